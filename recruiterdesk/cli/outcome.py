"""What a command gives back: one document, the same in words, and an exit status."""

import shutil

import msgspec

from recruiterdesk.cli.plain_table import plain_table, wrapped_table


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """The end of a command that understood what it was asked. `text` is for people; either form is complete in itself."""

    document: dict[str, object]
    text: str
    status: int = 0


def table(heads: list[str], rows: list[list[object]], *, nothing: str) -> str:
    """Lay out rows as wide as the terminal, or say `nothing`."""
    return plain_table(heads, rows, shutil.get_terminal_size((120, 24)).columns) if rows else nothing


def explained(heads: list[str], rows: list[list[object]], *, nothing: str) -> str:
    """Lay out rows whose last column is sentences, none of them cut, or say `nothing`."""
    return wrapped_table(heads, rows, shutil.get_terminal_size((120, 24)).columns) if rows else nothing


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its words: "1 row is", "2 rows are", "0 rows are"."""
    return f"{count} {one if count == 1 else many}"

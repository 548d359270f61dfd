"""The name under which the file behind a line of a table is saved: providers send its content, seldom its name."""

import re

from recruiterdesk.domain.provider_table import TableLine
from recruiterdesk.machine.file_name import safe_file_name

_LOOKS_LIKE_A_FILE = re.compile(r"[^\n]{1,200}\.[A-Za-z0-9]{2,5}")
_ENDINGS = (
    (b"%PDF-", ".pdf"),
    (b"PK\x03\x04", ".zip"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"\xd0\xcf\x11\xe0", ".doc"),
    (b"{\\rtf", ".rtf"),
)


def name_of_line(table: str, line_id: str, line: TableLine | None, head: bytes) -> str:
    """Return a safe file name: a cell that is one already, else the line's first words with the ending that the content shows."""
    texts = [cell.strip() for cell in (line.cells if line is not None else ()) if isinstance(cell, str) and cell.strip()]
    named = next((text for text in texts if _LOOKS_LIKE_A_FILE.fullmatch(text) and "://" not in text), None)
    if named is not None:
        return safe_file_name(named)
    return safe_file_name(f"{texts[0] if texts else f'{table} {line_id}'}{_ending_of(head)}")


def _ending_of(head: bytes) -> str:
    for signature, ending in _ENDINGS:
        if head.startswith(signature):
            return ending
    try:
        text = head.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # A character may have been cut in two at the end of what was looked at.
        if error.end < len(head) or error.start < len(head) - 3:
            return ".bin"
        text = head[: error.start].decode("utf-8-sig")
    first = text.partition("\n")[0]
    return ".csv" if any(mark in first for mark in ",;\t") else ".txt"

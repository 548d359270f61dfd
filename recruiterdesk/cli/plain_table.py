"""Tables for a terminal: aligned, cut to the width, and with no control character from outside."""

import textwrap
import unicodedata
from collections.abc import Sequence

_GAP = "  "
_SHORTEST = 6
_NARROWEST = 24  # below it a wrapped column would be a tower of words


def plain(value: object) -> str:
    """Return a value as one line of harmless text; None is a hyphen."""
    if value is None:
        return "-"
    text = " ".join(str(value).split())
    return "".join(mark for mark in text if unicodedata.category(mark)[0] != "C")


def plain_table(heads: Sequence[str], rows: Sequence[Sequence[object]], width: int) -> str:
    """Lay rows out in columns; where they do not fit `width`, the widest column after the first is cut: the first is for copying."""
    cells = [[plain(value) for value in row] for row in rows]
    widths = [max([_columns(head), *(_columns(row[index]) for row in cells)]) for index, head in enumerate(heads)]
    while sum(widths) + len(_GAP) * (len(widths) - 1) > width and max(widths[1:], default=0) > _SHORTEST:
        widths[widths.index(max(widths[1:]), 1)] -= 1
    lines = [_line(heads, widths), *(_line(row, widths) for row in cells)]
    return "\n".join(lines)


def wrapped_table(heads: Sequence[str], rows: Sequence[Sequence[object]], width: int) -> str:
    """Lay rows out in columns with nothing cut: the last column, of sentences, goes on below itself."""
    cells = [[plain(value) for value in row] for row in rows]
    widths = [max([_columns(head), *(_columns(row[index]) for row in cells)]) for index, head in enumerate(heads[:-1])]
    room = max(_NARROWEST, width - sum(widths) - len(_GAP) * len(widths))
    lines = [_line(heads, [*widths, max(room, _columns(heads[-1]))])]
    for row in cells:
        parts = textwrap.wrap(row[-1], room, break_long_words=False, break_on_hyphens=False) or [""]
        lines.append(_line([*row[:-1], parts[0]], [*widths, _columns(parts[0])]))
        lines += [_line([*[""] * len(widths), part], [*widths, _columns(part)]) for part in parts[1:]]
    return "\n".join(lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(_fit(cell, width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _fit(cell: str, width: int) -> str:
    if _columns(cell) > width:
        while _columns(cell) > width - 1:
            cell = cell[:-1]
        cell += "…"
    return cell + " " * (width - _columns(cell))


def _columns(text: str) -> int:
    return sum(0 if unicodedata.combining(mark) else 2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in text)

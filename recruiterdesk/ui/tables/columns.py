"""What columns a table has, which of them fit, and what the user chose about them."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec
from PySide6.QtCore import QCoreApplication

NARROWEST = 40
LEAST_STRETCH = 70


def noop(_context: str, text: str) -> str:
    """Mark a text for translation where it stands, and return it as it is."""
    return text


class Column(msgspec.Struct, frozen=True):
    """One column. `width` and `wide` are logical pixels at 100 %, `wide` from 1600 px windows on; `stretch` takes what is left.

    `hide_below` is the list's logical width under which it leaves; `is_age` turns the arrow, since the newest is the youngest.
    """

    key: str
    title: str
    width: int
    wide: int
    sort: StrEnum | None = None
    stretch: float = 0.0
    hide_below: int = 0
    is_needed: bool = False
    least: int = 0  # down to which it gives way when the columns that never leave need more than there is
    is_age: bool = False
    is_right: bool = False
    right_gap: int = 4  # what stays free after a title that stands right
    hint: str = ""  # what a glyph in the head stands for, "" for a title in words

    def said(self) -> str:
        """Return the title in the user's language."""
        return QCoreApplication.translate("Columns", self.title) if self.title else ""


class ColumnChoice(msgspec.Struct, frozen=True):
    """What the user changed: the order of all keys, those hidden, and widths at 100 %. Unknown keys are left alone."""

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    widths: dict[str, int] = {}

    def ordered(self, columns: Sequence[Column]) -> list[Column]:
        """Return the columns in the chosen order; ones the choice never heard of stand where they were designed."""
        by_key = {column.key: column for column in columns}
        known = [by_key[key] for key in self.order if key in by_key]
        for place, column in enumerate(columns):
            if column not in known:
                known.insert(min(place, len(known)), column)
        return known


class Placed(msgspec.Struct, frozen=True):
    """A column where it stands now, in device-independent pixels."""

    column: Column
    x: int
    width: int


def arrange(
    columns: Sequence[Column], choice: ColumnChoice, width: int, zoom: float, *, is_wide: bool = False, right: int = 12
) -> list[Placed]:
    """Place the columns that fit into `width`; the stretching ones share what the others leave.

    A needed column never leaves. Breakpoints count logical pixels after zoom, so the list at 200 % behaves as half as wide.
    """
    logical = width / zoom if zoom else width
    shown = [
        column
        for column in choice.ordered(columns)
        if column.is_needed or (column.key not in choice.hidden and logical >= column.hide_below)
    ]
    fixed = {
        column.key: max(NARROWEST if column.title else 0, choice.widths.get(column.key, column.wide if is_wide else column.width))
        for column in shown
    }
    chosen = set(choice.widths)
    stretching = [column for column in shown if column.stretch and column.key not in chosen] or [c for c in shown if c.stretch][:1]
    rest = logical - right - sum(fixed[column.key] for column in shown if column not in stretching)
    for column in reversed(shown):  # the name last
        if rest < LEAST_STRETCH and 0 < column.least < fixed[column.key] and column not in stretching:
            given = min(fixed[column.key] - column.least, LEAST_STRETCH - rest)
            fixed[column.key] -= round(given)
            rest += given
    weight = sum(column.stretch for column in stretching) or 1.0
    placed: list[Placed] = []
    x = 0.0
    for column in shown:
        # Where too little is left, a stretching column keeps what can still be read and pushes the last ones over the edge.
        own = (
            max(rest * column.stretch / weight, min(fixed[column.key], LEAST_STRETCH)) if column in stretching else float(fixed[column.key])
        )
        left, end = round(x * zoom), round((x + own) * zoom)
        placed.append(Placed(column, left, end - left))
        x += own
    return placed

"""A provider's cells as this window writes, aligns and orders them, by the kind of their column."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import msgspec
from PySide6.QtCore import QCoreApplication, QLocale

from recruiterdesk.domain.provider_table import Cell, CellKind, TableColumn, TableLine
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.tables import words

RIGHT = frozenset({CellKind.NUMBER, CellKind.MONEY})
_MOST_DECIMALS = 2
_NOON = 12


class ShownLine(msgspec.Struct, frozen=True):
    """A line with a number of ours, its place as it was read."""

    id: int
    line: TableLine


def cell_said(cell: Cell, kind: CellKind) -> str:
    """Return a cell in the user's language, "" for none; what is not of its column's kind is shown as it came."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, bool):
        return _tr("yes") if cell else _tr("no")
    if isinstance(cell, int | float):
        return _number(cell, is_money=kind is CellKind.MONEY)
    if kind is CellKind.DATE:
        day = _day(cell)
        return words.day(datetime(day.year, day.month, day.day, _NOON).astimezone()) if day is not None else cell
    if kind is CellKind.MOMENT:
        moment = _moment(cell)
        return f"{words.day(moment)} {words.clock_time(moment)}" if moment is not None else cell
    return say(Sentence(cell)) if kind is CellKind.LABEL else cell


def order_of(cell: Cell, kind: CellKind) -> tuple[int, float, str]:
    """Return what a cell is ordered by: numbers and times by their size, texts by their letters, nothing last."""
    if cell is None or cell == "":
        return 2, 0.0, ""
    if isinstance(cell, bool | int | float):
        return 0, float(cell), ""
    if kind is CellKind.MOMENT and (moment := _moment(cell)) is not None:
        return 0, moment.timestamp(), ""
    if kind is CellKind.DATE and (day := _day(cell)) is not None:
        return 0, float(day.toordinal()), ""
    return 1, 0.0, cell.casefold()


def line_said(columns: Sequence[TableColumn], line: TableLine, names: Sequence[str]) -> str:
    """Return a whole line for a screen reader: each column's name with its cell, without the empty ones."""
    said = (cell_said(cell, column.kind) for cell, column in zip(line.cells, columns, strict=False))
    return ", ".join(f"{name}: {text}" for name, text in zip(names, said, strict=False) if text)


def _number(value: float, *, is_money: bool) -> str:
    locale = QLocale()
    if isinstance(value, int) and not is_money:
        return locale.toString(value)
    if is_money:
        return locale.toString(float(value), "f", _MOST_DECIMALS)
    decimals = 0 if float(value).is_integer() else 1 if round(value, 1) == round(value, _MOST_DECIMALS) else _MOST_DECIMALS
    return locale.toString(float(value), "f", decimals)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProviderTables", text)

"""Where the columns of a provider's table stand: the first two always, the others as there is room; the rest is on the line's own sheet."""

from collections.abc import Sequence
from enum import StrEnum

from recruiterdesk.domain.provider_table import CellKind, TableColumn
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.tables.columns import Column
from recruiterdesk.ui.tables_of_provider.cells import RIGHT

_KEY = "cell."
_WIDTHS = {
    CellKind.TEXT: 150,
    CellKind.LABEL: 150,
    CellKind.LONG: 220,
    CellKind.NUMBER: 86,
    CellKind.MONEY: 100,
    CellKind.DATE: 104,
    CellKind.MOMENT: 140,
    CellKind.FLAG: 56,
    CellKind.URL: 150,
}
_STRETCH = {CellKind.TEXT: 1.0, CellKind.LABEL: 1.0, CellKind.LONG: 2.0, CellKind.URL: 1.0}
_ALWAYS = 2
_FIRST = 1.8  # what a line is about has the most room
RIGHT_GAP = 18  # after numbers, before the text of the next column
_LETTER = 7  # about so wide is a letter of a column's head
_ROOM = 26  # for the arrow and the gap


class LineOrder(StrEnum):
    """That a column can be sorted by; which one, its key says."""

    CELLS = "cells"


def columns_of(columns: Sequence[TableColumn]) -> tuple[Column, ...]:
    """Return a provider's columns for the desk's tables; later ones leave first as the table narrows."""
    made: list[Column] = []
    room = 0
    for place, column in enumerate(columns):
        title = say(column.label)
        width = max(_WIDTHS[column.kind], min(190, len(title) * _LETTER + _ROOM))
        if place == 0:
            width += 22
        room += width
        made.append(
            Column(
                f"{_KEY}{place}",
                title,
                width,
                round(width * 1.2),
                LineOrder.CELLS,
                stretch=_STRETCH.get(column.kind, 0.0) * (_FIRST if place == 0 else 1.0),
                hide_below=0 if place < _ALWAYS else room,
                is_needed=place < _ALWAYS,
                is_right=column.kind in RIGHT and place > 0,
                right_gap=RIGHT_GAP,
            )
        )
    if not any(column.stretch for column in made) and made:
        first = made[0]
        made[0] = Column(first.key, first.title, first.width, first.wide, first.sort, stretch=1.0, is_needed=True, is_right=False)
    return tuple(made)


def place_of(key: str) -> int:
    """Return which cell a column's key stands for."""
    return int(key.removeprefix(_KEY))

"""Tables that a provider can show beside vacancies and applicants: its team, its reasons, clicks, reports, interviews, as plain cells.

What a table holds is the provider's own affair (`ProviderProfile.tables`); the window and the command line show any of them alike.
"""

from enum import StrEnum

import msgspec

from recruiterdesk.domain.sentence import Sentence

Cell = str | int | float | bool | None


class CellKind(StrEnum):
    """How the cells of a column are written, ordered and aligned."""

    TEXT = "text"
    LONG = "long"
    NUMBER = "number"
    MONEY = "money"  # in the currency that the column's label names
    DATE = "date"  # 2026-11-22
    MOMENT = "moment"  # ISO 8601 in UTC, ending in Z
    FLAG = "flag"
    URL = "url"
    LABEL = "label"  # a word of ours that says what the line tells, in the words of a Sentence: it is said in the user's language


class TableColumn(msgspec.Struct, frozen=True, kw_only=True):
    """One column; `name` is its key for filters, exports and JSON."""

    name: str
    label: Sentence
    kind: CellKind = CellKind.TEXT


class TableLine(msgspec.Struct, frozen=True):
    """One line. `id` names it at the provider, for actions and downloads, and is "" where nothing can be done with it."""

    id: str
    cells: tuple[Cell, ...]


class TablePage(msgspec.Struct, frozen=True, kw_only=True):
    """One page of a table. Cells stand in the columns' order; `next` is what to ask for after it, None on the last page.

    `note` says what a reader must know of these figures, such as that they are not limited to the dates asked for.
    """

    columns: tuple[TableColumn, ...]
    lines: tuple[TableLine, ...]
    next: str | None = None
    total: int | None = None
    note: Sentence = Sentence("")

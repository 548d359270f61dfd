"""Paints a vacancy's row: title and place, badge, status, a bar per funnel step, what is new, age."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter

from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.tables.columns import Placed
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.tables.row_canvas import RowState
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import is_over, status_said, text_of, where_of
from recruiterdesk.ui.widgets.paint_badge import paint_badge, paint_dot

_FULL_BAR = 22
_MANY = 44  # so many people fill a bar


class VacancyPainter:
    """Paints VacancyRow. `badges` maps a provider's id to its two letters."""

    def __init__(self, theme: Theme, ink: Ink, badges: Mapping[str, str], now: Callable[[], datetime]) -> None:
        """Share `ink` with the table that paints."""
        self._theme = theme
        self._ink = ink
        self._badges = badges
        self._now = now
        self._text = text_of(now)

    def paint(self, painter: QPainter, area: QRect, placed: Sequence[Placed], record: VacancyRow, state: RowState) -> None:
        """Paint the cells; the table has painted the ground."""
        px = self._theme.px
        soft = "text.2" if state.is_selected else "text.3"
        main = "text.3" if is_over(record) else "text"
        for place in placed:
            key = place.column.key
            cell = QRect(area.x() + place.x, area.y(), place.width - px(8), area.height())
            if key == "vacancy":
                self._vacancy(painter, cell, record, main, soft)
            elif key == "provider":
                self._provider(painter, cell, record, state, soft)
            elif key == "status":
                self._ink.text(painter, cell, status_said(record), style="small", role="text.2" if not is_over(record) else "text.3")
            elif key.startswith("step."):
                self._step(painter, cell.adjusted(0, 0, px(8), 0), record, key.removeprefix("step."), is_over=is_over(record))
            elif key == "new":
                text = words.number(record.new) if record.new else "–"
                weight, role = (600, "text") if record.new else (None, "text.3")
                self._ink.text(painter, cell, text, weight=weight, role=role, is_right=True, is_tabular=True)
            else:
                self._ink.text(painter, cell, self._text(record, key), style="small", role=soft, is_right=True, is_tabular=True)

    def tip(self, record: VacancyRow, key: str, width: int) -> str:
        """Return the whole title where it is cut, and the account behind a badge."""
        if key == "vacancy" and self._ink.is_cut(where_of(record), width - self._theme.px(30), "body", 600):
            return where_of(record)
        return f"{record.provider}, {record.account}" if key == "provider" else ""

    def _vacancy(self, painter: QPainter, cell: QRect, row: VacancyRow, main: str, soft: str) -> None:
        px = self._theme.px
        if row.new:
            dot = px(7)
            at = QPoint(cell.x() + (px(22) - dot) // 2, cell.center().y() - dot // 2)
            self._ink.picture(painter, at, ("dot", dot), QSize(dot, dot), lambda p, r: paint_dot(p, r, self._theme))
        text = cell.adjusted(px(22), 0, 0, 0)
        weight = 600 if row.new else None
        room = min(self._ink.width(row.location, "body"), text.width() // 2) if row.location else 0
        gap = px(6)
        width = self._ink.text(painter, text.adjusted(0, 0, -(room + gap) if room else 0, 0), row.title, weight=weight, role=main)
        if row.location:
            self._ink.text(painter, QRect(text.x() + width + gap, text.y(), room, text.height()), row.location, role=soft)

    def _provider(self, painter: QPainter, cell: QRect, row: VacancyRow, state: RowState, soft: str) -> None:
        px, theme = self._theme.px, self._theme
        letters = self._badges.get(row.provider, "")
        size = QSize(px(24), px(16))
        at = QPoint(cell.x(), cell.y() + (cell.height() - size.height()) // 2)
        self._ink.picture(painter, at, ("badge", letters), size, lambda p, r: paint_badge(p, r, theme, letters))
        if state.is_wide:
            self._ink.text(painter, cell.adjusted(px(32), 0, 0, 0), row.account, style="small", role=soft)

    def _step(self, painter: QPainter, cell: QRect, row: VacancyRow, step: str, *, is_over: bool) -> None:
        px = self._theme.px
        count = row.funnel.get(step, 0)
        lift = cell.adjusted(0, 0, 0, -px(6))  # a zero stands on the same line as the numbers that have a bar
        role = "text.3" if not count or is_over else "text"
        self._ink.text(painter, lift, words.number(count), role=role, is_tabular=True)
        if count:
            width = max(px(3), round(px(_FULL_BAR) * min(1.0, count / _MANY)))
            painter.fillRect(cell.x(), cell.center().y() + px(7), width, px(3), self._theme.funnel_color(step))

"""Paints an applicant's row as the look draws it."""

from collections.abc import Callable, Container, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.ui.applications.columns import KEEP_FROM, PLACE_FROM, SOON_DAYS, keep_said, marks_said, text_of, vacancy_of
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.tables.columns import Placed
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.tables.row_canvas import RowState
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.paint_avatar import initials, initials_font, paint_disc
from recruiterdesk.ui.widgets.paint_badge import paint_badge, paint_dot
from recruiterdesk.ui.widgets.paint_retention import paint_retention
from recruiterdesk.ui.widgets.paint_stage import paint_stage_chip

KEPT_DAYS = 28  # the Dutch rule of four weeks, for the clock's full turn where the provider names no start
TWO_LINES_FROM = 44


class ApplicantPainter:
    """Paints ApplicationRow. `badges` maps a provider's id to its two letters."""

    def __init__(self, theme: Theme, ink: Ink, badges: Mapping[str, str], now: Callable[[], datetime], here_only: Container[int]) -> None:
        """Share `ink` with the table that paints; `here_only` are the accounts whose stages are kept on this computer."""
        self._theme = theme
        self._ink = ink
        self._badges = badges
        self._now = now
        self._here_only = here_only
        self._text = text_of(now)

    def paint(self, painter: QPainter, area: QRect, placed: Sequence[Placed], record: ApplicationRow, state: RowState) -> None:
        """Paint the cells; the table has painted the ground."""
        px = self._theme.px
        now = self._now()
        gap = px(8)
        has_place = area.width() >= px(PLACE_FROM)
        soft = "text.2" if state.is_selected else "text.3"
        has_vacancy = any(place.column.key == "vacancy" for place in placed)
        for place in placed:
            key = place.column.key
            cell = QRect(area.x() + place.x, area.y(), place.width - gap, area.height())
            if key == "name":
                second = (record.email or "") if has_vacancy else vacancy_of(record)
                self._name(painter, cell, record, second, is_narrow=area.width() < px(KEEP_FROM), now=now)
            elif key == "vacancy":
                self._vacancy(painter, cell, record, soft, has_place=has_place)
            elif key == "stage":
                self._stage(painter, cell, record)
            elif key == "provider":
                self._provider(painter, cell.adjusted(0, 0, gap, 0), record, state, soft)
            elif key == "age":
                self._ink.text(painter, cell, words.age(record.created_at, now), style="small", role=soft, is_tabular=True)
            elif key == "source" and record.sources:
                self._ink.text(painter, cell, record.sources[0], style="small", role=soft)
            elif key == "keep":
                self._keep(painter, cell.adjusted(0, 0, gap, 0), record, now, soft)

    def tip(self, record: ApplicationRow, key: str, width: int) -> str:
        """Return what is cut, and what marks and clocks mean."""
        px = self._theme.px
        if key == "name":
            cut = record.name if self._ink.is_cut(record.name, width - px(60), "body", 600 if record.is_unread else 400) else ""
            return "\n".join(part for part in (cut, *marks_said(record)) if part)
        if key == "keep":
            return keep_said(words.days_left(record.retention_ends_at, self._now()))
        if key == "provider":
            return f"{record.provider}, {record.account}"
        text = self._text(record, key)
        used = {"vacancy": "body"}.get(key, "small")
        return text if self._ink.is_cut(text, width - px(36 if key == "stage" else 8), used) else ""

    # --- cells ---

    def _name(self, painter: QPainter, cell: QRect, row: ApplicationRow, second: str, *, is_narrow: bool, now: datetime) -> None:
        px, theme = self._theme.px, self._theme
        middle = cell.y() + cell.height() // 2
        is_roomy = cell.height() >= px(TWO_LINES_FROM)
        if row.is_unread:
            dot = px(7)
            self._ink.picture(painter, QPoint(cell.x() + (px(22) - dot) // 2, middle - dot // 2), ("dot", dot), QSize(dot, dot), self._dot)
        size = px(32 if is_roomy else 22)
        face = QRect(cell.x() + px(23), middle - size // 2, size, size)
        ground, letters = theme.avatar(avatar_seed(row))
        # Disc and initials apart: a picture of both would have to be painted for nearly everybody who is scrolled past.
        self._ink.picture(painter, face.topLeft(), ("disc", ground.rgba(), size), face.size(), lambda p, r: paint_disc(p, r, theme, ground))
        self._ink.centred(painter, face, initials(row.name), ("avatar", size), lambda: initials_font(theme, size), letters)
        left = px(64 if is_roomy else 52)
        text = QRect(cell.x() + left, cell.y(), cell.width() - left, cell.height())
        marks = self._marks(row, is_narrow=is_narrow, now=now)
        room = sum(width + px(6) for _, _, _, width in marks)
        weight = 600 if row.is_unread else 400
        if is_roomy:
            half = text.height() // 2
            upper = QRect(text.x(), text.y() + px(5), text.width() - room, half - px(4))
            width = self._ink.text(painter, upper, row.name, weight=weight)
            lower = QRect(text.x(), text.y() + half, text.width(), half - px(6))
            self._ink.text(painter, lower, second, style="small", role="text.3")
            middle = upper.center().y()
        else:
            width = self._ink.text(painter, text.adjusted(0, 0, -room, 0), row.name, weight=weight)
        x = text.x() + width + px(6)
        for icon, role, label, wide in marks:
            size = px(14 if icon in ("seen-before", "expires") else 12)
            self._ink.icon(painter, QPoint(x, middle - size // 2), icon, role, size)
            if label:
                self._ink.text(painter, QRect(x + size + px(3), cell.y(), wide, cell.height()), label, style="micro", weight=500, role=role)
            x += wide + px(6)

    def _marks(self, row: ApplicationRow, *, is_narrow: bool, now: datetime) -> list[tuple[str, str, str, int]]:
        """Return icon, role, words and width of each mark after the name."""
        px = self._theme.px
        marks: list[tuple[str, str, str, int]] = []
        if row.seen_before:
            count = str(row.seen_before) if row.seen_before > 1 else ""
            marks.append(("seen-before", "text.3", count, px(14) + (px(3) + self._ink.width(count, "micro", 500) if count else 0)))
        if row.trouble == "refused":
            marks.append(("refused", "danger", "", px(12)))
        elif row.trouble == "uncertain":
            marks.append(("uncertain", "warning", "", px(12)))
        elif row.pending:
            marks.append(("on-its-way", "accent", "", px(12)))
        if row.is_local and not row.pending:
            marks.append(("local", "text.3", "", px(12)))
        if is_narrow and (left := words.days_left(row.retention_ends_at, now)) is not None and left <= SOON_DAYS:
            marks.append(("expires", "danger" if left <= 5 else "warning", "", px(14)))  # noqa: PLR2004 -- the look's limit
        return marks

    def _dot(self, painter: QPainter, area: QRect) -> None:
        paint_dot(painter, area, self._theme, "accent")

    def _vacancy(self, painter: QPainter, cell: QRect, row: ApplicationRow, soft: str, *, has_place: bool) -> None:
        if row.vacancy_title is None:
            # In a narrow list the word before a reference would leave no room for it.
            self._ink.text(painter, cell, row.vacancy_reference or vacancy_of(row), role="text.3")
            return
        gap = self._theme.px(6)
        place = row.vacancy_location if has_place else None
        room = self._ink.width(place, "body") if place else 0
        if room > cell.width() // 2:
            place, room = None, 0  # half a place beside half a title says neither
        title = cell.adjusted(0, 0, -(room + gap) if place else 0, 0)
        width = self._ink.text(painter, title, row.vacancy_title, role="text.2")
        if place:
            self._ink.text(painter, QRect(cell.x() + width + gap, cell.y(), room, cell.height()), place, role=soft)

    def _stage(self, painter: QPainter, cell: QRect, row: ApplicationRow) -> None:
        if not row.stage:
            return
        stage, theme, height = row.stage, self._theme, self._theme.px(20)
        is_here = row.account_id in self._here_only
        self._ink.picture(
            painter,
            QPoint(cell.x(), cell.y() + (cell.height() - height) // 2),
            ("chip", stage, row.funnel, cell.width(), is_here),
            QSize(cell.width(), height),
            lambda p, r: paint_stage_chip(p, r, theme, stage, row.funnel, dashed=is_here),
        )

    def _provider(self, painter: QPainter, cell: QRect, row: ApplicationRow, state: RowState, soft: str) -> None:
        px, theme = self._theme.px, self._theme
        letters = self._badges.get(row.provider, "")
        size = QSize(px(24), px(16))
        self._ink.picture(
            painter,
            QPoint(cell.x(), cell.y() + (cell.height() - size.height()) // 2),
            ("badge", letters),
            size,
            lambda p, r: paint_badge(p, r, theme, letters),
        )
        if state.is_wide and cell.width() > px(80):
            self._ink.text(painter, cell.adjusted(px(32), 0, -px(8), 0), row.account, style="small", role=soft)

    def _keep(self, painter: QPainter, cell: QRect, row: ApplicationRow, now: datetime, soft: str) -> None:
        left = words.days_left(row.retention_ends_at, now)
        if left is None:
            return
        theme = self._theme
        total = KEPT_DAYS
        self._ink.picture(
            painter,
            cell.topLeft(),
            ("keep", left, cell.size().toTuple(), soft),
            cell.size(),
            lambda p, r: paint_retention(p, r, theme, left, total, soft),
        )


def avatar_seed(row: ApplicationRow) -> str:
    """Return what a face's colour hangs on: the person, not the application, so that it is the same in every list."""
    return row.email or row.name or row.remote_id

"""The rows of the palette: what they hold, and how one is drawn."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QRegion

from recruiterdesk.ui.search.match import spans
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.paint_avatar import paint_avatar
from recruiterdesk.ui.widgets.paint_badge import key_hint_width, paint_key_hint
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import one_line

_LONGEST = 160


class PaletteRow(msgspec.Struct, frozen=True):
    """One line. `run` opens or does it, `run_at_hit` opens where the words stand; with a reason it cannot run and says why."""

    text: str
    detail: str = ""
    key: str = ""
    icon: str = ""
    seed: str = ""  # a person's, for the avatar
    reason: str = ""
    run: Callable[[], None] | None = None
    run_at_hit: Callable[[], None] | None = None


class PaletteGroup(msgspec.Struct, frozen=True):
    """Rows under one head; `about` is said pale behind it."""

    title: str
    rows: tuple[PaletteRow, ...]
    about: str = ""


def paint_row(painter: QPainter, box: QRect, ink: Ink, row: PaletteRow, search: str, *, is_chosen: bool) -> None:
    """Draw a row in its box, with what was searched for marked."""
    theme, px = ink.theme, ink.theme.px
    if is_chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bg.selected"))
        painter.drawRoundedRect(box, theme.radius("control"), theme.radius("control"))
    lead = QRect(box.x() + px(10), box.y(), px(22), box.height())
    if row.seed:
        side = px(22)
        paint_avatar(painter, QRect(lead.x(), box.y() + (box.height() - side) // 2, side, side), theme, row.text, row.seed)
    elif row.icon:
        side = px(16)
        role = "text.disabled" if row.reason else "text.2"
        ink.icon(painter, QPoint(lead.x() + px(3), box.y() + (box.height() - side) // 2), row.icon, role, side)
    right = box.right() - px(10)
    if row.key:
        wide = key_hint_width(theme, row.key)
        paint_key_hint(painter, QRect(right - wide, box.y(), wide, box.height()), theme, row.key)
        right -= wide + px(10)
    left = lead.right() + px(10)
    detail = one_line(row.reason or row.detail)
    if detail:
        font = theme.font("small")
        wide = min(QFontMetrics(font).horizontalAdvance(detail) + 2, (right - left) // 2)
        paint_line(
            painter,
            QRect(right - wide, box.y(), wide, box.height()),
            detail,
            font,
            theme.color("text.3"),
            align=Qt.AlignmentFlag.AlignRight,
        )
        right -= wide + px(10)
    _paint_marked(painter, QRect(left, box.y(), right - left, box.height()), theme, row, search)


def _paint_marked(painter: QPainter, room: QRect, theme: Theme, row: PaletteRow, search: str) -> None:
    font = theme.font("body")
    metrics = QFontMetrics(font)
    text = metrics.elidedText(one_line(row.text, _LONGEST), Qt.TextElideMode.ElideRight, room.width())
    high = metrics.height()
    marked = spans(text, search)
    marks = QRegion()
    for start, length in marked:
        x = room.x() + metrics.horizontalAdvance(text[:start])
        wide = metrics.horizontalAdvance(text[: start + length]) - metrics.horizontalAdvance(text[:start])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("mark"))
        mark = QRect(x - 1, room.y() + (room.height() - high) // 2, wide + 2, high)
        marks += mark
        painter.drawRoundedRect(mark, 2, 2)
    paint_line(painter, room, text, font, theme.color("text.disabled" if row.reason else "text"))
    if marked and not row.reason:
        # The same line once more, seen only through the marks: laid out as a whole, so that no letter moves.
        painter.save()
        painter.setClipRegion(marks, Qt.ClipOperation.IntersectClip)
        paint_line(painter, room, text, font, theme.color("mark.text"))
        painter.restore()

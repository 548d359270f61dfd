"""Somebody to link with: a line with face, name, vacancy and stage, pressed by mouse or keys."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.paint_avatar import paint_avatar
from recruiterdesk.ui.widgets.paint_stage import paint_stage_chip, stage_chip_width
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import one_line
from recruiterdesk.ui.widgets.pressed_line import PressedLine

_PAD, _FACE, _TEXT = 8, 28, 17


class PersonLine(PressedLine):
    """Somebody."""

    def __init__(self, theme: Theme, row: ApplicationRow, parent: QWidget | None = None) -> None:
        """Show `row`."""
        super().__init__(theme, ", ".join(part for part in (row.name, row.vacancy_title, row.stage, row.account) if part), parent)
        self._row = row

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw face, name over vacancy and account, and the stage at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px, row = self._theme, self._theme.px, self._row
        self.paint_ground(painter)
        face = QRect(px(_PAD), (self.height() - px(_FACE)) // 2, px(_FACE), px(_FACE))
        paint_avatar(painter, face, theme, row.name, row.email or row.name or row.remote_id)
        left, right = face.right() + px(11), self.width() - px(_PAD)
        if row.stage:
            stage = one_line(row.stage)
            wide = min(stage_chip_width(theme, stage), self.width() // 3)
            paint_stage_chip(painter, QRect(right - wide, 0, wide, self.height()), theme, stage, row.funnel)
            right -= wide + px(12)
        top = (self.height() - 2 * px(_TEXT)) // 2
        name = QRect(left, top, right - left, px(_TEXT))
        paint_line(painter, name, one_line(row.name), theme.font("body", 500), theme.color("text"))
        about = ", ".join(part for part in (row.vacancy_title, row.account) if part)
        paint_line(painter, name.translated(0, px(_TEXT)), one_line(about), theme.font("small"), theme.color("text.2"))
        painter.end()

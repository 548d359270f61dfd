"""A vacancy to assign to: a line with its title, place and status, pressed by mouse or keys."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import status_said
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import one_line
from recruiterdesk.ui.widgets.pressed_line import PressedLine

_PAD, _TEXT = 8, 17


class VacancyLine(PressedLine):
    """A vacancy."""

    def __init__(self, theme: Theme, row: VacancyRow, parent: QWidget | None = None) -> None:
        """Show `row`."""
        about = ", ".join(part for part in (row.location, row.department, status_said(row)) if part)
        super().__init__(theme, ", ".join(part for part in (row.title, about) if part), parent)
        self._row, self._about = row, about

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the title over place, department and status."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        self.paint_ground(painter)
        height = px(_TEXT) * (2 if self._about else 1)
        title = QRect(px(_PAD), (self.height() - height) // 2, self.width() - 2 * px(_PAD), px(_TEXT))
        paint_line(painter, title, one_line(self._row.title), theme.font("body", 500), theme.color("text"))
        if self._about:
            paint_line(painter, title.translated(0, px(_TEXT)), one_line(self._about), theme.font("small"), theme.color("text.2"))
        painter.end()

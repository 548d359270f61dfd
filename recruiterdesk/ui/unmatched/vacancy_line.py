"""A vacancy to assign to: a line with its title, place and status, pressed by mouse or keys."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import status_said
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import one_line, set_tip

_HIGH, _PAD, _TEXT = 42, 8, 17


class VacancyLine(QAbstractButton):
    """Up and Down go to the lines beside it."""

    def __init__(self, theme: Theme, row: VacancyRow, parent: QWidget | None = None) -> None:
        """Show `row`."""
        super().__init__(parent)
        self._theme, self._row = theme, row
        self._about = ", ".join(part for part in (row.location, row.department, status_said(row)) if part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        said = ", ".join(part for part in (row.title, self._about) if part)
        self.setAccessibleName(said)
        set_tip(self, said)
        RingOnFocus(theme, self)

    def sizeHint(self) -> QSize:
        """Return the room for two lines."""
        return QSize(self._theme.px(240), self._theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the title over place, department and status."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        if self.underMouse() or self.hasFocus() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("bg.selected" if self.isDown() else "bg.hover"))
            painter.drawRoundedRect(self.rect(), theme.radius("control"), theme.radius("control"))
        height = px(_TEXT) * (2 if self._about else 1)
        title = QRect(px(_PAD), (self.height() - height) // 2, self.width() - 2 * px(_PAD), px(_TEXT))
        paint_line(painter, title, one_line(self._row.title), theme.font("body", 500), theme.color("text"))
        if self._about:
            paint_line(painter, title.translated(0, px(_TEXT)), one_line(self._about), theme.font("small"), theme.color("text.2"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter as by Space; go on by the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

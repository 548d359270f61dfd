"""Somebody to link with: a line with face, name, vacancy and stage, pressed by mouse or keys."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.paint_avatar import paint_avatar
from recruiterdesk.ui.widgets.paint_stage import paint_stage_chip, stage_chip_width
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import one_line, set_tip

_HIGH, _PAD, _FACE, _TEXT = 42, 8, 28, 17


class PersonLine(QAbstractButton):
    """Up and Down go to the lines beside it."""

    def __init__(self, theme: Theme, row: ApplicationRow, parent: QWidget | None = None) -> None:
        """Show `row`."""
        super().__init__(parent)
        self._theme, self._row = theme, row
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        said = ", ".join(part for part in (row.name, row.vacancy_title, row.stage, row.account) if part)
        self.setAccessibleName(said)
        set_tip(self, said)
        RingOnFocus(theme, self)

    def sizeHint(self) -> QSize:
        """Return the room for two lines."""
        return QSize(self._theme.px(240), self._theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw face, name over vacancy and account, and the stage at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px, row = self._theme, self._theme.px, self._row
        if self.underMouse() or self.hasFocus() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("bg.selected" if self.isDown() else "bg.hover"))
            painter.drawRoundedRect(self.rect(), theme.radius("control"), theme.radius("control"))
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter as by Space; go on by the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

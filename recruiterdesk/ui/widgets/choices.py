"""Ticks, radio choices and drop-down lists in the look's own drawing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QRadioButton, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import as_tip, set_tip
from recruiterdesk.ui.widgets.refusable import Refusable

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # as in refusable.py: Qt allows only one of its own among the parents

_BOX, _GAP = 16, 7


def _choice_size(theme: Theme, text: str) -> QSize:
    width = theme.px(_BOX) + (theme.px(_GAP) + QFontMetrics(theme.font("body")).horizontalAdvance(text) + 2 if text else 0)
    return QSize(width, theme.size("control.small"))


def _paint_choice_text(painter: QPainter, widget: QCheckBox | QRadioButton, theme: Theme, *, is_live: bool) -> None:
    left = theme.px(_BOX) + theme.px(_GAP)
    color = theme.color("text" if is_live else "text.disabled")
    paint_line(painter, QRect(left, 0, widget.width() - left, widget.height()), widget.text(), theme.font("body"), color)


class _Marked(_Button):
    """What a tick and a radio choice share, put before the class of Qt's that they are: their size and where they take a click."""

    def _settle(self, theme: Theme) -> None:
        self._theme = theme
        RingOnFocus(theme, self)
        theme.changed.connect(self.updateGeometry)
        self.setText(self.text())

    def setText(self, text: str) -> None:
        """Set the text; an ampersand in a value from a provider is one, and Alt and its letter press nothing."""
        super().setText(text)
        if "&" in text:
            self.setShortcut(QKeySequence())
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Return mark, gap and text."""
        return _choice_size(self._theme, self.text())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002 -- the whole widget is the target
        """Take a click anywhere on it."""
        return True


class Tick(Refusable, _Marked, QCheckBox):
    """A tick box; partly ticked draws a bar. One that is off with a reason says it when it is pressed."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._settle(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, mark and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, side = self._theme, self._theme.px(_BOX)
        box = QRectF(0, round((self.height() - side) / 2), side, side)
        is_marked = self.checkState() != Qt.CheckState.Unchecked
        is_live = self.isEnabled() and not self.refusal
        edge = "line.strong" if not is_live else "accent" if is_marked else "line.control"
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color("accent") if is_marked and is_live else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("badge"), theme.radius("badge"))
        if is_marked:
            icon, inner = ("check" if self.checkState() == Qt.CheckState.Checked else "dash"), theme.px(12)
            role = "accent.on" if is_live else "text.disabled"
            spot = QPointF(box.left() + (side - inner) / 2, box.top() + (side - inner) / 2)
            painter.drawPixmap(spot, theme.pixmap(icon, role, inner, self.devicePixelRatioF()))
        _paint_choice_text(painter, self, theme, is_live=is_live)
        painter.end()


class Choice(_Marked, QRadioButton):
    """One of several that exclude each other."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._settle(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw disc and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, side = self._theme, self._theme.px(_BOX)
        box = QRectF(0, round((self.height() - side) / 2), side, side)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(theme.color("accent" if self.isEnabled() else "text.disabled"), theme.px(5)))
            half = theme.px(5) / 2
            painter.drawEllipse(box.adjusted(half, half, -half, -half))
        else:
            painter.setPen(QPen(theme.color("line.control" if self.isEnabled() else "line.strong"), 1))
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        _paint_choice_text(painter, self, theme, is_live=self.isEnabled())
        painter.end()


class Picker(QComboBox):
    """A drop-down list with the look's arrow. Names of files are cut in the middle, where they differ least."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None, *, has_files: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self.reason = ""  # why there is nothing to choose from; its tip says so
        self._elide = Qt.TextElideMode.ElideMiddle if has_files else Qt.TextElideMode.ElideRight
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        RingOnFocus(theme, self)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for the longest entry."""
        metrics = QFontMetrics(self._theme.font("body"))
        longest = max((metrics.horizontalAdvance(self.itemText(index)) for index in range(self.count())), default=60)
        return QSize(longest + self._theme.px(8 + 8 + 14 + 10), self._theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        """Return the height, and a width that a layout may go down to."""
        return QSize(self._theme.px(80), self._theme.size("control"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, text and arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, side = self._theme, self._theme.px(14)
        edge = "line" if not self.isEnabled() else "danger" if self.property("wrong") else "line.control"
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color("bg.hover" if self.underMouse() and self.isEnabled() else "bg.surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("control"), theme.radius("control"))
        role = "text" if self.isEnabled() else "text.disabled"
        room = self.rect().adjusted(theme.px(9), 0, -theme.px(9) - side - theme.px(4), 0)
        font = theme.font("body")
        shown = QFontMetrics(font).elidedText(self.currentText(), self._elide, room.width())
        paint_line(painter, room, shown, font, theme.color(role))
        tip = self.reason or (self.currentText() if shown != self.currentText() else "")
        if self.toolTip() != as_tip(tip):
            set_tip(self, tip)
        spot = QPointF(self.width() - theme.px(9) - side, (self.height() - side) / 2)
        painter.drawPixmap(spot, theme.pixmap("down", "text.2" if self.isEnabled() else "text.disabled", side, self.devicePixelRatioF()))
        painter.end()

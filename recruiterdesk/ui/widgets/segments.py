"""A strip of segments 24 high, one of them on: the filter over a list, or a small choice."""

import msgspec
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.paint_badge import paint_badge
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import set_tip

_PADDING, _GAP = 8, 6


class SegmentText(msgspec.Struct, frozen=True, kw_only=True):
    """One segment: `badge` or `text` first, then `count`, then a remark in its colour ("slow", in `warning`)."""

    id: str
    text: str = ""
    badge: str = ""
    count: str = ""
    remark: str = ""
    remark_role: str = "text.3"
    name: str = ""  # the accessible name and tooltip


class Segment(QAbstractButton):
    """One of the strip."""

    def __init__(self, theme: Theme, said: SegmentText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._said = theme, said
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        RingOnFocus(theme, self)
        self._say()

    def show_text(self, said: SegmentText) -> None:
        """Show another text or count."""
        if said != self._said:
            self._said = said
            self._say()

    def _say(self) -> None:
        said = self._said
        self.setAccessibleName(said.name or " ".join(part for part in (said.text or said.badge, said.count, said.remark) if part))
        set_tip(self, said.name)
        self.updateGeometry()
        self.update()

    def _parts(self) -> list[tuple[str, int]]:
        parts: list[tuple[str, int]] = []
        theme, said = self._theme, self._said
        if said.badge:
            parts.append((said.badge, theme.size("badge.width")))
        for text, font in (
            (said.text, theme.font("small", 500)),
            (said.count, theme.font("small", 500, is_tabular=True)),
            (said.remark, theme.font("small")),
        ):
            if text:
                parts.append((text, QFontMetrics(font).horizontalAdvance(text)))
        return parts

    def sizeHint(self) -> QSize:
        """Return the room for all parts."""
        parts = self._parts()
        gaps = self._theme.px(_GAP) * max(0, len(parts) - 1)
        return QSize(sum(width for _, width in parts) + gaps + 2 * self._theme.px(_PADDING) + 2, self._theme.size("control.small"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, said, is_on = self._theme, self._said, self.isChecked()
        ground = "bg.selected" if is_on else "bg.hover" if self.underMouse() else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(QRectF(self.rect()), theme.radius("control"), theme.radius("control"))
        x, gap, high = theme.px(_PADDING), theme.px(_GAP), self.height()
        if said.badge:
            paint_badge(painter, QRect(x, 0, theme.size("badge.width"), high), theme, said.badge)
            x += theme.size("badge.width") + gap
        ink = theme.color("text" if is_on else "text.2")
        for text, font, color in (
            (said.text, theme.font("small", 500 if is_on else 400), ink),
            (said.count, theme.font("small", 500, is_tabular=True), ink),
            (said.remark, theme.font("small"), theme.color(said.remark_role)),
        ):
            if text:
                x += paint_line(painter, QRect(x, 0, self.width() - x, high), text, font, color) + gap
        painter.end()


class Segments(QWidget):
    """The strip; `picked` carries the id of the one that was chosen by the user."""

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, Segment] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(2))
        self._row.addStretch(1)

    @property
    def current(self) -> str:
        """The id of the segment that is on, or ""."""
        return next((id_ for id_, button in self._buttons.items() if button.isChecked()), "")

    def set_segments(self, segments: tuple[SegmentText, ...], current: str) -> None:
        """Show these, keeping the widgets of those that were there."""
        for id_ in [id_ for id_ in self._buttons if id_ not in {said.id for said in segments}]:
            button = self._buttons.pop(id_)
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        for place, said in enumerate(segments):
            if said.id in self._buttons:
                self._buttons[said.id].show_text(said)
            else:
                button = Segment(self._theme, said, self)
                button.clicked.connect(lambda _checked=False, id_=said.id: self.picked.emit(id_))
                self._group.addButton(button)
                self._buttons[said.id] = button
            if self._row.indexOf(self._buttons[said.id]) != place:
                self._row.insertWidget(place, self._buttons[said.id])
        if current in self._buttons:
            self._buttons[current].setChecked(True)

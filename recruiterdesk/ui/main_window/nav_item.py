"""One entry of the sidebar: an icon, a word and a count; in the narrow rail the icon alone."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.paint_badge import paint_dot
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import as_tip, set_tip
from recruiterdesk.ui.widgets.refusable import Refusable

_PADDING, _GAP = 8, 9
_RAIL_WIDTH, _RAIL_HEIGHT = 36, 32


class NavItem(Refusable, QAbstractButton):
    """A place to go, refused while there is none. `count` is shown at the right, in `warning` when something there needs the user."""

    def __init__(self, theme: Theme, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self._count, self._is_hot, self._is_rail = "", False, False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        RingOnFocus(theme, self)
        theme.changed.connect(self.updateGeometry)
        self._say()

    def set_count(self, count: str, *, is_hot: bool = False, meaning: str = "") -> None:
        """Show how many; `meaning` says in words what is hot about them."""
        if (count, is_hot) != (self._count, self._is_hot):
            self._count, self._is_hot = count, is_hot
            self.update()
        if not self.refusal:
            self.setAccessibleDescription(meaning)
        self._say()

    def set_refusal(self, reason: str) -> None:
        """Close the place with a reason, or open it again."""
        super().set_refusal(reason)
        self._say()

    def set_rail(self, is_rail: bool) -> None:
        """Show the icon alone, or icon and word."""
        self._is_rail = is_rail
        self._say()
        self.updateGeometry()

    def _say(self) -> None:
        words = f"{self.text()} {self._count}".strip()
        self.setAccessibleName(words)
        if not self.refusal:
            set_tip(self, words if self._is_rail else "")

    def sizeHint(self) -> QSize:
        """Return a row's height, or the rail's square."""
        px = self._theme.px
        if self._is_rail:
            return QSize(px(_RAIL_WIDTH), px(_RAIL_HEIGHT))
        words = QFontMetrics(self._theme.font("body", 500)).horizontalAdvance(self.text())
        return QSize(words + px(80), self._theme.size("row.sidebar"))

    def minimumSizeHint(self) -> QSize:
        """Return the icon and a few letters."""
        return QSize(self._theme.px(_RAIL_WIDTH), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, word and count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px, is_on, is_off = self._theme, self._theme.px, self.isChecked(), bool(self.refusal) or not self.isEnabled()
        ground = "" if is_off else "bg.selected" if is_on else "bg.pressed" if self.isDown() else "bg.hover" if self.underMouse() else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(QRectF(self.rect()), theme.radius("control"), theme.radius("control"))
        side = px(16)
        left = (self.width() - side) // 2 if self._is_rail else px(_PADDING)
        ink = "text.disabled" if is_off else "text" if is_on else "text.2"
        icon_role = "accent" if is_on and not is_off else ink
        painter.drawPixmap(QPointF(left, (self.height() - side) // 2), theme.pixmap(self._icon, icon_role, side, self.devicePixelRatioF()))
        if self._is_rail:
            if self._is_hot:
                paint_dot(painter, QRect(self.width() - px(12), px(5), px(7), px(7)), theme, "warning", px(7))
            painter.end()
            return
        right = self.width() - px(_PADDING)
        if self._count and not is_off:
            font = theme.font("small", 600 if is_on or self._is_hot else 400, is_tabular=True)
            width = QFontMetrics(font).horizontalAdvance(self._count)
            color = theme.color("warning" if self._is_hot else "text" if is_on else "text.3")
            paint_line(painter, QRect(right - width, 0, width + 2, self.height()), self._count, font, color)
            right -= width + px(6)
        room = QRect(left + side + px(_GAP), 0, right - left - side - px(_GAP), self.height())
        width = paint_line(painter, room, self.text(), theme.font("body", 500 if is_on else 400), theme.color(ink))
        tip = self.text() if width >= room.width() else ""
        if self.toolTip() != as_tip(tip) and not self.refusal:
            set_tip(self, tip)
        painter.end()

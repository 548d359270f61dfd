"""The one button: its verb, an icon, and the key that does the same printed on it."""

from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.paint_badge import key_hint_width, paint_key_hint
from recruiterdesk.ui.widgets.paint_stage import paint_stage_glyph
from recruiterdesk.ui.widgets.plain_text import as_caption
from recruiterdesk.ui.widgets.refusable import Refusable

Kind = Literal["plain", "primary", "quiet", "danger", "link"]
Size = Literal["normal", "small", "large"]

_PADDING = {"normal": 10, "small": 8, "large": 14}
_LINK_PADDING = 2  # a link stands flush with the text around it
_GAP = {"normal": 7, "small": 6, "large": 7}
_HEIGHT = {"normal": "control", "small": "control.small", "large": "control.large"}


class KeyButton(Refusable, QPushButton):
    """A button. `key` is only printed: the shortcut belongs to an action."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        key: str = "",
        kind: Kind = "plain",
        icon: str = "",
        *,
        size: Size = "normal",
        is_menu: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._key, self._kind, self._size = theme, key, kind, size
        self._icon, self._is_menu, self._glyph = icon, is_menu, ""
        self.icon_role = ""  # another colour for the icon than the kind gives it
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._ring = RingOnFocus(theme, self, "danger" if kind == "danger" else "focus")
        self.setText(text)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def setText(self, text: str) -> None:
        """Set the verb; an ampersand is one and makes no mnemonic, since stages and accounts may have one in their name."""
        super().setText(as_caption(text))

    @property
    def key(self) -> str:
        """The key that is printed on it."""
        return self._key

    def set_icon_name(self, icon: str) -> None:
        """Show another icon, by its role's name."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_glyph(self, funnel: str) -> None:
        """Show the glyph of a funnel step before the text; "" for none."""
        self._glyph = funnel
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for icon, text and key."""
        return QSize(max(self._content_width() + 2 * self._padding() + 2, self.minimumHeight()), self._theme.size(_HEIGHT[self._size]))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a verb is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon or glyph, text and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink, icon_role = self._look()
        self._paint_ground(painter, ground, edge)
        x = (self.width() - self._content_width()) // 2
        gap, middle = self._theme.px(_GAP[self._size]), self.height() / 2
        if self._glyph:
            side = self._theme.size("stage.glyph")
            paint_stage_glyph(painter, QRectF(x, round(middle - side / 2), side, side), self._theme, self._glyph)
            x += side + gap
        elif self._icon:
            side = self._icon_side()
            painter.drawPixmap(
                QPointF(x, round(middle - side / 2)), self._theme.pixmap(self._icon, icon_role, side, self.devicePixelRatioF())
            )
            x += side + gap
        if self.text():
            metrics = QFontMetrics(self._font())
            width = metrics.horizontalAdvance(self._shown_text())
            painter.setFont(self._font())
            painter.setPen(ink)
            painter.drawText(
                QRect(x, 0, width + 2, self.height()), int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), self._shown_text()
            )
            x += width + gap
        if self._key:
            is_filled = self._kind in {"primary", "danger"} and not self._is_off()
            paint_key_hint(painter, QRect(x, 0, self.width(), self.height()), self._theme, self._key, ink if is_filled else None)
        elif self._is_menu:
            side = self._theme.px(12)
            painter.drawPixmap(QPointF(x, round(middle - side / 2)), self._theme.pixmap("down", icon_role, side, self.devicePixelRatioF()))
        painter.end()

    def _paint_ground(self, painter: QPainter, ground: QColor | None, edge: QColor | None) -> None:
        if ground is None and edge is None:
            return
        painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
        inset = 0.5 if edge is not None else 0
        corner = self._theme.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)

    def _look(self) -> tuple[QColor | None, QColor | None, QColor, str]:
        """Return ground, edge, ink and the icon's role for what the button is and how it stands."""
        color = self._theme.color
        is_framed = self._kind not in {"quiet", "link"}
        if self._is_off():
            return None, color("line") if is_framed else None, color("text.disabled"), "text.disabled"
        is_pressed = self.isDown()
        is_hovered = self.underMouse()
        if self._kind in {"primary", "danger"}:
            tone = "accent" if self._kind == "primary" else "danger"
            pressed = f"{tone}.pressed" if tone == "accent" else f"{tone}.hover"
            fill = color(pressed if is_pressed else f"{tone}.hover" if is_hovered else tone)
            return fill, fill, color(f"{tone}.on"), f"{tone}.on"
        ground = color("bg.pressed") if is_pressed else color("bg.hover") if is_hovered else None
        if self.isChecked():
            ground = color("bg.selected")
        ink = {"quiet": "text.2", "link": "accent"}.get(self._kind, "text")
        if is_framed:
            return ground or color("bg.surface"), color("line.strong"), color(ink), "text.2"
        return ground, None, color(ink), self.icon_role or ink

    def _is_off(self) -> bool:
        return bool(self.refusal) or not self.isEnabled()

    def _font(self) -> QFont:
        return self._theme.font("small" if self._size == "small" else "body", 500)

    def _shown_text(self) -> str:
        return self.text().replace("&&", "&")

    def _icon_side(self) -> int:
        return self._theme.px(14 if self.text() or self._key or self._size == "small" else 16)

    def _padding(self) -> int:
        if not self.text() and not self._key:
            return 0
        return self._theme.px(_LINK_PADDING if self._kind == "link" else _PADDING[self._size])

    def _content_width(self) -> int:
        gap = self._theme.px(_GAP[self._size])
        parts = []
        if self._glyph:
            parts.append(self._theme.size("stage.glyph"))
        elif self._icon:
            parts.append(self._icon_side())
        if self.text():
            parts.append(QFontMetrics(self._font()).horizontalAdvance(self._shown_text()))
        if self._key:
            parts.append(key_hint_width(self._theme, self._key))
        elif self._is_menu:
            parts.append(self._theme.px(12))
        return sum(parts) + gap * max(0, len(parts) - 1)

    def _on_theme_changed(self) -> None:
        side = self._theme.size(_HEIGHT[self._size])
        self.setMinimumHeight(side)
        self.setMaximumHeight(side)
        self.updateGeometry()
        self.update()

"""The one label: plain text only, in a style and colour role, elided where it should be, with the whole text in its tooltip."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.paragraph import Paragraph
from recruiterdesk.ui.widgets.plain_text import as_tip, many_lines, one_line, set_tip

Elide = Literal["none", "right", "middle", "left"]
_PREFERRED_WIDTH = 420
_MODES = {"right": Qt.TextElideMode.ElideRight, "middle": Qt.TextElideMode.ElideMiddle, "left": Qt.TextElideMode.ElideLeft}


class SafeLabel(QLabel):
    """Shows text from anywhere. With `elide` it stays on one line and may be made narrow by the layout; `is_wrapped` breaks lines."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: str = "body",
        role: str = "text",
        weight: int | None = None,
        *,
        elide: Elide = "none",
        is_wrapped: bool = False,
        is_tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._style, self._role, self._weight = theme, style, role, weight
        self._elide, self._is_tabular = elide, is_tabular
        self._is_wrapped = is_wrapped
        self._paragraph: Paragraph | None = None
        self._whole, self._tail = "", ""
        self.more = ""  # what the tooltip says besides, also where the text is not cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(is_wrapped)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        if elide != "none":
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        elif is_wrapped:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text`, made harmless; it is the accessible name too."""
        is_single = self._elide != "none"
        whole = one_line(text) if is_single else many_lines(text)
        if whole == self._whole and not self._tail:
            return  # what says the same again and again, while a sync runs, costs no layout
        self._whole, self._tail = whole, ""
        self._paragraph = None
        super().setText(self._whole)
        self.setAccessibleName(self._whole)
        if is_single and self.toolTip():
            set_tip(self, "")

    def set_parts(self, text: str, tail: str) -> None:
        """Show `text` and `tail` in one line; where there is little room the text is cut and the tail stays."""
        if (one_line(text + tail), one_line(tail)) != (self._whole, self._tail):
            self.setText(text + tail)
            self._tail = one_line(tail)

    def set_role(self, role: str) -> None:
        """Change the colour role."""
        if role != self._role:
            self._role = role
            self._on_theme_changed()

    def set_weight(self, weight: int | None) -> None:
        """Change the weight; None is the style's own."""
        if weight != self._weight:
            self._weight = weight
            self._on_theme_changed()

    def minimumSizeHint(self) -> QSize:
        """Return the least room: an elided label may shrink to a few letters."""
        if self._is_wrapped:
            return QSize(
                self._margins().width() + QFontMetrics(self.font()).averageCharWidth() * 8, self._theme.line_height(self._line_style())
            )
        hint = super().minimumSizeHint()
        if self._elide == "none":
            return hint
        return QSize(min(hint.width(), QFontMetrics(self.font()).averageCharWidth() * 4), self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the whole text's room; one line is as high as the style's line."""
        if self._is_wrapped:
            return self._lines().natural_size(self._theme.px(_PREFERRED_WIDTH)) + self._margins()
        hint = super().sizeHint()
        if self._elide == "none" or self._style in {"mono", "badge"}:
            return hint
        return QSize(hint.width(), self._theme.line_height(self._style))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut with an ellipsis where it must be."""
        if self._is_wrapped:
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText))
            self._lines().draw(painter, self.contentsRect())
            painter.end()
            return
        if self._elide == "none":
            super().paintEvent(event)
            return
        metrics = QFontMetrics(self.font())
        room = self.contentsRect()
        shown = self._cut(metrics, room.width())
        tip = self.more or (self._whole if shown != self._whole else "")
        if self.toolTip() != as_tip(tip):
            set_tip(self, tip)
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText))
        painter.drawText(room, int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)
        painter.end()

    def _cut(self, metrics: QFontMetrics, room: int) -> str:
        mode, taken = _MODES[self._elide], metrics.horizontalAdvance(self._tail)
        if not self._tail or taken > room // 2 or metrics.horizontalAdvance(self._whole) <= room:
            return metrics.elidedText(self._whole, mode, room)
        return metrics.elidedText(self._whole.removesuffix(self._tail), mode, room - taken) + self._tail

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that wrapped text is higher when it is narrower."""
        return self._is_wrapped or super().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        if not self._is_wrapped:
            return super().heightForWidth(width)
        margins = self._margins()
        return self._lines().height(width - margins.width()) + margins.height()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Align the text, also where it is wrapped."""
        super().setAlignment(alignment)
        self._paragraph = None

    def _margins(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _line_style(self) -> str:
        return "micro" if self._style in {"mono", "badge"} else self._style

    def _lines(self) -> Paragraph:
        if self._paragraph is None:
            align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
            self._paragraph = Paragraph(self._whole, self.font(), self._theme.line_height(self._line_style()), align=align)
        return self._paragraph

    def _on_theme_changed(self) -> None:
        self._paragraph = None
        self.setFont(self._theme.font(self._style, self._weight, is_tabular=self._is_tabular))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.color(self._role))
        palette.setColor(QPalette.ColorRole.Text, self._theme.color(self._role))
        self.setPalette(palette)
        self.updateGeometry()

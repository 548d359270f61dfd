"""A toast: what you just did, with its Undo, at the bottom left of the list; one at a time, gone by itself."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Icon
from recruiterdesk.ui.widgets.elevation import paint_shadow, reach
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.plain_text import set_tip
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_HEIGHT, _EDGE, _WIDEST = 40, 12, 560
_ABOVE = 10  # and below a sentence of several lines


class Toast(QWidget):
    """Floats over `anchor`. `say` replaces what stood there; time stands still while it is hovered or has the focus."""

    undo_requested = Signal()

    def __init__(self, theme: Theme, anchor: QWidget) -> None:
        super().__init__(anchor)
        self._theme = theme
        self.time_factor = 1.0  # the setting "more time": 1, 2 or 5
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._icon = Icon(theme, "check", "success")
        self._text = SafeLabel(theme, "", is_wrapped=True)
        self._undo = KeyButton(theme, "", "Ctrl Z", "link", size="small")
        self._undo.clicked.connect(self._on_undo)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._undo)
        anchor.installEventFilter(self)
        self.hide()

    def say(self, text: str, *, undo: str = "", undoes_last: bool = False, icon: str = "check", role: str = "success") -> None:
        """Show a sentence, with Undo where `undo` says what it would take back; `undoes_last` where that is the last of several."""
        self._icon.set_icon(icon, role)
        self._text.setText(text)
        self.setAccessibleName(text)
        self._undo.setVisible(bool(undo))
        self._undo.setText(self.tr("Undo the last") if undoes_last else self.tr("Undo"))
        self._undo.setAccessibleName(self.tr("Undo: {what}").format(what=undo))
        set_tip(self._undo, self.tr("Undo: {what}").format(what=undo))
        self._place()
        self.show()
        self.raise_()
        self._timer.start(round(self._theme.duration("toast.undo" if undo else "toast") * self.time_factor))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stop the clock."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Start it anew."""
        if not self._undo.hasFocus():
            self._timer.start(round(self._theme.duration("toast") * self.time_factor))
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the list's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _on_undo(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _box(self) -> QRect:
        return self.rect().marginsRemoved(reach(1))

    def _place(self) -> None:
        anchor = self.parentWidget()
        if anchor is None:
            return
        px, margins = self._theme.px, reach(1)
        self._row.setContentsMargins(margins.left() + px(14), margins.top(), margins.right() + px(14), margins.bottom())
        self._row.setSpacing(px(10))
        beside = self._row.sizeHint().width() - self._text.sizeHint().width() - margins.left() - margins.right()
        whole = beside + QFontMetrics(self._text.font()).horizontalAdvance(self._text.text()) + 1
        width = min(px(_WIDEST), whole, anchor.width() - 2 * px(_EDGE))
        height = max(px(_HEIGHT), self._text.heightForWidth(width - beside) + 2 * px(_ABOVE))
        box = QRect(px(_EDGE), anchor.height() - px(_EDGE) - height, width, height)
        self.setGeometry(box.marginsAdded(margins))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shadow and box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, corner = self._box(), self._theme.radius("card")
        paint_shadow(painter, box, self._theme, 1, corner)
        painter.setPen(QPen(self._theme.color("line.strong"), 1))
        painter.setBrush(self._theme.color("bg.raised"))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        painter.end()

"""A sheet: a dialog inside the window, which it dims. It is opened and answers by a signal; nothing waits for it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.elevation import paint_shadow
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Line
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_TOP, _EDGE, _FOOT = 40, 12, 56


class _Box(QWidget):
    """The raised box of a sheet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, corner = self._theme, self._theme.radius("sheet")
        painter.setPen(QPen(theme.color("line.strong"), 1))
        painter.setBrush(theme.color("bg.raised"))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, corner, corner)
        painter.end()


class _Foot(QWidget):
    """The sunken ground of a foot, round at its lower corners."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, corner = self._theme, self._theme.radius("sheet") - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bg.sunken"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0, -2 * corner, 0, 0), corner, corner)
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        painter.end()


class Sheet(QWidget):
    """Head, body and foot over a dimmed window. Esc cancels, Ctrl+Enter confirms, the focus stays inside and goes back at the end.

    Put content into `body`, more into `head` (a layout, right of the title), what will happen into `foot_text`, and buttons with
    `add_button`. `closed` carries whether it was confirmed. It deletes itself after closing.
    """

    closed = Signal(bool)  # once, at the end: was it confirmed?
    confirm_requested = Signal()  # Ctrl+Enter or the filled button; whoever listens calls accept() when all is well

    def __init__(self, theme: Theme, window: QWidget, title: str, width: int | str = "normal") -> None:
        super().__init__(window)
        self._theme = theme
        self._width = width
        self._is_open = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._place_box)
        self._before: QWidget | None = None
        self._confirm: KeyButton | None = None
        self._standing, self._told = "", ""  # what the foot says by itself, and the reason it was last asked for
        self.first_focus: QWidget | None = None
        self.setAccessibleName(title)
        self.hide()

        self._box = _Box(theme, self)
        self._title = SafeLabel(theme, title, "title", elide="right")
        self.head = QHBoxLayout()
        self._head_row = QWidget()
        self._head_row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self._head_row)
        row.addLayout(self.head)
        row.insertWidget(0, self._title, 1)
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self._scroll = QScrollArea()
        self._scroll.setProperty("clear", "true")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.content)
        self._scroll.viewport().setAutoFillBackground(False)
        self.content.setAutoFillBackground(False)
        self.content.installEventFilter(self)
        self.foot_row = _Foot(theme, self._box)
        self._foot = QHBoxLayout(self.foot_row)
        self.foot_lead = QHBoxLayout()
        self.foot_text = SafeLabel(theme, "", "small", "text.3", is_wrapped=True)  # the foot has room for two lines
        policy = self.foot_text.sizePolicy()  # it takes what the buttons leave: theirs are the words that must not be cut
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.foot_text.setSizePolicy(policy)
        self._foot.addLayout(self.foot_lead)
        self._foot.addWidget(self.foot_text, 1, Qt.AlignmentFlag.AlignVCenter)
        whole = QVBoxLayout(self._box)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(self._head_row)
        whole.addWidget(Line(theme))
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.foot_row)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def title(self) -> QLabel:
        """The title's label."""
        return self._title

    @property
    def is_open(self) -> bool:
        """Whether it was opened and not closed since; it can be asked after it is gone."""
        return self._is_open

    def set_title(self, title: str) -> None:
        """Say something else in the head."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_head_lead(self, widget: QWidget) -> None:
        """Put something small, such as a provider's badge, before the title."""
        layout = self._head_row.layout()
        assert isinstance(layout, QHBoxLayout)  # noqa: S101 -- made so above; for the type checker
        layout.insertWidget(0, widget)

    def add_button(self, button: KeyButton, *, is_confirm: bool = False) -> KeyButton:
        """Add a button at the right of the foot; `is_confirm` is the one that Ctrl+Enter presses. One that is off says why in the foot."""
        self._foot.addWidget(button)
        button.tell_by(self._tell_why, self._take_why_back)
        if is_confirm:
            self._confirm = button
            button.clicked.connect(self.confirm_requested)
        return button

    def _tell_why(self, reason: str) -> None:
        if self.foot_text.text() != self._told:
            self._standing = self.foot_text.text()
        self._told = reason
        self.foot_text.setText(reason)

    def _take_why_back(self) -> None:
        if self.foot_text.text() == self._told:
            self.foot_text.setText(self._standing)

    def add_cancel(self, text: str, key: str = "") -> KeyButton:
        """Add the button that closes without doing anything; `key` is printed on it."""
        button = KeyButton(self._theme, text, key)
        button.clicked.connect(self.reject)
        return self.add_button(button)

    def open(self) -> None:
        """Show the sheet over its window, with the focus inside."""
        window = self.parentWidget()
        if window is None or self._is_open:
            return
        self._is_open = True
        self._before = window.window().focusWidget()
        window.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        target = self.first_focus or next(iter(self._stops()), self)
        if target is self:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        target.setFocus(Qt.FocusReason.TabFocusReason if isinstance(target, KeyButton) else Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Close it as confirmed."""
        self._finish(True)

    def reject(self) -> None:
        """Close it as cancelled."""
        self._finish(False)

    def _finish(self, is_confirmed: bool) -> None:
        if not self._is_open:
            return
        self._is_open = False
        window = self.parentWidget()
        if window is not None:
            window.removeEventFilter(self)
        self.hide()
        if self._before is not None:
            try:
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
            except RuntimeError:  # the widget that had the focus is gone
                self._before = None
        self.closed.emit(is_confirmed)
        self.deleteLater()

    # -- focus and keys ------------------------------------------------------------------------------------------------

    def _stops(self) -> list[QWidget]:
        """Return the controls inside in the order of the tab chain."""
        stops: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            is_reachable = widget.isEnabled() and widget.isVisibleTo(self) and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if is_reachable and self.isAncestorOf(widget):
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Keep Tab inside the sheet."""
        stops = self._stops()
        if not stops:
            return True
        focused = self.window().focusWidget()
        at = stops.index(focused) if focused in stops else (-1 if is_next else 0)
        reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
        target = stops[(at + (1 if is_next else -1)) % len(stops)]
        target.setFocus(reason)
        if self.content.isAncestorOf(target):
            self._scroll_to(target)
        return True

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll to a part of the sheet that came just now, once it is laid out."""
        QTimer.singleShot(0, part, lambda: self._scroll_to(part))

    def _scroll_to(self, part: QWidget) -> None:
        self._scroll.ensureWidgetVisible(part)
        self._scroll.horizontalScrollBar().setValue(0)  # what is as wide as the sheet would be moved aside by its margin

    def event(self, event: QEvent) -> bool:
        """Keep the window's shortcuts from working through the sheet."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Esc and Ctrl+Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._press_confirm()
        event.accept()

    def _press_confirm(self) -> None:
        if self._confirm is not None and self._confirm.isVisible():
            self._confirm.click()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take clicks beside the box: the window below is not reached."""
        event.accept()

    # -- place and paint -----------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self.content and event.type() == QEvent.Type.LayoutRequest and self._is_open:
            self._later.start()  # something in the body came, went or changed its size: once all of it is shown
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the box again."""
        super().resizeEvent(event)
        self._place_box()

    def adjust(self) -> None:
        """Take the height that the content needs now; it does so by itself a moment after the body changed."""
        self._place_box()
        self._later.start()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
            self._place_box()

    def _place_box(self) -> None:
        width = self._theme.size(f"sheet.{self._width}") if isinstance(self._width, str) else self._theme.px(self._width)
        width = min(max(width, self._width_of_foot()), self.width() - 2 * self._theme.px(_EDGE))
        self.content.setFixedWidth(max(1, width - 2))
        layout = self.content.layout()
        inner = layout.heightForWidth(width - 2) if layout is not None and layout.hasHeightForWidth() else self.content.sizeHint().height()
        head = max(self._head_row.sizeHint().height(), self._theme.size("header.dialog"))
        wanted = head + 1 + inner + self._theme.px(_FOOT) + 2
        top = min(self._theme.px(_TOP), max(self._theme.px(_EDGE), (self.height() - wanted) // 2))
        height = min(wanted, self.height() - top - self._theme.px(_EDGE))
        self._box.setGeometry((self.width() - width) // 2, top, width, height)
        self.update()

    def _width_of_foot(self) -> int:
        """Return how wide the box has to be for its buttons to be whole."""
        items = [self._foot.itemAt(at) for at in range(self._foot.count())]
        buttons = [button for item in items if item is not None and isinstance(button := item.widget(), KeyButton)]
        margins, gap = self._foot.contentsMargins(), self._foot.spacing()
        shown = sum(button.sizeHint().width() + gap for button in buttons if not button.isHidden())
        return shown + margins.left() + margins.right() + 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window and draw the box's shadow."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("overlay"))
        paint_shadow(painter, self._box.geometry(), self._theme, 2, self._theme.radius("sheet"))
        painter.end()

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._head_row.setMinimumHeight(self._theme.size("header.dialog"))
        row = self._head_row.layout()
        if row is not None:
            row.setContentsMargins(px(20), 0, px(20), 0)
            row.setSpacing(px(12))
        self.body.setContentsMargins(px(20), px(16), px(20), px(16))
        self.body.setSpacing(px(12))
        self.foot_row.setFixedHeight(px(_FOOT))
        self._foot.setContentsMargins(px(20), 0, px(20), 0)
        self._foot.setSpacing(px(8))
        self._place()

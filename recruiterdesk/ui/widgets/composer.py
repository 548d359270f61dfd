"""Where a note is written: one line at rest, up to eight when opened, with where it goes and how much room is left."""

from PySide6.QtCore import QEvent, QLocale, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import KeyHint
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.plain_text import set_tip
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_LEAST_LINES, _MOST_LINES, _REST = 3, 8, 36
_NEARLY = 0.9


class Composer(QWidget):
    """Holds the draft. `submitted` carries the text of Ctrl+Enter or the button; the caller empties it with `set_draft("")`."""

    submitted = Signal(str)
    draft_changed = Signal(str)  # at every change, to be kept silently
    opened = Signal(bool)

    def __init__(self, theme: Theme, placeholder: str, key: str = "N", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._limit: int | None = None
        self._refusal = ""
        self._is_open = False
        self._came_from: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._text = QPlainTextEdit()
        self._text.setProperty("frameless", "true")
        self._text.setTabChangesFocus(True)
        self._text.setPlaceholderText(placeholder)
        self._text.setAccessibleName(placeholder)
        self._text.textChanged.connect(self._on_text_changed)
        self._text.installEventFilter(self)
        self._rest = SafeLabel(theme, placeholder, role="text.3", elide="right")
        self.destination = KeyButton(theme, "", kind="quiet", icon="shared", size="small", is_menu=False)
        self._count = SafeLabel(theme, "", "small", "text.3", is_tabular=True)
        self._hint = KeyHint(theme, key)
        self._send = KeyButton(theme, self.tr("Save note"), "Ctrl Enter", "primary", size="small")
        self._send.clicked.connect(self._submit)
        self._line = QHBoxLayout()
        self._line.addWidget(self._rest, 1)
        self._line.addWidget(self.destination)
        self._line.addStretch(0)
        self._line.addWidget(self._count)
        self._line.addWidget(self._hint)
        self._line.addWidget(self._send)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._text)
        self._column.addLayout(self._line)
        theme.changed.connect(self._arrange)
        self._arrange()

    @property
    def draft(self) -> str:
        """What is written now."""
        return self._text.toPlainText()

    def set_draft(self, text: str) -> None:
        """Put a kept draft back, or empty it."""
        if text != self.draft:
            self._text.setPlainText(text)
            self._text.moveCursor(QTextCursor.MoveOperation.End)  # it is written on, not before

    def set_destination(self, text: str, icon: str = "shared", limit: int | None = None) -> None:
        """Say where it goes ("Shared in Homerun") and how many characters that takes."""
        self.destination.setText(text)
        self.destination.set_icon_name(icon)
        self._limit = limit
        self._on_text_changed()

    def set_refusal(self, reason: str) -> None:
        """Say why nothing can be written here, or allow it with an empty reason."""
        self._refusal = reason
        self._text.setEnabled(not reason)
        self._rest.setText(reason or self._text.placeholderText())
        set_tip(self, reason)
        self._text.setAccessibleDescription(reason)
        self._on_text_changed()

    def begin(self) -> None:
        """Open it with the cursor in it."""
        if not self._refusal:
            before = QApplication.focusWidget()
            if before is not None and not self.isAncestorOf(before):
                self._came_from = before
            self.open(True)
            self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open(self, is_open: bool) -> None:
        """Show the lines to write in, or the one line at rest."""
        if is_open != self._is_open:
            if not is_open and self._text.hasFocus():
                self.give_back()
            self._is_open = is_open
            self._arrange()
            self.opened.emit(is_open)

    def give_back(self) -> None:
        """Give the focus back to where it came from: else Qt hands it to whatever comes next when the text hides."""
        target = self._came_from
        if target is None or not isValid(target) or not target.isVisible():
            target = self.parentWidget()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer Ctrl+Enter and Esc in the text, and its focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._submit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.give_back()
                self.open(bool(self.draft))
                return True
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open it by a click anywhere."""
        self.begin()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, thicker while it is written in."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = self._text.hasFocus()
        width = 2 if has_focus else 1
        painter.setPen(QPen(self._theme.color("focus" if has_focus else "line.control"), width))
        painter.setBrush(self._theme.color("bg.surface"))
        corner = self._theme.radius("card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), corner, corner)
        painter.end()

    def sizeHint(self) -> QSize:
        """Return one line at rest, or the lines of the draft with the foot."""
        if not self._is_open:
            return QSize(self._theme.px(200), self._theme.px(_REST))
        return QSize(self._theme.px(200), self._text.height() + self._theme.size("control.small") + self._theme.px(18))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def _on_text_changed(self) -> None:
        length = len(self.draft)
        over = self._limit is not None and length > self._limit
        if self._limit is None or not self._is_open:
            self._count.setText("")
        else:
            number = QLocale().toString
            self._count.setText(f"{number(length)} / {number(self._limit)}")
            self._count.set_role("danger" if over else "warning" if length >= self._limit * _NEARLY else "text.3")
        self._count.setVisible(bool(self._count.text()))
        if over:
            much = length - (self._limit or 0)
            one = self.tr("The note is 1 character too long. Your text is kept.")
            self._send.set_refusal(one if much == 1 else self.tr("The note is {n} characters too long. Your text is kept.").format(n=much))
        else:
            self._send.set_refusal("" if self.draft.strip() else self.tr("Write something first."))
        if self._is_open:
            self._fit_height()
        self.draft_changed.emit(self.draft)

    def _fit_height(self) -> None:
        lines = max(_LEAST_LINES, min(_MOST_LINES, round(self._text.document().size().height())))
        self._text.setFixedHeight(lines * QFontMetrics(self._text.font()).lineSpacing() + self._theme.px(10))
        self.updateGeometry()

    def _submit(self) -> None:
        if self._send.refusal:
            self._send.say_refusal()
        elif not self._refusal:
            self.submitted.emit(self.draft)

    def _arrange(self) -> None:
        px = self._theme.px
        self._text.setFont(self._theme.font("body"))
        self._text.setVisible(self._is_open)
        self._rest.setVisible(not self._is_open)
        self._hint.setVisible(not self._is_open)
        self._send.setVisible(self._is_open)
        self._column.setContentsMargins(px(10), px(6) if self._is_open else 0, px(6), px(6) if self._is_open else 0)
        self._column.setSpacing(px(4))
        self._line.setSpacing(px(6))
        if self._is_open:
            self._fit_height()
        self._on_text_changed()
        self.updateGeometry()
        self.update()

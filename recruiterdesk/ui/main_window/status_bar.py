"""The line at the bottom: connection, outbox, last complete sync, how complete the view is, and the way to the keys."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Icon, KeyHint
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.safe_label import SafeLabel


class StatusSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What the bar says. `offline` is the sentence of being offline, "" when online."""

    offline: str = ""
    outbox: str = ""
    is_outbox_hot: bool = False
    sync: str = ""
    coverage: str = ""


class _Part(QWidget):
    """An icon and words that can be clicked."""

    clicked = Signal()

    def __init__(self, theme: Theme, icon: str = "", *, key: str = "", role: str = "text.2") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.icon = Icon(theme, icon, role, 8 if icon == "dot" else 14) if icon else None
        if self.icon is not None:
            row.addWidget(self.icon)
        if key:
            row.addWidget(KeyHint(theme, key))
        self.label = SafeLabel(theme, "", "small", role, elide="right")
        row.addWidget(self.label)
        self._theme, self._row = theme, row
        theme.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        self._row.setSpacing(self._theme.px(6))

    def make_button(self, theme: Theme) -> None:
        """Let it take clicks and the focus."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        RingOnFocus(theme, self)

    def say(self, text: str) -> None:
        """Show words, or leave when there are none."""
        self.label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class StatusBar(Panel):
    """26 high over the whole width."""

    outbox_requested = Signal()
    keys_requested = Signal()
    language_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "bg.window", "t", parent=parent)
        self._theme = theme
        self._said: StatusSaid | None = None
        self._online = _Part(theme, "dot")
        self._offline = _Part(theme, "offline", role="warning")
        self._outbox = _Part(theme, "outbox")
        self._sync = SafeLabel(theme, "", "small", elide="right", role="text.2")
        self._coverage = SafeLabel(theme, "", "small", elide="right", role="text.3")
        self._completeness = SafeLabel(theme, "", "small", elide="right", role="text.3")
        self.language = _Part(theme)
        self._keys = _Part(theme, key="?")
        for part in (self._outbox, self._keys, self.language):
            part.make_button(theme)
        self._outbox.clicked.connect(self.outbox_requested)
        self._keys.clicked.connect(self.keys_requested)
        self.language.clicked.connect(self.language_requested)
        self._row = QHBoxLayout(self)
        for part in (self._online, self._offline, self._outbox):
            self._row.addWidget(part)
        self._read = QHBoxLayout()  # one sentence: when it was read, and of how many
        self._read.addWidget(self._sync)
        self._read.addWidget(self._coverage)
        self._row.addLayout(self._read)
        self._row.addStretch(1)
        for widget in (self._completeness, self.language, self._keys):
            self._row.addWidget(widget)
        self._keys.say(self.tr("Keys"))
        self.language.say("")
        theme.changed.connect(self._arrange)
        for part in (self._online, self._offline, self._outbox):  # nothing is claimed before it is known
            part.say("")
        self._arrange()

    def show_status(self, said: StatusSaid) -> None:
        """Show how things stand."""
        if said == self._said:
            return
        self._said = said
        is_online = not said.offline
        self._online.say(self.tr("Online") if is_online else "")
        if self._online.icon is not None:
            self._online.icon.set_icon("dot", "success")
        self._offline.say(said.offline)
        self._outbox.say(said.outbox or self.tr("Outbox empty"))
        self._outbox.label.set_role("warning" if said.is_outbox_hot else "text.2")
        self._sync.setText(said.sync)
        self._coverage.setText(said.coverage)
        self._fit()

    def show_completeness(self, text: str) -> None:
        """Show how complete the view is, in words."""
        self._completeness.setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show what is said in passing as long as nothing has to be cut for it; the head and the account panels say it too."""
        margins, gap = self._row.contentsMargins(), self._row.spacing()
        parts = (self._online, self._offline, self._outbox, self.language, self._keys)
        taken = sum(part.sizeHint().width() + gap for part in parts if part.label.text())
        room = self.width() - margins.left() - margins.right() - taken
        for label in (self._sync, self._coverage, self._completeness):
            needed = label.sizeHint().width() + (self._read.spacing() if label is self._coverage else gap)
            has_room = bool(label.text()) and needed <= room
            label.setVisible(has_room)
            room -= needed if has_room else 0

    def _arrange(self) -> None:
        px = self._theme.px
        self.setFixedHeight(self._theme.size("bar.status"))
        self._row.setContentsMargins(px(12), 1, px(12), 0)
        self._row.setSpacing(px(16))
        self._read.setSpacing(px(4))
        self._fit()

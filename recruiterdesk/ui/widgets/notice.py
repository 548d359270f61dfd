"""A notice: what stands in the way, under the view's head, with its remedy beside it. One box, at most two lines."""

from typing import Literal

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Icon
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.plain_text import set_tip
from recruiterdesk.ui.widgets.safe_label import SafeLabel

NoticeKind = Literal["info", "warning", "danger"]
_WORST = ("info", "warning", "danger")
_MOST = 2
_LEAST_SHARE = 0.5


class NoticeText(msgspec.Struct, frozen=True, kw_only=True):
    """What a notice says: the fact in bold, what it means, and the word on its button. `id` comes back in `NoticeBox.acted`.

    `later` is the word on a second button, which puts off what is no hurry: `NoticeBox.put_off`.
    """

    id: str
    kind: NoticeKind
    icon: str
    lead: str
    text: str = ""
    action: str = ""
    refusal: str = ""  # why the action cannot run now; then it is shown as words
    later: str = ""


class Notice(QWidget):
    """One line of a notice box, 36 high; higher where it is all that says what to do, and that needs more lines."""

    acted = Signal()  # its button was pressed
    put_off = Signal()  # its second button was

    def __init__(self, theme: Theme, said: NoticeText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(12), 0)
        row.setSpacing(theme.px(10))
        row.addWidget(Icon(theme, said.icon, said.kind))
        words = self._words = QHBoxLayout()
        words.setSpacing(theme.px(4))
        lead = SafeLabel(theme, said.lead, weight=600, elide="right")
        lead.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._is_whole = bool(said.text) and not said.action  # no button leads to more
        self._lead = lead
        self._text = SafeLabel(theme, said.text, is_wrapped=True) if self._is_whole else SafeLabel(theme, said.text, elide="right")
        words.addWidget(lead, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._text, 1)
        words.addStretch(0)  # takes what is left where there is no text
        row.addLayout(words, 1)
        lead.setAccessibleDescription(said.text)
        set_tip(self, said.text)
        if said.action and said.refusal:
            row.addWidget(SafeLabel(theme, said.refusal, "small", "text.2", elide="right"))
        elif said.action:
            button = KeyButton(theme, said.action, kind="plain" if said.kind == "danger" else "quiet", size="small")
            button.setAccessibleName(f"{said.action}: {said.lead}")
            button.clicked.connect(self.acted)
            row.addWidget(button)
        if said.later:
            later = KeyButton(theme, said.later, kind="quiet", size="small")
            later.setAccessibleName(f"{said.later}: {said.lead}")
            later.clicked.connect(self.put_off)
            row.addWidget(later)
        beside = [row.itemAt(place) for place in range(2, row.count())]  # after the icon and the words
        self._beside = [widget for item in beside if item is not None and (widget := item.widget()) is not None]
        self.setFixedHeight(theme.px(36))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what it means where not even half of it would fit: a snippet helps nobody, and the fact needs the room.

        Where no button leads to more, it stands under the fact, in as many lines as it needs.
        """
        super().resizeEvent(event)
        px = self._theme.px
        beside = sum(widget.sizeHint().width() + px(10) for widget in self._beside)
        room = (
            self.width()
            - px(16 + 12 + 16 + 10 + 4)
            - beside
            - QFontMetrics(self._theme.font("body", 600)).horizontalAdvance(self._lead.text())
        )
        wanted = QFontMetrics(self._theme.font("body")).horizontalAdvance(self._text.text())
        if not self._is_whole:
            self._text.setVisible(room >= wanted * _LEAST_SHARE)
            return
        is_beside = room > wanted
        self._words.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(px(4) if is_beside else 0)
        above = 0 if is_beside else px(8)
        self._row.setContentsMargins(px(16), above, px(12), above)
        under = self._lead.sizeHint().height() + self._text.heightForWidth(max(1, self.width() - px(16 + 12 + 16 + 10) - beside))
        self.setFixedHeight(px(36) if is_beside else max(px(36), under + 2 * above))


class NoticeBox(QWidget):
    """Holds the notices of a view. The ground is the worst kind's; more than two become the two worst."""

    acted = Signal(str)  # the id of the notice whose button was pressed
    put_off = Signal(str)  # the id of the notice whose second button was

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[NoticeText, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 1, 0, 0)
        self._lines.setSpacing(0)
        theme.changed.connect(self._rebuild)
        self.hide()

    def show_notices(self, notices: tuple[NoticeText, ...]) -> None:
        """Show these, the worst first; an empty tuple takes the box away."""
        ranked = sorted(notices, key=lambda said: -_WORST.index(said.kind))
        shown = tuple(ranked[:_MOST])
        if shown != self._shown:
            self._shown = shown
            self._rebuild()

    @property
    def shown(self) -> tuple[NoticeText, ...]:
        """What stands there now."""
        return self._shown

    def _rebuild(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for said in self._shown:
            line = Notice(self._theme, said, self)
            line.acted.connect(lambda id_=said.id: self.acted.emit(id_))
            line.put_off.connect(lambda id_=said.id: self.put_off.emit(id_))
            self._lines.addWidget(line)
        self.setVisible(bool(self._shown))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the soft ground."""
        if not self._shown:
            return
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(self.rect(), self._theme.color(f"{self._shown[0].kind}.soft"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("line"))
        painter.end()

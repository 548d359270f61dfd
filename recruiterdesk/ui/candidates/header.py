"""The head of the detail pane: who, for which vacancy, how to reach them, in which stage, and the one next step."""

import msgspec
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiterdesk.ui.candidates.stages import Place, Step
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Avatar, Badge, Icon
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.plain_text import set_tip
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_STAGE_SHARE = 0.5  # of the pane's width, at most, for a stage's name on its button
_ROWS_LEFT_OUT = 62  # what two rows and the gaps over them take at 100 %


class Reach(msgspec.Struct, frozen=True):
    """One way to reach somebody: the icon, the word on the button, the address it opens, or why it is off."""

    icon: str
    word: str
    url: str
    name: str  # what a screen reader says
    refusal: str = ""


class HeaderText(msgspec.Struct, frozen=True):
    """All that the header shows of one person."""

    name: str
    seed: str
    vacancy: str
    place_name: str
    badge: str
    account: str
    meta: str
    stage: str
    funnel: str
    place: Place
    advance: Step
    reject: Step
    reaches: tuple[Reach, ...] = ()
    kept_here: str = ""  # why the stage is kept on this computer only, "" where the provider has it


class Track(QWidget):
    """Segments of 4 px, one per stage on the way, filled up to where somebody stands."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._theme = theme
        self._place = Place(0, 0)
        self._funnel = "new"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_place(self, place: Place, funnel: str) -> None:
        """Fill up to `place` in the colour of its step."""
        self._place, self._funnel = place, funnel
        self.update()

    def sizeHint(self) -> QSize:
        """Return a thin line."""
        return QSize(self._theme.px(60), self._theme.px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments."""
        count = self._place.count
        if not count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap, corner = self._theme.px(3), self._theme.px(2)
        width = (self.width() - gap * (count - 1)) / count
        for index in range(count):
            is_filled = index < self._place.position
            painter.setBrush(self._theme.funnel_color(self._funnel) if is_filled else self._theme.color("bg.track"))
            painter.drawRoundedRect(QRectF(index * (width + gap), 0, max(1.0, width), self.height()), corner, corner)
        painter.end()


class DetailHeader(QWidget):
    """At most 210 high at 100 %. Buttons that are off say why in their tooltip and description."""

    stage_requested = Signal()
    advance_requested = Signal()
    reject_requested = Signal()
    more_requested = Signal()
    reach_requested = Signal(str)  # an address to open: mailto, tel or https

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start empty; `show_text` fills it."""
        super().__init__(parent)
        self._theme = theme
        self._text: HeaderText | None = None
        self._is_short = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._avatar = Avatar(theme, 44)
        self._name = SafeLabel(theme, "", "name", elide="right")
        self._vacancy = SafeLabel(theme, "", role="text.2", elide="right")
        self.more = KeyButton(theme, "", kind="quiet", icon="more")
        self.more.setAccessibleName(self.tr("More"))
        self.more.clicked.connect(self.more_requested)
        self._badge = Badge(theme, "")
        self._meta = SafeLabel(theme, "", "small", "text.3", elide="right")
        self.stage = KeyButton(theme, "", is_menu=True)
        self.stage.clicked.connect(self.stage_requested)
        self._track = Track(theme)
        self._position = SafeLabel(theme, "", "small", "text.3", is_tabular=True)
        self._here = Icon(theme, "local", "text.3", 14)
        self._here.hide()
        self._here_words = SafeLabel(theme, self.tr("The stage is kept only on this computer"), "small", "text.3", elide="right")
        self._here_words.hide()
        self.advance = KeyButton(theme, "", "A", "primary")
        self.advance.clicked.connect(self.advance_requested)
        self.reject = KeyButton(theme, self.tr("Reject"), "R")
        self.reject.clicked.connect(self.reject_requested)
        self._reaches = QHBoxLayout()
        self._reaches.addStretch(1)
        self._reach_buttons: list[KeyButton] = []
        self._build()

    def _build(self) -> None:
        self._top = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._vacancy)
        self._top.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addLayout(names, 1)
        self._top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._about = QHBoxLayout()
        self._about.addWidget(self._badge)
        self._about.addWidget(self._meta, 1)
        self._steps = QHBoxLayout()
        self._steps.addWidget(self.stage)
        self._steps.addWidget(self._track, 1)
        self._steps.addWidget(self._position)
        self._kept = QHBoxLayout()
        self._kept.addWidget(self._here)
        self._kept.addWidget(self._here_words, 1)
        self._acts = QHBoxLayout()
        self._acts.addWidget(self.advance, 1)
        self._acts.addWidget(self.reject)
        self._acts.addStretch(0)
        self._column = QVBoxLayout(self)
        for row in (self._top, self._about, self._reaches, self._steps, self._kept, self._acts):
            self._column.addLayout(row)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_text(self, text: HeaderText) -> None:
        """Show a person."""
        if text == self._text:
            return
        self._text = text
        self._avatar.set_person(text.name, text.seed)
        self._name.setText(text.name)
        self._vacancy.set_parts(text.vacancy, f", {text.place_name}" if text.place_name else "")
        self._badge.set_letters(text.badge, text.account)
        self._meta.setText(text.meta)
        self._track.show_place(text.place, text.funnel)
        self._position.setText(f"{text.place.position} / {text.place.count}" if text.place.position else "")
        for widget in (self._here, self._here_words):
            widget.setVisible(bool(text.kept_here))
        self._here_words.setAccessibleDescription(text.kept_here)
        self.stage.set_glyph(text.funnel if text.stage else "")
        self.stage.setAccessibleName(self.tr("Stage: {stage}. Choose another").format(stage=text.stage))
        self.advance.set_refusal(text.advance.reason)
        self.advance.setAccessibleName(self.tr("Advance {name} to {stage}").format(name=text.name, stage=text.advance.stage or ""))
        self.reject.set_refusal(text.reject.reason)
        self.reject.setAccessibleName(self.tr("Reject {name}").format(name=text.name))
        if text.reject.stage:
            set_tip(self.reject, self.tr("Reject: {stage}").format(stage=text.reject.stage))
        self._show_reaches(text.reaches)
        self._fit()

    @property
    def whole_height(self) -> int:
        """How high it is with all its rows."""
        return self.sizeHint().height() + (self._theme.px(_ROWS_LEFT_OUT) if self._is_short else 0)

    def set_short(self, *, is_short: bool) -> None:
        """Leave out where somebody came from and how they are reached, where the pane has no height for it, or show them again."""
        if is_short != self._is_short:
            self._is_short = is_short
            for widget in (self._badge, self._meta):
                widget.setVisible(not is_short)
            self._show_reaches(self._text.reaches if self._text is not None else ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut stage names before a button is cut."""
        super().resizeEvent(event)
        self._fit()

    def _show_reaches(self, reaches: tuple[Reach, ...]) -> None:
        while len(self._reach_buttons) < len(reaches):
            button = KeyButton(self._theme, "", kind="quiet", icon="mail", size="small")
            button.clicked.connect(lambda _=False, button=button: self.reach_requested.emit(button.property("url")))
            self._reach_buttons.append(button)
            self._reaches.insertWidget(len(self._reach_buttons) - 1, button)
        for place, button in enumerate(self._reach_buttons):
            button.setVisible(place < len(reaches) and not self._is_short)
            if place < len(reaches):
                reach = reaches[place]
                button.setText(reach.word)
                button.set_icon_name(reach.icon)
                button.setProperty("url", reach.url)
                button.set_refusal(reach.refusal)
                button.setAccessibleName(reach.name)

    def _fit(self) -> None:
        if self._text is None:
            return
        text, px = self._text, self._theme.px
        metrics = QFontMetrics(self._theme.font("body", 500))
        stage = text.stage or self.tr("No stage")
        shown = metrics.elidedText(stage, Qt.TextElideMode.ElideRight, round(self.width() * _STAGE_SHARE))
        self.stage.setText(shown)
        tips = (stage if shown != stage else "", text.kept_here)
        set_tip(self.stage, "\n".join(part for part in tips if part))
        verb = self.tr("Advance: {stage}").format(stage=text.advance.stage) if text.advance.stage else self.tr("Advance")
        room = self.width() - 2 * px(16) - self.reject.sizeHint().width() - px(6) - px(2 * 10 + 7 + 20)
        shown = metrics.elidedText(verb, Qt.TextElideMode.ElideRight, max(px(80), room))
        self.advance.setText(shown)
        if not text.advance.reason:
            set_tip(self.advance, verb if shown != verb else "")

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(14), px(16), px(12))
        self._column.setSpacing(px(8))
        self._top.setSpacing(px(12))
        self._about.setSpacing(px(7))
        self._reaches.setSpacing(px(4))
        self._reaches.setContentsMargins(-px(4), px(2), -px(4), 0)
        self._steps.setSpacing(px(12))
        self._steps.setContentsMargins(0, px(2), 0, 0)
        self._acts.setSpacing(px(6))
        self._kept.setSpacing(px(6))
        self._fit()

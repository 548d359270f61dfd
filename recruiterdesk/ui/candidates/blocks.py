"""The small blocks of the detail pane: heads, answers and the timeline."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiterdesk.domain.application import Answer, HistoryRow
from recruiterdesk.ui.bridge.turns import Turns
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_TEXT_WIDTH = 560  # text is never wider: 72 characters


class BlockHead(QWidget):
    """A head of 12/600 with a pale word at the right, or a link button."""

    acted = Signal()

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        """Say `text`."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, theme.px(2))
        row.setSpacing(theme.px(8))
        row.addWidget(SafeLabel(theme, text, "small", weight=600))
        row.addStretch(1)
        self._aside = SafeLabel(theme, "", "small", "text.3", elide="right")
        row.addWidget(self._aside)
        self._button = KeyButton(theme, "", kind="link", size="small")
        self._button.clicked.connect(self.acted)
        self._button.hide()
        row.addWidget(self._button)

    def set_aside(self, text: str) -> None:
        """Say something pale at the right."""
        self._aside.setText(text)

    def set_action(self, text: str, name: str) -> None:
        """Offer an action at the right; "" takes it away."""
        self._button.setVisible(bool(text))
        self._button.setText(text)
        self._button.setAccessibleName(name)


class Blocks(QWidget):
    """A column that is emptied and filled again."""

    def __init__(self, theme: Theme, gap: int = 12, parent: QWidget | None = None) -> None:
        """Keep `gap` between blocks."""
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._gap = gap
        self._column.addStretch(1)
        self._coming: Iterator[QWidget] = iter(())
        self._place = 0  # where the next one goes
        self._turns = Turns(self._show_next, self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self._column.setSpacing(self._theme.px(self._gap))
        self.setMaximumWidth(self._theme.px(_TEXT_WIDTH))

    def show_blocks(self, blocks: Iterable[QWidget]) -> None:
        """Show these instead of what stood there. Those not made yet are made one in each turn of the window's loop, the first at once."""
        self._turns.stop()
        self._coming, self._place = iter(blocks), 0
        if isinstance(blocks, Sequence):
            for block in self._coming:
                self._put(block)
            self._clear_rest()
        elif self._show_next():
            self._turns.start()

    def _show_next(self) -> bool:
        block = next(self._coming, None)
        if block is None:
            self._clear_rest()
        else:
            self._put(block)
        return block is not None

    def _put(self, block: QWidget) -> None:
        # What stood there stays until its place is taken: a person who is read anew must not flicker.
        if self._column.indexOf(block) != self._place:
            self._take(self._place)
            self._column.insertWidget(self._place, block)
        self._place += 1

    def _clear_rest(self) -> None:
        while self._column.count() > self._place + 1:
            self._take(self._place)

    def _take(self, place: int) -> None:
        if place < self._column.count() - 1 and (item := self._column.takeAt(place)) is not None and (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def answer_blocks(theme: Theme, answers: Sequence[Answer]) -> list[QWidget]:
    """Return one block per question with its answer."""
    blocks: list[QWidget] = []
    for answer in answers:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(SafeLabel(theme, answer.question, weight=500, is_wrapped=True))
        column.addWidget(SafeLabel(theme, answer.answer or tr("No answer"), "reading", "text.2", is_wrapped=True))
        blocks.append(block)
    return blocks


def history_block(theme: Theme, history: Sequence[HistoryRow], now: datetime) -> QWidget:
    """Return the timeline, the newest first."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(6))
    for step in sorted(history, key=lambda step: step.at, reverse=True):
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        moment = SafeLabel(theme, words.when(step.at, now), "small", "text.3", is_tabular=True)
        moment.setFixedWidth(theme.px(104))
        row.addWidget(moment)
        row.addWidget(SafeLabel(theme, step_said(step), "small", "text.2", is_wrapped=True), 1)
        column.addLayout(row)
    return block


def step_said(step: HistoryRow) -> str:
    """Return what happened, as we saw it."""
    said: dict[str, Callable[[], str]] = {
        "created": lambda: tr("Added") if step.by == "you" else tr("Arrived in {after}") if step.after else tr("Arrived"),
        "stage": lambda: tr("From {before} to {after}") if step.before else tr("Now in {after}"),
        "vacancy": lambda: tr("Moved to the vacancy {after}") if step.after else tr("Taken off the vacancy {before}"),
        "removed": lambda: tr("No longer at the provider"),
        "disqualified": lambda: tr("Disqualified at the provider"),
    }
    template = said.get(step.what, lambda: step.what)()
    text = template.format(before=step.before or "", after=step.after or "")
    return tr("{what}, by you").format(what=text) if step.by == "you" else text


def tr(text: str) -> str:
    """Translate in the pane's context."""
    return QCoreApplication.translate("Detail", text)

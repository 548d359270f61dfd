"""The page before the first account: what this is, the providers, and made-up people to look around with."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.ui.accounts.offers import Offer
from recruiterdesk.ui.accounts.provider_rows import ProviderRows
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Icon
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Line, Panel
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_WIDTH, _TOP, _EDGE = 660, 58, 12


class FirstRunPage(Panel):
    """A column of 660 in the middle."""

    connect_requested = Signal(str)  # a provider's id
    demo_requested = Signal()

    def __init__(self, theme: Theme, found: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(theme, "bg.surface", parent=parent)
        self._theme = theme
        middle = QWidget()
        middle.setMaximumWidth(theme.px(_WIDTH + 2 * _EDGE))
        column = QVBoxLayout(middle)
        column.setContentsMargins(theme.px(_EDGE), theme.px(_TOP), theme.px(_EDGE), theme.px(_EDGE))
        column.setSpacing(0)
        column.addWidget(SafeLabel(theme, self.tr("Connect your first account"), "name"))
        column.addSpacing(theme.px(4))
        words = self.tr(
            "Your applicants are copied, encrypted, to this computer. You read and decide here, with or without a network; "
            "changes go back within each provider's rules."
        )
        column.addWidget(SafeLabel(theme, words, "reading", "text.2", is_wrapped=True))
        column.addSpacing(theme.px(18))
        self.rows = ProviderRows(theme, found)
        self.rows.chosen_changed.connect(self._on_chosen)
        self.rows.entered.connect(lambda offer: self.connect_requested.emit(offer.id))
        column.addWidget(self.rows)
        column.addSpacing(theme.px(18))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        self.go = KeyButton(theme, "", kind="primary", size="large")
        self.go.clicked.connect(self._on_go)
        self.demo = KeyButton(theme, self.tr("Look around with made-up people"), size="large")
        self.demo.clicked.connect(self.demo_requested)
        buttons.addWidget(self.go)
        buttons.addWidget(self.demo)
        buttons.addStretch(1)
        buttons.addWidget(SafeLabel(theme, self.tr("About two minutes, four steps"), "small", "text.3", elide="right"))
        column.addLayout(buttons)
        column.addSpacing(theme.px(26))
        column.addWidget(Line(theme))
        column.addSpacing(theme.px(14))
        promise = QHBoxLayout()
        promise.setSpacing(theme.px(8))
        promise.addWidget(Icon(theme, "locked", "text.3", 14))
        text = self.tr("Keys go to your system's keyring and to the provider they belong to. Nowhere else.")
        promise.addWidget(SafeLabel(theme, text, "small", "text.3", elide="right"), 1)
        column.addLayout(promise)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        self._on_chosen(self.rows.chosen)
        self.setFocusProxy(next(iter(self.rows.rows), self.go))

    def _on_chosen(self, offer: Offer | None) -> None:
        self.go.setText(self.tr("Connect {provider}").format(provider=offer.name) if offer is not None else self.tr("Connect"))
        self.go.set_refusal("" if offer is not None else self.tr("Choose a provider first."))

    def _on_go(self) -> None:
        if self.rows.chosen is not None:
            self.connect_requested.emit(self.rows.chosen.id)

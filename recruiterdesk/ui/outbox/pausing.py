"""The button that pauses sending and goes on with it: for the one account there is, or for one or all of several."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu

from recruiterdesk.domain.account import Account
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.outbox.words import tr
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.plain_text import as_caption, set_tip


class Pausing(QObject):
    """Keeps the button true and carries out what is chosen. What is paused stays so until somebody goes on, also over a restart."""

    def __init__(self, button: KeyButton, desk: Desk, runner: TaskRunner, notices: Notices) -> None:
        """Listen to `button`; the accounts follow with `show`."""
        super().__init__(button)
        self._button, self._desk, self._runner, self._notices = button, desk, runner, notices
        self._accounts: Sequence[Account] = ()
        self._menu: QMenu | None = None
        button.clicked.connect(self.press)

    @property
    def paused(self) -> list[Account]:
        """Return the accounts whose sending is paused."""
        return [account for account in self._accounts if account.is_sending_paused]

    def show(self, accounts: Sequence[Account]) -> None:
        """Say on the button how sending stands."""
        self._accounts = accounts
        paused, button = self.paused, self._button
        button.set_refusal("" if accounts else tr("No account is connected yet."))
        if not paused:
            button.setText("")
            button.set_icon_name("pause")
            said = tr("Pause sending")
        elif len(accounts) > 1:
            everyone = len(paused) == len(accounts)
            button.setText(tr("All paused") if everyone else tr("{n} of {m} paused").format(n=len(paused), m=len(accounts)))
            button.set_icon_name("pause")
            said = tr("Sending is paused for {accounts}").format(accounts=", ".join(account.name for account in paused))
        else:
            button.setText(tr("Go on sending"))
            button.set_icon_name("run")
            said = tr("Go on sending")
        button.setAccessibleName(said)
        if accounts:
            set_tip(button, said)

    def press(self) -> None:
        """Pause or go on with the one account, or ask for which of several."""
        if len(self._accounts) == 1:
            self.set_paused(not self._accounts[0].is_sending_paused, self._accounts[0].name)
            return
        menu = QMenu(self._button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        all_paused = len(self.paused) == len(self._accounts)
        whole = menu.addAction(tr("Go on for all accounts") if all_paused else tr("Pause for all accounts"))
        whole.triggered.connect(lambda: self.set_paused(not all_paused))
        menu.addSeparator()
        for account in self._accounts:
            action = menu.addAction(as_caption(tr("Pause {account}").format(account=account.name)))
            action.setCheckable(True)
            action.setChecked(account.is_sending_paused)
            action.toggled.connect(lambda is_paused, name=account.name: self.set_paused(is_paused, name))
        menu.popup(self._button.mapToGlobal(QRect(QPoint(0, 0), self._button.size()).bottomLeft() + QPoint(0, 4)))
        self._menu = menu

    def title(self) -> str:
        """Return what `toggle_all` would do."""
        return tr("Go on sending") if self.paused else tr("Pause sending")

    def toggle_all(self) -> None:
        """Go on with whatever is paused, or else pause all."""
        paused = self.paused
        self.set_paused(not paused, *(account.name for account in paused))

    def set_paused(self, is_paused: bool, *names: str) -> None:
        """Pause sending or go on with it, for the accounts named or all of them."""

        def on_done(changed: Sequence[Account]) -> None:
            accounts = ", ".join(account.name for account in changed)
            said = tr("Sending is paused for {accounts}") if is_paused else tr("Sending goes on for {accounts}")
            self._notices.done(said.format(accounts=accounts))

        work = self._desk.accounts.set_sending(*names, is_paused=is_paused)
        self._runner.run(work, owner=self._button, key="pause", on_done=on_done)

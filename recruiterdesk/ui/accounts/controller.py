"""Carries the account sheets' wishes to the services, and the account menu."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.errors import Cancelled, DeskError
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.plain_text import as_caption

if TYPE_CHECKING:
    from recruiterdesk.domain.probe import Probe
    from recruiterdesk.domain.provider_profile import ProviderProfile
    from recruiterdesk.ui.accounts.account_sheet import AccountSheet
    from recruiterdesk.ui.accounts.connect_sheet import ConnectSheet
    from recruiterdesk.ui.accounts.key_form import KeyForm
    from recruiterdesk.ui.funnel.choosing import FunnelChoosing


def _tr(text: str) -> str:
    return QCoreApplication.translate("Accounts", text)


class AccountsController(QObject):
    """One per window; at most one sheet is open at a time."""

    connected = Signal(str)  # the name of an account that was just connected

    def __init__(
        self, theme: Theme, desk: Desk, runner: TaskRunner, notices: Notices, window: QWidget, accounts: Callable[[], Sequence[Account]]
    ) -> None:
        super().__init__(window)
        self._theme, self._desk, self._runner, self._notices = theme, desk, runner, notices
        self._window, self._accounts = window, accounts
        self._menu: QMenu | None = None
        self._funnel: FunnelChoosing | None = None
        self.add_to_menu: Callable[[QMenu, Account], object] = lambda _menu, _account: None  # what only its provider does and shows

    def _account(self, account_id: int) -> Account | None:
        return next((account for account in self._accounts() if account.id == account_id), None)

    # -- connecting and repairing --------------------------------------------------------------------------------------

    def connect_account(self, provider: str = "") -> None:
        """Open the connect sheet, at the key where the provider is known."""
        self._runner.run(self._desk.settings.author_name(), owner=self, key="author", on_done=partial(self._open_connect, provider))

    def repair(self, account_id: int) -> None:
        """Open the connect sheet for a new key of an account; its queue is kept."""
        account = self._account(account_id)
        if account is not None:
            self._open(self._connect_sheet(account=account))

    def _open_connect(self, provider: str, author: str) -> None:
        self._open(self._connect_sheet(chosen=provider, author_name=author))

    def _connect_sheet(self, *, account: Account | None = None, chosen: str = "", author_name: str = "") -> "ConnectSheet":
        from recruiterdesk.ui.accounts.connect_sheet import ConnectSheet  # noqa: PLC0415 -- sheets are not needed for the first list
        from recruiterdesk.ui.accounts.offers import offers  # noqa: PLC0415 -- as above

        found = offers(self._desk.accounts.providers())
        return ConnectSheet(self._theme, self._window, found, account=account, chosen=chosen, author_name=author_name)

    def _open(self, sheet: "ConnectSheet") -> None:
        sheet.check_requested.connect(partial(self._check, sheet))
        sheet.check_cancelled.connect(partial(self._runner.cancel, sheet, "check"))
        sheet.page_requested.connect(self._open_page)
        sheet.finish_requested.connect(partial(self._finish, sheet))
        sheet.open()

    def _check(self, sheet: "ConnectSheet") -> None:
        form, profile = sheet.form, sheet.profile
        if form is None or profile is None or not form.is_complete():
            return
        sheet.show_busy(_tr("Asking {provider} …").format(provider=profile.name))
        self._runner.run(
            self._sign_in_and_probe(sheet, profile, form),
            owner=sheet,
            key="check",
            on_done=partial(self._on_checked, sheet),
            on_error=sheet.show_error,
        )

    async def _sign_in_and_probe(self, sheet: "ConnectSheet", profile: "ProviderProfile", form: "KeyForm") -> "Probe":
        if sheet.needs_browser:
            opening = partial(self._open_sign_in, sheet)
            try:
                sheet.take_signed_in(await self._desk.accounts.sign_in(profile.id, form.base_url, form.secrets(), opening))
            except Cancelled:
                sheet.show_busy("")  # the user turned back on the provider's page: nothing to say, and nothing is waited for
                raise
        sheet.show_busy(_tr("Asking {provider} …").format(provider=profile.name))
        # Of an account that is there, what was left empty stays.
        name = sheet.account.name if sheet.account is not None else ""
        return await self._desk.accounts.probe(profile.id, form.base_url, sheet.secrets, name=name)

    def _open_sign_in(self, sheet: "ConnectSheet", address: str) -> None:
        sheet.show_waiting(address)
        self._open_page(address)

    def _open_page(self, address: str) -> None:
        from recruiterdesk.ui.accounts.sign_in_page import open_sign_in_page  # noqa: PLC0415 -- not needed for the first list

        if not open_sign_in_page(address):
            self._notices.refuse(_tr("Your browser did not open. Copy the address and open it there yourself."))

    def _on_checked(self, sheet: "ConnectSheet", probe: "Probe") -> None:
        sheet.show_probe(probe)
        if sheet.account is not None and not sheet.is_short:
            self._finish(sheet)  # there is nothing left to decide

    def _finish(self, sheet: "ConnectSheet") -> None:
        form, profile, probe = sheet.form, sheet.profile, sheet.probe
        if form is None or profile is None or probe is None:
            return
        work = self._save(sheet, probe)
        self._runner.run(work, owner=sheet, key="finish", on_done=partial(self._on_finished, sheet), on_error=sheet.show_error)

    async def _save(self, sheet: "ConnectSheet", probe: "Probe") -> Account:
        form, profile = sheet.form, sheet.profile
        assert form is not None  # noqa: S101 -- `_finish` has looked
        assert profile is not None  # noqa: S101 -- as above
        if sheet.account is not None:
            return await self._desk.accounts.replace_secrets(sheet.account.name, sheet.secrets, base_url=form.base_url, probe=probe)
        settings = {"author_name": sheet.author} if sheet.author else {}
        return await self._desk.accounts.add(profile.id, sheet.account_name, form.base_url, sheet.secrets, settings, probe)

    def _on_finished(self, sheet: "ConnectSheet", account: Account) -> None:
        is_repair = sheet.account is not None
        if sheet.form is not None:
            sheet.form.clear()
        sheet.accept()
        said = _tr("{account} has a new key; what waited goes out now.") if is_repair else _tr("{account} is connected and being read.")
        self._notices.done(said.format(account=account.name))
        self.sync(account.name)
        if not is_repair:
            self.connected.emit(account.name)

    # -- the menu ------------------------------------------------------------------------------------------------------

    def open_menu(self, account_id: int, at: QPoint) -> None:
        """Open the menu of an account."""
        account = self._account(account_id)
        if account is None:
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        provider = self._desk.accounts.profile_of(account)
        is_paused = account.state is AccountState.PAUSED
        sending = _tr("Go on sending") if account.is_sending_paused else _tr("Pause sending")
        entries: list[tuple[str, Callable[[], object], bool]] = [
            (_tr("Read now"), partial(self.sync, account.name), not is_paused),
            (_tr("Check the key"), partial(self.check, account), not is_paused),
            (_tr("Go on") if is_paused else _tr("Pause"), partial(self._pause, account), True),
            (sending, partial(self._pause_sending, account), not is_paused),
            (_tr("New key …"), partial(self.repair, account.id), True),
            (_tr("Open {provider}").format(provider=provider.name), partial(self._open_provider, provider.key_page_url), True),
            (_tr("What each account can do …"), self.open_capabilities, True),
            (_tr("Stages and funnel …"), partial(self.open_funnel, account.id), True),
            (_tr("Settings …"), partial(self.open_settings, account.id), True),
            (_tr("Remove …"), partial(self.ask_remove, account.id), True),
        ]
        for text, run, is_on in entries:
            action = menu.addAction(as_caption(text))
            action.setEnabled(is_on)
            action.setToolTip("" if is_on else _tr("Go on with the account first."))
            action.triggered.connect(lambda _checked=False, run=run: run())
        menu.setToolTipsVisible(True)
        self.add_to_menu(menu, account)
        menu.popup(at)
        self._menu = menu

    def sync(self, *names: str) -> None:
        """Read accounts now (all, where none is named), and send what waits."""
        self._runner.run(self._desk.sync.run(names), owner=self)

    def check(self, account: Account) -> None:
        """Ask the provider whether the key is still good."""

        def on_done(found: Account) -> None:
            self._notices.done(_tr("The key of {account} works.").format(account=found.name))

        self._runner.run(self._desk.accounts.check(account.name), owner=self, key=f"check:{account.id}", on_done=on_done)

    def _pause(self, account: Account) -> None:
        accounts = self._desk.accounts
        work = accounts.resume(account.name) if account.state is AccountState.PAUSED else accounts.pause(account.name)
        self._runner.run(work, owner=self, key=f"pause:{account.id}")

    def _pause_sending(self, account: Account) -> None:
        work = self._desk.accounts.set_sending(account.name, is_paused=not account.is_sending_paused)
        self._runner.run(work, owner=self, key=f"pause:{account.id}")

    def _open_provider(self, address: str) -> None:
        from PySide6.QtCore import QUrl  # noqa: PLC0415 -- not needed for the first list
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 -- as above

        url = QUrl(address)
        if url.scheme() == "https":
            QDesktopServices.openUrl(url)

    def open_capabilities(self) -> None:
        """Open the table of what every account and provider can do."""
        from recruiterdesk.ui.accounts.capability_sheet import CapabilitySheet  # noqa: PLC0415 -- sheets are not needed for the first list

        CapabilitySheet(self._theme, self._window, self._accounts(), self._desk.accounts.providers()).open()

    def open_funnel(self, account_id: int) -> None:
        """Open the sheet that says where an account's own stages stand in the funnel of all accounts."""
        account = self._account(account_id)
        if account is not None:
            from recruiterdesk.ui.funnel.choosing import FunnelChoosing  # noqa: PLC0415 -- sheets are not needed for the first list

            self._funnel = FunnelChoosing(self._theme, self._desk, self._runner, self._notices, self._window, account)

    # -- settings and removing -----------------------------------------------------------------------------------------

    def open_settings(self, account_id: int) -> None:
        """Open the settings of an account."""
        self._runner.run(
            self._desk.settings.author_name(), owner=self, key="author", on_done=lambda author: self._open_account(account_id, author)
        )

    def _open_account(self, account_id: int, author: str) -> None:
        account = self._account(account_id)
        if account is None:
            return
        from recruiterdesk.ui.accounts.account_sheet import AccountSheet  # noqa: PLC0415 -- as above

        sheet = AccountSheet(self._theme, self._window, account, self._desk.accounts.profile_of(account), author)
        sheet.save_requested.connect(lambda settings: self._save_settings(sheet, account, settings))
        for signal, follow in ((sheet.key_requested, self.repair), (sheet.remove_requested, self.ask_remove)):
            signal.connect(sheet.reject)
            signal.connect(partial(follow, account.id))
        sheet.open()

    def _save_settings(self, sheet: "AccountSheet", account: Account, settings: dict[str, str]) -> None:
        work = self._desk.accounts.set(account.name, settings)
        self._runner.run(work, owner=sheet, key="save", on_done=lambda _account: sheet.accept(), on_error=sheet.show_error)

    def ask_remove(self, account_id: int) -> None:
        """Ask whether an account shall be removed."""
        account = self._account(account_id)
        if account is None:
            return
        from recruiterdesk.ui.accounts.account_sheet import RemoveSheet  # noqa: PLC0415 -- as above

        sheet = RemoveSheet(self._theme, self._window, account, self._desk.accounts.profile_of(account).name)

        def on_closed(is_confirmed: bool) -> None:
            if is_confirmed:
                self._remove(account, discard=sheet.drops_writes)

        sheet.closed.connect(on_closed)
        sheet.open()

    def _remove(self, account: Account, *, discard: bool) -> None:
        def on_done(_nothing: None) -> None:
            self._notices.done(_tr("{account} is removed from this computer.").format(account=account.name))

        def on_error(error: DeskError) -> None:
            self._notices.failed(error)

        work = self._desk.accounts.remove(account.name, discard_outbox=discard)
        self._runner.run(work, owner=self, on_done=on_done, on_error=on_error)

"""What only one provider does or shows: as commands of the palette, and as menus of an account, a vacancy or somebody."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QMenu, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.actions_of_provider.menus import add_provider_menus, provider_commands
from recruiterdesk.ui.actions_of_provider.offered import ActionTarget, why_silent
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recruiterdesk.ui.actions_of_provider.acting import ProviderActing

Record = tuple[Account, str, int, str]
"""What is selected: its account, what it is ("vacancy" or "application"), our id, its name."""


class OpensTables(Protocol):
    """Shows a provider's tables of an account, or of a record of it."""

    def __call__(
        self, account: Account, on: str = "account", number: int | None = None, name: str = "", table: str = "", *, silence: str = ""
    ) -> None:
        """Show them, `table` in front; `silence` says why the provider may show nothing."""


class ProviderOffers:
    """Made with the first menu or the first palette."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        notices: Notices,
        over: QWidget,
        hold: Callable[[], float],
        open_tables: OpensTables,
    ) -> None:
        """Open the sheets of actions over `over`; `hold` says for how many seconds a write is held."""
        self._theme, self._desk, self._runner, self._notices, self._over = theme, desk, runner, notices, over
        self._hold, self._open_tables = hold, open_tables

    @cached_property
    def acting(self) -> "ProviderActing":
        """Return what carries out the actions of providers."""
        from recruiterdesk.ui.actions_of_provider.acting import ProviderActing  # noqa: PLC0415 -- loaded with the first action

        return ProviderActing(self._theme, self._desk, self._runner, self._notices, self._over, self._hold, self._over)

    def account_commands(self, accounts: Sequence[Account]) -> list[Command]:
        """Return what the providers of these accounts do and show for an account as a whole."""
        return [command for account in accounts for command in self._of_account(account)]

    def add_account_menus(self, menu: QMenu, account: Account) -> None:
        """Add what an account's provider does and shows to the account's menu."""
        add_provider_menus(menu, self._desk.accounts.profile_of(account), self.account_commands((account,)))

    def record_commands(self, record: Record, view: ApplicationView | None) -> list[Command]:
        """Return what its provider does and shows for a record; `view` is what is known of it where it is somebody's."""
        account, on, number, name = record
        profile = self._desk.accounts.profile_of(account)
        silence = why_silent(view if on == "application" else None, profile)

        def open_table(table: str) -> None:
            self._open_tables(account, on, number, name, table, silence=silence)

        begin = partial(self._begin_on, account, ActionTarget(table=on, id=number, name=name))
        return provider_commands(account, profile, on, begin, open_table, silence=silence)

    def add_record_menus(self, menu: QMenu, record: Record, view: ApplicationView | None) -> None:
        """Add what its provider does and shows to a record's menu."""
        add_provider_menus(menu, self._desk.accounts.profile_of(record[0]), self.record_commands(record, view))

    def _of_account(self, account: Account) -> list[Command]:
        def open_table(table: str) -> None:
            self._open_tables(account, table=table)

        begin = partial(self._begin_on, account, ActionTarget(table="account", name=account.name))
        profile = self._desk.accounts.profile_of(account)
        return provider_commands(account, profile, "account", begin, open_table, with_account=True)

    def _begin_on(self, account: Account, target: ActionTarget, action: str) -> None:
        self.acting.begin(account, action, target)

"""Where a vacancy can be made or changed, and why not: what opens the forms for it."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.errors import Unsupported
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.vacancy import VacancyDetail, VacancyRow
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.ability import why_not_there
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.command_menu import CommandMenu
from recruiterdesk.ui.vacancies.listing import VacancyListing
from recruiterdesk.ui.vacancies.page import VacanciesPage

if TYPE_CHECKING:
    from recruiterdesk.ui.vacancies.posting import VacancyPosting


class VacancyForms:
    """One per vacancies' page, whose button for a new vacancy it runs. `hold` says for how many seconds a write is held."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        notices: Notices,
        page: VacanciesPage,
        listing: VacancyListing,
        menu: CommandMenu,
        hold: Callable[[], float],
    ) -> None:
        """Open sheets over the page's window, and `menu` where there are several accounts to choose from."""
        self._theme, self._desk, self._runner, self._notices, self._page = theme, desk, runner, notices, page
        self._listing, self._menu, self._hold = listing, menu, hold
        listing.accounts_read.connect(self._on_accounts_read)
        page.new.clicked.connect(self.begin_new)

    @cached_property
    def posting(self) -> "VacancyPosting":
        """Return what carries out the forms."""
        from recruiterdesk.ui.vacancies.posting import VacancyPosting  # noqa: PLC0415 -- loaded with the first form

        return VacancyPosting(self._theme, self._desk, self._runner, self._notices, self._page, self._hold)

    # --- a new one ---

    def new_commands(self) -> list[Command]:
        """Return the making of a vacancy, at each account."""
        return [
            Command(
                f"new.{account.id}",
                partial(_new_title, account),
                partial(self._begin_new_at, account),
                (),
                "add",
                partial(self._why_no_new_at, account),
            )
            for account in self._listing.accounts.values()
        ]

    def begin_new(self) -> None:
        """Open the form at the one account that takes vacancies, or a menu of the accounts under the button."""
        able = [account for account in self._listing.accounts.values() if not self._why_no_new_at(account)]
        if len(able) == 1:
            self._begin_new_at(able[0])
        else:
            button = self._page.new
            self._menu.pop_up(self.new_commands(), button.mapToGlobal(QPoint(0, button.height())))

    def why_no_new(self) -> str:
        """Return why no vacancy can be made at any account, "" where one can."""
        return self._page.new.refusal

    def _on_accounts_read(self) -> None:
        accounts = self._listing.accounts.values()
        reasons = [reason for account in accounts if (reason := self._why_no_new_at(account))]
        self._page.new.set_refusal(reasons[0] if reasons and len(reasons) == len(accounts) else "")

    def _begin_new_at(self, account: Account) -> None:
        self.posting.begin_new(account)

    def _why_no_new_at(self, account: Account) -> str:
        profile = self._desk.accounts.profile_of(account)
        return why_not_there(account, profile, Capability.CREATE_VACANCY) or _why_no_fields(profile)

    # --- a changed one ---

    def begin_edit(self) -> None:
        """Open the form of the vacancy that is selected."""
        if (found := self._listing.selected) is not None:
            row, account = found
            reading = self._read_for_edit(row, account)
            self._runner.run(reading, owner=self._page, key="edit", on_done=partial(self._begin_edit, account))

    def why_no_edit(self) -> str:
        """Return why there is nothing to change, "" where there is."""
        found = self._listing.selected
        if found is None:
            return _tr("Select one vacancy first.")
        profile = self._desk.accounts.profile_of(found[1])
        return why_not_there(found[1], profile, Capability.UPDATE_VACANCY) or _why_no_fields(profile)

    async def _read_for_edit(self, row: VacancyRow, account: Account) -> tuple[VacancyDetail, dict[str, str]]:
        profile = self._desk.accounts.profile_of(account)
        if profile.edits_whole_vacancy and not await self._desk.vacancies.is_kept_whole(row.id):
            raise Unsupported(
                '{provider} takes only whole vacancies and shows none of them again, and "{vacancy}" was not posted from here. '
                "Change it at {provider} itself, or post it anew from here.",
                provider=profile.name,
                vacancy=row.title,
                account=account.name,
            )
        kept = await self._desk.vacancies.kept_fields(row.id, profile.vacancy_fields)
        return await self._desk.vacancies.view(row.id), kept

    def _begin_edit(self, account: Account, read: tuple[VacancyDetail, dict[str, str]]) -> None:
        self.posting.begin_edit(*read, account)


def _new_title(account: Account) -> str:
    return _tr("New vacancy at {account} …").format(account=account.name)


def _why_no_fields(profile: ProviderProfile) -> str:
    return "" if profile.vacancy_fields else _tr("{provider} says no fields of a vacancy.").format(provider=profile.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)

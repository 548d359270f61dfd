"""The desk: every service of one open profile, and the feed of what changed."""

from collections.abc import Awaitable, Callable
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.store.store import Store

if TYPE_CHECKING:
    from recruiterdesk.services.account_service import AccountService
    from recruiterdesk.services.applicant_service import ApplicantService
    from recruiterdesk.services.diagnosis_service import DiagnosisService
    from recruiterdesk.services.document_service import DocumentService
    from recruiterdesk.services.erasure_service import ErasureService
    from recruiterdesk.services.export_service import ExportService
    from recruiterdesk.services.funnel_service import FunnelService
    from recruiterdesk.services.link_service import LinkService
    from recruiterdesk.services.login_service import LoginService
    from recruiterdesk.services.outbox_service import OutboxService
    from recruiterdesk.services.profile_service import ProfileService
    from recruiterdesk.services.retention_service import RetentionService
    from recruiterdesk.services.settings_service import SettingsService
    from recruiterdesk.services.sync_service import SyncService
    from recruiterdesk.services.table_service import TableService
    from recruiterdesk.services.update_service import UpdateService
    from recruiterdesk.services.vacancy_service import VacancyService
    from recruiterdesk.services.write_service import WriteService


class ChangeFeed:
    """Tells who asks what each commit touched."""

    def __init__(self, store: Store) -> None:
        """Listen to the store."""
        self._store = store

    def subscribe(self, callback: Callable[[ChangeSet], None]) -> Callable[[], None]:
        """Call `callback` after each commit, on the event loop; returns what ends it."""
        return self._store.subscribe(callback)


class Makers(msgspec.Struct, frozen=True, kw_only=True):
    """How each service is built; called at most once, when somebody first asks for it."""

    accounts: "Callable[[], AccountService]"
    vacancies: "Callable[[], VacancyService]"
    applicants: "Callable[[], ApplicantService]"
    writes: "Callable[[], WriteService]"
    outbox: "Callable[[], OutboxService]"
    sync: "Callable[[], SyncService]"
    documents: "Callable[[], DocumentService]"
    settings: "Callable[[], SettingsService]"
    exports: "Callable[[], ExportService]"
    erasure: "Callable[[], ErasureService]"
    retention: "Callable[[], RetentionService]"
    diagnosis: "Callable[[], DiagnosisService]"
    funnel: "Callable[[], FunnelService]"
    links: "Callable[[], LinkService]"
    login: "Callable[[], LoginService]"
    tables: "Callable[[], TableService]"
    updates: "Callable[[], UpdateService]"
    profiles: "Callable[[], ProfileService]"


class Desk:
    """One open profile. Whoever opened it closes it with `aclose`, once.

    A service is built when it is first asked for: the first list needs three of twelve, and start-up is felt.
    """

    def __init__(self, makers: Makers, changes: ChangeFeed, closing: Callable[[], Awaitable[None]]) -> None:
        """Offer what `makers` build; `closing` gives everything back."""
        self._makers = makers
        self._closing = closing
        self.changes = changes

    async def aclose(self) -> None:
        """Stop background work, close connections, the CV reader and the store, in reverse order of opening."""
        await self._closing()

    @cached_property
    def accounts(self) -> "AccountService":
        """Return what connects, checks and changes accounts."""
        return self._makers.accounts()

    @cached_property
    def vacancies(self) -> "VacancyService":
        """Return what answers about vacancies."""
        return self._makers.vacancies()

    @cached_property
    def applicants(self) -> "ApplicantService":
        """Return what answers about applicants."""
        return self._makers.applicants()

    @cached_property
    def writes(self) -> "WriteService":
        """Return what queues changes."""
        return self._makers.writes()

    @cached_property
    def outbox(self) -> "OutboxService":
        """Return what shows and sends the queue."""
        return self._makers.outbox()

    @cached_property
    def sync(self) -> "SyncService":
        """Return what pulls and sends."""
        return self._makers.sync()

    @cached_property
    def documents(self) -> "DocumentService":
        """Return what fetches and shows documents."""
        return self._makers.documents()

    @cached_property
    def settings(self) -> "SettingsService":
        """Return what keeps the user's choices."""
        return self._makers.settings()

    @cached_property
    def exports(self) -> "ExportService":
        """Return what writes files of people's data."""
        return self._makers.exports()

    @cached_property
    def erasure(self) -> "ErasureService":
        """Return what erases somebody."""
        return self._makers.erasure()

    @cached_property
    def retention(self) -> "RetentionService":
        """Return what removes whose time is over."""
        return self._makers.retention()

    @cached_property
    def funnel(self) -> "FunnelService":
        """Return what places stages in the common funnel."""
        return self._makers.funnel()

    @cached_property
    def tables(self) -> "TableService":
        """Return what shows the tables that only some providers have."""
        return self._makers.tables()

    @cached_property
    def links(self) -> "LinkService":
        """Return what links people and vacancies over accounts."""
        return self._makers.links()

    @cached_property
    def login(self) -> "LoginService":
        """Return what says whether this profile opens at login."""
        return self._makers.login()

    @cached_property
    def diagnosis(self) -> "DiagnosisService":
        """Return what looks for trouble."""
        return self._makers.diagnosis()

    @cached_property
    def profiles(self) -> "ProfileService":
        """Return what knows this user's profiles, this one and others."""
        return self._makers.profiles()

    @cached_property
    def updates(self) -> "UpdateService":
        """Return what looks for a newer version of the program, where the user wants it to."""
        return self._makers.updates()

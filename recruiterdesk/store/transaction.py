"""What a piece of writing on the database thread is given: every repository of one transaction, over one list of what changed."""

import uuid
from functools import cached_property

from recruiterdesk.domain.write import CreateApplication
from recruiterdesk.store.accounts import AccountWriter
from recruiterdesk.store.application_detail import DetailUpsert
from recruiterdesk.store.application_upsert import ApplicationUpsert
from recruiterdesk.store.application_writer import ApplicationWriter
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.detail_refusals import RefusalWriter
from recruiterdesk.store.inflow import InflowWriter
from recruiterdesk.store.local_stages import LocalStages
from recruiterdesk.store.outbox import OutboxWriter
from recruiterdesk.store.overlay import Overlay
from recruiterdesk.store.person_links import PersonLinks
from recruiterdesk.store.provider_tables import ProviderTableWriter
from recruiterdesk.store.reader import Reader
from recruiterdesk.store.removal import Removal
from recruiterdesk.store.search import SearchWriter
from recruiterdesk.store.sent_writes import SentWrites
from recruiterdesk.store.settings import SettingWriter
from recruiterdesk.store.stage_places import StagePlaceWriter
from recruiterdesk.store.sync_passes import PassWriter
from recruiterdesk.store.vacancy_twins import TwinWriter
from recruiterdesk.store.vacancy_writer import VacancyWriter

__all__ = ["Reader", "Writer"]


class Writer(Reader):
    """The repositories for writing; everything done through one Writer is committed together or not at all.

    Each is made when it is first asked for: most transactions need two of them.
    """

    @cached_property
    def changes(self) -> Changes:
        """Return what this transaction touched so far."""
        return Changes()

    @cached_property
    def settings(self) -> SettingWriter:
        """Return what keeps the user's choices."""
        return SettingWriter(self._db, self.changes)

    @cached_property
    def accounts(self) -> AccountWriter:
        """Return what keeps accounts."""
        return AccountWriter(self._db, self.changes, self._now)

    @cached_property
    def refusals(self) -> RefusalWriter:
        """Return what notes whom providers do not let us read one by one."""
        return RefusalWriter(self._db, self.changes)

    @cached_property
    def vacancies(self) -> VacancyWriter:
        """Return what keeps vacancies."""
        return VacancyWriter(self._db, self.settings, self._overlay, self.changes, self._now)

    @cached_property
    def applications(self) -> ApplicationWriter:
        """Return what keeps applications."""
        return ApplicationWriter(
            self._db,
            self.settings,
            self._now,
            upsert=self._upsert,
            detail=self._detail,
            outbox=self.outbox,
            sent=self._sent,
            removal=self._removal,
            changes=self.changes,
        )

    @cached_property
    def outbox(self) -> OutboxWriter:
        """Return what keeps the queue."""
        return OutboxWriter(self._db, self._overlay, self._sent, self.changes, self._now)

    @cached_property
    def passes(self) -> PassWriter:
        """Return what keeps the syncs' passes."""
        return PassWriter(self._db)

    @cached_property
    def inflow(self) -> InflowWriter:
        """Return what takes in the applications of receivers."""
        return InflowWriter(
            self._db,
            upsert=self._upsert,
            detail=self._detail,
            overlay=self._overlay,
            removal=self._removal,
            changes=self.changes,
            now=self._now,
        )

    @cached_property
    def tables(self) -> ProviderTableWriter:
        """Return what keeps tables that only some providers have."""
        return ProviderTableWriter(self._db)

    @cached_property
    def places(self) -> StagePlaceWriter:
        """Return what keeps the stages' places."""
        return StagePlaceWriter(self._db, self._overlay, self.changes)

    @cached_property
    def twins(self) -> TwinWriter:
        """Return what links vacancies."""
        return TwinWriter(self._db, self.changes)

    @cached_property
    def local_stages(self) -> LocalStages:
        """Return what keeps stages that are only on this computer."""
        return LocalStages(self._db, self._overlay, self._upsert, self._now)

    @cached_property
    def person_links(self) -> PersonLinks:
        """Return what links people."""
        return PersonLinks(self._db, self.changes, self._now)

    def add_local_application(self, account_id: int, vacancy_id: int | None, write: CreateApplication) -> int:
        """Add the row that shows at once for an `apply` and return its id; its remote id begins with "local-" until it is adopted."""
        return self.applications.add_local(account_id, vacancy_id, write, f"local-{uuid.uuid4().hex}")

    # -- what several of them stand on ---------------------------------------------------------------------------------

    @cached_property
    def _search(self) -> SearchWriter:
        return SearchWriter(self._db)

    @cached_property
    def _overlay(self) -> Overlay:
        return Overlay(self._db, self._search, self.changes)

    @cached_property
    def _removal(self) -> Removal:
        return Removal(self._db, self.changes, self._now)

    @cached_property
    def _upsert(self) -> ApplicationUpsert:
        return ApplicationUpsert(self._db, self._overlay, self._search, self.changes)

    @cached_property
    def _detail(self) -> DetailUpsert:
        return DetailUpsert(self._db, self._upsert, self._overlay, self._search, self.changes)

    @cached_property
    def _sent(self) -> SentWrites:
        return SentWrites(self._db, self._upsert, self._detail, self._overlay, self._removal, self.changes, self._now)

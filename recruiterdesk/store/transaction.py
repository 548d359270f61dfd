"""What a piece of work on the database thread is given: every repository of one reading or one transaction."""

import uuid

import apsw

from recruiterdesk.domain.write import CreateApplication
from recruiterdesk.store.accounts import AccountReader, AccountWriter
from recruiterdesk.store.application_detail import DetailUpsert
from recruiterdesk.store.application_upsert import ApplicationUpsert
from recruiterdesk.store.application_writer import ApplicationWriter
from recruiterdesk.store.applications import ApplicationReader
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.id_list import OrderCache
from recruiterdesk.store.local_stages import LocalStages
from recruiterdesk.store.outbox import OutboxReader, OutboxWriter
from recruiterdesk.store.overlay import Overlay
from recruiterdesk.store.person_links import PersonLinks
from recruiterdesk.store.provider_tables import ProviderTableReader, ProviderTableWriter
from recruiterdesk.store.removal import Removal
from recruiterdesk.store.search import SearchWriter
from recruiterdesk.store.sent_writes import SentWrites
from recruiterdesk.store.settings import SettingReader, SettingWriter
from recruiterdesk.store.stage_places import StagePlaceReader, StagePlaceWriter
from recruiterdesk.store.sync_passes import PassReader, PassWriter
from recruiterdesk.store.vacancies import VacancyReader, VacancyWriter
from recruiterdesk.store.vacancy_twins import TwinReader, TwinWriter


class Reader:
    """The repositories for reading. It is of no use after the work it was given to has returned."""

    accounts: AccountReader
    vacancies: VacancyReader
    applications: ApplicationReader
    outbox: OutboxReader
    settings: SettingReader
    passes: PassReader
    tables: ProviderTableReader
    places: StagePlaceReader
    twins: TwinReader

    def __init__(self, db: apsw.Connection, now: int, cache: OrderCache | None = None) -> None:
        settings = SettingReader(db)
        self.accounts = AccountReader(db)
        self.vacancies = VacancyReader(db, settings)
        self.applications = ApplicationReader(db, settings, now, cache)
        self.outbox = OutboxReader(db)
        self.settings = settings
        self.passes = PassReader(db)
        self.tables = ProviderTableReader(db)
        self.places = StagePlaceReader(db)
        self.twins = TwinReader(db)


class Writer(Reader):
    """The repositories for writing; everything done through one Writer is committed together or not at all."""

    accounts: AccountWriter
    vacancies: VacancyWriter
    applications: ApplicationWriter
    outbox: OutboxWriter
    settings: SettingWriter
    passes: PassWriter
    tables: ProviderTableWriter
    places: StagePlaceWriter
    twins: TwinWriter

    def __init__(self, db: apsw.Connection, now: int) -> None:
        super().__init__(db, now)
        changes = Changes()
        search = SearchWriter(db)
        overlay = Overlay(db, search, changes)
        removal = Removal(db, changes, now)
        upsert = ApplicationUpsert(db, overlay, search, changes)
        detail = DetailUpsert(db, upsert, overlay, search, changes)
        sent = SentWrites(db, upsert, detail, overlay, removal, changes, now)
        self.changes = changes
        self.settings = SettingWriter(db, changes)
        self.accounts = AccountWriter(db, changes, now)
        self.vacancies = VacancyWriter(db, self.settings, overlay, changes, now)
        self.outbox = OutboxWriter(db, overlay, sent, changes, now)
        self.applications = ApplicationWriter(
            db,
            self.settings,
            now,
            upsert=upsert,
            detail=detail,
            outbox=self.outbox,
            sent=sent,
            removal=removal,
            changes=changes,
        )
        self.passes = PassWriter(db)
        self.tables = ProviderTableWriter(db)
        self.places = StagePlaceWriter(db, overlay)
        self.twins = TwinWriter(db, changes)
        self.local_stages = LocalStages(db, overlay, upsert, now)
        self.person_links = PersonLinks(db, changes, now)

    def add_local_application(self, account_id: int, vacancy_id: int | None, write: CreateApplication) -> int:
        """Add the row that shows at once for an `apply` and return its id; its remote id begins with "local-" until it is adopted."""
        return self.applications.add_local(account_id, vacancy_id, write, f"local-{uuid.uuid4().hex}")

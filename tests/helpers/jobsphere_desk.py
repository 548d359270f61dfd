"""One JobSphere account on the real store, over HTTP against the stand-in: pull and sender with nothing made up between them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sync_bench import KEY

from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.capability import Capabilities
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.outbox import OutboxEntry, Target
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import VacancyDetail
from recruiterdesk.domain.write import CreateApplication, Write
from recruiterdesk.providers.jobsphere import FACTORY
from recruiterdesk.providers.jobsphere.provider import JobSphereConnection
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer
from recruiterdesk.sync.account_sync import AccountSync
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.sender import OutboxSender


@dataclass
class JobSphereDesk:
    """The parts, and words for what tests do with them."""

    jobsphere: JobSphereStandIn
    store: Store
    account_id: int
    connection: JobSphereConnection
    sync: AccountSync
    sender: OutboxSender

    def vacancies(self) -> dict[str, VacancyDetail]:
        """Return our vacancies by remote id."""
        rows = self.store.read_now(
            lambda reader: [
                reader.vacancies.view(reader.vacancies.by_ref(self.account_id, each))
                for each in reader.vacancies.remote_ids(self.account_id)
            ]
        )
        return {view.row.remote_id: view for view in rows}

    def people(self) -> list[ApplicationView]:
        """Return everybody here."""
        query = ApplicationQuery(account_ids=(self.account_id,))
        return self.store.read_now(lambda reader: [reader.applications.view(each) for each in reader.applications.ids(query)])

    def queue(self, write: Write, *, table: str = "vacancy", name: str = "something") -> OutboxEntry:
        """Queue a write that makes something new, or is done to the account."""
        target = Target(table=table, local_id=0 if table == "vacancy" else self.account_id, remote_id=None, name=name)
        return self.store.write_now(lambda writer: writer.outbox.add(self.account_id, target, write, summary=Sentence("A change")))

    def apply(self, write: CreateApplication) -> OutboxEntry:
        """Queue a new applicant, shown at once."""

        def work(writer: Writer) -> OutboxEntry:
            vacancy_id = None if write.vacancy_remote_id is None else writer.vacancies.by_ref(self.account_id, write.vacancy_remote_id)
            row = writer.applications.rows([writer.add_local_application(self.account_id, vacancy_id, write)])[0]
            target = Target(table="application", local_id=row.id, remote_id=None, name=row.name)
            return writer.outbox.add(self.account_id, target, write, summary=Sentence("A change"))

        return self.store.write_now(work)

    def entry(self, entry_id: str) -> OutboxEntry:
        """Return an entry as it is stored now."""
        return self.store.read_now(lambda reader: reader.outbox.get(entry_id))


@asynccontextmanager
async def jobsphere_desk(
    folder: Path,
    jobsphere: JobSphereStandIn,
    *,
    key: str = "full",
    company_id: str | None = None,
    clock: Clock | None = None,
    settings: dict[str, str] | None = None,
) -> AsyncIterator[JobSphereDesk]:
    """Open everything as connecting would, with what a check of the key found, and close it again."""
    clock = clock or SystemClock()
    store = Store.open(folder, KEY, clock=clock)
    settings = {"requests_per_minute": "100000", **(settings or {})}
    secrets = {"api_key": jobsphere.keys[key], "company_id": jobsphere.company_id if company_id is None else company_id}

    def add(writer: Writer, found: Capabilities) -> int:
        return writer.accounts.add("Oosterlicht", "jobsphere", jobsphere.base_url, settings, found)

    account_id = store.write_now(lambda writer: add(writer, {}))
    account = store.read_now(lambda reader: reader.accounts.by_id(account_id))
    connection = FACTORY.connect(account, secrets, ledger_folder=None)
    assert isinstance(connection, JobSphereConnection)
    found = await connection.probe()
    store.write_now(lambda writer: writer.accounts.set_capabilities(account_id, found.capabilities))
    times = ReadingTimes(clock)
    sync = AccountSync(account, connection, store, clock, lambda _: None, times=times)
    sender = OutboxSender(account, connection, store, clock, times=times)
    try:
        yield JobSphereDesk(jobsphere, store, account_id, connection, sync, sender)
    finally:
        await connection.aclose()
        store.close()

"""One RecruitSome account on the real store, over HTTP against the stand-in: pull and sender with nothing made up between them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sync_bench import KEY

from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.outbox import OutboxEntry, Target
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.domain.write import Act, CreateApplication, FileRef
from recruiterdesk.providers.recruitsome import FACTORY
from recruiterdesk.providers.recruitsome.provider import RecruitSomeConnection
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer
from recruiterdesk.sync.account_sync import AccountSync
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.sender import OutboxSender


@dataclass
class RecruitSomeDesk:
    """The parts, and words for what tests do with them."""

    there: RecruitSomeStandIn
    store: Store
    account_id: int
    connection: RecruitSomeConnection
    sync: AccountSync
    sender: OutboxSender

    def people(self) -> list[ApplicationRow]:
        """Return everybody here."""
        query = ApplicationQuery(account_ids=(self.account_id,))
        return self.store.read_now(lambda reader: reader.applications.rows(reader.applications.ids(query)))

    def vacancies(self) -> list[VacancyRow]:
        """Return every vacancy here."""
        query = VacancyQuery(account_ids=(self.account_id,))
        return self.store.read_now(lambda reader: reader.vacancies.rows(reader.vacancies.ids(query)))

    def apply(self, vacancy: VacancyRow, **fields: str) -> OutboxEntry:
        """Queue a new applicant for a vacancy."""

        def work(writer: Writer) -> OutboxEntry:
            write = CreateApplication(vacancy_remote_id=vacancy.remote_id, fields=dict(fields))
            local_id = writer.add_local_application(self.account_id, vacancy.id, write)
            target = Target(table="application", local_id=local_id, remote_id=None, name=fields.get("first_name", "?"))
            return writer.outbox.add(self.account_id, target, write, summary=Sentence("A new applicant"))

        return self.store.write_now(work)

    def act(self, act: Act) -> OutboxEntry:
        """Queue an action on the account."""
        target = Target(table="account", local_id=self.account_id, remote_id=None, name="Acme")
        return self.store.write_now(lambda writer: writer.outbox.add(self.account_id, target, act, summary=Sentence("An action")))

    async def put_file(self, content: bytes, name: str) -> FileRef:
        """Keep a file on this computer, ready for an upload."""

        async def chunks() -> AsyncIterator[bytes]:
            yield content

        return await self.store.files.put(chunks(), name)

    def entry(self, entry_id: str) -> OutboxEntry:
        """Return an entry as it is stored now."""
        return self.store.read_now(lambda reader: reader.outbox.get(entry_id))


@asynccontextmanager
async def recruitsome_desk(
    folder: Path, there: RecruitSomeStandIn, *, key: str = "full", clock: Clock | None = None, settings: dict[str, str] | None = None
) -> AsyncIterator[RecruitSomeDesk]:
    """Open everything, and close it again."""
    clock = clock or SystemClock()
    store = Store.open(folder, KEY, clock=clock)
    account_id = store.write_now(lambda writer: writer.accounts.add("Acme", "recruitsome", there.base_url, settings or {}, {}))
    account = store.read_now(lambda reader: reader.accounts.by_id(account_id))
    connection = FACTORY.connect(account, {"api_key": there.keys[key]}, ledger_folder=None)
    assert isinstance(connection, RecruitSomeConnection)
    times = ReadingTimes(clock)
    sync = AccountSync(account, connection, store, clock, lambda _: None, times=times)
    sender = OutboxSender(account, connection, store, clock, times=times)
    try:
        yield RecruitSomeDesk(there, store, account_id, connection, sync, sender)
    finally:
        await connection.aclose()
        store.close()

"""One Homerun account on the real store, over HTTP against the stand-in: pull and sender with nothing made up between them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sync_bench import KEY

from recruiterdesk.demo.stand_in import HomerunStandIn
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.outbox import OutboxEntry, Target
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import Write
from recruiterdesk.providers.homerun import FACTORY
from recruiterdesk.providers.homerun.provider import HomerunConnection
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer
from recruiterdesk.sync.account_sync import AccountSync
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.sender import OutboxSender


@dataclass
class HomerunDesk:
    """The parts, and words for what tests do with them."""

    homerun: HomerunStandIn
    store: Store
    account_id: int
    connection: HomerunConnection
    sync: AccountSync
    sender: OutboxSender

    def ids(self) -> list[int]:
        """Return our ids of everybody here."""
        return list(self.store.read_now(lambda reader: reader.applications.ids(ApplicationQuery(account_ids=(self.account_id,)))))

    def queue(self, application_id: int, write: Write) -> OutboxEntry:
        """Queue a write on an application (our id)."""

        def work(writer: Writer) -> OutboxEntry:
            row = writer.applications.rows([application_id])[0]
            target = Target(table="application", local_id=row.id, remote_id=row.remote_id, name=row.name)
            return writer.outbox.add(self.account_id, target, write, summary=Sentence("A change"))

        return self.store.write_now(work)

    def entry(self, entry_id: str) -> OutboxEntry:
        """Return an entry as it is stored now."""
        return self.store.read_now(lambda reader: reader.outbox.get(entry_id))

    def notes_there(self, text: str) -> int:
        """Count how often the stand-in really took a note."""
        return sum(change.content["note"] == text for change in self.homerun.ledger.changes("note"))


@asynccontextmanager
async def homerun_desk(
    folder: Path, homerun: HomerunStandIn, *, key: str = "full", clock: Clock | None = None, settings: dict[str, str] | None = None
) -> AsyncIterator[HomerunDesk]:
    """Open everything, and close it again."""
    clock = clock or SystemClock()
    store = Store.open(folder, KEY, clock=clock)
    account_id = store.write_now(lambda writer: writer.accounts.add("Acme", "homerun", homerun.base_url, settings or {}, {}))
    account = store.read_now(lambda reader: reader.accounts.by_id(account_id))
    connection = FACTORY.connect(account, {"api_key": homerun.keys[key]}, ledger_folder=None)
    assert isinstance(connection, HomerunConnection)
    times = ReadingTimes(clock)
    sync = AccountSync(account, connection, store, clock, lambda _: None, times=times)
    sender = OutboxSender(account, connection, store, clock, times=times)
    try:
        yield HomerunDesk(homerun, store, account_id, connection, sync, sender)
    finally:
        await connection.aclose()
        store.close()

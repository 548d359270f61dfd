"""One ICTerGezocht.nl account on the real store, over HTTP against the stand-in: pull and sender with nothing made up between them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sync_bench import KEY

from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.outbox import OutboxEntry, Target
from recruiterdesk.domain.query import VacancyQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.domain.write import Write
from recruiterdesk.providers.ictergezocht import FACTORY
from recruiterdesk.providers.ictergezocht.provider import ICTerGezochtConnection
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer
from recruiterdesk.sync.account_sync import AccountSync
from recruiterdesk.sync.document_fetch import DocumentHook
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.sender import OutboxSender

QUIET = {"quiet_window": "1"}


@dataclass
class ICTerGezochtDesk:
    """The parts, and words for what tests do with them."""

    board: ICTerGezochtStandIn
    store: Store
    account_id: int
    connection: ICTerGezochtConnection
    sync: AccountSync
    sender: OutboxSender

    def vacancies(self) -> list[VacancyRow]:
        """Return all vacancies here."""
        query = VacancyQuery(account_ids=(self.account_id,))
        return self.store.read_now(lambda reader: reader.vacancies.rows(reader.vacancies.ids(query)))

    def vacancy(self, remote_id: str) -> VacancyRow:
        """Return one of them."""
        return next(row for row in self.vacancies() if row.remote_id == remote_id)

    def body(self, remote_id: str) -> bytes | None:
        """Return all that is kept of what was sent of a vacancy."""
        local_id = self.vacancy(remote_id).id
        return self.store.read_now(lambda reader: reader.vacancies.body(local_id))

    def queue(self, remote_id: str | None, write: Write) -> OutboxEntry:
        """Queue a write on a vacancy, or a new one."""
        row = self.vacancy(remote_id) if remote_id is not None else None
        target = Target(table="vacancy", local_id=row.id if row else 0, remote_id=remote_id, name=row.title if row else "New")

        def work(writer: Writer) -> OutboxEntry:
            return writer.outbox.add(self.account_id, target, write, summary=Sentence("A change"))

        return self.store.write_now(work)

    def entry(self, entry_id: str) -> OutboxEntry:
        """Return an entry as it is stored now."""
        return self.store.read_now(lambda reader: reader.outbox.get(entry_id))


def an_account(board: ICTerGezochtStandIn, name: str = "Vermeer", **settings: str) -> Account:
    """Return an account at the stand-in that no store knows."""
    return Account(id=1, name=name, provider="ictergezocht", base_url=board.base_url, settings=settings)


def connect(board: ICTerGezochtStandIn, key: str = "full", *, partner: bool = False, **settings: str) -> ICTerGezochtConnection:
    """Connect to the stand-in as the program does."""
    secrets = {"api_key": board.keys[key], "partner_key": board.partner_key if partner else ""}
    connection = FACTORY.connect(an_account(board, **settings), secrets, ledger_folder=None)
    assert isinstance(connection, ICTerGezochtConnection)
    return connection


@asynccontextmanager
async def ictergezocht_desk(
    folder: Path,
    board: ICTerGezochtStandIn,
    *,
    key: str = "full",
    clock: Clock | None = None,
    settings: dict[str, str] | None = None,
    token: str = "",
    on_document: DocumentHook | None = None,
) -> AsyncIterator[ICTerGezochtDesk]:
    """Open everything, and close it again."""
    clock = clock or SystemClock()
    store = Store.open(folder, KEY, clock=clock)
    account_id = store.write_now(lambda writer: writer.accounts.add("Vermeer", "ictergezocht", board.base_url, settings or {}, {}))
    account = store.read_now(lambda reader: reader.accounts.by_id(account_id))
    connection = FACTORY.connect(account, {"api_key": board.keys[key], "receiver_token": token}, ledger_folder=None)
    assert isinstance(connection, ICTerGezochtConnection)
    times = ReadingTimes(clock)
    sync = AccountSync(account, connection, store, clock, lambda _: None, times=times, on_document=on_document)
    sender = OutboxSender(account, connection, store, clock, times=times)
    try:
        yield ICTerGezochtDesk(board, store, account_id, connection, sync, sender)
    finally:
        await connection.aclose()
        store.close()

"""One account over a scripted provider and a real store in a temporary folder: the bench that sync is tried on."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from hand_clock import HandClock
from scripted_provider import CONFIRMED, Applied, Fate, ScriptedProvider, World

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState, Target
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import SyncProgress, UploadProgress
from recruiterdesk.domain.write import AddNote, FileRef, MoveStage, Write
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer
from recruiterdesk.sync.account_sync import AccountSync
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.sender import OutboxSender

KEY = bytes(range(32))


@dataclass
class Bench:
    """Everything of one account, and words for what tests do with it."""

    store: Store
    clock: HandClock
    world: World
    provider: ScriptedProvider
    account: Account
    sync: AccountSync
    sender: OutboxSender
    progress: list[SyncProgress] = field(default_factory=list)
    uploads: list[UploadProgress] = field(default_factory=list)

    def people(self, count: int, vacancy: str = "job_1") -> None:
        """Let so many apply at the provider."""
        if vacancy not in self.world.vacancies:
            self.world.add_vacancy(vacancy)
        for _ in range(count):
            self.world.add(vacancy)

    async def filled(self, count: int = 3) -> list[str]:
        """Let so many apply and read them; return their ids, with the provider's requests forgotten."""
        self.people(count)
        await self.sync.pull(details="none")
        self.provider.requests.clear()
        return sorted(self.world.ids())

    def fates(self, *planned: Fate) -> None:
        """Let the first attempts end so, and every later one be confirmed."""
        left = list(planned)
        self.provider.fate = lambda _: left.pop(0) if left else CONFIRMED

    def here(self) -> set[str]:
        """Return who is on this computer."""
        return self.store.read_now(lambda reader: reader.applications.remote_ids(self.account.id))

    def shown(self) -> list[tuple[str, str, str | None]]:
        """Return id, first name and stage of everybody as lists show them."""
        query = ApplicationQuery(account_ids=(self.account.id,))
        rows = self.store.read_now(lambda reader: reader.applications.rows(reader.applications.ids(query)))
        return sorted((row.remote_id, row.first_name, row.stage) for row in rows)

    def there(self) -> list[tuple[str, str, str | None]]:
        """Return the same of everybody at the provider."""
        return sorted((one.remote_id, one.first_name, one.stage) for one in self.world.applied)

    def at_provider(self, remote_id: str) -> Applied:
        """Return somebody as the provider has her."""
        found = self.world.find(remote_id)
        assert found is not None
        return found

    async def cancel_sending(self, reached: asyncio.Event) -> None:
        """Send what is due, and cancel it as soon as it has come so far."""
        async with asyncio.TaskGroup() as group:
            sending = group.create_task(self.sender.send_due())
            await reached.wait()
            sending.cancel()
            await asyncio.wait({sending})

    def state(self) -> Account:
        """Return the account as it is stored now."""
        return self.store.read_now(lambda reader: reader.accounts.by_id(self.account.id))

    def queue(self, remote_id: str, write: Write, *, hold: float | None = None, after: str | None = None) -> OutboxEntry:
        """Queue a write on an application that is here."""
        hold_until = None if hold is None else self.clock.now() + timedelta(seconds=hold)

        def work(writer: Writer) -> OutboxEntry:
            local_id = writer.applications.by_ref(self.account.id, remote_id)
            target = Target(table="application", local_id=local_id, remote_id=remote_id, name="Anna")
            return writer.outbox.add(self.account.id, target, write, summary=Sentence("A change"), hold_until=hold_until, after=after)

        return self.store.write_now(work)

    def note(self, remote_id: str, text: str = "Called her.", *, hold: float | None = None) -> OutboxEntry:
        """Queue a note."""
        return self.queue(remote_id, AddNote(text=text, author="Eva"), hold=hold)

    def move(self, remote_id: str, stage: str, *, from_stage: str | None = None) -> OutboxEntry:
        """Queue a move."""
        return self.queue(remote_id, MoveStage(stage=stage, from_stage=from_stage))

    async def put_file(self, content: bytes, name: str = "cv.pdf") -> FileRef:
        """Keep a file on this computer, ready for an upload."""

        async def chunks() -> AsyncIterator[bytes]:
            yield content

        return await self.store.files.put(chunks(), name)

    def entry(self, entry_id: str) -> OutboxEntry:
        """Return an entry as it is stored now."""
        return self.store.read_now(lambda reader: reader.outbox.get(entry_id))

    def states(self) -> dict[OutboxState, int]:
        """Count the entries by state."""
        return self.store.read_now(lambda reader: reader.outbox.counts(self.account.id))


def make_bench(
    folder: Path, *, page_size: int = 100, settings: dict[str, str] | None = None, before: Callable[[str], None] | None = None
) -> Bench:
    """Set everything up; the caller closes `store`."""
    clock = HandClock()
    store = Store.open(folder, KEY, clock=clock)
    world = World(clock)
    provider = ScriptedProvider(world, page_size=page_size, before=before)
    account_id = store.write_now(lambda writer: writer.accounts.add("Test", "scripted", "http://127.0.0.1", settings or {}, {}))
    return over(store, clock, world, provider, account_id)


def over(store: Store, clock: HandClock, world: World, provider: ScriptedProvider, account_id: int) -> Bench:
    """Build the program's part anew over what is there, as after a restart."""
    account = store.read_now(lambda reader: reader.accounts.by_id(account_id))
    progress: list[SyncProgress] = []
    times = ReadingTimes(clock)
    sync = AccountSync(account, provider, store, clock, progress.append, times=times)
    uploads: list[UploadProgress] = []
    sender = OutboxSender(account, provider, store, clock, times=times, on_upload=uploads.append)
    return Bench(store, clock, world, provider, account, sync, sender, progress, uploads)

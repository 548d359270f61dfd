"""The outbox as the user sees it: what waits, sending it now, and answering for what nobody knows."""

import asyncio
from collections.abc import Callable, Sequence

import msgspec

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.errors import Conflicting, DeskError
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import FailureReport, UploadProgress
from recruiterdesk.services.sending import Sending
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer

_UNSENT = (OutboxState.HELD, OutboxState.QUEUED)


class SendReport(msgspec.Struct, frozen=True, kw_only=True):
    """What a sending did: the entries it concerned as they are now, by account's name what kept it from working, and who is paused.

    `paused` names the accounts where something waits and the user paused sending.
    """

    entries: tuple[OutboxEntry, ...]
    failures: dict[str, FailureReport] = {}
    paused: tuple[str, ...] = ()


class OutboxService:
    """One per desk."""

    def __init__(self, store: Store, sending: Sending) -> None:
        """Work on the entries in `store`."""
        self._store = store
        self._sending = sending

    async def list(self, *, include_done: bool = False) -> Sequence[OutboxEntry]:
        """Return the entries in the order they were made; with `include_done` also those sent or cancelled."""
        return await self._store.read(lambda reader: reader.outbox.list(include_done=include_done), urgent=True)

    async def get(self, entry_id: str) -> OutboxEntry:
        """Return one entry by its id or a unique beginning of it; raises NotFound."""
        return await self._store.read(lambda reader: reader.outbox.get(entry_id), urgent=True)

    async def send(self, *, wait: bool = False) -> SendReport:
        """Send what may go now, all accounts side by side; with `wait` also wait out quiet windows and read-backs."""
        before = [entry.id for entry in await self.list()]
        accounts = [account for account in await self._accounts() if account.state is not AccountState.PAUSED]
        async with asyncio.TaskGroup() as group:
            tasks = {account.name: group.create_task(self._send(account, wait=wait)) for account in accounts}
        entries = await self._store.read(lambda reader: [reader.outbox.get(entry_id) for entry_id in before])
        failures = {name: failure for name, task in tasks.items() if (failure := task.result()) is not None}
        waiting = {entry.account_id for entry in entries if entry.state in _UNSENT}
        paused = tuple(account.name for account in accounts if account.is_sending_paused and account.id in waiting)
        return SendReport(entries=tuple(entries), failures=failures, paused=paused)

    async def retry(self, entry_id: str) -> OutboxEntry:
        """Queue a refused or uncertain entry once more; raises Conflicting for any other."""

        def work(writer: Writer) -> OutboxEntry:
            entry = writer.outbox.get(entry_id)
            if entry.state not in (OutboxState.REFUSED, OutboxState.UNCERTAIN):
                raise Conflicting(
                    "This write is {state}, so there is nothing to retry. Look at the outbox again.",
                    state=entry.state.value,
                    account=entry.account,
                )
            return writer.outbox.transition(entry.id, OutboxState.QUEUED, Sentence("You asked to send it again."))

        return await self._store.write(work)

    async def cancel(self, entry_id: str) -> OutboxEntry:
        """Take back an entry that was not sent, and what waits for it; raises Conflicting for one that is on its way or done.

        Of an uncertain one it drops the wish: it is not looked for any more, and what the provider has shows at the next reading.
        """
        return await self._store.write(lambda writer: _cancel(writer, writer.outbox.get(entry_id)))

    async def settle(self, entry_id: str, *, is_sent: bool) -> OutboxEntry:
        """Answer for an uncertain entry: it arrived, or it did not and is queued again."""

        def work(writer: Writer) -> OutboxEntry:
            entry = writer.outbox.get(entry_id)
            if entry.state is not OutboxState.UNCERTAIN:
                raise Conflicting(
                    "This write is {state}, so there is nothing to settle. Look at the outbox again.",
                    state=entry.state.value,
                    account=entry.account,
                )
            if is_sent:
                return writer.outbox.transition(entry.id, OutboxState.SENT, Sentence("You said that it arrived."))
            return writer.outbox.transition(entry.id, OutboxState.QUEUED, Sentence("You said that it did not arrive."))

        return await self._store.write(work)

    async def undo_last(self) -> OutboxEntry | None:
        """Take back the newest wish that was not sent, with all that was queued for it in one go; returns it, None where there is none."""

        def work(writer: Writer) -> OutboxEntry | None:
            waiting = {entry.id: entry for entry in writer.outbox.list() if entry.state in _UNSENT}
            newest = next(reversed(waiting.values()), None)
            # A new applicant and the CV that came along were one wish; a note on that applicant, written later, is one of its own.
            while newest is not None and (first := waiting.get(newest.after or "")) is not None and first.created_at == newest.created_at:
                newest = first
            return _cancel(writer, newest) if newest is not None else None

        return await self._store.write(work)

    def subscribe_uploads(self, callback: Callable[[UploadProgress], None]) -> Callable[[], None]:
        """Call `callback` as files leave for their providers; returns what ends it."""
        return self._sending.subscribe_uploads(callback)

    async def _accounts(self) -> Sequence[Account]:
        return await self._store.read(lambda reader: reader.accounts.all())

    async def _send(self, account: Account, *, wait: bool) -> FailureReport | None:
        try:
            await self._sending.send(account, wait=wait)
        except DeskError as error:
            return FailureReport(
                kind=error.kind, message=error.sentence, status=error.status, fields=error.fields, retry_after=error.retry_after
            )
        return None


def _cancel(writer: Writer, entry: OutboxEntry) -> OutboxEntry:
    if entry.state in (OutboxState.SENDING, OutboxState.SENT, OutboxState.CANCELLED):
        raise Conflicting(
            "This write is {state}, so it cannot be taken back. Look at the outbox again.", state=entry.state.value, account=entry.account
        )
    for other in writer.outbox.list(account_ids=(entry.account_id,)):
        if other.after == entry.id:
            _cancel(writer, other)
    what = Sentence("You took it back.")
    if entry.state is OutboxState.UNCERTAIN:
        what = Sentence("You dropped it. Whether it arrived at the provider is not known.")
    return writer.outbox.transition(entry.id, OutboxState.CANCELLED, what)

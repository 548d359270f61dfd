"""Sending an account's outbox, by one process of the profile at a time."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.errors import DeskError, KeyRefused, PermissionMissing, Unreachable
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sync_report import OutboxCounts, UploadProgress
from recruiterdesk.services.live_accounts import LiveAccounts
from recruiterdesk.store.store import Store

Hold = Callable[[str], AbstractAsyncContextManager[None]]
"""Waits for a lock between processes by its name, holds it for the block, raises Conflicting where it cannot be had."""

_WAITING = (OutboxState.HELD, OutboxState.QUEUED, OutboxState.SENDING)


class Sending:
    """Sends and recovers. The lock is what makes it certain that a `sending` entry found in the store is a leftover of a crash."""

    def __init__(self, store: Store, live: LiveAccounts, hold: Hold) -> None:
        """Send what `store` holds, under locks from `hold`."""
        self._store = store
        self._live = live
        self._hold = hold

    async def attempt(self, account: Account, *, wait: bool = False) -> OutboxCounts:
        """Send what may go now; with `wait` also wait out pauses and quiet windows. Returns what became of it.

        Where the user paused sending, only what is unclear is looked for: that changes nothing at the provider.

        What an ended run left as `sending` is judged first. Raises Locked, KeyRefused where no key is here, Conflicting where
        another process goes on sending.
        """
        if (refusal := self._store.refusal) is not None:
            raise refusal
        if account.state is AccountState.PAUSED or not await self._has_work(account):
            return await self.counts(account)
        async with self._hold(f"account-{account.id}"):
            live = await self._live.get(account)
            try:
                return await live.sender.send_due(wait=wait)
            except Exception:
                # Its connection was closed for a new one while it looked whether something may be sent: that goes on over the new one.
                if self._live.is_current(account.id, live):
                    raise
                return await (await self._live.get_by_id(account.id)).sender.send_due(wait=wait)

    async def send(self, account: Account, *, wait: bool = False) -> OutboxCounts:
        """Do the same for somebody who waits for the answer: raises also what kept the account from being reached while something waits."""
        counts = await self.attempt(account, wait=wait)
        if counts.queued and account.state is not AccountState.PAUSED:
            await self._raise_state(account.id)
        return counts

    def subscribe_uploads(self, callback: Callable[[UploadProgress], None]) -> Callable[[], None]:
        """Call `callback` as files of any account leave; returns what ends it."""
        return self._live.subscribe_uploads(callback)

    async def counts(self, account: Account) -> OutboxCounts:
        """Return what waits and what stands uncertain, where nothing was sent."""
        counts = await self._store.read(lambda reader: reader.outbox.counts(account.id))
        return OutboxCounts(queued=sum(counts.get(state, 0) for state in _WAITING), uncertain=counts.get(OutboxState.UNCERTAIN, 0))

    async def _has_work(self, account: Account) -> bool:
        counts = await self._store.read(lambda reader: reader.outbox.counts(account.id))
        present = (OutboxState.SENDING, OutboxState.UNCERTAIN) if account.is_sending_paused else (*_WAITING, OutboxState.UNCERTAIN)
        return any(counts.get(state) for state in present)

    async def _raise_state(self, account_id: int) -> None:
        account = await self._store.read(lambda reader: reader.accounts.by_id(account_id))
        failure = _FAILURES.get(account.state)
        if failure is not None:
            raise failure(account.state_reason, account=account.name)


_FAILURES: dict[AccountState, type[DeskError]] = {
    AccountState.CREDENTIALS: KeyRefused,
    AccountState.FORBIDDEN: PermissionMissing,
    AccountState.UNREACHABLE: Unreachable,
}

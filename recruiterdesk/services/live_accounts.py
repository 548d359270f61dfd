"""Accounts that are connected now: the connection, and what reads and sends through it."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import KeyRefused, Locked
from recruiterdesk.domain.sync_report import SyncProgress, UploadProgress
from recruiterdesk.services.base_url import checked_base_url, host_of
from recruiterdesk.services.catalog import Catalog
from recruiterdesk.services.renewed_secrets import HOST_KEY, RenewedSecrets
from recruiterdesk.store.store import Store
from recruiterdesk.vault.throwaway_vault import ThrowawayVault
from recruiterdesk.vault.vault import Vault

if TYPE_CHECKING:
    from recruiterdesk.provider_api.contract import Connection
    from recruiterdesk.sync.account_sync import AccountSync
    from recruiterdesk.sync.document_fetch import DocumentHook
    from recruiterdesk.sync.sender import OutboxSender

_PATIENCE_WITH_A_WRITE = 5.0  # seconds


class LiveAccount(msgspec.Struct, frozen=True):
    """One account with its connection, and the two that share what they learn of reading times."""

    connection: "Connection"
    sync: "AccountSync"
    sender: "OutboxSender"


class LiveAccounts:
    """Connects an account when it is first needed and keeps it until it is dropped.

    `ledger_folder` is where all processes of the profile count their requests; `on_document` is told of every document that comes in.
    """

    def __init__(
        self,
        store: Store,
        vault: Vault | ThrowawayVault,
        catalog: Catalog,
        clock: Clock,
        *,
        ledger_folder: str | None = None,
        on_document: "DocumentHook | None" = None,
    ) -> None:
        """Build connections from `catalog` and `vault`."""
        self._store = store
        self._vault = vault
        self._catalog = catalog
        self._clock = clock
        self.ledger_folder = ledger_folder
        self._on_document = on_document
        self._live: dict[int, LiveAccount] = {}
        self._renewing: dict[int, RenewedSecrets] = {}
        self._listeners: list[Callable[[SyncProgress], None]] = []
        self._upload_listeners: list[Callable[[UploadProgress], None]] = []

    @cached_property
    def _one_at_a_time(self) -> "asyncio.Lock":
        return asyncio.Lock()

    async def get(self, account: Account) -> LiveAccount:
        """Return the live account.

        Raises KeyRefused where its secrets are not here or were entered for another address, Locked, Unsupported, and WrongUsage for a
        setting that cannot be.
        """
        async with self._one_at_a_time:
            live = self._live.get(account.id)
            if live is not None and await self._is_outdated(account.id):
                await self.drop(account.id)
                live = None
            if live is None:
                live = self._live[account.id] = await self._connect(account)
            return live

    async def get_by_id(self, account_id: int) -> LiveAccount:
        """Return the live account of our id; raises as `get` does, and NotFound."""
        return await self.get(await self._store.read(lambda reader: reader.accounts.by_id(account_id), urgent=True))

    def yield_details(self, account_id: int) -> None:
        """Let a run of details of an account end soon, where there is one."""
        live = self._live.get(account_id)
        if live is not None:
            live.sync.yield_details()

    def is_current(self, account_id: int, live: LiveAccount) -> bool:
        """Whether this is still the account's connection, and not one that was dropped since."""
        return self._live.get(account_id) is live

    def budget(self, account_id: int) -> tuple[int, int] | None:
        """Return the requests that are left now and those allowed in the provider's window, None while the account is not connected."""
        live = self._live.get(account_id)
        if live is None:
            return None
        budget = live.connection.budget
        return budget.left, budget.allowed

    def requests(self, account_id: int) -> int:
        """Return how many requests the account's connection has begun, 0 while it is not connected."""
        live = self._live.get(account_id)
        return 0 if live is None else live.connection.traffic.requests

    def paused_until(self, account_id: int) -> datetime | None:
        """Return until when the provider asks to be left alone, None where it does not or the account is not connected."""
        live = self._live.get(account_id)
        return live.connection.budget.paused_until if live is not None else None

    async def drop(self, account_id: int) -> None:
        """Close an account's connection, if there is one; the next `get` builds a new one.

        A write that is just leaving may end first, so that it does not become uncertain; what is read breaks off and is read anew.
        """
        live = self._live.pop(account_id, None)
        self._renewing.pop(account_id, None)
        if live is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(_PATIENCE_WITH_A_WRITE):
                    await live.sender.until_idle()
            await live.connection.aclose()

    async def aclose(self) -> None:
        """Close every connection."""
        for account_id in list(self._live):
            await self.drop(account_id)

    def subscribe(self, callback: Callable[[SyncProgress], None]) -> Callable[[], None]:
        """Call `callback` as any account's sync goes on; returns what ends it."""
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback) if callback in self._listeners else None

    def tell(self, progress: SyncProgress) -> None:
        """Pass progress on."""
        for listener in tuple(self._listeners):
            listener(progress)

    def subscribe_uploads(self, callback: Callable[[UploadProgress], None]) -> Callable[[], None]:
        """Call `callback` as files leave; returns what ends it."""
        self._upload_listeners.append(callback)
        return lambda: self._upload_listeners.remove(callback) if callback in self._upload_listeners else None

    def _tell_upload(self, progress: UploadProgress) -> None:
        for listener in tuple(self._upload_listeners):
            listener(progress)

    async def connection_to(self, account: Account, secrets: dict[str, str]) -> "Connection":
        """Build a connection without traffic; the caller closes it. Raises WrongUsage for an address, key or setting that cannot be.

        It is built on another thread: the HTTP library that comes with the first one, and the system's list of authorities, would hold
        up the window for half a second.
        """
        factory = self._catalog.factory(account.provider)
        return await asyncio.to_thread(factory.connect, account, secrets, ledger_folder=self.ledger_folder)

    async def _connect(self, account: Account) -> LiveAccount:
        await asyncio.to_thread(_load)
        from recruiterdesk.services.bound_secrets import unbound  # noqa: PLC0415 -- see `_load`
        from recruiterdesk.services.contact import why_held_back  # noqa: PLC0415 -- as above
        from recruiterdesk.sync.account_sync import AccountSync  # noqa: PLC0415 -- as above
        from recruiterdesk.sync.reading_times import ReadingTimes  # noqa: PLC0415 -- as above
        from recruiterdesk.sync.sender import OutboxSender  # noqa: PLC0415 -- as above

        secrets = dict(await asyncio.to_thread(self._vault.secrets, str(account.id)))
        host = secrets.pop(HOST_KEY, None)
        if not secrets or host != host_of(checked_base_url(account.base_url)):
            raise KeyRefused(
                "The key of {account} is not in the keyring, or was entered for another address. Give the key again.", account=account.name
            )
        secrets = unbound(self._catalog.factory(account.provider).profile, secrets, account.settings)
        connection = await self.connection_to(account, secrets)
        self._keep_renewed(account, connection, secrets)
        times = ReadingTimes(self._clock)
        sync = AccountSync(account, connection, self._store, self._clock, self.tell, times=times, on_document=self._on_document)
        held_back = partial(why_held_back, self._catalog.factory(account.provider).profile_of(account))
        sender = OutboxSender(
            account, connection, self._store, self._clock, times=times, on_upload=self._tell_upload, why_held_back=held_back
        )
        return LiveAccount(connection, sync, sender)

    def _keep_renewed(self, account: Account, connection: "Connection", secrets: dict[str, str]) -> None:
        """Write the secrets that a provider renews to the vault before they are used."""
        from recruiterdesk.provider_api.contract import RenewsSecrets  # noqa: PLC0415 -- see `_load`

        if isinstance(connection, RenewsSecrets):
            kept = self._renewing[account.id] = RenewedSecrets(self._vault, account.id, secrets)
            connection.keep_secrets_with(kept.keep, kept.newest)

    async def _is_outdated(self, account_id: int) -> bool:
        """Whether another program on this profile has renewed the secrets: those of the connection here can then not be used again."""
        kept = self._renewing.get(account_id)
        try:
            return kept is not None and await kept.is_outdated()
        except Locked:
            return False  # what is connected goes on


def _load() -> None:
    """Load what only a connected account needs: after the first list, which is read from the cache, and beside the window's thread."""
    import recruiterdesk.sync.account_sync  # noqa: PLC0415 -- not before an account is connected
    import recruiterdesk.sync.sender  # noqa: F401, PLC0415 -- as above; loading is all that is wanted

"""Accounts: connecting, checking, changing and removing them."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from recruiterdesk.domain.account import PAUSED_SENDING, SENDING, Account, AccountState
from recruiterdesk.domain.capability import Capabilities
from recruiterdesk.domain.errors import Conflicting, DeskError, KeyRefused, NotFound, PermissionMissing, Unreachable
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.services.catalog import Catalog
from recruiterdesk.services.live_accounts import LiveAccounts
from recruiterdesk.store.store import Store
from recruiterdesk.vault.throwaway_vault import ThrowawayVault
from recruiterdesk.vault.vault import Vault

if TYPE_CHECKING:
    from recruiterdesk.domain.probe import Probe
    from recruiterdesk.services.connecting import Connecting
    from recruiterdesk.store.transaction import Writer


class AccountService:
    """One per desk. Secrets pass through to the vault and are neither kept nor shown; `Connecting` takes them."""

    def __init__(self, store: Store, vault: Vault | ThrowawayVault, catalog: Catalog, live: LiveAccounts) -> None:
        """Work on these parts."""
        self._store = store
        self._vault = vault
        self._catalog = catalog
        self._live = live

    async def list(self) -> Sequence[Account]:
        """Return every account with its counts, by name."""
        return await self._store.read(lambda reader: reader.accounts.all(), urgent=True)

    async def get(self, name: str) -> Account:
        """Return one account; raises NotFound naming those that are there."""
        for account in await self.list():
            if account.name == name:
                return account
        raise NotFound(
            "There is no account {name}. {known}",
            name=name,
            known=_known([account.name for account in await self.list()]),
        )

    def providers(self) -> Sequence[ProviderProfile]:
        """Return the providers that can be connected."""
        return self._catalog.profiles()

    def profile_named(self, provider: str) -> ProviderProfile:
        """Return what a provider is; raises WrongUsage for an unknown one and Unsupported for one that is not built yet."""
        return self._catalog.factory(provider).profile

    def profile_of(self, account: Account) -> ProviderProfile:
        """Return what the account's provider is, with the account's own limits."""
        return self._catalog.factory(account.provider).profile_of(account)

    async def capabilities(self, name: str) -> Capabilities:
        """Return what an account can do, or a provider where no account has that name; raises NotFound."""
        for account in await self.list():
            if account.name == name:
                return account.capabilities
        if name in self._catalog.names():
            return self._catalog.factory(name).profile.capabilities
        raise NotFound("There is no account or provider {name}. Check how it is written.", name=name)

    async def all_capabilities(self) -> tuple[dict[str, Capabilities], dict[str, Capabilities]]:
        """Return what every provider can do by its id, and what every account can do by its name."""
        providers = {profile.id: profile.capabilities for profile in self._catalog.profiles()}
        return providers, {account.name: account.capabilities for account in await self.list()}

    async def sign_in(self, provider: str, base_url: str, secrets: Mapping[str, str], open_page: Callable[[str], None]) -> dict[str, str]:
        """Let the user sign in on the provider's own page, which `open_page` is to show, and return the complete secrets.

        They are given to `probe`, `add` or `replace_secrets` as any others. Raises Invalid for an incomplete form, WrongUsage where the
        provider is not connected so, KeyRefused, Unreachable, and Cancelled.
        """
        return await self._connecting.sign_in(provider, base_url, secrets, open_page)

    async def probe(
        self, provider: str, base_url: str, secrets: Mapping[str, str], settings: Mapping[str, str] | None = None, *, name: str = ""
    ) -> "Probe":
        """Check secrets at the provider without keeping anything; errors speak of the account as `name`, where it has one already.

        Its settings count then where none are given, and its secrets where those may be left out (`SecretField.is_kept`).
        Raises Invalid for an incomplete form, KeyRefused, PermissionMissing or Unreachable.
        """
        return await self._connecting.probe(provider, base_url, secrets, settings, name=name)

    async def add(
        self,
        provider: str,
        name: str,
        base_url: str,
        secrets: Mapping[str, str],
        settings: Mapping[str, str] | None = None,
        probe: "Probe | None" = None,
    ) -> Account:
        """Connect an account: row into the store, secrets into the vault, or neither.

        `probe` is what a check of these very secrets found; without it they are checked now. Raises as `probe` does, WrongUsage
        for a name or key that is connected already, and Locked.
        """
        return await self._connecting.add(provider, name, base_url, secrets, settings, probe)

    async def check(self, name: str) -> Account:
        """Ask the provider whether the key is good and what it may do, and remember the answer.

        Raises KeyRefused, PermissionMissing or Unreachable after noting it as the account's state.
        """
        account = await self.get(name)
        try:
            live = await self._live.get(account)
            found = await live.connection.probe()
        except DeskError as error:
            await self._note_failure(account, error)
            error.account = error.account or account.name
            raise
        await self.note_success(account, found)
        return await self.get(name)

    async def set(self, name: str, settings: Mapping[str, str]) -> Account:
        """Change settings; an empty value takes one away. Raises Invalid."""
        from recruiterdesk.services.account_settings import checked_settings  # noqa: PLC0415 -- not needed for the first list: start-up is felt

        account = await self.get(name)
        changed = {**account.settings, **checked_settings(settings)}
        kept = {key: value for key, value in changed.items() if value}
        await self._store.write(lambda writer: writer.accounts.set_settings(account.id, kept))
        await self._live.drop(account.id)
        return await self.get(name)

    async def replace_secrets(
        self, name: str, secrets: Mapping[str, str], *, base_url: str | None = None, probe: "Probe | None" = None
    ) -> Account:
        """Give an account new secrets once the provider takes them, for its present address or a new one; the queue is kept.

        `probe` is what a check of these very secrets found; without it they are checked now.
        """
        return await self._connecting.replace_secrets(name, secrets, base_url=base_url, probe=probe)

    async def pause(self, name: str) -> Account:
        """Leave an account alone, reading and sending, until it is resumed."""
        account = await self.get(name)
        reason = Sentence("Paused by you. What is queued waits here.")
        await self._store.write(lambda writer: writer.accounts.set_state(account.id, AccountState.PAUSED, reason))
        return await self.get(name)

    async def resume(self, name: str) -> Account:
        """Go on with a paused account."""
        account = await self.get(name)
        if account.state is AccountState.PAUSED:
            state = _rested_state(account)
            await self._store.write(lambda writer: writer.accounts.set_state(account.id, state, Sentence("")))
        return await self.get(name)

    async def set_sending(self, *names: str, is_paused: bool) -> Sequence[Account]:
        """Keep what is queued for these accounts here, or let it go out again, while reading goes on; all of them where none is named.

        A write that is leaving already is not broken off. Returns the accounts as they stand then; raises NotFound, changing nothing.
        """
        chosen = {account.id for account in [await self.get(name) for name in names] or await self.list()}

        def work(writer: "Writer") -> None:
            for account in writer.accounts.all():
                if account.id in chosen and account.is_sending_paused is not is_paused:
                    settings = {key: value for key, value in account.settings.items() if key != SENDING}
                    writer.accounts.set_settings(account.id, {**settings, SENDING: PAUSED_SENDING} if is_paused else settings)

        await self._store.write(work)
        return [account for account in await self.list() if account.id in chosen]

    async def remove(self, name: str, *, discard_outbox: bool = False) -> None:
        """Delete an account's rows, files, search entries and secrets from this computer.

        Raises Conflicting while something of it was not sent yet, unless `discard_outbox` (reliability.md C58).
        """
        from recruiterdesk.domain.outbox import OPEN_STATES  # noqa: PLC0415 -- not needed for the first list: start-up is felt

        account = await self.get(name)
        counts = await self._store.read(lambda reader: reader.outbox.counts(account.id))
        waiting = sum(number for state, number in counts.items() if state in OPEN_STATES)
        if waiting and not discard_outbox:
            raise Conflicting(
                "{waiting} changes of {account} were not sent yet, so it stays. Send or cancel them, or drop them with the account.",
                account=account.name,
                waiting=waiting,
            )
        await self._live.drop(account.id)
        await asyncio.to_thread(self._vault.delete_secrets, str(account.id))
        await self._store.write(lambda writer: writer.accounts.remove(account.id))
        await self._store.files.sweep()
        await self._store.forget_damaged_files()

    @cached_property
    def _connecting(self) -> "Connecting":
        from recruiterdesk.services.connecting import Connecting  # noqa: PLC0415 -- not needed for the first list: start-up is felt

        return Connecting(self._store, self._vault, self._catalog, self._live, self)

    async def _note_failure(self, account: Account, error: DeskError) -> None:
        state = next((state for kind, state in _STATE_AFTER if isinstance(error, kind)), None)
        if state is not None and account.state is not AccountState.PAUSED:
            await self._store.write(lambda writer: writer.accounts.set_state(account.id, state, error.sentence))

    async def note_success(self, account: Account, found: "Probe") -> None:
        """Remember what a check found, as the account's state and capabilities."""

        def note(writer: "Writer") -> None:
            writer.accounts.set_capabilities(account.id, found.capabilities)
            if account.state is not AccountState.PAUSED:
                writer.accounts.set_state(account.id, _rested_state(account), Sentence(""))

        await self._store.write(note)


_STATE_AFTER: tuple[tuple[type[DeskError], AccountState], ...] = (
    (KeyRefused, AccountState.CREDENTIALS),
    (PermissionMissing, AccountState.FORBIDDEN),
    (Unreachable, AccountState.UNREACHABLE),
)


def _rested_state(account: Account) -> AccountState:
    return AccountState.OK if account.last_complete_sync is not None else AccountState.NEVER_SYNCED


def _known(names: list[str]) -> str:
    return f"Known: {', '.join(names)}." if names else "None is connected yet."

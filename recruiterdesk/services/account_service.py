"""Accounts: connecting, checking, changing and removing them."""

import asyncio
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from recruiterdesk.domain.account import PAUSED_SENDING, SENDING, Account, AccountState
from recruiterdesk.domain.capability import Capabilities
from recruiterdesk.domain.errors import (
    Conflicting,
    DeskError,
    Invalid,
    KeyRefused,
    NotFound,
    PermissionMissing,
    Unreachable,
    Unsupported,
    WrongUsage,
)
from recruiterdesk.domain.outbox import OPEN_STATES
from recruiterdesk.domain.probe import Probe
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import Connection, RenewsSecrets, SignsInByBrowser
from recruiterdesk.services.account_settings import checked_settings
from recruiterdesk.services.base_url import checked_base_url, host_of
from recruiterdesk.services.catalog import Catalog
from recruiterdesk.services.live_accounts import LiveAccounts
from recruiterdesk.services.renewed_secrets import HOST_KEY
from recruiterdesk.services.sign_in_secrets import checked_for_browser, checked_from_browser, checked_secrets, digest_of
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer
from recruiterdesk.vault.throwaway_vault import ThrowawayVault
from recruiterdesk.vault.vault import Vault

_LONGEST_NAME = 80


class AccountService:
    """One per desk. Secrets pass through to the vault and are neither kept nor shown.

    Between a check and `add` or `replace_secrets` those are held that a provider renewed meanwhile: the old ones are then of no use.
    """

    def __init__(self, store: Store, vault: Vault | ThrowawayVault, catalog: Catalog, live: LiveAccounts) -> None:
        """Work on these parts."""
        self._store = store
        self._vault = vault
        self._catalog = catalog
        self._live = live
        self._renewed: dict[bytes, dict[str, str]] = {}  # by the digest of those they replace
        self._signed_in: set[bytes] = set()  # digests of what a provider's own page gave

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
        raise NotFound("There is no account or provider {name}.", name=name)

    async def all_capabilities(self) -> tuple[dict[str, Capabilities], dict[str, Capabilities]]:
        """Return what every provider can do by its id, and what every account can do by its name."""
        providers = {profile.id: profile.capabilities for profile in self._catalog.profiles()}
        return providers, {account.name: account.capabilities for account in await self.list()}

    async def sign_in(self, provider: str, base_url: str, secrets: Mapping[str, str], open_page: Callable[[str], None]) -> dict[str, str]:
        """Let the user sign in on the provider's own page, which `open_page` is to show, and return the complete secrets.

        They are given to `probe`, `add` or `replace_secrets` as any others. Raises Invalid for an incomplete form, WrongUsage where the
        provider is not connected so, KeyRefused, Unreachable, and Cancelled.
        """
        factory = self._catalog.factory(provider)
        checked = checked_for_browser(factory.profile, secrets)
        if not isinstance(factory, SignsInByBrowser):
            raise Unsupported("{provider} cannot be connected through the browser.", provider=factory.profile.name)
        address = checked_base_url(base_url or factory.profile.default_base_url)
        complete = checked_from_browser(factory.profile, await factory.sign_in(address, checked, open_page))
        self._signed_in.add(digest_of(complete))
        return complete

    async def probe(
        self, provider: str, base_url: str, secrets: Mapping[str, str], settings: Mapping[str, str] | None = None, *, name: str = ""
    ) -> Probe:
        """Check secrets at the provider without keeping anything; errors speak of the account as `name`, where it has one already.

        Raises Invalid for an incomplete form, KeyRefused, PermissionMissing or Unreachable.
        """
        factory = self._catalog.factory(provider)
        given = self._checked(factory.profile, secrets)
        checked = self._renewed.get(digest_of(given), given)
        address = checked_base_url(base_url or factory.profile.default_base_url)
        candidate = Account(id=0, name=name or factory.profile.name, provider=provider, base_url=address, settings=dict(settings or {}))
        connection = await self._live.connection_to(candidate, checked)
        self._hold_renewed(connection, given)
        try:
            return await connection.probe()
        except KeyRefused as refused:
            # Nothing waits for a key that is being given just now, whatever the sentence for an account's key says.
            raise KeyRefused(
                "{provider} does not take this key. Copy it once more, whole, and paste it here.",
                account=refused.account,
                status=refused.status,
                provider=factory.profile.name,
            ) from refused
        finally:
            await connection.aclose()

    async def add(
        self,
        provider: str,
        name: str,
        base_url: str,
        secrets: Mapping[str, str],
        settings: Mapping[str, str] | None = None,
        probe: Probe | None = None,
    ) -> Account:
        """Connect an account: row into the store, secrets into the vault, or neither.

        `probe` is what a check of these very secrets found; without it they are checked now. Raises as `probe` does, WrongUsage
        for a name or key that is connected already, and Locked.
        """
        factory = self._catalog.factory(provider)
        name = checked_name(name)
        kept = {key: value for key, value in checked_settings(settings or {}).items() if value}
        checked = self._checked(factory.profile, secrets)
        address = checked_base_url(base_url or factory.profile.default_base_url)
        await self._refuse_twice(name, provider, address, checked)
        found = probe or await self.probe(provider, address, checked, kept, name=name)
        checked = self._renewed.pop(digest_of(checked), checked)
        account_id = await self._store.write(lambda writer: writer.accounts.add(name, provider, address, kept, found.capabilities))
        try:
            await asyncio.to_thread(self._vault.set_secrets, str(account_id), {**checked, HOST_KEY: host_of(address)})
        except BaseException:
            await self._store.write(lambda writer: writer.accounts.remove(account_id))
            raise
        return await self.get(name)

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
        await self._note_success(account, found)
        return await self.get(name)

    async def set(self, name: str, settings: Mapping[str, str]) -> Account:
        """Change settings; an empty value takes one away. Raises Invalid."""
        account = await self.get(name)
        changed = {**account.settings, **checked_settings(settings)}
        kept = {key: value for key, value in changed.items() if value}
        await self._store.write(lambda writer: writer.accounts.set_settings(account.id, kept))
        await self._live.drop(account.id)
        return await self.get(name)

    async def replace_secrets(
        self, name: str, secrets: Mapping[str, str], *, base_url: str | None = None, probe: Probe | None = None
    ) -> Account:
        """Give an account new secrets once the provider takes them, for its present address or a new one; the queue is kept.

        `probe` is what a check of these very secrets found; without it they are checked now.
        """
        account = await self.get(name)
        address = checked_base_url(base_url or account.base_url)
        checked = self._checked(self.profile_of(account), secrets)
        found = probe or await self.probe(account.provider, address, checked, account.settings, name=account.name)
        checked = self._renewed.pop(digest_of(checked), checked)
        await asyncio.to_thread(self._vault.set_secrets, str(account.id), {**checked, HOST_KEY: host_of(address)})
        if address != account.base_url:
            await self._store.write(lambda writer: writer.accounts.set_base_url(account.id, address))
        await self._live.drop(account.id)
        await self._note_success(account, found)
        return await self.get(name)

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

        def work(writer: Writer) -> None:
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

    def _checked(self, profile: ProviderProfile, secrets: Mapping[str, str]) -> dict[str, str]:
        return checked_from_browser(profile, secrets) if digest_of(secrets) in self._signed_in else checked_secrets(profile, secrets)

    def _hold_renewed(self, connection: Connection, given: dict[str, str]) -> None:
        """Hold what a provider renews during a check: what was given can then not be used again, and `add` comes only later."""

        async def hold(renewed: dict[str, str]) -> None:
            self._renewed[digest_of(given)] = dict(renewed)

        if isinstance(connection, RenewsSecrets):
            connection.keep_secrets_with(hold)

    async def _refuse_twice(self, name: str, provider: str, address: str, secrets: dict[str, str]) -> None:
        for other in await self.list():
            if other.name.casefold() == name.casefold():
                raise WrongUsage("There is an account {name} already. Choose another name.", name=other.name)
            if other.provider == provider and other.base_url == address:
                kept = await asyncio.to_thread(self._vault.secrets, str(other.id))
                if secrets.items() <= kept.items():  # tokens that came with a key are kept beside it
                    raise WrongUsage("This key is connected already, as {name}.", name=other.name)

    async def _note_failure(self, account: Account, error: DeskError) -> None:
        state = next((state for kind, state in _STATE_AFTER if isinstance(error, kind)), None)
        if state is not None and account.state is not AccountState.PAUSED:
            await self._store.write(lambda writer: writer.accounts.set_state(account.id, state, error.sentence))

    async def _note_success(self, account: Account, found: Probe) -> None:
        def note(writer: Writer) -> None:
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


def checked_name(text: str) -> str:
    """Return an account's name with single blanks; raises Invalid for one that no REF could hold."""
    name = " ".join(text.split())
    if not name or len(name) > _LONGEST_NAME or "/" in name or any(unicodedata.category(mark)[0] == "C" for mark in name):
        raise Invalid(
            "An account's name has 1 to {most} characters and no slash. Give it another name.",
            most=_LONGEST_NAME,
            fields={"name": ["must have 1 to 80 characters and no slash"]},
        )
    return name

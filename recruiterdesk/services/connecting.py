"""Connecting: what a user gives for an account is checked at its provider, and kept only then."""

import asyncio
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import Invalid, KeyRefused, Unsupported, WrongUsage
from recruiterdesk.domain.probe import Probe
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.provider_api.contract import Connection, RenewsSecrets, SignsInByBrowser
from recruiterdesk.services.account_settings import checked_settings
from recruiterdesk.services.base_url import checked_base_url, host_of
from recruiterdesk.services.bound_secrets import apart, bound, unbound, with_kept
from recruiterdesk.services.catalog import Catalog
from recruiterdesk.services.live_accounts import LiveAccounts
from recruiterdesk.services.renewed_secrets import HOST_KEY
from recruiterdesk.services.sign_in_secrets import checked_for_browser, checked_from_browser, checked_secrets, digest_of
from recruiterdesk.store.store import Store
from recruiterdesk.vault.throwaway_vault import ThrowawayVault
from recruiterdesk.vault.vault import Vault

_LONGEST_NAME = 80


class KeepsAccounts(Protocol):
    """The accounts that are connected already."""

    async def list(self) -> Sequence[Account]:
        """Return every account."""

    async def get(self, name: str) -> Account:
        """Return one; raises NotFound."""

    def profile_of(self, account: Account) -> ProviderProfile:
        """Return what the account's provider is, with the account's own limits."""

    async def note_success(self, account: Account, found: Probe) -> None:
        """Remember what a check found."""


class Connecting:
    """One per account service. Secrets pass through to the vault and are neither kept nor shown.

    Between a check and `add` or `replace_secrets` those are held that a provider renewed meanwhile: the old ones are then of no use.
    """

    def __init__(self, store: Store, vault: Vault | ThrowawayVault, catalog: Catalog, live: LiveAccounts, accounts: KeepsAccounts) -> None:
        """Work on these parts, for `accounts`."""
        self._store = store
        self._vault = vault
        self._catalog = catalog
        self._live = live
        self._accounts = accounts
        self._renewed: dict[bytes, dict[str, str]] = {}  # by the digest of those they replace
        self._signed_in: set[bytes] = set()  # digests of what a provider's own page gave

    async def sign_in(self, provider: str, base_url: str, secrets: Mapping[str, str], open_page: Callable[[str], None]) -> dict[str, str]:
        """Do what `AccountService.sign_in` promises."""
        factory = self._catalog.factory(provider)
        checked = checked_for_browser(factory.profile, secrets)
        if not isinstance(factory, SignsInByBrowser):
            raise Unsupported("{provider} cannot be connected through the browser. Give its keys instead.", provider=factory.profile.name)
        address = checked_base_url(base_url or factory.profile.default_base_url)
        complete = checked_from_browser(factory.profile, await factory.sign_in(address, checked, open_page))
        self._signed_in.add(digest_of(complete))
        return complete

    async def probe(
        self, provider: str, base_url: str, secrets: Mapping[str, str], settings: Mapping[str, str] | None = None, *, name: str = ""
    ) -> Probe:
        """Do what `AccountService.probe` promises."""
        factory = self._catalog.factory(provider)
        address = checked_base_url(base_url or factory.profile.default_base_url)
        known = next((one for one in await self._accounts.list() if name and one.name == name and one.provider == provider), None)
        before = settings if settings is not None or known is None else known.settings
        settings = {**(before or {}), **checked_settings(apart(factory.profile, secrets)[1])}
        if known is not None:
            secrets = await self._with_kept(known, factory.profile, secrets, address, settings)
        given, _ = apart(factory.profile, self._checked(factory.profile, secrets))
        checked = self._renewed.get(digest_of(given), given)
        candidate = Account(id=0, name=name or factory.profile.name, provider=provider, base_url=address, settings=settings)
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
        """Do what `AccountService.add` promises."""
        factory = self._catalog.factory(provider)
        name = checked_name(name)
        checked, asked = apart(factory.profile, self._checked(factory.profile, secrets))
        kept = {key: value for key, value in checked_settings({**(settings or {}), **asked}).items() if value}
        address = checked_base_url(base_url or factory.profile.default_base_url)
        await self._refuse_twice(name, provider, address, checked)
        found = probe or await self.probe(provider, address, checked, kept, name=name)
        checked = self._renewed.pop(digest_of(checked), checked)
        account_id = await self._store.write(lambda writer: writer.accounts.add(name, provider, address, kept, found.capabilities))
        try:
            await asyncio.to_thread(
                self._vault.set_secrets, str(account_id), {**bound(factory.profile, checked, kept), HOST_KEY: host_of(address)}
            )
        except BaseException:
            await self._store.write(lambda writer: writer.accounts.remove(account_id))
            raise
        return await self._accounts.get(name)

    async def replace_secrets(
        self, name: str, secrets: Mapping[str, str], *, base_url: str | None = None, probe: Probe | None = None
    ) -> Account:
        """Do what `AccountService.replace_secrets` promises."""
        account = await self._accounts.get(name)
        address = checked_base_url(base_url or account.base_url)
        profile = self._accounts.profile_of(account)
        _, asked = apart(profile, secrets)
        settings = {**account.settings, **checked_settings(asked)}
        checked, _ = apart(profile, self._checked(profile, await self._with_kept(account, profile, secrets, address, settings)))
        found = probe or await self.probe(account.provider, address, checked, settings, name=account.name)
        checked = self._renewed.pop(digest_of(checked), checked)
        content = {**bound(profile, checked, settings), HOST_KEY: host_of(address)}
        await asyncio.to_thread(self._vault.set_secrets, str(account.id), content)
        if address != account.base_url:
            await self._store.write(lambda writer: writer.accounts.set_base_url(account.id, address))
        if settings != account.settings:
            await self._store.write(lambda writer: writer.accounts.set_settings(account.id, settings))
        await self._live.drop(account.id)
        await self._accounts.note_success(account, found)
        return await self._accounts.get(name)

    async def _with_kept(
        self, account: Account, profile: ProviderProfile, secrets: Mapping[str, str], address: str, settings: Mapping[str, str]
    ) -> Mapping[str, str]:
        """Return what was given, with those secrets that stay: never at another address than they were entered for."""
        if not any(field.is_kept for field in profile.secrets):
            return secrets
        kept = dict(await asyncio.to_thread(self._vault.secrets, str(account.id)))
        if kept.pop(HOST_KEY, None) != host_of(address):
            return secrets
        return with_kept(profile, secrets, unbound(profile, kept, settings))

    def _checked(self, profile: ProviderProfile, secrets: Mapping[str, str]) -> dict[str, str]:
        return checked_from_browser(profile, secrets) if digest_of(secrets) in self._signed_in else checked_secrets(profile, secrets)

    def _hold_renewed(self, connection: Connection, given: dict[str, str]) -> None:
        """Hold what a provider renews during a check: what was given can then not be used again, and `add` comes only later."""

        async def hold(renewed: dict[str, str]) -> None:
            self._renewed[digest_of(given)] = dict(renewed)

        if isinstance(connection, RenewsSecrets):
            connection.keep_secrets_with(hold)

    async def _refuse_twice(self, name: str, provider: str, address: str, secrets: dict[str, str]) -> None:
        for other in await self._accounts.list():
            if other.name.casefold() == name.casefold():
                raise WrongUsage("There is an account {name} already. Choose another name.", name=other.name)
            if other.provider == provider and other.base_url == address:
                kept = await asyncio.to_thread(self._vault.secrets, str(other.id))
                if secrets.items() <= kept.items():  # tokens that came with a key are kept beside it
                    raise WrongUsage("This key is connected already, as {name}. Use that account, or another key.", name=other.name)


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

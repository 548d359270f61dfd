"""How the catalog makes SmartRecruiters connections; the HTTP library is loaded only when the first one is made."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.provider_api.account_settings import can_be_key, flag, number
from recruiterdesk.providers.smartrecruiters import assumptions
from recruiterdesk.providers.smartrecruiters.manifest import PROFILE
from recruiterdesk.providers.smartrecruiters.sign_ins import API_KEY, CLIENT_ID, CLIENT_SECRET

if TYPE_CHECKING:
    import httpx

    from recruiterdesk.provider_api.http.credentials import Credentials
    from recruiterdesk.providers.smartrecruiters.provider import SmartRecruitersConnection


class SmartRecruitersFactory:
    """Makes connections, and signs in by browser."""

    profile: ProviderProfile = PROFILE

    def profile_of(self, account: Account) -> ProviderProfile:
        """Return the profile with this account's own limits in it."""
        try:
            return profile_for(account.settings)
        except WrongUsage:  # said by `connect`, which nothing gets past
            return PROFILE

    def connect(self, account: Account, secrets: dict[str, str], *, ledger_folder: str | None) -> "SmartRecruitersConnection":
        """Build a connection without traffic; raises WrongUsage for an unusable address, credential or setting."""
        from recruiterdesk.domain.clock import SystemClock  # noqa: PLC0415 -- httpx comes with these: stack.md, Traps 16
        from recruiterdesk.provider_api.http.file_gate import FileGate  # noqa: PLC0415 -- as above
        from recruiterdesk.provider_api.http.ledger import FileLedger  # noqa: PLC0415 -- as above
        from recruiterdesk.provider_api.http.origin import checked_base_url  # noqa: PLC0415 -- as above
        from recruiterdesk.providers.smartrecruiters.credentials import OAuthCredentials  # noqa: PLC0415 -- as above
        from recruiterdesk.providers.smartrecruiters.provider import SmartRecruitersConnection  # noqa: PLC0415 -- as above

        base_url = checked_base_url(account.base_url or PROFILE.default_base_url)
        credentials, identity = _credentials(account, secrets)
        ledger = beside = None
        if ledger_folder is not None:
            # By credential, which is what the limits are counted for (contract sheet, 3). 64 bits of a hash tell nothing about it.
            name = hashlib.sha256(f"ledger\0{base_url}\0{identity}".encode()).hexdigest()[:16]
            beside = Path(ledger_folder) / name
            ledger = FileLedger(beside.with_suffix(".json"))
            if isinstance(credentials, OAuthCredentials):
                credentials.take_turns_at(FileGate(beside.with_name(f"{name}-sign-in"), SystemClock()))
        return SmartRecruitersConnection(
            account,
            credentials,
            profile_for(account.settings),
            base_url=base_url,
            ledger=ledger,
            beside=beside,
            is_interactive=flag(account.settings, "interactive"),
        )

    async def sign_in(self, base_url: str, secrets: dict[str, str], open_page: Callable[[str], None]) -> dict[str, str]:
        """Open SmartRecruiters' page, wait for the user, and return the complete secrets; raises KeyRefused, Unreachable or Cancelled."""
        from recruiterdesk.domain.clock import SystemClock  # noqa: PLC0415 -- as above
        from recruiterdesk.provider_api.http.origin import checked_base_url  # noqa: PLC0415 -- as above
        from recruiterdesk.providers.smartrecruiters.browser_sign_in import sign_in  # noqa: PLC0415 -- as above
        from recruiterdesk.providers.smartrecruiters.provider import http_for  # noqa: PLC0415 -- as above

        address: httpx.URL = checked_base_url(base_url or PROFILE.default_base_url)
        account = Account(id=0, name=PROFILE.name, provider=PROFILE.id, base_url=str(address))
        clock = SystemClock()
        http = http_for(account, _no_credentials(), PROFILE, base_url=address, clock=clock)
        try:
            return await sign_in(http, address, secrets, open_page, clock)
        finally:
            await http.aclose()


def _no_credentials() -> "Credentials":
    from recruiterdesk.provider_api.http.credentials import FixedCredentials  # noqa: PLC0415 -- as above

    return FixedCredentials({})


def _credentials(account: Account, secrets: dict[str, str]) -> "tuple[Credentials, str]":
    """Return what is shown to the provider, and what tells this credential from others; raises WrongUsage for an incomplete one."""
    from recruiterdesk.domain.clock import SystemClock  # noqa: PLC0415 -- as above
    from recruiterdesk.provider_api.http.credentials import FixedCredentials  # noqa: PLC0415 -- as above
    from recruiterdesk.providers.smartrecruiters.credentials import OAuthCredentials  # noqa: PLC0415 -- as above

    given = {name: value.strip() for name, value in secrets.items()}
    for value in given.values():
        if value and not can_be_key(value):
            raise WrongUsage(
                "This is no credential of SmartRecruiters. Copy it again from the Credential Manager, whole and without blanks."
            )
    if given.get(API_KEY):
        return FixedCredentials({"X-SmartToken": given[API_KEY]}), given[API_KEY]
    if given.get(CLIENT_ID) and given.get(CLIENT_SECRET):
        return OAuthCredentials(given, SystemClock(), account.name), given[CLIENT_ID]
    raise WrongUsage("SmartRecruiters needs an API key, or the ID and the secret of an OAuth client. Make one in its Credential Manager.")


def profile_for(settings: dict[str, str]) -> ProviderProfile:
    """Return the profile with this account's own limits in it."""
    most = number(settings, "max_file_bytes", assumptions.MAX_FILE_BYTES)
    rules = tuple(msgspec.structs.replace(rule, max_bytes=most) for rule in PROFILE.file_rules)
    requests, seconds = assumptions.limit_in(settings)
    return msgspec.structs.replace(PROFILE, file_rules=rules, requests_per_minute=round(requests * 60 / seconds))

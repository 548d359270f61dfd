"""How the catalog makes Homerun connections; the HTTP library is loaded only when the first one is made."""

from typing import TYPE_CHECKING

import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.provider_profile import FileRule, ProviderProfile
from recruiterdesk.provider_api.account_settings import can_be_key, flag, number
from recruiterdesk.providers.homerun import assumptions
from recruiterdesk.providers.homerun.manifest import PROFILE

if TYPE_CHECKING:
    from recruiterdesk.providers.homerun.provider import HomerunConnection


class HomerunFactory:
    """Makes connections."""

    profile: ProviderProfile = PROFILE

    def profile_of(self, account: Account) -> ProviderProfile:
        """Return the profile with this account's own limits in it."""
        try:
            return profile_for(account.settings)
        except WrongUsage:  # said by `connect`, which nothing gets past
            return PROFILE

    def connect(self, account: Account, secrets: dict[str, str], *, ledger_folder: str | None) -> "HomerunConnection":
        """Build a connection without traffic; raises WrongUsage for an unusable address, key or setting."""
        from recruiterdesk.provider_api.http.ledger import ledger_of_key  # noqa: PLC0415 -- httpx comes with it: stack.md, Traps 16
        from recruiterdesk.provider_api.http.origin import checked_base_url  # noqa: PLC0415 -- as above
        from recruiterdesk.providers.homerun.provider import HomerunConnection  # noqa: PLC0415 -- as above

        base_url = checked_base_url(account.base_url or PROFILE.default_base_url)
        api_key = secrets.get("api_key", "").strip()
        if not can_be_key(api_key):
            raise WrongUsage("This is not a key of Homerun. Copy it again from Integrations, whole and without blanks.")
        return HomerunConnection(
            account,
            api_key,
            profile_for(account.settings),
            base_url=base_url,
            ledger=ledger_of_key(ledger_folder, base_url, api_key),
            is_interactive=flag(account.settings, "interactive"),
        )


def profile_for(settings: dict[str, str]) -> ProviderProfile:
    """Return the profile with this account's own limits in it."""
    sizes = {
        "photo": number(settings, "max_photo_bytes", assumptions.MAX_PHOTO_BYTES),
        "": number(settings, "max_file_bytes", assumptions.MAX_FILE_BYTES),
    }
    rules: tuple[FileRule, ...] = tuple(
        msgspec.structs.replace(rule, max_bytes=sizes.get(rule.kind, sizes[""])) for rule in PROFILE.file_rules
    )
    requests = number(settings, "requests_per_minute", assumptions.REQUESTS_PER_MINUTE)
    return msgspec.structs.replace(PROFILE, file_rules=rules, requests_per_minute=requests)

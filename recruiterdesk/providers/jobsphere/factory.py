"""How the catalog makes JobSphere connections; the HTTP library is loaded only when the first one is made."""

from typing import TYPE_CHECKING

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.provider_api.account_settings import can_be_key, flag, number
from recruiterdesk.providers.jobsphere import assumptions
from recruiterdesk.providers.jobsphere.manifest import PROFILE, profile_with

if TYPE_CHECKING:
    from recruiterdesk.providers.jobsphere.provider import JobSphereConnection


class JobSphereFactory:
    """Makes connections."""

    profile: ProviderProfile = PROFILE

    def profile_of(self, account: Account) -> ProviderProfile:
        """Return the profile with this account's own limit in it."""
        try:
            return profile_for(account.settings)
        except WrongUsage:  # said by `connect`, which nothing gets past
            return PROFILE

    def connect(self, account: Account, secrets: dict[str, str], *, ledger_folder: str | None) -> "JobSphereConnection":
        """Build a connection without traffic; raises WrongUsage for an unusable address, key, company id or setting."""
        from recruiterdesk.provider_api.http.ledger import ledger_of_key  # noqa: PLC0415 -- httpx comes with it: stack.md, Traps 16
        from recruiterdesk.provider_api.http.origin import checked_base_url  # noqa: PLC0415 -- as above
        from recruiterdesk.providers.jobsphere.provider import JobSphereConnection  # noqa: PLC0415 -- as above

        base_url = checked_base_url(account.base_url or PROFILE.default_base_url)
        api_key = secrets.get("api_key", "").strip()
        if not can_be_key(api_key):
            raise WrongUsage("This is not a key of JobSphere. Copy it again from your dashboard, whole and without blanks.")
        return JobSphereConnection(
            account,
            api_key,
            profile_for(account.settings),
            company_id=assumptions.company_of(account.settings, secrets),
            base_url=base_url,
            ledger=ledger_of_key(ledger_folder, base_url, api_key),
            is_interactive=flag(account.settings, "interactive"),
        )


def profile_for(settings: dict[str, str]) -> ProviderProfile:
    """Return the profile with this account's own limit in it."""
    return profile_with(number(settings, assumptions.LIMIT_SETTING, assumptions.REQUESTS_PER_MINUTE))

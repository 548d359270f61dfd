"""How the catalog makes Pigeonpost connections."""

from typing import TYPE_CHECKING

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.provider_profile import ProviderProfile

from .manifest import PROFILE

if TYPE_CHECKING:
    from .provider import PigeonpostConnection


class PigeonpostFactory:
    """Makes connections."""

    profile: ProviderProfile = PROFILE

    def profile_of(self, account: Account) -> ProviderProfile:
        """Return the profile."""
        return PROFILE

    def connect(self, account: Account, secrets: dict[str, str], *, ledger_folder: str | None) -> "PigeonpostConnection":
        """Build a connection without traffic."""
        from recruiterdesk.provider_api.http.origin import checked_base_url  # noqa: PLC0415 -- httpx comes with it

        from .provider import PigeonpostConnection  # noqa: PLC0415 -- as above

        if not secrets.get("ring"):
            raise WrongUsage("This is not a ring of Pigeonpost.")
        return PigeonpostConnection(account, secrets["ring"], base_url=checked_base_url(account.base_url or PROFILE.default_base_url))

"""The stages of an account whose provider has none: kept on this computer only, and named by the user."""

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.provider_profile import ProviderProfile

SETTING = "local_stages"
"""The account's own list, its names parted by commas."""


def local_stages(account: Account, profile: ProviderProfile) -> tuple[str, ...]:
    """Return the stages that are kept here for an account, in their order; none where its provider has stages of its own."""
    known = account.capabilities.get(Capability.MOVE_STAGE) or profile.capabilities.get(Capability.MOVE_STAGE)
    if known is None or known.state is not Ability.LOCAL:
        return ()
    own = tuple(dict.fromkeys(name.strip() for name in account.settings.get(SETTING, "").split(",") if name.strip()))
    return own or profile.local_stages


def is_local(account: Account, profile: ProviderProfile, capability: Capability) -> bool:
    """Whether something is done on this computer only."""
    known = account.capabilities.get(capability) or profile.capabilities.get(capability)
    return known is not None and known.state is Ability.LOCAL

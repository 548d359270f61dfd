"""What an account can do, in the user's language: its own check of the key first, then what its provider can do at all."""

from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.ui.bridge.say import say


def state_of(account: Account, profile: ProviderProfile, capability: Capability) -> CapabilityState | None:
    """Return how far a capability reaches; None where nobody says."""
    return account.capabilities.get(capability) or profile.capabilities.get(capability)


def is_here_only(account: Account | None, capability: Capability) -> bool:
    """Return whether something is kept on this computer only, since the provider has no such thing."""
    state = account.capabilities.get(capability) if account is not None else None
    return state is not None and state.state is Ability.LOCAL


def why_not_there(account: Account, profile: ProviderProfile, capability: Capability) -> str:
    """Return why something cannot be done at the provider, "" where it can or was never tried."""
    state = state_of(account, profile, capability)
    if state is None:
        return QCoreApplication.translate("Ability", "{provider} cannot do this.").format(provider=profile.name)
    return say(state.reason) if state.state in (Ability.NO, Ability.LOCAL) else ""

"""What the account dialogs say of a receiver of applications, for a provider that sends applicants instead of listing them."""

from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.ui.bridge.say import say


def why_one_is_needed(profile: ProviderProfile) -> str:
    """Return what an account at this provider cannot do without a receiver, in the provider's words; "" where it needs none."""
    state = profile.capabilities.get(Capability.RECEIVE_APPLICATIONS)
    return say(state.reason) if state is not None and state.state is Ability.NO else ""


def why_not_receiving(account: Account, profile: ProviderProfile) -> str:
    """Return why an account receives no applications, "" where it does, or where its provider sends none to anybody."""
    if not any(field.is_setting for field in profile.secrets):
        return ""
    state = account.capabilities.get(Capability.RECEIVE_APPLICATIONS)
    return say(state.reason) if state is not None and state.state is Ability.NO else ""


def how_to_get_one() -> str:
    """Return the remedy for somebody who does not run a receiver."""
    return QCoreApplication.translate(
        "Receiver",
        "Ask whoever runs your receiver for its address and token; both can be given later, too. How to run one stands in the README "
        "under The receiver.",
    )

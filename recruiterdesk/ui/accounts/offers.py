"""The providers as they are offered."""

from collections.abc import Sequence

import msgspec

from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.ui.bridge.say import say


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the picker."""

    badge: str
    name: str
    can: str
    needs: str
    profile: ProviderProfile

    @property
    def id(self) -> str:
        """The provider's id."""
        return self.profile.id


def offers(profiles: Sequence[ProviderProfile]) -> tuple[Offer, ...]:
    """Return the providers in the order of the catalog."""
    return tuple(
        Offer(badge=profile.badge, name=profile.name, can=say(profile.summary), needs=say(profile.needs), profile=profile)
        for profile in profiles
    )

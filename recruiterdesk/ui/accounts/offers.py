"""The providers as they are offered: those that this version can connect, then those that come later."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.generated.tokens import PROVIDER


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the picker. `profile` is None for a provider that is not built yet."""

    id: str
    badge: str
    name: str
    can: str
    needs: str
    profile: ProviderProfile | None = None


def offers(profiles: Sequence[ProviderProfile]) -> tuple[Offer, ...]:
    """Return all known providers in the design's order."""
    built = {profile.id: profile for profile in profiles}
    later = QCoreApplication.translate("Offers", "Comes with a later version")
    found = []
    for id_, (badge, name) in PROVIDER.items():
        profile = built.pop(id_, None)
        if profile is None:
            found.append(Offer(id=id_, badge=badge, name=name, can=later, needs=""))
        else:
            found.append(_offer(profile))
    return tuple(found) + tuple(_offer(profile) for profile in built.values())


def _offer(profile: ProviderProfile) -> Offer:
    return Offer(id=profile.id, badge=profile.badge, name=profile.name, can=say(profile.summary), needs=say(profile.needs), profile=profile)

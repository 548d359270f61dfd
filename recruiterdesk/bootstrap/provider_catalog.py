"""The five providers, by explicit lines: what a frozen program and the layer rules can both see."""

from typing import TYPE_CHECKING

from recruiterdesk.domain.errors import WrongUsage

if TYPE_CHECKING:
    from collections.abc import Callable

    from recruiterdesk.domain.provider_profile import ProviderProfile
    from recruiterdesk.provider_api.contract import ProviderFactory


def _homerun() -> "ProviderFactory":
    from recruiterdesk.providers.homerun import FACTORY  # noqa: PLC0415 -- a provider is loaded when it is first asked for

    return FACTORY


def _smartrecruiters() -> "ProviderFactory":
    from recruiterdesk.providers.smartrecruiters import FACTORY  # noqa: PLC0415 -- as above

    return FACTORY


def _recruitsome() -> "ProviderFactory":
    from recruiterdesk.providers.recruitsome import FACTORY  # noqa: PLC0415 -- as above

    return FACTORY


def _jobsphere() -> "ProviderFactory":
    from recruiterdesk.providers.jobsphere import FACTORY  # noqa: PLC0415 -- as above

    return FACTORY


def _ictergezocht() -> "ProviderFactory":
    from recruiterdesk.providers.ictergezocht import FACTORY  # noqa: PLC0415 -- as above

    return FACTORY


_PROVIDERS: "dict[str, Callable[[], ProviderFactory]]" = {
    "homerun": _homerun,
    "smartrecruiters": _smartrecruiters,
    "recruitsome": _recruitsome,
    "jobsphere": _jobsphere,
    "ictergezocht": _ictergezocht,
}


class ProviderCatalog:
    """What `services.catalog.Catalog` asks for."""

    def names(self) -> tuple[str, ...]:
        """Return the ids of all providers."""
        return tuple(_PROVIDERS)

    def profiles(self) -> "list[ProviderProfile]":
        """Return the providers, in the order they are offered."""
        return [build().profile for build in _PROVIDERS.values()]

    def factory(self, provider: str) -> "ProviderFactory":
        """Return the way to connect; raises WrongUsage for an unknown id."""
        build = _PROVIDERS.get(provider)
        if build is None:
            raise WrongUsage('There is no provider "{provider}". There are: {known}.', provider=provider, known=", ".join(_PROVIDERS))
        return build()

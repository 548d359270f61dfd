"""The five providers, by explicit lines: what a frozen program and the layer rules can both see."""

from typing import TYPE_CHECKING

from recruiterdesk.domain.errors import Unsupported, WrongUsage

if TYPE_CHECKING:
    from collections.abc import Callable

    from recruiterdesk.domain.provider_profile import ProviderProfile
    from recruiterdesk.provider_api.contract import ProviderFactory


def _homerun() -> "ProviderFactory":
    from recruiterdesk.providers.homerun import FACTORY  # noqa: PLC0415 -- a provider is loaded when it is first asked for

    return FACTORY


# None: known, and not built yet.
_PROVIDERS: "dict[str, Callable[[], ProviderFactory] | None]" = {
    "homerun": _homerun,
    "smartrecruiters": None,
    "recruitsome": None,
    "jobsphere": None,
    "ictergezocht": None,
}


class ProviderCatalog:
    """What `services.catalog.Catalog` asks for."""

    def names(self) -> tuple[str, ...]:
        """Return the ids of all known providers."""
        return tuple(_PROVIDERS)

    def profiles(self) -> "list[ProviderProfile]":
        """Return the providers that can be connected now."""
        return [build().profile for build in _PROVIDERS.values() if build is not None]

    def factory(self, provider: str) -> "ProviderFactory":
        """Return the way to connect; raises WrongUsage for an unknown id and Unsupported for one that is not built yet."""
        if provider not in _PROVIDERS:
            raise WrongUsage('There is no provider "{provider}". There are: {known}.', provider=provider, known=", ".join(_PROVIDERS))
        build = _PROVIDERS[provider]
        if build is None:
            raise Unsupported("This version cannot connect {provider} yet. It can connect Homerun.", provider=provider)
        return build()

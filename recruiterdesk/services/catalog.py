"""What the services need to know of providers: who exists, who is built, and how to reach one."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from recruiterdesk.domain.provider_profile import ProviderProfile
    from recruiterdesk.provider_api.contract import ProviderFactory


class Catalog(Protocol):
    """The providers of this program; bootstrap names them."""

    def names(self) -> tuple[str, ...]:
        """Return the ids of all known providers, built or not, in the order they are offered."""

    def profiles(self) -> "list[ProviderProfile]":
        """Return the providers that can be connected now."""

    def factory(self, provider: str) -> "ProviderFactory":
        """Return the way to connect; raises WrongUsage for an unknown id and Unsupported for one that is not built yet."""

"""What an account shows the provider with each request, and how it is made anew where it ends after a while."""

from collections.abc import Mapping
from typing import Protocol


class Credentials(Protocol):
    """The headers that carry a key or a token. Only the pinned transport asks for them."""

    def headers(self) -> Mapping[str, str]:
        """Return what goes onto a request now."""

    async def ready(self) -> None:
        """Make them anew where they end soon; raises KeyRefused where that needs the user, Unreachable with `is_unsent` otherwise."""

    async def renew(self, shown: Mapping[str, str]) -> bool:
        """Make them anew since the provider refused `shown`; False where there is nothing to make. Raises as `ready` does."""


class FixedCredentials:
    """A key that stays as it is."""

    __slots__ = ("_headers",)

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._headers = dict(headers)

    def headers(self) -> Mapping[str, str]:
        """Return the key's headers."""
        return self._headers

    async def ready(self) -> None:
        """Do nothing: it does not end."""

    async def renew(self, _shown: Mapping[str, str]) -> bool:
        """Return False: only the user has another one."""
        return False

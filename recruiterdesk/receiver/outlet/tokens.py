"""Whose laptop asks: `Authorization: Bearer <token>`, one token per laptop, good for its own inbox only.

Of a token the database has the SHA-256, and it is looked up by that: what could be learnt from the time it takes is about the hash of a
guess, of which nobody can make one that begins like another. The one that is found is compared in constant time all the same.
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus

from starlette.requests import Request

from recruiterdesk.receiver.delivery import Laptop
from recruiterdesk.receiver.outlet.refusal import Refusal

MOST_AT_ONCE = 6  # requests of one laptop: a long poll, some CVs, an acknowledgement
LONGEST_TOKEN = 256

_WHO = {"WWW-Authenticate": "Bearer"}


class LaptopDoor:
    """Lets a laptop into its own inbox."""

    def __init__(self, of_token: Callable[[str], Awaitable[Laptop | None]]) -> None:
        self._of_token = of_token
        self._inside: Counter[int] = Counter()

    async def laptop(self, request: Request) -> Laptop:
        """Return whose laptop asks for its own inbox; a Refusal (401, 403) otherwise."""
        token = _token(request)
        laptop = await self._of_token(token) if token is not None else None
        if laptop is None:
            raise Refusal(HTTPStatus.UNAUTHORIZED, "The laptop's token is missing or not known here. Add the laptop anew.", headers=_WHO)
        if laptop.inbox != request.path_params["inbox"]:
            # The same for an inbox that there is not: a token tells nothing about others.
            raise Refusal(HTTPStatus.FORBIDDEN, "This token is for another inbox.")
        return laptop

    @contextmanager
    def one_more(self, laptop: Laptop) -> Iterator[None]:
        """Count a request of a laptop while it is answered; a Refusal (429) where it has too many already."""
        if self._inside[laptop.id] >= MOST_AT_ONCE:
            raise Refusal(HTTPStatus.TOO_MANY_REQUESTS, "This laptop asks for too much at once. Wait a moment.", retry_after=1)
        self._inside[laptop.id] += 1
        try:
            yield
        finally:
            self._inside[laptop.id] -= 1
            if not self._inside[laptop.id]:
                del self._inside[laptop.id]


def _token(request: Request) -> str | None:
    given = request.headers.getlist("authorization")
    if len(given) != 1 or len(given[0]) > LONGEST_TOKEN:
        return None
    scheme, _, token = given[0].partition(" ")
    token = token.strip()
    return token if scheme.lower() == "bearer" and token and token.isascii() else None

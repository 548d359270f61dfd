"""What the lists of RecruitSome alone tell: the slugs of their items, which a record is read by."""

from collections.abc import Awaitable
from typing import Protocol

import msgspec

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import ContractBroken, NotFound
from recruiterdesk.provider_api.outside_values import clean
from recruiterdesk.providers.recruitsome.assumptions import LOOKUP_LASTS
from recruiterdesk.providers.recruitsome.mapping import to_id
from recruiterdesk.providers.recruitsome.pages import next_page
from recruiterdesk.providers.recruitsome.wire import WirePage, read_item


class _ReadsList(Protocol):
    """A method of the client that reads a page of a list."""

    def __call__(self, page: int, *, is_urgent: bool) -> Awaitable[WirePage]: ...


class _Named(msgspec.Struct):
    """What every item has that can be read on its own."""

    id: object = None
    slug: str | None = None


def learn_slugs(known: dict[str, str], page: WirePage) -> None:
    """Remember the slugs of a page by the ids; what has none goes by its id."""
    for raw in page.items:
        item = read_item(raw, _Named)
        if item is not None and to_id(item.id):
            known[to_id(item.id)] = clean(item.slug) or to_id(item.id)


class Slugs:
    """The slugs of one kind of record by id. `read` reads a page of its list; a person or the outbox waits for what is looked up."""

    def __init__(self, read: _ReadsList, clock: Clock) -> None:
        self._read = read
        self._clock = clock
        self._known: dict[str, str] = {}
        self._looked_at: float | None = None

    def learn(self, page: WirePage) -> None:
        """Remember the slugs of a page."""
        learn_slugs(self._known, page)

    async def of(self, remote_id: str) -> str:
        """Return a slug, looking through the whole list where it is not known; raises NotFound where the list does not hold it."""
        is_fresh = self._looked_at is not None and self._clock.monotonic() - self._looked_at < LOOKUP_LASTS
        if remote_id not in self._known and not is_fresh:
            await self._look()
        if remote_id not in self._known:
            raise NotFound("RecruitSome does not list this, or not any more. Sync to see what it lists now.", status=404)
        return self._known[remote_id]

    def forget(self, remote_id: str) -> None:
        """Look anew the next time: the slug led nowhere."""
        self._known.pop(remote_id, None)

    async def _look(self) -> None:
        page: int | None = 1
        while page is not None:
            read = await self._read(page, is_urgent=True)
            if not read.items and read.meta.total:
                raise ContractBroken("RecruitSome's list was empty although it counts some, so nothing is known of this. Try again later.")
            self.learn(read)
            page = next_page(page, read)
        self._looked_at = self._clock.monotonic()

"""Publications as vacancies: listed by id, read by slug, and so only when a person asks, since each reading counts as a view."""

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import ContractBroken, NotFound
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.provider_api.contract import Page
from recruiterdesk.provider_api.http.page_items import mapped
from recruiterdesk.providers.recruitsome import mapping
from recruiterdesk.providers.recruitsome.assumptions import LISTED_LASTS
from recruiterdesk.providers.recruitsome.client import RecruitSomeClient
from recruiterdesk.providers.recruitsome.pages import cursor_of, last_page, next_page, page_of
from recruiterdesk.providers.recruitsome.slugs import Slugs
from recruiterdesk.providers.recruitsome.wire import WireVacancy


class Vacancies:
    """Reads publications of one account and remembers their slugs."""

    def __init__(self, client: RecruitSomeClient, clock: Clock) -> None:
        self._client = client
        self._clock = clock
        self._slugs = Slugs(client.list_vacancies, clock)
        self._listed: dict[str, Vacancy] = {}
        self._listed_at: float | None = None

    async def list_page(self, cursor: str | None) -> Page[Vacancy]:
        """Read one page of 100."""
        page = page_of(cursor)
        read = await self._client.list_vacancies(page)
        self._slugs.learn(read)
        items = await mapped(read.items, WireVacancy, mapping.to_vacancy)
        return Page(
            items=items,
            next=cursor_of(next_page(page, read)),
            total=read.meta.total,
            pages=last_page(read),
            unreadable=len(read.items) - len(items),
        )

    async def read(self, remote_id: str, *, is_urgent: bool = False) -> Vacancy:
        """Read one; raises NotFound when it is gone. What nobody waits for is taken from the list, so that a sync never counts a view.

        A slug that leads nowhere may have been renamed, so it is looked for once more.
        """
        if not is_urgent:
            return await self._from_list(remote_id)
        slug = await self.slug_of(remote_id)
        try:
            wire, raw = await self._client.read_vacancy(slug, is_urgent=is_urgent)
        except NotFound:
            self._slugs.forget(remote_id)
            renamed = await self.slug_of(remote_id)
            if renamed == slug:
                raise
            wire, raw = await self._client.read_vacancy(renamed, is_urgent=is_urgent)
        vacancy = mapping.to_vacancy(wire, raw)
        if vacancy is None or vacancy.remote_id != remote_id:
            self._slugs.forget(remote_id)
            raise ContractBroken(
                "RecruitSome answered about another record than the one asked for, so nothing of it was used. Try again later."
            )
        return vacancy

    async def _from_list(self, remote_id: str) -> Vacancy:
        if self._listed_at is None or self._clock.monotonic() - self._listed_at >= LISTED_LASTS:
            page = await self.list_page(None)
            listed = list(page.items)
            unreadable = page.unreadable
            while page.next is not None:
                page = await self.list_page(page.next)
                listed += page.items
                unreadable += page.unreadable
            if unreadable or (page.total and not listed):
                raise ContractBroken("RecruitSome's list could not be read whole, so nothing is known of this. Try again later.")
            self._listed = {each.remote_id: each for each in listed}
            self._listed_at = self._clock.monotonic()
        if remote_id not in self._listed:
            raise NotFound("RecruitSome does not list this, or not any more. Sync to see what it lists now.", status=404)
        return self._listed[remote_id]

    async def slug_of(self, remote_id: str) -> str:
        """Return the slug of a publication; raises NotFound where it is not published any more."""
        return await self._slugs.of(remote_id)

"""The tables that only RecruitSome shows: facets, a search of publications, the team, offices and articles (sheet 2, 4, 9 to 13)."""

from collections.abc import Callable, Mapping
from typing import Final, TypeVar

import msgspec

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Invalid, NotFound
from recruiterdesk.domain.provider_table import TableColumn, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.http.page_items import mapped
from recruiterdesk.providers.recruitsome import lines
from recruiterdesk.providers.recruitsome.assumptions import FILTER_OF_GROUP
from recruiterdesk.providers.recruitsome.client import Query, RecruitSomeClient
from recruiterdesk.providers.recruitsome.pages import cursor_of, next_page, page_of
from recruiterdesk.providers.recruitsome.slugs import Slugs
from recruiterdesk.providers.recruitsome.table_specs import ONLY
from recruiterdesk.providers.recruitsome.wire import WireArticle, WireLocation, WireMember, WirePage, WireVacancy, read_facets

W = TypeVar("W", bound=msgspec.Struct)
_COMPLETE_PLACE: Final = (("include_coordinates", "true"), ("include_vacancy_count", "true"))
_COMPLETE_MEMBER: Final = (("include_phone", "true"), ("include_role", "true"))
_LEFT_OUT: Final = Sentence("Former colleagues and users of the portal are not shown by RecruitSome's API.")
_NOTHING: Final = Sentence("")
_LOST: Final = Sentence("Some lines of this page could not be read and are left out.")


class Tables:
    """Reads the tables of one account. `article_path` is where one article is read, "" where the user named none."""

    def __init__(self, client: RecruitSomeClient, clock: Clock, article_path: str) -> None:
        self._client = client
        self._article_path = article_path
        self._places = Slugs(client.list_locations, clock)
        self._articles = Slugs(client.list_articles, clock)

    async def read(self, name: str, filters: Mapping[str, str], cursor: str | None, *, is_urgent: bool) -> TablePage:  # noqa: PLR0911 -- one line for each table
        """Read one page; raises NotFound for a table that there is not, and for a line that is gone."""
        page = page_of(cursor)
        match name:
            case "facets":
                return await self._facets(filters, is_urgent=is_urgent)
            case "search":
                read = await self._client.list_vacancies(page, filters=searched(filters), is_urgent=is_urgent)
                return await _paged(lines.VACANCY, read, WireVacancy, lines.of_vacancy, page)
            case "team":
                read = await self._client.list_team(page, filters=(*_plain(filters), *_COMPLETE_MEMBER), is_urgent=is_urgent)
                return await _paged(lines.MEMBER, read, WireMember, lines.of_member, page, _LEFT_OUT)
            case "locations":
                read = await self._client.list_locations(page, filters=(*_plain(filters), *_COMPLETE_PLACE), is_urgent=is_urgent)
                self._places.learn(read)
                return await _paged(lines.LOCATION, read, WireLocation, lines.of_location, page)
            case "location":
                slug = await self._places.of(filters.get("location", ""))
                query = (*_plain({key: value for key, value in filters.items() if key != "location"}), *_COMPLETE_PLACE)
                place, raw = await self._client.read_location(slug, filters=query, is_urgent=is_urgent)
                return _single(lines.LOCATION, lines.of_location(place, raw))
            case "articles":
                read = await self._client.list_articles(page, filters=_plain(filters), is_urgent=is_urgent)
                self._articles.learn(read)
                return await _paged(lines.ARTICLE, read, WireArticle, lines.of_article, page)
            case "article" if self._article_path:
                return await self._article(filters.get("article", ""), is_urgent=is_urgent)
            case _:
                raise NotFound('RecruitSome has no table "{table}". Choose another table.', table=name)

    async def _facets(self, filters: Mapping[str, str], *, is_urgent: bool) -> TablePage:
        found = read_facets(await self._client.read_facets(searched(filters), is_urgent=is_urgent))
        shown = tuple(lines.of_facet(group, wire) for group, wire in found)
        return TablePage(columns=lines.FACET, lines=shown, total=len(shown))

    async def _article(self, remote_id: str, *, is_urgent: bool) -> TablePage:
        name = remote_id if "{id}" in self._article_path else await self._articles.of(remote_id)
        article, raw = await self._client.read_article(self._article_path, name, is_urgent=is_urgent)
        return _single(lines.ARTICLE, lines.of_article(article, raw))


def searched(filters: Mapping[str, str]) -> Query:
    """Write filters of publications as RecruitSome takes them; what is chosen of the facets becomes each its own parameter.

    Raises Invalid for a choice that is no line of the facets.
    """
    query: list[tuple[str, str]] = []
    for choice in filters.get(ONLY, "").split(","):
        group, _, id_ = choice.strip().partition(":")
        if choice.strip() and (group not in FILTER_OF_GROUP or not id_.isascii() or not id_.isdigit()):
            raise Invalid('"{choice}" is no line of the facets. Choose one there.', choice=choice.strip(), fields={ONLY: ["is no facet"]})
        if choice.strip():
            query.append((FILTER_OF_GROUP[group], id_))
    return (*query, *_plain({key: value for key, value in filters.items() if key != ONLY}))


def _plain(filters: Mapping[str, str]) -> Query:
    query = [(name, value) for name, value in filters.items() if value and name != "tags"]
    return (*query, *(("tags[]", tag.strip()) for tag in filters.get("tags", "").split(",") if tag.strip()))


async def _paged(
    columns: tuple[TableColumn, ...],
    read: WirePage,
    kind: type[W],
    to_line: Callable[[W, bytes], TableLine | None],
    page: int,
    note: Sentence = _NOTHING,
) -> TablePage:
    shown = await mapped(read.items, kind, to_line)
    lost = _LOST if len(shown) < len(read.items) else note
    return TablePage(columns=columns, lines=shown, next=cursor_of(next_page(page, read)), total=read.meta.total, note=lost)


def _single(columns: tuple[TableColumn, ...], line: TableLine | None) -> TablePage:
    if line is None:
        raise NotFound("RecruitSome does not list this, or not any more. Sync to see what it lists now.", status=404)
    return TablePage(columns=columns, lines=(line,), total=1)

"""RecruitSome's endpoints, one short method each (contract sheet, Endpoints): what goes out, and which scope it asks for."""

from typing import Any, Final, TypeVar

import msgspec

from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.call import FOR_UPLOADS, FOR_WRITES, Answer, Call, FirstByte
from recruiterdesk.provider_api.http.errors_by_remedy import unreadable
from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.provider_api.http.multipart import MultipartBody
from recruiterdesk.providers.recruitsome.assumptions import PER_PAGE
from recruiterdesk.providers.recruitsome.wire import (
    WireArticle,
    WireCandidate,
    WireLocation,
    WirePage,
    WireVacancy,
    read_data,
    read_one,
    read_page,
)

T = TypeVar("T", bound=msgspec.Struct)
Query = tuple[tuple[str, str], ...]

READ_VACANCIES: Final = "vacancies:read"
WRITE_APPLICATIONS: Final = "applications:write"
READ_CANDIDATES: Final = "candidates:read"
WRITE_CANDIDATES: Final = "candidates:write"
READ_TEAM: Final = "team:read"
READ_LOCATIONS: Final = "locations:read"
READ_ARTICLES: Final = "articles:read"


class RecruitSomeClient:
    """The endpoints over one account's HTTP. Reads return wire records, writes the answer as it came."""

    def __init__(self, http: AccountHttp) -> None:
        self.http = http

    async def health(self) -> None:
        """GET /health: returns when the key is valid. Its answer has no `data` around it."""
        await self.http.read(Call(method="GET", template="/health", is_urgent=True))

    async def list_vacancies(self, page: int, *, filters: Query = (), per_page: int = PER_PAGE, is_urgent: bool = False) -> WirePage:
        """GET /vacancies: active publications; it does not count as a view."""
        query = (*filters, ("page", str(page)), ("per_page", str(per_page)))
        call = Call(method="GET", template="/vacancies", query=query, scope=READ_VACANCIES, is_urgent=is_urgent)
        return self._page(await self.http.read(call))

    async def read_facets(self, filters: Query = (), *, is_urgent: bool = False) -> dict[str, Any]:
        """GET /vacancies/facets: counts by what the list can be filtered by, under the same filters."""
        call = Call(method="GET", template="/vacancies/facets", query=filters, scope=READ_VACANCIES, is_urgent=is_urgent)
        try:
            return read_data(await self.http.read(call))
        except NotJson:
            raise unreadable(self.http.voice) from None

    async def read_vacancy(self, slug: str, *, is_urgent: bool = False) -> tuple[WireVacancy, bytes]:
        """GET /vacancies/{slug}: by the slug, never the id. Each reading counts as a view on the website."""
        call = Call(
            method="GET",
            template="/vacancies/{slug}",
            path={"slug": slug},
            query=(("include_media", "false"),),
            scope=READ_VACANCIES,
            is_urgent=is_urgent,
        )
        return self._one(await self.http.read(call), WireVacancy)

    async def create_application(self, body: dict[str, object], first_byte: FirstByte) -> Answer:
        """POST /applications: answers 201."""
        call = Call(
            method="POST",
            template="/applications",
            json=msgspec.json.encode(body),
            scope=WRITE_APPLICATIONS,
            times=FOR_WRITES,
            is_urgent=True,
        )
        return await self.http.write(call, first_byte)

    async def list_candidates(self, user_id: int, page: int, *, per_page: int = PER_PAGE, is_urgent: bool = False) -> WirePage:
        """GET /candidates: those in one user's repository; there is no list of everybody."""
        query = (("user_id", str(user_id)), ("sort", "created_at"), ("page", str(page)), ("per_page", str(per_page)))
        call = Call(method="GET", template="/candidates", query=query, scope=READ_CANDIDATES, is_urgent=is_urgent)
        return self._page(await self.http.read(call))

    async def create_candidate(self, body: MultipartBody, first_byte: FirstByte) -> Answer:
        """POST /candidates: a CV and a user, answers 202; what becomes of it shows inside RecruitSome only."""
        call = Call(method="POST", template="/candidates", multipart=body, scope=WRITE_CANDIDATES, times=FOR_UPLOADS, is_urgent=True)
        return await self.http.write(call, first_byte)

    async def list_team(self, page: int, *, filters: Query = (), per_page: int = PER_PAGE, is_urgent: bool = False) -> WirePage:
        """GET /team: who works here; former colleagues and portal users never appear."""
        query = (*filters, ("page", str(page)), ("per_page", str(per_page)))
        call = Call(method="GET", template="/team", query=query, scope=READ_TEAM, is_urgent=is_urgent)
        return self._page(await self.http.read(call))

    async def list_locations(self, page: int, *, filters: Query = (), per_page: int = PER_PAGE, is_urgent: bool = False) -> WirePage:
        """GET /locations."""
        query = (*filters, ("page", str(page)), ("per_page", str(per_page)))
        call = Call(method="GET", template="/locations", query=query, scope=READ_LOCATIONS, is_urgent=is_urgent)
        return self._page(await self.http.read(call))

    async def read_location(self, slug: str, *, filters: Query = (), is_urgent: bool = False) -> tuple[WireLocation, bytes]:
        """GET /locations/{slug}."""
        call = Call(
            method="GET", template="/locations/{slug}", path={"slug": slug}, query=filters, scope=READ_LOCATIONS, is_urgent=is_urgent
        )
        return self._one(await self.http.read(call), WireLocation)

    async def list_articles(self, page: int, *, filters: Query = (), per_page: int = PER_PAGE, is_urgent: bool = False) -> WirePage:
        """GET /articles: those on the website."""
        query = (*filters, ("page", str(page)), ("per_page", str(per_page)))
        call = Call(method="GET", template="/articles", query=query, scope=READ_ARTICLES, is_urgent=is_urgent)
        return self._page(await self.http.read(call))

    async def read_candidate(self, template: str, name: str, *, is_urgent: bool = False) -> tuple[WireCandidate, bytes]:
        """GET a candidate's own page, at a path that no document states (assumptions, CANDIDATE_PATH)."""
        call = Call(method="GET", template=template, path={"slug": name, "id": name}, scope=READ_CANDIDATES, is_urgent=is_urgent)
        return self._one(await self.http.read(call), WireCandidate)

    async def read_article(self, template: str, name: str, *, is_urgent: bool = False) -> tuple[WireArticle, bytes]:
        """GET an article's own page, at a path that no document states (assumptions, ARTICLE_PATH)."""
        call = Call(method="GET", template=template, path={"slug": name, "id": name}, scope=READ_ARTICLES, is_urgent=is_urgent)
        return self._one(await self.http.read(call), WireArticle)

    def _page(self, body: bytes) -> WirePage:
        try:
            return read_page(body)
        except NotJson:
            raise unreadable(self.http.voice) from None

    def _one(self, body: bytes, kind: type[T]) -> tuple[T, bytes]:
        try:
            return read_one(body, kind)
        except NotJson:
            raise unreadable(self.http.voice) from None

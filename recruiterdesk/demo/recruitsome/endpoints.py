"""The endpoints of the document, as functions from a checked request to an answer."""

import hashlib
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer, Incoming
from recruiterdesk.demo.recruitsome import checks, payloads
from recruiterdesk.demo.recruitsome.checks import Query
from recruiterdesk.demo.recruitsome.problem import INVALID, NOT_FOUND, Problem, invalid
from recruiterdesk.demo.recruitsome.world import Article, Location, Vacancy, World

MAX_RESUME = 10_000_000

Handler = Callable[..., Awaitable[Answer]]


class Endpoints:
    """Reads and changes the world as the document describes.

    `has_unstated` also serves what no document states: a candidate's and an article's own page, and documents in an application.
    """

    def __init__(self, world: World, ledger: Ledger, *, has_unstated: bool) -> None:
        self._world = world
        self._ledger = ledger
        self._has_unstated = has_unstated
        self.is_processing_id_wrapped = True
        self._routes: dict[str, dict[str, tuple[Handler, str | None]]] = {
            "health": {"GET": (self.health, None)},
            "vacancies": {"GET": (self.list_vacancies, "vacancies:read")},
            "vacancies/facets": {"GET": (self.facets, "vacancies:read")},
            "vacancies/{slug}": {"GET": (self.read_vacancy, "vacancies:read")},
            "applications": {"POST": (self.apply, "applications:write")},
            "candidates": {"GET": (self.list_candidates, "candidates:read"), "POST": (self.add_resume, "candidates:write")},
            "team": {"GET": (self.list_team, "team:read")},
            "locations": {"GET": (self.list_locations, "locations:read")},
            "locations/{slug}": {"GET": (self.read_location, "locations:read")},
            "articles": {"GET": (self.list_articles, "articles:read")},
        }
        if has_unstated:
            self._routes["candidates/{slug}"] = {"GET": (self.read_candidate, "candidates:read")}
            self._routes["articles/{slug}"] = {"GET": (self.read_article, "articles:read")}

    def find(self, method: str, path: str) -> tuple[Handler, str | None, str | None]:
        """Return the handler, the slug in the path and the scope it needs; raise 404 or 405."""
        head, _, slug = path.removeprefix("/").partition("/")
        exact, template = path.removeprefix("/"), f"{head}/{{slug}}"
        table = self._routes.get(exact) or (self._routes.get(template) if slug and "/" not in slug else None)
        if table is None or "{" in exact:
            raise Problem(404, NOT_FOUND)
        if method not in table:
            raise Problem(405, f"The {method} method is not supported for this route.")
        handler, scope = table[method]
        return handler, slug or None, scope

    async def health(self, incoming: Incoming, _slug: str | None) -> Answer:
        """GET /health: no `data` around it."""
        Query(_pairs(incoming), {})
        return Answer(200, {"status": "authenticated", "tenant": self._world.tenant})

    # Publications

    async def list_vacancies(self, incoming: Incoming, _slug: str | None) -> Answer:
        """GET /vacancies."""
        query = Query(_pairs(incoming), checks.VACANCIES)
        found = _matching(self._world.vacancies, query)
        keys: dict[str, Callable[[Vacancy], Any]] = {"title": lambda one: one.text.title.casefold()}
        ordered = sorted(found, key=keys.get(query.get("sort"), lambda one: one.published_at), reverse=query.get("sort_direction") != "asc")
        shown, links, meta = payloads.page("/vacancies", ordered, query)
        body = {"data": [payloads.vacancy_payload(one, query, is_detail=False) for one in shown], "links": links, "meta": meta}
        if query.get("include") == "facets":
            body["facets"] = payloads.facets_payload(self._world, found, query)
        return Answer(200, body)

    async def facets(self, incoming: Incoming, _slug: str | None) -> Answer:
        """GET /vacancies/facets."""
        query = Query(_pairs(incoming), checks.VACANCY_FILTERS)
        return Answer(200, {"data": payloads.facets_payload(self._world, _matching(self._world.vacancies, query), query)})

    async def read_vacancy(self, incoming: Incoming, slug: str) -> Answer:
        """GET /vacancies/{slug}: each reading counts as a view."""
        query = Query(_pairs(incoming), checks.VACANCY)
        vacancy = self._vacancy(slug)
        if vacancy is None:
            raise Problem(404, NOT_FOUND)
        with self._world.lock:
            vacancy.views += 1
        self._ledger.apply("view", slug, {})
        return Answer(200, {"data": payloads.vacancy_payload(vacancy, query, is_detail=True)})

    async def apply(self, incoming: Incoming, _slug: str | None) -> Answer:
        """POST /applications."""
        Query(_pairs(incoming), {})
        content = checks.application_body(_json(incoming), takes_documents=self._has_unstated)
        if self._vacancy(content["vacancy"]) is None:
            raise invalid(vacancy="The selected vacancy is invalid.")
        person = content["candidate"]
        self._world.add(person["first_name"], person["last_name"], person["email"], "potential", {self._world.team[0].id})
        self._ledger.apply("application", content["vacancy"], content)
        return Answer(201, {"data": {"message": "Application submitted."}})

    # Candidates

    async def list_candidates(self, incoming: Incoming, _slug: str | None) -> Answer:
        """GET /candidates: those of one user's repository."""
        query = Query(_pairs(incoming), checks.CANDIDATES, "user_id")
        user_id = query.number("user_id", 0)
        if user_id not in {member.id for member in self._world.team}:
            raise invalid(user_id="The selected user id is invalid.")
        with self._world.lock:
            found = [one for one in self._world.candidates.values() if user_id in one.users]
        if query.get("email"):
            found = [one for one in found if one.email == query.get("email")]
        if query.get("status"):
            found = [one for one in found if one.status == query.get("status")]
        wanted = query.get("search").casefold()
        found = [one for one in found if any(wanted in (part or "").casefold() for part in (one.first_name, one.last_name, one.email))]
        sort = query.get("sort", "created_at")
        ordered = sorted(
            found, key=lambda one: (str(getattr(one, sort) or "").casefold(), one.id), reverse=query.get("sort_direction") != "asc"
        )
        shown, links, meta = payloads.page("/candidates", ordered, query)
        return Answer(200, {"data": [payloads.candidate_payload(one) for one in shown], "links": links, "meta": meta})

    async def read_candidate(self, incoming: Incoming, slug: str) -> Answer:
        """GET /candidates/{slug}: stated nowhere."""
        Query(_pairs(incoming), {})
        found = next((one for one in self._world.candidates.values() if one.slug == slug), None)
        if found is None:
            raise Problem(404, NOT_FOUND)
        more = {"phone": f"+3165551{found.id % 10000:04d}", "city": "Utrecht"}
        return Answer(200, {"data": {**payloads.candidate_payload(found), **more}})

    async def add_resume(self, incoming: Incoming, _slug: str | None) -> Answer:
        """POST /candidates: parts `resume` and `user_id`; answers 202 at once, and says no more of it ever."""
        Query(_pairs(incoming), {})
        parts = await _form(incoming)
        errors = {name: [f"The {name} field is not known."] for name in parts if name not in {"resume", "user_id"}}
        resume, user_id = parts.get("resume"), parts.get("user_id")
        if not isinstance(resume, tuple) or not resume[0] or not resume[1]:
            errors["resume"] = ["The resume field is required."]
        elif len(resume[1]) > MAX_RESUME:
            errors["resume"] = ["The resume may not be greater than 10 megabytes."]
        if not isinstance(user_id, str) or user_id not in {str(member.id) for member in self._world.team}:
            errors["user_id"] = ["The selected user id is invalid." if user_id else "The user id field is required."]
        if errors or not isinstance(resume, tuple) or not isinstance(user_id, str):
            raise Problem(422, INVALID, errors)
        name, content = resume
        processing_id = self._world.take_resume(name, int(user_id))
        self._ledger.apply("resume", processing_id, {"name": name, "user_id": user_id, "sha256": hashlib.sha256(content).hexdigest()})
        told = {"processing_id": processing_id}
        return Answer(202, {"data": told} if self.is_processing_id_wrapped else told)

    # Team, locations, articles

    async def list_team(self, incoming: Incoming, _slug: str | None) -> Answer:
        """GET /team."""
        query = Query(_pairs(incoming), checks.TEAM)
        wanted, title = query.get("search").casefold(), query.get("job_title").casefold()
        found = [
            member
            for member in self._world.team
            if any(wanted in (part or "").casefold() for part in (member.given_name, member.family_name, member.email, member.job_title))
            and title in (member.job_title or "").casefold()
            and query.get("role", member.role) == member.role
            and not query.is_on("has_avatar")  # nobody here has a picture
        ]
        sort = query.get("sort", "given_name")
        ordered = sorted(found, key=lambda one: str(getattr(one, sort) or "").casefold(), reverse=query.get("sort_direction") == "desc")
        shown, links, meta = payloads.page("/team", ordered, query)
        return Answer(200, {"data": [payloads.member_payload(member, query) for member in shown], "links": links, "meta": meta})

    async def list_locations(self, incoming: Incoming, _slug: str | None) -> Answer:
        """GET /locations."""
        query = Query(_pairs(incoming), checks.LOCATIONS)
        wanted, country = query.get("search").casefold(), query.get("country_code").upper()
        found = [
            place
            for place in self._world.locations
            if (wanted in place.name.casefold() or wanted in place.locality.casefold()) and country in {"", place.country_code}
        ]
        keys: dict[str, Callable[[Location], Any]] = {
            "locality": lambda one: one.locality.casefold(),
            "created_at": lambda one: one.created_at,
        }
        ordered = sorted(found, key=keys.get(query.get("sort"), lambda one: one.name), reverse=query.get("sort_direction") == "desc")
        shown, links, meta = payloads.page("/locations", ordered, query)
        data = [payloads.location_payload(place, query, self._world) for place in shown]
        return Answer(200, {"data": data, "links": links, "meta": meta})

    async def read_location(self, incoming: Incoming, slug: str) -> Answer:
        """GET /locations/{slug}."""
        query = Query(_pairs(incoming), checks.LOCATION)
        found = next((place for place in self._world.locations if place.slug == slug), None)
        if found is None:
            raise Problem(404, NOT_FOUND)
        return Answer(200, {"data": payloads.location_payload(found, query, self._world)})

    async def list_articles(self, incoming: Incoming, _slug: str | None) -> Answer:
        """GET /articles."""
        query = Query(_pairs(incoming), checks.ARTICLES)
        wanted = query.get("search").casefold()
        found = [
            one
            for one in self._world.articles
            if wanted in one.title.casefold()
            and query.get("type", one.type) == one.type
            and query.get("language", one.language).lower() == one.language
            and (not query.get("is_featured") or query.is_on("is_featured") == one.is_featured)
            and not query.ids("tags")  # no article has a tag
        ]
        keys: dict[str, Callable[[Article], Any]] = {"title": lambda one: one.title.casefold(), "views_count": lambda one: one.views}
        ordered = sorted(found, key=keys.get(query.get("sort"), lambda one: one.published_at), reverse=query.get("sort_direction") != "asc")
        shown, links, meta = payloads.page("/articles", ordered, query)
        return Answer(200, {"data": [payloads.article_payload(one, query) for one in shown], "links": links, "meta": meta})

    async def read_article(self, incoming: Incoming, slug: str) -> Answer:
        """GET /articles/{slug}: stated nowhere."""
        query = Query(_pairs(incoming), {})
        found = next((one for one in self._world.articles if one.slug == slug), None)
        if found is None:
            raise Problem(404, NOT_FOUND)
        return Answer(200, {"data": payloads.article_payload(found, query)})

    def _vacancy(self, slug: str) -> Vacancy | None:
        return next((one for one in self._world.vacancies if one.slug == slug), None)


def _matching(vacancies: list[Vacancy], query: Query) -> list[Vacancy]:
    wanted = query.get("search").casefold()
    language = query.get("language").lower()
    ids: list[tuple[set[int], Callable[[Vacancy], set[int]]]] = [
        (query.ids("location_id"), lambda one: {one.location.id}),
        (query.ids("department_id"), lambda one: {one.department.id}),
        (query.ids("company_location_id"), lambda one: {one.location.id + 100}),
        (query.ids("job_types"), lambda one: {each.id for each in one.job_types}),
        (query.ids("education_levels"), lambda one: {each.id for each in one.education_levels}),
        (query.ids("tags"), lambda one: {each.id for each in one.tags}),
    ]
    return [
        one
        for one in vacancies
        if wanted in one.text.title.casefold()
        and language in {"", one.text.language}
        and all(not chosen or chosen & of(one) for chosen, of in ids)
    ]


def _pairs(incoming: Incoming) -> list[tuple[str, str]]:
    return parse_qsl(incoming.query, keep_blank_values=True)


def _json(incoming: Incoming) -> Any:
    kind = incoming.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Problem(422, "The body must be JSON.")
    try:
        return msgspec.json.decode(incoming.body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Problem(422, "The body is not valid JSON.") from error


async def _form(incoming: Incoming) -> dict[str, str | tuple[str, bytes]]:
    """Return the parts of a form: texts, and files as name and content."""
    if not incoming.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise invalid(resume="The resume field is required.", user_id="The user id field is required.")

    async def stream() -> Any:
        yield incoming.body

    try:
        parsed = await MultiPartParser(Headers(incoming.headers), stream(), max_part_size=MAX_RESUME * 2).parse()
    except (MultiPartException, KeyError) as error:
        raise Problem(422, "The body is not valid multipart/form-data.") from error
    parts: dict[str, str | tuple[str, bytes]] = {}
    for name, value in parsed.multi_items():
        parts[name] = (value.filename or "", await value.read()) if isinstance(value, UploadFile) else value
    await parsed.close()
    return parts

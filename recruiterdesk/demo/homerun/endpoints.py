"""The eleven endpoints of the document, as functions from a checked request to an answer."""

import hashlib
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from recruiterdesk.demo.homerun import checks, payloads
from recruiterdesk.demo.homerun.problem import FORBIDDEN, INVALID, NOT_FOUND, Problem, invalid
from recruiterdesk.demo.homerun.world import DETAIL_FIELDS, FLAT_PERSON, Application, StoredFile, World
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer, Incoming

MAX_FILE = 25_000_000
MAX_PHOTO = 5_000_000


class Upload(msgspec.Struct, frozen=True):
    """The file part of a form."""

    name: str
    content: bytes


Handler = Callable[..., Awaitable[Answer]]


class Endpoints:
    """Reads and changes the world as the document describes."""

    def __init__(self, world: World, ledger: Ledger, links: payloads.Links) -> None:
        self._world = world
        self._ledger = ledger
        self._links = links

    def find(self, method: str, path: str) -> tuple[Handler, str | None, str | None]:
        """Return the handler, the id in the path and the scope it needs; raise 404 or 405."""
        parts = path.removeprefix("/").split("/")
        table: dict[str, tuple[Handler, str | None]]
        match parts:
            case ["ping"]:
                table = {"GET": (self.ping, None)}
            case ["vacancies"]:
                table = {"GET": (self.list_vacancies, "vacancies:read")}
            case ["vacancies", _]:
                table = {"GET": (self.read_vacancy, "vacancies:read")}
            case ["job-applications"]:
                table = {"GET": (self.list_applications, "job-applications:read"), "POST": (self.create, "job-applications:write")}
            case ["job-applications", _]:
                table = {
                    "GET": (self.read_application, "job-applications:read"),
                    "PATCH": (self.change, "job-applications:write"),
                    "DELETE": (self.delete, "job-applications:write"),
                }
            case ["job-applications", _, "notes"]:
                table = {"POST": (self.add_note, "job-application-notes:write")}
            case ["job-applications", _, "files"]:
                table = {"POST": (self.add_file, "job-application-files:write")}
            case ["job-applications", _, "photo"]:
                table = {"POST": (self.set_photo, "job-application-files:write")}
            case _:
                raise Problem(404, NOT_FOUND)
        if method not in table:
            raise Problem(405, "Method not allowed")
        handler, scope = table[method]
        return handler, parts[1] if len(parts) > 1 else None, scope

    # Reading

    async def ping(self, incoming: Incoming, _id: str | None) -> Answer:
        """GET /ping."""
        checks.no_query(_pairs(incoming))
        return Answer(200, {"pong": True})

    async def list_vacancies(self, incoming: Incoming, _id: str | None) -> Answer:
        """GET /vacancies."""
        query = checks.vacancies_query(_pairs(incoming))
        with self._world.lock:
            found = list(self._world.vacancies.values())
        if "status" in query.filters:
            wanted = query.filters["status"].split(",")
            found = [vacancy for vacancy in found if vacancy.status in wanted]
        start = (query.page - 1) * query.per_page
        shown = [payloads.vacancy_payload(vacancy, query.includes, self._world) for vacancy in found[start : start + query.per_page]]
        return Answer(200, {"data": shown, "meta": payloads.meta(query.page, query.per_page, len(found), len(shown), "/vacancies")})

    async def read_vacancy(self, incoming: Incoming, vacancy_id: str) -> Answer:
        """GET /vacancies/{id}."""
        query = checks.vacancy_query(_pairs(incoming))
        vacancy = self._world.vacancies.get(vacancy_id)
        if vacancy is None:
            raise Problem(404, NOT_FOUND)
        return Answer(200, {"data": payloads.vacancy_payload(vacancy, query.includes, self._world)})

    async def list_applications(self, incoming: Incoming, _id: str | None) -> Answer:
        """GET /job-applications."""
        query = checks.application_query(_pairs(incoming))
        found = self._world.listed()
        if "vacancy_id" in query.filters:
            wanted = query.filters["vacancy_id"].split(",")
            found = [item for item in found if item.vacancy_id in wanted]
        if "stage" in query.filters:
            found = [item for item in found if item.stage == query.filters["stage"]]
        if "hired_after" in query.filters:
            day = date.fromisoformat(query.filters["hired_after"])
            found = [item for item in found if item.hired_at is not None and item.hired_at.date() > day]
        start = (query.page - 1) * query.per_page
        shown = [
            payloads.application_payload(item, query.includes, self._world, self._links) for item in found[start : start + query.per_page]
        ]
        return Answer(200, {"data": shown, "meta": payloads.meta(query.page, query.per_page, len(found), len(shown), "/job-applications")})

    async def read_application(self, incoming: Incoming, application_id: str) -> Answer:
        """GET /job-applications/{id}; notes need a scope of their own."""
        query = checks.detail_query(_pairs(incoming))
        if "notes" in query.includes and "job-application-notes:read" not in incoming.scopes:
            raise Problem(403, FORBIDDEN)
        application = self._application(application_id)
        return Answer(200, {"data": payloads.detail_payload(application, query.includes, self._world, self._links)})

    # Changing

    async def create(self, incoming: Incoming, _id: str | None) -> Answer:
        """POST /job-applications."""
        checks.no_query(_pairs(incoming))
        fields = checks.body(_json(incoming), checks.CREATE, checks.CREATE_REQUIRED)
        with self._world.lock:
            vacancy_id = fields.get("vacancy_id")
            if vacancy_id is not None:
                self._open_vacancy(vacancy_id, status=400)
            application = self._world.create(vacancy_id, list(fields.get("sources") or []))
            self._set(application, fields)
        self._ledger.apply("create", application.id, fields)
        return Answer(201, {"data": payloads.detail_payload(application, {"sources"}, self._world, self._links)})

    async def change(self, incoming: Incoming, application_id: str) -> Answer:
        """PATCH /job-applications/{id}: fields, stage (by name, 404 when there is none such), vacancy."""
        checks.no_query(_pairs(incoming))
        fields = checks.body(_json(incoming), checks.CHANGE)
        with self._world.lock:
            application = self._application(application_id)
            vacancy_id = application.vacancy_id
            if fields.get("vacancy_id") is not None:
                vacancy_id = fields["vacancy_id"]
                self._open_vacancy(vacancy_id, status=404)
            elif "vacancy_id" in fields:
                vacancy_id = None
            stage = application.stage
            if "stage" in fields:
                stage = fields["stage"]["name"]
                if vacancy_id is None or stage not in self._world.vacancies[vacancy_id].stages:
                    raise Problem(404, NOT_FOUND)
            elif vacancy_id != application.vacancy_id:
                stage = self._world.vacancies[vacancy_id].stages[0] if vacancy_id else None
            application.vacancy_id, application.stage = vacancy_id, stage
            self._set(application, fields)
        self._ledger.apply("change", application_id, fields)
        return Answer(200, {"data": payloads.detail_payload(application, set(), self._world, self._links)})

    async def delete(self, incoming: Incoming, application_id: str) -> Answer:
        """DELETE /job-applications/{id}."""
        checks.no_query(_pairs(incoming))
        self._application(application_id)
        self._world.remove(application_id)
        self._ledger.apply("delete", application_id, {})
        return Answer(204, None)

    async def add_note(self, incoming: Incoming, application_id: str) -> Answer:
        """POST /job-applications/{id}/notes."""
        checks.no_query(_pairs(incoming))
        fields = checks.body(_json(incoming), checks.NOTE, checks.NOTE_REQUIRED)
        self._application(application_id)
        is_sensitive = fields.get("is_sensitive", False)
        note = self._world.add_note(application_id, fields["display_name"], fields["note"], is_sensitive=is_sensitive)
        self._ledger.apply("note", application_id, fields)
        return Answer(201, {"data": dict(note)})

    async def add_file(self, incoming: Incoming, application_id: str) -> Answer:
        """POST /job-applications/{id}/files: parts `file` and `type`; answers 200."""
        form = await _form(incoming, {"file", "type"})
        kind = form.get("type")
        if kind not in {"resume", "assignment"}:
            raise invalid("type", "type is required" if kind is None else "type is not a valid value")
        name, content = _part(form, MAX_FILE)
        application = self._application(application_id)
        file = StoredFile(name, str(kind), content=content)
        with self._world.lock:
            application.files.append(file)
        self._ledger.apply("file", application_id, {"name": name, "type": kind, "sha256": hashlib.sha256(content).hexdigest()})
        return Answer(200, {"data": payloads.file_payload(application, file, self._links)})

    async def set_photo(self, incoming: Incoming, application_id: str) -> Answer:
        """POST /job-applications/{id}/photo: jpg, png or gif; replaces; answers 200 with the short form."""
        form = await _form(incoming, {"file"})
        name, content = _part(form, MAX_PHOTO)
        if checks.photo_kind(content) is None:
            raise invalid("file", "file must be a jpg, png or gif")
        application = self._application(application_id)
        with self._world.lock:
            application.photo = StoredFile(name, "photo", content=content)
        self._ledger.apply("photo", application_id, {"name": name, "sha256": hashlib.sha256(content).hexdigest()})
        return Answer(200, {"data": payloads.application_payload(application, set(), self._world, self._links)})

    def _application(self, application_id: str) -> Application:
        found = self._world.applications.get(application_id)
        if found is None:
            raise Problem(404, NOT_FOUND)
        return found

    def _open_vacancy(self, vacancy_id: str, *, status: int) -> None:
        vacancy = self._world.vacancies.get(vacancy_id)
        if vacancy is None and status == 404:  # noqa: PLR2004 -- the status
            raise Problem(404, NOT_FOUND)
        if vacancy is None or vacancy.status not in {"public", "private"}:
            raise invalid("vacancy_id", "vacancy_id is not an open or private vacancy")

    @staticmethod
    def _set(application: Application, fields: dict[str, Any]) -> None:
        for name in FLAT_PERSON:
            if name in fields:
                application.person[name] = fields[name]
        if "photo" in fields:  # an address that the vendor would fetch
            application.photo = None
        for name in DETAIL_FIELDS:
            if name in fields:
                application.extra[name] = fields[name]
        if "sourced" in fields:
            application.sourced = fields["sourced"]
        application.custom_data.update(fields.get("custom_data") or {})


def _pairs(incoming: Incoming) -> list[tuple[str, str]]:
    return parse_qsl(incoming.query, keep_blank_values=True)


def _json(incoming: Incoming) -> Any:
    kind = incoming.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise invalid("body", "Content-Type must be application/json")
    try:
        return msgspec.json.decode(incoming.body)
    except (msgspec.DecodeError, RecursionError) as error:
        raise invalid("body", "body is not valid JSON") from error


async def _form(incoming: Incoming, allowed: set[str]) -> dict[str, str | Upload]:
    checks.no_query(_pairs(incoming))
    if not incoming.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise invalid("body", "Content-Type must be multipart/form-data")

    async def stream() -> Any:
        yield incoming.body

    try:
        parsed = await MultiPartParser(Headers(incoming.headers), stream(), max_part_size=MAX_FILE * 2).parse()
    except (MultiPartException, KeyError) as error:
        raise invalid("body", "body is not valid multipart/form-data") from error
    pairs: list[tuple[str, str | Upload]] = []
    for name, value in parsed.multi_items():
        pairs.append((name, Upload(value.filename or "", await value.read()) if isinstance(value, UploadFile) else value))
    await parsed.close()
    names = [name for name, _ in pairs]
    if set(names) - allowed or len(names) != len(set(names)):
        raise Problem(400, INVALID, [(name, f"{name} is not allowed") for name in names if name not in allowed or names.count(name) > 1])
    return dict(pairs)


def _part(form: dict[str, str | Upload], limit: int) -> tuple[str, bytes]:
    part = form.get("file")
    if not isinstance(part, Upload) or not part.name:
        raise invalid("file", "file is required")
    if len(part.content) > limit:
        raise invalid("file", f"file may not be larger than {limit // 1_000_000} MB")
    return part.name, part.content

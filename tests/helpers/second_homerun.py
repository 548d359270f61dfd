"""A second stand-in of Homerun, written from the vendor's documents alone, that takes every legal choice differently.

It shares no line and no idea with `recruiterdesk.demo`: what the documents leave open is decided the other way here, and what is
sent to it is judged strictly. Whatever a client may not do is written into `complaints`, even where a milder server would shrug.
"""

import gzip
import json
import random
import re
import threading
import time
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qsl, unquote, urlsplit

SCOPES = (
    *("vacancies:read", "job-applications:read", "job-applications:write"),
    *("job-application-notes:read", "job-application-notes:write", "job-application-files:write"),
)
LIST_INCLUDES = {"sources", "stage", "vacancy", "disqualificationReason", "questionAnswers"}
DETAIL_INCLUDES = {"notes", "sources", "vacancy", "disqualificationReason", "questionAnswers"}
VACANCY_INCLUDES = {"location", "department", "stages", "total_candidate_count", "page_content"}
PERSONAL = ("first_name", "last_name", "email", "city", "country", "date_of_birth", "phone_number", "photo")
DETAILS = ("education", "experience", "pronouns", "skype", "facebook", "twitter", "linkedin", "github", "website", "assignment")
URLS = ("photo", "facebook", "twitter", "linkedin", "github", "website")
WRITABLE = {*PERSONAL, *DETAILS, "vacancy_id", "sourced", "custom_data"}
IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8")
STAGES = ("Inbox", "Kennismaking", "2e gesprek", "Aanbod", "hired")

Json = Any


@dataclass
class Choices:
    """What the documents leave open, and which way this server takes it."""

    has_meta: bool = False
    newest_first: bool = False
    says_null: bool = False  # otherwise what is empty or optional is absent
    is_compressing: bool = True
    is_chunking: bool = True
    is_closing: bool = True  # now and then the connection is closed after an answer
    trims_notes: bool = True
    says_retry_after: bool = False
    limit: int = 100_000
    link_seconds: float = 300.0
    churn: int = 0  # how many people leave and come after every page of applicants


@dataclass
class Fault:
    """What goes wrong with the next `times` requests that match: see `Handler.answer_faulty` for the kinds."""

    method: str
    path: str
    kind: str
    times: int = 1


@dataclass
class World:
    """What the server holds. Everything is in the order of creation."""

    vacancies: dict[str, Json] = field(default_factory=dict)
    applications: dict[str, Json] = field(default_factory=dict)
    blobs: dict[str, tuple[bytes, str, float]] = field(default_factory=dict)  # token: content, name, valid until (monotonic)


def _id(prefix: str, number: int) -> str:
    return f"{prefix}_{0x644689182A000 + number * 7:x}"


def _at(days_ago: float) -> str:
    return (datetime.now(UTC) - timedelta(days=days_ago)).strftime("%Y-%m-%dT%H:%M:%SZ")


class SecondHomerun:
    """The server: `base_url`, `keys` by what they may do, `world`, `requests`, `complaints`, `faults`."""

    def __init__(self, *, vacancies: int = 4, applicants: int = 12, choices: Choices | None = None, seed: int = 7) -> None:
        """Make the people up; nothing listens before `start`."""
        self.choices = choices or Choices()
        self.chance = random.Random(seed)
        self.lock = threading.RLock()
        self.world = World()
        self.keys = {"full": "hr2-full-4c7d", "reader": "hr2-reader-91ab", "no notes": "hr2-nonotes-77", "unpaid": "hr2-unpaid-5"}
        self.requests: list[tuple[str, str, int]] = []
        self.writes: list[tuple[str, str, int]] = []
        self.complaints: list[str] = []
        self.leaks: list[str] = []
        self.downloads: list[str] = []
        self.faults: list[Fault] = []
        self.made = 0
        self.recent: deque[float] = deque()
        self.calendar: dict[int, int] = {}
        self.refused_for_speed = 0
        for number in range(vacancies):
            self._make_vacancy(number, vacancies)
        for _ in range(applicants):
            self.make_applicant()
        self.api: ThreadingHTTPServer | None = None
        self.port = 0
        self.files: ThreadingHTTPServer | None = None

    # --- life ---

    def start(self) -> None:
        """Listen on two loopback ports; a second start comes back on the same one for the API."""
        handler = type("Bound", (Handler,), {"server_side": self})
        links = type("BoundLinks", (LinkHandler,), {"server_side": self})
        self.api = _Server(("127.0.0.1", self.port), handler)
        self.port = self.api.server_address[1]
        self.files = _Server(("127.0.0.1", 0), links)
        for server in (self.api, self.files):
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self) -> None:
        """Stop listening and close what is open."""
        for server in (self.api, self.files):
            if server is not None:
                server.shutdown()
                server.server_close()
        self.api = self.files = None

    @property
    def base_url(self) -> str:
        """Return where the API is."""
        return f"http://127.0.0.1:{self.port}/v2"

    def scopes(self, key: str) -> set[str]:
        """Return what a key may do; KeyError for a key that is none."""
        kind = {value: name for name, value in self.keys.items()}[key]
        if kind == "reader":
            return {"vacancies:read", "job-applications:read"}
        return set(SCOPES) - ({"job-application-notes:read"} if kind == "no notes" else set())

    def fault(self, method: str, path: str, kind: str, times: int = 1) -> None:
        """Let something go wrong with the next requests whose path matches the expression."""
        with self.lock:
            self.faults.append(Fault(method, path, kind, times))

    def link(self, content: bytes, name: str) -> str:
        """Return a signed link on the other origin."""
        token = uuid.UUID(int=self.chance.getrandbits(128)).hex
        self.world.blobs[token] = (content, name, time.monotonic() + self.choices.link_seconds)
        assert self.files is not None
        return f"http://127.0.0.1:{self.files.server_address[1]}/signed/{token}/{len(name)}?signature={token[:12]}&expires=300"

    # --- the made-up people ---

    def _make_vacancy(self, number: int, total: int) -> None:
        made: dict[str, Json] = {
            "id": _id("job", number),
            "title": f"Vacature {number} – {'Ontwikkelaar' if number % 2 else 'Verpleegkundige'}",
            "description": "<p>Wij zoeken <strong>jou</strong> &amp; je team.</p><script>alert(1)</script><ul><li>Vier dagen</li></ul>",
            "page_content": "<h1>Kom werken</h1>",
            "status": ("public", "private", "closed", "archived", "draft")[number % 5] if number > 1 else "public",
            "type": "Zero-hours" if number == 2 else "Full-time / Part-time",
            "location_type": "hybrid" if number % 2 else "on-site",
            "is_remote": None,
            "expires_at": None if number % 3 else _at(-30),
            "created_at": _at(total - number + 40),
            "location": None if number % 4 == 3 else {"name": "Kantoor", "country": "The Netherlands", "city": "Zwolle"},
            "department": {"name": "Zorg"} if number % 2 else None,
            "stages": [{"name": name} for name in STAGES[: 3 + number % 3]],
        }
        if number % 2:
            made["job_url"] = f"https://werk.example/{number}"
            made["share_image_url"] = None
        self.world.vacancies[made["id"]] = made

    def make_applicant(self, **given: Json) -> str:
        """Add somebody made up; returns the id. The newest come last in the world."""
        with self.lock:
            number, self.made = self.made, self.made + 1
            vacancies = list(self.world.vacancies.values())
            vacancy = None if number % 6 == 5 or not vacancies else vacancies[number % len(vacancies)]
            stages = vacancy["stages"] if vacancy else []
            application: dict[str, Json] = {
                "id": _id("ap", number),
                "rating": [0, 3.5, 4, 2.25][number % 4],
                "retention_period_ends_at": _at(-200 - number % 9),
                "sourced": bool(number % 2),
                "total_votes": number % 3,
                "homerun_url": f"https://app.homerun.example/people/{number}",
                "created_at": _at(30 - number / 100),
                "disqualified": number % 7 == 3,
                "hired_at": None,
                "first_reply_at": None,
                "personal_info": {
                    "first_name": f"Fenna{number}",
                    "last_name": f"de Groot-Öz{number}",
                    "email": f"fenna{number}@mail.example",
                    "city": "Zwolle" if number % 2 else None,
                    "country": None,
                    "date_of_birth": None,
                    "photo": None,
                    "phone_number": f"06-1234{number:04d}" if number % 3 else None,
                },
                "vacancy_id": vacancy["id"] if vacancy else None,
                "stage": {"name": stages[number % len(stages)]["name"]} if vacancy else None,
                "notes": [],
                "sources": [{"name": "Homerun Career Page"}] if number % 2 else None,
                "disqualification_reason": {"name": "Te ver weg"} if number % 7 == 3 else None,
                "question_answers": self._answers(number),
                **dict.fromkeys(DETAILS),
                "files": [],
                "custom_data": None,
            }
            if number % 4 == 0:
                application["files"].append({"name": f"cv {number}.pdf", "type": "resume", "content": b"%%PDF-1.4 made up %d" % number})
            if number % 8 == 0:
                application["files"].append({"name": f"cv {number}.pdf", "type": "portfolio", "content": b"PK\x03\x04 other"})
            application.update(given)
            self.world.applications[application["id"]] = application
            return str(application["id"])

    def _answers(self, number: int) -> list[Json]:
        def answer(kind: str, value: Json) -> Json:
            return {"language": "nl", "original_question": f"Vraag over {kind}?", "original_question_type": kind, "answer": value}

        if number % 2:
            return []
        found = [answer("text", "Graag\r\nvier dagen"), answer("multiple_choice", ["A", "B"]), answer("number", 36.5)]
        found += [answer("rating", None), answer("yes_no", True), answer("slider", {"from": 1, "to": 5})]
        if number % 4 == 0:
            found.append(answer("file", {"name": f"diploma{number}.docx", "type": "answer", "content": b"PK\x03\x04 diploma %d" % number}))
        return found

    def churn(self) -> None:
        """Let the oldest of the first page leave and somebody new come, as while a client turns pages."""
        for _ in range(self.choices.churn):
            gone = next(iter(self.world.applications))
            del self.world.applications[gone]
            self.make_applicant()

    # --- how things are written down for a client ---

    def _pared(self, value: Json) -> Json:
        if isinstance(value, dict):
            return {key: self._pared(item) for key, item in value.items() if self.choices.says_null or item is not None}
        return [self._pared(item) for item in value] if isinstance(value, list) else value

    def short(self, application: Json, includes: set[str], *, is_detail: bool = False) -> Json:
        """Return the JobApplication of a list, or with the stage and the notes of a detail."""
        shown = {key: value for key, value in application.items() if key not in {*DETAILS, "files", "custom_data"}}
        if not is_detail and "stage" not in includes:
            shown["stage"] = None
        notes = list(application["notes"])
        self.chance.shuffle(notes)
        shown["notes"] = notes if "notes" in includes else None
        for name, key in (("sources", "sources"), ("disqualificationReason", "disqualification_reason")):
            shown[key] = application[key] if name in includes else None
        shown["question_answers"] = None
        if "questionAnswers" in includes:
            shown["question_answers"] = [
                {**one, "answer": self._file(one["answer"])} if one["original_question_type"] == "file" else one
                for one in application["question_answers"]
            ]
        if "vacancy" in includes and application["vacancy_id"]:
            shown["vacancy"] = self.vacancy(self.world.vacancies[application["vacancy_id"]], set())
        return self._pared(shown)

    def detailed(self, application: Json, includes: set[str]) -> Json:
        """Return the JobApplicationDetails."""
        shown = self.short(application, includes, is_detail=True)
        more = {key: application[key] for key in (*DETAILS, "custom_data")}
        more["files"] = [self._file(file) for file in application["files"]] or None
        return {**shown, **self._pared(more)}

    def _file(self, file: Json) -> Json:
        return {"name": file["name"], "type": file["type"], "temporary_download_url": self.link(file["content"], file["name"])}

    def vacancy(self, vacancy: Json, includes: set[str]) -> Json:
        """Return a Vacancy with what was asked for."""
        shown = {key: value for key, value in vacancy.items() if key not in VACANCY_INCLUDES or key in includes}
        if "total_candidate_count" in includes:
            shown["total_candidate_count"] = sum(one["vacancy_id"] == vacancy["id"] for one in self.world.applications.values())
        return self._pared(shown)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: connections broken on purpose are no trouble."""


class Refusal(Exception):  # noqa: N818 -- an answer, not a failure of ours
    """An answer with a status of 4xx in the documented shape, odd codes included."""

    MESSAGES: ClassVar = {401: "Unauthenticated", 402: "Your plan does not include public api access", 403: "Forbidden", 404: "Not found"}

    def __init__(self, status: int, details: list[Json] | None = None) -> None:
        """Keep what to say; a 404 says 403 in its body and a 429 the words of a failed validation, as the documents do."""
        self.status = status
        self.body: dict[str, Json] = {
            "code": 403 if status == 404 else status,
            "error": True,
            "message": self.MESSAGES.get(status, "The given input was invalid"),
        }
        if details is not None:
            self.body["details"] = details
        super().__init__(status)


def invalid(param: str) -> Refusal:
    """Return the refusal of one parameter."""
    return Refusal(400, [{"param": param, "message": f"{param} is not a valid value"}])


Answer = tuple[int, Json]


class Handler(BaseHTTPRequestHandler):
    """The API."""

    protocol_version = "HTTP/1.1"
    server_version = "nginx"
    sys_version = ""
    server_side: SecondHomerun
    timeout = 30
    disable_nagle_algorithm = True
    wbufsize = -1

    def log_message(self, format: str, *args: Json) -> None:  # noqa: A002 -- the library's name
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer a reading call."""
        self._serve()

    do_POST = do_PATCH = do_DELETE = do_PUT = do_HEAD = do_GET  # noqa: N815 -- the library's names

    def _serve(self) -> None:
        server = self.server_side
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else self._chunks()
        path = urlsplit(self.path).path
        with server.lock:
            fault = next((one for one in server.faults if one.times and one.method == self.command and re.search(one.path, path)), None)
            if fault:
                fault.times -= 1
            if fault and fault.kind in {"drop", "html", "500", "503", "302", "slow 429"}:
                server.requests.append((self.command, self.path, 0))
                self.answer_faulty(fault.kind, b"")
                return
            try:
                status, answer = self._answer(path, body)
            except Refusal as refusal:
                status, answer = refusal.status, refusal.body
            server.requests.append((self.command, self.path, status))
            if self.command != "GET" and status < 300:
                server.writes.append((self.command, path, status))
        content = b"" if status == 204 else json.dumps(answer, ensure_ascii=server.chance.random() < 0.5).encode()
        if fault:
            self.answer_faulty(fault.kind, content)
        else:
            self._send(status, content)

    def _chunks(self) -> bytes:
        if "chunked" not in (self.headers.get("Transfer-Encoding") or ""):
            return b""
        found = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            found += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return found

    def answer_faulty(self, kind: str, content: bytes) -> None:
        """Answer badly: `drop` before anything happens, `lose` after it happened, `half` a body, `hang`, `html`, or a status."""
        if kind in {"html", "html after"}:
            self._send(200, b"<!doctype html><html><body>Maintenance</body></html>", "text/html")
        elif kind == "half":
            self.send_response(200)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content[: len(content) // 2])
            self._cut()
        elif kind == "half whole":
            self._send(200, content[: len(content) // 2])
        elif kind == "302":
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.server_side.port}/v2/login")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif kind == "hang":
            time.sleep(5)
            self._cut()
        elif kind.isdigit():
            self._send(int(kind), b"<html>Bad gateway</html>", "text/html")
        elif kind == "500 after":
            self._send(500, b'{"code":500,"error":true,"message":"Server Error"}')
        else:
            self._cut()

    def _cut(self) -> None:
        self.close_connection = True
        with suppress(OSError):
            self.wfile.flush()
            self.connection.shutdown(2)

    def _send(self, status: int, content: bytes, kind: str = "application/json; charset=utf-8") -> None:
        choices, chance = self.server_side.choices, self.server_side.chance
        self.send_response(status)
        self.send_header("X-Powered-By", "PHP/8.3.1")
        self.send_header("X-RateLimit-Noise", "maybe; 12")
        self.send_header("Vary", "Accept-Encoding, Origin")
        self.send_header("Cache-Control", "no-cache, private")
        self.send_header("Set-Cookie", "homerun_session=abc; path=/; httponly")
        if status == 429 and choices.says_retry_after:
            self.send_header("Retry-After", "1")
        if choices.is_closing and chance.random() < 0.2:
            self.send_header("Connection", "close")
        if status == 204:
            self.end_headers()
        else:
            self.send_header("Content-Type", kind)
            if choices.is_compressing and "gzip" in (self.headers.get("Accept-Encoding") or ""):
                content = gzip.compress(content)
                self.send_header("Content-Encoding", "gzip")
            if choices.is_chunking and chance.random() < 0.5:
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                step = max(1, len(content) // 3)
                for start in range(0, len(content), step):
                    part = content[start : start + step]
                    self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
                self.wfile.write(b"0\r\n\r\n")
            else:
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
        if choices.is_closing and chance.random() < 0.1:
            self._cut()

    # --- judging a request ---

    def _complain(self, about: str) -> None:
        self.server_side.complaints.append(f"{self.command} {self.path}: {about}")

    def _answer(self, path: str, body: bytes) -> Answer:  # noqa: C901, PLR0911, PLR0912 -- the table of endpoints, one line for each
        server = self.server_side
        if self.command not in {"GET", "POST", "PATCH", "DELETE"}:
            raise Refusal(405)
        scopes = self._scopes()
        self._limit()
        query = parse_qsl(urlsplit(self.path).query, keep_blank_values=True)
        parts = [unquote(part) for part in path.removeprefix("/v2").split("/") if part]
        match (self.command, parts):
            case ("GET", ["ping"]):
                return 200, {"pong": True}
            case ("GET", ["vacancies"]):
                self._need(scopes, "vacancies:read")
                return self._list(query, VACANCY_INCLUDES, {"status"}, server.world.vacancies.values(), server.vacancy)
            case ("GET", ["vacancies", wanted]):
                self._need(scopes, "vacancies:read")
                found = server.world.vacancies.get(wanted)
                if found is None:
                    raise Refusal(404)
                return 200, {"data": server.vacancy(found, self._includes(query, VACANCY_INCLUDES))}
            case ("GET", ["job-applications"]):
                self._need(scopes, "job-applications:read")
                known = {"vacancy_id", "stage", "hired_after"}
                answer = self._list(query, LIST_INCLUDES, known, server.world.applications.values(), server.short)
                server.churn()
                return answer
            case ("POST", ["job-applications"]):
                self._need(scopes, "job-applications:write")
                return 201, {"data": server.detailed(self._create(self._json(body)), set())}
            case (method, ["job-applications", wanted]) if method in {"GET", "PATCH", "DELETE"}:
                self._need(scopes, f"job-applications:{'read' if method == 'GET' else 'write'}")
                includes = self._includes(query, DETAIL_INCLUDES) if method == "GET" else set()
                if "notes" in includes:
                    self._need(scopes, "job-application-notes:read")
                application = self._application(wanted)
                if method == "DELETE":
                    del server.world.applications[wanted]
                    return 204, None
                if method == "PATCH":
                    self._change(application, self._json(body))
                return 200, {"data": server.detailed(application, includes)}
            case ("POST", ["job-applications", wanted, "notes"]):
                self._need(scopes, "job-application-notes:write")
                return 201, {"data": self._note(self._application(wanted), self._json(body))}
            case ("POST", ["job-applications", wanted, "files" | "photo" as kind]):
                self._need(scopes, "job-application-files:write")
                return 200, {"data": self._upload(self._application(wanted), body, is_photo=kind == "photo")}
        self._complain("no such endpoint")
        raise Refusal(404)

    def _scopes(self) -> set[str]:
        server = self.server_side
        scheme, _, key = (self.headers.get("Authorization") or "").partition(" ")
        if scheme != "Bearer" or key not in server.keys.values():
            raise Refusal(401)
        if key == server.keys["unpaid"]:
            raise Refusal(402)
        if (self.headers.get("Host") or "").split(":")[0] != "127.0.0.1":
            self._complain("the key went to another host")
        return server.scopes(key)

    def _limit(self) -> None:
        server, now = self.server_side, time.monotonic()
        while server.recent and server.recent[0] <= now - 60:
            server.recent.popleft()
        minute = int(time.time() // 60)
        if len(server.recent) >= server.choices.limit or server.calendar.get(minute, 0) >= server.choices.limit:
            server.refused_for_speed += 1
            raise Refusal(429, [])
        server.recent.append(now)
        server.calendar[minute] = server.calendar.get(minute, 0) + 1

    def _need(self, scopes: set[str], scope: str) -> None:
        if scope not in scopes:
            raise Refusal(403)

    def _application(self, wanted: str) -> Json:
        found = self.server_side.world.applications.get(wanted)
        if found is None:
            raise Refusal(404)
        return found

    def _includes(self, query: list[tuple[str, str]], known: set[str]) -> set[str]:
        for name, value in query:
            if name == "include" or (name == "include[]" and value not in known):
                self._complain(f"{name}={value} is not documented here")
                raise invalid("include")
        return {value for name, value in query if name == "include[]"}

    def _list(
        self, query: list[tuple[str, str]], known: set[str], filters: set[str], rows: Iterable[Json], show: Callable[[Json, set[str]], Json]
    ) -> Answer:
        includes = self._includes(query, known)
        asked = {name: value for name, value in query if name != "include[]"}
        for name in asked:
            if name not in {"page", "perPage", *(f"filter[{one}]" for one in filters)}:
                self._complain(f"{name} is no parameter")
                raise invalid(name)
        try:
            page, size = int(asked.get("page", 1)), int(asked.get("perPage", 15))
        except ValueError:
            raise invalid("page") from None
        if page < 1 or not 1 <= size <= 100:
            self._complain("page or perPage out of bounds")
            raise invalid("perPage")
        found = [row for row in rows if self._is_wanted(row, asked)]
        if self.server_side.choices.newest_first:
            found.reverse()
        shown = [show(row, includes) for row in found[(page - 1) * size : page * size]]
        answer: dict[str, Json] = {"data": shown}
        if self.server_side.choices.has_meta:
            answer["meta"] = self._meta(page, size, len(found), len(shown))
        return 200, answer

    def _is_wanted(self, row: Json, asked: dict[str, str]) -> bool:
        if "filter[status]" in asked and row["status"] not in asked["filter[status]"].split(","):
            return False
        if "filter[vacancy_id]" in asked and row["vacancy_id"] not in asked["filter[vacancy_id]"].split(","):
            return False
        if "filter[hired_after]" in asked and not (row["hired_at"] and row["hired_at"][:10] > asked["filter[hired_after]"]):
            return False
        return "filter[stage]" not in asked or (row["stage"] or {}).get("name") == asked["filter[stage]"]

    def _meta(self, page: int, size: int, total: int, shown: int) -> Json:
        last = max(1, -(-total // size))
        path = f"http://api.homerun.co{urlsplit(self.path).path}"
        first = (page - 1) * size + 1 if shown else None
        links: list[Json] = [{"url": None, "label": "&laquo; Previous", "active": False}]
        links += [{"url": f"{path}?page={number}", "label": str(number), "active": number == page} for number in range(1, last + 1)]
        links.append({"url": f"{path}?page={page + 1}" if page < last else None, "label": "Next &raquo;", "active": False})
        return {
            "current_page": page,
            "from": first,
            "last_page": last,
            "links": links,
            "path": path,
            "per_page": size,
            "to": first and first + shown - 1,
            "total": total,
        }

    def _json(self, body: bytes) -> Json:
        if not (self.headers.get("Content-Type") or "").startswith("application/json"):
            self._complain("the body is not called JSON")
        try:
            found = json.loads(body)
        except ValueError:
            self._complain("the body is no JSON")
            raise invalid("body") from None
        if not isinstance(found, dict):
            raise invalid("body")
        return found

    # --- writing ---

    def _checked(self, sent: Json, known: set[str]) -> None:
        for name, value in sent.items():
            if name not in known:
                self._complain(f"the body has a {name}")
                raise invalid(name)
            if name in {*PERSONAL, *DETAILS} and value is not None and not isinstance(value, str):
                raise invalid(name)
            if name == "sourced" and not isinstance(value, bool):
                raise invalid(name)
            if name == "custom_data" and not isinstance(value, dict):
                raise invalid(name)
            if name in URLS and value and not re.match(r"https?://[^\s/]+", value):
                raise invalid(name)
        if "email" in sent and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", sent["email"] or ""):
            raise invalid("email")
        if sent.get("date_of_birth"):
            try:
                date.fromisoformat(sent["date_of_birth"])
            except ValueError:
                raise invalid("date_of_birth") from None

    def _create(self, sent: Json) -> Json:
        server = self.server_side
        self._checked(sent, WRITABLE | {"sources"})
        for name in ("first_name", "last_name", "email"):
            if not sent.get(name):
                raise invalid(name)
        if any(not isinstance(one, str) for one in sent.get("sources") or []):
            self._complain("sources are strings when written")
            raise invalid("sources")
        vacancy = None
        if sent.get("vacancy_id") is not None:
            vacancy = server.world.vacancies.get(sent["vacancy_id"])
            if vacancy is None or vacancy["status"] not in {"public", "private"}:
                raise invalid("vacancy_id")
        made = server.world.applications[server.make_applicant()]
        made.update(
            vacancy_id=vacancy["id"] if vacancy else None,
            stage=dict(vacancy["stages"][0]) if vacancy else None,
            created_at=_at(0),
            sources=[{"name": one} for one in sent.get("sources") or []] or None,
            personal_info=dict.fromkeys(PERSONAL),
            files=[],
            question_answers=[],
            disqualified=False,
            rating=None,
            disqualification_reason=None,
            sourced=sent.get("sourced", False),
            custom_data=sent.get("custom_data"),
        )
        self._fill(made, sent)
        return made

    def _fill(self, application: Json, sent: Json) -> None:
        for name in PERSONAL:
            if name in sent:
                application["personal_info"][name] = sent[name]
        for name in (*DETAILS, "sourced"):
            if name in sent:
                application[name] = sent[name]

    def _change(self, application: Json, sent: Json) -> None:
        server = self.server_side
        self._checked(sent, WRITABLE | {"stage"})
        vacancy_id = sent.get("vacancy_id", application["vacancy_id"])
        if "vacancy_id" in sent and sent["vacancy_id"] is None:
            self._complain("vacancy_id is null: the person leaves the vacancy")
        vacancy = server.world.vacancies.get(vacancy_id) if vacancy_id else None
        if vacancy_id and vacancy is None:
            raise Refusal(404)
        stage = application["stage"]
        if "stage" in sent:
            if not isinstance(sent["stage"], dict) or set(sent["stage"]) != {"name"}:
                self._complain("stage is an object with a name")
                raise invalid("stage")
            if vacancy is None or sent["stage"] not in vacancy["stages"]:
                raise Refusal(404)
            stage = dict(sent["stage"])
        elif vacancy_id != application["vacancy_id"]:
            stage = dict(vacancy["stages"][0]) if vacancy else None
        self._fill(application, sent)
        application.update(vacancy_id=vacancy_id, stage=stage)
        if "custom_data" in sent:
            application["custom_data"] = {**(application["custom_data"] or {}), **sent["custom_data"]}

    def _note(self, application: Json, sent: Json) -> Json:
        for name in sent:
            if name not in {"note", "display_name", "is_sensitive"}:
                self._complain(f"a note has no {name}")
                raise invalid(name)
        for name in ("note", "display_name"):
            if not isinstance(sent.get(name), str) or not sent[name].strip():
                raise invalid(name)
        text = sent["note"]
        if self.server_side.choices.trims_notes:
            text = text.strip().replace("\r\n", "\n").replace("\n", "\r\n")
        now = _at(0)
        made = {
            "display_name": sent["display_name"],
            "is_sensitive": bool(sent.get("is_sensitive")),
            "note": text,
            "created_at": now,
            "updated_at": now,
        }
        application["notes"].append(made)
        return made

    def _upload(self, application: Json, body: bytes, *, is_photo: bool) -> Json:
        server = self.server_side
        kind = self.headers.get("Content-Type") or ""
        if not kind.startswith("multipart/form-data"):
            self._complain("an upload is multipart/form-data")
            raise invalid("file")
        message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
        parts = {part.get_param("name", header="content-disposition"): part for part in message.iter_parts()}
        if set(parts) != ({"file"} if is_photo else {"file", "type"}):
            self._complain(f"the parts are {sorted(map(str, parts))}")
            raise invalid("file")
        content = parts["file"].get_payload(decode=True) or b""
        assert isinstance(content, bytes)
        name = parts["file"].get_filename()
        if not name or len(content) > (5_000_000 if is_photo else 25_000_000):
            raise invalid("file")
        if is_photo:
            if not content.startswith(IMAGES):
                raise invalid("file")
            application["personal_info"]["photo"] = server.link(content, name)
            return server.short(application, set())
        chosen = str(parts["type"].get_payload())
        if chosen not in {"resume", "assignment"}:
            self._complain(f"the type is {chosen}")
            raise invalid("type")
        made = {"name": name, "type": chosen, "content": content}
        application["files"].append(made)
        return server._file(made)


class LinkHandler(BaseHTTPRequestHandler):
    """The second origin, for files: it must never see the key."""

    protocol_version = "HTTP/1.1"
    server_side: SecondHomerun

    def log_message(self, format: str, *args: Json) -> None:  # noqa: A002 -- the library's name
        """Say nothing."""

    def do_GET(self) -> None:
        """Give a file while its link is valid; 403 with XML afterwards, as object stores do."""
        server = self.server_side
        url = urlsplit(self.path)
        token = url.path.split("/")[2]
        with server.lock:
            server.downloads.append(self.path)
            if self.headers.get("Authorization") or self.headers.get("Cookie") or any(k in str(self.headers) for k in server.keys.values()):
                server.leaks.append(f"{self.path}: {self.headers}")
            content, name, until = server.world.blobs.get(token, (b"", "", 0.0))
        is_good = time.monotonic() < until and dict(parse_qsl(url.query)).get("signature") == token[:12]
        if not is_good:
            content = b"<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>"
        self.send_response(200 if is_good else 403)
        self.send_header("Content-Type", "binary/octet-stream" if is_good else "application/xml")
        self.send_header("Content-Disposition", f"attachment; filename*=UTF-8''{name.encode().hex()}")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def second_homerun(*, vacancies: int = 4, applicants: int = 12, choices: Choices | None = None) -> Iterator[SecondHomerun]:
    """Run one; afterwards neither a leak nor a complaint may have been written down."""
    made = SecondHomerun(vacancies=vacancies, applicants=applicants, choices=choices)
    made.start()
    try:
        yield made
        assert made.leaks == []
        assert made.complaints == []
    finally:
        made.stop()

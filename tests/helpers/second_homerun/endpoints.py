"""The endpoints of the second Homerun: who may call them, with what, and what they answer."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

from second_homerun.refusal import Refusal, invalid
from second_homerun.shown import VACANCY_INCLUDES
from second_homerun.world import Json
from second_homerun.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from email.message import Message

    from second_homerun.server import SecondHomerun


LIST_INCLUDES = {"sources", "stage", "vacancy", "disqualificationReason", "questionAnswers"}
DETAIL_INCLUDES = {"notes", "sources", "vacancy", "disqualificationReason", "questionAnswers"}
Answer = tuple[int, Json]


@dataclass
class Call:
    """One request, judged strictly."""

    server: SecondHomerun
    method: str
    target: str
    headers: Message
    body: bytes

    def complain(self, about: str) -> None:
        """Write down what a client may not do."""
        self.server.complaints.append(f"{self.method} {self.target}: {about}")

    def answer(self) -> Answer:  # noqa: C901, PLR0911, PLR0912 -- the table of endpoints, one line for each
        server = self.server
        if self.method not in {"GET", "POST", "PATCH", "DELETE"}:
            raise Refusal(405)
        scopes = self._scopes()
        self._limit()
        query = parse_qsl(urlsplit(self.target).query, keep_blank_values=True)
        parts = [unquote(part) for part in urlsplit(self.target).path.removeprefix("/v2").split("/") if part]
        match (self.method, parts):
            case ("GET", ["ping"]):
                return 200, {"pong": True}
            case ("GET", ["vacancies"]):
                self._need(scopes, "vacancies:read")
                return self._list(query, VACANCY_INCLUDES, {"status"}, server.world.vacancies.values(), server.shown.vacancy)
            case ("GET", ["vacancies", wanted]):
                self._need(scopes, "vacancies:read")
                found = server.world.vacancies.get(wanted)
                if found is None:
                    raise Refusal(404)
                return 200, {"data": server.shown.vacancy(found, self._includes(query, VACANCY_INCLUDES))}
            case ("GET", ["job-applications"]):
                self._need(scopes, "job-applications:read")
                known = {"vacancy_id", "stage", "hired_after"}
                answer = self._list(query, LIST_INCLUDES, known, server.world.applications.values(), server.shown.short)
                server.churn()
                return answer
            case ("POST", ["job-applications"]):
                self._need(scopes, "job-applications:write")
                return 201, {"data": server.shown.detailed(Writing(self).create(self._json()), set())}
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
                    Writing(self).change(application, self._json())
                return 200, {"data": server.shown.detailed(application, includes)}
            case ("POST", ["job-applications", wanted, "notes"]):
                self._need(scopes, "job-application-notes:write")
                return 201, {"data": Writing(self).note(self._application(wanted), self._json())}
            case ("POST", ["job-applications", wanted, "files" | "photo" as kind]):
                self._need(scopes, "job-application-files:write")
                return 200, {"data": Writing(self).upload(self._application(wanted), is_photo=kind == "photo")}
        self.complain("no such endpoint")
        raise Refusal(404)

    def _scopes(self) -> set[str]:
        server = self.server
        scheme, _, key = (self.headers.get("Authorization") or "").partition(" ")
        if scheme != "Bearer" or key not in server.keys.values():
            raise Refusal(401)
        if key == server.keys["unpaid"]:
            raise Refusal(402)
        if (self.headers.get("Host") or "").split(":")[0] != "127.0.0.1":
            self.complain("the key went to another host")
        return server.scopes(key)

    def _limit(self) -> None:
        server, now = self.server, time.monotonic()
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
        found = self.server.world.applications.get(wanted)
        if found is None:
            raise Refusal(404)
        return found

    def _includes(self, query: list[tuple[str, str]], known: set[str]) -> set[str]:
        for name, value in query:
            if name == "include" or (name == "include[]" and value not in known):
                self.complain(f"{name}={value} is not documented here")
                raise invalid("include")
        return {value for name, value in query if name == "include[]"}

    def _list(
        self, query: list[tuple[str, str]], known: set[str], filters: set[str], rows: Iterable[Json], show: Callable[[Json, set[str]], Json]
    ) -> Answer:
        includes = self._includes(query, known)
        asked = {name: value for name, value in query if name != "include[]"}
        for name in asked:
            if name not in {"page", "perPage", *(f"filter[{one}]" for one in filters)}:
                self.complain(f"{name} is no parameter")
                raise invalid(name)
        try:
            page, size = int(asked.get("page", 1)), int(asked.get("perPage", 15))
        except ValueError:
            raise invalid("page") from None
        if page < 1 or not 1 <= size <= 100:
            self.complain("page or perPage out of bounds")
            raise invalid("perPage")
        found = [row for row in rows if self._is_wanted(row, asked)]
        if self.server.choices.newest_first:
            found.reverse()
        shown = [show(row, includes) for row in found[(page - 1) * size : page * size]]
        answer: dict[str, Json] = {"data": shown}
        if self.server.choices.has_meta:
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
        path = f"http://api.homerun.co{urlsplit(self.target).path}"
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

    def _json(self) -> Json:
        if not (self.headers.get("Content-Type") or "").startswith("application/json"):
            self.complain("the body is not called JSON")
        try:
            found = json.loads(self.body)
        except ValueError:
            self.complain("the body is no JSON")
            raise invalid("body") from None
        if not isinstance(found, dict):
            raise invalid("body")
        return found

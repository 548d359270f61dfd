"""The origin: admission, throttling and checks around the endpoints."""

import asyncio
import contextvars
import re
from typing import TYPE_CHECKING

from recruiterdesk.demo.loopback.faults import Faults
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer, Incoming, Origin
from recruiterdesk.demo.loopback.wire import Receive, Scope, Send, headers_of
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route
from recruiterdesk.demo.smartrecruiters.keys import Credential
from recruiterdesk.demo.smartrecruiters.oauth import ALLOW, TOKEN, OAuth
from recruiterdesk.demo.smartrecruiters.problem import Family, NoAccess, Problem
from recruiterdesk.demo.smartrecruiters.shape import SHAPE
from recruiterdesk.demo.smartrecruiters.throttles import Seat, Throttles

if TYPE_CHECKING:
    from collections.abc import Callable

_NOBODY = Credential(name="", user="", scopes=frozenset())
_seat: contextvars.ContextVar[Seat] = contextvars.ContextVar("seat")


class Api(Origin):
    """SmartRecruiters' origin as an ASGI application. `latency` is how many seconds each answer takes, so that requests overlap."""

    def __init__(
        self,
        *,
        keys: dict[str, tuple[str, Credential]],
        oauth: OAuth,
        routes: list[Route],
        throttles: Throttles,
        ledger: Ledger,
        faults: Faults,
    ) -> None:
        super().__init__(ledger, faults, SHAPE, key_header="x-smarttoken")
        self._keys = keys
        self._oauth = oauth
        self._throttles = throttles
        self._routes = [(_pattern(route.path), route) for route in routes]
        self.latency = 0.0
        self.before_each: Callable[[], None] = lambda: None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, which is in flight until its answer is sent."""
        if scope["type"] != "http":
            return
        with self._throttles.seat(self._user(headers_of(scope)), scope["method"], scope["path"]) as seat:
            token = _seat.set(seat)
            try:
                await super().__call__(scope, receive, send)
            finally:
                _seat.reset(token)

    async def answer(self, incoming: Incoming) -> Answer:
        """Throttle, admit and handle; a refusal is an answer too."""
        headers, problem = self._throttles.count(self._user(incoming.headers), incoming.method, incoming.path, _seat.get())
        try:
            if problem is not None:
                raise problem
            if self.latency:
                await asyncio.sleep(self.latency)
            answer = await self._handle(incoming)
        except Problem as refusal:
            route = self._route(incoming)
            if isinstance(refusal, NoAccess) and route is not None:
                refusal = refusal.told_as(route.no_access)
            body = refusal.body(route.family if route else Family.DEFAULT)
            return Answer(refusal.status, body, {**headers, **refusal.headers})
        return Answer(answer.status, answer.body, {**headers, **answer.headers}, answer.content)

    def count_struck(self, headers: dict[str, str]) -> None:
        """Count a call that a fault takes away."""
        self._throttles.count(self._user(headers), "", "", _seat.get())

    def _note(self, scope: Scope, body: bytes, status: int) -> None:
        # A bearer token is a key as well.
        self._key_header = "authorization" if "authorization" in headers_of(scope) else "x-smarttoken"
        super()._note(scope, body, status)

    async def _handle(self, incoming: Incoming) -> Answer:
        if incoming.path == ALLOW:
            return self._oauth.allow(incoming)
        if incoming.path == TOKEN:
            return self._oauth.token(incoming)
        # An empty part is an id that got lost; it must not turn into the list.
        if "" in incoming.path[1:].split("/"):
            raise Problem(404, "NOT_FOUND")
        route, ids = self._find(incoming)
        if route.public:
            if "x-smarttoken" in incoming.headers or "authorization" in incoming.headers:
                self.ledger.leaked(f"posting {incoming.path}")
            credential = _NOBODY
        else:
            credential = self._admit(incoming.headers)
            credential.require(route.scopes)
        self.before_each()
        asked = Asked(incoming, credential, ids)
        await route.check(asked)
        return route.handler(asked)

    def _find(self, incoming: Incoming) -> tuple[Route, tuple[str, ...]]:
        found = [(route, match.groups()) for pattern, route in self._routes if (match := pattern.fullmatch(incoming.path))]
        for route, ids in found:
            if route.method == incoming.method:
                return route, ids
        raise Problem(405, "METHOD_NOT_ALLOWED") if found else Problem(404, "NOT_FOUND")

    def _route(self, incoming: Incoming) -> Route | None:
        for pattern, route in self._routes:
            if pattern.fullmatch(incoming.path) and route.method == incoming.method:
                return route
        return None

    def _admit(self, headers: dict[str, str]) -> Credential:
        if "x-smarttoken" in headers and "authorization" in headers:
            raise Problem(401, "UNAUTHORIZED", "one kind of credentials is enough")
        credential = self._credential(headers)
        if credential is None or credential.is_expired:
            raise Problem(401, "UNAUTHORIZED", "the credentials are missing, wrong or have run out")
        return credential

    def _credential(self, headers: dict[str, str]) -> Credential | None:
        if "x-smarttoken" in headers:
            return next((credential for secret, credential in self._keys.values() if secret == headers["x-smarttoken"]), None)
        scheme, _, token = headers.get("authorization", "").partition(" ")
        return self._oauth.credential(token) if scheme == "Bearer" else None

    def _user(self, headers: dict[str, str]) -> str:
        credential = self._credential(headers)
        return credential.name if credential else ""


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.escape(path).replace(r"\{\}", "([^/]+)"))

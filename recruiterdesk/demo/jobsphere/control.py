"""A port of its own through which another program tells the stand-in to fail and reads what it saw.

| request | what it does |
|---|---|
| GET /ledger | everything received, everything applied, the number of 429s |
| GET /state | how many jobs and applications there are, whether it is up |
| POST /faults | asks for a fault: the members of `Fault` as JSON |
| DELETE /faults | forgets all faults still to come |
| POST /offline, POST /online | closes the listener, opens it again on the same port |
| POST /churn | `{"seed": 1, "rate": 0.5}`: changes between requests from now on; a rate of 0 ends it |
| POST /settings | `{"retry_after": false, "tells_limit": false, "order": "random", "tells_id": false, "refusal": "empty"}`, any of them |
"""

import asyncio
from typing import Any, Literal, Self

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from recruiterdesk.demo.jobsphere.stand_in import JobSphereStandIn
from recruiterdesk.demo.loopback.serving import LoopbackServer


class _Churn(msgspec.Struct, forbid_unknown_fields=True):
    seed: int = 1
    rate: float = 1.0


class _Settings(msgspec.Struct, forbid_unknown_fields=True):
    retry_after: bool | None = None
    tells_limit: bool | None = None
    tells_id: bool | None = None
    order: Literal["newest", "oldest", "random"] | None = None
    refusal: Literal["object", "string", "plain", "list", "map", "other", "empty"] | None = None


class Control:
    """Serves the control port of one stand-in, which stays open while the stand-in is offline."""

    def __init__(self, stand_in: JobSphereStandIn, port: int = 0) -> None:
        self._stand_in = stand_in
        routes = [
            Route("/ledger", self._ledger, methods=["GET"]),
            Route("/state", self._state, methods=["GET"]),
            Route("/faults", self._add_fault, methods=["POST"]),
            Route("/faults", self._clear_faults, methods=["DELETE"]),
            Route("/offline", self._offline, methods=["POST"]),
            Route("/online", self._online, methods=["POST"]),
            Route("/churn", self._churn, methods=["POST"]),
            Route("/settings", self._set, methods=["POST"]),
        ]
        app = Starlette(routes=routes, exception_handlers={msgspec.ValidationError: _refuse, msgspec.DecodeError: _refuse})
        self._server = LoopbackServer([(app, port)])

    @property
    def url(self) -> str:
        """Where the control port answers."""
        return f"http://127.0.0.1:{self._server.ports[0]}"

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.stop()

    async def _ledger(self, _request: Request) -> Response:
        ledger = self._stand_in.ledger
        return _json({"calls": ledger.calls, "applied": ledger.applied, "too_many": ledger.count(429)})

    async def _state(self, _request: Request) -> Response:
        stand_in = self._stand_in
        jobs, applications = len(stand_in.world.jobs), len(stand_in.world.applications)
        return _json({"is_up": stand_in.is_up, "jobs": jobs, "applications": applications, "faults_waiting": stand_in.faults.waiting})

    async def _add_fault(self, request: Request) -> Response:
        how = msgspec.convert(msgspec.json.decode(await request.body()), type=dict[str, Any])
        self._stand_in.faults.add(how.pop("kind", ""), **how)
        return Response(status_code=204)

    async def _clear_faults(self, _request: Request) -> Response:
        self._stand_in.faults.clear()
        return Response(status_code=204)

    async def _offline(self, _request: Request) -> Response:
        await asyncio.to_thread(self._stand_in.stop)
        return Response(status_code=204)

    async def _online(self, _request: Request) -> Response:
        if not self._stand_in.is_up:
            await asyncio.to_thread(self._stand_in.start)
        return Response(status_code=204)

    async def _churn(self, request: Request) -> Response:
        churn = msgspec.json.decode(await request.body(), type=_Churn)
        self._stand_in.churn(churn.seed, rate=churn.rate)
        return Response(status_code=204)

    async def _set(self, request: Request) -> Response:
        settings = msgspec.json.decode(await request.body(), type=_Settings)
        api, stand_in = self._stand_in.api, self._stand_in
        api.retry_after = api.retry_after if settings.retry_after is None else settings.retry_after
        api.tells_limit = api.tells_limit if settings.tells_limit is None else settings.tells_limit
        api.refusal = settings.refusal or api.refusal
        stand_in.endpoints.tells_id = stand_in.endpoints.tells_id if settings.tells_id is None else settings.tells_id
        stand_in.world.order = settings.order or stand_in.world.order
        return Response(status_code=204)


def _json(content: dict[str, Any]) -> Response:
    return Response(msgspec.json.encode(content), media_type="application/json")


async def _refuse(_request: Request, error: Exception) -> Response:
    return Response(msgspec.json.encode({"error": str(error)}), status_code=400, media_type="application/json")

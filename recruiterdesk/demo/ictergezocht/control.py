"""A port of its own through which another program tells the stand-in to fail and reads what it saw.

| request | what it does |
|---|---|
| GET /ledger | everything received, everything applied, who acted for whom, the number of 429s |
| GET /state | how many vacancies and clicks there are, whether it is up |
| POST /faults | asks for a fault: the members of `Fault` as JSON |
| DELETE /faults | forgets all faults still to come |
| POST /offline, POST /online | closes the listener, opens it again on the same port |
| POST /settings | any members of `Paging`, and `{"retry_after": true, "unknown_id": 400, "is_unique": false, "insight_lag": 60}` |
"""

import asyncio
from typing import Any, Literal, Self

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.demo.loopback.serving import LoopbackServer


class _Settings(msgspec.Struct, forbid_unknown_fields=True):
    origin: str | None = None
    empty_rel: Literal["object", "list", "null", "missing"] | None = None
    count_is: Literal["total", "page"] | None = None
    repeats: bool | None = None
    retry_after: bool | None = None
    unknown_id: Literal[400, 404] | None = None
    is_unique: bool | None = None
    insight_lag: float | None = None


class Control:
    """Serves the control port of one stand-in, which stays open while the stand-in is offline."""

    def __init__(self, stand_in: ICTerGezochtStandIn, port: int = 0) -> None:
        self._stand_in = stand_in
        routes = [
            Route("/ledger", self._ledger, methods=["GET"]),
            Route("/state", self._state, methods=["GET"]),
            Route("/faults", self._add_fault, methods=["POST"]),
            Route("/faults", self._clear_faults, methods=["DELETE"]),
            Route("/offline", self._offline, methods=["POST"]),
            Route("/online", self._online, methods=["POST"]),
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
        told = {"calls": ledger.calls, "applied": ledger.applied, "acted": self._stand_in.acted, "too_many": ledger.count(429)}
        return _json(told)

    async def _state(self, _request: Request) -> Response:
        vacancies = self._stand_in.world.vacancies
        clicks = sum(len(vacancy.clicks) for vacancy in vacancies.values())
        waiting = self._stand_in.faults.waiting
        return _json({"is_up": self._stand_in.is_up, "vacancies": len(vacancies), "clicks": clicks, "faults_waiting": waiting})

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

    async def _set(self, request: Request) -> Response:
        settings = msgspec.json.decode(await request.body(), type=_Settings)
        owners = (self._stand_in.paging, self._stand_in.api, self._stand_in.endpoints)
        for name, value in msgspec.structs.asdict(settings).items():
            if value is not None:
                setattr(next(owner for owner in owners if hasattr(owner, name)), name, value)
        return Response(status_code=204)


def _json(content: dict[str, Any]) -> Response:
    return Response(msgspec.json.encode(content), media_type="application/json")


async def _refuse(_request: Request, error: Exception) -> Response:
    return Response(msgspec.json.encode({"error": str(error)}), status_code=400, media_type="application/json")

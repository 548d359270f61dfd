"""A port of its own through which another program tells the stand-in to fail and reads what it saw.

| request | what it does |
|---|---|
| GET /ledger | everything received, everything applied, leaks of the key, the number of 429s |
| GET /state | how many people and vacancies there are, whether it is up |
| POST /faults, POST /download-faults | asks for a fault: the members of `Fault` as JSON |
| DELETE /faults | forgets all faults still to come |
| POST /offline, POST /online | closes the listeners, opens them again on the same ports |
| POST /churn | `{"seed": 1, "rate": 0.5}`: changes between requests from now on; a rate of 0 ends it |
| POST /settings | `{"link_lifetime": 1.0, "retry_after": false, "order": "random"}`, any of them |
"""

import asyncio
from typing import Any, Literal, Self

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from recruiterdesk.demo.homerun.stand_in import HomerunStandIn
from recruiterdesk.demo.loopback.faults import Faults
from recruiterdesk.demo.loopback.serving import LoopbackServer


class _Churn(msgspec.Struct, forbid_unknown_fields=True):
    seed: int = 1
    rate: float = 1.0


class _Settings(msgspec.Struct, forbid_unknown_fields=True):
    link_lifetime: float | None = None
    retry_after: bool | None = None
    order: Literal["newest", "oldest", "random"] | None = None


class Control:
    """Serves the control port of one stand-in, which stays open while the stand-in is offline."""

    def __init__(self, stand_in: HomerunStandIn, port: int = 0) -> None:
        self._stand_in = stand_in
        routes = [
            Route("/ledger", self._ledger, methods=["GET"]),
            Route("/state", self._state, methods=["GET"]),
            Route("/faults", self._add_fault, methods=["POST"]),
            Route("/faults", self._clear_faults, methods=["DELETE"]),
            Route("/download-faults", self._add_download_fault, methods=["POST"]),
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
        return _json({"calls": ledger.calls, "applied": ledger.applied, "leaks": ledger.leaks, "too_many": ledger.count(429)})

    async def _state(self, _request: Request) -> Response:
        stand_in = self._stand_in
        waiting = stand_in.faults.waiting + stand_in.downloads.faults.waiting
        people, vacancies = len(stand_in.world.applications), len(stand_in.world.vacancies)
        return _json({"is_up": stand_in.is_up, "applications": people, "vacancies": vacancies, "faults_waiting": waiting})

    async def _add_fault(self, request: Request) -> Response:
        _add(self._stand_in.faults, await _object(request))
        return Response(status_code=204)

    async def _add_download_fault(self, request: Request) -> Response:
        _add(self._stand_in.downloads.faults, await _object(request))
        return Response(status_code=204)

    async def _clear_faults(self, _request: Request) -> Response:
        self._stand_in.faults.clear()
        self._stand_in.downloads.faults.clear()
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
        if settings.link_lifetime is not None:
            self._stand_in.downloads.lifetime = settings.link_lifetime
        if settings.retry_after is not None:
            self._stand_in.api.retry_after = settings.retry_after
        if settings.order is not None:
            self._stand_in.world.order = settings.order
        return Response(status_code=204)


def _add(faults: Faults, how: dict[str, Any]) -> None:
    faults.add(how.pop("kind", ""), **how)


async def _object(request: Request) -> dict[str, Any]:
    return msgspec.convert(msgspec.json.decode(await request.body()), type=dict[str, Any])


def _json(content: dict[str, Any]) -> Response:
    return Response(msgspec.json.encode(content), media_type="application/json")


async def _refuse(_request: Request, error: Exception) -> Response:
    return Response(msgspec.json.encode({"error": str(error)}), status_code=400, media_type="application/json")

"""A port of its own through which another program tells the stand-in to fail and reads what it saw.

| request | what it does |
|---|---|
| GET /ledger | everything received, everything applied, the number of 429s |
| GET /state | how many people and vacancies there are, whether it is up |
| POST /faults | asks for a fault: the members of `Fault` as JSON |
| DELETE /faults | forgets all faults still to come |
| POST /offline, POST /online | closes the listener, opens it again on the same port |
"""

import asyncio
from typing import Any, Self

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from recruiterdesk.demo.loopback.serving import LoopbackServer
from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn


class Control:
    """Serves the control port of one stand-in, which stays open while the stand-in is offline."""

    def __init__(self, stand_in: RecruitSomeStandIn, port: int = 0) -> None:
        self._stand_in = stand_in
        routes = [
            Route("/ledger", self._ledger, methods=["GET"]),
            Route("/state", self._state, methods=["GET"]),
            Route("/faults", self._add_fault, methods=["POST"]),
            Route("/faults", self._clear_faults, methods=["DELETE"]),
            Route("/offline", self._offline, methods=["POST"]),
            Route("/online", self._online, methods=["POST"]),
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
        world = self._stand_in.world
        found = {"candidates": len(world.candidates), "vacancies": len(world.vacancies), "resumes_waiting": len(world.resumes)}
        return _json({"is_up": self._stand_in.is_up, "faults_waiting": self._stand_in.faults.waiting, **found})

    async def _add_fault(self, request: Request) -> Response:
        how = msgspec.json.decode(await request.body(), type=dict[str, Any])
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


def _json(content: dict[str, Any]) -> Response:
    return Response(msgspec.json.encode(content), media_type="application/json")


async def _refuse(_request: Request, error: Exception) -> Response:
    return Response(msgspec.json.encode({"error": str(error)}), status_code=400, media_type="application/json")

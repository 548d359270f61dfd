"""A port of its own through which another program tells the stand-in to fail and reads what it saw.

| request | what it does |
|---|---|
| GET /ledger | everything received, everything applied, leaks of credentials, the number of 429s, the mails that went out |
| GET /state | how many candidates and jobs there are, whether it is up, faults still to come |
| POST /faults | asks for a fault: the members of `Fault` as JSON |
| DELETE /faults | forgets all faults still to come |
| POST /offline, POST /online | closes the listener, opens it again on the same port |
| POST /churn | `{"seed": 1, "rate": 0.5}`: changes between requests from now on; a rate of 0 ends it |
| POST /hide | `{"job": "…", "key": "full"}`: takes away the access of a key's user to a job |
| POST /expire | `{"key": "full"}`: withdraws an API key; without a key, all OAuth tokens |
| POST /settings | `{"agrees": false, "latency": 0.5, "token_seconds": 5, "limit": 10, "concurrency": 8}`, any of them |
"""

import asyncio
from typing import Any, Self

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from recruiterdesk.demo.loopback.serving import LoopbackServer
from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn


class _Churn(msgspec.Struct, forbid_unknown_fields=True):
    seed: int = 1
    rate: float = 1.0


class _Hide(msgspec.Struct, forbid_unknown_fields=True):
    job: str
    key: str = "full"


class _Expire(msgspec.Struct, forbid_unknown_fields=True):
    key: str | None = None


class _Settings(msgspec.Struct, forbid_unknown_fields=True):
    agrees: bool | None = None
    latency: float | None = None
    token_seconds: float | None = None
    limit: int | None = None
    concurrency: int | None = None


class Control:
    """Serves the control port of one stand-in, which stays open while the stand-in is offline."""

    def __init__(self, stand_in: SmartRecruitersStandIn, port: int = 0) -> None:
        self._stand_in = stand_in
        routes = [
            Route("/ledger", self._ledger, methods=["GET"]),
            Route("/state", self._state, methods=["GET"]),
            Route("/faults", self._add_fault, methods=["POST"]),
            Route("/faults", self._clear_faults, methods=["DELETE"]),
            Route("/offline", self._offline, methods=["POST"]),
            Route("/online", self._online, methods=["POST"]),
            Route("/churn", self._churn, methods=["POST"]),
            Route("/hide", self._hide, methods=["POST"]),
            Route("/expire", self._expire, methods=["POST"]),
            Route("/settings", self._set, methods=["POST"]),
        ]
        refusals: dict[Any, Any] = dict.fromkeys((msgspec.ValidationError, msgspec.DecodeError, KeyError), _refuse)
        self._server = LoopbackServer([(Starlette(routes=routes, exception_handlers=refusals), port)])

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
        found = {"calls": ledger.calls, "applied": ledger.applied, "leaks": ledger.leaks, "too_many": ledger.count(429)}
        return _json({**found, "mails": self._stand_in.world.mails})

    async def _state(self, _request: Request) -> Response:
        stand_in = self._stand_in
        counts = {"candidates": len(stand_in.world.candidates), "jobs": len(stand_in.world.jobs)}
        return _json({"is_up": stand_in.is_up, **counts, "faults_waiting": stand_in.faults.waiting})

    async def _add_fault(self, request: Request) -> Response:
        how = msgspec.json.decode(await request.body(), type=dict[str, Any])
        self._stand_in.faults.add(how.pop("kind", ""), **how)
        return _done()

    async def _clear_faults(self, _request: Request) -> Response:
        self._stand_in.faults.clear()
        return _done()

    async def _offline(self, _request: Request) -> Response:
        await asyncio.to_thread(self._stand_in.stop)
        return _done()

    async def _online(self, _request: Request) -> Response:
        if not self._stand_in.is_up:
            await asyncio.to_thread(self._stand_in.start)
        return _done()

    async def _churn(self, request: Request) -> Response:
        churn = msgspec.json.decode(await request.body(), type=_Churn)
        self._stand_in.churn(churn.seed, rate=churn.rate)
        return _done()

    async def _hide(self, request: Request) -> Response:
        hide = msgspec.json.decode(await request.body(), type=_Hide)
        self._stand_in.hide(hide.job, hide.key)
        return _done()

    async def _expire(self, request: Request) -> Response:
        key = msgspec.json.decode(await request.body(), type=_Expire).key
        if key is None:
            self._stand_in.oauth.revoke()
        else:
            self._stand_in.expire(key)
        return _done()

    async def _set(self, request: Request) -> Response:
        settings, stand_in = msgspec.json.decode(await request.body(), type=_Settings), self._stand_in
        if settings.agrees is not None:
            stand_in.oauth.agrees = settings.agrees
        if settings.latency is not None:
            stand_in.api.latency = settings.latency
        if settings.token_seconds is not None:
            stand_in.oauth.token_seconds = settings.token_seconds
        if settings.limit is not None:
            stand_in.policy.limit = settings.limit
        if settings.concurrency is not None:
            stand_in.policy.concurrency = settings.concurrency
        return _done()


def _done() -> Response:
    return Response(status_code=204)


def _json(content: dict[str, Any]) -> Response:
    return Response(msgspec.json.encode(content), media_type="application/json")


async def _refuse(_request: Request, error: Exception) -> Response:
    return Response(msgspec.json.encode({"error": str(error)}), status_code=400, media_type="application/json")

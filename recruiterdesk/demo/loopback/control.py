"""A port of its own through which another program tells a stand-in to fail and reads what it saw.

| request | what it does |
|---|---|
| GET /ledger | everything received, everything applied, the number of 429s, and what the provider adds |
| GET /state | whether it is up, how many faults are still to come, and what the provider's world holds |
| POST /faults | asks for a fault: the members of `Fault` as JSON |
| DELETE /faults | forgets all faults still to come |
| POST /offline, POST /online | closes the listeners, opens them again on the same ports |

What cannot be understood, or names what is not there, is refused with 400.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Self, TypeVar

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from recruiterdesk.demo.loopback.faults import Faults
from recruiterdesk.demo.loopback.serving import LoopbackServer
from recruiterdesk.demo.loopback.stand_in import StandIn

Told = Callable[[], dict[str, Any]]
_Body = TypeVar("_Body")


class _Churn(msgspec.Struct, forbid_unknown_fields=True):
    seed: int = 1
    rate: float = 1.0


class Control:
    """Serves the control port of one stand-in, which stays open while the stand-in is offline.

    `state` and `ledger` are what the provider adds to those answers, `faults` further paths that take faults (DELETE /faults forgets
    theirs too), `routes` what else can be asked for: see `order`, `settings` and `churning`.
    """

    def __init__(
        self,
        stand_in: StandIn,
        port: int,
        *,
        state: Told,
        ledger: Told = dict,
        faults: Mapping[str, Faults] | None = None,
        routes: Iterable[Route] = (),
    ) -> None:
        self._stand_in = stand_in
        self._more_state = state
        self._more_ledger = ledger
        self._faults = {"/faults": stand_in.faults, **(faults or {})}
        every = [
            Route("/ledger", self._ledger, methods=["GET"]),
            Route("/state", self._state, methods=["GET"]),
            Route("/faults", self._clear_faults, methods=["DELETE"]),
            Route("/offline", self._offline, methods=["POST"]),
            Route("/online", self._online, methods=["POST"]),
            *(_fault_order(path, waiting) for path, waiting in self._faults.items()),
            *routes,
        ]
        refused = dict.fromkeys((msgspec.ValidationError, msgspec.DecodeError, KeyError), _refuse)
        self._server = LoopbackServer([(Starlette(routes=every, exception_handlers=refused), port)])

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
        told = {"calls": ledger.calls, "applied": ledger.applied, "too_many": ledger.count(429)}
        return _json(200, {**told, **self._more_ledger()})

    async def _state(self, _request: Request) -> Response:
        waiting = sum(faults.waiting for faults in self._faults.values())
        return _json(200, {"is_up": self._stand_in.is_up, "faults_waiting": waiting, **self._more_state()})

    async def _clear_faults(self, _request: Request) -> Response:
        for faults in self._faults.values():
            faults.clear()
        return _done()

    async def _offline(self, _request: Request) -> Response:
        await asyncio.to_thread(self._stand_in.stop)
        return _done()

    async def _online(self, _request: Request) -> Response:
        if not self._stand_in.is_up:
            await asyncio.to_thread(self._stand_in.start)
        return _done()


def order(path: str, body: type[_Body], obey: Callable[[_Body], object]) -> Route:
    """Return the route of an order whose body is JSON of this type."""

    async def answer(request: Request) -> Response:
        obey(msgspec.json.decode(await request.body(), type=body))
        return _done()

    return Route(path, answer, methods=["POST"])


def settings(body: type[msgspec.Struct], *owners: object) -> Route:
    """Return POST /settings: each member that is given is set where one of `owners` has it; None leaves it as it is.

    Raise ValueError unless exactly one owner has each member.
    """
    owner_of: dict[str, object] = {}
    for name in body.__struct_fields__:
        (owner_of[name],) = (owner for owner in owners if hasattr(owner, name))

    def obey(wanted: msgspec.Struct) -> None:
        for name, value in msgspec.structs.asdict(wanted).items():
            if value is not None:
                setattr(owner_of[name], name, value)

    return order("/settings", body, obey)


def churning(churn: Callable[..., None]) -> Route:
    """Return POST /churn, which lets the world change between requests: see `now_and_then`."""
    return order("/churn", _Churn, lambda asked: churn(asked.seed, rate=asked.rate))


def _fault_order(path: str, faults: Faults) -> Route:
    return order(path, dict[str, Any], lambda how: faults.add(how.pop("kind", ""), **how))


def _done() -> Response:
    return Response(status_code=204)


def _json(status: int, content: dict[str, Any]) -> Response:
    return Response(msgspec.json.encode(content), status_code=status, media_type="application/json")


async def _refuse(_request: Request, error: Exception) -> Response:
    return _json(400, {"error": str(error)})

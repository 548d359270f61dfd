"""The receiver as one ASGI application: intake for the provider, outlet for laptops, health for whoever watches it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NoReturn

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.receiver.around_requests import Application, AroundRequests
from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.delivery import Delivery, Kept
from recruiterdesk.receiver.doors import DELIVERY, door_of
from recruiterdesk.receiver.early_answers import EarlyAnswers
from recruiterdesk.receiver.health import Health
from recruiterdesk.receiver.housekeeping import Housekeeping
from recruiterdesk.receiver.intake.endpoint import Deliveries, IntakeEndpoint
from recruiterdesk.receiver.metrics import Figures
from recruiterdesk.receiver.outlet.arrivals import Arrivals
from recruiterdesk.receiver.outlet.documents import json_answer
from recruiterdesk.receiver.outlet.endpoint import Outlet
from recruiterdesk.receiver.outlet.refusal import Refusal, refused
from recruiterdesk.receiver.sealing import SealedFile
from recruiterdesk.receiver.settings import ReceiverSettings
from recruiterdesk.receiver.stopping import Stopping
from recruiterdesk.receiver.threads import Threads

CONTENT_KEY = "content key"  # what the database's derived key is for; it never changes


def make_app(settings: ReceiverSettings, database: ReceiverDatabase, stopping: Stopping, clock: Clock | None = None) -> Application:
    """Return the application over an open database."""
    threads, figures = Threads(), Figures()
    arrivals = Arrivals(lambda inbox: threads.run(database.feed.newest, inbox), stopping)
    housekeeping = Housekeeping(database, threads, figures, clock or SystemClock(), settings.keep_days)
    intake = IntakeEndpoint(
        settings, database.inboxes, _Counted(database.deliveries, figures), content_secret=database.derived_key(CONTENT_KEY)
    )

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as group:
            beside = [group.create_task(arrivals.watch()), group.create_task(housekeeping.keep_house())]
            yield
            for task in beside:
                task.cancel()
        threads.close()

    routes = [
        Route("/ictergezocht/{inbox}", intake),
        *Outlet(database, threads, arrivals).routes(),
        *Health(database, figures, stopping, threads).routes(),
    ]
    app = Starlette(
        routes=routes, lifespan=lifespan, exception_handlers={Refusal: refused, HTTPException: _no_such_door, Exception: _pass_on}
    )
    app.router.redirect_slashes = False  # a redirected POST would lose its body
    return EarlyAnswers(AroundRequests(app, figures, stopping))


class _Counted:
    """The database's deliveries, each of them counted once it is kept."""

    def __init__(self, deliveries: Deliveries, figures: Figures) -> None:
        self._deliveries = deliveries
        self._figures = figures

    def keep(self, inbox: str, delivery: Delivery, cv: SealedFile | None) -> Kept:
        kept = self._deliveries.keep(inbox, delivery, cv)
        self._figures.kept(is_repeat=kept.is_repeat)
        return kept


async def _pass_on(_request: Request, failure: Exception) -> NoReturn:
    """Leave what is unexpected to AroundRequests, where Starlette would answer with a bare 500 of its own."""
    raise failure


async def _no_such_door(request: Request, wrong: Exception) -> Response:
    """Answer 404 and 405 in the shape that the door's callers know."""
    assert isinstance(wrong, HTTPException)  # noqa: S101 -- Starlette calls this for no other
    sentence = "There is nothing at this address." if wrong.status_code == 404 else "This address does not take that method."  # noqa: PLR2004 -- not found
    if door_of(request.url.path) == DELIVERY:
        return json_answer({"errors": [{"error": sentence, "label": "Request", "path": ""}]}, wrong.status_code, dict(wrong.headers or {}))
    return json_answer({"error": sentence}, wrong.status_code, dict(wrong.headers or {}))

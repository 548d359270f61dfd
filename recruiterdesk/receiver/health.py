"""What watches the receiver asks: whether it lives, whether it can take deliveries, and its figures. None of it names anybody."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.metrics import CONTENT_TYPE, Figures
from recruiterdesk.receiver.outlet.documents import json_answer
from recruiterdesk.receiver.stopping import Stopping
from recruiterdesk.receiver.threads import Threads


class Health:
    """Answers whoever balances the load, restarts what hangs, and draws the curves."""

    def __init__(self, database: ReceiverDatabase, figures: Figures, stopping: Stopping, threads: Threads) -> None:
        self._database = database
        self._figures = figures
        self._stopping = stopping
        self._threads = threads

    def routes(self) -> list[Route]:
        """Return their addresses."""
        return [Route("/healthz", self._alive), Route("/readyz", self._ready), Route("/metrics", self._told)]

    async def _alive(self, _request: Request) -> Response:
        return json_answer({"status": "alive"})

    async def _ready(self, _request: Request) -> Response:
        """Answer 200 where a delivery could be kept now, else 503 with a word for why.

        The database answers and has this version's tables, what was to be stored last did not fail or storing is possible again, and no
        stop has begun.
        """
        if self._stopping.has_begun:
            return _not_ready("stopping")
        trouble = await self._threads.run(self._database.trouble)
        if trouble is not None:
            return _not_ready(trouble)
        return json_answer({"status": "ready"})

    async def _told(self, _request: Request) -> Response:
        return Response(self._figures.text(), headers={"Cache-Control": "no-store"}, media_type=CONTENT_TYPE)


def _not_ready(reason: str) -> Response:
    return json_answer({"status": "not ready", "reason": reason}, HTTPStatus.SERVICE_UNAVAILABLE, {"Retry-After": "5"})

"""A second stand-in of Homerun, written from the vendor's documents alone, that takes every legal choice differently.

It shares no line and no idea with `recruiterdesk.demo`: what the documents leave open is decided the other way here, and what is
sent to it is judged strictly. Whatever a client may not do is written into `complaints`, even where a milder server would shrug.
"""

from __future__ import annotations

import random
import threading
from collections import deque
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from typing import TYPE_CHECKING

from second_homerun.choices import Choices, Fault
from second_homerun.links import LinkHandler
from second_homerun.shown import Shown
from second_homerun.wire import Wire
from second_homerun.world import Json, World

if TYPE_CHECKING:
    from collections.abc import Iterator

SCOPES = (
    *("vacancies:read", "job-applications:read", "job-applications:write"),
    *("job-application-notes:read", "job-application-notes:write", "job-application-files:write"),
)


class SecondHomerun:
    """The server: `base_url`, `keys` by what they may do, `world`, `requests`, `complaints`, `faults`."""

    def __init__(self, *, vacancies: int = 4, applicants: int = 12, choices: Choices | None = None, seed: int = 7) -> None:
        """Make the people up; nothing listens before `start`."""
        self.choices = choices or Choices()
        self.chance = random.Random(seed)
        self.lock = threading.RLock()
        self.world = World()
        self.shown = Shown(self.world, self.choices, self.chance)
        self.keys = {"full": "hr2-full-4c7d", "reader": "hr2-reader-91ab", "no notes": "hr2-nonotes-77", "unpaid": "hr2-unpaid-5"}
        self.requests: list[tuple[str, str, int]] = []
        self.writes: list[tuple[str, str, int]] = []
        self.complaints: list[str] = []
        self.leaks: list[str] = []
        self.downloads: list[str] = []
        self.faults: list[Fault] = []
        self.recent: deque[float] = deque()
        self.calendar: dict[int, int] = {}
        self.refused_for_speed = 0
        for number in range(vacancies):
            self.world.add_vacancy(number, vacancies)
        for _ in range(applicants):
            self.world.add_applicant()
        self.api: ThreadingHTTPServer | None = None
        self.port = 0
        self.files: ThreadingHTTPServer | None = None

    def start(self) -> None:
        """Listen on two loopback ports; a second start comes back on the same one for the API."""
        handler = type("Bound", (Wire,), {"server_side": self})
        links = type("BoundLinks", (LinkHandler,), {"server_side": self})
        self.api = _Server(("127.0.0.1", self.port), handler)
        self.port = self.api.server_address[1]
        self.files = _Server(("127.0.0.1", 0), links)
        self.shown.files_url = f"http://127.0.0.1:{self.files.server_address[1]}"
        for server in (self.api, self.files):
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self) -> None:
        """Stop listening and close what is open."""
        for server in (self.api, self.files):
            if server is not None:
                server.shutdown()
                server.server_close()
        self.api = self.files = None

    @property
    def base_url(self) -> str:
        """Return where the API is."""
        return f"http://127.0.0.1:{self.port}/v2"

    def scopes(self, key: str) -> set[str]:
        """Return what a key may do; KeyError for a key that is none."""
        kind = {value: name for name, value in self.keys.items()}[key]
        if kind == "reader":
            return {"vacancies:read", "job-applications:read"}
        return set(SCOPES) - ({"job-application-notes:read"} if kind == "no notes" else set())

    def fault(self, method: str, path: str, kind: str, times: int = 1) -> None:
        """Let something go wrong with the next requests whose path matches the expression."""
        with self.lock:
            self.faults.append(Fault(method, path, kind, times))

    def make_applicant(self, **given: Json) -> str:
        """Add somebody made up; returns the id. The newest come last in the world."""
        with self.lock:
            return self.world.add_applicant(**given)

    def churn(self) -> None:
        """Let the oldest of the first page leave and somebody new come, as while a client turns pages."""
        for _ in range(self.choices.churn):
            gone = next(iter(self.world.applications))
            del self.world.applications[gone]
            self.world.add_applicant()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: connections broken on purpose are no trouble."""


@contextmanager
def second_homerun(*, vacancies: int = 4, applicants: int = 12, choices: Choices | None = None) -> Iterator[SecondHomerun]:
    """Run one; afterwards neither a leak nor a complaint may have been written down."""
    made = SecondHomerun(vacancies=vacancies, applicants=applicants, choices=choices)
    made.start()
    try:
        yield made
        assert made.leaks == []
        assert made.complaints == []
    finally:
        made.stop()

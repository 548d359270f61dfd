"""The API's origin: admission and the plan's limit around the endpoints."""

import contextlib
import time
from collections.abc import Callable

from recruiterdesk.demo.jobsphere.allowance import Allowance
from recruiterdesk.demo.jobsphere.endpoints import Endpoints
from recruiterdesk.demo.jobsphere.keys import Key, admit
from recruiterdesk.demo.jobsphere.problem import Problem, missing
from recruiterdesk.demo.jobsphere.shape import SHAPE
from recruiterdesk.demo.loopback.faults import Faults
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer, Incoming, Origin

ROOT = "/v1"


class Api(Origin):
    """The API's origin, as an ASGI application.

    What the document leaves open can be set: `tells_limit` whether answers carry the limit's headers, `retry_after` whether a 429 also
    says how long to wait, `refusal` the shape of refusals (`Problem.body`).
    """

    def __init__(
        self, *, keys: dict[str, Key], ledger: Ledger, faults: Faults, endpoints: Endpoints, allowance: Callable[[Key], Allowance]
    ) -> None:
        super().__init__(ledger, faults, SHAPE)
        self._keys = keys
        self.endpoints = endpoints
        self._new_allowance = allowance
        self._allowances: dict[str, Allowance] = {}
        self.tells_limit = True
        self.retry_after = True
        self.refusal = "object"
        self.before_each: Callable[[], None] = lambda: None

    async def answer(self, incoming: Incoming) -> Answer:
        """Admit, limit and handle; a refusal is an answer too."""
        headers: dict[str, str] = {}
        try:
            # An empty part is an id that got lost; it must not turn into the list.
            if not incoming.path.startswith(ROOT + "/") or "" in incoming.path[1:].split("/"):
                raise missing()
            key = admit(self._keys, incoming.headers.get("authorization"))
            self._count(key, headers)
            self.before_each()
            handler, subject = self.endpoints.find(incoming.method, incoming.path[len(ROOT) :])
            answer = handler(incoming, key, subject)
        except Problem as problem:
            body = problem.body(self.refusal)
            content = b"" if body is None else None
            return Answer(problem.status, body, {**headers, **problem.headers}, content)
        return Answer(answer.status, answer.body, headers)

    def count_struck(self, headers: dict[str, str]) -> None:
        """Count a call that a fault takes away."""
        with contextlib.suppress(Problem):
            self._count(admit(self._keys, headers.get("authorization")), {})

    def _count(self, key: Key, headers: dict[str, str]) -> None:
        """Count a request and write the limit into `headers`; raise 429 beyond it."""
        if key.secret not in self._allowances:
            self._allowances[key.secret] = self._new_allowance(key)
        allowance, now = self._allowances[key.secret], time.time()
        wait = allowance.admit(now)
        if self.tells_limit:
            headers.update(allowance.headers(now))
        if wait is not None:
            raise Problem(429, "Rate limit exceeded", {"retry-after": str(max(1, round(wait + 0.5)))} if self.retry_after else {})

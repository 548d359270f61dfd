"""Approval of a job's headcount (section 7)."""

from typing import Annotated

import msgspec
from msgspec import UNSET, UnsetType

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route, Strict
from recruiterdesk.demo.smartrecruiters.problem import Problem, not_found
from recruiterdesk.demo.smartrecruiters.world import World


class SalaryRange(Strict):
    """What the job pays."""

    min: float | UnsetType = UNSET
    max: float | UnsetType = UNSET
    currency: Annotated[str, msgspec.Meta(pattern="^[A-Z]{3}$")] | UnsetType = UNSET


class Headcount(Strict):
    """PATCH /jobs/{jobId}/headcount."""

    salary_range: SalaryRange | UnsetType = UNSET


class Approvals:
    """The two endpoints of it. Nobody ever decides here, so one request stays open; a company may have no approvals at all."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        job = "/jobs/{}"
        return [
            Route(method="PATCH", path=f"{job}/headcount", handler=self.ask, scopes=("jobs_manage",), body=Headcount, no_access=403),
            Route(method="GET", path=f"{job}/approvals/latest", handler=self.latest, scopes=("jobs_read",), no_access=403),
        ]

    def ask(self, asked: Asked) -> Answer:
        """PATCH …/headcount: 202, and the request is PENDING."""
        given = asked.body(Headcount)
        salary = {} if given.salary_range is UNSET else msgspec.to_builtins(given.salary_range)
        with self._world.lock:
            job = self._world.job(asked.ids[0], asked.credential.user)
            if not self._world.has_approvals:
                raise Problem(403, "APPROVAL_PROCESS_NOT_ENABLED")
            if "min" in salary and "max" in salary and salary["min"] > salary["max"]:
                raise Problem(400, "INVALID_SALARY_RANGE")
            if job.approval is not None:
                raise Problem(400, "CANNOT_START_APPROVAL_PROCESS")
            job.approval = {
                "approvalRequestId": self._world.new_hex(),
                "positions": list(job.positions.values()),
                **({"salaryRange": salary} if salary else {}),
            }
        self._ledger.apply("ask_headcount", job.id, {"salaryRange": salary})
        return Answer(202, {"status": "PENDING"})

    def latest(self, asked: Asked) -> Answer:
        """GET …/approvals/latest: 404 where nobody was asked."""
        job = self._world.job(asked.ids[0], asked.credential.user)
        if job.approval is None:
            raise not_found("APPROVALS")
        return Answer(200, job.approval)

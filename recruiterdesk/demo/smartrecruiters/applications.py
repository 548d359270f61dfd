"""One candidate on one job: reading, moving, history and source (section 8)."""

from typing import Any

import msgspec
from msgspec import UNSET

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route
from recruiterdesk.demo.smartrecruiters.candidate_bodies import SourceDetails, StatusChange
from recruiterdesk.demo.smartrecruiters.candidate_payloads import application_details
from recruiterdesk.demo.smartrecruiters.job_payloads import action
from recruiterdesk.demo.smartrecruiters.moments import offset, read
from recruiterdesk.demo.smartrecruiters.problem import Problem
from recruiterdesk.demo.smartrecruiters.sources import check_source
from recruiterdesk.demo.smartrecruiters.world import Application, Candidate, World

_REASONS = {"REJECTED": catalogue.REJECTIONS, "WITHDRAWN": catalogue.WITHDRAWALS}
_SOURCE_CODES = {"SOURCE_TYPE_NOT_FOUND": "INVALID_SOURCE_TYPE", "SOURCE_NOT_FOUND": "INVALID_SOURCE"}


class Applications:
    """The endpoints under /candidates/{id}/jobs/{jobId}."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        path = "/candidates/{}/jobs/{}"
        manage = ("candidates_manage",)
        history = ("candidates_read", "candidate_status_read")
        return [
            Route(method="GET", path=path, handler=self.read, scopes=("candidates_read",), no_access=403),
            Route(method="DELETE", path=path, handler=self.remove, scopes=manage),
            Route(method="PUT", path=f"{path}/status", handler=self.move, scopes=manage, body=StatusChange),
            Route(method="GET", path=f"{path}/status/history", handler=self.history, scopes=history, no_access=403),
            Route(method="PUT", path=f"{path}/source", handler=self.set_source, scopes=manage, body=SourceDetails),
        ]

    def read(self, asked: Asked) -> Answer:
        """GET /candidates/{id}/jobs/{jobId}."""
        _, application = self._application(asked)
        return Answer(200, application_details(application, self._world))

    def remove(self, asked: Asked) -> Answer:
        """DELETE /candidates/{id}/jobs/{jobId}: a later addition; its code is not stored, the stand-in answers 204."""
        with self._world.lock:
            candidate, application = self._application(asked)
            del candidate.applications[application.job_id]
            self._world.touch(candidate, application.job_id)
        self._ledger.apply("remove application", candidate.id, {"jobId": application.job_id})
        return Answer(204)

    def move(self, asked: Asked) -> Answer:
        """PUT …/status: 204 without a body."""
        given = asked.body(StatusChange)
        reason, sub_status = given.reason or None, given.sub_status or None
        with self._world.lock:
            candidate, application = self._application(asked)
            if given.reason is not UNSET and given.status not in _REASONS:
                raise Problem(400, "NO_REASON_SUPPORT_FOR_STATUS")
            if given.reason is not UNSET and reason not in _REASONS[given.status]:
                raise Problem(400, "REASON_NOT_FOUND")
            process = self._world.jobs[application.job_id].process
            if sub_status is not None and sub_status not in process.sub_statuses.get(given.status, ()):
                raise Problem(400, "SUB_STATUS_NOT_FOUND", "this status has no such sub-status")
            if _omits(process, application, given.status, sub_status):
                raise Problem(400, "REQUIRED_SUB_STATUS_OMITTED")
            self._world.move(candidate, application, given.status, sub_status, asked.credential.user)
            application.reason = reason
            if given.starts_on:
                application.starts_on = read(given.starts_on)
            if given.status == "HIRED":
                application.onboarding = "READY_TO_ONBOARD"
        self._ledger.apply("status", candidate.id, {"jobId": application.job_id, **msgspec.to_builtins(given)})
        return Answer(204)

    def history(self, asked: Asked) -> Answer:
        """GET …/status/history, the oldest first; no document states the order."""
        _, application = self._application(asked)
        url = f"{self._world.root}/user-api/v201804/users"
        content: list[dict[str, Any]] = []
        for at, status, sub_status, user in application.history:
            line: dict[str, Any] = {"changedOn": offset(at), "status": status}
            if sub_status is not None:
                line["subStatus"] = sub_status
            content.append(line | {"actions": {"user": action(f"{url}/{user}")}})
        return Answer(200, {"totalFound": len(content), "content": content})

    def set_source(self, asked: Asked) -> Answer:
        """PUT …/source: 204; its codes are not those of creating."""
        source: dict[str, str] = msgspec.to_builtins(asked.body(SourceDetails))
        candidate, application = self._application(asked)
        try:
            check_source(source, on_job=False)
        except Problem as problem:
            raise Problem(400, _SOURCE_CODES.get(problem.code, problem.code)) from problem
        with self._world.lock:
            application.source = source
            self._world.touch(candidate, application.job_id)
        self._ledger.apply("source", candidate.id, {"jobId": application.job_id, **source})
        return Answer(204)

    def _application(self, asked: Asked) -> tuple[Candidate, Application]:
        return self._world.application(asked.ids[0], asked.ids[1], asked.credential.user)


def _omits(process: catalogue.HiringProcess, application: Application, status: str, sub_status: str | None) -> bool:
    """Whether a required sub-status lies before the new place and was never reached; leaving the process is always possible."""
    if status not in catalogue.ORDER:
        return False
    reached = {(line[1], line[2]) for line in application.history}
    goal = process.position(status, sub_status)
    return any(process.position(*place) < goal and place not in reached for place in process.required)

"""Applications by their own id (section 8)."""

from typing import Any

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route
from recruiterdesk.demo.smartrecruiters.configuration import source_identifier
from recruiterdesk.demo.smartrecruiters.moments import zulu
from recruiterdesk.demo.smartrecruiters.problem import not_found
from recruiterdesk.demo.smartrecruiters.world import Application, Candidate, World


class Others:
    """The endpoint of job applications."""

    def __init__(self, world: World, _ledger: Ledger) -> None:
        self._world = world

    def routes(self) -> list[Route]:
        """Return the endpoint."""
        by_id = "/job-applications-api/v202112/job-applications/{}"
        return [
            Route(method="GET", path=by_id, handler=self.application, scopes=("job_applications_read",)),
        ]

    def application(self, asked: Asked) -> Answer:
        """GET /job-applications/{applicationId}."""
        for candidate in self._world.candidates.values():
            for application in candidate.applications.values():
                if application.id == asked.ids[0] and self._world.sees(asked.credential.user, application.job_id):
                    return Answer(200, _payload(candidate, application))
        raise not_found("JOB_APPLICATION")


def _payload(candidate: Candidate, application: Application) -> dict[str, Any]:
    body = {
        "status": application.status,
        "createDate": zulu(application.created_on),
        "profileId": candidate.id,
        "jobId": application.job_id,
    }
    if application.sub_status is not None:
        body["subStatus"] = application.sub_status
    identifier = source_identifier(application.source)
    return body if identifier is None else {**body, "sourceIdentifier": identifier}

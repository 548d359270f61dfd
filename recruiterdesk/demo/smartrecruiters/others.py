"""Applications by their own id, and offers, which can only be read (section 8)."""

from typing import Any

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route
from recruiterdesk.demo.smartrecruiters.configuration import source_identifier
from recruiterdesk.demo.smartrecruiters.job_payloads import action
from recruiterdesk.demo.smartrecruiters.moments import zulu
from recruiterdesk.demo.smartrecruiters.problem import not_found
from recruiterdesk.demo.smartrecruiters.world import Application, Candidate, World

_OFFER_STATUS = {"OFFERED": "PENDING_ACCEPTANCE", "HIRED": "ACCEPTED"}


class Others:
    """The endpoints of job applications and offers. Whoever is OFFERED or HIRED has one offer, with the id of the application."""

    def __init__(self, world: World, _ledger: Ledger) -> None:
        self._world = world

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        offers, see = "/candidates/{}/jobs/{}/offers", ("candidates_offers_read",)
        by_id = "/job-applications-api/v202112/job-applications/{}"
        return [
            Route(method="GET", path=by_id, handler=self.application, scopes=("job_applications_read",)),
            Route(method="GET", path=offers, handler=self.offers, scopes=see),
            Route(method="GET", path=f"{offers}/{{}}", handler=self.offer, scopes=see),
        ]

    def application(self, asked: Asked) -> Answer:
        """GET /job-applications/{applicationId}."""
        for candidate in self._world.candidates.values():
            for application in candidate.applications.values():
                if application.id == asked.ids[0] and self._world.sees(asked.credential.user, application.job_id):
                    return Answer(200, _payload(candidate, application))
        raise not_found("JOB_APPLICATION")

    def offers(self, asked: Asked) -> Answer:
        """GET …/offers."""
        content = self._offers(asked)
        return Answer(200, {"totalFound": len(content), "content": content})

    def offer(self, asked: Asked) -> Answer:
        """GET …/offers/{offerId}."""
        for offer in self._offers(asked):
            if offer["id"] == asked.ids[2]:
                return Answer(200, offer)
        raise not_found("OFFER")

    def _offers(self, asked: Asked) -> list[dict[str, Any]]:
        candidate, application = self._world.application(asked.ids[0], asked.ids[1], asked.credential.user)
        if application.status not in _OFFER_STATUS:
            return []
        root = self._world.root
        offer = {
            "id": application.id,
            "status": _OFFER_STATUS[application.status],
            "createdOn": zulu(application.history[-1][0]),
            "updatedOn": zulu(application.history[-1][0]),
            "properties": {"salary": "EUR 4200", "startDate": "2027-01-01"},
            "actions": {"candidate": action(f"{root}/candidates/{candidate.id}"), "job": action(f"{root}/jobs/{application.job_id}")},
        }
        return [offer]


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

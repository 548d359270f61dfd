"""Offers and the documents that went out with them, which can only be read (section 8)."""

import uuid
from typing import Any
from urllib.parse import quote

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route
from recruiterdesk.demo.smartrecruiters.job_payloads import action
from recruiterdesk.demo.smartrecruiters.moments import zulu
from recruiterdesk.demo.smartrecruiters.problem import Problem, not_found
from recruiterdesk.demo.smartrecruiters.world import Application, World

_OFFER_STATUS = {"OFFERED": "PENDING_ACCEPTANCE", "HIRED": "ACCEPTED"}
_NAMES = ("Arbeidsovereenkomst.pdf", "Bijlage pensioen.pdf")
CONTENT = b"%PDF-1.4 an offer\n%%EOF\n"


class Offers:
    """The endpoints of offers. Whoever is OFFERED or HIRED has one offer, with the id of the application, and two documents in it.

    Of the offers in `world.unsent_offers` none was sent, so they have no documents yet.
    """

    def __init__(self, world: World, _ledger: Ledger) -> None:
        self._world = world

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        offers, documents, see = "/candidates/{}/jobs/{}/offers", "/offers/{}/documents", ("candidates_offers_read",)
        return [
            Route(method="GET", path=offers, handler=self.offers, scopes=see),
            Route(method="GET", path=f"{offers}/{{}}", handler=self.offer, scopes=see),
            Route(method="GET", path=documents, handler=self.documents, scopes=see),
            Route(method="GET", path=f"{documents}/{{}}", handler=self.document, scopes=see),
        ]

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

    def documents(self, asked: Asked) -> Answer:
        """GET /offers/{offerId}/documents."""
        application = self._sent(asked)
        created = zulu(application.history[-1][0])
        found = [{"id": _document_id(application, name), "name": name, "createdDate": created} for name in _NAMES]
        return Answer(200, {"documents": found, "isCurrentlySyncing": False, "provider": "DOCUSIGN"})

    def document(self, asked: Asked) -> Answer:
        """GET /offers/{offerId}/documents/{documentId}: the file."""
        application = self._sent(asked)
        for name in _NAMES:
            if _document_id(application, name) == asked.ids[1]:
                headers = {"content-type": "application/octet-stream", "content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
                return Answer(200, None, headers, CONTENT + name.encode())
        raise not_found("DOCUMENT")

    def _sent(self, asked: Asked) -> Application:
        for candidate in self._world.candidates.values():
            for application in candidate.applications.values():
                is_offer = application.id == asked.ids[0] and application.status in _OFFER_STATUS
                if is_offer and self._world.sees(asked.credential.user, application.job_id):
                    if application.id in self._world.unsent_offers:
                        raise Problem(409, "OFFER_NOT_SENT")
                    return application
        raise not_found("OFFER")


def _document_id(application: Application, name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{application.id}/{name}"))

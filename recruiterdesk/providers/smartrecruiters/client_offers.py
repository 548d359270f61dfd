"""Offers, which are only read, and the documents that went out with them, one short method per call (contract sheet, 8)."""

from collections.abc import AsyncIterator
from typing import Final

from recruiterdesk.provider_api.http.call import Call
from recruiterdesk.providers.smartrecruiters.assumptions import MAX_DOWNLOAD_BYTES
from recruiterdesk.providers.smartrecruiters.client_calls import Calls, Listing
from recruiterdesk.providers.smartrecruiters.limits import DOWNLOADS, OFFER_DOCUMENTS
from recruiterdesk.providers.smartrecruiters.record import Record

READ: Final = "candidates_offers_read"

_OFFERS: Final = "/candidates/{candidate}/jobs/{job}/offers"
_DOCUMENTS: Final = "/offers/{offer}/documents"


class OfferCalls(Calls):
    """Offers of an application."""

    async def offers(self, candidate_id: str, job_id: str) -> Listing:
        """GET …/jobs/{jobId}/offers."""
        return await self._list(_OFFERS, {"candidate": candidate_id, "job": job_id}, READ)

    async def documents(self, offer_id: str) -> Record:
        """GET /offers/{id}/documents: 409 for an offer that was not sent, 422 where another service keeps them."""
        return await self._record(_DOCUMENTS, {"offer": offer_id}, READ)

    def download_document(self, offer_id: str, document_id: str) -> AsyncIterator[bytes]:
        """GET /offers/{id}/documents/{id}: first the content type, then the file. Two a second at most."""
        call = Call(
            method="GET",
            template=_DOCUMENTS + "/{document}",
            path={"offer": offer_id, "document": document_id},
            headers={"Accept": "*/*", "Accept-Encoding": "identity"},
            scope=READ,
            lane=OFFER_DOCUMENTS,
            times=DOWNLOADS,
            is_urgent=True,
        )
        return self.http.download(call, most=MAX_DOWNLOAD_BYTES)

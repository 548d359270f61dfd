"""The Application API: applying on behalf of somebody, one short method per call (contract sheet, 15)."""

from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.providers.smartrecruiters.client_calls import Body, Calls
from recruiterdesk.providers.smartrecruiters.record import Record


class ApplyCalls(Calls):
    """The application form of a posting, and what comes of it."""

    async def form(self, posting: str) -> Record:
        """GET /postings/{uuid}/configuration: the questions, and what must be agreed to."""
        return await self._record("/postings/{posting}/configuration", {"posting": posting}, "")

    async def apply(self, posting: str, body: Body, first_byte: FirstByte) -> Answer:
        """POST /postings/{uuid}/candidates: answers 200 with id, createdOn and candidatePortalUrl."""
        return await self._write("POST", "/postings/{posting}/candidates", {"posting": posting}, first_byte, scope="", body=body)

    async def status(self, posting: str, candidate_id: str) -> Record:
        """GET /postings/{uuid}/candidates/{candidateId}/status, in this API's own spelling (OFFER, HIRE)."""
        path = {"posting": posting, "candidate": candidate_id}
        return await self._record("/postings/{posting}/candidates/{candidate}/status", path, "")

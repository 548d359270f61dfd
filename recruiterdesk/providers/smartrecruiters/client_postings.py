"""The Posting API: what stands on the career site, one short method per call, none with the key (contract sheet, 15)."""

from recruiterdesk.providers.smartrecruiters.client_calls import Calls, Listing, Query
from recruiterdesk.providers.smartrecruiters.cursors import OFFSETS
from recruiterdesk.providers.smartrecruiters.record import Record


class PostingCalls(Calls):
    """Postings: snapshots of the last publication."""

    async def postings(self, company: str, query: Query = (), offset: str | None = None) -> Listing:
        """GET /v1/companies/{companyIdentifier}/postings, 100 a page by offset."""
        template = "/v1/companies/{company}/postings"
        return await self._list(template, {"company": company}, "", query, paging=OFFSETS, cursor=offset, is_public=True)

    async def read_posting(self, company: str, posting: str) -> Record:
        """GET …/postings/{id or uuid}: adds jobId, applyUrl and the ad."""
        template = "/v1/companies/{company}/postings/{posting}"
        return await self._record(template, {"company": company, "posting": posting}, "", is_public=True)

    async def departments(self, company: str) -> Listing:
        """GET …/departments."""
        return await self._list("/v1/companies/{company}/departments", {"company": company}, "", is_public=True)

"""The Review API: ratings with one to five stars, one short method per call (contract sheet, 12)."""

from typing import Final

from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.providers.smartrecruiters.bases import REVIEWS
from recruiterdesk.providers.smartrecruiters.client_calls import Body, Calls, Listing
from recruiterdesk.providers.smartrecruiters.record import Record

READ: Final = "reviews_read"
WRITE: Final = "reviews_write"

_ONE: Final = REVIEWS + "/reviews/{review}"


class ReviewCalls(Calls):
    """Ratings."""

    async def reviews(self, candidate_id: str, job_id: str) -> Listing:
        """GET /reviews of an application: a bare list."""
        return await self._list(REVIEWS + "/reviews", {}, READ, (("candidateId", candidate_id), ("jobId", job_id)))

    async def read_review(self, review_id: str) -> Record:
        """GET /reviews/{id}."""
        return await self._record(_ONE, {"review": review_id}, READ)

    async def create_review(self, body: Body, first_byte: FirstByte) -> Answer:
        """POST /reviews: answers 201 with the rating."""
        return await self._write("POST", REVIEWS + "/reviews", {}, first_byte, scope=WRITE, body=body)

    async def change_review(self, review_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """PATCH /reviews/{id}, whose body must name the reviewer: answers 204."""
        return await self._write("PATCH", _ONE, {"review": review_id}, first_byte, scope=WRITE, body=body)

    async def delete_review(self, review_id: str, reviewer_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /reviews/{id}?reviewerId=, whose reviewer must be the rating's own: answers 204."""
        return await self._write("DELETE", _ONE, {"review": review_id}, first_byte, scope=WRITE, query=(("reviewerId", reviewer_id),))

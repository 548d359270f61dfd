"""The Message API: notes on candidates, one short method per call (contract sheet, 10)."""

from typing import Final

from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.providers.smartrecruiters.client_calls import Body, Calls, Listing, asked
from recruiterdesk.providers.smartrecruiters.cursors import MESSAGES

READ: Final = "messages_read"
WRITE: Final = "messages_write"
MANAGE: Final = "messages_manage"


class MessageCalls(Calls):
    """Notes."""

    async def share(self, body: Body, first_byte: FirstByte) -> Answer:
        """POST /messages/shares: answers 201 with id and shareRequired."""
        return await self._write("POST", "/messages/shares", {}, first_byte, scope=WRITE, body=body)

    async def delete_share(self, message_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /messages/shares/{id}: answers 204."""
        return await self._write("DELETE", "/messages/shares/{message}", {"message": message_id}, first_byte, scope=MANAGE)

    async def messages(self, candidate_id: str, job_id: str | None = None, page: str | None = None) -> Listing:
        """GET /messages of a candidate, for administrators only: a bare list, whose next page stands in the Link header."""
        query = asked(candidateId=candidate_id, jobId=job_id)
        return await self._list("/messages", {}, READ, query, paging=MESSAGES, cursor=page)

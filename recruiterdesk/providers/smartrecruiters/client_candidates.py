"""The Candidate API beyond reading the list, one short method per call (contract sheet, 8 and 9)."""

from typing import Final

from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.provider_api.http.multipart import MultipartBody
from recruiterdesk.providers.smartrecruiters.client_calls import Body, Calls, Listing, asked
from recruiterdesk.providers.smartrecruiters.cursors import CANDIDATES
from recruiterdesk.providers.smartrecruiters.limits import CANDIDATE_LISTS
from recruiterdesk.providers.smartrecruiters.record import Record

READ: Final = "candidates_read"
CREATE: Final = "candidates_create"
MANAGE: Final = "candidates_manage"


class CandidateCalls(Calls):
    """Candidates, their applications, and what hangs on them."""

    async def find_candidates(self, words: str, job_id: str | None, page: str | None = None) -> Listing:
        """GET /candidates by words, of one job or of all, 100 a page."""
        query = asked(q=words, jobId=job_id)
        return await self._list("/candidates", {}, READ, query, paging=CANDIDATES, cursor=page, lane=CANDIDATE_LISTS)

    async def read_candidate(self, candidate_id: str) -> Record:
        """GET /candidates/{id}."""
        return await self._record("/candidates/{candidate}", {"candidate": candidate_id}, READ)

    async def read_application(self, candidate_id: str, job_id: str) -> Record:
        """GET /candidates/{id}/jobs/{jobId}."""
        return await self._record("/candidates/{candidate}/jobs/{job}", _of(candidate_id, job_id), READ)

    async def remove_application(self, candidate_id: str, job_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /candidates/{id}/jobs/{jobId}: a later addition, whose answer is not stated."""
        return await self._write("DELETE", "/candidates/{candidate}/jobs/{job}", _of(candidate_id, job_id), first_byte, scope=MANAGE)

    async def create_candidate(self, body: Body, first_byte: FirstByte) -> Answer:
        """POST /candidates: into the talent pool; answers 201 with the candidate."""
        return await self._write("POST", "/candidates", {}, first_byte, scope=CREATE, body=body)

    async def create_on_job(self, job_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """POST /jobs/{jobId}/candidates: answers 201 with the candidate."""
        return await self._write("POST", "/jobs/{job}/candidates", {"job": job_id}, first_byte, scope=CREATE, body=body)

    async def create_from_cv(self, job_id: str, body: MultipartBody, first_byte: FirstByte) -> Answer:
        """POST /jobs/{jobId}/candidates/cv: reads the CV and creates; 400 for one that cannot be read or names nobody."""
        return await self._write("POST", "/jobs/{job}/candidates/cv", {"job": job_id}, first_byte, scope=CREATE, multipart=body)

    async def update_candidate(self, candidate_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """PATCH /candidates/{id}: a plain object of what changes; answers 200 with the candidate."""
        return await self._write("PATCH", "/candidates/{candidate}", {"candidate": candidate_id}, first_byte, scope=MANAGE, body=body)

    async def delete_candidate(self, candidate_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /candidates/{id}: the whole person; answers 204."""
        return await self._write("DELETE", "/candidates/{candidate}", {"candidate": candidate_id}, first_byte, scope=MANAGE)

    async def set_status(self, candidate_id: str, job_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """PUT …/jobs/{jobId}/status: answers 204 without a body."""
        template = "/candidates/{candidate}/jobs/{job}/status"
        return await self._write("PUT", template, _of(candidate_id, job_id), first_byte, scope=MANAGE, body=body)

    async def status_history(self, candidate_id: str, job_id: str) -> Listing:
        """GET …/jobs/{jobId}/status/history."""
        return await self._list("/candidates/{candidate}/jobs/{job}/status/history", _of(candidate_id, job_id), READ)

    async def tags(self, candidate_id: str) -> list[str]:
        """GET /candidates/{id}/tags."""
        found = await self._record("/candidates/{candidate}/tags", {"candidate": candidate_id}, READ)
        return found.texts("tags")

    async def add_tags(self, candidate_id: str, tags: list[str], first_byte: FirstByte) -> Answer:
        """POST /candidates/{id}/tags: answers 201 with all of them."""
        return await self._tags("POST", candidate_id, tags, first_byte)

    async def replace_tags(self, candidate_id: str, tags: list[str], first_byte: FirstByte) -> Answer:
        """PUT /candidates/{id}/tags: answers 201 with all of them."""
        return await self._tags("PUT", candidate_id, tags, first_byte)

    async def clear_tags(self, candidate_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /candidates/{id}/tags: all of them; answers 204."""
        return await self._write("DELETE", "/candidates/{candidate}/tags", {"candidate": candidate_id}, first_byte, scope=MANAGE)

    async def set_source(self, candidate_id: str, job_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """PUT …/jobs/{jobId}/source: answers 204."""
        template = "/candidates/{candidate}/jobs/{job}/source"
        return await self._write("PUT", template, _of(candidate_id, job_id), first_byte, scope=MANAGE, body=body)

    async def attachments(self, candidate_id: str, job_id: str) -> Listing:
        """GET …/jobs/{jobId}/attachments."""
        return await self._list("/candidates/{candidate}/jobs/{job}/attachments", _of(candidate_id, job_id), READ)

    async def attach(self, candidate_id: str, job_id: str, body: MultipartBody, first_byte: FirstByte) -> Answer:
        """POST …/jobs/{jobId}/attachments: parts attachmentType and file; answers 201 with the item."""
        template = "/candidates/{candidate}/jobs/{job}/attachments"
        return await self._write("POST", template, _of(candidate_id, job_id), first_byte, scope=CREATE, multipart=body)

    async def delete_attachment(self, attachment_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /candidates/attachments/{attachmentId}: answers 204."""
        path = {"attachment": attachment_id}
        return await self._write("DELETE", "/candidates/attachments/{attachment}", path, first_byte, scope=MANAGE)

    async def properties(self, candidate_id: str, job_id: str, context: str | None = None) -> Listing:
        """GET …/jobs/{jobId}/properties: "{}" when there is no value set."""
        template = "/candidates/{candidate}/jobs/{job}/properties"
        return await self._list(template, _of(candidate_id, job_id), READ, asked(context=context), may_be_bare_object=True)

    async def set_properties(self, candidate_id: str, job_id: str, values: list[Body], first_byte: FirstByte) -> Answer:
        """PUT …/jobs/{jobId}/properties: a list of id and value, without a value to reset; answers 204."""
        template = "/candidates/{candidate}/jobs/{job}/properties"
        return await self._write("PUT", template, _of(candidate_id, job_id), first_byte, scope=MANAGE, body=values)

    async def screening_answers(self, candidate_id: str, job_id: str) -> Listing:
        """GET …/jobs/{jobId}/screening-answers."""
        return await self._list("/candidates/{candidate}/jobs/{job}/screening-answers", _of(candidate_id, job_id), READ)

    async def onboarding(self, candidate_id: str, job_id: str) -> Record:
        """GET …/jobs/{jobId}/onboardingStatus."""
        return await self._record("/candidates/{candidate}/jobs/{job}/onboardingStatus", _of(candidate_id, job_id), READ)

    async def set_onboarding(self, candidate_id: str, job_id: str, status: str, first_byte: FirstByte) -> Answer:
        """PUT …/jobs/{jobId}/onboardingStatus: answers 204."""
        template = "/candidates/{candidate}/jobs/{job}/onboardingStatus"
        body: Body = {"onboardingStatus": status}
        return await self._write("PUT", template, _of(candidate_id, job_id), first_byte, scope=MANAGE, body=body)

    async def consent(self, candidate_id: str) -> Record:
        """GET /candidates/{id}/consent."""
        return await self._record("/candidates/{candidate}/consent", {"candidate": candidate_id}, READ)

    async def consents(self, candidate_id: str) -> Record:
        """GET /candidates/{id}/consents."""
        return await self._record("/candidates/{candidate}/consents", {"candidate": candidate_id}, READ)

    async def request_consent(self, candidate_id: str, first_byte: FirstByte) -> Answer:
        """POST /candidates/consent-requests, of one: answers 201 with one result, whose own status is 202 or 403."""
        body = {"content": [{"id": candidate_id}]}
        return await self._write("POST", "/candidates/consent-requests", {}, first_byte, scope=MANAGE, body=body)

    async def _tags(self, method: str, candidate_id: str, tags: list[str], first_byte: FirstByte) -> Answer:
        path = {"candidate": candidate_id}
        return await self._write(method, "/candidates/{candidate}/tags", path, first_byte, scope=MANAGE, body={"tags": tags})


def _of(candidate_id: str, job_id: str) -> dict[str, str]:
    return {"candidate": candidate_id, "job": job_id}

"""The Job API beyond reading vacancies, one short method per call (contract sheet, 7)."""

from typing import Final

from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.providers.smartrecruiters.client_calls import Body, Calls, Listing
from recruiterdesk.providers.smartrecruiters.cursors import JOBS
from recruiterdesk.providers.smartrecruiters.limits import PUBLICATION
from recruiterdesk.providers.smartrecruiters.record import Record

READ: Final = "jobs_read"
MANAGE: Final = "jobs_manage"
PUBLISH: Final = "jobs_publications_manage"
JSON_PATCH: Final = "application/json-patch+json"


class JobCalls(Calls):
    """Jobs, their ads, publications, team, note and positions."""

    async def find_jobs(self, words: str, page: str | None = None) -> Listing:
        """GET /jobs by words of the title, 100 a page; cursors need this sort on every page."""
        return await self._list("/jobs", {}, READ, (("q", words), ("sort", "job_id")), paging=JOBS, cursor=page)

    async def read_job(self, job_id: str) -> Record:
        """GET /jobs/{jobId}."""
        return await self._record("/jobs/{job}", {"job": job_id}, READ)

    async def create_job(self, body: Body, first_byte: FirstByte) -> Answer:
        """POST /jobs: answers 201 with the job."""
        return await self._write("POST", "/jobs", {}, first_byte, scope=MANAGE, body=body)

    async def patch_job(self, job_id: str, steps: list[Body], first_byte: FirstByte) -> Answer:
        """PATCH /jobs/{jobId} with a JSON Patch: answers 200 with the job."""
        return await self._write("PATCH", "/jobs/{job}", {"job": job_id}, first_byte, scope=MANAGE, body=steps, json_kind=JSON_PATCH)

    async def set_status(self, job_id: str, status: str, first_byte: FirstByte) -> Answer:
        """PUT /jobs/{jobId}/status: answers 201 with the status."""
        return await self._write("PUT", "/jobs/{job}/status", {"job": job_id}, first_byte, scope=MANAGE, body={"status": status})

    async def status_history(self, job_id: str) -> Listing:
        """GET /jobs/{jobId}/status/history."""
        return await self._list("/jobs/{job}/status/history", {"job": job_id}, READ)

    async def publish(self, job_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """POST /jobs/{jobId}/publication: answers 204. Two a second at most."""
        template = "/jobs/{job}/publication"
        return await self._write("POST", template, {"job": job_id}, first_byte, scope=PUBLISH, body=body, lane=PUBLICATION)

    async def unpublish(self, job_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /jobs/{jobId}/publication: takes it off everywhere, answers 204. Two a second at most."""
        return await self._write("DELETE", "/jobs/{job}/publication", {"job": job_id}, first_byte, scope=PUBLISH, lane=PUBLICATION)

    async def publications(self, job_id: str, *, active_only: bool) -> Listing:
        """GET /jobs/{jobId}/publication."""
        query = (("activeOnly", "true" if active_only else "false"),)
        return await self._list("/jobs/{job}/publication", {"job": job_id}, READ, query)

    async def ads(self, job_id: str) -> Listing:
        """GET /jobs/{jobId}/jobads: a bare list."""
        return await self._list("/jobs/{job}/jobads", {"job": job_id}, READ)

    async def read_ad(self, job_id: str, ad_id: str) -> Record:
        """GET /jobs/{jobId}/jobads/{jobAdId}."""
        return await self._record("/jobs/{job}/jobads/{ad}", {"job": job_id, "ad": ad_id}, READ)

    async def add_ad(self, job_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """POST /jobs/{jobId}/jobads: answers 200 with the ad."""
        return await self._write("POST", "/jobs/{job}/jobads", {"job": job_id}, first_byte, scope=MANAGE, body=body)

    async def replace_ad(self, job_id: str, ad_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """PUT /jobs/{jobId}/jobads/{jobAdId}: answers 200 with the ad."""
        path = {"job": job_id, "ad": ad_id}
        return await self._write("PUT", "/jobs/{job}/jobads/{ad}", path, first_byte, scope=MANAGE, body=body)

    async def publish_ad(self, job_id: str, ad_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """POST …/jobads/{jobAdId}/postings: answers 202 with postingStatus PENDING."""
        path = {"job": job_id, "ad": ad_id}
        return await self._write("POST", "/jobs/{job}/jobads/{ad}/postings", path, first_byte, scope=MANAGE, body=body)

    async def ad_postings(self, job_id: str, ad_id: str, *, active_only: bool) -> Listing:
        """GET …/jobads/{jobAdId}/postings."""
        query = (("activeOnly", "true" if active_only else "false"),)
        return await self._list("/jobs/{job}/jobads/{ad}/postings", {"job": job_id, "ad": ad_id}, READ, query)

    async def unpublish_ad(self, job_id: str, ad_id: str, first_byte: FirstByte) -> Answer:
        """DELETE …/jobads/{jobAdId}/postings: answers 202; of the default ad it takes all of them off."""
        path = {"job": job_id, "ad": ad_id}
        return await self._write("DELETE", "/jobs/{job}/jobads/{ad}/postings", path, first_byte, scope=MANAGE)

    async def team(self, job_id: str) -> Listing:
        """GET /jobs/{jobId}/hiring-team."""
        return await self._list("/jobs/{job}/hiring-team", {"job": job_id}, READ)

    async def add_member(self, job_id: str, user_id: str, role: str, first_byte: FirstByte) -> Answer:
        """POST /jobs/{jobId}/hiring-team: 409 for somebody who is in it already."""
        body = {"id": user_id, "role": role}
        return await self._write("POST", "/jobs/{job}/hiring-team", {"job": job_id}, first_byte, scope=MANAGE, body=body)

    async def remove_member(self, job_id: str, user_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /jobs/{jobId}/hiring-team/{userId}: answers 204; 400 for the last one."""
        return await self._write("DELETE", "/jobs/{job}/hiring-team/{user}", {"job": job_id, "user": user_id}, first_byte, scope=MANAGE)

    async def read_note(self, job_id: str) -> Record:
        """GET /jobs/{jobId}/note."""
        return await self._record("/jobs/{job}/note", {"job": job_id}, READ)

    async def write_note(self, job_id: str, content: str, first_byte: FirstByte) -> Answer:
        """PUT /jobs/{jobId}/note: answers 200 with the note."""
        return await self._write("PUT", "/jobs/{job}/note", {"job": job_id}, first_byte, scope=MANAGE, body={"content": content})

    async def positions(self, job_id: str) -> Listing:
        """GET /jobs/{jobId}/positions."""
        return await self._list("/jobs/{job}/positions", {"job": job_id}, READ)

    async def read_position(self, job_id: str, position_id: str) -> Record:
        """GET /jobs/{jobId}/positions/{positionId}."""
        return await self._record("/jobs/{job}/positions/{position}", {"job": job_id, "position": position_id}, READ)

    async def add_position(self, job_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """POST /jobs/{jobId}/positions: answers 201 with the position."""
        return await self._write("POST", "/jobs/{job}/positions", {"job": job_id}, first_byte, scope=MANAGE, body=body)

    async def replace_position(self, job_id: str, position_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """PUT /jobs/{jobId}/positions/{positionId}: answers 201 with the position."""
        path = {"job": job_id, "position": position_id}
        return await self._write("PUT", "/jobs/{job}/positions/{position}", path, first_byte, scope=MANAGE, body=body)

    async def delete_position(self, job_id: str, position_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /jobs/{jobId}/positions/{positionId}: answers 204."""
        path = {"job": job_id, "position": position_id}
        return await self._write("DELETE", "/jobs/{job}/positions/{position}", path, first_byte, scope=MANAGE)

    async def ask_headcount(self, job_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """PATCH /jobs/{jobId}/headcount: answers 202 with status PENDING; 403 where the company has no approvals."""
        return await self._write("PATCH", "/jobs/{job}/headcount", {"job": job_id}, first_byte, scope=MANAGE, body=body)

    async def latest_approval(self, job_id: str) -> Record:
        """GET /jobs/{jobId}/approvals/latest: 404 without any."""
        return await self._record("/jobs/{job}/approvals/latest", {"job": job_id}, READ)

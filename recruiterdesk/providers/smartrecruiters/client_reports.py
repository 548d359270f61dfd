"""The Reporting API: reports and their files of CSV, one short method per call (contract sheet, 15)."""

from collections.abc import AsyncIterator
from typing import Final

from recruiterdesk.provider_api.http.call import Answer, Call, FirstByte
from recruiterdesk.providers.smartrecruiters.bases import REPORTING
from recruiterdesk.providers.smartrecruiters.client_calls import Calls, Listing
from recruiterdesk.providers.smartrecruiters.cursors import REPORTS as BY_PAGE
from recruiterdesk.providers.smartrecruiters.limits import DOWNLOADS, READS, REPORTS
from recruiterdesk.providers.smartrecruiters.record import Record

READ: Final = "reporting_read"
WRITE: Final = "reporting_write"
CSV: Final = "text/csv"


class ReportCalls(Calls):
    """Reports."""

    async def reports(self, page: str | None = None) -> Listing:
        """GET /reports, 1,000 a page, newest change first."""
        return await self._list(REPORTING + "/reports", {}, READ, paging=BY_PAGE, cursor=page)

    async def files(self, report_id: str, page: str | None = None) -> Listing:
        """GET /reports/{id}/files, 1,000 a page, newest first."""
        template = REPORTING + "/reports/{report}/files"
        return await self._list(template, {"report": report_id}, READ, paging=BY_PAGE, cursor=page)

    async def generate(self, report_id: str, first_byte: FirstByte) -> Answer:
        """POST /reports/{id}/files without a body: answers 200 with the file to come; 400 while one is pending."""
        return await self._write("POST", REPORTING + "/reports/{report}/files", {"report": report_id}, first_byte, scope=WRITE)

    async def read_file(self, file_id: str) -> Record:
        """GET /files/{reportFileId}: how far it is."""
        return await self._record(REPORTING + "/files/{file}", {"file": file_id}, READ)

    def download_file(self, file_id: str, *, most: int) -> AsyncIterator[bytes]:
        """GET /files/{reportFileId}/data: first the content type, then the CSV."""
        template = REPORTING + "/files/{file}/data"
        call = Call(
            method="GET", template=template, path={"file": file_id}, takes=(CSV,), scope=READ, lane=REPORTS, times=DOWNLOADS, is_urgent=True
        )
        return self.http.download(call, most=most)

    async def recent_file(self, report_id: str) -> Record:
        """GET /reports/{id}/files/recent: the newest finished one; 404 without any."""
        return await self._record(REPORTING + "/reports/{report}/files/recent", {"report": report_id}, READ)

    async def recent_data(self, report_id: str, etag: str | None = None) -> Answer:
        """GET /reports/{id}/files/recent/data: the CSV with its ETag, or 304 where it is still the one with `etag`."""
        call = Call(
            method="GET",
            template=REPORTING + "/reports/{report}/files/recent/data",
            path={"report": report_id},
            headers={"If-None-Match": etag} if etag else {},
            takes=(CSV,),
            scope=READ,
            lane=REPORTS,
            times=READS,
            is_urgent=True,
        )
        return await self.http.ask(call)

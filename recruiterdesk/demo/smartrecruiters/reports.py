"""Reports and their files (section 15): asked for, made in the background, fetched as CSV under a limit of bytes."""

import csv
import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route, Strict
from recruiterdesk.demo.smartrecruiters.moments import now, offset
from recruiterdesk.demo.smartrecruiters.pages import BigLimit, page
from recruiterdesk.demo.smartrecruiters.problem import Family, Problem, not_found
from recruiterdesk.demo.smartrecruiters.throttles import Throttles
from recruiterdesk.demo.smartrecruiters.world import World

ROOT = "/reporting-api/v201804"
_NEXT = {"PENDING": "RUNNING", "RUNNING": "COMPLETED"}
_LATEST = 10**13  # milliseconds: what is newer has the smaller key


class ReportsQuery(Strict):
    """The two lists of the family, whose cursor is called `page`."""

    page: str | None = None
    limit: BigLimit = 10


class Reports:
    """The endpoints of reports. `fails` lets the next files end FAILED."""

    def __init__(self, world: World, ledger: Ledger, throttles: Throttles) -> None:
        self._world = world
        self._ledger = ledger
        self._throttles = throttles
        self.fails = False
        self._tables: dict[str, Callable[[], list[list[str]]]] = {"applications": self._applications, "jobs": self._jobs}
        self._make()

    def _make(self) -> None:
        creator, at = next(iter(self._world.users)), now() - timedelta(days=20)
        for number, (name, table) in enumerate((("Alle sollicitaties", "applications"), ("Openstaande vacatures", "jobs"))):
            report_id = self._world.new_uuid()
            self._world.reports[report_id] = {
                "reportId": report_id,
                "name": name,
                "columns": [_column(title) for title in self._tables[table]()[0]],
                "filters": [],
                "creationDate": offset(at),
                "modificationDate": offset(at + timedelta(days=number)),
                "creatorId": creator,
                "reportFormats": ["CSV"],
                "table": table,
            }

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        see, one = ("reporting_read",), f"{ROOT}/reports/{{}}"
        recent, file = f"{one}/files/recent", f"{ROOT}/files/{{}}"
        return [
            Route(method="GET", path=f"{ROOT}/reports", handler=self.list_all, scopes=see, query=ReportsQuery),
            Route(method="GET", path=recent, handler=self.recent, scopes=see),
            Route(method="GET", path=f"{recent}/data", handler=self.recent_data, scopes=see),
            Route(method="GET", path=one, handler=self.read, scopes=see, family=Family.EMPTY),
            Route(method="GET", path=f"{one}/files", handler=self.files, scopes=see, query=ReportsQuery),
            Route(method="POST", path=f"{one}/files", handler=self.generate, scopes=("reporting_write",)),
            Route(method="GET", path=file, handler=self.file, scopes=see),
            Route(method="GET", path=f"{file}/data", handler=self.data, scopes=see),
        ]

    def list_all(self, asked: Asked) -> Answer:
        """GET /reports: the newest change first."""
        reports = sorted(self._world.reports.values(), key=lambda report: report["modificationDate"], reverse=True)
        ranked = [(f"{rank:06d}", report) for rank, report in enumerate(reports)]
        return self._page(asked, ranked, _report)

    def read(self, asked: Asked) -> Answer:
        """GET /reports/{id}."""
        return Answer(200, _report(self._report(asked)))

    def files(self, asked: Asked) -> Answer:
        """GET /reports/{id}/files: the newest first."""
        self._report(asked)
        return self._page(asked, [(f"{_LATEST - file['number']:014d}", file) for file in self._files(asked.ids[0])], _file)

    def generate(self, asked: Asked) -> Answer:
        """POST /reports/{id}/files: 200 with a file that is PENDING; 400 while another one is."""
        with self._world.lock:
            report = self._report(asked)
            if any(file["reportFileStatus"] in _NEXT for file in self._files(asked.ids[0])):
                raise Problem(400, "REPORT_FILE_ALREADY_PENDING")
            file_id = self._world.new_uuid()
            file = {
                "reportFileId": file_id,
                "reportId": report["reportId"],
                "reportFileStatus": "PENDING",
                "scheduleType": "AD_HOC",
                "schedulingDate": offset(now()),
                "requestorId": asked.credential.user,
                "columns": report["columns"],
                "filters": [],
                "number": len(self._world.report_files),
            }
            self._world.report_files[file_id] = file
        self._ledger.apply("generate_report", "", {"reportId": report["reportId"], "reportFileId": file_id})
        return Answer(200, _file(file))

    def file(self, asked: Asked) -> Answer:
        """GET /files/{id}: each time it is asked for, it is one step further."""
        with self._world.lock:
            file = self._file(asked)
            shown = _file(file)
            self._advance(file)
        return Answer(200, shown)

    def data(self, asked: Asked) -> Answer:
        """GET /files/{id}/data: CSV, 404 until it is there."""
        return self._data(asked, self._file(asked), "data", {})

    def recent(self, asked: Asked) -> Answer:
        """GET /reports/{id}/files/recent: the newest one that is finished, with its ETag."""
        file = self._newest(asked)
        headers = {"etag": _etag(file)}
        if asked.incoming.headers.get("if-none-match") == headers["etag"]:
            return Answer(304, None, headers)
        return Answer(200, _file(file), headers)

    def recent_data(self, asked: Asked) -> Answer:
        """GET /reports/{id}/files/recent/data: CSV, or 304 for the ETag that is known."""
        file = self._newest(asked)
        headers = {"etag": _etag(file)}
        if asked.incoming.headers.get("if-none-match") == headers["etag"]:
            return Answer(304, None, headers)
        return self._data(asked, file, "recent", headers)

    def _data(self, asked: Asked, file: dict[str, Any], endpoint: str, headers: dict[str, str]) -> Answer:
        if file["reportFileStatus"] != "COMPLETED":
            raise not_found("REPORT_FILE_DATA")
        self._throttles.admit_bytes(asked.credential.name, endpoint)
        content = file["content"]
        self._throttles.spend_bytes(asked.credential.name, endpoint, len(content))
        return Answer(200, None, {**headers, "content-type": "text/csv;charset=utf-8"}, content)

    def _advance(self, file: dict[str, Any]) -> None:
        status = file["reportFileStatus"]
        if status == "RUNNING" and self.fails:
            file |= {"reportFileStatus": "FAILED", "errorReason": "UNKNOWN"}
        elif status in _NEXT:
            file["reportFileStatus"] = _NEXT[status]
        if file["reportFileStatus"] == "COMPLETED" and "content" not in file:
            table = self._tables[self._world.reports[file["reportId"]]["table"]]
            out = io.StringIO()
            csv.writer(out).writerows(table())
            file |= {"content": out.getvalue().encode(), "generationDate": offset(now())}

    def _applications(self) -> list[list[str]]:
        rows = [["Candidate", "Job", "Status", "Sub-status", "Applied on"]]
        for candidate in self._world.candidates.values():
            name = f"{candidate.fields['firstName']} {candidate.fields['lastName']}"
            for application in candidate.applications.values():
                job = self._world.jobs[application.job_id]
                rows.append([name, job.fields["title"], application.status, application.sub_status or "", offset(application.created_on)])
        return rows

    def _jobs(self) -> list[list[str]]:
        return [
            ["Job", "Status", "City"],
            *([job.fields["title"], job.status, job.fields["location"]["city"]] for job in self._world.jobs.values()),
        ]

    def _page(self, asked: Asked, ranked: list[tuple[str, dict[str, Any]]], shape: Callable[[dict[str, Any]], dict[str, Any]]) -> Answer:
        query = asked.query(ReportsQuery)
        # The document's own example has the relation `link`.
        shown = page(
            sorted(ranked, key=lambda pair: pair[0]),
            lambda pair: pair[0],
            asked.incoming,
            cursor=query.page,
            limit=query.limit,
            name="page",
            relation="link",
        )
        body: dict[str, Any] = {"content": [shape(item) for _, item in shown.items]}
        return Answer(200, body | ({"nextPage": shown.cursor} if shown.cursor else {}), shown.headers)

    def _report(self, asked: Asked) -> dict[str, Any]:
        if asked.ids[0] not in self._world.reports:
            raise not_found("REPORT")
        return self._world.reports[asked.ids[0]]

    def _files(self, report_id: str) -> list[dict[str, Any]]:
        return [file for file in self._world.report_files.values() if file["reportId"] == report_id]

    def _file(self, asked: Asked) -> dict[str, Any]:
        if asked.ids[0] not in self._world.report_files:
            raise not_found("REPORT_FILE")
        return self._world.report_files[asked.ids[0]]

    def _newest(self, asked: Asked) -> dict[str, Any]:
        self._report(asked)
        done = [file for file in self._files(asked.ids[0]) if file["reportFileStatus"] == "COMPLETED"]
        if not done:
            raise not_found("REPORT_FILE")
        return max(done, key=lambda file: file["number"])


def _column(title: str) -> dict[str, str]:
    return {"entityTypeId": "application", "dataPointId": title.lower().replace(" ", "_"), "dataPointName": title, "dataPointType": "TEXT"}


def _report(report: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in report.items() if name != "table"}


def _file(file: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in file.items() if name not in {"number", "content"}}


def _etag(file: dict[str, Any]) -> str:
    return f'"{file["reportFileId"]}"'

"""Jobs: list, details, creating, replacing, changing and status (section 7)."""

import copy
from typing import Any

import msgspec
from msgspec import UNSET

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.asked import JSON_PATCH, Asked, Route
from recruiterdesk.demo.smartrecruiters.job_bodies import JobInput, JobsQuery, JsonPatch, PatchLine, StatusBody
from recruiterdesk.demo.smartrecruiters.job_payloads import action, details, summary
from recruiterdesk.demo.smartrecruiters.making import default_ad
from recruiterdesk.demo.smartrecruiters.moments import now, offset, read
from recruiterdesk.demo.smartrecruiters.pages import page
from recruiterdesk.demo.smartrecruiters.patching import apply_patch
from recruiterdesk.demo.smartrecruiters.problem import Family, Problem, invalid
from recruiterdesk.demo.smartrecruiters.world import Ad, Job, World

_LISTS: dict[str, dict[str, str]] = {
    "industry": catalogue.INDUSTRIES,
    "function": catalogue.FUNCTIONS,
    "experienceLevel": catalogue.LEVELS,
    "typeOfEmployment": catalogue.EMPLOYMENT,
    "eeoCategory": catalogue.EEO,
}
_REGION_COUNTRY = "us"  # the one country where regionCode is required


class Jobs:
    """The endpoints of jobs."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        read_scope, manage = ("jobs_read",), ("jobs_manage",)
        return [
            Route(method="GET", path="/jobs", handler=self.list_all, scopes=read_scope, query=JobsQuery),
            Route(method="POST", path="/jobs", handler=self.create, scopes=manage, body=JobInput),
            Route(method="GET", path="/jobs/{}", handler=self.read, scopes=read_scope),
            Route(method="PUT", path="/jobs/{}", handler=self.replace, scopes=manage, body=JobInput),
            Route(method="PATCH", path="/jobs/{}", handler=self.change, scopes=manage, body=JsonPatch, media=JSON_PATCH),
            Route(method="PUT", path="/jobs/{}/status", handler=self.set_status, scopes=manage, body=StatusBody, no_access=403),
            Route(method="GET", path="/jobs/{}/status/history", handler=self.history, scopes=read_scope),
        ]

    def list_all(self, asked: Asked) -> Answer:
        """GET /jobs. Without `sort=job_id` every page after the first one misses a job, as the document warns."""
        query = asked.query(JobsQuery)
        if query.page_id is not None and query.offset is not None:
            raise invalid("offset and pageId do not go together")
        if query.offset is not None and query.sort == "job_id":
            raise invalid("offset only goes with sort=default")
        found = [job for job in self._world.jobs.values() if self._world.sees(asked.credential.user, job.id) and self._fits(job, query)]
        total = len(found)
        found.sort(key=lambda job: job.id)
        start = query.offset or 0
        if query.offset is not None:
            shown = page(found[start : start + query.limit], lambda job: job.id, asked.incoming, cursor=None, limit=query.limit)
        else:
            shown = page(found, lambda job: job.id, asked.incoming, cursor=query.page_id, limit=query.limit)
        items = shown.items[1:] if query.page_id is not None and query.sort == "default" else shown.items
        content = [summary(job, self._world) for job in items]
        body = {"limit": query.limit, "offset": start, "nextPageId": shown.cursor or "", "totalFound": total, "content": content}
        return Answer(200, body, shown.headers)

    def _fits(self, job: Job, query: JobsQuery) -> bool:
        department = self._world.departments[job.fields["department"]["id"]]["label"] if "department" in job.fields else None
        language = job.fields.get("jobAd", {}).get("language", {}).get("code", "en")
        # `statuses` overrides `status`.
        statuses = query.statuses or ((query.status,) if query.status else ())
        return (
            (query.q is None or query.q.casefold() in job.fields["title"].casefold())
            and (not query.city or job.fields["location"]["city"] in query.city)
            and (not query.department or department in query.department)
            and (query.updated_after is None or job.updated_on > read(query.updated_after))
            and (query.last_activity_after is None or job.last_activity_on > read(query.last_activity_after))
            and (query.language is None or language == query.language)
            and (not statuses or job.status in statuses)
            and (query.posting_status is None or job.posting_status == query.posting_status)
            and (not query.hiring_team_member_id or any(user in job.team for user in query.hiring_team_member_id))
        )

    def read(self, asked: Asked) -> Answer:
        """GET /jobs/{jobId}."""
        return Answer(200, details(self._job(asked), self._world))

    def create(self, asked: Asked) -> Answer:
        """POST /jobs: 201 with the details."""
        fields = msgspec.to_builtins(asked.body(JobInput))
        with self._world.lock:
            self._check(fields)
            at = now()
            job = Job(
                id=self._world.new_uuid(),
                fields=fields,
                status="CREATED",
                creator=asked.credential.user,
                process=catalogue.PROCESSES[0],
                created_on=at,
                updated_on=at,
                last_activity_on=at,
                number=len(self._world.jobs),
                team={asked.credential.user: "RECRUITER"},
                history=[(at, "CREATED", asked.credential.user)],
            )
            fields.setdefault("refNumber", f"REF{2000 + job.number}")
            job.ads.append(Ad(id=self._world.new_uuid(), fields=default_ad(fields), is_default=True, created_on=at, updated_on=at))
            self._world.jobs[job.id] = job
        self._ledger.apply("create_job", job.id, fields)
        return Answer(201, details(job, self._world))

    def replace(self, asked: Asked) -> Answer:
        """PUT /jobs/{jobId}: what is left out is gone, parts of the ad too."""
        return self._set(asked, msgspec.to_builtins(asked.body(JobInput)), "replace_job")

    def change(self, asked: Asked) -> Answer:
        """PATCH /jobs/{jobId}: a JSON Patch of what PUT takes."""
        lines: list[PatchLine] = asked.checked_body
        job = self._job(asked)
        for line in lines:
            if line.op in {"add", "replace", "test"} and line.value is UNSET:
                raise Problem(400, "INVALID_JSON_PATCH", f"{line.op} needs a value")
            if line.op in {"move", "copy"} and line.from_ is UNSET:
                raise Problem(400, "INVALID_JSON_PATCH", f"{line.op} needs from")
        fields = apply_patch(copy.deepcopy(job.fields), lines)
        try:
            fields = msgspec.to_builtins(msgspec.convert(fields, JobInput))
        except msgspec.ValidationError as error:
            raise Problem(422, "UNPROCESSABLE_ENTITY", str(error), family=Family.EMPTY) from error
        return self._set(asked, fields, "change_job")

    def _set(self, asked: Asked, fields: dict[str, Any], what: str) -> Answer:
        with self._world.lock:
            job = self._job(asked)
            self._check(fields, job)
            fields.setdefault("refNumber", job.fields.get("refNumber", ""))
            job.fields = fields
            job.default_ad.fields = default_ad(fields)
            job.default_ad.updated_on = job.updated_on = job.last_activity_on = now()
        self._ledger.apply(what, job.id, fields)
        return Answer(200, details(job, self._world))

    def set_status(self, asked: Asked) -> Answer:
        """PUT /jobs/{jobId}/status: 201, and nobody is told why."""
        with self._world.lock:
            job = self._job(asked)
            job.status = asked.body(StatusBody).status
            job.updated_on = job.last_activity_on = now()
            job.history.append((job.updated_on, job.status, asked.credential.user))
        self._ledger.apply("job_status", job.id, {"status": job.status})
        return Answer(201, {"status": job.status})

    def history(self, asked: Asked) -> Answer:
        """GET /jobs/{jobId}/status/history."""
        url = f"{self._world.root}/user-api/v201804/users"
        content = [
            {"changedOn": offset(at), "status": status, "actions": {"user": action(f"{url}/{user}")}}
            for at, status, user in self._job(asked).history
        ]
        return Answer(200, {"totalFound": len(content), "content": content})

    def _job(self, asked: Asked) -> Job:
        return self._world.job(asked.ids[0], asked.credential.user)

    def _check(self, fields: dict[str, Any], job: Job | None = None) -> None:
        ref = fields.get("refNumber")
        if ref and any(other.fields.get("refNumber") == ref for other in self._world.jobs.values() if other is not job):
            raise Problem(409, "REF_NUMBER_ALREADY_EXISTS")
        location = fields["location"]
        if location["countryCode"] == _REGION_COUNTRY and "regionCode" not in location:
            raise Problem(422, "REGION_CODE_REQUIRED", family=Family.EMPTY)
        unknown = [name for name, table in _LISTS.items() if name in fields and fields[name]["id"] not in table]
        if "department" in fields and fields["department"]["id"] not in self._world.departments:
            unknown.append("department")
        for given in fields.get("properties", []):
            known = catalogue.JOB_PROPERTIES.get(given["id"])
            if known is None or given["value"].get("id") not in known[2]:
                unknown.append("properties")
        if unknown:
            raise Problem(422, "UNPROCESSABLE_ENTITY", family=Family.EMPTY)

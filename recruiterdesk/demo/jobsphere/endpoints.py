"""The document's four calls, as functions from a checked request to an answer."""

from collections.abc import Callable
from typing import Any

from recruiterdesk.demo.jobsphere import checks, payloads
from recruiterdesk.demo.jobsphere.keys import Key, must_be_employer, must_write
from recruiterdesk.demo.jobsphere.problem import missing
from recruiterdesk.demo.jobsphere.world import World
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer, Incoming

Handler = Callable[[Incoming, Key, str], Answer]


class Endpoints:
    """Reads and changes the world as the document describes.

    What the document leaves open can be set: `created` is the status of a success that made something, `is_wrapped` whether single
    records come as `{"data": …}`, `tells_id` whether an answer to a POST names what was made.
    """

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger
        self.created = 200
        self.is_wrapped = False
        self.tells_id = True

    def find(self, method: str, path: str) -> tuple[Handler, str]:
        """Return the handler and the id in the path; raise 404, since the table of statuses has no other word for an unknown call."""
        found: Handler | None = None
        subject = ""
        match method, path.removeprefix("/").split("/"):
            case "GET", ["jobs"]:
                found = self.list_jobs
            case "POST", ["jobs"]:
                found = self.create_job
            case "GET", ["jobs", subject]:
                found = self.read_job
            case "POST", ["applications"]:
                found = self.apply
        if found is None:
            raise missing()
        return found, subject

    def list_jobs(self, incoming: Incoming, _key: Key, _subject: str) -> Answer:
        """GET /jobs."""
        query = checks.JobsQuery(incoming)
        found = self._world.search(query.texts["q"], query.texts["category"], query.texts["location"])
        start = (query.page - 1) * query.limit
        shown = [payloads.job_payload(job) for job in found[start : start + query.limit]]
        return Answer(200, {"data": shown, "pagination": payloads.pagination(query.page, query.limit, len(found))})

    def read_job(self, incoming: Incoming, _key: Key, subject: str) -> Answer:
        """GET /jobs/{id}."""
        checks.no_query(incoming)
        job = self._world.jobs.get(subject)
        if job is None:
            raise missing()
        return Answer(200, self._one(payloads.detail_payload(job)))

    def create_job(self, incoming: Incoming, key: Key, _subject: str) -> Answer:
        """POST /jobs: needs a Read/Write key and a verified employer."""
        must_write(key)
        checks.no_query(incoming)
        fields = checks.body(incoming, checks.JOB, checks.JOB_REQUIRED)
        must_be_employer(key, fields["company_id"])
        job = self._world.create(key.company_id, fields)
        self._ledger.apply("job", job.id, fields)
        return Answer(self.created, self._one(payloads.detail_payload(job)) if self.tells_id else {"success": True})

    def apply(self, incoming: Incoming, key: Key, _subject: str) -> Answer:
        """POST /applications."""
        must_write(key)
        checks.no_query(incoming)
        fields = checks.body(incoming, checks.APPLICATION, checks.APPLICATION_REQUIRED)
        if fields["job_id"] not in self._world.jobs:
            raise missing()
        application_id = self._world.apply(fields)
        self._ledger.apply("application", application_id, fields)
        return Answer(self.created, self._one({"id": application_id, **fields}) if self.tells_id else {"success": True})

    def _one(self, record: dict[str, Any]) -> dict[str, Any]:
        return {"data": record} if self.is_wrapped else record

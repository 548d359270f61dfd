"""Candidates: search, details, creating, changing and deleting (section 8)."""

import re
from typing import Any

import msgspec

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route
from recruiterdesk.demo.smartrecruiters.candidate_bodies import CandidateChange, CandidateInput, CandidatesQuery
from recruiterdesk.demo.smartrecruiters.candidate_payloads import details, listed
from recruiterdesk.demo.smartrecruiters.moments import now, read
from recruiterdesk.demo.smartrecruiters.pages import page
from recruiterdesk.demo.smartrecruiters.problem import Problem, invalid
from recruiterdesk.demo.smartrecruiters.sources import check_source
from recruiterdesk.demo.smartrecruiters.world import Application, Candidate, World

NOWHERE = {"sourceTypeId": "API", "sourceSubTypeId": "API", "sourceId": "api"}  # what no source given means


class Candidates:
    """The endpoints of candidates."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        read_scope, make, manage = ("candidates_read",), ("candidates_create",), ("candidates_manage",)
        return [
            Route(method="GET", path="/candidates", handler=self.list_all, scopes=read_scope, query=CandidatesQuery),
            Route(method="POST", path="/candidates", handler=self.create, scopes=make, body=CandidateInput),
            Route(method="GET", path="/candidates/{}", handler=self.read, scopes=read_scope),
            Route(method="PATCH", path="/candidates/{}", handler=self.change, scopes=manage, body=CandidateChange, no_access=403),
            Route(method="DELETE", path="/candidates/{}", handler=self.delete, scopes=manage, no_access=403),
            Route(method="POST", path="/jobs/{}/candidates", handler=self.create_on_job, scopes=make, body=CandidateInput),
        ]

    def list_all(self, asked: Asked) -> Answer:
        """GET /candidates: people with at least one application, in the order of their ids."""
        query = asked.query(CandidatesQuery)
        _check(query)
        user = asked.credential.user
        found = sorted(
            (
                candidate
                for candidate in self._world.candidates.values()
                if candidate.applications and self._world.sees_candidate(user, candidate) and self._fits(candidate, query)
            ),
            key=lambda candidate: candidate.id,
        )
        shown = page(found, lambda candidate: candidate.id, asked.incoming, cursor=query.page_id, limit=query.limit)
        body: dict[str, Any] = {"limit": query.limit, "offset": 0, "totalFound": len(found)}
        if shown.cursor is not None:
            body["nextPageId"] = shown.cursor
        return Answer(200, body | {"content": [listed(candidate, self._world) for candidate in shown.items]}, shown.headers)

    def _fits(self, candidate: Candidate, query: CandidatesQuery) -> bool:
        place = candidate.fields.get("location", {})
        return (
            (query.q is None or _is_found(candidate, query.q))
            and (
                not query.location or any(name in {place.get("city"), place.get("region"), place.get("country")} for name in query.location)
            )
            and (not query.tag or any(tag in candidate.tags for tag in query.tag))
            and (not query.consent_status or candidate.consent in query.consent_status)
            and (not query.average_rating or candidate.rating in query.average_rating)
            and (query.updated_after is None or candidate.updated_on > read(query.updated_after))
            # All that is asked of an application must be so of one and the same.
            and any(_fits_application(application, query) for application in candidate.applications.values())
        )

    def read(self, asked: Asked) -> Answer:
        """GET /candidates/{id}."""
        return Answer(200, details(self._candidate(asked), self._world))

    def create(self, asked: Asked) -> Answer:
        """POST /candidates: into the talent pool, 201."""
        return self._create(asked, None)

    def create_on_job(self, asked: Asked) -> Answer:
        """POST /jobs/{jobId}/candidates: a candidate with an application, 201; the stand-in makes it NEW, which no document states."""
        self._world.job(asked.ids[0], asked.credential.user)
        return self._create(asked, asked.ids[0])

    def _create(self, asked: Asked, job_id: str | None) -> Answer:
        fields: dict[str, Any] = msgspec.to_builtins(asked.body(CandidateInput))
        source = fields.pop("sourceDetails", None)
        if source is not None:
            check_source(source, on_job=job_id is not None)
        with self._world.lock:
            candidate = add_candidate(self._world, fields, job_id, asked.credential.user, source or NOWHERE)
        self._ledger.apply("create_candidate", candidate.id, {"jobId": job_id, **fields, "source": source})
        return Answer(201, details(candidate, self._world))

    def change(self, asked: Asked) -> Answer:
        """PATCH /candidates/{id}: a plain object; 409 where e-mail address and last name belong to somebody else."""
        given: dict[str, Any] = msgspec.to_builtins(asked.body(CandidateChange))
        with self._world.lock:
            candidate = self._candidate(asked)
            fields = {**candidate.fields, **given}
            if any(other is not candidate and _same(other.fields, fields) for other in self._world.candidates.values()):
                raise Problem(409, "CANDIDATE_DATA_CONFLICT")
            candidate.fields = fields
            self._world.touch(candidate)
        self._ledger.apply("change_candidate", candidate.id, given)
        return Answer(200, details(candidate, self._world))

    def delete(self, asked: Asked) -> Answer:
        """DELETE /candidates/{id}."""
        candidate = self._candidate(asked)
        self._world.remove(candidate.id)
        self._ledger.apply("delete_candidate", candidate.id, {})
        return Answer(204)

    def _candidate(self, asked: Asked) -> Candidate:
        return self._world.candidate(asked.ids[0], asked.credential.user)


def add_candidate(
    world: World, fields: dict[str, Any], job_id: str | None, user: str, source: dict[str, str], *, joins: bool = False
) -> Candidate:
    """Add somebody, with an application if there is a job; raise 409 for an e-mail address and last name that are there already.

    With `joins`, who is there already gets one more application, as people who apply again do; 400 for a second one on the same job.
    """
    at = now()
    tags, internal = fields.pop("tags", []), fields.pop("internal", False)
    candidate = next((other for other in world.candidates.values() if _same(other.fields, fields)), None)
    if candidate is not None and not joins:
        raise Problem(409, "CANDIDATE_ALREADY_EXISTS")
    if candidate is None:
        candidate = Candidate(id=world.new_uuid(), fields=fields, created_on=at, updated_on=at, internal=internal, tags=tags)
    if job_id is not None:
        if job_id in candidate.applications:
            raise Problem(400, "DATA_VALIDATION_ERROR", "this person has applied for this job before")
        application = Application(id=world.new_uuid(), job_id=job_id, created_on=at, source=source, history=[(at, "NEW", None, user)])
        candidate.applications[job_id] = application
        world.touch(candidate, job_id)
    world.candidates[candidate.id] = candidate
    return candidate


def _same(fields: dict[str, Any], others: dict[str, Any]) -> bool:
    names = ("email", "lastName")
    return all(fields[name].casefold() == others[name].casefold() for name in names)


def _check(query: CandidatesQuery) -> None:
    if query.sub_status is not None and not query.status:
        raise invalid("subStatus only goes with status")
    if len(query.property_id) != len(query.property_value_id):
        raise Problem(400, "FIELDS_CRITERIA_SIZE_VIOLATED")
    if len({len(query.source_type), len(query.source_value_id)}) > 1 or len(query.source_sub_type) > len(query.source_type):
        raise Problem(400, "SOURCES_CRITERIA_SIZE_VIOLATED")
    if len({len(query.question_category), len(query.question_field_id), len(query.question_field_value_id)}) > 1:
        raise Problem(400, "SCREENING_QUESTIONS_CRITERIA_SIZE_VIOLATED")


def _fits_application(application: Application, query: CandidatesQuery) -> bool:
    sources = list(zip(query.source_type, query.source_value_id, strict=True))
    answered = {
        (field["id"], value.get("id"))
        for line in application.answers
        for record in line["records"]
        for field in record["fields"]
        for value in field["values"]
    }
    return (
        (not query.job_id or application.job_id in query.job_id)
        and (not query.status or application.status in query.status)
        and (query.sub_status is None or application.sub_status == query.sub_status)
        and (query.onboarding_status is None or application.onboarding == query.onboarding_status)
        and all(application.properties.get(key) == value for key, value in zip(query.property_id, query.property_value_id, strict=True))
        and (not sources or (application.source["sourceTypeId"], application.source["sourceId"]) in sources)
        and all(pair in answered for pair in zip(query.question_field_id, query.question_field_value_id, strict=True))
    )


def _is_found(candidate: Candidate, text: str) -> bool:
    """Words are OR-ed and `@` splits them, so an address that is not quoted finds everybody of its domain."""
    fields = candidate.fields
    whole = f"{fields['firstName']} {fields['lastName']} {fields['email']}".casefold()
    words = set(re.findall(r"\w+", whole))
    for phrase, word in re.findall(r'"([^"]*)"|(\S+)', text.casefold()):
        if phrase and phrase in whole:
            return True
        if word and words & set(re.findall(r"\w+", word)):
            return True
    return False

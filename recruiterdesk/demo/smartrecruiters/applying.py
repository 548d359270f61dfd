"""Applying for a posting, on behalf of whoever applies (section 15)."""

import base64
import binascii
from typing import Any

import msgspec

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.apply_bodies import Answered, Applicant, FormQuery, SentFile
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route
from recruiterdesk.demo.smartrecruiters.candidates import NOWHERE, add_candidate
from recruiterdesk.demo.smartrecruiters.making import add_file
from recruiterdesk.demo.smartrecruiters.moments import offset
from recruiterdesk.demo.smartrecruiters.postings import posted_ads
from recruiterdesk.demo.smartrecruiters.problem import Family, Problem
from recruiterdesk.demo.smartrecruiters.sources import check_source
from recruiterdesk.demo.smartrecruiters.world import Ad, Job, World

_SPELLED = {"OFFERED": "OFFER", "HIRED": "HIRE"}  # this API spells two statuses in its own way
_QUESTIONS: tuple[dict[str, Any], ...] = (
    {
        "id": "motivation",
        "label": "Waarom deze baan?",
        "repeatable": False,
        "fields": [{"id": "text", "label": "Waarom deze baan?", "type": "TEXTAREA", "required": True, "values": []}],
    },
    {
        "id": "notice",
        "label": "Opzegtermijn",
        "repeatable": False,
        "fields": [
            {
                "id": "months",
                "label": "Opzegtermijn",
                "type": "SINGLE_SELECT",
                "required": False,
                "values": [{"id": "0", "label": "Per direct"}, {"id": "1", "label": "Eén maand"}],
            }
        ],
    },
)


class Applying:
    """The endpoints of applying, with error codes of their own."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        one, shape, apply = "/postings/{}", Family.APPLY, ("candidate_applications_manage",)
        return [
            Route(method="GET", path=f"{one}/configuration", handler=self.form, scopes=apply, query=FormQuery, family=shape),
            Route(method="POST", path=f"{one}/candidates", handler=self.apply, scopes=apply, body=Applicant, family=shape),
            Route(method="GET", path=f"{one}/candidates/{{}}/status", handler=self.status, scopes=apply, family=shape),
        ]

    def form(self, asked: Asked) -> Answer:
        """GET /postings/{uuid}/configuration: what an applicant is asked."""
        self._posting(asked)
        policies = [{"url": "https://noorderlicht.example/privacy", "orgName": catalogue.COMPANY_NAME}]
        return Answer(200, {"questions": list(_QUESTIONS), "settings": {"avatarUploadAvailable": True}, "privacyPolicies": policies})

    def apply(self, asked: Asked) -> Answer:
        """POST /postings/{uuid}/candidates: 200."""
        given = asked.body(Applicant)
        job, _ = self._posting(asked)
        answers = _checked(given.answers)
        files = [(file, kind, _decoded(file)) for file, kind in _sent(given)]
        source: dict[str, str] = NOWHERE
        if given.source_details:
            source = msgspec.to_builtins(given.source_details)
            check_source(source, on_job=True)
        fields: dict[str, Any] = msgspec.to_builtins(given)
        kept = ("firstName", "lastName", "email", "phoneNumber", "education", "experience", "tags", "internal")
        fields = {name: value for name, value in fields.items() if name in kept} | _where(given)
        with self._world.lock:
            candidate = add_candidate(self._world, fields, job.id, asked.credential.user, source, joins=True)
            application = candidate.applications[job.id]
            application.answers = answers
            for file, kind, content in files:
                add_file(self._world, application, file.file_name, kind, file.mime_type, content=content)
            if given.consent:
                candidate.consent, candidate.consent_on = "ACQUIRED", candidate.created_on
        self._ledger.apply("apply", candidate.id, {"jobId": job.id, **fields, "files": [file.file_name for file, _, _ in files]})
        body = {"id": candidate.id, "createdOn": offset(candidate.created_on)}
        body["candidatePortalUrl"] = f"https://my.smartrecruiters.com/public/candidate-portal/{candidate.id}"
        return Answer(200, body)

    def status(self, asked: Asked) -> Answer:
        """GET /postings/{uuid}/candidates/{candidateId}/status."""
        job, _ = self._posting(asked)
        candidate = self._world.candidates.get(asked.ids[1])
        if candidate is None or job.id not in candidate.applications:
            raise Problem(400, "RESOURCE_NOT_FOUND_ERROR")
        status = candidate.applications[job.id].status
        return Answer(200, {"status": _SPELLED.get(status, status)})

    def _posting(self, asked: Asked) -> tuple[Job, Ad]:
        for one in posted_ads(self._world):
            if one.ad.id == asked.ids[0]:
                return one.job, one.ad
        raise Problem(400, "RESOURCE_NOT_FOUND_ERROR")


def _where(given: Applicant) -> dict[str, Any]:
    place: dict[str, Any] = msgspec.to_builtins(given.location) if given.location else {}
    kept = {name: value for name, value in place.items() if name not in {"postalCode", "address"}}
    web: dict[str, Any] = msgspec.to_builtins(given.web) if given.web else {}
    if "linkedIn" in web:  # the Candidate API spells it without the capital
        web["linkedin"] = web.pop("linkedIn")
    return ({"location": kept} if kept else {}) | {"web": web}


def _sent(given: Applicant) -> list[tuple[SentFile, str]]:
    first = [(given.resume, "RESUME")] if given.resume else []
    return [*first, *((file, "GENERIC_FILE") for file in given.attachments), *([(given.avatar, "AVATAR")] if given.avatar else [])]


def _decoded(file: SentFile) -> bytes:
    try:
        return base64.b64decode(file.file_content, validate=True)
    except binascii.Error as error:
        raise Problem(400, "FILE_UPLOAD_ERROR") from error


def _checked(answers: list[Answered]) -> list[dict[str, Any]]:
    """Return the answers as the Candidate API tells them; raise 400 for a required one that lacks, or one that nobody asked for."""
    questions = {question["id"]: question for question in _QUESTIONS}
    given = {answer.id: answer for answer in answers}
    told: list[dict[str, Any]] = []
    if set(given) - set(questions):
        raise Problem(400, "DATA_VALIDATION_ERROR", "an answer belongs to no question")
    for key, question in questions.items():
        records = given[key].records if key in given else []
        for field in question["fields"]:
            values = [value for record in records for value in record.fields.get(field["id"], [])]
            if field["required"] and not any(values):
                raise Problem(400, "DATA_VALIDATION_ERROR", f"{key} must be answered")
            choices = {value["id"]: value["label"] for value in field["values"]}
            if choices and set(values) - set(choices):
                raise Problem(400, "DATA_VALIDATION_ERROR", f"{key} has no such choice")
            if values:
                shown = [{"id": value, "label": choices[value]} if choices else {"id": value, "label": value} for value in values]
                kind = "select" if choices else "textarea"
                line = {"id": key, "type": kind, "category": "CUSTOM", "name": key, "label": question["label"]}
                told.append({**line, "records": [{"fields": [{"id": field["id"], "label": field["label"], "values": shown}]}]})
    return told

"""SmartRecruiters' shapes into the desk's words; pure functions, no traffic and no clock."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec

from recruiterdesk.domain.application import Answer, Application, ApplicationDetail, Document, DocumentKind, Note, Person
from recruiterdesk.domain.vacancy import Vacancy, VacancyPhase
from recruiterdesk.provider_api.outside_values import to_moment
from recruiterdesk.providers.smartrecruiters.assumptions import ID_SEPARATOR, SENSITIVE_QUESTIONS, SENSITIVE_TYPE
from recruiterdesk.providers.smartrecruiters.stages import stage_name
from recruiterdesk.providers.smartrecruiters.wire import (
    Labelled,
    WireAnswer,
    WireAssignment,
    WireAttachment,
    WireCandidate,
    WireField,
    WireJob,
    WireLocation,
    WireMessage,
    WireProperty,
    WireStep,
)

_LONGEST_NAME: Final = 1_000
_LONGEST_TEXT: Final = 1_000_000
_LARGEST_RAW: Final = 4_000_000
_PHASES: Final = {
    "CREATED": VacancyPhase.DRAFT,
    "SOURCING": VacancyPhase.OPEN,
    "INTERVIEW": VacancyPhase.OPEN,
    "OFFER": VacancyPhase.OPEN,
    "FILLED": VacancyPhase.CLOSED,
    "CANCELLED": VacancyPhase.CLOSED,
    "ON_HOLD": VacancyPhase.CLOSED,
}
_PUBLISHED: Final = frozenset({"PUBLIC", "INTERNAL", "PRIVATE"})
_FILE_KINDS: Final = {"RESUME": DocumentKind.RESUME, "AVATAR": DocumentKind.PHOTO}
_SECTIONS: Final = ("company_description", "job_description", "qualifications", "additional_information")
_WEB: Final = ("skype", "linkedin", "facebook", "twitter", "website")
_TARGET: Final = re.compile(r"\s*#\[CANDIDATE:[^\]]*\]")
_MENTION: Final = re.compile(r"@\[USER:([^\]]*)\]")
_IN_LIST: Final = ("phone", "url")  # what a list of candidates never shows
_IN_JOBS: Final = ("type", "apply_url", "description")  # what a list of jobs never shows


def remote_id_of(candidate_id: str, job_id: str | None) -> str:
    """Name an application by its two ids; a person without a vacancy by their own."""
    return f"{candidate_id}{ID_SEPARATOR}{job_id}" if job_id else candidate_id


def ids_of(remote_id: str) -> tuple[str, str | None]:
    """Return an application's candidate and job; the job is None for a person without one."""
    candidate_id, _, job_id = remote_id.partition(ID_SEPARATOR)
    return candidate_id, job_id or None


def assignments_of(wire: WireCandidate) -> list[WireAssignment]:
    """Return a candidate's assignments that name a job, each job once, the primary first."""
    found: dict[str, WireAssignment] = {}
    for each in (wire.primary_assignment, *(wire.secondary_assignments or ())):
        if each is not None and each.job is not None and clean(each.job.id):
            found.setdefault(clean(each.job.id), each)
    return list(found.values())


def to_application(wire: WireCandidate, assignment: WireAssignment | None, raw: bytes, *, is_detail: bool = False) -> Application | None:
    """Map one candidate on one job; None without an id. In a list an assignment without a status leaves the stage as it was known."""
    candidate_id = clean(wire.id)
    if not candidate_id:
        return None
    job_id = clean(assignment.job.id) if assignment is not None and assignment.job is not None else ""
    status = clean(assignment.status) if assignment is not None else ""
    place = wire.location
    return Application(
        remote_id=remote_id_of(candidate_id, job_id or None),
        vacancy_remote_id=job_id or None,
        person=Person(
            first_name=clean(wire.first_name),
            last_name=clean(wire.last_name),
            email=clean(wire.email) or None,
            phone=clean(wire.phone_number) or None,
            city=(clean(place.city) or None) if place else None,
            country=(clean(place.country) or clean(place.country_code) or None) if place else None,
        ),
        stage=stage_name(status, clean(assignment.sub_status) or None) if assignment is not None else None,
        status=status or None,
        disqualification_reason=_reason(assignment),
        rating=wire.average_rating,
        sources=_sources(assignment) if is_detail else None,
        created_at=to_moment(wire.created_on),
        updated_at=to_moment(wire.updated_on),
        url=_page_of(assignment),
        unseen=_unseen_alone(wire, assignment) if is_detail else _unseen(status),
        raw=raw if len(raw) <= _LARGEST_RAW else b"{}",
    )


def _unseen(status: str) -> tuple[str, ...]:
    """Name what a list does not show of an application: for one without a status, the stage as well."""
    if not status:
        return (*_IN_LIST, "stage", "disqualification_reason", "hired_at")
    return (*_IN_LIST, *{"HIRED": ("hired_at",), "REJECTED": ("disqualification_reason",)}.get(status, ()))


def _unseen_alone(wire: WireCandidate, assignment: WireAssignment | None) -> tuple[str, ...]:
    """Name what one person's reading does not show: a rating that only lists have, and what is hidden of a vacancy that may not be seen."""
    rating = ("rating",) if wire.average_rating is None else ()
    return rating if assignment is None or assignment.status else (*rating, "stage", "disqualification_reason", "hired_at", "url")


def to_detail(
    wire: WireCandidate,
    assignment: WireAssignment | None,
    raw: bytes,
    *,
    answers: Sequence[WireAnswer] | None = None,
    attachments: Sequence[WireAttachment] = (),
    properties: Sequence[WireProperty] = (),
    steps: Sequence[WireStep] = (),
    notes: tuple[Note, ...] | None = None,
) -> ApplicationDetail | None:
    """Map a candidate read one by one, with what hangs on the application; `notes` is None where the key may not read them."""
    application = to_application(wire, assignment, raw, is_detail=True)
    if application is None:
        return None
    application = msgspec.structs.replace(
        application,
        answers=None if answers is None else to_answers(answers),
        hired_at=_hired_at(application.status, steps),
    )
    return ApplicationDetail(
        application=application,
        notes=notes,
        documents=tuple(to_document(number, each) for number, each in enumerate(attachments, start=1)),
        fields=_fields(wire, assignment, properties, steps),
    )


def to_document(number: int, wire: WireAttachment) -> Document:
    """Map an attachment; a cover letter is a document like others."""
    kind = _FILE_KINDS.get(clean(wire.type).upper(), DocumentKind.OTHER)
    return Document(number=number, name=clean(wire.name) or "file", kind=kind, remote_id=clean(wire.id) or None)


def to_answers(wires: Sequence[WireAnswer]) -> tuple[Answer, ...]:
    """Map screening answers, without those that nobody who decides about an applicant should see."""
    return tuple(
        Answer(question=clean(wire.label, _LONGEST_TEXT) or clean(wire.name, _LONGEST_TEXT), answer=clean(_records(wire), _LONGEST_TEXT))
        for wire in wires
        if clean(wire.category).casefold() not in SENSITIVE_QUESTIONS and clean(wire.type).casefold() != SENSITIVE_TYPE
    )


def to_note(wire: WireMessage, names: Mapping[str, str]) -> Note:
    """Map a message; `names` are those of the users that are known. What it is attached to is no part of its text."""
    text = _MENTION.sub(lambda found: "@" + names.get(found[1], found[1]), _TARGET.sub("", clean(wire.content, _LONGEST_TEXT)))
    return Note(
        text=text.strip(),
        author=names.get(clean(wire.author_id), ""),
        is_sensitive=clean(wire.visibility).upper() == "PRIVATE",
        created_at=to_moment(wire.created_on),
    )


def people_in(wires: Sequence[WireMessage]) -> set[str]:
    """Return the ids of the users who wrote these messages or are named in them."""
    authors = {clean(each.author_id) for each in wires}
    named = {found for each in wires for found in _MENTION.findall(clean(each.content, _LONGEST_TEXT))}
    return (authors | named) - {""}


def job_of(job_id: str) -> Labelled:
    """Return the job that an application read by itself does not name again."""
    return Labelled(id=job_id)


def is_about(wire: WireMessage, job_id: str | None) -> bool:
    """Whether a message belongs to an application for this job: it names none, or this one."""
    jobs = {clean(each.job_id) for each in (wire.context.applications if wire.context else None) or () if clean(each.job_id)}
    return not jobs or job_id in jobs


def to_vacancy(wire: WireJob, raw: bytes, stages: tuple[str, ...] | None, *, is_detail: bool = False) -> Vacancy | None:
    """Map a job; None without an id."""
    remote_id = clean(wire.id)
    if not remote_id:
        return None
    status = clean(wire.status)
    apply_on = wire.actions.apply_on_web if wire.actions else None
    return Vacancy(
        remote_id=remote_id,
        title=clean(wire.title),
        status=status,
        phase=_phase(status, clean(wire.posting_status)),
        type=_label(wire.type_of_employment),
        location=_place(wire.location),
        location_type="remote" if wire.location is not None and wire.location.remote else None,
        department=_label(wire.department),
        stages=stages,
        created_at=to_moment(wire.created_on),
        apply_url=to_link(apply_on.url) if apply_on else None,
        description=_description(wire),
        unseen=() if is_detail else _IN_JOBS,
        raw=raw if len(raw) <= _LARGEST_RAW else b"{}",
    )


def to_link(text: str | None) -> str | None:
    """Keep a web address for people; anything but http and https is dropped."""
    link = clean(text, 2_000).strip()
    return link if link.lower().startswith(("https://", "http://")) else None


def clean(text: str | None, longest: int = _LONGEST_NAME) -> str:
    """Return a text without NUL and in composed letters, cut at `longest`; "" for none."""
    return unicodedata.normalize("NFC", (text or "")[:longest].replace("\x00", "\ufffd"))


def _reason(assignment: WireAssignment | None) -> str | None:
    if assignment is None or assignment.status != "REJECTED":
        return None
    return _label(assignment.reason_of_rejection)


def _page_of(assignment: WireAssignment | None) -> str | None:
    """Return the page of an application for people; an address of the API is none."""
    link = to_link(assignment.url) if assignment is not None else None
    return None if link is None or (urlsplit(link).hostname or "").startswith("api.") else link


def _sources(assignment: WireAssignment | None) -> tuple[str, ...]:
    """Return the source as a text, whichever way it is written."""
    source = assignment.source if assignment is not None else None
    if isinstance(source, Mapping):
        source = next((source[name] for name in ("label", "source", "name", "id") if isinstance(source.get(name), str)), None)
    return (clean(source),) if isinstance(source, str) and source.strip() else ()


def _hired_at(status: str | None, steps: Sequence[WireStep]) -> datetime | None:
    """Return when somebody who is hired became so: the latest such step, whatever the order they come in."""
    if status != "HIRED":
        return None
    moments = [moment for step in steps if step.status == "HIRED" and (moment := to_moment(step.changed_on)) is not None]
    return max(moments, default=None)


def _fields(
    wire: WireCandidate, assignment: WireAssignment | None, properties: Sequence[WireProperty], steps: Sequence[WireStep]
) -> dict[str, str]:
    place = wire.location
    entered = [(moment, step) for step in steps if (moment := to_moment(step.changed_on)) is not None]
    found = {
        "region": (clean(place.region) or clean(place.region_code)) if place else "",
        **{name: clean(getattr(wire.web, name)) if wire.web else "" for name in _WEB},
        "tags": ", ".join(clean(tag) for tag in wire.tags or ()),
        "education": "\n".join(
            _line(each.institution, each.degree, each.major, each.start_date, _until(each.end_date, each.current))
            for each in wire.education or ()
        ),
        "experience": "\n".join(
            _line(each.title, each.company, each.start_date, _until(each.end_date, each.current)) for each in wire.experience or ()
        ),
        "internal": "yes" if wire.internal else "",
        "consent": clean(wire.consent.status) if wire.consent else "",
        "application_id": clean(assignment.application_id) if assignment else "",
        "starts_on": clean(assignment.starts_on) if assignment else "",
        "reason_of_withdrawal": (_label(assignment.reason_of_withdrawal) or "") if assignment else "",
        "status_history": "\n".join(
            f"{moment:%Y-%m-%d %H:%M} {stage_name(clean(step.status), clean(step.sub_status) or None) or ''}"
            for moment, step in sorted(entered, key=lambda each: each[0])
        ),
    }
    for each in properties:
        name = clean(each.label) or clean(each.id)
        if name:
            found[f"properties.{name}"] = clean(_property(each), _LONGEST_TEXT)
    return {name: text for name, text in found.items() if text}


def _property(wire: WireProperty) -> str:
    labels = wire.selected_value_labels
    if isinstance(labels, list) and labels:
        return _as_text(labels)
    if wire.value == {}:  # how an unset property comes
        return ""
    return wire.value_label or _as_text(wire.value)


def _records(wire: WireAnswer) -> str:
    """Write an answer down: fields of one filling-in with semicolons, several fillings-in on lines."""
    return "\n".join("; ".join(text for each in record.fields or () if (text := _field(each))) for record in wire.records or ())


def _field(wire: WireField) -> str:
    return ", ".join(text for value in wire.values or () if (text := value.label or value.id or ""))


def _as_text(value: Any) -> str:  # noqa: PLR0911 -- one line for each kind of value
    """Say any JSON value in words: money with its currency, lists with commas, objects by their label or value."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(text for each in value if (text := _as_text(each)))
        case {"code": str() as code, "value": int() | float() as amount}:
            return f"{code} {amount}"
        case {"label": str() as name} | {"name": str() as name} | {"value": str() as name}:
            return name
        case _:
            return msgspec.json.encode(value).decode()


def _line(*parts: str | None) -> str:
    return "; ".join(text for part in parts if (text := clean(part)))


def _until(end: str | None, is_current: bool | None) -> str:
    return clean(end) or ("now" if is_current else "")


def _label(wire: Labelled | None) -> str | None:
    if wire is None:
        return None
    return clean(wire.label) or clean(wire.name) or clean(wire.title) or None


def _phase(status: str, posting_status: str) -> VacancyPhase:
    phase = _PHASES.get(status.upper(), VacancyPhase.UNKNOWN)
    return VacancyPhase.OPEN if phase is VacancyPhase.DRAFT and posting_status.upper() in _PUBLISHED else phase


def _place(wire: WireLocation | None) -> str | None:
    if wire is None:
        return None
    return clean(wire.city) or clean(wire.region) or clean(wire.country) or clean(wire.country_code) or None


def _description(wire: WireJob) -> str:
    """Put an advertisement together: its parts in order, each under its title. It is HTML and goes through the one sanitising viewer."""
    sections = wire.job_ad.sections if wire.job_ad else None
    parts = [getattr(sections, name) for name in _SECTIONS] if sections is not None else []
    texts = [(f"<h3>{_escaped(part.title)}</h3>\n" if part.title else "") + part.text for part in parts if part is not None and part.text]
    return clean("\n".join(texts), _LONGEST_TEXT)


def _escaped(text: str) -> str:
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

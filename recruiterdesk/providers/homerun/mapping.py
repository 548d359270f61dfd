"""Homerun's shapes into the desk's words and back; pure functions, no traffic and no clock."""

import unicodedata
from typing import Any, Final

import msgspec

from recruiterdesk.domain.application import Answer, Application, ApplicationDetail, Document, DocumentKind, Note, Person
from recruiterdesk.domain.vacancy import Vacancy, VacancyPhase
from recruiterdesk.provider_api.http.forgiving_json import NotJson, bend, read_object
from recruiterdesk.provider_api.outside_values import clean, to_date, to_link, to_moment
from recruiterdesk.providers.homerun.assumptions import INTENT_KEY
from recruiterdesk.providers.homerun.wire import Named, WireAnswer, WireFile, WireJobApplication, WireLocation, WireNote, WireVacancy

_LONGEST_TEXT: Final = 1_000_000
_LARGEST_RAW: Final = 4_000_000
_PHASES: Final = {
    "public": VacancyPhase.OPEN,
    "private": VacancyPhase.OPEN,
    "open": VacancyPhase.OPEN,  # what the texts about vacancy_id call "public"
    "draft": VacancyPhase.DRAFT,
    "closed": VacancyPhase.CLOSED,
}
_FILE_KINDS: Final = {"resume": DocumentKind.RESUME, "assignment": DocumentKind.ASSIGNMENT}
_OTHER_FIELDS: Final = (
    "education",
    "experience",
    "pronouns",
    "skype",
    "facebook",
    "twitter",
    "linkedin",
    "github",
    "website",
    "assignment",
)
PERSONAL_FIELDS: Final = ("first_name", "last_name", "email", "city", "country", "phone_number", "date_of_birth")


def to_application(wire: WireJobApplication, raw: bytes) -> Application | None:
    """Map an application; None without an id, since nothing could be done with it."""
    remote_id = clean(wire.id)
    if not remote_id:
        return None
    info = wire.personal_info
    return Application(
        remote_id=remote_id,
        vacancy_remote_id=clean(wire.vacancy_id) or None,
        person=Person(
            first_name=clean(info.first_name) if info else "",
            last_name=clean(info.last_name) if info else "",
            email=(clean(info.email) or None) if info else None,
            phone=(clean(info.phone_number) or None) if info else None,
            city=(clean(info.city) or None) if info else None,
            country=(clean(info.country) or None) if info else None,
            date_of_birth=to_date(info.date_of_birth) if info else None,
            has_photo=bool(info and info.photo),
        ),
        stage=_name(wire.stage),
        is_disqualified=bool(wire.disqualified),
        disqualification_reason=_name(wire.disqualification_reason),
        is_sourced=wire.sourced,
        rating=wire.rating,
        votes=wire.total_votes,
        sources=_names(wire.sources),
        answers=None if wire.question_answers is None else tuple(_to_answer(each) for each in wire.question_answers),
        created_at=to_moment(wire.created_at),
        hired_at=to_moment(wire.hired_at),
        first_reply_at=to_moment(wire.first_reply_at),
        retention_ends_at=to_moment(wire.retention_period_ends_at),
        url=to_link(wire.homerun_url),
        raw=lasting(raw),
    )


def to_detail(wire: WireJobApplication, raw: bytes, *, has_notes: bool) -> ApplicationDetail | None:
    """Map an application read one by one; `has_notes` is False when the key may not read them, then `notes` is None."""
    application = to_application(wire, raw)
    if application is None:
        return None
    fields = {name: text for name in _OTHER_FIELDS if (text := clean(getattr(wire, name), _LONGEST_TEXT))}
    for key, value in (wire.custom_data or {}).items():
        if key != INTENT_KEY and value is not None:
            fields[f"custom_data.{clean(key)}"] = clean(_as_text(value), _LONGEST_TEXT)
    return ApplicationDetail(
        application=application,
        notes=tuple(to_note(each) for each in wire.notes or ()) if has_notes else None,
        documents=tuple(
            Document(number=number, name=clean(file.name) or "file", kind=kind)
            for number, (file, kind) in enumerate(document_files(wire), start=1)
        ),
        fields=fields,
    )


def document_files(wire: WireJobApplication) -> list[tuple[WireFile, DocumentKind]]:
    """List an application's files in their lasting order: `files` as they come, then file answers that are not among them."""
    files = [(file, _FILE_KINDS.get(file.type or "", DocumentKind.OTHER)) for file in wire.files or ()]
    known = {(file.name, file.type) for file, _kind in files}
    answered = (_answered_file(answer) for answer in wire.question_answers or ())
    return files + [(file, DocumentKind.ANSWER) for file in answered if file is not None and (file.name, file.type) not in known]


def to_note(wire: WireNote) -> Note:
    """Map a note."""
    return Note(
        text=clean(wire.note, _LONGEST_TEXT),
        author=clean(wire.display_name),
        is_sensitive=bool(wire.is_sensitive),
        created_at=to_moment(wire.created_at),
        updated_at=to_moment(wire.updated_at),
    )


def to_vacancy(wire: WireVacancy, raw: bytes) -> Vacancy | None:
    """Map a vacancy; None without an id."""
    remote_id = clean(wire.id)
    if not remote_id:
        return None
    status = clean(wire.status)
    location_type = clean(wire.location_type) or ("remote" if wire.is_remote else None)
    return Vacancy(
        remote_id=remote_id,
        title=clean(wire.title),
        status=status,
        phase=_PHASES.get(status.lower(), VacancyPhase.UNKNOWN),
        type=clean(wire.type) or None,
        location=_place(wire.location),
        location_type=location_type,
        department=_name(wire.department),
        stages=_names(wire.stages),
        applicants=wire.total_candidate_count,
        created_at=to_moment(wire.created_at),
        expires_at=to_moment(wire.expires_at),
        url=to_link(wire.job_url),
        apply_url=to_link(wire.application_form_url),
        description=clean(wire.description, _LONGEST_TEXT),
        page_content=clean(wire.page_content, _LONGEST_TEXT),
        raw=lasting(raw),
    )


def lasting(raw: bytes) -> bytes:
    """Return an item's JSON without what changes by itself or must not be kept: signed links, and the photo's address."""
    if b"temporary_download_url" not in raw and b'"photo"' not in raw:
        return raw if len(raw) <= _LARGEST_RAW else b"{}"
    try:
        value = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        try:
            value = read_object(raw)
        except NotJson:
            return b"{}"
    kept = msgspec.json.encode(_without_links(value))
    return kept if len(kept) <= _LARGEST_RAW else b"{}"


def _without_links(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: (bool(inner) if key == "photo" else _without_links(inner))
            for key, inner in value.items()
            if key != "temporary_download_url"
        }
    if isinstance(value, list):
        return [_without_links(each) for each in value]
    return value


def normalised(text: str) -> str:
    """Return a text as it is compared: composed letters, single blanks, no line ends of any kind."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\x00", "\ufffd").split())


def _to_answer(wire: WireAnswer) -> Answer:
    file = _answered_file(wire)
    text = (file.name or "") if file is not None else _as_text(wire.answer)
    return Answer(question=clean(wire.original_question, _LONGEST_TEXT), answer=clean(text, _LONGEST_TEXT))


def _answered_file(wire: WireAnswer) -> WireFile | None:
    """Return the file that was the answer, recognised by its shape, since types other than `file` are unstated."""
    if isinstance(wire.answer, dict) and "temporary_download_url" in wire.answer:
        return bend(wire.answer, WireFile)
    return None


def _as_text(value: Any) -> str:
    """Say any JSON value in words: lists with commas, objects by their name or value, else as JSON."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(text for each in value if (text := _as_text(each)))
        case {"name": str() as name} | {"label": str() as name} | {"value": str() as name}:
            return name
        case _:
            return msgspec.json.encode(value).decode()


def _name(wire: Named | None) -> str | None:
    return (clean(wire.name) or None) if wire is not None else None


def _names(wire: list[Named] | None) -> tuple[str, ...] | None:
    return None if wire is None else tuple(name for each in wire if (name := clean(each.name)))


def _place(wire: WireLocation | None) -> str | None:
    if wire is None:
        return None
    return clean(wire.city) or clean(wire.name) or clean(wire.region) or clean(wire.country) or None

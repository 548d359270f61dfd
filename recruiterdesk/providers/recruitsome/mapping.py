"""RecruitSome's shapes into the desk's words; pure functions, no traffic and no clock."""

from typing import Any, Final

import msgspec

from recruiterdesk.domain.application import Application, ApplicationDetail, Person
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.vacancy import Vacancy, VacancyPhase
from recruiterdesk.provider_api.http.forgiving_json import NotJson, read_object
from recruiterdesk.provider_api.outside_values import clean, to_link, to_moment
from recruiterdesk.providers.recruitsome.wire import WireCandidate, WireVacancy

_LONGEST_TEXT: Final = 1_000_000
_LARGEST_RAW: Final = 4_000_000
_PUBLISHED: Final = "published"  # the document's word: the list holds published vacancies and no others
_DO_NOT_CONTACT: Final = "do_not_contact"
_CHANGING: Final = frozenset({"views_count", "header_image", "compensation"})  # goes up by itself, or comes only when asked for
_MAPPED: Final = frozenset(WireCandidate.__struct_fields__)


def to_vacancy(wire: WireVacancy, raw: bytes) -> Vacancy | None:
    """Map a publication; None without an id."""
    remote_id = to_id(wire.id)
    if not remote_id:
        return None
    return Vacancy(
        remote_id=remote_id,
        title=clean(wire.title),
        status=_PUBLISHED,
        phase=VacancyPhase.OPEN,
        type=names_of(wire.job_types) or None,
        location=place_of(wire.company_location, wire.location),
        department=name_of(wire.department) or None,
        created_at=to_moment(wire.published_at),
        expires_at=to_moment(wire.ends_at),
        url=to_link(wire.url),
        description=clean(wire.summary, _LONGEST_TEXT),
        raw=lasting(raw),
    )


def to_application(wire: WireCandidate, raw: bytes) -> Application | None:
    """Map a candidate, who belongs to no vacancy; None without an id."""
    remote_id = to_id(wire.id)
    if not remote_id:
        return None
    status = clean(wire.status) or None
    return Application(
        remote_id=remote_id,
        vacancy_remote_id=None,
        person=Person(
            first_name=clean(wire.first_name),
            last_name=clean(wire.last_name),
            email=clean(wire.email) or None,
            phone=clean(wire.phone) or None,
            city=clean(wire.city) or None,
        ),
        status=status,
        may_be_contacted=status != _DO_NOT_CONTACT,
        created_at=to_moment(wire.created_at),
        updated_at=to_moment(wire.updated_at),
        raw=lasting(raw),
    )


def to_detail(wire: WireCandidate, raw: bytes) -> ApplicationDetail | None:
    """Map a candidate's own page, whose members no document states: what is not known stands in `fields` by its own name."""
    application = to_application(wire, raw)
    if application is None:
        return None
    try:
        members = read_object(raw)
    except NotJson:
        members = {}
    fields = {clean(name): clean(as_text(value), _LONGEST_TEXT) for name, value in members.items() if name not in _MAPPED}
    return ApplicationDetail(
        application=application, notes=None, documents=(), fields={name: text for name, text in fields.items() if name and text}
    )


def to_id(value: Any) -> str:
    """Return an id as text, "" for what cannot be one."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return ""
    return clean(str(value)).strip()


def to_moment_cell(text: str | None) -> str | None:
    """Write a date-time as tables have it; None for anything unreadable."""
    return to_iso(to_moment(text))


def name_of(value: Any) -> str:
    """Return the name of something whose shape is not stated: a text, or an object with a name."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return next((clean(value[key]) for key in ("name", "label", "title") if isinstance(value.get(key), str)), "")
    return ""


def names_of(value: Any) -> str:
    """Return the names of some things, parted by commas."""
    values = value if isinstance(value, list) else [value]
    return clean(", ".join(name for each in values if (name := name_of(each))))


def as_text(value: Any) -> str:
    """Say any JSON value in words: lists with commas, objects by their name, else as JSON."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(text for each in value if (text := as_text(each)))
        case dict():
            return name_of(value) or msgspec.json.encode(value).decode()
        case _:
            return msgspec.json.encode(value).decode()


def lasting(raw: bytes) -> bytes:
    """Return an item's JSON without what changes by itself, so that a count of views makes no change here."""
    try:
        value = read_object(raw)
    except NotJson:
        return b"{}"
    kept = msgspec.json.encode({name: inner for name, inner in value.items() if name not in _CHANGING})
    return kept if len(kept) <= _LARGEST_RAW else b"{}"


def place_of(*values: Any) -> str | None:
    """Return the first city that one of these places tells, or else the first name; their shapes are not stated."""
    return next((city for value in values if (city := _city(value))), None) or next(
        (name for value in values if (name := name_of(value))), None
    )


def _city(value: Any) -> str:
    if not isinstance(value, dict):
        return ""
    address = value.get("address")
    found = [place.get(key) for place in (value, address) if isinstance(place, dict) for key in ("city", "locality")]
    return next((clean(city) for city in found if isinstance(city, str) and city.strip()), "")

"""A receiver's applications in the desk's words; pure functions, no traffic and no clock."""

from typing import Any, Final

import msgspec

from recruiterdesk.domain.application import Answer, Application, ApplicationDetail, Document, DocumentKind, Person
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.inflow import Received
from recruiterdesk.provider_api.outside_values import clean
from recruiterdesk.providers.ictergezocht.mapping import to_dutch_moment
from recruiterdesk.providers.ictergezocht.receiver_names import first_and_last
from recruiterdesk.providers.ictergezocht.receiver_wire import WireCv, WireLine

_LONGEST_TEXT: Final = 1_000_000
_LARGEST_RAW: Final = 4_000_000
_MOTIVATION: Final = "Motivatie"  # the provider's own word for it; what a provider asks is not translated
_LARGEST: Final = 2**63 - 1


def to_received(wire: WireLine, raw: bytes) -> Received | None:
    """Map one application; None without an id, a position, a moment of receiving or a reference, by which it is known again."""
    received_at = to_dutch_moment(wire.received_at)
    if not _is_number(wire.id) or not _is_number(wire.position) or received_at is None or wire.reference_number is None:
        return None
    first, last = first_and_last(clean(wire.name))
    application = Application(
        remote_id=str(wire.id),
        vacancy_remote_id=None,
        person=Person(
            first_name=first,
            last_name=last,
            email=clean(wire.email) or None,
            phone=clean(wire.phone) or None,
            city=clean(wire.city) or None,
        ),
        sources=(clean(wire.source),) if clean(wire.source).strip() else (),
        answers=(Answer(_MOTIVATION, clean(wire.motivation, _LONGEST_TEXT)),) if (wire.motivation or "").strip() else (),
        created_at=received_at,
        raw=raw if len(raw) <= _LARGEST_RAW else b"{}",
    )
    detail = ApplicationDetail(application=application, notes=(), documents=_documents(wire.cv), fields=_fields(wire))
    return Received(
        detail=detail, vacancy_reference=clean(wire.reference_number), received_at=received_at, position=int(wire.position or 0)
    )


def _documents(cv: WireCv | None) -> tuple[Document, ...]:
    if cv is None:
        return ()
    return (Document(number=1, name=clean(cv.filename) or "cv", kind=DocumentKind.RESUME, remote_id=clean(cv.sha256) or None),)


def _fields(wire: WireLine) -> dict[str, str]:
    """Return what the desk has no place for, by the names that the provider and the receiver have for it."""
    own = {
        "referenceNumber": clean(wire.reference_number),
        "campaign": clean(wire.campaign),
        "deliveries": "" if wire.deliveries is None else str(wire.deliveries),
        "lastSeenAt": to_iso(to_dutch_moment(wire.last_seen_at)) or "",
    }
    custom: dict[str, str] = {}
    for name, value in (wire.custom or {}).items():
        shown = clean(name) if name not in own else f"custom.{clean(name)}"
        custom[shown] = clean(_as_text(value), _LONGEST_TEXT)
    return {name: text for name, text in (own | custom).items() if name and text}


def _as_text(value: Any) -> str:
    """Say any JSON value in words: lists with commas, objects as JSON."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(text for each in value if (text := _as_text(each)))
        case _:
            return msgspec.json.encode(value).decode()


def _is_number(value: int | None) -> bool:
    return value is not None and 0 < value <= _LARGEST

"""What lists and details both say of an application, as the database keeps it: clean, in its units, told changed from equal."""

import hashlib

import msgspec

from recruiterdesk.domain.application import Application
from recruiterdesk.store.clean_text import clean
from recruiterdesk.store.moments import to_micros_or_none
from recruiterdesk.store.overlay import Base
from recruiterdesk.store.phone import phone_key


class Core(msgspec.Struct, kw_only=True):
    """What lists and details both say of an application, clean and in the database's units."""

    vacancy_remote_id: str | None
    stage: str | None
    status: str | None
    is_disqualified: bool
    disqualification_reason: str | None
    is_sourced: bool | None
    rating: float | None
    votes: int | None
    created_at: int | None
    updated_at: int | None
    hired_at: int | None
    first_reply_at: int | None
    retention_ends_at: int | None
    url: str | None
    first_name: str
    last_name: str
    email: str | None
    phone: str | None
    city: str | None
    country: str | None
    date_of_birth: str | None
    has_photo: bool
    sources: tuple[str, ...]

    def digest(self) -> bytes:
        """Return 16 bytes that tell equal from changed."""
        return hashlib.blake2b(msgspec.msgpack.encode(self), digest_size=16).digest()


def to_core(application: Application, sources: tuple[str, ...]) -> Core:
    """Clean every text and turn moments into the database's units."""
    person = application.person
    return Core(
        vacancy_remote_id=clean(application.vacancy_remote_id),
        stage=clean(application.stage),
        status=clean(application.status),
        is_disqualified=application.is_disqualified,
        disqualification_reason=clean(application.disqualification_reason),
        is_sourced=application.is_sourced,
        rating=application.rating,
        votes=application.votes,
        created_at=to_micros_or_none(application.created_at),
        updated_at=to_micros_or_none(application.updated_at),
        hired_at=to_micros_or_none(application.hired_at),
        first_reply_at=to_micros_or_none(application.first_reply_at),
        retention_ends_at=to_micros_or_none(application.retention_ends_at),
        url=clean(application.url),
        first_name=clean(person.first_name),
        last_name=clean(person.last_name),
        email=clean(person.email),
        phone=clean(person.phone),
        city=clean(person.city),
        country=clean(person.country),
        date_of_birth=person.date_of_birth.isoformat() if person.date_of_birth else None,
        has_photo=person.has_photo,
        sources=sources,
    )


def email_key(email: str | None) -> str | None:
    """Return the address by which the same person is recognised, or None."""
    return (email or "").strip().casefold() or None


def base_of(account_id: int, core: Core, first_seen_at: int) -> Base:
    """Return what the user's own changes are laid over."""
    return Base(
        account_id=account_id,
        vacancy_remote_id=core.vacancy_remote_id,
        stage=core.stage,
        is_disqualified=core.is_disqualified,
        sources=core.sources,
        created_at=core.created_at,
        first_seen_at=first_seen_at,
        retention_ends_at=core.retention_ends_at,
        first_name=core.first_name,
        last_name=core.last_name,
        email=core.email,
        phone=core.phone,
    )


def fact_values(core: Core) -> tuple[str | int | float | None, ...]:
    """Return the values of `application_fact` that a list can change, in the order of its columns."""
    return (
        core.vacancy_remote_id,
        core.stage,
        core.status,
        core.is_disqualified,
        core.disqualification_reason,
        core.is_sourced,
        core.rating,
        core.votes,
        msgspec.json.encode(core.sources).decode(),
        core.created_at,
        core.updated_at,
        core.hired_at,
        core.first_reply_at,
        core.retention_ends_at,
        core.url,
    )


def person_values(core: Core) -> tuple[str | int | None, ...]:
    """Return the values of `candidate`, in the order of its columns."""
    return (
        core.first_name,
        core.last_name,
        core.email,
        core.phone,
        core.city,
        core.country,
        core.date_of_birth,
        core.has_photo,
        email_key(core.email),
        phone_key(core.phone) or None,
    )

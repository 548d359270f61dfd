"""ICTerGezocht.nl's shapes into the desk's words; pure functions, no traffic and no clock."""

import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

from recruiterdesk.domain.vacancy import Vacancy, VacancyInsight, VacancyPhase
from recruiterdesk.providers.ictergezocht.assumptions import zone
from recruiterdesk.providers.ictergezocht.wire import WireEcho, WireInsight

_LONGEST_NAME: Final = 1_000
_LONGEST_TEXT: Final = 1_000_000
_LARGEST_RAW: Final = 4_000_000
_LARGEST_COUNT: Final = 10**18
# What the insights do not have: it is known only of what was posted from here.
_UNSEEN: Final = ("type", "url", "apply_url", "description", "page_content", "expires_at")


def to_vacancy(wire: WireInsight, raw: bytes) -> Vacancy | None:
    """Map a vacancy from the insights; None without an id.

    What its status number means is stated nowhere, so the number is shown and the phase is unknown.
    """
    if wire.vacancy_id is None:
        return None
    return Vacancy(
        remote_id=str(wire.vacancy_id),
        title=clean(wire.title),
        status="" if wire.status is None else str(wire.status),
        phase=VacancyPhase.UNKNOWN,
        location=clean(wire.city) or None,
        department=clean(wire.function_group) or None,
        applicants=_count(wire.applications),
        created_at=to_moment(wire.publish_date),
        unseen=_UNSEEN,
        insight=to_insight(wire),
        reference=clean(wire.reference_number) or None,
        raw=raw if len(raw) <= _LARGEST_RAW else b"{}",
    )


def to_insight(wire: WireInsight) -> VacancyInsight | None:
    """Map a vacancy's figures; None where it has none at all. That amounts are euros is an assumption (contract sheet, 4)."""
    counts = _count(wire.clicks), _count(wire.applications)
    figures = VacancyInsight(clicks=counts[0], cost=wire.cost, cpc=wire.cpc, applications=counts[1])
    return None if figures == VacancyInsight() else figures


def to_sent_vacancy(echo: WireEcho, sent: Mapping[str, Any], body: bytes, known: Vacancy | None) -> Vacancy:
    """Map what was sent and confirmed, over what was `known` of it before; `body` is kept, since it can never be read back."""
    before = known or Vacancy(remote_id=str(echo.vacancy_id), title="")
    url = to_link(echo.vacancy_url)
    return Vacancy(
        remote_id=str(echo.vacancy_id),
        title=clean(str(sent.get("title", ""))),
        status=before.status,
        phase=before.phase,
        type=clean(str(sent.get("employment", ""))) or None,
        location=clean(str(sent.get("location", ""))) or None,
        department=before.department,
        applicants=before.applicants,
        created_at=before.created_at,
        expires_at=to_moment(str(sent.get("autoDeleteDate", ""))),
        url=url,
        description=clean(str(sent.get("description", "")), _LONGEST_TEXT),
        body=body,
        unseen=() if url else ("url",),
        reference=clean(str(sent.get("referenceNumber", ""))) or None,
        raw=before.raw,
    )


def clean(text: str | None, longest: int = _LONGEST_NAME) -> str:
    """Make outside text storable: NUL becomes U+FFFD, the rest stays as it is up to `longest` letters."""
    return text[:longest].replace("\x00", "\ufffd") if text else ""


def to_moment(text: str | None) -> datetime | None:
    """Read a date or a date-time; one without a zone is Dutch time (assumptions). None for anything unreadable."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text.strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone())).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def to_day(text: str | None) -> date | None:
    """Read the day of a date or a date-time as it is written; None for anything else."""
    try:
        return date.fromisoformat((text or "").strip()[:10])
    except ValueError:
        return None


def _count(number: int | None) -> int | None:
    """Keep a count that can be one; a number beyond what any database holds is none."""
    return number if number is not None and abs(number) <= _LARGEST_COUNT else None


def to_link(text: str | None) -> str | None:
    """Keep a web address for people; anything but http and https is dropped."""
    link = clean(text, 2_000).strip()
    return link if link.lower().startswith(("https://", "http://")) else None


def normalised(text: str | None) -> str:
    """Return a text as it is compared: composed letters, single blanks, without regard to case."""
    return " ".join(unicodedata.normalize("NFC", text or "").replace("\x00", "\ufffd").split()).casefold()

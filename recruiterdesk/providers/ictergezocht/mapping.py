"""ICTerGezocht.nl's shapes into the desk's words; pure functions, no traffic and no clock."""

import unicodedata
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from recruiterdesk.domain.vacancy import Vacancy, VacancyInsight, VacancyPhase
from recruiterdesk.provider_api.outside_values import clean, to_link, to_moment
from recruiterdesk.providers.ictergezocht.assumptions import zone
from recruiterdesk.providers.ictergezocht.wire import WireEcho, WireInsight

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
        created_at=to_dutch_moment(wire.publish_date),
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
        expires_at=to_dutch_moment(str(sent.get("autoDeleteDate", ""))),
        url=url,
        description=clean(str(sent.get("description", "")), _LONGEST_TEXT),
        body=body,
        unseen=() if url else ("url",),
        reference=clean(str(sent.get("referenceNumber", ""))) or None,
        raw=before.raw,
    )


def to_dutch_moment(text: str | None) -> datetime | None:
    """Read a date or a date-time; one without a zone is Dutch time (assumptions). None for anything unreadable."""
    return to_moment(text, zone())


def _count(number: int | None) -> int | None:
    """Keep a count that can be one; a number beyond what any database holds is none."""
    return number if number is not None and abs(number) <= _LARGEST_COUNT else None


def normalised(text: str | None) -> str:
    """Return a text as it is compared: composed letters, single blanks, without regard to case."""
    return " ".join(unicodedata.normalize("NFC", text or "").replace("\x00", "\ufffd").split()).casefold()

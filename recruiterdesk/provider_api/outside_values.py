"""Reading what a provider writes as text: whatever it is, what comes of it can be kept and shown."""

from datetime import UTC, date, datetime, tzinfo
from typing import Final

_LONGEST_NAME: Final = 1_000
_LONGEST_LINK: Final = 2_000


def clean(text: str | None, longest: int = _LONGEST_NAME) -> str:
    """Make outside text storable: NUL becomes U+FFFD, the rest stays as it is up to `longest` letters."""
    if not text:
        return ""
    return text[:longest].replace("\x00", "\ufffd")


def to_moment(text: str | None, zone: tzinfo = UTC) -> datetime | None:
    """Read an ISO 8601 date-time or date as UTC; one without a zone is of `zone`. None for anything unreadable."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text.strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def to_date(text: str | None) -> date | None:
    """Read YYYY-MM-DD, also at the head of a date-time; None for anything else."""
    try:
        return date.fromisoformat((text or "").strip()[:10])
    except ValueError:
        return None


def to_link(text: str | None) -> str | None:
    """Keep a web address for people; anything but http and https is dropped."""
    link = clean(text, _LONGEST_LINK).strip()
    return link if link.lower().startswith(("https://", "http://")) else None

"""What an answer says about the limit: `X-RateLimit-*` and `Retry-After` in all the forms that are met in the wild."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_FIRST_UNIX_TIME: Final = 1_000_000_000  # a larger number is a moment, a smaller one a duration
_NUMBER: Final = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,9})?")


@dataclass(frozen=True, slots=True)
class LimitNews:
    """News about the limit; durations in seconds from now, None where the answer is silent or unreadable."""

    is_refusal: bool = False
    limit: int | None = None
    left: int | None = None
    reset_in: float | None = None
    retry_in: float | None = None


def read_limit_headers(status: int, headers: Mapping[str, str], now: datetime) -> LimitNews:
    """Read the headers of one answer. Moments are taken relative to the answer's own `Date`, so that a wrong clock here does no harm."""
    there = read_moment(headers.get("date", "")) or now
    limit, left = _number(headers.get("x-ratelimit-limit")), _number(headers.get("x-ratelimit-remaining"))
    return LimitNews(
        is_refusal=status == 429,  # noqa: PLR2004 -- HTTP's own number
        limit=int(limit) if limit is not None and limit >= 1 else None,
        left=int(left) if left is not None and left >= 0 else None,
        reset_in=_duration(headers.get("x-ratelimit-reset"), there),
        retry_in=_duration(headers.get("retry-after"), there),
    )


def _number(text: str | None) -> float | None:
    return float(text) if text is not None and _NUMBER.fullmatch(text := text.strip()) else None


def _duration(text: str | None, there: datetime) -> float | None:
    """Read seconds, a Unix time, or an HTTP date; what lies in the past is 0."""
    if text is None:
        return None
    number = _number(text)
    if number is not None:
        return max(0.0, number - there.timestamp() if number >= _FIRST_UNIX_TIME else number)
    moment = read_moment(text)
    return None if moment is None else max(0.0, (moment - there).total_seconds())


def read_moment(text: str) -> datetime | None:
    """Read an HTTP date, in UTC where it names no zone; None for anything else."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)

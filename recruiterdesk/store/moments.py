"""Moments as the database keeps them: whole microseconds since 1970 in UTC, so that they sort and compare as integers."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

DAY = 86_400_000_000
"""One day in the database's unit."""


def to_micros(moment: datetime) -> int:
    """Return microseconds since 1970; a moment without a zone is taken as UTC."""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return (moment - _EPOCH) // _MICROSECOND


def to_micros_or_none(moment: datetime | None) -> int | None:
    """Return microseconds since 1970, or None for None."""
    return None if moment is None else to_micros(moment)


def from_micros(value: int | None) -> datetime | None:
    """Return the aware moment in UTC, or None for None."""
    return None if value is None else _EPOCH + timedelta(microseconds=value)


def moment_of(value: int) -> datetime:
    """Return the aware moment in UTC."""
    return _EPOCH + timedelta(microseconds=value)

"""Times are written as the command line's documents promise."""

from datetime import UTC, datetime, timedelta, timezone

from recruiterdesk.domain.clock import to_iso


def test_a_moment_is_written_in_utc_with_a_z() -> None:
    amsterdam = timezone(timedelta(hours=1))
    assert to_iso(datetime(2026, 11, 22, 9, 41, tzinfo=amsterdam)) == "2026-11-22T08:41:00Z"


def test_fractions_keep_milliseconds() -> None:
    assert to_iso(datetime(2026, 11, 22, 8, 41, 0, 123456, tzinfo=UTC)) == "2026-11-22T08:41:00.123Z"


def test_an_unknown_moment_stays_unknown() -> None:
    assert to_iso(None) is None

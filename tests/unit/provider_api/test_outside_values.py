"""Text as providers write it is read to what can be kept and shown; nonsense is nothing."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from recruiterdesk.provider_api.outside_values import clean, to_date, to_link, to_moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2019-08-24T14:15:22Z", datetime(2019, 8, 24, 14, 15, 22, tzinfo=UTC)),
        ("2019-08-24T16:15:22+02:00", datetime(2019, 8, 24, 14, 15, 22, tzinfo=UTC)),
        ("2019-08-24T14:15:22.594+0000", datetime(2019, 8, 24, 14, 15, 22, 594_000, tzinfo=UTC)),
        ("2019-08-24T14:15:22.5", datetime(2019, 8, 24, 14, 15, 22, 500_000, tzinfo=UTC)),
        (" 2019-08-24 14:15:22 ", datetime(2019, 8, 24, 14, 15, 22, tzinfo=UTC)),
        ("2019-08-24", datetime(2019, 8, 24, tzinfo=UTC)),
        ("0001-01-01T00:00:00+14:00", None),
        ("9999-12-31T23:59:59-12:00", None),
        ("2013-13-01", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_moments_are_utc_and_nonsense_is_none(text: str | None, moment: datetime | None) -> None:
    assert to_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-07-01T12:00:00", datetime(2026, 7, 1, 10, tzinfo=UTC)),
        ("2026-12-01T12:00:00", datetime(2026, 12, 1, 11, tzinfo=UTC)),
        ("2026-07-01T12:00:00Z", datetime(2026, 7, 1, 12, tzinfo=UTC)),
        ("0001-01-01", None),
    ],
)
def test_a_moment_without_a_zone_is_of_the_zone_that_is_given(text: str, moment: datetime | None) -> None:
    read = to_moment(text, ZoneInfo("Europe/Amsterdam"))
    assert read == moment
    assert read is None or read.tzinfo is UTC


@pytest.mark.parametrize(
    ("text", "day"), [("1983-01-28", date(1983, 1, 28)), ("1983-01-28T00:00:00Z", date(1983, 1, 28)), ("28-01-1983", None), (None, None)]
)
def test_days_are_read_and_nonsense_is_none(text: str | None, day: date | None) -> None:
    assert to_date(text) == day


def test_only_web_addresses_are_kept_as_links() -> None:
    assert to_link(" https://app.example/x ") == "https://app.example/x"
    assert to_link("HTTP://app.example/x") == "HTTP://app.example/x"
    for hostile in ("javascript:alert(1)", "file:///etc/passwd", "//host/x", "", None):
        assert to_link(hostile) is None


def test_nul_becomes_a_mark_and_giant_texts_are_cut() -> None:
    assert clean("Beheer\0der") == "Beheer\ufffdder"
    assert clean("x" * 5_000) == "x" * 1_000
    assert clean("x" * 5_000, 7) == "x" * 7
    assert clean(None) == ""

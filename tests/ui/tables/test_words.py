"""Small words: ages, days, sizes."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from recruiterdesk.ui.tables import words

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English))


@pytest.mark.parametrize(
    ("ago", "said"),
    [(timedelta(minutes=5), "5 m"), (timedelta(hours=19), "19 h"), (timedelta(hours=26), "1 d"), (timedelta(days=63), "63 d")],
)
def test_an_age_is_as_short_as_its_column(ago: timedelta, said: str) -> None:
    assert words.age(NOW - ago, NOW) == said


def test_a_clock_that_is_behind_shows_no_negative_age() -> None:
    assert words.age(NOW + timedelta(hours=2), NOW) == "0 m"


@pytest.mark.parametrize(
    ("language", "month", "said"),
    [
        (QLocale.Language.English, 12, "19 Dec 2026"),
        (QLocale.Language.English, 5, "19 May 2026"),
        (QLocale.Language.Dutch, 12, "19 dec. 2026"),
        (QLocale.Language.Dutch, 5, "19 mei 2026"),
        (QLocale.Language.Dutch, 3, "19 mrt. 2026"),
    ],
)
def test_a_month_that_is_cut_short_has_a_dot_in_dutch(language: QLocale.Language, month: int, said: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert words.day(datetime(2026, month, 19, 12, 0, tzinfo=UTC)) == said


@pytest.mark.parametrize(("hours", "left"), [(24 * 27 + 2, 27), (1, 0), (-1, -1)])
def test_days_left_count_whole_days_and_go_below_zero_when_it_is_over(hours: int, left: int) -> None:
    assert words.days_left(NOW + timedelta(hours=hours), NOW) == left


@pytest.mark.parametrize(("size", "said"), [(640_000, "640 KB"), (2_100_000, "2.1 MB"), (25_000_000, "25 MB"), (10, "1 KB")])
def test_sizes_read_as_a_recruiter_says_them(size: int, said: str) -> None:
    assert words.file_size(size) == said


def test_one_and_many_have_their_own_forms() -> None:
    assert words.counted(1, "1 note", "{n} notes") == "1 note"
    assert words.counted(1200, "1 note", "{n} notes") == "1,200 notes"

"""What passes prove, as pure functions."""

from datetime import UTC, datetime, timedelta

import pytest

from recruiterdesk.domain.errors import Unreachable
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.sync.passes import PassResult
from recruiterdesk.sync.reconcile import (
    Brake,
    find_brake,
    is_another_needed,
    is_in_step,
    is_released,
    proven_absent,
    suspects,
)

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def passed(ids: str, *, total: int | None = None, duplicates: int = 0, unreadable: int = 0, is_cut: bool = False) -> PassResult:
    return PassResult(
        ids=set(ids),
        pages=1,
        total=len(ids) if total is None else total,
        duplicates=duplicates,
        unreadable=unreadable,
        reached_end=not is_cut,
        error=Unreachable("No answer.") if is_cut else None,
    )


@pytest.mark.parametrize(
    ("passes", "known", "is_thorough", "expected"),
    [
        ([passed("abc")], "abc", False, False),
        ([passed("abc")], "", True, True),
        ([passed("abc")], "abcd", False, True),
        ([passed("abc", total=4)], "abc", False, True),
        ([passed("abc", duplicates=1)], "abc", False, True),
        ([passed("abc", is_cut=True)], "abcd", True, False),
        ([passed("abc", unreadable=1)], "abcd", True, False),
        ([passed("abc"), passed("abc")], "", True, False),
        ([passed("abc"), passed("abd")], "", True, True),
        ([passed("abc"), passed("ab", total=3)], "", True, True),
        ([passed("abc", total=9), passed("abc", total=9)], "", True, False),
        ([passed("a"), passed("b"), passed("c"), passed("d")], "", True, False),
    ],
)
def test_another_pass_is_read_while_the_list_does_not_stand(
    passes: list[PassResult], known: str, is_thorough: bool, expected: bool
) -> None:
    assert is_another_needed(passes, set(known), is_thorough=is_thorough) is expected


def test_suspects_are_those_in_no_pass_and_those_no_longer_in_the_last() -> None:
    assert suspects([passed("abc")], set("abx")) == {"x"}
    assert suspects([passed("abc"), passed("ab")], set("ax")) == {"c", "x"}


def test_an_unfinished_or_unreadable_pass_removes_nobody_ever() -> None:
    for one in (passed("ab", is_cut=True), passed("ab", unreadable=1)):
        brake = find_brake([one], set("abc"), {"c"})
        assert brake is not None
        assert not is_released(brake, NOW - timedelta(days=30), NOW)


@pytest.mark.parametrize(("count", "said"), [(1, "1 record of the provider"), (2, "2 records of the provider")])
def test_one_unreadable_record_is_said_as_one(count: int, said: str) -> None:
    brake = find_brake([passed("ab", unreadable=count)], set("abc"), {"c"})
    assert brake is not None
    assert str(brake.why).startswith(f"{said} could not be read")


@pytest.mark.parametrize(
    ("missing", "known", "is_braked"), [(9, 20, False), (10, 20, True), (10, 50, False), (11, 50, True), (1, 2, False)]
)
def test_the_brake_holds_above_a_fifth_and_from_ten_on(missing: int, known: int, is_braked: bool) -> None:
    ids = {str(number) for number in range(known)}
    gone = {str(number) for number in range(missing)}
    result = PassResult(ids=ids - gone, pages=1, total=known - missing, reached_end=True)
    brake = find_brake([result], ids, gone)
    assert (brake is not None) is is_braked


def test_an_empty_list_after_a_full_one_is_doubted_for_a_day() -> None:
    brake = find_brake([passed("")], set("ab"), set("ab"))
    assert brake is not None
    assert not is_released(brake, None, NOW)
    assert not is_released(brake, NOW - timedelta(hours=23), NOW)
    assert is_released(brake, NOW - timedelta(hours=24), NOW)
    assert find_brake([passed("")], set(), set()) is None


def test_a_difference_that_is_the_same_twice_is_the_providers_own() -> None:
    assert is_in_step([passed("abc", total=9), passed("abc", total=9)], set("abc"))
    assert not is_in_step([passed("abc"), passed("abd", total=9)], set("abd"))
    assert is_in_step([PassResult(ids=set("ab"), pages=1, total=None, reached_end=True)], set("ab"))


def test_absence_is_proven_after_an_hour() -> None:
    assert proven_absent({"a": NOW - timedelta(hours=1), "b": NOW - timedelta(minutes=59)}, NOW) == {"a"}


def test_a_brake_that_cannot_be_released_never_is() -> None:
    assert not is_released(Brake(Sentence("No.")), NOW - timedelta(days=9), NOW)

"""Work that widgets start ends in one of four ways, and never behind anybody's back."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject

from recruiterdesk.domain.errors import Cancelled, DeskError, Unreachable
from recruiterdesk.ui.bridge.notices import Notices, Told
from recruiterdesk.ui.bridge.task_runner import TaskRunner

Loop = asyncio.AbstractEventLoop


class Bed:
    """A runner, its owner and everything that was told."""

    def __init__(self, loop: Loop) -> None:
        self.loop = loop
        self.notices = Notices()
        self.told: list[Told] = []
        self.notices.told.connect(self.told.append)
        self.runner = TaskRunner(self.notices, loop)
        self.owner = QObject()
        self.got: list[object] = []

    def drive(self, *waits: Any) -> None:
        async def wait() -> None:
            await asyncio.gather(*waits, return_exceptions=True)
            await asyncio.sleep(0)

        self.loop.run_until_complete(wait())


@pytest.fixture
def bed(aloop: Loop) -> Bed:
    return Bed(aloop)


async def give(value: object, after: asyncio.Event | None = None) -> object:
    if after is not None:
        await after.wait()
    return value


async def fail(error: BaseException) -> None:
    raise error


def test_a_result_goes_to_on_done(bed: Bed) -> None:
    bed.drive(bed.runner.run(give(7), owner=bed.owner, on_done=bed.got.append))
    assert bed.got == [7]
    assert bed.told == []


def test_a_known_error_goes_to_on_error(bed: Bed) -> None:
    error = Unreachable("{provider} cannot be reached.", provider="Homerun")
    bed.drive(bed.runner.run(fail(error), owner=bed.owner, on_error=bed.got.append))
    assert bed.got == [error]
    assert bed.told == []


def test_a_known_error_nobody_handles_is_told(bed: Bed) -> None:
    bed.drive(bed.runner.run(fail(DeskError("The disk is full.")), owner=bed.owner))
    assert [told.lead for told in bed.told] == ["The disk is full."]


def test_being_stopped_is_silent(bed: Bed) -> None:
    bed.drive(bed.runner.run(fail(Cancelled("You stopped it.")), owner=bed.owner))
    assert bed.told == []


def test_an_unknown_error_is_told_by_kind_and_line_without_its_words(bed: Bed) -> None:
    bed.drive(bed.runner.run(fail(ValueError("Zoë van den Berg, zoe@example.nl")), owner=bed.owner))
    (told,) = bed.told
    assert "ValueError" in told.lead
    assert "test_task_runner.py" in told.lead
    assert "Zoë" not in told.lead
    assert told.is_assertive


def test_a_callback_that_fails_is_told_and_does_not_end_the_loop(bed: Bed) -> None:
    def broken(_value: object) -> None:
        raise KeyError("a name")

    bed.drive(bed.runner.run(give(1), owner=bed.owner, on_done=broken))
    assert "KeyError" in bed.told[0].lead
    bed.drive(bed.runner.run(give(2), owner=bed.owner, on_done=bed.got.append))
    assert bed.got == [2]


def test_only_the_newest_of_a_key_counts(bed: Bed) -> None:
    gate = asyncio.Event()
    older = bed.runner.run(give("older", gate), owner=bed.owner, key="list", on_done=bed.got.append)
    assert older is not None
    newer = bed.runner.run(give("newer"), owner=bed.owner, key="list", on_done=bed.got.append)
    gate.set()
    bed.drive(older, newer)
    assert bed.got == ["newer"]
    assert older.cancelled()


def test_other_keys_and_owners_are_left_alone(bed: Bed) -> None:
    other = QObject()
    bed.drive(
        bed.runner.run(give(1), owner=bed.owner, key="list", on_done=bed.got.append),
        bed.runner.run(give(2), owner=bed.owner, key="counts", on_done=bed.got.append),
        bed.runner.run(give(3), owner=other, key="list", on_done=bed.got.append),
    )
    assert sorted(bed.got, key=str) == [1, 2, 3]


def test_tasks_end_with_their_owner(bed: Bed) -> None:
    task = bed.runner.run(give("late", asyncio.Event()), owner=bed.owner, on_done=bed.got.append)
    assert task is not None
    del bed.owner
    bed.drive(task)
    assert task.cancelled()
    assert bed.got == []


def test_closing_cancels_and_waits(bed: Bed) -> None:
    task = bed.runner.run(give("never", asyncio.Event()), owner=bed.owner, on_done=bed.got.append)
    assert task is not None
    bed.drive(bed.runner.aclose())
    assert task.cancelled()


def test_draining_lets_a_draft_be_kept(bed: Bed) -> None:
    async def keep(value: str, into: Callable[[object], None]) -> None:
        await asyncio.sleep(0.01)
        into(value)

    bed.runner.run(keep("draft", bed.got.append), owner=bed.owner)
    bed.drive(bed.runner.drain(1.0))
    assert bed.got == ["draft"]


def test_before_there_is_a_loop_what_is_run_waits_for_it(bed: Bed) -> None:
    early = TaskRunner(bed.notices, bed.loop, is_before_loop=True)
    assert early.run(give(1), owner=bed.owner, on_done=bed.got.append) is None
    assert bed.got == []
    early.begin()
    bed.drive(early.drain(5))
    assert bed.got == [1]


def test_before_there_is_a_loop_what_waits_for_nothing_else_is_run_in_place(bed: Bed) -> None:
    early = TaskRunner(bed.notices, bed.loop, is_before_loop=True)
    with early.in_place():
        early.run(give(1), owner=bed.owner, on_done=bed.got.append)
        early.run(fail(Unreachable("It is away.")), owner=bed.owner, on_error=bed.got.append)
        early.run(fail(DeskError("The disk is full.")), owner=bed.owner)
        early.run(fail(ValueError("Zoë van den Berg")), owner=bed.owner)
    assert bed.got[0] == 1
    assert isinstance(bed.got[1], Unreachable)
    assert len(bed.told) == 2
    assert "Zoë" not in str(bed.told)

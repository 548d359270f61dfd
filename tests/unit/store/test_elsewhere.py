"""Two programs on one profile: each learns within a second what the other did."""

import asyncio
import time
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from made_up_store import START, TEST_KEY, Desk, a_vacancy, an_application

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.change_set import ELSEWHERE, ChangeSet
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import AddNote
from recruiterdesk.store.elsewhere import Elsewhere
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer


@pytest.fixture
def window(desk: Desk, tmp_path: Path) -> Iterator[Store]:
    """Another program that has the profile of `desk` open."""
    opened = Store.open(tmp_path / "profile", TEST_KEY)
    yield opened
    opened.close()


@pytest.fixture
def look(window: Store) -> "Look":
    return Look(window)


class Look:
    """What the window sees when it looks."""

    def __init__(self, window: Store) -> None:
        self._window = window
        self._elsewhere = Elsewhere(window._desk)
        window._thread.run_now(self._elsewhere.start)

    def __call__(self) -> ChangeSet | None:
        return self._window._thread.run_now(self._elsewhere.look)


def test_nothing_and_what_this_program_did_itself_are_no_news(look: Look, window: Store) -> None:
    assert look() is None
    window.write_now(lambda w: w.settings.set("theme", "dark"))
    window.read_now(lambda r: r.accounts.all())
    assert look() is None


def test_a_note_of_the_other_program_names_its_entry_and_whoever_may_be_concerned(desk: Desk, look: Look) -> None:
    one, two = desk.take(an_application("ap_1"), an_application("ap_2"))
    look()
    entry = desk.queue(one, AddNote(text="typed elsewhere", author="Me"))
    seen = look()
    assert seen is not None
    assert seen.cause == ELSEWHERE
    assert seen.outbox == {entry.id}
    assert seen.applications == {one, two}
    assert not seen.arrived | seen.removed
    assert not seen.settings
    desk.store.write_now(lambda w: w.outbox.transition(entry.id, OutboxState.CANCELLED, Sentence("Taken back.")))
    seen = look()
    assert seen is not None
    assert seen.outbox == {entry.id}


def test_who_came_and_who_left_is_told_apart(desk: Desk, look: Look) -> None:
    one, two = desk.take(an_application("ap_1"), an_application("ap_2"))
    seen = look()
    assert seen is not None
    assert seen.arrived == {one, two}
    desk.store.write_now(lambda w: w.applications.remove([one]))
    (three,) = desk.take(an_application("ap_3"), at=START + timedelta(minutes=1))
    seen = look()
    assert seen is not None
    assert (seen.arrived, seen.removed, seen.applications) == (frozenset({three}), frozenset({one}), frozenset({two}))


def test_accounts_vacancies_and_settings_are_named_one_by_one(desk: Desk, look: Look) -> None:
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy("job_2", "Two")], START))
    seen = look()
    assert seen is not None
    other = desk.store.read_now(lambda r: r.vacancies.by_ref(desk.account, "job_2"))
    assert seen.vacancies == {other}
    desk.store.write_now(lambda w: w.accounts.set_state(desk.account, AccountState.PAUSED, Sentence("")))
    desk.store.write_now(lambda w: w.settings.set("theme", "dark"))
    seen = look()
    assert seen is not None
    assert (seen.accounts, seen.settings) == (frozenset({desk.account}), frozenset({"theme"}))
    assert not seen.vacancies
    desk.store.write_now(lambda w: w.settings.set("theme", None))
    seen = look()
    assert seen is not None
    assert seen.settings == {"theme"}


def test_somebody_in_another_stage_changes_the_vacancys_row_too(desk: Desk, look: Look) -> None:
    desk.take(an_application("ap_1"))
    look()
    desk.take(an_application("ap_1", stage="Hired"), at=START + timedelta(minutes=1))
    seen = look()
    assert seen is not None
    assert len(seen.vacancies) == 1


async def test_subscribers_hear_within_two_seconds_and_only_until_the_watch_ends(desk: Desk, window: Store) -> None:
    (one,) = desk.take(an_application("ap_1"))
    heard: list[tuple[float, ChangeSet]] = []
    is_told = asyncio.Event()

    def hear(changes: ChangeSet) -> None:
        heard.append((time.monotonic(), changes))
        is_told.set()

    window.subscribe(hear)
    async with asyncio.TaskGroup() as group:
        watching = group.create_task(window.watch())
        await asyncio.sleep(0)
        await window.watch()  # a second watcher has nothing to do
        await window.read(lambda _: None)  # and the first one's picture was taken before this
        began = time.monotonic()
        await asyncio.to_thread(desk.queue, one, AddNote(text="typed elsewhere", author="Me"))
        await is_told.wait()
        watching.cancel()
    assert heard[0][0] - began < 2
    assert heard[0][1].cause == ELSEWHERE
    desk.queue(one, AddNote(text="once more", author="Me"))
    await asyncio.sleep(1.2)
    assert len(heard) == 1


def _choose(theme: str, writer: Writer) -> None:
    writer.settings.set("theme", theme)


def test_a_look_at_a_large_cache_is_quick(desk: Desk, look: Look) -> None:
    for start in range(0, 20_000, 500):
        desk.take(*(an_application(f"ap_{number}") for number in range(start, start + 500)))
    look()
    took: list[float] = []
    for _ in range(100):
        began = time.perf_counter()
        assert look() is None
        took.append(time.perf_counter() - began)
    assert sum(took) < 0.5
    took.clear()
    for theme in ("dark", "light", "dark", "light", "dark"):
        desk.store.write_now(partial(_choose, theme))
        began = time.perf_counter()
        assert look() is not None
        took.append(time.perf_counter() - began)
    assert max(took) < 0.5

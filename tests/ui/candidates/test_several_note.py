"""A note that is being written to several at once is kept like a note to one."""

import asyncio
from typing import Any

import pytest
from made_up_desk.desk import MadeUpDesk
from screen_bed import ScreenBed

from recruiterdesk.domain.errors import Locked
from recruiterdesk.ui.theme.theme import Theme

HALF = "Allen uitnodigen voor de meeloopd"


def select(bed: ScreenBed, *numbers: int) -> None:
    bed.table.select_ids(numbers)
    bed.rest()


def composer(bed: ScreenBed) -> Any:
    return bed.pane.several.composer


def test_it_is_kept_within_a_second_with_whom_it_is_meant_for(bed: ScreenBed) -> None:
    select(bed, 1, 3, 4)
    composer(bed).set_draft(HALF)
    bed.rest()
    assert bed.desk.saved["draft.several"] == {"text": HALF, "ids": [1, 3, 4]}
    select(bed, 3, 4)
    assert bed.desk.saved["draft.several"] == {"text": HALF, "ids": [3, 4]}
    bed.press("J")  # one person: the note on several waits, and is about whom it was about
    bed.rest()
    assert bed.desk.saved["draft.several"] == {"text": HALF, "ids": [3, 4]}


def test_typing_and_stepping_on_at_once_keeps_it_with_the_several(bed: ScreenBed) -> None:
    select(bed, 1, 3)
    composer(bed).set_draft(HALF)
    bed.press("J")
    bed.rest()
    assert bed.desk.saved["draft.several"] == {"text": HALF, "ids": [1, 3]}


def test_closing_the_window_keeps_the_last_letters(bed: ScreenBed) -> None:
    select(bed, 1, 3)
    composer(bed).set_draft(HALF)
    bed.screens.save()
    bed.wait()
    assert bed.desk.saved["draft.several"] == {"text": HALF, "ids": [1, 3]}


def test_the_next_start_offers_it_and_sends_nothing(theme: Theme, aloop: asyncio.AbstractEventLoop) -> None:
    desk = MadeUpDesk(count=12)
    desk.saved["draft.several"] = {"text": HALF, "ids": [1, 3]}
    bed = ScreenBed(theme, aloop, desk).start()
    select(bed, 1, 3)
    assert composer(bed).draft == HALF
    assert not [call for call in desk.calls if call[0] == "note"]
    composer(bed).submitted.emit(composer(bed).draft)
    bed.wait()
    assert [call[1:3] for call in desk.calls if call[0] == "note"] == [(1, HALF), (3, HALF)]
    assert (composer(bed).draft, desk.saved["draft.several"]) == ("", None)
    bed.rest()
    assert desk.saved["draft.several"] is None
    bed.close()


def test_it_is_kept_until_each_note_is_stored(bed: ScreenBed, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[object] = []

    async def refuse(*_args: Any, **_more: Any) -> None:
        kept.append(bed.desk.saved.get("draft.several"))
        raise Locked("The keyring is locked.")

    monkeypatch.setattr(bed.desk.writes, "note_or_keep", refuse)
    select(bed, 1, 3)
    composer(bed).set_draft(HALF)
    composer(bed).submitted.emit(HALF)
    bed.wait()
    assert kept == [{"text": HALF, "ids": [1, 3]}] * 2


@pytest.mark.parametrize("kept", ["a word", 7, {"ids": [1]}, {"text": HALF, "ids": "x"}])
def test_what_makes_no_sense_in_the_settings_is_no_note(theme: Theme, aloop: asyncio.AbstractEventLoop, kept: object) -> None:
    desk = MadeUpDesk(count=12)
    desk.saved["draft.several"] = kept
    bed = ScreenBed(theme, aloop, desk).start()
    select(bed, 1, 3)
    assert composer(bed).draft == ""
    bed.close()

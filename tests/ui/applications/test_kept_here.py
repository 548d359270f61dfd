"""Stages and notes that a provider does not have: the same keys work, plainly on this computer only, and nothing says queued or sent."""

import asyncio
from collections.abc import Iterator

import pytest
from made_up_desk.desk import MadeUpDesk
from screen_bed import ScreenBed

from recruiterdesk.ui.theme.theme import Theme


@pytest.fixture
def bed(theme: Theme, aloop: asyncio.AbstractEventLoop) -> Iterator[ScreenBed]:
    bed = ScreenBed(theme, aloop, MadeUpDesk(count=40, has_board=True)).start()
    yield bed
    bed.close()


def go_to_board(bed: ScreenBed, place: int = 0) -> int:
    """Stand on somebody of the board who is in its first stage."""
    found = [row.id for row in bed.desk.rows_by_id.values() if row.account_id == 2 and row.stage == "Nieuw"]
    bed.table.select_id(found[place])
    bed.rest()
    return found[place]


def test_a_key_moves_somebody_here_and_the_words_say_where(bed: ScreenBed) -> None:
    number = go_to_board(bed)
    name = bed.desk.rows_by_id[number].name
    bed.press("A")
    assert ("move_here", number, "Gesprek") in bed.desk.calls
    assert bed.told[-1].lead == f"{name} to Gesprek, only on this computer"
    assert bed.told[-1].undo == ""
    assert bed.desk.entries == {}


def test_undo_takes_a_move_here_back_and_no_older_write_with_it(bed: ScreenBed) -> None:
    other = next(row.id for row in bed.desk.rows_by_id.values() if row.account_id == 1 and row.stage == "Nieuw")
    bed.table.select_id(other)
    bed.rest()
    bed.press("A")
    assert len(bed.desk.entries) == 1
    number = go_to_board(bed)
    bed.press("A")
    bed.press("Ctrl+Z")
    assert bed.desk.rows_by_id[number].stage == "Nieuw"
    assert ("undo",) not in bed.desk.calls
    bed.press("Ctrl+Z")
    assert ("undo",) in bed.desk.calls


def test_what_was_queued_after_a_move_here_is_taken_back_before_it(bed: ScreenBed) -> None:
    number = go_to_board(bed)
    bed.press("A")
    other = next(row.id for row in bed.desk.rows_by_id.values() if row.account_id == 1 and row.stage == "Nieuw")
    bed.table.select_id(other)
    bed.rest()
    bed.press("A")
    bed.press("Ctrl+Z")
    assert ("undo",) in bed.desk.calls
    assert bed.desk.rows_by_id[number].stage == "Gesprek"


def test_the_head_says_that_the_stage_is_kept_here_only_for_such_an_account(bed: ScreenBed) -> None:
    go_to_board(bed)
    header = bed.pane.header
    assert header._here_words.text() == "The stage is kept only on this computer"
    assert not header._here_words.isHidden()
    assert "The board has no stages." in header.stage.toolTip()
    bed.table.select_id(next(row.id for row in bed.desk.rows_by_id.values() if row.account_id == 1))
    bed.rest()
    assert header._here_words.isHidden()


def test_the_menu_of_stages_has_those_kept_here_and_leads_to_no_other_vacancy(bed: ScreenBed) -> None:
    number = go_to_board(bed)
    bed.press("S")
    picker = bed.screens.applicants.moving.picker
    assert picker is not None
    assert [entry.text for entry in picker._rows.entries] == ["Nieuw", "Gesprek", "Aangeboden", "Aangenomen", "Afgewezen"]
    picker.stage_picked.emit("Aangeboden", None)
    picker.close()
    bed.wait()
    assert ("move_here", number, "Aangeboden") in bed.desk.calls


def test_a_note_stays_here_where_the_provider_takes_none_and_is_shared_again_with_the_next_one(bed: ScreenBed) -> None:
    number = go_to_board(bed)
    assert bed.pane.composer.destination.text() == "Only on this computer"
    bed.pane.composer.submitted.emit("Belt terug.")
    bed.wait()
    assert ("local_note", number, "Belt terug.") in bed.desk.calls
    assert bed.told[-1].lead == "Note kept on this computer"
    bed.table.select_id(next(row.id for row in bed.desk.rows_by_id.values() if row.account_id == 1))
    bed.rest()
    assert bed.pane.composer.destination.text() == "Shared in Homerun"


def test_several_of_both_kinds_say_how_many_stay_here(bed: ScreenBed) -> None:
    mine = [row.id for row in bed.desk.rows_by_id.values() if row.account_id == 1 and row.stage == "Nieuw"][:1]
    here = [row.id for row in bed.desk.rows_by_id.values() if row.account_id == 2 and row.stage == "Nieuw"][:2]
    bed.screens.applicants.acting.advance([*mine, *here])
    bed.wait()
    assert bed.told[-1].lead == "3 moved, 2 of them only on this computer"


def test_who_must_not_be_contacted_has_no_mail_and_no_call(bed: ScreenBed) -> None:
    silent = next(row for row in bed.desk.rows_by_id.values() if not row.may_be_contacted)
    bed.table.select_id(silent.id)
    bed.rest()
    mail, call = bed.pane.header._reach_buttons[:2]
    for button in (mail, call):
        assert button.refusal == f"Prikbord says that {silent.name} must not be written to or called."
    assert bed.pane.header._meta.text().startswith("must not be contacted")


def test_a_stage_kept_here_that_the_user_puts_at_rejected_is_where_r_leads_at_once(bed: ScreenBed) -> None:
    number = go_to_board(bed)
    position = bed.pane.header._position
    assert position.text() == "1 / 4"
    bed.drive(bed.desk.funnel.choose(2, "Aangeboden", "rejected"))
    bed.rest()
    assert position.text() == "1 / 3"
    bed.press("R")
    assert ("move_here", number, "Aangeboden") in bed.desk.calls

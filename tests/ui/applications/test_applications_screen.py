"""The applicants' screen: what it lists, what keys do, and that a key reaches only what was visibly selected."""

import asyncio
import random
from pathlib import Path
from typing import Any

import msgspec
import pytest
from made_up_desk.desk import MadeUpDesk
from made_up_desk.people import make_row
from PySide6.QtCore import QPoint
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from screen_bed import ScreenBed, hover_and_drop

from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.query import ApplicationSort
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.tables.columns import ColumnChoice


def test_it_opens_on_what_is_new_with_the_youngest_first_and_somebody_selected(bed: ScreenBed) -> None:
    frame = bed.screens.applicants.page.frame
    assert frame.head.title.startswith("New since Friday")
    assert bed.model.rowCount() == 48
    assert bed.table.selected_ids() == (1,)
    assert bed.pane.header._name.text() == "Zoë van den Berg-Çelik"


def test_the_strip_counts_per_account_and_narrows_to_one(bed: ScreenBed) -> None:
    page = bed.screens.applicants.page
    total = bed.model.rowCount()
    page.account_chosen.emit(2)
    bed.wait()
    assert 0 < bed.model.rowCount() < total
    assert {bed.desk.rows_by_id[number].account_id for number in bed.model.ids} == {2}


def test_typing_into_the_filter_asks_the_cache_and_the_newest_question_wins(bed: ScreenBed) -> None:
    frame = bed.screens.applicants.page.frame
    for text in ("f", "fe", "fen", "fenn"):
        frame.filter.setText(text)
    bed.wait()
    assert [bed.model.record(number).name for number in bed.model.ids] == ["Fenna Wiarda-Hoekstra"]


def test_nobody_found_says_so_and_how_sure_that_is(bed: ScreenBed) -> None:
    frame = bed.screens.applicants.page.frame
    frame.filter.setText("qqqq")
    bed.wait()
    assert frame._stack.currentIndex() == 1
    assert "qqqq" in frame.empty.accessibleName()
    assert "All accounts were read completely" in frame.empty.accessibleName()


def test_a_click_on_a_head_sorts_in_the_cache_and_a_second_one_turns_it_around(bed: ScreenBed) -> None:
    bed.table.columns.sort_wanted.emit("name")
    bed.wait()
    assert bed.desk.applicants.asked[-1].sort is ApplicationSort.NAME
    assert not bed.desk.applicants.asked[-1].is_descending
    bed.table.columns.sort_wanted.emit("name")
    bed.wait()
    assert bed.desk.applicants.asked[-1].is_descending


def test_selection_is_kept_by_person_when_the_order_changes(bed: ScreenBed) -> None:
    bed.table.select_id(10)
    bed.table.columns.sort_wanted.emit("name")
    bed.wait()
    assert bed.table.selected_ids() == (10,)


def test_all_are_selected_of_the_list_that_was_gone_to_though_it_is_not_there_yet(bed: ScreenBed) -> None:
    bed.screens.open("new")
    bed.wait()
    bed.desk.latency = 0.3
    for key in ("G", "A", "Ctrl+A"):
        bed.press_now(key)
    bed.until(lambda: bed.model.rowCount() == len(bed.desk.rows_by_id))
    assert len(bed.table.selected_ids()) == len(bed.desk.rows_by_id)
    bed.press_now("J")
    assert len(bed.table.selected_ids()) == 1
    bed.press_now("Ctrl+A")
    assert len(bed.table.selected_ids()) == len(bed.desk.rows_by_id)


def test_columns_are_remembered(bed: ScreenBed) -> None:
    bed.table.columns.set_hidden("source", is_hidden=True)
    bed.wait()
    saved = msgspec.convert(bed.desk.saved["columns.applicants"], ColumnChoice)
    assert saved.hidden == ("source",)


def test_j_and_k_go_through_the_list_and_the_pane_follows(bed: ScreenBed) -> None:
    bed.press("J")
    bed.press("J")
    bed.press("K")
    assert bed.table.selected_ids() == (2,)
    assert bed.pane.shown_id == 2


def test_end_and_home_go_to_the_last_and_the_first_person(bed: ScreenBed) -> None:
    bed.press("End")
    assert bed.table.selected_ids() == (bed.model.ids[-1],)
    bed.press("Home")
    assert bed.table.selected_ids() == (bed.model.ids[0],)


def test_a_advances_to_the_stage_that_the_button_names_and_goes_on(bed: ScreenBed) -> None:
    assert bed.pane.header.advance.text() == "Advance: Cv bekijken"
    bed.press("A")
    assert bed.moves() == [(1, "Cv bekijken")]
    assert bed.table.selected_ids() == (2,)
    assert bed.told[-1].lead == "Zoë van den Berg-Çelik to Cv bekijken"
    assert bed.told[-1].undo == "Move Zoë van den Berg-Çelik to Cv bekijken"
    assert not bed.told[-1].undoes_last
    assert bed.model.record(1).stage == "Cv bekijken", "the row shows the wish at once"


def test_r_moves_to_the_stage_that_rejects(bed: ScreenBed) -> None:
    bed.press("R")
    assert bed.moves() == [(1, "Afgewezen")]


def test_r_without_such_a_stage_says_what_to_do_instead(bed: ScreenBed, monkeypatch: pytest.MonkeyPatch) -> None:
    view = bed.desk.applicants.view

    async def without(number: int) -> Any:
        found = await view(number)
        return msgspec.structs.replace(found, stages=tuple(stage for stage in found.stages if stage != "Afgewezen"))

    monkeypatch.setattr(bed.desk.applicants, "view", without)
    bed.press("J")
    bed.until(lambda: bool(bed.pane.header.reject.refusal))
    assert "no stage that rejects" in bed.pane.header.reject.toolTip()
    bed.press("R")
    assert bed.moves() == []
    assert "no stage that rejects" in bed.told[-1].lead


def test_several_selected_are_advanced_each_to_its_own_next_stage(bed: ScreenBed) -> None:
    bed.table.select_id(6)
    bed.press("Shift+J")
    bed.press("Shift+J")
    assert bed.table.selected_ids() == (6, 7, 8)
    assert "3 selected" in bed.pane.several._title.text()
    bed.press("A")
    assert bed.moves() == [(6, "Cv bekijken"), (7, "Belafspraak"), (8, "Contractvoorstel")]


def test_x_picks_the_row_and_x_again_leaves_it_out_and_then_nothing_happens_to_it(bed: ScreenBed) -> None:
    bed.press("X")
    assert bed.table.selected_ids() == (1,)
    bed.press("X")
    assert bed.table.selected_ids() == ()
    bed.press("A")
    assert bed.moves() == []
    assert bed.told[-1].lead == "Nobody is selected."


def test_letters_in_a_text_field_are_text(bed: ScreenBed) -> None:
    field = bed.screens.applicants.page.frame.filter
    field.setFocus()
    for letter in "ARNSX":
        bed.press(letter, field)
    assert field.text() == "arnsx"
    assert bed.moves() == []


def test_letters_in_the_note_are_text(bed: ScreenBed) -> None:
    bed.press("N")
    editor = bed.pane.composer._text
    for letter in "AR":
        bed.press(letter, editor)
    assert bed.pane.composer.draft == "ar"
    assert bed.moves() == []


@pytest.mark.parametrize("key", ["Ctrl+Enter", "Esc"])
def test_after_a_note_the_list_has_the_keyboard_again(bed: ScreenBed, key: str) -> None:
    bed.table.setFocus()
    bed.press("N")
    editor = bed.pane.composer._text
    assert editor.hasFocus()
    bed.press("A", editor)
    bed.press(key, editor)
    assert bed.table.hasFocus()


def test_single_keys_can_be_switched_off(bed: ScreenBed) -> None:
    bed.screens.set_single_keys(are_on=False)
    bed.press("A")
    assert bed.moves() == []
    bed.press("Ctrl+Z")
    assert ("undo",) in bed.desk.calls


def test_g_then_o_goes_to_the_outbox_and_a_lone_g_does_nothing(bed: ScreenBed) -> None:
    places: list[tuple[str, str]] = []
    bed.screens.place_changed.connect(lambda page, place: places.append((page, place)))
    bed.press("G")
    assert places == []
    bed.press("O")
    assert places == [("outbox", "outbox")]


def test_ctrl_z_takes_back_what_was_not_sent(bed: ScreenBed) -> None:
    bed.press("A")
    bed.press("Ctrl+Z")
    assert bed.told[-1].lead == "Taken back: Move Zoë van den Berg-Çelik to Cv bekijken"


def test_after_several_were_moved_undo_names_the_last_of_them(bed: ScreenBed) -> None:
    bed.press("Shift+J")
    bed.press("A")
    names = [bed.desk.rows_by_id[number].name for number, _stage in bed.moves()]
    assert len(names) == 2
    assert bed.told[-1].undoes_last
    assert names[-1] in bed.told[-1].undo
    bed.press("Ctrl+Z")
    assert bed.told[-1].lead.startswith(f"Taken back: Move {names[-1]} to ")


def test_the_advance_key_does_nothing_where_the_account_cannot_move_and_says_why(bed: ScreenBed) -> None:
    account = bed.desk.account_list[0]
    reason = Sentence("This key may not move applicants. Make a key with job-applications: write.")
    capabilities = {**account.capabilities, Capability.MOVE_STAGE: CapabilityState(Ability.NO, reason)}
    bed.desk.account_list[0] = msgspec.structs.replace(account, capabilities=capabilities)
    bed.desk.tell(accounts=(1,))
    bed.wait()
    bed.press("J")
    bed.press("A")
    assert bed.moves() == []
    assert "may not move applicants" in bed.told[-1].lead
    bed.rest()  # the head says so once the steps have paused
    assert "may not move applicants" in bed.pane.header.advance.toolTip()


def test_arrivals_during_a_sync_come_in_above_and_leave_selection_and_pane_alone(bed: ScreenBed) -> None:
    bed.table.select_id(5)
    bed.wait()
    newcomer = msgspec.structs.replace(make_row(0), id=900, name="Nieuw Iemand", is_new=True)
    bed.desk.rows_by_id[900] = msgspec.structs.replace(newcomer, created_at=bed.desk.now())
    bed.desk.tell(arrived=(900,), cause="sync")
    bed.screens.applicants.controller.listing.pause.setInterval(1)
    bed.screens.applicants.controller.listing.reorder()
    bed.wait()
    assert bed.model.ids[0] == 900
    assert bed.table.selected_ids() == (5,)
    assert bed.pane.shown_id == 5


def test_rows_appear_while_a_sync_goes_on_however_slowly_the_database_answers(bed: ScreenBed) -> None:
    bed.table.select_id(5)
    bed.wait()
    bed.screens.applicants.controller.listing.pause.setInterval(5)
    bed.desk.latency = 0.05  # ten times the pause: an order asked for anew at each pause would never come
    seen: list[int] = []

    async def arrive() -> None:
        for number in range(900, 940):
            made = msgspec.structs.replace(make_row(0), id=number, is_new=True, created_at=bed.desk.now())
            bed.desk.rows_by_id[number] = made
            bed.desk.tell(arrived=(number,), cause="sync")
            await asyncio.sleep(0.01)
            seen.append(bed.model.rowCount())

    before = bed.model.rowCount()
    bed.drive(arrive())
    assert max(seen) > before
    assert len(set(seen)) > 2
    assert all(bed.model.record(number) is not None for number in bed.model.ids[:10])
    bed.wait()
    assert bed.table.selected_ids() == (5,)


def test_a_change_set_reads_only_rows_that_are_in_memory(bed: ScreenBed) -> None:
    bed.desk.applicants.blocks.clear()
    bed.desk.tell(applications=(3, 5000), cause="sync")
    bed.wait()
    assert bed.desk.applicants.blocks[0] == (3,)


@pytest.mark.parametrize("seed", range(6))
def test_no_key_reaches_a_row_that_was_not_selected_whatever_happens_around_it(bed: ScreenBed, seed: int) -> None:
    """Invariant 1, with syncs that add, remove and reorder, and slow reads, between any two keys."""
    dice = random.Random(seed)
    bed.desk.latency = 0.002
    expected: list[tuple[int, str]] = []
    free = iter(range(1000, 2000))

    async def go() -> None:
        for _ in range(60):
            what = dice.choice("jkjkxsarwwdn")
            if what in "jkx":
                bed.press_now(what)
            elif what == "d" and len(bed.desk.rows_by_id) > 10:
                gone = dice.choice(list(bed.desk.rows_by_id))
                del bed.desk.rows_by_id[gone]
                bed.desk.tell(removed=(gone,), cause="sync")
                bed.screens.applicants.controller.listing.reorder()
            elif what == "n":
                number = next(free)
                bed.desk.rows_by_id[number] = msgspec.structs.replace(make_row(number % 40), id=number, is_new=True)
                bed.desk.tell(arrived=(number,), cause="sync")
                bed.screens.applicants.controller.listing.reorder()
            elif what in "ar":
                # What the user sees selected at the press is all that may be touched.
                expected.append((len(bed.desk.calls), what))
                seen = set(bed.table.selected_ids())
                before = len(bed.moves())
                bed.press_now(what)
                await bed.settle()
                touched = {number for number, _stage in bed.moves()[before:]}
                assert touched <= seen, f"{touched - seen} were not selected"
            else:
                await bed.settle(2)
        await bed.settle()

    bed.drive(go())
    assert expected, "the walk pressed no key at all"


def test_a_button_that_named_another_stage_than_the_next_one_does_nothing(bed: ScreenBed) -> None:
    """Between painting and pressing a sync may move somebody: the press must not move them on from there."""
    row = bed.desk.rows_by_id[1]
    bed.desk.rows_by_id[1] = msgspec.structs.replace(row, stage="1e gesprek")
    bed.press("A")
    assert bed.moves() == []
    assert bed.told[-1].kind == "warning"


def test_files_over_a_row_show_whose_it_is_and_a_drop_opens_the_sheet_for_them(bed: ScreenBed, tmp_path: Path) -> None:
    cv = tmp_path / "CV_Jansen.pdf"
    cv.write_bytes(b"%PDF-1.4")
    row = bed.table.rowHeight(0)

    async def go() -> None:
        hover_and_drop(bed.table.viewport(), QPoint(200, row // 2), [cv], drops=False)
        await bed.settle()
        assert bed.table.drops.target[1].sentence == "Add 1 file to Zoë van den Berg-Çelik"
        hover_and_drop(bed.table.viewport(), QPoint(200, row // 2), [cv])
        await bed.settle()

    bed.drive(go())
    sheet = bed.screens.files.adding.sheet
    assert sheet is not None
    sheet.confirm_requested.emit()
    bed.wait()
    assert ("upload", 1, "CV_Jansen.pdf", "resume") in bed.desk.calls


def test_a_file_over_the_limit_is_refused_while_it_hovers_with_the_limit(bed: ScreenBed, tmp_path: Path) -> None:
    cv = tmp_path / "CV_Jansen.pdf"
    with cv.open("wb") as file:
        file.truncate(31_000_000)

    async def go() -> tuple[bool, bool]:
        hover_and_drop(bed.table.viewport(), QPoint(200, 5), [cv], drops=False)
        await bed.settle()
        return hover_and_drop(bed.table.viewport(), QPoint(200, 5), [cv], drops=False)

    accepted, _ = bed.drive(go())
    assert not accepted
    assert "25 MB" in bed.table.drops.target[1].sentence


def test_hostile_names_are_shown_as_typed(theme: Any, aloop: Any) -> None:
    desk = MadeUpDesk(count=20)
    evil = '<img src="file:///etc/passwd"><b>\u202eNUL\x00'
    desk.rows_by_id[1] = msgspec.structs.replace(desk.rows_by_id[1], name=evil, vacancy_title=evil, stage=evil, sources=(evil,))
    bed = ScreenBed(theme, aloop, desk).start()
    assert "<img src=" in bed.pane.header._name.text()
    assert bed.pane.header._name.textFormat().name == "PlainText"
    bed.window.grab()
    bed.close()


def test_the_model_keeps_every_rule_of_item_models_through_a_session(bed: ScreenBed) -> None:
    QAbstractItemModelTester(bed.model, QAbstractItemModelTester.FailureReportingMode.Fatal, bed.model)
    for key in ("J", "A", "J", "R"):
        bed.press(key)
    bed.screens.open("all")
    bed.wait()
    assert bed.model.rowCount() == 60


def test_people_who_do_not_stand_together_are_picked_by_key_and_escape_ends_it(bed: ScreenBed) -> None:
    for key in ("X", "J", "J", "X"):
        bed.press(key)
    picked = (bed.model.ids[0], bed.model.ids[2])
    assert bed.table.selected_ids() == picked
    bed.press("Esc")
    assert bed.table.selected_ids() == (picked[1],)
    bed.press("J")
    assert bed.table.selected_ids() == (bed.model.ids[3],)


def test_in_a_narrow_window_the_keys_go_on_with_the_person_that_enter_opened_until_escape(bed: ScreenBed) -> None:
    bed.window.resize(860, 640)
    bed.wait()
    bed.table.setFocus()
    bed.press("Enter")
    assert not bed.table.isVisible()
    assert QApplication.focusWidget() is bed.screens.applicants.pane
    bed.press("J", bed.pane)
    assert bed.pane.shown_id == bed.model.ids[1]
    bed.press("Esc", bed.pane)
    assert bed.table.isVisible()
    assert bed.table.hasFocus()

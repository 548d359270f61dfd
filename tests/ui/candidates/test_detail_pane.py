"""The detail pane: who is shown, notes in every state, drafts, documents, editing."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from made_up_desk.people import NOW
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel
from screen_bed import ScreenBed

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.application import NoteRow
from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.outbox import OutboxError, OutboxState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import AddNote
from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.candidates.edit_sheet import EditSheet
from recruiterdesk.ui.candidates.header import HeaderText
from recruiterdesk.ui.candidates.note_view import NoteView
from recruiterdesk.ui.candidates.pane import CV, NOTES, OVERVIEW
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.plain_text import as_tip


def _notes(bed: ScreenBed) -> list[NoteView]:
    return [view for view in bed.pane.findChildren(NoteView) if view.isVisible()]


def _texts(widget: Any) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _button(widget: Any, text: str) -> KeyButton:
    found: list[KeyButton] = widget.findChildren(KeyButton)
    return next(button for button in found if button.text().startswith(text) and button.isVisible())


def test_the_header_keeps_under_its_height_and_says_where_somebody_stands(bed: ScreenBed) -> None:
    header = bed.pane.header
    assert header.height() <= 210
    assert header._position.text() == "1 / 6"
    assert header._meta.text() == "Vermeer Digitaal, applied yesterday via Indeed"
    assert header.advance.accessibleName() == "Advance Zoë van den Berg-Çelik to Cv bekijken"


def test_in_a_low_pane_an_open_note_box_leaves_the_head_whole_and_some_of_the_page_in_sight(bed: ScreenBed, theme: Theme) -> None:
    pane = bed.pane
    bed.window.resize(1158, pane.header.height() + 170)
    bed.wait()
    assert pane.header._meta.isVisible()
    pane.composer.open(True)
    bed.wait()
    assert not pane.header._meta.isVisible()
    assert pane.header.height() >= pane.header.sizeHint().height()
    assert pane._pages.height() >= theme.px(40)
    pane.composer.open(False)
    bed.wait()
    assert pane.header._meta.isVisible()
    assert any(button.isVisible() for button in pane.header._reach_buttons)


def test_who_is_looked_at_for_a_while_is_marked_as_read_and_who_is_passed_by_is_not(bed: ScreenBed) -> None:
    detail = bed.screens.applicants.detail
    bed.press("J")
    assert bed.desk.rows_by_id[2].is_unread
    detail._mark_read()
    bed.wait()
    assert not bed.desk.rows_by_id[2].is_unread


def test_old_notes_are_read_again_when_the_account_is_reachable_and_left_alone_when_not(bed: ScreenBed) -> None:
    detail = bed.screens.applicants.detail
    detail._now = lambda: NOW.replace(hour=20)
    detail._refresh()
    bed.wait()
    assert ("refresh", 1) in bed.desk.calls
    bed.desk.calls.clear()
    account = bed.desk.account_list[0]
    bed.desk.account_list[0] = msgspec.structs.replace(account, state=AccountState.UNREACHABLE)
    bed.desk.tell(accounts=(1,))
    bed.wait()
    detail._refreshed.clear()
    detail._refresh()
    bed.wait()
    assert bed.desk.calls == []


def test_a_sensitive_note_is_covered_until_it_is_clicked_each_time_somebody_is_opened(bed: ScreenBed) -> None:
    bed.pane.tabs.setCurrentIndex(NOTES)
    bed.wait()
    assert "geopereerd" not in _texts(bed.pane)
    _button(bed.pane, "Sensitive: show").click()
    assert "geopereerd" in _texts(bed.pane)
    bed.press("J")
    bed.press("K")
    assert "geopereerd" not in _texts(bed.pane)


def test_a_note_is_shown_at_once_and_says_when_it_goes_out(bed: ScreenBed) -> None:
    bed.press("N")
    bed.pane.composer.set_draft("Gebeld, kan per 1 februari.")
    bed.pane.composer.submitted.emit(bed.pane.composer.draft)
    bed.wait()
    assert ("note", 1, "Gebeld, kan per 1 februari.") in bed.desk.calls
    bed.pane.tabs.setCurrentIndex(NOTES)
    bed.wait()
    assert "sends in 30 s" in _texts(bed.pane)
    assert bed.pane.composer.draft == ""
    _button(bed.pane, "Take back").click()
    bed.wait()
    assert bed.desk.calls[-1][0] == "cancel"


def test_a_note_for_this_computer_only_never_goes_to_the_outbox(bed: ScreenBed) -> None:
    bed.press("N")
    bed.pane.composer.destination.click()
    assert bed.pane.composer.destination.text() == "Only on this computer"
    bed.pane.composer.set_draft("Twijfel over reistijd.")
    bed.pane.composer.submitted.emit(bed.pane.composer.draft)
    bed.wait()
    assert ("local_note", 1, "Twijfel over reistijd.") in bed.desk.calls
    assert not any(call[0] == "note" for call in bed.desk.calls)


def test_a_draft_stays_with_whom_it_was_begun_on_and_comes_back(bed: ScreenBed) -> None:
    bed.press("N")
    bed.pane.composer.set_draft("Halve zin over Zoë")
    bed.press("J")
    assert bed.pane.composer.draft == ""
    assert bed.desk.saved["draft.application.1"] == "Halve zin over Zoë"
    bed.press("K")
    pause = bed.screens.applicants.detail._step_pause  # who is stepped to quickly is read when the steps are over
    while pause.isActive():
        bed.wait()
    bed.wait()
    assert bed.pane.composer.draft == "Halve zin over Zoë"


def test_a_draft_is_stored_within_a_second_of_typing(bed: ScreenBed) -> None:
    bed.press("N")
    bed.pane.composer.set_draft("abc")
    assert bed.screens.applicants.detail.notes.pause.interval() <= 1000
    bed.screens.applicants.detail.notes.pause.timeout.emit()
    bed.wait()
    assert bed.desk.saved["draft.application.1"] == "abc"


def test_opening_the_composer_never_wipes_a_kept_draft(bed: ScreenBed) -> None:
    bed.desk.saved["draft.application.2"] = "van gisteren"
    bed.desk.latency = 0.01

    async def go() -> None:
        bed.press_now("J")
        bed.press_now("N")
        await bed.settle(20)

    bed.drive(go())
    bed.screens.save()
    bed.until(lambda: bed.pane.composer.draft == "van gisteren")  # read once the steps have paused
    assert bed.pane.composer.draft == "van gisteren"
    assert bed.desk.saved["draft.application.2"] == "van gisteren"


def test_the_text_stays_in_the_composer_when_the_note_could_not_be_stored(bed: ScreenBed, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(*_args: Any, **_more: Any) -> None:
        raise Invalid("The note has {n} characters, Homerun takes {limit}. Your text is kept.", n=2214, limit=2000)

    monkeypatch.setattr(bed.desk.writes, "note", refuse)
    bed.press("N")
    bed.pane.composer.set_draft("lang")
    bed.pane.composer.submitted.emit("lang")
    bed.wait()
    assert bed.pane.composer.draft == "lang"
    assert "2,214 characters" in bed.told[-1].lead


def _with_refused_note(bed: ScreenBed) -> str:
    entry = bed.desk.add_entry(
        AddNote(text="Zeer sterke kandidaat", author="Sanne"),
        "note",
        1,
        state=OutboxState.REFUSED,
        error=OutboxError(kind="validation", message=Sentence("The note has too many characters. Your text is kept.")),
    )
    bed.desk.rows_by_id[1] = msgspec.structs.replace(bed.desk.rows_by_id[1], pending=(entry.id,), trouble="refused")
    note = NoteRow(
        id=-5,
        text="Zeer sterke kandidaat",
        author="Sanne",
        is_sensitive=False,
        created_at=NOW,
        is_local=False,
        pending=entry.id,
        trouble="refused",
    )
    bed.desk.notes[1] = [note]
    bed.desk.tell(applications=(1,))
    bed.wait()
    bed.pane.tabs.setCurrentIndex(NOTES)
    bed.wait()
    return entry.id


def test_a_refused_note_keeps_the_typed_text_says_why_and_offers_remedies(bed: ScreenBed) -> None:
    _with_refused_note(bed)
    said = _texts(bed.pane)
    assert "Not saved at the provider" in said
    assert "Zeer sterke kandidaat" in said
    assert "too many characters" in said
    assert _button(bed.pane, "Try again")
    assert _button(bed.pane, "Keep here only")


def test_the_remedies_of_a_refused_note_fit_beside_each_other_in_dutch_too(bed: ScreenBed, qapp: QApplication) -> None:
    language = WindowLanguage(qapp)
    language.use("nl")
    try:
        _with_refused_note(bed)
        (view,) = [view for view in _notes(bed) if view._is_refused]
        assert "Aanpassen en versturen" in {button.text() for button in view.findChildren(KeyButton)}
        assert view.minimumSizeHint().width() <= bed.pane._theme.px(372 - 2 * 16)
    finally:
        language.leave()


def test_editing_a_refused_note_has_the_text_in_the_draft_before_the_entry_goes(bed: ScreenBed) -> None:
    entry_id = _with_refused_note(bed)
    _button(bed.pane, "Edit and send").click()
    bed.wait()
    assert ("cancel", entry_id) in bed.desk.calls
    assert bed.pane.composer.draft == "Zeer sterke kandidaat"
    assert bed.desk.saved["draft.application.1"] == "Zeer sterke kandidaat"


def test_space_shows_the_cv_as_pages_and_prepares_the_next(bed: ScreenBed) -> None:
    bed.press("Space")
    assert bed.pane.tabs.currentIndex() == CV
    bed.window.grab()
    bed.wait()
    assert 1 in bed.pane.cv.canvas._images
    assert bed.pane.cv._page_label.text() == "1 of 2"
    for _ in range(9):
        bed.pane.cv._in.click()
    assert bed.pane.cv._in.toolTip() == as_tip("The page is as large as it gets.")
    bed.pane.cv._out.click()
    assert (bed.pane.cv._in.toolTip(), bed.pane.cv._in.refusal) == (as_tip("Larger"), "")
    assert bed.desk.documents.prepared[-1] == (2, 3)
    bed.press("Space")
    assert bed.pane.tabs.currentIndex() == OVERVIEW


def test_a_page_that_comes_late_for_another_person_is_not_shown(bed: ScreenBed) -> None:
    bed.press("Space")
    bed.desk.latency = 0.02
    bed.window.grab()

    async def go() -> None:
        bed.press_now("J")
        await bed.settle(20)

    bed.drive(go())
    bed.rest()
    assert bed.pane.shown_id == 2
    assert bed.pane.cv.shown is not None
    assert bed.pane.cv.shown.id == 20


def test_a_document_that_is_not_here_is_fetched_when_asked_for(bed: ScreenBed) -> None:
    bed.press("Space")
    bed.pane.cv.picker.setCurrentIndex(1)
    assert "Not on this computer yet" in bed.pane.cv.empty.accessibleName()


def test_a_broken_file_says_so_instead_of_pages(bed: ScreenBed, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_args: Any) -> None:
        raise Invalid("This file is no PDF, whatever its name says. Save a copy to look at it yourself.")

    monkeypatch.setattr(bed.desk.documents, "page", broken)
    bed.press("Space")
    bed.window.grab()
    bed.wait()
    assert "no PDF" in bed.pane.cv.empty.accessibleName()


def test_a_copy_is_saved_into_the_chosen_folder(bed: ScreenBed, tmp_path: Path) -> None:
    bed.press("Space")
    documents = bed.screens.applicants.detail.documents
    assert documents is not None
    documents.save_to(1, 1, str(tmp_path))
    bed.wait()
    assert ("download", 1, 1, tmp_path) in bed.desk.calls


def test_editing_sends_only_what_changed_and_keeps_the_sheet_open_when_it_is_wrong(bed: ScreenBed, monkeypatch: pytest.MonkeyPatch) -> None:
    bed.pane.edit_requested.emit()
    editing = bed.screens.applicants.detail.editing
    assert editing is not None
    sheet = editing.sheet
    assert isinstance(sheet, EditSheet)
    field: Any = sheet.form.stop("city")
    field.setText("Utrecht")
    edit = bed.desk.writes.edit

    async def refuse(*_args: Any, **_more: Any) -> None:
        raise Invalid("Homerun would refuse this.", fields={"city": ["is unknown"]})

    monkeypatch.setattr(bed.desk.writes, "edit", refuse)
    sheet.confirm_requested.emit()
    bed.wait()
    assert sheet.form.finding("city") == "is unknown"
    monkeypatch.setattr(bed.desk.writes, "edit", edit)
    sheet.confirm_requested.emit()
    bed.wait()
    assert ("edit", 1, {"city": "Utrecht"}) in bed.desk.calls


def test_a_field_stands_nearer_to_its_own_label_than_to_the_next(bed: ScreenBed) -> None:
    bed.pane.edit_requested.emit()
    bed.wait()
    editing = bed.screens.applicants.detail.editing
    assert editing is not None
    sheet = editing.sheet
    assert isinstance(sheet, EditSheet)
    labels = {label.text(): label for label in sheet.findChildren(QLabel) if label.isVisible()}
    field: Any = sheet.form.stop("city")
    own, following = (sheet.content.mapFromGlobal(labels[text].mapToGlobal(QPoint(0, 0))) for text in ("City", "LinkedIn"))
    place = sheet.content.mapFromGlobal(field.mapToGlobal(QPoint(0, 0)))
    assert place.y() - (own.y() + labels["City"].height()) < following.y() - (place.y() + field.height())


def test_somebody_who_is_gone_leaves_a_sentence_and_no_buttons(bed: ScreenBed) -> None:
    del bed.desk.rows_by_id[1]
    bed.desk.tell(removed=(1,))
    bed.screens.applicants.controller.listing.reorder()
    bed.wait()
    assert bed.pane.shown_id is None
    bed.press("A")
    assert bed.moves() == []


def test_the_stage_picker_has_the_vacancys_stages_and_moves_whom_it_was_opened_for(bed: ScreenBed) -> None:
    bed.press("S")
    picker = bed.screens.applicants.moving.picker
    assert picker is not None
    assert [entry.text for entry in picker._rows.entries][:2] == ["Nieuw", "Cv bekijken"]
    assert picker._rows.entries[0].refusal == "is here now"
    assert picker._rows.entries[1].key == "A"
    bed.table.select_id(5)
    picker._choose(3)
    bed.wait()
    assert bed.moves() == [(1, "1e gesprek")]


def test_the_picker_goes_on_to_another_vacancy_of_the_same_account(bed: ScreenBed) -> None:
    bed.press("S")
    picker = bed.screens.applicants.moving.picker
    assert picker is not None
    picker._choose(len(picker._rows.entries) - 1)
    bed.wait()
    names = [entry.text for entry in picker._rows.entries]
    assert "Teamleider klantcontact, Enschede" in names
    picker._choose(names.index("Teamleider klantcontact, Enschede"))
    picker._choose(1)
    bed.wait()
    assert bed.desk.calls[-1] == ("move", 1, "Cv bekijken", 6)


def test_somebody_whose_row_the_list_does_not_have_yet_gets_a_header_first_and_the_rest_a_turn_later(bed: ScreenBed) -> None:
    detail, done, begin = bed.screens.applicants.detail, [], bed.pane.begin

    def watched_begin(number: int, text: HeaderText) -> None:
        begin(number, text)
        done.append(("header", number))
        bed.loop.call_soon(done.append, ("turn", number))
        if number == 6:  # who is left again at once
            detail.show_nobody()

    bed.pane.begin = watched_begin
    bed.pane.show_view = lambda view, _entries: done.append(("rest", view.row.id))
    detail.show_nobody()
    detail.show(None, 5)
    bed.until(lambda: ("rest", 5) in done)
    assert done == [("header", 5), ("turn", 5), ("rest", 5)]
    detail._step_pause.stop()
    detail.show(None, 6)
    bed.until(lambda: ("turn", 6) in done and not detail._rest.is_active)
    assert done[3:] == [("header", 6), ("turn", 6)], "nobody is shown who was left meanwhile"

"""The outbox: groups, the card, and decisions that reach the entry that was shown."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from flashing import watching_for_windows
from made_up_desk.people import NOW
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel
from screen_bed import ScreenBed

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.outbox import OPEN_STATES, OutboxEntry, OutboxError, OutboxState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import UploadProgress
from recruiterdesk.domain.write import AddNote, EditRecord, UploadDocument
from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.outbox.words import Head, action_said, state_said, text_of
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton


@pytest.fixture
def outbox(bed: ScreenBed) -> Any:
    """The outbox of the picture, in front."""
    bed.desk.fill_outbox()
    bed.screens.open("outbox")
    bed.screens.outbox.read()
    bed.wait()
    return bed.screens.outbox


@pytest.fixture
def dutch(qapp: QApplication) -> Iterator[None]:
    """Dutch, for as long as the test lasts."""
    language = WindowLanguage(qapp)
    language.use("nl")
    yield
    language.leave()


def _groups(outbox: Any) -> list[tuple[str, int]]:
    return [(item.group.value, item.count) for item in outbox.page.model.items if isinstance(item, Head)]


def _first(bed: ScreenBed, state: OutboxState) -> OutboxEntry:
    return next(entry for entry in bed.desk.entries.values() if entry.state is state)


def _said(outbox: Any) -> str:
    return "\n".join(label.text() for label in outbox.page.card.findChildren(QLabel) if label.isVisible())


def _press(outbox: Any, text: str) -> None:
    next(button for button in outbox.page.card.findChildren(KeyButton) if button.text() == text and button.isVisible()).click()


def test_a_card_comes_up_without_flashing_a_window_that_takes_the_focus(bed: ScreenBed, outbox: Any) -> None:
    outbox.page.list.setFocus()
    with watching_for_windows() as seen:
        for entry in list(bed.desk.entries.values()):
            outbox.select(entry.id)
            bed.wait()
            assert outbox.page.card.entry.id == entry.id or entry.state not in OPEN_STATES
    assert seen == []
    assert outbox.page.list.hasFocus()


def test_a_hold_counts_down_on_the_card_as_in_the_row_and_then_waits_with_the_others(bed: ScreenBed, outbox: Any) -> None:
    now = [NOW]
    for part in (outbox, outbox.page.card, outbox.page.list.itemDelegate()):
        part._now = lambda: now[0]
    held = _first(bed, OutboxState.HELD)
    outbox.select(held.id)
    bed.wait()
    assert held.hold_until is not None
    now[0] = held.hold_until - timedelta(seconds=2)
    outbox._on_second()
    assert "sends in 2 s" in _said(outbox)
    before = dict(_groups(outbox))["held"]
    now[0] = held.hold_until + timedelta(seconds=1)
    outbox._on_second()
    assert "goes out next" in _said(outbox)
    assert dict(_groups(outbox)).get("held", 0) < before
    assert dict(_groups(outbox))["queued"] > 2


def test_the_row_that_the_keyboard_moves_to_has_a_ring_and_one_that_is_clicked_has_none(bed: ScreenBed, outbox: Any) -> None:
    outbox.page.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert outbox.page.list.has_ring
    QTest.mouseClick(outbox.page.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(60, 60))
    assert not outbox.page.list.has_ring
    bed.press("Down", outbox.page.list)
    assert outbox.page.list.has_ring


def test_groups_stand_in_the_order_of_their_urgency(outbox: Any) -> None:
    assert _groups(outbox) == [("needs_you", 3), ("held", 3), ("sending", 1), ("queued", 2)]


def test_what_waits_for_a_key_is_a_group_with_its_remedy(bed: ScreenBed, outbox: Any) -> None:
    account = bed.desk.account_list[1]
    bed.desk.account_list[1] = msgspec.structs.replace(account, state=AccountState.CREDENTIALS)
    bed.desk.tell(accounts=(2,))
    outbox.read()
    bed.wait()
    assert _groups(outbox)[-1] == ("needs_key", 2)
    asked: list[str] = []
    outbox.repair_requested.connect(asked.append)
    outbox._on_acted(next(item for item in outbox.page.model.items if isinstance(item, Head) and item.group == "needs_key"))
    assert asked == ["Noordzee Groep"]


def test_an_uncertain_write_shows_the_evidence_with_times_and_four_choices_none_of_them_chosen(outbox: Any) -> None:
    said = _said(outbox)
    assert "We cannot tell if this arrived" in said
    assert "The connection broke before an answer came." in said
    assert "Sending twice makes two notes; Homerun cannot remove one." in said
    assert len(outbox.page.card.choices) == 4
    assert not any(choice.isDown() or choice.isChecked() for choice in outbox.page.card.choices)


@pytest.mark.parametrize(("key", "call"), [("1", True), ("2", False)])
def test_keys_settle_the_entry_that_is_shown(bed: ScreenBed, outbox: Any, key: str, call: bool) -> None:
    entry = _first(bed, OutboxState.UNCERTAIN)
    bed.press(key, outbox.page.list)
    assert ("settle", entry.id, call) in bed.desk.calls


def test_key_4_drops_it(bed: ScreenBed, outbox: Any) -> None:
    entry = _first(bed, OutboxState.UNCERTAIN)
    bed.press("4", outbox.page.list)
    assert ("cancel", entry.id) in bed.desk.calls


def test_digits_do_nothing_where_there_is_nothing_to_decide(bed: ScreenBed, outbox: Any) -> None:
    outbox.select(_first(bed, OutboxState.QUEUED).id)
    bed.press("1", outbox.page.list)
    assert not any(call[0] == "settle" for call in bed.desk.calls)
    assert bed.told[-1].lead == "Nothing has to be decided here."


def test_enter_alone_never_sends_anything(bed: ScreenBed, outbox: Any) -> None:
    bed.press("Enter", outbox.page.list)
    assert not any(call[0] in ("settle", "retry", "send") for call in bed.desk.calls)


def test_a_refused_write_keeps_the_whole_text_the_reason_and_the_field(bed: ScreenBed, outbox: Any) -> None:
    refused = next(e for e in bed.desk.entries.values() if e.state is OutboxState.REFUSED and e.kind == "note")
    outbox.select(refused.id)
    bed.wait()
    said = _said(outbox)
    assert "The note has 2,214 characters" in said
    assert "note: is too long" in said
    assert said.count("Zeer sterke kandidaat.") == 96
    _press(outbox, "Copy")
    assert isinstance(refused.write, AddNote)
    assert QGuiApplication.clipboard().text() == refused.write.text
    _press(outbox, "Try again")
    bed.wait()
    assert ("retry", refused.id) in bed.desk.calls


def test_a_refused_note_can_be_written_anew_on_the_same_person(bed: ScreenBed, outbox: Any) -> None:
    refused = next(e for e in bed.desk.entries.values() if e.state is OutboxState.REFUSED and e.kind == "note")
    outbox.select(refused.id)
    bed.wait()
    _press(outbox, "Edit as new")
    bed.wait()
    assert bed.pane.shown_id == 15
    assert bed.pane.composer.draft.startswith("Zeer sterke kandidaat.")


def test_take_all_back_cancels_what_is_held_and_nothing_else(bed: ScreenBed, outbox: Any) -> None:
    held = {entry.id for entry in bed.desk.entries.values() if entry.state is OutboxState.HELD}
    outbox._on_acted(next(item for item in outbox.page.model.items if isinstance(item, Head) and item.group == "held"))
    bed.wait()
    assert {call[1] for call in bed.desk.calls if call[0] == "cancel"} == held


def test_a_settled_entry_leaves_and_the_next_one_that_needs_somebody_is_shown(bed: ScreenBed, outbox: Any) -> None:
    QAbstractItemModelTester(outbox.page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, outbox.page.model)
    bed.press("1", outbox.page.list)
    bed.wait()
    bed.drive(_later(bed))
    assert _groups(outbox)[0] == ("needs_you", 2)
    assert "Homerun did not take this" in _said(outbox)


async def _later(bed: ScreenBed) -> None:
    bed.screens.outbox.read()
    await bed.settle()


def test_what_was_sent_today_is_listed(bed: ScreenBed, outbox: Any) -> None:
    bed.press("1", outbox.page.list)
    outbox.page.which.picked.emit("sent")
    bed.drive(_later(bed))
    assert [item.state for item in outbox.page.model.items] == [OutboxState.SENT]


def test_the_counts_go_to_the_window(bed: ScreenBed, outbox: Any) -> None:
    counts: list[tuple[int, int]] = []
    outbox.counts_changed.connect(lambda waiting, needing: counts.append((waiting, needing)))
    bed.drive(_later(bed))
    assert counts == [(9, 3)]


def test_a_move_of_an_entry_between_groups_is_told_row_by_row(bed: ScreenBed, outbox: Any) -> None:
    resets: list[int] = []
    outbox.page.model.modelReset.connect(lambda: resets.append(1))
    entry = _first(bed, OutboxState.HELD)
    bed.desk.entries[entry.id] = msgspec.structs.replace(entry, state=OutboxState.QUEUED)
    bed.drive(_later(bed))
    assert _groups(outbox)[1:] == [("held", 2), ("sending", 1), ("queued", 3)]
    assert resets == []


def _current(outbox: Any, entry: OutboxEntry) -> str:
    index = outbox.page.model.index(outbox.page.model.row_of(entry.id))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_sending_is_paused_for_one_of_several_accounts_and_what_waits_says_so(bed: ScreenBed, outbox: Any) -> None:
    outbox.page.pause.click()
    menu = outbox.pausing._menu
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Pause for all accounts",
        "Pause Vermeer Digitaal",
        "Pause Noordzee Groep",
    ]
    menu.actions()[2].trigger()
    menu.close()
    bed.drive(_later(bed))
    assert ("set_sending", ("Vermeer Digitaal",), True) in bed.desk.calls
    assert bed.told[-1].lead == "Sending is paused for Vermeer Digitaal"
    assert outbox.page.pause.text() == "1 of 2 paused"
    assert outbox.page.pause.accessibleName() == "Sending is paused for Vermeer Digitaal"
    unsent = [entry for entry in bed.desk.entries.values() if entry.state in (OutboxState.HELD, OutboxState.QUEUED)]
    stopped = {entry.account for entry in unsent if _current(outbox, entry).endswith("sending is paused")}
    going = {entry.account for entry in unsent if not _current(outbox, entry).endswith("sending is paused")}
    assert (stopped, going) == ({"Vermeer Digitaal"}, {"Noordzee Groep"})
    assert not outbox.page.send.refusal


def test_while_all_of_it_is_paused_nothing_can_be_sent_at_once_and_going_on_brings_it_back(bed: ScreenBed, outbox: Any) -> None:
    said: list[str] = []
    outbox.completeness_changed.connect(said.append)
    outbox.pausing.toggle_all()
    bed.drive(_later(bed))
    assert outbox.page.pause.text() == "All paused"
    assert outbox.page.send.refusal == "Sending is paused. Go on with it first."
    assert said[-1] == "Sending is paused for Vermeer Digitaal, Noordzee Groep"
    outbox.page.send.click()
    assert not any(call[0] == "send" for call in bed.desk.calls)
    outbox.pausing.toggle_all()
    bed.drive(_later(bed))
    assert outbox.page.pause.text() == ""
    assert outbox.page.pause.accessibleName() == "Pause sending"
    assert not outbox.page.send.refusal


def test_with_one_account_the_button_itself_pauses_and_goes_on(bed: ScreenBed, outbox: Any) -> None:
    del bed.desk.account_list[1]
    bed.drive(_later(bed))
    outbox.page.pause.click()
    bed.drive(_later(bed))
    assert outbox.page.pause.text() == "Go on sending"
    outbox.page.pause.click()
    bed.drive(_later(bed))
    assert [call[2] for call in bed.desk.calls if call[0] == "set_sending"] == [True, False]


def test_an_upload_says_how_far_it_is_in_its_row_on_its_card_and_to_a_screen_reader(bed: ScreenBed, outbox: Any) -> None:
    entry = _first(bed, OutboxState.SENDING)
    outbox.select(entry.id)
    assert isinstance(entry.write, UploadDocument)
    total = entry.write.file.bytes
    bed.changes.uploaded.emit(UploadProgress(entry_id=entry.id, sent=total * 2 // 3, total=total))
    assert _current(outbox, entry) == f"{entry.target.name}, CV_Geuzebroek_2026.pdf, 2.1 MB, {entry.account}, 66 % of 2.1 MB"
    assert "66 % of 2.1 MB" in _said(outbox)
    before = outbox.page.list.grab().toImage()
    bed.changes.uploaded.emit(UploadProgress(entry_id=entry.id, sent=total, total=total))
    assert outbox.page.list.grab().toImage() != before
    assert "sent, answer awaited" in _said(outbox)


def test_how_far_an_upload_was_is_forgotten_when_it_has_ended(bed: ScreenBed, outbox: Any) -> None:
    entry = _first(bed, OutboxState.SENDING)
    bed.changes.uploaded.emit(UploadProgress(entry_id=entry.id, sent=1, total=2))
    bed.desk.entries[entry.id] = msgspec.structs.replace(entry, state=OutboxState.QUEUED)
    bed.drive(_later(bed))
    assert outbox._uploads == {}


def test_what_could_not_reach_the_provider_waits_for_the_network_even_before_the_account_is_known_to_be_away(
    bed: ScreenBed, outbox: Any
) -> None:
    error = OutboxError(kind="unreachable", message=Sentence("No answer."))
    entry = msgspec.structs.replace(_first(bed, OutboxState.QUEUED), error=error, after=None, not_before=None)
    assert state_said(entry, bed.desk.account_list[0], NOW) == "waits for the network"


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (AccountState.OK, "sends in"),
        (AccountState.UNREACHABLE, "waits for the network"),
        (AccountState.PAUSED, "the account is paused"),
    ],
)
def test_a_held_write_promises_to_go_out_only_where_it_can(bed: ScreenBed, outbox: Any, state: AccountState, said: str) -> None:
    account = msgspec.structs.replace(bed.desk.account_list[0], state=state)
    held = msgspec.structs.replace(_first(bed, OutboxState.HELD), after=None, not_before=None)
    assert state_said(held, account, NOW).startswith(said)


def test_a_change_of_details_names_its_fields_in_the_users_language(bed: ScreenBed, outbox: Any, dutch: None) -> None:
    write = EditRecord(fields={"first_name": "Bea", "phone_number": "06", "desired_hours": "32"})
    entry = msgspec.structs.replace(_first(bed, OutboxState.HELD), write=write)
    assert text_of(entry) == "voornaam: Bea\ntelefoon: 06\ndesired hours: 32"
    assert "voornaam, telefoon, desired hours" in action_said(entry)


def test_what_we_held_back_ourselves_is_not_said_to_be_refused_by_the_provider(bed: ScreenBed, outbox: Any) -> None:
    number, entry = next((number, one) for number, one in bed.desk.entries.items() if one.state is OutboxState.REFUSED)
    reason = Sentence.of(
        "{who} says that {name} must not be written to or called, so this was not sent. Retry to send it all the same, or cancel it.",
        who="RecruitSome",
        name="Anna",
    )
    bed.desk.entries[number] = msgspec.structs.replace(entry, error=OutboxError(kind="conflict", message=reason))
    bed.drive(_later(bed))
    outbox.select(entry.id)
    bed.wait()
    assert "Held back until you decide" in _said(outbox)
    assert "did not take this" not in _said(outbox)
    assert str(reason) in _said(outbox)


def _columns(outbox: Any, at: int) -> tuple[QRect, QRect]:
    """Where the texts and the states of the rows stand in a list that is `at` pixels wide."""
    delegate = outbox.page.list.itemDelegate()
    return delegate.text_rect(QRect(0, 0, at, 40)), delegate.state_rect(QRect(0, 0, at, 40))


def _widest_state(outbox: Any) -> int:
    delegate = outbox.page.list.itemDelegate()
    entries = [item for item in outbox.page.model.items if isinstance(item, OutboxEntry)]
    said = [state_said(entry, outbox._accounts.get(entry.account_id), NOW) for entry in entries]
    return max(int(delegate._ink.width(text, "small", is_tabular=True)) for text in said)


@pytest.fixture(params=[1.0, 2.0])
def zoomed(theme: Theme, request: pytest.FixtureRequest) -> Iterator[Theme]:
    """The text at 100 and at 200 %."""
    theme.set_zoom(request.param)
    yield theme
    theme.set_zoom(1.0)


@pytest.mark.usefixtures("dutch")
def test_the_column_of_states_is_as_wide_as_the_widest_state_and_the_rest_is_for_the_texts(zoomed: Theme, outbox: Any) -> None:
    at, widest = zoomed.px(700), _widest_state(outbox)
    text, state = _columns(outbox, at)
    assert state.width() == widest
    assert state.right() < at - zoomed.px(14 + 120)  # the action's column
    assert text.right() < state.x() - zoomed.px(34)  # the badge between them
    assert text.width() > zoomed.px(300)


def test_the_column_of_states_keeps_its_bound_where_a_state_is_long(bed: ScreenBed, zoomed: Theme, outbox: Any) -> None:
    for entry in list(bed.desk.entries.values()):
        if entry.state is OutboxState.UNCERTAIN:
            bed.desk.entries[entry.id] = msgspec.structs.replace(entry, not_before=NOW + timedelta(minutes=2))
    bed.drive(_later(bed))
    at = zoomed.px(520)
    assert _widest_state(outbox) > round(at * 0.36)
    assert _columns(outbox, at)[1].width() <= round(at * 0.36)
    assert _columns(outbox, at - 1)[1].width() <= zoomed.px(110)


def test_the_column_of_states_follows_the_size_of_the_text_and_what_is_listed(bed: ScreenBed, theme: Theme, outbox: Any) -> None:
    theme.set_zoom(2.0)
    try:
        assert _columns(outbox, theme.px(900))[1].width() == _widest_state(outbox)
    finally:
        theme.set_zoom(1.0)
    before = _columns(outbox, 900)[1].width()
    assert before == _widest_state(outbox)
    for entry_id in [entry.id for entry in bed.desk.entries.values() if entry.state is not OutboxState.HELD]:
        del bed.desk.entries[entry_id]
    bed.drive(_later(bed))
    assert _columns(outbox, 900)[1].width() == _widest_state(outbox) < before


def test_the_column_of_states_makes_room_for_an_upload_at_once_and_stands_still_until_it_ends(bed: ScreenBed, outbox: Any) -> None:
    bed.window.resize(1900, 900)
    sending = _first(bed, OutboxState.SENDING)
    for entry_id in bed.desk.entries.keys() - {sending.id}:
        del bed.desk.entries[entry_id]
    bed.drive(_later(bed))
    assert isinstance(sending.write, UploadDocument)
    total, widths = sending.write.file.bytes, []
    view = outbox.page.list
    before = _columns(outbox, view.viewport().width())[1].width()
    for sent in (0, total // 2, total):
        bed.changes.uploaded.emit(UploadProgress(entry_id=sending.id, sent=sent, total=total))
        view.grab()
        widths.append(_columns(outbox, view.viewport().width())[1].width())
    assert before < widths[0] == widths[1] == widths[2]

"""What only one provider can do: offered from its profile, asked for on a sheet with its warning, and queued like any write."""

import asyncio
from pathlib import Path
from typing import Any

import msgspec
import pytest
from made_up_desk.accounts import MadeUpAccounts
from made_up_desk.board import BOARD
from made_up_desk.desk import MadeUpDesk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from screen_bed import ScreenBed

from recruiterdesk.domain.errors import Invalid, Unreachable
from recruiterdesk.ui.actions_of_provider.offered import offered, offered_on_line, why_not_deleted
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.form_sheet import FormSheet


def somebody_of_board(bed: ScreenBed) -> int:
    number = next(row.id for row in bed.desk.rows_by_id.values() if row.account_id == 2)
    bed.table.select_id(number)
    bed.rest()
    return number


def texts(menu: QMenu) -> dict[str, Any]:
    return {action.text(): action for action in menu.actions() if action.text()}


def begin(bed: ScreenBed, name: str) -> FormSheet:
    """Run an action of the one who is selected, as the palette does."""
    command = next(command for command in bed.screens._commands() if command.id == f"act.{name}")
    assert command.reason() == ""
    command.run()
    bed.wait()
    sheet = bed.screens.offers.acting.sheet
    assert sheet is not None
    return sheet


def test_the_menu_of_somebody_has_what_their_provider_does_and_why_not_the_rest(bed: ScreenBed) -> None:
    somebody_of_board(bed)
    bed.pane.header.more.click()
    bed.wait()
    menu = bed.screens.applicants._menu
    assert menu is not None
    inner = texts(menu)["More at Prikbord"].menu()
    acts = texts(inner)
    off = "Give stars\tThe board cannot do this. Do it on its own pages."  # the reason stands in the column of keys
    assert list(acts) == ["Ask for consent …", "Hand over to a colleague …", off, "Add a signed offer …"]
    assert acts["Hand over to a colleague …"].isEnabled()
    assert not acts[off].isEnabled()
    assert "The board cannot do this. Do it on its own pages." in acts[off].toolTip()
    tables = texts(texts(menu)["Tables of Prikbord"].menu())
    assert list(tables) == ["Show: Interviews\tThe board cannot do this. Do it on its own pages.", "Show: Consents"]
    menu.close()


def test_a_deletion_is_asked_first_says_what_goes_and_is_queued_like_any_write(bed: ScreenBed) -> None:
    number = somebody_of_board(bed)
    command = next(command for command in bed.screens._commands() if command.id == "delete.application")
    assert (command.title(), command.reason()) == ("Delete at the provider …", "")
    command.run()
    bed.wait()
    sheet = bed.screens.offers.acting.sheet
    assert sheet is not None
    said = "\n".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())
    assert "cannot be taken back" in said
    assert sheet.verb._kind == "danger"
    assert sheet.first_focus is not sheet.verb
    assert "Their stars go with them." in said
    assert ("delete", number) not in bed.desk.calls
    sheet.submitted.emit()
    bed.wait()
    assert ("delete", number) in bed.desk.calls
    assert not sheet.is_open


def test_what_a_provider_cannot_delete_stands_in_the_menu_with_its_reason(bed: ScreenBed) -> None:
    account = next(account for account in bed.desk.account_list if account.id == 2)
    assert why_not_deleted(account, BOARD, "vacancy") == "The board cannot do this. Do it on its own pages."
    bed.screens.open("vacancies")
    bed.rest()
    assert "delete.vacancy" in [command.id for command in bed.screens._commands()]


def test_a_provider_without_actions_has_no_such_menu(bed: ScreenBed) -> None:
    bed.table.select_id(next(row.id for row in bed.desk.rows_by_id.values() if row.account_id == 1))
    bed.rest()
    bed.pane.header.more.click()
    bed.wait()
    menu = bed.screens.applicants._menu
    assert menu is not None
    assert not [text for text in texts(menu) if "Homerun" in text]
    menu.close()


def test_what_needs_a_line_of_a_table_is_not_offered_without_one(bed: ScreenBed) -> None:
    account = bed.desk.account_of(2)
    assert [offer.spec.name for offer in offered(account, BOARD, "account")] == ["invite"]


def test_a_sheet_asks_for_what_is_needed_reads_the_choices_and_queues(bed: ScreenBed) -> None:
    number = somebody_of_board(bed)
    sheet = begin(bed, "hand_over")
    colleague: Any = sheet.form.stop("colleague")
    assert [colleague.itemText(place) for place in range(1, colleague.count())][:2] == ["Sanne Brugman", "Joost Hermans"]
    sheet.verb.click()
    assert sheet.form.finding("colleague") == "This is needed."
    assert not [call for call in bed.desk.calls if call[0] == "act"]
    colleague.setFocus()
    QTest.keyClick(colleague, Qt.Key.Key_Down)
    sheet.verb.click()
    bed.wait()
    assert ("act", "hand_over", "application", number, {"colleague": "u0"}, None, None) in bed.desk.calls
    assert bed.told[-1].lead == "Hand over to a colleague: on its way"
    assert bed.told[-1].undo
    assert not sheet.is_open


def test_a_warning_is_read_before_the_verb_and_cancel_has_the_keyboard(bed: ScreenBed) -> None:
    somebody_of_board(bed)
    sheet = begin(bed, "ask_consent")
    said = " ".join(label.accessibleName() for label in sheet.content.findChildren(QWidget))
    assert "A mail cannot be taken back." in said
    assert sheet.verb.text() == "Ask for consent"
    assert sheet.first_focus is not sheet.verb
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    bed.wait()
    assert not [call for call in bed.desk.calls if call[0] == "act"]


def test_findings_stand_at_their_fields_and_what_was_typed_stays(bed: ScreenBed) -> None:
    somebody_of_board(bed)
    sheet = begin(bed, "hand_over")
    colleague: Any = sheet.form.stop("colleague")
    colleague.setCurrentIndex(1)
    bed.desk.writes.refusal = Invalid("The board would refuse this.", fields={"colleague": ["has left"]})
    sheet.verb.click()
    bed.wait()
    assert sheet.isVisible()
    assert sheet.form.finding("colleague") == "has left"
    assert sheet.form.values()["colleague"] == "u0"
    bed.desk.writes.refusal = Invalid("Nothing like that today.")
    sheet.verb.click()
    bed.wait()
    assert sheet.foot_text.text() == "Nothing like that today."
    sheet.reject()


def test_choices_that_cannot_be_read_are_said_at_their_field(bed: ScreenBed) -> None:
    somebody_of_board(bed)
    bed.desk.tables.failure = Unreachable("Prikbord does not answer. Try again later.")
    sheet = begin(bed, "hand_over")
    assert sheet.form.finding("colleague") == "Prikbord does not answer. Try again later."
    sheet.reject()


@pytest.mark.parametrize(("name", "refusal"), [("offer.pdf", ""), ("offer.exe", "is not one of the kinds")])
def test_a_file_goes_along_only_where_the_provider_takes_it(bed: ScreenBed, tmp_path: Path, name: str, refusal: str) -> None:
    number = somebody_of_board(bed)
    sheet = begin(bed, "add_offer")
    assert sheet.slot is not None
    sheet.verb.click()
    assert sheet.slot.why == "A file is needed."
    path = tmp_path / name
    path.write_bytes(b"%PDF-1.4")
    assert sheet.slot.judge([path]).is_refused is bool(refusal)
    sheet.slot.take(path)
    assert refusal in sheet.slot.why
    sheet.verb.click()
    bed.wait()
    queued = ("act", "add_offer", "application", number, {}, None, path) in bed.desk.calls
    assert queued is not bool(refusal)
    if refusal:
        sheet.reject()


def test_what_needs_nothing_is_queued_at_once(bed: ScreenBed) -> None:
    bed.screens.open("vacancies")
    bed.wait()
    page = bed.screens.vacancies.page
    number = next(row.id for row in bed.desk.vacancies.rows_by_id.values() if row.account_id == 2)
    page.table.select_id(number)
    bed.wait()
    next(command for command in bed.screens._commands() if command.id == "act.refresh").run()
    bed.wait()
    assert ("act", "refresh", "vacancy", number, {}, None, None) in bed.desk.calls
    assert bed.told[-1].lead == "Put on top again: on its way"


def test_an_accounts_own_actions_are_in_its_menu_and_in_the_palette(bed: ScreenBed) -> None:
    accounts = bed.desk.account_list
    commands = bed.screens.offers.account_commands(accounts)
    assert [command.title() for command in commands] == ["Invite a colleague …", "Show: Team", "Show: Reports"]
    assert {command.detail() for command in commands} == {accounts[1].name}
    menu = QMenu()
    bed.screens.add_account_menus(menu, accounts[1])
    assert list(texts(menu)) == ["More at Prikbord", "Tables of Prikbord"]
    menu.deleteLater()


def test_a_file_that_need_not_go_along_may_stay_away(bed: ScreenBed, monkeypatch: pytest.MonkeyPatch) -> None:
    actions = tuple(msgspec.structs.replace(spec, is_file_optional=True) if spec.name == "add_offer" else spec for spec in BOARD.actions)
    profile = msgspec.structs.replace(BOARD, actions=actions)
    monkeypatch.setattr(MadeUpAccounts, "profile_of", lambda _self, _account: profile)
    number = somebody_of_board(bed)
    begin(bed, "add_offer").verb.click()
    bed.wait()
    assert ("act", "add_offer", "application", number, {}, None, None) in bed.desk.calls


def test_what_writes_to_somebody_is_off_with_the_reason_where_nobody_may(bed: ScreenBed) -> None:
    desk = bed.desk
    number = next(row.id for row in desk.rows_by_id.values() if row.account_id == 2 and row.may_be_contacted)
    desk.rows_by_id[number] = msgspec.structs.replace(desk.rows_by_id[number], may_be_contacted=False)
    bed.table.select_id(number)
    bed.rest()
    reasons = {command.id: command.reason() for command in bed.screens._commands() if command.id.startswith("act.")}
    said = f"Prikbord says that {desk.rows_by_id[number].name} must not be written to or called."
    assert reasons["act.ask_consent"] == said
    assert reasons["act.hand_over"] == ""


def test_what_writes_to_somebody_is_off_where_another_account_says_so_of_the_same_person(
    theme: Theme, aloop: asyncio.AbstractEventLoop
) -> None:
    desk = MadeUpDesk(count=24, has_board=True)
    row = next(row for row in desk.rows_by_id.values() if row.account_id == 2)
    desk.rows_by_id[row.id] = msgspec.structs.replace(row, may_be_contacted=True, seen_before=1)
    desk.applicants.seen_may_be_contacted = False
    bed = ScreenBed(theme, aloop, desk).start()
    bed.table.select_id(row.id)
    bed.rest()

    def reason() -> str:
        return next(command.reason() for command in bed.screens._commands() if command.id == "act.ask_consent")

    assert reason() == f"{row.name} must not be written to or called: Noordzee Groep says so of the same person."
    desk.applicants.seen_reason = "birth"  # perhaps the same person: no reason
    desk.tell(applications=[row.id])
    bed.rest()
    assert reason() == ""
    bed.close()


def test_a_line_too_writes_to_nobody_who_must_not_be_contacted(bed: ScreenBed) -> None:
    account, spec = bed.desk.account_of(2), next(spec for spec in BOARD.actions if spec.writes_to_person)
    assert [one.refusal for one in offered_on_line(account, BOARD, [spec.name, "hand_over"], "Nobody may.")] == ["Nobody may.", ""]

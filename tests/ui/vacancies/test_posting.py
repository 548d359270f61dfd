"""New vacancies and changed ones, by the provider's own fields."""

import asyncio
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from made_up_desk.accounts import MadeUpAccounts
from made_up_desk.board import BOARD
from made_up_desk.desk import MadeUpDesk
from PySide6.QtWidgets import QLineEdit, QWidget
from screen_bed import ScreenBed

from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.form_sheet import FormSheet


@pytest.fixture
def bed(theme: Theme, aloop: asyncio.AbstractEventLoop) -> Iterator[ScreenBed]:
    bed = ScreenBed(theme, aloop, MadeUpDesk(count=24, has_board=True)).start()
    homerun = bed.desk.account_list[0]
    no = {Capability.CREATE_VACANCY: CapabilityState(Ability.NO, Sentence("Homerun makes vacancies only in its own window."))}
    bed.desk.account_list[0] = msgspec.structs.replace(homerun, capabilities=homerun.capabilities | no)
    bed.screens.open("vacancies")
    bed.wait()
    yield bed
    bed.close()


def begin(bed: ScreenBed, key: str) -> FormSheet:
    bed.press(key, bed.screens.vacancies.page.table)
    sheet = bed.screens.vacancies.forms.posting.sheet
    assert sheet is not None
    assert sheet.is_open
    return sheet


def select(bed: ScreenBed, account_id: int) -> int:
    row = next(row for row in bed.desk.vacancies.rows_by_id.values() if row.account_id == account_id)
    bed.screens.vacancies.page.table.select_id(row.id)
    bed.wait()
    return row.id


def line(sheet: FormSheet, name: str) -> QLineEdit:
    stop = sheet.form.stop(name)
    assert isinstance(stop, QLineEdit)
    return stop


def test_a_new_vacancy_goes_to_the_only_account_that_takes_one_after_its_warning(bed: ScreenBed) -> None:
    sheet = begin(bed, "N")
    assert sheet.title.text() == f"New vacancy at {bed.desk.account_list[1].name}"
    said = [label.accessibleName() for label in sheet.content.findChildren(QWidget)]
    assert "It is shown on the board at once, and cannot be withdrawn before its last day." in said
    line(sheet, "title").setText("Kok")
    sheet.verb.click()
    assert sheet.form.finding("description") == sheet.form.finding("location") == "This is needed."
    text: Any = sheet.form.stop("description")
    text.setPlainText("Koken.")
    line(sheet, "location").setText("Utrecht")
    line(sheet, "expires").setText("2027-01-31")
    line(sheet, "salary").setText("3200")
    sheet.verb.click()
    bed.wait()
    wanted = {"title": "Kok", "description": "Koken.", "location": "Utrecht", "expires": "2027-01-31", "salary": "3200"}
    assert ("post", 2, wanted) in bed.desk.calls
    assert bed.told[-1].lead == "New vacancy on its way"
    assert not sheet.is_open


def test_where_no_account_takes_one_the_button_says_why(bed: ScreenBed) -> None:
    board = bed.desk.account_list[1]
    no = {Capability.CREATE_VACANCY: CapabilityState(Ability.NO, Sentence("Your key may not do this."))}
    bed.desk.account_list[1] = msgspec.structs.replace(board, capabilities=board.capabilities | no)
    bed.screens.vacancies.listing.ask()
    bed.wait()
    assert bed.screens.vacancies.page.new.refusal == "Homerun makes vacancies only in its own window."
    bed.press("N", bed.screens.vacancies.page.table)
    assert bed.told[-1].lead == "Homerun makes vacancies only in its own window."


def test_an_edit_begins_with_what_is_known_and_sends_only_what_changed(bed: ScreenBed) -> None:
    number = select(bed, 2)
    sheet = begin(bed, "E")
    assert line(sheet, "title").text() == bed.desk.vacancies.rows_by_id[number].title
    assert sheet.form.values()["type"] == "Full-time"  # a word of the provider's own stays chosen
    line(sheet, "title").setText("Kok (m/v)")
    sheet.verb.click()
    bed.wait()
    assert ("edit_vacancy", number, {"title": "Kok (m/v)"}) in bed.desk.calls


def test_an_edit_without_a_change_sends_nothing(bed: ScreenBed) -> None:
    select(bed, 2)
    sheet = begin(bed, "E")
    sheet.verb.click()
    bed.wait()
    assert not sheet.is_open
    assert not [call for call in bed.desk.calls if call[0] == "edit_vacancy"]


def test_a_finding_stands_at_its_field_and_the_sheet_stays(bed: ScreenBed) -> None:
    sheet = begin(bed, "N")
    for name, text in (("title", "Kok"), ("location", "Utrecht")):
        line(sheet, name).setText(text)
    text_field: Any = sheet.form.stop("description")
    text_field.setPlainText("Koken.")
    bed.desk.writes.refusal = Invalid("The board would refuse this.", fields={"title": ["is too long"]})
    sheet.verb.click()
    bed.wait()
    assert sheet.is_open
    assert sheet.form.finding("title") == "is too long"
    assert line(sheet, "location").text() == "Utrecht"
    sheet.reject()


def test_where_only_whole_vacancies_are_taken_one_from_elsewhere_is_not_opened_for_a_change(
    bed: ScreenBed, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = msgspec.structs.replace(BOARD, edits_whole_vacancy=True)
    monkeypatch.setattr(MadeUpAccounts, "profile_of", lambda _self, _account: whole)
    number = select(bed, 2)
    bed.press("E", bed.screens.vacancies.page.table)
    bed.wait()
    assert "was not posted from here" in bed.told[-1].lead
    assert bed.screens.vacancies.forms.posting.sheet is None
    bed.desk.vacancies.kept_whole.add(number)
    begin(bed, "E").reject()

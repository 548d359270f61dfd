"""People whose reference no vacancy has: their view, and assigning them to a vacancy by key, menu and palette, with a way back."""

from typing import Any

import msgspec
from made_up_desk.people import NOW
from PySide6.QtCore import QPoint
from screen_bed import ScreenBed

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.ui.applications.columns import spoken_of
from recruiterdesk.ui.unmatched.assign_sheet import AssignSheet


def _sheet(bed: ScreenBed) -> AssignSheet:
    bed.wait()
    return next(sheet for sheet in bed.window.findChildren(AssignSheet) if sheet.is_open)


def _sheets(bed: ScreenBed) -> list[AssignSheet]:
    bed.wait()
    return [sheet for sheet in bed.window.findChildren(AssignSheet) if sheet.is_open]


def _assigned(bed: ScreenBed) -> list[tuple[Any, ...]]:
    return [call[1:] for call in bed.desk.calls if call[0] == "assign"]


def test_the_view_lists_only_those_whom_no_vacancy_is_known_for_with_the_reference_as_typed(bed: ScreenBed) -> None:
    assert bed.screens.applicants.page.frame.head.title == "Unmatched"
    assert sorted(bed.model.ids) == [1, 2, 3, 4]
    row = bed.model.record(1)
    assert "Reference VD-20191" in spoken_of(lambda: NOW)(row)
    bed.table.select_id(1)
    bed.rest()
    assert bed.pane.header._text is not None
    assert bed.pane.header._text.vacancy == "No vacancy for VD-20191"


def test_v_asks_for_a_vacancy_of_the_account_and_who_is_assigned_leaves_at_once(bed: ScreenBed) -> None:
    bed.table.select_id(2)
    bed.rest()
    bed.press("V")
    sheet = _sheet(bed)
    own = {row.title for row in bed.desk.vacancies.rows_by_id.values() if row.account_id == 1}
    assert {line._row.title for line in sheet.lines} == own
    sheet.field.setText("leider")
    bed.rest()
    assert [line._row.title for line in sheet.lines] == ["Teamleider klantcontact"]
    sheet.lines[0].click()
    bed.rest()
    assert _assigned(bed) == [(2, 6)]
    assert sorted(bed.model.ids) == [1, 3, 4]
    assert bed.table.selected_ids() != ()
    assert bed.told[-1].lead == "Błażej Wiśniewski is assigned to Teamleider klantcontact, only on this computer."


def test_ctrl_z_puts_them_back_where_they_were(bed: ScreenBed) -> None:
    bed.table.select_id(2)
    bed.press("V")
    _sheet(bed).lines[0].click()
    bed.rest()
    assert 2 not in bed.model.ids
    bed.press("Ctrl+Z")
    bed.rest()
    assert _assigned(bed)[-1] == (2, None)
    assert 2 in bed.model.ids
    assert bed.told[-1].lead.startswith("Taken back: ")


def test_several_of_one_account_are_assigned_together(bed: ScreenBed) -> None:
    for number in (1, 2, 4):
        bed.desk.rows_by_id[number] = msgspec.structs.replace(bed.desk.rows_by_id[number], account_id=1)
    bed.screens.open("unmatched")
    bed.rest()
    bed.table.select_id(1)
    bed.press("Shift+J")
    ids = bed.table.selected_ids()
    assert len(ids) == 2
    bed.press("V")
    sheet = _sheet(bed)
    sheet.lines[0].click()
    bed.rest()
    assert sorted(number for number, _ in _assigned(bed)) == sorted(ids)
    assert bed.told[-1].lead.startswith("2 people are assigned to ")
    bed.press("Ctrl+Z")
    bed.rest()
    assert set(ids) <= set(bed.model.ids)


def test_people_of_two_accounts_have_no_vacancy_in_common(bed: ScreenBed) -> None:
    bed.press("Ctrl+A")
    bed.press("V")
    assert _sheets(bed) == []
    assert bed.told[-1].lead == "These are of several accounts. Select people of one account."


def test_who_came_otherwise_is_not_assigned_and_menus_and_palette_do_not_offer_it(bed: ScreenBed) -> None:
    screen = bed.screens.applicants
    assign = next(command for command in screen.page.commands if command.id == "do.assign")
    assert screen.is_offered(assign)
    screen._open_menu(QPoint(0, 0))
    assert any("Assign to a vacancy" in action.text() for action in screen._menu.actions())  # type: ignore[union-attr]  # it was just opened
    screen._menu.close()  # type: ignore[union-attr]  # as above
    bed.screens.open("all")
    bed.rest()
    bed.table.select_id(10)
    bed.rest()
    assert not screen.is_offered(assign)
    assert assign.id not in {command.id for command in bed.screens._commands()}
    bed.press("V")
    assert _sheets(bed) == []
    assert "the provider says which vacancy" in bed.told[-1].lead


def test_the_palette_leads_to_the_view_only_while_somebody_is_there(bed: ScreenBed) -> None:
    assert "go.unmatched" in {command.id for command in bed.screens._commands()}
    bed.screens.applicants.know_unmatched(0)
    assert "go.unmatched" not in {command.id for command in bed.screens._commands()}
    bed.screens.open("all")
    bed.rest()
    bed.press("G")
    bed.press("U")
    assert bed.screens.applicants.page.frame.head.title == "All applicants"
    assert bed.told[-1].lead == "Everybody's vacancy is known."


def test_g_then_u_goes_there(bed: ScreenBed) -> None:
    bed.screens.open("all")
    bed.rest()
    bed.press("G")
    bed.press("U")
    bed.rest()
    assert bed.screens.applicants.page.frame.head.title == "Unmatched"


def test_a_refused_assignment_is_told_and_nothing_moves(bed: ScreenBed) -> None:
    bed.table.select_id(2)
    bed.press("V")
    sheet = _sheet(bed)
    bed.desk.writes.refusal = NotFound("This vacancy is not (or no longer) on this computer. Look at the list again.")
    sheet.lines[0].click()
    bed.rest()
    assert bed.told[-1].lead == "This vacancy is not (or no longer) on this computer. Look at the list again."
    assert 2 in bed.model.ids


def test_a_vacancy_that_is_not_there_is_said(bed: ScreenBed) -> None:
    bed.table.select_id(2)
    bed.press("V")
    sheet = _sheet(bed)
    sheet.field.setText("astronaut")
    bed.rest()
    assert sheet.lines == []
    assert sheet._nothing.text() == "No vacancy of this account matches “astronaut”."
    sheet.reject()

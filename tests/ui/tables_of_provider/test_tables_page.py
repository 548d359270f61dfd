"""The page of a provider's tables: read when opened, with its age, its filters, its next pages, and what can be done with a line."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from made_up_desk.accounts import MadeUpAccounts
from made_up_desk.board import BOARD
from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from screen_bed import ScreenBed

from recruiterdesk.domain.errors import Invalid, KeyRefused, Unreachable
from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.domain.provider_table import CellKind
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.tables.shape import facts_of
from recruiterdesk.ui.actions_of_provider.offered import is_for_many
from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.tables_of_provider.cells import cell_said, order_of
from recruiterdesk.ui.tables_of_provider.line_sheet import LineSheet
from recruiterdesk.ui.tables_of_provider.page import TablesPage
from recruiterdesk.ui.widgets.form_sheet import FormSheet


def open_tables(bed: ScreenBed, on: str = "account", table: str = "") -> TablesPage:
    account = bed.desk.account_list[1]
    number = None
    if on == "vacancy":
        number = next(row.id for row in bed.desk.vacancies.rows_by_id.values() if row.account_id == account.id)
    elif on == "application":
        number = next(row.id for row in bed.desk.rows_by_id.values() if row.account_id == account.id)
    bed.screens.open_tables(account, on, number, "Kok, Utrecht" if on == "vacancy" else "", table)
    bed.wait()
    return bed.screens.tables.page


def choose(bed: ScreenBed, path: Path) -> None:
    """Choose a path in the dialog that asks where to."""
    dialog = bed.screens.tables._files._dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def cells(page: TablesPage, column: int = 0) -> list[Any]:
    assert page.table is not None
    by_id = {shown.id: shown for shown in page.lines}
    return [by_id[number].line.cells[column] for number in page.table._blocks.ids]


def empty_said(page: TablesPage) -> str:
    assert page._stack.currentIndex() == 0
    return page.empty.accessibleName()


def test_it_comes_to_the_front_reads_the_table_and_says_when(bed: ScreenBed) -> None:
    page = open_tables(bed)
    assert bed.stack.currentWidget() is bed.screens.pages["tables"]
    assert [page.picker.itemText(place) for place in range(page.picker.count())] == ["Team", "Reports"]
    assert cells(page) == ["Sanne Brugman", "Joost Hermans", "Fatima El Idrissi", "Wiesław Nowak"]
    assert page._age.text().startswith("4 lines. Read ")
    assert page.windowTitle() == f"Tables of {bed.desk.account_list[1].name}"


def test_numbers_stand_right_and_everything_is_written_in_the_users_language() -> None:
    before = QLocale()
    try:
        for name, money, day in (("nl_NL", "1.234,50", "5 feb. 2026"), ("en_GB", "1,234.50", "5 Feb 2026")):
            QLocale.setDefault(QLocale(name))
            assert cell_said(1234.5, CellKind.MONEY) == money
            assert cell_said("2026-02-05", CellKind.DATE) == day
            assert cell_said("2026-02-05T11:00:00Z", CellKind.MOMENT).startswith(day)
            assert cell_said("soon", CellKind.DATE) == "soon"
    finally:
        QLocale.setDefault(before)


def test_sorting_goes_by_size_and_puts_what_is_empty_last_either_way(bed: ScreenBed) -> None:
    page = open_tables(bed, "vacancy", "clicks")
    assert page.table is not None
    page.table.columns.sort_wanted.emit("cell.1")
    up = cells(page, 1)
    assert up == sorted(up)
    page.table.columns.sort_wanted.emit("cell.1")
    assert cells(page, 1) == sorted(up, reverse=True)
    for _ in range(2):
        page.table.columns.sort_wanted.emit("cell.3")
        assert cells(page, 3)[-1] is None
        assert cells(page, 3)[0] == "LinkedIn"
    assert order_of(9, CellKind.NUMBER) < order_of(10, CellKind.NUMBER)


def test_the_next_page_comes_as_one_scrolls_and_the_note_stands_above(bed: ScreenBed) -> None:
    page = open_tables(bed, "vacancy", "clicks")
    assert page.table is not None
    assert page._note.text() == "Clicks of robots are counted too."
    assert len(page.lines) == 40
    assert page._age.text().startswith("40 of 100 lines. Read ")
    bar = page.table.verticalScrollBar()
    for _ in range(3):
        bar.setValue(bar.maximum())
        bed.wait()
    assert len(page.lines) == 100
    assert [question[3] for question in bed.desk.tables.asked] == [None, "40", "80"]
    assert page._age.text().startswith("100 lines. Read ")


def test_filters_are_a_form_and_ask_with_what_was_filled_in(bed: ScreenBed) -> None:
    page = open_tables(bed, "vacancy", "clicks")
    assert page.form is not None
    day: Any = page.form.stop("from")
    day.setText("nonsense")
    page.filters_wanted.emit()
    bed.wait()
    assert page.form.finding("from").startswith("This is no date.")
    assert len(bed.desk.tables.asked) == 1
    day.setText("2026-11-01")
    by: Any = page.form.stop("by")
    by.setCurrentIndex(2)
    page.filters_wanted.emit()
    bed.wait()
    assert bed.desk.tables.asked[-1][2] == {"from": "2026-11-01", "by": "week"}


def test_what_the_provider_finds_wrong_with_a_filter_stands_at_it(bed: ScreenBed) -> None:
    page = open_tables(bed, "vacancy", "clicks")
    bed.desk.tables.failure = Invalid("Only ninety days at once.", fields={"from": ["is too long ago"]})
    page.filters_wanted.emit()
    bed.wait()
    assert page.form is not None
    assert page.form.finding("from") == "is too long ago"
    assert "Only ninety days at once." in empty_said(page)


def test_what_was_kept_shows_at_once_and_offline_it_stays_with_the_reason(bed: ScreenBed) -> None:
    tables = bed.desk.tables
    tables.kept["team"] = tables._page("team", None)
    tables.trouble = Unreachable("Prikbord cannot be reached.")
    page = open_tables(bed)
    assert len(cells(page)) == 4
    assert page._age.text().startswith("4 lines. From this computer, read ")
    assert page._age.text().endswith("Prikbord cannot be reached.")


def test_without_anything_kept_an_error_says_its_remedy(bed: ScreenBed) -> None:
    bed.desk.tables.failure = Unreachable("Prikbord cannot be reached.")
    page = open_tables(bed)
    assert empty_said(page) == "This could not be read. Prikbord cannot be reached."
    assert page.empty._button.text() == "Try again"
    bed.desk.tables.failure = None
    page.empty.acted.emit()
    bed.wait()
    assert len(cells(page)) == 4


def test_what_a_filter_offers_and_cannot_be_read_is_said_once_on_the_page_and_in_its_tip(
    bed: ScreenBed, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = BOARD.table("clicks")
    assert spec is not None
    chosen = (RecordField(name="who", label=Sentence("Who"), kind="choice", choices_from="team"), *spec.filters)
    tables = tuple(msgspec.structs.replace(table, filters=chosen) if table.name == "clicks" else table for table in BOARD.tables)
    profile = msgspec.structs.replace(BOARD, tables=tables)
    monkeypatch.setattr(MadeUpAccounts, "profile_of", lambda _self, _account: profile)
    bed.desk.tables.failure = Unreachable("Prikbord cannot be reached.")
    page = open_tables(bed, "vacancy", "clicks")
    assert page.form is not None
    assert page.form.finding("who") == ""
    who = page.form.stop("who")
    who.grab()
    assert "Prikbord cannot be reached." in who.toolTip()
    assert who.accessibleDescription() == "Prikbord cannot be reached."
    assert "Prikbord cannot be reached." in empty_said(page)


def test_a_refused_key_leads_to_its_repair(bed: ScreenBed) -> None:
    bed.desk.tables.failure = KeyRefused("Prikbord refuses the key.")
    page = open_tables(bed)
    repaired: list[str] = []
    bed.screens.repair_requested.connect(repaired.append)
    assert page.empty._button.text() == "Repair"
    page.empty.acted.emit()
    assert repaired == [bed.desk.account_list[1].name]


def test_an_empty_table_and_one_that_the_account_cannot_show_say_so(bed: ScreenBed) -> None:
    page = open_tables(bed, "application", "consents")
    assert empty_said(page).startswith("Nothing here. Read ")
    assert page.save.refusal == "There are no lines to save."
    page.picker.setCurrentIndex(page.picker.findData("interviews"))
    page.table_chosen.emit("interviews")
    bed.wait()
    assert empty_said(page).endswith("The board cannot do this. Do it on its own pages.")
    assert bed.desk.tables.asked[-1][0] == "consents"


def test_a_line_has_its_actions_and_its_number_goes_along(bed: ScreenBed) -> None:
    page = open_tables(bed)
    assert page.table is not None
    (button,) = page._buttons
    assert button.text() == "Take away access"
    assert page.table.select_id(2)
    button.click()
    bed.wait()
    sheet = bed.screens.offers.acting.sheet
    assert sheet is not None
    sheet.verb.click()
    bed.wait()
    assert ("act", "remove_colleague", "account", None, {}, "u1", None) in bed.desk.calls


def test_files_of_lines_are_saved_and_a_line_without_a_number_has_none(bed: ScreenBed, tmp_path: Path) -> None:
    page = open_tables(bed, table="reports")
    assert page.table is not None
    (button,) = page._buttons
    assert button.refusal == ""
    assert page.table.select_id(1)
    button.click()
    choose(bed, tmp_path)
    bed.wait()
    assert ("download_line", "reports", None, "r1") in bed.desk.calls
    assert bed.told[-1].lead == f"r1.pdf is in {tmp_path.name}."
    page.table.select_id(2)
    assert button.refusal == "Nothing can be done with this line: the provider gives it no number."


@pytest.mark.parametrize(("name", "written"), [("team.csv", "team.csv"), ("team.xlsx", "team.xlsx"), ("team", "team.xlsx")])
def test_a_table_is_saved_as_csv_or_xlsx(bed: ScreenBed, tmp_path: Path, name: str, written: str) -> None:
    open_tables(bed).save.click()
    choose(bed, tmp_path / name)
    bed.wait()
    assert ("export", "team", None, {}, tmp_path / written) in bed.desk.calls
    assert bed.told[-1].lead == f"4 lines saved as {written}."


def test_enter_shows_the_whole_line_with_its_addresses_and_escape_goes_back_to_where_one_came_from(bed: ScreenBed) -> None:
    bed.screens.open("vacancies")
    bed.wait()
    page = open_tables(bed)
    assert page.table is not None
    bed.press("Enter", page.table)
    (sheet,) = bed.window.findChildren(LineSheet)
    said = [widget.accessibleName() for widget in sheet.content.findChildren(QWidget)]
    assert {"Seen last", "https://example.nl/team", "Open Page", "yes"} <= set(said)
    sheet.accept()
    bed.press("Esc", page.table)
    assert bed.stack.currentWidget() is bed.screens.pages["vacancies"]


def test_a_line_is_said_whole_to_a_screen_reader(bed: ScreenBed) -> None:
    page = open_tables(bed)
    assert page._model is not None
    said = page._model._spoken(page.lines[0])
    assert said.startswith("Name: Sanne Brugman, E-mail: sanne@example.nl, Active: yes, Seen last: ")


def act_on(bed: ScreenBed, page: TablesPage) -> FormSheet:
    """Press the button of the one action and return the question."""
    (button,) = page._buttons
    assert button.refusal == ""
    button.click()
    bed.wait()
    sheet = bed.screens.offers.acting.sheet
    assert sheet is not None
    return sheet


def test_an_action_with_several_lines_asks_once_says_how_many_and_makes_an_entry_of_each(bed: ScreenBed) -> None:
    page = open_tables(bed)
    assert page.table is not None
    for key in ("Home", "Shift+J", "Shift+J"):
        bed.press(key, page.table)
    assert [shown.line.id for shown in page.chosen] == ["u0", "u1", "u2"]
    sheet = act_on(bed, page)
    said = " ".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())
    assert "For 3 lines, at " in said
    assert "Sanne Brugman, Joost Hermans, Fatima El Idrissi" in said
    assert "This colleague can no longer sign in." in said
    assert sheet.verb.text() == "Take away access (3)"
    assert not [call for call in bed.desk.calls if call[0] == "act"]
    sheet.verb.click()
    bed.wait()
    assert [call[5] for call in bed.desk.calls if call[0] == "act"] == ["u0", "u1", "u2"]
    assert len(bed.desk.entries) == 3
    assert bed.told[-1].lead == "Take away access: 3 on their way"
    assert bed.told[-1].undo
    assert not sheet.is_open


def test_a_line_that_is_refused_does_not_stop_the_others_and_is_named(bed: ScreenBed, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_tables(bed)
    assert page.table is not None
    page.table.selectAll()
    sheet = act_on(bed, page)
    act = bed.desk.writes.act

    async def refusing(*given: Any, **named: Any) -> Any:
        if named["line"] == "u1":
            raise Invalid("This one is the owner.")
        return await act(*given, **named)

    monkeypatch.setattr(bed.desk.writes, "act", refusing)
    sheet.verb.click()
    bed.wait()
    assert [call[5] for call in bed.desk.calls if call[0] == "act"] == ["u0", "u2", "u3"]
    assert [told.lead for told in bed.told[-2:]] == [
        "1 of 4 were not queued. Joost Hermans: This one is the owner.",
        "Take away access: 3 on their way",
    ]
    assert not sheet.is_open


def test_where_every_line_is_refused_the_question_stays_with_the_reason(bed: ScreenBed) -> None:
    page = open_tables(bed)
    assert page.table is not None
    page.table.selectAll()
    sheet = act_on(bed, page)
    bed.desk.writes.refusal = Invalid("Not today.")
    sheet.verb.click()
    bed.wait()
    assert sheet.is_open
    assert sheet.foot_text.text() == "Not today."
    assert sheet.verb.refusal == ""
    sheet.reject()


def test_what_needs_words_of_its_own_or_saves_a_file_is_done_one_by_one(bed: ScreenBed) -> None:
    for name, many in (("remove_colleague", True), ("invite", False), ("add_offer", False), ("hand_over", False)):
        spec = BOARD.action(name)
        assert spec is not None
        assert is_for_many(spec) is many, name
    page = open_tables(bed, table="reports")
    assert page.table is not None
    page.table.selectAll()
    (button,) = page._buttons
    assert button.refusal == "Choose one line: this is done one by one."
    bed.screens.tables._on_line_menu(page.chosen, QPoint(0, 0))
    menu = bed.screens.tables._menu
    assert menu is not None
    assert [(action.text().split("\t")[0], action.isEnabled()) for action in menu.actions()] == [
        ("Show the whole line", False),
        ("Download …", False),
    ]
    menu.close()


def test_a_line_without_a_number_among_several_is_said(bed: ScreenBed) -> None:
    page = open_tables(bed, table="reports")
    assert page.table is not None
    page.table.selectAll()
    assert page.why_not_chosen(is_for_many=True).startswith("Some of these lines have no number at the provider")


def test_escape_ends_the_picking_of_lines_before_it_leaves_the_page(bed: ScreenBed) -> None:
    page = open_tables(bed)
    assert page.table is not None
    for key in ("Home", "X", "J", "X"):
        bed.press(key, page.table)
    picked = [len(page.chosen)]
    bed.press("Esc", page.table)
    picked.append(len(page.chosen))
    assert picked == [2, 1]
    assert bed.stack.currentWidget() is bed.screens.pages["tables"]
    bed.press("Esc", page.table)
    assert bed.stack.currentWidget() is not bed.screens.pages["tables"]


def test_what_a_line_of_facts_tells_is_said_in_the_users_language(qapp: QApplication) -> None:
    before, language = QLocale(), WindowLanguage(qapp)
    told = facts_of(((Sentence("Name in addresses"), "NoorderlichtGroep"), (Sentence("Industry"), "")))
    language.use("nl")
    try:
        (line,) = told.lines
        said = [cell_said(cell, column.kind) for cell, column in zip(line.cells, told.columns, strict=True)]
        assert said == ["Naam in adressen", "NoorderlichtGroep"]
    finally:
        language.use("en")
        QLocale.setDefault(before)

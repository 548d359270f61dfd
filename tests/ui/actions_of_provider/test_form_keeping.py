"""What is filled in on a sheet is kept as it is typed, and offered when it is opened again; closing the sheet is being done with it."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from made_up_desk.desk import MadeUpDesk
from PySide6.QtWidgets import QLineEdit
from screen_bed import ScreenBed

from recruiterdesk.ui.theme.theme import Theme

BACK = "What you had filled in is back. Nothing of it was sent."


@pytest.fixture
def bed(theme: Theme, aloop: asyncio.AbstractEventLoop) -> Iterator[ScreenBed]:
    bed = ScreenBed(theme, aloop, MadeUpDesk(count=24, has_board=True)).start()
    yield bed
    bed.close()


def forms(bed: ScreenBed) -> dict[str, Any]:
    return {name: value for name, value in bed.desk.saved.items() if name.startswith("draft.form.") and value is not None}


def ended(bed: ScreenBed, theme: Theme) -> ScreenBed:
    """End as nobody foresaw: nothing is closed or written any more, and another window is opened on the same settings."""
    saved = dict(bed.desk.saved)
    desk = MadeUpDesk(count=24, has_board=True)
    desk.saved.update(saved)
    return ScreenBed(theme, bed.loop, desk).start()


def new_vacancy(bed: ScreenBed) -> Any:
    bed.screens.open("vacancies")
    bed.wait()
    account = bed.desk.account_list[1]
    bed.press("N", bed.screens.vacancies.page.table)
    sheet = bed.screens.vacancies.forms.posting.sheet
    assert sheet is not None
    assert account.name in sheet.title.text()
    return sheet


def test_a_new_vacancy_with_its_long_text_its_choices_and_its_ticks(bed: ScreenBed, theme: Theme) -> None:
    sheet = new_vacancy(bed)
    text = "# Kok\n\n- **36 uur**\n- keuken van twaalf, Zoë leidt in"
    sheet.form.stop("title").setText("Kok")
    sheet.form.stop("title").textEdited.emit("Kok")
    sheet.form.stop("description").setPlainText(text)
    wanted = sheet.form.changes()
    bed.rest()
    (name,) = forms(bed)
    assert name == "draft.form.account.2.post"
    assert forms(bed)[name] == wanted
    assert bed.desk.saved["run.form"] == sheet.title.text()

    next_bed = ended(bed, theme)
    sheet = new_vacancy(next_bed)
    assert sheet.form.changes() == wanted
    assert sheet.form.stop("description").toPlainText() == text
    assert sheet.foot_text.text() == BACK
    assert not [call for call in next_bed.desk.calls if call[0] == "post"]
    sheet.reject()  # done with it
    next_bed.wait()
    assert forms(next_bed) == {}
    assert next_bed.desk.saved["run.form"] is None
    next_bed.close()


def edit(bed: ScreenBed, number: int) -> Any:
    bed.table.select_id(number)
    bed.rest()
    bed.pane.edit_requested.emit()
    bed.wait()
    return open_edit(bed)


def open_edit(bed: ScreenBed) -> Any:
    editing = bed.screens.applicants.detail.editing
    assert editing is not None
    return editing.sheet


def test_an_edit_of_somebody_stays_with_her_and_is_forgotten_once_it_is_queued(bed: ScreenBed, theme: Theme) -> None:
    first, second = [row.id for row in bed.desk.rows_by_id.values() if row.account_id == 1][:2]
    sheet = edit(bed, first)
    field = sheet.form.stop("first_name")
    assert isinstance(field, QLineEdit)
    field.setText("Zoë-Marie")
    field.textEdited.emit("Zoë-Marie")
    bed.rest()
    assert forms(bed) == {f"draft.form.application.{first}.edit": {"first_name": "Zoë-Marie"}}

    next_bed = ended(bed, theme)
    sheet = edit(next_bed, second)
    assert sheet.form.changes() == {}
    sheet.reject()
    next_bed.wait()
    sheet = edit(next_bed, first)
    assert sheet.form.changes() == {"first_name": "Zoë-Marie"}
    assert sheet.foot_text.text() == BACK
    sheet.save.click()
    next_bed.wait()
    assert ("edit", first, {"first_name": "Zoë-Marie"}) in next_bed.desk.calls
    assert forms(next_bed) == {}
    next_bed.close()


def test_what_is_typed_before_it_is_read_is_not_typed_over(bed: ScreenBed) -> None:
    number = next(row.id for row in bed.desk.rows_by_id.values() if row.account_id == 1)
    bed.desk.saved[f"draft.form.application.{number}.edit"] = {"first_name": "van gisteren"}
    bed.table.select_id(number)
    bed.rest()
    bed.pane.edit_requested.emit()  # nothing is read before the loop runs again
    sheet = open_edit(bed)
    sheet.form.stop("first_name").setText("van nu")
    bed.wait()
    assert sheet.form.changes() == {"first_name": "van nu"}
    sheet.reject()


@pytest.mark.parametrize("kept", ["a word", 3, {"a field of another version": "x"}])
def test_what_makes_no_sense_in_the_settings_is_an_empty_form(bed: ScreenBed, kept: object) -> None:
    number = next(row.id for row in bed.desk.rows_by_id.values() if row.account_id == 1)
    bed.desk.saved[f"draft.form.application.{number}.edit"] = kept
    sheet = edit(bed, number)
    assert sheet.form.changes() == {}
    assert sheet.foot_text.text() != BACK
    sheet.reject()

"""A link to somebody is copied as plain text that names the provider's id and nobody; where there is none, the reason stands there."""

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from screen_bed import ScreenBed

from recruiterdesk.domain.desk_link import DeskLink
from recruiterdesk.ui.search.command import Command


def the_command(bed: ScreenBed, *, of_vacancy: bool = False) -> Command:
    page = (bed.screens.vacancies if of_vacancy else bed.screens.applicants).page
    return next(command for command in page.commands if command.id == "do.copy_link")


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> None:
    QGuiApplication.clipboard().clear()


def test_the_link_to_whom_is_selected_is_copied_and_names_nobody(bed: ScreenBed) -> None:
    command = the_command(bed)
    row = bed.pane.view.row
    assert (command.title(), command.reason()) == ("Copy a link to this applicant", "")
    command.run()
    mime = QGuiApplication.clipboard().mimeData()
    assert DeskLink.parse(mime.text()) == DeskLink("applicant", row.provider, row.remote_id)
    assert mime.formats() == ["text/plain"]
    for personal in (row.first_name, row.last_name, row.email, row.account):
        assert str(personal).lower() not in mime.text().lower()
    assert bed.told[-1].lead == "The link is copied. It opens at whoever has recruiterdesk and an account at the same provider."


def test_it_stands_in_the_menu_of_an_applicant_and_in_the_palette(bed: ScreenBed) -> None:
    bed.screens.applicants._open_menu(bed.window.mapToGlobal(bed.window.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Copy a link to this applicant" in [action.text() for action in menu.actions()]
    menu.close()
    assert "do.copy_link" in [command.id for command in bed.screens._commands() if command.is_listed]


def test_of_several_or_of_somebody_the_provider_does_not_know_yet_there_is_none(bed: ScreenBed) -> None:
    command = the_command(bed)
    number = bed.pane.shown_id
    local = msgspec.structs.replace(bed.desk.rows_by_id[number], is_local=True)
    bed.desk.rows_by_id[number] = local
    bed.desk.tell(applications=[number])
    bed.until(lambda: bed.pane.view is not None and bed.pane.view.row.is_local)
    assert command.reason() == "The provider does not know this applicant yet. Send the outbox first."
    command.run()
    assert bed.told[-1].lead == "The provider does not know this applicant yet. Send the outbox first."
    assert QGuiApplication.clipboard().text() == ""
    bed.press("Shift+J")
    assert command.reason() == "Select one person first."
    command.run()
    assert QGuiApplication.clipboard().text() == ""


def test_the_link_to_a_vacancy_is_copied_too(bed: ScreenBed) -> None:
    command = the_command(bed, of_vacancy=True)
    assert command.reason() == "Select one vacancy first."
    bed.screens.open("vacancies")
    bed.wait()
    found = bed.screens.vacancies.listing.selected
    assert found is not None
    assert command.reason() == ""
    command.run()
    assert DeskLink.parse(QGuiApplication.clipboard().text()) == DeskLink("vacancy", found[0].provider, found[0].remote_id)

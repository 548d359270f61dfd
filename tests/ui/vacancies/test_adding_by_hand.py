"""Somebody is added to a vacancy by hand: by the fields that the provider takes, with a CV where one can go along."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from made_up_desk.desk import MadeUpDesk
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu
from screen_bed import ScreenBed

from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import VacancyPhase, VacancyRow
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.taking import why_no_applicant, why_no_cv
from recruiterdesk.ui.widgets.form_sheet import FormSheet

PROFILES = {profile.id: profile for profile in ProviderCatalog().profiles()}


@pytest.fixture
def bed(theme: Theme, aloop: asyncio.AbstractEventLoop) -> Iterator[ScreenBed]:
    bed = ScreenBed(theme, aloop, MadeUpDesk(count=24, has_board=True)).start()
    yield bed
    bed.close()


def row_at(bed: ScreenBed, account_id: int, phase: VacancyPhase = VacancyPhase.OPEN) -> VacancyRow:
    return next(row for row in bed.desk.vacancies.rows_by_id.values() if row.account_id == account_id and row.phase is phase)


def select(bed: ScreenBed, row: VacancyRow) -> None:
    bed.screens.open("vacancies")
    bed.wait()
    assert bed.screens.vacancies.page.table.select_id(row.id)
    bed.rest()


def begin(bed: ScreenBed, row: VacancyRow) -> FormSheet:
    """Press the key on the vacancy and return the form."""
    select(bed, row)
    bed.press("Shift+A", bed.screens.vacancies.page.table)
    return opened(bed)


def opened(bed: ScreenBed) -> FormSheet:
    sheet = bed.screens.somebody_new.adding.sheet
    assert sheet is not None
    assert sheet.is_open
    return sheet


def line(sheet: FormSheet, name: str) -> QLineEdit:
    stop = sheet.form.stop(name)
    assert isinstance(stop, QLineEdit)
    return stop


def fill(sheet: FormSheet) -> None:
    for name, text in (("first_name", "Noor"), ("last_name", "de Wit"), ("email", "noor@example.nl")):
        line(sheet, name).setText(text)


def applied(bed: ScreenBed) -> list[Any]:
    return [call for call in bed.desk.calls if call[0] == "apply"]


def command_of(bed: ScreenBed) -> Command:
    return next(command for command in bed.screens._commands() if command.id == "do.add")


def test_the_form_asks_for_what_the_provider_takes_and_queues_without_a_cv(bed: ScreenBed) -> None:
    row = row_at(bed, 1)
    sheet = begin(bed, row)
    assert sheet.slot is not None
    said = " ".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())
    assert f"For {row.title}" in said
    sheet.verb.click()
    assert sheet.form.finding("email") == "This is needed."
    assert applied(bed) == []
    fill(sheet)
    sheet.verb.click()
    bed.wait()
    assert applied(bed) == [("apply", row.id, 1, {"first_name": "Noor", "last_name": "de Wit", "email": "noor@example.nl"}, None)]
    assert bed.told[-1].lead == "1 applicant on its way"
    assert bed.told[-1].undo
    assert not sheet.is_open


def test_a_cv_fills_what_is_still_empty_and_goes_along(bed: ScreenBed, tmp_path: Path) -> None:
    row = row_at(bed, 1)
    sheet = begin(bed, row)
    assert sheet.slot is not None
    line(sheet, "first_name").setText("Bo")
    path = tmp_path / "Noor de Wit.pdf"
    path.write_bytes(b"%PDF-1.4")
    sheet.slot.take(path)
    bed.wait()
    assert [line(sheet, name).text() for name in ("first_name", "last_name", "email")] == ["Bo", "de Wit", "wit@example.nl"]
    assert sheet.slot.why == "What was empty is filled in from the CV. Check it."
    sheet.verb.click()
    bed.wait()
    assert applied(bed)[0][4] == path


@pytest.mark.parametrize("name", ["offers.zip", "missing.pdf"])
def test_a_file_that_is_no_cv_is_refused_where_it_was_chosen(bed: ScreenBed, tmp_path: Path, name: str) -> None:
    sheet = begin(bed, row_at(bed, 1))
    assert sheet.slot is not None
    if name.endswith("zip"):
        (tmp_path / name).write_bytes(b"PK")
    sheet.slot.take(tmp_path / name)
    bed.wait()
    assert sheet.slot.why
    assert sheet.path is None


def test_what_the_reading_of_a_cv_refuses_is_let_go_of(bed: ScreenBed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = begin(bed, row_at(bed, 1))
    assert sheet.slot is not None
    path = tmp_path / "cv.pdf"
    path.write_bytes(b"MZ")
    (refused,) = bed.drive(bed.desk.documents.read_dropped([tmp_path / "x.zip"]))

    async def read_dropped(_paths: object, _account: int) -> list[object]:
        return [refused]

    monkeypatch.setattr(bed.desk.documents, "read_dropped", read_dropped)
    sheet.slot.take(path)
    bed.wait()
    assert sheet.path is None
    assert sheet.slot.why == "Left out: a ZIP is not a CV."


def test_what_is_wrong_stands_at_its_field_and_what_was_typed_stays(bed: ScreenBed) -> None:
    sheet = begin(bed, row_at(bed, 1))
    fill(sheet)
    bed.desk.writes.refusal = Invalid("Homerun would refuse this.", fields={"email": ["is no e-mail address"]})
    sheet.verb.click()
    bed.wait()
    assert sheet.is_open
    assert sheet.form.finding("email") == "is no e-mail address"
    assert line(sheet, "last_name").text() == "de Wit"
    assert sheet.verb.refusal == ""


@pytest.mark.parametrize(
    ("account", "phase", "why"),
    [(2, VacancyPhase.OPEN, "The board cannot do this. Do it on its own pages."), (1, VacancyPhase.CLOSED, "it takes no applicants")],
)
def test_where_nobody_can_be_added_the_button_the_key_and_the_palette_say_why(
    bed: ScreenBed, account: int, phase: VacancyPhase, why: str
) -> None:
    rows = bed.desk.vacancies.rows_by_id
    first = next(row for row in rows.values() if row.account_id == account)
    rows[first.id] = msgspec.structs.replace(first, phase=phase)
    select(bed, rows[first.id])
    page = bed.screens.vacancies.page
    assert why in page.detail.add_one.refusal
    assert why in command_of(bed).reason()
    bed.press("Shift+A", page.table)
    assert why in bed.told[-1].lead
    assert bed.screens.somebody_new.adding.sheet is None


def test_the_pane_has_a_button_for_it(bed: ScreenBed) -> None:
    select(bed, row_at(bed, 1))
    bed.screens.vacancies.page.detail.add_one.click()
    bed.wait()
    opened(bed).reject()


def test_the_list_of_applicants_adds_to_its_vacancy_by_key_menu_and_palette(bed: ScreenBed) -> None:
    row = row_at(bed, 1)
    bed.screens.open_vacancy(row.id, row.title)
    bed.rest()
    assert command_of(bed).title() == f"Add applicant to {row.title} …"
    bed.press("Shift+A")
    sheet = opened(bed)
    fill(sheet)
    sheet.verb.click()
    bed.wait()
    assert applied(bed)[0][1] == row.id
    bed.pane.header.more.click()
    bed.wait()
    menu = bed.screens.applicants._menu
    assert isinstance(menu, QMenu)
    assert any(action.text().startswith(f"Add applicant to {row.title} …") and action.isEnabled() for action in menu.actions())
    menu.close()


def test_in_a_list_of_everybody_it_is_the_vacancy_of_the_one_selected(bed: ScreenBed) -> None:
    bed.screens.open("all")
    bed.rest()
    somebody = next(row for row in bed.desk.rows_by_id.values() if row.account_id == 2 and row.vacancy_id is not None)
    bed.table.select_id(somebody.id)
    bed.rest()
    assert command_of(bed).title() == f"Add applicant to {somebody.vacancy_title} …"
    assert command_of(bed).reason() == "The board cannot do this. Do it on its own pages."


@pytest.mark.parametrize("provider", list(PROFILES))
def test_each_providers_own_rules_say_who_takes_somebody_and_a_cv(provider: str) -> None:
    profile = PROFILES[provider]
    account = Account(id=1, name="A", provider=provider, base_url="https://x.test", capabilities=dict(profile.capabilities))
    row = MadeUpDesk(count=4).vacancies.rows_by_id[1]
    takes, takes_cv = {
        "homerun": (True, True),
        "smartrecruiters": (True, True),
        "recruitsome": (True, False),
        "jobsphere": (True, False),
        "ictergezocht": (False, False),
    }[provider]
    assert (why_no_applicant(row, account, profile) == "", why_no_cv(account, profile) == "") == (takes, takes_cv)
    no = {Capability.CREATE_APPLICANT: CapabilityState(Ability.NO, Sentence("Your key may not add anybody."))}
    refused = msgspec.structs.replace(account, capabilities=account.capabilities | no)
    assert why_no_applicant(row, refused, profile) == "Your key may not add anybody."

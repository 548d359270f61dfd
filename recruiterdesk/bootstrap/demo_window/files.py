"""The tour's part about files: dropped on a person, dropped on a vacancy for new applicants, and refused while they hover."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QPoint

from recruiterdesk.bootstrap.demo_journey import JourneyTrouble
from recruiterdesk.bootstrap.demo_window.hand import expect
from recruiterdesk.bootstrap.demo_window.tour import HOLD, NO_PICTURE_HOLD, Facts, Step, Tour
from recruiterdesk.demo.people.cv_pages import make_docx, make_pdf
from recruiterdesk.demo.people.cv_text import CvFacts
from recruiterdesk.demo.people.hostile_files import file_of, pdf_of_pages, pdf_that_is_none
from recruiterdesk.demo.people.portrait import make_portrait
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.domain.vacancy import VacancyPhase, VacancyRow
from recruiterdesk.ui.candidates.attach_sheet import AttachSheet
from recruiterdesk.ui.candidates.drop_sheet import DropSheet
from recruiterdesk.ui.screens.desk_screens import APPLICANTS
from recruiterdesk.ui.tables.table import DeskTable

_TOO_BIG = 26  # MB; Homerun takes 25
_SENDING = 60.0  # seconds for what a drop of several files sends
_PEOPLE = (
    ("Ingrid", "Sørensen", "ingrid.sorensen@example.com", "+31 6 5550 4101", "Haarlem"),
    ("Bram", "van den Heuvel", "bram.vandenheuvel@example.nl", "06-55504102", "Zwolle"),
    ("Zübeyde", "Öztürk", "zubeyde.ozturk@example.org", "+31 6 5550 4103", "Deventer"),
)


async def see_vacancies(tour: Tour) -> Facts:
    """See the vacancies, and one of them beside the list."""
    page = tour.shown.screens.vacancies.page
    await tour.go("G", "V")
    count = len(tour.world.stand_in.world.vacancies)
    await tour.hand.until(lambda: page.model.rowCount() == count, "not all vacancies are listed")
    page.table.setFocus()
    await tour.hand.press("Home")
    await tour.hand.until(lambda: page.detail.shown_id is not None, "the vacancy is not shown beside the list")
    await tour.hand.settle(0.3)
    await tour.camera.take("vacancies")
    row = await _vacancy(tour, is_open=True)
    await _select(tour, page.table, row.id)
    await tour.camera.take("vacancy")
    return {"vacancies": count}


async def hover(tour: Tour) -> Facts:
    """Hold files over rows: a closed vacancy and a file that is too big are refused before they fall, in words."""
    page = tour.shown.screens.vacancies.page
    folder = tour.files
    cv, big = folder / "CV_Sorensen.pdf", folder / "CV_met_portfolio.pdf"
    await asyncio.to_thread(_write, {cv: make_pdf(_facts(0)), big: file_of(_TOO_BIG)})
    closed, opened = await _vacancy(tour, is_open=False), await _vacancy(tour, is_open=True)
    view = page.table.viewport()
    expect(not await tour.hand.hover_files(view, [cv], _spot(page.table, closed.id)), "a closed vacancy takes a CV")
    await tour.camera.take("drop-on-closed-vacancy")
    await tour.hand.leave_with_files(view)
    expect(await tour.hand.hover_files(view, [cv], _spot(page.table, opened.id)), "an open vacancy takes no CV")
    await tour.camera.take("drop-welcome")
    await tour.hand.leave_with_files(view)
    await tour.go_to_all()
    people = tour.shown.screens.applicants.page.table
    someone = people.current_id() or 0
    expect(not await tour.hand.hover_files(people.viewport(), [big], _spot(people, someone)), "a file of 26 MB is welcome")
    await tour.camera.take("drop-too-big")
    await tour.hand.leave_with_files(people.viewport())
    return {"refused": 2, "welcome": 1}


async def add_people(tour: Tour) -> Facts:
    """Drop several files on a vacancy: people are read from them, some are refused, one is completed by hand, the others added."""
    known = await _known_address(tour)
    paths = await asyncio.to_thread(_files_to_drop, tour.files, known)
    page = tour.shown.screens.vacancies.page
    await tour.go("G", "V")
    vacancy = await _vacancy(tour, is_open=True)
    await _select(tour, page.table, vacancy.id)
    expect(await tour.hand.drop_files(page.table.viewport(), paths, _spot(page.table, vacancy.id)), "the files are not taken")
    await tour.hand.until(lambda: tour.hand.find(DropSheet), "the check table does not open")
    sheet = tour.hand.the(DropSheet)
    await tour.hand.until(lambda: len(sheet.rows) == len(paths), "the files are not read", seconds=60)
    await tour.hand.settle(0.2)
    refused = [row.name for row in sheet.rows if row.refusal]
    ready = [row for row in sheet.rows if row.is_ready]
    twice = [row for row in sheet.rows if row.duplicate_of]
    await tour.camera.take("drop-sheet")
    expect(len(ready) == len(_PEOPLE), f"{len(ready)} of {len(_PEOPLE)} are ready")
    expect(set(refused) == {"cv_definitief.pdf", "cvs_van_de_beurs.zip", "CV_met_portfolio.pdf"}, f"only {refused} are refused")
    expect(len(twice) == 1, "somebody who is here already is not recognised")
    await tour.hold_writes(HOLD)  # the newcomers are looked at while they are held
    before = {entry.id for entry in await tour.desk.outbox.list(include_done=True)}
    people = len(tour.world.stand_in.world.applications)
    await tour.hand.press("Ctrl+Return")
    await tour.hand.until(lambda: tour.hand.find(DropSheet) is None, "the sheet does not close")
    await tour.new_entry(before)
    page.table.setFocus()
    await tour.hand.press("Return")
    await tour.hand.until(lambda: tour.shown.window.current_page == APPLICANTS, "Enter does not open the vacancy's applicants")
    await tour.hand.settle(0.6)
    await tour.camera.take("vacancy-applicants")
    await tour.outbox_is_empty(_SENDING)
    made = len(tour.world.stand_in.world.applications) - people
    expect(made == len(_PEOPLE), f"{made} people came to the provider")
    files = [one.files for one in tour.world.stand_in.world.applications.values() if one.person["email"] in {who[2] for who in _PEOPLE}]
    expect(all(len(found) == 1 for found in files), "a CV did not follow")
    return {"dropped": len(paths), "refused": len(refused), "already here": len(twice), "added": made}


async def attach(tour: Tour) -> Facts:
    """Drop an assignment and a photo on somebody."""
    await tour.hold_writes(NO_PICTURE_HOLD)
    paths = [tour.files / "Opdracht_analyse.pdf", tour.files / "Foto.jpg"]
    await asyncio.to_thread(_write, {paths[0]: make_pdf(_facts(1)), paths[1]: make_portrait("tour")})
    await tour.go_to_all()
    table = tour.shown.screens.applicants.page.table
    await tour.hand.press("Home")
    number = table.current_id() or 0
    before = {entry.id for entry in await tour.desk.outbox.list(include_done=True)}
    expect(await tour.hand.drop_files(table.viewport(), paths, _spot(table, number)), "the files are not taken")
    await tour.hand.until(lambda: tour.hand.find(AttachSheet), "the sheet for files does not open")
    sheet = tour.hand.the(AttachSheet)
    expect(len(sheet.chosen()) == len(paths), "not every file can go")
    await tour.camera.take("attach")
    await tour.hand.press("Ctrl+Return")
    await tour.new_entry(before)
    await tour.outbox_is_empty(_SENDING)
    sent = [entry for entry in await tour.desk.outbox.list(include_done=True) if entry.id not in before]
    expect(all(entry.state is OutboxState.SENT for entry in sent) and len(sent) == len(paths), _states(sent))
    return {"sent": len(sent)}


def _states(entries: list[OutboxEntry]) -> str:
    return "not every file went out: " + ", ".join(entry.state.value for entry in entries)


def _files_to_drop(folder: Path, known: str) -> list[Path]:
    contents = {
        folder / "CV_Sorensen.pdf": make_pdf(_facts(0)),
        folder / "van den Heuvel, cv 2026.docx": make_docx(_facts(1)),
        folder / "CV Zübeyde Öztürk.pdf": make_pdf(_facts(2)),
        folder / "CV_al_bekend.pdf": make_pdf(_facts(0, email=known)),
        folder / "scan0042.pdf": pdf_of_pages(2),
        folder / "cv_definitief.pdf": pdf_that_is_none(),
        folder / "cvs_van_de_beurs.zip": b"PK\x03\x04" + bytes(2048),
        folder / "CV_met_portfolio.pdf": file_of(_TOO_BIG),
    }
    _write(contents)
    return list(contents)


def _write(contents: dict[Path, bytes]) -> None:
    for path, content in contents.items():
        path.write_bytes(content)


def _facts(place: int, *, email: str = "") -> CvFacts:
    first, last, address, phone, city = _PEOPLE[place]
    return CvFacts(
        first_name=first,
        last_name=last,
        email=email or address,
        phone=phone,
        city=city,
        title="Data engineer",
        skills=("Python", "SQL", "Airflow"),
        language="nl" if place else "en",
        number=4100 + place,
    )


async def _known_address(tour: Tour) -> str:
    vacancy = await _vacancy(tour, is_open=True)
    for one in tour.world.stand_in.world.listed():
        if one.vacancy_id == vacancy.remote_id and one.person["email"]:
            return str(one.person["email"])
    raise JourneyTrouble("nobody applied for the vacancy")


async def _vacancy(tour: Tour, *, is_open: bool) -> VacancyRow:
    model = tour.shown.screens.vacancies.page.model
    table = tour.shown.screens.vacancies.page.table
    for place in range(model.rowCount()):
        number = model.id_at(place)
        row = model.record(number) if number is not None else None
        if row is not None and (row.phase is VacancyPhase.OPEN) == is_open and row.applicants and _is_visible(table, row.id):
            return row
    raise JourneyTrouble("there is no such vacancy")


def _is_visible(table: DeskTable, number: int) -> bool:
    return table.viewport().rect().contains(_spot(table, number))


async def _select(tour: Tour, table: DeskTable, number: int) -> None:
    await tour.hand.click(table.viewport(), _spot(table, number))
    expect(table.selected_ids() == (number,), "a click does not select the row")
    await tour.hand.settle(0.3)


def _spot(table: DeskTable, number: int) -> QPoint:
    """Return the middle of a row."""
    model = table.model()
    row = next((place for place in range(model.rowCount()) if model.id_at(place) == number), 0)  # type: ignore[attr-defined]  # a BlockModel
    return QPoint(table.viewport().width() // 3, table.rowViewportPosition(row) + table.rowHeight(row) // 2)


STEPS = (
    Step("vacancies", "The vacancies", see_vacancies),
    Step("hover", "Files over rows: welcome, or refused in words", hover),
    Step("add-people", "Several CVs on a vacancy: read, checked, added", add_people),
    Step("attach", "An assignment and a photo on somebody", attach),
)

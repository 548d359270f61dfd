"""Where the window goes after an end that nobody foresaw, and where it does not."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from stand_in import homerun_stand_in

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.machine.crash_reports import write_crash
from recruiterdesk.machine.folders import Profile
from recruiterdesk.services.run_record import OPEN, PLACE
from recruiterdesk.ui.diagnostics.text_sheet import TextSheet
from recruiterdesk.ui.main_window.desk_window import DeskWindow
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

HALF = "Sterk verhaal, maar wil pas in maart beg"
Drive = Callable[[Awaitable[object]], object]


class Crashed:
    """A profile whose last run ended by itself, and windows on it."""

    def __init__(self, loop: asyncio.AbstractEventLoop, application: QApplication, folder: Path) -> None:
        self._loop, self._application = loop, application
        self.profile, self.vault = Profile(folder), ThrowawayVault()
        self.people: list[int] = []
        self.vacancies: list[int] = []
        self.opened: list[tuple[WindowProgram, asyncio.Task[int]]] = []

    async def fill(self) -> None:
        """Read 20 people from a provider that then goes away."""
        with homerun_stand_in(applicants=20, limit=6000) as homerun:
            async with open_desk(self.profile, Parts(vault=self.vault)) as desk:
                secrets, limit = {"api_key": homerun.keys["full"]}, {"requests_per_minute": "6000"}
                await desk.accounts.add("homerun", "Vermeer", homerun.base_url, secrets, limit)
                await desk.sync.run()
                self.people = list(await desk.applicants.ids(ApplicationQuery()))
                self.vacancies = list(await desk.vacancies.ids(VacancyQuery()))

    async def leave(self, place: dict[str, Any], drafts: dict[int, str]) -> None:
        """Leave what a run leaves that ends by itself."""
        async with open_desk(self.profile, Parts(vault=self.vault)) as desk:
            began = (datetime.now(UTC) - timedelta(minutes=9)).isoformat()
            await desk.settings.set(OPEN, {"began": began, "early_ends": 0, "has_lasted": True})
            await desk.settings.set(PLACE, place)
            for number, text in drafts.items():
                await desk.settings.set(f"draft.application.{number}", text)

    async def open(self, link: str = "") -> tuple[WindowProgram, DeskWindow, "asyncio.Task[int]"]:
        """Open the window."""
        program = WindowProgram(self._application, self.profile, Parts(vault=self.vault))
        if link:
            program.open_link(link)
        running = self._loop.create_task(program.main())
        self.opened.append((program, running))
        await program.is_shown.wait()
        assert program.shown is not None
        return program, program.shown, running


async def until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(20):
        while not is_so():  # noqa: ASYNC110 -- what is waited for has no event of its own
            await asyncio.sleep(0.01)


def said(shown: DeskWindow) -> str:
    return "".join(one.text for one in shown.screens.applicants.page.frame.head.notices.shown if one.id == "ended")


@pytest.fixture
def crashed(theme: Theme, aloop: asyncio.AbstractEventLoop, qapp: QApplication, tmp_path: Path) -> Iterator[Crashed]:
    made = Crashed(aloop, qapp, tmp_path / "profile")
    aloop.run_until_complete(made.fill())
    yield made
    for program, running in made.opened:  # where a test failed
        program.leave()
        aloop.run_until_complete(running)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme._restyle()


@pytest.fixture
def drive(aloop: asyncio.AbstractEventLoop) -> Drive:
    return aloop.run_until_complete


def test_the_applicants_of_a_vacancy_and_the_report_that_goes_with_it(crashed: Crashed, drive: Drive) -> None:
    async def story() -> None:
        async with open_desk(crashed.profile, Parts(vault=crashed.vault)) as desk:
            for vacancy in crashed.vacancies:
                found = list(await desk.applicants.ids(ApplicationQuery(vacancy_id=vacancy)))
                if len(found) > 1:
                    break
        number = found[1]
        await crashed.leave({"view": f"vacancy:{vacancy}", "vacancy": vacancy, "title": "Planner", "applicant": number}, {number: HALF})
        report = write_crash(crashed.profile.log_folder, ValueError("Zoë"))
        program, shown, running = await crashed.open()
        screen = shown.screens.applicants
        await until(lambda: screen.pane.composer.draft == HALF and said(shown))
        assert said(shown) == "You are back where you were."
        assert (screen.controller.view.key, screen.page.model.rowCount()) == (f"vacancy:{vacancy}", len(found))
        assert screen.page.frame.head.title == "Planner"
        shown.main._on_acted("ended")  # "Show the report …"
        await until(lambda: shown.window.findChildren(TextSheet))
        (sheet,) = shown.window.findChildren(TextSheet)
        assert sheet.text.toPlainText() == report.read_text()
        assert said(shown) == ""
        sheet.reject()
        program.leave()
        await running

    drive(story())


def test_whoever_is_no_longer_in_the_view_is_found_among_all(crashed: Crashed, drive: Drive) -> None:
    async def story() -> None:
        number = crashed.people[4]
        await crashed.leave({"view": "unmatched", "applicant": number}, {})
        program, shown, running = await crashed.open()
        screen = shown.screens.applicants
        await until(lambda: said(shown) and screen.page.table.current_id() == number)
        assert screen.controller.view.key == "all"
        assert not screen.pane.composer.hasFocus()
        program.leave()
        await running

    drive(story())


def test_those_who_were_selected_and_the_note_that_was_begun_on_all_of_them(crashed: Crashed, drive: Drive) -> None:
    async def story() -> None:
        ids = crashed.people[3:5] + crashed.people[8:9]
        async with open_desk(crashed.profile, Parts(vault=crashed.vault)) as desk:
            await desk.settings.set("draft.several", {"text": HALF, "ids": [*ids, 99_999]})
        await crashed.leave({"view": "all", "applicant": ids[2], "is_several": True}, {ids[2]: "over haar alleen"})
        program, shown, running = await crashed.open()
        screen = shown.screens.applicants
        await until(lambda: said(shown) and len(screen.page.table.selected_ids()) > 1)
        assert said(shown) == "You are back where you were."
        composer = screen.pane.several.composer
        await until(lambda: composer.draft == HALF)
        assert sorted(screen.page.table.selected_ids()) == sorted(ids)
        await until(composer.isVisible)
        field = composer.findChild(QPlainTextEdit)
        assert field is not None
        assert shown.window.focusWidget() is field
        assert program.desk is not None
        assert not await program.desk.outbox.list(include_done=True)
        program.leave()
        await running

    drive(story())


def test_where_the_note_was_about_one_who_was_selected_among_several_before_she_is_shown_alone(crashed: Crashed, drive: Drive) -> None:
    async def story() -> None:
        number = crashed.people[4]
        async with open_desk(crashed.profile, Parts(vault=crashed.vault)) as desk:
            await desk.settings.set("draft.several", {"text": "over allen", "ids": crashed.people[3:6]})
        await crashed.leave({"view": "all", "applicant": number}, {number: HALF})
        program, shown, running = await crashed.open()
        screen = shown.screens.applicants
        await until(lambda: said(shown) and screen.pane.composer.draft == HALF)
        assert screen.page.table.selected_ids() == (number,)
        program.leave()
        await running

    drive(story())


def test_a_sheet_that_was_being_filled_in_is_named_and_offers_what_stood_in_it(crashed: Crashed, drive: Drive) -> None:
    async def story() -> None:
        number = crashed.people[4]
        await crashed.leave({"view": "all", "applicant": number}, {})
        async with open_desk(crashed.profile, Parts(vault=crashed.vault)) as desk:
            await desk.settings.set(f"draft.form.application.{number}.edit", {"city": "Ede-Wageningen"})
            await desk.settings.set("run.form", "Edit Zoë Berg")
        program, shown, running = await crashed.open()
        screen = shown.screens.applicants
        await until(lambda: said(shown) and screen.pane.view is not None)
        assert said(shown) == 'You are back where you were. What you had filled in on "Edit Zoë Berg" is there when you open it again.'
        screen.pane.edit_requested.emit()
        editing = screen.detail.editing
        assert editing is not None
        sheet = editing.sheet
        assert sheet is not None
        await until(lambda: sheet.form.changes() == {"city": "Ede-Wageningen"})
        assert program.desk is not None
        assert not await program.desk.outbox.list(include_done=True)
        program.leave()  # with the sheet open: it is kept, and this end was foreseen
        await running
        async with open_desk(crashed.profile, Parts(vault=crashed.vault)) as again:
            kept = await again.settings.several((f"draft.form.application.{number}.edit", "run.form"))
            assert kept == {f"draft.form.application.{number}.edit": {"city": "Ede-Wageningen"}, "run.form": None}

    drive(story())


def test_a_draft_about_somebody_who_is_gone_is_shown_to_be_copied(crashed: Crashed, drive: Drive) -> None:
    async def story() -> None:
        await crashed.leave({"view": "all", "applicant": 99_999}, {99_999: HALF})
        program, shown, running = await crashed.open()
        await until(lambda: shown.window.findChildren(TextSheet) and said(shown))
        (sheet,) = shown.window.findChildren(TextSheet)
        assert sheet.text.toPlainText() == HALF
        assert said(shown) == "Whom you were looking at is no longer here."
        assert shown.screens.applicants.controller.view.key == "all"
        program.leave()
        await running

    drive(story())


def test_a_page_that_no_version_knows_or_a_place_that_makes_no_sense_is_the_list(crashed: Crashed, drive: Drive) -> None:
    async def story() -> None:
        for place in (
            {"page": "dashboards", "view": "later"},
            {"applicant": "somebody"},
            {"vacancy": 77_777, "account": 42, "title": "Planner"},
        ):
            await crashed.leave(place, {})
            program, shown, running = await crashed.open()
            await until(partial(said, shown))
            assert shown.window.current_page == "applicants"
            program.leave()
            await running

    drive(story())


def test_where_the_user_stands_is_written_once_it_changed_and_never_again(crashed: Crashed, drive: Drive) -> None:
    async def story() -> None:
        program, shown, running = await crashed.open()
        desk = program.desk
        assert desk is not None
        writes: list[str] = []
        desk.changes.subscribe(lambda change: writes.extend(name for name in change.settings if name == PLACE))
        shown.screens.open("all")
        screen = shown.screens.applicants
        await until(lambda: screen.page.model.rowCount() == 20 and screen.controller.view.key == "all")
        for _ in range(6):
            QTest.keyClick(screen.page.table, Qt.Key.Key_Down)
            await asyncio.sleep(0.05)
        await until(lambda: writes)
        await asyncio.sleep(2)
        assert len(writes) <= 2  # the view, and whom the steps ended on
        kept = await desk.settings.get(PLACE)
        assert isinstance(kept, dict)
        assert (kept["view"], kept["applicant"]) == ("all", screen.page.table.current_id())
        program.leave()
        await running
        async with open_desk(crashed.profile, Parts(vault=crashed.vault)) as again:
            assert await again.settings.several((OPEN, PLACE)) == {OPEN: None, PLACE: None}

    drive(story())

"""A link goes to whom it names in the real window, and does nothing else; over what somebody writes it waits."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from open_program import OpenProgram
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from stand_in import homerun_stand_in

from recruiterdesk.bootstrap.open_desk import Parts
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.demo.stand_in import HomerunStandIn
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.desk_link import DeskLink
from recruiterdesk.domain.errors import Locked
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.machine.folders import Profile
from recruiterdesk.ui.candidates.pane import CV
from recruiterdesk.ui.main_window.link_opening import TYPING_PAUSE_MS
from recruiterdesk.ui.main_window.trouble_page import TroublePage
from recruiterdesk.ui.settings.sheet import SettingsSheet
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.vault.secret import DatabaseKey
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

Tell = Callable[[Callable[["Linked"], Awaitable[None]]], None]


class Linked(OpenProgram):
    """A program with a desk of twelve read applicants, and words for what tests do with it."""

    def __init__(self, program: WindowProgram, homerun: HomerunStandIn) -> None:
        super().__init__(program)
        self.homerun = homerun

    @property
    def toast(self) -> str:
        return self.shown.window.toast._text.text() if self.shown.window.toast.isVisible() else ""

    async def people(self) -> list[ApplicationRow]:
        return await self.desk.applicants.rows(await self.desk.applicants.ids(ApplicationQuery()))

    async def stands_on(self, number: int) -> None:
        applicants = self.shown.screens.applicants
        await self.until(lambda: applicants.pane.view is not None and applicants.pane.shown_id == number)
        assert applicants.page.table.selected_ids() == (number,)
        assert self.shown.window.current_page == "applicants"

    def open(self, row: ApplicationRow) -> None:
        self.program.open_link(str(DeskLink.to("applicant", row.provider, row.remote_id)))


class SulkingVault(ThrowawayVault):
    """Is locked until it is told otherwise."""

    is_locked = False

    def database_key(self, *, may_create: bool) -> DatabaseKey:
        if self.is_locked:
            raise Locked("The keyring is locked. Unlock it, then try again.")
        return super().database_key(may_create=may_create)


async def opened(program: WindowProgram, homerun: HomerunStandIn, story: Callable[[Linked], Awaitable[None]]) -> None:
    """Run a program, let a story happen in it, and close it: all in one run of the loop, as it is for a user."""
    ended = asyncio.get_running_loop().create_task(program.main())
    try:
        await story(Linked(program, homerun))
    finally:
        program.leave()
        assert await ended == 0


async def synced(linked: Linked) -> None:
    homerun, program = linked.homerun, linked.program
    await linked.until(lambda: program.shown is not None and program.is_shown.is_set())
    settings = {"requests_per_minute": "6000"}
    await linked.desk.accounts.add("homerun", "Vermeer Digitaal", homerun.base_url, {"api_key": homerun.keys["full"]}, settings)
    await linked.desk.sync.run()
    await linked.until(lambda: linked.shown.screens.applicants.page.model.rowCount() == 12)
    linked.shown.window.activateWindow()


@pytest.fixture
def homerun() -> Iterator[HomerunStandIn]:
    with homerun_stand_in(applicants=12, limit=6000) as made:
        yield made


@pytest.fixture
def tell(theme: Theme, aloop: asyncio.AbstractEventLoop, qapp: QApplication, tmp_path: Path, homerun: HomerunStandIn) -> Iterator[Tell]:
    def tell(story: Callable[[Linked], Awaitable[None]]) -> None:
        async def whole(linked: Linked) -> None:
            await synced(linked)
            await story(linked)

        program = WindowProgram(qapp, Profile(tmp_path / "profile"), Parts(vault=ThrowawayVault()))
        aloop.run_until_complete(opened(program, homerun, whole))

    yield tell
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme._restyle()


def test_a_link_shows_whom_it_names_wherever_the_window_is_and_whatever_is_filtered(tell: Tell) -> None:
    async def story(linked: Linked) -> None:
        people = await linked.people()
        linked.open(people[-1])
        await linked.stands_on(people[-1].id)
        page = linked.shown.screens.applicants.page
        page.frame.filter.setText(people[0].last_name)
        await linked.until(lambda: page.model.rowCount() < 12)
        linked.open(people[5])
        await linked.stands_on(people[5].id)
        assert page.frame.filter.text() == ""
        linked.shown.screens.open("outbox")
        linked.open(people[7])
        await linked.stands_on(people[7].id)
        assert linked.toast == ""

    tell(story)


def test_of_many_links_the_last_is_shown(tell: Tell) -> None:
    async def story(linked: Linked) -> None:
        people = await linked.people()
        for row in people:
            linked.open(row)
        await linked.stands_on(people[-1].id)

    tell(story)


def test_somebody_who_is_linked_with_another_is_found_too(tell: Tell) -> None:
    async def story(linked: Linked) -> None:
        one, other, *_ = await linked.people()
        await linked.desk.links.link_people(one.id, other.id)
        for row in (one, other):
            linked.open(row)
            await linked.stands_on(row.id)

    tell(story)


def test_a_link_to_a_vacancy_stands_on_it_in_the_list_of_all(tell: Tell) -> None:
    async def story(linked: Linked) -> None:
        numbers = await linked.desk.vacancies.ids(VacancyQuery())
        rows = await linked.desk.vacancies.rows(numbers)
        for row in (rows[-1], rows[0], rows[1]):
            linked.program.open_link(str(DeskLink.to("vacancy", row.provider, row.remote_id)))
            vacancies = linked.shown.screens.vacancies
            await linked.until(lambda: vacancies.page.detail.shown_id == row.id)  # noqa: B023 -- called in this turn of the loop
            assert vacancies.page.table.selected_ids() == (row.id,)
            assert linked.shown.window.current_page == "vacancies"
            vacancies.page.frame.filter.setText("nothing like it")

    tell(story)


def test_whom_a_link_led_to_is_neither_read_at_the_provider_nor_marked_as_read_before_the_user_does_something(
    tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(linked: Linked) -> None:
        done: list[tuple[str, object]] = []
        monkeypatch.setattr(linked.desk.applicants, "refresh", lambda number: noted(done, "refresh", number))
        monkeypatch.setattr(linked.desk.applicants, "mark_read", lambda ids: noted(done, "read", ids))
        monkeypatch.setattr(linked.desk.documents, "prepare", lambda ids, _width: noted(done, "prepare", ids))
        applicants = linked.shown.screens.applicants
        detail, pauses = applicants.detail, (applicants.detail._refresh_pause, applicants.detail._read_pause)
        monkeypatch.setattr(detail, "_now", lambda: datetime(2040, 1, 1, tzinfo=UTC))  # whatever was read is old by then
        row = next(row for row in reversed(await linked.people()) if row.is_unread)
        applicants.pane.tabs.setCurrentIndex(CV)
        await linked.until(lambda: not any(pause.isActive() for pause in pauses) and any(what == "prepare" for what, _ in done))
        done.clear()
        linked.open(row)
        await linked.stands_on(row.id)
        assert applicants.pane.tabs.currentIndex() != CV
        assert any(pause.isActive() for pause in pauses)
        await linked.until(lambda: not any(pause.isActive() for pause in pauses))
        assert done == []
        assert await linked.desk.outbox.list(include_done=True) == []
        QTest.keyClick(applicants.page.table, Qt.Key.Key_Shift)
        await linked.until(lambda: len(done) == 2)
        assert done == [("refresh", row.id), ("read", [row.id])]

    tell(story)


async def noted(done: list[tuple[str, object]], what: str, of: object) -> None:
    done.append((what, of))


BAD = (
    "recruiterdesk://applicant/x/../../..",
    "recruiterdesk://applicant/homerun/<img src=x onerror=alert(1)>",
    "recruiterdesk://applicant/homerun/" + "a" * 1_000_000,
    "recruiterdesk://delete/homerun/1",
    "recruiterdesk://sync/homerun/1",
    "recruiterdesk://applicant/homerun/1 --json",
    "recruiterdesk://applicant/homerun/1 --profile /somewhere/else",
    "recruiterdesk:",
)


def test_what_is_no_link_does_nothing_but_say_so(tell: Tell) -> None:
    async def story(linked: Linked) -> None:
        before = linked.shown.screens.applicants.page.table.selected_ids()
        for text in BAD:
            linked.shown.window.toast.hide()
            linked.program.open_link(text)
            assert linked.toast.startswith("That is no link to an applicant or a vacancy, so nothing was done.")
            await asyncio.sleep(0)
            assert linked.shown.screens.applicants.page.table.selected_ids() == before
        assert await linked.desk.outbox.list(include_done=True) == []

    tell(story)


NOT_HERE = {
    "recruiterdesk://applicant/homerun/nobody": "This applicant is not on this computer. They may belong to a Homerun account",
    "recruiterdesk://applicant/homerun/%3Cimg%20src%3Dx%3E": "This applicant is not on this computer.",
    "recruiterdesk://vacancy/jobsphere/1": "This vacancy is not on this computer. It may belong to a JobSphere account",
    "recruiterdesk://applicant/nowhere/1": "This link is for a provider that this version does not know: nowhere.",
}


def test_whom_nobody_here_is_is_said_calmly_with_what_to_do(tell: Tell) -> None:
    async def story(linked: Linked) -> None:
        before = linked.shown.screens.applicants.page.table.selected_ids()
        for text, said in NOT_HERE.items():
            linked.shown.window.toast.hide()
            linked.program.open_link(text)
            await linked.until(lambda: linked.toast)
            assert linked.toast.startswith(said)
            assert "img" not in linked.toast
            assert linked.shown.screens.applicants.page.table.selected_ids() == before

    tell(story)


def test_over_an_open_sheet_a_link_waits_until_it_is_closed(tell: Tell) -> None:
    async def story(linked: Linked) -> None:
        people = await linked.people()
        linked.shown.settings.open()
        await linked.until(linked.shown.window.has_open_sheet)
        (sheet,) = linked.shown.window.findChildren(SettingsSheet)
        sheet.author.setText("half a na")
        linked.open(people[3])
        linked.open(people[9])
        assert linked.toast == "A link came in. It opens when you have closed what is open here."
        await asyncio.sleep(0.05)
        assert sheet.isVisible()
        assert sheet.author.text() == "half a na"
        assert linked.shown.screens.applicants.page.table.selected_ids() != (people[9].id,)
        sheet.reject()
        await linked.stands_on(people[9].id)

    tell(story)


def test_a_link_that_waits_outlives_the_window_that_is_built_anew_in_another_language(tell: Tell) -> None:
    async def story(linked: Linked) -> None:
        people = await linked.people()
        before = linked.shown
        before.settings.open()
        await linked.until(before.window.has_open_sheet)
        linked.open(people[4])
        before.settings.choose_language("nl")
        await linked.until(lambda: linked.shown is not before)
        await linked.stands_on(people[4].id)

    tell(story)


def test_a_half_typed_note_is_kept_and_what_is_typed_on_goes_to_nobody(tell: Tell) -> None:
    async def story(linked: Linked) -> None:
        people = await linked.people()
        linked.open(people[2])
        await linked.stands_on(people[2].id)
        pane = linked.shown.screens.applicants.pane
        pane.composer.begin()
        typing = linked.shown.window.focusWidget()
        assert typing is not None
        QTest.keyClicks(typing, "Belt morgen te")
        linked.open(people[8])
        await linked.stands_on(people[8].id)
        for letter in "rug A":  # R rejects and A advances, where the list has the keyboard
            target = linked.shown.window.focusWidget()
            assert target is not None
            QTest.keyClicks(target, letter)
        assert await linked.desk.outbox.list(include_done=True) == []
        assert pane.composer.draft == ""
        await asyncio.sleep(TYPING_PAUSE_MS / 1000 + 0.1)  # the pause in typing itself is what is tried
        QTest.keyClick(linked.shown.screens.applicants.page.table, Qt.Key.Key_K)
        await linked.until(lambda: pane.shown_id != people[8].id)
        linked.open(people[2])
        await linked.stands_on(people[2].id)
        await linked.until(lambda: pane.composer.draft == "Belt morgen te")

    tell(story)


def test_a_menu_about_somebody_else_is_closed(tell: Tell) -> None:
    async def story(linked: Linked) -> None:
        people = await linked.people()
        applicants = linked.shown.screens.applicants
        applicants._open_menu(applicants.page.mapToGlobal(applicants.page.rect().center()))
        assert isinstance(QApplication.activePopupWidget(), QMenu)
        linked.open(people[6])
        await linked.stands_on(people[6].id)
        assert QApplication.activePopupWidget() is None

    tell(story)


def test_while_the_keyring_is_locked_a_link_waits_and_is_opened_then(
    theme: Theme, aloop: asyncio.AbstractEventLoop, qapp: QApplication, tmp_path: Path, homerun: HomerunStandIn
) -> None:
    vault, found = SulkingVault(), list[ApplicationRow]()

    async def before(linked: Linked) -> None:
        await synced(linked)
        found.extend(await linked.people())

    async def after(linked: Linked) -> None:
        program = linked.program
        program.open_link("recruiterdesk://applicant/homerun/nobody")
        await linked.until(lambda: program.window is not None and program.window.findChildren(TroublePage))
        assert program.window is not None
        (page,) = program.window.findChildren(TroublePage)
        linked.open(found[3])
        assert program.raise_window()
        vault.is_locked = False
        page.retry.click()
        await linked.until(lambda: program.shown is not None)
        await linked.stands_on(found[3].id)
        assert linked.toast == ""

    profile = Profile(tmp_path / "profile")
    aloop.run_until_complete(opened(WindowProgram(qapp, profile, Parts(vault=vault)), homerun, before))
    vault.is_locked = True
    aloop.run_until_complete(opened(WindowProgram(qapp, profile, Parts(vault=vault)), homerun, after))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme._restyle()

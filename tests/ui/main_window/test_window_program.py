"""The program with its window: it opens, survives trouble at the start, changes language and closes in order."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from stand_in import homerun_stand_in

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.demo.stand_in import HomerunStandIn
from recruiterdesk.domain.errors import Locked, StorageTrouble
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.machine.folders import Profile
from recruiterdesk.store import opening
from recruiterdesk.store.trouble import READ_ONLY
from recruiterdesk.ui.main_window.desk_window import DeskWindow
from recruiterdesk.ui.main_window.news_sheet import NewsSheet
from recruiterdesk.ui.main_window.trouble_page import TroublePage
from recruiterdesk.ui.tables.two_panes import TwoPanes
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.vault.secret import DatabaseKey
from recruiterdesk.vault.throwaway_vault import ThrowawayVault


class SulkingVault(ThrowawayVault):
    """Raises the given errors at the first openings, then works."""

    def __init__(self, *errors: Exception) -> None:
        super().__init__()
        self.errors = list(errors)

    def database_key(self, *, may_create: bool) -> DatabaseKey:
        if self.errors:
            raise self.errors.pop(0)
        return super().database_key(may_create=may_create)


class Running:
    """A program that runs in the test's loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop, application: QApplication, folder: Path, vault: ThrowawayVault) -> None:
        self.painted: list[bool] = []
        self.program = WindowProgram(application, Profile(folder), Parts(vault=vault), lambda: self.painted.append(True))
        self.ended = loop.create_task(self.program.main())

    async def until(self, is_so: Callable[[], object], seconds: float = 10) -> None:
        async with asyncio.timeout(seconds):
            while not is_so():  # noqa: ASYNC110 -- what is waited for has no event of its own
                await asyncio.sleep(0.01)

    async def shown(self) -> DeskWindow:
        await self.until(lambda: self.program.shown is not None and self.program.shown.window.isVisible())
        assert self.program.shown is not None
        return self.program.shown

    async def synced(self, homerun: HomerunStandIn) -> DeskWindow:
        """Connect an account, read it, and return the window."""
        shown = await self.shown()
        await connect(shown, homerun)
        await shown._desk.sync.run()
        return shown

    async def listed(self, count: int) -> None:
        """Wait until so many are in the list."""
        shown = await self.shown()
        await self.until(lambda: shown.screens.applicants.page.model.rowCount() == count)

    async def close(self) -> int:
        window = self.program.window
        assert window is not None
        window.close()
        return await self.ended


Start = Callable[..., Running]


@pytest.fixture
def start(theme: Theme, aloop: asyncio.AbstractEventLoop, qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    def start(vault: ThrowawayVault | None = None) -> Running:
        return Running(aloop, qapp, tmp_path / "profile", vault or ThrowawayVault())

    yield start
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme._restyle()


@pytest.fixture
def drive(aloop: asyncio.AbstractEventLoop) -> Callable[[Awaitable[object]], object]:
    return aloop.run_until_complete


def labels(running: Running) -> str:
    window = running.program.window
    assert window is not None
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


async def connect(shown: DeskWindow, homerun: HomerunStandIn) -> None:
    await shown._desk.accounts.add(
        "homerun", "Vermeer Digitaal", homerun.base_url, {"api_key": homerun.keys["full"]}, {"requests_per_minute": "6000"}
    )


def test_an_empty_profile_opens_on_the_first_page_and_closes_with_0(start: Start, drive: Callable[..., object]) -> None:
    async def story() -> None:
        running = start()
        shown = await running.shown()
        assert shown.window.current_page == "first-run"
        assert "Connect your first account" in labels(running)
        assert await running.close() == 0

    drive(story())


def test_the_window_wears_the_program_s_icon_also_while_the_profile_cannot_be_opened(
    start: Start, drive: Callable[..., object], qapp: QApplication
) -> None:
    async def story() -> None:
        qapp.setWindowIcon(QIcon())
        running = start(SulkingVault(Locked("The keyring is locked.")))
        await running.until(lambda: running.program.window is not None and running.program.window.isVisible())
        assert running.program.window is not None
        assert not running.program.window.windowIcon().isNull()
        await running.close()

        qapp.setWindowIcon(QIcon())
        running = start()
        shown = await running.shown()
        await running.until(running.program.is_shown.is_set)
        assert not shown.window.windowIcon().isNull()
        await running.close()

    drive(story())


def test_a_window_that_is_closed_at_once_begins_no_work_afterwards(
    start: Start, drive: Callable[..., object], caplog: pytest.LogCaptureFixture
) -> None:
    async def story() -> None:
        running = start()
        await running.shown()
        assert await running.close() == 0
        await asyncio.sleep(0.7)  # work begins half a second after the window came
        assert running.program._tasks._running == set()
        assert [record.msg for record in caplog.records if "unexpected" in record.msg] == []

    drive(story())


def test_after_connecting_people_are_listed_and_painted(start: Start, drive: Callable[..., object]) -> None:
    async def story() -> None:
        with homerun_stand_in(applicants=5, limit=6000) as homerun:
            running = start()
            shown = await running.shown()
            await connect(shown, homerun)
            await running.until(lambda: shown.window.current_page == "applicants")
            await shown._desk.sync.run()
            await running.listed(5)
            await running.until(lambda: running.painted)
            assert shown.window.sidebar.items["all"].accessibleName() == "All applicants 5"
            assert running.painted == [True]
            await running.close()

    drive(story())


@pytest.mark.parametrize(
    ("error", "headline"),
    [
        (Locked("{keyring} is locked.", keyring="GNOME Keyring"), "Your applicants stay encrypted for now"),
        (StorageTrouble("The disk is full."), "Your applicants cannot be opened"),
        (OSError(28, "No space left on device"), "Your applicants cannot be opened"),
        (ValueError("zoe@example.nl"), "The desk cannot be opened"),
    ],
)
def test_trouble_at_the_start_is_a_page_with_a_way_onward(
    start: Start, drive: Callable[..., object], error: Exception, headline: str
) -> None:
    async def story() -> None:
        running = start(SulkingVault(error))
        await running.until(lambda: running.program.window is not None and headline in labels(running))
        window = running.program.window
        assert window is not None
        (page,) = window.findChildren(TroublePage)
        assert "Nothing was changed." in labels(running)
        assert "zoe" not in labels(running)
        assert page.retry.hasFocus()
        QTest.mouseClick(page.retry, Qt.MouseButton.LeftButton)
        shown = await running.shown()
        assert shown.window.current_page == "first-run"
        assert await running.close() == 0

    drive(story())


def test_leaving_from_the_trouble_page_ends_the_program(start: Start, drive: Callable[..., object]) -> None:
    async def story() -> None:
        running = start(SulkingVault(*[Locked("No keyring.")] * 5))
        await running.until(lambda: running.program.window is not None and "No keyring." in labels(running))
        assert await running.close() == 0

    drive(story())


def test_the_language_changes_while_the_window_is_open(start: Start, drive: Callable[..., object]) -> None:
    async def story() -> None:
        running = start()
        before = await running.shown()
        before.settings.choose("language", "nl")
        await running.until(lambda: running.program.shown is not before and "Verbind je eerste account" in labels(running))
        after = await running.shown()
        after.settings.choose("language", "en")
        await running.until(lambda: running.program.shown is not after and "Connect your first account" in labels(running))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        running.program.theme.set_zoom(1.5)  # nothing of the windows that are gone is asked for its new size: that would be a mistake
        assert await running.close() == 0

    drive(story())


def test_settings_are_there_again_after_a_restart(start: Start, drive: Callable[..., object]) -> None:
    vault = ThrowawayVault()

    async def story() -> None:
        first = start(vault)
        shown = await first.shown()
        shown.settings.choose("zoom", 150)
        shown.settings.choose("theme", "dark")
        await first.until(lambda: first.program._theme.zoom == 1.5 and first.program._theme.name == "dark")
        await first.close()
        second = start(vault)
        await second.shown()
        assert second.program._theme.zoom == 1.5
        assert second.program._theme.name == "dark"
        await second.close()

    drive(story())


def test_the_width_that_a_detail_pane_was_given_is_there_again_after_a_restart(start: Start, drive: Callable[..., object]) -> None:
    vault = ThrowawayVault()

    async def story(homerun: HomerunStandIn) -> None:
        running = start(vault)
        shown = await running.synced(homerun)
        await running.until(lambda: shown._has_accounts)
        shown.screens.open("all")
        shown.screens.open("vacancies")
        for key, width in (("applicants", 421), ("vacancies", 433)):
            panes = shown.window.pages[key].findChild(TwoPanes)
            assert panes is not None
            panes._chosen["usual"] = width
            panes.width_changed.emit()
        await running.until(lambda: not shown._remember.isActive())
        assert await running.close() == 0

        again = start(vault)
        shown = await again.shown()
        shown.screens.open("vacancies")
        panes_again = [shown.window.pages[key].findChild(TwoPanes) for key in ("applicants", "vacancies")]
        assert [panes.widths for panes in panes_again if panes is not None] == [{"usual": 421}, {"usual": 433}]
        await again.close()

    with homerun_stand_in(applicants=3, limit=6000) as homerun:
        drive(story(homerun))


def test_the_window_can_be_raised_by_a_second_program(start: Start, drive: Callable[..., object]) -> None:
    async def story() -> None:
        running = start()
        assert not running.program.raise_window()
        shown = await running.shown()
        shown.window.showMinimized()
        assert running.program.raise_window()
        assert not shown.window.isMinimized()
        await running.close()

    drive(story())


async def open_after_damage(running: Running, *, is_told: bool) -> None:
    shown = await running.shown()
    shown.screens.open("all")
    await running.listed(4)
    assert [entry.kind for entry in await shown._desk.outbox.list()] == ["note"]
    if is_told:
        await asyncio.sleep(1.2)
        assert shown.window.findChildren(NewsSheet) == []
    else:
        await running.until(lambda: shown.window.findChildren(NewsSheet))
        (sheet,) = shown.window.findChildren(NewsSheet)
        assert "changes not sent 1" in labels(running)
        sheet.accept()
        async with asyncio.timeout(5):
            while await shown._desk.diagnosis.news():  # noqa: ASYNC110 -- what is waited for has no event of its own
                await asyncio.sleep(0.01)
    await running.close()


def test_what_was_saved_from_a_damaged_database_is_said_until_it_is_read(
    start: Start, drive: Callable[..., object], tmp_path: Path
) -> None:
    async def story() -> None:
        with homerun_stand_in(applicants=4, limit=6000) as homerun:
            vault = ThrowawayVault()
            first = start(vault)
            shown = await first.synced(homerun)
            person = (await shown._desk.applicants.ids(ApplicationQuery()))[0]
            await shown._desk.writes.note(person, "typed before the damage", hold_seconds=600)
            await first.close()
            cache = tmp_path / "profile" / "cache"
            content = bytearray((cache / "desk.db").read_bytes())
            content[300] ^= 1
            (cache / "desk.db").write_bytes(content)
            for is_told in (False, True):
                await open_after_damage(start(vault), is_told=is_told)
            assert list(cache.glob("damaged-*/desk.db"))

    drive(story())


def test_a_folder_that_cannot_be_written_to_is_said_in_every_view(
    start: Start, drive: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story() -> None:
        with homerun_stand_in(applicants=4, limit=6000) as homerun:
            vault = ThrowawayVault()
            first = start(vault)
            await first.synced(homerun)
            await first.close()

            def refuse(*_: object, **__: object) -> None:
                raise StorageTrouble(READ_ONLY)

            monkeypatch.setattr(opening, "open_database", refuse)
            running = start(vault)
            shown = await running.shown()
            shown.screens.open("all")
            await running.listed(4)
            await running.until(lambda: any(said.id == "refusal" for box in shown.screens.notice_boxes for said in box.shown))
            (sheet,) = shown.window.findChildren(NewsSheet)
            sheet.accept()
            await running.close()

    drive(story())


def test_what_the_command_line_queues_shows_in_the_open_window_within_two_seconds(
    start: Start, drive: Callable[..., object], tmp_path: Path
) -> None:
    async def story() -> None:
        with homerun_stand_in(applicants=4, limit=6000) as homerun:
            vault = ThrowawayVault()
            running = start(vault)
            shown = await running.synced(homerun)
            (account,) = await shown._desk.accounts.list()
            await running.listed(4)
            item = shown.window.sidebar.items["outbox"]
            await running.until(lambda: shown._desk.sync.progress(account.id) is not None)
            await asyncio.sleep(1.0)  # the window's work in the background has begun
            before = item.accessibleName()
            async with open_desk(Profile(tmp_path / "profile"), Parts(vault=vault)) as command_line:
                person = (await command_line.applicants.ids(ApplicationQuery()))[0]
                await command_line.writes.note(person, "typed in a terminal", hold_seconds=60)
            await running.until(lambda: item.accessibleName() != before, seconds=2)
            assert "1" in item.accessibleName()
            await running.close()

    drive(story())


def test_a_mistake_of_ours_is_told_without_its_words_and_logged_with_its_place(
    start: Start, drive: Callable[..., object], caplog: pytest.LogCaptureFixture
) -> None:
    async def story() -> None:
        running = start()
        shown = await running.shown()
        running.program.report(ValueError("zoe@example.nl"))
        assert "ValueError" in shown.window.toast.accessibleName()
        assert "zoe" not in shown.window.toast.accessibleName()
        assert [record.exc_info is not None for record in caplog.records if "unexpected" in record.msg] == [True]
        await running.close()

    drive(story())


def test_the_title_never_holds_a_persons_name(start: Start, drive: Callable[..., object]) -> None:
    async def story() -> None:
        with homerun_stand_in(applicants=4, limit=6000) as homerun:
            running = start()
            shown = await running.synced(homerun)
            await running.listed(4)
            table = shown.screens.applicants.page.table
            titles = set()
            for _ in range(4):
                table.step(1)
                await asyncio.sleep(0.02)
                titles.add(shown.window.windowTitle())
            assert titles == {"New · recruiterdesk"}
            await running.close()

    drive(story())

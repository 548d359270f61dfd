"""The first run in the real window, from nothing: language, where the data is kept, made-up people."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from fitting import misfits, places
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from recruiterdesk.bootstrap import own_program
from recruiterdesk.bootstrap.open_desk import Parts
from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.machine.folders import VARIABLE, Profile, at_start, is_profile, platform_profile
from recruiterdesk.ui.accounts.first_run import FirstRunPage
from recruiterdesk.ui.accounts.offers import offers
from recruiterdesk.ui.main_window.desk_window import DeskWindow
from recruiterdesk.ui.profiles.profile_list_sheet import ProfileListSheet
from recruiterdesk.ui.profiles.profile_sheets import ElsewhereSheet
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

Drive = Callable[[Awaitable[object]], object]


class Newcomer:
    """Somebody who starts the program for the first time, in the test's loop; what it starts beside itself is only noted."""

    def __init__(self, folder: Path, loop: asyncio.AbstractEventLoop, application: QApplication) -> None:
        self.folder, self._loop, self._application = folder, loop, application
        self.started: list[list[str]] = []
        self.program: WindowProgram | None = None
        self._ended: asyncio.Task[int] | None = None

    def start_beside(self, words: list[str]) -> bool:
        self.started.append(list(words))
        return True

    def begin(self) -> None:
        self.program = WindowProgram(self._application, Profile(platform_profile()), Parts(vault=ThrowawayVault()))
        self._ended = self._loop.create_task(self.program.main())

    async def until(self, is_so: Callable[[], object], seconds: float = 60) -> None:
        async with asyncio.timeout(seconds):
            while not is_so():  # noqa: ASYNC110 -- what is waited for has no event of its own
                await asyncio.sleep(0.01)

    @property
    def shown(self) -> DeskWindow:
        assert self.program is not None
        assert self.program.shown is not None
        return self.program.shown

    @property
    def page(self) -> FirstRunPage:
        page = self.shown.window.pages["first-run"]
        assert isinstance(page, FirstRunPage)
        return page

    async def welcomed(self) -> FirstRunPage:
        self.begin()
        await self.until(lambda: self.program is not None and self.program.shown is not None and self.shown.window.isVisible())
        return self.page

    @property
    def said(self) -> str:
        return "\n".join(label.text() for label in self.shown.window.findChildren(QLabel) if label.isVisible())

    @property
    def elsewhere(self) -> ElsewhereSheet:
        return next(sheet for sheet in self.shown.window.findChildren(ElsewhereSheet) if sheet.isVisible())

    async def leave(self) -> int:
        assert self._ended is not None
        if not self._ended.done():
            self.shown.window.close()
        return await self._ended


@pytest.fixture
def newcomer(
    theme: Theme, aloop: asyncio.AbstractEventLoop, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Newcomer]:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv(VARIABLE, raising=False)
    made = Newcomer(tmp_path, aloop, qapp)
    monkeypatch.setattr(own_program, "start_beside", made.start_beside)
    yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme._restyle()


@pytest.fixture
def drive(aloop: asyncio.AbstractEventLoop) -> Drive:
    return aloop.run_until_complete


def test_it_says_what_this_is_where_the_data_is_and_that_it_is_encrypted(newcomer: Newcomer, drive: Drive) -> None:
    async def story() -> None:
        page = await newcomer.welcomed()
        for words in ("Welcome to recruiterdesk", "Connect your first account", "Encrypted; the key is in your system's keyring."):
            assert words in newcomer.said
        assert page.folder.folder == str(platform_profile())
        assert page.rows.rows[0].hasFocus()  # Enter goes on: the fewest steps to real people
        page.folder.setFocus()
        page.folder.selectAll()
        assert page.folder.selectedText() == str(platform_profile())
        assert await newcomer.leave() == 0

    drive(story())


def test_the_language_changes_at_once_and_the_page_is_anew_in_it(newcomer: Newcomer, drive: Drive) -> None:
    async def story() -> None:
        before = await newcomer.welcomed()
        assert before.languages["system"].isChecked()
        QTest.mouseClick(before.languages["nl"], Qt.MouseButton.LeftButton)
        await newcomer.until(lambda: "Verbind je eerste account" in newcomer.said)
        assert newcomer.page.languages["nl"].isChecked()
        QTest.mouseClick(newcomer.page.languages["en"], Qt.MouseButton.LeftButton)
        await newcomer.until(lambda: "Connect your first account" in newcomer.said)
        assert newcomer.page.languages["en"].isChecked()
        assert await newcomer.leave() == 0

    drive(story())


def test_made_up_people_are_one_step_away_in_a_program_of_their_own(newcomer: Newcomer, drive: Drive) -> None:
    async def story() -> None:
        page = await newcomer.welcomed()
        QTest.mouseClick(page.demo, Qt.MouseButton.LeftButton)
        assert newcomer.started == [["demo"]]
        assert await newcomer.leave() == 0

    drive(story())


def test_a_folder_that_cannot_be_is_refused_with_its_reason_and_one_that_can_is_gone_on_in(newcomer: Newcomer, drive: Drive) -> None:
    (newcomer.folder / "documents").mkdir()
    (newcomer.folder / "documents" / "letter.odt").touch()

    async def story() -> None:
        page = await newcomer.welcomed()
        QTest.mouseClick(page.elsewhere, Qt.MouseButton.LeftButton)
        sheet = newcomer.elsewhere
        assert sheet.verb.refusal == "Choose a folder first."
        choice = sheet.choice
        assert choice is not None
        for folder, reason in (
            (newcomer.folder / "documents", "There are other files"),
            (newcomer.folder / "documents" / "letter.odt", "is a file"),
            (Path("/proc/recruiterdesk"), "Nothing can be written"),
            (newcomer.folder / "OneDrive - Vermeer" / "desk", "copied to other computers"),
            (newcomer.folder / "temporary" / "desk", "empties"),
            (platform_profile() / "cache" / "desk", "inside another profile"),
            (Path("desk"), "named in full"),
        ):
            choice.field.clear()
            QTest.keyClicks(choice.field, str(folder))
            assert choice.wrong.text() == ""  # what was said of another one is taken back
            QTest.keyClick(choice.field, Qt.Key.Key_Return)
            await newcomer.until(choice.wrong.text)
            assert reason in choice.wrong.text()
            assert sheet.is_open
        assert [path.name for path in (newcomer.folder / "documents").iterdir()] == ["letter.odt"]
        assert newcomer.started == []
        place = newcomer.folder / "own disk" / "desk"
        choice.take(str(place))
        QTest.keyClick(choice.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert newcomer._ended is not None
        assert await newcomer._ended == 0  # this window closes by itself
        assert newcomer.started == [["--profile", str(place)]]
        assert is_profile(place)
        assert is_profile(platform_profile())  # nothing was moved or deleted
        assert at_start() == (place, False)

    drive(story())


def test_other_profiles_are_reached_from_it(newcomer: Newcomer, drive: Drive) -> None:
    async def story() -> None:
        page = await newcomer.welcomed()
        QTest.mouseClick(page.profiles, Qt.MouseButton.LeftButton)
        (sheet,) = newcomer.shown.window.findChildren(ProfileListSheet)
        await newcomer.until(lambda: sheet.panel.rows.rows)
        assert [row.seen.is_this for row in sheet.panel.rows.rows] == [True]
        sheet.reject()
        assert await newcomer.leave() == 0

    drive(story())


def test_the_menu_and_the_palette_offer_profiles(newcomer: Newcomer, drive: Drive) -> None:
    async def story() -> None:
        await newcomer.welcomed()
        menus = newcomer.shown._menus
        (entry,) = (one for one in menus.entries() if one.text == "Profiles …")
        assert entry.menu == "file"
        (command,) = (one for one in menus.commands() if one.id == "window.profiles")
        command.run()
        assert newcomer.shown.window.findChildren(ProfileListSheet)
        await newcomer.leave()

    drive(story())


def test_in_a_low_window_the_provider_that_the_arrows_choose_stays_in_view(theme: Theme) -> None:
    page = FirstRunPage(theme, offers(ProviderCatalog().profiles()), "/people/desk")
    page.resize(700, 320)
    page.show()
    QApplication.processEvents()
    try:
        page.setFocus()
        for row in page.rows.rows[:-1]:
            QTest.keyClick(row, Qt.Key.Key_Down)
        QApplication.processEvents()
        last = page.rows.rows[-1]
        assert last.isChecked()
        assert page.rect().contains(last.rect().translated(last.mapTo(page, last.rect().topLeft())))
    finally:
        page.close()
        page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_larger_text_lays_the_page_out_anew_and_keeps_what_was_chosen(theme: Theme) -> None:
    def page_at(first: float) -> FirstRunPage:
        theme.set_zoom(first)
        page = FirstRunPage(theme, offers(ProviderCatalog().profiles()), "/people/desk")
        page.resize(1700, 1400)
        page.show()
        page.rows.rows[2].click()
        theme.set_zoom(2.0)
        for _ in range(4):
            QApplication.processEvents()
        return page

    grown, made_large = page_at(1.0), page_at(2.0)
    try:
        assert grown.rows.chosen == made_large.rows.chosen == grown.rows.rows[2].offer
        assert places(grown) == places(made_large)
        assert misfits(grown) == []
    finally:
        for page in (grown, made_large):
            page.close()
            page.deleteLater()
        theme.set_zoom(1.0)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

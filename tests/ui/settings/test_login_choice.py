"""The tick for starting at login shows what stands on the disk, writes it there, and goes back where it cannot be written."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from recruiterdesk.machine.start_at_login.xdg import AutostartFile
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.login_service import LoginService
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.settings.controller import SettingsController
from recruiterdesk.ui.settings.sheet import SettingsSheet
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Tick


class Settings:
    """The sheet of settings in a window, over an autostart folder of its own."""

    def __init__(self, theme: Theme, loop: asyncio.AbstractEventLoop, desk: Desk, config: Path) -> None:
        self.loop, self.entry = loop, AutostartFile("recruiterdesk", config)
        vars(desk)["login"] = LoginService(
            config / "profile", lambda words: [sys.executable, "-m", "recruiterdesk", *words], entry=self.entry
        )
        self.window = QMainWindow()
        self.window.resize(1366, 768)
        self.window.show()
        self.runner = TaskRunner(Notices(), loop)
        self.controller = SettingsController(theme, desk, self.runner, self.window)

    def until(self, is_so: Callable[[], object]) -> None:
        async def waiting() -> None:
            async with asyncio.timeout(60):
                while not is_so():  # noqa: ASYNC110 -- what is waited for has no event of its own
                    await asyncio.sleep(0.01)

        self.loop.run_until_complete(waiting())

    def open(self) -> SettingsSheet:
        self.controller.open()
        self.until(lambda: any(sheet.isVisible() for sheet in self.window.findChildren(SettingsSheet)))
        return next(sheet for sheet in self.window.findChildren(SettingsSheet) if sheet.isVisible())


def the_tick(sheet: SettingsSheet) -> Tick:
    return next(tick for tick in sheet.findChildren(Tick) if tick.text() == "Start when I log in")


@pytest.fixture
def settings(theme: Theme, aloop: asyncio.AbstractEventLoop, desk: Desk, tmp_path: Path) -> Iterator[Settings]:
    made = Settings(theme, aloop, desk, tmp_path / "config")
    yield made
    aloop.run_until_complete(made.runner.aclose())
    made.window.close()
    made.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_is_off_and_a_click_writes_the_entry_and_another_takes_it_away(settings: Settings) -> None:
    tick = the_tick(settings.open())
    assert not tick.isChecked()
    assert not settings.entry.file.exists()
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    settings.until(settings.entry.is_on)
    settings.until(tick.isChecked)
    assert f"Exec={sys.executable} -m recruiterdesk --profile " in settings.entry.file.read_text()
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    settings.until(lambda: not settings.entry.file.exists())
    settings.until(lambda: not tick.isChecked())


def test_what_the_user_did_elsewhere_is_seen_when_the_sheet_opens(settings: Settings) -> None:
    settings.entry.switch_on([sys.executable])
    sheet = settings.open()
    assert the_tick(sheet).isChecked()
    sheet.reject()
    settings.entry.file.write_text(settings.entry.file.read_text() + "Hidden=true\n")
    assert not the_tick(settings.open()).isChecked()


def test_where_it_cannot_be_written_the_tick_goes_back_and_the_foot_says_what_to_do(settings: Settings) -> None:
    settings.entry.file.parent.parent.mkdir()
    settings.entry.file.parent.write_text("a file where the folder would be")
    sheet = settings.open()
    tick = the_tick(sheet)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    settings.until(lambda: sheet.foot_text.text().startswith("Starting at login stays as it was: "))
    assert "choose what starts at login in your system's own settings" in sheet.foot_text.text()
    assert not tick.isChecked()


def test_a_made_up_desk_is_not_offered_it(theme: Theme, aloop: asyncio.AbstractEventLoop, desk: Desk) -> None:
    assert aloop.run_until_complete(desk.login.is_on()) is None

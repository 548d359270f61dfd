"""What goes to whoever helps is on the screen, to the letter, before it is saved."""

import asyncio
import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk_bench import desk_bench
from fitting import misfits
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recruiterdesk.services.desk import Desk
from recruiterdesk.services.diagnostics_bundle import Part
from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.diagnostics.controller import DiagnosticsController
from recruiterdesk.ui.diagnostics.text_sheet import TextSheet
from recruiterdesk.ui.main_window.frame import MainWindow
from recruiterdesk.ui.theme.theme import Theme

LOG = "2026-11-22T12:00:00.000+00:00 INFO recruiterdesk.sync: a pass of <12 characters> took 3.2 s\n"
PARTS = (
    Part("doctor.json", '{\n  "version": "0.1.0",\n  "keyring": "GNOME Keyring"\n}\n'),
    Part("log.txt", LOG * 400 + "the last line\n"),
    Part("crash-20261122T184532123456-interpreter.txt", "Fatal: Segmentation fault\n  recruiterdesk/ui/x.py:12\n"),
)


@pytest.fixture
def window(theme: Theme) -> Iterator[MainWindow]:
    shown = MainWindow(theme)
    shown.resize(1366, 768)
    shown.show()
    yield shown
    shown.is_final = True
    shown.close()
    shown.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(window: MainWindow) -> TextSheet:
    (sheet,) = [one for one in window.findChildren(TextSheet) if one.is_open]
    return sheet


def controller(theme: Theme, window: MainWindow, desk: Desk, told: list[str], loop: asyncio.AbstractEventLoop) -> DiagnosticsController:
    notices = Notices(window)
    notices.told.connect(lambda one: told.append(one.lead))
    return DiagnosticsController(theme, desk, TaskRunner(notices, loop), notices, window)


def test_each_part_is_shown_to_the_letter_found_in_and_copied(theme: Theme, window: MainWindow) -> None:
    sheet = TextSheet(theme, window, "Diagnostics", "This is everything.", PARTS)
    sheet.open()
    for place, part in enumerate(PARTS):
        sheet.picker.setCurrentIndex(place)
        assert sheet.text.toPlainText() == part.text
        assert sheet.text.isReadOnly()
    sheet.picker.setCurrentIndex(1)
    QTest.keyClicks(sheet.search, "LAST line")
    assert sheet.text.textCursor().selectedText() == "last line"
    assert sheet.foot_text.text() == ""
    QTest.keyClicks(sheet.search, "s")
    assert sheet.foot_text.text() == "This part does not have it."
    sheet.search.clear()
    QTest.keyClicks(sheet.search, "pass")
    first = sheet.text.textCursor().position()
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert sheet.text.textCursor().position() > first
    (copy,) = [button for button in sheet.findChildren(type(sheet.add_cancel(""))) if button.text() == "Copy"]
    copy.click()
    assert QGuiApplication.clipboard().text() == PARTS[1].text
    QGuiApplication.clipboard().clear()
    sheet.reject()


def test_what_the_menu_shows_is_what_is_saved(theme: Theme, window: MainWindow, tmp_path: Path, aloop: asyncio.AbstractEventLoop) -> None:
    told: list[str] = []

    async def story() -> None:
        async with desk_bench(tmp_path / "profile") as bench:
            diagnostics = controller(theme, window, bench.desk, told, aloop)
            diagnostics.open()
            await until(lambda: window.findChildren(TextSheet))
            sheet = opened(window)
            assert [part.name for part in sheet.parts][:3] == ["about.txt", "doctor.json", "settings.json"]
            shown = []
            for place in range(sheet.picker.count()):
                sheet.picker.setCurrentIndex(place)
                shown.append(sheet.text.toPlainText())
            path = tmp_path / bench.desk.diagnosis.name_for(sheet.parts)
            path.write_bytes(b"what the user agreed to replace")
            diagnostics.save(sheet, path)
            await until(lambda: not sheet.is_open)
            with zipfile.ZipFile(path) as saved:
                assert [saved.read(name).decode() for name in saved.namelist()] == shown
            if os.name == "posix":
                assert path.stat().st_mode & 0o777 == 0o600
            assert told[-1] == f"{path.name} is saved."

    aloop.run_until_complete(story())


def test_a_report_of_a_crash_is_saved_as_the_text_that_was_shown_and_a_place_that_takes_none_keeps_the_sheet(
    theme: Theme, window: MainWindow, tmp_path: Path, aloop: asyncio.AbstractEventLoop
) -> None:
    told: list[str] = []

    async def story() -> None:
        async with desk_bench(tmp_path / "profile") as bench:
            diagnostics = controller(theme, window, bench.desk, told, aloop)
            diagnostics.show_crash(PARTS[2])
            sheet = opened(window)
            assert not sheet.picker.isVisible()
            diagnostics.save(sheet, tmp_path / "nowhere" / "crash.txt")
            await until(lambda: told)
            assert "was not written" in told[0]
            assert sheet.is_open
            path = tmp_path / bench.desk.diagnosis.name_for(sheet.parts)
            diagnostics.save(sheet, path)
            await until(lambda: not sheet.is_open)
            assert path.read_bytes().decode() == PARTS[2].text == sheet.parts[0].text

    aloop.run_until_complete(story())


async def until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(20):
        while not is_so():  # noqa: ASYNC110 -- what is waited for has no event of its own
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1366, 768), (1000, 640)])
def test_everything_fits(look: tuple[Theme, WindowLanguage], zoom: float, size: tuple[int, int]) -> None:
    theme, _language = look
    theme.set_zoom(zoom)
    window = MainWindow(theme)
    window.resize(*size)
    window.show()
    diagnostics = DiagnosticsController(theme, None, None, Notices(window), window)  # type: ignore[arg-type]  # nothing is read or saved
    shows: list[Callable[[], None]] = [
        lambda: diagnostics.show_parts(PARTS),
        lambda: diagnostics.show_crash(PARTS[2]),
        lambda: diagnostics.show_lost_draft("Sterk verhaal\n" * 30),
    ]
    for show in shows:
        show()
        QTest.qWait(30)
        sheet = opened(window)
        assert misfits(sheet) == []
        sheet.reject()
    window.is_final = True
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def look(qapp: QApplication, theme: Theme) -> Iterator[tuple[Theme, WindowLanguage]]:
    """A theme of one's own, put back afterwards."""
    before = QLocale()
    own, language = Theme(mode="light"), WindowLanguage(qapp)
    own.install(qapp)
    yield own, language
    language.use("en")
    QLocale.setDefault(before)
    own.deleteLater()
    theme._restyle()

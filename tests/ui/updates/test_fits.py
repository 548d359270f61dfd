"""What is said of updates fits at every size, in light and dark, and every control has a name."""

from collections.abc import Callable
from datetime import date

import pytest
from fitting import misfits
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from recruiterdesk.domain.release import Release, ReleaseFile
from recruiterdesk.services.update_service import Look
from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.settings.preferences import Preferences
from recruiterdesk.ui.settings.sheet import SettingsSheet
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.updates.sheet import UpdateSheet
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.notice import Notice, NoticeBox, NoticeText
from recruiterdesk.ui.widgets.sheet import Sheet

FILE = ReleaseFile(system="linux", architecture="x86_64", name="recruiterdesk_10.20.30_amd64.deb", size=64_200_000, sha256="0" * 64)
RELEASE = Release(version="10.20.30", released=date(2026, 9, 20), expires=date(2027, 2, 18), page="https://updates.example/", files=(FILE,))
WHY = "This copy was not built with an address for updates. Look for a newer version where you got recruiterdesk."
SIZES = [(1.0, (1366, 768)), (1.0, (640, 420)), (2.0, (1366, 768)), (2.0, (1824, 1000))]


def found(sheet: UpdateSheet) -> None:
    sheet.show_found(Look(installed="0.1.0", release=RELEASE, is_newer=True, waiting=12, file=FILE))


def saving(sheet: UpdateSheet) -> None:
    found(sheet)
    sheet.show_progress(22_000_000, 64_200_000)


def saved(sheet: UpdateSheet) -> None:
    saving(sheet)
    sheet.show_saved(FILE.name, "/home/sanne/Downloads")


def not_saved(sheet: UpdateSheet) -> None:
    saving(sheet)
    sheet.show_not_saved(WHY)


def refused(sheet: UpdateSheet) -> None:
    sheet.show_refusal(WHY)


def window_of(qtbot: QtBot, size: tuple[int, int]) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    return window


def fits(qtbot: QtBot, sheet: Sheet) -> None:
    qtbot.waitUntil(lambda: not sheet._later.isActive())
    QApplication.processEvents()
    assert misfits(sheet) == []


@pytest.mark.parametrize("spoken", ["en", "nl"])
@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("zoom", "size"), SIZES)
@pytest.mark.parametrize("say", [UpdateSheet.show_asking, found, saving, saved, not_saved, refused])
def test_the_answer_fits(
    look: tuple[Theme, WindowLanguage],
    qtbot: QtBot,
    spoken: str,
    mode: str,
    zoom: float,
    size: tuple[int, int],
    say: Callable[[UpdateSheet], None],
) -> None:
    theme, language = look
    language.use(spoken)
    theme.set_mode("dark" if mode == "dark" else "light")
    theme.set_zoom(zoom)
    window = window_of(qtbot, size)
    sheet = UpdateSheet(theme, window)
    sheet.open()
    say(sheet)
    fits(qtbot, sheet)
    sheet.reject()


@pytest.mark.parametrize(("zoom", "size"), SIZES)
@pytest.mark.parametrize("no_updates", ["", WHY])
def test_the_tick_fits_with_its_reason(
    look: tuple[Theme, WindowLanguage], qtbot: QtBot, zoom: float, size: tuple[int, int], no_updates: str
) -> None:
    theme, _language = look
    theme.set_zoom(zoom)
    window = window_of(qtbot, size)
    sheet = SettingsSheet(theme, window, Preferences(), "Sanne Brugman", no_updates)
    sheet.open()
    fits(qtbot, sheet)
    sheet.reject()


@pytest.mark.parametrize(("zoom", "width"), [(1.0, 1366), (1.0, 560), (2.0, 1100)])
def test_the_notice_keeps_its_fact_and_both_buttons(look: tuple[Theme, WindowLanguage], qtbot: QtBot, zoom: float, width: int) -> None:
    theme, _language = look
    theme.set_zoom(zoom)
    said = NoticeText(
        id="update",
        kind="info",
        icon="download",
        lead="recruiterdesk 10.20.30 is there.",
        text="You have 0.1.0.",
        action="New",
        later="Later",
    )
    answered: list[str] = []
    box = NoticeBox(theme)
    qtbot.addWidget(box)
    box.resize(width, 60)
    box.show_notices((said,))
    box.show()
    box.acted.connect(lambda id_: answered.append(f"acted {id_}"))
    box.put_off.connect(lambda id_: answered.append(f"put off {id_}"))
    QApplication.processEvents()
    assert misfits(box) == []
    notice = box.findChild(Notice)
    assert isinstance(notice, Notice)
    for button in notice.findChildren(KeyButton):
        button.click()
    assert answered == ["acted update", "put off update"]

"""The list of profiles by the keyboard alone: in the window's sheet, and in the chooser at the start. Real folders, a real list."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from recruiterdesk.machine.folders import VARIABLE, Profile, at_start, is_profile, platform_profile
from recruiterdesk.machine.known_profiles import KnownProfiles
from recruiterdesk.services.profile_service import ProfileService
from recruiterdesk.ui.main_window.frame import MainWindow
from recruiterdesk.ui.profiles.chooser_window import ChooserWindow
from recruiterdesk.ui.profiles.profile_list_sheet import ProfileListSheet
from recruiterdesk.ui.profiles.profile_sheets import ForgetSheet, NewProfileSheet, RenameSheet
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.folder_text import FolderText


class Laptop:
    """A user's profiles, and what was started."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.known = folder, KnownProfiles()
        self.started: list[list[str]] = []
        self.usual = Profile(platform_profile()).folder
        self.service = self.window(self.usual)
        self.service.note_opened()
        self.first = self.service.make("First", folder / "first")
        self.second = self.service.make("Second", folder / "second")

    def window(self, this: Path | None) -> ProfileService:
        return ProfileService(self.known, self.start, this)

    def start(self, words: object) -> bool:
        self.started.append(list(words))  # type: ignore[call-overload]  # a sequence of words
        return True

    @property
    def names(self) -> list[str]:
        return sorted(one.name for one in self.known.all())


@pytest.fixture
def laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Laptop:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv(VARIABLE, raising=False)
    return Laptop(tmp_path)


@pytest.fixture
def chooser(theme: Theme, laptop: Laptop, qtbot: QtBot) -> Iterator[ChooserWindow]:
    made = ChooserWindow(theme, laptop.window(None))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def frame(theme: Theme, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(theme)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.is_final = True
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def key(window: QWidget, name: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, getattr(Qt.Key, f"Key_{name}"), modifier)


def type_(window: QWidget, text: str) -> None:
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def chosen(window: ChooserWindow | ProfileListSheet) -> str:
    seen = window.panel.rows.chosen
    return seen.name if seen is not None else ""


def test_arrows_choose_and_enter_opens(chooser: ChooserWindow, laptop: Laptop) -> None:
    assert [row.seen.folder for row in chooser.panel.rows.rows] == [laptop.usual, laptop.first, laptop.second]
    key(chooser, "Down")
    key(chooser, "Down")
    key(chooser, "Down")  # there is no fourth
    assert chosen(chooser) == "Second"
    key(chooser, "Up")
    assert chosen(chooser) == "First"
    key(chooser, "Return")
    assert chooser.chosen == laptop.first
    assert not chooser.isVisible()


def test_of_many_profiles_the_one_that_the_arrows_choose_stays_in_view(chooser: ChooserWindow, laptop: Laptop) -> None:
    for number in range(12):
        laptop.service.make(f"Profile {number}", laptop.folder / str(number))
    chooser.panel.read()
    for _ in range(14):
        key(chooser, "Down")
    QApplication.processEvents()
    row = chooser.panel.rows.chosen_row
    assert row is chooser.panel.rows.rows[-1]
    assert row.hasFocus()
    assert not row.visibleRegion().isEmpty()


def test_esc_leaves_without_a_choice(chooser: ChooserWindow) -> None:
    key(chooser, "Escape")
    assert not chooser.isVisible()
    assert chooser.chosen is None


def test_a_new_profile_is_made_by_the_keyboard_and_opened(chooser: ChooserWindow, laptop: Laptop) -> None:
    key(chooser, "Tab")
    assert chooser.focusWidget() is chooser.panel.new
    key(chooser, "Space")
    (sheet,) = chooser.findChildren(NewProfileSheet)
    type_(chooser, "first")
    key(chooser, "Return")
    assert sheet.is_open  # another one is called that
    assert "Another profile is called that" in sheet._name_wrong.text()
    type_(chooser, " of Vermeer")
    assert sheet.folder == laptop.folder / "data" / "recruiterdesk-first-of-vermeer"
    key(chooser, "Return", Qt.KeyboardModifier.ControlModifier)
    assert chooser.chosen == laptop.folder / "data" / "recruiterdesk-first-of-vermeer"
    assert is_profile(chooser.chosen)
    assert laptop.names == ["", "First", "Second", "first of Vermeer"]


def test_a_folder_that_cannot_be_is_refused_with_its_reason_and_stays_as_it_is(chooser: ChooserWindow, laptop: Laptop) -> None:
    (laptop.folder / "documents").mkdir()
    (laptop.folder / "documents" / "letter.odt").touch()
    chooser.panel.new.click()
    (sheet,) = chooser.findChildren(NewProfileSheet)
    type_(chooser, "Third")
    assert sheet.choice is not None
    sheet.choice.take(str(laptop.folder / "documents"))
    type_(chooser, "!")  # the name goes on, the folder chosen stays
    key(chooser, "Return")
    assert "There are other files" in sheet.choice.wrong.text()
    assert [path.name for path in (laptop.folder / "documents").iterdir()] == ["letter.odt"]
    sheet.choice.take(str(laptop.folder / "documents" / "desk"))
    assert sheet.choice.wrong.text() == ""
    key(chooser, "Return")
    assert chooser.chosen == laptop.folder / "documents" / "desk"


def test_rename_by_f2_and_forget_by_del(chooser: ChooserWindow, laptop: Laptop) -> None:
    key(chooser, "Down")
    key(chooser, "F2")
    assert len(chooser.findChildren(RenameSheet)) == 1
    type_(chooser, "Vermeer")
    key(chooser, "Return")
    assert laptop.names == ["", "Second", "Vermeer"]
    assert chosen(chooser) == "Vermeer"
    assert chooser.focusWidget() is chooser.panel.rows.chosen_row
    key(chooser, "Delete")
    (forget,) = chooser.findChildren(ForgetSheet)
    (where,) = forget.findChildren(FolderText)
    assert where.folder == str(laptop.first)
    key(chooser, "Return", Qt.KeyboardModifier.ControlModifier)
    assert laptop.names == ["", "Second"]
    assert is_profile(laptop.first)


def test_what_a_start_opens_can_be_chosen_and_is_not_forgotten(chooser: ChooserWindow, laptop: Laptop) -> None:
    assert chooser.panel.forget.refusal == "A start opens this one."
    key(chooser, "Delete")
    assert chooser.findChildren(ForgetSheet) == []
    assert chooser.says.text() == "A start opens this one."
    key(chooser, "Down")
    chooser.panel.usual.click()
    assert at_start() == (laptop.first, False)
    assert chooser.panel.usual.refusal == "A start opens it already."
    chooser.panel.asks.click()
    assert at_start() == (laptop.first, True)
    chooser.panel.asks.click()
    assert at_start() == (laptop.first, False)


def test_a_tick_that_cannot_be_kept_shows_what_is_so(chooser: ChooserWindow, laptop: Laptop) -> None:
    (laptop.folder / "config" / "recruiterdesk").rename(laptop.folder / "away")
    (laptop.folder / "config" / "recruiterdesk").write_text("in its place")
    chooser.panel.asks.click()
    assert "cannot be kept" in chooser.says.text()
    assert not chooser.panel.asks.isChecked()


def test_one_whose_disk_is_away_says_so_and_does_not_open(chooser: ChooserWindow, laptop: Laptop) -> None:
    laptop.second.rename(laptop.folder / "pulled out")
    chooser.panel.read()
    chooser.panel.rows.choose(laptop.second)
    assert "There is no profile in its folder now" in chooser.go.refusal
    key(chooser, "Return")
    assert chooser.isVisible()
    assert "There is no profile in its folder now" in chooser.says.text()
    assert "Not there now" in chooser.panel.rows.rows[2].accessibleName()


def test_the_sheet_opens_another_in_its_own_window(theme: Theme, frame: MainWindow, laptop: Laptop) -> None:
    sheet = ProfileListSheet(theme, frame, laptop.service, ChooserWindow._work)
    sheet.open()
    assert chosen(sheet) == "First"  # not the one whose window this is
    key(frame, "Down")
    key(frame, "Return")
    assert laptop.started == [["--profile", str(laptop.second)]]
    assert not sheet.is_open


def test_the_sheet_does_not_open_its_own_window_again(theme: Theme, frame: MainWindow, laptop: Laptop) -> None:
    sheet = ProfileListSheet(theme, frame, laptop.service, ChooserWindow._work)
    sheet.open()
    key(frame, "Up")
    assert sheet.go.refusal == "This window shows it already."
    key(frame, "Return")
    assert laptop.started == []
    assert sheet.is_open
    assert "This window. " in sheet.panel.rows.rows[0].accessibleName()
    key(frame, "Escape")
    assert not sheet.is_open


def test_renaming_the_profile_of_a_window_changes_its_title(theme: Theme, frame: MainWindow, laptop: Laptop) -> None:
    sheet = ProfileListSheet(theme, frame, laptop.window(laptop.first), ChooserWindow._work)
    sheet.panel.this_renamed.connect(frame.set_profile_name)
    sheet.open()
    sheet.panel.rows.choose(laptop.first)
    sheet.panel.rename.click()
    type_(frame, "Vermeer & Zn.")
    key(frame, "Return")
    assert frame.windowTitle() == "Vermeer & Zn. · recruiterdesk"
    assert frame.sidebar._profile is not None
    assert frame.sidebar._profile.text() == "Vermeer & Zn."
    sheet.reject()


def test_two_processes_that_write_at_once_lose_nothing_here_either(chooser: ChooserWindow, laptop: Laptop) -> None:
    KnownProfiles().note_opened(laptop.folder / "third", laptop.service._now())  # another program, while the list is shown
    key(chooser, "Down")
    key(chooser, "F2")
    type_(chooser, "Vermeer")
    key(chooser, "Return")
    assert laptop.names == ["", "", "Second", "Vermeer"]

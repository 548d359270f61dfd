"""The frame: places, rail, menu, keys, panes and the memory of where it stood."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenuBar, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from recruiterdesk.ui.bridge.notices import Told
from recruiterdesk.ui.main_window.account_words import AccountSaid
from recruiterdesk.ui.main_window.frame import MainWindow, MenuEntry
from recruiterdesk.ui.main_window.key_sheet import KeyLine, KeySheet
from recruiterdesk.ui.main_window.sidebar import NavCount
from recruiterdesk.ui.main_window.status_bar import StatusSaid
from recruiterdesk.ui.main_window.window_memory import WindowMemory, WindowPlace
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_words import printed
from recruiterdesk.ui.widgets.plain_text import as_tip


class Page(QWidget):
    """A page with two panes."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        self.list, self.detail = QPushButton("list"), QPushButton("detail")
        for button in (self.list, self.detail):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            column.addWidget(button)

    def focus_stops(self) -> tuple[QWidget, ...]:
        return (self.list, self.detail)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.add_page("applicants", Page("New since Friday 17:00"))
    window.add_page("vacancies", Page("Vacancies"))
    window.show_page("applicants", "new")
    window.sidebar.show_accounts([(1, said("Vermeer Digitaal"))])
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield window
    window.is_final = True
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def said(name: str, **more: Any) -> AccountSaid:
    members: dict[str, Any] = {"badge": "HR", "time": "08:41", "time_meaning": "last complete sync 08:41", "sentence": "Up to date", **more}
    return AccountSaid(name=name, **members)


def test_the_title_is_the_views_name(window: MainWindow) -> None:
    assert window.windowTitle() == "New since Friday 17:00 · recruiterdesk"
    window.pages["applicants"].setWindowTitle("All applicants")
    assert window.windowTitle() == "All applicants · recruiterdesk"
    window.show_page("vacancies", "vacancies")
    assert window.windowTitle() == "Vacancies · recruiterdesk"


def test_the_sidebar_asks_for_places_and_marks_where_one_is(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.sidebar.place_requested) as asked:
        QTest.mouseClick(window.sidebar.items["vacancies"], Qt.MouseButton.LeftButton)
    assert asked.args == ["vacancies"]
    window.show_page("vacancies", "vacancies")
    assert [key for key, item in window.sidebar.items.items() if item.isChecked()] == ["vacancies"]
    window.show_page("applicants", "")
    assert not any(item.isChecked() for item in window.sidebar.items.values())


def test_only_places_that_work_in_this_release_are_offered(window: MainWindow) -> None:
    assert list(window.sidebar.items) == ["new", "all", "unmatched", "vacancies", "outbox", "expiring"]


def test_whom_no_vacancy_is_known_for_are_a_place_only_while_somebody_is_there(window: MainWindow) -> None:
    item = window.sidebar.items["unmatched"]
    assert item.isHidden()
    window.sidebar.show_counts({"unmatched": NavCount("2", True, "2 need a vacancy")})
    assert not item.isHidden()
    assert item.accessibleName() == "Unmatched 2"
    assert item.accessibleDescription() == "2 need a vacancy"
    window.sidebar.show_counts({"unmatched": NavCount("")})
    assert item.isHidden()


def test_a_sentence_of_trouble_is_seen_whole_however_narrow_the_sidebar_is(window: MainWindow) -> None:
    long = "The receiver at receiver.example.com:8443 does not take the token of Vermeer Digitaal."
    troubled = said("Vermeer Digitaal", sentence=long, role="warning", remedy="Repair", is_whole=True, more=f"{long} Make a new one.")
    window.sidebar.show_accounts([(1, said("Vermeer Digitaal"))])
    panel = window.sidebar.panel(1)
    assert panel is not None
    short = panel.sizeHint().height()
    window.sidebar.show_accounts([(1, troubled)])
    QApplication.processEvents()
    assert panel.height() == panel.sizeHint().height() > short
    needed = QFontMetrics(panel.font()).horizontalAdvance(long) // panel.width()
    assert panel.remedy.y() > needed * QFontMetrics(panel.font()).height()
    assert panel.remedy.geometry().bottom() < panel.height()
    assert "Make a new one." in panel.accessibleName()
    window.sidebar.show_accounts([(1, said("Vermeer Digitaal"))])
    assert panel.sizeHint().height() == short


def test_without_an_account_the_places_are_off(window: MainWindow) -> None:
    window.sidebar.show_accounts([])
    asked: list[str] = []
    window.sidebar.place_requested.connect(asked.append)
    assert {item.refusal for item in window.sidebar.items.values()} == {"Connect an account first."}
    QTest.mouseClick(window.sidebar.items["all"], Qt.MouseButton.LeftButton)
    QTest.keyClick(window.sidebar.items["all"], Qt.Key.Key_Space)
    assert asked == []
    assert "Connect an account first." in window.sidebar.items["all"].accessibleDescription()
    window.sidebar.show_accounts([(1, said("Vermeer Digitaal"))])
    assert not any(item.refusal for item in window.sidebar.items.values())
    QTest.mouseClick(window.sidebar.items["all"], Qt.MouseButton.LeftButton)
    assert asked == ["all"]


def test_while_the_program_opens_no_account_is_asked_for(window: MainWindow) -> None:
    window.sidebar.show_accounts([], why_none="The program is not open yet.")
    assert window.sidebar.items["new"].toolTip() == as_tip("The program is not open yet.")


def test_counts_are_spoken_with_their_meaning(window: MainWindow) -> None:
    window.sidebar.show_counts({"outbox": NavCount("3", True, "1 needs you")})
    item = window.sidebar.items["outbox"]
    assert item.accessibleName() == "Outbox 3"
    assert item.accessibleDescription() == "1 needs you"


def test_it_becomes_a_rail_below_1100_and_by_ctrl_b(window: MainWindow, qtbot: QtBot) -> None:
    assert window.sidebar.width() == 208
    window.resize(1000, 700)
    assert window.sidebar.width() == 48
    assert window.sidebar.items["new"].toolTip() == as_tip("New")
    window.resize(1366, 768)
    assert window.sidebar.width() == 208
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.sidebar.width() == 48
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.sidebar.width() == 208


def test_the_rail_shows_that_an_account_needs_repair(window: MainWindow) -> None:
    window.sidebar.show_accounts([(1, said("Brugman Advies", sentence="Key refused", role="danger", remedy="Repair"))])
    assert window.sidebar.trouble.isHidden()
    window.resize(1000, 700)
    assert window.sidebar.trouble.isVisible()
    assert "Brugman Advies: Key refused" in window.sidebar.trouble.toolTip()


def test_the_repair_button_is_there_only_when_there_is_something_to_mend(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.sidebar.panel(1)
    assert panel is not None
    assert panel.remedy.isHidden()
    low = panel.sizeHint().height()
    window.sidebar.show_accounts([(1, said("Vermeer Digitaal", sentence="Key refused", role="danger", remedy="Repair", waiting="2 wait"))])
    assert panel.sizeHint().height() > low
    QApplication.processEvents()
    with qtbot.waitSignal(window.sidebar.account_repair_requested) as asked:
        QTest.mouseClick(panel.remedy, Qt.MouseButton.LeftButton)
    assert asked.args == [1]
    assert panel.remedy.accessibleName() == "Repair: Vermeer Digitaal"


def test_a_quiet_panel_is_49_high_and_speaks_everything(window: MainWindow) -> None:
    window.sidebar.show_accounts([(1, said("Vermeer Digitaal", budget=(41, 57)))])
    panel = window.sidebar.panel(1)
    assert panel is not None
    assert panel.height() == 49
    assert panel.accessibleName() == "Vermeer Digitaal, Up to date, last complete sync 08:41, 41 of 57 requests left this minute"


def test_a_panel_keeps_its_identity_while_accounts_change(window: MainWindow) -> None:
    before = window.sidebar.panel(1)
    window.sidebar.show_accounts([(2, said("Noordzee Groep")), (1, said("Vermeer Digitaal", sentence="Reading"))])
    assert window.sidebar.panel(1) is before
    window.sidebar.show_accounts([(2, said("Noordzee Groep"))])
    assert window.sidebar.panel(1) is None


def test_a_panel_is_picked_by_mouse_and_by_key(window: MainWindow) -> None:
    picked: list[int] = []
    window.sidebar.account_picked.connect(picked.append)
    panel = window.sidebar.panel(1)
    assert panel is not None
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton)
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert picked == [1, 1]


def test_f6_goes_through_the_panes_and_back(window: MainWindow) -> None:
    page = window.pages["applicants"]
    assert isinstance(page, Page)
    window.sidebar.search_box.setFocus()
    visited = []
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F6)
        visited.append(window.focusWidget())
    assert visited[:2] == [page.list, page.detail]
    assert visited[2] is not None
    assert window.status.isAncestorOf(visited[2])
    assert visited[3] is window.sidebar.search_box
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert visited[2] is window.focusWidget()


def test_the_question_mark_opens_the_keys_unless_single_keys_are_off(window: MainWindow) -> None:
    window.set_key_groups(lambda: [("Everywhere", [KeyLine("Search or run", ("Ctrl+K",))])])
    page = window.pages["applicants"]
    assert isinstance(page, Page)
    window.are_single_keys_on = False
    QTest.keyClick(page.list, Qt.Key.Key_Question)
    assert not window.has_open_sheet()
    window.are_single_keys_on = True
    QApplication.sendEvent(page.list, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier, "?"))
    (sheet,) = window.findChildren(KeySheet)
    assert "Search or run" in [label.text() for label in sheet.findChildren(QLabel)]
    sheet.reject()


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("Ctrl+K", "Ctrl K"),
        ("Ctrl K", "Ctrl K"),
        ("?", "?"),
        ("Ctrl++", "Ctrl +"),
        ("Ctrl +", "Ctrl +"),
        ("G then O", "G then O"),
        ("Ctrl+,", "Ctrl ,"),
        ("+", "+"),
    ],
)
def test_keys_are_printed_as_on_buttons(key: str, expected: str) -> None:
    assert printed(key) == expected


def test_alt_shows_the_menu_and_hides_it(window: MainWindow) -> None:
    run: list[str] = []
    window.set_menu([MenuEntry(menu="file", text="Read & sync", run=lambda: run.append("sync"), key="F5")])
    assert window.menuWidget() is None
    for is_shown in (True, False, True):
        QTest.keyClick(window, Qt.Key.Key_Alt)
        bar = window.menuWidget()
        assert isinstance(bar, QMenuBar)
        assert bar.isVisible() is is_shown
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert run == ["sync"]


def test_closing_asks_first_and_then_closes(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.close_requested):
        window.close()
    assert window.isVisible()
    window.is_final = True
    window.close()
    assert not window.isVisible()


def test_what_is_told_becomes_a_toast_with_its_undo(window: MainWindow, qtbot: QtBot) -> None:
    window.tell(Told(kind="done", lead="Zoë to Belafspraak", undo="Move Zoë to Belafspraak"))
    assert window.toast.isVisible()
    assert window.toast.accessibleName() == "Zoë to Belafspraak"
    assert window.toast._undo.text() == "Undo"
    assert window.toast._undo.accessibleName() == "Undo: Move Zoë to Belafspraak"
    with qtbot.waitSignal(window.undo_requested):
        QTest.mouseClick(window.toast._undo, Qt.MouseButton.LeftButton)


def test_a_toast_of_several_says_that_undo_takes_back_the_last_and_which_that_is(window: MainWindow) -> None:
    window.tell(Told(kind="done", lead="12 moved", undo="Move <b>Pieter</b> to Gesprek", undoes_last=True))
    undo = window.toast._undo
    assert undo.text() == "Undo the last"
    assert undo.accessibleName() == "Undo: Move <b>Pieter</b> to Gesprek"
    assert undo.toolTip() == as_tip("Undo: Move <b>Pieter</b> to Gesprek")
    window.tell(Told(kind="done", lead="Note kept on this computer"))
    assert not undo.isVisible()


def test_the_status_bar_says_how_things_stand(window: MainWindow, qtbot: QtBot) -> None:
    window.status.show_status(
        StatusSaid(offline="Offline since 08:12", outbox="7 waiting", sync="Last complete sync 08:02", coverage="· 4 of 5 accounts")
    )
    texts = [label.text() for label in window.status.findChildren(QLabel) if label.isVisible()]
    assert "Offline since 08:12" in texts
    assert "Online" not in texts
    with qtbot.waitSignal(window.status.outbox_requested):
        QTest.keyClick(window.status._outbox, Qt.Key.Key_Return)
    window.status.show_status(StatusSaid())
    texts = [label.text() for label in window.status.findChildren(QLabel) if label.isVisible()]
    assert "Online" in texts
    assert "Outbox empty" in texts


def test_the_place_is_remembered_per_screen_size(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    window.resize(1200, 700)
    window._splitter.setSizes([260, 940])
    window._on_splitter_moved(260, 1)
    memory = WindowMemory()
    kept = memory.remember(window.screen(), window.place())
    again = WindowMemory(kept).place_on(window.screen())
    assert again is not None
    assert (again.width, again.height, again.sidebar) == (1200, 700, 260)
    other = MainWindow(theme)
    qtbot.addWidget(other)
    other.restore(again)
    assert other.size() == window.size()
    other.is_final = True


@pytest.mark.parametrize("kept", [None, "rubbish", {"800x600": {"x": "left"}}, 7, {"1x1": {}}])
def test_a_memory_that_is_not_understood_is_forgotten(window: MainWindow, kept: object) -> None:
    assert WindowMemory(kept).place_on(window.screen()) is None


def test_a_place_off_every_screen_is_not_used(window: MainWindow) -> None:
    memory = WindowMemory()
    memory.remember(window.screen(), WindowPlace(x=90_000, y=0, width=800, height=600))
    assert memory.place_on(window.screen()) is None


def test_in_a_narrow_status_bar_what_is_said_in_passing_leaves_before_anything_is_cut(window: MainWindow) -> None:
    status = window.status
    status.show_status(StatusSaid(outbox="1 waiting, 2 need you", sync="Last complete sync 08:41", coverage="· 4 of 5 accounts"))
    status.show_completeness("48 shown, complete except SmartRecruiters")

    def shown() -> set[str]:
        QApplication.processEvents()
        labels = [label for label in status.findChildren(QLabel) if label.isVisible() and label.text()]
        assert all(label.width() >= label.sizeHint().width() for label in labels), [label.text() for label in labels]
        return {label.text() for label in labels}

    window.resize(1366, 768)
    assert "48 shown, complete except SmartRecruiters" in shown()
    window.resize(620, 600)
    assert {"Online", "1 waiting, 2 need you", "Keys", "Last complete sync 08:41"} <= shown()
    assert "48 shown, complete except SmartRecruiters" not in shown()
    window.resize(1366, 768)
    assert "48 shown, complete except SmartRecruiters" in shown()

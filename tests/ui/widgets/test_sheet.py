"""A sheet keeps keys and focus to itself, and answers once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    window = QMainWindow()
    window.resize(1000, 700)
    below = QPushButton("below")
    window.setCentralWidget(below)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    below.setFocus()
    yield window
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(theme: Theme, window: QMainWindow) -> tuple[Sheet, QLineEdit, KeyButton, list[bool]]:
    sheet = Sheet(theme, window, "Reject 38 people")
    field = QLineEdit()
    sheet.body.addWidget(field)
    sheet.add_cancel("Cancel")
    confirm = sheet.add_button(KeyButton(theme, "Reject 38", kind="danger"), is_confirm=True)
    answers: list[bool] = []
    sheet.closed.connect(answers.append)
    sheet.confirm_requested.connect(sheet.accept)
    sheet.open()
    return sheet, field, confirm, answers


def test_the_first_field_has_the_focus_and_it_goes_back_at_the_end(theme: Theme, qtbot: QtBot, window: QMainWindow) -> None:
    sheet, field, _confirm, answers = opened(theme, window)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert answers == [False]
    assert sheet.isHidden()
    assert window.focusWidget() is window.centralWidget()


def test_ctrl_enter_confirms_from_a_field(theme: Theme, qtbot: QtBot, window: QMainWindow) -> None:
    _sheet, field, _confirm, answers = opened(theme, window)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers == [True]


def test_ctrl_enter_does_nothing_while_the_verb_is_refused(theme: Theme, qtbot: QtBot, window: QMainWindow) -> None:
    sheet, field, confirm, answers = opened(theme, window)
    confirm.set_refusal("Tick that it may be dropped.")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers == []
    sheet.reject()
    assert answers == [False]


def test_tab_goes_round_inside(theme: Theme, qtbot: QtBot, window: QMainWindow) -> None:
    sheet, field, confirm, _answers = opened(theme, window)
    for _ in range(3):
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        after = window.focusWidget()
        assert after is not None
        assert sheet.isAncestorOf(after)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Backtab)
    assert confirm.hasFocus()
    sheet.reject()


def test_the_windows_shortcuts_do_not_work_through_a_sheet(theme: Theme, qtbot: QtBot, window: QMainWindow) -> None:
    action = QAction(window)
    action.setShortcut(QKeySequence("Ctrl+K"))
    window.addAction(action)
    sheet, _field, confirm, _answers = opened(theme, window)
    confirm.setFocus()
    with qtbot.assertNotEmitted(action.triggered):
        QTest.keyClick(confirm, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    sheet.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.waitSignal(action.triggered, timeout=60_000):
        QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def test_a_long_sheet_scrolls_and_keeps_head_and_foot(theme: Theme, qtbot: QtBot, window: QMainWindow) -> None:
    sheet, _field, confirm, _answers = opened(theme, window)
    for number in range(60):
        sheet.body.addWidget(SafeLabel(theme, f"line {number}"))
    sheet.adjust()
    QApplication.processEvents()
    box = sheet._box.geometry()
    assert box.bottom() <= window.height()
    assert box.height() >= 400
    assert sheet.rect().contains(confirm.mapTo(sheet, confirm.rect().bottomRight()))
    sheet.reject()


def test_a_sheet_fits_a_small_window(theme: Theme, window: QMainWindow) -> None:
    window.resize(480, 360)
    sheet, _field, _confirm, _answers = opened(theme, window)
    assert sheet._box.width() <= 480 - 24
    sheet.reject()


def test_a_long_foot_breaks_into_lines_in_the_middle_of_the_foot(theme: Theme, window: QMainWindow) -> None:
    sheet, _field, _confirm, _answers = opened(theme, window)
    for text in (
        "Short",
        "What will happen, at such a length that one line beside the buttons is not enough, as in Dutch",
    ):
        sheet.foot_text.setText(text)
        QApplication.processEvents()
        area = sheet.foot_text.geometry()
        assert abs(area.center().y() - sheet.foot_row.rect().center().y()) <= 1
        assert area.height() <= sheet.foot_row.height()


def test_ctrl_enter_says_why_the_confirming_button_is_off(theme: Theme, window: QMainWindow) -> None:
    sheet, field, confirm, answers = opened(theme, window)
    confirm.set_refusal("Choose a reason first.")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.foot_text.text() == "Choose a reason first."
    assert not answers


def test_the_foot_says_what_it_said_before_once_the_reason_is_gone(theme: Theme, window: QMainWindow) -> None:
    sheet, field, confirm, _answers = opened(theme, window)
    sheet.foot_text.setText("Two will go out")
    confirm.set_refusal("Choose a reason first.")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.foot_text.text() == "Choose a reason first."
    confirm.set_refusal("")
    assert sheet.foot_text.text() == "Two will go out"
    confirm.set_refusal("Choose a reason first.")
    confirm.click()
    sheet.foot_text.setText("One will go out")
    confirm.set_refusal("")
    assert sheet.foot_text.text() == "One will go out"


def test_tab_reaches_a_button_that_is_off_and_its_press_says_why_in_the_foot(theme: Theme, window: QMainWindow) -> None:
    sheet, field, confirm, answers = opened(theme, window)
    confirm.set_refusal("Choose a reason first.")
    for _ in range(5):
        focused = window.focusWidget()
        assert focused is not None
        if focused is confirm:
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert confirm.hasFocus()
    QTest.keyClick(confirm, Qt.Key.Key_Space)
    assert sheet.foot_text.text() == "Choose a reason first."
    assert not answers
    assert field.isVisible()

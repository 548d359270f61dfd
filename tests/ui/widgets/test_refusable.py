"""A button that is off: reached by the keyboard, read with its reason, and pressed in vain by every way there is."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.plain_text import as_tip

REASON = "Homerun takes nobody back to <New>."


@pytest.fixture
def row(theme: Theme, qtbot: QtBot) -> Iterator[tuple[KeyButton, KeyButton]]:
    """A button that is on and one that is off, in a window."""
    window = QWidget()
    layout = QHBoxLayout(window)
    first, off = KeyButton(theme, "First"), KeyButton(theme, "Advance", "A", "primary")
    layout.addWidget(first)
    layout.addWidget(off)
    off.set_refusal(REASON)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield first, off
    window.close()


def test_tab_reaches_it(row: tuple[KeyButton, KeyButton], qtbot: QtBot) -> None:
    first, off = row
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert off.hasFocus()


def test_a_screen_reader_reads_its_name_and_why_it_is_off(row: tuple[KeyButton, KeyButton]) -> None:
    read = QAccessible.queryAccessibleInterface(row[1])
    assert read.text(QAccessible.Text.Name) == "Advance"
    assert read.text(QAccessible.Text.Description) == f"Not possible now: {REASON}"
    assert read.state().focusable


def _by_mouse(button: KeyButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _by_space(button: KeyButton) -> None:
    QTest.keyClick(button, Qt.Key.Key_Space)


def _by_screen_reader(button: KeyButton) -> None:
    button.animateClick()  # what its press action does, on a timer
    QTest.qWait(200)


@pytest.mark.parametrize("press", [_by_mouse, _by_space, KeyButton.click, _by_screen_reader])
def test_a_press_does_nothing_and_says_why(row: tuple[KeyButton, KeyButton], press: Callable[[KeyButton], None]) -> None:
    _first, off = row
    clicked: list[bool] = []
    told: list[str] = []
    off.clicked.connect(lambda: clicked.append(True))
    off.tell_by(told.append)
    press(off)
    assert (clicked, told) == ([], [REASON])
    assert not off.isDown()
    off.set_refusal("")
    press(off)
    assert (len(clicked), told) == (1, [REASON])


def test_a_press_that_slips_off_says_nothing(row: tuple[KeyButton, KeyButton]) -> None:
    _first, off = row
    told: list[str] = []
    off.tell_by(told.append)
    QTest.mousePress(off, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(off, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(-20, -20))
    assert told == []


def test_without_anyone_to_tell_it_the_reason_stands_beside_it_as_typed(row: tuple[KeyButton, KeyButton]) -> None:
    _by_mouse(row[1])
    assert QToolTip.text() == as_tip("Homerun takes nobody back to <New>.")
    QToolTip.hideText()


def test_refused_while_it_is_held_down_it_comes_up_and_acts_no_more(row: tuple[KeyButton, KeyButton]) -> None:
    first, _off = row
    clicked: list[bool] = []
    first.clicked.connect(lambda: clicked.append(True))
    first.tell_by(lambda _reason: None)
    QTest.mousePress(first, Qt.MouseButton.LeftButton)
    first.set_refusal("Somebody else was quicker.")
    assert not first.isDown()
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton)
    assert clicked == []

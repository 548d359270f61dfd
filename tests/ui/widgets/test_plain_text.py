"""Text from outside stays text, on one line or several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.paint_avatar import initials
from recruiterdesk.ui.widgets.plain_text import as_tip, many_lines, one_line
from recruiterdesk.ui.widgets.safe_label import SafeLabel

HOSTILE = [
    "<img src=file:///etc/passwd>",
    "a\x00b\x1fc",
    "\ud800 alone",
    "\u202eevil\u202c",
    "<b>bold</b>",
    "x" * 10_000_000,
    "line\r\nend\rand\nmore",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_shown_as_plain_text(theme: Theme, qtbot: QtBot, text: str) -> None:
    for label in (SafeLabel(theme, text, elide="right"), SafeLabel(theme, text, is_wrapped=True), SafeLabel(theme, text)):
        qtbot.addWidget(label)
        label.resize(200, 20)
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert "\x00" not in label.text()
        assert len(label.text()) <= 200_001
        label.grab()


@given(st.text())
def test_one_line_is_one_line_and_can_be_shown(text: str) -> None:
    shown = one_line(text)
    assert "\n" not in shown
    assert "\x00" not in shown
    shown.encode("utf-8")


@given(st.text())
def test_many_lines_keep_their_line_ends_and_can_be_shown(text: str) -> None:
    shown = many_lines(text)
    assert "\r" not in shown
    shown.encode("utf-8")


def test_what_was_cut_ends_in_an_ellipsis() -> None:
    assert one_line("abcdef", 3) == "abc…"
    assert many_lines("abcdef", 3) == "abc…"


def test_a_cut_label_tells_the_whole_in_its_tooltip(theme: Theme, qtbot: QtBot) -> None:
    label = SafeLabel(theme, "A very long name that does not fit in here", elide="right")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert label.toolTip() == as_tip("A very long name that does not fit in here")
    label.resize(600, 20)
    label.grab()
    assert label.toolTip() == ""


def test_wrapped_text_is_higher_when_it_is_narrower(theme: Theme, qtbot: QtBot) -> None:
    label = SafeLabel(theme, "several words that go over more than one line " * 3, "reading", is_wrapped=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(200) > label.heightForWidth(600)
    assert label.heightForWidth(600) % theme.line_height("reading") == 0


def test_an_ampersand_in_a_stage_is_no_mnemonic(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "R&D")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.accessibleName() in {"", "R&D"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Zoë van den Berg-Çelik", "ZB"),
        ("Đorđe Marković", "ĐM"),
        ("Cher", "C"),
        ("van der Berg", "B"),
        ("", "?"),
        ("!!! ???", "?"),
        ("李 小龍", "李小"),
        ("van den", "VD"),
    ],
)
def test_initials_skip_particles_and_survive_anything(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_the_end_of_a_line_stays_where_the_beginning_is_cut(theme: Theme, qtbot: QtBot) -> None:
    label = SafeLabel(theme, elide="right")
    qtbot.addWidget(label)
    label.set_parts("Arbeidsongeschiktheidsdeskundige", ", Zwolle")
    metrics = QFontMetrics(label.font())
    assert label.text() == "Arbeidsongeschiktheidsdeskundige, Zwolle"
    assert label._cut(metrics, 1000) == label.text()
    cut = label._cut(metrics, 160)
    assert cut.endswith("…, Zwolle")
    assert metrics.horizontalAdvance(cut) <= 160
    assert label._cut(metrics, 60).endswith("…")
    label.setText("Somebody")
    assert label._cut(metrics, 40).endswith("…")

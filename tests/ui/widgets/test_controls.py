"""Buttons, tabs, ticks, fields and the focus ring behave as the look says."""

import importlib.util
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Choice, Picker, Tick
from recruiterdesk.ui.widgets.composer import Composer
from recruiterdesk.ui.widgets.drop_target import DropTarget, DropVerdict
from recruiterdesk.ui.widgets.facts_list import FactsList
from recruiterdesk.ui.widgets.focus_ring import FocusRing
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.notice import NoticeBox, NoticeText
from recruiterdesk.ui.widgets.plain_text import as_tip
from recruiterdesk.ui.widgets.search_field import SearchField
from recruiterdesk.ui.widgets.segments import Segments, SegmentText
from recruiterdesk.ui.widgets.tabs import Tabs
from recruiterdesk.ui.widgets.toast import Toast


def shown_in_row(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    for widget in widgets:
        row.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def test_a_button_that_is_on_again_gives_no_reason(theme: Theme, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Advance", "A", "primary")
    qtbot.addWidget(button)
    button.set_refusal("Homerun takes nobody back to New.")
    assert (button.refusal, button.toolTip()) == ("Homerun takes nobody back to New.", as_tip("Homerun takes nobody back to New."))
    button.set_refusal("")
    assert (button.refusal, button.toolTip(), button.accessibleDescription()) == ("", "", "")


@pytest.mark.parametrize("size", ["small", "normal", "large"])
def test_a_button_is_never_smaller_than_its_target(theme: Theme, qtbot: QtBot, size: Literal["small", "normal", "large"]) -> None:
    button = KeyButton(theme, "", icon="more", size=size)
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 24
    assert button.sizeHint().width() >= 24


def test_the_ring_shows_for_the_keyboard_and_not_for_the_mouse(theme: Theme, qtbot: QtBot) -> None:
    first, second = KeyButton(theme, "First"), KeyButton(theme, "Second")
    window = shown_in_row(qtbot, first, second)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
    second.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
    assert ring.geometry().contains(second.geometry())
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]


def test_where_there_is_no_room_around_a_control_its_ring_is_inside_it_and_whole(theme: Theme, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(300, 60)
    button = KeyButton(theme, "First", parent=box)
    with qtbot.waitExposed(box):
        box.show()
    box.activateWindow()
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = [ring for ring in box.findChildren(FocusRing) if ring.isVisible()]
    for place, is_around in ((QPoint(9, 9), True), (QPoint(0, 9), False), (QPoint(9, 1), False), (QPoint(3, 3), True)):
        button.move(place)  # the ring follows
        assert (ring.geometry() != button.geometry()) is is_around
        assert ring.geometry().contains(button.geometry())
        assert box.rect().contains(ring.geometry())


def test_a_tick_and_a_choice_take_a_click_on_their_words(theme: Theme, qtbot: QtBot) -> None:
    tick, choice = Tick(theme, "Show what I paste"), Choice(theme, "This")
    _window = shown_in_row(qtbot, tick, choice)
    for widget in (tick, choice):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() - 4, widget.height() // 2))
        assert widget.isChecked()


def test_a_picker_has_room_for_its_longest_entry(theme: Theme, qtbot: QtBot) -> None:
    picker = Picker(theme, "Rows")
    qtbot.addWidget(picker)
    picker.addItems(["Low", "High, with two lines"])
    assert picker.accessibleName() == "Rows"
    assert picker.sizeHint().width() > picker.fontMetrics().horizontalAdvance("High, with two lines")


def test_esc_empties_the_search_and_then_leaves_it(theme: Theme, qtbot: QtBot) -> None:
    field, back = SearchField(theme, "Filter", "/"), KeyButton(theme, "Back")
    _window = shown_in_row(qtbot, field, back)
    field.returns_to = back
    field.setFocus()
    field.setText("an")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert back.hasFocus()


def test_a_search_that_is_left_shows_its_beginning(theme: Theme, qtbot: QtBot) -> None:
    field, back = SearchField(theme, "Filter", "/"), KeyButton(theme, "Back")
    _window = shown_in_row(qtbot, field, back)
    field.setFocus()
    QTest.keyClicks(field, "lukasz.grootbruinderink@example.org")
    assert field.cursorPosition() > 30
    assert field.textMargins().right() == 0
    back.setFocus()
    assert field.cursorPosition() == 0


def test_tabs_do_not_move_when_another_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    tabs = Tabs(theme, ("Overview", "CV", "Notes"))
    qtbot.addWidget(tabs)
    tabs.set_count(2, 3)
    tabs.resize(400, 34)
    before = [tabs.tabRect(index) for index in range(3)]
    tabs.setCurrentIndex(2)
    assert [tabs.tabRect(index) for index in range(3)] == before
    assert tabs.accessibleTabName(2) == "Notes 3"


def test_one_segment_is_on_and_says_what_was_picked(theme: Theme, qtbot: QtBot) -> None:
    strip = Segments(theme)
    _window = shown_in_row(qtbot, strip)
    strip.set_segments((SegmentText(id="", text="All", count="3"), SegmentText(id="7", badge="HR", count="2", name="Homerun")), "")
    picked: list[str] = []
    strip.picked.connect(picked.append)
    QTest.mouseClick(strip._buttons["7"], Qt.MouseButton.LeftButton)
    assert picked == ["7"]
    assert strip.current == "7"
    strip.set_segments((SegmentText(id="", text="All", count="3"),), "")
    assert strip.current == ""


def test_two_notices_share_one_box_and_the_worst_is_first(theme: Theme, qtbot: QtBot) -> None:
    box = NoticeBox(theme)
    qtbot.addWidget(box)
    said = [NoticeText(id=kind, kind=kind, icon="info", lead=kind, action="Show") for kind in ("info", "danger", "warning")]
    acted: list[str] = []
    box.acted.connect(acted.append)
    box.show_notices(tuple(said))
    assert [notice.id for notice in box.shown] == ["danger", "warning"]
    QTest.mouseClick(box.findChildren(KeyButton)[0], Qt.MouseButton.LeftButton)
    assert acted == ["danger"]
    box.show_notices(())
    assert box.isHidden()


def test_a_notice_whose_remedy_cannot_run_says_why_in_words(theme: Theme, qtbot: QtBot) -> None:
    box = NoticeBox(theme)
    qtbot.addWidget(box)
    said = NoticeText(id="k", kind="danger", icon="key", lead="Refused.", action="Repair", refusal="Repair needs a network")
    box.show_notices((said,))
    assert not box.findChildren(KeyButton)
    assert "Repair needs a network" in [label.text() for label in box.findChildren(QLabel)]


def test_labels_of_facts_are_whole_in_a_column_no_narrower_than_designed(theme: Theme, qtbot: QtBot) -> None:
    facts = FactsList(theme)
    window = shown_in_row(qtbot, facts)
    for label in ("Plaats", "Voornaamwoorden"):
        facts.set_facts(((label, "hij/hem"),))
        QApplication.processEvents()
        name = next(found for found in facts.findChildren(QLabel) if found.isVisible() and found.text() == label)
        assert name.width() >= max(theme.px(88), name.fontMetrics().horizontalAdvance(label)) <= window.width()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_words_of_an_empty_field_are_as_dark_as_other_small_print(
    theme: Theme, qtbot: QtBot, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    field = kind()
    field.setPlaceholderText("Filter")
    shown_window = shown_in_row(qtbot, field)
    assert shown_window.isVisible()
    assert field.palette().placeholderText().color() == theme.color("text.3")


def test_a_toast_says_a_long_sentence_to_its_end(theme: Theme, qtbot: QtBot) -> None:
    anchor = QWidget()
    qtbot.addWidget(anchor)
    anchor.resize(780, 600)
    anchor.show()
    toast = Toast(theme, anchor)
    toast.say("Note on its way")
    one_line, narrow = toast._box().height(), toast._box().width()
    toast.say(
        "Ananya van Schooneveld: This person is in no vacancy, so there are no stages. Move the person to a vacancy first.",
        undo="Move",
        undoes_last=True,
    )
    QApplication.processEvents()
    text = toast._text
    assert text.height() >= text.heightForWidth(text.width())
    assert one_line == theme.px(40) < toast._box().height()
    assert narrow < toast._box().width() <= theme.px(560)
    assert anchor.rect().contains(toast._box().translated(toast.pos()))


def test_a_toast_offers_to_undo_and_leaves(theme: Theme, qtbot: QtBot) -> None:
    anchor = QWidget()
    anchor.resize(600, 400)
    qtbot.addWidget(anchor)
    anchor.show()
    toast = Toast(theme, anchor)
    toast.say("Ömer Yıldırım to Belafspraak", undo="Move Ömer Yıldırım to Belafspraak")
    assert toast.isVisible()
    assert toast._timer.interval() == 10_000
    with qtbot.waitSignal(toast.undo_requested, timeout=60_000):
        QTest.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    assert toast.isHidden()
    toast.time_factor = 5
    toast.say("Copied")
    assert toast._timer.interval() == 30_000


def test_a_note_is_submitted_by_ctrl_enter_only_when_it_fits(theme: Theme, qtbot: QtBot) -> None:
    composer = Composer(theme, "Write a note")
    _window = shown_in_row(qtbot, composer)
    composer.set_destination("Shared in Homerun", limit=10)
    sent: list[str] = []
    composer.submitted.connect(sent.append)
    composer.begin()
    QTest.keyClick(composer._text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == []
    composer.set_draft("far too long for it")
    QTest.keyClick(composer._text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == []
    assert "9 characters too long" in composer._send.toolTip()
    assert composer.draft == "far too long for it"
    composer.set_draft("fits")
    QTest.keyClick(composer._text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == ["fits"]


def test_a_composer_that_may_not_write_says_why(theme: Theme, qtbot: QtBot) -> None:
    composer = Composer(theme, "Write a note")
    _window = shown_in_row(qtbot, composer)
    composer.set_refusal("This key may not write notes.")
    composer.begin()
    assert not composer._text.isVisible()
    assert composer.toolTip() == as_tip("This key may not write notes.")


def test_a_click_on_a_fact_copies_it(theme: Theme, qtbot: QtBot) -> None:
    facts = FactsList(theme)
    facts.set_facts((("E-mail", "zoe@example.nl"),))
    window = shown_in_row(qtbot, facts)
    (value,) = [label for label in window.findChildren(QLabel) if label.text() == "zoe@example.nl"]
    assert value.accessibleName() == "E-mail: zoe@example.nl"
    QTest.mouseClick(value, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "zoe@example.nl"


@pytest.mark.parametrize("is_refused", [False, True])
def test_a_drop_says_what_it_does_and_takes_only_what_is_allowed(theme: Theme, qtbot: QtBot, tmp_path: Path, is_refused: bool) -> None:
    file = tmp_path / "çv.pdf"
    file.write_bytes(b"%PDF-1.4")
    target = QWidget()
    target.resize(300, 60)
    qtbot.addWidget(target)
    target.show()
    verdict = DropVerdict("CV.pdf is 31 MB, Homerun takes 25 MB." if is_refused else "Add 1 file to Zoë", is_refused)
    drop = DropTarget(theme, target, lambda _paths: verdict)
    dropped: list[list[Path]] = []
    drop.dropped.connect(dropped.append)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.com/x.pdf"), QUrl.fromLocalFile(str(tmp_path))])
    buttons, keys, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(10, 10), copy, mime, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert target.accessibleDescription() == verdict.sentence
    QApplication.sendEvent(target, QDropEvent(QPointF(10, 10), copy, mime, buttons, keys))
    assert dropped == ([] if is_refused else [[file]])


def test_every_widget_draws_in_every_theme_and_at_200_percent(qapp: QApplication, theme: Theme, tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("gallery", Path(__file__).with_name("gallery.py"))
    assert spec is not None
    assert spec.loader is not None
    gallery = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(gallery)
    other = Theme(mode="light")
    other.install(qapp)
    for mode in ("light", "dark", "contrast"):
        other.set_mode(mode)
        window = gallery.build(other)
        assert not window.grab().isNull()
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme._restyle()

"""The palette: what it finds, what it runs, and that the newest question wins."""

import asyncio
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from screen_bed import ScreenBed

from recruiterdesk.ui.search.command import Command, CommandKeys, key_name
from recruiterdesk.ui.search.match import folded, has_all, spans


def _type(bed: ScreenBed, text: str) -> Any:
    if bed.screens.palette is None or not bed.screens.palette.isVisible():
        bed.screens.open_palette()
    palette = bed.screens.palette
    assert palette is not None
    palette._field.setText(text)
    palette.typed.emit(text)
    bed.wait()
    return palette


def _titles(palette: Any) -> list[str]:
    return [group.title for group in palette.groups]


def test_it_opens_with_what_can_be_done_for_whom(bed: ScreenBed) -> None:
    bed.screens.open_palette()
    bed.wait()
    palette = bed.screens.palette
    assert palette is not None
    assert palette._subject == "Zoë van den Berg-Çelik"
    assert _titles(palette) == ["Do", "Go"]


def test_people_texts_vacancies_and_commands_are_groups_of_their_own(bed: ScreenBed) -> None:
    palette = _type(bed, "an")
    assert _titles(palette) == ["People", "In CVs and notes", "Vacancies", "Do", "Go"]
    assert palette.groups[0].rows[0].text == "Anaïs Désirée Kouyaté"


def test_enter_opens_the_person_and_ctrl_enter_the_place_of_the_hit(bed: ScreenBed) -> None:
    palette = _type(bed, "fenna")
    palette.run_current()
    bed.wait()
    assert bed.pane.shown_id == 10
    assert not palette.isVisible()
    palette = _type(bed, "fenna")
    palette.run_current(at_hit=True)
    bed.wait()
    assert bed.pane.tabs.currentIndex() == 1


def test_a_command_that_cannot_run_stays_with_its_reason_and_does_nothing(bed: ScreenBed) -> None:
    bed.press("X")
    palette = _type(bed, "advance")
    row = palette.groups[-1].rows[0]
    assert row.reason == "Nobody is selected."
    palette.run_current()
    assert palette.isVisible()
    assert bed.moves() == []


def test_the_newest_question_wins_over_slow_answers(bed: ScreenBed) -> None:
    bed.desk.latency = 0.01
    bed.screens.open_palette()
    palette = bed.screens.palette
    assert palette is not None

    async def go() -> None:
        for text in ("a", "an", "fenn", "zo"):
            palette._field.setText(text)
            palette.typed.emit(text)
            await asyncio.sleep(0.003)
        await bed.settle(20)

    bed.drive(go())
    assert palette.groups[0].rows[0].text == "Zoë van den Berg-Çelik"


def test_arrows_walk_over_all_groups_and_around(bed: ScreenBed) -> None:
    palette = _type(bed, "an")
    count = len(palette._rows)
    for _ in range(count):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(palette._field, event)
    assert palette._current == 0


def test_esc_closes_and_gives_the_focus_back(bed: ScreenBed) -> None:
    palette = _type(bed, "an")
    QApplication.sendEvent(palette._field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    assert not palette.isVisible()


def test_a_person_not_in_the_list_is_opened_among_all(bed: ScreenBed) -> None:
    bed.screens.applicants.page.frame.filter.setText("fenna")
    bed.wait()
    palette = _type(bed, "thijs")
    palette.run_current()
    bed.wait()
    assert bed.table.selected_ids() == (7,)
    assert bed.screens.applicants.page.frame.head.title == "All applicants"


@pytest.mark.parametrize(
    ("text", "typed", "where"),
    [("Ánxo Ferreiro", "an", ((0, 2),)), ("Nguyễn Thị Mai Anh", "anh", ((15, 3),)), ("Błażej", "blaz", ((0, 4),)), ("Zoë", "x", ())],
)
def test_hits_are_marked_whatever_their_diacritics(text: str, typed: str, where: tuple[tuple[int, int], ...]) -> None:
    assert spans(text, typed) == where


def test_folding_keeps_the_length_so_that_marks_stand_right() -> None:
    for text in ("Straße", "Ǆungla", "İstanbul", "ﬁn", "Øystein Bråthen"):
        assert len(folded(text)) == len(text)


def test_digits_of_a_phone_number_match_inside_it() -> None:
    assert has_all(["+31 6 5550 0142"], "0142")
    assert not has_all(["+31 6 5550 0142"], "abc")


def test_a_letter_key_is_what_it_types() -> None:
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Slash, Qt.KeyboardModifier.ShiftModifier, "/")
    assert key_name(pressed) == "/"


def test_a_pair_of_keys_needs_both() -> None:
    ran: list[str] = []
    keys = CommandKeys([Command("go", lambda: "go", lambda: ran.append("go"), ("G then O",))])
    assert keys.find(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_O, Qt.KeyboardModifier.NoModifier, "o")) is None
    assert keys.find(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_G, Qt.KeyboardModifier.NoModifier, "g")) is None
    assert keys.find(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_O, Qt.KeyboardModifier.NoModifier, "o")) is not None

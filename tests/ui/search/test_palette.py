"""The palette: what it finds, what it runs, and that the newest question wins."""

import asyncio
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from screen_bed import ScreenBed

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.errors import StorageTrouble
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
    bed.press("X")  # picked, and then left out
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


def _ask(bed: ScreenBed, text: str, *keys: str) -> Any:
    """Type, and press keys before an answer can have come; then let it come."""
    palette = bed.screens.palette
    assert palette is not None

    async def go() -> None:
        palette._field.setText(text)
        palette._on_typed(text)
        for key in keys:
            bed.press_now(key, palette._field)
        await bed.settle(20)

    bed.drive(go())
    return palette


def test_enter_before_the_answer_opens_who_was_typed_and_never_what_stood_there(bed: ScreenBed) -> None:
    bed.desk.latency = 0.01
    for before in ("", "zo"):  # the commands that an empty field shows, and the answer to less than was typed
        _type(bed, before)
        palette = _ask(bed, "fenna", "Enter")
        assert not palette.isVisible()
        assert bed.pane.shown_id == 10
    assert bed.moves() == []


def test_ctrl_enter_before_the_answer_opens_at_the_hit(bed: ScreenBed) -> None:
    bed.desk.latency = 0.01
    _type(bed, "")
    _ask(bed, "fenna", "Ctrl+Enter")
    assert (bed.pane.shown_id, bed.pane.tabs.currentIndex()) == (10, 1)


def test_enter_before_the_answer_is_forgotten_where_more_is_typed_or_the_palette_closed(bed: ScreenBed) -> None:
    bed.desk.latency = 0.01
    shown = bed.pane.shown_id
    palette = _type(bed, "zo")

    async def go() -> None:
        palette._field.setText("fenn")
        palette._on_typed("fenn")
        QTest.keyClick(palette._field, Qt.Key.Key_Return)
        QTest.keyClick(palette._field, Qt.Key.Key_A)
        await bed.settle(20)

    bed.drive(go())
    assert palette.isVisible()
    assert palette.groups[0].rows[0].text.startswith("Fenna")
    _ask(bed, "thijs", "Enter", "Esc")
    _type(bed, "thijs")
    assert palette.isVisible()
    assert bed.pane.shown_id == shown


def test_enter_before_the_answer_does_nothing_where_the_chosen_row_is_gone(bed: ScreenBed) -> None:
    bed.desk.latency = 0.01
    _type(bed, "")
    palette = _ask(bed, "fenna", "Down", "Enter")
    assert palette.isVisible()
    assert bed.moves() == []


def test_where_the_cache_cannot_be_read_it_says_so_and_commands_still_run(bed: ScreenBed, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(*_: object) -> None:
        raise StorageTrouble("The disk is full. Make room on it.")

    monkeypatch.setattr(bed.desk.applicants, "best", fails)
    _type(bed, "")
    palette = _type(bed, "outbox")
    assert _titles(palette) == ["Go"]
    assert [told.lead for told in bed.told] == ["The disk is full. Make room on it."]
    palette.run_current()
    bed.wait()
    assert not palette.isVisible()
    assert bed.screens.outbox is not None


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


def test_of_more_than_a_thousand_it_says_only_that(bed: ScreenBed, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted: list[int] = []

    async def best(_search: str, number: int, most_counted: int) -> tuple[int, list[ApplicationRow]]:
        wanted.append(most_counted)
        return most_counted, list(bed.desk.rows_by_id.values())[:number]

    monkeypatch.setattr(bed.desk.applicants, "best", best)
    palette = _type(bed, "an")
    assert wanted == [1001]
    assert palette.groups[0].about.endswith("of 1,000+, all accounts")
    assert palette.groups[0].rows[-1].text == "Show all 1,000+ in the list"


class _Painted(QObject):
    """Remembers what was painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.widgets: list[QObject] = []
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        if event.type() == QEvent.Type.Paint:
            self.widgets.append(watched)
        return False


def test_what_is_typed_and_found_is_painted_without_what_lies_under_the_palette(bed: ScreenBed) -> None:
    palette = _type(bed, "fenna")
    bed.rest()  # the list repaints once who is open was read and the accounts are counted
    QApplication.processEvents()
    painted = _Painted(bed.table.viewport(), palette._inside)
    _type(bed, "fenn")
    QApplication.processEvents()
    assert set(painted.widgets) == {palette._inside}


def test_the_screen_shows_what_painting_all_of_it_would_however_rows_come_and_go(bed: ScreenBed) -> None:
    def is_whole() -> bool:
        QApplication.processEvents()
        shown = QApplication.primaryScreen().grabWindow(bed.window.winId()).toImage()
        return shown.convertToFormat(QImage.Format.Format_RGB32) == bed.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    bed.screens.open_palette()
    assert bed.screens.palette is not None
    bed.screens.palette._field.setReadOnly(True)  # its cursor would blink
    for text in ("an", "fenna", "x", "a", "advance", "", "zo"):
        palette = _type(bed, text)
        assert is_whole(), text
    palette.dismiss()
    bed.wait()
    assert is_whole()


def test_a_click_runs_the_row_under_it_and_one_beside_the_box_closes(bed: ScreenBed) -> None:
    palette = _type(bed, "fenna")
    box = palette._boxes()[0][1]
    QTest.mouseClick(palette._inside, Qt.MouseButton.LeftButton, pos=box.center() - palette._inside.pos())
    bed.wait()
    assert bed.pane.shown_id == 10
    assert not palette.isVisible()
    palette = _type(bed, "zo")
    below = palette._box().bottomLeft() + QPoint(20, 100)
    assert palette.rect().contains(below)
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=below)
    assert not palette.isVisible()
    assert bed.pane.shown_id == 10


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

"""An account's stages in the columns of the funnel: moved by mouse, keys and menu, kept at once, put back where that fails."""

from collections.abc import Callable

import pytest
from funnel_bed import FunnelBed
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.ui.funnel.chip_in_hand import ChipInHand
from recruiterdesk.ui.funnel.stage_chip import StageChip
from recruiterdesk.ui.theme.theme import Theme

Left = Qt.MouseButton.LeftButton


def drag(chip: StageChip, to: QPoint, *, lets_go: bool = True) -> None:
    """Take a chip with the mouse and carry it to a place of the board."""
    board = chip.parentWidget()
    assert board is not None
    start = chip.rect().center()
    QTest.mousePress(chip, Left, pos=start)
    for share in (0.2, 0.6, 1.0):
        at = chip.mapToParent(start) + (to - chip.mapToParent(start)) * share
        QTest.mouseMove(chip, chip.mapFrom(board, at))
    if lets_go:
        QTest.mouseRelease(chip, Left, pos=chip.mapFrom(board, to))


def test_every_stage_stands_in_its_column_and_says_where_why_and_how_many(bed: FunnelBed) -> None:
    sheet = bed.open()
    assert sheet.title.text() == "Stages and funnel: Vermeer Digitaal"
    for place in sheet.places:
        chip = sheet.board.chips[place.stage]
        assert sheet.board.column(place.funnel).contains(chip.geometry())
    here = sum(row.stage == "Belafspraak" and row.account_id == 1 for row in bed.desk.rows_by_id.values())
    assert sheet.board.chips["Belafspraak"].accessibleName() == f"Belafspraak, in Screening, guessed by its name, {here} applicants"


def test_a_stage_that_is_dragged_to_a_column_is_there_at_once_and_kept(bed: FunnelBed) -> None:
    sheet = bed.open()
    chip = sheet.board.chips["Belafspraak"]
    drag(chip, sheet.board.column(Funnel.INTERVIEW).center())
    assert sheet.board.column(Funnel.INTERVIEW).contains(chip.geometry())
    bed.wait()
    assert bed.chosen == [("Belafspraak", "interview")]
    assert "in Interview, you chose" in chip.accessibleName()
    assert sheet.board.column(Funnel.INTERVIEW).contains(sheet.board.chips["Belafspraak"].geometry())


def test_a_stage_that_falls_beside_the_columns_or_on_its_own_stays(bed: FunnelBed) -> None:
    sheet = bed.open()
    chip = sheet.board.chips["Belafspraak"]
    before = chip.geometry()
    drag(chip, QPoint(-40, -40))
    drag(chip, sheet.board.column(Funnel.SCREENING).center())
    bed.wait()
    assert bed.chosen == []
    assert chip.geometry() == before


def test_what_is_in_the_hand_covers_what_is_under_it_and_says_from_where_to_where(bed: FunnelBed) -> None:
    sheet = bed.open()
    chip = sheet.board.chips["Belafspraak"]
    at_rest = chip.grab().toImage()
    drag(chip, sheet.board.column(Funnel.OFFER).center(), lets_go=False)
    (held,) = sheet.board.findChildren(ChipInHand)
    assert held.said == "Screening → Offer"
    picture = QImage(held.size(), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    held.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    assert picture.pixelColor(held.rect().center()).alpha() == 255
    assert chip.grab().toImage() != at_rest  # its old place is pale meanwhile
    QTest.keyClick(chip, Qt.Key.Key_Escape)
    QTest.mouseRelease(chip, Left)
    assert chip.grab().toImage() == at_rest


def test_esc_lets_go_of_what_is_dragged_and_leaves_the_sheet_open(bed: FunnelBed) -> None:
    sheet = bed.open()
    chip = sheet.board.chips["Belafspraak"]
    drag(chip, sheet.board.column(Funnel.OFFER).center(), lets_go=False)
    QTest.keyClick(chip, Qt.Key.Key_Escape)
    QTest.mouseRelease(chip, Left)
    bed.wait()
    assert sheet.is_open
    assert bed.chosen == []
    QTest.keyClick(chip, Qt.Key.Key_Escape)
    assert not sheet.is_open


def test_the_arrow_keys_move_a_stage_which_keeps_the_focus_and_stops_at_the_ends(bed: FunnelBed) -> None:
    sheet = bed.open()
    chip = sheet.board.chips["Nieuw"]
    assert bed.window.focusWidget() is chip
    QTest.keyClick(chip, Qt.Key.Key_Left)
    QTest.keyClick(chip, Qt.Key.Key_Right)
    bed.wait()
    assert bed.window.focusWidget() is chip
    assert chip.place.funnel is Funnel.SCREENING
    assert bed.chosen == [("Nieuw", "screening")]


def test_quick_steps_end_where_the_last_one_led(bed: FunnelBed) -> None:
    sheet = bed.open()
    chip = sheet.board.chips["Nieuw"]
    for _ in range(4):
        QTest.keyClick(chip, Qt.Key.Key_Right)
    bed.wait()
    assert bed.funnel.chosen == {"Nieuw": Funnel.HIRED}
    assert chip.place.funnel is Funnel.HIRED


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_gives_a_stage_back_to_the_guess(bed: FunnelBed, key: Qt.Key) -> None:
    bed.funnel.chosen["Aangenomen"] = Funnel.OFFER
    sheet = bed.open()
    chip = sheet.board.chips["Aangenomen"]
    assert chip.place.funnel is Funnel.OFFER
    QTest.keyClick(chip, key)
    bed.wait()
    assert bed.chosen == [("Aangenomen", None)]
    assert (chip.place.funnel, chip.place.is_chosen) == (Funnel.HIRED, False)
    QTest.keyClick(chip, key)
    bed.wait()
    assert len(bed.chosen) == 1


def test_who_cannot_drag_chooses_from_a_menu(bed: FunnelBed) -> None:
    sheet = bed.open()
    chip = sheet.board.chips["Cv bekijken"]
    QTest.mouseClick(chip, Left)
    menu = sheet.board._menu
    assert menu is not None
    titles = [action.text() for action in menu.actions() if action.text()]
    assert titles == ["New", "Screening", "Interview", "Offer", "Hired", "Rejected", "Withdrawn", "Let it be guessed"]
    menu.actions()[5].trigger()
    menu.close()
    bed.wait()
    assert bed.chosen == [("Cv bekijken", "rejected")]


def test_a_choice_that_is_not_taken_is_said_and_shown_as_it_was(bed: FunnelBed) -> None:
    sheet = bed.open()
    bed.funnel.fails = NotFound('There is no stage "{stage}" in this account. Choose one that is there.', stage="Nieuw")
    chip = sheet.board.chips["Nieuw"]
    QTest.keyClick(chip, Qt.Key.Key_Right)
    bed.wait()
    assert bed.told[-1].lead == 'There is no stage "Nieuw" in this account. Choose one that is there.'
    assert sheet._wrong.isVisible()
    assert chip.place.funnel is Funnel.NEW


def test_what_was_chosen_is_kept_although_the_sheet_is_closed_at_once(bed: FunnelBed) -> None:
    sheet = bed.open()
    QTest.keyClick(sheet.board.chips["Nieuw"], Qt.Key.Key_Right)
    QTest.keyClick(sheet.board.chips["Afgewezen"], Qt.Key.Key_Right)
    sheet.accept()
    bed.wait()
    assert bed.funnel.chosen == {"Nieuw": Funnel.SCREENING, "Afgewezen": Funnel.WITHDRAWN}


def test_an_account_without_stages_says_so(bed: FunnelBed) -> None:
    bed.funnel.stages = ()
    sheet = bed.open()
    assert sheet._nothing.isVisible()
    assert not sheet.board.isVisible()


def scaled(theme: Theme, zoom: float, check: Callable[[], None]) -> None:
    theme.set_zoom(zoom)
    try:
        check()
    finally:
        theme.set_zoom(1.0)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_all_columns_lie_within_the_sheet_also_at_twice_the_size(bed: FunnelBed, theme: Theme, zoom: float) -> None:
    def check() -> None:
        sheet = bed.open()
        QApplication.processEvents()
        board = sheet.board
        boxes = [board.column(step) for step in Funnel]
        assert all(board.rect().contains(box) for box in boxes)
        assert not [1 for box in boxes for other in boxes if box is not other and box.intersects(other)]
        assert all(board.column(chip.place.funnel).contains(chip.geometry()) for chip in board.chips.values())
        assert board.mapTo(bed.window, QPoint(board.width(), 0)).x() <= bed.window.width()

    scaled(theme, zoom, check)

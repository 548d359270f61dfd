"""The list of a first sync: it stands on somebody as soon as there is somebody, without taking the keyboard."""

from array import array

from screen_bed import ScreenBed

from recruiterdesk.ui.tables.block_model import AT_ONCE


def test_a_list_that_was_empty_stands_on_its_first_person_and_the_keyboard_stays(bed: ScreenBed) -> None:
    page, controller = bed.screens.applicants.page, bed.screens.applicants.controller
    page.model.show(array("q"))
    page.frame.focus_filter()
    writes_in = bed.window.focusWidget()
    controller.listing.take_order(array("q", [3, 1]))
    assert bed.table.selected_ids() == (3,)
    assert bed.window.focusWidget() is writes_in


def test_a_list_that_was_not_empty_keeps_to_nobody_when_nobody_was_selected(bed: ScreenBed) -> None:
    bed.table.clearSelection()
    bed.screens.applicants.controller.listing.take_order(array("q", [3, 1]))
    assert bed.table.selected_ids() == ()


def test_the_first_people_are_shown_before_the_pane_turns_to_the_first_of_them(bed: ScreenBed) -> None:
    page, pane, listing = bed.screens.applicants.page, bed.pane, bed.screens.applicants.controller.listing
    bed.until(lambda: pane.view is not None)  # the first list's own person is read to the end
    page.model.show(array("q"))
    bed.screens.applicants.detail.show_nobody()
    late: list[bool] = []
    begin = pane.begin

    def watched(*arguments: object) -> None:
        late.append(page.model.has_late)
        begin(*arguments)

    pane.begin = watched
    listing.reorder()
    bed.until(lambda: page.model.has_late)
    assert page.model.rowCount() > AT_ONCE
    assert pane.shown_id is None
    bed.until(lambda: pane.shown_id is not None)
    assert bed.table.selected_ids() == (pane.shown_id,)
    assert late[:1] == [False]

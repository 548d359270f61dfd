"""The list of a first sync: it stands on somebody as soon as there is somebody, without taking the keyboard."""

from array import array

from screen_bed import ScreenBed


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

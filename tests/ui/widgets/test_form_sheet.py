"""A form's sheet: the row of its file stands in line with the fields, also when the text becomes larger under it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QGridLayout, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.form_sheet import FormSheet


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> Iterator[FormSheet]:
    """An open sheet with a field and a file, in a window with room for it at 200 %."""
    window = QMainWindow()
    window.resize(1600, 1000)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    sheet = FormSheet(
        theme, window, "New applicant", [RecordField(name="email", label=Sentence("E-mail"))], verb="Add", refuse_file=lambda _path: ""
    )
    sheet.open()
    yield sheet
    theme.set_zoom(1.0)
    sheet.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_the_button_of_the_file_ends_where_the_fields_end_with_room_for_the_ring_at_every_size_of_text(
    theme: Theme, qtbot: QtBot, sheet: FormSheet, zoom: float
) -> None:
    theme.set_zoom(zoom)
    slot = sheet.slot
    assert slot is not None

    def end_of(widget: QWidget) -> int:
        return widget.mapTo(sheet, QPoint(widget.width(), 0)).x()

    def is_in_line() -> None:
        field = sheet.form.first_stop
        assert field is not None
        assert end_of(slot.choose) == end_of(field) == end_of(sheet.form) - theme.px(3)

    qtbot.waitUntil(is_in_line, timeout=60_000)


def test_the_row_of_the_file_follows_the_size_of_the_text_while_the_sheet_is_open(theme: Theme, qtbot: QtBot, sheet: FormSheet) -> None:
    slot = sheet.slot
    assert slot is not None

    def gap() -> int:
        return slot.choose.x() - slot._name.geometry().right() - 1

    assert gap() == 8
    theme.set_zoom(2.0)
    qtbot.waitUntil(lambda: gap() == 16, timeout=60_000)


def test_a_form_that_is_open_at_a_change_of_the_size_of_the_text_is_laid_out_as_one_that_is_opened_after_it(
    theme: Theme, sheet: FormSheet
) -> None:
    theme.set_zoom(2.0)
    new = FormSheet(theme, sheet.window(), "", [RecordField(name="email", label=Sentence("E-mail"))], verb="Add")
    then, now = sheet.form.layout(), new.form.layout()
    assert isinstance(then, QGridLayout)
    assert isinstance(now, QGridLayout)
    assert then.contentsMargins() == now.contentsMargins()
    assert (then.horizontalSpacing(), then.verticalSpacing()) == (now.horizontalSpacing(), now.verticalSpacing())
    assert then.columnMinimumWidth(0) == now.columnMinimumWidth(0)
    new.deleteLater()

"""What issue 3 brought to the pages themselves fits, has a name and is reached by the keyboard: in both languages, also twice as large."""

import asyncio
from collections.abc import Callable, Iterator

import pytest
from fitting import misfits
from made_up_desk.desk import MadeUpDesk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from screen_bed import ScreenBed

from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.sheet import Sheet

BOARD_ID = 2
SIZES = [(1.0, (1158, 712)), (2.0, (1824, 1000))]
Go = Callable[[ScreenBed], None]


def somebody_with_local_stages(bed: ScreenBed) -> None:
    bed.screens.open("all")
    bed.rest()
    bed.table.select_id(next(row.id for row in bed.desk.rows_by_id.values() if row.account_id == BOARD_ID))
    bed.rest()


def a_vacancy(bed: ScreenBed) -> None:
    bed.screens.open("vacancies")
    bed.rest()
    bed.screens.vacancies.page.table.select_id(next(row.id for row in bed.desk.vacancies.rows_by_id.values() if row.account_id == 1))
    bed.rest()


def the_outbox(bed: ScreenBed) -> None:
    bed.screens.open("outbox")
    bed.rest()


def a_table(bed: ScreenBed) -> None:
    account = bed.desk.account_list[1]
    number = next(row.id for row in bed.desk.vacancies.rows_by_id.values() if row.account_id == account.id)
    bed.screens.open_tables(account, "vacancy", number, "Arbeidsongeschiktheidsdeskundige", "clicks")
    bed.rest()


def somebody_new(bed: ScreenBed) -> None:
    a_vacancy(bed)
    bed.screens.vacancies.page.detail.add_one.click()
    bed.rest()
    sheet = bed.screens.somebody_new.adding.sheet
    assert sheet is not None
    sheet.verb.click()  # with all that is missing said


def several_lines(bed: ScreenBed) -> None:
    bed.screens.open_tables(bed.desk.account_list[1])
    bed.rest()
    page = bed.screens.tables.page
    assert page.table is not None
    page.table.selectAll()
    page._buttons[0].click()
    bed.rest()


def the_unmatched(bed: ScreenBed) -> None:
    bed.desk.unmatch(1, 2)
    bed.desk.unmatch(9, reference="f435a426-f656-ea11-a811-000d3a649fc7")
    bed.screens.open("unmatched")
    bed.rest()


def an_assignment(bed: ScreenBed) -> None:
    the_unmatched(bed)
    bed.press("Shift+J")
    bed.press("Shift+J")
    bed.press("V")
    bed.rest()


PAGES: list[Go] = [somebody_with_local_stages, a_vacancy, the_outbox, a_table, the_unmatched]
SHEETS: list[Go] = [somebody_new, several_lines, an_assignment]


@pytest.fixture
def make(look: tuple[Theme, WindowLanguage], aloop: asyncio.AbstractEventLoop) -> Iterator[Callable[..., ScreenBed]]:
    theme, spoken = look
    beds: list[ScreenBed] = []

    def make(language: str, zoom: float, size: tuple[int, int]) -> ScreenBed:
        spoken.use(language)
        theme.set_zoom(zoom)
        bed = ScreenBed(theme, aloop, MadeUpDesk(count=24, has_board=True))
        beds.append(bed)
        bed.window.resize(*size)
        return bed.start()

    yield make
    for bed in beds:
        for sheet in bed.window.findChildren(Sheet):
            if sheet.is_open:
                sheet.reject()
        bed.close()


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(("zoom", "size"), SIZES)
def test_every_page_fits_and_every_stop_has_a_name(
    make: Callable[..., ScreenBed], language: str, zoom: float, size: tuple[int, int]
) -> None:
    bed = make(language, zoom, size)
    found = {}
    for go in PAGES:
        go(bed)
        QApplication.processEvents()
        found[go.__name__] = misfits(bed.window)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(("zoom", "size"), [*SIZES, (2.0, (1366, 768))])
def test_the_outbox_names_itself_whole_and_keeps_its_controls_in_sight(
    make: Callable[..., ScreenBed], language: str, zoom: float, size: tuple[int, int]
) -> None:
    bed = make(language, zoom, size)
    bed.desk.fill_outbox()
    the_outbox(bed)
    page = bed.screens.outbox.page
    page.frame.head.set_title(page.frame.head.title, "12")
    QApplication.processEvents()
    title = page.frame.head._title
    assert title.fontMetrics().horizontalAdvance(title.text()) <= title.width()
    for control in (page.which, page.pause, page.send):
        assert control.visibleRegion().boundingRect().width() >= control.sizeHint().width()


@pytest.mark.parametrize("go", SHEETS, ids=lambda go: go.__name__)
@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(("zoom", "size"), SIZES)
def test_every_sheet_fits_and_tab_reaches_all_of_it(
    make: Callable[..., ScreenBed], go: Go, language: str, zoom: float, size: tuple[int, int]
) -> None:
    bed = make(language, zoom, size)
    go(bed)
    for _ in range(3):
        QApplication.processEvents()
    sheet = next(sheet for sheet in bed.window.findChildren(Sheet) if sheet.is_open)
    assert misfits(sheet) == []
    assert sheet.isAncestorOf(bed.window.focusWidget() or bed.window)
    wanted = {
        widget
        for widget in sheet.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    }
    reached = set()
    for _ in range(len(wanted) + 2):
        focused = bed.window.focusWidget()
        assert focused is not None
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        now = bed.window.focusWidget()
        assert now is not None
        assert not now.visibleRegion().isEmpty(), f"{now.accessibleName()} is out of sight"
        assert sheet._scroll.horizontalScrollBar().value() == 0, f"{now.accessibleName()} moves the sheet aside"
    assert {widget.accessibleName() for widget in wanted - reached} == set()

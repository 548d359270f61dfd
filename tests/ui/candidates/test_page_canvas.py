"""A document of many pages: few are kept, and what comes into sight again is asked for again."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea

from recruiterdesk.ui.candidates.page_canvas import MOST_PAGES_KEPT, PageCanvas
from recruiterdesk.ui.theme.theme import Theme


class Reader:
    """Draws the pages that are asked for, at once, and remembers which."""

    def __init__(self, canvas: PageCanvas) -> None:
        self.asked: list[int] = []
        self._canvas = canvas
        canvas.wanted.connect(self._on_wanted)

    def _on_wanted(self, page: int, width: int) -> None:
        self.asked.append(page)
        image = QImage(QSize(width, width), QImage.Format.Format_RGB32)
        image.fill(0)
        self._canvas.put(page, image)


@pytest.fixture
def area(theme: Theme) -> QScrollArea:
    area = QScrollArea()
    canvas = PageCanvas(theme)
    area.setWidget(canvas)
    area.setWidgetResizable(True)
    canvas.begin(40)
    canvas.set_page_width(200)
    return area


def settle() -> None:
    for _ in range(20):
        QApplication.processEvents()


def test_a_page_that_was_let_go_is_there_again_when_it_is_looked_at_again(area: QScrollArea) -> None:
    canvas = area.widget()
    assert isinstance(canvas, PageCanvas)
    reader = Reader(canvas)
    area.resize(260, 500)
    area.show()
    settle()
    bar = area.verticalScrollBar()
    for place in range(0, bar.maximum(), 300):
        bar.setValue(place)
        settle()
    assert len(canvas._images) == MOST_PAGES_KEPT
    assert 1 not in canvas._images
    bar.setValue(0)
    settle()
    assert 1 in canvas._images
    assert reader.asked.count(1) == 2
    area.close()


def test_pages_that_are_in_sight_together_are_asked_for_once_however_many(area: QScrollArea) -> None:
    canvas = area.widget()
    assert isinstance(canvas, PageCanvas)
    reader = Reader(canvas)
    canvas.set_page_width(50)
    area.resize(260, 1200)
    area.show()
    settle()
    assert len(reader.asked) > MOST_PAGES_KEPT
    assert len(reader.asked) == len(set(reader.asked))
    area.close()

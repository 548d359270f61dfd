"""The pages of one document under each other, as pictures that are asked for as they come into sight."""

from collections import OrderedDict

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recruiterdesk.ui.theme.theme import Theme

A4 = 1.4142
MOST_PAGES_KEPT = 10
EDGE, _GAP = 12, 10


class PageCanvas(QWidget):
    """Pages under each other. Those that are seen and not here are asked for; a few stay."""

    wanted = Signal(int, int)  # page from 1, width in device pixels

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start without a document."""
        super().__init__(parent)
        self._theme = theme
        self._pages = 0
        self._width = 1
        self._ratios: dict[int, float] = {}
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._asked: set[tuple[int, int]] = set()

    def begin(self, pages: int) -> None:
        """Show another document of so many pages; at least one is tried."""
        self._pages = max(1, pages)
        self._ratios.clear()
        self._images.clear()
        self._asked.clear()
        self._lay_out()

    def set_pages(self, pages: int) -> None:
        """Learn how many pages there are."""
        if pages != self._pages and pages > 0:
            self._pages = pages
            self._lay_out()

    def set_page_width(self, width: int) -> None:
        """Show pages this wide, in device-independent pixels."""
        if width != self._width:
            self._width = max(50, width)
            self._asked.clear()
            self._lay_out()

    def put(self, page: int, image: QImage) -> None:
        """Take a page that was made."""
        self._images[page] = image
        self._images.move_to_end(page)
        self._ratios[page] = image.height() / max(1, image.width())
        self._forget_far()
        self._lay_out()

    def page_at(self, y: int) -> int:
        """Return the page at a height."""
        return next((page for page in range(1, self._pages + 1) if self._place(page).bottom() >= y), self._pages)

    def _forget_far(self) -> None:
        """Let go of the oldest pages that nobody is about to see, which are asked for again when somebody is."""
        seen = self.visibleRegion().boundingRect()
        far = [page for page in self._images if not _is_near(self._place(page), seen)]
        for page in far[: max(0, len(self._images) - MOST_PAGES_KEPT)]:
            del self._images[page]
            self._asked = {asked for asked in self._asked if asked[0] != page}

    def _place(self, page: int) -> QRect:
        edge, gap = self._theme.px(EDGE), self._theme.px(_GAP)
        usual = self._ratios.get(1, A4)
        y = edge + sum(round(self._width * self._ratios.get(other, usual)) + gap for other in range(1, page))
        return QRect(max(edge, (self.width() - self._width) // 2), y, self._width, round(self._width * self._ratios.get(page, usual)))

    def _lay_out(self) -> None:
        if self._pages:
            edge = self._theme.px(EDGE)
            self.setMinimumSize(self._width + 2 * edge, self._place(self._pages).bottom() + edge)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight, white paper where one is still being made."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), self._theme.color("bg.window"))
        ratio = self.devicePixelRatioF()
        for page in range(1, self._pages + 1):
            place = self._place(page)
            if not _is_near(place, event.rect()):
                if place.top() > event.rect().bottom():
                    break
                continue
            image = self._images.get(page)
            if image is not None:
                painter.drawImage(place, image)
            elif place.intersects(event.rect()):
                painter.fillRect(place, Qt.GlobalColor.white)
            painter.setPen(self._theme.color("line"))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
            width = round(self._width * ratio)
            if (image is None or abs(image.width() - width) > 2) and (page, width) not in self._asked:  # noqa: PLR2004 -- roundings
                self._asked.add((page, width))
                self.wanted.emit(page, width)
        painter.end()


def _is_near(place: QRect, seen: QRect) -> bool:
    """Whether a page is in sight, or the next one below."""
    return place.bottom() >= seen.top() and place.top() <= seen.bottom() + place.height()

"""What painting rows costs most, kept: laid-out lines of text, metrics and little pictures, per theme and screen density."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap, QStaticText

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.plain_text import one_line

MOST_LINES = 6_000
MOST_PICTURES = 700
LONGEST = 400  # characters of a value that can ever be seen in one line


class Ink(QObject):
    """Draws single lines and cached pictures; empties itself when the theme changes. One per view."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Belong to `parent`, the view that paints."""
        super().__init__(parent)
        self.theme = theme
        self.ratio = 1.0
        self._fonts: dict[tuple[str, int | None, bool], tuple[QFont, QFontMetrics]] = {}
        self._colors: dict[str, QColor] = {}
        self._lines: dict[tuple[str, int, str, int | None, bool, Qt.TextElideMode], tuple[QStaticText, int, bool]] = {}
        self._centred: dict[tuple[object, ...], tuple[QStaticText, QFont, QPointF]] = {}
        self._pictures: dict[tuple[object, ...], tuple[QPixmap, int]] = {}
        theme.changed.connect(self.empty)

    def empty(self) -> None:
        """Forget everything; the next paint builds it again."""
        self._fonts.clear()
        self._colors.clear()
        self._lines.clear()
        self._centred.clear()
        self._pictures.clear()

    def at_ratio(self, ratio: float) -> None:
        """Follow the screen the view is on."""
        if ratio != self.ratio:
            self.ratio = ratio
            self._pictures.clear()

    def color(self, role: str) -> QColor:
        """Return a role's colour."""
        found = self._colors.get(role)
        if found is None:
            found = self._colors[role] = self.theme.color(role)
        return found

    def font(self, style: str, weight: int | None = None, *, is_tabular: bool = False) -> tuple[QFont, QFontMetrics]:
        """Return a style's font and its metrics."""
        found = self._fonts.get((style, weight, is_tabular))
        if found is None:
            font = self.theme.font(style, weight, is_tabular=is_tabular)
            found = self._fonts[style, weight, is_tabular] = (font, QFontMetrics(font))
        return found

    def width(self, text: str, style: str, weight: int | None = None, *, is_tabular: bool = False) -> int:
        """Return how wide a line is when nothing is cut."""
        return self._line(text, 1 << 20, style, weight, is_tabular, Qt.TextElideMode.ElideRight)[1]

    def text(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        *,
        style: str = "body",
        weight: int | None = None,
        role: str = "text",
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        is_right: bool = False,
        is_centred: bool = False,
        is_tabular: bool = False,
    ) -> int:
        """Draw one line in the middle of `area`'s height, cut to its width; returns the width it took."""
        if not text or area.width() <= 0:
            return 0
        font, metrics = self.font(style, weight, is_tabular=is_tabular)
        line, width, _ = self._line(text, area.width(), style, weight, is_tabular, elide)
        if painter.font() is not font:
            painter.setFont(font)
        painter.setPen(self.color(role))
        x = area.x()
        if is_right:
            x += area.width() - width
        elif is_centred:
            x += (area.width() - width) // 2
        painter.drawStaticText(QPoint(x, area.y() + (area.height() - metrics.height()) // 2), line)
        return width

    def centred(self, painter: QPainter, area: QRect, text: str, of: object, font: Callable[[], QFont], color: QColor) -> None:
        """Draw a few letters in the middle of `area`; `of` names the font that `font` makes and the area's size."""
        found = self._centred.get((of, text))
        if found is None:
            made = font()
            line = QStaticText(text)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            line.prepare(font=made)
            at = QPointF((area.width() - line.size().width()) / 2, (area.height() - line.size().height()) / 2)
            if len(self._centred) >= MOST_LINES:
                self._centred.clear()
            found = self._centred[of, text] = (line, made, at)
        line, made, at = found
        painter.setFont(made)
        painter.setPen(color)
        painter.drawStaticText(at + area.topLeft(), line)

    def icon(self, painter: QPainter, at: QPoint, name: str, role: str, side: int) -> None:
        """Draw an icon of `side` device-independent pixels with its top left at `at`."""
        painter.drawPixmap(at, self.theme.pixmap(name, role, side, self.ratio))

    def is_cut(self, text: str, width: int, style: str, weight: int | None = None) -> bool:
        """Return whether a line of this width shows less than the whole text."""
        return self._line(text, width, style, weight, False, Qt.TextElideMode.ElideRight)[2]

    def picture(
        self, painter: QPainter, at: QPoint, key: tuple[object, ...], size: QSize, paint: Callable[[QPainter, QRect], int | None]
    ) -> int:
        """Draw a small picture with its top left at `at`, painted once per key; returns the width `paint` gave, or the size's."""
        found = self._pictures.get(key)
        if found is None:
            found = self._paint(size, paint)
            if len(self._pictures) >= MOST_PICTURES:
                self._pictures.clear()
            self._pictures[key] = found
        painter.drawPixmap(at, found[0])
        return found[1]

    def _paint(self, size: QSize, paint: Callable[[QPainter, QRect], int | None]) -> tuple[QPixmap, int]:
        pixmap = QPixmap(size * self.ratio)
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        used = paint(painter, QRect(0, 0, size.width(), size.height()))
        painter.end()
        width = size.width() if used is None else used
        kept = pixmap.width()
        if 0 < width < size.width():  # a chip is painted on the widest ground it may need: keep only what it took
            kept = round((width + 1) * self.ratio)
        # A copy in any case: to what was painted on, Qt's painting engine stays attached, which is larger than most of the pictures.
        pixmap = pixmap.copy(0, 0, kept, pixmap.height())
        pixmap.setDevicePixelRatio(self.ratio)
        return pixmap, width

    def _line(
        self, text: str, width: int, style: str, weight: int | None, is_tabular: bool, elide: Qt.TextElideMode
    ) -> tuple[QStaticText, int, bool]:
        key = (text, width, style, weight, is_tabular, elide)
        found = self._lines.get(key)
        if found is None:
            font, metrics = self.font(style, weight, is_tabular=is_tabular)
            whole = one_line(text, LONGEST)
            # Laying out is what costs: the line itself says how wide it came out, and only one that does not fit is laid out again.
            line = QStaticText(whole)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            line.prepare(font=font)
            wide, is_cut = ceil(line.size().width()), False
            if wide > width:
                shown = metrics.elidedText(whole, elide, width)
                is_cut = shown != whole
                line.setText(shown)
                line.prepare(font=font)
                wide = ceil(line.size().width())
            found = (line, wide, is_cut)
            if len(self._lines) >= MOST_LINES:
                self._lines.clear()
            self._lines[key] = found
        return found

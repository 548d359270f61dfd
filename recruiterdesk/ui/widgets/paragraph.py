"""Wrapped plain text at the type scale's distance of lines, which QLabel cannot give; its first words may stand out."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

_WIDEST = 10_000_000


class Paragraph:
    """Lays text out for a width and draws it. Line ends in the text are kept."""

    def __init__(
        self, text: str, font: QFont, pitch: int, *, lead_length: int = 0, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        self._pitch = pitch
        self._height = QFontMetrics(font).height()
        self._layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), font)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._width = -1
        if lead_length:
            bold, shape = QTextLayout.FormatRange(), QTextCharFormat()
            shape.setFontWeight(QFont.Weight.Medium)
            bold.start, bold.length, bold.format = 0, lead_length, shape
            self._layout.setFormats([bold])

    def _lay_out(self, width: int) -> None:
        if width == self._width:
            return
        self._width = width
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
        self._layout.endLayout()

    def height(self, width: int) -> int:
        """Return the height of all lines."""
        self._lay_out(max(1, width))
        return max(1, self._layout.lineCount()) * self._pitch

    def natural_size(self, widest: int = _WIDEST) -> QSize:
        """Return the room the text would like, no wider than `widest`."""
        self._lay_out(widest)
        count = self._layout.lineCount()
        width = max((self._layout.lineAt(index).naturalTextWidth() for index in range(count)), default=0)
        return QSize(int(width) + 1, max(1, count) * self._pitch)

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draw it into `rect` with the painter's pen."""
        self._lay_out(max(1, rect.width()))
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            top = rect.top() + index * self._pitch + (self._pitch - self._height) / 2
            line.draw(painter, QPointF(rect.left() - line.position().x(), top - line.position().y()))

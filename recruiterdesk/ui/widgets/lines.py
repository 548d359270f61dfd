"""Separators and grounds: a pale line, and a panel with a ground colour by its role."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from recruiterdesk.ui.theme.theme import Theme


class Line(QWidget):
    """A line of one pixel, lying or standing."""

    def __init__(self, theme: Theme, *, is_standing: bool = False, role: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._role = theme, role
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if is_standing else free, free if is_standing else fixed)
        if is_standing:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return one pixel."""
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(self._role))
        painter.end()


class Panel(QWidget):
    """A plain ground by its role, with a line at any of its edges ("t", "r", "b", "l")."""

    def __init__(self, theme: Theme, role: str = "bg.surface", edges: str = "", *, radius: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._role, self._edges, self._radius = theme, role, edges, radius
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, not radius)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and edges, or a rounded box."""
        painter = QPainter(self)
        box = self.rect()
        if self._radius:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("line"), 1) if self._edges else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(self._role))
            corner = self._theme.radius(self._radius)
            painter.translate(0.5, 0.5)
            painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), corner, corner)
        else:
            painter.fillRect(box, self._theme.color(self._role))
            line = self._theme.color("line")
            for edge in self._edges:
                x, y, wide, high = {
                    "t": (0, 0, box.width(), 1),
                    "b": (0, box.height() - 1, box.width(), 1),
                    "l": (0, 0, 1, box.height()),
                    "r": (box.width() - 1, 0, 1, box.height()),
                }[edge]
                painter.fillRect(x, y, wide, high, line)
        painter.end()

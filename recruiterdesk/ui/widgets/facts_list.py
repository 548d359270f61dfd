"""Facts: pale labels in a column of 88, wider where they need it, values beside them that are copied by a click."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_LABEL_WIDTH, _WIDEST_LABEL, _PITCH, _GAP = 88, 140, 22, 4
_BETWEEN = 8  # a label and its value


class _Value(SafeLabel):
    """A value that a click or Enter copies."""

    copied = Signal(str)

    def __init__(self, theme: Theme, label: str, value: str, parent: QWidget) -> None:
        super().__init__(theme, value, elide="right", is_tabular=any(letter.isdigit() for letter in value), parent=parent)
        self._value = value
        self.setAccessibleName(f"{label}: {value}")
        self.setAccessibleDescription(self.tr("Press Enter to copy it."))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        RingOnFocus(theme, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._copy()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._copy()
            return
        super().keyPressEvent(event)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._value)
        self.copied.emit(self._value)


class FactsList(QWidget):
    """Rows of label and value; `set_facts` replaces them all."""

    copied = Signal(str)  # the value that went to the clipboard

    def __init__(self, theme: Theme, label_width: int = _LABEL_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._label_width = theme, label_width
        self._facts: tuple[tuple[str, str], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        theme.changed.connect(self._rebuild)

    def set_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Show these pairs of label and value."""
        if facts != self._facts:
            self._facts = facts
            self._rebuild()

    def _rebuild(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._grid.setVerticalSpacing(self._theme.px(_GAP))
        self._grid.setHorizontalSpacing(0)
        width = self._width_of_labels()
        self._grid.setColumnMinimumWidth(0, width)
        for row, (label, value) in enumerate(self._facts):
            name = SafeLabel(self._theme, label, role="text.3", elide="right", parent=self)
            name.setFixedWidth(width)
            shown = _Value(self._theme, label, value, self)
            shown.setFixedHeight(self._theme.px(_PITCH - _GAP))
            shown.copied.connect(self.copied)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(shown, row, 1, Qt.AlignmentFlag.AlignLeft)

    def _width_of_labels(self) -> int:
        metrics = QFontMetrics(self._theme.font("body"))
        widest = max((metrics.horizontalAdvance(label) for label, _value in self._facts), default=0) + self._theme.px(_BETWEEN)
        return max(self._theme.px(self._label_width), min(widest, self._theme.px(_WIDEST_LABEL)))

"""The picker of a provider: one row each with what can be done there and what is needed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from recruiterdesk.ui.accounts.offers import Offer
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.paint_badge import paint_badge
from recruiterdesk.ui.widgets.paint_rows import paint_row_box, paint_row_ground
from recruiterdesk.ui.widgets.paint_text import paint_line

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_HEIGHT, _NAME_AT, _CAN_AT, _RIGHT = 51, 46, 196, 40
_TOP, _LINE = 8, 18
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class ProviderRow(QAbstractButton):
    """One provider; it grows with its words where they need more lines."""

    entered = Signal()  # double click or Enter: this one, now
    stepped = Signal(int)  # an arrow key: 1 for the next row, -1 for the one before

    def __init__(self, theme: Theme, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.offer = theme, offer
        self.setCheckable(True)
        self.setAccessibleName(f"{offer.name}. {offer.can}. {offer.needs}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # after a click, Enter goes on with this one
        RingOnFocus(theme, self)

    def sizeHint(self) -> QSize:
        """Return 51 in height: what it needs where each of its sentences has one line."""
        return QSize(self._theme.px(420), self._theme.px(_HEIGHT))

    def heightForWidth(self, width: int) -> int:
        """Return 51, and 18 more for each line more. The rows' box asks for it: a layout would share what is left among them, too."""
        return self._theme.px(_HEIGHT) + sum(lines - 1 for lines in self._lines(width)) * self._theme.px(_LINE)

    def _lines(self, width: int) -> tuple[int, int]:
        """Return how many lines what can be done and what is needed take in a row of `width`."""
        room = self._words(width)
        return self._counted(self.offer.can, "body", room), self._counted(self.offer.needs, "small", room)

    def _words(self, width: int) -> QRect:
        return QRect(self._theme.px(_CAN_AT), self._theme.px(_TOP), max(1, width - self._theme.px(_CAN_AT + _RIGHT)), 1)

    @property
    def words_box(self) -> QRect:
        """Return where the words begin, and how wide they may be."""
        return self._words(self.width())

    def _counted(self, text: str, style: str, room: QRect) -> int:
        metrics = QFontMetrics(self._theme.font(style))
        return max(1, round(metrics.boundingRect(room, int(_WRAPPED), text).height() / metrics.lineSpacing()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go on with this one."""
        self._enter()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with this one by Enter, or to another one by the arrows."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._enter()
        elif event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        self.setChecked(True)
        self.entered.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw badge, name, what can be done and what is needed."""
        painter = QPainter(self)
        theme, px, offer = self._theme, self._theme.px, self.offer
        paint_row_ground(painter, theme, self)
        paint_badge(painter, QRect(px(12), 0, px(30), self.height()), theme, offer.badge)
        name = QRect(px(_NAME_AT), 0, px(_CAN_AT - _NAME_AT) - px(8), self.height())
        paint_line(painter, name, offer.name, theme.font("body", 500), theme.color("text"))
        words = self.words_box
        for text, style, role, lines in zip(
            (offer.can, offer.needs), ("body", "small"), ("text", "text.3"), self._lines(self.width()), strict=True
        ):
            words.setHeight(lines * px(_LINE))
            painter.setFont(theme.font(style))
            painter.setPen(theme.color(role))
            painter.drawText(words, int(_WRAPPED), text)
            words.translate(0, words.height())
        side = px(16)
        at = QPointF(self.width() - px(14) - side, (self.height() - side) / 2)
        painter.drawPixmap(at, theme.pixmap("next", "text.3", side, self.devicePixelRatioF()))
        painter.end()


class ProviderRows(QWidget):
    """All providers in one box; the first is chosen."""

    chosen_changed = Signal(object)  # the Offer
    entered = Signal(object)  # the Offer, to go on with at once

    def __init__(self, theme: Theme, found: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._rows: list[ProviderRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(1)
        for offer in found:
            row = ProviderRow(theme, offer, self)
            row.clicked.connect(lambda _checked=False, row=row: self.chosen_changed.emit(row.offer))
            row.entered.connect(lambda row=row: self._on_entered(row))
            row.stepped.connect(lambda by, row=row: self._step(row, by))
            self._group.addButton(row)
            self._rows.append(row)
            column.addWidget(row)
        if self._rows:
            self._rows[0].setChecked(True)

    @property
    def chosen(self) -> Offer | None:
        """The provider that is chosen."""
        return next((row.offer for row in self._rows if row.isChecked()), None)

    @property
    def rows(self) -> Sequence[ProviderRow]:
        """The rows in order."""
        return self._rows

    def choose(self, provider: str) -> None:
        """Choose a provider by its id."""
        for row in self._rows:
            if row.offer.id == provider:
                row.setChecked(True)

    def _step(self, row: ProviderRow, by: int) -> None:
        """Choose a neighbour."""
        place = self._rows.index(row) + by
        if 0 <= place < len(self._rows):
            neighbour = self._rows[place]
            neighbour.setFocus(Qt.FocusReason.TabFocusReason)
            neighbour.click()

    def _on_entered(self, row: ProviderRow) -> None:
        self.chosen_changed.emit(row.offer)
        self.entered.emit(row.offer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each row the height that its words need in this width."""
        super().resizeEvent(event)
        for row in self._rows:
            row.setFixedHeight(row.heightForWidth(self.width() - 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and the lines between the rows."""
        paint_row_box(self, self._theme, self._rows)

"""The seven columns of the funnel with the stages in them, in one row, or in two where there is little room."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QSizePolicy, QWidget

from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.stage_place import StagePlace
from recruiterdesk.ui.funnel.chip_in_hand import ChipInHand
from recruiterdesk.ui.funnel.stage_chip import StageChip
from recruiterdesk.ui.funnel.words import step_said, tr
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.paint_stage import paint_stage_glyph
from recruiterdesk.ui.widgets.paint_text import paint_line

STEPS = tuple(Funnel)
_LEAST, _GAP, _HEAD, _PAD, _BETWEEN = 116, 8, 32, 6, 6
_IN_ROW = 4  # columns beside each other where seven do not fit


class FunnelBoard(QWidget):
    """Shows places and emits what the user chooses. Chips are its own children and are only moved, so that the focus stays on them."""

    chosen = Signal(str, object)  # a stage, and its Funnel; None for the guess

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start without stages."""
        super().__init__(parent)
        self._theme = theme
        self._chips: dict[str, StageChip] = {}
        self._columns: dict[Funnel, QRect] = {}
        self._over: Funnel | None = None
        self._ghost: ChipInHand | None = None
        self._menu: QMenu | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._arrange)

    @property
    def chips(self) -> dict[str, StageChip]:
        """The chips by their stages' names."""
        return self._chips

    def column(self, step: Funnel) -> QRect:
        """Return where a step's column is."""
        return self._columns[step]

    def show_places(self, places: Sequence[StagePlace]) -> None:
        """Show the stages at their places."""
        for stage in self._chips.keys() - {place.stage for place in places}:
            chip = self._chips.pop(stage)
            chip.hide()
            chip.deleteLater()
        ordered = {}
        for place in places:
            chip = self._chips.get(place.stage) or self._make(place)
            chip.show_place(place)
            ordered[place.stage] = chip
        self._chips = ordered
        self._arrange()

    def _make(self, place: StagePlace) -> StageChip:
        chip = StageChip(self._theme, place, self)
        chip.stepped.connect(partial(self._on_stepped, chip))
        chip.let_go.connect(lambda: self._choose(chip, None))
        chip.dragged.connect(partial(self._on_dragged, chip))
        chip.dropped.connect(partial(self._on_dropped, chip))
        chip.drag_ended.connect(self._end_drag)
        chip.clicked.connect(lambda: self._open_menu(chip))
        chip.show()
        return chip

    # -- places --------------------------------------------------------------------------------------------------------

    def _in(self, step: Funnel) -> list[StageChip]:
        return [chip for chip in self._chips.values() if chip.place.funnel is step]

    def _arrange(self) -> None:
        px = self._theme.px
        gap, least = px(_GAP), px(_LEAST)
        in_row = len(STEPS) if self.width() >= len(STEPS) * least + (len(STEPS) - 1) * gap else _IN_ROW
        wide = (self.width() - (in_row - 1) * gap) // in_row
        high, between = px(44), px(_BETWEEN)
        top, before = 0, None
        for start in range(0, len(STEPS), in_row):
            row = STEPS[start : start + in_row]
            most = max(1, *(len(self._in(step)) for step in row))
            height = px(_HEAD) + most * (high + between) + px(_PAD)
            for place, step in enumerate(row):
                self._columns[step] = QRect(place * (wide + gap), top, wide, height)
                y = top + px(_HEAD)
                for chip in self._in(step):
                    chip.setGeometry(place * (wide + gap) + px(_PAD), y, wide - 2 * px(_PAD), high)
                    if before is not None:
                        QWidget.setTabOrder(before, chip)
                    before = chip
                    y += high + between
            top += height + gap
        self.setFixedHeight(max(1, top - gap))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for all columns beside each other."""
        return QSize(self._theme.px(len(STEPS) * (_LEAST + _GAP)), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Return the least width: the sheet decides."""
        return QSize(1, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew where the width changed."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the columns with their heads."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        corner = theme.radius("card")
        for step, box in self._columns.items():
            is_target = step is self._over
            painter.setPen(QPen(theme.color("accent" if is_target else "line"), 1))
            painter.setBrush(theme.color("accent.soft" if is_target else "bg.sunken"))
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
            side = theme.size("stage.glyph")
            head = QRect(box.left() + px(_PAD + 2), box.top(), box.width() - 2 * px(_PAD + 2), px(_HEAD))
            paint_stage_glyph(painter, QRect(head.left(), head.top() + (head.height() - side) // 2, side, side), theme, step)
            count = words.number(sum(chip.place.applicants for chip in self._in(step)))
            font = theme.font("small", is_tabular=True)
            paint_line(painter, head, count, font, theme.color("text.3"), align=Qt.AlignmentFlag.AlignRight)
            room = head.adjusted(side + px(6), 0, -painter.fontMetrics().horizontalAdvance(count) - px(6), 0)
            paint_line(painter, room, step_said(step), theme.font("small", 600), theme.color("text"))
        painter.end()

    # -- choosing ------------------------------------------------------------------------------------------------------

    def _choose(self, chip: StageChip, step: Funnel | None) -> None:
        if step is None and not chip.place.is_chosen:
            return
        self.chosen.emit(chip.place.stage, step)
        self._bring_into_view(chip.geometry())

    def _on_stepped(self, chip: StageChip, by: int) -> None:
        to = STEPS.index(chip.place.funnel) + by
        if 0 <= to < len(STEPS):
            self._choose(chip, STEPS[to])

    def _open_menu(self, chip: StageChip) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for step in STEPS:
            action = menu.addAction(step_said(step))
            action.setCheckable(True)
            action.setChecked(step is chip.place.funnel)
            action.triggered.connect(lambda _checked=False, step=step: self._choose(chip, step))
        menu.addSeparator()
        guess = menu.addAction(tr("Let it be guessed"))
        guess.setEnabled(chip.place.is_chosen)
        guess.triggered.connect(lambda: self._choose(chip, None))
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))
        self._menu = menu

    # -- dragging ------------------------------------------------------------------------------------------------------

    def _step_at(self, at: QPoint) -> Funnel | None:
        return next((step for step, box in self._columns.items() if box.contains(at)), None)

    def _on_dragged(self, chip: StageChip, at: QPoint) -> None:
        if self._ghost is None:
            self._ghost = ChipInHand(self._theme, chip.place, chip.size(), self)
        self._over = self._step_at(at)
        self._ghost.raise_()
        self._ghost.hold(at - chip.held_at.toPoint(), self._over)
        self._bring_into_view(QRect(at, QSize(1, 1)))
        self.update()

    def _on_dropped(self, chip: StageChip, at: QPoint) -> None:
        self._end_drag()
        step = self._step_at(at)
        if step is not None and step is not chip.place.funnel:
            self._choose(chip, step)

    def _end_drag(self) -> None:
        ghost, self._ghost = self._ghost, None
        if ghost is not None:
            ghost.hide()
            ghost.deleteLater()
        self._over = None
        self.update()

    def _bring_into_view(self, box: QRect) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        content = above.widget() if above is not None else None
        if above is not None and content is not None:
            middle = self.mapTo(content, box.center())
            above.ensureVisible(middle.x(), middle.y(), 0, box.height() // 2 + self._theme.px(_HEAD))

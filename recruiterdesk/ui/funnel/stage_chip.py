"""A stage in its column: dragged by the mouse, moved by the arrow keys, or placed from a menu."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from recruiterdesk.domain.stage_place import StagePlace
from recruiterdesk.ui.funnel.words import place_said, tr
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import one_line, set_tip

PAD, LINE, EDGE = 8, 17, 5  # of its two lines
_LEFT_BEHIND = 0.4  # its old place, while it is in the hand
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class StageChip(QAbstractButton):
    """Emits wishes; the board moves it. A press without dragging is `clicked`, which opens the menu of steps."""

    stepped = Signal(int)  # -1 to the column before, 1 to the next
    let_go = Signal()  # back to the guess
    dragged = Signal(QPoint)  # where the mouse is, in the parent's coordinates
    dropped = Signal(QPoint)
    drag_ended = Signal()  # taken back by Esc

    def __init__(self, theme: Theme, place: StagePlace, parent: QWidget) -> None:
        """Show a stage."""
        super().__init__(parent)
        self._theme, self.place = theme, place
        self._pressed_at: QPoint | None = None
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleDescription(tr("Left and Right move it, Delete lets it be guessed, Space opens the steps."))
        RingOnFocus(theme, self)
        self.show_place(place)

    def show_place(self, place: StagePlace) -> None:
        """Show the stage as it stands now."""
        self.place = place
        said = place_said(place)
        self.setAccessibleName(said)
        set_tip(self, said)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for two lines."""
        px = self._theme.px
        return QSize(px(120), px(2 * LINE + 2 * EDGE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the name; below it the count, and whether the place is a guess."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        painter.setOpacity(_LEFT_BEHIND if self._is_dragging else 1.0)
        painter.setPen(QPen(theme.color("line.strong"), 1))
        painter.setBrush(theme.color("bg.hover" if self.underMouse() else "bg.surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("control"), theme.radius("control"))
        inner = QRect(px(PAD), px(EDGE), self.width() - 2 * px(PAD), px(LINE))
        paint_line(painter, inner, one_line(self.place.stage), theme.font("body", 500), theme.color("text"))
        below = inner.translated(0, px(LINE))
        count = words.number(self.place.applicants)
        paint_line(painter, below, count, theme.font("small", is_tabular=True), theme.color("text.2"))
        if not self.place.is_chosen:
            paint_line(painter, below, tr("guessed"), theme.font("small"), theme.color("text.3"), align=Qt.AlignmentFlag.AlignRight)
        painter.end()

    # -- keys ----------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move it, or give it back to the guess; Esc lets go of what is dragged."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.let_go.emit()
        elif key == Qt.Key.Key_Escape and self._is_dragging:
            self._end_drag()
            self.drag_ended.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    # -- the mouse -----------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take it into the hand."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it once the hand has moved far enough."""
        at = event.position().toPoint()
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if not self._is_dragging and (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
        if self._is_dragging:
            self.dragged.emit(self.mapToParent(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it fall where the mouse is, or count it as a click."""
        if self._is_dragging:
            at = self.mapToParent(event.position().toPoint())
            self._end_drag()
            self.dropped.emit(at)
            return
        self._pressed_at = None
        super().mouseReleaseEvent(event)

    def _end_drag(self) -> None:
        self._is_dragging = False
        self._pressed_at = None
        self.setDown(False)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()

    @property
    def held_at(self) -> QPointF:
        """Where in the chip the hand holds it."""
        return QPointF(self._pressed_at or QPoint())

"""The palette: one field over the window, groups of rows under it, everything by keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from recruiterdesk.ui.search.palette_row import PaletteGroup, PaletteRow, paint_row
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.elevation import paint_shadow, reach, shadow_end
from recruiterdesk.ui.widgets.key_words import printed
from recruiterdesk.ui.widgets.paint_badge import paint_key_hint
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import one_line

_WIDTH, _TOP, _FIELD, _ROW, _GROUP, _FOOT = 640, 56, 48, 36, 26, 34


class _Inside(QWidget):
    """All of the palette but its rounded edges, opaque: what changes while one types is painted without what lies under the palette."""

    def __init__(self, palette: QWidget, paint: Callable[[QPainter, QRect], None]) -> None:
        super().__init__(palette)
        self._paint = paint
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)  # the palette itself takes what the mouse does

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the palette draw what was exposed, in its own coordinates."""
        painter = QPainter(self)
        painter.translate(-self.pos())
        self._paint(painter, event.rect().translated(self.pos()))
        painter.end()


class Palette(QWidget):
    """Lies over `window` without dimming it; closes by Esc, a click outside, or when something was run."""

    typed = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        """Belong to `window`; `open` shows it."""
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._ink = Ink(theme, self)
        self._groups: tuple[PaletteGroup, ...] = ()
        self._rows: list[PaletteRow] = []
        self._current = 0
        self._answers: str | None = None  # the question that the rows answer
        self._entered: bool | None = None  # Enter was pressed before the answer: whether at the hit
        self._top = 0
        self._height = 0
        self._subject = ""
        self._milliseconds: float | None = None
        self._before: QWidget | None = None
        self._inside = _Inside(self, self._paint_inside)
        self._field = QLineEdit(self._inside)
        self._field.setProperty("frameless", "true")
        self._field.setAccessibleName(self.tr("Search or run"))
        self._field.setPlaceholderText(self.tr("Search or run"))
        self._field.textEdited.connect(self._on_typed)
        self._field.installEventFilter(self)
        self.setMouseTracking(True)
        self.hide()

    def open(self, subject: str = "") -> None:
        """Show it empty; `subject` is whom commands work on."""
        self._subject = subject
        self._answers = self._entered = None
        self._before = self.window().focusWidget()
        self._field.clear()
        self._milliseconds = None
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.installEventFilter(self)
        self.typed.emit("")

    def dismiss(self) -> None:
        """Close it and give the focus back."""
        if not self.isVisible():
            return
        self._window.removeEventFilter(self)
        self._entered = None
        self.hide()
        if self._before is not None:
            try:
                self._before.setFocus(Qt.FocusReason.ShortcutFocusReason)
            except RuntimeError:  # the widget that had the focus is gone
                self._before = None
        self.closed.emit()

    @property
    def text(self) -> str:
        """Return what is typed."""
        return self._field.text()

    @property
    def groups(self) -> tuple[PaletteGroup, ...]:
        """Return what is shown."""
        return self._groups

    def show_groups(self, groups: Sequence[PaletteGroup], milliseconds: float | None, *, answers: str | None) -> None:
        """Show results; the chosen row stays where it is the same one. `answers` is what was asked, None where an answer is yet to come.

        Enter that was pressed in the meantime acts now, unless the row that was chosen is gone.
        """
        before = self._rows[self._current] if self._current < len(self._rows) else None
        self._groups = tuple(group for group in groups if group.rows)
        self._rows = [row for group in self._groups for row in group.rows]
        same = next((place for place, row in enumerate(self._rows) if before is not None and row.text == before.text), None)
        is_gone = same is None and self._current > 0
        self._current = same if same is not None and self._current else 0
        self._answers = answers
        self._milliseconds = milliseconds
        self._top = 0
        self._place()
        self._show_current()
        if self._entered is not None and answers == self.text.strip():
            at_hit, self._entered = self._entered, None
            if not is_gone:
                self.run_current(at_hit=at_hit)

    # --- choosing ---

    def step(self, by: int) -> None:
        """Go to another row."""
        if self._rows:
            self._current = (self._current + by) % len(self._rows)
            self._show_current()

    def run_current(self, *, at_hit: bool = False) -> None:
        """Do or open the chosen row, unless it says why it cannot; once the rows are those of what is typed, where they are not yet."""
        if self._answers != self.text.strip():
            self._entered = at_hit
            return
        self._run_row(at_hit=at_hit)

    def _run_row(self, *, at_hit: bool) -> None:
        if not self._rows:
            return
        row = self._rows[self._current]
        run = row.run_at_hit if at_hit and row.run_at_hit is not None else row.run
        if row.reason or run is None:
            return
        self.dismiss()
        run()

    def _on_typed(self, text: str) -> None:
        self._current = 0
        self._entered = None
        self.typed.emit(text)

    def _show_current(self) -> None:
        area = self._list_area()
        for place, box in self._boxes():
            if place == self._current:
                if box.top() < area.top():
                    self._top -= area.top() - box.top()
                elif box.bottom() > area.bottom():
                    self._top += box.bottom() - area.bottom()
        if self._current == 0:
            self._top = 0
        if self._rows:
            row = self._rows[self._current]
            said = ", ".join(part for part in (row.text, row.detail, row.reason, printed(row.key)) if part)
            self._field.setAccessibleDescription(one_line(said))
        self._inside.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window, and let the arrows and Enter work from the field."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            acts: dict[int, Callable[[], object]] = {
                Qt.Key.Key_Down: lambda: self.step(1),
                Qt.Key.Key_Up: lambda: self.step(-1),
                Qt.Key.Key_PageDown: lambda: self.step(5),
                Qt.Key.Key_PageUp: lambda: self.step(-5),
                Qt.Key.Key_Tab: lambda: self.step(1),
                Qt.Key.Key_Backtab: lambda: self.step(-1),
                Qt.Key.Key_Return: lambda: self.run_current(at_hit=is_control),
                Qt.Key.Key_Enter: lambda: self.run_current(at_hit=is_control),
                Qt.Key.Key_Escape: self.dismiss,
            }
            if event.key() in acts:
                acts[event.key()]()
                return True
            if is_control and event.key() == Qt.Key.Key_K:
                self.dismiss()
                return True
        if watched is self._field and event.type() == QEvent.Type.FocusOut and self.isVisible() and self.window().isActiveWindow():
            focused = self.window().focusWidget()
            if focused is not None and focused is not self._field:
                self.dismiss()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Run the row that was clicked; a click into the shadow closes."""
        at = event.position().toPoint()
        place = next((place for place, box in self._boxes() if box.contains(at) and self._list_area().contains(at)), None)
        if place is not None:
            self._current = place
            self._inside.update()
            self._run_row(at_hit=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif not self._box().contains(at):
            self.dismiss()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the pointer."""
        at = event.position().toPoint()
        place = next((place for place, box in self._boxes() if box.contains(at)), None)
        if place is not None and place != self._current:
            self._current = place
            self._inside.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll long results."""
        area = self._list_area()
        most = max(0, self._content_height() - area.height())
        self._top = max(0, min(most, self._top - event.angleDelta().y() // 2))
        self._inside.update()
        event.accept()

    # --- place and paint ---

    def _content_height(self) -> int:
        px = self._theme.px
        return sum(px(_GROUP) + px(_ROW) * len(group.rows) for group in self._groups) + (px(8) if self._groups else px(_ROW))

    def _place(self) -> None:
        px, edges, window = self._theme.px, reach(2), self._window
        width = min(px(_WIDTH), window.width() - 2 * px(12))
        most = window.height() - px(_TOP) - px(24)
        before, self._height = self._box(), min(most, px(_FIELD) + self._content_height() + px(_FOOT))
        self.setGeometry(QRect((window.width() - width) // 2, px(_TOP), width, most).marginsAdded(edges))
        inner, corner = self._box(), self._theme.radius("sheet")
        if inner != before:
            # It keeps its room in the window and paints in as much of it as the rows take: only what grew or shrank is painted anew,
            # with what lies under it.
            top = min(inner.bottom(), before.bottom()) + edges.bottom() - shadow_end(2, corner)
            end = max(inner.bottom(), before.bottom()) + edges.bottom()
            self.update(0, top, self.width(), end - top + 1)
        round_ = corner - 2  # nearer to the middle the edge is straight but for a part of its own pixel
        self._inside.setGeometry(inner.adjusted(1, round_, -1, -round_))
        subject = self._subject_width()
        self._field.setFont(self._theme.font("title", 400))
        field = QRect(inner.x() + px(42), inner.y() + px(8), inner.width() - px(54) - subject, px(_FIELD - 16))
        self._field.setGeometry(field.translated(-self._inside.pos()))
        self._inside.update()

    def _subject_width(self) -> int:
        if not self._subject:
            return 0
        return min(
            self._theme.px(240),
            QFontMetrics(self._theme.font("body", 500)).horizontalAdvance(one_line(self._subject)) + self._lead_width() + 4,
        )

    def _lead_width(self) -> int:
        return QFontMetrics(self._theme.font("body")).horizontalAdvance(self.tr("for")) + self._theme.px(6)

    def _box(self) -> QRect:
        box = self.rect().marginsRemoved(reach(2))
        box.setHeight(self._height)
        return box

    def _list_area(self) -> QRect:
        px, box = self._theme.px, self._box()
        return QRect(box.x() + 1, box.y() + px(_FIELD) + 1, box.width() - 2, box.height() - px(_FIELD) - px(_FOOT) - 2)

    def _boxes(self) -> list[tuple[int, QRect]]:
        px, area = self._theme.px, self._list_area()
        y, place = area.y() - self._top, 0
        found = []
        for group in self._groups:
            y += px(_GROUP)
            for _ in group.rows:
                found.append((place, QRect(area.x() + px(6), y, area.width() - px(12), px(_ROW))))
                y += px(_ROW)
                place += 1
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shadow and the box's edges."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, self._box()
        corner = theme.radius("sheet")
        paint_shadow(painter, box, theme, 2, corner)
        painter.setPen(theme.color("line.strong"))
        painter.setBrush(theme.color("bg.raised"))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        self._paint_foot_ground(painter, box)
        painter.end()

    def _paint_inside(self, painter: QPainter, exposed: QRect) -> None:
        """Draw field, rows and foot, those that were exposed: the blinking of the field's cursor is no reason to draw rows."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ink.at_ratio(self.devicePixelRatioF())
        theme, px, box = self._theme, self._theme.px, self._box()
        painter.fillRect(exposed, theme.color("bg.raised"))
        if exposed.top() <= box.y() + px(_FIELD):
            at = QPoint(box.x() + px(16), box.y() + px((_FIELD - 16) // 2))
            self._ink.icon(painter, at, "search", "text.2", px(16))
            self._paint_subject(painter, box)
            painter.fillRect(box.x() + 1, box.y() + px(_FIELD), box.width() - 2, 1, theme.color("line"))
        if exposed.intersects(self._list_area()):
            painter.save()
            painter.setClipRect(self._list_area(), Qt.ClipOperation.IntersectClip)
            self._paint_rows(painter)
            painter.restore()
        if exposed.bottom() >= box.bottom() - px(_FOOT):
            self._paint_foot_ground(painter, box)
            self._paint_foot(painter, box)

    def _paint_subject(self, painter: QPainter, box: QRect) -> None:
        if not self._subject:
            return
        px, theme = self._theme.px, self._theme
        line = QRect(box.right() - px(16) - self._subject_width(), box.y(), self._subject_width(), px(_FIELD))
        lead = self.tr("for")
        wide = self._lead_width()
        name_room = line.adjusted(wide, 0, 0, 0)
        paint_line(painter, line, lead, theme.font("body"), theme.color("text.3"))
        paint_line(
            painter, name_room, one_line(self._subject), theme.font("body", 500), theme.color("text"), align=Qt.AlignmentFlag.AlignRight
        )

    def _paint_rows(self, painter: QPainter) -> None:
        theme, px, area = self._theme, self._theme.px, self._list_area()
        if not self._rows:
            text = self.tr("Nothing found for “{text}”").format(text=self.text) if self.text else ""
            paint_line(
                painter,
                QRect(area.x() + px(16), area.y(), area.width() - px(32), px(_ROW)),
                one_line(text),
                theme.font("body"),
                theme.color("text.2"),
            )
            return
        y, place = area.y() - self._top, 0
        for group in self._groups:
            head = QRect(area.x() + px(16), y + px(8), area.width() - px(32), px(14))
            width = paint_line(painter, head, group.title, theme.font("micro", 600), theme.color("text.2"))
            if group.about:
                paint_line(painter, head.adjusted(width + px(5), 0, 0, 0), group.about, theme.font("micro", 400), theme.color("text.3"))
            y += px(_GROUP)
            for row in group.rows:
                line = QRect(area.x() + px(6), y, area.width() - px(12), px(_ROW))
                paint_row(painter, line, self._ink, row, self.text, is_chosen=place == self._current)
                y += px(_ROW)
                place += 1

    def _foot(self, box: QRect) -> QRect:
        return QRect(box.x() + 1, box.bottom() - self._theme.px(_FOOT), box.width() - 2, self._theme.px(_FOOT))

    def _paint_foot_ground(self, painter: QPainter, box: QRect) -> None:
        theme, foot = self._theme, self._foot(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bg.sunken"))
        corner = theme.radius("sheet") - 1
        painter.save()
        painter.setClipRect(foot, Qt.ClipOperation.IntersectClip)
        painter.drawRoundedRect(foot.adjusted(0, -corner, 0, 0), corner, corner)
        painter.restore()
        painter.fillRect(foot.x(), foot.y(), foot.width(), 1, theme.color("line"))

    def _paint_foot(self, painter: QPainter, box: QRect) -> None:
        theme, px, foot = self._theme, self._theme.px, self._foot(box)
        x = foot.x() + px(16)
        hints = ((("↑", "↓"), self.tr("choose")), (("Enter",), self.tr("open")), (("Ctrl Enter",), self.tr("open at the hit")))
        for keys, text in hints:
            for key in keys:
                x += paint_key_hint(painter, QRect(x, foot.y(), px(100), foot.height()), theme, key) + px(4)
            x += paint_line(
                painter, QRect(x + px(2), foot.y(), px(160), foot.height()), text, theme.font("small"), theme.color("text.3")
            ) + px(18)
        if self._milliseconds is not None:
            text = self.tr("{n} ms").format(n=round(self._milliseconds))
            right = QRect(foot.right() - px(96), foot.y(), px(80), foot.height())
            paint_line(painter, right, text, theme.font("small", is_tabular=True), theme.color("text.3"), align=Qt.AlignmentFlag.AlignRight)

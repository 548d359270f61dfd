"""The stage menu: the vacancy's real stages in order, with their glyphs; those that cannot be chosen stay and say why."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from recruiterdesk.domain.funnel import Funnel, Pipeline
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import status_said
from recruiterdesk.ui.widgets.paint_badge import key_hint_width, paint_key_hint
from recruiterdesk.ui.widgets.paint_stage import paint_stage_glyph
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import one_line

_ROW, _WIDTH, _MOST, _GAP = 28, 330, 12, 7


class _Entry:
    """One line of the menu."""

    def __init__(
        self,
        text: str,
        aside: str = "",
        *,
        funnel: str = "",
        icon: str = "",
        key: str = "",
        refusal: str = "",
        run: Callable[[], None] | None = None,
    ) -> None:
        self.text, self.aside, self.funnel, self.icon, self.key, self.refusal, self.run = text, aside, funnel, icon, key, refusal, run


class _Rows(QWidget):
    """The lines, painted; keyboard and mouse choose."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entries: list[_Entry] = []
        self.current = 0
        self.top = 0
        self.setMouseTracking(True)

    def show_entries(self, entries: list[_Entry]) -> None:
        self.entries = entries
        can = [place for place, entry in enumerate(entries) if not entry.refusal]
        self.current = next(
            (place for place in can if entries[place].key == "A"), can[0] if can else 0
        )  # the next stage, where there is one
        self.top = max(0, self.current - _MOST + 1)
        self.setFixedHeight(self._theme.px(_ROW) * max(1, min(_MOST, len(entries))))
        self.update()

    def step(self, by: int) -> None:
        if self.entries:
            self.current = max(0, min(len(self.entries) - 1, self.current + by))
            self.top = max(0, min(self.top, self.current), self.current - _MOST + 1)
            self.setAccessibleDescription(self.said())
            self.update()

    def said(self) -> str:
        if not self.entries:
            return ""
        entry = self.entries[self.current]
        return ", ".join(part for part in (entry.text, entry.aside, entry.refusal) if part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.top + int(event.position().y()) // self._theme.px(_ROW)
        if 0 <= place < len(self.entries) and place != self.current:
            self.current = place
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.top + int(event.position().y()) // self._theme.px(_ROW)
        if 0 <= place < len(self.entries):
            self.chosen.emit(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        high, y = px(_ROW), 0
        for place in range(self.top, min(len(self.entries), self.top + _MOST)):
            entry = self.entries[place]
            box = QRect(0, y, self.width(), high)
            if place == self.current:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("bg.selected" if not entry.refusal else "bg.hover"))
                painter.drawRoundedRect(box, theme.radius("control"), theme.radius("control"))
            x = px(8)
            if entry.funnel:
                side = px(14)
                paint_stage_glyph(painter, QRect(x, y + (high - side) // 2, side, side), theme, entry.funnel)
                x += side + px(9)
            elif entry.icon:
                side = px(14)
                painter.drawPixmap(x, y + (high - side) // 2, theme.pixmap(entry.icon, "text.2", side, self.devicePixelRatioF()))
                x += side + px(9)
                if place > self.top:  # it is no stage
                    painter.fillRect(0, y, self.width(), 1, theme.color("line"))
            right = self.width() - px(8)
            if entry.key:
                wide = key_hint_width(theme, entry.key)
                paint_key_hint(painter, QRect(right - wide, y, wide, high), theme, entry.key)
                right -= wide + px(8)
            aside = entry.refusal or entry.aside
            if aside:
                font = theme.font("small")
                wide = min(QFontMetrics(font).horizontalAdvance(aside) + 2, (right - x) // 2)
                paint_line(
                    painter, QRect(right - wide, y, wide, high), aside, font, theme.color("text.3"), align=Qt.AlignmentFlag.AlignRight
                )
                right -= wide + px(8)
            role = "text.disabled" if entry.refusal else "text"
            paint_line(painter, QRect(x, y, right - x, high), one_line(entry.text), theme.font("body"), theme.color(role))
            y += high
        painter.end()


class StagePicker(QWidget):
    """A popup of stages; its last line goes on to other vacancies, where a field searches. Typing narrows either list."""

    stage_picked = Signal(str, object)  # native stage, the other vacancy's id or None
    vacancies_wanted = Signal(str)  # what to look for among vacancies of the same account

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Belong to `parent`, a widget of the window."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._pipeline = Pipeline()
        self._now: str | None = None
        self._next: str | None = None
        self._vacancies: tuple[VacancyRow, ...] | None = None
        self._other: VacancyRow | None = None
        self._can_go_elsewhere = True
        self._field = QLineEdit()
        self._field.setProperty("frameless", "true")
        self._field.textChanged.connect(self._on_typed)
        self._field.setTextMargins(theme.px(6), 0, theme.px(6), 0)  # in line with the entries, whose glyphs stand 8 from their box
        self._field.installEventFilter(self)
        self._rows = _Rows(theme, self)
        self._rows.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        px = theme.px
        column.setContentsMargins(px(5), px(5), px(5), px(5))
        column.setSpacing(px(_GAP))
        column.addWidget(self._field)
        column.addWidget(self._rows)
        self.setFixedWidth(px(_WIDTH))
        self.setAccessibleName(tr("Choose a stage"))

    def show_stages(self, pipeline: Pipeline, now: str | None, *, next_stage: str | None, can_go_elsewhere: bool) -> None:
        """Offer the stages of one vacancy; `next_stage` carries the key of advancing."""
        self._pipeline, self._now, self._next = pipeline, now, next_stage
        self._can_go_elsewhere = can_go_elsewhere
        self._vacancies = None
        self._field.setPlaceholderText(tr("Stage"))
        self._field.setAccessibleName(tr("Stage"))
        self._fill()

    def show_vacancies(self, vacancies: Sequence[VacancyRow]) -> None:
        """Offer other vacancies of the same account."""
        self._vacancies = tuple(vacancies)
        self._fill()

    def pop_up(self, at: QPoint) -> None:
        """Open under `at`, on the screen."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(at.x(), screen.right() - self.width()))
        y = at.y() if at.y() + self.height() <= screen.bottom() else max(screen.top(), screen.bottom() - self.height())
        self.move(x, y)
        self.show()
        self._field.setFocus()

    def sizeHint(self) -> QSize:
        """Return the width of the look's menus."""
        return QSize(self._theme.px(_WIDTH), super().sizeHint().height())

    def _fill(self) -> None:
        typed = self._field.text().strip().lower()
        entries: list[_Entry] = []
        if self._vacancies is not None:
            for vacancy in self._vacancies:
                where = ", ".join(part for part in (vacancy.title, vacancy.location) if part)
                refusal = "" if vacancy.stages else tr("its stages are not known yet")
                entries.append(_Entry(where, status_said(vacancy), refusal=refusal, run=partial(self._go_to, vacancy)))
        else:
            pipeline = self._pipeline
            if self._other is not None:  # of the same account, so its stages stand where the user put them too
                pipeline = Pipeline(self._other.stages, pipeline.chosen)
            # Where `A` and `R` lead, for the one who is here; several may each have another next stage.
            keys = {self._next: "A"} if self._other is None else {}
            if self._now is not None and self._other is None and (rejecting := pipeline.first(Funnel.REJECTED)) is not None:
                keys.setdefault(rejecting, "R")
            for stage in pipeline.stages:
                if typed and typed not in stage.lower():
                    continue
                is_here = self._other is None and stage == self._now
                entries.append(
                    _Entry(
                        stage,
                        funnel=pipeline.step_of(stage).value,
                        key="" if is_here else keys.get(stage, ""),
                        refusal=tr("is here now") if is_here else "",
                        run=partial(self._pick, stage),
                    )
                )
            if self._other is None and self._can_go_elsewhere and not typed:
                entries.append(_Entry(tr("Another vacancy …"), icon="vacancies", run=self._look_elsewhere))
        self._rows.show_entries(entries)
        self.adjustSize()

    def _on_typed(self, text: str) -> None:
        if self._vacancies is not None:
            self.vacancies_wanted.emit(text)
        else:
            self._fill()

    def _look_elsewhere(self) -> None:
        self._vacancies = ()
        self._field.clear()
        self._field.setPlaceholderText(tr("Vacancy of the same account"))
        self.vacancies_wanted.emit("")

    def _go_to(self, vacancy: VacancyRow) -> None:
        self._other, self._vacancies = vacancy, None
        self._field.clear()
        self._field.setPlaceholderText(tr("Stage in {vacancy}").format(vacancy=vacancy.title))
        self._fill()

    def _pick(self, stage: str) -> None:
        self.stage_picked.emit(stage, self._other.id if self._other is not None else None)
        self.close()

    def _choose(self, place: int) -> None:
        entry = self._rows.entries[place]
        if not entry.refusal and entry.run is not None:
            entry.run()

    def eventFilter(self, watched: object, event: object) -> bool:
        """Let the arrows and Enter work while the cursor stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            acts = {
                Qt.Key.Key_Down: lambda: self._rows.step(1),
                Qt.Key.Key_Up: lambda: self._rows.step(-1),
                Qt.Key.Key_Return: lambda: self._choose(self._rows.current) if self._rows.entries else None,
                Qt.Key.Key_Enter: lambda: self._choose(self._rows.current) if self._rows.entries else None,
                Qt.Key.Key_Escape: self.close,
            }
            act = acts.get(Qt.Key(event.key()))
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]  # Qt's own two arguments

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the raised ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color("line.strong"))
        painter.setBrush(self._theme.color("bg.raised"))
        corner = self._theme.radius("card")
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        painter.fillRect(0, self._rows.y() - self._theme.px(_GAP + 1) // 2, self.width(), 1, self._theme.color("line"))
        painter.end()

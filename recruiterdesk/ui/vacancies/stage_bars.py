"""How many are in each stage of a vacancy now, as bars."""

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recruiterdesk.domain.funnel import Funnel, Pipeline
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.paint_stage import paint_stage_glyph
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import one_line

_ROW = 22


class StageBars(QWidget):
    """A row per stage: glyph, the provider's own name, a bar in proportion, the count."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[tuple[str, Funnel, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: tuple[tuple[str, int], ...], disqualified: int = 0, pipeline: Pipeline | None = None) -> None:
        """Show native stages with how many are in each, in the order given; those that are out come last."""
        steps = pipeline or Pipeline(tuple(stage for stage, _ in counts))
        rows = [(stage or _tr("No stage"), steps.step_of(stage), count) for stage, count in counts]
        if disqualified:
            rows.append((_tr("Disqualified"), Funnel.REJECTED, disqualified))
        self._rows = tuple(rows)
        self.setAccessibleName(", ".join(f"{stage} {count}" for stage, _, count in self._rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return 22 a row."""
        return QSize(self._theme.px(300), self._theme.px(_ROW) * len(self._rows))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        px, theme = self._theme.px, self._theme
        most = max((count for _, _, count in self._rows), default=0) or 1
        metrics = QFontMetrics(theme.font("body"))
        longest = max((metrics.horizontalAdvance(one_line(stage)) for stage, _, _ in self._rows), default=0)
        # Names come first: bars take what is left, and a name is cut only at half the width.
        name_width = max(min(px(112), self.width() // 3), min(longest + px(8), self.width() // 2))
        bar_left, number = px(22) + name_width, px(44)
        room = max(1, self.width() - bar_left - number)
        for place, (stage, funnel, count) in enumerate(self._rows):
            y, high = place * px(_ROW), px(_ROW)
            side = px(14)
            paint_stage_glyph(painter, QRect(0, y + (high - side) // 2, side, side), theme, funnel)
            paint_line(painter, QRect(px(22), y, name_width - px(6), high), one_line(stage), theme.font("body"), theme.color("text"))
            if count:
                painter.fillRect(
                    bar_left, y + (high - px(10)) // 2, max(px(3), round(room * count / most)), px(10), theme.funnel_color(funnel.value)
                )
            box = QRect(self.width() - number, y, number, high)
            paint_line(
                painter,
                box,
                words.number(count),
                theme.font("body", is_tabular=True),
                theme.color("text" if count else "text.3"),
                align=Qt.AlignmentFlag.AlignRight,
            )
        painter.end()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)

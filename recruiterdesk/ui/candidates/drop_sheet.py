"""The check table for dropped CVs: what was read from each, how surely, what will happen; corrected in place, then added."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.candidates.dropped import FIELDS, DroppedFile, Sureness, counts_said
from recruiterdesk.ui.tables.words import file_size
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Badge, Icon
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Line, Panel
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet

_COLUMNS = (206, 168, 232, 142)
_ROW, _HEAD = 38, 30
_LOOK = {
    Sureness.CERTAIN: ("complete", "success"),
    Sureness.CHECK: ("wrong", "warning"),
    Sureness.MISSING: ("unknown", "danger"),
}


class _Cell(QLineEdit):
    """A value that is text until it is entered; what is to be checked carries a dashed line."""

    def __init__(self, theme: Theme, row: DroppedFile, name: str, parent: QWidget | None = None) -> None:
        super().__init__(row.values[name].text, parent)
        self._theme, self._row, self._name = theme, row, name
        self.setProperty("frameless", "true")
        self.setFixedHeight(theme.px(24))
        self.setTextMargins(theme.px(2), 0, theme.px(2), theme.px(3))
        self.setCursorPosition(0)
        self.setPlaceholderText({"name": tr("Type the name"), "email": tr("none found"), "phone": tr("none found")}[name])
        names = {"name": tr("Name"), "email": tr("E-mail"), "phone": tr("Phone")}
        self.setAccessibleName(tr("{field} of {file}").format(field=names[name], file=row.name))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        elif self._row.values[self._name].sureness is Sureness.CHECK:
            painter.setPen(QPen(self._theme.color("warning"), 1, Qt.PenStyle.DashLine))
            width = min(self.width(), self.fontMetrics().horizontalAdvance(self.text()) + self._theme.px(4))
            painter.drawLine(self._theme.px(2), self.height() - 2, width, self.height() - 2)
        painter.end()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setCursorPosition(0)


class _Row(QWidget):
    """One file: icon and name, three values with their marks, what happens, and the choice where somebody is known."""

    changed = Signal()

    def __init__(self, theme: Theme, row: DroppedFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.row = theme, row
        self._cells: dict[str, _Cell] = {}
        self._marks: dict[str, Icon] = {}
        px = theme.px
        self.setFixedHeight(px(_ROW))
        grid = QHBoxLayout(self)
        grid.setContentsMargins(px(20), 0, px(20), 0)
        grid.setSpacing(px(10))
        lead = QHBoxLayout()
        lead.setSpacing(px(8))
        icon = "file-refused" if row.refusal else "picture" if row.path.suffix.lower() in {".jpg", ".jpeg", ".png", ".gif"} else "file-text"
        lead.addWidget(Icon(theme, icon, "text.3"))
        name = SafeLabel(theme, row.name, elide="middle")
        name.more = f"{row.name}, {file_size(row.size)}"
        lead.addWidget(name, 1)
        grid.addWidget(_fixed(lead, px(_COLUMNS[0])))
        if self._is_reason_long():
            self.is_spread = True  # the reason takes the room of the values that are not there
        for place, field in enumerate(() if self.is_spread else FIELDS):
            grid.addWidget(_fixed(self._value(field), px(_COLUMNS[place + 1])))
        self._icon = Icon(theme, "refused", "danger", 14)
        self._happens = SafeLabel(theme, "", elide="right")
        grid.addWidget(self._icon)
        grid.addWidget(self._happens, 1)
        self._choice = KeyButton(theme, "", kind="plain" if row.duplicate_of else "quiet", size="small")
        self._choice.clicked.connect(self._switch)
        grid.addWidget(self._choice)
        self._show()

    is_spread = False

    def _is_reason_long(self) -> bool:
        px = self._theme.px
        room = self._theme.size("sheet.xlarge") - sum(map(px, _COLUMNS)) - 2 * px(20) - 6 * px(10) - px(14)
        return bool(self.row.refusal) and QFontMetrics(self._theme.font("body")).horizontalAdvance(self.row.refusal) > room

    def _value(self, field: str) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(self._theme.px(4))
        if self.row.refusal:
            layout.addWidget(SafeLabel(self._theme, "–", role="text.3"))
            layout.addStretch(1)
            return layout
        mark = Icon(self._theme, "unknown", "danger", 14)
        cell = _Cell(self._theme, self.row, field)
        cell.textEdited.connect(lambda text: self._on_typed(field, text))
        layout.addWidget(mark)
        layout.addWidget(cell, 1)
        self._marks[field], self._cells[field] = mark, cell
        return layout

    def _on_typed(self, field: str, text: str) -> None:
        self.row.values[field].type_over(text)
        self._show()
        self.changed.emit()

    def _switch(self) -> None:
        self.row.is_skipped = not self.row.is_skipped
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        row = self.row
        words = {Sureness.CERTAIN: tr("read with certainty"), Sureness.CHECK: tr("to be checked"), Sureness.MISSING: tr("missing")}
        for field, mark in self._marks.items():
            icon, role = _LOOK[row.values[field].sureness]
            mark.set_icon(icon, role)
            self._cells[field].setAccessibleDescription(words[row.values[field].sureness])
            self._cells[field].update()
        self._happens.setText(row.happens())
        self._happens.set_weight(500 if row.duplicate_of else None)
        self._happens.set_role("text.2" if row.missing or row.is_skipped else "text")
        self._icon.setVisible(bool(row.refusal or row.duplicate_of))
        self._icon.set_icon("refused" if row.refusal else "copy", "danger" if row.refusal else "warning")
        self._choice.setVisible(not row.refusal)
        self._choice.setText(tr("Add anyway") if row.is_skipped and row.duplicate_of else tr("Add") if row.is_skipped else tr("Skip"))
        self._choice.setAccessibleName(f"{self._choice.text()}: {row.name}")
        self.update()

    def first_to_mend(self) -> QWidget | None:
        """Return the field that needs the user, None where nothing does."""
        for field in FIELDS[:2]:
            if field in self._cells and self.row.values[field].sureness is not Sureness.CERTAIN and not self.row.is_skipped:
                return self._cells[field]
        return None

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        has_focus = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() is not None else False
        ground = "bg.sunken" if self.row.refusal else "bg.selected" if has_focus else "bg.raised"
        painter.fillRect(self.rect(), self._theme.color(ground))
        painter.fillRect(QRect(0, 0, self.width(), 1), self._theme.color("line"))
        painter.end()


class DropSheet(Sheet):
    """Adds CVs to a vacancy: emits the rows that are ready when the user confirms; nothing has left this computer before."""

    add_requested = Signal(object, str)  # list[DroppedFile] that are ready, the source for all

    def __init__(self, theme: Theme, window: QWidget, where: str, badge: str, limit_said: str, count: int) -> None:
        """Begin while the files are still being read."""
        title = tr("Add 1 CV to {vacancy}") if count == 1 else tr("Add {n} CVs to {vacancy}")
        super().__init__(theme, window, title.format(n=count, vacancy=where), "xlarge")
        self._theme = theme
        self._rows: list[_Row] = []
        self.head.addWidget(Badge(theme, badge))
        self.head.addWidget(SafeLabel(theme, limit_said, "small", "text.2"))
        theme.changed.connect(self._take_whole_width)
        self._take_whole_width()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addWidget(self._titles())
        self.body.addLayout(self._list)
        self._reading = SafeLabel(theme, tr("Reading the files on this computer …"), role="text.2")
        self._reading.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        self._list.addWidget(self._reading)
        self.body.addWidget(Line(theme))
        self.body.addWidget(self._below())
        self.add_cancel(tr("Cancel"))
        self.add = self.add_button(KeyButton(theme, tr("Add"), "Ctrl Enter", "primary"), is_confirm=True)
        self.add.set_refusal(tr("The files are still being read."))
        self.confirm_requested.connect(self._on_confirm)

    def _take_whole_width(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)

    def _titles(self) -> QWidget:
        theme, px = self._theme, self._theme.px
        head = Panel(theme, "bg.sunken")
        head.setFixedHeight(px(_HEAD))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(20), 0, px(20), 0)
        row.setSpacing(px(10))
        for place, text in enumerate((tr("File"), tr("Name"), tr("E-mail"), tr("Phone"))):
            label = SafeLabel(theme, text, "micro", "text.3")
            label.setFixedWidth(px(_COLUMNS[place]))
            row.addWidget(label)
        row.addWidget(SafeLabel(theme, tr("What happens"), "micro", "text.3"), 1)
        return head

    def _below(self) -> QWidget:
        theme, px = self._theme, self._theme.px
        below = QWidget()
        grid = QGridLayout(below)
        grid.setContentsMargins(px(20), px(14), px(20), px(14))
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(4))
        grid.addWidget(SafeLabel(theme, tr("Source for all"), "small", "text.2"), 0, 0)
        self.source = QLineEdit()
        self.source.setFixedWidth(px(230))
        self.source.setAccessibleName(tr("Source for all"))
        self.source.setPlaceholderText(tr("for example: referral"))
        grid.addWidget(self.source, 1, 0)
        grid.setColumnStretch(1, 1)
        legend = QHBoxLayout()
        legend.setSpacing(px(5))
        legend.addStretch(1)
        for sureness, text in (
            (Sureness.CERTAIN, tr("read with certainty")),
            (Sureness.CHECK, tr("please check")),
            (Sureness.MISSING, tr("missing")),
        ):
            icon, role = _LOOK[sureness]
            legend.addWidget(Icon(theme, icon, role, 14))
            legend.addWidget(SafeLabel(theme, text, "small", "text.3"))
            legend.addSpacing(px(8))
        grid.addLayout(legend, 0, 1)
        self._took = SafeLabel(theme, tr("Nothing was uploaded yet."), "small", "text.3")
        self._took.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._took, 1, 1)
        return below

    def show_rows(self, rows: Sequence[DroppedFile], seconds: float) -> None:
        """Show what was read."""
        self._reading.hide()
        self._list.removeWidget(self._reading)
        for row in rows:
            widget = _Row(self._theme, row)
            widget.changed.connect(self._count)
            self._rows.append(widget)
            self._list.addWidget(widget)
        self._took.setText(tr("Read on this computer in {n} s. Nothing uploaded yet.").format(n=QLocale().toString(seconds, "f", 1)))
        self._count()
        QTimer.singleShot(0, self, self.adjust)  # rows count towards the height once they are shown
        mend = next((field for row in self._rows if (field := row.first_to_mend()) is not None), None)
        (mend or self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def rows(self) -> list[DroppedFile]:
        """Return the rows as they stand."""
        return [widget.row for widget in self._rows]

    def _count(self) -> None:
        rows = self.rows
        self.foot_text.setText(counts_said(rows))
        ready = sum(row.is_ready for row in rows)
        self.add.setText(tr("Add {n}").format(n=ready) if ready else tr("Add"))
        self.add.set_refusal("" if ready else tr("No file is ready: complete a row, or drop others."))

    def _on_confirm(self) -> None:
        ready = [row for row in self.rows if row.is_ready]
        if ready:
            self.add_requested.emit(ready, self.source.text().strip())


def _fixed(layout: QHBoxLayout, width: int) -> QWidget:
    holder = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(layout)
    holder.setFixedWidth(width)
    return holder

"""The list of profiles: one row each with its name, its folder and whether it is open."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from recruiterdesk.services.profile_service import SeenProfile
from recruiterdesk.ui.profiles.names import shown_name
from recruiterdesk.ui.tables.words import when
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.paint_rows import paint_row_box, paint_row_ground
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import one_line, set_tip

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_HEIGHT, _TEXT_AT, _EDGE, _GAP = 51, 42, 14, 12


class ProfileRow(QAbstractButton):
    """One profile."""

    entered = Signal()  # double click or Enter: open this one
    stepped = Signal(int)  # an arrow key: 1 for the next row, -1 for the one before
    rename_requested = Signal()
    forget_requested = Signal()

    def __init__(self, theme: Theme, seen: SeenProfile, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.seen = theme, seen
        self._name, self._folder = one_line(shown_name(seen)), one_line(str(seen.folder), 4096)
        self._state = _state(seen, now)
        self.setCheckable(True)
        usual = f" ({_tr('opens at start')})" if seen.is_usual else ""
        self.setAccessibleName(f"{self._name}{usual}. {self._state}. {self._folder}")
        set_tip(self, self._folder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        # One stop for Tab: the row that is chosen. The arrows go to the others.
        self.toggled.connect(lambda is_on: self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_on else Qt.FocusPolicy.ClickFocus))
        RingOnFocus(theme, self)

    def sizeHint(self) -> QSize:
        """Return 52 in height."""
        return QSize(self._theme.px(360), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return what a narrow window leaves; name and folder are cut."""
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open this one."""
        self.entered.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open this one by Enter, rename it by F2, forget it by Delete, or go to another one by the arrows."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_F2:
            self.rename_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.forget_requested.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the name over the folder, and at the right how it stands."""
        painter = QPainter(self)
        theme, px = self._theme, self._theme.px
        paint_row_ground(painter, theme, self)
        side = px(16)
        icon = "storage" if self.seen.is_there else "warning"
        role = "text.2" if self.seen.is_there else "warning"
        painter.drawPixmap(QPointF(px(_EDGE), (self.height() - side) / 2), theme.pixmap(icon, role, side, self.devicePixelRatioF()))
        small = theme.font("small")
        wide = QFontMetrics(small).horizontalAdvance(self._state) + 2
        right = self.width() - px(_EDGE)
        shade = "success" if self.seen.is_open else "text.3" if self.seen.is_there else "warning"
        upper = QRect(px(_TEXT_AT), px(8), right - wide - px(_GAP) - px(_TEXT_AT), px(18))
        taken = paint_line(painter, upper, self._name, theme.font("body", 500), theme.color("text"))
        if self.seen.is_usual:
            paint_line(painter, upper.adjusted(taken + px(_GAP), 0, 0, 0), _tr("opens at start"), small, theme.color("text.3"))
        paint_line(painter, QRect(right - wide, px(8), wide, px(18)), self._state, small, theme.color(shade))
        lower = QRect(px(_TEXT_AT), px(26), right - px(_TEXT_AT), px(18))
        cut = QFontMetrics(small).elidedText(self._folder, Qt.TextElideMode.ElideMiddle, lower.width())
        paint_line(painter, lower, cut, small, theme.color("text.3"))
        painter.end()


def _state(seen: SeenProfile, now: datetime) -> str:
    if not seen.is_there:
        return _tr("Not there now")
    if seen.is_this:
        return _tr("This window")
    if seen.is_open:
        return _tr("Open now")
    return _tr("Opened {when}").format(when=when(seen.opened, now)) if seen.opened is not None else _tr("Not opened yet")


class ProfileRows(QWidget):
    """All profiles in one box; one of them is chosen."""

    chosen_changed = Signal()
    entered = Signal()
    rename_requested = Signal()
    forget_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self.rows: list[ProfileRow] = []
        self.setAccessibleName(_tr("Profiles"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(1)

    @property
    def chosen(self) -> SeenProfile | None:
        """The profile that is chosen."""
        return next((row.seen for row in self.rows if row.isChecked()), None)

    @property
    def chosen_row(self) -> ProfileRow | None:
        """Its row."""
        return next((row for row in self.rows if row.isChecked()), None)

    def show_profiles(self, found: Sequence[SeenProfile], now: datetime) -> None:
        """Show these; what was chosen stays so, else the first that is not this window's is. The focus stays in the list."""
        before, had_focus = self.chosen, any(row.hasFocus() for row in self.rows)
        for row in self.rows:
            self._group.removeButton(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for seen in found:
            row = ProfileRow(self._theme, seen, now, self)
            row.clicked.connect(lambda _checked=False: self.chosen_changed.emit())
            row.entered.connect(lambda row=row: self._on_entered(row))
            row.stepped.connect(lambda by, row=row: self._step(row, by))
            row.rename_requested.connect(self.rename_requested)
            row.forget_requested.connect(self.forget_requested)
            self._group.addButton(row)
            self._column.addWidget(row)
            self.rows.append(row)
            row.show()
        same = (row for row in self.rows if before is not None and row.seen.folder == before.folder)
        others = (row for row in self.rows if not row.seen.is_this)
        chosen = next(same, next(others, self.rows[0] if self.rows else None))
        if chosen is not None:
            chosen.setChecked(True)
            if had_focus:
                chosen.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen_changed.emit()

    def choose(self, folder: object) -> None:
        """Choose the profile in `folder`, if it is there; the focus goes along where it is in the list."""
        had_focus = any(row.hasFocus() for row in self.rows)
        for row in self.rows:
            if row.seen.folder == folder:
                row.setChecked(True)
                if had_focus:
                    row.setFocus(Qt.FocusReason.OtherFocusReason)
                self.chosen_changed.emit()

    def _on_entered(self, row: ProfileRow) -> None:
        row.setChecked(True)
        self.chosen_changed.emit()
        self.entered.emit()

    def _step(self, row: ProfileRow, by: int) -> None:
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            neighbour = self.rows[place]
            neighbour.setChecked(True)
            neighbour.setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen_changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and the lines between the rows."""
        paint_row_box(self, self._theme, self.rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProfileRows", text)

"""An account in the sidebar: how it stands in a sentence, when it was last complete, how far a sync is, and its remedy."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recruiterdesk.ui.main_window.account_words import AccountSaid
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.paint_badge import paint_badge
from recruiterdesk.ui.widgets.paint_progress import paint_bar
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import set_tip

_PAD, _INDENT = 8, 40
_TOP, _LINE_1, _LINE_2, _BOTTOM, _GAP = 6, 18, 16, 7, 2
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class AccountPanel(QWidget):
    """One account. A click (or Enter) filters the list to it; the menu key or a right click asks for its menu."""

    picked = Signal(int)  # account id
    repair_requested = Signal(int)  # account id
    menu_requested = Signal(int, QPoint)  # account id, where on the screen

    def __init__(self, theme: Theme, account_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._id = theme, account_id
        self._said = AccountSaid(name="", badge="", time="", time_meaning="", sentence="")
        self._is_chosen = False
        self._high = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._remedy = KeyButton(theme, "", size="small", parent=self)
        self._remedy.clicked.connect(lambda: self.repair_requested.emit(self._id))
        self._remedy.hide()
        RingOnFocus(theme, self)
        theme.changed.connect(self.updateGeometry)

    @property
    def said(self) -> AccountSaid:
        """What it says now."""
        return self._said

    @property
    def remedy(self) -> KeyButton:
        """The button, hidden where there is nothing to mend."""
        return self._remedy

    def show_account(self, said: AccountSaid, *, is_chosen: bool) -> None:
        """Show how the account stands; `is_chosen` when the list is filtered to it."""
        if said == self._said and is_chosen == self._is_chosen:
            return
        is_taller = self._height_of(said) != self._height_of(self._said)
        self._said, self._is_chosen = said, is_chosen
        self._high = self._height_of(said)
        self._remedy.setVisible(bool(said.remedy))
        self._remedy.setText(said.remedy)
        self._remedy.setAccessibleName(f"{said.remedy}: {said.name}")
        self.setAccessibleName(said.spoken())
        set_tip(self, said.spoken())
        if is_taller:
            self.updateGeometry()
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        """Return 49 for two lines, more for progress or a remedy."""
        return QSize(self._theme.px(180), self._height_of(self._said))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(self._theme.px(120), self._height_of(self._said))

    def _height_of(self, said: AccountSaid) -> int:
        px = self._theme.px
        height = px(_TOP + _LINE_1 + _GAP + _BOTTOM) + self._sentence_height(said)
        if said.share is not None:
            height += px(5 + 3 + 3 + _LINE_2)
        if said.remedy:
            height += px(5 + 1) + self._theme.size("control.small")
        return height

    def _sentence_height(self, said: AccountSaid) -> int:
        line = self._theme.px(_LINE_2)
        if not said.is_whole or not self.width():
            return line
        room = QRect(0, 0, self.width() - self._theme.px(_INDENT + _PAD), 1000)
        return max(line, QFontMetrics(self._theme.font("small")).boundingRect(room, _WRAPPED, said.sentence).height())

    def resizeEvent(self, _event: object) -> None:
        """Place the button again, and ask for other room where the sentence breaks elsewhere."""
        if (high := self._height_of(self._said)) != self._high:
            self._high = high
            self.updateGeometry()
        self._place()

    def _place(self) -> None:
        px = self._theme.px
        hint = self._remedy.sizeHint()
        top = (
            px(_TOP + _LINE_1 + _GAP + 5)
            + self._sentence_height(self._said)
            + (px(5 + 3 + 3 + _LINE_2) if self._said.share is not None else 0)
        )
        self._remedy.setGeometry(px(_INDENT), top, hint.width(), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px, said = self._theme, self._theme.px, self._said
        ground = "bg.selected" if self._is_chosen else "bg.hover" if self.underMouse() else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(QRectF(self.rect()), theme.radius("control"), theme.radius("control"))
        right = self.width() - px(_PAD)
        first = QRect(px(_PAD), px(_TOP), right - px(_PAD), px(_LINE_1))
        paint_badge(painter, first, theme, said.badge)
        time_font = theme.font("micro", 400, is_tabular=True)
        time_width = QFontMetrics(time_font).horizontalAdvance(said.time) + 1
        paint_line(painter, QRect(right - time_width, first.top(), time_width, first.height()), said.time, time_font, theme.color("text.3"))
        name = QRect(px(_INDENT), first.top(), right - px(_INDENT) - time_width - px(6), first.height())
        paint_line(painter, name, said.name, theme.font("body", 500), theme.color("text"))
        second = QRect(px(_INDENT), px(_TOP + _LINE_1 + _GAP), right - px(_INDENT), self._sentence_height(said))
        # The sentence comes first: numbers beside it leave before it is cut.
        spare = second.width() - QFontMetrics(theme.font("small")).horizontalAdvance(said.sentence) - px(5)
        taken = 0
        if said.budget is not None and not said.remedy and not said.is_whole and said.share is None and self._budget_width() <= spare:
            taken = self._paint_budget(painter, second)
        if said.waiting and not said.remedy and not said.is_whole:
            taken += self._paint_waiting(painter, second.adjusted(0, 0, -taken, 0), spare - taken)
        if said.is_whole:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color(said.role))
            painter.drawText(second, _WRAPPED, said.sentence)
        else:
            paint_line(painter, second.adjusted(0, 0, -taken, 0), said.sentence, theme.font("small"), theme.color(said.role))
        top = second.bottom() + 1
        if said.share is not None:
            bar = QRect(second.left(), top + px(5), second.width(), theme.size("progress"))
            paint_bar(painter, bar, theme, said.share)
            words = QRect(second.left(), bar.bottom() + 1 + px(3), second.width(), px(_LINE_2))
            paint_line(painter, words, said.words, theme.font("small", is_tabular=True), theme.color("text.3"))
        if said.remedy and said.waiting:
            beside = self._remedy.geometry()
            room = QRect(beside.right() + px(7), beside.top(), right - beside.right() - px(7), beside.height())
            paint_line(painter, room, said.waiting, theme.font("small"), theme.color("text.3"))
        painter.end()

    def _budget_width(self) -> int:
        left, allowed = self._said.budget or (0, 1)
        words = QFontMetrics(self._theme.font("micro", 400, is_tabular=True)).horizontalAdvance(f"{left}/{allowed}") + 1
        return self._theme.size("budget.width") + self._theme.px(5) + words

    def _paint_budget(self, painter: QPainter, line: QRect) -> int:
        theme, px = self._theme, self._theme.px
        left, allowed = self._said.budget or (0, 1)
        width, height = theme.size("budget.width"), theme.size("budget.height")
        bar = QRect(line.right() + 1 - width, line.center().y() - height // 2 + 1, width, height)
        role = "warning" if self._said.is_budget_low else "text.3"
        paint_bar(painter, bar, theme, left / max(1, allowed), role)
        text, font = f"{left}/{allowed}", theme.font("micro", 400, is_tabular=True)
        wide = QFontMetrics(font).horizontalAdvance(text) + 1
        paint_line(painter, QRect(bar.left() - px(5) - wide, line.top(), wide, line.height()), text, font, theme.color(role))
        return width + px(5) + wide + px(5)

    def _paint_waiting(self, painter: QPainter, line: QRect, spare: int) -> int:
        theme, font = self._theme, self._theme.font("micro", 400)
        wide = QFontMetrics(font).horizontalAdvance(self._said.waiting) + 1
        if wide > spare:
            return 0
        paint_line(
            painter, QRect(line.right() + 1 - wide, line.top(), wide, line.height()), self._said.waiting, font, theme.color("text.3")
        )
        return wide + self._theme.px(5)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Filter the list to this account."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.picked.emit(self._id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, by the mouse or by the menu key."""
        at = event.globalPos() if event.reason() == QContextMenuEvent.Reason.Mouse else self.mapToGlobal(QPoint(0, self.height()))
        self.menu_requested.emit(self._id, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick it by Enter or Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.picked.emit(self._id)
        else:
            super().keyPressEvent(event)

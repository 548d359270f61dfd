"""Paints the outbox: heads of groups and rows of 40, each with its one action at the right."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

import msgspec
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.domain.sync_report import UploadProgress
from recruiterdesk.ui.outbox.model import OutboxModel
from recruiterdesk.ui.outbox.words import Group, Head, action_said, group_of, group_said, is_held, seconds_left, state_said, tr
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.tables.roles import Role
from recruiterdesk.ui.tables.spoken_row import SpokenRow
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import is_by_keyboard
from recruiterdesk.ui.widgets.paint_badge import paint_badge
from recruiterdesk.ui.widgets.paint_progress import paint_bar, paint_hold_ring
from recruiterdesk.ui.widgets.plain_text import as_tip

_HEAD, _ROW = 34, 40
_ROOMY = 520  # a list this wide has room for whole states
_STATE, _BADGE, _ACTION, _BAR = 170, 34, 120, 84
_STATE_SHARE = 0.36  # of the list at most: where there is room, a state is read to its end
_UNMEASURED = -1
_USUAL_HOLD = 30.0

Index = QModelIndex | QPersistentModelIndex


class OutboxDelegate(QStyledItemDelegate):
    """Draws heads and rows; `action_of` and `action_rect` tell the view what a click means."""

    def __init__(
        self,
        theme: Theme,
        ink: Ink,
        badges: Mapping[str, str],
        accounts: Mapping[int, Account],
        uploads: Mapping[str, UploadProgress],
        now: Callable[[], datetime],
        parent: "OutboxList",
    ) -> None:
        """Share `ink`, `badges`, `accounts` and `uploads` (by entry) with the page, which keeps them true."""
        super().__init__(parent)
        self._list = parent
        self._theme, self._ink, self._badges, self._accounts, self._uploads, self._now = theme, ink, badges, accounts, uploads, now
        self.hovered = -1
        self._widest_state = _UNMEASURED  # in pixels, of all that are listed
        parent.entries.shown.connect(self._measure_again)
        theme.changed.connect(self._measure_again)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 34 for a head, 40 for an entry."""
        is_head = isinstance(index.data(Role.RECORD), Head)
        return QSize(200, self._theme.px(_HEAD if is_head else _ROW))

    def action_of(self, item: Head | OutboxEntry) -> str:
        """Return the word of an item's one action, "" for none."""
        if isinstance(item, Head):
            return item.action
        if item.state is OutboxState.UNCERTAIN:
            return tr("Decide")
        if item.state is OutboxState.REFUSED:
            return tr("Look")
        return tr("Cancel") if item.state in (OutboxState.HELD, OutboxState.QUEUED) else ""

    def action_rect(self, area: QRect, item: Head | OutboxEntry) -> QRect:
        """Return where the action stands."""
        px = self._theme.px
        text = self.action_of(item)
        if not text:
            return QRect()
        width = self._ink.width(text, "small", 500) + 2 * px(8)
        high = px(24)
        top = area.bottom() - px(6) - high + px(4) if isinstance(item, Head) else area.y() + (area.height() - high) // 2
        return QRect(area.right() - px(14) - width, top, width, high)

    def state_rect(self, area: QRect) -> QRect:
        """Return where a row's state stands: at one place in all rows, and no wider than the widest that is listed."""
        px = self._theme.px
        has_room = area.width() >= px(_ROOMY)
        if self._widest_state == _UNMEASURED:
            now = self._now()
            self._widest_state = max((self._width_of(said) for said in self._states_said(now)), default=0)
        most = (max(px(_STATE), round(area.width() * _STATE_SHARE)) if has_room else px(110)) - px(8)
        width = min(most, self._widest_state)
        action_left = area.right() - px(14) - px(_ACTION if has_room else 84)
        return QRect(action_left - px(8) - width, area.y(), width, area.height())

    def text_rect(self, area: QRect) -> QRect:
        """Return where a row's name and what is done stand: all that the icon, the badge and the state leave."""
        px = self._theme.px
        left = area.x() + px(40)
        return QRect(left, area.y(), self.state_rect(area).x() - px(_BADGE) - px(8) - left, area.height())

    def _states_said(self, now: datetime) -> Iterator[str]:
        for item in self._list.entries.items:
            if isinstance(item, Head):
                continue
            account, upload = self._accounts.get(item.account_id), self._uploads.get(item.id)
            if upload is None:
                yield state_said(item, account, now)
                continue
            for sent in (max(0, upload.total - 1), upload.total):  # as long as it can become: the column stands still while a file leaves
                yield state_said(item, account, now, msgspec.structs.replace(upload, sent=sent))

    def _width_of(self, said: str) -> int:
        return self._ink.width(said, "small", is_tabular=True)

    def _measure_again(self) -> None:
        self._widest_state = _UNMEASURED
        self._list.viewport().update()

    def _make_room(self, said: str) -> None:
        """Widen the column where a state became longer without the list being read: an upload began, an account was stopped."""
        if self._widest_state != _UNMEASURED and (wide := self._width_of(said)) > self._widest_state:
            self._widest_state = max(wide, *map(self._width_of, self._states_said(self._now())))
            self._list.viewport().update()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one item."""
        item = index.data(Role.RECORD)
        area = option.rect
        self._ink.at_ratio(painter.device().devicePixelRatio())
        if isinstance(item, Head):
            self._head(painter, area, item)
        else:
            self._entry(painter, area, item, index)
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, self._ink.color("line"))

    def _head(self, painter: QPainter, area: QRect, head: Head) -> None:
        px = self._theme.px
        line = QRect(area.x() + px(16), area.bottom() - px(6) - px(16), area.width() - px(32), px(16))
        width = self._ink.text(painter, line, group_said(head.group), style="small", weight=600)
        self._ink.text(painter, line.adjusted(width + px(5), 0, 0, 0), str(head.count), style="small", role="text.3", is_tabular=True)
        if head.action:
            box = self.action_rect(area, head)
            self._ink.text(
                painter,
                QRect(box.x(), line.y(), box.width(), line.height()),
                head.action,
                style="small",
                weight=500,
                role="accent",
                is_centred=True,
            )

    def _entry(self, painter: QPainter, area: QRect, entry: OutboxEntry, index: Index) -> None:
        px = self._theme.px
        view = self.parent()
        is_selected = isinstance(view, QListView) and view.selectionModel().isSelected(index)
        if is_selected and isinstance(view, QListView):
            is_active = view.hasFocus()
            painter.fillRect(area, self._ink.color("bg.selected" if is_active else "bg.selected.inactive"))
            painter.fillRect(area.x(), area.y(), px(3), area.height(), self._ink.color("accent" if is_active else "line.control"))
            if is_active and isinstance(view, OutboxList) and view.has_ring:
                painter.setPen(QPen(self._ink.color("focus"), 2))
                painter.drawRect(area.adjusted(1, 1, -1, -2))
        elif index.row() == self.hovered:
            painter.fillRect(area, self._ink.color("bg.hover"))
        now = self._now()
        account = self._accounts.get(entry.account_id)
        self._lead(painter, QRect(area.x(), area.y(), px(40), area.height()), entry, account, now)
        upload = self._uploads.get(entry.id)
        said = state_said(entry, account, now, upload)
        self._make_room(said)
        state = self.state_rect(area)
        badge = QRect(state.x() - px(_BADGE), area.y(), px(24), area.height())
        letters = self._badges.get(entry.provider, entry.provider[:2].upper())
        size = QSize(px(24), px(16))
        at = QPoint(badge.x(), badge.y() + (badge.height() - size.height()) // 2)
        self._ink.picture(painter, at, ("badge", letters), size, lambda p, r: paint_badge(p, r, self._theme, letters))
        self._ink.text(painter, state, said, style="small", role="text.2" if is_selected else "text.3", is_tabular=True)
        if upload is not None and entry.state is OutboxState.SENDING:
            wide, high = px(_BAR), self._theme.size("progress")
            bar = QRect(area.right() - px(14) - wide, area.y() + (area.height() - high) // 2, wide, high)
            paint_bar(painter, bar, self._theme, upload.sent / max(1, upload.total))
        text = self.text_rect(area)
        width = self._ink.text(painter, text.adjusted(0, 0, -text.width() // 3, 0), entry.target.name, weight=500)
        self._ink.text(painter, text.adjusted(width + px(5), 0, 0, 0), action_said(entry), role="text.2")
        self._action(painter, self.action_rect(area, entry), entry)

    def _action(self, painter: QPainter, box: QRect, entry: OutboxEntry) -> None:
        text = self.action_of(entry)
        if not text:
            return
        is_framed = entry.state in (OutboxState.UNCERTAIN, OutboxState.REFUSED)
        if is_framed:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._ink.color("line.strong"))
            painter.setBrush(self._ink.color("bg.surface"))
            corner = self._theme.radius("control")
            painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
            painter.restore()
        self._ink.text(painter, box, text, style="small", weight=500, role="text" if is_framed else "text.2", is_centred=True)

    def _lead(self, painter: QPainter, area: QRect, entry: OutboxEntry, account: Account | None, now: datetime) -> None:
        px = self._theme.px
        if is_held(entry, now):
            total = (entry.hold_until - entry.created_at).total_seconds() if entry.hold_until is not None else _USUAL_HOLD
            paint_hold_ring(painter, area, self._theme, seconds_left(entry, now), max(1.0, total))
            return
        by_state = {
            OutboxState.UNCERTAIN: ("uncertain", "warning"),
            OutboxState.REFUSED: ("refused", "danger"),
            OutboxState.SENDING: ("on-its-way", "accent"),
            OutboxState.SENT: ("check", "success"),
            OutboxState.CANCELLED: ("undo", "text.3"),
        }
        name, role = by_state.get(entry.state, ("waiting", "text.3"))
        if group_of(entry, account, now) is Group.NEEDS_KEY:
            name = "key"
        side = px(16)
        self._ink.icon(painter, QPoint(area.x() + (area.width() - side) // 2, area.y() + (area.height() - side) // 2), name, role, side)


class OutboxList(QListView):
    """The list: arrows skip heads, a click on an action does it."""

    acted = Signal(object)  # the Head or OutboxEntry whose action was clicked

    def __init__(self, theme: Theme, model: OutboxModel, parent: QWidget | None = None) -> None:
        """Show `model`; the delegate is set by the page."""
        super().__init__(parent)
        self._theme, self.entries = theme, model
        self.has_ring = False  # the keyboard moves here
        self.setModel(model)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.spoken = SpokenRow(self)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def step(self, by: int) -> None:
        """Go to the next or the previous entry, over heads."""
        model = self.model()
        row = self.currentIndex().row()
        place = row + by if row >= 0 else 0
        while 0 <= place < model.rowCount():
            index = model.index(place, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return
            place += 1 if by > 0 else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go over heads with the arrows; letters and digits go on to the page."""
        self.has_ring = True
        self.viewport().update()
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus, and have the entry said that it comes to."""
        self.has_ring = is_by_keyboard(event, self._theme)
        super().focusInEvent(event)
        self.spoken.on_focus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select; the ring for keyboard users goes."""
        self.has_ring = False
        super().mousePressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are commands."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the row under the pointer."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        delegate = self.itemDelegate()
        if isinstance(delegate, OutboxDelegate) and delegate.hovered != index.row():
            delegate.hovered = index.row()
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do a row's action when it was clicked."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        delegate = self.itemDelegate()
        item = index.data(Role.RECORD)
        if item is not None and isinstance(delegate, OutboxDelegate) and delegate.action_rect(self.visualRect(index), item).contains(at):
            self.acted.emit(item)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say an entry in full in its tooltip, as plain text."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            item = self.indexAt(event.pos()).data(Role.RECORD)
            if isinstance(item, OutboxEntry):
                QToolTip.showText(event.globalPos(), as_tip(f"{item.target.name}, {action_said(item)}"), self.viewport())
            return True
        return super().viewportEvent(event)

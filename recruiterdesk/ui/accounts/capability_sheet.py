"""What each account and each provider can do: one table of yes, no, only here and not tried, with every reason in words below it."""

from array import array
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability, CapabilityState
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.ui.accounts.capability_words import LOOK, ORDER, UNSAID, ability_said, capability_said
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.tables.columns import Column, Placed
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.tables.row_canvas import RowState
from recruiterdesk.ui.tables.table import DeskTable
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Badge, Icon
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Line
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet

_FIRST, _OTHER, _LEAST = 220, 132, 74
_TABLE, _LEAST_TABLE, _REST = 322, 130, 350
_NAME = "capability"


class Able(msgspec.Struct, frozen=True):
    """Somebody who can do things: an account, or a provider that is not connected."""

    name: str
    badge: str
    provider: str
    capabilities: dict[Capability, CapabilityState]

    def state(self, capability: Capability) -> CapabilityState:
        """Return how far a capability reaches; what nobody says is no."""
        return self.capabilities.get(capability, UNSAID)


class _Row(msgspec.Struct, frozen=True):
    id: int
    capability: Capability


class _CapabilityPainter:
    """Paints a capability's row: its name, then a picture and a word for each."""

    def __init__(self, theme: Theme, ink: Ink, able: Sequence[Able]) -> None:
        self._theme, self._ink, self._able = theme, ink, able

    def paint(self, painter: QPainter, area: QRect, placed: Sequence[Placed], record: _Row, _state: RowState) -> None:
        """Paint the cells; the table has painted the ground."""
        px = self._theme.px
        for place in placed:
            cell = QRect(area.x() + place.x, area.y(), place.width - px(8), area.height())
            if place.column.key == _NAME:
                self._ink.text(painter, cell.adjusted(px(22), 0, 0, 0), capability_said(record.capability))
                continue
            state = self._able[int(place.column.key)].state(record.capability).state
            icon, role = LOOK[state]
            side = px(14)
            self._ink.icon(painter, QPoint(cell.x(), cell.y() + (cell.height() - side) // 2), icon, role, side)
            self._ink.text(painter, cell.adjusted(side + px(6), 0, 0, 0), ability_said(state), style="small", role="text.2")

    def tip(self, record: _Row, key: str, _width: int) -> str:
        """Return the reason behind a word."""
        return "" if key == _NAME else say(self._able[int(key)].state(record.capability).reason)


class CapabilitySheet(Sheet):
    """Arrow keys go through the capabilities; below stands why each can or cannot."""

    def __init__(self, theme: Theme, window: QWidget, accounts: Sequence[Account], profiles: Sequence[ProviderProfile]) -> None:
        super().__init__(theme, window, "", "xlarge")
        self.set_title(self.tr("What each account can do"))
        self._theme = theme
        self.able = able_of(accounts, profiles)
        columns = (
            Column(_NAME, self.tr("What"), _FIRST, _FIRST, stretch=1.0, is_needed=True),
            *(Column(str(place), able.name, _OTHER, _OTHER, is_needed=True, least=_LEAST) for place, able in enumerate(self.able)),
        )
        self._model: BlockModel[_Row] = BlockModel(columns, self._text, self._spoken, self)
        ink = Ink(theme, self)
        self.table = DeskTable(theme, self._model, _CapabilityPainter(theme, ink, self.able), ink)
        self.table.setAccessibleName(self.title.text())
        # The reasons below are read with each row: in a low window the table gives way to them.
        self.table.setFixedHeight(max(theme.px(_LEAST_TABLE), min(theme.px(_TABLE), window.height() - theme.px(_REST))))
        self.table.selection_moved.connect(self._on_selection)
        self.body.addWidget(self.table)
        self.body.addWidget(Line(theme))
        self._what = SafeLabel(theme, "", weight=600)
        self.body.addWidget(self._what)
        self._reasons = QGridLayout()
        self._reasons.setHorizontalSpacing(theme.px(8))
        self._reasons.setVerticalSpacing(theme.px(6))
        self._reasons.setColumnMinimumWidth(1, theme.px(150))
        self._reasons.setColumnMinimumWidth(3, theme.px(70))
        self._reasons.setColumnStretch(4, 1)
        self.body.addLayout(self._reasons)
        self.foot_text.setText(self.tr("An account's key may be able to do less than its provider."))
        close = self.add_button(KeyButton(theme, self.tr("Close"), "Esc"), is_confirm=True)
        close.clicked.connect(self.accept)
        self.first_focus = self.table
        rows = [_Row(place, capability) for place, capability in enumerate(ORDER, 1)]
        self._model.show(array("q", [row.id for row in rows]), rows)
        self.table.go_to_end(is_last=False)

    @property
    def reasons(self) -> list[str]:
        """Return what is said below, line by line."""
        found = []
        for row in range(self._reasons.rowCount()):
            items = (self._reasons.itemAtPosition(row, column) for column in (1, 3, 4))
            words = [widget.accessibleName() for item in items if item is not None and (widget := item.widget()) is not None]
            if words:
                found.append(": ".join(part for part in words if part))
        return found

    def _text(self, row: _Row, key: str) -> str:
        return capability_said(row.capability) if key == _NAME else ability_said(self.able[int(key)].state(row.capability).state)

    def _spoken(self, row: _Row) -> str:
        parts = (f"{able.name} {ability_said(able.state(row.capability).state)}" for able in self.able)
        return f"{capability_said(row.capability)}: {', '.join(parts)}"

    def _on_selection(self, ids: tuple[int, ...]) -> None:
        row = self._model.record(ids[0]) if len(ids) == 1 else None
        if row is None:
            return
        while (item := self._reasons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        theme, top = self._theme, Qt.AlignmentFlag.AlignTop
        self._what.setText(capability_said(row.capability))
        for place, able in enumerate(self.able):
            state = able.state(row.capability)
            self._reasons.addWidget(Badge(theme, able.badge, able.provider), place, 0, top)
            self._reasons.addWidget(SafeLabel(theme, able.name, elide="right"), place, 1, top)
            icon, role = LOOK[state.state]
            self._reasons.addWidget(Icon(theme, icon, role, 14), place, 2, top)
            self._reasons.addWidget(SafeLabel(theme, ability_said(state.state), weight=500), place, 3, top)
            self._reasons.addWidget(SafeLabel(theme, say(state.reason), role="text.2", is_wrapped=True), place, 4, top)
        self.adjust()


def able_of(accounts: Sequence[Account], profiles: Sequence[ProviderProfile]) -> tuple[Able, ...]:
    """Return the accounts, each over what its provider can do, and after them the providers that none of them is at."""
    by_id = {profile.id: profile for profile in profiles}
    connected = [
        Able(
            account.name,
            by_id[account.provider].badge,
            by_id[account.provider].name,
            by_id[account.provider].capabilities | account.capabilities,
        )
        for account in accounts
        if account.provider in by_id
    ]
    used = {account.provider for account in accounts}
    return (
        *connected,
        *(Able(profile.name, profile.badge, profile.name, profile.capabilities) for profile in profiles if profile.id not in used),
    )

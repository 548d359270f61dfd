"""The applicants' screen: the list in its frame, the person beside it, and the keys that work on what is selected."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.ui.applications.columns import COLUMNS, spoken_of, text_of
from recruiterdesk.ui.applications.row_painter import ApplicantPainter
from recruiterdesk.ui.search.command_page import CommandPage
from recruiterdesk.ui.tables import completeness
from recruiterdesk.ui.tables.account_strip import segments_of
from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.tables.list_frame import ListFrame
from recruiterdesk.ui.tables.table import DeskTable
from recruiterdesk.ui.tables.two_panes import TwoPanes
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from recruiterdesk.domain.application import ApplicationRow


class ApplicationsPage(CommandPage):
    """Shows and asks; its controller knows the services. `detail` is the pane of one person, made by the caller."""

    filter_changed = Signal(str)
    account_chosen = Signal(object)  # an account's id or None
    completeness_changed = Signal(str)  # the sentence for the status bar

    def __init__(self, theme: Theme, detail: QWidget, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Put the list beside `detail`."""
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._badges: dict[str, str] = {}
        self._accounts: Sequence[Account] = ()
        self._count = 0
        self._columns_menu: QMenu | None = None
        self.model: BlockModel[ApplicationRow] = BlockModel(COLUMNS, text_of(now), spoken_of(now), self)
        self.detail = detail
        self._build()

    def _build(self) -> None:
        theme = self._theme
        ink = Ink(theme, self)
        self.table = DeskTable(theme, self.model, ApplicantPainter(theme, ink, self._badges, self._now), ink)
        self.table.setAccessibleName(self.tr("Applicants"))
        self.frame = ListFrame(theme, self.table)
        self.frame.filter_changed.connect(self.filter_changed)
        self.frame.segment_chosen.connect(lambda chosen: self.account_chosen.emit(int(chosen) if chosen else None))
        self.frame.filter.returnPressed.connect(lambda: self.table.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._columns_button = KeyButton(theme, "", icon="columns")
        self._columns_button.setAccessibleName(self.tr("Choose columns"))
        self._columns_button.setToolTip(self.tr("Choose columns"))
        self._columns_button.clicked.connect(self._open_columns)
        self.frame.head.add(self._columns_button)
        self.panes = TwoPanes(theme, self.frame, self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.panes)
        self.setTabOrder(self.frame.filter, self._columns_button)
        self.table.opened.connect(lambda _number: self.panes.show_second(is_shown=True))

    # --- what the controller shows ---

    def show_title(self, title: str) -> None:
        """Name the view; the title bar shows it too, so it never holds a person's name."""
        self.frame.show_title(title)
        self.setWindowTitle(title)

    def show_count(self, count: int) -> None:
        """Say how many are listed."""
        self._count = count
        self.frame.show_count(count)
        self._say_completeness()

    def show_accounts(
        self, accounts: Sequence[Account], counts: Mapping[int, int], chosen: int | None, profiles: Mapping[int, ProviderProfile]
    ) -> None:
        """Fill the strip: all, then each account with its count and how it stands."""
        self._accounts = accounts
        self._badges.update({account.provider: profiles[account.id].badge for account in accounts})
        self.frame.show_segments(segments_of(accounts, counts, profiles), str(chosen or ""))
        self._say_completeness()
        self.table.viewport().update()

    def know_accounts(self, accounts: Sequence[Account]) -> None:
        """Take the accounts by which a list is judged complete; their counts follow."""
        self._accounts = accounts

    def clear_filter(self) -> None:
        """Empty the filter field."""
        self.frame.clear_filter()

    def _say_completeness(self) -> None:
        self.completeness_changed.emit(completeness.said(self._count, self._accounts))
        if not self._count:
            is_filtered = bool(self.frame.filter.text())
            title = self.tr("Nobody matches “{text}”").format(text=self.frame.filter.text()) if is_filtered else self._nobody()
            self.frame.empty.say(title, completeness.how_sure(self._accounts, self._now()), icon="search" if is_filtered else "new")

    def _nobody(self) -> str:
        title = self.frame.head.title
        return self.tr("Nobody in “{view}”").format(view=title) if title else self.tr("Nobody here")

    # --- panes and columns ---

    def focus_stops(self) -> tuple[QWidget, ...]:
        """Return the panes that F6 goes through."""
        return (self.frame.head, self.table, self.detail)

    def _open_columns(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hidden = set(self.table.columns.choice.hidden)
        for column in self.model.columns:
            action = QAction(column.said(), menu, checkable=True, checked=column.key not in hidden, enabled=not column.is_needed)
            action.toggled.connect(lambda is_on, key=column.key: self.table.columns.set_hidden(key, is_hidden=not is_on))
            menu.addAction(action)
        button = self._columns_button
        menu.popup(button.mapToGlobal(QRect(QPoint(0, 0), button.size()).bottomLeft() + QPoint(0, 4)))
        self._columns_menu = menu

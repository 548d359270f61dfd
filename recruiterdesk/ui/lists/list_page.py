"""What the applicants' and the vacancies' pages share: the table in its frame, the strip of accounts, and how sure the list is."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.ui.search.command_page import CommandPage
from recruiterdesk.ui.tables import completeness
from recruiterdesk.ui.tables.account_strip import segments_of
from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.tables.list_frame import ListFrame
from recruiterdesk.ui.tables.row_canvas import RowPainter
from recruiterdesk.ui.tables.table import DeskTable
from recruiterdesk.ui.tables.two_panes import TwoPanes
from recruiterdesk.ui.theme.theme import Theme


class ListPage(CommandPage):
    """Shows and asks; whoever fills it knows the services. A page makes its model, calls `_put_together`, and says why it is empty."""

    filter_changed = Signal(str)
    account_chosen = Signal(object)  # an account's id or None
    completeness_changed = Signal(str)  # the sentence for the status bar

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._badges: dict[str, str] = {}  # by provider; the row painter shares it
        self._accounts: Sequence[Account] = ()
        self._count = 0

    def _put_together(self, name: str, model: BlockModel[Any], painter_of: Callable[[Ink], RowPainter], detail: QWidget) -> None:
        """Put the list of `model`, called `name` for a screen reader, beside `detail`."""
        theme = self._theme
        ink = Ink(theme, self)
        self.detail = detail
        self.table = DeskTable(theme, model, painter_of(ink), ink)
        self.table.setAccessibleName(name)
        self.frame = ListFrame(theme, self.table)
        self.frame.filter_changed.connect(self.filter_changed)
        self.frame.segment_chosen.connect(lambda chosen: self.account_chosen.emit(int(chosen) if chosen else None))
        self.panes = TwoPanes(theme, self.frame, detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.panes)

    def focus_stops(self) -> tuple[QWidget, ...]:
        """Return the panes that F6 goes through."""
        return (self.frame.head, self.table, self.detail)

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
        badges = {account.provider: profiles[account.id].badge for account in accounts}
        if not badges.items() <= self._badges.items():
            self._badges.update(badges)
            self.table.viewport().update()
        self.frame.show_segments(segments_of(accounts, counts, profiles), str(chosen or ""))
        self._say_completeness()

    def _say_completeness(self) -> None:
        self.completeness_changed.emit(completeness.said(self._count, self._accounts))
        if not self._count:
            lead, icon = self._why_empty(self.frame.filter.text())
            self.frame.empty.say(lead, completeness.how_sure(self._accounts, self._now()), icon=icon)

    def _why_empty(self, text: str) -> tuple[str, str]:
        """Return what an empty list says, and its icon; `text` is what it is filtered by."""
        raise NotImplementedError

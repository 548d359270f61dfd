"""The vacancies' screen: the table in its frame and one vacancy beside it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

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
from recruiterdesk.ui.tables.table import DeskTable
from recruiterdesk.ui.tables.two_panes import TwoPanes
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import COLUMNS, spoken_of, text_of
from recruiterdesk.ui.vacancies.detail import VacancyPane
from recruiterdesk.ui.vacancies.row_painter import VacancyPainter

if TYPE_CHECKING:
    from recruiterdesk.domain.vacancy import VacancyRow


class VacanciesPage(CommandPage):
    """Shows and asks; its controller knows the services."""

    filter_changed = Signal(str)
    account_chosen = Signal(object)  # an account's id or None
    completeness_changed = Signal(str)

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._badges: dict[str, str] = {}
        self._accounts: Sequence[Account] = ()
        self._count = 0
        self.model: BlockModel[VacancyRow] = BlockModel(COLUMNS, text_of(now), spoken_of(now), self)
        ink = Ink(theme, self)
        self.table = DeskTable(theme, self.model, VacancyPainter(theme, ink, self._badges, now), ink)
        self.table.setAccessibleName(self.tr("Vacancies"))
        self.frame = ListFrame(theme, self.table)
        self.frame.show_title(self.tr("Vacancies"))
        self.setWindowTitle(self.tr("Vacancies"))
        self.frame.filter_changed.connect(self.filter_changed)
        self.frame.segment_chosen.connect(lambda chosen: self.account_chosen.emit(int(chosen) if chosen else None))
        self.detail = VacancyPane(theme, now)
        self.panes = TwoPanes(theme, self.frame, self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.panes)

    def show_count(self, count: int) -> None:
        """Say how many are listed."""
        self._count = count
        self.frame.show_count(count)
        self._say_completeness()

    def show_accounts(
        self, accounts: Sequence[Account], counts: Mapping[int, int], chosen: int | None, profiles: Mapping[int, ProviderProfile]
    ) -> None:
        """Fill the strip."""
        self._accounts = accounts
        self._badges.update({account.provider: profiles[account.id].badge for account in accounts})
        self.frame.show_segments(segments_of(accounts, counts, profiles), str(chosen or ""))
        self._say_completeness()
        self.table.viewport().update()

    def _say_completeness(self) -> None:
        self.completeness_changed.emit(completeness.said(self._count, self._accounts))
        if not self._count:
            text = self.frame.filter.text()
            lead = self.tr("No vacancy matches “{text}”").format(text=text) if text else self.tr("No vacancies")
            self.frame.empty.say(lead, completeness.how_sure(self._accounts, self._now()), icon="search" if text else "vacancies")

    def focus_stops(self) -> tuple[QWidget, ...]:
        """Return the panes that F6 goes through."""
        return (self.frame.head, self.table, self.detail)

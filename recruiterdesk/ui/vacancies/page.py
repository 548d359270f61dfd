"""The vacancies' screen: the table in its frame and one vacancy beside it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.ui.search.command import Command, CommandKeys
from recruiterdesk.ui.tables import completeness, words
from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.tables.list_frame import ListFrame
from recruiterdesk.ui.tables.table import DeskTable
from recruiterdesk.ui.tables.two_panes import TwoPanes
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import COLUMNS, spoken_of, text_of
from recruiterdesk.ui.vacancies.detail import VacancyPane
from recruiterdesk.ui.vacancies.row_painter import VacancyPainter
from recruiterdesk.ui.widgets.segments import SegmentText

if TYPE_CHECKING:
    from recruiterdesk.domain.vacancy import VacancyRow


class VacanciesPage(QWidget):
    """Shows and asks; its controller knows the services."""

    filter_changed = Signal(str)
    account_chosen = Signal(object)  # an account's id or None
    completeness_changed = Signal(str)
    refused = Signal(str)  # why a key that was pressed does nothing now

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._badges: dict[str, str] = {}
        self._accounts: Sequence[Account] = ()
        self._count = 0
        self.model: BlockModel[VacancyRow] = BlockModel(COLUMNS, text_of(now), spoken_of(now), self)
        self.keys = CommandKeys()
        self.commands: tuple[Command, ...] = ()
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
        segments = [SegmentText(id="", text=self.tr("All"), count=words.number(sum(counts.values())))]
        for account in accounts:
            profile = profiles[account.id]
            self._badges[account.provider] = profile.badge
            word = completeness.word_of(account)
            is_alone = sum(other.provider == account.provider for other in accounts) == 1
            segments.append(
                SegmentText(
                    id=str(account.id),
                    text="" if is_alone else account.name,
                    badge=profile.badge,
                    count=words.number(counts.get(account.id, 0)),
                    remark=word.word,
                    remark_role=word.role,
                    name=f"{profile.name}, {account.name}",
                )
            )
        self.frame.show_segments(segments, str(chosen or ""))
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

    def set_commands(self, commands: Sequence[Command]) -> None:
        """Take the commands that keys run."""
        self.commands = tuple(commands)
        self.keys.set_commands(commands)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Run the command of a key that no field wanted."""
        if not self.run_key(event):
            super().keyPressEvent(event)

    def run_key(self, event: QKeyEvent) -> bool:
        """Run the command of a key press, or say why it cannot; returns whether there is one."""
        command = self.keys.find(event)
        if command is None:
            return self.keys.is_waiting()
        event.accept()
        if reason := command.reason():
            self.refused.emit(reason)
        else:
            command.run()
        return True

"""The outbox as one sees it: the list in its frame, the card beside it, and what can be done with all of it."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.sync_report import UploadProgress
from recruiterdesk.ui.outbox.card import EntryCard
from recruiterdesk.ui.outbox.model import OutboxModel
from recruiterdesk.ui.outbox.row_painter import OutboxDelegate, OutboxList
from recruiterdesk.ui.outbox.words import row_said, tr
from recruiterdesk.ui.search.command_page import CommandPage
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.tables.list_frame import ListFrame
from recruiterdesk.ui.tables.two_panes import TwoPanes
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.segments import Segments


class OutboxPage(CommandPage):
    """Shares `badges` (by provider), `accounts` (by id) and `uploads` (by entry) with whoever keeps them true."""

    def __init__(
        self,
        theme: Theme,
        badges: Mapping[str, str],
        accounts: Mapping[int, Account],
        uploads: Mapping[str, UploadProgress],
        now: Callable[[], datetime],
    ) -> None:
        """Start empty."""
        super().__init__()
        self.model = OutboxModel(lambda entry: row_said(entry, accounts.get(entry.account_id), uploads.get(entry.id), now()), self)
        self.list = OutboxList(theme, self.model)
        self.list.setAccessibleName(tr("Outbox"))
        self.list.setItemDelegate(OutboxDelegate(theme, Ink(theme, self.list), badges, accounts, uploads, now, self.list))
        self.frame = ListFrame(theme, self.list, has_filter=False)
        self.frame.head.puts_controls_below = True
        self.frame.show_title(tr("Outbox"))
        self.setWindowTitle(tr("Outbox"))
        self.frame.strip.parentWidget().hide()  # type: ignore[union-attr]  # the strip's holder; accounts are not filtered here
        self.which = Segments(theme)
        self.pause = KeyButton(theme, "", icon="pause")
        self.send = KeyButton(theme, tr("Send now"), icon="outbox")
        for control in (self.which, self.pause, self.send):
            self.frame.head.add(control)
        self.card = EntryCard(theme, now)
        self.panes = TwoPanes(theme, self.frame, self.card, usual=404, wide=560)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.panes)

    def focus_stops(self) -> tuple[QWidget, ...]:
        """Return the panes that F6 goes through."""
        return (self.frame.head, self.list, self.card)

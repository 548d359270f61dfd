"""Puts the outbox screen together and keeps it true: reads all entries, counts seconds, carries decisions to the service."""

from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QItemSelectionModel, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.outbox import OPEN_STATES, OutboxEntry, OutboxState
from recruiterdesk.domain.sync_report import UploadProgress
from recruiterdesk.domain.write import AddNote
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.open_outside import open_outside
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.outbox.card import CardContext
from recruiterdesk.ui.outbox.page import OutboxPage
from recruiterdesk.ui.outbox.pausing import Pausing
from recruiterdesk.ui.outbox.words import Group, Head, grouped, is_held, tr
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.tables.roles import Role
from recruiterdesk.ui.tables.words import counted
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.segments import SegmentText

WAITING, SENT = "waiting", "sent"
T = TypeVar("T")


class OutboxScreen(QObject):
    """Owns the page. Entries are few: they are held whole and read again whenever one changed."""

    repair_requested = Signal(str)  # an account's name
    rewrite_requested = Signal(int, str)  # an applicant's id and the text to write anew
    counts_changed = Signal(int, int)  # waiting, needing a person
    completeness_changed = Signal(str)
    go_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        changes: ChangeSignals,
        notices: Notices,
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        """Build everything; `start` reads the entries."""
        super().__init__(parent)
        self._desk, self._runner, self._notices, self._now = desk, runner, notices, now
        self._accounts: dict[int, Account] = {}
        self._badges: dict[str, str] = {}
        self._entries: tuple[OutboxEntry, ...] = ()
        self._shows = WAITING
        self._contexts: dict[str, CardContext] = {}
        self._uploads: dict[str, UploadProgress] = {}
        self.page = OutboxPage(theme, self._badges, self._accounts, self._uploads, now)
        self.pausing = Pausing(self.page.pause, desk, runner, notices)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._on_second)
        self._held: frozenset[str] = frozenset()
        self._pause = QTimer(self, singleShot=True, interval=50)
        self._pause.timeout.connect(self.read)
        self._connect(changes)
        self.page.set_commands(self._commands())

    def _connect(self, changes: ChangeSignals) -> None:
        page, card = self.page, self.page.card
        page.refused.connect(self._notices.refuse)
        page.list.selectionModel().selectionChanged.connect(lambda *_: self._show_card())
        page.list.acted.connect(self._on_acted)
        page.which.picked.connect(self._on_which)
        page.send.clicked.connect(self._send)
        card.settled.connect(self._on_settled)
        card.cancelled.connect(self._cancel)
        card.retried.connect(lambda entry_id: self._run(self._desk.outbox.retry(entry_id)))
        card.edit_requested.connect(self._on_edit)
        card.link_requested.connect(self._on_link)
        card.copied.connect(self._on_copied)
        changes.changed.connect(self._on_changed)
        changes.uploaded.connect(self._on_uploaded)
        changes.follow_uploads(self._desk.outbox.subscribe_uploads)

    def start(self) -> None:
        """Read the entries."""
        self.read()

    # --- reading ---

    def read(self) -> None:
        """Read accounts and entries again."""
        self._runner.run(self._read(), owner=self.page, key="outbox", on_done=self._on_read)

    async def _read(self) -> tuple[Sequence[Account], Sequence[OutboxEntry]]:
        return await self._desk.accounts.list(), await self._desk.outbox.list(include_done=True)

    def _on_read(self, found: tuple[Sequence[Account], Sequence[OutboxEntry]]) -> None:
        accounts, entries = found
        self._accounts.clear()
        self._accounts.update({account.id: account for account in accounts})
        self._badges.update({account.provider: self._desk.accounts.profile_of(account).badge for account in accounts})
        self._entries = tuple(entries)
        sending = {entry.id for entry in entries if entry.state is OutboxState.SENDING}
        for entry_id in self._uploads.keys() - sending:
            del self._uploads[entry_id]
        self.pausing.show(accounts)
        self._show()

    def _show(self) -> None:
        waiting = [entry for entry in self._entries if entry.state in OPEN_STATES]
        today = self._now().astimezone().date()
        sent = [
            entry
            for entry in self._entries
            if entry.state is OutboxState.SENT and entry.sent_at and entry.sent_at.astimezone().date() == today
        ]
        sent.sort(key=lambda entry: entry.sent_at or entry.created_at, reverse=True)
        needing = sum(entry.state in (OutboxState.UNCERTAIN, OutboxState.REFUSED) for entry in waiting)
        self.page.which.set_segments(
            (
                SegmentText(id=WAITING, text=tr("Waiting"), count=words.number(len(waiting))),
                SegmentText(id=SENT, text=tr("Sent today"), count=words.number(len(sent))),
            ),
            self._shows,
        )
        items: Sequence[Head | OutboxEntry] = grouped(waiting, self._accounts, self._now()) if self._shows == WAITING else sent
        current = self._current_id()
        self.page.model.show(items)
        self._keep(current)
        self.page.frame.show_count(len(waiting) if self._shows == WAITING else len(sent))
        if self._shows == WAITING:
            self.page.frame.empty.say(tr("Nothing waits"), tr("Everything you wrote has been sent."), icon="outbox")
        else:
            self.page.frame.empty.say(tr("Nothing sent today"), icon="outbox")
        self.page.send.set_refusal(self._why_not_send(waiting))
        self._held = self._held_now()
        if self._held:
            self._second.start()
        else:
            self._second.stop()
        self.counts_changed.emit(len(waiting), needing)
        paused = ", ".join(account.name for account in self.pausing.paused)
        said = tr("Sending is paused for {accounts}").format(accounts=paused) if paused else tr("Nothing is sent twice by itself")
        self.completeness_changed.emit(said)

    def _why_not_send(self, waiting: Sequence[OutboxEntry]) -> str:
        if not waiting:
            return tr("Nothing waits to be sent.")
        paused = {account.id for account in self.pausing.paused}
        return tr("Sending is paused. Go on with it first.") if all(entry.account_id in paused for entry in waiting) else ""

    def _held_now(self) -> frozenset[str]:
        now = self._now()
        return frozenset(entry.id for entry in self._entries if is_held(entry, now))

    def _on_second(self) -> None:
        """Count down, in the rows and on the card; what is held no more moves to where it waits now."""
        if self._held_now() != self._held:
            self._show()
        self.page.list.viewport().update()
        self.page.card.show_time()

    def _current_id(self) -> str | None:
        indexes = self.page.list.selectionModel().selectedIndexes()
        found = indexes[0].data(Role.ID) if indexes else None
        return found if isinstance(found, str) else None

    def _keep(self, entry_id: str | None) -> None:
        row = self.page.model.row_of(entry_id) if entry_id is not None else -1
        if row < 0:
            row = next((place for place, item in enumerate(self.page.model.items) if isinstance(item, OutboxEntry)), -1)
        if row >= 0:
            index = self.page.model.index(row)
            self.page.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._show_card()

    def select(self, entry_id: str) -> None:
        """Stand on an entry, once it is read: somebody wants to decide about it."""
        self._shows = WAITING
        self._show()
        self._keep(entry_id)

    def _on_changed(self, change: ChangeSet) -> None:
        if change.outbox or change.accounts:
            self._pause.start()  # many entries move together when a bulk goes out: read once

    def _on_uploaded(self, upload: UploadProgress) -> None:
        self._uploads[upload.entry_id] = upload
        row = self.page.model.row_of(upload.entry_id)
        if row >= 0:
            self.page.list.update(self.page.model.index(row))
        if upload.entry_id == self._current_id():
            self.page.card.show_upload(upload)

    def _on_which(self, which: str) -> None:
        self._shows = which
        self._show()

    # --- the card ---

    def _show_card(self) -> None:
        entry_id = self._current_id()
        entry = self.page.model.entry(entry_id) if entry_id is not None else None
        if entry is None:
            self.page.card.show_nothing()
            return
        known = self._contexts.get(entry.id)
        if known is None:
            account = self._accounts.get(entry.account_id)
            profile = self._desk.accounts.profile_of(account) if account is not None else None
            known = CardContext(profile.name if profile is not None else entry.provider, entry.account)
            self._find_context(entry, known)
        self.page.card.show_upload(self._uploads.get(entry.id))
        self.page.card.show_entry(entry, known, self._accounts.get(entry.account_id))

    def _find_context(self, entry: OutboxEntry, known: CardContext) -> None:
        if entry.target.table != "application":
            return

        def on_done(rows: Sequence[Any]) -> None:
            if rows:
                about = ", ".join(part for part in (rows[0].vacancy_title, rows[0].vacancy_location) if part) or known.about
                self._contexts[entry.id] = CardContext(known.provider, about, rows[0].url or "")
                self._show_card()

        reading = self._desk.applicants.rows([entry.target.local_id])
        self._runner.run(reading, owner=self.page, key="context", on_done=on_done)

    # --- deciding: every signal carries the id of the entry that was shown ---

    def _run(self, work: Coroutine[Any, Any, T], on_done: Callable[[T], None] | None = None) -> None:
        def on_error(error: DeskError) -> None:
            self._notices.failed(error)
            self.read()

        self._runner.run(work, owner=self.page, on_done=on_done, on_error=on_error)

    def _on_acted(self, item: object) -> None:
        if isinstance(item, Head):
            if item.group is Group.HELD:
                held = [entry.id for entry in self._entries if entry.state is OutboxState.HELD]
                self._run(
                    self._cancel_all(held), lambda count: self._notices.done(counted(count, tr("1 taken back"), tr("{n} taken back")))
                )
            elif item.group is Group.NEEDS_KEY:
                self.repair_requested.emit(item.account)
        elif isinstance(item, OutboxEntry):
            if item.state in (OutboxState.HELD, OutboxState.QUEUED):
                self._cancel(item.id)
            else:
                self._keep(item.id)
                self.page.panes.show_second(is_shown=True)

    async def _cancel_all(self, ids: Sequence[str]) -> int:
        count = 0
        for entry_id in ids:
            entry = await self._desk.outbox.get(entry_id)
            # One that waited for another was taken back with it; one that went out meanwhile is left alone.
            if entry.state is OutboxState.HELD:
                await self._desk.outbox.cancel(entry_id)
                count += 1
        return count

    def _cancel(self, entry_id: str) -> None:
        self._run(self._desk.outbox.cancel(entry_id), self._notices.taken_back)

    def _on_settled(self, entry_id: str, is_sent: bool) -> None:
        self._run(self._desk.outbox.settle(entry_id, is_sent=is_sent))

    def _on_edit(self, entry: object) -> None:
        if isinstance(entry, OutboxEntry) and isinstance(entry.write, AddNote):
            self.rewrite_requested.emit(entry.target.local_id, entry.write.text)

    def _on_link(self, address: str) -> None:
        if not open_outside(address):
            self._notices.refuse(tr("Nothing on this computer opens this address."))

    def _on_copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._notices.info(tr("Copied"))

    def _send(self) -> None:
        self.page.send.set_refusal(tr("Sending now …"))

        def on_done(_report: object) -> None:
            self.read()

        self._runner.run(self._desk.outbox.send(), owner=self.page, key="send", on_done=on_done)

    # --- commands ---

    def _choose(self, key: str) -> None:
        self.page.card.press(key)

    def _why_no_choice(self) -> str:
        return "" if self.page.card.choices else tr("Nothing has to be decided here.")

    def _commands(self) -> list[Command]:
        listing = self.page.list
        commands = [
            Command("list.next", lambda: tr("Next entry"), lambda: listing.step(1), ("J",), is_listed=False),
            Command("list.previous", lambda: tr("Previous entry"), lambda: listing.step(-1), ("K",), is_listed=False),
            Command("outbox.cancel", lambda: tr("Take it back"), self._cancel_current, ("C",), "undo", self._why_no_cancel),
            Command("outbox.send", lambda: tr("Send the outbox now"), self._send, (), "outbox", lambda: self.page.send.refusal),
            Command("outbox.pause", self.pausing.title, self.pausing.toggle_all, (), "pause", lambda: self.page.pause.refusal),
            Command("list.leave", lambda: tr("Back to the list"), self._leave, ("Esc",), is_listed=False),
            Command("go.new", lambda: tr("Go to what is new"), lambda: self.go_requested.emit("new"), ("G then N",), is_listed=False),
            Command("go.all", lambda: tr("Go to all applicants"), lambda: self.go_requested.emit("all"), ("G then A",), is_listed=False),
            Command(
                "go.expiring",
                lambda: tr("Go to whose data must go soon"),
                lambda: self.go_requested.emit("expiring"),
                ("G then E",),
                is_listed=False,
            ),
            Command(
                "go.vacancies", lambda: tr("Go to vacancies"), lambda: self.go_requested.emit("vacancies"), ("G then V",), is_listed=False
            ),
        ]
        for key in "1234":
            act = Command(
                f"outbox.choice{key}",
                lambda: tr("Choose"),
                partial(self._choose, key),
                (key,),
                "run",
                self._why_no_choice,
                is_listed=False,
            )
            commands.append(act)
        return commands

    def _cancel_current(self) -> None:
        entry_id = self._current_id()
        if entry_id is not None:
            self._cancel(entry_id)

    def _why_no_cancel(self) -> str:
        entry = self.page.card.entry
        if entry is not None and entry.state in (OutboxState.HELD, OutboxState.QUEUED):
            return ""
        return tr("This can no longer be taken back.") if entry is not None else tr("Nothing is selected.")

    def _leave(self) -> None:
        self.page.panes.show_second(is_shown=False)
        self.page.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

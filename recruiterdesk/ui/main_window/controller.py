"""Keeps the frame true: counts, accounts, status line and notices, from the services and their news."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, Signal

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.outbox import OPEN_STATES, OutboxEntry, OutboxState
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import SyncPhase, SyncProgress
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.main_window.account_words import account_said, short_time
from recruiterdesk.ui.main_window.frame import MainWindow
from recruiterdesk.ui.main_window.sidebar import NavCount
from recruiterdesk.ui.main_window.status_bar import StatusSaid
from recruiterdesk.ui.tables.words import counted
from recruiterdesk.ui.widgets.notice import NoticeBox, NoticeText

if TYPE_CHECKING:
    from recruiterdesk.domain.provider_profile import ProviderProfile

_EXPIRES_WITHIN = 14
_PAUSE_MS = 150  # news come in bursts while a sync runs; the numbers may be this old
_PROGRESS_MS = 200
_BUDGET_MS = 5000  # requests come back one by one over a minute; a panel that nobody touches shows them about as often
_NEEDS_YOU = frozenset({OutboxState.REFUSED, OutboxState.UNCERTAIN})
_COUNTED = (
    ApplicationQuery(only_new=True),
    ApplicationQuery(),
    ApplicationQuery(expires_within_days=_EXPIRES_WITHIN),
    ApplicationQuery(only_unmatched=True),
)


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What one visit to the services found."""

    accounts: Sequence[Account]
    counts: Sequence[int]
    vacancies: int
    entries: Sequence[OutboxEntry]


def _tr(text: str) -> str:
    return QCoreApplication.translate("MainWindow", text)


def is_offline(accounts: Sequence[Account]) -> datetime | None:
    """Return since when no account that is not paused can be reached, None where one can."""
    active = [account for account in accounts if account.state is not AccountState.PAUSED]
    if not active or any(account.state is not AccountState.UNREACHABLE for account in active):
        return None
    return min((account.state_since for account in active if account.state_since), default=None)


class MainController(QObject):
    """One per main window; lives as long as it."""

    accounts_changed = Signal(object)  # the accounts, whenever one was connected, removed or stands otherwise
    unmatched_counted = Signal(int)  # how many came with a reference that no vacancy has
    offer_shown = Signal()  # what is no hurry stands before the user's eyes; at each reading while it does
    offer_answered = Signal(bool)  # its button was pressed, or else it was put off

    def __init__(self, desk: Desk, runner: TaskRunner, changes: ChangeSignals, window: MainWindow, now: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._desk, self._runner, self._window, self._now = desk, runner, window, now
        self._accounts: Sequence[Account] = ()
        self._entries: Sequence[OutboxEntry] = ()
        self._progress: dict[int, SyncProgress] = {}
        self._profiles: Mapping[str, ProviderProfile] = {}
        self._boxes: list[NoticeBox] = []
        self._chosen: int | None = None
        self._refusal: Sentence | None = None
        self._offer: NoticeText | None = None
        self._once: dict[str, tuple[NoticeText, Callable[[], object]]] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._progress_pause = QTimer(self, singleShot=True, interval=_PROGRESS_MS)
        self._progress_pause.timeout.connect(self._show_accounts)
        self._budget_pause = QTimer(self, singleShot=True, interval=_BUDGET_MS)
        self._budget_pause.timeout.connect(self._show_accounts)
        changes.changed.connect(self._on_changed)
        changes.progressed.connect(self._on_progressed)

    @property
    def accounts(self) -> Sequence[Account]:
        """The accounts as last read."""
        return self._accounts

    def account(self, account_id: int) -> Account | None:
        """Return an account by its id."""
        return next((account for account in self._accounts if account.id == account_id), None)

    def add_notice_box(self, box: NoticeBox) -> None:
        """Show the desk's notices in a view's box too."""
        self._boxes.append(box)
        box.acted.connect(self._on_acted)
        box.put_off.connect(lambda _id: self._answer_offer(is_taken=False))

    def show_refusal(self, why: Sentence | None) -> None:
        """Say in every view that nothing can be written, for as long as this window is open."""
        self._refusal = why
        self.refresh()

    def say_once(self, said: NoticeText, act: Callable[[], object]) -> None:
        """Say something in every view until its button is pressed, which does `act`."""
        self._once[said.id] = (said, act)
        self.refresh()

    def offer(self, said: NoticeText) -> None:
        """Say something that is no hurry in every view, whenever nothing is left in the outbox, until it is answered."""
        self._offer = said
        self.refresh()

    def _answer_offer(self, *, is_taken: bool) -> None:
        self._offer = None
        self._show_status()
        self.offer_answered.emit(is_taken)

    def choose_account(self, account_id: int | None) -> None:
        """Mark the account that the list is filtered to."""
        self._chosen = account_id
        self._show_accounts()

    def refresh(self) -> None:
        """Read everything again."""
        self._runner.run(self._read(), owner=self, key="standing", on_done=self._on_read)

    async def _read(self) -> Standing:
        accounts = await self._desk.accounts.list()
        counts = await self._desk.applicants.counts(_COUNTED)
        vacancies = len(await self._desk.vacancies.ids(VacancyQuery()))
        entries = [entry for entry in await self._desk.outbox.list() if entry.state in OPEN_STATES]
        return Standing(accounts=accounts, counts=counts, vacancies=vacancies, entries=entries)

    def _on_read(self, found: Standing) -> None:
        if not self._profiles:
            # Asked for late: the providers bring their HTTP library, which the first paint does without.
            self._profiles = {profile.id: profile for profile in self._desk.accounts.providers()}
        is_other = list(found.accounts) != list(self._accounts)
        self._accounts, self._entries = found.accounts, found.entries
        for account in found.accounts:
            kept = self._desk.sync.progress(account.id)
            if kept is not None:
                self._progress.setdefault(account.id, kept)
        number = QLocale().toString
        needs = sum(entry.state in _NEEDS_YOU for entry in found.entries)
        new, everyone, expiring, unmatched = found.counts
        self._show_accounts()
        self._window.sidebar.show_counts(
            {
                "new": NavCount(number(new) if new else ""),
                "all": NavCount(number(everyone)),
                "unmatched": NavCount(
                    number(unmatched) if unmatched else "",
                    bool(unmatched),
                    counted(unmatched, _tr("1 needs a vacancy"), _tr("{n} need a vacancy")) if unmatched else "",
                ),
                "vacancies": NavCount(number(found.vacancies)),
                "outbox": NavCount(
                    number(len(found.entries)) if found.entries else "",
                    bool(needs),
                    counted(needs, _tr("1 needs you"), _tr("{n} need you")) if needs else "",
                ),
                "expiring": NavCount(number(expiring) if expiring else ""),
            }
        )
        self._show_status()
        self.unmatched_counted.emit(unmatched)
        if is_other:
            self.accounts_changed.emit(found.accounts)

    # -- showing -------------------------------------------------------------------------------------------------------

    def _show_accounts(self) -> None:
        now = self._now()
        shown, is_spent = [], False
        for account in self._accounts:
            budget = self._desk.sync.budget(account.id)
            is_spent = is_spent or (budget is not None and budget[0] < budget[1])
            profile = self._profiles.get(account.provider)
            badge = profile.badge if profile is not None else account.provider[:2].upper()
            name = profile.name if profile is not None else account.provider
            shown.append((account.id, account_said(account, badge, name, self._progress_of(account.id), now, budget)))
        self._window.sidebar.show_accounts(shown, self._chosen)
        if is_spent:
            self._budget_pause.start()

    def _progress_of(self, account_id: int) -> SyncProgress | None:
        """Return how far a sync is, with the pause as it stands now: a sync that waits tells nothing until it goes on."""
        progress = self._progress.get(account_id)
        if progress is None or progress.phase is SyncPhase.IDLE:
            return progress
        return msgspec.structs.replace(progress, paused_until=self._desk.sync.paused_until(account_id) or progress.paused_until)

    def _show_status(self) -> None:
        now, accounts, entries = self._now(), self._accounts, self._entries
        offline = is_offline(accounts)
        complete = [account.last_complete_sync for account in accounts if account.last_complete_sync is not None]
        good = sum(account.state is AccountState.OK for account in accounts)
        last = max(complete, default=None)
        coverage = _tr("{n} of {m} accounts").format(n=good, m=len(accounts)) if len(accounts) > 1 and good < len(accounts) else ""
        self._window.status.show_status(
            StatusSaid(
                offline=_tr("Offline since {time}").format(time=short_time(offline, now)) if offline else "",
                outbox=self._outbox_words(),
                is_outbox_hot=any(entry.state in _NEEDS_YOU for entry in entries),
                sync=_tr("Last complete sync {time}").format(time=short_time(last, now)) if last else "",
                coverage=coverage if last is None or not coverage else f"· {coverage}",
            )
        )
        notices = tuple(self._notices(offline, now))
        for box in self._boxes:
            box.show_notices(notices)
        if self._offer is not None and any(box.isVisible() and self._offer in box.shown for box in self._boxes):
            self.offer_shown.emit()

    def _outbox_words(self) -> str:
        needs = sum(entry.state in _NEEDS_YOU for entry in self._entries)
        waiting = len(self._entries) - needs
        parts = []
        if waiting:
            parts.append(counted(waiting, _tr("1 waiting"), _tr("{n} waiting")))
        if needs:
            parts.append(counted(needs, _tr("1 needs you"), _tr("{n} need you")))
        return ", ".join(parts)

    def _notices(self, offline: datetime | None, now: datetime) -> list[NoticeText]:
        said = []
        if self._refusal is not None:
            said.append(NoticeText(id="refusal", kind="danger", icon="storage", lead=_tr("Only reading."), text=say(self._refusal)))
        said += [once for once, _act in self._once.values()]
        waiting = sum(entry.state not in _NEEDS_YOU for entry in self._entries)
        if offline is not None:
            lead = _tr("Offline since {time}.").format(time=short_time(offline, now))
            text = counted(
                waiting,
                _tr("Everything here can be read; 1 change goes out when the network is back."),
                _tr("Everything here can be read; {n} changes go out when the network is back."),
            )
            if not waiting:
                text = _tr("Everything here can be read. We go on by ourselves when the network is back.")
            said.append(NoticeText(id="offline", kind="warning", icon="offline", lead=lead, text=text))
        for account in self._accounts:
            if account.state is AccountState.CREDENTIALS:
                profile = self._profiles.get(account.provider)
                provider = profile.name if profile is not None else account.provider
                lead = _tr("{provider} refuses the key of {account} since {time}.").format(
                    provider=provider, account=account.name, time=short_time(account.state_since, now)
                )
                text = counted(
                    account.queued, _tr("Your change waits here, it is not lost."), _tr("Your {n} changes wait here, none is lost.")
                )
                if not account.queued:
                    text = _tr("What is on this computer can be read.")
                said.append(
                    NoticeText(
                        id=f"repair:{account.id}",
                        kind="danger",
                        icon="key",
                        lead=lead,
                        text=text,
                        action=_tr("Repair"),
                        refusal=_tr("Repair needs a network") if offline is not None else "",
                    )
                )
        if self._offer is not None and not self._entries:
            said.append(self._offer)
        return said

    def _on_acted(self, notice_id: str) -> None:
        if notice_id in self._once:
            _said, act = self._once.pop(notice_id)
            self._show_status()
            act()
            return
        kind, _, account_id = notice_id.partition(":")
        if kind == "repair":
            self._window.sidebar.account_repair_requested.emit(int(account_id))
        elif self._offer is not None and notice_id == self._offer.id:
            self._answer_offer(is_taken=True)

    # -- news ----------------------------------------------------------------------------------------------------------

    def _on_changed(self, change: ChangeSet) -> None:
        if change and not change.is_of_own_notes and not self._pause.isActive():
            self._pause.start()

    def _on_progressed(self, progress: SyncProgress) -> None:
        before = self._progress.get(progress.account_id)
        self._progress[progress.account_id] = progress
        if before is None or before.phase is not progress.phase or progress.phase is SyncPhase.IDLE:
            self._show_accounts()
        elif not self._progress_pause.isActive():
            self._progress_pause.start()

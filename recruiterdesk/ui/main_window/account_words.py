"""What an account panel says, worked out from the account and its running sync: pure words and numbers, no widgets."""

from datetime import datetime

import msgspec
from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.sync_report import SyncPhase, SyncProgress
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.tables.words import counted, day_of_month

_LOW_BUDGET = 0.10
_WEEK = 7


def _tr(text: str) -> str:
    return QCoreApplication.translate("AccountPanel", text)


class AccountSaid(msgspec.Struct, frozen=True, kw_only=True):
    """One panel: `role` colours the sentence, `share` fills the bar (None: no bar), `remedy` is the button's word.

    `is_whole` says that the sentence takes as many lines as it needs; `more` is what there is to say besides, for whoever asks.
    """

    name: str
    badge: str
    time: str
    time_meaning: str
    sentence: str
    role: str = "text.3"
    share: float | None = None
    words: str = ""
    budget: tuple[int, int] | None = None
    remedy: str = ""
    waiting: str = ""
    is_reading: bool = False
    is_whole: bool = False
    more: str = ""

    @property
    def is_budget_low(self) -> bool:
        """Whether fewer than a tenth of the requests are left."""
        return self.budget is not None and self.budget[0] < self.budget[1] * _LOW_BUDGET

    def spoken(self) -> str:
        """Return everything as one sentence for a screen reader."""
        parts = [self.name, self.more or self.sentence, self.words, self.time_meaning, self.waiting]
        if self.budget is not None:
            parts.append(_tr("{left} of {allowed} requests left this minute").format(left=self.budget[0], allowed=self.budget[1]))
        return ", ".join(part for part in parts if part)


def short_time(at: datetime | None, now: datetime) -> str:
    """Return "08:41" today, "Thu" this week, "19 Dec" before; "" for never."""
    if at is None:
        return ""
    moment = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    today = QDateTime.fromSecsSinceEpoch(int(now.timestamp())).date()
    if moment.date() == today:
        return QLocale().toString(moment, "HH:mm")
    return QLocale().toString(moment, "ddd") if moment.date().daysTo(today) < _WEEK else day_of_month(moment.date())


def account_said(
    account: Account,
    badge: str,
    provider: str,
    progress: SyncProgress | None,
    now: datetime,
    budget: tuple[int, int] | None = None,
) -> AccountSaid:
    """Return what the panel of `account` says now; `provider` is the provider's name, `budget` requests left and allowed."""
    sentence, role, remedy = _standing(account)
    if account.is_sending_paused and not remedy and account.state is not AccountState.PAUSED:
        sentence, role = _tr("Sending paused"), "warning"
    more = say(account.state_reason) if account.state is AccountState.OK and not remedy else ""
    if more:
        sentence, role = _first_of(more), "warning"
        remedy = _tr("Repair") if _has_receiver(account) else ""
    is_reading = progress is not None and progress.phase is not SyncPhase.IDLE
    share, words = None, ""
    if progress is not None and is_reading and account.state is not AccountState.PAUSED:
        sentence, role = _reading(progress, provider, now)
        more = ""
        if account.state is AccountState.OK:  # else the remedy stays: only the end of the sync says whether the key is good now
            remedy = ""
        if progress.total:
            locale = QLocale()
            share = progress.done / progress.total
            words = _tr("{done} of {total}").format(done=locale.toString(progress.done), total=locale.toString(progress.total))
    time = short_time(account.last_complete_sync, now)
    return AccountSaid(
        name=account.name,
        badge=badge,
        time=time,
        time_meaning=_tr("last complete sync {time}").format(time=time) if time else _tr("never read completely"),
        sentence=sentence,
        role=role,
        share=share,
        words=words,
        budget=budget,
        remedy=remedy,
        waiting=counted(account.queued, _tr("1 waits"), _tr("{n} wait")) if account.queued else "",
        is_reading=is_reading,
        is_whole=bool(more),
        more=more,
    )


def _first_of(text: str) -> str:
    """Return the first sentence of several: what is so, without what comes of it."""
    first, full_stop, _rest = text.partition(". ")
    return f"{first}." if full_stop else text


def _has_receiver(account: Account) -> bool:
    """Whether its address and token can be mended here."""
    state = account.capabilities.get(Capability.RECEIVE_APPLICATIONS)
    return state is not None and state.state is Ability.YES


def _standing(account: Account) -> tuple[str, str, str]:
    match account.state:
        case AccountState.CREDENTIALS:
            return _tr("Key refused"), "danger", _tr("Repair")
        case AccountState.FORBIDDEN:
            return _tr("A permission is missing"), "warning", _tr("Repair")
        case AccountState.UNREACHABLE:
            is_complete = account.last_complete_sync is not None
            return (_tr("Offline, complete") if is_complete else _tr("Offline, not complete")), "text.3" if is_complete else "warning", ""
        case AccountState.PAUSED:
            return _tr("Paused by you"), "text.3", ""
        case AccountState.NEVER_SYNCED:
            return _tr("Not read yet"), "warning", ""
        case _:
            return _tr("Up to date"), "text.3", ""


def _reading(progress: SyncProgress, provider: str, now: datetime) -> tuple[str, str]:
    if progress.paused_until is not None and progress.paused_until > now:
        seconds = max(1, round((progress.paused_until - now).total_seconds()))
        return _tr("Waits {n} s for {provider}").format(provider=provider, n=seconds), "warning"
    phase = {
        SyncPhase.VACANCIES: _tr("Reading vacancies"),
        SyncPhase.APPLICANTS: _tr("Reading applicants"),
        SyncPhase.CONFIRMING: _tr("Looking for those who left"),
        SyncPhase.DETAILS: _tr("Reading notes and files"),
        SyncPhase.SENDING: _tr("Sending"),
    }
    return phase.get(progress.phase, _tr("Reading")), "text.3"

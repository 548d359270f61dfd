"""News of commits and syncs reach the window as signals, until it leaves."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.sync_report import SyncPhase, SyncProgress
from recruiterdesk.ui.bridge.change_signals import ChangeSignals


class Feed:
    def __init__(self) -> None:
        self.listeners: list[Callable[[object], None]] = []

    def subscribe(self, callback: Callable[..., None]) -> Callable[[], None]:
        self.listeners.append(callback)
        return lambda: self.listeners.remove(callback)


def test_changes_and_progress_become_signals(qapp: QApplication) -> None:
    changes, progress, signals = Feed(), Feed(), ChangeSignals()
    heard: list[object] = []
    signals.changed.connect(heard.append)
    signals.progressed.connect(heard.append)
    signals.follow(changes.subscribe)
    signals.follow_progress(progress.subscribe)
    change, moment = ChangeSet(accounts=frozenset({1}), cause="sync"), SyncProgress(account_id=1, phase=SyncPhase.APPLICANTS)
    changes.listeners[0](change)
    progress.listeners[0](moment)
    assert heard == [change, moment]


def test_after_leaving_nothing_is_heard(qapp: QApplication) -> None:
    feed, signals = Feed(), ChangeSignals()
    signals.follow(feed.subscribe)
    signals.leave()
    assert feed.listeners == []

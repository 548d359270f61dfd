"""The frame shows what the services know, and hears of what changes."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from stand_in import homerun_stand_in

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import SyncPhase, SyncProgress
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.main_window.controller import MainController, is_offline
from recruiterdesk.ui.main_window.frame import MainWindow
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.notice import NoticeBox

NOW = datetime.now(UTC)


class Bed:
    """The frame over a desk with one account, already read."""

    def __init__(self, theme: Theme, desk: Desk, loop: asyncio.AbstractEventLoop) -> None:
        self.desk, self.loop = desk, loop
        self.window = MainWindow(theme)
        self.runner = TaskRunner(Notices(), loop)
        self.changes = ChangeSignals()
        self.changes.follow(desk.changes.subscribe)
        self.controller = MainController(desk, self.runner, self.changes, self.window, lambda: NOW)
        self.box = NoticeBox(theme)
        self.controller.add_notice_box(self.box)
        self.window.show()

    def settle(self, seconds: float = 0.3) -> None:
        async def wait() -> None:
            await asyncio.sleep(seconds)
            await self.runner.drain(5)

        self.loop.run_until_complete(wait())

    def status(self) -> list[str]:
        return [label.text() for label in self.window.status.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def bed(theme: Theme, desk: Desk, aloop: asyncio.AbstractEventLoop) -> Iterator[Bed]:
    with homerun_stand_in(applicants=3, limit=6000) as homerun:
        settings = {"requests_per_minute": "6000"}
        secrets = {"api_key": homerun.keys["full"]}
        aloop.run_until_complete(desk.accounts.add("homerun", "Vermeer Digitaal", homerun.base_url, secrets, settings))
        aloop.run_until_complete(desk.sync.run())
        bed = Bed(theme, desk, aloop)
        bed.controller.refresh()
        bed.settle()
        yield bed
        aloop.run_until_complete(bed.runner.aclose())
        bed.changes.leave()
        bed.window.is_final = True
        bed.window.close()
        bed.window.deleteLater()
        bed.box.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_counts_accounts_and_status_are_read(bed: Bed) -> None:
    items = bed.window.sidebar.items
    assert items["new"].accessibleName() == "New 3"
    assert items["all"].accessibleName() == "All applicants 3"
    assert items["outbox"].accessibleName() == "Outbox"
    (account,) = bed.controller.accounts
    panel = bed.window.sidebar.panel(account.id)
    assert panel is not None
    assert panel.said.sentence == "Up to date"
    assert panel.said.budget is not None
    left, allowed = panel.said.budget
    assert (allowed, 0 < allowed - left < 100) == (5999, True)
    assert {"Online", "Outbox empty"} <= set(bed.status())
    assert any(text.startswith("Last complete sync") for text in bed.status())


def test_a_queued_note_shows_in_the_outbox_and_at_its_account(bed: Bed) -> None:
    async def write() -> None:
        (number, *_rest) = await bed.desk.applicants.ids(ApplicationQuery())
        await bed.desk.writes.note(number, "Gebeld.", hold_seconds=60)

    bed.loop.run_until_complete(write())
    bed.settle()
    assert bed.window.sidebar.items["outbox"].accessibleName() == "Outbox 1"
    assert "1 waiting" in bed.status()
    (account,) = bed.controller.accounts
    panel = bed.window.sidebar.panel(account.id)
    assert panel is not None
    assert panel.said.waiting == "1 waits"


def test_a_pause_shows_by_itself(bed: Bed) -> None:
    bed.loop.run_until_complete(bed.desk.accounts.pause("Vermeer Digitaal"))
    bed.settle()
    (account,) = bed.controller.accounts
    panel = bed.window.sidebar.panel(account.id)
    assert panel is not None
    assert panel.said.sentence == "Paused by you"


def test_progress_shows_while_a_sync_runs(bed: Bed) -> None:
    (account,) = bed.controller.accounts
    bed.changes.progressed.emit(SyncProgress(account_id=account.id, phase=SyncPhase.APPLICANTS, done=3412, total=5480))
    panel = bed.window.sidebar.panel(account.id)
    assert panel is not None
    assert panel.said.share is not None
    bed.changes.progressed.emit(SyncProgress(account_id=account.id, phase=SyncPhase.IDLE))
    assert panel.said.share is None


def test_a_provider_that_asks_to_wait_in_the_middle_of_a_sync_is_told_although_the_sync_says_nothing(
    bed: Bed, monkeypatch: pytest.MonkeyPatch
) -> None:
    (account,) = bed.controller.accounts
    monkeypatch.setattr(bed.desk.sync, "paused_until", lambda _account_id: NOW + timedelta(seconds=45))
    monkeypatch.setattr(bed.controller, "_now", lambda: NOW)
    bed.changes.progressed.emit(SyncProgress(account_id=account.id, phase=SyncPhase.VACANCIES))
    panel = bed.window.sidebar.panel(account.id)
    assert panel is not None
    assert panel.said.sentence == "Waits 45 s for Homerun"


def account(number: int, state: AccountState, queued: int = 0) -> Account:
    return Account(
        id=number,
        name=f"Account {number}",
        provider="homerun",
        base_url="https://x",
        state=state,
        state_reason=Sentence(""),
        state_since=NOW - timedelta(minutes=number),
        queued=queued,
    )


def test_a_refused_key_and_no_network_are_notices_with_their_remedies(bed: Bed) -> None:
    bed.controller._accounts = [account(1, AccountState.CREDENTIALS, queued=3)]
    bed.controller._show_status()
    (notice,) = bed.box.shown
    assert notice.kind == "danger"
    assert notice.lead.startswith("Homerun refuses the key of Account 1 since")
    assert notice.text == "Your 3 changes wait here, none is lost."
    assert notice.action == "Repair"
    asked: list[int] = []
    bed.window.sidebar.account_repair_requested.connect(asked.append)
    bed.box.acted.emit(notice.id)
    assert asked == [1]
    bed.controller._accounts = [account(1, AccountState.UNREACHABLE)]
    bed.controller._show_status()
    (notice,) = bed.box.shown
    assert notice.lead.startswith("Offline since")
    assert any(text.startswith("Offline since") for text in bed.status())
    assert "Online" not in bed.status()


def test_one_account_that_answers_means_online() -> None:
    assert is_offline([]) is None
    assert is_offline([account(1, AccountState.UNREACHABLE), account(2, AccountState.OK)]) is None
    assert is_offline([account(1, AccountState.PAUSED)]) is None
    offline = is_offline([account(1, AccountState.UNREACHABLE), account(2, AccountState.UNREACHABLE), account(3, AccountState.PAUSED)])
    assert offline == NOW - timedelta(minutes=2)

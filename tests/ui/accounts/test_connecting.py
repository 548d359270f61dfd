"""Connecting, repairing and removing accounts, through real services against a stand-in of Homerun."""

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from stand_in import homerun_stand_in

from recruiterdesk.demo.stand_in import HomerunStandIn
from recruiterdesk.domain.account import Account
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.accounts.account_sheet import AccountSheet, RemoveSheet
from recruiterdesk.ui.accounts.connect_sheet import CHECK, KEY, ConnectSheet
from recruiterdesk.ui.accounts.controller import AccountsController
from recruiterdesk.ui.accounts.first_run import FirstRunPage
from recruiterdesk.ui.accounts.key_form import host_of, masked
from recruiterdesk.ui.accounts.offers import offers
from recruiterdesk.ui.bridge.notices import Notices, Told
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.plain_text import as_tip


class Bed:
    """A window with the account sheets over a real desk."""

    def __init__(self, theme: Theme, desk: Desk, loop: asyncio.AbstractEventLoop, homerun: HomerunStandIn) -> None:
        self.desk, self.loop, self.homerun = desk, loop, homerun
        self.window = QMainWindow()
        self.window.resize(1366, 768)
        self.window.show()
        self.notices = Notices()
        self.told: list[Told] = []
        self.notices.told.connect(self.told.append)
        self.runner = TaskRunner(self.notices, loop)
        self.accounts: list[Account] = []
        self.controller = AccountsController(theme, desk, self.runner, self.notices, self.window, lambda: self.accounts)
        self.controller.sync = lambda *_names: None  # type: ignore[method-assign]  # connecting is tried here, not reading

    def settle(self) -> None:
        async def wait() -> None:
            for _ in range(4):  # what ends may begin something else; all of it belongs into this run of the loop
                await self.runner.drain(20)
                await asyncio.sleep(0.01)

        self.loop.run_until_complete(wait())
        self.accounts[:] = self.loop.run_until_complete(self.desk.accounts.list())

    @property
    def sheet(self) -> ConnectSheet:
        return next(sheet for sheet in self.window.findChildren(ConnectSheet) if sheet.isVisible())

    def paste(self, key: str) -> None:
        form = self.sheet.form
        assert form is not None
        form._address.setText(self.homerun.base_url)
        assert form.first_field is not None
        form.first_field.setText(key)

    def press(self, text: str) -> None:
        button = next(button for button in self.sheet.findChildren(KeyButton) if button.isVisible() and button.text() == text)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def texts(self) -> str:
        return "\n".join(label.text() or label.accessibleName() for label in self.sheet.findChildren(QLabel) if label.isVisible())

    def spoken(self) -> str:
        return "\n".join(widget.accessibleName() for widget in self.sheet.content.findChildren(QWidget))

    def connect(self, key: str, name: str = "Vermeer Digitaal") -> None:
        self.controller.connect_account("homerun")
        self.settle()
        self.paste(key)
        self.press("Check")
        self.sheet.name_field.setText(name)


@pytest.fixture(scope="module")
def homerun() -> Iterator[HomerunStandIn]:
    with homerun_stand_in(applicants=12, limit=6000) as stand_in:
        yield stand_in


@pytest.fixture
def bed(theme: Theme, desk: Desk, aloop: asyncio.AbstractEventLoop, homerun: HomerunStandIn) -> Iterator[Bed]:
    bed = Bed(theme, desk, aloop, homerun)
    yield bed
    aloop.run_until_complete(bed.runner.aclose())
    bed.window.close()
    bed.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_three_steps_after_the_choice_of_a_provider_connect_an_account(bed: Bed) -> None:
    bed.controller.connect_account("homerun")
    bed.settle()
    assert bed.sheet.step == KEY
    bed.paste(bed.homerun.keys["full"])  # 1: paste
    bed.press("Check")  # 2
    assert bed.sheet.step == CHECK
    connected: list[str] = []
    bed.controller.connected.connect(connected.append)
    bed.press("Finish")  # 3
    assert [account.name for account in bed.accounts] == ["Homerun"]
    assert connected == ["Homerun"]
    assert bed.told[-1].lead == "Homerun is connected and being read."


def test_the_check_says_who_answered_to_which_key_and_lists_every_permission(bed: Bed) -> None:
    bed.connect(bed.homerun.keys["full"])
    said = bed.spoken()
    assert bed.sheet.probe is not None
    assert bed.sheet.probe.host
    assert f"{bed.sheet.probe.host} answered" in said
    assert masked(bed.homerun.keys["full"]) in said
    assert bed.homerun.keys["full"] not in said
    for scope in ("vacancies:read", "job-applications:read", "job-applications:write", "job-application-notes:read"):
        assert scope in said
    assert "job-application-files:write" in said
    bed.sheet.reject()


def test_a_missing_permission_is_named_with_its_cost_and_a_way_on(bed: Bed) -> None:
    bed.connect(bed.homerun.keys["vacancies_only"])
    assert bed.sheet.step == CHECK
    buttons = [button.text() for button in bed.sheet.findChildren(KeyButton) if button.isVisible()]
    assert {"Back", "Finish without these", "Paste a new key"} <= set(buttons)
    assert "Without it:" in bed.spoken()
    bed.press("Paste a new key")
    assert bed.sheet.step == KEY
    assert bed.sheet.form is not None
    assert bed.sheet.form.first_field is not None
    assert bed.sheet.form.first_field.text() == ""
    bed.sheet.reject()


@pytest.mark.parametrize("key", ["expired", "no_plan", "nobodys"])
def test_a_wrong_key_is_said_at_its_field_and_can_be_mended(bed: Bed, key: str) -> None:
    bed.connect(bed.homerun.keys.get(key, "hr_wrong_key_of_nobody"))
    assert bed.sheet.step == KEY
    form = bed.sheet.form
    assert form is not None
    assert form._wrong.text()
    assert form.first_field is not None
    assert form.first_field.property("wrong") is True
    form.first_field.setText("another")
    assert form._wrong_row.isHidden()
    bed.sheet.reject()
    assert bed.accounts == []


def test_the_key_is_masked_while_it_is_pasted(bed: Bed) -> None:
    bed.controller.connect_account("homerun")
    bed.settle()
    form = bed.sheet.form
    assert form is not None
    assert form.first_field is not None
    assert form.first_field.echoMode() == QLineEdit.EchoMode.Password
    bed.sheet.reject()


def test_nothing_is_asked_without_a_key(bed: Bed) -> None:
    bed.controller.connect_account("homerun")
    bed.settle()
    check = next(button for button in bed.sheet.findChildren(KeyButton) if button.text() == "Check")
    assert check.refusal
    assert check.toolTip() == as_tip("Paste the key first.")
    bed.sheet.reject()


def test_a_name_that_is_taken_is_said_at_the_name(bed: Bed) -> None:
    bed.connect(bed.homerun.keys["full"])
    bed.press("Finish")
    bed.connect(bed.homerun.keys["no_notes_read"])
    finish = next(
        button for button in bed.sheet.findChildren(KeyButton) if button.isVisible() and button.text() in {"Finish", "Finish without these"}
    )
    bed.press(finish.text())
    assert "Choose another name" in bed.sheet._name_wrong.text()
    assert bed.sheet.step == CHECK
    bed.sheet.reject()


def test_a_repair_takes_at_most_three_steps_and_keeps_the_account(bed: Bed) -> None:
    bed.connect(bed.homerun.keys["full"])
    bed.press("Finish")
    (account,) = bed.accounts
    bed.controller.repair(account.id)  # 1: Repair
    assert bed.sheet.step == KEY
    bed.paste(bed.homerun.keys["full"])  # 2
    bed.press("Check")  # 3: a key that may do everything leaves nothing to decide
    assert [other.id for other in bed.accounts] == [account.id]
    assert bed.told[-1].lead == "Vermeer Digitaal has a new key; what waited goes out now."


def test_a_repair_with_a_key_that_may_less_asks_before_it_is_used(bed: Bed) -> None:
    bed.connect(bed.homerun.keys["full"])
    bed.press("Finish")
    (account,) = bed.accounts
    bed.controller.repair(account.id)
    bed.paste(bed.homerun.keys["no_notes"])
    bed.press("Check")
    assert bed.sheet.step == CHECK
    bed.press("Finish without these")
    assert [other.id for other in bed.accounts] == [account.id]


def test_esc_leaves_and_keeps_nothing(bed: Bed) -> None:
    bed.connect(bed.homerun.keys["full"])
    answers: list[bool] = []
    bed.sheet.closed.connect(answers.append)
    QTest.keyClick(bed.sheet, Qt.Key.Key_Escape)
    bed.settle()
    assert answers == [False]
    assert bed.accounts == []


def test_settings_are_kept_and_a_wrong_one_is_said(bed: Bed) -> None:
    bed.connect(bed.homerun.keys["full"])
    bed.press("Finish")
    (account,) = bed.accounts
    bed.controller.open_settings(account.id)
    bed.settle()
    (sheet,) = bed.window.findChildren(AccountSheet)
    sheet._fields["requests_per_minute"].setText("many")
    sheet.confirm_requested.emit()
    bed.settle()
    assert "whole number" in sheet._wrong.text()
    sheet._fields["requests_per_minute"].setText("30")
    sheet.confirm_requested.emit()
    bed.settle()
    assert bed.accounts[0].settings["requests_per_minute"] == "30"


def test_removing_asks_first_and_then_removes(bed: Bed) -> None:
    bed.connect(bed.homerun.keys["full"])
    bed.press("Finish")
    (account,) = bed.accounts
    bed.controller.ask_remove(account.id)
    (sheet,) = [sheet for sheet in bed.window.findChildren(RemoveSheet) if sheet.isVisible()]
    assert sheet.first_focus is not None
    assert sheet.first_focus.hasFocus()
    sheet.reject()
    bed.settle()
    assert len(bed.accounts) == 1
    bed.controller.ask_remove(account.id)
    (sheet,) = [sheet for sheet in bed.window.findChildren(RemoveSheet) if sheet.isVisible()]
    sheet.accept()
    bed.settle()
    assert bed.accounts == []


def test_queued_writes_must_be_dropped_knowingly(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    account = Account(id=1, name="Vermeer", provider="homerun", base_url="https://x", queued=2, applicants=7)
    sheet = RemoveSheet(theme, window, account, "Homerun")
    sheet.open()
    remove = next(button for button in sheet.findChildren(KeyButton) if button.text() == "Remove")
    assert remove.refusal
    assert "2 changes were not sent" in "\n".join(label.text() for label in sheet.findChildren(QLabel))
    assert sheet._drop is not None
    sheet._drop.setChecked(True)
    assert not remove.refusal
    assert sheet.drops_writes
    sheet.reject()


def test_the_first_page_lists_five_providers(theme: Theme, qtbot: QtBot, desk: Desk) -> None:
    page = FirstRunPage(theme, offers(desk.accounts.providers()))
    qtbot.addWidget(page)
    rows = page.rows.rows
    assert [row.offer.badge for row in rows] == ["HR", "SR", "RS", "JS", "IG"]
    assert all(row.offer.can in row.accessibleName() and row.offer.needs in row.accessibleName() for row in rows)
    with qtbot.waitSignal(page.connect_requested) as asked:
        QTest.mouseClick(page.go, Qt.MouseButton.LeftButton)
    assert asked.args == ["homerun"]
    with qtbot.waitSignal(page.demo_requested):
        QTest.mouseClick(page.demo, Qt.MouseButton.LeftButton)


def test_the_arrows_choose_the_next_provider_and_end_at_the_first_and_the_last(theme: Theme, qtbot: QtBot, desk: Desk) -> None:
    page = FirstRunPage(theme, offers(desk.accounts.providers()))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    rows = page.rows.rows
    rows[0].setFocus()
    for row in rows[1:]:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Down)
        assert row.hasFocus()
        assert row.isChecked()
    QTest.keyClick(rows[-1], Qt.Key.Key_Down)
    assert rows[-1].hasFocus()
    for _ in rows:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Up)
    assert rows[0].hasFocus()
    assert page.rows.chosen is rows[0].offer


@pytest.mark.parametrize(
    ("secret", "shown"), [("hr_live_0123456789abcd", "••••••••abcd"), ("short", "••••••••"), ("", "••••••••"), ("elevenchars", "••••••••")]
)
def test_a_key_is_shown_by_its_end_only_when_it_is_long(secret: str, shown: str) -> None:
    assert masked(secret) == shown


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://api.homerun.co/v2", "api.homerun.co"),
        ("http://127.0.0.1:8080/v2", "127.0.0.1:8080"),
        ("https://a:b@c.d/", "c.d"),
        ("http://[", ""),
    ],
)
def test_the_host_is_what_the_key_goes_to(address: str, host: str) -> None:
    assert host_of(address) == host

"""An account that may have a receiver: its address and token in the connect dialog, in the repair dialog and in the settings."""

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from recruiterdesk.bootstrap.demo_receiver import DemoReceiver, demo_receiver
from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.accounts.account_sheet import AccountSheet
from recruiterdesk.ui.accounts.connect_sheet import CHECK, KEY, ConnectSheet
from recruiterdesk.ui.accounts.controller import AccountsController
from recruiterdesk.ui.bridge.notices import Notices, Told
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.sheet import Sheet

NAME = "Kade IT"


class Bed:
    """A window with the account sheets over a real desk, a stand-in and a real receiver."""

    def __init__(
        self, theme: Theme, desk: Desk, loop: asyncio.AbstractEventLoop, board: ICTerGezochtStandIn, receiver: DemoReceiver
    ) -> None:
        self.desk, self.loop, self.board, self.receiver = desk, loop, board, receiver
        self.window = QMainWindow()
        self.window.resize(1366, 768)
        self.window.show()
        notices = Notices()
        self.told: list[Told] = []
        notices.told.connect(self.told.append)
        self.runner = TaskRunner(notices, loop)
        self.accounts: list[Account] = []
        self.controller = AccountsController(theme, desk, self.runner, notices, self.window, lambda: self.accounts)
        self.controller.sync = lambda *_names: None  # type: ignore[method-assign]  # connecting is tried here, not reading

    def settle(self) -> None:
        async def wait() -> None:
            for _ in range(6):  # what ends may begin something else; all of it belongs into this run of the loop
                await self.runner.drain(20)
                await asyncio.sleep(0.02)

        self.loop.run_until_complete(wait())
        self.accounts[:] = self.loop.run_until_complete(self.desk.accounts.list())

    @property
    def sheet(self) -> ConnectSheet:
        return next(sheet for sheet in self.window.findChildren(ConnectSheet) if sheet.isVisible())

    def fill(self, **fields: str) -> None:
        form = self.sheet.form
        assert form is not None
        form._address.setText(self.board.base_url)
        for name, text in fields.items():
            form._fields[name].setText(text)

    def press(self, text: str) -> None:
        button = next(one for one in self.sheet.findChildren(KeyButton) if one.isVisible() and one.text() == text)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def said(self, on: QWidget) -> str:
        return "\n".join(label.text() or label.accessibleName() for label in on.findChildren(QLabel) if label.isVisible())

    def connect(self, **fields: str) -> None:
        self.controller.connect_account("ictergezocht")
        self.settle()
        self.fill(api_key=self.board.keys["full"], **fields)
        self.press("Check")

    def finish(self) -> Account:
        self.sheet.name_field.setText(NAME)
        self.press("Finish")
        return next(account for account in self.accounts if account.name == NAME)

    def settings(self, account: Account) -> AccountSheet:
        self.controller.open_settings(account.id)
        self.settle()
        return next(sheet for sheet in self.window.findChildren(AccountSheet) if sheet.isVisible())


@pytest.fixture(scope="module")
def board() -> Iterator[ICTerGezochtStandIn]:
    with ICTerGezochtStandIn(vacancies=3, clicks=0, limit=6000, address_limit=6000) as board:
        yield board


@pytest.fixture(scope="module")
def receiver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoReceiver]:
    folder = tmp_path_factory.mktemp("receiver")
    with demo_receiver(folder) as receiver:
        yield receiver


@pytest.fixture
def bed(theme: Theme, desk: Desk, aloop: asyncio.AbstractEventLoop, board: ICTerGezochtStandIn, receiver: DemoReceiver) -> Iterator[Bed]:
    bed = Bed(theme, desk, aloop, board, receiver)
    yield bed
    for sheet in bed.window.findChildren(Sheet):
        if sheet.is_open:
            sheet.reject()
    aloop.run_until_complete(bed.runner.aclose())
    bed.window.close()
    bed.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _receives(account: Account) -> bool:
    return account.capabilities[Capability.RECEIVE_APPLICATIONS].state is Ability.YES


def test_connecting_says_what_a_receiver_is_for_what_is_missed_without_one_and_whom_to_ask(bed: Bed) -> None:
    bed.controller.connect_account("ictergezocht")
    bed.settle()
    said = bed.said(bed.sheet)
    assert "To receive applications" in said
    assert "ICTerGezocht.nl's API shows no applicants" in said
    assert "Ask whoever runs your receiver for its address and token" in said
    for label in ("Receiver address (optional)", "Receiver inbox (optional)", "Receiver token (optional)"):
        assert label in said


def test_an_account_is_connected_without_a_receiver_and_given_one_later_while_its_key_stays(bed: Bed) -> None:
    bed.connect()
    account = bed.finish()
    assert not _receives(account)
    bed.controller.repair(account.id)
    bed.settle()
    assert bed.sheet.step == KEY
    assert "API key (left empty, it stays)" in bed.said(bed.sheet)
    bed.fill(receiver_url=bed.receiver.url, receiver_token=bed.receiver.token)
    bed.press("Check")
    (account,) = bed.accounts
    assert account.settings["receiver_url"] == bed.receiver.url
    assert _receives(account)


def test_a_receiver_that_is_given_later_takes_no_partner_key_away(bed: Bed) -> None:
    bed.connect(partner_key=bed.board.partner_key)
    account = bed.finish()
    bed.controller.repair(account.id)
    bed.settle()
    assert "Partner key (left empty, it stays)" in bed.said(bed.sheet)
    bed.fill(receiver_url=bed.receiver.url, receiver_token=bed.receiver.token)
    bed.press("Check")
    bed.loop.run_until_complete(bed.desk.accounts.check(NAME))
    assert bed.board.acted[-1].partner == "recruiterdesk"


def test_a_receivers_address_stands_in_the_repair_and_only_a_new_token_is_asked_for(bed: Bed) -> None:
    bed.connect(receiver_url=bed.receiver.url, receiver_token=bed.receiver.token)
    account = bed.finish()
    assert _receives(account)
    bed.controller.repair(account.id)
    bed.settle()
    form = bed.sheet.form
    assert form is not None
    assert form._fields["receiver_url"].text() == bed.receiver.url
    assert form._fields["receiver_token"].text() == ""
    bed.press("Check")
    (account,) = bed.accounts
    assert _receives(account)


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"receiver_token": "not-the-token-of-any-laptop-at-all"}, "receiver_token", "does not take this token"),
        ({"receiver_inbox": "another"}, "receiver_inbox", "for another inbox"),
        ({"receiver_url": "http://127.0.0.1:9"}, "receiver_url", "No receiver answers"),
        ({"receiver_url": ""}, "receiver_url", "but not the receiver's address"),
        ({"receiver_token": ""}, "receiver_token", "but no token for it"),
    ],
)
def test_what_is_wrong_with_a_receiver_is_said_at_its_field(bed: Bed, fields: dict[str, str], field: str, said: str) -> None:
    bed.connect(**{"receiver_url": bed.receiver.url, "receiver_token": bed.receiver.token, **fields})
    assert bed.sheet.step == KEY, bed.said(bed.sheet)
    form = bed.sheet.form
    assert form is not None
    assert said in form._wrong.text()
    assert [name for name, one in form._fields.items() if one.property("wrong")] == [field]
    assert bed.accounts == []


def test_the_settings_hold_address_and_inbox_and_say_what_is_missed_until_there_is_one(bed: Bed) -> None:
    bed.connect()
    account = bed.finish()
    sheet = bed.settings(account)
    said = bed.said(sheet)
    assert "ICTerGezocht.nl's API shows no applicants" in said
    assert "Ask whoever runs your receiver" in said
    sheet._fields["receiver_url"].setText(bed.receiver.url)
    sheet.confirm_requested.emit()
    bed.settle()
    assert bed.accounts[0].settings["receiver_url"] == bed.receiver.url


def test_an_account_that_receives_is_not_told_how_to(bed: Bed) -> None:
    bed.connect(receiver_url=bed.receiver.url, receiver_token=bed.receiver.token)
    sheet = bed.settings(bed.finish())
    assert sheet._fields["receiver_url"].text() == bed.receiver.url
    assert "Ask whoever runs your receiver" not in bed.said(sheet)


def test_the_check_is_shown_before_anything_is_kept(bed: Bed) -> None:
    bed.connect(receiver_url=bed.receiver.url, receiver_token=bed.receiver.token)
    assert bed.sheet.step == CHECK
    assert bed.accounts == []

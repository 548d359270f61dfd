"""Several ways to sign in: a key, a client with its secret, the provider's own page in the browser."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from made_up_desk.board import BOARD
from made_up_desk.people import make_accounts
from made_up_desk.provider import PROFILE
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import Cancelled, DeskError, KeyRefused
from recruiterdesk.domain.probe import Probe
from recruiterdesk.ui.accounts import sign_in_page
from recruiterdesk.ui.accounts.connect_sheet import CHECK, KEY, ConnectSheet
from recruiterdesk.ui.accounts.controller import AccountsController
from recruiterdesk.ui.accounts.offers import offers
from recruiterdesk.ui.accounts.sign_in_page import may_open_sign_in
from recruiterdesk.ui.bridge.notices import Notices, Told
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.theme.theme import Theme

PAGE = "https://prikbord.example/authorize?client_id=c1"


class Accounts:
    """Stands for the service of accounts, whose browser answers when the test says so."""

    def __init__(self) -> None:
        self.probed: list[dict[str, str]] = []
        self.added: list[dict[str, str]] = []
        self.replaced: list[dict[str, str]] = []
        self.answer: asyncio.Future[dict[str, str]] = asyncio.get_event_loop_policy().get_event_loop().create_future()
        self.was_cancelled = False
        self.account = make_accounts(2)[0]

    def providers(self) -> list[Any]:
        return [BOARD, PROFILE]

    def profile_of(self, _account: Account) -> Any:
        return BOARD

    async def sign_in(self, _provider: str, _base_url: str, secrets: Mapping[str, str], open_page: Callable[[str], None]) -> dict[str, str]:
        open_page(PAGE)
        try:
            return {**secrets, **await asyncio.shield(self.answer)}
        except asyncio.CancelledError:
            self.was_cancelled = True
            raise

    async def probe(self, _provider: str, _base_url: str, secrets: Mapping[str, str], *_more: Any, **_named: Any) -> Probe:
        self.probed.append(dict(secrets))
        return Probe(host="api.prikbord.example", seconds=0.2, capabilities={}, scopes=())

    async def add(self, _provider: str, name: str, _base_url: str, secrets: Mapping[str, str], *_more: Any) -> Account:
        self.added.append(dict(secrets))
        return self.account

    async def replace_secrets(self, _name: str, secrets: Mapping[str, str], **_more: Any) -> Account:
        self.replaced.append(dict(secrets))
        return self.account


class _Settings:
    async def author_name(self) -> str:
        return "Sanne"


class _Desk:
    def __init__(self, accounts: Accounts) -> None:
        self.accounts, self.settings = accounts, _Settings()


class Bed:
    def __init__(self, theme: Theme, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.window = QMainWindow()
        self.window.resize(1366, 768)
        self.window.show()
        self.told: list[Told] = []
        self.notices = Notices()
        self.notices.told.connect(self.told.append)
        self.runner = TaskRunner(self.notices, loop)
        self.accounts = Accounts()
        desk: Any = _Desk(self.accounts)
        board = self.accounts.account
        self.controller = AccountsController(theme, desk, self.runner, self.notices, self.window, lambda: [board])
        self.controller.sync = lambda *_names: None  # type: ignore[method-assign]  # signing in is tried here

    def settle(self) -> None:
        async def wait() -> None:
            for _ in range(6):
                await asyncio.sleep(0.002)

        self.loop.run_until_complete(wait())

    @property
    def sheet(self) -> ConnectSheet:
        return next(sheet for sheet in self.window.findChildren(ConnectSheet) if sheet.isVisible())

    def choose(self, title: str) -> None:
        form = self.sheet.form
        assert form is not None
        next(choice for choice in form.choices if choice.text() == title).click()

    def type(self, **secrets: str) -> None:
        form = self.sheet.form
        assert form is not None
        for name, value in secrets.items():
            form._fields[name].setText(value)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    pages: list[str] = []

    def open_it(address: str) -> bool:
        pages.append(address)
        return True

    monkeypatch.setattr(sign_in_page, "open_sign_in_page", open_it)
    return pages


@pytest.fixture
def bed(theme: Theme, aloop: asyncio.AbstractEventLoop) -> Iterator[Bed]:
    bed = Bed(theme, aloop)
    yield bed
    aloop.run_until_complete(bed.runner.aclose())
    bed.window.close()
    bed.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def begin(bed: Bed) -> ConnectSheet:
    bed.controller.connect_account("jobsphere")
    bed.settle()
    assert bed.sheet.step == KEY
    return bed.sheet


def test_every_way_is_a_choice_and_asks_for_its_own_secrets(bed: Bed) -> None:
    sheet = begin(bed)
    form = sheet.form
    assert form is not None
    assert [choice.text() for choice in form.choices] == ["API key", "Client credentials", "In your browser"]
    assert list(form._fields) == ["api_key"]
    bed.choose("Client credentials")
    names = [field.accessibleName() for field in form._fields.values()]
    assert names == ["Client id", "Client secret", "Tracking code (optional)"]
    assert sheet._check.refusal == "Fill in what is asked first."
    bed.type(client_id="c1", client_secret="s1")
    assert sheet._check.refusal == ""
    sheet._check.click()
    bed.settle()
    assert bed.accounts.probed == [{"client_id": "c1", "client_secret": "s1"}]
    assert sheet.step == CHECK
    sheet.reject()


def test_the_keyboard_goes_along_to_the_fields_of_another_way(bed: Bed) -> None:
    sheet = begin(bed)
    form = sheet.form
    assert form is not None
    assert bed.window.focusWidget() is form.first_field
    for title in ("Client credentials", "In your browser", "API key"):
        bed.choose(title)
        assert bed.window.focusWidget() is form.first_field
        assert form.first_field is not None
        assert form.first_field.isVisible()
    sheet.reject()


def test_in_a_low_window_the_ways_out_of_waiting_are_in_sight(bed: Bed, opened: list[str]) -> None:
    bed.window.resize(900, 300)
    sheet = begin(bed)
    bed.choose("In your browser")
    bed.type(client_id="c1")
    sheet._check.click()
    bed.settle()
    assert opened == [PAGE]
    for _ in range(3):
        QApplication.processEvents()
    assert sheet._stop.visibleRegion().boundingRect() == sheet._stop.rect()
    assert sheet._scroll.horizontalScrollBar().value() == 0
    sheet.reject()


def test_a_provider_with_one_way_asks_for_no_choice(bed: Bed) -> None:
    bed.controller.connect_account("homerun")
    bed.settle()
    form = bed.sheet.form
    assert form is not None
    assert form.choices == []
    assert list(form._fields) == ["api_key"]
    bed.sheet.reject()


def test_the_browser_is_waited_for_and_what_its_page_gives_is_checked_and_kept(bed: Bed, opened: list[str]) -> None:
    sheet = begin(bed)
    bed.choose("In your browser")
    assert sheet._check.text() == "Sign in"
    bed.type(client_id="c1")
    sheet._check.click()
    bed.settle()
    assert opened == [PAGE]
    assert sheet._busy.accessibleName() == "Waiting for you in the browser …"
    assert not sheet._browser_row.isHidden()
    sheet.page_requested.emit(sheet._address)
    assert opened == [PAGE, PAGE]
    bed.accounts.answer.set_result({"refresh_token": "r1"})
    bed.settle()
    assert sheet.step == CHECK
    assert bed.accounts.probed == [{"client_id": "c1", "refresh_token": "r1"}]
    sheet.finish_requested.emit()
    bed.settle()
    assert bed.accounts.added == [{"client_id": "c1", "refresh_token": "r1"}]


def test_waiting_can_be_stopped_and_begun_again(bed: Bed, opened: list[str]) -> None:
    sheet = begin(bed)
    bed.choose("In your browser")
    bed.type(client_id="c1")
    sheet._check.click()
    bed.settle()
    sheet._stop.click()
    bed.settle()
    assert bed.accounts.was_cancelled
    assert sheet._browser_row.isHidden()
    assert sheet._check.refusal == ""
    sheet._check.click()
    bed.settle()
    assert len(opened) == 2
    sheet.reject()


@pytest.mark.parametrize(
    ("error", "said"),
    [(KeyRefused("Prikbord did not let you in. Try again."), "Prikbord did not let you in. Try again."), (Cancelled(""), "")],
)
def test_who_is_not_let_in_or_turns_back_can_try_again(bed: Bed, opened: list[str], error: DeskError, said: str) -> None:
    sheet = begin(bed)
    bed.choose("In your browser")
    bed.type(client_id="c1")
    sheet._check.click()
    bed.settle()
    bed.accounts.answer.set_exception(error)
    bed.settle()
    assert sheet.step == KEY
    assert sheet._check.refusal == ""
    assert sheet.form is not None
    assert sheet.form._wrong.text() == said
    sheet.reject()


def test_a_repair_has_the_same_ways(bed: Bed, opened: list[str]) -> None:
    board = offers(bed.accounts.providers())
    account = Account(id=1, name="Prikbord", provider="jobsphere", base_url="https://api.prikbord.example/v1")
    sheet = ConnectSheet(bed.controller._theme, bed.window, board, account=account)
    bed.controller._open(sheet)
    bed.choose("In your browser")
    bed.type(client_id="c1")
    sheet._check.click()
    bed.accounts.answer.set_result({"refresh_token": "r2"})
    bed.settle()
    assert bed.accounts.replaced == [{"client_id": "c1", "refresh_token": "r2"}]
    assert not sheet.is_open


@pytest.mark.parametrize(
    ("address", "may"),
    [
        (PAGE, True),
        ("http://127.0.0.1:8123/authorize", True),
        ("http://prikbord.example/authorize", False),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https://", False),
    ],
)
def test_only_an_encrypted_page_or_one_on_this_computer_is_opened(address: str, may: bool) -> None:
    assert may_open_sign_in(address) is may


def test_every_control_of_a_way_has_a_name(bed: Bed) -> None:
    sheet = begin(bed)
    for title in ("Client credentials", "In your browser"):
        bed.choose(title)
        for stop in sheet._stops():
            assert isinstance(stop, QWidget)
            assert stop.accessibleName() or getattr(stop, "text", lambda: "")()
    sheet.reject()

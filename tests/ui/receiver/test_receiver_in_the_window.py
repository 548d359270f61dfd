"""Applications of a real receiver in the real window: they come in while one looks, are assigned, and trouble with it is said in words."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from open_program import OpenProgram
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from receiver_journey import a_laptop, a_receiver
from served_receiver import ServedReceiver, told

from recruiterdesk.bootstrap.open_desk import Parts
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.machine.folders import Profile
from recruiterdesk.ui.main_window.account_panel import AccountPanel
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.unmatched.assign_sheet import AssignSheet
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

NAME = "Kade IT"
UNKNOWN = "VD-1999-007"
Work = Callable[["Bench"], Awaitable[None]]


class Bench(OpenProgram):
    """The program with its window, an account at the stand-in, and its receiver."""

    def __init__(self, program: WindowProgram, board: ICTerGezochtStandIn, receiver: ServedReceiver, given: dict[str, str]) -> None:
        super().__init__(program)
        self.board, self.receiver, self.given = board, receiver, given

    @property
    def model(self) -> Any:
        return self.shown.screens.applicants.page.model

    async def connect(self) -> Account:
        secrets = {"api_key": self.board.keys["full"], "receiver_token": a_laptop("een", self.given)}
        account = await self.desk.accounts.add("ictergezocht", NAME, self.board.base_url, secrets, {"receiver_url": self.receiver.url})
        await self.desk.sync.run()
        await self.until(lambda: self.panel(account) is not None)
        return account

    def panel(self, account: Account) -> AccountPanel | None:
        return self.shown.window.sidebar.panel(account.id)

    def says(self, account: Account, words: str) -> bool:
        panel = self.panel(account)
        return panel is not None and words in panel.said.sentence

    async def deliver(self, **members: Any) -> None:
        await asyncio.to_thread(lambda: self.receiver.deliver(**members))

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.shown.screens.applicants.page.table, key)

    async def unmatched(self) -> set[int]:
        return set(await self.desk.applicants.ids(ApplicationQuery(only_unmatched=True)))


@pytest.fixture
def walk(theme: Theme, aloop: asyncio.AbstractEventLoop, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Work], None]]:
    """Return what runs a walk through the window to its end."""

    async def run(work: Work, board: ICTerGezochtStandIn, receiver: ServedReceiver, given: dict[str, str]) -> None:
        program = WindowProgram(qapp, Profile(tmp_path / "profile"), Parts(vault=ThrowawayVault()), lambda: None)
        ended = aloop.create_task(program.main())
        bench = Bench(program, board, receiver, given)
        await bench.until(lambda: program.shown is not None and program.shown.window.isVisible())
        try:
            await work(bench)
        finally:
            bench.shown.window.close()
            await ended

    def walk(work: Work) -> None:
        with (
            ICTerGezochtStandIn(vacancies=4, clicks=0, limit=6000, address_limit=6000) as board,
            a_receiver(tmp_path / "receiver") as served,
        ):
            aloop.run_until_complete(run(work, board, *served))

    yield walk
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme._restyle()


def test_who_applies_while_one_looks_comes_into_the_list_within_seconds(walk: Callable[[Work], None]) -> None:
    async def work(bench: Bench) -> None:
        await bench.connect()
        reference = bench.board.world.listed("first")[0].reference
        bench.shown.screens.open("all")
        await bench.deliver(number=1, referenceNumber=reference)
        await bench.until(lambda: bench.model.rowCount() == 1)
        await bench.until(lambda: bench.model.record(bench.model.id_at(0)) is not None)
        row = bench.model.record(bench.model.id_at(0))
        assert row.vacancy_title == bench.board.world.listed("first")[0].body["title"]
        assert bench.shown.window.sidebar.items["unmatched"].isHidden()

    walk(work)


def test_somebody_with_an_unknown_reference_is_counted_assigned_by_keys_and_leaves_and_comes_back(walk: Callable[[Work], None]) -> None:
    async def work(bench: Bench) -> None:
        await bench.connect()
        item = bench.shown.window.sidebar.items["unmatched"]
        page = bench.shown.screens.applicants.page
        await bench.deliver(number=1, referenceNumber=UNKNOWN)
        await bench.until(lambda: not item.isHidden())
        assert item.accessibleName() == "Unmatched 1"
        bench.press(Qt.Key.Key_G)
        bench.press(Qt.Key.Key_U)
        await bench.until(lambda: page.frame.head.title == "Unmatched" and bench.model.rowCount() == 1 and page.table.selected_ids())
        (number,) = page.table.selected_ids()
        await bench.until(lambda: bench.model.record(number) is not None)
        assert bench.model.record(number).vacancy_reference == UNKNOWN
        bench.press(Qt.Key.Key_V)
        sheets = bench.shown.window.findChildren
        await bench.until(lambda: any(sheet.lines for sheet in sheets(AssignSheet)))
        (sheet,) = sheets(AssignSheet)
        assert len(sheet.lines) == 4
        sheet.lines[0].click()
        await bench.until(lambda: bench.model.rowCount() == 0 and item.isHidden())
        assert await bench.unmatched() == set()
        bench.shown.screens.undo()
        await bench.until(lambda: bench.model.rowCount() == 1 and not item.isHidden())
        assert await bench.unmatched() == {number}

    walk(work)


def test_a_vacancy_that_appears_later_with_the_reference_takes_its_people_by_itself(walk: Callable[[Work], None]) -> None:
    async def work(bench: Bench) -> None:
        await bench.connect()
        item = bench.shown.window.sidebar.items["unmatched"]
        await bench.deliver(number=1, referenceNumber=UNKNOWN)
        await bench.until(lambda: not item.isHidden())
        body = {**bench.board.world.listed("first")[0].body, "referenceNumber": UNKNOWN, "title": "Nieuw geplaatst"}
        bench.board.world.publish("first", body)
        await bench.desk.sync.run()
        await bench.until(item.isHidden)
        (row,) = await bench.desk.applicants.rows(await bench.desk.applicants.ids(ApplicationQuery()))
        assert row.vacancy_title == "Nieuw geplaatst"

    walk(work)


def test_a_receiver_that_is_gone_is_said_in_the_accounts_panel_while_its_vacancies_go_on(walk: Callable[[Work], None]) -> None:
    async def work(bench: Bench) -> None:
        account = await bench.connect()
        await bench.until(lambda: bench.says(account, "Up to date"))
        await asyncio.to_thread(bench.receiver.stop)
        bench.board.world.listed("first")[0].body["title"] = "Een nieuwe titel"
        await bench.desk.sync.run()
        await bench.until(lambda: bench.says(account, "cannot be reached."))
        panel = bench.panel(account)
        assert panel is not None
        assert panel.said.sentence.startswith("The receiver at 127.0.0.1:")
        assert (panel.said.role, panel.said.remedy) == ("warning", "Repair")
        assert "new applications wait there" in panel.accessibleName()
        assert panel.height() == panel.sizeHint().height()
        rows = await bench.desk.vacancies.rows(await bench.desk.vacancies.ids(VacancyQuery()))
        assert "Een nieuwe titel" in {row.title for row in rows}

    walk(work)


def test_a_token_that_was_taken_away_is_said_and_the_key_is_not_blamed(walk: Callable[[Work], None]) -> None:
    async def work(bench: Bench) -> None:
        account = await bench.connect()
        await asyncio.to_thread(lambda: told("laptop", "remove", "een", given=bench.given))
        await bench.desk.sync.run()
        await bench.until(lambda: bench.says(account, f"does not take the token of {NAME}."))
        panel = bench.panel(account)
        assert panel is not None
        assert panel.said.remedy == "Repair"
        assert "recruiterdesk receive laptop add" in panel.accessibleName()

    walk(work)

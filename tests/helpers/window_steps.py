"""Single steps in a window, each done by a hand that counts it: what the scenarios of the recruiter's day are made of."""

import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from recruiterdesk.bootstrap.demo_window.hand import Hand, expect
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.query import VacancyQuery
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.accounts.key_form import KeyForm
from recruiterdesk.ui.accounts.provider_rows import ProviderRows
from recruiterdesk.ui.candidates.drop_sheet import DropSheet
from recruiterdesk.ui.main_window.desk_window import DeskWindow
from recruiterdesk.ui.widgets.sheet import Sheet

_PATIENCE = 60.0


class CountingHand(Hand):
    """A hand whose `steps` are counted as scenarios.md has it: a key, a chord, a click or a drop is one; what is typed is none."""

    steps = 0

    async def press(self, *keys: str) -> None:
        """Press keys, each of them a step."""
        self.steps += len(keys)
        await super().press(*keys)

    async def click(self, widget: QWidget, at: QPoint | None = None, *, is_right: bool = False) -> None:
        """Click, which is a step."""
        self.steps += 1
        await super().click(widget, at, is_right=is_right)

    async def drop_files(self, widget: QWidget, paths: Any, at: QPoint) -> bool:
        """Drag and drop, which is a step."""
        self.steps += 1
        return await super().drop_files(widget, paths, at)


class SingleSteps:
    """Every method that does not begin with an underscore is an order."""

    def __init__(self, program: WindowProgram) -> None:
        self._program = program
        self._mistakes: list[str] = []
        self._hand = CountingHand(lambda: self._shown.window)
        self._shown.notices.told.connect(lambda told: self._mistakes.append(told.lead) if told.kind == "danger" else None)

    @property
    def _shown(self) -> DeskWindow:
        assert self._program.shown is not None
        return self._program.shown

    @property
    def _desk(self) -> Desk:
        assert self._program.desk is not None
        return self._program.desk

    async def press(self, keys: list[str]) -> dict[str, Any]:
        """Press keys on what has the focus, or on the page in front."""
        if QApplication.activePopupWidget() is None and self._shown.window.focusWidget() is None:
            await self._go()
        await self._hand.press(*keys)
        return {}

    async def write(self, text: str) -> dict[str, Any]:
        """Type."""
        await self._hand.write(text)
        return {}

    async def click_button(self, text: str) -> dict[str, Any]:
        """Click what says this on the page in front."""
        await self._hand.settle(0.3)  # what was only just built lies where it will be
        window = self._shown.window
        front = window.stack.currentWidget() or window
        await self._hand.click(self._hand.button(front, text))
        return {}

    async def click_field(self, name: str) -> dict[str, Any]:
        """Click a field by a part of its name."""
        fields = self._shown.window.findChildren(QLineEdit)
        await self._hand.click(next(one for one in fields if one.isVisible() and name in one.accessibleName().lower()))
        return {}

    async def click_provider(self, provider: str) -> dict[str, Any]:
        """Click a provider where one is chosen."""
        rows = self._hand.the(ProviderRows).rows
        await self._hand.click(next(row for row in rows if row.offer.id == provider))
        return {}

    async def click_repair(self, account: str) -> dict[str, Any]:
        """Click the remedy of an account as soon as it is there: while the account is read, its panel says how far that is instead."""
        number, until = (await self._account(account)).id, time.monotonic() + _PATIENCE
        while (panel := self._shown.window.sidebar.panel(number)) is None or not panel.remedy.isVisible():
            expect(time.monotonic() < until, f"{account} has no remedy")
            await self._hand.settle()
        await self._hand.click(panel.remedy)  # nothing has had a turn since it was seen
        return {}

    async def click_row(self, entry: str) -> dict[str, Any]:
        """Click an entry of the outbox."""
        page = self._shown.screens.outbox.page
        await self._hand.until(lambda: page.model.row_of(entry) >= 0, "the outbox does not list it")
        index = page.model.index(page.model.row_of(entry), 0)
        page.list.scrollTo(index)  # the wheel is no step
        await self._hand.settle()
        await self._hand.click(page.list.viewport(), page.list.visualRect(index).center() - QPoint(150, 0))
        return {}

    async def drop_on_vacancy(self, title: str, paths: list[str]) -> dict[str, Any]:
        """Drop files on the row of a vacancy, in the list of vacancies, and wait until they are read."""
        page = self._shown.screens.vacancies.page
        await self._hand.until(lambda: page.model.rowCount() > 0, "there are no vacancies")
        number = next(
            row.id
            for row in await self._desk.vacancies.rows(await self._desk.vacancies.ids(VacancyQuery(only_open=True)))
            if row.title == title
        )
        page.table.select_id(number)
        await self._hand.settle()
        spot = page.table.visualRect(page.table.currentIndex()).center()
        expect(await self._hand.drop_files(page.table.viewport(), [Path(path) for path in paths], spot), "the files are not taken")
        await self._hand.until(lambda: self._hand.find(DropSheet), "the check table does not open")
        sheet = self._hand.the(DropSheet)
        await self._hand.until(lambda: len(sheet.rows) == len(paths), "the files are not read", seconds=60)
        return {
            "rows": [{"name": row.name, "is_ready": row.is_ready, "twice": row.duplicate_of, "refusal": row.refusal} for row in sheet.rows]
        }

    async def give_address(self, address: str) -> dict[str, Any]:
        """Let the open form lead to a stand-in: what no user does, and what counts for no step."""
        form = self._hand.the(KeyForm)
        steps = self._hand.steps
        await self._hand.click(self._hand.button(form, "Another address"))
        field = next(
            one for one in form.findChildren(QLineEdit) if one is not form.first_field and one.isVisible() and one.text().startswith("http")
        )
        field.setText(address)
        assert form.first_field is not None
        form.first_field.setFocus()
        self._hand.steps = steps
        return {}

    async def view(self) -> dict[str, Any]:
        """Tell what is in front."""
        shown, page, pane = self._shown, self._shown.screens.applicants.page, self._shown.screens.applicants.pane
        sheet = self._hand.find(Sheet)
        view = pane.view
        buttons = [one.text() for one in shown.window.findChildren(QAbstractButton) if one.isVisible()]
        return {
            "page": shown.window.current_page,
            "rows": page.model.rowCount(),
            "selected": len(page.table.selected_ids()),
            "name": None if view is None or pane.shown_id != page.table.current_id() else view.row.name,
            "account": None if view is None else view.row.account,
            "stage": None if view is None else view.row.stage,
            "sheet": None if sheet is None else getattr(sheet, "step", type(sheet).__name__),
            "buttons": buttons,
            "seen": [] if view is None else [one.reason for one in view.seen_before],
            "focus": type(QApplication.focusWidget()).__name__,
        }

    # --- ways ---

    async def _go(self, *keys: str) -> None:
        front = self._shown.window.stack.currentWidget()
        if front is not None:
            front.setFocus()
        await self._hand.press(*keys)

    async def _account(self, name: str) -> Account:
        return await self._desk.accounts.get(name)

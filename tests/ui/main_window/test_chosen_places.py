"""The user's own places of stages in the real window, over a real desk and a stand-in: `A`, `R` and the position follow them at once."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from stand_in import homerun_stand_in

from recruiterdesk.bootstrap.demo_window.hand import Hand
from recruiterdesk.bootstrap.open_desk import Parts
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.demo.stand_in import HomerunStandIn
from recruiterdesk.machine.folders import Profile
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

STAGES = ["Nieuw", "Contract", "Afgewezen offertes", "Archief"]  # by their names the second offers and the third rejects
PATIENCE = 20.0


@pytest.fixture
def homerun(theme: Theme) -> Iterator[HomerunStandIn]:
    """A Homerun where everybody is in the first stage of a pipeline with misleading names; the window is gone before it."""
    with homerun_stand_in(applicants=4, limit=6000) as homerun:
        vacancy = next(iter(homerun.world.vacancies.values()))
        vacancy.stages[:] = STAGES
        for application in homerun.world.applications.values():
            application.vacancy_id, application.stage, application.disqualified = vacancy.id, "Nieuw", False
        yield homerun
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme._restyle()


class Worked:
    """The window, worked by keys, standing on somebody in the first stage."""

    def __init__(self, program: WindowProgram) -> None:
        assert program.shown is not None
        self.shown = program.shown
        self.hand = Hand(lambda: self.shown.window)

    @property
    def place(self) -> str:
        """Return the position that the head shows."""
        return self.shown.screens.applicants.pane.header._position.text()

    async def connect(self, homerun: HomerunStandIn) -> None:
        """Connect the account, read it, and stand on the first in the list."""
        desk, page = self.shown._desk, self.shown.screens.applicants.page
        await desk.accounts.add("homerun", "Acme", homerun.base_url, {"api_key": homerun.keys["full"]}, {"requests_per_minute": "6000"})
        await desk.sync.run()
        await self.hand.until(lambda: page.model.rowCount() == 4, "nobody is listed", seconds=PATIENCE)
        page.table.setFocus()
        await self.hand.press("Home")
        pane = self.shown.screens.applicants.pane
        await self.hand.until(lambda: pane.view is not None and self.place, "nobody is shown", seconds=PATIENCE)

    async def put(self, stage: str, key: str, times: int) -> None:
        """Carry a stage to another column of the funnel's sheet by the arrow keys, and close it."""
        account = await self.shown._desk.accounts.get("Acme")
        self.shown.accounts.open_funnel(account.id)
        opened = self.shown.accounts._funnel
        assert opened is not None
        await self.hand.until(lambda: stage in opened.sheet.board.chips, "the stages are not shown", seconds=PATIENCE)
        opened.sheet.board.chips[stage].setFocus()
        await self.hand.press(*([key] * times), "Esc")
        await self.hand.until(lambda: not opened.sheet.is_open, "the sheet stays open", seconds=PATIENCE)

    async def until_place(self, place: str) -> None:
        """Wait until the head shows a position, without anybody being left or opened."""
        await self.hand.until(lambda: self.place == place, f"the position stays {self.place}, not {place}", seconds=PATIENCE)

    async def moved_by(self, key: str) -> str:
        """Press a key on who is shown and return the stage that the outbox asks for."""
        known = {entry.id for entry in await self.shown._desk.outbox.list(include_done=True)}
        self.shown.screens.applicants.page.table.setFocus()
        await self.hand.press(key)
        async with asyncio.timeout(PATIENCE):
            while not (new := [one for one in await self.shown._desk.outbox.list(include_done=True) if one.id not in known]):
                await self.hand.settle()
        (entry,) = new
        return str(entry.summary).partition(" to ")[2]


def test_keys_and_position_follow_the_places_that_are_chosen_while_the_window_is_open(
    homerun: HomerunStandIn, aloop: asyncio.AbstractEventLoop, qapp: QApplication, tmp_path: Path
) -> None:
    async def story() -> None:
        program = WindowProgram(qapp, Profile(tmp_path / "profile"), Parts(vault=ThrowawayVault()))
        ended = asyncio.get_running_loop().create_task(program.main())
        await asyncio.wait_for(program.is_shown.wait(), PATIENCE)
        worked = Worked(program)
        header = worked.shown.screens.applicants.pane.header
        await worked.connect(homerun)
        assert worked.place == "1 / 3"
        assert "Afgewezen offertes" in header.reject.toolTip()

        await worked.put("Contract", "Right", 2)  # from offer over hired to rejected; nobody is in this stage
        await worked.until_place("1 / 2")
        assert "Reject: Contract" in header.reject.toolTip()
        await worked.put("Afgewezen offertes", "Left", 1)  # to hired
        await worked.until_place("1 / 3")
        assert header.advance.accessibleName().endswith("to Afgewezen offertes")

        assert await worked.moved_by("R") == "Contract"
        await worked.hand.until(lambda: worked.place == "1 / 3", "the next one is not shown", seconds=PATIENCE)
        assert await worked.moved_by("A") == "Afgewezen offertes"
        worked.shown.window.close()
        assert await ended == 0

    aloop.run_until_complete(story())

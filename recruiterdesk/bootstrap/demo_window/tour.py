"""A tour of the window: what every step of it can ask, and how the steps are walked through and reported."""

import gc
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from recruiterdesk.bootstrap.demo_accounts import OtherAccount
from recruiterdesk.bootstrap.demo_journey import JourneyTrouble
from recruiterdesk.bootstrap.demo_report import StepReport
from recruiterdesk.bootstrap.demo_window.camera import Camera
from recruiterdesk.bootstrap.demo_window.hand import Hand, expect
from recruiterdesk.bootstrap.demo_world import ACCOUNT, DemoWorld
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.settings_service import GRACE_SECONDS
from recruiterdesk.ui.bridge.notices import Told
from recruiterdesk.ui.bridge.task_runner import where_raised
from recruiterdesk.ui.main_window.desk_window import DeskWindow
from recruiterdesk.ui.screens.desk_screens import APPLICANTS
from recruiterdesk.ui.widgets.sheet import Sheet

Facts = dict[str, object]

HOLD = 6  # seconds: long enough for a picture of what is held
NO_PICTURE_HOLD = 1  # seconds, where only what comes after is looked at


@dataclass
class Tour:
    """One walk through the window in one language. `files` is a folder for files to drop.

    `stack` closes what steps leave running for those after them, such as the stand-ins of `others`.
    """

    world: DemoWorld
    program: WindowProgram
    camera: Camera
    files: Path
    language: str
    hand: Hand = field(init=False)
    mistakes: list[str] = field(default_factory=list)  # what the window said about errors of the program itself
    stack: ExitStack = field(default_factory=ExitStack)
    others: Sequence[OtherAccount] = ()
    _heard: DeskWindow | None = None

    def __post_init__(self) -> None:
        self.hand = Hand(lambda: self.window)

    # --- what there is ---

    @property
    def shown(self) -> DeskWindow:
        """The window's parts, as built for its language now."""
        shown = self.program.shown
        if shown is None:
            raise JourneyTrouble("the window is not there")
        return shown

    @property
    def window(self) -> QWidget:
        """The window itself."""
        return self.shown.window

    @property
    def desk(self) -> Desk:
        """The services below it, to look whether what the window shows is so."""
        desk = self.program.desk
        if desk is None:
            raise JourneyTrouble("the desk is not open")
        return desk

    async def account(self) -> Account:
        """Return the demo's account."""
        return await self.desk.accounts.get(ACCOUNT)

    async def hold_writes(self, seconds: int) -> None:
        """Hold what is written from now on as long as the settings could say: the time in which it can be taken back."""
        await self.desk.settings.set(GRACE_SECONDS, seconds)

    def notes_made(self) -> int:
        """Return how many notes the provider was given."""
        return len(self.world.stand_in.ledger.changes("note"))

    def sees(self, text: str) -> bool:
        """Whether a text is to be seen in a label of the window."""
        return any(text in label.text() and not label.visibleRegion().isEmpty() for label in self.window.findChildren(QLabel))

    def listen(self) -> None:
        """Hear what the window tells by itself; a window that was built anew has to be heard anew."""
        shown = self.program.shown
        if shown is not None and shown is not self._heard:
            self._heard = shown
            shown.notices.told.connect(self._on_told)

    def _on_told(self, told: Told) -> None:
        if told.kind == "danger":
            self.mistakes.append(told.lead)

    # --- going ---

    async def go(self, *keys: str) -> None:
        """Press keys on the page in front, e.g. "G", "A"."""
        front = self.shown.window.stack.currentWidget()
        if front is not None:
            front.setFocus()
        await self.hand.press(*keys)

    async def go_to_all(self) -> None:
        """Show all applicants, with the list in hand."""
        page = self.shown.screens.applicants.page
        await self.go("G", "A")
        everyone = len(self.world.stand_in.world.applications)
        await self.hand.until(
            lambda: self.shown.window.current_page == APPLICANTS and page.model.rowCount() >= min(everyone, 2), "all applicants do not show"
        )
        page.table.setFocus()
        await self.hand.settle()

    async def find(self, text: str) -> int:
        """Filter all applicants by a text, stand on the first and return its id, once the pane shows that person."""
        page, pane = self.shown.screens.applicants.page, self.shown.screens.applicants.pane
        await self.go_to_all()
        await self.hand.press("/")
        await self.hand.write(text)
        wanted = (await self.desk.applicants.ids(self._searching(text)))[:1]
        expect(len(wanted) == 1, f"nobody is found by “{text}”")
        await self.hand.until(lambda: page.model.rowCount() and page.model.id_at(0) == wanted[0], "the filter does not narrow the list")
        await self.hand.press("Return", "Home")
        await self.hand.until(lambda: pane.view is not None and pane.shown_id == wanted[0], "the person is not shown")
        return wanted[0]

    @staticmethod
    def _searching(text: str) -> ApplicationQuery:
        return ApplicationQuery(search=text)

    async def write_note(self, text: str) -> OutboxEntry:
        """Write a note on whoever is shown, by keys alone; returns its entry, which is held."""
        before = {entry.id for entry in await self.desk.outbox.list(include_done=True)}
        self.shown.screens.applicants.page.table.setFocus()
        await self.hand.press("N")
        await self.hand.retype(text)
        await self.hand.press("Ctrl+Return")
        return await self.new_entry(before)

    async def new_entry(self, before: set[str]) -> OutboxEntry:
        """Wait for an entry that was not there before."""
        found: list[OutboxEntry] = []
        for _ in range(200):
            found = [entry for entry in await self.desk.outbox.list(include_done=True) if entry.id not in before]
            if found:
                await self.hand.settle(0.1)
                return found[0]
            await self.hand.settle(0.02)
        raise JourneyTrouble("nothing came into the outbox")

    async def entry_is(self, entry_id: str, state: OutboxState, seconds: float = 30.0) -> None:
        """Wait until an entry is in a state."""
        last = None
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            last = (await self.desk.outbox.get(entry_id)).state
            if last is state:
                await self.hand.settle(0.15)
                return
            await self.hand.settle(0.05)
        raise JourneyTrouble(f"a change is {last.value if last else 'gone'}, not {state.value}")

    async def outbox_is_empty(self, seconds: float = 40.0) -> None:
        """Wait until nothing waits any more."""
        until = time.monotonic() + seconds
        while waiting := await self.desk.outbox.list():
            states = ", ".join(entry.state.value for entry in waiting)
            expect(time.monotonic() < until, f"the outbox does not empty: {states}")
            await self.hand.settle(0.05)
        await self.hand.settle(0.2)

    async def view(self, number: int) -> ApplicationView:
        """Return what the cache knows of somebody."""
        return await self.desk.applicants.view(number)

    async def calm(self) -> None:
        """Close what a step left open."""
        for _ in range(4):
            sheet = self.hand.find(Sheet)
            palette = self.shown.screens.palette
            if sheet is not None:
                sheet.reject()
            elif palette is not None and palette.isVisible():
                palette.dismiss()
            else:
                return
            await self.hand.settle()


Work = Callable[[Tour], Awaitable[Facts]]


@dataclass(frozen=True)
class Step:
    """One step: its name, its title for the report, what it does, and whether the tour ends without it."""

    name: str
    title: str
    work: Work
    is_needed: bool = False


async def walk(tour: Tour, steps: Sequence[Step], part: str, ended: Callable[[StepReport], object]) -> None:
    """Do every step and report it as it ends; one that fails is reported with a picture, and the next one is tried."""
    for step in steps:
        report = StepReport(name=f"{tour.language}/{step.name}", title=step.title, part=part)
        began = time.monotonic()
        tour.listen()
        try:
            report.facts = await step.work(tour)
        except Exception as trouble:  # noqa: BLE001 -- whatever it is, the report says which step, and the others are still tried
            report.trouble = _said(trouble)
            await _look_and_calm(tour, step.name)
        report.seconds = time.monotonic() - began
        await tour.camera.collect(report)
        if tour.mistakes:
            report.trouble = "; ".join(part for part in (report.trouble, *dict.fromkeys(tour.mistakes)) if part)
            tour.mistakes.clear()
        gc.collect()  # on the window's thread, where its objects belong
        ended(report)
        if report.trouble and step.is_needed:
            break


def _said(trouble: BaseException) -> str:
    if isinstance(trouble, BaseExceptionGroup):
        return "; ".join(_said(one) for one in trouble.exceptions)
    return f"{type(trouble).__name__}: {trouble} ({where_raised(trouble)})"


async def _look_and_calm(tour: Tour, name: str) -> None:
    try:
        await tour.camera.take(f"trouble-{name}")
        await tour.calm()
    except JourneyTrouble:
        return  # there is no window to look at; the step's own report says what happened

"""Names that look like HTML, of whatever comes from outside, stand everywhere in the real window as typed: also in tooltips and aloud."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAccessible, QAction, QHelpEvent, Qt, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QToolTip, QWidget
from stand_in import homerun_stand_in

from recruiterdesk.bootstrap.demo_window.hand import Hand
from recruiterdesk.bootstrap.open_desk import Parts
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.demo.homerun.world import StoredFile
from recruiterdesk.demo.stand_in import HomerunStandIn
from recruiterdesk.machine.folders import Profile
from recruiterdesk.ui.main_window.desk_window import DeskWindow
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

TYPED = '<b>x</b><img src="file:///etc/hostname">'
ACCOUNT = '<b>x<img src="hostname">'  # an account's name has no slash
PATIENCE = 20.0
OURS = "<qt style="


@pytest.fixture
def homerun(theme: Theme) -> Iterator[HomerunStandIn]:
    """A Homerun where a person, a stage, a vacancy and a file have that name; the window is gone before it."""
    with homerun_stand_in(applicants=3, limit=6000) as homerun:
        vacancy = next(iter(homerun.world.vacancies.values()))
        vacancy.text = msgspec.structs.replace(vacancy.text, title=TYPED)
        vacancy.stages[:] = [TYPED, f"{TYPED} & 2", f"Rejected {TYPED}"]
        for application in homerun.world.applications.values():
            application.vacancy_id, application.stage, application.disqualified = vacancy.id, TYPED, False
            application.person |= {"first_name": TYPED, "last_name": f"{TYPED} of {application.id}"}
            application.files[:] = [StoredFile(f"{TYPED}.txt", "resume", content=b"Hello")]
        yield homerun
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme._restyle()


def markup_in(window: QWidget) -> tuple[list[str], set[str]]:
    """Return what shows or says markup, and all tooltips as Qt shows them, of every widget and menu entry there is."""
    wrong, shown = [], set()
    for widget in window.findChildren(QWidget):
        entries = widget.actions() if isinstance(widget, QMenu) else []
        for tip in (widget.toolTip(), *(action.toolTip() for action in entries if not is_qts_own_tip(action))):
            if Qt.mightBeRichText(tip) and not is_ours_alone(tip):
                wrong.append(f"{type(widget).__name__} has the tooltip {tip}")
            shown.add(as_shown(tip))
        said = QAccessible.queryAccessibleInterface(widget)
        spoken = [said.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)] if said is not None else []
        wrong += [f"{type(widget).__name__} says {text}" for text in spoken if OURS in text or "&lt;" in text]
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText and not is_ours_alone(widget.text()):
            wrong.append(f"a label guesses at {widget.text()}")
        if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
            wrong.append(f"{widget.text()} has the mnemonic {widget.shortcut().toString()}")
    return wrong, shown


def is_qts_own_tip(action: QAction) -> bool:
    """Return whether an entry has no tooltip but what Qt makes of its text, which a menu never shows (see test_tooltips)."""
    return action.toolTip() == QAction(action.text()).toolTip()


def is_ours_alone(tip: str) -> bool:
    """Return whether the only markup in a tooltip is the wrapper that `as_tip` puts around it."""
    return tip.startswith(OURS) and tip.count("<") == 2 and tip.endswith("</qt>")


def as_shown(tip: str) -> str:
    """Return a tooltip as Qt shows it."""
    if not Qt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def tip_at(table: QWidget, at: QPoint) -> str:
    """Return the tooltip over a place of a list, as Qt shows it."""
    QApplication.sendEvent(table, QHelpEvent(QEvent.Type.ToolTip, at, table.mapToGlobal(at)))
    tip = QToolTip.text()
    assert not Qt.mightBeRichText(tip) or is_ours_alone(tip)
    return as_shown(tip)


class Looked:
    """The real window over an account of that name, walked through; `wrong` and `tips` are what was found on the way."""

    def __init__(self, shown: DeskWindow) -> None:
        self.shown, self.screens = shown, shown.screens
        self.hand = Hand(lambda: shown.window)
        self.wrong: dict[str, list[str]] = {}
        self.tips: set[str] = set()
        self.account_id = self.vacancy_id = 0

    async def look(self, where: str) -> None:
        """Collect what is to be seen now; labels know what is cut once they are painted."""
        await self.hand.settle()
        self.shown.window.grab()
        wrong, told = markup_in(self.shown.window)
        if wrong:
            self.wrong[where] = wrong
        self.tips |= told

    async def until(self, is_so: Callable[[], object], otherwise: str) -> None:
        await self.hand.until(is_so, otherwise, seconds=PATIENCE)

    async def connect(self, homerun: HomerunStandIn) -> None:
        """Connect the account, read it, and stand on the first in the list."""
        page, pane = self.screens.applicants.page, self.screens.applicants.pane
        settings = {"requests_per_minute": "6000"}
        account = await self.shown._desk.accounts.add("homerun", ACCOUNT, homerun.base_url, {"api_key": homerun.keys["full"]}, settings)
        await self.shown._desk.sync.run()
        await self.until(lambda: page.model.rowCount() == 3, "nobody is listed")
        page.table.setFocus()
        await self.hand.press("Home")
        await self.until(lambda: pane.view is not None and pane.header._position.text(), "nobody is shown")
        assert pane.view is not None
        self.account_id, self.vacancy_id = account.id, pane.view.row.vacancy_id or 0

    async def person(self) -> None:
        """Look at the list and at every tab of the pane."""
        page, pane = self.screens.applicants.page, self.screens.applicants.pane
        assert TYPED in pane.header._name.text()
        assert pane.header._vacancy.text().startswith(TYPED)
        for tab in range(pane.tabs.count()):
            pane.tabs.setCurrentIndex(tab)
            await self.look(f"tab {tab}")
        assert pane.cv.picker.itemText(0) == f"{TYPED}.txt"
        assert TYPED in pane.header.stage.accessibleName()
        viewport, row = page.table.viewport(), page.table.rowViewportPosition(0) + 8
        assert any(TYPED in tip_at(viewport, QPoint(x, row)) for x in range(4, viewport.width(), 20))

    async def menus(self) -> None:
        """Look at the menus of the person and of the account, and at the stages to choose from."""
        screen, window = self.screens.applicants, self.shown.window
        screen.page.table.setFocus()
        screen._open_menu(QPoint(5, 5))
        await self.look("menu of a person")
        assert any(TYPED in action.text() for menu in window.findChildren(QMenu) for action in menu.actions())
        await self.close_menus()
        self.shown.accounts.open_menu(self.account_id, QPoint(5, 5))
        await self.look("menu of an account")
        await self.close_menus()
        screen.moving.choose()
        await self.look("stages to choose from")
        picker = screen.moving.picker
        assert picker is not None
        picker.close()

    async def close_menus(self) -> None:
        """Close every menu that is open."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
            await self.hand.settle()

    async def funnel(self) -> None:
        """Look at the sheet with the account's stages."""
        self.shown.accounts.open_funnel(self.account_id)
        opened = self.shown.accounts._funnel
        assert opened is not None
        board = opened.sheet.board
        await self.until(lambda: TYPED in board.chips, "the stages are not shown")
        await self.look("funnel")
        assert TYPED in as_shown(board.chips[TYPED].toolTip())
        await self.hand.press("Esc")

    async def vacancy(self) -> None:
        """Look at the vacancy of that name."""
        self.screens.open("vacancies")
        page = self.screens.vacancies.page
        await self.until(lambda: self.vacancy_id in page.model.ids, "the vacancy is not listed")
        page.table.select_id(self.vacancy_id)
        await self.until(lambda: page.detail._title.text() == TYPED, "the vacancy is not shown")
        await self.look("vacancy")

    async def outbox(self) -> None:
        """Look at a change that waits, and at the sidebar as a rail."""
        await self.shown._desk.accounts.set_sending(ACCOUNT, is_paused=True)
        self.screens.open("all")
        self.screens.applicants.page.table.setFocus()
        await self.hand.press("Home", "A")
        self.screens.open("outbox")
        entries = self.screens.outbox.page.list
        await self.until(lambda: entries.model().rowCount() > 0, "nothing waits")
        await self.look("outbox")
        assert any(TYPED in tip_at(entries.viewport(), QPoint(40, y)) for y in range(10, 90, 20))
        QToolTip.hideText()
        self.shown.window.toggle_rail()
        await self.look("rail")


def test_names_that_look_like_markup_stand_everywhere_as_typed(
    homerun: HomerunStandIn, aloop: asyncio.AbstractEventLoop, qapp: QApplication, tmp_path: Path
) -> None:
    async def story() -> None:
        program = WindowProgram(qapp, Profile(tmp_path / "profile"), Parts(vault=ThrowawayVault()))
        ended = asyncio.get_running_loop().create_task(program.main())
        await asyncio.wait_for(program.is_shown.wait(), PATIENCE)
        assert program.shown is not None
        looked = Looked(program.shown)
        await looked.connect(homerun)
        for part in (looked.person, looked.menus, looked.funnel, looked.vacancy, looked.outbox):
            await part()
        assert looked.wrong == {}
        assert len([tip for tip in looked.tips if TYPED in tip or ACCOUNT in tip]) >= 5, looked.tips
        looked.shown.window.close()
        assert await ended == 0

    aloop.run_until_complete(story())

"""The driven window that can also be typed into like a person does, asked where it stands, and made to end as nobody foresaw.

Started as `python crashing_window.py PROFILE JOURNAL [SECONDS UNTIL IT LOOKS BACK]`; each letter is noted in the journal, with the moment,
before it is typed.
"""

import asyncio
import faulthandler
import os
import random
import sys
import time
from pathlib import Path
from typing import Any

import driven_window
from driven_window import Driver
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from recruiterdesk.bootstrap.program import open_profile
from recruiterdesk.bootstrap.window_start import start_window
from recruiterdesk.services.run_record import LastEnd, RunRecord

LATER = 3  # the place of the seconds in the arguments
JOURNAL = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(os.devnull)


class CrashingDriver(Driver):
    """More orders."""

    _typing: "asyncio.Task[None] | None" = None

    async def stand(self, place: int, view: str = "all", text: str = "") -> dict[str, Any]:
        """Go to a view, narrow it, and step down to a place of it; tell whose."""
        screens = self._shown.screens
        screens.open(view)
        page = screens.applicants.page
        await self._hand.until(lambda: screens.applicants.controller.view.key == view and page.model.rowCount() > place, "no such row")
        page.table.setFocus()
        if text:
            await self._hand.press("/")
            await self._hand.write(text)
            wanted = text.casefold()
            await self._hand.until(lambda: page.frame.filter.text().casefold() == wanted, "it is not filtered")
            await asyncio.sleep(0.5)
            await self._hand.press("Return")
        await self._hand.press("Home", *(["J"] * place))
        pane = screens.applicants.pane
        await self._hand.until(lambda: pane.view is not None and pane.shown_id == page.table.current_id(), "nobody is shown")
        await self._hand.press("N")
        return {"number": pane.shown_id}

    async def type(self, text: str) -> dict[str, Any]:
        """Type a text into what has the focus, at once."""
        await self._hand.write(text)
        return {}

    async def keep_typing(self, seed: int) -> dict[str, Any]:
        """Type on and on from now, at the pace of a person, each letter noted first."""
        self._typing = asyncio.get_running_loop().create_task(self._type_on(seed))
        return {}

    async def _type_on(self, seed: int) -> None:
        chance = random.Random(seed)
        noted = os.open(JOURNAL, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        while True:
            letter = chance.choice("abcdefghij ëüç")
            os.write(noted, f"{time.time():.4f}\t{letter}\n".encode())
            field = QApplication.focusWidget()
            assert isinstance(field, QPlainTextEdit), field
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
            await asyncio.sleep(chance.choice((0.03, 0.06, 0.06, 0.12, 0.25)) if chance.random() > 0.02 else 0.6)

    async def where(self) -> dict[str, Any]:
        """Tell where the window stands."""
        screens = self._shown.screens
        page, pane = screens.applicants.page, screens.applicants.pane
        text = pane.composer.findChild(QPlainTextEdit)
        assert text is not None
        return {
            "front": self._shown.window.current_page,
            "view": screens.applicants.controller.view.key,
            "filter": page.frame.filter.text(),
            "rows": page.model.rowCount(),
            "number": page.table.current_id(),
            "shown": pane.shown_id,
            "draft": pane.composer.draft,
            "caret": text.textCursor().position(),
            "has_focus": QApplication.focusWidget() is text,
            "said": [said.lead + " " + said.text for said in page.frame.head.notices.shown if said.id == "ended"],
            "action": "".join(said.action for said in page.frame.head.notices.shown if said.id == "ended"),
        }

    async def crash(self, how: str) -> dict[str, Any]:
        """End as nobody foresaw."""
        if how == "fault":
            QTimer.singleShot(0, faulthandler._sigsegv)  # type: ignore[attr-defined]  # made for this
        elif how == "exception":
            asyncio.get_running_loop().call_soon(self._fail)
        await asyncio.sleep(30)
        return {}

    def _fail(self) -> None:
        """Let what the program waits for until it is closed end with a mistake."""
        for task in asyncio.all_tasks():
            if getattr(task.get_coro(), "__qualname__", "") == "Event.wait":
                waiter = task._fut_waiter  # type: ignore[attr-defined]  # the one way to fail what nothing else can reach
                waiter.set_exception(RuntimeError("Zoë Kanarie"))


def look_later(seconds: float) -> None:
    """Let the program look so much later how its last run ended: somebody is quicker then, also on a slow machine."""
    begin = RunRecord.begin

    async def late(self: RunRecord) -> LastEnd | None:
        await asyncio.sleep(seconds)
        return await begin(self)

    RunRecord.begin = late  # type: ignore[method-assign]  # the clock of a test


if __name__ == "__main__":
    if len(sys.argv) > LATER:
        look_later(float(sys.argv[LATER]))
    driven_window.Driver = CrashingDriver  # type: ignore[misc]  # the loop that obeys makes one
    raise SystemExit(start_window(open_profile(Path(sys.argv[1])), beside=driven_window._obey))

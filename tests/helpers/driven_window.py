"""The real window in a process of its own, worked by keys, clicks and drops: `python driven_window.py PROFILE [LINK]` with a real keyring.

It shows the window as the program does and obeys a line of JSON after the other, e.g. `{"do": "note", "account": "Acme", "place": 0,
"text": "…"}`, each answered by a line of JSON. It ends when its input does. What it is asked to do is done as a user does it, by
`Hand`, which counts the steps; only what a test wants to know, and the filled forms of providers' own actions, go by the services.
"""

import asyncio
import contextlib
import json
import os
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import recruiterdesk.ui  # noqa: F401 -- before Qt, as the program does

# isort: split
import msgspec
from bare_tick import TICK, BareTick
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from window_steps import SingleSteps

from recruiterdesk.bootstrap.demo_window.hand import expect
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.bootstrap.window_start import start_window
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.machine.folders import Profile
from recruiterdesk.store.transaction import Reader
from recruiterdesk.ui.bridge.task_runner import where_raised
from recruiterdesk.ui.candidates.attach_sheet import AttachSheet
from recruiterdesk.ui.candidates.stage_picker import StagePicker

_PATIENCE = 60.0


class Gaps:
    """The loop's gaps over a tick, beside those of a process that only ticks."""

    def __init__(self) -> None:
        self.found: list[float] = []
        self._bare = BareTick()
        self._ticking: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        """Begin to watch."""
        await asyncio.to_thread(self._bare.__enter__)
        self._ticking = asyncio.get_running_loop().create_task(self._tick())

    async def end(self) -> dict[str, list[float]]:
        """Stop, and tell the longest of both in ms."""
        if self._ticking is not None:
            self._ticking.cancel()
        await asyncio.to_thread(self._bare.__exit__, None, None, None)
        return {"window": sorted(self.found, reverse=True)[:10], "bare": self._bare.longest}

    async def _tick(self) -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(TICK)
            now = time.perf_counter()
            self.found.append((now - last - TICK) * 1000)
            last = now


class Driver(SingleSteps):
    """What the window can be asked to do: every method that does not begin with an underscore is an order."""

    _gaps: Gaps | None = None

    # --- orders that are no deed of a user ---

    async def connect(self, accounts: list[dict[str, Any]]) -> dict[str, Any]:
        """Add accounts, side by side; the window begins to read each by itself."""
        await asyncio.gather(*(self._desk.accounts.add(**one) for one in accounts))
        return {}

    async def table(self, account: str, name: str) -> dict[str, Any]:
        """Read a table of an account, so that its lines can be chosen without a network."""
        shown = await self._desk.tables.read_all((await self._account(account)).id, name, None, {})
        return {"lines": len(shown.page.lines)}

    async def hold(self, seconds: float) -> dict[str, Any]:
        """Hold what is written from now on so long."""
        await self._desk.settings.set("grace_seconds", seconds)
        return {}

    async def sync(self, names: list[str]) -> dict[str, Any]:
        """Sync these accounts side by side; the seconds each took."""
        reports = await self._desk.sync.run(names)
        return {report.name: {"seconds": report.seconds, "state": report.state.value} for report in reports}

    async def act(self, account: str, action: str, fields: dict[str, Any], *, place: int | None = None, file: str = "") -> dict[str, Any]:
        """Queue an action of the provider, for the account or for somebody in its list."""
        of = await self._account(account)
        target = "account" if place is None else "application"
        number = None if place is None else (await self._people(of))[place]
        path = Path(file) if file else None
        entry = await self._desk.writes.act(of.id, action, target, number, fields, file=path)
        return {"id": entry.id}

    async def apply(self, account: str, fields: dict[str, Any], vacancy: str) -> dict[str, Any]:
        """Queue a new applicant for a vacancy by its remote id."""
        of = await self._account(account)
        numbers = await self._desk.vacancies.ids(VacancyQuery(account_ids=(of.id,)))
        rows = {row.remote_id: row.id for row in await self._desk.vacancies.rows(numbers)}
        return {"id": (await self._desk.writes.apply(rows[vacancy], of.id, fields)).id}

    async def post(self, account: str, content: dict[str, Any]) -> dict[str, Any]:
        """Queue a new vacancy."""
        return {"id": (await self._desk.writes.post((await self._account(account)).id, content)).id}

    async def settle(self, id: str, *, is_sent: bool) -> dict[str, Any]:  # noqa: A002 -- the order's own word
        """Answer for an uncertain write."""
        await self._desk.outbox.settle(id, is_sent=is_sent)
        return {}

    async def outbox(self) -> dict[str, Any]:
        """Tell every write and its state."""
        return {entry.id: _told(entry) for entry in await self._desk.outbox.list(include_done=True)}

    async def accounts(self) -> dict[str, Any]:
        """Tell how each account stands, as its panel says it."""
        found: dict[str, Any] = {}
        for account in self._shown.main.accounts:
            panel = self._shown.window.sidebar.panel(account.id)
            said = None if panel is None else panel.said
            found[account.name] = {
                "state": account.state.value,
                "applicants": account.applicants,
                "vacancies": account.vacancies,
                "is_complete": account.last_complete_sync is not None,
                "sentence": "" if said is None else said.sentence,
                "remedy": "" if said is None else said.remedy,
                "waiting": "" if said is None else said.waiting,
                "reason": str(account.state_reason or ""),
            }
        return found

    async def held(self) -> dict[str, Any]:
        """Tell by account the remote ids of everybody and every vacancy here."""
        found: dict[str, Any] = {}
        for account in await self._desk.accounts.list():
            found[account.name] = await self._desk.applicants._store.read(partial(_ids, account_id=account.id))
        return found

    async def unsound(self) -> dict[str, Any]:
        """Tell what the database itself finds wrong."""
        found = await self._desk.applicants._store.read(_unsound)
        return {"found": found}

    async def notices(self) -> dict[str, Any]:
        """Tell what the notice over the list says, and errors that the window spoke of."""
        box = self._shown.screens.applicants.page.frame.head.notices
        return {"texts": [label.text() for label in box.findChildren(QWidget) if hasattr(label, "text")], "mistakes": self._mistakes}

    async def where(self) -> dict[str, Any]:
        """Tell which page is in front, whom it shows, what the toast says, and whether the window is to be seen."""
        window, screens = self._shown.window, self._shown.screens
        view = screens.applicants.shown
        return {
            "page": window.current_page,
            "applicant": None if view is None else view.row.remote_id,
            "draft": "" if view is None else screens.applicants.pane.composer.draft,
            "selected": list(screens.applicants.page.table.selected_ids()),
            "toast": window.toast.accessibleName() if window.toast.isVisible() else "",
            "is_visible": window.isVisible() and not window.isMinimized(),
            "process": os.getpid(),
        }

    async def minimize(self) -> dict[str, Any]:
        """Put the window away, as its user does."""
        self._shown.window.showMinimized()
        return {}

    async def begin_note(self, text: str) -> dict[str, Any]:
        """Begin a note on whom the pane shows, and leave it half done."""
        await self._hand.press("N")
        await self._hand.write(text)
        return {}

    async def watch_gaps(self) -> dict[str, Any]:
        """Begin to watch the loop."""
        self._gaps = Gaps()
        await self._gaps.begin()
        return {}

    async def gaps(self) -> dict[str, Any]:
        """Tell the gaps since."""
        assert self._gaps is not None
        return dict(await self._gaps.end())

    # --- deeds of a user ---

    async def read(self, account: str, place: int) -> dict[str, Any]:
        """Open an account's list and somebody in it; tell what is shown, and how long it took."""
        began = time.perf_counter()
        rows, name = await self._stand_on(account, place)
        return {"rows": rows, "name": name, "seconds": time.perf_counter() - began}

    async def search(self, text: str) -> dict[str, Any]:
        """Filter everyone."""
        page = self._shown.screens.applicants.page
        await self._go("G", "A")
        page.table.setFocus()
        await self._hand.press("/")
        wanted = len(await self._desk.applicants.ids(ApplicationQuery(search=text)))
        await self._hand.write(text)
        await self._hand.until(lambda: page.model.rowCount() == wanted, "the filter does not answer", seconds=_PATIENCE)
        await self._hand.press("Esc")
        return {"rows": wanted}

    async def refresh(self) -> dict[str, Any]:
        """Press F5."""
        await self._hand.press("F5")
        return {}

    async def note(self, account: str, place: int, text: str) -> dict[str, Any]:
        """Write a note on somebody."""
        await self._stand_on(account, place)

        async def do() -> None:
            await self._hand.press("N")
            await self._hand.retype(text)
            await self._hand.press("Ctrl+Return")

        return {"id": (await self._new_entry(do)).id}

    async def move(self, account: str, place: int, stage: str = "") -> dict[str, Any]:
        """Choose the stage after somebody's own (before it, where hers is the last), or a named one."""
        _, _ = await self._stand_on(account, place)
        pane = self._shown.screens.applicants.pane
        # Somebody who is listed before her vacancy was read has no stages yet, as a user sees too: she is read in a moment.
        await self._hand.until(lambda: pane.view is not None and pane.view.stages, "the vacancy has no stages", seconds=_PATIENCE)
        assert pane.view is not None
        wanted = stage or _next_stage(pane.view.row.stage, pane.view.stages)

        async def do() -> None:
            await self._hand.press("S")
            await self._hand.until(lambda: isinstance(QApplication.activePopupWidget(), StagePicker), "the stages do not open")
            await self._hand.write(wanted)
            await self._hand.press("Return")

        entry = await self._new_entry(do)
        return {"id": entry.id, "remote_id": entry.target.remote_id, "stage": wanted}

    async def drop(self, account: str, place: int, path: str) -> dict[str, Any]:
        """Drop a file on somebody's row and confirm."""
        await self._stand_on(account, place)
        table = self._shown.screens.applicants.page.table
        spot = table.visualRect(table.currentIndex()).center()

        async def do() -> None:
            expect(await self._hand.drop_files(table.viewport(), [Path(path)], spot), "the file is not taken")
            await self._hand.until(lambda: self._hand.find(AttachSheet), "the sheet for files does not open")
            await self._hand.press("Ctrl+Return")

        return {"id": (await self._new_entry(do)).id}

    # --- ways ---

    async def _people(self, account: Account) -> list[int]:
        return list(await self._desk.applicants.ids(ApplicationQuery(account_ids=(account.id,))))

    async def _stand_on(self, name: str, place: int) -> tuple[int, str]:
        """Pick the account in the sidebar and stand on a place of its list, until the person is shown."""
        shown, account = self._shown, await self._account(name)
        page = shown.screens.applicants.page
        await self._hand.until(lambda: shown.window.sidebar.panel(account.id), "the account has no panel", seconds=_PATIENCE)
        panel = shown.window.sidebar.panel(account.id)
        assert panel is not None
        await self._hand.click(panel, QPoint(60, 12))
        wanted = len(await self._people(account))
        listing = shown.screens.applicants.controller.listing
        await self._hand.until(  # its list may be in front already: what answers the click begins at the top again
            lambda: not listing._is_asking and page.model.rowCount() >= min(wanted, 1) and _is_of(page, account.id),
            f"{name} does not show",
            seconds=_PATIENCE,
        )
        page.table.setFocus()
        await self._hand.press("Home", *(["J"] * place))
        pane = shown.screens.applicants.pane
        number = page.table.current_id()
        await self._hand.until(lambda: pane.view is not None and pane.shown_id == number, "the person is not shown", seconds=_PATIENCE)
        assert pane.view is not None
        return page.model.rowCount(), pane.view.row.name

    async def _new_entry(self, do: Callable[[], Awaitable[None]]) -> OutboxEntry:
        before = {entry.id for entry in await self._desk.outbox.list(include_done=True)}
        await do()
        until = time.monotonic() + _PATIENCE
        while True:
            found = [entry for entry in await self._desk.outbox.list(include_done=True) if entry.id not in before]
            if found:
                return found[0]
            expect(time.monotonic() < until, "nothing came into the outbox")
            await self._hand.settle(0.02)


def _next_stage(stage: str | None, stages: Sequence[str]) -> str:
    """Return the stage after this one, and from the last one (who withdrew can go no further) the one before."""
    here = stages.index(stage) if stage in stages else -1
    # Which steps within a stage are a job's own, SmartRecruiters tells nobody (smartrecruiters.md, 8): what is between is passed over.
    return next(each for each in (*stages[here + 1 :], *reversed(stages[: max(here, 0)])) if ": " not in each)


def _is_of(page: Any, account_id: int) -> bool:
    row = page.model.record(page.model.id_at(0)) if page.model.rowCount() else None
    return row is not None and row.account_id == account_id


def _ids(reader: Reader, account_id: int) -> dict[str, list[str]]:
    """Lists, no sets: an id that is there twice would show."""
    return {
        table: [id_ for (id_,) in reader.applications._db.execute(f"SELECT remote_id FROM {table} WHERE account_id = ?", (account_id,))]
        for table in ("application_fact", "vacancy")
    }


def _unsound(reader: Reader) -> list[str]:
    db = reader.applications._db
    said = [str(row) for row in db.execute("PRAGMA foreign_key_check")]
    return said + [str(text) for (text,) in db.execute("PRAGMA integrity_check") if text != "ok"]


def _told(entry: OutboxEntry) -> dict[str, Any]:
    return {
        "account": entry.account,
        "provider": entry.provider,
        "kind": entry.kind,
        "write": msgspec.to_builtins(entry.write),
        "state": entry.state.value,
        "error": None if entry.error is None else str(entry.error.message),
        "note": None if entry.latest is None else str(entry.latest.note),
        "attempts": entry.attempts,
        "states": [step.state.value for step in entry.steps],
        "target": entry.target.remote_id,
    }


def _say(what: object) -> None:
    print(json.dumps(what), flush=True)  # noqa: T201 -- the answer to whoever started it


async def _obey(program: WindowProgram) -> None:
    """Answer orders until there are no more, then close the window."""
    await program.is_shown.wait()
    loop, orders = asyncio.get_running_loop(), asyncio.Queue[str]()

    def listen() -> None:
        for line in sys.stdin:
            loop.call_soon_threadsafe(orders.put_nowait, line)
        with contextlib.suppress(RuntimeError):  # the loop may have ended
            loop.call_soon_threadsafe(orders.put_nowait, "")

    assert program.shown is not None
    program.shown.window.resize(1366, 768)
    driver = Driver(program)
    threading.Thread(target=listen, daemon=True).start()
    _say({"is_shown": True})
    try:
        while line := await orders.get():
            order = json.loads(line)
            steps = driver._hand.steps
            try:
                found = await getattr(driver, order.pop("do"))(**order)
                _say({"found": found, "steps": driver._hand.steps - steps})
            except Exception as trouble:  # noqa: BLE001 -- whatever it is, the test that asked is told
                _say({"trouble": f"{type(trouble).__name__}: {trouble} ({where_raised(trouble)})"})
    finally:
        program.leave()


if __name__ == "__main__":
    raise SystemExit(start_window(Profile(Path(sys.argv[1])), beside=_obey, link="".join(sys.argv[2:])))

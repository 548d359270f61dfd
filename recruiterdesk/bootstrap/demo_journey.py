"""The main job of a recruiter's day, from the first key to the last erasure, as one list of steps that can run with or without a window."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from recruiterdesk import __version__
from recruiterdesk.bootstrap.demo_accounts import EXPIRED, OtherAccount, connect_others, other_accounts
from recruiterdesk.bootstrap.demo_receiving import receive
from recruiterdesk.bootstrap.demo_report import JourneyReport, StepReport
from recruiterdesk.bootstrap.demo_world import ACCOUNT, DemoWorld
from recruiterdesk.domain.application import ApplicationRow, DocumentKind
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.domain.vacancy import VacancyPhase
from recruiterdesk.services.desk import Desk

_TOO_MANY_REQUESTS = 429


class Scenes(Protocol):
    """The window's part of the journey, where there is a window."""

    async def show(self, name: str, desk: Desk) -> list[str]:
        """Bring the screen of a step into view and take its pictures; returns their paths. Names are those of the steps."""


class NoScenes:
    """No window, no pictures."""

    async def show(self, name: str, desk: Desk) -> list[str]:  # noqa: ARG002 -- as Scenes has it
        """Return no pictures."""
        return []


class JourneyTrouble(Exception):  # noqa: N818 -- a finding, told in the report
    """A step found something else than it should have."""


@dataclass
class Journey:
    """Walks through the steps on an open desk. Files go into `folder`."""

    desk: Desk
    world: DemoWorld
    folder: Path
    scenes: Scenes = field(default_factory=NoScenes)
    _offline: list[OutboxEntry] = field(default_factory=list)
    _cv: Path | None = None
    _others: Sequence[OtherAccount] = ()

    async def walk(self) -> JourneyReport:
        """Do every step and report; a step that fails is reported, and the next one is tried."""
        report = JourneyReport(
            program=f"recruiterdesk {__version__}",
            seed=self.world.seed,
            applicants=len(self.world.stand_in.world.applications),
            remark=self.world.remark,
        )
        began = time.monotonic()
        with ExitStack() as running:
            for name, title, work in self._steps(running):
                step = StepReport(name=name, title=title)
                report.steps.append(step)
                started = time.monotonic()
                try:
                    step.facts = await work()
                except Exception as trouble:  # noqa: BLE001 -- whatever it is, the report says which step, and the others are still tried
                    step.trouble = f"{type(trouble).__name__}: {trouble}"
                step.seconds = time.monotonic() - started
                step.screenshots = await self.scenes.show(name, self.desk)
        report.seconds = time.monotonic() - began
        return report

    def _steps(self, running: ExitStack) -> list[tuple[str, str, Callable[[], Awaitable[dict[str, object]]]]]:
        return [
            ("connect", "Connect an account", self._connect),
            ("first-sync", "Read everything for the first time", self._first_sync),
            ("search", "Find people by name, e-mail and words of their CVs", self._search),
            ("note", "Write a note", self._note),
            ("move", "Move somebody to the next stage", self._move),
            ("upload", "Add a document", self._upload),
            ("apply", "Add a new applicant with a CV", self._apply),
            ("offline", "Work on the train, without a network", self._work_offline),
            ("reconnect", "Come back: everything goes out once", self._reconnect),
            ("refused", "The provider refuses a note: the text stays", self._refused),
            ("lost-reply", "A reply is lost: look before sending again", self._lost_reply),
            ("export", "Export tables and an archive", self._export),
            ("erase", "Erase a person", self._erase),
            ("five", "Five accounts at unequal providers, one slow, one whose key expired", lambda: self._five(running)),
            ("receive", "Applications arrive while the laptop sleeps", lambda: receive(self.desk, self._others)),
            ("evidence", "What the provider saw", self._evidence),
        ]

    async def _connect(self) -> dict[str, object]:
        base_url = self.world.stand_in.base_url
        account = await self.desk.accounts.add("homerun", ACCOUNT, base_url, {"api_key": self.world.api_key}, self.world.settings)
        return {"account": account.name, "can": sum(state.state.value != "no" for state in account.capabilities.values())}

    async def _first_sync(self) -> dict[str, object]:
        (report,) = await self.desk.sync.run(full=True)
        _expect(report.state is SyncState.COMPLETE, f"the sync is {report.state}: {report.error.message if report.error else ''}")
        _expect(report.applicants.added == len(self.world.stand_in.world.applications), "not everybody was read")
        return {"requests": report.requests, "vacancies": report.vacancies.seen, "applicants": report.applicants.added}

    async def _search(self) -> dict[str, object]:
        rows = await self._applicants()
        facts: dict[str, object] = {}
        someone = next(row for row in rows if row.email)
        cv_word = await self._word_of_a_cv()
        for what, text in (("name", someone.last_name), ("e-mail", someone.email or ""), ("cv", cv_word)):
            started = time.monotonic()
            found = await self.desk.applicants.ids(ApplicationQuery(search=text))
            facts[f"by {what}"] = f"{len(found)} in {(time.monotonic() - started) * 1000:.1f} ms"
            _expect(len(found) > 0, f"nobody was found by {what}")
        return facts

    async def _note(self) -> dict[str, object]:
        row = (await self._applicants())[0]
        entry = await self.desk.writes.note(row.id, "Sterk profiel. Bel morgen.", author="Sanne Brugman")
        shown = (await self.desk.applicants.view(row.id)).notes[-1]
        _expect(shown.pending == entry.id, "the note is not shown while it waits")
        return {"state": await self._sent(entry), "seen by the provider": self._changes("note")}

    async def _move(self) -> dict[str, object]:
        row, stage = await self._movable()
        entry = await self.desk.writes.move(row.id, stage)
        shown = (await self.desk.applicants.rows([row.id]))[0]
        _expect(shown.stage == stage, "the new stage is not shown at once")
        return {"from": row.stage, "to": stage, "state": await self._sent(entry)}

    async def _upload(self) -> dict[str, object]:
        row = (await self._applicants())[1]
        entry = await self.desk.writes.upload(row.id, await self._cv_file(), DocumentKind.ASSIGNMENT)
        return {"state": await self._sent(entry), "seen by the provider": self._changes("file")}

    async def _apply(self) -> dict[str, object]:
        vacancies = await self.desk.vacancies.rows(await self.desk.vacancies.ids(VacancyQuery(only_open=True)))
        account = await self.desk.accounts.get(ACCOUNT)
        fields: dict[str, str | bool | list[str] | dict[str, str]] = {
            "first_name": "Noor",
            "last_name": "van Voorbeeld",
            "email": "noor.van.voorbeeld@example.com",
            "sourced": True,
        }
        entry = await self.desk.writes.apply(vacancies[0].id, account.id, fields, await self._cv_file())
        state = await self._sent(entry)
        follower = next((one for one in await self.desk.outbox.list(include_done=True) if one.after == entry.id), None)
        _expect(follower is not None and follower.state is OutboxState.SENT, "the CV did not follow")
        return {"vacancy": vacancies[0].title, "state": state, "seen by the provider": self._changes("create")}

    async def _work_offline(self) -> dict[str, object]:
        self.world.stand_in.stop()
        rows = await self._applicants()
        (report,) = await self.desk.sync.run()
        _expect(report.error is not None and report.error.kind == "unreachable", "being offline was not noticed")
        row, stage = await self._movable()
        self._offline = [
            await self.desk.writes.note(rows[2].id, "In de trein gelezen: uitnodigen.", author="Sanne Brugman"),
            await self.desk.writes.note(rows[3].id, "Mist Nederlands.", author="Sanne Brugman"),
            await self.desk.writes.move(row.id, stage),
        ]
        found = await self.desk.applicants.ids(ApplicationQuery(search=rows[2].last_name))
        return {"can be read": len(rows), "search still finds": len(found), "waiting": len(self._offline)}

    async def _reconnect(self) -> dict[str, object]:
        self.world.stand_in.start()
        before = self._changes("note")
        (report,) = await self.desk.sync.run()
        _expect(report.state is SyncState.COMPLETE, "the sync after coming back is not complete")
        states = [(await self.desk.outbox.get(entry.id)).state for entry in self._offline]
        _expect(all(state is OutboxState.SENT for state in states), f"not everything went out: {states}")
        _expect(self._changes("note") - before == len(self._offline) - 1, "a note went out twice, or not at all")
        return {"sent": report.outbox.sent, "twice": 0}

    async def _refused(self) -> dict[str, object]:
        row = (await self._applicants())[4]
        self.world.stand_in.faults.add("status", status=400, method="POST", path="/notes", message="The given input was invalid")
        entry = await self.desk.writes.note(row.id, "Deze tekst mag niet weg zijn.", author="Sanne Brugman")
        await self.desk.outbox.send()
        refused = await self.desk.outbox.get(entry.id)
        _expect(refused.state is OutboxState.REFUSED and refused.write == entry.write, "the refused text is not kept")
        why = str(refused.error.message) if refused.error else ""
        await self.desk.outbox.retry(entry.id)
        return {"why": why, "after a retry": await self._sent(entry)}

    async def _lost_reply(self) -> dict[str, object]:
        row = (await self._applicants())[5]
        before = self._changes("note")
        self.world.stand_in.faults.add("lose_reply", method="POST", path="/notes")
        entry = await self.desk.writes.note(row.id, "Eén keer, niet twee keer.", author="Sanne Brugman")
        await self.desk.outbox.send()
        unclear = await self.desk.outbox.get(entry.id)
        _expect(unclear.state is OutboxState.UNCERTAIN, f"an unclear outcome is taken for {unclear.state}")
        await self.desk.outbox.send(wait=True)
        settled = await self.desk.outbox.get(entry.id)
        _expect(settled.state is OutboxState.SENT, f"the note was not found at the provider: {settled.state}")
        _expect(self._changes("note") - before == 1, "the note went out twice")
        return {"at first": unclear.state.value, "after looking": settled.state.value, "notes made": 1}

    async def _export(self) -> dict[str, object]:
        folder = self.folder / "exports"
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        sheet = await self.desk.exports.applicants(ApplicationQuery(), folder / "applicants.xlsx")
        await self.desk.exports.vacancies(VacancyQuery(), folder / "vacancies.csv")
        archive = await self.desk.exports.archive(folder / f"archive-{time.time_ns()}")
        return {"rows": sheet.rows, "files in the archive": archive.files}

    async def _erase(self) -> dict[str, object]:
        row = (await self._applicants())[6]
        receipt = await self.desk.erasure.erase_ref(row.ref)
        left = await self.desk.applicants.ids(ApplicationQuery(search=row.email or row.last_name)) if row.email else []
        _expect(not len(left), "the search still finds the person")
        _expect(receipt.is_complete, f"not complete: {receipt.providers}")
        return {"applicants": receipt.applicants, "at the provider": receipt.providers[0].state, "found afterwards": len(left)}

    async def _five(self, running: ExitStack) -> dict[str, object]:
        self._others = others = running.enter_context(
            other_accounts(seed=self.world.seed, limit=self.world.limit, folder=self.world.profile.folder)
        )
        await connect_others(self.desk, others)
        reports = {report.name: report for report in await self.desk.sync.run()}
        failed = [name for name, report in reports.items() if report.state is not SyncState.COMPLETE]
        _expect(failed == [EXPIRED], f"not only {EXPIRED} failed: {failed}")
        over = sum(other.stand_in.ledger.count(_TOO_MANY_REQUESTS) for other in others)
        _expect(over == 0, f"{over} requests were over a limit")
        accounts = {account.name: account for account in await self.desk.accounts.list()}
        _expect(accounts[EXPIRED].applicants > 0, "what was read before the key expired is gone")
        return {
            "accounts": len(accounts),
            "vacancies": sum(account.vacancies for account in accounts.values()),
            "applicants": sum(account.applicants for account in accounts.values()),
            "answers of 429": over,
        }

    async def _evidence(self) -> dict[str, object]:
        ledger = self.world.stand_in.ledger
        refusals = ledger.count(_TOO_MANY_REQUESTS)
        _expect(refusals == 0, f"{refusals} requests were over the limit")
        _expect(not ledger.leaks, "a key was seen where none belongs")
        return {"requests": len(ledger.calls), "answers of 429": refusals, "keys seen elsewhere": len(ledger.leaks)}

    async def _applicants(self) -> list[ApplicationRow]:
        rows = await self.desk.applicants.rows(await self.desk.applicants.ids(ApplicationQuery()))
        return [row for row in rows if not row.is_local and row.vacancy_id is not None]

    async def _movable(self) -> tuple[ApplicationRow, str]:
        for row in await self._applicants():
            view = await self.desk.applicants.view(row.id)
            if row.stage in view.stages and row.stage != view.stages[-1] and not row.pending and not row.is_disqualified:
                vacancy = (await self.desk.vacancies.view(row.vacancy_id or 0)).row
                if vacancy.phase is VacancyPhase.OPEN:
                    return row, view.stages[view.stages.index(row.stage) + 1]
        raise JourneyTrouble("nobody can be moved")

    async def _word_of_a_cv(self) -> str:
        for row in await self._applicants():
            for document in await self.desk.documents.documents(row.id):
                if document.kind is DocumentKind.RESUME:
                    words = (await self.desk.documents.text(row.id, document.id)).text.split()
                    return next((word for word in words if word.isalpha() and len(word) > 7), row.last_name)  # noqa: PLR2004 -- a telling word
        raise JourneyTrouble("nobody has a CV")

    async def _cv_file(self) -> Path:
        if self._cv is None:
            for row in await self._applicants():
                saved = await self.desk.documents.download(row.id, None, self.folder / "cv")
                if saved:
                    self._cv = saved[0].path
                    break
        if self._cv is None:
            raise JourneyTrouble("nobody has a CV")
        return self._cv

    async def _sent(self, entry: OutboxEntry) -> str:
        await self.desk.outbox.send()
        state = (await self.desk.outbox.get(entry.id)).state
        _expect(state is OutboxState.SENT, f"the write is {state}")
        return state.value

    def _changes(self, what: str) -> int:
        return len(self.world.stand_in.ledger.changes(what))


def _expect(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise JourneyTrouble(otherwise)

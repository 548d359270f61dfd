"""Somebody is added by hand while nobody answers: it waits in the outbox, shows at once, and goes out once, with the CV, afterwards."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QMainWindow, QStackedWidget
from stand_in import homerun_stand_in

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.domain.vacancy import VacancyPhase
from recruiterdesk.machine.folders import Profile
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.screens.desk_screens import DeskScreens
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

CV = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


async def an_open_vacancy(desk: Desk) -> int:
    rows = await desk.vacancies.rows(await desk.vacancies.ids(VacancyQuery()))
    return next(row.id for row in rows if row.phase is VacancyPhase.OPEN)


async def fill_in(screens: DeskScreens, vacancy_id: int, cv: Path) -> None:
    screens.somebody_new.adding.begin_for(vacancy_id)
    async with asyncio.timeout(60):
        while (sheet := screens.somebody_new.adding.sheet) is None:  # noqa: ASYNC110 -- the reading of the vacancy has no event of its own
            await asyncio.sleep(0.01)
        for name, text in (("first_name", "Noor"), ("last_name", "de Wit"), ("email", "noor.de.wit@example.nl")):
            stop = sheet.form.stop(name)
            assert isinstance(stop, QLineEdit)
            stop.setText(text)
        assert sheet.slot is not None
        sheet.slot.take(cv)
        sheet.verb.click()
        while sheet.is_open:  # noqa: ASYNC110 -- the sheet closes itself once the entry is in the outbox
            await asyncio.sleep(0.01)


def test_it_waits_while_nobody_answers_and_goes_out_once_afterwards(theme: Theme, aloop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    cv = tmp_path / "Noor de Wit.pdf"
    cv.write_bytes(CV)

    async def go() -> None:
        with homerun_stand_in(applicants=4) as homerun:
            async with open_desk(Profile(tmp_path / "profile"), Parts(vault=ThrowawayVault())) as desk:
                await desk.accounts.add("homerun", "Acme", homerun.base_url, {"api_key": homerun.keys["full"]})
                await desk.sync.run()
                homerun.stop()
                notices, window = Notices(), QMainWindow()
                stack = QStackedWidget()
                window.setCentralWidget(stack)
                runner, changes = TaskRunner(notices, asyncio.get_running_loop()), ChangeSignals()
                changes.follow(desk.changes.subscribe)
                screens = DeskScreens(theme, desk, runner, changes, notices, lambda: datetime.now(UTC), window)
                for page in screens.pages.values():
                    stack.addWidget(page)
                window.resize(1158, 712)
                window.show()
                screens.start()
                async with asyncio.timeout(60):
                    while not screens.applicants.controller.accounts:  # noqa: ASYNC110 -- the first reading has no event of its own
                        await asyncio.sleep(0.01)
                await fill_in(screens, await an_open_vacancy(desk), cv)
                adding, upload = sorted(await desk.outbox.list(), key=lambda entry: bool(entry.after))
                assert upload.after == adding.id
                await desk.outbox.send()
                assert (await desk.outbox.get(adding.id)).state is not OutboxState.SENT
                (number,) = await desk.applicants.ids(ApplicationQuery(search="noor.de.wit@example.nl"))
                assert (await desk.applicants.view(number)).row.is_local
                homerun.start()
                await desk.sync.run()
                await desk.outbox.send(wait=True)
                states = {(await desk.outbox.get(entry.id)).state for entry in (adding, upload)}
                assert states == {OutboxState.SENT}
                made = [one for one in homerun.world.applications.values() if one.person["email"] == "noor.de.wit@example.nl"]
                assert len(made) == 1
                assert len(homerun.ledger.changes("create")) == len(homerun.ledger.changes("file")) == 1
                await runner.aclose()
                changes.leave()
                window.close()
                window.deleteLater()

    aloop.run_until_complete(go())

"""What a provider would refuse is said beside its field in the real window, before anything is queued."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from recruiterdesk.bootstrap.demo_window.hand import Hand
from recruiterdesk.bootstrap.open_desk import Parts
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.machine.folders import Profile
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.record_form import RecordForm
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

PATIENCE = 20.0


@pytest.fixture
def there(theme: Theme) -> Iterator[JobSphereStandIn]:
    """Start the stand-in; the window is gone before it."""
    with JobSphereStandIn(jobs=30, limit=100_000) as there:
        yield there
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme._restyle()


def fill(form: RecordForm, **texts: str) -> None:
    for name, text in texts.items():
        line = form.stop(name)
        assert isinstance(line, QLineEdit)
        line.setText(text)


def test_a_link_to_a_cv_that_anybody_could_read_is_refused_beside_it_and_another_one_goes_out(
    there: JobSphereStandIn, aloop: asyncio.AbstractEventLoop, qapp: QApplication, tmp_path: Path
) -> None:
    async def story() -> None:
        program = WindowProgram(qapp, Profile(tmp_path / "profile"), Parts(vault=ThrowawayVault()))
        ended = asyncio.get_running_loop().create_task(program.main())
        await asyncio.wait_for(program.is_shown.wait(), PATIENCE)
        shown = program.shown
        assert shown is not None
        desk, hand = shown._desk, Hand(lambda: shown.window)
        secrets = {"api_key": there.keys["full"], "company_id": there.company_id}
        await desk.accounts.add("jobsphere", "Bord", there.base_url, secrets, {"requests_per_minute": "10000"})
        await desk.sync.run()
        await hand.until(lambda: shown.window.current_page == "applicants", "the list is not shown", seconds=PATIENCE)
        shown.screens.applicants.page.table.setFocus()  # from where the keys lead on
        await hand.press("G", "V")
        await hand.until(lambda: shown.window.current_page == "vacancies", "the vacancies are not shown", seconds=PATIENCE)
        table, adding = shown.screens.vacancies.page.table, shown.screens.somebody_new.adding
        await hand.until(lambda: shown.screens.vacancies.listing.selected is not None, "no vacancy is listed", seconds=PATIENCE)
        table.setFocus()
        await hand.press("Shift+A")
        await hand.until(lambda: (sheet := adding.sheet) is not None and sheet.is_open, "no form", seconds=PATIENCE)
        sheet = adding.sheet
        assert sheet is not None

        fill(sheet.form, last_name="de Wit", email="noor@example.nl", resume_url="http://example.org/cv.pdf")
        await hand.press("Ctrl+Return")
        await hand.until(lambda: sheet.form.finding("resume_url") != "", "nothing is said beside the link", seconds=PATIENCE)
        assert sheet.form.finding("resume_url") == "does not begin with https://"
        assert sheet.is_open
        assert await desk.outbox.list(include_done=True) == []

        fill(sheet.form, resume_url="https://example.org/cv.pdf")
        await hand.press("Ctrl+Return")
        await hand.until(lambda: not sheet.is_open, "the form stays", seconds=PATIENCE)
        assert len(await desk.outbox.list(include_done=True)) == 1
        shown.window.close()
        assert await asyncio.wait_for(ended, PATIENCE) == 0

    aloop.run_until_complete(story())

"""What was sent of a vacancy stands in the form that changes it, in the real window, where its provider can never show it again."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from recruiterdesk.bootstrap.demo_window.hand import Hand
from recruiterdesk.bootstrap.open_desk import Parts
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.demo.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.query import VacancyQuery
from recruiterdesk.machine.folders import Profile
from recruiterdesk.ui.main_window.desk_window import DeskWindow
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Picker
from recruiterdesk.ui.widgets.record_form import RecordForm
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

PATIENCE = 20.0
TITLE = "Beheerder van een net"
LOGO = "https://www.example.nl/logo.png"
CONTENT: dict[str, Any] = {
    "title": TITLE,
    "description": "Bouwen aan iets goeds.",
    "location": "Zwolle",
    "country_code": "NL",
    "education": "HBO",
    "experience": "3 jaar",
    "employment": "Fulltime",
    "hours": "40 uur",
    "salary": "3000-4000 euro per maand",
    "industry": "Zorg",
    "company_name": "Brugman Digitaal",
    "company_type": "2",
    "company_description": "Wij bouwen.\nAl jaren.",
    "company_logo_url": LOGO,
    "user_name": "Sanne Brugman",
    "user_email": "sanne@example.nl",
    "user_phone": "+31 6 55504200",
    "user_function": "1",
    "auto_delete_date": "2027-12-31",
    "ats_id": "AB-12",
    "custom_fields": ["frameworks: Laravel, Vue.js", "talen: Nederlands, Engels"],
}


@pytest.fixture
def there(theme: Theme) -> Iterator[ICTerGezochtStandIn]:
    """Start the stand-in; the window is gone before it."""
    with ICTerGezochtStandIn(vacancies=3, clicks=5, limit=100_000, address_limit=100_000) as there:
        yield there
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme._restyle()


async def opened(shown: DeskWindow, hand: Hand, company_type: str) -> RecordForm:
    """Open the form of the posted vacancy with a key, and wait until the words of its choices are there."""
    screen = shown.screens.vacancies
    table = screen.page.table
    (number,) = await shown._desk.vacancies.ids(VacancyQuery(search=TITLE))
    await hand.until(lambda: table.select_id(number), "the vacancy is not listed", seconds=PATIENCE)
    table.setFocus()
    await hand.press("E")
    await hand.until(lambda: (sheet := screen.forms.posting.sheet) is not None and sheet.is_open, "no form")
    assert screen.forms.posting.sheet is not None
    form = screen.forms.posting.sheet.form
    chosen = form.stop("company_type")
    assert isinstance(chosen, Picker)
    await hand.until(lambda: chosen.currentText() == company_type, "the choices are not read", seconds=PATIENCE)
    return form


def test_all_that_is_kept_stands_in_the_form_and_the_whole_goes_out_with_what_was_changed_and_cleared(
    there: ICTerGezochtStandIn, aloop: asyncio.AbstractEventLoop, qapp: QApplication, tmp_path: Path
) -> None:
    async def story() -> None:
        program = WindowProgram(qapp, Profile(tmp_path / "profile"), Parts(vault=ThrowawayVault()))
        ended = asyncio.get_running_loop().create_task(program.main())
        await asyncio.wait_for(program.is_shown.wait(), PATIENCE)
        shown = program.shown
        assert shown is not None
        desk, hand = shown._desk, Hand(lambda: shown.window)
        await desk.settings.set("grace_seconds", 0)
        account = await desk.accounts.add("ictergezocht", "Kade", there.base_url, {"api_key": there.keys["full"]}, {"quiet_window": "1"})
        await desk.writes.post(account.id, CONTENT)
        await desk.outbox.send(wait=True)
        (posted,) = there.ledger.changes("create")
        await desk.sync.run()
        await hand.until(lambda: shown.window.current_page == "applicants", "the list is not shown", seconds=PATIENCE)
        shown.screens.applicants.page.table.setFocus()  # from where the keys lead on
        await hand.press("G", "V")
        await hand.until(lambda: shown.window.current_page == "vacancies", "the vacancies are not shown", seconds=PATIENCE)

        form = await opened(shown, hand, there.world.types[2])
        standing = form.values()
        assert {name: standing.get(name) for name in CONTENT} == CONTENT
        assert form.changes() == {}  # what stands there is no change

        for name in ("salary", "auto_delete_date"):
            line = form.stop(name)
            assert isinstance(line, QLineEdit)
            line.setText("4500 euro" if name == "salary" else "")
        extra, logo = form.stop("custom_fields"), form.stop("company_logo_url")
        assert isinstance(extra, QPlainTextEdit)
        assert isinstance(logo, QLineEdit)
        extra.setPlainText("frameworks: Laravel, Vue.js")
        logo.setText("")
        await hand.press("Ctrl+Return")

        async def is_sent() -> bool:
            return [entry.state for entry in await desk.outbox.list(include_done=True)].count(OutboxState.SENT) == len(there.ledger.applied)

        async with asyncio.timeout(PATIENCE):
            while len(there.ledger.changes("change")) < 1 or not await is_sent():
                await hand.settle(0.05)
        (change,) = there.ledger.changes("change")
        wanted = dict(posted.content) | {"salary": "4500 euro", "customFields": [{"name": "frameworks", "value": "Laravel, Vue.js"}]}
        wanted["company"] = {name: value for name, value in wanted["company"].items() if name != "logoUrl"}
        wanted.pop("autoDeleteDate")
        assert change.content == wanted

        form = await opened(shown, hand, there.world.types[2])  # and the form shows what is kept now
        standing = form.values()
        assert standing["salary"] == "4500 euro"
        assert standing["custom_fields"] == ["frameworks: Laravel, Vue.js"]
        assert not {"company_logo_url", "auto_delete_date"} & set(standing)
        await hand.press("Esc")
        shown.window.close()
        assert await asyncio.wait_for(ended, PATIENCE) == 0

    aloop.run_until_complete(story())

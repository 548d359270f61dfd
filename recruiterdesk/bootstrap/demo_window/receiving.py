"""The tour's part about the receiver: applications arrive while the laptop sleeps, and somebody without a vacancy is assigned to one."""

import asyncio

from PySide6.QtWidgets import QApplication

from recruiterdesk.bootstrap.demo_accounts import RECEIVING
from recruiterdesk.bootstrap.demo_journey import JourneyTrouble
from recruiterdesk.bootstrap.demo_receiving import INVITED, UNKNOWN
from recruiterdesk.bootstrap.demo_window.hand import expect
from recruiterdesk.bootstrap.demo_window.tour import Facts, Step, Tour
from recruiterdesk.demo.ictergezocht.deliveries import Deliveries
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.ui.candidates.pane import CV, OVERVIEW
from recruiterdesk.ui.candidates.stage_picker import StagePicker
from recruiterdesk.ui.unmatched.assign_sheet import AssignSheet

_ARRIVED_WITHIN = 60.0


async def arriving(tour: Tour) -> Facts:
    """Let them arrive while the laptop sleeps, and see them when it wakes."""
    deliveries = _deliveries(tour)
    account = await tour.desk.accounts.pause(RECEIVING)
    known = set(await tour.desk.applicants.ids(ApplicationQuery(account_ids=(account.id,))))
    await asyncio.to_thread(deliveries.apply)
    await asyncio.to_thread(deliveries.again)
    await asyncio.to_thread(lambda: deliveries.apply(reference=UNKNOWN))
    await tour.desk.accounts.resume(RECEIVING)
    await tour.go("G", "N")
    await tour.hand.press("F5")
    page = tour.shown.screens.applicants.page
    await tour.hand.until(
        lambda: len(set(page.model.ids) - known) and _of(tour, UNKNOWN), "what was delivered does not arrive", seconds=_ARRIVED_WITHIN
    )
    page.table.setFocus()
    await tour.hand.press("Home")
    await tour.hand.settle(1.0)
    await tour.camera.take("received")
    return {"delivered": 3, "arrived": len(set(await tour.desk.applicants.ids(ApplicationQuery(account_ids=(account.id,)))) - known)}


async def one_of_them(tour: Tour) -> Facts:
    """Find one by a word of the CV, and put them into a stage that is kept here."""
    account = await tour.desk.accounts.get(RECEIVING)
    rows = await tour.desk.applicants.rows(await tour.desk.applicants.ids(ApplicationQuery(account_ids=(account.id,))))
    row = next(row for row in rows if row.vacancy_id is not None and row.email)
    number = await tour.find(row.email or "")
    pane = tour.shown.screens.applicants.pane
    pane.tabs.setCurrentIndex(OVERVIEW)
    await tour.hand.settle(0.5)
    await tour.camera.take("received-person")
    tour.shown.screens.applicants.page.table.setFocus()
    await tour.hand.press("Space")
    expect(pane.tabs.currentIndex() == CV, "the space bar does not show the CV")
    await tour.hand.settle(1.5)
    await tour.camera.take("received-cv")
    await tour.hand.press("Space")
    page = tour.shown.screens.applicants.page
    word = await _word_of_cv(tour, number)
    await tour.go_to_all()
    await tour.hand.press("/")
    await tour.hand.write(word)
    found = set(await tour.desk.applicants.ids(ApplicationQuery(search=word)))
    await tour.hand.until(lambda: number in found and set(page.model.ids) == found, f"nobody is found by “{word}”")
    await tour.hand.press("Return")
    page.table.select_id(number)
    await tour.hand.settle(0.3)
    await tour.camera.take("received-found")
    page.table.setFocus()
    await tour.hand.press("S")
    await tour.hand.until(lambda: isinstance(QApplication.activePopupWidget(), StagePicker), "the stages do not open")
    await tour.hand.write(INVITED)
    await tour.camera.take("received-stage")
    await tour.hand.press("Return")
    for _ in range(200):
        (shown,) = await tour.desk.applicants.rows([number])
        if shown.stage == INVITED:
            break
        await tour.hand.settle(0.05)
    expect(shown.stage == INVITED, f"the stage is {shown.stage}")
    return {"found by": word, "stage": shown.stage or ""}


async def assigning(tour: Tour) -> Facts:
    """Open the unmatched by keys, assign one to a vacancy, take it back, and assign them again."""
    page = tour.shown.screens.applicants.page
    await tour.go("G", "U")
    await tour.hand.until(lambda: _of(tour, UNKNOWN) is not None, "whose reference is unknown is not listed")
    row = _of(tour, UNKNOWN)
    if row is None:
        raise JourneyTrouble("whose reference is unknown is not listed")
    before = page.model.rowCount()
    page.table.select_id(row.id)
    page.table.setFocus()
    await tour.hand.settle(0.5)
    await tour.camera.take("unmatched")
    title = await _assign(tour, "unmatched-assign")
    await tour.hand.until(lambda: page.model.rowCount() == before - 1, "who was assigned does not leave")
    await tour.camera.take("unmatched-assigned")
    page.table.setFocus()
    await tour.hand.press("Ctrl+Z")
    await tour.hand.until(lambda: page.model.rowCount() == before, "the assignment is not taken back")
    page.table.select_id(row.id)
    await _assign(tour, "")
    await tour.hand.until(lambda: page.model.rowCount() == before - 1, "who was assigned does not leave")
    return {"unmatched": before, "assigned to": title}


async def _assign(tour: Tour, picture: str) -> str:
    """Assign whoever is selected to the first vacancy of the sheet, by keys; returns its title."""
    tour.shown.screens.applicants.page.table.setFocus()
    await tour.hand.press("V")
    await tour.hand.until(lambda: (sheet := tour.hand.find(AssignSheet)) is not None and sheet.lines, "no vacancy is offered")
    sheet = tour.hand.the(AssignSheet)
    title = sheet.lines[0].accessibleName()
    if picture:
        await tour.camera.take(picture)
    await tour.hand.press("Return", "Return")
    return title


def _deliveries(tour: Tour) -> Deliveries:
    found = next((other.deliveries for other in tour.others if other.deliveries is not None), None)
    if found is None:
        raise JourneyTrouble("there is no receiver")
    return found


def _of(tour: Tour, reference: str) -> ApplicationRow | None:
    """Return whom the list shows with a reference."""
    model = tour.shown.screens.applicants.page.model
    rows = (model.record(number) for number in model.ids)
    return next((row for row in rows if row is not None and row.vacancy_reference == reference), None)


async def _word_of_cv(tour: Tour, number: int) -> str:
    (document,) = await tour.desk.documents.documents(number)
    words = (await tour.desk.documents.text(number, document.id)).text.split()
    return next(word for word in words if word.isalpha() and len(word) > 7)  # noqa: PLR2004 -- a telling word


STEPS = (
    Step("receive", "Applications arrive at the receiver while the laptop sleeps", arriving),
    Step("received", "One of them: source and campaign, CV, a stage that is kept here", one_of_them),
    Step("unmatched", "Assign somebody whose reference no vacancy has", assigning),
)

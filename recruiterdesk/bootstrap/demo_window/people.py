"""The tour's main part: the list, search, one person in all tabs, a note, a move, and taking one back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QApplication, QScrollArea, QTabBar

from recruiterdesk.bootstrap.demo_journey import JourneyTrouble
from recruiterdesk.bootstrap.demo_window.hand import expect
from recruiterdesk.bootstrap.demo_window.tour import HOLD, NO_PICTURE_HOLD, Facts, Step, Tour
from recruiterdesk.demo.homerun.world import Application
from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.ui.candidates.pane import ANSWERS, CV, HISTORY, NOTES, OVERVIEW
from recruiterdesk.ui.candidates.stage_picker import StagePicker

_SENT_WITHIN = 40.0  # seconds, the hold among them


async def new_ones(tour: Tour) -> Facts:
    """See what is new, and walk down the list by keys."""
    page, pane = tour.shown.screens.applicants.page, tour.shown.screens.applicants.pane
    await tour.go("G", "N")
    await tour.hand.until(lambda: page.model.rowCount() > 0, "nobody is new")
    page.table.setFocus()
    await tour.hand.press("Home")
    first = page.table.current_id()
    await tour.hand.press("J", "J")
    expect(page.table.current_id() != first, "J does not go down")
    await tour.hand.press("K", "K")
    expect(page.table.current_id() == first, "K does not go back up")
    await tour.hand.until(lambda: pane.view is not None and pane.shown_id == first, "the person is not shown beside the list")
    await tour.hand.settle(1.0)  # until the row counts as read, as for somebody who looks
    await tour.camera.take("new")
    return {"listed": page.model.rowCount()}


async def everybody(tour: Tour) -> Facts:
    """See all applicants, and search by name, by e-mail and by words of a CV."""
    page = tour.shown.screens.applicants.page
    await tour.go_to_all()
    everyone = len(tour.world.stand_in.world.applications)
    await tour.hand.until(lambda: page.model.rowCount() == everyone, "not everybody is listed")
    await tour.camera.take("all")
    facts: Facts = {"listed": everyone}
    someone = _someone(tour, lambda one: bool(one.person["email"] and one.files))
    for what, text in (("name", someone.person["last_name"]), ("e-mail", someone.person["email"]), ("words", "Python")):
        await tour.go_to_all()
        await tour.hand.press("/")
        began = len(await tour.desk.applicants.ids(ApplicationQuery(search=text)))
        await tour.hand.write(text)
        took = await tour.hand.until(partial(_lists, page.model, began), f"the search by {what} shows something else")
        facts[f"by {what}"] = f"{began} in {took * 1000:.0f} ms"
    await tour.hand.press("Return")
    await tour.hand.settle(0.3)
    await tour.camera.take("search")
    return facts


async def one_person(tour: Tour) -> Facts:
    """See one person in every tab: overview, CV as pages, notes with a sensitive one covered, answers, history."""
    pane = tour.shown.screens.applicants.pane
    someone = _someone(
        tour,
        lambda one: bool(one.files and one.files[0].name.endswith(".pdf") and any(note["is_sensitive"] for note in one.notes)),
    )
    number = await tour.find(someone.person["email"])
    await tour.hand.settle(0.3)
    view = await tour.view(number)
    expect(len(view.notes) == len(someone.notes), f"{len(view.notes)} of {len(someone.notes)} notes are here")
    pane.tabs.setCurrentIndex(OVERVIEW)
    await tour.camera.take("person-overview")
    await _look_at_cv(tour)
    await tour.hand.click(pane.tabs, pane.tabs.tabRect(NOTES).center())
    secret = next(note["note"] for note in someone.notes if note["is_sensitive"])
    expect(not tour.sees(secret), "a sensitive note is not covered")
    await tour.camera.take("person-notes")
    for place, name in ((ANSWERS, "answers"), (HISTORY, "history")):
        await tour.hand.click(pane.tabs, pane.tabs.tabRect(place).center())
        await tour.hand.until(partial(_is_at, pane.tabs, place), f"the tab of {name} does not open")
        await tour.camera.take(f"person-{name}")
    pane.tabs.setCurrentIndex(OVERVIEW)
    return {"notes": len(view.notes), "answers": len(view.answers), "documents": len(view.documents)}


async def _look_at_cv(tour: Tour) -> None:
    pane = tour.shown.screens.applicants.pane
    tour.shown.screens.applicants.page.table.setFocus()
    await tour.hand.press("Space")
    expect(pane.tabs.currentIndex() == CV, "the space bar does not show the CV")
    await tour.hand.until(lambda: _has_page(pane.cv.area), "the CV's page is not drawn")
    await tour.hand.settle(0.3)
    await tour.camera.take("person-cv")
    await tour.hand.press("Space")


def _lists(model: QAbstractItemModel, count: int) -> bool:
    return model.rowCount() == count


def _is_at(tabs: QTabBar, place: int) -> bool:
    return tabs.currentIndex() == place


def _has_page(area: QScrollArea) -> bool:
    """Tell whether a drawn page is to be seen: a page that is not drawn yet is one plain colour."""
    if not area.isVisible():
        return False
    picture = area.viewport().grab().toImage()
    tones = {picture.pixelColor(x, y).lightness() for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
    return len(tones) > 16  # noqa: PLR2004 -- letters have soft edges: many greys


async def note(tour: Tour) -> Facts:
    """Write a note by keys, see it on its way, take one back, and let one go out."""
    pane = tour.shown.screens.applicants.pane
    someone = _someone(tour, lambda one: len(one.notes) == 1 and bool(one.person["email"]))
    number = await tour.find(someone.person["email"])
    before = tour.notes_made()
    await tour.hold_writes(HOLD)
    await tour.hand.click(pane.tabs, pane.tabs.tabRect(NOTES).center())
    unwanted = await tour.write_note("Verkeerde persoon, haal ik terug.")
    expect(unwanted.state is OutboxState.HELD, "the note is not held")
    await tour.hand.press("Ctrl+Z")
    await tour.entry_is(unwanted.id, OutboxState.CANCELLED)
    entry = await tour.write_note("Sterk gesprek: denkt in oplossingen. Uitnodigen voor een tweede ronde – vóór vrijdag, bij Zoë.")
    shown = (await tour.view(number)).notes
    expect(any(one.pending == entry.id for one in shown), "the note is not shown while it waits")
    await tour.hand.until(lambda: tour.sees("Sterk gesprek"), "the note is not to be seen")
    await tour.camera.take("note-on-its-way")
    await tour.entry_is(entry.id, OutboxState.SENT, _SENT_WITHIN)
    expect(tour.notes_made() - before == 1, f"the provider was given {tour.notes_made() - before} notes")
    return {"taken back": 1, "sent": 1}


async def move(tour: Tour) -> Facts:
    """Open the stages by a key, choose one, and see it at once."""
    number, view = await _movable(tour)
    await tour.hold_writes(NO_PICTURE_HOLD)
    stages, before = list(view.stages), {entry.id for entry in await tour.desk.outbox.list(include_done=True)}
    wanted = stages[stages.index(view.row.stage or "") + 1]
    tour.shown.screens.applicants.page.table.setFocus()
    await tour.hand.press("S")
    await tour.hand.until(lambda: isinstance(QApplication.activePopupWidget(), StagePicker), "the stages do not open")
    await tour.camera.take("stage-picker")
    await tour.hand.write(wanted)
    await tour.hand.press("Return")
    entry = await tour.new_entry(before)
    row = (await tour.desk.applicants.rows([number]))[0]
    expect(row.stage == wanted, f"the new stage is not shown at once: {row.stage}")
    await tour.entry_is(entry.id, OutboxState.SENT, _SENT_WITHIN)
    remote = tour.world.stand_in.world.applications[row.remote_id]
    expect(remote.stage == wanted, f"at the provider the stage is {remote.stage}")
    return {"from": view.row.stage, "to": wanted}


async def _movable(tour: Tour) -> tuple[int, ApplicationView]:
    tour_world = tour.world.stand_in.world
    for one in tour_world.listed():
        vacancy = tour_world.vacancies.get(one.vacancy_id or "")
        if vacancy is None or vacancy.status != "public" or one.stage != vacancy.stages[1] or one.disqualified or not one.person["email"]:
            continue
        number = await tour.find(one.person["email"])
        view = await tour.view(number)
        if view.row.stage == one.stage and one.stage in view.stages[:-1]:
            return number, view
    raise JourneyTrouble("nobody can be moved")


def _someone(tour: Tour, is_right: Callable[[Application], bool]) -> Application:
    """Return an applicant of the stand-in that suits a step, and whose e-mail address is theirs alone."""
    everyone = tour.world.stand_in.world.listed()
    addresses = [one.person["email"] for one in everyone]
    for one in everyone:
        if one.vacancy_id is not None and addresses.count(one.person["email"]) == 1 and one.person["email"] and is_right(one):
            return one
    raise JourneyTrouble("nobody suits this step")


STEPS = (
    Step("new", "What is new, by keys", new_ones),
    Step("search", "Everybody, and search by name, e-mail and words of CVs", everybody),
    Step("person", "One person: overview, CV, notes, answers, history", one_person),
    Step("note", "Write a note, take one back, let one go out", note),
    Step("move", "Choose a stage", move),
)

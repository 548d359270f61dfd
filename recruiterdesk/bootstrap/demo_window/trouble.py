"""The tour's part about trouble: a refused note, a lost reply, no network, a key that ran out; nothing is lost and nothing doubled."""

from contextlib import suppress

from recruiterdesk.bootstrap.demo_journey import JourneyTrouble
from recruiterdesk.bootstrap.demo_window.connecting import key_field
from recruiterdesk.bootstrap.demo_window.hand import expect
from recruiterdesk.bootstrap.demo_window.tour import HOLD, NO_PICTURE_HOLD, Facts, Step, Tour
from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.ui.accounts.connect_sheet import KEY, ConnectSheet
from recruiterdesk.ui.accounts.key_form import KeyForm
from recruiterdesk.ui.outbox.page import OutboxPage

_SENT_WITHIN = 50.0  # seconds, the hold among them
_ASKS = 5


async def outbox(tour: Tour) -> Facts:
    """Meet a refusal and a lost reply: both are in the outbox with their texts, and a person decides."""
    faults, hand = tour.world.stand_in.faults, tour.hand
    before = tour.notes_made()
    faults.add("status", status=400, method="POST", path="/notes", message="The given input was invalid")
    faults.add("lose_reply", method="POST", path="/notes")
    await tour.hold_writes(NO_PICTURE_HOLD)
    refused = await _note_on(tour, 0, "Taalniveau Nederlands nog toetsen. Deze tekst mag niet weg zijn.")
    unclear = await _note_on(tour, 1, "Eén keer, niet twee keer: belt maandag terug.")
    await tour.entry_is(refused, OutboxState.REFUSED)
    await tour.entry_is(unclear, OutboxState.UNCERTAIN)
    await tour.hold_writes(HOLD)
    held = await _note_on(tour, 2, "Beschikbaar per 1 februari; salaris past.")
    await tour.go("G", "O")
    page = tour.shown.screens.outbox.page
    await hand.until(lambda: page.model.row_of(held) >= 0, "the outbox does not list what waits")
    await _stand_on(tour, page, held)
    await tour.camera.take("outbox-held")
    await _stand_on(tour, page, unclear)
    await tour.camera.take("outbox-uncertain")
    await _stand_on(tour, page, refused)
    await tour.camera.take("outbox-refused")
    expect(tour.sees("Taalniveau"), "the refused text is not to be seen")
    await _stand_on(tour, page, unclear)
    await hand.press("1")
    await tour.entry_is(unclear, OutboxState.SENT)
    await tour.desk.outbox.retry(refused)
    await tour.outbox_is_empty(_SENT_WITHIN)
    expect(tour.notes_made() - before == 3, f"the provider was given {tour.notes_made() - before} notes for 3")  # noqa: PLR2004 -- three were written
    await hand.settle(0.3)
    await tour.camera.take("outbox-empty")
    return {"written": 3, "at the provider": 3}


async def offline(tour: Tour) -> Facts:
    """Lose the network, go on reading and writing, come back: all goes out once."""
    world, hand, main = tour.world.stand_in, tour.hand, tour.shown.main
    await tour.hold_writes(NO_PICTURE_HOLD)
    await tour.go_to_all()
    world.stop()
    try:
        await hand.press("F5")
        await hand.until(lambda: main.accounts[0].state is AccountState.UNREACHABLE, "being offline is not noticed", seconds=40)
        before = tour.notes_made()
        await _note_on(tour, 3, "In de trein gelezen: uitnodigen.")
        await hand.settle(0.5)
        await tour.camera.take("offline")
        found = tour.shown.screens.applicants.page.model.rowCount()
        expect(found > 0, "offline nobody is listed")
    finally:
        world.start()
    asked = await _read_until(tour, AccountState.OK, "coming back is not noticed")
    await tour.outbox_is_empty(_SENT_WITHIN)
    expect(tour.notes_made() - before == 1, f"the provider was given {tour.notes_made() - before} notes for 1")
    return {"readable": found, "written": 1, "at the provider": 1, "F5 pressed": asked}


async def key_refused(tour: Tour) -> Facts:
    """Let the key run out; what is written waits; repair with a new key."""
    world, hand, main = tour.world.stand_in, tour.hand, tour.shown.main
    await tour.hold_writes(NO_PICTURE_HOLD)
    await tour.go_to_all()
    world.expire("full")
    await _read_until(tour, AccountState.CREDENTIALS, "the refused key is not noticed")
    before = tour.notes_made()
    await _note_on(tour, 4, "Wacht op de nieuwe sleutel.")
    await hand.settle(0.5)
    await tour.camera.take("key-refused")
    panel = tour.shown.window.sidebar.panel(main.accounts[0].id)
    expect(panel is not None, "the account has no panel")
    if panel is not None:
        await hand.click(panel.remedy)
    await hand.until(lambda: hand.find(ConnectSheet), "the sheet for a new key does not open")
    sheet = hand.the(ConnectSheet)
    expect(sheet.step == KEY, "the repair does not begin with the key")
    key_field(hand.the(KeyForm, sheet)).setFocus()
    await hand.write(world.issue("renewed"))
    await tour.camera.take("repair")
    await hand.press("Ctrl+Return")
    await hand.until(lambda: main.accounts[0].state is AccountState.OK, "the account is not well again", seconds=30)
    await tour.outbox_is_empty(_SENT_WITHIN)
    expect(tour.notes_made() - before == 1, "what waited did not go out once")
    return {"waited": 1, "at the provider": 1}


async def evidence(tour: Tour) -> Facts:
    """Ask the provider what it saw."""
    ledger = tour.world.stand_in.ledger
    refusals = ledger.count(429)
    expect(refusals == 0, f"{refusals} requests were over the limit")
    expect(not ledger.leaks, "a key was seen where none belongs")
    return {"requests": len(ledger.calls), "answers of 429": refusals, "keys seen elsewhere": len(ledger.leaks)}


async def _read_until(tour: Tour, state: AccountState, otherwise: str) -> int:
    """Press F5 until the account stands as wanted, and return how often: a sync that is under way may have asked before it changed."""
    asked = 0
    while tour.shown.main.accounts[0].state is not state:
        expect(asked < _ASKS, otherwise)
        asked += 1
        await tour.hand.press("F5")
        with suppress(JourneyTrouble):
            await tour.hand.until(lambda: tour.shown.main.accounts[0].state is state, "not yet", seconds=8)
    return asked


async def _note_on(tour: Tour, place: int, text: str) -> str:
    """Write a note on the person at a place of the list of all."""
    page, pane = tour.shown.screens.applicants.page, tour.shown.screens.applicants.pane
    await tour.go_to_all()
    await tour.hand.press("Home", *(["J"] * place))
    number = page.table.current_id()
    await tour.hand.until(lambda: pane.view is not None and pane.shown_id == number, "the person is not shown")
    return (await tour.write_note(text)).id


async def _stand_on(tour: Tour, page: OutboxPage, entry_id: str) -> None:
    page.list.setFocus()
    for _ in range(page.model.rowCount()):
        if page.card.entry is not None and page.card.entry.id == entry_id:
            break
        await tour.hand.press("J")
    else:
        for _ in range(page.model.rowCount()):
            if page.card.entry is not None and page.card.entry.id == entry_id:
                break
            await tour.hand.press("K")
    expect(page.card.entry is not None and page.card.entry.id == entry_id, "the entry cannot be reached by keys")
    await tour.hand.settle(0.15)


STEPS = (
    Step("outbox", "A refused note and a lost reply: a person decides", outbox),
    Step("offline", "On the train, without a network", offline),
    Step("key-refused", "The key runs out; repair", key_refused),
)
LAST_STEPS = (Step("evidence", "What the provider saw", evidence),)

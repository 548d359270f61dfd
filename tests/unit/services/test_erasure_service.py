"""Erasing one person everywhere, keeping nobody too long, and the proofs."""

from datetime import timedelta
from pathlib import Path

import pytest
from desk_bench import NAME, DeskBench

from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.errors import NotFound, Unreachable
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.query import ApplicationQuery

CANARY = "Kanarievogel"


async def _somebody(bench: DeskBench, tmp_path: Path) -> tuple[int, str]:
    bench.world.applied[0].first_name = CANARY
    bench.world.applied[0].files.append(f"{CANARY}.pdf")
    application = await bench.first()
    remote_id = bench.world.applied[0].remote_id
    await bench.desk.documents.fetch(application, 1)
    await bench.desk.documents.page(application, (await bench.desk.documents.documents(application))[0].id, 0, 10)
    await bench.desk.writes.note(application, f"Over {CANARY}", hold_seconds=3600)
    await bench.desk.writes.local_note(application, f"Ook over {CANARY}")
    return application, f"{NAME}/{remote_id}"


def _left_on_disk(bench: DeskBench) -> list[str]:
    """Look for the name in every decrypted page of the database and in every other file of the profile."""
    store = bench.desk.changes._store
    found: list[str] = []

    def work() -> None:
        for db in (store._desk, store._files):
            for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
                rows = db.execute(f'SELECT * FROM "{name}"').fetchall()
                if CANARY.casefold() in repr(rows).casefold():
                    found.append(str(name))

    store._thread.run_now(work)
    return found


async def test_after_an_erasure_nothing_of_the_person_is_left_here_and_the_provider_deleted_it(bench: DeskBench, tmp_path: Path) -> None:
    application, ref = await _somebody(bench, tmp_path)
    remote_id = bench.world.applied[0].remote_id
    assert _left_on_disk(bench)
    receipt = await bench.desk.erasure.erase_ref(ref)
    assert receipt.is_complete
    assert [(place.state, place.account) for place in receipt.providers] == [("deleted", NAME)]
    assert bench.world.find(remote_id) is None
    assert _left_on_disk(bench) == []
    assert len(await bench.desk.applicants.ids(ApplicationQuery(search=CANARY))) == 0
    with pytest.raises(NotFound):
        await bench.desk.applicants.view(application)


async def test_the_receipt_offers_unsent_texts_once_and_the_evidence_holds_nobody(bench: DeskBench, tmp_path: Path) -> None:
    _, ref = await _somebody(bench, tmp_path)
    receipt = await bench.desk.erasure.erase_ref(ref)
    assert receipt.unsent == (f"Over {CANARY}",)
    assert {kept.store: (kept.removed > 0, kept.left) for kept in receipt.inventory if kept.store in ("files", "outbox")} == {
        "files": (True, 0),
        "outbox": (True, 0),
    }
    (proof,) = await bench.desk.erasure.evidence()
    assert proof["id"] == receipt.id
    assert CANARY not in repr(proof)
    assert "@" not in repr(proof)


async def test_an_erased_person_does_not_come_back_with_the_next_sync(bench: DeskBench, tmp_path: Path) -> None:
    bench.without(Capability.DELETE_APPLICANT, "Scripted deletes nobody.")
    _, ref = await _somebody(bench, tmp_path)
    receipt = await bench.desk.erasure.erase_ref(ref)
    assert [place.state for place in receipt.providers] == ["impossible"]
    assert not receipt.is_complete
    await bench.desk.sync.run()
    assert len(await bench.desk.applicants.ids(ApplicationQuery())) == 11
    assert _left_on_disk(bench) == []


async def test_offline_the_person_goes_here_at_once_and_at_the_provider_later(bench: DeskBench, tmp_path: Path) -> None:
    _, ref = await _somebody(bench, tmp_path)
    remote_id = bench.world.applied[0].remote_id

    def offline(_name: str) -> None:
        raise Unreachable("No network.")

    bench.provider.before = offline
    receipt = await bench.desk.erasure.erase_ref(ref)
    assert [place.state for place in receipt.providers] == ["queued"]
    assert not receipt.is_complete
    assert _left_on_disk(bench) == []
    bench.provider.before = None
    bench.clock.turn(600)
    await bench.desk.sync.run()
    assert bench.world.find(remote_id) is None
    (entry,) = await bench.desk.outbox.list(include_done=True)
    assert (entry.state, entry.target.name) == (OutboxState.SENT, "")


async def test_everybody_with_an_address_is_erased_and_nobody_else(bench: DeskBench) -> None:
    await bench.first()
    address = f"{bench.world.applied[3].remote_id}@example.org"
    receipt = await bench.desk.erasure.erase_email(f" {address.upper()} ")
    assert receipt.applicants == 1
    assert len(await bench.desk.applicants.ids(ApplicationQuery())) == 11
    with pytest.raises(NotFound):
        await bench.desk.erasure.erase_email(address)
    with pytest.raises(NotFound):
        await bench.desk.erasure.erase_email("")


async def test_what_was_sent_is_forgotten_after_a_month(bench: DeskBench) -> None:
    application = await bench.first()
    await bench.desk.writes.note(application, "x")
    waiting = await bench.desk.writes.note(application, "y", hold_seconds=10_000_000)
    await bench.desk.outbox.send()
    await bench.desk.retention.purge()
    assert len(await bench.desk.outbox.list(include_done=True)) == 2
    bench.clock.turn(timedelta(days=31).total_seconds())
    await bench.desk.retention.purge()
    assert [entry.id for entry in await bench.desk.outbox.list(include_done=True)] == [waiting.id]

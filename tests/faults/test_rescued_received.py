"""Applications that came through a receiver outlive a damaged database: the receiver may have let go of them meanwhile."""

from datetime import timedelta
from pathlib import Path

import pytest
from damaged_desk import open_rescued
from hand_clock import HandClock
from made_up_store import START, TEST_KEY, Desk, a_detail, a_vacancy, an_application

from recruiterdesk.domain.inflow import Erased, Received
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader
from recruiterdesk.store.trouble import Damaged

HERE = "https://receiver.example main"


def came(number: int, reference: str) -> Received:
    detail = a_detail(an_application(str(number), vacancy_remote_id=None, email=f"p{number}@example.nl"))
    return Received(detail=detail, vacancy_reference=reference, received_at=START + timedelta(minutes=number), position=number)


def shown(store: Store) -> dict[str, tuple[str | None, str | None]]:
    def look(reader: Reader) -> dict[str, tuple[str | None, str | None]]:
        rows = reader.applications.rows(reader.applications.ids(ApplicationQuery()))
        return {row.remote_id: (row.vacancy_remote_id, row.vacancy_reference) for row in rows}

    return store.read_now(look)


def test_who_came_through_a_receiver_stays_with_what_was_assigned_and_reading_it_anew_doubles_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    store = Store.open(folder, TEST_KEY, clock=HandClock())
    desk = Desk(store)
    store.write_now(lambda w: w.vacancies.upsert(1, [a_vacancy("job_2", "Tester", reference="REF-2")], START))
    everybody = [came(1, "REF-2"), came(2, "TYPO"), came(3, "NOBODY"), came(4, "REF-2")]
    store.write_now(lambda w: w.inflow.take(1, everybody, [], HERE, 4, START))
    store.write_now(lambda w: w.inflow.assign(w.applications.by_ref(1, "2"), w.vacancies.by_ref(1, "job_1")))
    store.write_now(lambda w: w.inflow.take(1, [], [Erased("4", 5)], HERE, 5, START))
    before = shown(store)
    assert before == {"1": ("job_2", "REF-2"), "2": ("job_1", "TYPO"), "3": (None, "NOBODY")}
    store.purge_residue_now()
    desk.note_here(store.read_now(lambda r: r.applications.by_ref(1, "3")), "x")
    older = (folder / "desk.db-wal").read_bytes()
    store.close()
    (folder / "desk.db-wal").write_bytes(older)  # a log of another state
    with pytest.raises(Damaged):
        Store.open(folder, TEST_KEY)
    rescued = open_rescued(folder)
    assert shown(rescued) == before
    assert rescued.read_now(lambda r: r.inflow.state(1)).cursor == 0
    counts = rescued.write_now(lambda w: w.inflow.take(1, everybody, [], HERE, 5, START + timedelta(hours=1)))
    assert counts.added == 0
    assert shown(rescued) == before
    assert rescued.integrity() == []
    rescued.close()

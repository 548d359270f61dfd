"""What only stands on this computer beside texts: bodies that no provider shows again, links, twins, places and stages of one's own."""

from pathlib import Path

import pytest
from damaged_desk import open_rescued
from hand_clock import HandClock
from made_up_store import START, TEST_KEY, Desk, a_vacancy, an_application

from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader
from recruiterdesk.store.trouble import Damaged


def chosen(store: Store) -> tuple[object, ...]:
    """Return all of it."""

    def look(reader: Reader) -> tuple[object, ...]:
        first, second = (reader.vacancies.by_ref(1, remote_id) for remote_id in ("job_1", "job_2"))
        one = reader.applications.by_ref(1, "ap_0")
        return (
            reader.vacancies.body(second),
            reader.twins.of(first),
            reader.vacancies.view(first).chosen,
            reader.applications.view(one).seen_before,
            reader.applications.rows([one])[0].stage,
        )

    return store.read_now(look)


def test_bodies_links_twins_places_and_local_stages_outlive_a_damaged_database(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    store = Store.open(folder, TEST_KEY, clock=HandClock())
    desk = Desk(store)
    store.write_now(lambda w: w.vacancies.upsert(1, [a_vacancy("job_2", "Engineer (Utrecht)", body=b'{"title": "Engineer"}')], START))
    one, other = desk.take(an_application("ap_0"), an_application("ap_1", vacancy_remote_id="job_2"))
    first, second = (store.read_now(lambda r: r.vacancies.by_ref(1, name)) for name in ("job_1", "job_2"))  # noqa: B023 -- read at once
    store.write_now(lambda w: w.twins.link(first, second))
    store.write_now(lambda w: w.person_links.say(one, other, is_same=True))
    store.write_now(lambda w: w.places.choose(1, "Phone call", Funnel.OFFER))
    store.write_now(lambda w: w.local_stages.move(one, "Second talk"))
    before = chosen(store)
    assert all(before)
    store.purge_residue_now()
    desk.take(an_application("ap_2"))
    older = (folder / "desk.db-wal").read_bytes()
    store.close()
    (folder / "desk.db-wal").write_bytes(older)  # a log of another state
    with pytest.raises(Damaged):
        Store.open(folder, TEST_KEY)
    rescued = open_rescued(folder)
    assert chosen(rescued) == before
    assert rescued.integrity() == []
    rescued.close()

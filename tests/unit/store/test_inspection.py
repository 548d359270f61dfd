"""Both databases are looked over beside the work on them: nobody waits for it, and it is whole all the same."""

import threading
import time
from pathlib import Path

import apsw
from made_up_store import TEST_KEY, Desk, an_application

from recruiterdesk.store.inspection import Inspection
from recruiterdesk.store.store import Store

LONG = "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT count(*) FROM n"


def inspection_of(store: Store) -> Inspection:
    return Inspection(store._opened, store._thread)


class Held:
    """A question that holds a lock until it is interrupted, and is content the second time."""

    def __init__(self, begin: str) -> None:
        self.begin = begin
        self.asked = 0
        self.is_asking = threading.Event()
        self.seconds = 0.0

    def __call__(self, db: apsw.Connection) -> list[str]:
        self.asked += 1
        if self.asked > 1:
            return ["looked at"]
        db.execute("PRAGMA query_only = OFF")
        db.execute(self.begin)
        db.execute("SELECT count(*) FROM account").fetchall()
        self.is_asking.set()
        began = time.monotonic()
        try:
            return [str(db.execute(LONG).fetchall())]
        finally:
            self.seconds = time.monotonic() - began
            db.execute("ROLLBACK")


def looked_over(store: Store, question: Held) -> tuple[threading.Thread, list[str], Inspection]:
    inspection = inspection_of(store)
    inspection._questions = lambda name: iter([question] if name == "desk.db" else [])  # type: ignore[method-assign]  # one that waits
    found: list[str] = []
    looking = threading.Thread(target=lambda: found.extend(inspection.found()))
    looking.start()
    assert question.is_asking.wait(20)
    return looking, found, inspection


def test_a_reading_does_not_wait_while_the_databases_are_looked_over(desk: Desk) -> None:
    desk.take(an_application())
    question = Held("BEGIN")
    looking, found, inspection = looked_over(desk.store, question)
    assert desk.store.read_now(lambda r: r.accounts.all()) != []
    assert looking.is_alive()
    assert question.seconds == 0, "it is still being looked at"
    inspection.stop()
    looking.join(20)
    assert found == []


def test_a_change_does_not_wait_either_and_what_was_left_for_it_is_looked_at_again(desk: Desk) -> None:
    question = Held("BEGIN IMMEDIATE")
    looking, found, _ = looked_over(desk.store, question)
    assert desk.take(an_application()) != []
    looking.join(20)
    assert (question.asked, found) == (2, ["desk.db: looked at"])


def test_the_log_is_emptied_over_what_is_being_looked_at_so_that_nothing_erased_stays(desk: Desk) -> None:
    desk.take(an_application())
    question = Held("BEGIN")
    looking, found, _ = looked_over(desk.store, question)
    desk.take(an_application("ap_2"))
    desk.store.purge_residue_now()
    assert desk.store._opened.folder.joinpath("desk.db-wal").stat().st_size == 0
    looking.join(20)
    assert (question.asked, found) == (2, ["desk.db: looked at"])


def test_closing_the_store_ends_the_looking_and_leaves_databases_that_open_as_any_other(tmp_path: Path) -> None:
    store = Store.open(tmp_path, TEST_KEY)
    desk = Desk(store)
    desk.take(an_application())
    question = Held("BEGIN")
    looking, _, inspection = looked_over(store, question)
    store._inspection = inspection
    store.close()
    looking.join(20)
    assert not looking.is_alive()
    assert list(tmp_path.glob("*-wal")) == []
    again = Store.open(tmp_path, TEST_KEY)
    try:
        assert again.integrity() == []
        assert again.refusal is None
    finally:
        again.close()
    assert list(tmp_path.glob("*-wal")) == []


def test_words_that_the_index_lost_or_kept_are_found_and_so_is_a_row_that_points_nowhere(desk: Desk) -> None:
    (id_, _) = desk.take(an_application(), an_application("ap_2", "Bram", "Visser"))
    assert desk.store.integrity() == []

    def spoil() -> None:
        db = desk.store._desk
        db.execute("INSERT INTO search(search, rowid, name) VALUES ('delete', ?, 'Sanne Jansen')", (id_,))

    desk.store._thread.run_now(spoil)
    assert desk.store.integrity() == ["desk.db: search index: CorruptError"]

    def lose() -> None:
        db = desk.store._desk
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("INSERT INTO answer(application_id, position, question, answer) VALUES (99999, 1, 'Why?', 'So.')")
        db.execute("PRAGMA foreign_keys = ON")

    desk.store._thread.run_now(lose)
    assert "desk.db: a row of answer points nowhere" in desk.store.integrity()

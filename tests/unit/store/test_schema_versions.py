"""Every version of the files that was ever released still opens, with its rows; and a released step is never edited."""

import shutil
from datetime import timedelta
from pathlib import Path

import apsw
import pytest
from hand_clock import HandClock
from made_up_store import START, TEST_KEY, a_vacancy

from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.vacancy import VacancyInsight
from recruiterdesk.store.connection import open_database, unlock
from recruiterdesk.store.schema import DESK_STEPS, FILES_STEPS, migrate, version_of
from recruiterdesk.store.store import Store

FIXTURES = Path(__file__).parents[2] / "fixtures" / "store"
WITH_FIGURES = 3  # the version from which a vacancy's figures are kept
WITH_RECEIVED = 4  # the version from which there are applications of receivers
DESKS = sorted(FIXTURES.glob("desk_*.db"))


def tables(path: Path) -> list[tuple[object, ...]]:
    db = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    unlock(db, TEST_KEY)
    found: list[tuple[object, ...]] = db.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()
    db.close()
    return found


def version_of_fixture(fixture: Path) -> int:
    return int(fixture.stem.removeprefix("desk_"))


def test_there_is_a_fixture_of_every_version() -> None:
    assert [path.name for path in DESKS] == [f"desk_{number:04d}.db" for number in range(1, len(DESK_STEPS) + 1)]
    assert len(list(FIXTURES.glob("files_*.db"))) == len(FILES_STEPS)


@pytest.mark.parametrize("fixture", DESKS, ids=lambda path: path.stem)
def test_every_version_opens_and_keeps_its_rows(fixture: Path, tmp_path: Path) -> None:
    shutil.copy(fixture, tmp_path / "desk.db")
    shutil.copy(FIXTURES / "files_0001.db", tmp_path / "files.db")
    store = Store.open(tmp_path, TEST_KEY, clock=HandClock())
    ids = store.read_now(lambda r: r.applications.ids(ApplicationQuery()))
    rows = {row.remote_id: row for row in store.read_now(lambda r: r.applications.rows(ids))}
    received = {"41": "Sanne Received", "42": "Sanne Received"} if version_of_fixture(fixture) >= WITH_RECEIVED else {}
    assert {remote_id: row.name for remote_id, row in rows.items()} == {"ap_1": "Søren Jansen", "ap_2": "Anna Bakker", **received}
    unmatched = store.read_now(lambda r: r.applications.ids(ApplicationQuery(only_unmatched=True)))
    assert [rows[remote_id].id for remote_id in received if remote_id == "42"] == list(unmatched)
    assert store.read_now(lambda r: r.inflow.state(1)).cursor == (44 if received else 0)
    assert rows["ap_2"].stage == "Hired"
    assert rows["ap_1"].trouble == "uncertain"
    view = store.read_now(lambda r: r.applications.view(rows["ap_1"].id))
    assert [note.text for note in view.notes] == ["A good talk", "Call her back"]
    assert [answer.answer for answer in view.answers] == ["Because"]
    assert view.documents[0].is_cached

    def found(typed: str) -> list[int]:
        return list(store.read_now(lambda r: r.applications.ids(ApplicationQuery(search=typed))))

    for typed in ("woodturn", "soren", "5678"):
        assert found(typed) == [rows["ap_1"].id]
    entries = store.read_now(lambda r: r.outbox.list())
    assert [(entry.kind, entry.state) for entry in entries] == [
        ("move", OutboxState.QUEUED),
        ("upload", OutboxState.QUEUED),
        ("note", OutboxState.UNCERTAIN),
    ]
    assert store.read_now(lambda r: r.settings.get("theme", "")) == "dark"
    vacancy = store.read_now(lambda r: r.vacancies.view(r.vacancies.by_ref(1, "job_1")))
    figures = VacancyInsight(clicks=212, cost=95.4, cpc=0.45, applications=7)
    assert vacancy.insight == (figures if version_of_fixture(fixture) >= WITH_FIGURES else None)
    assert store.read_now(lambda r: r.refusals.count(1)) == int(version_of_fixture(fixture) >= WITH_FIGURES)
    counts = store.write_now(lambda w: w.vacancies.upsert(1, [a_vacancy()], START + timedelta(hours=1)))
    assert counts.changed == 0 or version_of_fixture(fixture) < WITH_FIGURES  # a new program finds no news where there is none
    assert store.integrity() == []
    store.close()


@pytest.mark.parametrize(("kind", "steps"), [("desk", DESK_STEPS), ("files", FILES_STEPS)])
def test_a_released_step_is_never_edited(kind: str, steps: tuple[tuple[str, ...], ...], tmp_path: Path) -> None:
    for number in range(1, len(steps) + 1):
        fresh = tmp_path / f"{number}.db"
        open_database(fresh, TEST_KEY, steps[:number]).close()
        assert tables(fresh) == tables(FIXTURES / f"{kind}_{number:04d}.db")


def test_a_step_that_fails_leaves_the_version_it_found(tmp_path: Path) -> None:
    db = open_database(tmp_path / "x.db", TEST_KEY, [("CREATE TABLE a(b)",)])
    with pytest.raises(apsw.SQLError):
        migrate(db, [("CREATE TABLE a(b)",), ("CREATE TABLE c(d)", "not a statement")])
    assert version_of(db) == 1
    assert db.execute("SELECT group_concat(name) FROM sqlite_schema").get == "a"
    migrate(db, [("CREATE TABLE a(b)",), ("CREATE TABLE c(d)",)])
    assert version_of(db) == 2
    db.close()

"""An update keeps the profile: whatever version wrote it and whatever is in it; and a profile of a newer version is left as it is."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import apsw
import pytest
from hand_clock import HandClock
from made_up_store import TEST_KEY

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.machine.folders import Profile
from recruiterdesk.store.connection import unlock
from recruiterdesk.store.schema import DESK_STEPS, FILES_STEPS, version_of
from recruiterdesk.store.store import Store
from recruiterdesk.store.trouble import Damaged
from recruiterdesk.vault.secret import DatabaseKey
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

FIXTURES = Path(__file__).parents[2] / "fixtures" / "store"
DESKS = sorted(FIXTURES.glob("desk_*.db"))
# What the fixtures have nothing in, by table. A table of a later version belongs here, or into its fixture: the test says so.
ALSO = {
    "provider_table": "INSERT INTO provider_table VALUES (1, 'clicks', 'job_1', '{}', x'7b7d', 1763802000000000)",
    "vacancy_body": "INSERT INTO vacancy_body SELECT min(id), x'7b7d' FROM vacancy",
    "local_stage": "INSERT INTO local_stage SELECT min(id), 'Phoned', 1763802000000000 FROM application",
    "stage_place": "INSERT INTO stage_place VALUES (1, 'Phone call', 'screening', 1)",
    "do_not_contact": "INSERT INTO do_not_contact SELECT max(id) FROM application",
    "person_key": "INSERT INTO person_key SELECT min(id), 'linkedin.com/in/soren', NULL FROM application",
    "person_link": "INSERT INTO person_link SELECT min(id), max(id), 1, 1763802000000000 FROM application",
    "vacancy_twin": "INSERT INTO vacancy_twin SELECT min(id), 7 FROM vacancy",
    "doomed_file": "INSERT INTO doomed_file VALUES ('ab')",
}
PASSING = {"doomed_file"}  # files still to be deleted: an opening may do so

Rows = dict[str, list[tuple[object, ...]]]


class KnownVault(ThrowawayVault):
    """Has the key that the fixtures were made with."""

    def database_key(self, *, may_create: bool) -> DatabaseKey:
        return DatabaseKey(TEST_KEY)


@contextmanager
def plain(path: Path) -> Iterator[apsw.Connection]:
    with closing(apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)) as db:
        unlock(db, TEST_KEY)
        yield db


def columns_of(path: Path) -> dict[str, tuple[str, ...]]:
    with plain(path) as db:
        tables = [str(name) for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
        return {table: tuple(str(row[1]) for row in db.execute(f'PRAGMA table_info("{table}")')) for table in tables}


def rows_of(path: Path, columns: dict[str, tuple[str, ...]]) -> Rows:
    """Return every row of these tables, of these columns."""
    with plain(path) as db:
        return {
            table: sorted(db.execute(f"SELECT {', '.join(map(quoted, names))} FROM {quoted(table)}").fetchall(), key=repr)
            for table, names in columns.items()
        }


def quoted(name: str) -> str:
    return f'"{name}"'


def full_profile(fixture: Path, folder: Path) -> Path:
    """Put a profile's databases of a version into a folder, with something in every table of that version; return the desk's."""
    folder.mkdir(parents=True, exist_ok=True)
    desk = folder / "desk.db"
    shutil.copy(fixture, desk)
    shutil.copy(FIXTURES / f"files_{len(FILES_STEPS):04d}.db", folder / "files.db")
    empty = [table for table, rows in rows_of(desk, columns_of(desk)).items() if not rows]
    with plain(desk) as db:
        for table in empty:
            db.execute(ALSO[table])
    assert all(rows_of(desk, columns_of(desk)).values())
    return desk


@pytest.mark.parametrize("fixture", DESKS, ids=lambda path: path.stem)
def test_an_update_keeps_every_row_of_every_table(fixture: Path, tmp_path: Path) -> None:
    desk = full_profile(fixture, tmp_path)
    columns = {table: names for table, names in columns_of(desk).items() if table not in PASSING}
    before = rows_of(desk, columns)
    for _ in range(2):  # the first opening takes the steps, the second finds nothing to do
        store = Store.open(tmp_path, TEST_KEY, clock=HandClock())
        assert store.integrity() == []
        store.close()
        after = rows_of(desk, columns)
        assert {table: rows for table, rows in after.items() if rows != before[table]} == {}
    with plain(desk) as db:
        assert version_of(db) == len(DESK_STEPS)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("fixture", DESKS, ids=lambda path: path.stem)
async def test_a_profile_of_every_version_opens_as_a_desk(fixture: Path, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    full_profile(fixture, profile.database_folder)
    async with open_desk(profile, Parts(vault=KnownVault(), clock=HandClock())) as desk:
        people = await desk.applicants.ids(ApplicationQuery())
        names = {(await desk.applicants.view(number)).row.name for number in people}
        assert {"Søren Jansen", "Anna Bakker"} <= names
        assert [entry.kind for entry in await desk.outbox.list()] == ["move", "upload", "note"]
        assert await desk.settings.get("theme") == "dark"
        assert not await desk.updates.is_agreed()


def a_newer_program_was_here(path: Path, version: int) -> None:
    with plain(path) as db:
        db.execute("CREATE TABLE of_the_future(what TEXT)")
        db.execute("INSERT INTO of_the_future VALUES ('kept')")
        db.execute(f"PRAGMA user_version = {version:d}")


@pytest.mark.parametrize("name", ["desk.db", "files.db"])
async def test_a_profile_of_a_newer_version_is_refused_with_a_remedy_and_left_as_it_is(name: str, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    folder = profile.database_folder
    full_profile(DESKS[-1], folder)
    Store.open(folder, TEST_KEY, clock=HandClock()).close()
    steps = {"desk.db": DESK_STEPS, "files.db": FILES_STEPS}[name]
    a_newer_program_was_here(folder / name, len(steps) + 1)
    before = {path.name: path.read_bytes() for path in folder.glob("*.db")}
    for _ in range(2):
        with pytest.raises(StorageTrouble, match=r"newer version of the program\. Install that version, or a newer one") as caught:
            async with open_desk(profile, Parts(vault=KnownVault(), clock=HandClock())):
                pass
        assert not isinstance(caught.value, Damaged)  # which would have it rescued
        assert {path.name: path.read_bytes() for path in folder.glob("*.db")} == before
        assert [path.name for path in folder.glob("*-wal") if path.stat().st_size] == []
    with plain(folder / name) as db:
        assert db.execute("SELECT what FROM of_the_future").fetchall() == [("kept",)]
        db.execute("DROP TABLE of_the_future")
        db.execute(f"PRAGMA user_version = {len(steps):d}")
    async with open_desk(profile, Parts(vault=KnownVault(), clock=HandClock())) as desk:  # as the newer program still could
        assert len(await desk.applicants.ids(ApplicationQuery())) >= 2

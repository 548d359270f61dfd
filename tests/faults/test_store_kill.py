"""Kill -9: whatever was acknowledged is there, whatever was half done is not."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from child_program import child_environment
from made_up_store import TEST_KEY, Desk, an_application

from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.store.schema import DESK_STEPS
from recruiterdesk.store.store import Store

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures" / "store").glob("desk_*.db"))

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 and fork are POSIX's")

WRITES = """
import sys
from made_up_store import START, TEST_KEY, Desk, an_application
from datetime import timedelta
from pathlib import Path
from recruiterdesk.domain.write import AddNote
from recruiterdesk.domain.outbox import Target
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.store.store import Store

store = Store.open(Path(sys.argv[1]), TEST_KEY)
number = int(sys.argv[2])
while True:
    number += 1
    target = Target(table="application", local_id=1, remote_id="ap_0", name="x")
    entry = store.write_now(lambda w: w.outbox.add(1, target, AddNote(text=f"note {number}", author="Me"), summary=Sentence("x")))
    print("E", entry.id, flush=True)
    page = [an_application(f"ap_{place}", stage=f"version {number}") for place in range(50)]
    store.write_now(lambda w: w.applications.upsert(1, page, START + timedelta(seconds=number)))
    print("P", number, flush=True)
"""

# One process that forks a child for every statement: the child is killed by its own hook before that statement runs.
MIGRATES = """
import os, signal, sys, shutil
from pathlib import Path
import apsw
from made_up_store import TEST_KEY
from recruiterdesk.store.connection import open_database
from recruiterdesk.store.schema import DESK_STEPS, version_of

folder, start = Path(sys.argv[1]), sys.argv[2]
steps = DESK_STEPS if start == "-" else (
    *DESK_STEPS,
    (
        "ALTER TABLE note ADD COLUMN colour TEXT",
        "UPDATE note SET colour = 'red'",
        "CREATE INDEX note_by_colour ON note(colour)",
        "DROP TABLE setting",
    ),
)
first = 0 if start == "-" else int(Path(start).stem.split("_")[1])  # the fixture's version

def in_child(work):
    pid = os.fork()
    if pid == 0:
        try:
            work()
        except BaseException as error:
            print("child:", repr(error), file=sys.stderr, flush=True)
            os._exit(3)
        os._exit(0)
    return os.waitpid(pid, 0)[1]

number = 0
seen = set()
while True:
    number += 1
    path = folder / f"{number}.db"
    if start != "-":
        shutil.copy(start, path)

    def dies():
        count = 0
        def hook(cursor, sql, bindings):
            nonlocal count
            count += 1
            if count == number:
                os.kill(os.getpid(), signal.SIGKILL)
            return True
        apsw.connection_hooks.append(lambda db: setattr(db, "exec_trace", hook))
        db = open_database(path, TEST_KEY, steps)
        db.execute("SELECT 1").fetchall()  # one more place to die: after the COMMIT
        db.close()

    def looks():
        db = apsw.Connection(str(path))
        db.execute("PRAGMA cipher = 'aegis'")
        db.execute("PRAGMA key = 'raw:" + TEST_KEY.hex() + "'")
        version = version_of(db)
        tables = db.execute("SELECT count(*) FROM sqlite_schema").get
        assert first <= version <= len(steps), version
        assert first or (tables == 0) == (version == 0), (version, tables)
        applications = db.execute("SELECT count(*) FROM application").get if first else 0
        db.close()
        db = open_database(path, TEST_KEY, steps)
        assert version_of(db) == len(steps)
        assert [row[0] for row in db.execute("PRAGMA integrity_check")] == ["ok"]
        if first:
            assert db.execute("SELECT count(*) FROM note WHERE colour = 'red'").get == 1
            assert db.execute("SELECT count(*) FROM application").get == applications >= 2
        db.close()
        os._exit(40 + version)

    status = in_child(dies)
    if os.WIFEXITED(status):
        assert os.WEXITSTATUS(status) == 0, status
        break
    assert os.WTERMSIG(status) == signal.SIGKILL
    after = in_child(looks)
    assert os.WIFEXITED(after) and os.WEXITSTATUS(after) >= 40, (number, after)
    seen.add(os.WEXITSTATUS(after) - 40)
    for left in folder.glob(f"{number}.*"):
        left.unlink()
print(number, sorted(seen))
"""


# As above, with the whole opening of a profile that an earlier version of the program closed properly.
OPENS = """
import os, signal, sys, shutil
from pathlib import Path
import apsw
from made_up_store import TEST_KEY
from recruiterdesk.store import connection
from recruiterdesk.store.store import Store

folder, start = Path(sys.argv[1]), Path(sys.argv[2])

def in_child(work):
    pid = os.fork()
    if pid == 0:
        try:
            work()
        except BaseException as error:
            print("child:", repr(error), file=sys.stderr, flush=True)
            os._exit(3)
        os._exit(0)
    return os.waitpid(pid, 0)[1]

number = 0
while True:
    number += 1
    profile = folder / str(number)
    profile.mkdir()
    shutil.copy(start, profile / "desk.db")
    (profile / "desk.journal").write_text("closed")
    connection._write_mark(profile / "desk.db", TEST_KEY)

    def dies():
        count = 0
        def hook(cursor, sql, bindings):
            nonlocal count
            count += 1
            if count == number:
                os.kill(os.getpid(), signal.SIGKILL)
            return True
        apsw.connection_hooks.append(lambda db: setattr(db, "exec_trace", hook))
        Store.open(profile, TEST_KEY)
        os.kill(os.getpid(), signal.SIGUSR1)  # opened: it ends here without closing, which is the last place to die

    def looks():
        store = Store.open(profile, TEST_KEY)
        assert store.integrity() == []
        assert not list(profile.glob("damaged*"))
        store.close()
        assert (profile / "desk.journal").read_text() == "closed"

    status = in_child(dies)
    assert os.WIFSIGNALED(status), (number, status)
    after = in_child(looks)
    assert after == 0, (number, after)
    shutil.rmtree(profile)
    if os.WTERMSIG(status) == signal.SIGUSR1:
        break
print(number)
"""


def python(*arguments: str, **options: Any) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", *arguments],
        env=child_environment(),
        cwd=Path(__file__).parents[2],
        text=True,
        stdout=subprocess.PIPE,
        **options,
    )


@pytest.mark.parametrize("start", [None, *FIXTURES], ids=lambda path: "a new file" if path is None else path.stem)
def test_a_migration_killed_at_any_statement_is_old_or_new(tmp_path: Path, start: Path | None) -> None:
    child = python(MIGRATES, str(tmp_path), "-" if start is None else str(start), stderr=subprocess.PIPE)
    out, err = child.communicate(timeout=100)
    assert child.returncode == 0, err
    number, versions = out.split(" ", 1)
    # Every step and setting was a place to die; before the last of a step the file had its old version, after the COMMIT the new one.
    first = 0 if start is None else int(start.stem.removeprefix("desk_"))
    last = len(DESK_STEPS) if start is None else len(DESK_STEPS) + 1  # there, a step that no release has follows
    steps = [statement for step in DESK_STEPS[first:] for statement in step]
    assert int(number) > len(steps) + 2 * (last - first)
    assert versions.strip() == str(list(range(first, last + 1)))


@pytest.mark.parametrize("start", FIXTURES, ids=lambda path: path.stem)
def test_an_update_killed_at_any_statement_of_its_first_opening_leaves_a_good_database(tmp_path: Path, start: Path) -> None:
    child = python(OPENS, str(tmp_path), str(start), stderr=subprocess.PIPE)
    out, err = child.communicate(timeout=100)
    assert child.returncode == 0, err
    missing = DESK_STEPS[int(start.stem.removeprefix("desk_")) :]
    assert int(out) > sum(len(step) for step in missing)


def test_every_acknowledged_entry_survives_and_no_page_is_half_there(tmp_path: Path) -> None:
    store = Store.open(tmp_path, TEST_KEY)
    Desk(store).take(*(an_application(f"ap_{place}") for place in range(50)))
    store.close()
    acknowledged: list[str] = []
    pages = 0
    random_ = random.Random(3)
    for _ in range(6):
        child = python(WRITES, str(tmp_path), str(pages))
        assert child.stdout is not None
        lines = [child.stdout.readline()]
        time.sleep(random_.uniform(0.01, 0.25))
        child.send_signal(signal.SIGKILL)
        lines += child.stdout.read().splitlines()
        child.stdout.close()
        child.wait()
        acknowledged += [line.split()[1] for line in lines if line.startswith("E ") and len(line.split()[1]) == 32]
        pages = max([pages, *(int(line.split()[1]) for line in lines if line.startswith("P ") and line.split()[1:])])
        store = Store.open(tmp_path, TEST_KEY)
        stored = {entry.id for entry in store.read_now(lambda r: r.outbox.list())}
        assert set(acknowledged) <= stored
        rows = store.read_now(lambda r: r.applications.rows(r.applications.ids(ApplicationQuery())))
        stages = {row.stage for row in rows}
        (stage,) = stages
        assert stage in {f"version {pages}" if pages else "Applied", f"version {pages + 1}"}
        assert store.integrity() == []
        store.close()
        pages = int(stage.removeprefix("version ")) if stage != "Applied" else 0  # one more than was told, where it was killed in between
    assert len(acknowledged) > 6


def test_a_journal_torn_off_anywhere_gives_a_sound_database_with_a_beginning_of_what_happened(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "running", TEST_KEY)
    desk = Desk(store)
    store.purge_residue_now()
    desk.take(an_application("ap_0"))
    for number in range(1, 12):
        desk.take(an_application(f"ap_{number}"))
    journal = (tmp_path / "running" / "desk.db-wal").read_bytes()
    whole = {path.name: path.read_bytes() for path in (tmp_path / "running").iterdir() if not path.name.endswith(("-wal", "-shm"))}
    store.close()
    random_ = random.Random(5)
    seen = set()
    for round_ in range(40):
        folder = tmp_path / f"torn{round_}"
        folder.mkdir()
        for name, content in whole.items():
            (folder / name).write_bytes(content)
        cut = random_.randrange(len(journal))
        (folder / "desk.db-wal").write_bytes(journal[:cut] + random_.randbytes(random_.choice([0, 700])))
        store = Store.open(folder, TEST_KEY)
        names = store.read_now(lambda r: r.applications.remote_ids(1))
        assert names == {f"ap_{number}" for number in range(len(names))}
        assert store.integrity() == []
        seen.add(len(names))
        store.close()
    assert len(seen) > 4


PUTS = """
import asyncio, sys
from pathlib import Path
from made_up_store import TEST_KEY
from recruiterdesk.store.store import Store

async def main():
    store = Store.open(Path(sys.argv[1]), TEST_KEY)
    for number in range(1000):
        async def pieces():
            for _ in range(40):
                yield bytes([number % 256]) * 200_000
        await store.files.put(pieces(), "cv.pdf")
        print(number, flush=True)

asyncio.run(main())
"""


async def test_a_copy_killed_half_way_is_no_file(tmp_path: Path) -> None:
    Store.open(tmp_path, TEST_KEY).close()
    child = python(PUTS, str(tmp_path))
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(0.05)  # noqa: ASYNC251 -- the child is somewhere within its next file
    child.send_signal(signal.SIGKILL)
    child.stdout.read()
    child.wait()
    child.stdout.close()
    store = Store.open(tmp_path, TEST_KEY)
    hashes = store._thread.run_now(lambda: [row[0] for row in store._files.execute("SELECT sha256 FROM file WHERE sha256 IS NOT NULL")])
    assert hashes
    for sha256 in hashes:
        assert isinstance(sha256, str)
        assert len(await store.files.read_all(sha256, 10_000_000)) == 8_000_000
    store.close()

"""A folder that cannot be written to, or a disk that is full (reliability.md C9, C10): reading goes on, and the rest is told."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import apsw
import pytest
from child_program import run_child
from damaged_desk import everything, leave_running, make_profile
from desk_bench import NoCvReader, ScriptedCatalog, desk_bench
from hand_clock import HandClock
from made_up_store import START, TEST_KEY, Desk, an_application

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.write import AddNote
from recruiterdesk.services.retention_service import RetentionService
from recruiterdesk.store import opening, trouble
from recruiterdesk.store.store import Store


def test_everything_can_be_read_and_every_write_is_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = make_profile(tmp_path / "profile")
    files = {path.name: path.read_bytes() for path in (tmp_path / "profile").iterdir() if path.suffix == ".db"}
    monkeypatch.setattr(opening, "open_database", _refuse)
    store = Store.open(tmp_path / "profile", TEST_KEY, clock=HandClock())
    found = everything(store)
    assert found.names == made.names
    assert made.texts <= found.texts
    assert "cannot be written to" in str(store.refusal)
    with pytest.raises(StorageTrouble, match="You can read everything"):
        store.write_now(lambda w: w.settings.set("theme", "dark"))
    with pytest.raises(StorageTrouble, match="You can read everything"):
        store.purge_residue_now()
    assert store.integrity() == []
    store.close()
    assert {path.name: path.read_bytes() for path in (tmp_path / "profile").iterdir() if path.suffix == ".db"} == files


def _refuse(*_: object, **__: object) -> None:
    raise StorageTrouble(trouble.READ_ONLY)


def test_what_a_kill_left_in_the_log_is_read_too_and_the_copy_for_that_goes_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = leave_running(tmp_path / "running", tmp_path / "left")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    monkeypatch.setattr(opening, "open_database", _refuse)
    monkeypatch.setattr(opening, "has_fitting_log", lambda _: True)
    before = {path.name: path.read_bytes() for path in (tmp_path / "left").iterdir()}
    store = Store.open(tmp_path / "left", TEST_KEY, clock=HandClock())
    found = everything(store)
    assert made.texts <= found.texts
    assert found.names == made.names
    store.close()
    assert list(scratch.iterdir()) == []
    after = {path.name: path.read_bytes() for path in (tmp_path / "left").iterdir() if not path.name.endswith(("-shm", "in-use"))}
    assert after == {name: content for name, content in before.items() if name != "in-use"}


def _with_overdue(folder: Path, clock: HandClock) -> None:
    store = Store.open(folder, TEST_KEY, clock=clock)
    desk = Desk(store)
    desk.take(an_application("ap_1"), an_application("ap_2", "Over", "Due", retention_ends_at=START + timedelta(days=1)))
    desk.queue(1, AddNote(text="typed", author="Me"))
    store.close()


def test_whose_time_is_over_is_not_shown_where_nobody_can_be_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = HandClock()
    _with_overdue(tmp_path, clock)
    clock.turn(3 * 86_400)
    monkeypatch.setattr(opening, "open_database", _refuse)
    store = Store.open(tmp_path, TEST_KEY, clock=clock)
    rows = store.read_now(lambda r: r.applications.rows(r.applications.ids(ApplicationQuery())))
    assert [row.remote_id for row in rows] == ["ap_1"]
    assert not list(store.read_now(lambda r: r.applications.ids(ApplicationQuery(search="Due"))))
    assert store.read_now(lambda r: r.applications.rows([2])) == []
    store.close()


async def test_a_disk_that_is_full_when_somebodys_time_is_over_hides_them_until_there_is_room(tmp_path: Path) -> None:
    async with desk_bench(tmp_path / "profile") as bench:
        await bench.first()
        late = bench.world.applied[3].remote_id
        store = bench.desk.outbox._store
        number = await bench.desk.applicants.resolve(f"Vermeer Digitaal/{late}")
        over = int((bench.clock.now() - timedelta(days=2)).timestamp() * 1_000_000)
        store._thread.run_now(lambda: store._desk.execute("UPDATE application SET keep_until = ? WHERE id = ?", (over, number)).fetchall())
        store._thread.run_now(lambda: store._desk.execute("UPDATE application_fact SET fetched_at = 0 WHERE id = ?", (number,)).fetchall())
        _full(store, is_full=True)
        await bench.desk.retention.purge()
        assert number not in list(await bench.desk.applicants.ids(ApplicationQuery()))
        with pytest.raises(StorageTrouble, match="disk is full"):
            await bench.desk.writes.note(number + 1, "typed")
        _full(store, is_full=False)
        assert await bench.desk.retention.purge() == 1
        assert (await bench.desk.writes.note(number - 1, "typed")).kind == "note"
        assert number not in list(await bench.desk.applicants.ids(ApplicationQuery()))


@pytest.mark.parametrize("failure", [apsw.IOError("disk I/O error"), apsw.CorruptError("malformed")])
async def test_a_disk_that_failed_when_somebody_was_to_be_removed_is_not_written_to_again(tmp_path: Path, failure: Exception) -> None:
    clock = HandClock()
    _with_overdue(tmp_path, clock)
    store = Store.open(tmp_path, TEST_KEY, clock=clock)
    clock.turn(3 * 86_400)

    def fail() -> None:
        raise failure

    store._opened.desk_log.before_write = fail  # type: ignore[method-assign]  # the disk in its place
    retention = RetentionService(store, clock)
    assert await retention.purge() == 0
    del store._opened.desk_log.before_write
    assert len(store.read_now(lambda r: r.applications.ids(ApplicationQuery()))) == 1  # whose time is over is not shown
    assert await retention.purge() == 0
    with pytest.raises(StorageTrouble, match=r"[Nn]othing more is written"):
        store.write_now(lambda w: w.settings.set("theme", "dark"))
    store.close()


async def test_a_database_that_is_busy_when_somebody_was_to_be_removed_is_not_called_a_full_disk(tmp_path: Path) -> None:
    clock = HandClock()
    _with_overdue(tmp_path, clock)
    store = Store.open(tmp_path, TEST_KEY, clock=clock)
    clock.turn(3 * 86_400)

    def fail() -> None:
        raise apsw.BusyError("database is locked")

    store._opened.desk_log.before_write = fail  # type: ignore[method-assign]  # another program in its place
    retention = RetentionService(store, clock)
    assert await retention.purge() == 0
    assert "keeps the profile's database busy" in str(store.refusal)
    del store._opened.desk_log.before_write
    assert await retention.purge() == 1
    assert store.refusal is None
    store.close()


def _full(store: Store, *, is_full: bool) -> None:
    def work() -> None:
        used = store._desk.execute("PRAGMA page_count").get
        assert isinstance(used, int)
        store._desk.execute(f"PRAGMA max_page_count = {used if is_full else 1_000_000}").fetchall()
        store._desk.execute("PRAGMA query_only = OFF")

    store._thread.run_now(work)
    if is_full:  # nothing can be removed, either: that takes pages of the log
        store._opened.desk_log.before_write = _no_room  # type: ignore[method-assign]  # the disk in its place
    else:
        del store._opened.desk_log.before_write


def _no_room() -> None:
    raise OSError(28, "No space left on device")


async def test_the_desk_says_so_and_neither_syncs_nor_sends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk_bench(tmp_path / "profile") as bench:
        application = await bench.first()
        vault, factory, profile, clock = bench.vault, bench.factory, bench.profile, bench.clock
    monkeypatch.setattr(opening, "open_database", _refuse)
    factory.connected.clear()
    parts = Parts(vault=vault, catalog=ScriptedCatalog(factory), clock=clock, reader=NoCvReader())
    async with open_desk(profile, parts) as desk:
        (said,) = await desk.diagnosis.news()
        assert "You can read everything" in str(said)
        assert (await desk.applicants.view(application)).row.name
        for attempt in (desk.sync.run(), desk.writes.note(application, "typed"), desk.settings.set("theme", "dark")):
            with pytest.raises(StorageTrouble, match="You can read everything"):
                await attempt
        await desk.sync.start_background()
        await desk.diagnosis.note_told()
        found = await desk.diagnosis.examine()
        assert found.cache.reading_only is not None
        assert not found.is_well
    assert factory.connected == []


SCRIPT = """
import asyncio, sys
from pathlib import Path
from damaged_desk import everything, make_profile
from hand_clock import HandClock
from made_up_store import TEST_KEY
from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.machine.folders import Profile
from recruiterdesk.machine.logs import catch_crashes, set_up_logs
from recruiterdesk.machine.single_instance import SingleInstance
from recruiterdesk.store.store import Store

disk, how = Path(sys.argv[1]), sys.argv[2]
import subprocess
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m,mode=700", "none", str(disk)], check=True)
profile = Profile(disk / "profile")
made = make_profile(profile.database_folder, people=120, writes=20)
if how == "left":
    import os, signal
    child = os.fork()
    if child == 0:
        store = Store.open(profile.database_folder, TEST_KEY, clock=HandClock())
        store.write_now(lambda w: w.settings.set("in the log", "yes"))
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
if how == "full":
    with open(disk / "ballast", "wb") as file:
        try:
            while True:
                file.write(bytes(65536)); file.flush()
        except OSError:
            pass
    try:
        with open(disk / "crumbs", "wb", buffering=0) as file:
            while True:
                file.write(bytes(100))
    except OSError:
        pass
else:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
profile = Profile(disk / "profile")
set_up_logs(profile.log_folder)
catch_crashes(profile.log_folder)
instance = SingleInstance.acquire(profile.folder)
assert instance is not None
assert profile.clean_scratch() == 0
store = Store.open(profile.database_folder, TEST_KEY, clock=HandClock())
found = everything(store)
assert found.names == made.names, (len(found.names), len(made.names))
assert made.texts <= found.texts
if how == "left":
    assert store.read_now(lambda r: r.settings.get("in the log", "")) == "yes"
try:
    for number in range(200):
        store.write_now(lambda w: w.settings.set(f"big {number}", "x" * 100_000))
    print("written?!")
except StorageTrouble as trouble:
    print(trouble.message)
store.close()
instance.close()
if how == "full":
    (disk / "ballast").unlink()
    store = Store.open(profile.database_folder, TEST_KEY, clock=HandClock())
    assert store.refusal is None
    store.write_now(lambda w: w.settings.set("theme", "dark"))
    store.close()
print("done")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs file systems of its own")
@pytest.mark.parametrize(
    ("how", "said"), [("read-only", "cannot be written to"), ("left", "cannot be written to"), ("full", "disk is full")]
)
def test_a_real_disk_that_takes_nothing_leaves_everything_readable(tmp_path: Path, how: str, said: str) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", str(disk)], capture_output=True, check=False).returncode:
        pytest.skip("this system does not let a test mount a file system of its own")
    child = run_child("unshare", "-rm", sys.executable, "-c", SCRIPT, str(disk), how, seconds=100)
    assert child.returncode == 0, child.stderr
    assert said in child.stdout
    assert "written?!" not in child.stdout
    assert child.stdout.endswith("done\n")

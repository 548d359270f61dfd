"""A disk that is full or fails: a sentence, nothing lost, and work again when there is room."""

import subprocess
import sys
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
from child_program import run_child
from made_up_store import START, TEST_KEY, Desk, an_application

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.write import AddNote
from recruiterdesk.store.store import Store


async def test_every_write_on_a_full_disk_is_refused_whole_and_works_again_with_room(tmp_path: Path) -> None:
    store = Store.open(tmp_path, TEST_KEY)
    desk = Desk(store)
    (id_,) = desk.take(an_application())
    heard: list[object] = []
    store.subscribe(heard.append)

    def room(pages: int) -> None:
        for db in (store._desk, store._files):
            used = db.execute("PRAGMA page_count").get
            assert isinstance(used, int)
            db.execute(f"PRAGMA max_page_count = {used + pages}").fetchall()

    async def big() -> AsyncIterator[bytes]:
        yield b"x" * 3_000_000

    refused = 0
    for pages in range(0, 60, 3):
        store._thread.run_now(partial(room, pages))
        page = [an_application(f"ap_{pages}_{place}", raw=b"x" * 5000) for place in range(50)]
        before = store.read_now(lambda r: r.applications.remote_ids(1))
        with pytest.raises(StorageTrouble, match="disk is full"):
            desk.take(*page)
        refused += 1
        assert store.read_now(lambda r: r.applications.remote_ids(1)) == before
        with pytest.raises(StorageTrouble, match="disk is full"):
            desk.queue(id_, AddNote(text="typed " * 100_000, author="Me"))
        with pytest.raises(StorageTrouble, match="disk is full"):
            await store.files.put(big(), "cv.pdf")
        assert store.integrity() == []
    assert refused == 20
    assert heard == []
    assert store.read_now(lambda r: r.outbox.list()) == []
    store._thread.run_now(lambda: room(1_000_000))
    assert desk.queue(id_, AddNote(text="typed " * 100_000, author="Me")).kind == "note"
    assert (await store.files.put(big(), "cv.pdf")).bytes == 3_000_000
    desk.take(*page)
    assert store.integrity() == []
    store.close()


# A limit on the size of files makes the operating system itself refuse the n-th write, in the middle of a transaction or of a flush.
REFUSED_BY_THE_SYSTEM = """
import resource, signal, sys
from pathlib import Path
from made_up_store import TEST_KEY, Desk, an_application
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.store.store import Store

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = Store.open(Path(sys.argv[1]), TEST_KEY)
desk = Desk(store)
store.purge_residue_now()
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
done = 0
try:
    for number in range(300):
        desk.take(*(an_application(f"ap_{number}_{place}", raw=b"x" * 3000) for place in range(10)))
        done += 1
except StorageTrouble as trouble:
    print(done, flush=True)
    try:
        desk.take(an_application("afterwards"))
    except StorageTrouble:
        print("still refused", flush=True)
    assert "disk" in trouble.message, trouble.message
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file sizes are POSIX's")
@pytest.mark.parametrize("limit", [300_000, 477_001, 801_234])
def test_a_write_that_the_system_refuses_stops_writing_and_loses_nothing(tmp_path: Path, limit: int) -> None:
    child = run_child(sys.executable, "-c", REFUSED_BY_THE_SYSTEM, str(tmp_path), str(limit))
    assert child.returncode == 0, child.stderr
    done, *after = child.stdout.splitlines()
    assert after == ["still refused"]
    store = Store.open(tmp_path, TEST_KEY)
    # What was acknowledged is there; the transaction that failed is there whole or not at all.
    assert store.read_now(lambda r: r.applications.count(ApplicationQuery())) in {int(done) * 10, int(done) * 10 + 10}
    assert store.integrity() == []
    Desk.take(_desk(store), an_application("works again"), at=START)
    store.close()


def _desk(store: Store) -> Desk:
    desk = object.__new__(Desk)
    desk.store = store
    desk.account = 1
    return desk


FULL = """
import sys
from pathlib import Path
from made_up_store import TEST_KEY, Desk, an_application
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.store.store import Store

folder = Path(sys.argv[1])
store = Store.open(folder / "profile", TEST_KEY)
desk = Desk(store)
done = 0
try:
    while True:
        desk.take(*(an_application(f"ap_{done}_{place}", raw=b"x" * 3000) for place in range(10)))
        done += 1
except StorageTrouble as trouble:
    print(trouble.message)
(folder / "ballast").unlink()
count = store.read_now(lambda r: r.applications.count(ApplicationQuery()))
assert count == done * 10, (count, done)
desk.take(an_application("there is room"))
assert store.integrity() == []
store.close()
store = Store.open(folder / "profile", TEST_KEY)
assert store.read_now(lambda r: r.applications.count(ApplicationQuery())) == count + 1
store.close()
print("recovered", done)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs a small file system of its own")
def test_a_really_full_file_system_is_survived(tmp_path: Path) -> None:
    script = tmp_path / "full.py"
    script.write_text(FULL)
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f"mount -t tmpfs -o size=6m none {disk} && head -c 2500000 /dev/zero > {disk}/ballast"
    can = subprocess.run(["unshare", "-rm", "sh", "-c", mount], capture_output=True, check=False)
    if can.returncode != 0:
        pytest.skip("this system does not let a test mount a file system of its own")
    child = run_child("unshare", "-rm", "sh", "-c", f"{mount} && exec {sys.executable} {script} {disk}")
    assert child.returncode == 0, child.stderr
    assert "The disk is full" in child.stdout
    assert "recovered" in child.stdout

"""The ledger's file: private, shared between processes, and never a reason to stop."""

import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from child_program import run_child

from recruiterdesk.provider_api.http.ledger import Book, FileLedger, Stamp

_CHILD = """
import asyncio, sys
from pathlib import Path
from recruiterdesk.provider_api.http.ledger import FileLedger, Stamp

async def main():
    ledger = FileLedger(Path(sys.argv[1]))
    for number in range(50):
        await ledger.transact(lambda book: book.stamps.append(Stamp(1.0, f"{sys.argv[2]}-{number}")))

asyncio.run(main())
"""


def _add(book: Book) -> int:
    book.stamps.append(Stamp(1.5, "a-1"))
    return len(book.stamps)


async def test_what_one_writes_the_next_one_reads(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "ledger.json"
    assert await FileLedger(path).transact(_add) == 1
    assert await FileLedger(path).transact(_add) == 2


async def test_only_the_owner_may_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    await FileLedger(path).transact(_add)
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_a_torn_file_starts_anew(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    path.write_bytes(b'{"stamps":[[1.0,')
    assert await FileLedger(path).transact(_add) == 1


async def test_a_folder_that_takes_no_file_leaves_the_book_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    ledger = FileLedger(tmp_path / "file" / "ledger.json")
    assert await ledger.transact(_add) == 1
    assert await ledger.transact(_add) == 2


_ON_A_FULL_DISK = """
import asyncio, resource, sys
from pathlib import Path
from recruiterdesk.provider_api.http.ledger import FileLedger, Stamp

def add(number):
    def work(book):
        book.stamps.append(Stamp(1.0, f"{number:02}"))
        return len(book.stamps)
    return work

async def main():
    ledger = FileLedger(Path(sys.argv[1]))
    counts = [await ledger.transact(add(number)) for number in range(10)]
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, resource.RLIM_INFINITY))  # the system takes a part of what is written, then nothing
    counts += [await ledger.transact(add(number)) for number in range(10, 40)]
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    counts.append(await ledger.transact(add(40)))
    assert counts == list(range(1, 42)), counts
    assert await FileLedger(Path(sys.argv[1])).transact(lambda book: len(book.stamps)) == 41

asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_disk_that_becomes_full_costs_no_request_its_place_and_none_two(tmp_path: Path) -> None:
    child = run_child(sys.executable, "-c", _ON_A_FULL_DISK, str(tmp_path / "ledger.json"), seconds=60)
    assert child.returncode == 0, child.stderr


def test_processes_writing_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    children = [subprocess.Popen([sys.executable, "-c", _CHILD, str(path), name]) for name in ("one", "two", "three")]
    assert [child.wait(timeout=60) for child in children] == [0, 0, 0]
    text = path.read_text()
    assert all(f'"{name}-{number}"' in text for name in ("one", "two", "three") for number in range(50))


async def test_a_turn_at_the_file_is_short(tmp_path: Path) -> None:
    ledger = FileLedger(tmp_path / "ledger.json")
    await ledger.transact(_add)
    took: list[float] = []
    for _ in range(60):
        started = time.perf_counter()
        await ledger.transact(_add)
        took.append(time.perf_counter() - started)
    assert sum(took) / 60 < 0.05

"""A late module is empty until something looks into it, and then it is the real one."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def output_of(program: str) -> list[str]:
    """Run a program in a process of its own, and return its lines."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


LATE = "from recruiterdesk.bootstrap.late_modules import is_loaded, load_late; load_late('asyncio'); "


def test_importing_it_again_does_not_load_it() -> None:
    assert output_of(f"{LATE} import asyncio; import asyncio as again; print(is_loaded('asyncio'), again is asyncio)") == ["False True"]


def test_the_first_look_loads_it_whole() -> None:
    assert output_of(f"{LATE} import asyncio; asyncio.run(asyncio.sleep(0)); print(is_loaded('asyncio'), asyncio.__name__)") == [
        "True asyncio"
    ]


def test_names_can_be_imported_from_it_and_parts_of_it() -> None:
    lines = output_of(
        f"{LATE} from asyncio import Event; import asyncio.events; import asyncio; print(asyncio.events.__name__, Event.__name__)"
    )
    assert lines == ["asyncio.events Event"]


def test_threads_that_look_at_the_same_moment_all_find_it_whole() -> None:
    lines = output_of(
        f"""{LATE}
import asyncio, sys, threading
sys.setswitchinterval(1e-6)
start, found = threading.Barrier(8), []
def look():
    start.wait()
    found.append(asyncio.wrap_future.__name__ + asyncio.Runner.__name__)
threads = [threading.Thread(target=look) for _ in range(8)]
[one.start() for one in threads]
[one.join() for one in threads]
print(sorted(set(found)), len(found))
"""
    )
    assert lines == ["['wrap_futureRunner'] 8"]


def test_what_is_not_in_it_is_told_as_python_tells_it() -> None:
    assert output_of(f"{LATE}\nimport asyncio\ntry: asyncio.no_such\nexcept AttributeError as error: print(error)") == [
        "module 'asyncio' has no attribute 'no_such'"
    ]

"""msgspec comes without what a start does not need, and all of it is still there for whoever asks."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FIRST = "from recruiterdesk.bootstrap import light_msgspec; from recruiterdesk.bootstrap.late_modules import is_loaded; "


def output_of(program: str) -> str:
    """Run a program in a process of its own, and return what it says."""
    done = subprocess.run([sys.executable, "-c", FIRST + program], capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_what_describes_types_and_platforms_is_not_loaded_with_it() -> None:
    names = ("msgspec.inspect", "platform", "typing_extensions")
    assert output_of(f"import msgspec, uuid; print([name for name in {names} if is_loaded(name)])") == "[]"


def test_types_can_be_described_all_the_same() -> None:
    said = output_of(
        "import msgspec; from msgspec import inspect; "
        "print(inspect is msgspec.inspect, type(inspect.type_info(int)).__name__, msgspec.json.schema(int))"
    )
    assert said == "True IntType {'type': 'integer'}"


def test_the_platform_is_whole_for_whoever_asks_more_than_its_name() -> None:
    usual = subprocess.run(
        [sys.executable, "-c", "import platform; print(platform.system(), platform.python_version(), platform.machine())"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout.strip()
    assert output_of("import platform; print(platform.system(), platform.python_version(), platform.machine())") == usual


def test_types_are_taken_from_typing_only_while_it_loads() -> None:
    assert output_of("import msgspec; import typing_extensions; print(typing_extensions.__name__)") == "typing_extensions"

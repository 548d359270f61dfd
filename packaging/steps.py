"""The project's steps, the same on Debian, Windows and macOS: setup, demo, run, lint, test, bench.

`python3 packaging/steps.py STEP [ARGUMENT …]`; the Makefile only calls this. Every step sets up first. Arguments after `demo` and
`run` go to the program, after `test` to pytest, after `bench` to the benchmarks.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable

from set_up import ROOT, SetUpFailedError, set_up, venv_program

LINTERS = {
    "ruff check": ("ruff", "check", "."),
    "ruff format": ("ruff", "format", "--check", "."),
    "mypy": ("mypy",),
    "import-linter": ("lint-imports",),
}


def call(program: str, *arguments: str) -> int:
    """Run a program of the environment in the project's folder and return its exit code."""
    return subprocess.run([venv_program(program), *arguments], cwd=ROOT, check=False).returncode


def lint() -> list[str]:
    """Run every linter, also after one failed; return the names of those that complained."""
    failed = []
    for name, (program, *arguments) in LINTERS.items():
        print(f"== {name}", flush=True)
        if call(program, *arguments) != 0:
            failed.append(name)
    return failed


def test(arguments: list[str]) -> int:
    """Lint, then run the tests with coverage shown; a linter's complaint fails the step but does not hide the tests' result."""
    started = time.monotonic()
    failed = lint()
    print("== pytest", flush=True)
    code = call("python", "-m", "pytest", "--cov", "--cov-report=term:skip-covered", *arguments)
    if failed:
        print(f"complaints from: {', '.join(failed)}")
    print(f"took {time.monotonic() - started:.0f} s")
    return code or len(failed)


STEPS: dict[str, Callable[[list[str]], int]] = {
    "setup": lambda _: 0,
    "demo": lambda arguments: call("recruiterdesk", "demo", *arguments),
    "run": lambda arguments: call("recruiterdesk", *arguments),
    "lint": lambda _: len(lint()),
    "test": test,
    "bench": lambda arguments: call("python", os.fspath(ROOT / "tests" / "benchmarks" / "run.py"), *arguments),
}


def main() -> int:
    """Set up, do the step that the command line names, and return its exit code."""
    name, *arguments = sys.argv[1:] or ["setup"]
    step = STEPS.get(name)
    if step is None:
        print(f"usage: steps.py {'|'.join(STEPS)} [ARGUMENT …]", file=sys.stderr)
        return 2
    try:
        set_up()
    except SetUpFailedError as failure:
        print(f"set-up: {failure}", file=sys.stderr)
        return 1
    return step(arguments)


if __name__ == "__main__":
    sys.exit(main())

"""The project's steps, the same on Debian, Windows and macOS: setup, demo, run, lint, test, bench, package.

`python3 packaging/steps.py STEP [ARGUMENT …]`; the Makefile only calls this. Every step sets up first. Arguments after `demo` and
`run` go to the program, after `test` to pytest (where they name tests, nothing else is run), after `bench` to the benchmarks, after
`package` to packaging/package.py.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable

from set_up import ROOT, SetUpFailedError, set_up, venv_program

LINTERS = {
    "ruff check": ("ruff", "check", "."),
    "ruff format": ("ruff", "format", "--check", "."),
    "mypy": ("mypy",),
    "import-linter": ("lint-imports",),
}


# A file's tests stay together and in their order, in one of as many processes as there are cores; what takes longest (faults, journeys)
# comes first by its name, so that no process is left with it at the end.
SIDE_BY_SIDE = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")


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


class LintBeside:
    """The linters, run beside something else: what they say is kept until it is asked for."""

    def __init__(self) -> None:
        """Begin."""
        self._said: dict[str, subprocess.CompletedProcess[bytes]] = {}
        self._work = threading.Thread(target=self._run, daemon=True)
        self._work.start()

    def tell(self) -> list[str]:
        """Wait for them and print what each said; return the names of those that complained."""
        self._work.join()
        for name, done in self._said.items():
            print(f"== {name}", flush=True)
            sys.stdout.buffer.write(done.stdout)
            sys.stdout.flush()
        return [name for name in LINTERS if name not in self._said or self._said[name].returncode != 0]

    def _run(self) -> None:
        for name, (program, *arguments) in LINTERS.items():
            command = [os.fspath(venv_program(program)), *arguments]
            self._said[name] = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)


def test(arguments: list[str]) -> int:
    """Run all tests side by side with coverage shown, and the linters beside them; a linter's complaint fails the step, too.

    Where the arguments name tests, only these are run, and nothing else: that is for somebody who works on them.
    """
    if any((ROOT / argument.partition("::")[0]).exists() for argument in arguments):
        return call("python", "-m", "pytest", *arguments)
    started = time.monotonic()
    linters = LintBeside()
    print("== pytest (the linters run meanwhile, and are told after it)", flush=True)
    code = call("python", "-m", "pytest", *SIDE_BY_SIDE, "--cov", "--cov-report=term:skip-covered", *arguments)
    failed = linters.tell()
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
    # With the Python that runs this, not the environment's: it is the one that goes into the bundle.
    "package": lambda arguments: (
        subprocess.run([sys.executable, ROOT / "packaging" / "package.py", *arguments], cwd=ROOT, check=False).returncode
    ),
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

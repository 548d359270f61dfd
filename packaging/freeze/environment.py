"""Makes what the bundle is frozen from: an environment with the locked runtime packages and the project, and nothing else.

The environment has no pip and no development packages. The tools lie in a folder beside it, whose modules are found last, so that no
tool's version of a package takes the place of the program's.
"""

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
RUNTIME = BUILD / "runtime"
TOOLS = BUILD / "tools"
REPORT = BUILD / "runtime.json"  # pip's own account of what it installed, with the hash of every file it took
WHEELS = BUILD / "wheels"
DEVELOPER = ROOT / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements.lock"
TOOLS_LOCK = ROOT / "packaging" / "freeze" / "tools.lock"
LIBRARIES = "Lib/site-packages" if os.name == "nt" else f"lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages"

# What its makers have no wheel of for Macs with Intel's processor: it is compiled there from its locked source, with Rust and OpenSSL.
_IS_INTEL_MAC = sys.platform == "darwin" and platform.machine() == "x86_64"
COMPILED = ("--no-binary=cryptography",) if _IS_INTEL_MAC else ()

# Runs a tool's module in the environment, with the tools found last.
_WITH_TOOLS = (
    "import runpy, sys; tools, module, *sys.argv = sys.argv[1:]; sys.path.append(tools); runpy.run_module(module, run_name='__main__')"
)


class PackageFailedError(Exception):
    """The package cannot be made; the text says what to do."""


def say(text: str) -> None:
    """Tell the person at the terminal."""
    print(f"package: {text}", flush=True)


def runtime_python() -> Path:
    """Return the environment's interpreter."""
    return RUNTIME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(command: Sequence[str | Path], what: str, environment: dict[str, str] | None = None, cwd: Path = ROOT) -> str:
    """Run a program to its end and return what it said; PackageFailedError after its last words where it fails."""
    done = subprocess.run(command, cwd=cwd, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        print(done.stdout[-6000:], file=sys.stderr)
        raise PackageFailedError(f"{what} did not work; its last words are above.")
    return done.stdout


def with_tools(module: str, *arguments: str | Path) -> list[str | Path]:
    """Return the command that runs a tool in the environment."""
    return [runtime_python(), "-s", "-P", "-c", _WITH_TOOLS, TOOLS, module, module, *arguments]


def digest(files: Iterable[Path], *words: str) -> str:
    """Return one hash over words and over the names and contents of files."""
    whole = hashlib.sha256("\0".join(words).encode())
    for file in sorted(files):
        whole.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def sources() -> list[Path]:
    """Return the files that the project's wheel is made from."""
    package = [path for path in (ROOT / "recruiterdesk").rglob("*") if path.is_file() and path.suffix not in {".pyc", ".pyo"}]
    return [*package, ROOT / "pyproject.toml", ROOT / "README.md", ROOT / "LICENSE"]


def when_changed(made: Path, state: str, make: Callable[[], None]) -> bool:
    """Make `made` anew unless its stamp says that it comes from this very state; tell whether it was made."""
    stamp = BUILD / f"{made.name}.stamp"
    if made.exists() and stamp.exists() and stamp.read_text("ascii") == state:
        return False
    stamp.unlink(missing_ok=True)
    make()
    stamp.write_text(state, "ascii")
    return True


def make_environment() -> str:
    """Bring the environment and the tools up to date; return the state that they were made from."""
    if sys.version_info < (3, 11):
        raise PackageFailedError(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    run([DEVELOPER, ROOT / "packaging" / "build_resources.py"], "Generating the window's resources")
    BUILD.mkdir(exist_ok=True)
    python = f"{sys.version} in {sys.base_prefix}"
    packages = digest([LOCK], python)
    project = digest(sources(), packages)
    tools = digest([TOOLS_LOCK], python)
    when_changed(RUNTIME, packages, _install_packages)
    when_changed(WHEELS, project, _install_project)
    when_changed(TOOLS, tools, _install_tools)
    return digest([], packages, project, tools)


def _pip(*arguments: str | Path) -> list[str | Path]:
    return [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments]


def _install_packages() -> None:
    say(f"making the runtime environment from {LOCK.name}, with Python {sys.version.split()[0]}")
    shutil.rmtree(RUNTIME, ignore_errors=True)
    shutil.rmtree(WHEELS, ignore_errors=True)
    run([sys.executable, "-m", "venv", "--without-pip", RUNTIME], "Making the environment")
    install = ["install", "--quiet", "--progress-bar=off", "--no-compile", "--only-binary=:all:", *COMPILED, "--require-hashes"]
    run(_pip("--python", RUNTIME, *install, "--report", REPORT, "--requirement", LOCK), "pip install")


def _install_project() -> None:
    say("installing the project in it, from a wheel")
    shutil.rmtree(WHEELS, ignore_errors=True)
    # Hatchling is in the developer's environment, locked with its hash; the wheel is all that comes from there.
    wheel: list[str | Path] = ["wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", WHEELS, "."]
    run([DEVELOPER, "-m", "pip", "--disable-pip-version-check", "--no-input", *wheel], "Building the project's wheel")
    (made,) = WHEELS.glob("*.whl")
    run(
        _pip("--python", RUNTIME, "install", "--quiet", "--no-compile", "--no-deps", "--no-index", "--force-reinstall", made), "pip install"
    )


def _install_tools() -> None:
    say(f"fetching the tools of {TOOLS_LOCK.name}")
    shutil.rmtree(TOOLS, ignore_errors=True)
    install: list[str | Path] = ["install", "--quiet", "--progress-bar=off", "--only-binary=:all:", "--require-hashes", "--target", TOOLS]
    run(_pip(*install, "--requirement", TOOLS_LOCK), "pip install")


def tool(name: str) -> Distribution:
    """Return what a tool says about itself."""
    return next(one for one in distributions(path=[str(TOOLS)]) if one.name.lower() == name)


def installed() -> list[dict[str, Any]]:
    """Return what pip said of every package that it installed: `metadata` and `download_info`."""
    found: list[dict[str, Any]] = json.loads(REPORT.read_text("utf-8"))["install"]
    return found

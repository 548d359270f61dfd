"""Sets up a developer's machine: system packages, the environment in `.venv`, the generated resources.

`python3 packaging/set_up.py` needs nothing but Python 3.11 or newer. It says what it installs, and a second run only
checks. Debian (and what descends from it) gets its system packages from apt, as root or through sudo; on Windows and macOS
the wheels bring every library, so only Python itself is needed there (from python.org, `winget install Python.Python.3.12`,
or `brew install python@3.12`).

Everything Python comes from `requirements-dev.lock`, with its hashes checked; the project itself is installed in place.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements-dev.lock"
STAMP = VENV / "set-up.json"
BUILD_RESOURCES = ROOT / "packaging" / "build_resources.py"

# What Debian 12 needs beyond Python, each with what it is for; found by trying in an empty root.
WINDOW_PACKAGES = {
    "libglib2.0-0": "Qt's foundation",
    "libgl1": "drawing",
    "libegl1": "drawing",
    "libxkbcommon0": "keyboard layouts",
    "libfontconfig1": "finding fonts",
    "fonts-dejavu-core": "a font",
    "libdbus-1-3": "talking to the desktop",
    "libxcb-cursor0": "a window under X11",
    "libxcb-icccm4": "a window under X11",
    "libxcb-keysyms1": "a window under X11",
    "libxcb-shape0": "a window under X11",
    "libxkbcommon-x11-0": "a window under X11",
}
TEST_PACKAGES = {
    "xvfb": "a screen for tests",
    "xauth": "a screen for tests",
    "dbus": "a session for tests",
    "dbus-daemon": "a session for tests",
    "gnome-keyring": "a real keyring, for tests and for a desktop without one",
    "postgresql": "a team's database, for the tests of the receiver",
    "dpkg-dev": "what a package depends on, for making it and its test",
    "debootstrap": "a fresh Debian, for the test of the package",
}


class SetUpFailedError(Exception):
    """The set-up cannot go on; the text says what to do."""


def say(text: str) -> None:
    """Tell the person at the terminal."""
    print(f"set-up: {text}", flush=True)


def venv_program(name: str) -> Path:
    """Return the path of a program inside `.venv`, on this operating system."""
    if os.name == "nt":
        return VENV / "Scripts" / f"{name}.exe"
    return VENV / "bin" / name


def run(command: Sequence[str | Path], what: str, environment: dict[str, str] | None = None) -> None:
    """Run a program to its end; its failure ends the set-up, with its last output shown."""
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        print(done.stdout[-6000:], file=sys.stderr)
        raise SetUpFailedError(f"{what} did not work; its last words are above.")


def missing_packages(wanted: Iterable[str]) -> list[str]:
    """Return which Debian packages are not installed."""
    names = list(wanted)
    query = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *names]
    known = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    installed = {line.split()[0] for line in known.splitlines() if line.endswith(" installed")}
    return [name for name in names if name not in installed]


def install_system_packages() -> bool:
    """Install what Debian lacks, saying what and why, and tell whether something was; elsewhere on Linux, name what has to be there."""
    wanted = WINDOW_PACKAGES | TEST_PACKAGES
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        wanted |= {"python3-venv": "the environment of the program"}
    if shutil.which("apt-get") is None or shutil.which("dpkg-query") is None:
        if not STAMP.exists():
            say("this Linux has no apt; the program needs glib, GL, EGL, xkbcommon, fontconfig, dbus and the xcb libraries of Qt,")
            say("its tests also Xvfb, xauth, dbus-run-session and gnome-keyring.")
        return False
    missing = missing_packages(wanted)
    if not missing:
        return False
    install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *missing]
    as_root: list[str] = []
    if os.geteuid() != 0:
        if shutil.which("sudo") is None:
            remedy = f"Ask an administrator to run: {' '.join(install)}"
            if set(missing) <= TEST_PACKAGES.keys():
                say(f"the tests will miss {', '.join(missing)}. {remedy}")
                return False
            raise SetUpFailedError(f"System packages are missing. {remedy}")
        as_root = ["sudo", "env", "DEBIAN_FRONTEND=noninteractive"]
    say("installing system packages:")
    for name in missing:
        print(f"  {name:<22} {wanted[name]}", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    run([*as_root, "apt-get", "update", "--quiet"], "apt-get update", quiet)
    run([*as_root, *install], "apt-get install", quiet)
    # On a newer Ubuntu some have other names, and are installed by these: they stay missing, which is no reason to begin anew.
    return missing_packages(missing) != missing


def digest(files: Iterable[Path]) -> str:
    """Return one hash over the names and contents of files."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes() + b"\0")
    return whole.hexdigest()


def wanted_state() -> dict[str, str]:
    """Return what the environment has to be made from: this Python, the lock, the project's metadata."""
    # Of the project's metadata only what an installation is made from: a changed linter setting asks for nothing new.
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    installed_from = json.dumps([project["build-system"], project["project"]], sort_keys=True)
    return {
        "python": f"{sys.version_info.major}.{sys.version_info.minor} of {Path(sys.executable).resolve()}",
        "place": str(ROOT),
        "packages": digest([LOCK]),
        "project": hashlib.sha256(installed_from.encode()).hexdigest(),
    }


def recorded_state() -> dict[str, str]:
    """Return what the last set-up that came to its end was made from; empty when there was none."""
    try:
        state: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state


def locked_names() -> list[str]:
    """Return the packages that the lock names (some are for other systems only)."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    return [line.split("==")[0] for line in lines if "==" in line and not line.startswith((" ", "#"))]


def install_environment(wanted: dict[str, str], recorded: dict[str, str]) -> None:
    """Make or mend `.venv`, exactly from the lock."""
    python = venv_program("python")
    is_other = bool(recorded) and (recorded.get("python"), recorded.get("place")) != (wanted["python"], wanted["place"])
    if is_other or not python.exists():
        say(f"making the environment in {VENV.name} with Python {sys.version.split()[0]}")
        shutil.rmtree(VENV, ignore_errors=True)
        run([sys.executable, "-m", "venv", VENV], "Making the environment")
        recorded = {}
    pip: list[str | Path] = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet", "--progress-bar=off"]
    if recorded.get("packages") != wanted["packages"]:
        names = locked_names()
        say(f"installing up to {len(names)} Python packages of {LOCK.name} into {VENV.name}: {', '.join(names)}")
        run([*pip, "--require-hashes", "--requirement", LOCK], "pip install")
    if recorded.get("project") != wanted["project"] or recorded.get("packages") != wanted["packages"]:
        say("installing recruiterdesk itself, in place")
        run([*pip, "--no-deps", "--no-build-isolation", "--no-index", "--editable", "."], "Installing the project")


def build_resources(wanted: dict[str, str], recorded: dict[str, str]) -> None:
    """Generate the window's icons, styles and translations when their sources changed."""
    if not BUILD_RESOURCES.exists():
        return
    sources = sorted(file for file in (ROOT / "resources").rglob("*") if file.is_file())
    drawing = [BUILD_RESOURCES.with_name(name) for name in ("icon_outlines.py", "icons.py")]
    wanted["resources"] = digest([BUILD_RESOURCES, *drawing, *sources])
    generated = ROOT / "recruiterdesk" / "ui" / "generated"
    if recorded.get("resources") == wanted["resources"] and generated.exists():
        return
    say("generating the window's resources")
    run([venv_program("python"), BUILD_RESOURCES], "Generating the resources")


def set_up() -> None:
    """Do every step that is due; raise SetUpFailedError with a remedy when one cannot be done."""
    if sys.version_info < (3, 11):
        raise SetUpFailedError(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    if sys.platform.startswith("linux") and install_system_packages():
        # With the packages a newer Python of the system may have come; the environment has to be made by that one.
        sys.stdout.flush()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 -- this very program
    recorded = recorded_state()
    wanted = wanted_state()
    if not venv_program("python").exists():
        recorded = {}
    install_environment(wanted, recorded)
    build_resources(wanted, recorded)
    if wanted != recorded:
        STAMP.write_text(json.dumps(wanted, indent=2), encoding="utf-8")
        say(f"done; the program is {venv_program('recruiterdesk').relative_to(ROOT)}")


if __name__ == "__main__":
    try:
        set_up()
    except SetUpFailedError as failure:
        sys.exit(f"set-up: {failure}")

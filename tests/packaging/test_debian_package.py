"""The Debian package on a bare Debian 12: it is made, installed, used, upgraded and removed, with nothing there but what it asks for."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from configparser import RawConfigParser
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from debian_root import USER, USER_ID, DebianRoot, end, fresh_root, why_not
from private_session import UNLOCKED_KEYRING
from seen_screen import SeenScreen
from stand_in import homerun_stand_in

from recruiterdesk import __version__
from recruiterdesk.demo.stand_in import HomerunStandIn

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(2400),
    pytest.mark.skipif(bool(why_not()), reason=f"no fresh Debian here: {why_not()}"),
]

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "usr/lib/recruiterdesk"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
PNG = b"\x89PNG\r\n\x1a\n"

# A desktop's session: a bus, and a keyring that was unlocked when the user signed in. What it stores lies in the user's home.
SESSION = ("dbus-run-session", "--", "sh", "-c", f'{UNLOCKED_KEYRING}exec "$@"', "session")


@dataclass(frozen=True)
class Machine:
    """A Debian with the package installed in it, and what was there before."""

    root: DebianRoot
    package: Path
    before: frozenset[str]
    installed: frozenset[str]

    def desk(self, *words: str, given: str = "") -> str:
        """Run a command of the installed program as a user with a desktop; return what it answered after it ended well."""
        variables = {"XDG_RUNTIME_DIR": f"/run/user/{USER_ID}"}
        done = self.root.run(*SESSION, "recruiterdesk", *words, variables=variables, given=given)
        assert done.returncode == 0, f"{words} ended with {done.returncode}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
        return done.stdout


@pytest.fixture(scope="module")
def machine(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """Return a bare Debian with the package installed from its file, as `apt install ./FILE` does it."""
    folder = tmp_path_factory.mktemp("debian") / "root"
    root = fresh_root(folder)
    before = frozenset(root.files())
    _install(root, package)
    yield Machine(root, package, before, frozenset(root.files()))
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def desktop(machine: Machine) -> Machine:
    """Return the same with a bus and a keyring, as every desktop has them; the bare one is looked at before."""
    before = machine.root.files()
    machine.root.apt("install", "gnome-keyring", "dbus-daemon")
    added = machine.root.files() - before
    runtime = machine.root.folder / "run" / "user" / str(USER_ID)
    runtime.mkdir(parents=True, exist_ok=True)
    os.chown(runtime, USER_ID, USER_ID)
    runtime.chmod(0o700)
    return replace(machine, installed=machine.installed | added)


def _install(root: DebianRoot, package: Path) -> None:
    shutil.copyfile(package, root.folder / "tmp" / package.name)
    root.apt("install", f"/tmp/{package.name}")
    (root.folder / "tmp" / package.name).unlink()


def _pythons(machine: Machine) -> list[str]:
    """Return every Python in the machine that is not the package's own."""
    found = machine.root.must("find", "/", "-xdev", "-name", "python*", "-not", "-path", f"/{PROGRAM}/*", "-not", "-path", "/proc/*")
    return [line for line in found.splitlines() if "/share/" not in line]


def test_no_python_is_on_the_machine_and_none_comes_with_the_package(machine: Machine) -> None:
    assert _pythons(machine) == []
    installed = machine.root.must("dpkg-query", "--show", "--showformat", "${db:Status-Abbrev}${Package}\n")
    assert "ii recruiterdesk" in installed
    assert "python" not in installed
    assert machine.root.must("recruiterdesk", "--version", user=USER) == f"recruiterdesk {__version__}\n"


def test_every_library_finds_what_it_needs_on_a_bare_machine(machine: Machine) -> None:
    listed = machine.root.must(
        "sh", "-c", f"find /{PROGRAM} -type f -name '*.so*' -print0 | LD_LIBRARY_PATH=/{PROGRAM}/library xargs -0 ldd 2>&1", user=USER
    )
    assert "not found" not in listed, sorted({line for line in listed.splitlines() if "not found" in line})


def test_it_stands_in_the_menu_with_its_icon_in_every_size(machine: Machine) -> None:
    share = machine.root.folder / "usr" / "share"
    file = share / "applications" / "recruiterdesk.desktop"
    parser = RawConfigParser(strict=True, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # the keys have capitals
    parser.read_string(file.read_text("utf-8"))
    entry = dict(parser["Desktop Entry"])
    assert (entry["Type"], entry["Exec"], entry["Icon"], entry["Terminal"]) == ("Application", "recruiterdesk %u", "recruiterdesk", "false")
    assert entry["MimeType"] == "x-scheme-handler/recruiterdesk;", "a CV that is opened elsewhere is not ours"
    assert entry["Comment"]
    assert entry["Comment[nl]"] not in {"", entry["Comment"]}
    icons = share / "icons" / "hicolor"
    for size in ICON_SIZES:
        content = (icons / f"{size}x{size}" / "apps" / "recruiterdesk.png").read_bytes()
        assert content.startswith(PNG)
        assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == (size, size)
    assert (icons / "scalable" / "apps" / "recruiterdesk.svg").is_file()
    assert (icons / "symbolic" / "apps" / "recruiterdesk-symbolic.svg").is_file()
    for checker, arguments, about in (
        ("desktop-file-validate", (), file),
        ("appstreamcli", ("validate", "--no-net", "--explain"), share / "metainfo" / "recruiterdesk.metainfo.xml"),
    ):
        if shutil.which(checker) is not None:
            said = subprocess.run([checker, *arguments, about], capture_output=True, text=True, check=False).stdout
            assert not re.search(r"^E:|error:", said, re.MULTILINE), said


def test_the_licences_of_all_parts_and_the_list_of_them_are_there(machine: Machine) -> None:
    documents = machine.root.folder / "usr" / "share" / "doc" / "recruiterdesk"
    licences = (documents / "copyright").read_text("utf-8")
    bill = json.loads((ROOT / "dist" / f"recruiterdesk-{__version__}.cdx.json").read_text("utf-8"))
    parts = {part["name"]: part for part in bill["components"]}
    shipped = {folder.name.partition("-")[0].lower() for folder in (machine.root.folder / PROGRAM / "library").glob("*.dist-info")}
    packages = {
        name for name, part in parts.items() if part["purl"].startswith("pkg:pypi/") and part["bom-ref"].partition(":")[0] != "inside"
    }
    assert {re.sub(r"[-.]", "_", name).lower() for name in packages} == {re.sub(r"[-.]", "_", name) for name in shipped} - {"recruiterdesk"}
    assert not {"pip", "pytest", "ruff", "mypy", "setuptools", "pyinstaller"} & packages
    for name in packages:
        assert f"\n{name} {parts[name]['version']}\n" in licences
        assert re.fullmatch("[0-9a-f]{64}", parts[name]["hashes"][0]["content"])
        assert parts[name]["licenses"]
    assert {"Python", "Qt", "SQLite", "SQLite3 Multiple Ciphers", "PDFium"} <= parts.keys()
    assert licences.count("GNU LESSER GENERAL PUBLIC LICENSE") >= 1


def test_the_installed_program_knows_the_versions_of_its_parts(machine: Machine) -> None:
    told = machine.root.run(
        "recruiterdesk", "--profile", f"/home/{USER}/looked-at", "doctor", "--json"
    ).stdout  # all is not well: no keyring
    libraries = json.loads(told)["libraries"]
    bill = json.loads((ROOT / "dist" / f"recruiterdesk-{__version__}.cdx.json").read_text("utf-8"))
    versions = {re.sub(r"[-_.]+", "-", part["name"]).lower(): part["version"] for part in bill["components"]}
    assert "missing" not in libraries.values()
    assert libraries == {name: versions[name.lower()] for name in libraries}


def test_the_window_opens_on_a_bare_machine(machine: Machine, screen: SeenScreen) -> None:
    program = machine.root.start("recruiterdesk", "--profile", f"/home/{USER}/first-look", variables={"DISPLAY": screen.display})
    try:
        screen.settled(seconds=1.0, patience=120)
        colors = screen.colors()
        assert program.poll() is None
    finally:
        end(program)
    # A window as large as the screen, with letters that have edges of many shades: neither black nor white nor boxes.
    assert colors[b"\0\0\0"] < sum(colors.values()) / 10
    assert len(colors) > 300


def test_the_demo_goes_through_the_main_job(machine: Machine) -> None:
    folder = machine.root.folder / "home" / USER / "seen"
    done = machine.root.run(
        "recruiterdesk", "demo", "--headless", f"/home/{USER}/seen", "--applicants", "48", variables={"QT_QPA_PLATFORM": "offscreen"}
    )
    report = "".join(path.read_text("utf-8") for path in folder.glob("*.md"))
    assert done.returncode == 0, done.stderr + report
    pictures = {path.name: path.stat().st_size for path in folder.rglob("*.png")}
    assert [name for name in pictures if "cv" in name.lower()], sorted(pictures)
    assert all(size > 1000 for size in pictures.values())
    kept = os.environ.get("RECRUITERDESK_KEEP_PICTURES")
    if kept:
        shutil.copytree(folder, kept, dirs_exist_ok=True)


def test_a_profile_survives_an_upgrade(desktop: Machine, tmp_path: Path) -> None:
    with homerun_stand_in(applicants=12, limit=6000) as homerun:
        _connect(desktop, homerun)
        before = _applicants(desktop)
        note = json.loads(desktop.desk("note", before[0], "--text", "Rang her on Monday.", "--json"))
        assert note["state"] == "queued"
        _install(desktop.root, _next_version(desktop.package, tmp_path))
        assert desktop.root.must("dpkg-query", "--show", "--showformat", "${Version}", "recruiterdesk") == _raised(__version__)
        assert _applicants(desktop) == before
        sent = json.loads(desktop.desk("outbox", "send", "--wait", "--json"))
        assert [(item["id"], item["state"]) for item in sent["items"]] == [(note["id"], "sent")]
        (read,) = json.loads(desktop.desk("account", "list", "--json"))["accounts"]
        assert (read["state"], read["applicants"]) == ("ok", 12)


def test_nothing_is_left_but_the_users_profile_when_it_is_removed(desktop: Machine) -> None:
    root, home = desktop.root, f"home/{USER}"
    profile = root.folder / home / ".local" / "share" / "recruiterdesk"
    desktop.desk("account", "list")
    kept = {path: path.read_bytes() for path in profile.rglob("*") if path.is_file()}
    assert kept
    used = root.files()
    assert {path for path in used - desktop.installed if not path.startswith(home)} == set(), "using it wrote outside of the user's home"
    own = _paths(root.must("dpkg-query", "--listfiles", "recruiterdesk"))
    root.apt("purge", "recruiterdesk")
    others = _paths(root.must("sh", "-c", "cat /var/lib/dpkg/info/*.list"))
    left = root.files()
    assert used - left == own - others, "not exactly what it brought is gone"
    assert [path for path in left - desktop.before if "recruiterdesk" in path and not path.startswith(home)] == []
    assert {path: path.read_bytes() for path in profile.rglob("*") if path.is_file()} == kept


def _paths(listed: str) -> set[str]:
    """Return the paths that dpkg lists, as they are named from the root."""
    return {os.path.normpath(line.lstrip("/")) for line in listed.splitlines() if line.startswith("/")}


def _connect(machine: Machine, homerun: HomerunStandIn) -> None:
    secrets = json.dumps({"api_key": homerun.keys["full"]})
    fast = ("--set", "requests_per_minute=6000", "--set", "quiet_window=0.5")
    machine.desk("account", "add", "homerun", "--name", "Vermeer", "--base-url", homerun.base_url, *fast, given=secrets)
    machine.desk("sync")


def _applicants(machine: Machine) -> list[str]:
    items = json.loads(machine.desk("applicants", "--json"))["items"]
    assert len(items) == 12
    return [item["ref"] for item in items]


def _raised(version: str) -> str:
    numbers = version.split(".")
    return ".".join([*numbers[:-1], str(int(numbers[-1]) + 1)])


def _next_version(package: Path, folder: Path) -> Path:
    """Return the same package under the next version, as an update looks to dpkg."""
    tree, made = folder / "tree", folder / "next.deb"
    subprocess.run(["dpkg-deb", "--raw-extract", package, tree], check=True)
    control = tree / "DEBIAN" / "control"
    text = control.read_text("utf-8")
    control.write_text(text.replace(f"\nVersion: {__version__}\n", f"\nVersion: {_raised(__version__)}\n"), "utf-8")
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", tree, made], check=True, capture_output=True)
    shutil.rmtree(tree)
    return made

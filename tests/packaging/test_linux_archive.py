"""The archive for Linux on a bare Debian 12: unpacked by a user, with what its README asks for and nothing else, it runs."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from debian_root import USER, DebianRoot, end, fresh_root, why_not
from seen_screen import SeenScreen

from recruiterdesk import __version__

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(2400),
    pytest.mark.skipif(bool(why_not()), reason=f"no fresh Debian here: {why_not()}"),
]

HOME = f"/home/{USER}"
FOLDER = f"{HOME}/recruiterdesk-{__version__}"


@dataclass(frozen=True)
class Unpacked:
    """A Debian with the archive unpacked in its user's home, and what the README says to install."""

    root: DebianRoot
    asked_for: tuple[str, ...]


@pytest.fixture(scope="module")
def unpacked(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Unpacked]:
    """Do what the README says, in its order."""
    (archive,) = package.parent.glob("*.tar.gz")
    folder = tmp_path_factory.mktemp("debian") / "root"
    root = fresh_root(folder)
    shutil.copyfile(archive, folder / "tmp" / archive.name)
    root.must("tar", "--extract", "--gzip", "--file", f"/tmp/{archive.name}", "--directory", HOME, user=USER)
    readme = (folder / FOLDER.lstrip("/") / "README.txt").read_text("utf-8")
    command = re.search(r"sudo apt install \\\n((?: +\S.*\n)+)", readme)
    assert command is not None, readme
    asked_for = tuple(command[1].replace("\\", " ").split())
    root.apt("install", *asked_for)
    yield Unpacked(root, asked_for)
    shutil.rmtree(folder, ignore_errors=True)


def test_the_readme_asks_for_what_the_package_depends_on(unpacked: Unpacked, package: Path) -> None:
    control = subprocess.run(["dpkg-deb", "--field", package, "Depends"], capture_output=True, text=True, check=True).stdout
    assert unpacked.asked_for == tuple(one.partition("|")[0].split()[0] for one in control.split(","))


def test_it_answers_without_any_python_on_the_machine(unpacked: Unpacked) -> None:
    found = unpacked.root.must("find", "/", "-xdev", "-name", "python*", "-not", "-path", f"{FOLDER}/*", "-not", "-path", "/proc/*")
    assert [line for line in found.splitlines() if "/share/" not in line] == []
    assert unpacked.root.must(f"{FOLDER}/recruiterdesk", "--version", user=USER) == f"recruiterdesk {__version__}\n"


def test_the_doctor_finds_every_part_and_says_what_is_missing(unpacked: Unpacked) -> None:
    done = unpacked.root.run(f"{FOLDER}/recruiterdesk", "--profile", f"{HOME}/looked-at", "doctor", "--json")
    told = json.loads(done.stdout)
    assert told["libraries"]
    assert "missing" not in told["libraries"].values()
    assert (done.returncode, told["is_well"]) == (1, False), "without a keyring nobody can work"
    assert "Install and start one" in told["keyring"]["trouble"]
    spoken = unpacked.root.run(f"{FOLDER}/recruiterdesk", "--profile", f"{HOME}/looked-at", "doctor")
    assert told["keyring"]["trouble"] in " ".join(spoken.stdout.split())


def test_the_window_opens(unpacked: Unpacked, screen: SeenScreen) -> None:
    program = unpacked.root.start(f"{FOLDER}/recruiterdesk", "--profile", f"{HOME}/first-look", variables={"DISPLAY": screen.display})
    try:
        screen.settled(seconds=1.0, patience=120)
        colors = screen.colors()
        assert program.poll() is None
    finally:
        end(program)
    assert colors[b"\0\0\0"] < sum(colors.values()) / 10
    assert len(colors) > 300

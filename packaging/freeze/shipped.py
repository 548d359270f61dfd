"""What was taken into the bundle, by the package that it came from: the list of parts and the licences are made from it.

The spec writes it beside PyInstaller's own work, for it alone knows where each file came from.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path

from freeze.environment import BUILD, LIBRARIES, RUNTIME

LIST = BUILD / "work" / "sources.json"
SITE = RUNTIME / LIBRARIES


@dataclass(frozen=True)
class SystemPackage:
    """A package of the builder's system, libraries of which are in the bundle."""

    name: str
    version: str
    source: str
    files: tuple[str, ...]


def note(sources: Iterable[str]) -> None:
    """Keep the places that the bundle's files were taken from."""
    LIST.write_text(json.dumps(sorted({source for source in sources if source}), indent=1), "utf-8")


@cache
def noted() -> frozenset[Path]:
    """Return the kept places."""
    return frozenset(Path(source) for source in json.loads(LIST.read_text("utf-8")))


def packages_with(sources: Iterable[Path]) -> dict[str, Distribution]:
    """Return the runtime packages of which a file is among `sources` that is more than what they say about themselves, by their name."""
    taken = {source for source in sources if ".dist-info" not in str(source)}  # as paths: for Windows small and large letters are the same
    found = {}
    for package in distributions(path=[str(SITE)]):
        files = package.files or []
        if any(SITE / file in taken for file in files):
            found[package.name] = package
    return dict(sorted(found.items(), key=lambda item: item[0].lower()))


def shipped() -> dict[str, Distribution]:
    """Return the runtime packages that are in the bundle, by their name."""
    return packages_with(noted())


@cache
def system_packages() -> tuple[SystemPackage, ...]:
    """Return the Debian packages whose libraries are in the bundle; none elsewhere."""
    if not sys.platform.startswith("linux"):
        return ()
    foreign = [
        path for path in noted() if path.is_absolute() and not path.is_relative_to(BUILD) and not path.is_relative_to(sys.base_prefix)
    ]
    owners: dict[str, list[str]] = {}
    for path in sorted(foreign):
        owner = owner_of(path) or owner_of(path.resolve())
        if owner is not None:
            owners.setdefault(owner, []).append(path.name)
    found = []
    for owner, files in sorted(owners.items()):
        ask = ["dpkg-query", "--show", "--showformat", "${Package}\t${Version}\t${source:Package}", owner]
        name, version, source = subprocess.run(ask, capture_output=True, text=True, check=True).stdout.split("\t")
        found.append(SystemPackage(name, version, source, tuple(files)))
    return tuple(found)


def owner_of(path: Path) -> str | None:
    """Return the Debian package that a file belongs to, as dpkg names it."""
    # /lib is a link to /usr/lib nowadays, and each package is listed by one of the two.
    for place in (str(path), str(path).removeprefix("/usr")):
        ask = ["dpkg", "--search", place]
        told = subprocess.run(ask, capture_output=True, text=True, check=False)
        if told.returncode == 0:
            return told.stdout.splitlines()[0].rpartition(": ")[0].partition(",")[0]
    return None

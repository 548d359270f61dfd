"""Writes the licences of everything in a bundle as one text: what each part is, under which licence, and the licence's own words, once."""

import hashlib
import sys
import sysconfig
from importlib.metadata import Distribution
from pathlib import Path

from freeze.environment import ROOT, tool
from freeze.shipped import shipped, system_packages

_NAMES = ("LICEN", "COPYING", "NOTICE", "AUTHORS")
_FOLDERS = {"licenses", "license_files", "LICENSES"}
_LGPL = [ROOT / "packaging" / "licences" / name for name in ("LGPL-3.0.txt", "GPL-3.0.txt")]
_LINE = "=" * 100
_HEAD = """recruiterdesk is made by the recruiterdesk founders and is free software under the MIT licence, which comes first.

It brings other people's work with it, each part under its own licence. Qt and its binding PySide6 are used under the LGPL, version 3: their
libraries lie beside the program as files of their own and can be replaced by other versions. Their source text is at
https://download.qt.io/official_releases/ and https://code.qt.io/pyside/pyside-setup.git. What comes from Debian has its source text at
https://snapshot.debian.org/ under the source package's name.
"""


def licences() -> str:
    """Return the text for the bundle that was frozen last."""
    told = _Told()
    told.part("recruiterdesk", "MIT", [ROOT / "LICENSE"])
    for name, package in shipped().items():
        if name != "recruiterdesk":
            is_qt = name.lower().startswith(("pyside6", "shiboken6"))
            told.part(f"{name} {package.version}", licence_of(package), _LGPL if is_qt else _texts(package))
    version = ".".join(map(str, sys.version_info[:3]))
    told.part(f"Python {version}", "PSF-2.0", [_of_python()])
    loader = tool("pyinstaller")
    told.part(f"PyInstaller's loader {loader.version}", "GPL-2.0-or-later, with an exception for what it starts", _texts(loader))
    for library in system_packages():
        name = f"{library.name} {library.version} of Debian, made from {library.source}: {', '.join(library.files)}"
        told.part(name, "see below", [Path("/usr/share/doc") / library.name / "copyright"])
    return told.text()


def _of_python() -> Path:
    # Beside the standard library, but on Windows beside the interpreter.
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    return next((place for place in places if place.is_file()), places[0])


def licence_of(package: Distribution) -> str:
    """Return the name of a package's licence, as the package says it."""
    about = package.metadata
    classifiers = [one.rpartition(" :: ")[2] for one in about.get_all("Classifier") or [] if one.startswith("License ::")]
    named = about.get_all("License-Expression") or about.get_all("License") or []
    said = "".join(named) or ", ".join(classifiers) or "see below"
    return said.splitlines()[0]


def licences_of_debian(name: str) -> list[str]:
    """Return the names of the licences that Debian found in a package."""
    try:
        text = (Path("/usr/share/doc") / name / "copyright").read_text("utf-8")
    except OSError:
        return []
    return sorted({line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("License:")} - {""})


def _texts(package: Distribution) -> list[Path]:
    found = []
    for file in package.files or []:
        is_about = any(part.endswith(".dist-info") for part in file.parts)
        is_licence = file.name.upper().startswith((*_NAMES, "LICENC")) or bool(_FOLDERS & set(file.parts))
        if is_about and is_licence and (path := Path(str(package.locate_file(file)))).is_file():
            found.append(path)
    return sorted(found)


class _Told:
    """The text as it grows. What was printed once is named afterwards."""

    def __init__(self) -> None:
        self._parts: list[str] = [_HEAD]
        self._printed: dict[str, str] = {}

    def part(self, name: str, licence: str, files: list[Path]) -> None:
        self._parts.append(f"\n{_LINE}\n{name}\nLicence: {licence}\n{_LINE}\n")
        for file in files:
            if not file.is_file():
                continue
            text = file.read_text("utf-8", errors="replace").strip()
            mark = hashlib.sha256(text.encode()).hexdigest()
            if (before := self._printed.setdefault(mark, name)) != name:
                self._parts.append(f"\nThe same text as for {before}.\n")
            else:
                self._parts.append(f"\n{text}\n")

    def text(self) -> str:
        return "".join(self._parts)

"""Writes the list of parts of a bundle, in CycloneDX: every package with its version, its licence and the hash of what was installed.

`cyclonedx-bom` looks at the runtime environment, in which there are no tools; what no package of it says is added here: Python itself, Qt,
SQLite with its encryption, PDFium, and the libraries that come from the builder's own system.
"""

import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from freeze.environment import BUILD, ROOT, installed, run, runtime_python, say, tool, with_tools
from freeze.licences import licence_of, licences_of_debian
from freeze.moment import built_at
from freeze.shipped import shipped, system_packages

Part = dict[str, Any]

# Prints the versions of what is inside the packages, asked of themselves.
_INSIDE = """
import apsw, json, pypdfium2.version, ssl
from PySide6.QtCore import qVersion
print(json.dumps({"qt": qVersion(), "sqlite": apsw.sqlite_lib_version(), "mc": apsw.mc_version,
    "pdfium": str(pypdfium2.version.PDFIUM_INFO.version).partition("@")[0], "openssl": ssl.OPENSSL_VERSION}))
"""


def write_bill(file: Path, version: str) -> None:
    """Write the list of parts of the bundle that was frozen last."""
    say("listing the parts")
    raw = BUILD / "work" / "environment.cdx.json"
    asked: list[str | Path] = [
        "environment",
        "--output-reproducible",
        "--pyproject",
        ROOT / "pyproject.toml",
        "--of",
        "JSON",
        "-o",
        raw,
        runtime_python(),
    ]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(built_at().timestamp()))}
    run(with_tools("cyclonedx_py", *asked), "cyclonedx-bom", environment)
    bill: Part = json.loads(raw.read_text("utf-8"))
    packages = {_plain(name): package for name, package in shipped().items()}
    hashes = _hashes()
    kept = [part for part in bill["components"] if _plain(part["name"]) in packages and _plain(part["name"]) != "recruiterdesk"]
    for part in kept:
        if not part.get("licenses"):
            part["licenses"] = [{"license": {"name": licence_of(packages[_plain(part["name"])])}}]
        if (sha256 := hashes.get(_plain(part["name"]))) is not None:
            part["hashes"] = [{"alg": "SHA-256", "content": sha256}]
    inside = _inside()
    added = [*inside, *_of_system()]
    bill["components"] = [*kept, *added]
    references = {part["bom-ref"] for part in bill["components"]} | {bill["metadata"]["component"]["bom-ref"]}
    root = bill["metadata"]["component"]
    root["version"] = version
    bill["dependencies"] = [_among(line, references) for line in bill.get("dependencies", []) if line["ref"] in references]
    own = next((line for line in bill["dependencies"] if line["ref"] == root["bom-ref"]), None)
    if own is None:
        own = {"ref": root["bom-ref"]}
        bill["dependencies"].append(own)
    own["dependsOn"] = sorted({*own.get("dependsOn", []), *(part["bom-ref"] for part in added)})
    listed = json.dumps(bill["components"], sort_keys=True)
    bill["serialNumber"] = f"urn:uuid:{uuid5(NAMESPACE_URL, listed)}"
    file.write_text(json.dumps(bill, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _among(line: Part, references: set[str]) -> Part:
    return {"ref": line["ref"], "dependsOn": sorted(set(line.get("dependsOn", ())) & references)}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _hashes() -> dict[str, str]:
    """Return the hash of the file that each package was installed from."""
    found = {}
    for one in installed():
        found[_plain(one["metadata"]["name"])] = one["download_info"]["archive_info"]["hashes"]["sha256"]
    return found


def _inside() -> list[Part]:
    told = subprocess.run([runtime_python(), "-s", "-P", "-c", _INSIDE], capture_output=True, text=True, check=True)
    versions: dict[str, str] = json.loads(told.stdout)
    mc = versions["mc"].rpartition(" ")[2]
    return [
        _part("Python", platform.python_version(), "PSF-2.0", "pkg:generic/python@{version}", "the interpreter and its standard library"),
        _part("Qt", versions["qt"], "LGPL-3.0-only", "pkg:generic/qt@{version}", "inside PySide6-Essentials"),
        _part("SQLite", versions["sqlite"], "blessing", "pkg:generic/sqlite@{version}", "inside apsw-sqlite3mc"),
        _part("SQLite3 Multiple Ciphers", mc, "MIT", "pkg:generic/sqlite3mc@{version}", "inside apsw-sqlite3mc"),
        _part("PDFium", versions["pdfium"], "Apache-2.0 AND BSD-3-Clause", "pkg:generic/pdfium@{version}", "inside pypdfium2"),
        _part(
            "PyInstaller's loader",
            tool("pyinstaller").version,
            "GPL-2.0-or-later WITH Bootloader-exception",
            "pkg:pypi/pyinstaller@{version}",
            "what starts the program",
        ),
    ]


def _of_system() -> list[Part]:
    return [
        {
            "type": "library",
            "bom-ref": f"deb:{package.name}",
            "name": package.name,
            "version": package.version,
            "licenses": [{"license": {"name": name}} for name in licences_of_debian(package.name)],
            "purl": f"pkg:deb/debian/{package.name}@{package.version}?arch={platform.machine().replace('x86_64', 'amd64')}",
            "description": f"from the builder's Debian: {', '.join(package.files)}",
        }
        for package in system_packages()
    ]


def _part(name: str, version: str, licence: str, purl: str, description: str) -> Part:
    return {
        "type": "library",
        "bom-ref": f"inside:{name.lower().replace(' ', '-')}",
        "name": name,
        "version": version,
        "licenses": [{"expression": licence}],
        "purl": purl.format(version=version),
        "description": description,
    }


if __name__ == "__main__":
    write_bill(Path(sys.argv[1]), sys.argv[2])

"""Makes the Debian package from the frozen bundle: its files, what it depends on, and its description."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from email.utils import format_datetime
from pathlib import Path

from freeze.contents import needed_by
from freeze.environment import ROOT, PackageFailedError, run, say
from freeze.licences import licences
from freeze.moment import built_at
from freeze.shipped import owner_of

HERE = Path(__file__).resolve().parent
NAME = "recruiterdesk"
PROGRAM = Path("usr/lib") / NAME
_PLACE = re.compile(r"\$\((\w+)\)")
_ELF = b"\x7fELF"


def architecture() -> str:
    """Return what Debian calls this processor; PackageFailedError where there is no Debian."""
    if shutil.which("dpkg-deb") is None or shutil.which("dpkg-shlibdeps") is None:
        raise PackageFailedError("The .deb needs dpkg-deb and dpkg-shlibdeps. Install the package dpkg-dev.")
    return run(["dpkg", "--print-architecture"], "dpkg").strip()


def make_deb(bundle: Path, icons: Path, bill: Path, work: Path, folder: Path, version: str, depends: str) -> Path:
    """Write `recruiterdesk_VERSION_ARCHITECTURE.deb` into `folder` and return it; `work` is made anew and holds its tree.

    `depends` are the packages it needs, as `dependencies` finds them.
    """
    processor = architecture()
    shutil.rmtree(work, ignore_errors=True)
    root = work / "root"
    _fill(root, bundle, icons, bill, version)
    size = sum(-(-path.lstat().st_size // 1024) for path in root.rglob("*") if path.is_file())
    control = _filled("control", version=version, architecture=processor, kibibytes=str(size), depends=depends)
    description = root / "DEBIAN"
    description.mkdir()
    (description / "control").write_text(control, "utf-8")
    (description / "md5sums").write_text("".join(_sums(root)), "utf-8")
    _settle(root)
    made = folder / f"{NAME}_{version}_{processor}.deb"
    say(f"packing {made.name} (xz, a minute)")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(built_at().timestamp()))}
    run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", root, made], "dpkg-deb", environment)
    return made


def dependencies(program: Path, work: Path) -> str:
    """Return the system's packages that the bundle's libraries need and do not bring, with the oldest version that will do."""
    architecture()  # says what is missing where this is no Debian
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian" / "control").write_text(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n", "utf-8")
    binaries = [path for path in sorted(program.rglob("*")) if path.is_file() and not path.is_symlink() and _is_elf(path)]
    own = sorted({path.parent for path in binaries})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", f"-x{NAME}", *(f"-l{folder}" for folder in own), *map(str, binaries)]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    found = next((line for line in done.stdout.splitlines() if line.startswith("shlibs:Depends=")), None)
    if done.returncode != 0 or found is None:
        raise PackageFailedError(f"dpkg-shlibdeps did not work: {done.stderr[-3000:]}")
    # It names the packages of the libraries that lie in the bundle, too; what is needed is what does not.
    wanted = _owners(_asked_for(binaries) - {path.name for path in program.rglob("*")})
    needed = [one for one in found.partition("=")[2].split(", ") if one.partition(" ")[0] in wanted]
    # Data of theirs: without a font there are only boxes, and what keys mean is read from the list of keyboards.
    return ", ".join([*needed, "fonts-dejavu-core | fonts-freefont-ttf | fonts-liberation", "xkb-data"])


def _asked_for(binaries: Iterable[Path]) -> set[str]:
    """Return the names of the libraries that any of these asks for."""
    return {name for path in binaries for name in needed_by(str(path))}


def _owners(libraries: Iterable[str]) -> set[str]:
    """Return the packages that the system's libraries of these names belong to; PackageFailedError for one that nobody has."""
    listed = run(["/sbin/ldconfig", "-p"], "ldconfig").splitlines()
    places = {line.split()[0]: Path(line.split()[-1]) for line in listed if "x86-64" in line or "AArch64" in line}
    owners = set()
    for name in libraries:
        place = places.get(name)
        owner = None if place is None else owner_of(place) or owner_of(place.resolve())
        if owner is None:
            raise PackageFailedError(f"{name} is needed, and is neither in the bundle nor in a package of this system.")
        owners.add(owner.partition(":")[0])
    return owners


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == _ELF


def _fill(root: Path, bundle: Path, icons: Path, bill: Path, version: str) -> None:
    shutil.copytree(bundle, root / PROGRAM, symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    share = root / "usr/share"
    shutil.copytree(icons / "hicolor", share / "icons" / "hicolor")
    moment = built_at()
    texts = {
        share / "applications" / f"{NAME}.desktop": _filled(f"{NAME}.desktop"),
        share / "metainfo" / f"{NAME}.metainfo.xml": _filled(f"{NAME}.metainfo.xml", version=version, date=moment.date().isoformat()),
        share / "doc" / NAME / "copyright": licences(),
    }
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    changes = f"{NAME} ({version}) stable; urgency=medium\n\n  * All that changed is in changelog.gz beside this file.\n\n"
    changes += f" -- The recruiterdesk founders <noreply@recruiterdesk.invalid>  {format_datetime(moment)}\n"
    _press(share / "doc" / NAME / "changelog.gz", (ROOT / "CHANGELOG.md").read_bytes())
    _press(share / "doc" / NAME / "changelog.Debian.gz", changes.encode())
    _press(share / "doc" / NAME / bill.with_suffix(".json.gz").name, bill.read_bytes())
    _press(share / "man/man1" / f"{NAME}.1.gz", _filled(f"{NAME}.1", version=version, date=moment.date().isoformat()).encode())


def _press(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(content, 9, mtime=0))


def _filled(name: str, **places: str) -> str:
    return _PLACE.sub(lambda found: places[found[1]], (HERE / name).read_text("utf-8"))


def _sums(root: Path) -> Iterator[str]:
    for path in sorted(root.rglob("*")):
        place = path.relative_to(root)
        if path.is_file() and not path.is_symlink() and place.parts[0] != "DEBIAN":
            yield f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {place}\n"


def _settle(root: Path) -> None:
    """Give everything the same moment and the usual rights, whatever the builder's are."""
    moment = built_at().timestamp()
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            is_program = path.is_dir() or path == root / PROGRAM / NAME
            path.chmod(0o755 if is_program else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)

"""Makes what a recruiter installs: `python packaging/package.py [bundle]`.

From a clean environment of the locked runtime packages (`build/runtime`) PyInstaller freezes the program into one folder (`build/bundle`).
On Linux that becomes a Debian package and an archive in `dist/`, with the list of their parts (CycloneDX) and their checksums; with
`bundle` only the folder is made. On Windows it becomes an installer, on macOS a disk image, by the recipes in the folders of these names,
with the same list and checksums beside. What is up to date is not made again.
"""

import hashlib
import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from debian.archive import make_archive
from debian.deb import dependencies, make_deb
from freeze.environment import (
    BUILD,
    DEVELOPER,
    LIBRARIES,
    ROOT,
    RUNTIME,
    PackageFailedError,
    digest,
    make_environment,
    run,
    say,
    when_changed,
    with_tools,
)
from freeze.licences import licences
from freeze.moment import built_at
from freeze.run_paths import forget_builders_folder
from macos.disk_image import make_image
from release.channel import ChannelError, write_channel
from sbom import write_bill
from windows.installer import make_installer

DIST = ROOT / "dist"
BUNDLE = BUILD / "bundle" / "recruiterdesk"
ICONS = BUILD / "icons"
WORK = BUILD / "work"
SPEC = ROOT / "packaging" / "freeze" / "recruiterdesk.spec"
MIB = 1024 * 1024
_LONGEST_BUILD = 3600.0  # seconds
# What the spec reads beside its own folder.
_RECIPE = {"win32": ("windows",), "darwin": ("macos",)}.get(sys.platform, ())
# What the lists of parts are told apart by, once all systems' packages lie side by side.
_KIND = {"win32": "-windows-x64", "darwin": f"-macos-{platform.machine()}"}.get(sys.platform, "")


def version() -> str:
    """Return the version that the project has."""
    told = run([DEVELOPER, "-c", "import recruiterdesk; print(recruiterdesk.__version__)"], "Asking for the version")
    return told.strip()


def freeze() -> tuple[Path, str]:
    """Bring the bundle up to date; return its folder and the state that it was made from."""
    environment = make_environment()
    channel = build_in_channel(RUNTIME / LIBRARIES / "recruiterdesk")
    pictures = digest([*(ROOT / "resources" / "app").iterdir(), ROOT / "packaging" / "icons.py"])
    when_changed(ICONS, pictures, _draw_icons)
    recipe = [path for folder in ("freeze", *_RECIPE) for path in (ROOT / "packaging" / folder).iterdir() if path.is_file()]
    state = digest(recipe, environment, pictures, channel)
    when_changed(BUNDLE, state, _freeze)
    return BUNDLE, state


def build_in_channel(package_folder: Path) -> str:
    """Let the copy know where newer versions are told, if the environment names that; return what was built in, "" for nothing."""
    try:
        file = write_channel(package_folder)
    except ChannelError as error:
        raise PackageFailedError(str(error)) from None
    say("built without an address for updates" if file is None else "built with the address for updates that the environment names")
    return "" if file is None else file.read_text("utf-8")


def _draw_icons() -> None:
    say("drawing the icons")
    shutil.rmtree(ICONS, ignore_errors=True)
    run([DEVELOPER, ROOT / "packaging" / "icons.py", ICONS], "Drawing the icons", {**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def _freeze() -> None:
    say("freezing the program (half a minute to some minutes)")
    WORK.mkdir(exist_ok=True)
    # A hash seed and a moment of its own would be in the archive of modules.
    fixed = {**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(int(built_at().timestamp()))}
    words: list[str | Path] = ["--noconfirm", "--log-level", "WARN", "--distpath", BUNDLE.parent, "--workpath", WORK, SPEC]
    run(with_tools("PyInstaller", *words), "PyInstaller", fixed)
    if sys.platform.startswith("linux"):
        forget_builders_folder(BUNDLE)


def unpacked_size(folder: Path) -> int:
    """Return how many bytes the files of a folder have together."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def package() -> int:
    """Make everything that this system's users install, and tell the sizes; a second build waits for the first."""
    with _alone():
        return _package()


@contextmanager
def _alone() -> Iterator[None]:
    """Keep others out: two builds at once, as tests beside each other begin them, would take away each other's folders."""
    BUILD.mkdir(exist_ok=True)
    # SQLite's lock on an empty file is the same on all systems, and ends with its process, however that ends.
    with closing(sqlite3.connect(BUILD / "in-use", timeout=_LONGEST_BUILD, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


def _package() -> int:
    bundle, state = freeze()
    say(f"{bundle.relative_to(ROOT)}: {unpacked_size(bundle) / MIB:.1f} MiB unpacked")
    if sys.argv[1:2] == ["bundle"]:
        return 0
    recipe = [path for path in (ROOT / "packaging").rglob("*") if path.is_file() and path.suffix != ".pyc" and "receiver" not in path.parts]
    when_changed(DIST, digest(recipe, state), lambda: _wrap(bundle))
    for file in sorted(DIST.iterdir()):
        say(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.1f} MB")
    return 0


def _wrap(bundle: Path) -> None:
    number = version()
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    bill = DIST / f"recruiterdesk-{number}{_KIND}.cdx.json"
    write_bill(bill, number)
    if sys.platform == "win32":
        (bundle / "LICENSES.txt").write_text(licences(), "utf-8")
        make_installer(bundle, ICONS / "recruiterdesk.ico", DIST, number)
    elif sys.platform == "darwin":
        make_image(bundle.with_suffix(".app"), licences(), DIST, number)
    else:
        depends = dependencies(bundle, BUILD / "deb")
        make_archive(bundle, ICONS, DIST, number, depends)
        make_deb(bundle, ICONS, bill, BUILD / "deb", DIST, number, depends)
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(DIST.iterdir())]
    (DIST / "SHA256SUMS").write_text("".join(sums), "ascii")


if __name__ == "__main__":
    try:
        sys.exit(package())
    except PackageFailedError as failure:
        print(f"package: {failure}", file=sys.stderr)
        sys.exit(1)

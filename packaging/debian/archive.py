"""Makes the archive for Linux without apt: unpack it anywhere and run the program in it."""

import gzip
import io
import platform
import re
import tarfile
import textwrap
from pathlib import Path

from freeze.environment import ROOT, PackageFailedError, say
from freeze.licences import licences
from freeze.moment import built_at

NAME = "recruiterdesk"
_README = """recruiterdesk {version}

Unpack this folder wherever you like and run the program in it:

    ./recruiterdesk             the window
    ./recruiterdesk demo        the window with made-up people, without an account
    ./recruiterdesk --help      everything from the command line

It brings its own Python and Qt. Of the system it needs glibc {glibc} or newer and what every desktop has:
{libraries}.
On Debian and Ubuntu this installs what may be missing:

    sudo apt install \\
{packages}

Keys are kept in the desktop's keyring (Secret Service): GNOME Keyring or KWallet. `./recruiterdesk doctor` says whether it is there.

To have it in the desktop's menu, copy share/applications/recruiterdesk.desktop to ~/.local/share/applications/, with the full path of the
program after Exec=, and the folder share/icons/hicolor to ~/.local/share/icons/. On Debian and Ubuntu the .deb does that by itself.

To remove it, delete this folder. Your data stays in ~/.local/share/recruiterdesk.
"""
_LIBRARIES = "X11 or Wayland, OpenGL (libGL, libEGL), GLib, fontconfig, freetype, D-Bus and a font"


def make_archive(bundle: Path, icons: Path, folder: Path, version: str, depends: str) -> Path:
    """Write `recruiterdesk-VERSION-linux-MACHINE.tar.gz` into `folder` and return it; `depends` are the packages that the .deb needs."""
    made = folder / f"{NAME}-{version}-linux-{platform.machine()}.tar.gz"
    say(f"packing {made.name}")
    top, moment = f"{NAME}-{version}", int(built_at().timestamp())
    texts = {
        "README.txt": _readme(version, depends),
        "LICENSES.txt": licences(),
        "CHANGELOG.md": (ROOT / "CHANGELOG.md").read_text("utf-8"),
    }
    files = {path.relative_to(bundle).as_posix(): path for path in bundle.rglob("*") if path.is_symlink() or not path.is_dir()}
    files |= {f"share/icons/{path.relative_to(icons).as_posix()}": path for path in (icons / "hicolor").rglob("*") if path.is_file()}
    files["share/applications/recruiterdesk.desktop"] = Path(__file__).with_name(f"{NAME}.desktop")
    with (
        made.open("wb") as raw,
        gzip.GzipFile("", "wb", 9, raw, mtime=moment) as pressed,
        tarfile.open(fileobj=pressed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for place in sorted([*files, *texts]):
            content = texts[place].encode() if place in texts else None
            entry = tarfile.TarInfo(f"{top}/{place}") if content is not None else archive.gettarinfo(str(files[place]), f"{top}/{place}")
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = moment
            entry.mode = 0o755 if place == NAME else 0o644
            if content is not None:
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content))
            elif entry.isfile():
                with files[place].open("rb") as file:
                    archive.addfile(entry, file)
            else:
                archive.addfile(entry)
    return made


def _readme(version: str, depends: str) -> str:
    glibc = re.search(r"\blibc6 \(>= ([0-9.]+)\)", depends)
    if glibc is None:
        raise PackageFailedError(f"The oldest glibc is not among what the libraries need: {depends}")
    names = [one.partition("|")[0].split()[0] for one in depends.split(",")]
    packages = textwrap.fill(" ".join(names), 100, initial_indent=" " * 8, subsequent_indent=" " * 8, break_on_hyphens=False)
    return _README.format(version=version, glibc=glibc[1], libraries=_LIBRARIES, packages=packages.replace("\n", " \\\n"))

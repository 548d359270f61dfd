"""Which folders can hold a profile, and why others cannot: what is asked before anything is made in one.

A profile is a database that is written all the time, with a key in this computer's keyring. On a drive in the network, or in a folder
that a service copies to other computers while it is written, it gets damaged sooner or later, so both are refused where they can be
told. What Windows and macOS say of their drives is read as their manuals describe it; it has not been run there.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path, PurePath

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.machine.folders import is_profile

_NETWORK = frozenset(
    {
        "afp",
        "afpfs",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs3",
        "nfs4",
        "smb2",
        "smb3",
    }
    | {
        "smbfs",
        "sshfs",
        "webdav",
        "fuse.davfs",
        "fuse.gcsfuse",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.sshfs",
    }
)
# How folders are named that a service copies to other computers, in lower case; what follows a name ("OneDrive - Vermeer") counts too.
_SYNCED = re.compile(
    r"(dropbox|onedrive|google ?drive|icloud ?drive|mobile documents|cloudstorage|com~apple~clouddocs|nextcloud|owncloud|pcloud ?drive|"
    r"proton ?drive|tresorit|box sync|megasync|sync\.com|seafile|syncthing)\b"
)
_MARKS = (".stfolder", ".dropbox", ".dropbox.cache", ".owncloudsync.log", ".nextcloudsync.log", ".tresorit")
_MOUNTS = Path("/proc/self/mountinfo")
_REMOTE_DRIVE = 4  # what GetDriveTypeW of Windows says of a drive in the network


def in_temporary_folder(folder: Path) -> bool:
    """Tell whether the system empties the place of a folder by itself: nothing there is worth remembering."""
    return Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(tempfile.gettempdir()))


def why_not(folder: Path, on_network: Callable[[Path], bool] | None = None) -> Sentence | None:
    """Return why `folder` cannot hold a profile, None where it can: it is one, or is empty, or can be made.

    Blocks for as long as a disk takes; nothing that it writes stays.
    """
    place = str(folder)
    if not folder.is_absolute() or "\0" in place:
        return Sentence.of("A folder has to be named in full, from its drive on.")
    try:
        reason = _why_not_there(folder)
    except OSError:
        reason = Sentence.of("The folder {folder} cannot be looked into. Give yourself access to it, or choose another one.", folder=place)
    if reason is not None:
        return reason
    if _is_synced(folder):
        return Sentence.of(
            "{folder} is copied to other computers by a service. A database that is copied while it is written gets damaged. "
            "Choose a folder that stays on this computer.",
            folder=place,
        )
    if (on_network or is_on_network)(_nearest(folder)):
        return Sentence.of(
            "{folder} is on a drive in the network. The database gets damaged when the connection breaks. "
            "Choose a folder on this computer.",
            folder=place,
        )
    if in_temporary_folder(folder):
        return Sentence.of("The system empties {folder} by itself. Choose a folder that stays.", folder=place)
    return _why_not_writable(folder)


def _why_not_there(folder: Path) -> Sentence | None:
    place = str(folder)
    if folder.exists() and not folder.is_dir():
        return Sentence.of("{folder} is a file. Choose a folder.", folder=place)
    if folder.is_dir() and not is_profile(folder) and any(folder.iterdir()):
        return Sentence.of("There are other files in {folder}. Make an empty folder in it, and choose that one.", folder=place)
    for outer in folder.parents:
        if is_profile(outer):
            return Sentence.of("{folder} is inside another profile. Choose a folder beside it.", folder=place)
        if outer.exists() and not outer.is_dir():
            return Sentence.of("{folder} is a file. Choose a folder.", folder=str(outer))
    return None


def _why_not_writable(folder: Path) -> Sentence | None:
    nearest = _nearest(folder)
    if nearest == folder and sys.platform != "win32" and folder.stat().st_uid != os.geteuid():
        return Sentence.of(
            "The folder {folder} belongs to another user, who could read your applicants. Choose another one.", folder=str(folder)
        )
    try:
        with tempfile.TemporaryFile(dir=nearest):  # asked by doing it: rights, full disks and drives that only read all say no
            return None
    except OSError:
        return Sentence.of("Nothing can be written in {folder}. Give yourself access to it, or choose another one.", folder=str(nearest))


def _nearest(folder: Path) -> Path:
    """Return the folder itself, or the one nearest above it that is there."""
    return next((place for place in (folder, *folder.parents) if place.is_dir()), Path(folder.anchor))


def _is_synced(folder: Path) -> bool:
    for place in (folder, Path(os.path.realpath(folder))):
        if any(_SYNCED.match(part.lower()) for part in place.parts):
            return True
        if any((outer / mark).exists() for outer in (place, *place.parents) for mark in _MARKS):
            return True
    return False


# -- drives in the network -------------------------------------------------------------------------------------------------


def is_on_network(folder: Path) -> bool:
    """Tell whether a folder that exists is on a drive in the network; False where that cannot be told."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 -- Windows only

        return is_remote_drive(folder, ctypes.windll.kernel32.GetDriveTypeW)
    mounts = mounts_of_mac(_told_by_mount()) if sys.platform == "darwin" else mounts_of_linux(_told_by_kernel())
    real = Path(os.path.realpath(folder))
    inside = [(point, kind) for point, kind in mounts if real.is_relative_to(point)]
    # The innermost counts, and of several at one place the last, which lies over the others.
    kind = max(reversed(inside), key=lambda one: len(PurePath(one[0]).parts), default=("", ""))[1]
    return kind in _NETWORK


def is_remote_drive(folder: PurePath, drive_type: Callable[[str], int]) -> bool:
    """Tell it of a Windows path, by its form or by what the system says of its drive."""
    return folder.drive.startswith("\\\\") or drive_type(folder.drive + "\\") == _REMOTE_DRIVE


def mounts_of_linux(text: str) -> list[tuple[str, str]]:
    """Return where each file system of /proc/self/mountinfo is mounted, and its kind."""
    found = []
    for line in text.splitlines():
        before, _, after = line.partition(" - ")
        parts, kinds = before.split(" "), after.split(" ")
        if len(parts) > _MOUNT_POINT and kinds[0]:
            point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), parts[_MOUNT_POINT])
            found.append((point, kinds[0]))
    return found


_MOUNT_POINT = 4  # the fifth word of a line: id, parent's id, device, root, mount point


def mounts_of_mac(text: str) -> list[tuple[str, str]]:
    """Return the same from what `mount` says on macOS: `//sanne@nas/work on /Volumes/work (smbfs, nodev, nosuid)`."""
    return [(found[1], found[2]) for line in text.splitlines() if (found := re.search(r" on (/.*) \((\w+)[,)]", line))]


def _told_by_kernel() -> str:
    try:
        return _MOUNTS.read_text(errors="surrogateescape")
    except OSError:
        return ""


def _told_by_mount() -> str:
    try:
        return subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        return ""

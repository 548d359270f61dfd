"""The list of this user's profiles, in the folder of her settings: folders, the names she gave, and when each was last opened.

`profiles.json` holds the list and is read only when somebody looks at it. `at-start.json` is there only where a start without a named
profile does something else than open the usual folder, so that the usual start looks for one small file and reads none. Both are
replaced at once and changed under a lock, so that two windows lose nothing of each other. What is damaged or not ours counts as
empty, and is kept aside when the list is next written.
"""

import contextlib
import logging
import os
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.known_profile import KnownProfile
from recruiterdesk.machine.folders import PRIVATE, START_FILE, config_folder, platform_profile
from recruiterdesk.machine.single_instance import take_lock
from recruiterdesk.machine.start_choice import StartChoice, is_folder_name, start_choice

log = logging.getLogger(__name__)

LIST_FILE = "profiles.json"
LOCK_FILE = "profiles.lock"
VERSION = 1
PATIENCE = 3.0  # seconds; whoever holds the lock writes a few hundred bytes
_LARGEST = 1024 * 1024
_TRIES = 10

Edit = Callable[[list[KnownProfile]], Sequence[KnownProfile]]


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    version: int
    profiles: tuple[KnownProfile, ...] = ()


def same_folder(one: str | Path, other: str | Path) -> bool:
    """Tell whether two folders are one by their names; no disk is asked."""
    return _key(one) == _key(other)


class KnownProfiles:
    """The list. Every method blocks for as long as a small file takes, those that write for at most `PATIENCE` more."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep it in `folder`, or in the system's folder for a user's settings."""
        self._folder = folder or config_folder()

    def all(self) -> list[KnownProfile]:
        """Return what is known, in the order in which it became known; empty where there is no list or it is not understood."""
        with contextlib.suppress(OSError, msgspec.DecodeError, _NotOursError):
            return self._read()
        return []

    def change(self, edit: Edit) -> list[KnownProfile]:
        """Give `edit` the list as it is now, keep what it returns, and return that. Raises StorageTrouble, and then nothing changed."""
        with self._alone():
            try:
                before = self._read()
            except FileNotFoundError:
                before = []
            except (msgspec.DecodeError, _NotOursError):
                self._keep_aside(LIST_FILE)
                before = []
            after = list(edit(list(before)))
            if after != before:
                self._write(LIST_FILE, msgspec.json.encode(_Kept(version=VERSION, profiles=tuple(after))))
            return after

    def note_opened(self, folder: Path, at: datetime) -> KnownProfile:
        """Remember that a profile's window came at `at`, and return what is known of it. Raises StorageTrouble."""

        def edit(known: list[KnownProfile]) -> list[KnownProfile]:
            if not any(same_folder(one.folder, folder) for one in known):
                known.append(KnownProfile(folder=str(folder)))
            return [msgspec.structs.replace(one, opened=at) if same_folder(one.folder, folder) else one for one in known]

        return next(one for one in self.change(edit) if same_folder(one.folder, folder))

    @property
    def at_start(self) -> StartChoice:
        """What a start does where no profile is named."""
        try:
            return start_choice((self._folder / START_FILE).read_bytes())
        except OSError:
            return StartChoice()

    def set_at_start(self, *, folder: Path | None = None, asks: bool | None = None) -> None:
        """Change what a start does; what is None stays. Raises StorageTrouble, and then nothing changed."""
        with self._alone():
            before = self.at_start
            usual = before.folder if folder is None else "" if same_folder(folder, platform_profile()) else str(folder)
            choice = StartChoice(folder=usual, asks=before.asks if asks is None else asks)
            if choice == StartChoice():
                with self._told_where():
                    (self._folder / START_FILE).unlink(missing_ok=True)
            else:
                self._write(START_FILE, msgspec.json.encode(choice))

    # -- files ---------------------------------------------------------------------------------------------------------

    def _read(self) -> list[KnownProfile]:
        file = self._folder / LIST_FILE
        found = file.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
            raise _NotOursError
        kept = msgspec.json.decode(file.read_bytes(), type=_Kept)
        if kept.version != VERSION:
            raise _NotOursError
        return [one for one in kept.profiles if is_folder_name(one.folder)]

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        with self._told_where():
            self._folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
            lock = os.fdopen(os.open(self._folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
        with lock:
            until = time.monotonic() + PATIENCE
            while not take_lock(lock):
                if time.monotonic() > until:
                    raise StorageTrouble(
                        "The list of profiles is held by another recruiterdesk that does not answer. End it, then try again."
                    )
                time.sleep(0.01)
            with self._told_where():
                yield

    @contextlib.contextmanager
    def _told_where(self) -> Iterator[None]:
        try:
            yield
        except OSError as trouble:
            log.warning("the list of profiles cannot be kept: %s", type(trouble).__name__)
            raise StorageTrouble(
                "The list of profiles cannot be kept in {folder}. Make room or give yourself access to it, then try again.",
                folder=str(self._folder),
            ) from trouble

    def _write(self, name: str, content: bytes) -> None:
        file = self._folder / name
        new = file.with_suffix(f".{os.getpid()}.new")
        new.unlink(missing_ok=True)  # of a program that was killed, and had our number
        try:
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as writing:
                writing.write(content)
                writing.flush()
                os.fsync(writing.fileno())
            if file.is_dir():
                self._keep_aside(name)
            _put_in_place(new, file)
        finally:
            new.unlink(missing_ok=True)

    def _keep_aside(self, name: str) -> None:
        """Move away what is not ours, without taking the place of what was moved away before."""
        file = self._folder / name
        number = 1
        while (aside := file.with_name(f"{name}.aside-{number}")).exists():
            number += 1
        file.rename(aside)
        log.warning("a list of profiles that is not understood was kept aside")


def _put_in_place(new: Path, file: Path) -> None:
    for _ in range(_TRIES - 1):
        try:
            new.replace(file)
        except PermissionError:  # Windows replaces no file that somebody reads at the moment
            time.sleep(0.02)
        else:
            return
    new.replace(file)


class _NotOursError(Exception):
    """A list that is far too large, or that another version wrote."""


def _key(folder: str | Path) -> str:
    return os.path.normcase(os.path.abspath(folder))  # noqa: PTH100 -- Path.absolute leaves ".." in it

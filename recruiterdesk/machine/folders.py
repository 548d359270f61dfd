"""Where a profile lives on the disk, and that nobody else can look into it."""

import os
import shutil
import stat
import sys
from pathlib import Path

from recruiterdesk.domain.errors import StorageTrouble

VARIABLE = "RECRUITERDESK_PROFILE"
PRIVATE = 0o700
START_FILE = "at-start.json"
_LARGEST_START = 64 * 1024


class Profile:
    """One profile's folders, made and checked when this is made: private to the user, owned by the user.

    A folder that others may enter is closed to them; one that belongs to somebody else raises StorageTrouble, since what lies in
    it could have been put there. `database_folder` holds the cache, `log_folder` the logs, `ledger_folder` the journal of writes in
    flight, `scratch_folder` files handed to other programs, which `clean_scratch` deletes.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.expanduser().absolute()
        self.database_folder = self.folder / "cache"
        self.log_folder = self.folder / "log"
        self.ledger_folder = self.folder / "ledger"
        self.scratch_folder = self.folder / "scratch"
        for private in (self.folder, self.database_folder, self.log_folder, self.ledger_folder, self.scratch_folder):
            try:
                _make_private(private)
            except StorageTrouble:
                # Where nothing can be written there is nothing to keep in the others, and what is here can still be read.
                if not self.database_folder.is_dir() or private.exists():
                    raise

    def clean_scratch(self) -> int:
        """Delete what an earlier run left in the scratch folder and return how many entries; for the one running window only."""
        left = list(self.scratch_folder.iterdir()) if self.scratch_folder.is_dir() else []
        for entry in left:
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                entry.unlink(missing_ok=True)
        return len(left)


def default_profile() -> Path:
    """Return the folder that is used when none is named: RECRUITERDESK_PROFILE, else what the user chose, else the system's usual one.

    Raises StorageTrouble where the chosen folder is not there: on a disk that is not connected nothing new may begin in its place.
    """
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen)
    folder, _asks = at_start()
    if folder != platform_profile() and not folder.is_dir():
        raise StorageTrouble(
            "The folder {folder}, where your data is kept, is not there. Connect the disk that it is on, or name another profile folder.",
            folder=str(folder),
        )
    return folder


def at_start() -> tuple[Path, bool]:
    """Return the folder that a start opens where none is named, and whether the window asks first. Usually one file is looked for."""
    try:
        with (config_folder() / START_FILE).open("rb") as file:
            content = file.read(_LARGEST_START)
    except OSError:
        return platform_profile(), False
    from recruiterdesk.machine.start_choice import start_choice  # noqa: PLC0415 -- only where something was chosen: start-up is felt

    choice = start_choice(content)
    return Path(choice.folder) if choice.folder else platform_profile(), choice.asks


def platform_profile() -> Path:
    """Return the folder that the system has for a user's data of ours."""
    from platformdirs import user_data_path  # noqa: PLC0415 -- not needed where a profile is named: start-up is measured

    return user_data_path("recruiterdesk", appauthor=False)


def config_folder() -> Path:
    """Return the folder that the system has for a user's settings of ours; on some systems it is the one for data."""
    from platformdirs import user_config_path  # noqa: PLC0415 -- as above

    return user_config_path("recruiterdesk", appauthor=False)


def is_profile(folder: Path) -> bool:
    """Tell whether a folder holds a profile, whether or not it was ever filled."""
    return (folder / "cache").is_dir() and (folder / "ledger").is_dir()


def _make_private(folder: Path) -> None:
    try:
        folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        if sys.platform != "win32":  # there, a user's data folder is private by its access list
            _check_owner(folder)
    except StorageTrouble:
        raise
    except FileExistsError as trouble:
        raise StorageTrouble("{folder} is a file where a folder is needed. Choose another profile folder.", folder=str(folder)) from trouble
    except OSError as trouble:
        raise StorageTrouble(
            "The folder {folder} cannot be made or entered. Give yourself access to it, or choose another profile folder.",
            folder=str(folder),
        ) from trouble


def _check_owner(folder: Path) -> None:
    found = folder.stat()
    if found.st_uid != os.geteuid():
        raise StorageTrouble(
            "The folder {folder} belongs to another user, who could read your applicants. Choose another profile folder.",
            folder=str(folder),
        )
    if stat.S_IMODE(found.st_mode) & ~PRIVATE:
        folder.chmod(PRIVATE)

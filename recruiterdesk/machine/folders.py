"""Where a profile lives on the disk, and that nobody else can look into it."""

import os
import shutil
import stat
import sys
from pathlib import Path

from recruiterdesk.domain.errors import StorageTrouble

VARIABLE = "RECRUITERDESK_PROFILE"
PRIVATE = 0o700


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
    """Return the folder that is used when none is named: RECRUITERDESK_PROFILE, or the system's folder for a user's data."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path  # noqa: PLC0415 -- not needed where a profile is named: start-up is measured

    return user_data_path("recruiterdesk", appauthor=False)


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

"""SQLite's errors, said as sentences that tell the user what to do."""

import apsw

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.sentence import Sentence

WRONG_KEY = Sentence(
    "The key in this computer's keyring does not open this profile's database. Nothing was changed. Unlock or restore the keyring that "
    "made this profile, or move the profile's folder aside to start a new one."
)
DAMAGED = Sentence(
    "The database on this computer is damaged. Nothing was changed. Restore the profile's folder from a backup, or move it aside and "
    "connect your accounts again: what the providers hold will be read anew."
)
NOT_ENCRYPTED = Sentence(
    "The database in this profile's folder is not encrypted, so this program did not make it. Nothing was changed. Move the file aside "
    "to start a new one."
)
DISK_FULL = Sentence(
    "The disk is full, so nothing more can be kept on this computer. What was stored is safe. Make room on the disk and try again."
)
READ_ONLY = Sentence(
    "The profile's folder cannot be written to. Give yourself the right to write there, or choose another folder with --profile."
)
CANNOT_OPEN = Sentence("The profile's database cannot be opened. Check that its folder exists, and that you may read and write it.")
BUSY = Sentence("Another program keeps the profile's database busy. Close it, or wait until it is done, and try again.")
DISK_FAILED = Sentence(
    "The disk failed while the database was written or read. Nothing more is written until the program is started again. Check the disk, "
    "and make a backup of the profile's folder."
)
CLOSED = Sentence("The program is closing: nothing more is read or written.")

_SENTENCES: tuple[tuple[type[apsw.Error], Sentence], ...] = (
    (apsw.FullError, DISK_FULL),
    (apsw.CorruptError, DAMAGED),
    (apsw.NotADBError, DAMAGED),
    (apsw.ReadOnlyError, READ_ONLY),
    (apsw.CantOpenError, CANNOT_OPEN),
    (apsw.BusyError, BUSY),
    (apsw.LockedError, BUSY),
    (apsw.IOError, DISK_FAILED),
)


def storage_trouble(error: apsw.Error) -> StorageTrouble | None:
    """Return what to tell the user; None for an error that is a mistake in our SQL and shall be seen as one."""
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            return StorageTrouble(sentence)
    return None

"""The errors of SQLite and of the disk, said as sentences that tell the user what to do."""

import errno

import apsw

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.sentence import Sentence

WRONG_KEY = Sentence(
    "The key in this computer's keyring does not open this profile's database. Nothing was changed. Unlock or restore the keyring that "
    "made this profile, or move the profile's folder aside to start a new one."
)
DAMAGED = Sentence(
    "The database on this computer is damaged, so nothing more is written to it. Close the program and open it again: what you have not "
    "sent is saved first, and the rest is read anew from your providers."
)
DAMAGED_AND_IN_USE = Sentence(
    "The database on this computer is damaged, and another recruiterdesk has it open. Nothing was changed. Close that one and try again: "
    "what you have not sent is saved first."
)
NOT_OURS = Sentence(
    "The database in this profile's folder is damaged, or another program made it. Nothing was changed. Restore the folder from a backup, "
    "or move it aside and connect your accounts again: what the providers hold will be read anew."
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

ONLY_READING = Sentence(
    "The profile's folder cannot be written to. You can read everything that is here; nothing is synced or sent, and changes are not taken "
    "until you give yourself the right to write there and start the program again."
)
ONLY_READING_FULL = Sentence(
    "The disk is full. You can read everything that is here; nothing is synced or sent, and changes are not taken until you make room on "
    "the disk and start the program again."
)
ONLY_LOOKING = Sentence("This was opened to be looked at, not to be changed.")


class Damaged(StorageTrouble):
    """A database of this profile, opened by its own key, is not what it was: what can be read of it is to be saved."""

    def __init__(self, sentence: Sentence = DAMAGED) -> None:
        """Say so."""
        super().__init__(sentence)


_WINDOWS_DISK_FULL = 112
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


def _of_the_system(error: OSError) -> StorageTrouble:
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return StorageTrouble(READ_ONLY)
    return StorageTrouble(DISK_FULL if error.errno in (errno.ENOSPC, _WINDOWS_DISK_FULL) else CANNOT_OPEN)


def only_reading(because: StorageTrouble) -> StorageTrouble:
    """Return what to tell the user of each change while nothing is taken because of a trouble that may pass."""
    reading = {str(DISK_FULL): ONLY_READING_FULL, str(READ_ONLY): ONLY_READING}
    return StorageTrouble(reading.get(str(because.sentence), because.sentence))


def storage_trouble(error: apsw.Error | OSError) -> StorageTrouble | None:
    """Return what to tell the user; None for an error that is a mistake in our SQL and shall be seen as one."""
    if isinstance(error, OSError):
        return _of_the_system(error)
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            return Damaged() if sentence is DAMAGED else StorageTrouble(sentence)
    return None

"""What is noted beside the profile about its keyring: nothing secret, but enough to notice that something changed.

The file `keyring.json` holds a random id, so that two profiles share nothing; the name of the keyring that was used, so that
a change can be named; a check of the database's key, so that another key is told from a damaged database; and the names
of the entries, so that all can be deleted.
"""

import os
from pathlib import Path

import msgspec

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.short_hashes import sha256


class KeyringRecord(msgspec.Struct, frozen=True, kw_only=True):
    """The content of `keyring.json`."""

    id: str
    keyring: str = ""
    key_check: str = ""
    entries: tuple[str, ...] = ()

    def fits(self, key: bytes) -> bool:
        """Tell whether this is the key that the profile's database was made with; True when none is noted."""
        return self.key_check in ("", check_of(key))


def check_of(key: bytes) -> str:
    """Return a check of a random key that says nothing about the key."""
    return sha256(b"recruiterdesk key check\0" + key).hexdigest()[:16]


def load(profile: Path) -> KeyringRecord:
    """Return the profile's record, made with a new id when there is none."""
    file = profile / "keyring.json"
    try:
        return msgspec.json.decode(file.read_bytes(), type=KeyringRecord)
    except FileNotFoundError:
        return _create(file)
    except (OSError, msgspec.DecodeError) as trouble:
        raise StorageTrouble(
            "The file {file} cannot be read, and without it the keys of this profile cannot be found. Restore it from a backup.",
            file=str(file),
        ) from trouble


def save(profile: Path, record: KeyringRecord) -> None:
    """Replace the profile's record, wholly or not at all."""
    _written(profile, record).replace(profile / "keyring.json")


def _create(file: Path) -> KeyringRecord:
    record = KeyringRecord(id=os.urandom(8).hex())
    new = _written(file.parent, record)
    try:
        # Neither of these replaces a file: of two first starts one wins, and both go on with its id.
        if os.name == "nt":
            new.rename(file)
        else:
            os.link(new, file)
    except FileExistsError:
        return msgspec.json.decode(file.read_bytes(), type=KeyringRecord)
    finally:
        new.unlink(missing_ok=True)
    return record


def _written(folder: Path, record: KeyringRecord) -> Path:
    """Write the record to a new file beside its place, on the disk before this returns."""
    new = folder / f"keyring.json.{os.urandom(4).hex()}"
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(msgspec.json.encode(record))
            file.flush()
            os.fsync(file.fileno())
    except OSError as trouble:
        new.unlink(missing_ok=True)
        raise StorageTrouble(
            "Nothing can be written in {folder}. Make room or give yourself access to it, and try again.", folder=str(folder)
        ) from trouble
    return new

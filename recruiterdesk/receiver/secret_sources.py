"""Where the receiver's secrets and data keys come from: a file that is named, else the environment.

On SQLite a key file beside the database serves where no key is given. None of them is ever an argument: arguments are seen by everybody who
may list a machine's processes.
"""

import base64
import binascii
import os
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path

from recruiterdesk.domain.errors import StorageTrouble, WrongUsage
from recruiterdesk.receiver.sealing import KEY_BYTES, DataKeys

SECRET_VARIABLE = "RECRUITERDESK_RECEIVER_SECRET"  # noqa: S105 -- the name of a variable
KEY_VARIABLE = "RECRUITERDESK_RECEIVER_KEY"
SHORTEST_SECRET = 32  # bytes
MOST_SECRETS = 2
_LONGEST_FILE = 64 * 1024  # characters; a secret is some dozens


def fresh_secret() -> str:
    """Return a new secret for the provider: 43 characters of 32 random bytes, none of which needs quoting anywhere."""
    return secrets.token_urlsafe(32)


def fresh_key() -> str:
    """Return a new data key as it stands in a key file."""
    return base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def read_secrets(file: Path | None, environment: Mapping[str, str]) -> tuple[bytes, ...]:
    """Return the provider's live secrets, one or two; WrongUsage where none is given or one is too short, StorageTrouble for the file."""
    found = _parts(_text_of(file, "secret") if file is not None else environment.get(SECRET_VARIABLE, ""))
    if not found:
        raise WrongUsage(
            "The receiver needs the secret that ICTerGezocht.nl sends with each application. Make one with: recruiterdesk receive secret. "
            "Then put it into {variable}, or into a file that --secret-file names.",
            variable=SECRET_VARIABLE,
        )
    if len(found) > MOST_SECRETS:
        raise WrongUsage("At most two secrets are live at once: the new one and the one before it. Take the others away.")
    given = tuple(part.encode() for part in found)
    if any(len(secret) < SHORTEST_SECRET for secret in given):
        raise WrongUsage(
            "The receiver's secret is shorter than {shortest} bytes, so it could be guessed. Make one with: recruiterdesk receive secret.",
            shortest=SHORTEST_SECRET,
        )
    return given


def read_keys(file: Path | None, environment: Mapping[str, str]) -> DataKeys | None:
    """Return the data keys that are given, None where there are none; WrongUsage for what is no key, StorageTrouble for the file."""
    text = _text_of(file, "key") if file is not None else environment.get(KEY_VARIABLE, "")
    found = _parts(text)
    if not found:
        if file is not None:
            raise WrongUsage("The key file {file} is empty. Make a key with: recruiterdesk receive secret.", file=str(file))
        return None
    return DataKeys(*(_key(part) for part in found))


def key_file_beside(database: Path) -> tuple[DataKeys, bool]:
    """Return the data keys of the file beside an SQLite database, and whether it was made now, for this user alone.

    Over an existing database no key is made: it would hide that the right one is missing.
    """
    file = key_file_of(database)
    is_new = False
    if not file.exists():
        if database.exists() and database.stat().st_size:
            raise StorageTrouble(
                "The receiver's database is there, but not the key that opens it. Put {file} back from your backup, or name the key with "
                "--key-file or {variable}.",
                file=str(file),
                variable=KEY_VARIABLE,
            )
        is_new = _make(file)
    keys = read_keys(file, {})
    assert keys is not None  # noqa: S101 -- an empty file was refused
    return keys, is_new


def key_file_of(database: Path) -> Path:
    """Return where the key file of an SQLite database is."""
    return database.with_name(f"{database.name}.key")


def _make(file: Path) -> bool:
    """Make a key file whole at once, or let that of a start at the same moment be."""
    new = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.write(handle, f"{fresh_key()}\n".encode())
            os.fsync(handle)
        finally:
            os.close(handle)
        try:
            os.link(new, file)
        except FileExistsError:
            return False
        finally:
            new.unlink()
        _sync_folder(file.parent)
    except OSError as trouble:
        raise StorageTrouble(
            "The key file {file} cannot be made: {reason}. Give yourself access to its folder, or name another place with --database.",
            file=str(file),
            reason=trouble.strerror or "unknown",
        ) from None
    return True


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # there, a folder cannot be synced
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _text_of(file: Path, what: str) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(_LONGEST_FILE).decode("utf-8-sig")
    except OSError as trouble:
        raise StorageTrouble(
            "The {what} file {file} cannot be read: {reason}. Check its name, and that the receiver's user may read it.",
            what=what,
            file=str(file),
            reason=trouble.strerror or "unknown",
        ) from None
    except UnicodeDecodeError:
        raise WrongUsage(
            "The {what} file {file} is no text. It holds what recruiterdesk receive secret prints.", what=what, file=str(file)
        ) from None


def _parts(text: str) -> list[str]:
    return [part for one in text.replace("\n", ",").split(",") if (part := one.strip())]


def _key(text: str) -> bytes:
    try:
        key = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise WrongUsage(
            "A data key of the receiver is base64 of {length} random bytes, and this is none. Make one with: recruiterdesk receive secret.",
            length=KEY_BYTES,
        )
    return key

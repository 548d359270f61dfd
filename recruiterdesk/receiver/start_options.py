"""From what was typed and what the environment holds to what the receiver starts with."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.receiver.sealing import DataKeys
from recruiterdesk.receiver.secret_sources import KEY_VARIABLE, key_file_beside, key_file_of, read_keys, read_secrets
from recruiterdesk.receiver.settings import HmacAlgorithm, HmacEncoding, ReceiverSettings, Scheme

DATABASE_VARIABLE = "RECRUITERDESK_RECEIVER_DATABASE"
FILE = "receiver.db"


@dataclass(frozen=True, kw_only=True)
class StartOptions:
    """What was typed; None where nothing was. `folder` is where the default database lies."""

    folder: Path
    host: str | None = None
    port: int | None = None
    database: str | None = None
    secret_file: Path | None = None
    key_file: Path | None = None
    scheme: Scheme | None = None
    hmac_header: str | None = None
    hmac_algorithm: HmacAlgorithm | None = None
    hmac_encoding: HmacEncoding | None = None
    keep_days: int | None = None


@dataclass(frozen=True, kw_only=True)
class Storage:
    """The database and what opens it. `made_key` is the key file that this start made, None where there was one already."""

    database: str
    data_keys: DataKeys
    made_key: Path | None = None


def read_storage(options: StartOptions, environment: Mapping[str, str]) -> Storage:
    """Return the database's address and keys; WrongUsage or StorageTrouble where they are missing or cannot be read."""
    address = options.database or environment.get(DATABASE_VARIABLE) or f"sqlite:///{options.folder.absolute() / FILE}"
    file = sqlite_file(address)
    keys = read_keys(options.key_file, environment)
    if keys is not None:
        return Storage(database=address, data_keys=keys)
    if file is None:
        raise WrongUsage(
            "On PostgreSQL the receiver makes no key itself, since every instance needs the same. Make one: recruiterdesk receive secret. "
            "Put it into {variable}, or into a file that --key-file names, and keep a copy: without it nothing in the database opens.",
            variable=KEY_VARIABLE,
        )
    found, is_new = key_file_beside(file)
    return Storage(database=address, data_keys=found, made_key=key_file_of(file) if is_new else None)


def read_settings(options: StartOptions, environment: Mapping[str, str]) -> tuple[ReceiverSettings, Path | None]:
    """Return what the service is started with, and the key file if one was made; as read_storage, and WrongUsage without a secret."""
    secrets = read_secrets(options.secret_file, environment)
    storage = read_storage(options, environment)
    given = {
        name: value
        for name in ("host", "port", "scheme", "hmac_header", "hmac_algorithm", "hmac_encoding", "keep_days")
        if (value := getattr(options, name)) is not None
    }
    return ReceiverSettings(database=storage.database, data_keys=storage.data_keys, secrets=secrets, **given), storage.made_key


def sqlite_file(address: str) -> Path | None:
    """Return the file of an SQLite database's address, None for PostgreSQL; WrongUsage for anything else.

    The address is never repeated: it may hold a password.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise WrongUsage(_ADDRESS) from None
    kind = url.drivername.split("+")[0]
    if kind in ("postgresql", "postgres"):
        return None
    if kind != "sqlite" or not url.database or url.database == ":memory:":
        raise WrongUsage(_ADDRESS)
    return Path(url.database)


_ADDRESS = (
    "--database takes the address of an SQLite file, such as sqlite:////var/lib/receiver/receiver.db, or of a PostgreSQL database, such as "
    "postgresql://user@host/name."
)

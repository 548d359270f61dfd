"""The key from which keyed hashes are made: random, kept sealed in the database, the same for all receivers on it.

It is not a data key or the provider's secret, since both change: the same application must be known as a repeat, and a person found by
e-mail address, after every rotation.
"""

import hashlib
import hmac
import os
import unicodedata
from typing import Final

from sqlalchemy import select
from sqlalchemy.engine import Connection

from recruiterdesk.receiver.database.schema import root_keys
from recruiterdesk.receiver.database.transactions import Transactions
from recruiterdesk.receiver.database.upsert import insert_for
from recruiterdesk.receiver.sealing import KEY_BYTES, DataKeys

_PURPOSE: Final = "keyed hashes"


class RootKey:
    """The opened root key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def derived(self, purpose: str) -> bytes:
        """Return the 32 bytes that are this database's key for `purpose`."""
        return hmac.new(self._key, purpose.encode(), hashlib.sha256).digest()

    def of_email(self, inbox: int, email: str) -> bytes:
        """Return what stands in the table for an e-mail address, however its case, form or blanks at the ends are written."""
        plain = unicodedata.normalize("NFC", email.strip().casefold())
        return hmac.new(self.derived("e-mail address"), f"{inbox}/{plain}".encode(), hashlib.sha256).digest()


def load_root_key(transactions: Transactions, keys: DataKeys) -> RootKey:
    """Return the database's root key, made where there is none yet; DataKeyMissing, SealBroken, StorageUnavailable."""
    sealed = transactions.read(_sealed) or transactions.write(lambda connection: _made(connection, keys))
    return RootKey(keys.unseal(sealed, _PURPOSE))


def reseal_root_key(connection: Connection, keys: DataKeys) -> bool:
    """Seal it anew with the newest data key; False where it is already."""
    row = connection.execute(select(root_keys).where(root_keys.c.key_id != keys.newest_id).with_for_update()).one_or_none()
    if row is None:
        return False
    sealed = keys.seal(keys.unseal(row.sealed, _PURPOSE), _PURPOSE)
    connection.execute(root_keys.update().where(root_keys.c.purpose == row.purpose).values(sealed=sealed, key_id=keys.newest_id))
    return True


def _sealed(connection: Connection) -> bytes | None:
    return connection.scalar(select(root_keys.c.sealed).where(root_keys.c.purpose == _PURPOSE))


def _made(connection: Connection, keys: DataKeys) -> bytes:
    sealed = keys.seal(os.urandom(KEY_BYTES), _PURPOSE)
    row = insert_for(connection, root_keys).values(purpose=_PURPOSE, key_id=keys.newest_id, sealed=sealed)
    connection.execute(row.on_conflict_do_nothing(index_elements=["purpose"]))
    found = _sealed(connection)  # another receiver's where it was first
    assert found is not None  # noqa: S101 -- it was inserted a line before
    return found

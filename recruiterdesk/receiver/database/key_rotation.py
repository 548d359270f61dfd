"""Sealing everything anew with the newest data key, in batches, while deliveries go on.

With several receivers on one PostgreSQL, first start each with the new key as the second (it opens, and does not seal), then with the new
key first, then reseal, and only then leave the old key out.
"""

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from recruiterdesk.receiver.database.cells import reseal
from recruiterdesk.receiver.database.root_key import reseal_root_key
from recruiterdesk.receiver.database.schema import applications
from recruiterdesk.receiver.database.transactions import Transactions
from recruiterdesk.receiver.database.wiping import wipe
from recruiterdesk.receiver.sealing import DataKeys


class KeyRotation:
    """Leaving old data keys behind."""

    def __init__(self, transactions: Transactions, keys: DataKeys) -> None:
        self._transactions = transactions
        self._keys = keys

    def reseal(self, batch: int = 200) -> int:
        """Seal up to `batch` applications anew; return how many cells' rows were. At 0 nothing needs an older key any more.

        DataKeyMissing, SealBroken, StorageUnavailable.
        """
        count = self._transactions.write(lambda connection: self._reseal(connection, batch))
        if count == 0:
            wipe(self._transactions)
        return count

    def _reseal(self, connection: Connection, batch: int) -> int:
        count = int(reseal_root_key(connection, self._keys))
        c = applications.c
        older = select(c.id, c.inbox_id, c.content_key, c.key_id, c.sealed_fields, c.sealed_cv_key).where(c.key_id != self._keys.newest_id)
        # Locked in one order: two receivers that reseal at once take turns instead of waiting for each other.
        for row in connection.execute(older.order_by(c.id).limit(batch).with_for_update()).all():
            fields, cv_key = reseal(self._keys, row.inbox_id, row.content_key, row.sealed_fields, row.sealed_cv_key)
            anew = {"sealed_fields": fields, "sealed_cv_key": cv_key, "key_id": self._keys.newest_id}
            connection.execute(update(applications).where(c.id == row.id).values(anew))
            count += 1
        return count

"""The receiver's database as the other rooms see it: one object with a part for each purpose."""

from typing import Self

from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.receiver.database.bringing_up import bring_up, is_up_to_date
from recruiterdesk.receiver.database.deliveries import Deliveries
from recruiterdesk.receiver.database.engine import make_engine
from recruiterdesk.receiver.database.erasure import Erasure
from recruiterdesk.receiver.database.feed import Feed
from recruiterdesk.receiver.database.inboxes import Inboxes
from recruiterdesk.receiver.database.key_rotation import KeyRotation
from recruiterdesk.receiver.database.laptops import Laptops
from recruiterdesk.receiver.database.retention import Retention
from recruiterdesk.receiver.database.root_key import load_root_key
from recruiterdesk.receiver.database.transactions import Transactions
from recruiterdesk.receiver.sealing import DataKeys
from recruiterdesk.receiver.storage import StorageUnavailable


class ReceiverDatabase:
    """Everything that the receiver keeps. Open it once per process; its parts are for any thread, and each call waits for the disk.

    Every method raises StorageUnavailable when nothing durable can be written or read; it works again by itself when the database does.
    """

    inboxes: Inboxes
    deliveries: Deliveries
    feed: Feed
    laptops: Laptops
    retention: Retention
    erasure: Erasure
    rotation: KeyRotation

    def __init__(self, url: str, keys: DataKeys, clock: Clock | None = None) -> None:
        """Take an address as `make_engine` understands it; WrongUsage for any other. Nothing is connected before `open`."""
        self.engine = make_engine(url)
        self._keys = keys
        self._clock = clock or SystemClock()
        self._transactions = Transactions(self.engine)

    def open(self) -> Self:
        """Connect and bring the tables up to this version; several processes may do so at once.

        StorageUnavailable, DataKeyMissing where the database is sealed with a key that was not given, StorageTrouble where it is newer.
        """
        transactions, keys, clock = self._transactions, self._keys, self._clock
        try:
            bring_up(transactions)
            self._root_key = load_root_key(transactions, keys)
        except BaseException:
            self.close()
            raise
        self.inboxes = Inboxes(transactions)
        self.deliveries = Deliveries(transactions, keys, self._root_key, clock)
        self.feed = Feed(transactions, keys)
        self.laptops = Laptops(transactions, clock)
        self.retention = Retention(transactions)
        self.erasure = Erasure(transactions, self._root_key, clock)
        self.rotation = KeyRotation(transactions, keys)
        return self

    def close(self) -> None:
        """Let all connections go."""
        self.engine.dispose()

    def trouble(self) -> str | None:
        """Say in a word why no delivery could be kept now; None where the database is ready.

        It is a StorageReason, or "database" for tables that are not this version's. Nothing is written unless storing failed before; then
        it is tried with a write of its own, until one goes well.
        """
        try:
            return self._transactions.try_again() if is_up_to_date(self._transactions) else "database"
        except StorageUnavailable as unavailable:
            return unavailable.reason

    def derived_key(self, purpose: str) -> bytes:
        """Return 32 secret bytes for `purpose`, the same in every receiver on this database, whatever secrets and data keys are rotated.

        The intake makes the content key with it.
        """
        return self._root_key.derived(purpose)

"""Erasing a person at once: the row, its CV, its content key and its hash go; laptops are told by a line that names the id only."""

from collections.abc import Callable

from sqlalchemy import ColumnElement, delete, insert
from sqlalchemy.engine import Connection

from recruiterdesk.domain.clock import Clock
from recruiterdesk.receiver.database.inboxes import inbox_id, next_position
from recruiterdesk.receiver.database.root_key import RootKey
from recruiterdesk.receiver.database.schema import applications, erasures
from recruiterdesk.receiver.database.transactions import Transactions
from recruiterdesk.receiver.database.wiping import wipe


class Erasure:
    """The right to be forgotten."""

    def __init__(self, transactions: Transactions, root_key: RootKey, clock: Clock) -> None:
        self._transactions = transactions
        self._root_key = root_key
        self._clock = clock

    def erase(self, inbox: str, application_id: int) -> int:
        """Erase one application; return 1, or 0 where the inbox has none of this id. NotFound for the inbox; StorageUnavailable."""
        if not 0 < application_id < 1 << 63:
            return 0
        return self._erase(inbox, lambda _: applications.c.id == application_id)

    def erase_email(self, inbox: str, email: str) -> int:
        """Erase every application under this e-mail address, whatever its case; return how many. Errors as for `erase`."""
        return self._erase(inbox, lambda number: applications.c.email_key == self._root_key.of_email(number, email))

    def _erase(self, inbox: str, which: Callable[[int], ColumnElement[bool]]) -> int:
        def erase(connection: Connection) -> int:
            number = inbox_id(connection, inbox)
            wanted = (applications.c.inbox_id == number) & which(number)
            ids = sorted(connection.scalars(delete(applications).where(wanted).returning(applications.c.id)))
            now = self._clock.now()
            for application_id in ids:
                position = next_position(connection, number)
                row = {"inbox_id": number, "position": position, "application_id": application_id, "erased_at": now}
                connection.execute(insert(erasures).values(row))
            return len(ids)

        erased = self._transactions.write(erase)
        if erased:
            wipe(self._transactions)
        return erased

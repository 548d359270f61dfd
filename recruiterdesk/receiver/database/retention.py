"""Deleting what is no longer needed: every laptop has it, and the time is over in which a late repeat must be known as one."""

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.engine import Connection

from recruiterdesk.receiver.database.schema import applications, erasures, inboxes, laptops
from recruiterdesk.receiver.database.transactions import Transactions
from recruiterdesk.receiver.database.turn import RETENTION, turn
from recruiterdesk.receiver.database.wiping import wipe

_BATCH: Final = 200  # in one transaction, so that deliveries never wait long


class Retention:
    """What is deleted by itself."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def purge(self, now: datetime, keep_days: int) -> int:
        """Delete applications that came over `keep_days` days ago and that all laptops of their inbox have; return how many.

        An inbox without a laptop keeps everything: nobody has fetched it. Lines of erasures go by the same rule. Where another receiver
        does this now, it is left to that one. StorageUnavailable.
        """
        with turn(self._transactions, RETENTION) as is_ours:
            return self._purge(now, keep_days) if is_ours else 0

    def _purge(self, now: datetime, keep_days: int) -> int:
        before = now - timedelta(days=keep_days)
        total = 0
        for inbox in self._transactions.read(lambda connection: list(connection.scalars(select(inboxes.c.id)))):
            while deleted := self._transactions.write(partial(_purge, inbox, before)):
                total += deleted
        if total:
            wipe(self._transactions)
        return total


def _purge(inbox: int, before: datetime, connection: Connection) -> int:
    everywhere = connection.scalar(select(func.min(laptops.c.acknowledged)).where(laptops.c.inbox_id == inbox))
    if everywhere is None:
        return 0
    told = (erasures.c.inbox_id == inbox) & (erasures.c.position <= everywhere) & (erasures.c.erased_at < before)
    connection.execute(delete(erasures).where(told))
    # The whole condition stands in both places: a repeat that comes between them gives the row a new position, and then it stays.
    over = (applications.c.inbox_id == inbox) & (applications.c.position <= everywhere) & (applications.c.received_at < before)
    some = select(applications.c.id).where(over).order_by(applications.c.id).limit(_BATCH)
    return connection.execute(delete(applications).where(over & applications.c.id.in_(some))).rowcount

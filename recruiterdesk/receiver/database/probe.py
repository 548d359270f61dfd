"""Trying whether something can be kept: a made-up application is stored and removed again in one transaction, which nobody sees."""

import secrets
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import delete, insert
from sqlalchemy.engine import Connection

from recruiterdesk.receiver.database.schema import applications, inboxes

_BYTES: Final = 64 * 1024  # needs pages of its own; random, or PostgreSQL would press it to nothing
_NOTHING: Final = b""


def store_and_remove(connection: Connection) -> None:
    """Store what needs room in the file, then remove it, for `Transactions.write`: when that returns, the disk has taken a commit.

    A write that changes no row, or none to another value, would not do: SQLite then writes no page and asks for no room. It takes the
    tables of deliveries, so that missing rights and triggers are met as well. Ids are used up, as by any delivery that was taken back.
    """
    moment = datetime.now(UTC)
    name = f"probe {secrets.token_hex(16)}"  # of its own: two receivers on one database do not wait for each other
    inbox = connection.scalar(insert(inboxes).values(name=name, newest=0).returning(inboxes.c.id))
    row = insert(applications).values(
        inbox_id=inbox,
        content_key=_NOTHING,
        email_key=_NOTHING,
        received_at=moment,
        last_seen_at=moment,
        deliveries=1,
        key_id=_NOTHING,
        sealed_fields=secrets.token_bytes(_BYTES),
    )
    connection.execute(row)
    connection.execute(delete(applications).where(applications.c.inbox_id == inbox))
    connection.execute(delete(inboxes).where(inboxes.c.id == inbox))

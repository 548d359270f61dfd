"""Laptops that may read an inbox: each has its own token, of which only the SHA-256 is kept, and its own place in the feed."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import Select, delete, select, update
from sqlalchemy.engine import Connection

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Conflicting, NotFound, WrongUsage
from recruiterdesk.receiver.database.inboxes import LONGEST_NAME, inbox_id, is_name
from recruiterdesk.receiver.database.schema import inboxes, laptops
from recruiterdesk.receiver.database.transactions import Transactions
from recruiterdesk.receiver.database.upsert import insert_for
from recruiterdesk.receiver.delivery import Laptop

_TOKEN_BYTES: Final = 32
_LONGEST_TOKEN: Final = 200  # characters; longer is none of ours and is not hashed


class Laptops:
    """Who may read."""

    def __init__(self, transactions: Transactions, clock: Clock) -> None:
        self._transactions = transactions
        self._clock = clock

    def add(self, inbox: str, name: str) -> str:
        """Let a laptop read an inbox; return its token, which cannot be shown again.

        WrongUsage for a name that is none, Conflicting where the inbox has a laptop of this name, NotFound; StorageUnavailable.
        """
        if not is_name(name):
            raise WrongUsage("A laptop's name has 1 to {longest} characters, no slash and no line break.", longest=LONGEST_NAME)
        token = secrets.token_urlsafe(_TOKEN_BYTES)

        def add(connection: Connection) -> None:
            number = inbox_id(connection, inbox)
            row = insert_for(connection, laptops).values(
                inbox_id=number, name=name, token_sha256=_digest(token), acknowledged=0, added_at=self._clock.now()
            )
            if connection.scalar(row.on_conflict_do_nothing(index_elements=["inbox_id", "name"]).returning(laptops.c.id)) is None:
                raise Conflicting("The inbox has a laptop “{name}” already. Remove it first, or give another name.", name=name)

        self._transactions.write(add)
        return token

    def of_token(self, token: str) -> Laptop | None:
        """Return the laptop of this token, None where it is nobody's; StorageUnavailable.

        The digest is looked up, so the time that it takes tells nothing of the token.
        """
        if not token.isascii() or len(token) > _LONGEST_TOKEN:
            return None
        wanted = _laptops().where(laptops.c.token_sha256 == _digest(token))
        rows = self._transactions.read(lambda connection: connection.execute(wanted).all())
        return Laptop(*rows[0]) if rows else None

    def remove(self, inbox: str, name: str) -> None:
        """Let the laptop read no more; what only it had not fetched is waited for no longer. NotFound, StorageUnavailable."""

        def remove(connection: Connection) -> None:
            here = (laptops.c.inbox_id == inbox_id(connection, inbox)) & (laptops.c.name == name)
            if not is_name(name) or connection.execute(delete(laptops).where(here)).rowcount == 0:
                raise NotFound("The inbox has no laptop “{name}”. See: recruiterdesk receive laptop list.", name=name)

        self._transactions.write(remove)

    def acknowledge(self, laptop: Laptop, through: int) -> None:
        """Note that the laptop has everything up to position `through`. It never goes back, nor beyond the end; StorageUnavailable."""

        def note(connection: Connection) -> None:
            newest = connection.scalar(
                select(inboxes.c.newest).join(laptops, laptops.c.inbox_id == inboxes.c.id).where(laptops.c.id == laptop.id)
            )
            reached = min(through, newest or 0)
            forward = (laptops.c.id == laptop.id) & (laptops.c.acknowledged < reached)
            connection.execute(update(laptops).where(forward).values(acknowledged=reached))

        self._transactions.write(note)

    def list(self, inbox: str) -> Sequence[Laptop]:
        """Return the inbox's laptops in the order in which they were added; NotFound, StorageUnavailable."""

        def read(connection: Connection) -> Sequence[Laptop]:
            rows = connection.execute(_laptops().where(laptops.c.inbox_id == inbox_id(connection, inbox)).order_by(laptops.c.id))
            return [Laptop(*row) for row in rows]

        return self._transactions.read(read)


def _laptops() -> Select[int, str, str, int, datetime]:
    columns = (laptops.c.id, inboxes.c.name, laptops.c.name, laptops.c.acknowledged, laptops.c.added_at)
    return select(*columns).join(inboxes, laptops.c.inbox_id == inboxes.c.id)


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()

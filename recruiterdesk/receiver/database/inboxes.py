"""Inboxes: one for each address that the provider was given."""

from typing import Final

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from recruiterdesk.domain.errors import Conflicting, NotFound, WrongUsage
from recruiterdesk.receiver.database.schema import inboxes
from recruiterdesk.receiver.database.transactions import Transactions
from recruiterdesk.receiver.database.upsert import insert_for

LONGEST_NAME: Final = 100


class Inboxes:
    """The inboxes by name; `main` is there from the beginning."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def add(self, name: str) -> None:
        """Make an inbox. WrongUsage for a name that cannot be part of an address, Conflicting where there is one; StorageUnavailable."""
        if not is_name(name):
            raise WrongUsage(
                "An inbox's name is part of its address: 1 to {longest} characters, no slash, no line break, no space at either end.",
                longest=LONGEST_NAME,
            )
        self._transactions.write(lambda connection: _add(connection, name))

    def exists(self, name: str) -> bool:
        """Tell whether there is an inbox of exactly this name; StorageUnavailable."""
        return is_name(name) and self._transactions.read(lambda connection: _id_of(connection, name) is not None)

    def names(self) -> list[str]:
        """Return all names in the order in which they were made; StorageUnavailable."""
        return self._transactions.read(lambda connection: list(connection.scalars(select(inboxes.c.name).order_by(inboxes.c.id))))


def is_name(name: str) -> bool:
    """Tell whether an inbox or a laptop may be called so."""
    return 0 < len(name) <= LONGEST_NAME and name.isprintable() and name == name.strip() and "/" not in name and name not in {".", ".."}


def inbox_id(connection: Connection, name: str) -> int:
    """Return the row's id; NotFound."""
    found = _id_of(connection, name) if is_name(name) else None
    if found is None:
        raise NotFound("There is no inbox “{name}”. Make it with: recruiterdesk receive inbox add NAME.", name=name)
    return found


def next_position(connection: Connection, inbox: int) -> int:
    """Hand out the next position of the inbox's feed; no other is handed out until this transaction ended.

    Ask for it last: whoever else keeps something in this inbox waits from here to the commit.
    """
    raised = update(inboxes).where(inboxes.c.id == inbox).values(newest=inboxes.c.newest + 1).returning(inboxes.c.newest)
    position: int = connection.execute(raised).scalar_one()
    return position


def _id_of(connection: Connection, name: str) -> int | None:
    return connection.scalar(select(inboxes.c.id).where(inboxes.c.name == name))


def _add(connection: Connection, name: str) -> None:
    row = insert_for(connection, inboxes).values(name=name, newest=0)
    if connection.scalar(row.on_conflict_do_nothing(index_elements=["name"]).returning(inboxes.c.id)) is None:
        raise Conflicting("There is an inbox “{name}” already. Choose another name.", name=name)

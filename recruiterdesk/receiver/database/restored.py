"""After a restore from a backup: numbers go on far beyond those that were handed out since the backup was made.

What came after it is gone here, while laptops have it. Were its ids and positions handed out again, a laptop would take a new application
for one that it has, and never ask for it.
"""

from typing import Final

from sqlalchemy import Engine, text, update
from sqlalchemy.engine import Connection

from recruiterdesk.receiver.database.engine import is_sqlite
from recruiterdesk.receiver.database.schema import inboxes
from recruiterdesk.receiver.database.transactions import Transactions

GAP: Final = 1_000_000  # applications: more than come between two backups

_SQLITE = (
    (
        "INSERT INTO sqlite_sequence (name, seq) SELECT 'applications', 0 "
        "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'applications')"
    ),
    "UPDATE sqlite_sequence SET seq = seq + :gap WHERE name = 'applications'",
)
_POSTGRESQL = ("SELECT setval('applications_id_seq', nextval('applications_id_seq') + :gap)",)


def go_on_beyond(engine: Engine) -> None:
    """Leave a gap in ids and positions of every inbox; StorageUnavailable, on PostgreSQL also for a user who does not own the tables."""

    def leave_gap(connection: Connection) -> None:
        connection.execute(update(inboxes).values(newest=inboxes.c.newest + GAP))
        for statement in _SQLITE if is_sqlite(engine) else _POSTGRESQL:
            connection.execute(text(statement), {"gap": GAP} if ":gap" in statement else {})

    Transactions(engine).write(leave_gap)

"""What laptops read: an inbox's applications and erasures in the order in which they were committed."""

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from sqlalchemy import Column, Row, Select, select
from sqlalchemy.engine import Connection

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.receiver.database.cells import open_cv_key, open_fields
from recruiterdesk.receiver.database.inboxes import inbox_id
from recruiterdesk.receiver.database.schema import applications, cv_pieces, erasures, inboxes
from recruiterdesk.receiver.database.transactions import Transactions
from recruiterdesk.receiver.delivery import FeedLine, Stored
from recruiterdesk.receiver.sealing import PLAIN_PIECE_BYTES, DataKeys, unsealed

_COLUMNS = tuple(column for column in applications.c if column.name not in {"email_key", "key_id", "sealed_cv_key"})
_LAST: Final = (1 << 63) - 1  # what a column holds


class Feed:
    """An inbox as a list that only grows at its end.

    An application stands in it once, where it was last delivered; an erased one is a line that names its id and nothing else.
    """

    def __init__(self, transactions: Transactions, keys: DataKeys) -> None:
        self._transactions = transactions
        self._keys = keys

    def page(self, inbox: str, after: int, limit: int) -> list[FeedLine]:
        """Return up to `limit` lines behind position `after`. Nothing is committed before the last of them later on.

        NotFound for an unknown inbox; StorageUnavailable, SealBroken, DataKeyMissing.
        """
        after = max(0, min(after, _LAST))

        def read(connection: Connection) -> tuple[list[Row[*tuple[Any, ...]]], list[FeedLine]]:
            number = inbox_id(connection, inbox)
            here = (applications.c.inbox_id == number) & (applications.c.position > after)
            kept = connection.execute(select(*_COLUMNS).where(here).order_by(applications.c.position).limit(limit)).all()
            gone = connection.execute(
                select(erasures.c.position, erasures.c.application_id)
                .where((erasures.c.inbox_id == number) & (erasures.c.position > after))
                .order_by(erasures.c.position)
                .limit(limit)
            )
            return list(kept), [FeedLine(line.position, "erased", line.application_id) for line in gone]

        rows, erased = self._transactions.read(read)
        lines = [(row.position, row) for row in rows] + [(line.position, line) for line in erased]
        lines.sort(key=lambda line: line[0])
        return [line if isinstance(line, FeedLine) else self._line(line) for _, line in lines[:limit]]

    def newest(self, inbox: str) -> int:
        """Return the last position that was handed out, 0 in a new inbox; NotFound, StorageUnavailable."""

        def read(connection: Connection) -> int:
            position: int = connection.execute(select(inboxes.c.newest).where(inboxes.c.id == inbox_id(connection, inbox))).scalar_one()
            return position

        return self._transactions.read(read)

    def one(self, inbox: str, application_id: int) -> Stored | None:
        """Return one application of this inbox, None where it has none of this id; errors as for `page`."""
        row = self._row(inbox, application_id, *_COLUMNS)
        return None if row is None else self._stored(row)

    def cv(self, inbox: str, application_id: int, start: int = 0) -> Iterator[bytes] | None:
        """Return the CV's plain bytes from byte `start` on, piece by piece (under 256 KiB each); None where there is none.

        Each piece is read when it is asked for, so a slow laptop holds nothing open. Errors as for `page`; the iterator raises NotFound
        where the application is erased meanwhile.
        """
        row = self._row(inbox, application_id, *_COLUMNS, applications.c.sealed_cv_key)
        if row is None or row.sealed_cv_key is None:
            return None
        key = open_cv_key(self._keys, row.inbox_id, row.content_key, row.sealed_cv_key)
        total = self._stored(row).cv_bytes
        if start >= total:
            return iter(())
        return self._plain(application_id, key, total, start)

    def _plain(self, application_id: int, key: bytes, total: int, start: int) -> Iterator[bytes]:
        first = start // PLAIN_PIECE_BYTES
        pieces = self._sealed(application_id, range(first, -(-total // PLAIN_PIECE_BYTES)))
        skipped = start - first * PLAIN_PIECE_BYTES
        for piece in unsealed(pieces, key, first):
            yield piece[skipped:]
            skipped = 0

    def _sealed(self, application_id: int, numbers: range) -> Iterator[bytes]:
        for number in numbers:
            wanted = select(cv_pieces.c.sealed).where((cv_pieces.c.application_id == application_id) & (cv_pieces.c.number == number))
            piece = self._transactions.read(partial(_scalar, wanted))
            if piece is None:
                raise NotFound("The application is no longer here.")
            yield piece

    def _row(self, inbox: str, application_id: int, *columns: Column[Any]) -> Row[*tuple[Any, ...]] | None:
        def read(connection: Connection) -> Row[*tuple[Any, ...]] | None:
            here = (applications.c.inbox_id == inbox_id(connection, inbox)) & (applications.c.id == application_id)
            return connection.execute(select(*columns).where(here)).one_or_none()

        if not 0 < application_id < 1 << 63:
            return None
        return self._transactions.read(read)

    def _line(self, row: Row[*tuple[Any, ...]]) -> FeedLine:
        return FeedLine(row.position, "application", row.id, self._stored(row))

    def _stored(self, row: Row[*tuple[Any, ...]]) -> Stored:
        fields = open_fields(self._keys, row.inbox_id, row.content_key, row.sealed_fields)
        return Stored(
            id=row.id,
            position=row.position,
            received_at=row.received_at,
            last_seen_at=row.last_seen_at,
            deliveries=row.deliveries,
            **{name: getattr(fields, name) for name in fields.__struct_fields__},
        )


def _scalar(wanted: Select[bytes], connection: Connection) -> bytes | None:
    return connection.scalar(wanted)

"""Keeping what the provider delivers: once per application, whole or not at all, on the disk before it is acknowledged."""

from typing import Final

import msgspec
from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from recruiterdesk.domain.clock import Clock
from recruiterdesk.receiver.database.cells import open_fields, reseal, seal_cv_key, seal_fields
from recruiterdesk.receiver.database.inboxes import inbox_id, next_position
from recruiterdesk.receiver.database.root_key import RootKey
from recruiterdesk.receiver.database.schema import applications, cv_pieces
from recruiterdesk.receiver.database.transactions import Transactions
from recruiterdesk.receiver.database.upsert import insert_for
from recruiterdesk.receiver.delivery import Delivery, Kept
from recruiterdesk.receiver.sealing import DataKeys, SealedFile

_LONG: Final = 1 << 20  # bytes of a CV that is worth being waited for
_ADD_PIECE: Final = insert(cv_pieces)  # compiled once for all pieces


class Deliveries:
    """Where the intake puts applications."""

    def __init__(self, transactions: Transactions, keys: DataKeys, root_key: RootKey, clock: Clock) -> None:
        self._transactions = transactions
        self._keys = keys
        self._root_key = root_key
        self._clock = clock

    def keep(self, inbox: str, delivery: Delivery, cv: SealedFile | None) -> Kept:
        """Keep an application with its finished CV, or count it once more where the inbox has it already.

        When it returns, it is on the disk; when it raises, nothing of it is. NotFound for an unknown inbox; StorageUnavailable.
        """
        if (cv is None) is not (delivery.cv_sha256 is None):
            raise ValueError("a delivery tells of its CV, and its CV is given")
        is_long = cv is not None and cv.bytes > _LONG
        return self._transactions.write(lambda connection: self._keep(connection, inbox, delivery, cv), is_long=is_long)

    def _keep(self, connection: Connection, inbox_name: str, delivery: Delivery, cv: SealedFile | None) -> Kept:
        inbox = inbox_id(connection, inbox_name)
        now = self._clock.now()
        row = insert_for(connection, applications).values(
            inbox_id=inbox,
            content_key=delivery.content_key,
            email_key=self._root_key.of_email(inbox, delivery.email),
            received_at=now,
            last_seen_at=now,
            deliveries=1,
            key_id=self._keys.newest_id,
            sealed_fields=seal_fields(self._keys, inbox, delivery),
            sealed_cv_key=None if cv is None else seal_cv_key(self._keys, inbox, delivery.content_key, cv.key),
        )
        kept = connection.execute(
            row.on_conflict_do_update(
                index_elements=["inbox_id", "content_key"],
                set_={"deliveries": applications.c.deliveries + 1, "last_seen_at": row.excluded.last_seen_at},
            ).returning(applications.c.id, applications.c.deliveries)
        ).one()
        is_repeat = kept.deliveries > 1
        if cv is not None and not is_repeat:
            for number, piece in enumerate(cv.pieces()):
                connection.execute(_ADD_PIECE, {"application_id": kept.id, "number": number, "sealed": piece})
        if is_repeat and delivery.custom:
            self._add_members(connection, inbox, kept.id, delivery)
        # A repeat gets a new position as well, so that laptops learn of the counter.
        position = next_position(connection, inbox)
        connection.execute(update(applications).where(applications.c.id == kept.id).values(position=position))
        return Kept(kept.id, is_repeat)

    def _add_members(self, connection: Connection, inbox: int, application_id: int, delivery: Delivery) -> None:
        """Keep what a repeat says in members that the document does not name: they do not tell applications apart, so they may be new.

        What was said before stays; where both name a member, the later word counts. The upsert holds the row's lock.
        """
        c = applications.c
        row = connection.execute(select(c.sealed_fields, c.sealed_cv_key).where(c.id == application_id)).one()
        before = open_fields(self._keys, inbox, delivery.content_key, row.sealed_fields)
        after = {**before.custom, **delivery.custom}
        if msgspec.json.encode(after) == msgspec.json.encode(before.custom):
            return
        # The address may have come in other capitals, so everything else stays as it was said first. One key seals both cells of a row.
        _, cv_key = reseal(self._keys, inbox, delivery.content_key, row.sealed_fields, row.sealed_cv_key)
        anew = seal_fields(self._keys, inbox, msgspec.structs.replace(delivery, custom=after, email=before.email))
        connection.execute(
            update(applications).where(c.id == application_id).values(sealed_fields=anew, sealed_cv_key=cv_key, key_id=self._keys.newest_id)
        )

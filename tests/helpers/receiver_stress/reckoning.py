"""What is in the receiver at the end, held against what the provider was told."""

import hashlib
from collections import Counter
from dataclasses import dataclass

from made_up_deliveries import KEYS
from sqlalchemy import select

from receiver_stress.ledger import Ledger
from receiver_stress.traffic import sha256_of
from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database.schema import applications, cv_pieces, inboxes


@dataclass(frozen=True)
class Reckoning:
    """How many of each there are; all but `applications` are 0 where nothing is wrong."""

    applications: int
    twice: int  # rows beyond one of an application
    lost: int  # acknowledged, and not here under the id that was told
    contradicted: int  # answers with another id than the one before
    uncounted: int  # applications that count fewer deliveries than were acknowledged
    wrong_cvs: int
    wrong_positions: int
    orphaned_pieces: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return not any(
            (self.twice, self.lost, self.contradicted, self.uncounted, self.wrong_cvs, self.wrong_positions, self.orphaned_pieces)
        )


def reckon(address: str, ledger: Ledger) -> Reckoning:
    """Read every application and every CV, and compare; the database is opened beside whoever else has it."""
    database = ReceiverDatabase(address, KEYS).open()
    try:
        return _reckon(database, ledger)
    finally:
        database.close()


def _reckon(database: ReceiverDatabase, ledger: Ledger) -> Reckoning:
    with database.engine.connect() as connection:
        rows = {row.id: row.position for row in connection.execute(select(applications.c.id, applications.c.position))}
        owners = set(connection.scalars(select(cv_pieces.c.application_id).distinct()))
        newest = connection.execute(select(inboxes.c.newest).where(inboxes.c.name == "main")).scalar_one()
    ids: dict[int, list[int]] = {}
    read: set[int] = set()
    position = uncounted = wrong_cvs = 0
    while lines := database.feed.page("main", position, 100):
        position = lines[-1].position
        for line in lines:
            assert line.stored is not None
            number = int(line.stored.name.rsplit(maxsplit=1)[-1])
            ids.setdefault(number, []).append(line.id)
            read.add(line.id)
            uncounted += line.stored.deliveries < ledger.acknowledged[number]
            pieces = database.feed.cv("main", line.id)
            kept = None if pieces is None else hashlib.sha256(b"".join(pieces)).hexdigest()
            wrong_cvs += not kept == line.stored.cv_sha256 == sha256_of(number)
    positions = Counter(rows.values())
    return Reckoning(
        applications=len(rows),
        twice=sum(len(found) - 1 for found in ids.values()),
        lost=sum(told not in ids.get(number, ()) for number, told in ledger.ids.items()),
        contradicted=len(ledger.contradictions),
        uncounted=uncounted,
        wrong_cvs=wrong_cvs,
        wrong_positions=sum(times - 1 for times in positions.values())
        + sum(place is None or place > newest for place in rows.values())
        + len(rows.keys() ^ read),
        orphaned_pieces=len(owners - rows.keys()),
    )

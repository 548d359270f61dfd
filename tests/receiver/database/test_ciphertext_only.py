import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from made_up_deliveries import a_cv, a_delivery
from sqlalchemy import select, update
from sqlalchemy.engine import make_url

from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database.schema import applications, cv_pieces, laptops, metadata
from recruiterdesk.receiver.sealing import SealBroken

CANARIES: dict[str, Any] = {
    "reference_number": "kanarie-vacature-4711",
    "name": "Kanarie Vogelaar",
    "email": "kanarie.vogelaar@example.com",
    "phone": "0612349876",
    "city": "Kanarieveen",
    "motivation": "Kanarie zingt graag in uw team.",
    "filename": "kanarie-cv.pdf",
    "source": "kanarie-bron",
    "campaign": "kanarie-campagne",
}
CUSTOM = {"kanarie-veld": "kanarie-waarde"}
CV = b"Kanarie in de bijlage. " * 30_000


def keep_canaries(database: ReceiverDatabase) -> int:
    with a_cv(CV) as cv:
        return database.deliveries.keep("main", a_delivery(1, cv, **{**CANARIES, "custom": CUSTOM}), cv).id


def raw_bytes(url: str, request: pytest.FixtureRequest) -> bytes:
    """Return what an administrator has: SQLite's files with the log, or a dump of PostgreSQL and its own files."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        path = Path(str(address.database))
        return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*"))
    server = request.getfixturevalue("postgres_server")
    with server.superuser() as connection:
        connection.execute("CHECKPOINT")
    folders = (server.folder / "data" / kind for kind in ("base", "pg_wal"))
    files = b"".join(file.read_bytes() for folder in folders for file in folder.rglob("*") if file.is_file())
    return bytes(server.dump(str(address.database))) + files


def forms_of(text: bytes) -> set[bytes]:
    """Return the ways in which it could stand somewhere: as it is, lower-case, as base64, as hex."""
    whole = len(text) - len(text) % 3
    return {text, text.lower(), base64.b64encode(text[:whole]), text.hex().encode(), text.lower().hex().encode()}


def test_no_text_of_an_application_can_be_read_in_the_database(
    receiver_database: ReceiverDatabase, database_url: str, request: pytest.FixtureRequest
) -> None:
    application_id = keep_canaries(receiver_database)
    raw = raw_bytes(database_url, request)
    assert b"receiver_0001" in raw  # we look where it is
    for canary in (*CANARIES.values(), *CUSTOM, *CUSTOM.values(), "Kanarie in de bijlage"):
        for form in forms_of(canary.encode()):
            assert form not in raw, canary
    assert receiver_database.feed.one("main", application_id) is not None


def test_every_column_of_every_table_is_a_number_a_name_or_ciphertext(receiver_database: ReceiverDatabase) -> None:
    keep_canaries(receiver_database)
    with receiver_database.engine.connect() as connection:
        for table in metadata.sorted_tables:
            for row in connection.execute(select(table)):
                for value in row:
                    text = value if isinstance(value, bytes) else str(value).encode()
                    assert b"anarie" not in text


def test_the_e_mail_hash_needs_the_root_key_and_differs_by_inbox(receiver_database: ReceiverDatabase) -> None:
    receiver_database.inboxes.add("second")
    for inbox in ("main", "second"):
        receiver_database.deliveries.keep(inbox, a_delivery(1), None)
    with receiver_database.engine.connect() as connection:
        keys = list(connection.scalars(select(applications.c.email_key)))
    assert len(set(keys)) == 2
    assert all(len(key) == 32 for key in keys)


def test_a_token_is_kept_as_its_digest_only(receiver_database: ReceiverDatabase, database_url: str, request: pytest.FixtureRequest) -> None:
    token = receiver_database.laptops.add("main", "laptop")
    assert token.encode() not in raw_bytes(database_url, request)
    with receiver_database.engine.connect() as connection:
        assert [len(digest) for digest in connection.scalars(select(laptops.c.token_sha256))] == [32]


def swap(database: ReceiverDatabase, column: str, first: int, second: int) -> None:
    with database.engine.begin() as connection:
        cells = {row.id: row[1] for row in connection.execute(select(applications.c.id, applications.c[column]))}
        for target, source in ((first, second), (second, first)):
            connection.execute(update(applications).where(applications.c.id == target).values({column: cells[source]}))


def two_with_cvs(database: ReceiverDatabase, inboxes: tuple[str, str]) -> tuple[int, int]:
    ids = []
    for number, inbox in enumerate(inboxes):
        with a_cv(b"CV of %d" % number) as cv:
            ids.append(database.deliveries.keep(inbox, a_delivery(number, cv), cv).id)
    return ids[0], ids[1]


@pytest.mark.parametrize("inboxes", [("main", "main"), ("main", "second")])
def test_a_swapped_cell_does_not_open(receiver_database: ReceiverDatabase, inboxes: tuple[str, str]) -> None:
    receiver_database.inboxes.add("second")
    first, second = two_with_cvs(receiver_database, inboxes)
    swap(receiver_database, "sealed_cv_key", first, second)
    with pytest.raises(SealBroken):
        receiver_database.feed.cv(inboxes[0], first)
    swap(receiver_database, "sealed_fields", first, second)
    with pytest.raises(SealBroken):
        receiver_database.feed.one(inboxes[0], first)


def test_an_application_moved_to_another_inbox_does_not_open(receiver_database: ReceiverDatabase) -> None:
    receiver_database.inboxes.add("second")
    kept = receiver_database.deliveries.keep("main", a_delivery(), None)
    with receiver_database.engine.begin() as connection:
        connection.execute(update(applications).values(inbox_id=2))
    with pytest.raises(SealBroken):
        receiver_database.feed.one("second", kept.id)


def test_a_cell_in_the_other_column_does_not_open(receiver_database: ReceiverDatabase) -> None:
    first, _ = two_with_cvs(receiver_database, ("main", "main"))
    with receiver_database.engine.begin() as connection:
        connection.execute(update(applications).values(sealed_cv_key=applications.c.sealed_fields))
    with pytest.raises(SealBroken):
        receiver_database.feed.cv("main", first)


def test_pieces_of_another_cv_do_not_open(receiver_database: ReceiverDatabase) -> None:
    first, second = two_with_cvs(receiver_database, ("main", "main"))
    with receiver_database.engine.begin() as connection:
        sealed = {row.application_id: row.sealed for row in connection.execute(select(cv_pieces))}
        connection.execute(update(cv_pieces).where(cv_pieces.c.application_id == first).values(sealed=sealed[second]))
    pieces = receiver_database.feed.cv("main", first)
    assert pieces is not None
    with pytest.raises(SealBroken):
        list(pieces)


def test_what_cannot_be_opened_names_nobody(open_database: Callable[..., ReceiverDatabase]) -> None:
    database = open_database()
    kept = keep_canaries(database)
    with database.engine.begin() as connection:
        connection.execute(update(applications).values(sealed_fields=b"\x01" + bytes(80)))
    with pytest.raises(Exception, match="receiver") as caught:
        database.feed.one("main", kept)
    assert "anarie" not in repr(caught.value)

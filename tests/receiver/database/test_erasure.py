import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from made_up_deliveries import KEYS, a_cv, a_delivery
from sqlalchemy import func, select

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database.schema import applications, cv_pieces, metadata
from recruiterdesk.receiver.delivery import FeedLine


def test_an_erased_application_is_gone_at_once_with_its_cv_and_its_keys(receiver_database: ReceiverDatabase) -> None:
    with a_cv(os.urandom(600_000)) as cv:
        kept = receiver_database.deliveries.keep("main", a_delivery(1, cv), cv)
    other = receiver_database.deliveries.keep("main", a_delivery(2), None)
    assert receiver_database.erasure.erase("main", kept.id) == 1
    assert receiver_database.feed.one("main", kept.id) is None
    assert receiver_database.feed.cv("main", kept.id) is None
    assert receiver_database.feed.page("main", 1, 10)[-1] == FeedLine(3, "erased", kept.id)
    with receiver_database.engine.connect() as connection:
        assert list(connection.scalars(select(applications.c.id))) == [other.id]
        assert connection.scalar(select(func.count()).select_from(cv_pieces)) == 0
    with a_cv(b"again") as cv:
        again = receiver_database.deliveries.keep("main", a_delivery(1, cv), cv)
    assert not again.is_repeat  # nothing remembers it
    assert again.id > other.id


def test_an_unknown_id_or_one_of_another_inbox_is_not_erased(receiver_database: ReceiverDatabase) -> None:
    receiver_database.inboxes.add("second")
    kept = receiver_database.deliveries.keep("main", a_delivery(), None)
    assert receiver_database.erasure.erase("second", kept.id) == 0
    assert receiver_database.erasure.erase("main", kept.id + 1) == 0
    assert receiver_database.feed.newest("main") == 1
    with pytest.raises(NotFound):
        receiver_database.erasure.erase("nowhere", kept.id)


def test_everything_under_an_e_mail_address_is_erased_whatever_its_case(receiver_database: ReceiverDatabase) -> None:
    receiver_database.inboxes.add("second")
    spelled = ["Søren.Jansen@Example.com", "søren.jansen@example.com", " SØREN.JANSEN@EXAMPLE.COM "]
    ids = [receiver_database.deliveries.keep("main", a_delivery(number, email=email), None).id for number, email in enumerate(spelled)]
    someone = receiver_database.deliveries.keep("main", a_delivery(7, email="soren.jansen@example.com"), None)
    elsewhere = receiver_database.deliveries.keep("second", a_delivery(8, email=spelled[0]), None)
    assert receiver_database.erasure.erase_email("main", "So\u0308ren".replace("o\u0308", "ø") + ".jansen@example.com") == 3
    lines = receiver_database.feed.page("main", 0, 10)
    assert [line.id for line in lines] == [someone.id, *ids]
    assert [line.kind for line in lines] == ["application", "erased", "erased", "erased"]
    assert receiver_database.feed.one("second", elsewhere.id) is not None
    assert receiver_database.erasure.erase_email("main", spelled[0]) == 0


def test_what_tells_of_an_erasure_names_the_id_only(receiver_database: ReceiverDatabase) -> None:
    kept = receiver_database.deliveries.keep("main", a_delivery(), None)
    receiver_database.erasure.erase("main", kept.id)
    assert {column.name for column in metadata.tables["erasures"].c} == {"inbox_id", "position", "application_id", "erased_at"}


@pytest.fixture
def sqlite_path(tmp_path: Path) -> Path:
    return tmp_path / "receiver.db"


@pytest.fixture
def sqlite(sqlite_path: Path) -> Iterator[ReceiverDatabase]:
    database = ReceiverDatabase(f"sqlite:///{sqlite_path}", KEYS).open()
    yield database
    database.close()


def sealed_parts(database: ReceiverDatabase, ids: set[int]) -> list[bytes]:
    """Return pieces of 48 bytes of everything that stands sealed or hashed for these applications."""
    with database.engine.connect() as connection:
        rows = list(connection.execute(select(applications).where(applications.c.id.in_(ids))))
        cells = [cell for row in rows for cell in (row.content_key, row.email_key, row.sealed_fields, row.sealed_cv_key) if cell]
        cells += connection.scalars(select(cv_pieces.c.sealed).where(cv_pieces.c.application_id.in_(ids)))
    return [cell[start : start + 24] for cell in cells for start in range(0, len(cell) - 24, 5000)]


def on_disk(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*"))


def test_the_bytes_of_an_erased_application_are_gone_from_the_file_and_its_log(sqlite: ReceiverDatabase, sqlite_path: Path) -> None:
    ids = []
    for number in range(60):
        if number % 4:
            ids.append(sqlite.deliveries.keep("main", a_delivery(number, motivation="M" * (number * 97)), None).id)
        else:
            with a_cv(os.urandom(number * 9000 + 1)) as cv:
                ids.append(sqlite.deliveries.keep("main", a_delivery(number, cv), cv).id)
    for number in range(0, 60, 3):  # rewritten in other places, too
        sqlite.deliveries.keep("main", a_delivery(number), None) if number % 4 else None
    wanted = set(ids[10:40])
    parts = sealed_parts(sqlite, wanted)
    before = on_disk(sqlite_path)
    assert all(part in before for part in parts)
    for application_id in wanted:
        assert sqlite.erasure.erase("main", application_id) == 1
    after = on_disk(sqlite_path)
    assert [part for part in parts if part in after] == []
    remaining = sealed_parts(sqlite, set(ids) - wanted)
    assert all(part in after for part in remaining)


def test_an_erasure_waits_for_a_reader_to_end_and_then_cuts_the_log(sqlite: ReceiverDatabase, sqlite_path: Path) -> None:
    kept = sqlite.deliveries.keep("main", a_delivery(), None)
    parts = sealed_parts(sqlite, {kept.id})
    with sqlite.engine.connect() as reader:  # another connection's transaction was open before and has ended
        reader.execute(select(applications)).all()
    sqlite.erasure.erase("main", kept.id)
    assert [part for part in parts if part in on_disk(sqlite_path)] == []
    assert (sqlite_path.parent / "receiver.db-wal").stat().st_size == 0


def test_two_receivers_erase_one_application_once(open_database: Callable[..., ReceiverDatabase]) -> None:
    first, second = open_database(), open_database()
    kept = first.deliveries.keep("main", a_delivery(), None)
    assert first.erasure.erase("main", kept.id) + second.erasure.erase("main", kept.id) == 1

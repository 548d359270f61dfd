"""Whether the receiver says that it is ready: not while nothing can be stored, again by itself when it can, and leaving nothing behind."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from made_up_deliveries import KEYS, a_delivery
from postgres_server import PostgresServer
from sqlalchemy import event, text
from starlette.applications import Starlette

from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database import engine as engine_module
from recruiterdesk.receiver.health import Health
from recruiterdesk.receiver.metrics import Figures
from recruiterdesk.receiver.stopping import Stopping
from recruiterdesk.receiver.storage import StorageUnavailable
from recruiterdesk.receiver.threads import Threads

_LARGE = "x" * 300_000  # a motivation that needs new pages


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[ReceiverDatabase]:
    database = ReceiverDatabase(f"sqlite:///{tmp_path / 'receiver.db'}", KEYS).open()
    yield database
    database.close()


@contextmanager
def pragma(database: ReceiverDatabase, statement: str) -> Iterator[None]:
    """Let every new connection say it, as long as the block lasts."""

    def say(connection: sqlite3.Connection, _entry: object) -> None:
        connection.execute(statement)

    database.engine.dispose()
    event.listen(database.engine, "connect", say)
    try:
        yield
    finally:
        event.remove(database.engine, "connect", say)
        database.engine.dispose()


def refused(database: ReceiverDatabase, number: int = 1) -> str:
    with pytest.raises(StorageUnavailable) as caught:
        database.deliveries.keep("main", a_delivery(number, motivation=_LARGE), None)
    return caught.value.reason


def rows(database: ReceiverDatabase) -> tuple[int, ...]:
    with database.engine.connect() as connection:
        return tuple(connection.scalar(text(f"SELECT count(*) FROM {table}")) or 0 for table in ("inboxes", "applications", "cv_pieces"))


@pytest.mark.parametrize(("statement", "reason"), [("PRAGMA max_page_count=1", "full"), ("PRAGMA query_only=ON", "read_only")])
def test_a_receiver_that_can_store_nothing_says_so_until_it_can(sqlite: ReceiverDatabase, statement: str, reason: str) -> None:
    sqlite.deliveries.keep("main", a_delivery(1), None)
    before = rows(sqlite)
    with pragma(sqlite, statement):  # as many pages as there are: SQLite goes no lower
        assert sqlite.trouble() is None, "nothing was tried yet"
        assert refused(sqlite, 2) == reason
        assert [sqlite.trouble() for _ in range(3)] == [reason] * 3
    assert sqlite.trouble() is None
    assert rows(sqlite) == before
    assert not sqlite.deliveries.keep("main", a_delivery(2), None).is_repeat
    assert [line.position for line in sqlite.feed.page("main", 0, 10)] == [1, 2]


def test_what_is_tried_reaches_the_disk(sqlite: ReceiverDatabase, tmp_path: Path) -> None:
    with pragma(sqlite, "PRAGMA query_only=ON"):
        refused(sqlite)
    log = tmp_path / "receiver.db-wal"
    before = log.stat().st_size if log.exists() else 0
    assert sqlite.trouble() is None
    assert log.stat().st_size >= before + 64 * 1024
    tried = log.stat().st_size
    assert sqlite.trouble() is None
    assert log.stat().st_size == tried, "once it goes well, nothing is tried any more"


def test_a_write_that_changes_nothing_does_not_make_it_ready(sqlite: ReceiverDatabase) -> None:
    with pragma(sqlite, "PRAGMA max_page_count=1"):
        assert refused(sqlite) == "full"
        sqlite._transactions.write(lambda connection: connection.execute(text("DELETE FROM applications WHERE id < 0")).rowcount)
        assert sqlite.trouble() == "full"


def test_a_receiver_that_is_only_busy_stays_ready(sqlite: ReceiverDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "WAIT_SECONDS", 0.1)
    hurried = ReceiverDatabase(f"sqlite:///{tmp_path / 'receiver.db'}", KEYS).open()
    other = sqlite3.connect(tmp_path / "receiver.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert refused(hurried) == "busy"
    assert hurried.trouble() is None
    other.close()
    hurried.close()


@pytest.fixture
def postgresql(postgres_server: PostgresServer) -> Iterator[ReceiverDatabase]:
    name = postgres_server.fresh_database()
    database = ReceiverDatabase(postgres_server.address(name), KEYS).open()
    yield database
    database.close()
    postgres_server.drop(name)


@pytest.mark.parametrize(("sqlstate", "reason"), [("53100", "full"), ("25006", "read_only"), ("42501", "refused")])
def test_a_postgresql_that_takes_nothing_is_not_ready_until_it_does(postgresql: ReceiverDatabase, sqlstate: str, reason: str) -> None:
    with postgresql.engine.begin() as connection:
        body = f"BEGIN RAISE EXCEPTION 'kanarie' USING ERRCODE = '{sqlstate}'; END"
        connection.execute(text(f"CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $${body}$$"))
        connection.execute(text("CREATE TRIGGER fails BEFORE INSERT ON applications EXECUTE FUNCTION fail()"))
    before = rows(postgresql)
    assert refused(postgresql) == reason
    assert postgresql.trouble() == reason
    with postgresql.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER fails ON applications"))
    assert postgresql.trouble() is None
    assert rows(postgresql) == before


async def test_whoever_balances_the_load_is_told_the_word_and_when_to_ask_again(sqlite: ReceiverDatabase) -> None:
    threads = Threads(1)
    app = Starlette(routes=Health(sqlite, Figures(), Stopping(), threads).routes())
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://receiver") as asked:
        with pragma(sqlite, "PRAGMA max_page_count=1"):
            refused(sqlite)
            answer = await asked.get("/readyz")
            assert (answer.status_code, answer.json()) == (503, {"status": "not ready", "reason": "full"})
            assert answer.headers["retry-after"] == "5"
            assert (await asked.get("/healthz")).status_code == 200, "it lives, and is not to be restarted"
        assert (await asked.get("/readyz")).json() == {"status": "ready"}
    threads.close()

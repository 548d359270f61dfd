import os
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_up_deliveries import KEYS, a_cv, a_delivery
from postgres_server import PostgresServer
from sqlalchemy import event, text

from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database import engine as engine_module
from recruiterdesk.receiver.sealing import SealedFile
from recruiterdesk.receiver.storage import StorageUnavailable

CANARY = "Kanarie van de Storing"


@pytest.fixture
def sqlite_path(tmp_path: Path) -> Path:
    return tmp_path / "receiver.db"


@pytest.fixture
def sqlite(sqlite_path: Path) -> Iterator[ReceiverDatabase]:
    database = ReceiverDatabase(f"sqlite:///{sqlite_path}", KEYS).open()
    yield database
    database.close()


@pytest.fixture
def postgresql(postgres_server: PostgresServer) -> Iterator[ReceiverDatabase]:
    name = postgres_server.fresh_database()
    database = ReceiverDatabase(postgres_server.address(name), KEYS).open()
    yield database
    database.close()
    postgres_server.drop(name)


def refused(database: ReceiverDatabase, number: int = 1, cv: SealedFile | None = None) -> str:
    """Return the word for why nothing could be kept."""
    with pytest.raises(StorageUnavailable) as caught:
        database.deliveries.keep("main", a_delivery(number, cv, name=CANARY, email="kanarie@example.com"), cv)
    trouble: BaseException | None = caught.value
    while trouble is not None:  # nothing personal travels with the error into a log
        assert "anarie" not in f"{trouble}{trouble!r}"
        trouble = trouble.__cause__
    return caught.value.reason


def pragma(database: ReceiverDatabase, statement: str) -> None:
    """Let every new connection say it."""
    database.engine.dispose()
    event.listen(database.engine, "connect", lambda connection, _: connection.execute(statement))


def test_a_full_disk_is_told_and_what_was_kept_before_stays(sqlite: ReceiverDatabase) -> None:
    first = sqlite.deliveries.keep("main", a_delivery(1), None)
    pragma(sqlite, "PRAGMA max_page_count=60")
    with a_cv(bytes(1_000_000)) as cv:
        assert refused(sqlite, 2, cv) == "full"
    assert [line.id for line in sqlite.feed.page("main", 0, 10)] == [first.id]


def test_a_small_disk_that_is_really_full_is_told_and_works_again_when_there_is_room(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], check=False).returncode != 0:
        pytest.skip("only an administrator can make a small disk")
    try:
        ballast = disk / "ballast"
        ballast.write_bytes(bytes(400_000))
        database = ReceiverDatabase(f"sqlite:///{disk / 'receiver.db'}", KEYS).open()
        database.deliveries.keep("main", a_delivery(1), None)
        with a_cv(bytes(500_000)) as cv:
            assert refused(database, 2, cv) == "full"
            with pytest.raises(StorageUnavailable), SealedFile(disk) as too_long:
                too_long.write(bytes(2_000_000))
            ballast.unlink()
        assert not database.deliveries.keep("main", a_delivery(3), None).is_repeat
        assert len(database.feed.page("main", 0, 10)) == 2
        database.close()
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_database_that_cannot_be_written_is_told_and_can_still_be_read(sqlite: ReceiverDatabase) -> None:
    sqlite.deliveries.keep("main", a_delivery(1), None)
    pragma(sqlite, "PRAGMA query_only=ON")
    assert refused(sqlite, 2) == "read_only"
    assert len(sqlite.feed.page("main", 0, 10)) == 1


def test_a_folder_that_is_a_file_is_told_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageUnavailable):
        ReceiverDatabase(f"sqlite:///{tmp_path / 'file' / 'receiver.db'}", KEYS).open()


def test_a_file_that_is_no_database_is_told_at_the_start(sqlite_path: Path) -> None:
    sqlite_path.write_text("not a database " * 1000)
    with pytest.raises(StorageUnavailable) as caught:
        ReceiverDatabase(f"sqlite:///{sqlite_path}", KEYS).open()
    assert caught.value.reason == "damaged"


def test_a_lock_is_waited_for_and_told_when_it_stays(sqlite_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    patient = ReceiverDatabase(f"sqlite:///{sqlite_path}", KEYS).open()
    monkeypatch.setattr(engine_module, "WAIT_SECONDS", 0.3)
    database = ReceiverDatabase(f"sqlite:///{sqlite_path}", KEYS).open()
    other = sqlite3.connect(sqlite_path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    assert refused(database) == "busy"
    assert 0.2 < time.monotonic() - began < 5, "as long as it was told; as a rule it is ten seconds"
    ending = threading.Timer(0.2, lambda: other.execute("COMMIT"))
    ending.start()
    assert not patient.deliveries.keep("main", a_delivery(1), None).is_repeat
    ending.join()
    other.close()
    for each in (database, patient):
        each.close()


def test_a_postgresql_that_went_away_is_told_and_is_used_again_when_it_is_back(
    postgresql: ReceiverDatabase, postgres_server: PostgresServer
) -> None:
    first = postgresql.deliveries.keep("main", a_delivery(1), None)
    for end in (postgres_server.stop, postgres_server.crash):
        end()
        assert refused(postgresql, 2) == "unreachable"
        assert postgresql.trouble() is not None
        with pytest.raises(StorageUnavailable):
            postgresql.feed.page("main", 0, 10)
        postgres_server.start()
        assert postgresql.trouble() is None
        assert postgresql.deliveries.keep("main", a_delivery(1), None).id == first.id


def test_a_postgresql_that_was_restarted_while_nothing_came_is_used_as_if_it_had_stayed(
    postgresql: ReceiverDatabase, postgres_server: PostgresServer
) -> None:
    postgresql.deliveries.keep("main", a_delivery(1), None)
    postgres_server.stop()
    postgres_server.start()
    assert postgresql.deliveries.keep("main", a_delivery(1), None).is_repeat


def test_a_postgresql_that_goes_away_in_the_middle_of_a_cv_keeps_nothing_of_it(
    postgresql: ReceiverDatabase, postgres_server: PostgresServer
) -> None:
    class Interrupted(SealedFile):
        def pieces(self):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- as the one it stands for
            for number, piece in enumerate(super().pieces()):
                if number == 2:
                    postgres_server.crash()
                    postgres_server.start()
                yield piece

    with Interrupted() as cv:
        cv.write(bytes(1_500_000))
        cv.finish()
        assert refused(postgresql, 2, cv) == "unreachable"
    assert postgresql.feed.page("main", 0, 10) == []
    with postgresql.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM cv_pieces")) == 0


@pytest.mark.parametrize(
    ("sqlstate", "reason"),
    [("53100", "full"), ("53300", "busy"), ("25006", "read_only"), ("42501", "refused"), ("XX001", "damaged"), ("57P01", "unreachable")],
)
def test_each_failure_of_postgresql_has_its_word(postgresql: ReceiverDatabase, sqlstate: str, reason: str) -> None:
    with postgresql.engine.begin() as connection:
        body = f"BEGIN RAISE EXCEPTION 'kanarie' USING ERRCODE = '{sqlstate}'; END"
        connection.execute(text(f"CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS '{body.replace(chr(39), chr(39) * 2)}'"))
        connection.execute(text("CREATE TRIGGER fails BEFORE INSERT ON applications EXECUTE FUNCTION fail()"))
    assert refused(postgresql) == reason


def test_a_read_only_copy_of_postgresql_is_told(postgresql: ReceiverDatabase, postgres_server: PostgresServer) -> None:
    with postgres_server.superuser() as connection:
        connection.execute(f'ALTER DATABASE "{postgresql.engine.url.database}" SET default_transaction_read_only = on')
    postgresql.engine.dispose()
    assert refused(postgresql) == "read_only"
    assert postgresql.feed.page("main", 0, 10) == []


def test_a_deadlock_is_tried_again_and_not_told(postgresql: ReceiverDatabase) -> None:
    attempts = []

    def work(connection: object) -> int:
        attempts.append(connection)
        if len(attempts) < 3:
            postgresql_error(connection)
        return 7

    def postgresql_error(connection: object) -> None:
        connection.execute(text("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END $$"))  # type: ignore[attr-defined]  # SQLAlchemy's

    assert postgresql._transactions.write(work) == 7
    assert len(attempts) == 3


def test_a_commit_is_durable_even_where_the_server_says_otherwise(postgresql: ReceiverDatabase, postgres_server: PostgresServer) -> None:
    with postgres_server.superuser() as connection:
        connection.execute(f'ALTER DATABASE "{postgresql.engine.url.database}" SET synchronous_commit = off')
    postgresql.engine.dispose()
    with postgresql.engine.connect() as connection:
        assert connection.scalar(text("SHOW synchronous_commit")) == "on"


def test_sqlite_waits_for_the_disk_at_every_commit(sqlite: ReceiverDatabase) -> None:
    with sqlite.engine.connect() as connection:
        assert connection.scalar(text("PRAGMA synchronous")) == 2
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
        assert connection.scalar(text("PRAGMA secure_delete")) == 1


def test_the_database_file_is_its_owners_only(sqlite: ReceiverDatabase, sqlite_path: Path) -> None:
    sqlite.deliveries.keep("main", a_delivery(1), None)
    assert {file.name: file.stat().st_mode & 0o777 for file in sqlite_path.parent.glob("receiver.db*")} == {
        "receiver.db": 0o600,
        "receiver.db-wal": 0o600,
        "receiver.db-shm": 0o600,
    }

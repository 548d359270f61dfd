import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from made_up_deliveries import KEYS, a_cv, a_delivery
from postgres_server import OWNER, PostgresServer
from sqlalchemy import event, inspect, text
from sqlalchemy.engine import Connection

from recruiterdesk.domain.errors import StorageTrouble, WrongUsage
from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database import bringing_up as bringing_up_module
from recruiterdesk.receiver.database.engine import make_engine
from recruiterdesk.receiver.database.schema import metadata
from recruiterdesk.receiver.sealing import DataKeys
from recruiterdesk.receiver.storage import StorageUnavailable

HELPERS = Path(__file__).parents[2] / "helpers"
LEAST_PRIVILEGE = Path(bringing_up_module.__file__).parent / "least_privilege.sql"
START = """
import os, sys
from made_up_deliveries import KEYS, a_delivery
from recruiterdesk.receiver.database import ReceiverDatabase
children = []
for _ in range(4):
    if child := os.fork():
        children.append(child)
        continue
    database = ReceiverDatabase(sys.argv[1], KEYS).open()
    assert database.trouble() is None
    kept = database.deliveries.keep("main", a_delivery(), None)
    os.write(1, f"{kept.id} {database.derived_key('any').hex()}\\n".encode())
    os._exit(0)
sys.exit(max(os.waitpid(child, 0)[1] for child in children))
"""


def test_four_that_start_at_once_make_the_tables_once(database_url: str, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HELPERS), str(HELPERS.parents[1])])}
    command = [sys.executable, "-c", START, database_url]
    answers = subprocess.run(
        command,
        cwd=tmp_path,  # not the project's folder: nothing is looked up in it
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout.splitlines()
    assert len(answers) == 4
    assert len(set(answers)) == 1  # one application, one root key
    database = ReceiverDatabase(database_url, KEYS).open()
    (line,) = database.feed.page("main", 0, 10)
    assert line.stored is not None
    assert line.stored.deliveries == 4
    assert database.inboxes.names() == ["main"]
    database.close()


def test_whoever_starts_while_another_makes_the_tables_waits_for_it(database_url: str, request: pytest.FixtureRequest) -> None:
    first, second = ReceiverDatabase(database_url, KEYS), ReceiverDatabase(database_url, KEYS)
    is_making, has_begun = threading.Event(), threading.Event()

    def stop_in_the_middle(*event_: object) -> None:
        if "CREATE TABLE laptops" in str(event_[2]):
            is_making.set()
            assert has_begun.wait(60)
            if database_url.startswith("postgresql"):
                wait_for_a_waiting_session(request.getfixturevalue("postgres_server"))

    event.listen(first.engine, "before_cursor_execute", stop_in_the_middle)
    event.listen(second.engine, "connect", lambda *_: has_begun.set(), insert=True)
    with ThreadPoolExecutor(2) as pool:
        opening = pool.submit(first.open)
        assert is_making.wait(60)
        also = pool.submit(second.open)
        assert opening.result().derived_key("x") == also.result().derived_key("x")
    first.close()
    second.close()


def wait_for_a_waiting_session(server: PostgresServer) -> None:
    with server.superuser() as connection:
        end = time.monotonic() + 60
        while connection.execute("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'").fetchone() is None:
            assert time.monotonic() < end, "the second does not wait"
            time.sleep(0.01)


def test_a_file_that_somebody_else_has_to_itself_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "receiver.db"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE theirs (x)")
    other.execute("BEGIN EXCLUSIVE")
    ending = threading.Timer(0.3, lambda: other.execute("COMMIT"))
    ending.start()
    database = ReceiverDatabase(f"sqlite:///{path}", KEYS).open()
    ending.join()
    assert database.trouble() is None
    database.close()
    other.close()


def test_the_steps_make_the_tables_that_the_code_uses(receiver_database: ReceiverDatabase) -> None:
    with receiver_database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_second_start_changes_nothing(open_database: Callable[..., ReceiverDatabase]) -> None:
    first = open_database()
    first.deliveries.keep("main", a_delivery(), None)
    assert len(open_database().feed.page("main", 0, 10)) == 1


def test_tables_of_a_newer_receiver_are_left_alone_and_told(receiver_database: ReceiverDatabase, database_url: str) -> None:
    with receiver_database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'receiver_9999'"))
    assert receiver_database.trouble() is not None
    with pytest.raises(StorageTrouble, match="newer version") as caught:
        ReceiverDatabase(database_url, KEYS).open()
    assert not isinstance(caught.value, StorageUnavailable)


def test_a_step_that_fails_leaves_no_tables(database_url: str) -> None:
    database = ReceiverDatabase(database_url, KEYS)
    with database.engine.begin() as connection:
        connection.execute(text("CREATE TABLE root_keys (in_the_way int)"))  # the step makes it last
    with pytest.raises(StorageUnavailable):
        database.open()
    assert database.trouble() is not None
    with database.engine.begin() as connection:
        assert inspect(connection).get_table_names() == ["root_keys"]
        connection.execute(text("DROP TABLE root_keys"))
    assert database.open().inboxes.names() == ["main"]
    database.close()


def test_another_data_key_is_refused_at_the_start(receiver_database: ReceiverDatabase, database_url: str) -> None:
    with pytest.raises(StorageTrouble, match="another data key"):
        ReceiverDatabase(database_url, DataKeys(os.urandom(32))).open()


def test_derived_keys_are_the_same_in_every_receiver_and_differ_by_purpose(open_database: Callable[..., ReceiverDatabase]) -> None:
    first, second = open_database(), open_database()
    assert first.derived_key("a") == second.derived_key("a") != first.derived_key("b")
    assert len(first.derived_key("a")) == 32


@pytest.mark.parametrize("address", ["", "nonsense", "mysql://x/y", "sqlite://", "sqlite:///:memory:", "postgresql+pg8000", "/some/file"])
def test_an_address_that_is_neither_database_is_refused(address: str) -> None:
    with pytest.raises(WrongUsage):
        make_engine(address)


def test_a_postgresql_elsewhere_is_spoken_to_over_tls_with_its_certificate_checked() -> None:
    assert make_engine("postgresql://u:p@db.example.com/x").url.query["sslmode"] == "verify-full"
    assert make_engine("postgres://u@db.example.com/x?sslmode=verify-ca").url.query["sslmode"] == "verify-ca"
    assert "sslmode" not in make_engine("postgresql://u@localhost/x").url.query
    assert "sslmode" not in make_engine("postgresql:///x?host=/run/postgresql").url.query


def refuse(statement: str, connection: Connection) -> None:
    connection.execute(text(statement))


def test_a_user_with_the_least_rights_can_do_everything_and_change_no_table(postgres_server: PostgresServer) -> None:
    name = postgres_server.fresh_database()
    ReceiverDatabase(postgres_server.address(name), KEYS).open().close()
    with postgres_server.superuser(name) as connection:
        connection.execute("DROP ROLE IF EXISTS recruiterdesk_receiver")
        connection.execute("CREATE ROLE recruiterdesk_receiver LOGIN")
        connection.execute(f"SET ROLE {OWNER}")
        connection.execute(LEAST_PRIVILEGE.read_bytes())
    database = ReceiverDatabase(postgres_server.address(name, "recruiterdesk_receiver"), KEYS).open()
    assert database.trouble() is None
    database.inboxes.add("second")
    with a_cv(b"CV") as cv:
        kept = database.deliveries.keep("second", a_delivery(cv=cv), cv)
    laptop = database.laptops.of_token(database.laptops.add("second", "laptop"))
    assert laptop is not None
    database.laptops.acknowledge(laptop, 1)
    assert database.feed.one("second", kept.id) is not None
    assert database.rotation.reseal() == 0
    assert database.erasure.erase("second", kept.id) == 1
    database.retention.purge(laptop.added_at, 0)
    database.laptops.remove("second", "laptop")
    for forbidden in ("DROP TABLE cv_pieces", "ALTER TABLE applications ADD COLUMN x int", "CREATE TABLE x (y int)", "TRUNCATE cv_pieces"):
        with pytest.raises(StorageUnavailable) as caught:
            database._transactions.write(partial(refuse, forbidden))
        assert caught.value.reason == "refused"
    database.close()
    postgres_server.drop(name)
    with postgres_server.superuser() as connection:
        connection.execute("DROP ROLE recruiterdesk_receiver")

"""A receiver's database for each test, once as SQLite and once as PostgreSQL."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from made_up_deliveries import KEYS
from postgres_server import NoPostgresError, PostgresServer

from recruiterdesk.receiver.database import ReceiverDatabase


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for all tests of this run; skips with the reason where there is none."""
    try:
        server = PostgresServer()
    except NoPostgresError as reason:
        pytest.skip(f"no PostgreSQL here: {reason}")
    yield server
    server.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of an empty database, not yet opened."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'receiver.db'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = server.fresh_database()
    yield server.address(name)
    server.drop(name)


@pytest.fixture
def open_database(database_url: str) -> Iterator[Callable[..., ReceiverDatabase]]:
    """Open the test's database, as often as the test wants: each is a receiver of its own beside the others. They are closed at the end."""
    opened: list[ReceiverDatabase] = []

    def open_one(**options: object) -> ReceiverDatabase:
        opened.append(ReceiverDatabase(database_url, **{"keys": KEYS, **options}))  # type: ignore[arg-type]  # as its own arguments
        return opened[-1].open()

    yield open_one
    for database in opened:
        database.close()


@pytest.fixture
def receiver_database(open_database: Callable[..., ReceiverDatabase]) -> ReceiverDatabase:
    """Give an open database under `made_up_deliveries.KEYS`."""
    return open_database()

"""One running receiver per database and file of tests, and for each test an inbox of its own with a laptop."""

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from made_up_deliveries import KEYS
from outlet_inbox import Inbox, Running
from served_receiver import given, served

from recruiterdesk.receiver.database import ReceiverDatabase

if TYPE_CHECKING:
    from postgres_server import PostgresServer

_numbers = itertools.count(1)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("receiver")
    if request.param == "sqlite":
        address = f"sqlite:///{folder / 'receiver.db'}"
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        address = server.address(server.fresh_database())
    database = ReceiverDatabase(address, KEYS).open()
    try:
        with served("--database", address, given=given(folder)) as receiver:
            yield Running(receiver, database)
    finally:
        database.close()


@pytest.fixture
def inbox(running: Running) -> Iterator[Inbox]:
    name = f"inbox-{next(_numbers)}"
    running.database.inboxes.add(name)
    token = running.database.laptops.add(name, "Anna")
    with running.receiver.client(token) as laptop:
        yield Inbox(name, running.receiver, running.database, laptop)

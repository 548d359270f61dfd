"""One served door for the tests that need nothing special of it."""

from collections.abc import Iterator

import pytest
from intake_server import IntakeServer, served_intake


@pytest.fixture(scope="module")
def door() -> Iterator[IntakeServer]:
    with served_intake() as server:
        yield server


@pytest.fixture
def intake(door: IntakeServer) -> IntakeServer:
    """A door behind which nothing is kept yet."""
    door.ledger.kept.clear()
    return door

"""One served door for the tests that need nothing special of it."""

from collections.abc import Iterator

import pytest
from intake_server import IntakeServer, served_intake


@pytest.fixture
def intake() -> Iterator[IntakeServer]:
    with served_intake() as server:
        yield server

"""The bench that the tests of the services share."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from desk_bench import DeskBench, desk_bench


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[DeskBench]:
    """Return a desk over a scripted provider; nothing is connected yet."""
    async with desk_bench(tmp_path / "profile") as made:
        yield made

"""The bench of these tests."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from release_bench import publisher
from update_bench import UpdateBench


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[UpdateBench]:
    async with publisher() as published:
        made = UpdateBench(tmp_path / "cache", published)
        yield made
        made.store.close()

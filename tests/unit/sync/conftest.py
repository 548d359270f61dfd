"""The bench that the tests of sync share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sync_bench import Bench, make_bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """Return one account over pages of ten."""
    made = make_bench(tmp_path, page_size=10)
    yield made
    made.store.close()

"""Whole lists are compared beside the loop's thread, which is the window's."""

import threading
from pathlib import Path
from typing import Any

import pytest
from sync_bench import make_bench

from recruiterdesk.sync import list_pull


@pytest.mark.parametrize("name", ["is_another_needed", "union", "suspects", "find_brake", "is_in_step"])
async def test_whole_lists_are_not_compared_on_the_loops_thread(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    where: list[threading.Thread] = []
    compare = getattr(list_pull, name)

    def watched(*arguments: Any, **named: Any) -> Any:
        where.append(threading.current_thread())
        return compare(*arguments, **named)

    monkeypatch.setattr(list_pull, name, watched)
    bench = make_bench(tmp_path)
    try:
        await bench.sync.pull()
    finally:
        bench.store.close()
    assert where
    assert threading.current_thread() not in where

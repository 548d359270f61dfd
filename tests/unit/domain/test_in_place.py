"""Work that waits for the database alone can be done before there is a loop."""

import asyncio
import threading
from collections.abc import Generator

import pytest

from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.domain.in_place import is_in_place, run_in_place
from recruiterdesk.store.store import Store


def test_a_result_is_returned_and_an_error_is_raised() -> None:
    async def answer(value: int) -> int:
        if value < 0:
            raise ValueError(str(value))
        return value

    assert run_in_place(answer(3)) == 3
    with pytest.raises(ValueError, match="-3"):
        run_in_place(answer(-3))
    assert not is_in_place()


def test_what_needs_a_loop_is_refused_and_not_left_hanging() -> None:
    ends: list[str] = []

    class NeedsALoop:
        def __await__(self) -> Generator[object, None, None]:
            yield self

    async def waits() -> None:
        try:
            await NeedsALoop()
        finally:
            ends.append("ended")

    with pytest.raises(RuntimeError, match="loop"):
        run_in_place(waits())
    assert ends == ["ended"]


def test_only_the_thread_that_does_it_is_in_place() -> None:
    seen: list[bool] = []

    async def look() -> bool:
        thread = threading.Thread(target=lambda: seen.append(is_in_place()))
        thread.start()
        thread.join()
        return is_in_place()

    assert run_in_place(look())
    assert seen == [False]


def test_the_store_reads_and_writes_in_place_and_later_on_a_loop(tmp_path_factory: pytest.TempPathFactory) -> None:
    store = Store.open(tmp_path_factory.mktemp("desk"), bytes(range(32)), clock=SystemClock())
    heard: list[frozenset[str]] = []
    store.subscribe(lambda change: heard.append(change.settings))

    async def keep(value: str) -> object:
        await store.write(lambda writer: writer.settings.set("zoom", value))
        return await store.read(lambda reader: reader.settings.get("zoom", None))

    assert run_in_place(keep("110")) == "110"
    assert heard == [frozenset({"zoom"})]
    assert asyncio.run(keep("125")) == "125"
    store.close()

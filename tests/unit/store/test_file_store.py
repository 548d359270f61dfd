"""Files: in by chunks, named by content, out as they were, and gone when nothing needs them."""

import hashlib
import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hand_clock import HandClock
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from made_up_store import START, Desk, a_detail, an_application

from recruiterdesk.domain.errors import Invalid, NotFound, StorageTrouble
from recruiterdesk.store.file_store import CHUNK_BYTES
from recruiterdesk.store.sharing import DAMAGE_MARK
from recruiterdesk.store.store import Store
from recruiterdesk.store.trouble import Damaged


async def pieces(*parts: bytes) -> AsyncIterator[bytes]:
    for part in parts:
        yield part


async def files_left(store: Store) -> tuple[int, int]:
    def look() -> tuple[int, int]:
        files = store._files.execute("SELECT count(*) FROM file").get
        chunks = store._files.execute("SELECT count(*) FROM chunk").get
        assert isinstance(files, int)
        assert isinstance(chunks, int)
        return files, chunks

    return await store.read(lambda _: look())


@pytest.mark.parametrize("size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES + 77])
async def test_a_file_comes_out_as_it_went_in(store: Store, tmp_path: Path, size: int) -> None:
    content = random.Random(size).randbytes(size)
    (tmp_path / "Curriculum.pdf").write_bytes(content)
    file = await store.files.put(tmp_path / "Curriculum.pdf", "Curriculum.pdf")
    assert (file.sha256, file.name, file.bytes) == (hashlib.sha256(content).hexdigest(), "Curriculum.pdf", size)
    assert b"".join([chunk async for chunk in store.files.chunks(file)]) == content
    assert await store.files.read_all(file.sha256, size) == content
    assert await store.files.size(file.sha256) == size
    assert await store.files.has(file.sha256)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=some.lists(some.integers(0, 2 * CHUNK_BYTES), max_size=5))
async def test_pieces_of_any_size_give_the_same_file(store: Store, cuts: list[int]) -> None:
    parts = [bytes([place]) * cut for place, cut in enumerate(cuts)]
    file = await store.files.put(pieces(*parts), "x")
    chunks = [chunk async for chunk in store.files.chunks(file)]
    assert b"".join(chunks) == b"".join(parts)
    assert all(len(chunk) == CHUNK_BYTES for chunk in chunks[:-1])


async def test_the_same_content_is_kept_once(store: Store) -> None:
    one = await store.files.put(pieces(b"same"), "a.pdf")
    two = await store.files.put(pieces(b"sa", b"me"), "b.pdf")
    assert one.sha256 == two.sha256
    assert await files_left(store) == (1, 1)


async def test_a_file_that_breaks_off_leaves_nothing(store: Store) -> None:
    async def breaking() -> AsyncIterator[bytes]:
        yield b"x" * (2 * CHUNK_BYTES)
        raise ConnectionError("gone")

    with pytest.raises(ConnectionError):
        await store.files.put(breaking(), "x")
    assert await files_left(store) == (0, 0)


async def test_a_path_that_cannot_be_read_is_said(store: Store, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"missing\.pdf"):
        await store.files.put(tmp_path / "missing.pdf", "missing.pdf")
    assert await files_left(store) == (0, 0)


async def test_what_is_not_here_is_said(store: Store) -> None:
    assert not await store.files.has("0" * 64)
    for asked in (store.files.size("0" * 64), store.files.read_all("0" * 64, 10), anext(aiter(store.files.chunks("0" * 64)))):
        with pytest.raises(NotFound):
            await asked


async def test_a_file_above_the_limit_is_not_read_whole(store: Store) -> None:
    file = await store.files.put(pieces(b"x" * 100), "x")
    with pytest.raises(Invalid):
        await store.files.read_all(file.sha256, 99)


async def test_content_that_is_not_what_it_was_is_never_handed_out_as_whole(store: Store) -> None:
    file = await store.files.put(pieces(b"x" * 100), "x")
    store._thread.run_now(lambda: store._files.execute("UPDATE chunk SET content = x'00'"))
    with pytest.raises(StorageTrouble):
        await store.files.read_all(file.sha256, 1000)


async def test_content_that_is_not_what_it_was_is_damage_that_the_next_opening_looks_into(store: Store) -> None:
    file = await store.files.put(pieces(b"x" * (CHUNK_BYTES + 1)), "cv.pdf")
    store._thread.run_now(lambda: store._files.execute("DELETE FROM chunk WHERE number = 1"))
    with pytest.raises(Damaged):
        await store.files.read_all(file.sha256, file.bytes)
    assert isinstance(store.refusal, Damaged)
    assert (store._opened.folder / DAMAGE_MARK).exists()


async def test_a_file_that_is_removed_while_it_is_read_is_no_damage(store: Store) -> None:
    file = await store.files.put(pieces(b"x" * (CHUNK_BYTES + 1)), "cv.pdf")
    reading = store.files.chunks(file)
    assert len(await anext(reading)) == CHUNK_BYTES
    store._thread.run_now(lambda: store.files.drop_now({file.sha256}))
    with pytest.raises(NotFound, match="not on this computer"):
        await anext(reading)
    assert store.refusal is None


async def test_the_sweep_takes_what_nothing_needs_after_an_hour(desk: Desk, clock: HandClock) -> None:
    store = desk.store
    kept = await store.files.put(pieces(b"kept"), "kept.pdf")
    await store.files.put(pieces(b"orphan"), "orphan.pdf")
    store._thread.run_now(lambda: store._files.execute("INSERT INTO file(touched_at) VALUES (1)"))  # a half that a kill left behind
    desk.take(an_application())
    await store.write(lambda w: w.applications.upsert_detail(desk.account, a_detail(an_application(), (), ("kept.pdf",)), START))
    (document,) = store.read_now(lambda r: r.applications.documents(1))
    await store.write(lambda w: w.applications.set_document_file(document.id, kept.sha256, kept.bytes))
    assert await store.files.sweep() == 1
    clock.turn(3700)
    assert await store.files.sweep() == 1
    assert await store.files.has(kept.sha256)
    assert await files_left(store) == (1, 1)

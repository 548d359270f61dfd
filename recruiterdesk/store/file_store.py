"""Files in the encrypted `files.db`, named by their content and kept in chunks of 256 KiB.

Each chunk is its own short transaction on the database thread, so the window's reads slip in between, and a file is never in memory whole.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import apsw

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Invalid, NotFound, StorageTrouble
from recruiterdesk.domain.write import FileRef
from recruiterdesk.store import trouble
from recruiterdesk.store.clean_text import clean
from recruiterdesk.store.database_thread import DatabaseThread, Urgency
from recruiterdesk.store.moments import DAY, to_micros
from recruiterdesk.store.sharing import JournalMark

T = TypeVar("T")

CHUNK_BYTES = 256 * 1024
_GRACE = DAY // 24
_NAME_LIMIT = 255


class FileStore:
    """Puts, finds and hands out files."""

    def __init__(
        self, db: apsw.Connection, thread: DatabaseThread, clock: Clock, referenced: Callable[[], set[str]], log: JournalMark
    ) -> None:
        """`referenced` runs on the database thread and returns the files that desk.db still needs; `log` notes what is written."""
        self._db = db
        self._thread = thread
        self._clock = clock
        self._referenced = referenced
        self._log = log

    async def put(self, chunks: AsyncIterator[bytes] | Path, name: str) -> FileRef:
        """Copy a file in and return its reference; equal contents are kept once.

        Raises NotFound where the path cannot be read, StorageTrouble where there is no room; nothing of it is left then.
        """
        digest = hashlib.sha256()
        size = 0
        number = 0
        file_id = await self._run(self._begin)
        try:
            async for chunk in _even(_read(chunks) if isinstance(chunks, Path) else chunks):
                digest.update(chunk)
                size += len(chunk)
                await self._run(lambda chunk=chunk, number=number: self._add_chunk(file_id, number, chunk))  # type: ignore[misc]  # bound in the loop
                number += 1
            sha256 = digest.hexdigest()
            await self._run(lambda: self._finish(file_id, sha256, size))
        except BaseException:
            # Cancelled, unreadable or no room: take away what was put, if the disk lets us, else the sweep does.
            with suppress(StorageTrouble):
                self._thread.submit(lambda: self._transaction(lambda: self._drop(file_id)))
            raise
        return FileRef(sha256=sha256, name=clean(name, _NAME_LIMIT), bytes=size)

    async def chunks(self, file: FileRef | str) -> AsyncIterator[bytes]:
        """Hand out the content in order; raises NotFound where it is not here and StorageTrouble where it is not what it was."""
        sha256 = file.sha256 if isinstance(file, FileRef) else file
        file_id = await self._run(lambda: self._id_of(sha256))
        digest = hashlib.sha256()
        number = 0
        while True:
            content = await self._run(lambda number=number: self._chunk(file_id, number))  # type: ignore[misc]  # bound in the loop
            if content is None:
                break
            digest.update(content)
            yield content
            number += 1
        if digest.hexdigest() != sha256:
            await self._run(lambda: self._tell_what_is_wrong(file_id))

    async def has(self, sha256: str) -> bool:
        """Return whether the content is here."""
        return await self._run(lambda: self._db.execute("SELECT 1 FROM file WHERE sha256 = ?", (sha256,)).fetchone() is not None)

    async def size(self, sha256: str) -> int:
        """Return how many bytes it has; raises NotFound."""

        def work() -> int:
            row = self._db.execute("SELECT bytes FROM file WHERE sha256 = ?", (sha256,)).fetchone()
            if row is None:
                raise NotFound(_NOT_HERE)
            return int(row[0])

        return await self._run(work)

    async def read_all(self, sha256: str, limit: int) -> bytes:
        """Return the whole content; raises Invalid when it is above `limit` bytes."""
        if await self.size(sha256) > limit:
            raise Invalid(
                "The file is too big to be shown here: at most {limit} bytes can be. Save it and open it with another program.", limit=limit
            )
        return b"".join([chunk async for chunk in self.chunks(sha256)])

    async def sweep(self) -> int:
        """Remove files that nothing refers to and halves that were never finished, an hour after they were last touched."""

        def find() -> list[int]:
            referenced = self._referenced()
            oldest = to_micros(self._clock.now()) - _GRACE
            rows: list[tuple[Any, ...]] = self._db.execute("SELECT id, sha256 FROM file WHERE touched_at < ?", (oldest,)).fetchall()
            return [id_ for id_, sha256 in rows if sha256 is None or sha256 not in referenced]

        found = await self._run(find)
        for file_id in found:
            await self._run(lambda file_id=file_id: self._transaction(lambda: self._drop(file_id)))  # type: ignore[misc]  # bound in the loop
        return len(found)

    def drop_now(self, hashes: set[str]) -> None:
        """Remove these contents at once; on the database thread only."""
        for sha256 in hashes:
            self._transaction(lambda sha256=sha256: self._db.execute("DELETE FROM file WHERE sha256 = ?", (sha256,)))  # type: ignore[misc]  # bound in the loop

    async def _run(self, work: Callable[[], T]) -> T:
        return await self._thread.run(work, Urgency.USUAL)

    def _transaction(self, work: Callable[[], T]) -> T:
        self._log.before_write()
        self._db.execute("BEGIN IMMEDIATE")
        try:
            result = work()
            self._db.execute("COMMIT")
        except BaseException:  # rolled back whatever it was, then raised again
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        self._log.after_commit()
        return result

    def _begin(self) -> int:
        def work() -> int:
            self._db.execute("INSERT INTO file(touched_at) VALUES (?)", (to_micros(self._clock.now()),))
            return self._db.last_insert_rowid()

        return self._transaction(work)

    def _add_chunk(self, file_id: int, number: int, content: bytes) -> None:
        def work() -> None:
            self._db.execute("INSERT INTO chunk VALUES (?, ?, ?)", (file_id, number, content))
            self._db.execute("UPDATE file SET touched_at = ? WHERE id = ?", (to_micros(self._clock.now()), file_id))

        self._transaction(work)

    def _finish(self, file_id: int, sha256: str, size: int) -> None:
        def work() -> None:
            now = to_micros(self._clock.now())
            known = self._db.execute("SELECT id FROM file WHERE sha256 = ?", (sha256,)).fetchone()
            if known is None:
                self._db.execute("UPDATE file SET sha256 = ?, bytes = ?, touched_at = ? WHERE id = ?", (sha256, size, now, file_id))
            else:
                self._drop(file_id)
                self._db.execute("UPDATE file SET touched_at = ? WHERE id = ?", (now, known[0]))

        self._transaction(work)

    def _drop(self, file_id: int) -> None:
        self._db.execute("DELETE FROM file WHERE id = ?", (file_id,))

    def _id_of(self, sha256: str) -> int:
        row = self._db.execute("SELECT id FROM file WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None:
            raise NotFound(_NOT_HERE)
        return int(row[0])

    def _chunk(self, file_id: int, number: int) -> bytes | None:
        row = self._db.execute("SELECT content FROM chunk WHERE file_id = ? AND number = ?", (file_id, number)).fetchone()
        return None if row is None else bytes(row[0])

    def _tell_what_is_wrong(self, file_id: int) -> None:
        """Raise why less was handed out than was once put in; damage is raised on this thread, which notes it."""
        if self._db.execute("SELECT 1 FROM file WHERE id = ?", (file_id,)).fetchone() is None:
            raise NotFound(_NOT_HERE)  # removed while it was read
        raise trouble.Damaged


_NOT_HERE = "The file is not on this computer."


async def _read(path: Path) -> AsyncIterator[bytes]:
    """Read a file in chunks on a thread: a network drive may take its time."""
    try:
        file = await asyncio.to_thread(path.open, "rb")
    except OSError as error:
        raise NotFound(
            "The file {name} cannot be read. It may have been moved, or is not yours to read. Choose another file.", name=path.name
        ) from error
    try:
        while True:
            try:
                content = await asyncio.to_thread(file.read, CHUNK_BYTES)
            except OSError as error:
                raise NotFound(
                    "The file {name} could not be read to its end. Try again, or choose another file.", name=path.name
                ) from error
            if not content:
                return
            yield content
    finally:
        file.close()


async def _even(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Cut or join into chunks of 256 KiB, the last one shorter."""
    kept = bytearray()
    async for piece in chunks:
        kept += piece
        while len(kept) >= CHUNK_BYTES:
            yield bytes(kept[:CHUNK_BYTES])
            del kept[:CHUNK_BYTES]
    if kept:
        yield bytes(kept)

"""What can be read of a damaged files.db: whole files only, those first that are still to be sent."""

import hashlib
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import apsw

from recruiterdesk.store.page_image import PageScan, Row, lend_first_page, open_image
from recruiterdesk.store.schema import FILES_STEPS

_FILE_COLUMNS, _CHUNK_COLUMNS = 4, 3
_MOST_SCANNED = 1 << 30  # bytes of a store that is searched page by page; a larger one would take longer than anybody waits


def save_files(image: Path, key: bytes, work: Path, fresh: apsw.Connection, wanted: Iterable[str], *, until: float, now: int) -> set[str]:
    """Copy files from an image into a fresh files.db: the `wanted` ones, then others until a moment of `time.monotonic`.

    `now` is in microseconds since 1970. Returns the hashes of those that are whole; nothing else of them is kept.
    """
    saved: set[str] = set()
    first = list(dict.fromkeys(wanted))
    db = open_image(image, key) or open_image(lend_first_page(image, key, FILES_STEPS, work / f"{image.name}-lent"), key)
    if db is not None:
        try:
            for sha256 in first:
                _copy(db, fresh, sha256, saved, now)
            for sha256 in _others(db, set(first)):
                if time.monotonic() > until:
                    break
                _copy(db, fresh, sha256, saved, now)
        finally:
            db.close()
    missing = [sha256 for sha256 in first if sha256 not in saved]
    if missing and image.stat().st_size <= _MOST_SCANNED:
        _copy_by_pages(PageScan(image, key, work), fresh, set(missing), saved, now)
    return saved


def _others(db: apsw.Connection, first: set[str]) -> list[str]:
    try:
        rows: list[Row] = db.execute("SELECT sha256 FROM file WHERE sha256 IS NOT NULL ORDER BY touched_at DESC").fetchall()
    except apsw.Error:
        return []
    return [row[0] for row in rows if row[0] not in first]


def _copy(db: apsw.Connection, fresh: apsw.Connection, sha256: str, saved: set[str], now: int) -> None:
    try:
        row = db.execute("SELECT id FROM file WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None:
            return
        digest, size = hashlib.sha256(), 0
        with fresh:
            file_id = _begin(fresh, now)
            for number, content in db.execute("SELECT number, content FROM chunk WHERE file_id = ? ORDER BY number", (row[0],)):
                digest.update(content)
                size += len(content)
                fresh.execute("INSERT INTO chunk VALUES (?, ?, ?)", (file_id, number, content))
            _finish(fresh, file_id, sha256, size, digest.hexdigest())
        saved.add(sha256)
    except (apsw.Error, _NotWhole):
        return  # another way is tried, or its entry says that it is lost


def _copy_by_pages(scan: PageScan, fresh: apsw.Connection, missing: set[str], saved: set[str], now: int) -> None:
    """Find chunks and the rows that name their files on single pages, and put together what belongs together."""
    wanted = {False: frozenset({_FILE_COLUMNS, _CHUNK_COLUMNS}), True: frozenset[int]()}
    ids: dict[int, str] = {}
    chunks: dict[int, dict[int, int]] = {}
    for _, page, row in scan.rows(wanted, set()):
        if len(row) == _FILE_COLUMNS and row[1] in missing:
            ids[row[0]] = row[1]
        elif len(row) == _CHUNK_COLUMNS and _is_chunk(row):
            chunks.setdefault(row[0], {})[row[1]] = page
    # Only now that it is known which are needed are the contents kept in memory, one file at a time.
    for file_id, sha256 in ids.items():
        parts: dict[int, bytes] = {}
        for _, _, row in scan.rows(wanted, scan.all_but(set(chunks.get(file_id, {}).values()))):
            if len(row) == _CHUNK_COLUMNS and _is_chunk(row) and row[0] == file_id:
                parts[row[1]] = row[2]
        if parts and sorted(parts) == list(range(len(parts))):
            _put(fresh, sha256, [parts[number] for number in range(len(parts))], saved, now)


def _put(fresh: apsw.Connection, sha256: str, parts: list[bytes], saved: set[str], now: int) -> None:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    try:
        with fresh:
            file_id = _begin(fresh, now)
            fresh.executemany("INSERT INTO chunk VALUES (?, ?, ?)", [(file_id, number, part) for number, part in enumerate(parts)])
            _finish(fresh, file_id, sha256, sum(map(len, parts)), digest.hexdigest())
        saved.add(sha256)
    except _NotWhole:
        return


class _NotWhole(Exception):  # noqa: N818 -- no error: the file is left out
    """What was read is not the file that was put."""


def _begin(fresh: apsw.Connection, now: int) -> int:
    fresh.execute("INSERT INTO file(touched_at) VALUES (?)", (now,))
    return fresh.last_insert_rowid()


def _finish(fresh: apsw.Connection, file_id: int, sha256: str, size: int, found: str) -> None:
    if found != sha256:
        raise _NotWhole
    fresh.execute("UPDATE file SET sha256 = ?, bytes = ? WHERE id = ?", (sha256, size, file_id))


def _is_chunk(row: tuple[Any, ...]) -> bool:
    return isinstance(row[0], int) and isinstance(row[1], int) and isinstance(row[2], bytes)

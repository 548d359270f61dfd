"""Rescuing a profile whose database is damaged: what only was here goes into a fresh one, and the damaged file is kept aside.

Nothing of what is there is changed until the fresh files lie ready; then `rescue_ending` puts them in place.
"""

import logging
import os
import shutil
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import apsw
import msgspec

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.rescue import RescueReport
from recruiterdesk.domain.write import fingerprint
from recruiterdesk.store import trouble
from recruiterdesk.store.connection import key_fits, open_database
from recruiterdesk.store.moments import to_micros
from recruiterdesk.store.opening import has_fitting_log
from recruiterdesk.store.page_image import PAGE, make_image, open_image
from recruiterdesk.store.rescue_ending import KEPT_DAYS, PLAN, Plan, finish, kept_name
from recruiterdesk.store.rescue_files import save_files
from recruiterdesk.store.resettle import Identify, Resettling
from recruiterdesk.store.salvage import Salvage, tables_of
from recruiterdesk.store.schema import DESK_STEPS, FILES_STEPS, version_of
from recruiterdesk.store.sharing import DAMAGE_MARK, DESK_FILE, FILES_FILE, RESCUE_FOLDER, InUse, JournalMark, wal_of
from recruiterdesk.store.wal_file import WalReading, read_wal

_log = logging.getLogger(__name__)

CACHE_SECONDS = 15.0  # for what providers would send again; what only was here takes the time that it takes
_PART = "rescue-part"


def rescue(folder: Path, key: bytes, clock: Clock, identify: Identify) -> None:
    """Make good what can be made good, so that the profile opens again. Blocks for up to half a minute.

    Raises StorageTrouble where another program has the profile open, the key is another one or the disk does not let it; then nothing
    was changed, and it can be tried again.
    """
    if not (key_fits(folder / DESK_FILE, key) or key_fits(folder / FILES_FILE, key)):
        raise StorageTrouble(trouble.NOT_OURS)
    in_use = InUse(folder)
    try:
        if not in_use.try_alone():
            raise StorageTrouble(trouble.DAMAGED_AND_IN_USE if os.access(folder, os.W_OK) else trouble.READ_ONLY)
        if not (folder / RESCUE_FOLDER).exists():
            _Rescue(folder, key, clock, identify).prepare()
        if (folder / RESCUE_FOLDER).exists():
            finish(folder, key, clock)
    except (apsw.Error, OSError) as error:
        raise (trouble.storage_trouble(error) or error) from error
    finally:
        in_use.close()


class _Source:
    """One file as it was found: `image` is what to read of it, `late` what its log held beyond a break."""

    def __init__(self, database: Path, work: Path) -> None:
        self.name = database.name
        self.is_there = database.exists() or JournalMark(database).is_noted
        self.has_fitting_log = has_fitting_log(database)
        log = JournalMark(database)
        reading = read_wal(wal_of(database))
        own = reading if log.fits() else WalReading()
        self.image = _image(database, own, work / f"{database.name}-image")
        lost = reading if reading.lost or not log.fits() else None
        self.late: Path | None = None
        if lost is not None and (lost.lost or lost.committed):
            self.late = make_image(database, lost, work / f"{database.name}-late", with_lost=True)


class _Rescue:
    """One rescue, from finding out what is damaged to fresh files that lie ready."""

    def __init__(self, folder: Path, key: bytes, clock: Clock, identify: Identify) -> None:
        self._folder = folder
        self._key = key
        self._identify = identify
        self._at = clock.now()
        self._now = to_micros(self._at)
        self._part = folder / _PART

    def prepare(self) -> None:
        """Make fresh files of what is damaged; where nothing is, only take back the alarm."""
        shutil.rmtree(self._part, ignore_errors=True)
        work = self._part / "work"
        work.mkdir(parents=True, mode=0o700)
        self._part.chmod(0o700)
        report = RescueReport(at=self._at, kept_in=kept_name(self._at), kept_until=self._at + timedelta(days=KEPT_DAYS))
        names: list[str] = []
        desk, files = _Source(self._folder / DESK_FILE, work), _Source(self._folder / FILES_FILE, work)
        if desk.is_there and not (desk.has_fitting_log and self._is_sound(desk)):
            report = self._rebuild_desk(desk, work, report)
            names.append(DESK_FILE)
        if files.is_there and not (files.has_fitting_log and self._is_sound(files)):
            report = self._rebuild_files(files, desk, work, report, is_desk_rebuilt=bool(names))
            names.append(FILES_FILE)
        else:
            unsent = _unsent_files(self._part / DESK_FILE if names else desk.image, self._key)
            report = msgspec.structs.replace(report, files=len(set(unsent)))
        shutil.rmtree(work)
        if not names:
            (self._folder / DAMAGE_MARK).unlink(missing_ok=True)
            shutil.rmtree(self._part)
            return
        _log.warning("%d databases were damaged and are made anew; %d writes were saved", len(names), report.writes)
        (self._part / PLAN).write_bytes(msgspec.json.encode(Plan(names=tuple(names), report=report)))
        for name in (*names, PLAN):
            _flush(self._part / name)
        self._part.rename(self._folder / RESCUE_FOLDER)

    def _is_sound(self, source: _Source) -> bool:
        """Look at every page, and whether each entry of the outbox is what was typed."""
        db = open_image(source.image, self._key)
        if db is None:
            return False
        try:
            if version_of(db) != len(DESK_STEPS if source.name == DESK_FILE else FILES_STEPS):
                return True  # a step is still to be taken, by whoever opens it
            is_whole = [row[0] for row in db.execute("PRAGMA integrity_check(1)")] == ["ok"]
            if source.name == DESK_FILE:
                is_whole = is_whole and all(fingerprint(row[0]) == row[1] for row in db.execute("SELECT content, sha256 FROM outbox"))
        except (apsw.Error, TypeError):
            return False
        finally:
            db.close()
        return is_whole

    def _rebuild_desk(self, source: _Source, work: Path, report: RescueReport) -> RescueReport:
        db = open_database(self._part / source.name, self._key, DESK_STEPS)
        try:
            tables = tables_of(db)
            with closing(Salvage(source.image, self._key, work, tables)) as salvage:
                found = salvage.essentials()
                if source.late is not None:
                    with closing(Salvage(source.late, self._key, work, tables)) as late:
                        late.add_later_entries(found)
                resettling = Resettling(db, tables, self._identify, self._now, is_log_trusted=source.has_fitting_log)
                resettling.essentials(found, salvage)
                resettling.cache(salvage, time.monotonic() + CACHE_SECONDS)
        finally:
            db.close()
        is_incomplete = not all(salvage.is_complete[name] for name in ("account", "setting", "outbox", "note"))
        return msgspec.structs.replace(
            report,
            is_desk_rebuilt=True,
            **msgspec.structs.asdict(resettling.done),
            is_incomplete=is_incomplete or not source.has_fitting_log,
            are_erasures_incomplete=not salvage.is_complete["tombstone"],
        )

    def _rebuild_files(self, source: _Source, desk: _Source, work: Path, report: RescueReport, *, is_desk_rebuilt: bool) -> RescueReport:
        wanted = _unsent_files(self._part / DESK_FILE if is_desk_rebuilt else desk.image, self._key)
        db = open_database(self._part / source.name, self._key, FILES_STEPS)
        try:
            saved: set[str] = set()
            for image in (source.image, source.late):
                if image is not None:
                    left = [sha256 for sha256 in wanted if sha256 not in saved]
                    until = time.monotonic() + CACHE_SECONDS if image == source.image else 0.0
                    saved |= save_files(image, self._key, work, db, left, until=until, now=self._now)
        finally:
            db.close()
        return msgspec.structs.replace(report, are_files_rebuilt=True, files=len(saved & set(wanted)))


def _image(database: Path, reading: WalReading, to: Path) -> Path:
    """Return the file itself where it can be read as it is, else a copy with the log's pages in it."""
    if not reading.committed and database.exists() and database.stat().st_size % PAGE == 0:
        return database
    return make_image(database, reading, to)


def _unsent_files(desk: Path, key: bytes) -> list[str]:
    db = open_image(desk, key)
    if db is None:
        return []
    try:
        rows: list[tuple[Any, ...]] = db.execute(
            "SELECT file FROM outbox WHERE file IS NOT NULL AND state NOT IN ('sent', 'cancelled') ORDER BY position"
        ).fetchall()
    finally:
        db.close()
    return [row[0] for row in rows]


def _flush(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())

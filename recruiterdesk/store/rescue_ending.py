"""The end of a rescue: damaged files aside, fresh ones in their place. Whoever is killed in between finds it unfinished and finishes it."""

import os
import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import apsw
import msgspec

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.outbox import OutboxError
from recruiterdesk.domain.rescue import REPORT_SETTING, RescueReport
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.store import trouble
from recruiterdesk.store.connection import open_database
from recruiterdesk.store.schema import DESK_STEPS, FILES_STEPS
from recruiterdesk.store.sharing import DAMAGE_MARK, DESK_FILE, FILES_FILE, KEPT, RESCUE_FOLDER, JournalMark

PLAN = "plan.json"
KEPT_DAYS = 28
"""How long damaged files are kept: as long as the data of an applicant usually may be, after a procedure has ended."""

_STAMP = "%Y%m%dT%H%M%SZ"
_LOST = Sentence("The file could not be read from the damaged store. Add it again and cancel this.")


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be put in the place of what; written when everything for it lies ready."""

    names: tuple[str, ...]
    report: RescueReport


def kept_name(at: datetime) -> str:
    """Return the name of the folder for files found damaged at a moment."""
    return f"{KEPT}{at.strftime(_STAMP)}"


def finish(folder: Path, key: bytes, clock: Clock) -> None:
    """Do what is left of a rescue; raises StorageTrouble where the disk does not let it, and then it can be done again."""
    new = folder / RESCUE_FOLDER
    try:
        plan = msgspec.json.decode((new / PLAN).read_bytes(), type=Plan)
        kept = folder / plan.report.kept_in
        kept.mkdir(mode=0o700, exist_ok=True)
        for name in plan.names:
            if (new / name).exists():
                _put_in_place(folder, name, kept)
        (folder / DAMAGE_MARK).unlink(missing_ok=True)
        _settle_files(folder, key, plan.report)
        shutil.rmtree(new)
        remove_expired(folder, clock.now())
    except (apsw.Error, OSError) as error:
        raise (trouble.storage_trouble(error) or error) from error


def remove_expired(folder: Path, now: datetime) -> int:
    """Delete damaged files that were kept long enough, and return how many folders of them."""
    gone = 0
    for kept in folder.glob(f"{KEPT}*"):
        with suppress(ValueError):
            at = datetime.strptime(kept.name.removeprefix(KEPT), _STAMP).replace(tzinfo=now.tzinfo)
            if now - at > timedelta(days=KEPT_DAYS):
                shutil.rmtree(kept, ignore_errors=True)
                gone += 1
    return gone


def remove_kept(folder: Path) -> int:
    """Delete all damaged files that are kept: whoever is to be forgotten may stand in them."""
    kept = list(folder.glob(f"{KEPT}*"))
    for one in kept:
        shutil.rmtree(one, ignore_errors=True)
    return len(kept)


def _put_in_place(folder: Path, name: str, kept: Path) -> None:
    """Move a damaged file with its log away, then the fresh one in: at every moment each lies in one place or the other."""
    for suffix in ("-shm", "-wal", ""):
        damaged = folder / (name + suffix)
        if damaged.exists():
            damaged.replace(kept / damaged.name)
    mark = folder / Path(name).with_suffix(".keymark")
    if mark.exists():
        shutil.copyfile(mark, kept / mark.name)
    (folder / Path(name).with_suffix(".journal")).unlink(missing_ok=True)
    (folder / RESCUE_FOLDER / name).replace(folder / name)
    _flush(kept)
    _flush(folder)


def _flush(folder: Path) -> None:
    """Have the system write down which names a folder has."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _settle_files(folder: Path, key: bytes, report: RescueReport) -> None:
    """Let the records know which files are no longer there, and keep the report."""
    for name in (DESK_FILE, FILES_FILE):
        JournalMark(folder / name).begin()
    desk = open_database(folder / DESK_FILE, key, DESK_STEPS)
    try:
        files = open_database(folder / FILES_FILE, key, FILES_STEPS)
        try:
            there = {row[0] for row in files.execute("SELECT sha256 FROM file WHERE sha256 IS NOT NULL")}
        finally:
            files.close()
        with desk:
            lost = _drop_lost(desk, there, int(report.at.timestamp() * 1_000_000))
            told = msgspec.structs.replace(report, files_lost=lost)
            desk.execute(
                "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                (REPORT_SETTING, msgspec.json.encode(told).decode()),
            )
    finally:
        desk.close()


def _drop_lost(desk: apsw.Connection, there: set[str], now: int) -> int:
    named = {row[0] for row in desk.execute("SELECT DISTINCT file FROM document WHERE file IS NOT NULL")}
    desk.executemany("UPDATE document SET file = NULL WHERE file = ?", [(sha256,) for sha256 in named - there])
    error = msgspec.json.encode(OutboxError(kind="storage", message=_LOST)).decode()
    what = msgspec.json.encode(_LOST).decode()
    lost = 0
    for position, sha256 in desk.execute(
        "SELECT position, file FROM outbox WHERE file IS NOT NULL AND state IN ('held', 'queued', 'refused')"
    ).fetchall():
        if sha256 in there:
            continue
        lost += 1
        desk.execute("UPDATE outbox SET state = 'refused', error = ? WHERE position = ?", (error, position))
        desk.execute(
            "INSERT INTO outbox_step"
            " SELECT ?1, 1 + coalesce(max(number), 0), ?2, 'refused', ?3 FROM outbox_step WHERE outbox_position = ?1",
            (position, now, what),
        )
    return lost

"""A profile that is looked at and left exactly as it is: for the doctor, who comes where something is wrong."""

import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

import apsw

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.store import trouble
from recruiterdesk.store.connection import check_existing
from recruiterdesk.store.database_thread import DatabaseThread
from recruiterdesk.store.moments import to_micros
from recruiterdesk.store.opening import has_fitting_log
from recruiterdesk.store.reader import Reader
from recruiterdesk.store.reading_only import connect_as_found, connect_to_read, has_log, hide_overdue
from recruiterdesk.store.schema import DESK_STEPS, FILES_STEPS, Step, version_of
from recruiterdesk.store.sharing import DAMAGE_MARK, DESK_FILE, FILES_FILE, RESCUE_FOLDER, InUse, OpenFiles, wal_of
from recruiterdesk.store.store import Store

_ROOM = 2  # times what is copied has to be free beside it
_OLDER = Sentence("This profile was last used by an earlier version of the program. Open it once with this one; then the doctor can look.")
_NEWER = Sentence("This profile was last used by a newer version of the program. Install that version, or a newer one, to open it.")
_NOT_MERGED = Sentence(
    "The last run ended unexpectedly and what it wrote last is not merged yet. Open the program once; then the doctor can look."
)


def open_to_look(folder: Path, key: bytes, clock: Clock) -> Store:
    """Open the databases of a profile without writing anything into its folder; raises StorageTrouble. Blocks.

    A log that no running program has an index of is merged in a copy, encrypted as it is, which goes with the store.
    """
    thread = DatabaseThread("recruiterdesk doctor")
    try:
        opened = thread.run_now(lambda: _opened(folder, key, to_micros(clock.now())))
    except BaseException:  # no thread stays behind, whatever happened
        thread.close()
        raise
    return Store(thread, opened, clock)


class _LookedAt(OpenFiles):
    def __init__(self, folder: Path, desk: apsw.Connection, files: apsw.Connection, copies: ExitStack, key: bytes) -> None:
        found_at = {DESK_FILE: Path(desk.filename), FILES_FILE: Path(files.filename)}  # a copy, perhaps
        super().__init__(folder, desk, files, InUse(None), lambda name: connect_as_found(found_at[name], key))
        self.refusal = StorageTrouble(trouble.ONLY_LOOKING)
        self._copies = copies

    def note_damage(self) -> None:
        """Note nothing: it is told."""

    def close(self) -> None:
        super().close()
        self._copies.close()


def _opened(folder: Path, key: bytes, now: int) -> OpenFiles:
    is_shared = _is_shared(folder)
    if not is_shared and ((folder / RESCUE_FOLDER).exists() or (folder / DAMAGE_MARK).exists()):
        raise trouble.Damaged
    with ExitStack() as opened, ExitStack() as copies:
        found: list[apsw.Connection] = []
        for name, steps in ((DESK_FILE, DESK_STEPS), (FILES_FILE, FILES_STEPS)):
            try:
                if not is_shared and not has_fitting_log(folder / name):
                    raise trouble.Damaged
                db = _connection(folder / name, key, copies, is_shared=is_shared)
                opened.callback(db.close)
                _check_version(db, steps)
            except (apsw.Error, OSError) as error:
                raise (trouble.storage_trouble(error) or StorageTrouble(trouble.CANNOT_OPEN)) from error
            found.append(db)
        hide_overdue(found[0], now)
        opened.pop_all()
        return _LookedAt(folder, found[0], found[1], copies.pop_all(), key)


def _is_shared(folder: Path) -> bool:
    """Tell whether another program has the databases open now. The lock is one on a file that is there already, or nobody has it."""
    if not (folder / "in-use").exists():
        return False
    in_use = InUse(folder)
    try:
        return not in_use.try_alone()
    finally:
        in_use.close()


def _connection(database: Path, key: bytes, copies: ExitStack, *, is_shared: bool) -> apsw.Connection:
    check_existing(database, key)
    if not has_log(database):
        return connect_to_read(database, key, "mode=ro" if is_shared else "mode=ro&immutable=1")
    if is_shared:
        return connect_to_read(database, key, "mode=ro")  # SQLite reads the log through the index of the program that has it open
    beside = Path(tempfile.mkdtemp(prefix="recruiterdesk-"))
    copies.callback(shutil.rmtree, beside, ignore_errors=True)
    wal = wal_of(database)
    if shutil.disk_usage(beside).free < _ROOM * (database.stat().st_size + wal.stat().st_size):
        raise StorageTrouble(_NOT_MERGED)
    for path in (database, wal):
        shutil.copyfile(path, beside / path.name)
    return connect_to_read(beside / database.name, key, "mode=rw")


def _check_version(db: apsw.Connection, steps: "tuple[Step, ...]") -> None:
    version = version_of(db)
    if version != len(steps):
        raise StorageTrouble(_NEWER if version > len(steps) else _OLDER)


def row_counts(reader: Reader) -> dict[str, int]:
    """Return how many rows each table of ours has; the search index keeps its own in tables that are left out."""
    db = reader._db  # noqa: SLF001 -- the tables' names are this room's
    names = [
        str(name)
        for (name,) in db.execute(
            "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite_%'"
        )
    ]
    return {name: int(db.execute(f'SELECT count(*) FROM "{name}"').get) for name in sorted(names)}  # noqa: S608 -- names of our own schema

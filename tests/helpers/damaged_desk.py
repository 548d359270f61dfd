"""A profile with something of everything that only stands on this computer, and ways to damage its files."""

import asyncio
import random
import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import apsw
import msgspec
from hand_clock import HandClock
from made_up_store import START, TEST_KEY, Desk, a_detail, an_application

from recruiterdesk.domain.application import ApplicationDetail, ApplicationRow, Note
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState, Target
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.rescue import REPORT_SETTING, RescueReport
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import AddNote, CreateApplication, MoveStage, UploadDocument
from recruiterdesk.store.connection import unlock
from recruiterdesk.store.page_image import PAGE
from recruiterdesk.store.rescue import rescue
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer
from recruiterdesk.store.trouble import Damaged

PEOPLE = 250


@dataclass
class Written:
    """What a profile holds that no provider has."""

    texts: set[str] = field(default_factory=set)
    entries: set[str] = field(default_factory=set)
    drafts: dict[int, str] = field(default_factory=dict)
    local_notes: set[str] = field(default_factory=set)
    files: dict[str, bytes] = field(default_factory=dict)
    sent: set[str] = field(default_factory=set)
    erased: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


async def _bytes(content: bytes) -> AsyncIterator[bytes]:
    yield content


def fill(store: Store, *, people: int = PEOPLE, writes: int = 120) -> Written:
    """Put people, notes, drafts, files and a filled outbox into a fresh store."""
    desk, made = Desk(store), Written()
    store.write_now(lambda w: w.settings.set("author_name", "Sanne"))
    ids: list[int] = []
    for start in range(0, people, 100):
        page = [
            an_application(f"ap_{number}", f"First{number}", f"Last{number}", email=f"p{number}@x.nl", raw=b"{}" + b" " * 1200)
            for number in range(start, min(people, start + 100))
        ]
        ids += desk.take(*page)
        made.names.update(f"First{number} Last{number}" for number in range(start, min(people, start + 100)))
    for number in range(0, people, 5):
        detail = a_detail(
            an_application(f"ap_{number}", f"First{number}", f"Last{number}"), (Note(text=f"theirs {number} " * 30, author="x"),)
        )
        _read_detail(desk, detail)
    for number in range(writes):
        text = f"typed {number} " * (1 + number % 60 * 8)
        made.texts.add(text)
        made.entries.add(desk.queue(ids[number % len(ids)], AddNote(text=text, author="Me")).id)
    made.entries.add(desk.queue(ids[3], MoveStage(stage="Hired", from_stage="Applied")).id)
    for number in range(8):
        content = random.Random(number).randbytes(30_000 + 90_000 * number)
        file = asyncio.run(store.files.put(_bytes(content), f"cv {number}.pdf"))
        made.files[file.sha256] = content
        made.entries.add(desk.queue(ids[number], UploadDocument(file=file)).id)
    for number in range(6):
        made.sent.add(_sent(desk, ids[number], f"sent {number}"))
    for number in range(20):
        text = f"draft {number} " * (1 + number * 15)
        made.drafts[ids[40 + number]] = text
        _keep_draft(store, ids[40 + number], text)
    for number in range(10):
        made.local_notes.add(f"only here {number}")
        desk.note_here(ids[80 + number], f"only here {number}")
    made.entries.add(_new_applicant(store, desk))
    (gone,) = desk.take(an_application("ap_erased", "To", "Forget"))
    store.write_now(lambda w: w.applications.erase([gone]))
    made.erased.add("ap_erased")
    return made


def _read_detail(desk: Desk, detail: ApplicationDetail) -> None:
    desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, START + timedelta(minutes=1)))


def _keep_draft(store: Store, id_: int, text: str) -> None:
    store.write_now(lambda w: w.settings.set(f"draft.application.{id_}", text))


def _sent(desk: Desk, local_id: int, text: str) -> str:
    entry = desk.queue(local_id, AddNote(text=text, author="Me"))
    for state in (OutboxState.SENDING, OutboxState.SENT):
        desk.turn(entry.id, state)
    return entry.id


def _new_applicant(store: Store, desk: Desk) -> str:
    create = CreateApplication(vacancy_remote_id="job_1", fields={"first_name": "Bea", "last_name": "Nieuw", "email": "bea@x.nl"})

    def work(w: Writer) -> str:
        vacancy = w.vacancies.by_ref(desk.account, "job_1")
        local_id = w.add_local_application(desk.account, vacancy, create)
        target = Target(table="application", local_id=local_id, remote_id=None, name="Bea Nieuw")
        return w.outbox.add(desk.account, target, create, summary=Sentence("Add")).id

    return store.write_now(work)


def make_profile(folder: Path, **sizes: int) -> Written:
    """Fill a profile and close it properly."""
    store = Store.open(folder, TEST_KEY, clock=HandClock())
    made = fill(store, **sizes)
    store.close()
    return made


def leave_running(folder: Path, to: Path) -> Written:
    """Fill a profile and copy its files while they are open: what a kill leaves, with a log that was not merged."""
    store = Store.open(folder, TEST_KEY, clock=HandClock())
    made = fill(store)
    to.mkdir()
    for path in folder.iterdir():
        if path.is_file() and not path.name.endswith("-shm"):
            shutil.copy(path, to / path.name)
    store.close()
    return made


def open_rescued(folder: Path, clock: HandClock | None = None) -> Store:
    """Open a profile as the program does: with a rescue where it is damaged."""
    clock = clock or HandClock()
    try:
        return Store.open(folder, TEST_KEY, clock=clock)
    except Damaged:
        rescue_in(folder, clock)
    return Store.open(folder, TEST_KEY, clock=clock)


def report_of(store: Store) -> RescueReport | None:
    """Return what the last rescue says that it saved."""
    held = store.read_now(lambda reader: reader.settings.get(REPORT_SETTING, None))
    return None if held is None else msgspec.convert(held, RescueReport)


def rescue_in(folder: Path, clock: HandClock) -> None:
    """Rescue as the program does, with a keyring that knows for which address the account's key was given."""
    rescue(folder, TEST_KEY, clock, lambda _account_id: ("homerun", "https://api.homerun.co/v2"))


def flip(path: Path, page: int, *, at: int = 2000) -> None:
    """Flip one bit of a page (from 1)."""
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE + at] ^= 4
    path.write_bytes(content)


def pages(path: Path) -> int:
    """Return how many pages a file has."""
    return path.stat().st_size // PAGE


@dataclass
class Found:
    """What the tests compare of an opened store."""

    entries: dict[str, OutboxEntry]
    texts: set[str]
    names: set[str]
    rows: list[ApplicationRow]


def everything(store: Store) -> Found:
    """Return what an opened store shows."""
    entries = store.read_now(lambda r: r.outbox.list(include_done=True))
    rows = store.read_now(lambda r: r.applications.rows(r.applications.ids(ApplicationQuery())))
    return Found(
        entries={entry.id: entry for entry in entries},
        texts={entry.write.text for entry in entries if isinstance(entry.write, AddNote)},
        names={row.name for row in rows if not row.is_local},
        rows=rows,
    )


def rows_by_page(folder: Path) -> dict[int, set[tuple[str, str]]]:
    """Return by page which entries, drafts and local notes stand on it, wholly or in part, of a sound profile that is closed.

    From SQLite's own account of its pages (dbstat), so that a test does not believe the program about what could be read.
    """
    db = apsw.Connection(str(folder / "desk.db"))
    found: dict[int, set[tuple[str, str]]] = {}
    try:
        unlock(db, TEST_KEY)
        questions = {
            "outbox": "SELECT id FROM outbox ORDER BY position",
            "setting": "SELECT name FROM setting ORDER BY name",
            "note": "SELECT CASE WHEN is_local THEN text ELSE '' END FROM note ORDER BY id",
        }
        for table, question in questions.items():
            keys = [str(row[0]) for row in db.execute(question)]
            tree = {
                path: (page, kind, cells)
                for path, page, kind, cells in db.execute("SELECT path, pageno, pagetype, ncell FROM dbstat WHERE name = ?", (table,))
            }
            places = list(_cells(tree, "/", has_inner_rows=table == "setting"))
            assert len(places) == len(keys)
            for (path, cell), key in zip(places, keys, strict=True):
                home = f"{path}{cell:03x}+"
                standing_on = [tree[path][0], *(page for other, (page, _, _) in tree.items() if other.startswith(home))]
                for page in standing_on:
                    found.setdefault(page, set()).add((table, key))
    finally:
        db.close()
    return found


def _cells(tree: dict[str, tuple[int, str, int]], path: str, *, has_inner_rows: bool) -> Iterator[tuple[str, int]]:
    """Walk a tree in order: where each row stands, as its page's path and its cell."""
    _, kind, cells = tree[path]
    for cell in range(cells + (kind == "internal")):
        if kind == "internal":
            yield from _cells(tree, f"{path}{cell:03x}/", has_inner_rows=has_inner_rows)
        if cell < cells and (kind == "leaf" or has_inner_rows):
            yield path, cell

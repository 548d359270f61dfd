"""What is on the disk: nothing readable without the key, and with the key nothing of whom was erased."""

import base64
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import apsw
import pytest
from hand_clock import HandClock
from made_up_store import START, TEST_KEY, Desk, a_detail, a_vacancy, an_application

from recruiterdesk.domain.application import Answer, Note
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.write import AddNote, DeleteRecord, EditRecord, UploadDocument
from recruiterdesk.store.store import Store

CANARIES = {
    name: f"Kanarie{name.title()}Qxz"
    for name in (
        "first",
        "last",
        "email",
        "city",
        "note",
        "answer",
        "field",
        "cv",
        "document",
        "raw",
        "typed",
        "edited",
        "stage",
        "file",
        "local",
        "source",
    )
}


async def content() -> AsyncIterator[bytes]:
    yield b"%PDF " + CANARIES["file"].encode() * 50_000


async def fill(desk: Desk, remote_id: str = "ap_1") -> int:
    """Put every canary wherever its kind of data is kept."""
    application = an_application(
        remote_id,
        CANARIES["first"],
        CANARIES["last"],
        email=f"{CANARIES['email']}@x.nl",
        phone="06 81726354",
        city=CANARIES["city"],
        stage=CANARIES["stage"],
        sources=(CANARIES["source"],),
        answers=(Answer("Why?", CANARIES["answer"]),),
        raw=b'{"x":"' + CANARIES["raw"].encode() + b'"}',
    )
    (id_,) = desk.take(application)
    detail = a_detail(application, (Note(text=CANARIES["note"], author="a"),), (CANARIES["document"],), skype=CANARIES["field"])
    file = await desk.store.files.put(content(), CANARIES["document"])
    store = desk.store
    await store.write(lambda w: w.applications.upsert_detail(desk.account, detail, START))
    (document,) = await store.read(lambda r: r.applications.documents(id_))
    await store.write(lambda w: w.applications.set_document_file(document.id, file.sha256, file.bytes))
    await store.write(lambda w: w.applications.set_cv_text(id_, document.id, f"{CANARIES['cv']} and more " * 200))
    await store.write(lambda w: w.applications.add_local_note(id_, CANARIES["local"], "Me"))
    desk.queue(id_, AddNote(text=CANARIES["typed"], author="Me"))
    done = desk.queue(id_, EditRecord(fields={"first_name": CANARIES["edited"]}))
    for state in (OutboxState.SENDING, OutboxState.SENT):
        desk.turn(done.id, state)
    desk.queue(id_, UploadDocument(file=file))
    desk.queue(id_, DeleteRecord())
    return id_


def encodings(canary: str) -> list[bytes]:
    return [
        canary.encode(),
        canary.lower().encode(),
        canary.encode("utf-16-le"),
        canary.encode("utf-16-be"),
        base64.b64encode(canary.encode())[4:-4],
        base64.b64encode(b"x" + canary.encode())[4:-4],
        canary.encode().hex().encode(),
        canary[::-1].encode(),
    ]


def hits(folder: Path) -> set[str]:
    """Return which canaries stand in any file of the folder, in any of eight spellings."""
    contents = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    found = {name for name, canary in CANARIES.items() for form in encodings(canary) if any(form in content for content in contents)}
    numbers = {"phone": (b"81726354", b"45362718")}
    return found | {name for name, forms in numbers.items() if any(form in content for form in forms for content in contents)}


def everything_unreadable(folder: Path) -> set[str]:
    """Check that no file shows a canary, the key, or what kind of file it is; return the files' names."""
    assert hits(folder) == set()
    for path in folder.iterdir():
        data = path.read_bytes()
        assert not [tell for tell in (b"CREATE TABLE", b"SQLite format", TEST_KEY, TEST_KEY.hex().encode()) if tell in data]
    return {path.name for path in folder.iterdir()}


def decrypted(folder: Path, to: Path) -> Path:
    """Copy the files and take the cipher off every page, free ones too."""
    to.mkdir()
    for name in ("desk.db", "files.db"):
        shutil.copy(folder / name, to / name)
        db = apsw.Connection(str(to / name))
        db.execute("PRAGMA cipher = 'aegis'")
        db.execute(f"PRAGMA key = 'raw:{TEST_KEY.hex()}'")
        db.execute("PRAGMA journal_mode = DELETE").fetchall()
        db.execute("PRAGMA rekey = ''").fetchall()
        db.close()
        assert (to / name).read_bytes().startswith(b"SQLite format 3")
    return to


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile"


async def test_no_file_that_is_written_shows_anything_without_the_key(folder: Path, clock: HandClock) -> None:
    store = Store.open(folder, TEST_KEY, clock=clock)
    desk = Desk(store)
    await fill(desk)
    store.read_now(lambda r: r.applications.ids(ApplicationQuery(search=CANARIES["cv"])))
    assert {"desk.db", "desk.db-wal", "desk.db-shm", "files.db", "files.db-wal", "desk.keymark"} <= everything_unreadable(folder)
    store.close()
    assert hits(folder) == set()


async def test_the_search_for_canaries_can_find_them(folder: Path, tmp_path: Path, clock: HandClock) -> None:
    store = Store.open(folder, TEST_KEY, clock=clock)
    await fill(Desk(store))
    store.close()
    # But for the first name, which the edit that was sent has replaced.
    assert hits(decrypted(folder, tmp_path / "plain")) == {*CANARIES, "phone"} - {"first"}


@pytest.mark.parametrize("crowd", [0, 400])
async def test_after_an_erasure_every_page_decrypted_shows_nothing(folder: Path, tmp_path: Path, clock: HandClock, crowd: int) -> None:
    store = Store.open(folder, TEST_KEY, clock=clock)
    desk = Desk(store)
    id_ = await fill(desk)
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy("job_2", "Two")], START))
    if crowd:
        # Others around her, so that her words share pages with theirs, and a second person with the same file.
        desk.take(*(an_application(f"c_{place}", f"Person{place}", "Jansen", email=f"p{place}@x.nl") for place in range(crowd)))
    await store.write(lambda w: w.applications.erase([id_]))
    await store.purge_residue()
    assert len(store.read_now(lambda r: r.applications.ids(ApplicationQuery()))) == crowd
    assert [entry.kind for entry in store.read_now(lambda r: r.outbox.list(include_done=True))] == ["delete"]
    assert (folder / "desk.db-wal").stat().st_size == 0
    assert store.integrity() == []
    store.close()
    assert hits(decrypted(folder, tmp_path / "plain")) == set()


async def test_an_account_that_is_removed_leaves_no_residue_either(folder: Path, tmp_path: Path, clock: HandClock) -> None:
    store = Store.open(folder, TEST_KEY, clock=clock)
    desk = Desk(store)
    await fill(desk)
    assert await store.write(lambda w: w.accounts.remove(desk.account)) == []
    await store.purge_residue()
    store.close()
    assert hits(decrypted(folder, tmp_path / "plain")) == set()


async def test_what_retention_removed_leaves_only_what_waits_for_the_user(folder: Path, tmp_path: Path, clock: HandClock) -> None:
    store = Store.open(folder, TEST_KEY, clock=clock)
    desk = Desk(store)
    id_ = await fill(desk)
    await store.write(lambda w: w.applications.remove([id_]), cause="retention")
    await store.purge_residue()
    kept = store.read_now(lambda r: r.outbox.list(include_done=True))
    assert {entry.kind: entry.state for entry in kept} == {
        "note": OutboxState.REFUSED,
        "edit": OutboxState.SENT,
        "upload": OutboxState.REFUSED,
        "delete": OutboxState.REFUSED,
    }
    store.close()
    # The typed note, the edit and the file to be sent stay in the outbox until the user has settled them: nothing else does.
    assert hits(decrypted(folder, tmp_path / "plain")) <= {"typed", "edited", "file", "document"}


def test_errors_and_logs_hold_no_personal_data(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = Store.open(folder, TEST_KEY)
    desk = Desk(store)
    desk.take(an_application("ap_1", CANARIES["first"], CANARIES["last"]))
    with pytest.raises(apsw.ConstraintError) as caught:
        store.write_now(lambda w: store._desk.execute("INSERT INTO candidate SELECT * FROM candidate"))
    assert CANARIES["first"] not in str(caught.value) + repr(caught.value)
    store.close()
    assert CANARIES["first"] not in caplog.text

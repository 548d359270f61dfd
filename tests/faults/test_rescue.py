"""A damaged database (reliability.md C12, C13): what only was here is saved, nothing wrong is shown, and nothing is lost without a word."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from damaged_desk import (
    Written,
    everything,
    flip,
    leave_running,
    make_profile,
    open_rescued,
    pages,
    report_of,
    rescue_in,
    rows_by_page,
)
from hand_clock import HandClock
from made_up_store import START, TEST_KEY, Desk, an_application

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.outbox import OPEN_STATES, OutboxEntry, OutboxState
from recruiterdesk.store.page_image import PAGE
from recruiterdesk.store.store import Store
from recruiterdesk.store.trouble import Damaged
from recruiterdesk.store.wal_file import read_wal

HELPERS = Path(__file__).parents[1] / "helpers"
MUTATIONS = int(os.environ.get("RECRUITERDESK_MUTATIONS", "40"))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Written, dict[int, set[tuple[str, str]]]]:
    """A profile that was closed properly, what only stands there, and on which page."""
    folder = tmp_path_factory.mktemp("sound") / "profile"
    made = make_profile(folder)
    return folder, made, rows_by_page(folder)


def copied(sound: tuple[Path, object, object], to: Path) -> Path:
    shutil.copytree(sound[0], to)
    return to


def check(store: Store, made: Written, lost: set[tuple[str, str]]) -> None:
    """What was readable is there, and nothing that never was."""
    found = everything(store)
    entries: dict[str, OutboxEntry] = found["entries"]  # type: ignore[assignment] # as `everything` makes it
    names: set[str] = found["names"]  # type: ignore[assignment] # as above
    wanted = made.entries | made.sent
    readable = {entry for entry in wanted if ("outbox", entry) not in lost}
    saved = readable & entries.keys()
    assert len(saved) >= 0.99 * len(readable)
    unplaced = entries.keys() - wanted
    assert all(entries[entry].state is OutboxState.REFUSED for entry in unplaced), "something that nobody wrote waits to be sent"
    assert all(entries[entry].state in OPEN_STATES for entry in saved & made.entries)
    assert all(entries[entry].state is OutboxState.SENT for entry in saved & made.sent)
    assert names <= made.names | {entries[entry].target.name for entry in saved}, "somebody is shown who never was there"
    texts = " ".join(map(str, found["texts"]))  # type: ignore[call-overload] # a set of texts
    kept = {number for number, text in made.drafts.items() if _draft(store, number) == text or text in texts}
    readable_drafts = {number for number in made.drafts if ("setting", f"draft.application.{number}") not in lost}
    # One that stands on an inner page between two damaged ones cannot be reached; that it is missing is told.
    assert len(readable_drafts - kept) <= 1
    notes = {note for note in made.local_notes if ("note", note) not in lost}
    assert len({note for note in notes if note in texts or _note_is_there(store, note)}) >= 0.99 * len(notes)
    assert store.integrity() == []
    report = report_of(store)
    if saved != wanted or len(kept) < len(made.drafts) or len(notes) < len(made.local_notes):
        assert report is not None
        assert report.is_incomplete, "something is missing, and nobody is told"


def _draft(store: Store, number: int) -> str:
    return store.read_now(lambda r: r.settings.get(f"draft.application.{number}", ""))


def _note_is_there(store: Store, text: str) -> bool:
    return bool(store._thread.run_now(lambda: store._desk.execute("SELECT 1 FROM note WHERE text = ? AND is_local", (text,)).fetchall()))


def test_one_page_after_the_other(sound: tuple[Path, Written, dict[int, set[tuple[str, str]]]], tmp_path: Path) -> None:
    folder, made, standing = sound
    chance = random.Random(MUTATIONS)
    interesting = [1, 2, *sorted(standing)]
    everywhere = range(1, pages(folder / "desk.db") + 1)
    for number in range(MUTATIONS):
        page = 1 if number == 0 else chance.choice(interesting if number % 2 else everywhere)
        damaged = copied(sound, tmp_path / f"{number}")
        flip(damaged / "desk.db", page, at=chance.randrange(PAGE))
        (damaged / "damaged").touch()  # as the program notes it when it meets the page
        began = time.monotonic()
        store = open_rescued(damaged)
        assert time.monotonic() - began < 30
        check(store, made, standing.get(page, set()))
        store.close()
        kept = list(damaged.glob("damaged-*"))
        assert len(kept) == 1
        assert (kept[0] / "desk.db").stat().st_size == (folder / "desk.db").stat().st_size
        shutil.rmtree(damaged)


@pytest.mark.parametrize("how", ["truncated", "zeroed", "scattered", "first pages", "garbage", "gone"])
def test_worse_than_one_page(sound: tuple[Path, Written, dict[int, set[tuple[str, str]]]], tmp_path: Path, how: str) -> None:
    folder, made, standing = sound
    damaged = copied(sound, tmp_path / "profile")
    desk, count = damaged / "desk.db", pages(folder / "desk.db")
    chance, lost = random.Random(how), set[int]()
    content = bytearray(desk.read_bytes())
    if how == "truncated":
        del content[(count * 2 // 3) * PAGE + 100 :]
        lost = set(range(count * 2 // 3 + 1, count + 1))
    elif how == "zeroed":
        begin = chance.randrange(2, count - 40)
        content[begin * PAGE : (begin + 30) * PAGE] = bytes(30 * PAGE)
        lost = set(range(begin + 1, begin + 31))
    elif how == "scattered":
        lost = set(chance.sample(range(2, count + 1), 25))
    elif how == "first pages":
        lost = {1, 2, 3, 4, 5, 6}
    elif how == "garbage":
        content, lost = bytearray(chance.randbytes(count * PAGE)), set(range(1, count + 1))
    if how in ("scattered", "first pages"):
        for page in lost:
            content[(page - 1) * PAGE + chance.randrange(PAGE)] ^= 1 + chance.randrange(255)
    desk.write_bytes(content)
    if how == "gone":
        desk.unlink()
        lost = set(range(1, count + 1))
    (damaged / "damaged").touch()
    store = open_rescued(damaged)
    check(store, made, set[tuple[str, str]]().union(*(standing.get(page, set()) for page in lost)))
    report = report_of(store)
    assert report is not None
    assert report.is_desk_rebuilt
    store.close()
    Store.open(damaged, TEST_KEY).close()


def test_damage_that_is_met_while_running_stops_writing_and_is_mended_by_the_next_opening(
    sound: tuple[Path, Written, dict[int, set[tuple[str, str]]]], tmp_path: Path
) -> None:
    _, made, standing = sound
    damaged = copied(sound, tmp_path / "profile")
    page = max(page for page, keys in standing.items() if any(table == "outbox" for table, _ in keys))
    flip(damaged / "desk.db", page)
    store = Store.open(damaged, TEST_KEY)
    with pytest.raises(Damaged, match="Close the program and open it again"):
        store.read_now(lambda r: r.outbox.list(include_done=True))
    with pytest.raises(Damaged):
        store.write_now(lambda w: w.settings.set("theme", "dark"))
    assert store.read_now(lambda r: r.accounts.all())  # what is sound can still be read
    store.close()
    with pytest.raises(Damaged):
        Store.open(damaged, TEST_KEY)
    store = open_rescued(damaged)
    check(store, made, standing[page])
    assert not (damaged / "damaged").exists()
    Desk.take(_desk(store), an_application("works again"), at=START)
    store.close()


def test_a_false_alarm_changes_nothing(sound: tuple[Path, Written, object], tmp_path: Path) -> None:
    damaged = copied(sound, tmp_path / "profile")
    (damaged / "damaged").touch()
    before = (damaged / "desk.db").read_bytes()
    store = open_rescued(damaged)
    assert report_of(store) is None
    store.close()
    assert (damaged / "desk.db").read_bytes() == before
    assert not list(damaged.glob("damaged*"))


def test_another_program_that_has_it_open_is_waited_for(sound: tuple[Path, Written, object], tmp_path: Path) -> None:
    damaged = copied(sound, tmp_path / "profile")
    running = Store.open(damaged, TEST_KEY)
    (damaged / "damaged").touch()
    with pytest.raises(StorageTrouble, match="another recruiterdesk has it open"):
        rescue_in(damaged, HandClock())
    running.close()
    flip(damaged / "desk.db", 5)
    open_rescued(damaged).close()


def test_an_account_is_read_anew_and_one_whose_row_is_lost_is_known_by_its_key(sound: tuple[Path, Written, object], tmp_path: Path) -> None:
    damaged = copied(sound, tmp_path / "profile")
    store = Store.open(damaged, TEST_KEY)
    (page,) = store._thread.run_now(
        lambda: [row[0] for row in store._desk.execute("SELECT pageno FROM dbstat WHERE name = 'account' AND pagetype = 'leaf'")]
    )
    store.close()
    flip(damaged / "desk.db", page)
    (damaged / "damaged").touch()
    store = open_rescued(damaged)
    (account,) = store.read_now(lambda r: r.accounts.all())
    assert (account.id, account.provider, account.state, account.last_complete_sync) == (1, "homerun", AccountState.NEVER_SYNCED, None)
    check(store, sound[1], set())
    store.close()


def test_erased_people_do_not_come_back(sound: tuple[Path, Written, dict[int, set[tuple[str, str]]]], tmp_path: Path) -> None:
    damaged = copied(sound, tmp_path / "profile")
    flip(damaged / "desk.db", 1)
    store = open_rescued(damaged)
    desk = _desk(store)
    store.write_now(lambda w: w.applications.upsert(1, [an_application("ap_erased", "To", "Forget")], START), cause="sync")
    assert "To Forget" not in {row.name for row in everything(store)["rows"]}  # type: ignore[attr-defined] # rows
    assert desk is not None
    store.close()


def test_the_numbers_of_people_who_were_lost_are_not_given_again(sound: tuple[Path, Written, object], tmp_path: Path) -> None:
    damaged = copied(sound, tmp_path / "profile")
    count = pages(damaged / "desk.db")
    (damaged / "desk.db").write_bytes(bytes(count * PAGE))
    store = open_rescued(damaged)
    store.write_now(lambda w: w.accounts.add("New", "homerun", "https://api.homerun.co/v2", {}, {}))
    assert store.read_now(lambda r: r.accounts.all())[0].id > 1000
    store.close()


@pytest.mark.parametrize("how", ["page", "first page", "gone", "scattered"])
def test_a_damaged_store_of_files_keeps_what_waits_to_be_sent(sound: tuple[Path, Written, object], tmp_path: Path, how: str) -> None:
    _, made, _ = sound
    damaged = copied(sound, tmp_path / "profile")
    files, chance = damaged / "files.db", random.Random(3)
    count = pages(files)
    if how == "gone":
        files.unlink()
    else:
        for page in {"page": [count // 2], "first page": [1], "scattered": chance.sample(range(3, count + 1), 3)}[how]:
            flip(files, page)
    (damaged / "damaged").touch()
    store = open_rescued(damaged)
    check(store, made, set())
    report = report_of(store)
    assert report is not None
    assert (report.is_desk_rebuilt, report.are_files_rebuilt) == (False, True)
    there = {row[0] for row in store._thread.run_now(lambda: store._files.execute("SELECT sha256 FROM file").fetchall())}
    least = {"page": 7, "first page": 8, "gone": 0, "scattered": 5}[how]
    assert len(there & made.files.keys()) >= least
    assert report.files_lost == len(made.files) - len(there)
    uploads = [entry for entry in store.read_now(lambda r: r.outbox.list()) if entry.kind == "upload"]
    for entry in uploads:
        is_there = entry.write.file.sha256 in there  # type: ignore[union-attr] # an upload
        assert entry.state is (OutboxState.QUEUED if is_there else OutboxState.REFUSED)
        assert is_there or "could not be read" in str(entry.error.message)  # type: ignore[union-attr] # refused
    store.close()


# -- logs ------------------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Written]:
    """What a kill leaves: both databases with logs that were not merged."""
    folder = tmp_path_factory.mktemp("killed")
    made = leave_running(folder / "running", folder / "left")
    assert (folder / "left" / "desk.db-wal").stat().st_size > 100 * PAGE
    return folder / "left", made


def test_what_a_kill_leaves_opens_without_a_rescue(killed: tuple[Path, Written], tmp_path: Path) -> None:
    shutil.copytree(killed[0], tmp_path / "profile")
    store = Store.open(tmp_path / "profile", TEST_KEY)
    check(store, killed[1], set())
    assert report_of(store) is None
    store.close()
    store = Store.open(tmp_path / "profile", TEST_KEY)  # and once more after it was merged
    check(store, killed[1], set())
    store.close()


def test_a_torn_end_of_a_log_is_no_damage(killed: tuple[Path, Written], tmp_path: Path) -> None:
    for cut in (1, 1000, PAGE + 30, 3 * PAGE):
        folder = tmp_path / str(cut)
        shutil.copytree(killed[0], folder)
        content = (folder / "desk.db-wal").read_bytes()
        (folder / "desk.db-wal").write_bytes(content[:-cut])
        store = Store.open(folder, TEST_KEY)
        assert store.integrity() == []
        store.close()


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7])
def test_a_break_in_the_middle_of_a_log_is_noticed_and_what_stands_behind_it_is_saved(
    killed: tuple[Path, Written], tmp_path: Path, share: float
) -> None:
    folder, made = tmp_path / "profile", killed[1]
    shutil.copytree(killed[0], folder)
    content = bytearray((folder / "desk.db-wal").read_bytes())
    frames = sorted(read_wal(folder / "desk.db-wal").committed.values())
    content[frames[int(len(frames) * share)] + 2000] ^= 1
    (folder / "desk.db-wal").write_bytes(content)
    with pytest.raises(Damaged):
        Store.open(folder, TEST_KEY)
    store = open_rescued(folder)
    found = everything(store)
    entries: dict[str, OutboxEntry] = found["entries"]  # type: ignore[assignment] # as `everything` makes it
    assert len(made.entries & entries.keys()) >= len(made.entries) - 8
    # Whether a later state of them was lost is not known, so none of them is simply sent.
    waiting = {entry.id for entry in entries.values() if entry.state in (OutboxState.QUEUED, OutboxState.HELD)}
    assert not waiting
    report = report_of(store)
    assert report is not None
    assert report.is_incomplete
    assert report.uncertain > 100
    assert not {entry for entry in made.sent if entry in entries and entries[entry].state is not OutboxState.SENT}
    store.close()


def swapped(profile: Path, log: bytes | None) -> None:
    path = profile / "desk.db-wal"
    if log is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(log)


def log_of(store: Store, folder: Path, number: int) -> bytes:
    """Return a log of one more transaction; the one before it is merged away."""
    store.purge_residue_now()
    desk = _desk(store)
    desk.take(*(an_application(f"swap_{number}_{place}") for place in range(5)), at=START)
    return (folder / "desk.db-wal").read_bytes()


@pytest.mark.parametrize("which", ["older", "stranger", "gone"])
def test_a_log_that_is_not_the_databases_own_is_not_merged(tmp_path: Path, which: str) -> None:
    folder, left = tmp_path / "profile", tmp_path / "left"
    made = make_profile(folder)
    store = Store.open(folder, TEST_KEY)
    logs = [log_of(store, folder, number) for number in range(6)]
    left.mkdir()
    for path in folder.iterdir():
        if path.is_file() and not path.name.endswith("-shm"):
            shutil.copy(path, left / path.name)
    store.close()
    other = Store.open(tmp_path / "other", TEST_KEY)
    Desk(other).take(*(an_application(f"stranger_{place}") for place in range(50)))
    stranger = (tmp_path / "other" / "desk.db-wal").read_bytes()
    other.close()
    swapped(left, {"older": logs[0], "stranger": stranger, "gone": None}[which])
    with pytest.raises(Damaged):
        Store.open(left, TEST_KEY)
    store = open_rescued(left)
    names = {row.remote_id for row in everything(store)["rows"]}  # type: ignore[attr-defined] # rows
    assert not {name for name in names if name.startswith("stranger")}
    check_all_uncertain(store, made)
    store.close()


def test_a_log_beside_a_database_that_was_closed_properly_is_not_merged(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    made = make_profile(folder)
    store = Store.open(folder, TEST_KEY)
    log = log_of(store, folder, 0)
    store.close()
    assert not (folder / "desk.db-wal").exists()
    swapped(folder, log)
    with pytest.raises(Damaged):
        Store.open(folder, TEST_KEY)
    store = open_rescued(folder)
    check_all_uncertain(store, made)
    store.close()


def check_all_uncertain(store: Store, made: Written) -> None:
    """Nothing is lost, and nothing is sent of which nobody knows whether it was."""
    entries = everything(store)["entries"]
    assert isinstance(entries, dict)
    assert made.entries <= entries.keys()
    assert {entries[entry].state for entry in made.entries} <= {OutboxState.UNCERTAIN}
    assert {entries[entry].state for entry in made.sent} == {OutboxState.SENT}
    assert store.integrity() == []


def test_two_programs_that_take_turns_never_make_a_log_look_strange(tmp_path: Path) -> None:
    folder, chance = tmp_path / "profile", random.Random(7)
    stores = {0: Store.open(folder, TEST_KEY)}
    Desk(stores[0])
    for number in range(120):
        action, who = chance.randrange(5), chance.randrange(2)
        if action == 0 and (len(stores) > 1 or who not in stores):
            if who in stores:
                stores.pop(who).close()
            else:
                stores[who] = Store.open(folder, TEST_KEY)
        elif who in stores and action == 1:
            stores[who].purge_residue_now()
        elif who in stores:
            _desk(stores[who]).take(*(an_application(f"ap_{number}_{place}", raw=b" " * 9000) for place in range(60)), at=START)
        if number % 10 == 0:  # the power goes: what is on the disk opens as it is
            copy = tmp_path / f"copy {number}"
            copy.mkdir()
            for path in folder.iterdir():
                if path.is_file() and not path.name.endswith("-shm"):
                    shutil.copy(path, copy / path.name)
            Store.open(copy, TEST_KEY).close()
    for store in stores.values():
        store.close()
    Store.open(folder, TEST_KEY).close()


# -- killed in between -----------------------------------------------------------------------------------------------------------

KILLED = """
import os, signal, sys
from pathlib import Path
from damaged_desk import rescue_in
from hand_clock import HandClock

left = int(sys.argv[2])

def counted(real):
    def call(*arguments, **names):
        global left
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **names)
    return call

for name in ("replace", "unlink", "rename", "mkdir", "write_bytes"):
    setattr(Path, name, counted(getattr(Path, name)))
os.fsync = counted(os.fsync)
rescue_in(Path(sys.argv[1]), HandClock())
print("done")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_a_rescue_that_is_killed_at_any_step_is_finished_by_the_next_opening(
    sound: tuple[Path, Written, dict[int, set[tuple[str, str]]]], tmp_path: Path
) -> None:
    _, made, standing = sound
    for step in range(1, 60):
        damaged = copied(sound, tmp_path / f"step {step}")
        flip(damaged / "desk.db", 1)
        flip(damaged / "files.db", 40)
        child = subprocess.run(
            [sys.executable, "-c", KILLED, str(damaged), str(step)],
            env={**os.environ, "PYTHONPATH": f"{HELPERS}:{Path(__file__).parents[2]}"},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert child.returncode in (0, -9), child.stderr
        assert Store.exists(damaged)
        store = open_rescued(damaged)
        check(store, made, standing.get(1, set()))
        report = report_of(store)
        assert report is not None
        assert report.is_desk_rebuilt
        store.close()
        shutil.rmtree(damaged)
        if child.returncode == 0:
            assert step > 10
            return
    pytest.fail("the rescue never came to its end")


def _desk(store: Store) -> Desk:
    desk = object.__new__(Desk)
    desk.store = store
    desk.account = 1
    return desk

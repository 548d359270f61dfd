"""A database with damaged pages (reliability.md C12, C13): what only was here is saved, nothing wrong is shown, and a loss is told."""

import os
import random
import shutil
import time
from pathlib import Path

import pytest
from damaged_desk import everything, flip, open_rescued, pages, report_of, rescue_in
from hand_clock import HandClock
from made_up_store import START, TEST_KEY, Desk, an_application
from rescue_check import SoundProfile, check_rescued, desk_over

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.write import UploadDocument
from recruiterdesk.store.page_image import PAGE
from recruiterdesk.store.store import Store
from recruiterdesk.store.trouble import Damaged

MUTATIONS = int(os.environ.get("RECRUITERDESK_MUTATIONS", "40"))


def test_one_page_after_the_other(sound: SoundProfile, tmp_path: Path) -> None:
    folder, made, standing = sound.folder, sound.made, sound.standing
    chance = random.Random(MUTATIONS)
    interesting = [1, 2, *sorted(standing)]
    everywhere = range(1, pages(folder / "desk.db") + 1)
    for number in range(MUTATIONS):
        page = 1 if number == 0 else chance.choice(interesting if number % 2 else everywhere)
        damaged = sound.copied(tmp_path / f"{number}")
        flip(damaged / "desk.db", page, at=chance.randrange(PAGE))
        (damaged / "damaged").touch()  # as the program notes it when it meets the page
        began = time.monotonic()
        store = open_rescued(damaged)
        assert time.monotonic() - began < 30
        check_rescued(store, made, standing.get(page, set()))
        store.close()
        kept = list(damaged.glob("damaged-*"))
        assert len(kept) == 1
        assert (kept[0] / "desk.db").stat().st_size == (folder / "desk.db").stat().st_size
        shutil.rmtree(damaged)


@pytest.mark.parametrize("how", ["truncated", "zeroed", "scattered", "first pages", "garbage", "gone"])
def test_worse_than_one_page(sound: SoundProfile, tmp_path: Path, how: str) -> None:
    folder, made, standing = sound.folder, sound.made, sound.standing
    damaged = sound.copied(tmp_path / "profile")
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
    check_rescued(store, made, set[tuple[str, str]]().union(*(standing.get(page, set()) for page in lost)))
    report = report_of(store)
    assert report is not None
    assert report.is_desk_rebuilt
    store.close()
    Store.open(damaged, TEST_KEY).close()


def test_damage_that_is_met_while_running_stops_writing_and_is_mended_by_the_next_opening(sound: SoundProfile, tmp_path: Path) -> None:
    made, standing = sound.made, sound.standing
    damaged = sound.copied(tmp_path / "profile")
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
    check_rescued(store, made, standing[page])
    assert not (damaged / "damaged").exists()
    Desk.take(desk_over(store), an_application("works again"), at=START)
    store.close()


def test_a_false_alarm_changes_nothing(sound: SoundProfile, tmp_path: Path) -> None:
    damaged = sound.copied(tmp_path / "profile")
    (damaged / "damaged").touch()
    before = (damaged / "desk.db").read_bytes()
    store = open_rescued(damaged)
    assert report_of(store) is None
    store.close()
    assert (damaged / "desk.db").read_bytes() == before
    assert not list(damaged.glob("damaged*"))


def test_another_program_that_has_it_open_is_waited_for(sound: SoundProfile, tmp_path: Path) -> None:
    damaged = sound.copied(tmp_path / "profile")
    running = Store.open(damaged, TEST_KEY)
    (damaged / "damaged").touch()
    with pytest.raises(StorageTrouble, match="another recruiterdesk has it open"):
        rescue_in(damaged, HandClock())
    running.close()
    flip(damaged / "desk.db", 5)
    open_rescued(damaged).close()


def test_an_account_is_read_anew_and_one_whose_row_is_lost_is_known_by_its_key(sound: SoundProfile, tmp_path: Path) -> None:
    damaged = sound.copied(tmp_path / "profile")
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
    check_rescued(store, sound.made, set())
    store.close()


def test_erased_people_do_not_come_back(sound: SoundProfile, tmp_path: Path) -> None:
    damaged = sound.copied(tmp_path / "profile")
    flip(damaged / "desk.db", 1)
    store = open_rescued(damaged)
    desk = desk_over(store)
    store.write_now(lambda w: w.applications.upsert(1, [an_application("ap_erased", "To", "Forget")], START), cause="sync")
    assert "To Forget" not in {row.name for row in everything(store).rows}
    assert desk is not None
    store.close()


def test_the_numbers_of_people_who_were_lost_are_not_given_again(sound: SoundProfile, tmp_path: Path) -> None:
    damaged = sound.copied(tmp_path / "profile")
    count = pages(damaged / "desk.db")
    (damaged / "desk.db").write_bytes(bytes(count * PAGE))
    store = open_rescued(damaged)
    store.write_now(lambda w: w.accounts.add("New", "homerun", "https://api.homerun.co/v2", {}, {}))
    assert store.read_now(lambda r: r.accounts.all())[0].id > 1000
    store.close()


@pytest.mark.parametrize("how", ["page", "first page", "gone", "scattered"])
def test_a_damaged_store_of_files_keeps_what_waits_to_be_sent(sound: SoundProfile, tmp_path: Path, how: str) -> None:
    damaged = sound.copied(tmp_path / "profile")
    files, chance = damaged / "files.db", random.Random(3)
    count = pages(files)
    if how == "gone":
        files.unlink()
    else:
        for page in {"page": [count // 2], "first page": [1], "scattered": chance.sample(range(3, count + 1), 3)}[how]:
            flip(files, page)
    (damaged / "damaged").touch()
    store = open_rescued(damaged)
    check_rescued(store, sound.made, set())
    report = report_of(store)
    assert report is not None
    assert (report.is_desk_rebuilt, report.are_files_rebuilt) == (False, True)
    there = {row[0] for row in store._thread.run_now(lambda: store._files.execute("SELECT sha256 FROM file").fetchall())}
    least = {"page": 7, "first page": 8, "gone": 0, "scattered": 5}[how]
    assert len(there & sound.made.files.keys()) >= least
    assert report.files_lost == len(sound.made.files) - len(there)
    uploads = [entry for entry in store.read_now(lambda r: r.outbox.list()) if entry.kind == "upload"]
    for entry in uploads:
        assert isinstance(entry.write, UploadDocument)
        is_there = entry.write.file.sha256 in there
        assert entry.state is (OutboxState.QUEUED if is_there else OutboxState.REFUSED)
        assert is_there or (entry.error is not None and "could not be read" in str(entry.error.message))
    store.close()

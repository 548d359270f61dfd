"""A log that is torn, broken or another database's: it is noticed, what stands in it is saved, and nothing uncertain is simply sent."""

import random
import shutil
from pathlib import Path

import pytest
from damaged_desk import Written, everything, leave_running, make_profile, open_rescued, report_of
from made_up_store import START, TEST_KEY, Desk, an_application
from rescue_check import check_rescued, desk_over

from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.store.page_image import PAGE
from recruiterdesk.store.store import Store
from recruiterdesk.store.trouble import Damaged
from recruiterdesk.store.wal_file import read_wal


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
    check_rescued(store, killed[1], set())
    assert report_of(store) is None
    store.close()
    store = Store.open(tmp_path / "profile", TEST_KEY)  # and once more after it was merged
    check_rescued(store, killed[1], set())
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
    entries = found.entries
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
    desk = desk_over(store)
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
    names = {row.remote_id for row in everything(store).rows}
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
    entries = everything(store).entries
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
            desk_over(stores[who]).take(*(an_application(f"ap_{number}_{place}", raw=b" " * 9000) for place in range(60)), at=START)
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

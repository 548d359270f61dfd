"""Opening and refusing: what happens to a file that is there is the first promise of the store."""

import hashlib
import sqlite3
from pathlib import Path

import apsw
import pytest
from made_up_store import TEST_KEY, Desk, an_application

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.store import connection
from recruiterdesk.store.sharing import InUse
from recruiterdesk.store.store import Store

OTHER_KEY = bytes(32)


def fingerprints(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def filled(folder: Path, number: int = 300) -> None:
    store = Store.open(folder, TEST_KEY)
    desk = Desk(store)
    desk.take(*(an_application(f"ap_{place}", last=f"Person {place}", raw=b"x" * 2000) for place in range(number)))
    store.close()


def test_a_new_file_does_not_look_like_sqlite(tmp_path: Path) -> None:
    Store.open(tmp_path, TEST_KEY).close()
    for name in ("desk.db", "files.db"):
        assert not (tmp_path / name).read_bytes().startswith(b"SQLite format 3")
        assert (tmp_path / name).stat().st_mode & 0o077 == 0


def test_what_was_kept_is_there_after_closing(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    store = Store.open(tmp_path, TEST_KEY)
    assert len(store.read_now(lambda r: r.applications.ids(ApplicationQuery()))) == 3
    assert store.integrity() == []
    store.close()


def test_two_programs_that_end_at_once_and_keep_each_other_from_being_alone_leave_a_good_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = Store.open(tmp_path, TEST_KEY), Store.open(tmp_path, TEST_KEY)
    Desk(first).take(an_application())
    with monkeypatch.context() as both:
        both.setattr(InUse, "try_alone", lambda _: False)
        first.close()
        second.close()
    again = Store.open(tmp_path, TEST_KEY)
    assert len(again.read_now(lambda r: r.applications.ids(ApplicationQuery()))) == 1
    again.close()


def test_a_wrong_key_is_refused_with_the_remedy_and_writes_nothing(tmp_path: Path) -> None:
    filled(tmp_path)
    before = fingerprints(tmp_path)
    with pytest.raises(StorageTrouble, match="keyring"):
        Store.open(tmp_path, OTHER_KEY)
    assert fingerprints(tmp_path) == before
    Store.open(tmp_path, TEST_KEY).close()


def test_a_wrong_key_beside_a_journal_that_was_not_merged_writes_nothing(tmp_path: Path) -> None:
    running = Store.open(tmp_path / "running", TEST_KEY)
    Desk(running).take(an_application())
    left = tmp_path / "left"
    left.mkdir()
    for path in (tmp_path / "running").iterdir():
        if not path.name.endswith("-shm"):
            (left / path.name).write_bytes(path.read_bytes())
    running.close()
    before = fingerprints(left)
    assert any(name.endswith("-wal") for name in before)
    with pytest.raises(StorageTrouble):
        Store.open(left, OTHER_KEY)
    assert fingerprints(left) == before
    store = Store.open(left, TEST_KEY)
    assert len(store.read_now(lambda r: r.applications.ids(ApplicationQuery()))) == 1
    store.close()


def test_a_plain_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / "desk.db")
    plain.execute("CREATE TABLE t(a)")
    plain.commit()
    plain.close()
    before = fingerprints(tmp_path)
    with pytest.raises(StorageTrouble, match="not encrypted"):
        Store.open(tmp_path, TEST_KEY)
    assert fingerprints(tmp_path) == before


@pytest.mark.parametrize("content", [b"x", b"garbage" * 1000, b"\x00" * 8192])
def test_a_file_with_bytes_that_cannot_be_opened_is_never_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "desk.db").write_bytes(content)
    assert Store.exists(tmp_path)
    with pytest.raises(StorageTrouble):
        Store.open(tmp_path, TEST_KEY)
    assert (tmp_path / "desk.db").read_bytes() == content


def test_a_journal_without_its_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "desk.db-wal").write_bytes(b"somebody's last changes")
    assert Store.exists(tmp_path)
    with pytest.raises(StorageTrouble):
        Store.open(tmp_path, TEST_KEY)
    assert not (tmp_path / "desk.db").exists()


def test_the_damaged_first_page_is_told_from_a_wrong_key(tmp_path: Path) -> None:
    filled(tmp_path)
    content = bytearray((tmp_path / "desk.db").read_bytes())
    content[200] ^= 1
    (tmp_path / "desk.db").write_bytes(content)
    with pytest.raises(StorageTrouble, match="damaged"):
        Store.open(tmp_path, TEST_KEY)
    with pytest.raises(StorageTrouble, match="keyring"):
        Store.open(tmp_path, OTHER_KEY)
    assert (tmp_path / "desk.db").read_bytes() == bytes(content)


def test_a_flipped_bit_is_found_before_anything_wrong_is_shown(tmp_path: Path) -> None:
    filled(tmp_path)
    whole = (tmp_path / "desk.db").read_bytes()
    pages = len(whole) // 4096
    answers = set()
    for page in range(1, pages, 7):
        damaged = bytearray(whole)
        damaged[page * 4096 + 2000] ^= 4
        (tmp_path / "desk.db").write_bytes(damaged)
        try:
            store = Store.open(tmp_path, TEST_KEY)
        except StorageTrouble:
            answers.add("refused")
            continue
        try:
            rows = store.read_now(lambda r: r.applications.rows(r.applications.ids(ApplicationQuery())))
            names = {row.name for row in rows}
            assert names == {f"Sanne Person {place}" for place in range(300)}
            answers.add("not needed")
            assert store.integrity() != []
        except StorageTrouble:
            answers.add("refused")
        finally:
            store.close()
    assert "refused" in answers


def test_a_file_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    store = Store.open(tmp_path, TEST_KEY)
    store._thread.run_now(lambda: store._desk.execute("PRAGMA user_version = 99").fetchall())
    store.close()
    with pytest.raises(StorageTrouble, match="newer version"):
        Store.open(tmp_path, TEST_KEY)


def test_a_folder_that_may_not_be_written_to_is_said(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    with pytest.raises(StorageTrouble):
        Store.open(tmp_path / "taken", TEST_KEY)


def test_a_key_of_another_length_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble):
        Store.open(tmp_path, b"short")
    assert not (tmp_path / "desk.db").exists()


def test_an_old_sqlite_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tuple(map(int, apsw.sqlite_lib_version().split("."))) >= (3, 51, 3)
    monkeypatch.setattr(connection, "LEAST_SQLITE", (99, 0, 0))
    with pytest.raises(StorageTrouble, match="99"):
        Store.open(tmp_path, TEST_KEY)


def test_every_promised_setting_is_on(store: Store) -> None:
    def look() -> dict[str, object]:
        names = ("journal_mode", "synchronous", "secure_delete", "temp_store", "foreign_keys")
        return {name: store._desk.execute(f"PRAGMA {name}").get for name in names}

    assert store._thread.run_now(look) == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "temp_store": 2,
        "foreign_keys": 1,
    }


def test_nothing_is_there_in_an_empty_folder(tmp_path: Path) -> None:
    assert not Store.exists(tmp_path)
    assert not Store.exists(tmp_path / "missing")


def test_after_closing_the_store_says_so(tmp_path: Path) -> None:
    store = Store.open(tmp_path, TEST_KEY)
    store.close()
    store.close()
    with pytest.raises(StorageTrouble, match="closing"):
        store.read_now(lambda r: r.accounts.all())

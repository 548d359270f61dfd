"""Starting the receiver: what it refuses and why, what it makes, and what it says."""

import json
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy
from postgres_server import PostgresServer
from served_receiver import KEY_TEXT, SECRET, environment, given, receive, served

from recruiterdesk.receiver.database.engine import make_engine

if TYPE_CHECKING:
    import subprocess


def refusal(ended: "subprocess.CompletedProcess[str]", kind: str, status: int) -> str:
    """Return the sentence of a refused start, told as headless.md has it."""
    assert ended.returncode == status, ended
    error = json.loads(ended.stdout)["error"]
    assert error["kind"] == kind, error
    assert "Traceback" not in ended.stderr
    message: str = error["message"]
    return message


@pytest.mark.parametrize("secret", [None, "", " , ", "x" * 31, f"{SECRET},short", "€" * 10])
def test_without_a_secret_of_32_bytes_it_does_not_start(tmp_path: Path, secret: str | None) -> None:
    more = {} if secret is None else {"RECRUITERDESK_RECEIVER_SECRET": secret}
    message = refusal(receive("--json", given=environment(tmp_path, **more)), "usage", 2)
    assert "recruiterdesk receive secret" in message
    assert not list(tmp_path.rglob("*.db")), "nothing is made by a refused start"


def test_more_than_two_secrets_are_refused(tmp_path: Path) -> None:
    three = environment(tmp_path, RECRUITERDESK_RECEIVER_SECRET=",".join(f"{SECRET}{n}" for n in range(3)))
    assert "two" in refusal(receive("--json", given=three), "usage", 2)


def test_a_secret_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    message = refusal(receive("--secret-file", str(tmp_path / "none"), "--json", given=environment(tmp_path)), "storage", 1)
    assert str(tmp_path / "none") in message


def test_a_key_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    message = refusal(receive("--key-file", str(tmp_path), "--json", given=given(tmp_path)), "storage", 1)
    assert str(tmp_path) in message


@pytest.mark.parametrize("text", ["", "no key", "c2hvcnQ=", KEY_TEXT + ",c2hvcnQ="])
def test_what_is_no_data_key_is_refused_and_not_repeated(tmp_path: Path, text: str) -> None:
    file = tmp_path / "key"
    file.write_text(text)
    ended = receive("--key-file", str(file), "--json", given=given(tmp_path))
    refusal(ended, "usage", 2)
    assert KEY_TEXT not in ended.stdout + ended.stderr


@pytest.mark.parametrize("address", ["mysql://user:hunter2@host/name", "sqlite://", "sqlite:///:memory:", "not an address hunter2"])
def test_an_address_of_another_database_is_refused_and_not_repeated(tmp_path: Path, address: str) -> None:
    ended = receive("--database", address, "--json", given=given(tmp_path))
    refusal(ended, "usage", 2)
    assert "hunter2" not in ended.stdout + ended.stderr


def test_on_postgresql_no_key_is_made_and_the_sentence_says_how(postgres_server: PostgresServer, tmp_path: Path) -> None:
    name = postgres_server.fresh_database()
    only_secret = environment(tmp_path, RECRUITERDESK_RECEIVER_SECRET=SECRET)
    message = refusal(receive("--database", postgres_server.address(name), "--json", given=only_secret), "usage", 2)
    assert "recruiterdesk receive secret" in message
    assert "RECRUITERDESK_RECEIVER_KEY" in message
    postgres_server.drop(name)


def test_a_database_of_a_newer_version_is_left_alone(database_url: str, tmp_path: Path) -> None:
    assert receive("inbox", "list", "--database", database_url, given=given(tmp_path)).returncode == 0
    engine = make_engine(database_url)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text("UPDATE alembic_version SET version_num = 'receiver_9999'"))
    engine.dispose()
    message = refusal(receive("--database", database_url, "--json", given=given(tmp_path)), "storage", 1)
    assert "newer" in message


def test_a_database_under_another_key_is_refused(database_url: str, tmp_path: Path) -> None:
    assert receive("inbox", "list", "--database", database_url, given=given(tmp_path)).returncode == 0
    other = {**given(tmp_path), "RECRUITERDESK_RECEIVER_KEY": "A" * 43 + "="}
    message = refusal(receive("--database", database_url, "--json", given=other), "storage", 1)
    assert "key" in message


def test_the_first_start_on_sqlite_makes_a_key_file_for_this_user_alone_and_says_so(tmp_path: Path) -> None:
    only_secret = environment(tmp_path, RECRUITERDESK_RECEIVER_SECRET=SECRET)
    with served(given=only_secret) as receiver:
        assert receiver.line == f"Receiving at {receiver.url}, kept in SQLite."
        first = receiver.deliver()
    (key,) = tmp_path.rglob("*.key")
    assert str(key) in receiver.log
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    (file,) = tmp_path.rglob("*.db")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with served(given=only_secret) as again:
        assert again.deliver() == first
    assert str(key) not in again.log, "it is said once"


def test_a_missing_key_file_is_not_replaced_over_a_database(tmp_path: Path) -> None:
    only_secret = environment(tmp_path, RECRUITERDESK_RECEIVER_SECRET=SECRET)
    assert receive("inbox", "list", given=only_secret).returncode == 0
    (key,) = tmp_path.rglob("*.key")
    key.unlink()
    assert str(key) in refusal(receive("--json", given=only_secret), "storage", 1)
    assert not key.exists()


def test_secret_and_key_come_from_files_too_two_of_each_while_they_change(tmp_path: Path) -> None:
    secrets, keys = tmp_path / "secrets", tmp_path / "keys"
    secrets.write_text(f"{'n' * 40}\n{SECRET}\n")
    keys.write_text(f"{KEY_TEXT}\n{'A' * 43}=\n")
    with served("--secret-file", str(secrets), "--key-file", str(keys), given=environment(tmp_path)) as receiver:
        assert receiver.deliver() == 1


def test_with_json_the_line_is_a_document(tmp_path: Path) -> None:
    with served("--json", given=given(tmp_path)) as receiver:
        assert json.loads(receiver.line) == {"listening": receiver.url, "database": "sqlite"}


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with served(given=given(tmp_path)) as receiver:
        port = receiver.url.rpartition(":")[2]
        message = refusal(receive("--port", port, "--json", given=given(tmp_path)), "usage", 2)
    assert port in message
    assert "--port" in message


@pytest.mark.parametrize(
    "words", [["--host", "no such host"], ["--port", "70000"], ["--keep-days", "-1"], ["--scheme", "none"], ["nonsense"]]
)
def test_words_that_make_no_sense_are_wrong_usage(tmp_path: Path, words: list[str]) -> None:
    refusal(receive(*words, "--json", given=given(tmp_path)), "usage", 2)

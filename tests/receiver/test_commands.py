"""What is done at the receiver by hand, on both databases and with `--json` as for people."""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from made_up_deliveries import OTHER_KEY, a_delivery
from served_receiver import KEY_TEXT, environment, given, receive, served, told

from recruiterdesk.receiver.database import ReceiverDatabase


@pytest.fixture
def on(database_url: str) -> tuple[str, str]:
    """Give the option that names the test's database."""
    return ("--database", database_url)


def test_a_laptops_token_is_printed_once_and_opens_its_inbox_until_it_is_removed(on: tuple[str, str], tmp_path: Path) -> None:
    known = given(tmp_path)
    added = told("laptop", "add", "Anna’s laptop", "--address", "https://receiver.example.org/", *on, given=known)
    assert added == {"laptop": "Anna’s laptop", "inbox": "main", "address": "https://receiver.example.org", "token": added["token"]}
    with served(*on, given=known) as receiver, receiver.client(added["token"]) as laptop:
        assert laptop.get("/v1/inboxes/main").json() == {"name": "main", "laptop": "Anna’s laptop", "newest": 0, "acknowledged": 0}
        listed = receive("laptop", "list", *on, "--json", given=known)
        assert [one["name"] for one in told("laptop", "list", *on, given=known)["laptops"]] == ["Anna’s laptop"]
        assert added["token"] not in listed.stdout + receive("laptop", "list", *on, given=known).stdout
        assert told("laptop", "remove", "Anna’s laptop", *on, given=known) == {"removed": "Anna’s laptop", "inbox": "main"}
        assert laptop.get("/v1/inboxes/main").status_code == 401
    assert added["token"] not in receiver.log
    assert told("laptop", "list", *on, given=known)["laptops"] == []


def test_for_people_the_token_stands_on_a_line_with_where_to_enter_it(on: tuple[str, str], tmp_path: Path) -> None:
    ended = receive("laptop", "add", "Bo", *on, given=given(tmp_path))
    assert ended.returncode == 0
    (token,) = [line.removeprefix("Token: ") for line in ended.stdout.splitlines() if line.startswith("Token: ")]
    assert len(token) >= 40
    assert "ICTerGezocht.nl account" in ended.stdout


def test_inboxes_are_added_and_listed(on: tuple[str, str], tmp_path: Path) -> None:
    known = given(tmp_path)
    assert told("inbox", "add", "brugman", *on, given=known) == {"inbox": "brugman", "path": "/ictergezocht/brugman"}
    told("laptop", "add", "Anna", "--inbox", "brugman", *on, given=known)
    assert told("inbox", "list", *on, given=known)["inboxes"] == [
        {"name": "main", "path": "/ictergezocht/main", "laptops": 0},
        {"name": "brugman", "path": "/ictergezocht/brugman", "laptops": 1},
    ]
    assert "brugman" in receive("inbox", "list", *on, given=known).stdout
    assert receive("inbox", "add", "brugman", *on, given=known).returncode == 5, "it is there already"
    assert receive("inbox", "add", "a/b", *on, given=known).returncode == 1
    assert receive("laptop", "add", "Bo", "--inbox", "nowhere", *on, given=known).returncode == 1


def test_erasing_takes_a_sure_hand_and_is_told_to_the_laptops(on: tuple[str, str], tmp_path: Path) -> None:
    known = given(tmp_path)
    token = told("laptop", "add", "Anna", *on, given=known)["token"]
    with served(*on, given=known) as receiver, receiver.client(token) as laptop:
        first = receiver.deliver(number=1, cv=b"%PDF-1.7 one")
        second, third = (receiver.deliver(number=n, email="Same@Example.nl") for n in (2, 3))
        assert receive("erase", "--inbox", "main", "--id", str(first), *on, given=known).returncode == 2
        assert told("erase", "--inbox", "main", "--id", str(first), "--yes", *on, given=known)["erased"] == 1
        assert told("erase", "--inbox", "main", "--email", "same@example.NL", "--yes", *on, given=known)["erased"] == 2
        assert receive("erase", "--inbox", "main", "--email", "same@example.nl", "--yes", *on, given=known).returncode == 1
        lines = laptop.get("/v1/inboxes/main/applications").json()["lines"]
        assert {(line["kind"], line["id"]) for line in lines} == {("erased", one) for one in (first, second, third)}
        assert laptop.get(f"/v1/inboxes/main/applications/{first}").status_code == 404
        assert laptop.get(f"/v1/inboxes/main/applications/{first}/cv").status_code == 404


def test_a_new_data_key_opens_everything_after_resealing_and_the_old_one_can_go(on: tuple[str, str], tmp_path: Path) -> None:
    known = given(tmp_path)
    token = told("laptop", "add", "Anna", *on, given=known)["token"]
    with served(*on, given=known) as receiver:
        number = receiver.deliver(cv=b"%PDF-1.7 sealed anew")
    newer = base64.b64encode(OTHER_KEY).decode()
    both = {**known, "RECRUITERDESK_RECEIVER_KEY": f"{newer},{KEY_TEXT}"}
    assert told("reseal", *on, given=both)["resealed"] > 0
    assert told("reseal", *on, given=both)["resealed"] == 0
    only_new = {**known, "RECRUITERDESK_RECEIVER_KEY": newer}
    with served(*on, given=only_new) as receiver, receiver.client(token) as laptop:
        assert laptop.get(f"/v1/inboxes/main/applications/{number}/cv").content == b"%PDF-1.7 sealed anew"
        assert receiver.deliver(cv=b"%PDF-1.7 sealed anew") == number, "a repeat is known as one under every key"


def test_after_a_restore_a_laptop_that_is_ahead_still_gets_all_that_is_new(
    on: tuple[str, str], open_database: Callable[..., ReceiverDatabase], tmp_path: Path
) -> None:
    known = given(tmp_path)
    database = open_database()
    token = database.laptops.add("main", "Anna")
    kept = database.deliveries.keep("main", a_delivery(1), None)
    seen_since_the_backup = 57
    assert receive("restored", *on, given=known).returncode == 2
    assert told("restored", "--yes", *on, given=known)["gap"] == 1_000_000
    with served(*on, given=known) as receiver, receiver.client(token) as laptop:
        new = receiver.deliver(number=2)
        assert new > kept.id + seen_since_the_backup, "no laptop knows anybody by this number"
        lines = laptop.get(f"/v1/inboxes/main/applications?after={seen_since_the_backup}").json()["lines"]
        assert [line["id"] for line in lines] == [new]
        assert [line["id"] for line in laptop.get("/v1/inboxes/main/applications").json()["lines"]] == [kept.id, new]


def test_a_fresh_secret_and_key_start_a_receiver(tmp_path: Path) -> None:
    made = told("secret", given=environment(tmp_path))
    assert made != told("secret", given=environment(tmp_path))
    known = environment(tmp_path, RECRUITERDESK_RECEIVER_SECRET=made["secret"], RECRUITERDESK_RECEIVER_KEY=made["key"])
    with served(given=known) as receiver, receiver.client(made["secret"]) as provider:
        assert provider.get("/readyz").status_code == 200
        assert provider.post("/ictergezocht/main", json={}).status_code == 400
    assert not list(tmp_path.rglob("*.key"))


def test_what_is_typed_before_an_action_counts_for_it(database_url: str, tmp_path: Path) -> None:
    known = given(tmp_path)
    assert receive("--database", database_url, "inbox", "add", "here", given=known).returncode == 0
    assert [one["name"] for one in told("inbox", "list", "--database", database_url, given=known)["inboxes"]] == ["main", "here"]

"""Applications that came through a receiver, from the command line: the real program, the real receiver, a stand-in of the job board."""

import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from subprocess import Popen  # noqa: TC003 -- a name for one annotation
from typing import Any

import pytest
from headless_desk import FAST, HeadlessDesk
from made_up_cvs import pdf
from receiver_journey import a_laptop, a_receiver
from served_receiver import SECRET, ServedReceiver, an_application, told, until

from recruiterdesk.demo.stand_in import ICTerGezochtStandIn

pytestmark = [pytest.mark.secret_service, pytest.mark.slow, pytest.mark.timeout(300)]

NAME = "Site"


@pytest.fixture(scope="module")
def board() -> Iterator[ICTerGezochtStandIn]:
    with ICTerGezochtStandIn(vacancies=20, clicks=0, limit=100_000, address_limit=100_000) as stand_in:
        yield stand_in


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[ServedReceiver, dict[str, str]]]:
    with a_receiver(tmp_path / "receiver") as running:
        yield running


def words_to_connect(board: ICTerGezochtStandIn, *settings: str) -> tuple[str, ...]:
    return ("account", "add", "ictergezocht", "--name", NAME, "--base-url", board.base_url, *FAST, *settings)


def secrets(board: ICTerGezochtStandIn, **more: str) -> bytes:
    return json.dumps({"api_key": board.keys["full"], **more}).encode()


def connect(desk: HeadlessDesk, board: ICTerGezochtStandIn, url: str, token: str) -> dict[str, Any]:
    given = secrets(board, receiver_token=token)
    added: dict[str, Any] = desk.json("account", *words_to_connect(board, "--set", f"receiver_url={url}"), stdin=given)
    return added


def people(desk: HeadlessDesk, *words: str) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in desk.json("applicants", "applicants", "--account", NAME, *words)["items"]}


def test_a_receiver_is_connected_only_where_one_answers_that_takes_the_token_for_the_inbox(
    headless: HeadlessDesk, board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]]
) -> None:
    receiver, given = served
    told("inbox", "add", "other", given=given)
    token, elsewhere = a_laptop("een", given), a_laptop("twee", given, "other")
    cases = (
        (f"receiver_url={receiver.url}", "wrong-token-of-somebody", "receiver_token", "does not take this token"),
        (f"receiver_url={receiver.url}", elsewhere, "receiver_inbox", "another inbox"),
        (f"receiver_url={receiver.url}/deeper", token, "receiver_url", "not a receiver"),
        ("receiver_url=http://127.0.0.1:9", token, "receiver_url", "No receiver answers"),
        (f"receiver_url={receiver.url}", "", "receiver_token", "no token"),
        ("receiver_inbox=main", token, "receiver_url", "not the receiver's address"),
    )
    for setting, shown, field, sentence in cases:
        error = headless.refusal("validation", 1, *words_to_connect(board, "--set", setting), stdin=secrets(board, receiver_token=shown))
        assert sentence in error["message"], setting
        assert list(error["fields"]) == [field], setting
    for setting, sentence in (
        ("receiver_url=http://receiver.example.com", "in the clear"),
        ("receiver_url=receiver.example.com", "https://receiver.example.com"),
    ):
        words = words_to_connect(board, "--set", setting)
        assert sentence in headless.refusal("usage", 2, *words, stdin=secrets(board, receiver_token=token))["message"]
    assert headless.json("accounts", "account", "list") == {"accounts": []}
    added = connect(headless, board, receiver.url, token)
    for capability in ("list_applicants", "read_applicant", "list_documents", "download_document", "receive_applications"):
        assert added["capabilities"][capability]["state"] == "yes"
    assert not any(each in text for text in headless.everything for each in (token, elsewhere, board.keys["full"]))
    assert token not in json.dumps([str(call) for call in board.ledger.calls])


def test_a_receiver_is_added_to_an_account_later_and_stays_when_the_key_is_replaced(
    headless: HeadlessDesk, board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]]
) -> None:
    receiver, given = served
    token = a_laptop("een", given)
    plain = headless.json("account", *words_to_connect(board), stdin=secrets(board))
    assert plain["capabilities"]["receive_applications"]["state"] == "no"
    assert "recruiterdesk receive" in plain["capabilities"]["receive_applications"]["reason"]
    receiver.deliver(number=1)
    headless.json("account", "account", "set", NAME, f"receiver_url={receiver.url}")
    only_the_token = json.dumps({"receiver_token": token}).encode()
    changed = headless.json("account", "account", "secrets", NAME, stdin=only_the_token)
    assert changed["capabilities"]["receive_applications"]["state"] == "yes"
    assert headless.json("sync", "sync")["accounts"][0]["applicants"]["added"] == 1
    headless.json("account", "account", "secrets", NAME, stdin=secrets(board))
    receiver.deliver(number=2)
    assert headless.json("sync", "sync")["accounts"][0]["applicants"]["added"] == 1
    # The token was given for this receiver: no other address gets it.
    headless.json("account", "account", "set", NAME, "receiver_url=http://127.0.0.1:9")
    assert headless.json("sync", "sync")["accounts"][0]["state"] == "complete"
    account = headless.json("accounts", "account", "list")["accounts"][0]
    assert account["capabilities"]["receive_applications"]["state"] == "no"
    assert "token" in account["capabilities"]["receive_applications"]["reason"]
    assert len(people(headless)) == 2


def test_applicants_appear_like_any_others_with_their_cv_their_stage_and_their_notes(
    headless: HeadlessDesk, board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]], tmp_path: Path
) -> None:
    receiver, given = served
    vacancy = board.world.listed("first")[2]
    content = pdf(2, ("Zoë van den Berg", "Kwantumtimmervrouw in Utrecht"))
    receiver.deliver(number=1, cv=content, referenceNumber=vacancy.body["referenceNumber"], motivation="Ik timmer graag.")
    receiver.deliver(number=2, referenceNumber="LATER-1")
    connect(headless, board, receiver.url, a_laptop("een", given))
    assert headless.json("sync", "sync")["state"] == "complete"
    found = people(headless)
    assert found["1"]["vacancy"]["ref"] == f"{NAME}/{vacancy.id}"
    assert set(people(headless, "--search", "kwantumtimmervrouw")) == {"1"}
    assert set(people(headless, "--search", "timmer graag")) == {"1"}
    ref = f"{NAME}/1"
    headless.json("outbox item", "move", ref, "--stage", "Invited")
    headless.json("outbox item", "note", ref, "--text", "Belt maandag terug.")
    (file,) = headless.json("files", "download", ref, "--to", str(tmp_path / "files"))["files"]
    assert Path(file["path"]).read_bytes() == content
    assert set(people(headless, "--unmatched")) == {"2"}
    assert "LATER-1" in headless.run("applicants", "--unmatched").text
    other = board.world.listed("first")[5]
    assigned = headless.json("assigned", "assign", f"{NAME}/2", f"{NAME}/{other.id}")
    assert assigned["vacancy"]["ref"] == f"{NAME}/{other.id}"
    receiver.deliver(number=1, cv=content, referenceNumber=vacancy.body["referenceNumber"], motivation="Ik timmer graag.")
    receiver.deliver(number=2, referenceNumber="LATER-1")
    assert headless.json("sync", "sync")["accounts"][0]["applicants"]["added"] == 0
    assert people(headless, "--unmatched") == {}
    one = headless.json("applicant", "applicant", ref, "--refresh")
    assert (one["stage"], one["fields"]["deliveries"]) == ("Invited", "2")
    assert [note["text"] for note in one["notes"]] == ["Belt maandag terug."]
    assert people(headless)["2"]["vacancy"]["ref"] == f"{NAME}/{other.id}"
    headless.json("assigned", "assign", f"{NAME}/2")
    assert set(people(headless, "--unmatched")) == {"2"}


def test_a_vacancy_that_appears_later_finds_who_applied_for_it(
    headless: HeadlessDesk, board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]], tmp_path: Path
) -> None:
    receiver, given = served
    receiver.deliver(number=1, referenceNumber="LATER-2")
    connect(headless, board, receiver.url, a_laptop("een", given))
    headless.json("sync", "sync")
    assert set(people(headless, "--unmatched")) == {"1"}
    content = {"title": "Later geplaatst", "description": "Kom.", "location": "Gouda", "reference_number": "LATER-2"}
    source = tmp_path / "vacancy.json"
    source.write_text(json.dumps(content))
    headless.json("outbox item", "post", NAME, "--from", str(source))
    headless.json("outbox", "outbox", "send")
    assert people(headless, "--unmatched") == {}
    assert people(headless)["1"]["vacancy"]["title"] == "Later geplaatst"


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX's")
def test_syncs_killed_in_the_middle_lose_and_double_nobody(
    headless: HeadlessDesk, board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]]
) -> None:
    receiver, given = served
    with receiver.client(SECRET) as provider:
        for number in range(400):
            assert provider.post("/ictergezocht/main", json=an_application(number)).status_code == 201
    connect(headless, board, receiver.url, a_laptop("een", given))
    for at_least in (50, 150, 250):
        running = headless.start("sync")
        until(partial(reached, running, given, at_least), 60)
        running.kill()
        running.communicate()
    assert headless.json("sync", "sync")["state"] == "complete"
    found = people(headless)
    assert {one["email"] for one in found.values()} == {f"yildiz.{number}@example.nl" for number in range(400)}
    assert len(found) == 400
    assert acknowledged(given) == 400


def reached(running: "Popen[bytes]", given: dict[str, str], at_least: int) -> bool:
    return acknowledged(given) >= at_least or running.poll() is not None


def acknowledged(given: dict[str, str]) -> int:
    (laptop,) = told("laptop", "list", given=given)["laptops"]
    return int(laptop["acknowledged"])


def test_a_receiver_that_is_down_leaves_everything_readable_and_says_so(
    headless: HeadlessDesk, board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]]
) -> None:
    receiver, given = served
    receiver.deliver(number=1)
    connect(headless, board, receiver.url, a_laptop("een", given))
    headless.json("sync", "sync")
    receiver.stop()
    report = headless.json("sync", "sync", status=1)
    (account,) = report["accounts"]
    assert (account["state"], account["error"]["kind"]) == ("partial", "unreachable")
    assert account["vacancies"]["seen"] >= 20
    assert account["error"]["message"].startswith("The receiver at 127.0.0.1:")
    listed = headless.json("accounts", "account", "list")["accounts"][0]
    assert (listed["state"], listed["state_reason"]) == ("ok", account["error"]["message"])
    assert set(people(headless)) == {"1"}
    assert headless.json("applicant", "applicant", f"{NAME}/1")["email"] == "yildiz.1@example.nl"

"""The real program against a Homerun that somebody else wrote: every open choice of the documents taken the other way, and nothing lost."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from headless_desk import HeadlessDesk
from second_homerun.choices import Choices
from second_homerun.server import SecondHomerun, second_homerun

pytestmark = [pytest.mark.secret_service, pytest.mark.slow]

PDF = b"%PDF-1.7\n" + b"made up " * 100
PNG = b"\x89PNG\r\n\x1a\n" + b"made up"
JAN = ("--set", "first_name=Jan", "--set", "last_name=Jansen", "--set", "email=jan@nieuw.example")
TERSE = Choices()
WORDY = Choices(has_meta=True, newest_first=True, says_null=True, is_compressing=False, is_chunking=False, trims_notes=False)


@pytest.fixture(params=[TERSE, WORDY], ids=["terse", "wordy"])
def other(request: pytest.FixtureRequest) -> Iterator[SecondHomerun]:
    """Return a server that says as little as it may, and one that says all."""
    with second_homerun(choices=request.param) as made:
        yield made


@pytest.fixture
def desk(headless: HeadlessDesk, other: SecondHomerun) -> HeadlessDesk:
    """Return commands on a profile with one synced account."""
    return _synced(headless, other)


def _synced(headless: HeadlessDesk, other: SecondHomerun) -> HeadlessDesk:
    headless.add_account(other.base_url, other.keys["full"], "Acme")
    report = headless.json("sync", "sync")["accounts"][0]
    seen = len(other.world.applications)
    assert report["applicants"] == {"seen": seen, "added": seen, "changed": 0, "removed": 0}
    return headless


def _placed(other: SecondHomerun) -> list[str]:
    return [id_ for id_, application in other.world.applications.items() if application["vacancy_id"]]


def _another_stage(other: SecondHomerun, id_: str) -> str:
    application = other.world.applications[id_]
    return next(str(stage["name"]) for stage in other.world.vacancies[application["vacancy_id"]]["stages"] if stage != application["stage"])


def test_everything_it_says_is_understood(desk: HeadlessDesk, other: SecondHomerun, tmp_path: Path) -> None:
    again = desk.json("sync", "sync")["accounts"][0]
    assert (again["vacancies"]["changed"], again["applicants"]["changed"]) == (0, 0)
    vacancies = {item["id"]: item for item in desk.json("vacancies", "vacancies")["items"]}
    assert {id_: item["status"] for id_, item in vacancies.items()} == {id_: one["status"] for id_, one in other.world.vacancies.items()}
    listed = {item["id"]: item for item in desk.json("applicants", "applicants")["items"]}
    for id_, application in other.world.applications.items():
        item = listed[id_]
        assert item["stage"] == (application["stage"] or {}).get("name")
        assert item["disqualified"] == application["disqualified"]
        assert (item["vacancy"] or {}).get("ref") == (f"Acme/{application['vacancy_id']}" if application["vacancy_id"] else None)
    id_ = next(iter(other.world.applications))
    other.world.applications[id_]["notes"] = [
        {"display_name": "Ted", "is_sensitive": False, "note": f"Notitie\r\n{hour}", "created_at": f"2026-01-02T0{hour}:00:00Z"}
        for hour in range(3)
    ]
    one = desk.json("applicant", "applicant", f"Acme/{id_}", "--refresh")
    assert [note["created_at"] for note in one["notes"]] == [f"2026-01-02T0{hour}:00:00Z" for hour in range(3)]
    assert [answer["answer"] for answer in one["answers"]] == [
        *("Graag\r\nvier dagen", "A, B", "36.5", "", "yes", '{"from":1,"to":5}', "diploma0.docx"),
    ]
    files = desk.json("files", "download", f"Acme/{id_}", "--to", str(tmp_path))["files"]
    assert [Path(file["path"]).read_bytes() for file in files] == [b"%PDF-1.4 made up 0", b"PK\x03\x04 other", b"PK\x03\x04 diploma 0"]


def test_a_day_of_writes_arrives_once_and_is_shown_as_the_provider_has_it(desk: HeadlessDesk, other: SecondHomerun, tmp_path: Path) -> None:
    people, (first, second, third, *_) = other.world.applications, _placed(other)
    (tmp_path / "cv é.pdf").write_bytes(PDF)
    (tmp_path / "me.png").write_bytes(PNG)
    stage = _another_stage(other, first)
    desk.json("outbox item", "note", f"Acme/{first}", "--text", "Eerste regel\ntweede & <b>vet</b>", "--author", "Sanne", "--sensitive")
    desk.json("outbox item", "move", f"Acme/{first}", "--stage", stage)
    desk.json("outbox item", "upload", f"Acme/{first}", str(tmp_path / "cv é.pdf"))
    desk.json("outbox item", "upload", f"Acme/{first}", str(tmp_path / "me.png"), "--type", "photo")
    desk.json(
        "outbox item", "edit", f"Acme/{second}", "--set", "city=Urk", "--set", "phone_number=", "--set", "website=https://urk.example"
    )
    desk.json("outbox item", "delete", f"Acme/{third}", "--yes")
    desk.json("outbox item", "apply", f"Acme/{people[first]['vacancy_id']}", *JAN, "--cv", str(tmp_path / "cv é.pdf"))
    waiting = desk.json("applicant", "applicant", f"Acme/{second}")
    assert (waiting["city"], waiting["phone"], waiting["fields"]["website"]) == ("Urk", None, "https://urk.example")
    assert "city" not in waiting["fields"]
    report = desk.json("sync", "sync")["accounts"][0]
    assert report["outbox"] == {"sent": 8, "refused": 0, "uncertain": 0, "queued": 0}
    assert desk.json("outbox", "outbox")["items"] == []
    assert [note["display_name"] for note in people[first]["notes"]] == ["Sanne"]
    assert people[first]["stage"] == {"name": stage}
    assert ("cv é.pdf", PDF) in [(file["name"], file["content"]) for file in people[first]["files"]]
    assert third not in people
    desk.json("sync", "sync")
    found = desk.json("applicants", "applicants", "--search", "jan@nieuw.example")
    assert [(item["local"], item["stage"]) for item in found["items"]] == [(False, "Inbox")]
    fresh = desk.json("applicant", "applicant", f"Acme/{first}", "--refresh")
    assert (fresh["stage"], fresh["pending"], len(fresh["notes"])) == (stage, [], 1)
    assert fresh["notes"][0]["sensitive"]
    assert desk.json("applicant", "applicant", f"Acme/{second}", "--refresh")["city"] == "Urk"


def test_writes_whose_answer_was_lost_are_settled_without_a_second_one(headless: HeadlessDesk, tmp_path: Path) -> None:
    with second_homerun() as other:
        desk = _synced(headless, other)
        desk.json("account", "account", "set", "Acme", "quiet_window=1")
        people, (first, second, third, fourth, fifth, *_) = other.world.applications, _placed(other)
        (tmp_path / "cv.pdf").write_bytes(PDF)
        stage, before = _another_stage(other, second), len(people[third]["files"])
        desk.json("outbox item", "note", f"Acme/{first}", "--text", "Twee\nregels")
        desk.json("outbox item", "move", f"Acme/{second}", "--stage", stage)
        desk.json("outbox item", "upload", f"Acme/{third}", str(tmp_path / "cv.pdf"))
        desk.json("outbox item", "edit", f"Acme/{fourth}", "--set", "city=Urk")
        desk.json("outbox item", "delete", f"Acme/{fifth}", "--yes")
        desk.json("outbox item", "apply", "Acme/", *JAN)
        # Done and not said, done and said badly, and never done: nobody can tell them apart.
        for method, path, kind in (
            *(("POST", "notes$", "lose"), ("POST", "files$", "html after"), ("POST", "applications$", "half whole")),
            *(("PATCH", ".", "500 after"), ("PATCH", ".", "drop"), ("DELETE", ".", "lose")),
        ):
            other.fault(method, path, kind)
        sent = desk.json("outbox", "outbox", "send", status=5)["items"]
        assert [item["state"] for item in sent] == ["uncertain"] * 6
        desk.json("outbox", "outbox", "send", "--wait")
        done = desk.json("outbox", "outbox", "--all")["items"]
        assert {item["state"] for item in done} == {"sent"}
        assert {item["kind"]: item["attempts"] for item in done} == {
            "note": 1,
            "move": 1,
            "upload": 1,
            "edit": 2,
            "delete": 1,
            "apply": 1,
        }
        assert len(people[first]["notes"]) == 1
        assert people[second]["stage"] == {"name": stage}
        assert len(people[third]["files"]) == before + 1
        assert people[fourth]["personal_info"]["city"] == "Urk"
        assert fifth not in people
        assert sum(one["personal_info"]["email"] == "jan@nieuw.example" for one in people.values()) == 1


def test_a_program_killed_while_its_note_was_taken_leaves_one_note(headless: HeadlessDesk) -> None:
    with second_homerun() as other:
        desk = _synced(headless, other)
        desk.json("account", "account", "set", "Acme", "quiet_window=1")
        people, (first, second, *_) = other.world.applications, _placed(other)
        for id_ in (first, second):
            desk.json("outbox item", "note", f"Acme/{id_}", "--text", "Net voor de klap")
        other.fault("POST", "notes", "hang")
        process = desk.start("outbox", "send")
        while not people[first]["notes"] + people[second]["notes"]:
            assert process.poll() is None
        process.kill()
        process.communicate()
        desk.json("outbox", "outbox", "send", "--wait")
        assert [len(people[id_]["notes"]) for id_ in (first, second)] == [1, 1]
        assert {item["state"] for item in desk.json("outbox", "outbox", "--all")["items"]} == {"sent"}


def test_two_programs_at_once_send_each_note_once(headless: HeadlessDesk) -> None:
    with second_homerun() as other:
        desk = _synced(headless, other)
        people, placed = other.world.applications, _placed(other)
        for id_ in placed[:2]:
            desk.json("outbox item", "note", f"Acme/{id_}", "--text", "Samen")
        both = [desk.start("outbox", "send", "--json"), desk.start("sync", "--json"), desk.start("applicants", "--json")]
        answers: list[Any] = []
        for process in both:
            out, said = process.communicate(timeout=60)
            assert process.returncode == 0, said
            answers.append(json.loads(out))
        assert answers[2]["total"] == len(people)
        desk.json("outbox", "outbox", "send")
        assert [len(people[id_]["notes"]) for id_ in placed[:2]] == [1, 1]


def test_the_whole_of_a_large_account_is_here_after_pages_that_moved(headless: HeadlessDesk) -> None:
    with second_homerun(vacancies=130, applicants=1050, choices=Choices(churn=1, limit=60)) as other:
        # The documented limit for the program too: what it does in this minute has to pass a server that counts strictly.
        secrets = json.dumps({"api_key": other.keys["reader"]}).encode()
        headless.json("account", "account", "add", "homerun", "--name", "Acme", "--base-url", other.base_url, stdin=secrets)
        pages = {"vacancies": 2, "job-applications": 11}
        process = headless.start("sync", "--json")
        while sum("page=11" in path for _, path, _ in other.requests) < 1:
            assert process.poll() is None
        process.kill()
        process.communicate()
        assert other.refused_for_speed == 0
        for name, number in pages.items():
            assert {
                int(found[1]) for _, path, _ in other.requests if (found := re.search(rf"/{name}\?.*&page=(\d+)&perPage=100$", path))
            } >= {*range(1, number + 1)}
        assert headless.json("vacancies", "vacancies", "--limit", "1")["total"] == 130


def test_refused_keys_and_plans_store_nothing_and_name_the_account(headless: HeadlessDesk) -> None:
    with second_homerun() as other:
        words = ("account", "add", "homerun", "--name", "Acme", "--base-url", other.base_url)
        for key, kind, status in (("none", "credentials", 3), (other.keys["unpaid"], "forbidden", 1)):
            error = headless.refusal(kind, status, *words, stdin=json.dumps({"api_key": key}).encode())
            assert error["account"] == "Acme"
        assert headless.json("accounts", "account", "list") == {"accounts": []}
        headless.add_account(other.base_url, other.keys["no notes"], "Acme")
        headless.json("sync", "sync")
        id_ = next(iter(other.world.applications))
        assert headless.json("applicant", "applicant", f"Acme/{id_}", "--refresh")["notes"] == []
        error = headless.refusal("credentials", 3, "account", "secrets", "Acme", stdin=b'{"api_key": "none"}')
        assert error["account"] == "Acme"


def test_a_provider_in_trouble_takes_nothing_from_what_is_here(headless: HeadlessDesk) -> None:
    with second_homerun() as other:
        desk = _synced(headless, other)
        for kind, path, status, state in (("half whole", ".", 1, "failed"), ("html", "job-app", 1, "partial")):
            other.fault("GET", path, kind, 99)
            assert desk.json("sync", "sync", status=status)["state"] == state
            other.faults.clear()
            assert desk.json("applicants", "applicants")["total"] == 12
        assert desk.json("sync", "sync")["state"] == "complete"
        desk.refusal("usage", 2, "export", "applicants", "--to", str(desk.profile / "people.txt"))

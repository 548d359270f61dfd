"""A day on the command line: the real program in processes of its own, a real keyring, and a stand-in of Homerun."""

import json
from pathlib import Path

import pytest
from headless_desk import HeadlessDesk

from recruiterdesk.demo.stand_in import HomerunStandIn

pytestmark = [pytest.mark.secret_service, pytest.mark.slow]

PDF = b"%PDF-1.7\n" + b"made up " * 100


def first_ref(desk: HeadlessDesk) -> str:
    """Return the newest applicant in a vacancy."""
    items = desk.json("applicants", "applicants")["items"]
    return next(str(item["ref"]) for item in items if item["vacancy"] is not None)


@pytest.mark.from_nothing
def test_accounts_are_connected_changed_and_removed(headless: HeadlessDesk, homerun: HomerunStandIn) -> None:
    key = homerun.keys["full"]
    added = headless.add_account(homerun.base_url, key)
    assert (added["state"], added["queued"], added["settings"]["quiet_window"]) == ("never_synced", 0, "0.5")
    assert headless.json("account", "account", "check", "Vermeer Digitaal")["state"] == "never_synced"
    headless.json("sync", "sync", "Vermeer Digitaal")
    (listed,) = headless.json("accounts", "account", "list")["accounts"]
    assert (listed["state"], listed["applicants"]) == ("ok", 12)
    assert headless.json("account", "account", "set", "Vermeer Digitaal", "quiet_window=")["settings"] == {"requests_per_minute": "6000"}
    assert headless.json("account", "account", "pause", "Vermeer Digitaal")["state"] == "paused"
    assert headless.refusal("usage", 2, "sync", "Vermeer Digitaal")["message"].startswith("Vermeer Digitaal is paused")
    assert headless.json("account", "account", "resume", "Vermeer Digitaal")["state"] == "ok"
    headless.json("account", "account", "secrets", "Vermeer Digitaal", stdin=json.dumps({"api_key": key}).encode())
    headless.refusal("usage", 2, "account", "remove", "Vermeer Digitaal")
    assert headless.json("removed", "account", "remove", "Vermeer Digitaal", "--yes") == {"removed": "Vermeer Digitaal"}
    assert headless.json("accounts", "account", "list") == {"accounts": []}
    assert headless.json("applicants", "applicants") == {"total": 0, "items": []}
    assert all(secret not in text for text in headless.everything for secret in homerun.keys.values())


def test_paused_sending_keeps_what_is_queued_until_it_goes_on(connected: HeadlessDesk) -> None:
    name = "Vermeer Digitaal"
    assert connected.json("account", "account", "set", name, "sending=paused")["settings"]["sending"] == "paused"
    note = connected.json("outbox item", "note", first_ref(connected), "--text", "Called her.")
    report = connected.json("outbox", "outbox", "send", "--wait")
    assert report["paused"] == [name]
    assert [(item["id"], item["state"], item["attempts"]) for item in report["items"]] == [(note["id"], "queued", 0)]
    assert "sending" not in connected.json("account", "account", "set", name, "sending=")["settings"]
    report = connected.json("outbox", "outbox", "send", "--wait")
    assert "paused" not in report
    assert [item["state"] for item in report["items"]] == ["sent"]


def test_reading_needs_no_network(connected: HeadlessDesk, homerun: HomerunStandIn, tmp_path: Path) -> None:
    ref = first_ref(connected)
    connected.json("applicant", "applicant", ref, "--refresh")
    connected.json("files", "download", ref, "--to", str(tmp_path / "first"))
    homerun.stop()
    listed = connected.json("applicants", "applicants")
    assert listed["total"] == len(listed["items"]) == 12
    some = connected.json("applicants", "applicants", "--limit", "3", "--offset", "2")
    assert (some["total"], [item["ref"] for item in some["items"]]) == (12, [item["ref"] for item in listed["items"][2:5]])
    one = connected.json("applicant", "applicant", ref)
    found = connected.json("applicants", "applicants", "--search", one["last_name"])
    assert ref in [item["ref"] for item in found["items"]]
    assert connected.json("applicants", "applicants", "--search", one["email"])["total"] >= 1
    stage = connected.json("applicants", "applicants", "--stage", one["stage"], "--vacancy", one["vacancy"]["ref"])
    assert all(item["stage"] == one["stage"] for item in stage["items"])
    vacancies = connected.json("vacancies", "vacancies", "--status", "public")
    assert {item["status"] for item in vacancies["items"]} == {"public"}
    assert connected.json("vacancy", "vacancy", one["vacancy"]["ref"])["stages"]
    files = connected.json("files", "download", ref, "--to", str(tmp_path / "second"))["files"]
    assert files
    assert all(Path(file["path"]).stat().st_size == file["bytes"] for file in files)
    assert connected.refusal("unreachable", 4, "applicant", ref, "--refresh")["account"] == "Vermeer Digitaal"
    report = connected.json("sync", "sync", status=4)
    assert (report["state"], report["accounts"][0]["error"]["kind"]) == ("failed", "unreachable")


@pytest.mark.from_nothing
def test_writes_are_shown_at_once_and_go_out_once(connected: HeadlessDesk, homerun: HomerunStandIn, tmp_path: Path) -> None:
    ref = first_ref(connected)
    cv = tmp_path / "cv.pdf"
    cv.write_bytes(PDF)
    note = connected.json("outbox item", "note", ref, "--text", "- Sterk profiel", "--author", "Sanne Brugman", "--sensitive")
    assert (note["state"], note["attempts"], note["target"]) == ("queued", 0, ref)
    detail = connected.json("applicant", "applicant", ref)
    assert detail["pending"] == [note["id"]]
    assert detail["notes"][-1]["pending"] == note["id"]
    stages = connected.json("vacancy", "vacancy", detail["vacancy"]["ref"])["stages"]
    goal = next(stage for stage in stages if stage != detail["stage"])
    move = connected.json("outbox item", "move", ref, "--stage", goal)
    assert connected.json("applicant", "applicant", ref)["stage"] == goal
    upload = connected.json("outbox item", "upload", ref, str(cv), "--type", "assignment")
    cv.unlink()
    edit = connected.json("outbox item", "edit", ref, "--set", "city=Den Haag", "--set", "phone_number=+31 6 12345678")
    local = connected.json("outbox item", "note", ref, "--text", "Alleen hier", "--local")
    assert connected.json("outbox", "outbox")["items"][0]["id"] == note["id"]
    sent = connected.json("outbox", "outbox", "send")["items"]
    assert {item["id"]: item["state"] for item in sent} == {item["id"]: "sent" for item in (note, move, upload, edit)}
    assert connected.json("outbox", "outbox") == {"items": []}
    assert len(connected.json("outbox", "outbox", "--all")["items"]) == 4
    fresh = connected.json("applicant", "applicant", ref, "--refresh")
    assert (fresh["stage"], fresh["city"], fresh["pending"]) == (goal, "Den Haag", [])
    assert {"- Sterk profiel", "Alleen hier"} <= {one["text"] for one in fresh["notes"]}
    assert local["id"] != note["id"]
    assert len(homerun.ledger.changes("note")) == 1
    assert len(homerun.ledger.changes("file")) == 1


def test_a_new_applicant_and_a_deletion(connected: HeadlessDesk, homerun: HomerunStandIn, tmp_path: Path) -> None:
    cv = tmp_path / "cv.pdf"
    cv.write_bytes(PDF)
    vacancy = connected.json("vacancies", "vacancies", "--status", "public")["items"][0]
    person = ("--set", "first_name=Zoë", "--set", "last_name=van den Berg-Çelik", "--set", "email=zoe@example.org")
    entry = connected.json("outbox item", "apply", vacancy["ref"], *person, "--set", "sourced=ja", "--cv", str(cv))
    assert entry["target"] == "Zoë van den Berg-Çelik"
    (local,) = connected.json("applicants", "applicants", "--search", "zoe@example.org")["items"]
    assert (local["local"], local["full_name"], local["vacancy"]["ref"]) == (True, "Zoë van den Berg-Çelik", vacancy["ref"])
    connected.json("sync", "sync")
    (made,) = connected.json("applicants", "applicants", "--search", "zoe@example.org")["items"]
    assert (made["local"], made["pending"]) == (False, [])
    (done,) = (item for item in connected.json("outbox", "outbox", "--all")["items"] if item["id"] == entry["id"])
    assert (done["state"], done["remote_id"]) == ("sent", made["id"])
    assert len(homerun.ledger.changes("create")) == len(homerun.ledger.changes("file")) == 1
    connected.refusal("usage", 2, "delete", made["ref"])
    connected.json("outbox item", "delete", made["ref"], "--yes")
    connected.json("sync", "sync")
    assert connected.json("applicants", "applicants", "--search", "zoe@example.org")["total"] == 0
    assert connected.refusal("unsupported", 1, "delete", vacancy["ref"], "--yes")["message"]
    content = tmp_path / "vacancy.json"
    content.write_text('{"title": "Data engineer"}')
    assert "Homerun" in connected.refusal("unsupported", 1, "post", "Vermeer Digitaal", "--from", str(content))["message"]


def test_a_refused_write_keeps_its_text_and_can_be_retried_or_cancelled(connected: HeadlessDesk, homerun: HomerunStandIn) -> None:
    ref = first_ref(connected)
    homerun.faults.add("status", status=400, method="POST", path="/notes", message="The given input was invalid")
    note = connected.json("outbox item", "note", ref, "--text", "Niet kwijt")
    (refused,) = connected.json("outbox", "outbox", "send", status=1)["items"]
    assert (refused["state"], refused["error"]["kind"], refused["error"]["status"]) == ("refused", "validation", 400)
    assert refused["text"] == "Niet kwijt"
    shown = connected.json("applicant", "applicant", ref)
    assert (shown["pending"], [one["text"] for one in shown["notes"] if one["text"] == "Niet kwijt"]) == ([], [])
    assert ["Refused", note["id"]] in [line.split() for line in connected.run("applicant", ref).text.splitlines()]
    assert connected.json("outbox item", "outbox", "retry", note["id"])["state"] == "queued"
    shown = connected.json("applicant", "applicant", ref)
    assert (shown["pending"], shown["notes"][-1]["text"], shown["notes"][-1]["pending"]) == ([note["id"]], "Niet kwijt", note["id"])
    connected.json("outbox", "outbox", "send")
    assert len(homerun.ledger.changes("note")) == 1
    other = connected.json("outbox item", "note", ref, "--text", "Toch niet")
    assert connected.json("outbox item", "outbox", "cancel", other["id"][:16])["state"] == "cancelled"
    connected.refusal("conflict", 5, "outbox", "cancel", other["id"])
    connected.refusal("not_found", 1, "outbox", "cancel", "ffff")


def test_a_lost_reply_waits_for_a_look_and_is_never_sent_twice(connected: HeadlessDesk, homerun: HomerunStandIn) -> None:
    ref = first_ref(connected)
    homerun.faults.add("lose_reply", method="POST", path="/notes")
    connected.json("outbox item", "note", ref, "--text", "Eén keer")
    (unclear,) = connected.json("outbox", "outbox", "send", status=5)["items"]
    assert (unclear["state"], unclear["error"]["kind"]) == ("uncertain", "uncertain")
    (settled,) = connected.json("outbox", "outbox", "send", "--wait")["items"]
    assert settled["state"] == "sent"
    assert len(homerun.ledger.changes("note")) == 1


def test_a_person_answers_for_a_write_nobody_can_look_for(headless: HeadlessDesk, homerun: HomerunStandIn) -> None:
    headless.add_account(homerun.base_url, homerun.keys["no_notes_read"])
    headless.json("sync", "sync")
    ref = first_ref(headless)
    homerun.faults.add("lose_reply", method="POST", path="/notes")
    note = headless.json("outbox item", "note", ref, "--text", "Aangekomen?")
    (unclear,) = headless.json("outbox", "outbox", "send", "--wait", status=5)["items"]
    assert unclear["state"] == "uncertain"
    assert headless.json("outbox item", "outbox", "settle", note["id"], "--as", "sent")["state"] == "sent"
    assert headless.json("outbox", "outbox") == {"items": []}


def test_a_write_that_the_key_may_not_do_is_done_in_part_and_an_unclear_one_can_be_dropped(
    headless: HeadlessDesk, homerun: HomerunStandIn
) -> None:
    headless.add_account(homerun.base_url, homerun.keys["full"])
    headless.json("sync", "sync")
    ref = first_ref(headless)
    homerun.faults.add("lose_reply", method="POST", path="/notes")
    note = headless.json("outbox item", "note", ref, "--text", "Aangekomen?")
    assert headless.json("sync", "sync", status=5)["accounts"][0]["outbox"]["uncertain"] == 1
    assert headless.json("outbox item", "outbox", "cancel", note["id"])["state"] == "cancelled"
    homerun.faults.add("status", status=403, method="POST", path="/notes", message="This action is unauthorized.")
    headless.json("outbox item", "note", ref, "--text", "Wacht op een sleutel")
    report = headless.json("sync", "sync", status=1)
    assert (report["state"], report["accounts"][0]["error"]["kind"]) == ("partial", "forbidden")
    assert report["accounts"][0]["outbox"]["queued"] == 1
    headless.json("sync", "sync", status=1)


def test_a_held_write_is_not_sent_before_its_time(connected: HeadlessDesk, homerun: HomerunStandIn) -> None:
    ref = first_ref(connected)
    held = connected.json("outbox item", "note", ref, "--text", "Later", "--hold", "3600")
    assert held["state"] == "held"
    (still,) = connected.json("outbox", "outbox", "send")["items"]
    assert still["state"] == "held"
    assert connected.refusal("conflict", 5, "account", "remove", "Vermeer Digitaal", "--yes")["message"].startswith("1 changes")
    connected.json("removed", "account", "remove", "Vermeer Digitaal", "--yes", "--discard-outbox")
    assert homerun.ledger.changes("note") == []


def test_exports_archive_and_erasure(connected: HeadlessDesk, homerun: HomerunStandIn, tmp_path: Path) -> None:
    for name in ("a.csv", "a.xlsx", "a.json"):
        assert connected.json("export", "export", "applicants", "--to", str(tmp_path / name))["rows"] == 12
    connected.json("export", "export", "vacancies", "--status", "public", "--to", str(tmp_path / "v.csv"))
    connected.refusal("usage", 2, "export", "applicants", "--to", str(tmp_path / "a.pdf"))
    archive = connected.json("archive", "archive", "--to", str(tmp_path / "archive"))
    assert archive["files"] == sum(path.is_file() for path in (tmp_path / "archive").rglob("*"))
    person = connected.json("applicant", "applicant", first_ref(connected))
    connected.refusal("usage", 2, "erase", person["ref"])
    connected.refusal("usage", 2, "erase", "--yes")
    receipt = connected.json("receipt", "erase", person["ref"], "--yes")
    assert (receipt["applicants"], receipt["is_complete"], receipt["providers"][0]["state"]) == (1, True, "deleted")
    assert person["email"] not in json.dumps(receipt)
    assert connected.json("applicants", "applicants", "--search", person["email"])["total"] == 0
    assert len(homerun.ledger.changes("delete")) == 1
    connected.refusal("not_found", 1, "erase", "--email", "nobody@example.org", "--yes")


def test_capabilities_and_the_doctor(connected: HeadlessDesk) -> None:
    of_provider = connected.json("capabilities", "capabilities", "homerun")["capabilities"]
    of_account = connected.json("capabilities", "capabilities", "Vermeer Digitaal")["capabilities"]
    assert of_provider["create_vacancy"]["state"] == of_account["create_vacancy"]["state"] == "no"
    connected.refusal("not_found", 1, "capabilities", "Nobody")
    found = connected.json("doctor", "doctor")
    assert (found["is_well"], found["keyring"]["is_usable"], found["cache"]["damage"]) == (True, True, [])
    names = {item["last_name"] for item in connected.json("applicants", "applicants")["items"]}
    assert not any(name and name in json.dumps(found, ensure_ascii=False) for name in names)


def test_people_get_sentences_and_tables(connected: HeadlessDesk) -> None:
    listed = connected.run("applicants", "--limit", "2")
    assert listed.text.startswith("Ref ")
    assert "1 to 2 of 12" in listed.text
    assert connected.run("note", first_ref(connected), "--text", "x").text.startswith("Note on ")
    wrong = connected.run("applicant", "Vermeer Digitaal/nobody")
    assert (wrong.status, wrong.text) == (1, "")
    assert "There is no applicant Vermeer Digitaal/nobody" in wrong.said
    assert "Traceback" not in wrong.said


def test_a_damaged_database_is_made_anew_and_what_was_not_sent_goes_out(connected: HeadlessDesk, homerun: HomerunStandIn) -> None:
    ref = first_ref(connected)
    note = connected.json("outbox item", "note", ref, "--text", "Niet kwijt")
    database = connected.profile / "cache" / "desk.db"
    content = bytearray(database.read_bytes())
    content[1000] ^= 1
    database.write_bytes(content)
    listed = connected.run("outbox")
    assert (listed.status, note["id"] in listed.text) == (0, True)
    assert "was damaged and was made anew. Saved from it: changes not sent 1" in listed.said
    assert connected.run("outbox").said == ""  # it was read
    assert len(list(database.parent.glob("damaged-*/desk.db"))) == 1
    found = connected.json("doctor", "doctor")
    assert (found["is_well"], found["cache"]["rescued"]["writes"]) == (True, 1)
    report = connected.json("sync", "sync")
    assert (report["state"], report["accounts"][0]["applicants"]["seen"]) == ("complete", 12)
    assert len(homerun.ledger.changes("note")) == 1
    assert connected.json("applicants", "applicants")["total"] == 12
    person = connected.json("applicant", "applicant", ref)
    connected.json("receipt", "erase", person["ref"], "--yes")
    assert list(database.parent.glob("damaged-*")) == []

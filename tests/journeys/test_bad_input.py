"""Bad input on the command line: each gives a sentence that says what to do, and nothing is lost."""

import json
import os
import shutil
import signal
import time
from pathlib import Path

import pytest
from headless_desk import HeadlessDesk

from recruiterdesk.demo.stand_in import HomerunStandIn

pytestmark = [pytest.mark.secret_service, pytest.mark.slow]

ADD = ("account", "add", "homerun", "--name", "Vermeer")


def secrets(key: str) -> bytes:
    """Return what `account add` reads."""
    return json.dumps({"api_key": key}).encode()


def first_ref(desk: HeadlessDesk) -> str:
    """Return the newest applicant in a vacancy."""
    items = desk.json("applicants", "applicants")["items"]
    return next(str(item["ref"]) for item in items if item["vacancy"] is not None)


def test_keys_that_do_not_do_leave_nothing_behind(headless: HeadlessDesk, homerun: HomerunStandIn) -> None:
    url = ("--base-url", homerun.base_url)
    assert headless.refusal("credentials", 3, *ADD, *url, stdin=secrets("wrong"))["status"] == 401
    headless.refusal("credentials", 3, *ADD, *url, stdin=secrets(homerun.keys["expired"]))
    plan = headless.json("error", *ADD, *url, status=1, stdin=secrets(homerun.keys["no_plan"]))["error"]
    assert plan["status"] == 402
    for stdin in (b"", b"no json", b"[]", b'{"api_key": 5}', b"\xff\xfe", b'{"api_key": "x"'):
        assert "wrong" not in headless.refusal("usage", 2, *ADD, *url, stdin=stdin)["message"]
    assert headless.refusal("validation", 1, *ADD, *url, stdin=b"{}")["fields"] == {"api_key": ["is missing"]}
    headless.refusal("validation", 1, *ADD, *url, stdin=b'{"api_key": "sleutel met blanco", "more": "x"}')
    assert headless.json("accounts", "account", "list") == {"accounts": []}
    assert all(key not in text for text in headless.everything for key in homerun.keys.values())


def test_addresses_names_and_providers_that_cannot_be(headless: HeadlessDesk, homerun: HomerunStandIn) -> None:
    key = secrets(homerun.keys["full"])
    assert "https" in headless.refusal("validation", 1, *ADD, "--base-url", "http://api.homerun.co/v2", stdin=key)["message"]
    headless.refusal("validation", 1, *ADD, "--base-url", "ftp://x", stdin=key)
    headless.refusal("unreachable", 4, *ADD, "--base-url", "http://127.0.0.1:9/v2", stdin=key)
    headless.refusal("validation", 1, "account", "add", "homerun", "--name", "a/b", "--base-url", homerun.base_url, stdin=key)
    nobody_answers = ("--base-url", "http://127.0.0.1:9")
    headless.refusal("unreachable", 4, "account", "add", "smartrecruiters", "--name", "x", *nobody_answers, stdin=key)
    headless.refusal("usage", 2, "account", "add", "nobody", "--name", "x", stdin=key)
    headless.refusal("validation", 1, *ADD, "--base-url", homerun.base_url, "--set", "quiet_window=soon", stdin=key)
    headless.add_account(homerun.base_url, homerun.keys["full"], "Vermeer")
    headless.refusal("usage", 2, *ADD, "--base-url", homerun.base_url, stdin=secrets(homerun.keys["no_notes"]))
    headless.refusal("usage", 2, "account", "add", "homerun", "--name", "Other", "--base-url", homerun.base_url, stdin=key)


def test_words_that_no_command_understands(headless: HeadlessDesk) -> None:
    for words in (["nonsense"], ["note"], ["vacancies", "--limit", "-1"], ["outbox", "settle", "x"], ["account"], ["applicant", "noslash"]):
        headless.refusal("usage", 2, *words)
    headless.refusal("not_found", 1, "applicant", "Nobody/ap_1")
    headless.refusal("not_found", 1, "sync", "Nobody")
    headless.refusal("not_found", 1, "vacancies", "--account", "Nobody")
    headless.refusal("usage", 2, "receive")  # without a secret
    assert headless.run("--help").status == 0
    assert headless.run("note", "--help").text.startswith("usage: recruiterdesk note")


def test_missing_scopes_are_told_where_they_matter(headless: HeadlessDesk, homerun: HomerunStandIn) -> None:
    added = headless.add_account(homerun.base_url, homerun.keys["read_only"])
    assert added["capabilities"]["list_applicants"]["state"] == "yes"
    headless.json("sync", "sync")
    note = headless.json("outbox item", "note", first_ref(headless), "--text", "Mag niet")
    report = headless.json("outbox", "outbox", "send", status=1)
    assert report["items"][0]["error"]["kind"] == "forbidden"
    kept = headless.json("outbox", "outbox")["items"]
    assert [item["id"] for item in kept] == [note["id"]]


def test_answers_that_make_no_sense_leave_the_cache_as_it_is(connected: HeadlessDesk, homerun: HomerunStandIn) -> None:
    before = connected.json("applicants", "applicants")
    for fault in ("html", "truncated", "half_page", "empty_page", "wrong_type"):
        homerun.faults.add(fault, path="/job-applications", times=20)
        document = json.loads(connected.run("sync", "--json").text)
        assert "Traceback" not in json.dumps(document)
        homerun.faults.clear()
        assert connected.json("applicants", "applicants")["total"] == before["total"], fault
    connected.json("sync", "sync")
    for how in ("nulls", "types", "enums", "huge_name", "surrogate"):
        homerun.faults.add("mangle", how=how, path="/job-applications", times=3)
        assert connected.run("sync", "--json").status in (0, 1), how
        homerun.faults.clear()
    connected.json("sync", "sync")
    assert {item["ref"] for item in connected.json("applicants", "applicants")["items"]} == {item["ref"] for item in before["items"]}


def test_odd_texts_and_files(connected: HeadlessDesk, homerun: HomerunStandIn, tmp_path: Path) -> None:
    ref = first_ref(connected)
    connected.refusal("validation", 1, "note", ref, "--text", "  ")
    connected.json("outbox item", "note", ref, "--text", os.fsdecode(b"half \xff en <img src=file:///etc/passwd> \xe2\x80\xae om"))
    not_pdf, big, empty = tmp_path / "a.pdf", tmp_path / "big.pdf", tmp_path / "empty.pdf"
    not_pdf.write_bytes(b"<html>")
    empty.write_bytes(b"")
    with big.open("wb") as opened:
        opened.write(b"%PDF-1.7")
        opened.truncate(26_000_000)
    for path in (not_pdf, empty, tmp_path / "missing.pdf", tmp_path):
        assert connected.json("error", "upload", ref, str(path), status=1)["error"]["message"]
    assert "26 MB, Homerun takes 25 MB" in connected.refusal("validation", 1, "upload", ref, str(big))["message"]
    stages = connected.refusal("validation", 1, "move", ref, "--stage", "Bestaat niet")
    assert "stage" in stages["fields"]
    connected.refusal("validation", 1, "edit", ref, "--set", "email=geen adres")
    connected.refusal("usage", 2, "edit", ref, "--set", "email")
    assert "linkedin" in connected.refusal("validation", 1, "edit", ref, "--set", "linkedin=")["fields"]
    connected.json("outbox", "outbox", "send")
    assert len(homerun.ledger.changes("note")) == 1


def test_a_program_that_is_killed_while_it_sends_loses_and_doubles_nothing(connected: HeadlessDesk, homerun: HomerunStandIn) -> None:
    ref = first_ref(connected)
    for number in range(3):
        connected.json("outbox item", "note", ref, "--text", f"Notitie {number}")
        # Shorter than the quiet window: a write that is applied later than that cannot be told from one that never came.
        homerun.faults.add("delay", method="POST", path="/notes", seconds=0.3)
        process = connected.start("outbox", "send")
        time.sleep(0.4 + 0.4 * number)  # before, while or after it is sent, by the machine: the outcome may not depend on that
        process.send_signal(signal.SIGKILL)
        process.communicate()
        homerun.faults.clear()
        connected.json("outbox", "outbox", "send", "--wait")
    texts = sorted(change.content["note"] for change in homerun.ledger.changes("note"))
    assert texts == ["Notitie 0", "Notitie 1", "Notitie 2"]
    assert connected.json("outbox", "outbox") == {"items": []}


def until_it_waits(homerun: HomerunStandIn, to_come: int) -> None:
    """Wait until the program waits for the provider: only so many delays are still to come."""
    latest = time.monotonic() + 15
    while homerun.faults.waiting > to_come:
        assert time.monotonic() < latest, "it asks nothing"
        time.sleep(0.02)


def test_a_program_that_is_killed_while_it_pulls_goes_on_the_next_time(headless: HeadlessDesk, homerun: HomerunStandIn) -> None:
    headless.add_account(homerun.base_url, homerun.keys["full"])
    homerun.faults.add("delay", path="/job-applications", seconds=1.0, times=2, skip=1)
    process = headless.start("sync")
    until_it_waits(homerun, 1)
    process.kill()
    process.communicate()
    homerun.faults.clear()
    assert headless.json("sync", "sync")["state"] == "complete"
    assert headless.json("applicants", "applicants")["total"] == 12
    assert headless.json("doctor", "doctor")["cache"]["damage"] == []


def test_an_interrupt_ends_with_a_sentence(connected: HeadlessDesk, homerun: HomerunStandIn) -> None:
    homerun.faults.add("delay", path="/vacancies", seconds=20.0, times=5)
    # A shell that runs the tests behind it has them ignore interrupts, and whatever they start inherits that: then nothing is stopped.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = connected.start("sync", "--json")
    finally:
        signal.signal(signal.SIGINT, before)
    until_it_waits(homerun, 4)
    process.send_signal(signal.SIGINT)
    out, said = process.communicate(timeout=20)
    assert "error" in json.loads(out), (out, said)
    assert json.loads(out)["error"]["kind"] == "cancelled", (out, said)
    assert (process.returncode, b"Traceback" in said) == (1, False)


def test_two_programs_at_once_send_everything_once(connected: HeadlessDesk, homerun: HomerunStandIn) -> None:
    ref = first_ref(connected)
    for number in range(3):
        connected.json("outbox item", "note", ref, "--text", f"Notitie {number}")
    homerun.faults.add("delay", method="POST", path="/notes", seconds=0.2, times=10)
    processes = [connected.start("outbox", "send", "--json") for _ in range(3)]
    answers = [json.loads(process.communicate(timeout=60)[0]) for process in processes]
    assert all("items" in answer for answer in answers)
    assert sorted(change.content["note"] for change in homerun.ledger.changes("note")) == ["Notitie 0", "Notitie 1", "Notitie 2"]


def test_a_key_that_is_gone_or_other_leaves_the_cache_alone(connected: HeadlessDesk, tmp_path: Path) -> None:
    cache, ours = connected.profile / "cache", tmp_path / "ours"
    strange = HeadlessDesk(connected.profile, {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"})
    assert strange.refusal("locked", 3, "applicants")["message"]
    found = strange.json("doctor", "doctor", status=1)
    assert (found["is_well"], found["keyring"]["is_usable"]) == (False, False)
    other = HeadlessDesk(tmp_path / "other")
    assert other.json("applicants", "applicants")["total"] == 0
    cache.rename(ours)
    shutil.copytree(other.profile / "cache", cache)  # sound, and of another key
    contents = {path.name: path.read_bytes() for path in cache.glob("*.db")}
    assert connected.refusal("storage", 1, "applicants")["message"]
    assert {path.name: path.read_bytes() for path in cache.glob("*.db")} == contents
    shutil.rmtree(cache)
    ours.rename(cache)
    assert connected.json("applicants", "applicants")["total"] == 12


def test_a_reader_that_hangs_up_is_no_mistake(connected: HeadlessDesk) -> None:
    with connected.start("applicants", "--json") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_folder_that_cannot_hold_a_profile_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for profile in (tmp_path / "file", Path("/proc/nowhere")):
        HeadlessDesk(profile).refusal("storage", 1, "applicants")

"""All that SmartRecruiters can do, from the command line: the real program in its own processes, a real keyring, a stand-in on loopback.

Every action and every table is in a dictionary here that is held against the profile, so that a new one fails until it is done.
"""

import csv
import json
import socket
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import httpx
import pytest
from headless_desk import FAST, HeadlessDesk
from headless_providers import (
    ShownBy,
    add_account,
    assert_all_refused,
    assert_reasons,
    findings,
    one_by_one,
    profile_named,
    queued,
    send,
    set_words,
    stay_queued,
)
from smartrecruiters_journey.first_actions import first_actions
from smartrecruiters_journey.later_actions import delete_interview, last_actions, later_actions
from smartrecruiters_journey.place import NAME, Act, Place

from recruiterdesk.demo.stand_in import SmartRecruitersStandIn
from recruiterdesk.domain.capability import Capability

pytestmark = [pytest.mark.secret_service, pytest.mark.slow, pytest.mark.timeout(300)]

QUICK = ("--set", "requests_per_second=1000")
ZOE = {"first_name": "Zoë", "last_name": "van den Berg-Çelik", "email": "zoe@example.org", "phone_number": "+31 6 12345678"}
JOB = {
    "title": "Rust developer (Zwolle)",
    "city": "Zwolle",
    "country_code": "nl",
    "industry": "information_technology",
    "function": "Engineering",
    "experience_level": "associate",
    "job_description": "<p>Bouwen.</p>",
}


def leave_few_files(there: SmartRecruitersStandIn) -> None:
    """Leave files to the first ten people and to who is interviewed: making and reading a CV for all sixty took most of the time here."""
    for number, candidate in enumerate(there.world.candidates.values()):
        for application in candidate.applications.values():
            if number >= 10 and application.status != "INTERVIEW":
                application.files.clear()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Return commands on a profile with one synced account."""
    with SmartRecruitersStandIn(applicants=60, limit=100_000) as there:
        leave_few_files(there)
        desk = HeadlessDesk(tmp_path_factory.mktemp("smartrecruiters") / "profile")
        add_account(desk, "smartrecruiters", NAME, there, {"api_key": there.keys["full"]}, *QUICK)
        report = desk.json("sync", "sync")["accounts"][0]
        assert report["vacancies"]["seen"] == len(there.world.jobs)
        assert report["applicants"]["seen"] == sum(len(one.applications) for one in there.world.candidates.values())
        yield Place(desk, there, tmp_path_factory.mktemp("files"))


def test_a_key_and_a_client_connect_and_an_expired_key_leaves_nothing(headless: HeadlessDesk, place: Place) -> None:
    there = place.there
    words = ("account", "add", "smartrecruiters", "--name", "Sleutel", "--base-url", there.base_url)
    assert headless.refusal("credentials", 3, *words, stdin=json.dumps({"api_key": there.keys["expired"]}).encode())["message"]
    assert headless.json("accounts", "account", "list") == {"accounts": []}
    client_id, client_secret = there.clients["full"]
    add_account(headless, "smartrecruiters", "Client", there, {"client_id": client_id, "client_secret": client_secret}, *QUICK)
    assert headless.json("table", "table", "Client", "me")["items"]
    read_only = add_account(headless, "smartrecruiters", "Lezer", there, {"api_key": there.keys["no_messages"]}, *QUICK)
    assert read_only["capabilities"]["add_note"]["state"] in {"no", "unverified"}
    secrets = (*there.keys.values(), client_secret)
    assert not any(secret in text for text in headless.everything for secret in secrets)


def test_a_browser_signs_in(headless: HeadlessDesk, place: Place) -> None:
    there = place.there
    client_id, client_secret = there.clients["browser"]
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        redirect = f"http://localhost:{taken.getsockname()[1]}/callback"
    there.register_redirect("browser", redirect)
    words = ("account", "add", "smartrecruiters", "--name", "Groep", "--base-url", there.base_url, *FAST, "--browser", "--json")
    process = headless.start(*words)
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdin.write(json.dumps({"client_id": client_id, "client_secret": client_secret, "redirect_uri": redirect}).encode())
    process.stdin.close()
    address = next(line.decode().strip() for line in process.stderr if line.startswith(b"http"))
    assert httpx.get(address, follow_redirects=True, trust_env=False).status_code == 200
    with process.stdout, process.stderr:
        added = json.loads(process.stdout.read())
    assert process.wait(60) == 0
    assert added["capabilities"]["list_applicants"]["state"] == "yes"
    assert headless.json("table", "table", "Groep", "me")["items"]


def test_vacancies_and_applicants_are_listed_found_and_read_anew(place: Place) -> None:
    desk = place.desk
    titles = {one["id"]: one["title"] for one in desk.json("vacancies", "vacancies", "--account", NAME)["items"]}
    assert titles == {job.id: job.fields["title"] for job in place.there.world.jobs.values() if job.id in titles}
    ref, candidate, application = place.person(3)
    listed = desk.json("applicants", "applicants", "--vacancy", f"{NAME}/{application.job_id}")["items"]
    assert ref in {one["ref"] for one in listed}
    assert ref in {one["ref"] for one in desk.json("applicants", "applicants", "--search", candidate.fields["email"])["items"]}
    candidate.fields["phoneNumber"] = "+31 20 5550199"
    fresh = desk.json("applicant", "applicant", ref, "--refresh")
    assert (fresh["phone"], fresh["last_name"]) == ("+31 20 5550199", candidate.fields["lastName"])
    vacancy, job = place.job(2)
    job.fields["title"] = "Heel anders"
    assert desk.json("vacancy", "vacancy", vacancy, "--refresh")["title"] == "Heel anders"


def test_documents_are_listed_and_fetched(place: Place) -> None:
    candidate = next(
        each
        for each in place.there.world.candidates.values()
        if each.primary and any(not file.is_bad for file in each.primary.files.values())
    )
    assert candidate.primary is not None
    ref = f"{NAME}/{candidate.id}:{candidate.primary.job_id}"
    shown = place.desk.json("applicant", "applicant", ref, "--refresh")["documents"]
    assert {one["name"] for one in shown} >= {file.name for file in candidate.primary.files.values() if not file.is_bad}
    good = next(one for one in candidate.primary.files.values() if not one.is_bad)
    number = next(one["number"] for one in shown if one["name"] == good.name)
    (file,) = place.desk.json("files", "download", ref, "--document", str(number), "--to", str(place.files / "saved"))["files"]
    assert Path(file["path"]).read_bytes() == good.read()
    line = next(one for one in place.table(ref, "attachments") if good.name in one.values())["id"]
    (file,) = place.desk.json("files", "table", ref, "attachments", "--line", line, "--to", str(place.files / "line"))["files"]
    assert Path(file["path"]).read_bytes() == good.read()


def test_what_is_done_to_people_waits_for_the_network_and_is_sent_once(place: Place) -> None:
    desk, there = place.desk, place.there
    (noted, _, _), (moved, two, goal), (filled, three, _), (edited, four, _) = (place.person(n, "NEW") for n in range(4))
    leaving, five, _ = place.person(0, "LEAD")
    vacancy, job = place.job(1, "PUBLIC")
    bodies: list[str] = []

    def queue() -> list[str]:
        bodies.extend(
            one_by_one(
                [
                    partial(queued, desk, "note", noted, "--text", "- Sterk profiel"),
                    partial(queued, desk, "move", moved, "--stage", "In review"),
                    partial(queued, desk, "upload", filled, place.pdf("Motivatie.pdf"), "--type", "other"),
                    partial(queued, desk, "edit", edited, "--set", "phone_number=+31 6 12345678"),
                    partial(queued, desk, "delete", leaving, "--yes"),
                    partial(queued, desk, "apply", vacancy, *set_words(ZOE), "--cv", place.pdf("CV Zoë.pdf")),
                ]
            )
        )
        return bodies

    assert "--yes" in desk.refusal("usage", 2, "delete", leaving)["message"]
    stay_queued(desk, there, queue)
    assert len([each for each in there.ledger.changes("note") if "Sterk profiel" in str(each.content)]) == 1
    assert (len(place.changes("status", two.id)), goal.status) == (1, "IN_REVIEW")
    assert [each["name"] for each in place.changes("file", three.id)] == ["Motivatie.pdf"]
    assert (len(place.changes("change_candidate", four.id)), four.fields["phoneNumber"]) == (1, "+31 6 12345678")
    assert (len(place.changes("delete_candidate", five.id)), five.id in there.world.candidates) == (1, False)
    (made,) = [each for each in there.world.candidates.values() if each.fields.get("email") == ZOE["email"]]
    assert len(place.changes("create_candidate", made.id)) == len(place.changes("file", made.id)) == 1
    assert list(made.applications) == [job.id]
    before = len(there.ledger.applied)
    desk.json("outbox", "outbox", "send", "--wait")
    assert len(there.ledger.applied) == before
    fresh = desk.json("applicant", "applicant", noted, "--refresh")
    assert any("Sterk profiel" in note["text"] for note in fresh["notes"])
    assert desk.json("applicant", "applicant", moved, "--refresh")["stage"] == "In review"


def test_a_vacancy_is_posted_and_changed_once(place: Place) -> None:
    desk, there = place.desk, place.there
    one_by_one([partial(place.table, NAME, table) for table in ("industries", "functions")])  # so that their names are known on the train
    source = place.files / "job.json"
    source.write_text(json.dumps(JOB))
    vacancy, job = place.job(3)

    def queue() -> list[str]:
        return [queued(desk, "post", NAME, "--from", str(source)), queued(desk, "edit", vacancy, "--set", "title=Nieuwe titel")]

    assert set(desk.refusal("validation", 1, "edit", vacancy, "--set", "colour=red")["fields"]) == {"colour"}
    stay_queued(desk, there, queue)
    (made,) = there.ledger.changes("create_job")
    assert made.content["title"] == JOB["title"]
    assert there.world.jobs[made.application_id].fields["function"]["id"] == "engineering"
    assert job.fields["title"] == "Nieuwe titel"
    desk.json("sync", "sync")
    (shown,) = desk.json("vacancies", "vacancies", "--search", "Rust developer")["items"]
    assert shown["id"] == made.application_id
    assert len(there.ledger.changes("create_job")) == 1


def do_all(place: Place, actions: dict[str, Callable[[], Act]]) -> None:
    """Queue actions, send all of them, and look whether each was done there, once."""
    before = len(place.there.ledger.applied)
    acts = dict(zip(actions, one_by_one(list(actions.values())), strict=True))
    send(place.desk, *(id_ for id_, _ in acts.values()))
    assert {name: is_done() for name, (_, is_done) in acts.items()} == dict.fromkeys(acts, True)
    applied = place.there.ledger.applied[before:]
    assert len(applied) == len(acts), sorted(each.what for each in applied)  # each was done once, and nothing besides


STEPS = (first_actions, later_actions, last_actions, delete_interview)


def test_every_action_is_done_once(place: Place) -> None:
    profile = profile_named("smartrecruiters")
    offered = {one["name"]: one["state"] for one in place.desk.json("actions", "do", NAME)["actions"]}
    assert offered == {spec.name: "yes" for spec in profile.actions}
    done: set[str] = set()
    for step in STEPS:
        actions = step(place)
        do_all(place, actions)
        done |= set(actions)
    assert done == {spec.name for spec in profile.actions}
    ref, _, _ = place.person(4, "NEW")
    assert "--yes" in place.desk.refusal("usage", 2, "do", ref, "clear_tags")["message"]
    assert place.desk.refusal("validation", 1, "do", ref, "add_rating", "--set", "rating=9", "--yes")["fields"]
    assert place.desk.refusal("validation", 1, "do", ref, "remove_tag", "--yes")["fields"]
    before = len(place.there.ledger.applied)
    place.desk.json("outbox", "outbox", "send", "--wait")
    assert len(place.there.ledger.applied) == before


def test_every_table_is_shown(place: Place) -> None:
    profile = profile_named("smartrecruiters")
    report = list(place.there.world.reports)[-1]
    (made,) = send(place.desk, place.act(NAME, "generate_report", "--line", report)).values()
    for table, line in (("report_files", made["remote_id"]), ("reports", report)):  # which waits until it is made
        (one,) = place.desk.json("files", "table", NAME, table, "--line", line, "--to", str(place.files / table))["files"]
        assert one["bytes"] > 0
    filters = {
        "candidate_property_values": {"property": "Opzegtermijn"},
        "job_property_values": {"property": "Merk"},
        "report": {"report": report},
        "report_files": {"report": report},
        "users": {"q": "brugman"},
        "source_values": {"source_type": "Job boards"},
        "company_postings": {"destination": "PUBLIC"},
        "publications": {"active_only": "yes"},
        "properties": {"context": "PROFILE"},
    }
    may_be_empty = {
        "positions",
        "offers",
        "offer_documents",
        "latest_approval",
        "access_groups",
        "offer_properties",
        "publications",
        "tags",
        "reviews",
        "vacancy_note",
        "form_status",
    }
    vacancy, _ = place.job(1, "PUBLIC")
    interviewed, _, _ = place.person(1, "INTERVIEW")
    of = {"account": NAME, "vacancy": vacancy, "application": interviewed}
    read = one_by_one([partial(place.table, of[spec.on], spec.name, **filters.get(spec.name, {})) for spec in profile.tables])
    shown = dict(zip((spec.name for spec in profile.tables), read, strict=True))
    assert {name for name, lines in shown.items() if not lines} <= may_be_empty
    assert {one["id"] for one in shown["departments"]} == set(place.there.world.departments)
    saved = place.desk.json("export", "table", NAME, "report", "--set", f"report={report}", "--to", str(place.files / "report.csv"))
    with (place.files / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) - 1 == saved["rows"] == len(shown["report"])
    assert list(place.desk.refusal("validation", 1, "table", NAME, "report")["fields"]) == ["report"]


def test_what_it_cannot_do_says_why(place: Place) -> None:
    ref, _, _ = place.person(8, "NEW")
    vacancy, _ = place.job(6)
    before = len(place.there.ledger.applied)
    refused = [
        (Capability.DELETE_VACANCY, "delete", vacancy, "--yes"),
        (Capability.UPLOAD_PHOTO, "upload", ref, place.pdf("photo.pdf"), "--type", "photo"),
    ]
    assert_all_refused(place.desk, NAME, refused)
    assert_reasons(place.desk, NAME, "smartrecruiters")
    assert len(place.there.ledger.applied) == before
    assert place.desk.json("outbox", "outbox") == {"items": []}


_PEOPLE = test_what_is_done_to_people_waits_for_the_network_and_is_sent_once
_LISTS = test_vacancies_and_applicants_are_listed_found_and_read_anew

SHOWN_BY: ShownBy = {
    **dict.fromkeys(profile_named("smartrecruiters").capabilities, test_what_it_cannot_do_says_why),
    Capability.LIST_VACANCIES: _LISTS,
    Capability.READ_VACANCY: _LISTS,
    Capability.LIST_APPLICANTS: _LISTS,
    Capability.READ_APPLICANT: _LISTS,
    Capability.READ_NOTES: _PEOPLE,
    Capability.ADD_NOTE: _PEOPLE,
    Capability.MOVE_STAGE: _PEOPLE,
    Capability.UPLOAD_DOCUMENT: _PEOPLE,
    Capability.UPDATE_APPLICANT: _PEOPLE,
    Capability.DELETE_APPLICANT: _PEOPLE,
    Capability.CREATE_APPLICANT: _PEOPLE,
    Capability.LIST_DOCUMENTS: test_documents_are_listed_and_fetched,
    Capability.DOWNLOAD_DOCUMENT: test_documents_are_listed_and_fetched,
    Capability.CREATE_VACANCY: test_a_vacancy_is_posted_and_changed_once,
    Capability.UPDATE_VACANCY: test_a_vacancy_is_posted_and_changed_once,
    Capability.PUBLISH_VACANCY: test_every_action_is_done_once,
    Capability.DELETE_NOTE: test_every_action_is_done_once,
    Capability.TAGS: test_every_action_is_done_once,
    Capability.RATINGS: test_every_action_is_done_once,
    Capability.INTERVIEWS: test_every_action_is_done_once,
    Capability.CONSENT: test_every_action_is_done_once,
    Capability.TEAM: test_every_action_is_done_once,
    Capability.REPORTS: test_every_table_is_shown,
    Capability.SEARCH_BOARD: test_every_table_is_shown,
    Capability.FACETS: test_every_table_is_shown,
}


def test_every_capability_is_shown_by_a_test() -> None:
    assert findings("smartrecruiters", SHOWN_BY, sys.modules[__name__]) == []

"""All that JobSphere can do, from the command line: the real program in processes of its own, a real keyring, a stand-in on loopback."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from headless_desk import HeadlessDesk
from headless_providers import (
    PDF,
    ShownBy,
    add_account,
    assert_all_refused,
    assert_reasons,
    findings,
    profile_named,
    queued,
    send,
    set_words,
    stay_queued,
)

from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.domain.capability import Capability

pytestmark = [pytest.mark.secret_service, pytest.mark.slow, pytest.mark.timeout(300)]

NAME = "Bord"
ZOE = {"first_name": "Zoë", "last_name": "van den Berg-Çelik", "email": "zoe@example.org", "resume_url": "https://example.org/cv.pdf"}
JOB = {"title": "Rust developer (Zwolle)", "description": "# Bouwen\n- wat goed is", "location": "Zwolle", "tags": ["rust", "linux"]}


@pytest.fixture(scope="module")
def there() -> Iterator[JobSphereStandIn]:
    with JobSphereStandIn(jobs=150, limit=100_000) as stand_in:
        yield stand_in


@pytest.fixture(scope="module")
def desk(there: JobSphereStandIn, tmp_path_factory: pytest.TempPathFactory) -> HeadlessDesk:
    """Return commands on a profile with one synced account."""
    made = HeadlessDesk(tmp_path_factory.mktemp("jobsphere") / "profile")
    add_account(made, "jobsphere", NAME, there, {"api_key": there.keys["full"], "company_id": there.company_id})
    report = made.json("sync", "sync")["accounts"][0]
    assert (report["vacancies"]["seen"], report["applicants"]["seen"]) == (len(there.world.jobs_of(there.company_id)), 0)
    return made


@pytest.fixture(scope="module")
def submitted(desk: HeadlessDesk, there: JobSphereStandIn) -> str:
    """Return the reference of somebody who was put forward for one of our jobs."""
    job = there.world.jobs_of(there.company_id)[0]
    person = {"last_name": "Demir", "email": "aylin@example.org"}
    send(desk, queued(desk, "apply", f"{NAME}/{job.id}", *set_words(person)))
    (one,) = desk.json("applicants", "applicants", "--search", person["email"])["items"]
    return str(one["ref"])


def test_a_key_connects_with_and_without_a_company_and_a_revoked_one_leaves_nothing(
    headless: HeadlessDesk, there: JobSphereStandIn
) -> None:
    words = ("account", "add", "jobsphere", "--name", NAME, "--base-url", there.base_url)
    secret = there.keys["revoked"]
    assert headless.refusal("credentials", 3, *words, stdin=f'{{"api_key": "{secret}"}}'.encode())["message"]
    assert headless.json("accounts", "account", "list") == {"accounts": []}
    added = add_account(headless, "jobsphere", NAME, there, {"api_key": there.keys["full"]})
    told = {name: one["state"] for name, one in added["capabilities"].items()}
    assert (told["list_vacancies"], told["create_vacancy"], told["search_board"]) == ("no", "no", "yes")
    assert headless.json("table", "table", NAME, "board")["items"]
    assert headless.json("sync", "sync")["state"] == "complete"  # whose the jobs are, the user has not said: no key lacks anything
    both = {"api_key": there.keys["full"], "company_id": there.company_id}
    replaced = headless.json("account", "account", "secrets", NAME, stdin=json.dumps(both).encode())
    told = {name: one["state"] for name, one in replaced["capabilities"].items()}
    assert (told["list_vacancies"], told["create_vacancy"]) == ("yes", "unverified")  # only a new job shows it
    assert not any(there.keys[name] in text for text in headless.everything for name in ("revoked", "full"))


def test_our_own_jobs_are_synced_and_one_is_read_anew(desk: HeadlessDesk, there: JobSphereStandIn) -> None:
    listed = desk.json("vacancies", "vacancies", "--account", NAME)["items"]
    titles = {one["id"]: one["title"] for one in listed}
    assert titles == {job.id: job.title for job in there.world.jobs_of(there.company_id)}
    job = there.world.jobs_of(there.company_id)[0]
    job.description = "Heel anders geworden."
    fresh = desk.json("vacancy", "vacancy", f"{NAME}/{job.id}", "--refresh")
    assert "Heel anders geworden." in fresh["description"]
    assert desk.json("vacancies", "vacancies", "--search", job.title)["total"] >= 1


def test_the_board_is_searched_whole_by_filters_and_job_by_job(desk: HeadlessDesk, there: JobSphereStandIn, tmp_path: Path) -> None:
    offered = {one["name"]: one["state"] for one in desk.json("tables", "table", NAME)["tables"]}
    assert offered == {"board": "yes", "board_job": "yes"} == {spec.name: "yes" for spec in profile_named("jobsphere").tables}
    first = desk.json("table", "table", NAME, "board")
    assert first["next"]
    assert desk.json("table", "table", NAME, "board", "--cursor", first["next"])["items"][0]["id"] != first["items"][0]["id"]
    whole = desk.json("table", "table", NAME, "board", "--all")["items"]
    assert {one["id"] for one in whole} == set(there.world.jobs)
    assert desk.json("export", "table", NAME, "board", "--to", str(tmp_path / "board.csv"))["rows"] == len(whole)
    filters = {"q": "python", "category": "engineering", "location": "Netherlands"}
    for name, value in filters.items():
        asked = {part: value if part == name else "" for part in ("q", "category", "location")}
        shown = desk.json("table", "table", NAME, "board", "--set", f"{name}={value}", "--all")["items"]
        assert {one["id"] for one in shown} == {job.id for job in there.world.search(asked["q"], asked["category"], asked["location"])}
    job = next(iter(there.world.jobs.values()))
    (line,) = desk.json("table", "table", NAME, "board_job", "--set", f"job={job.id}")["items"]
    assert (line["id"], job.title in line.values()) == (job.id, True)
    assert desk.refusal("not_found", 1, "table", NAME, "board_job", "--set", "job=job_nobody")["message"]
    assert list(desk.refusal("validation", 1, "table", NAME, "board_job")["fields"]) == ["job"]


def test_an_application_waits_for_the_network_and_is_submitted_once(desk: HeadlessDesk, there: JobSphereStandIn) -> None:
    job = there.world.jobs_of(there.company_id)[1]
    ref = f"{NAME}/{job.id}"
    assert set(desk.refusal("validation", 1, "apply", ref, "--set", "first_name=Zoë")["fields"]) == {"last_name", "email"}
    plain = set_words({**ZOE, "resume_url": "http://example.org/cv.pdf"})
    for words in (("apply", ref, *plain), ("do", NAME, "apply", "--line", job.id, *plain, "--yes")):
        assert desk.refusal("validation", 1, *words)["fields"] == {"resume_url": ["does not begin with https://"]}
    assert desk.refusal("validation", 1, "apply", f"{NAME}/", *set_words(ZOE))["fields"] == {"vacancy": ["is missing"]}
    assert desk.json("outbox", "outbox") == {"items": []}
    (item,) = stay_queued(desk, there, lambda: [queued(desk, "apply", ref, *set_words(ZOE))]).values()
    (change,) = [one for one in there.ledger.changes("application") if ZOE["email"] in json.dumps(one.content)]
    assert change.content["job_id"] == job.id
    assert "Zoë" not in json.dumps(change.content, ensure_ascii=False)  # JobSphere takes no name
    assert item["remote_id"] == change.application_id
    desk.json("sync", "sync")
    (shown,) = desk.json("applicants", "applicants", "--search", ZOE["email"])["items"]
    assert (shown["full_name"], shown["vacancy"]["ref"]) == ("Zoë van den Berg-Çelik", ref)
    desk.json("outbox", "outbox", "send", "--wait")
    assert len([one for one in there.ledger.changes("application") if ZOE["email"] in json.dumps(one.content)]) == 1


def test_any_job_of_the_board_is_applied_for_from_its_line(desk: HeadlessDesk, there: JobSphereStandIn) -> None:
    (action,) = desk.json("actions", "do", NAME)["actions"]
    assert (action["name"], action["state"]) == ("apply", "yes")
    other = next(job for job in there.world.jobs.values() if job.company.id != there.company_id)
    words = ("do", NAME, "apply", "--line", other.id, *set_words({"last_name": "Bakker", "email": "bakker@example.org"}))
    assert "--yes" in desk.refusal("usage", 2, *words)["message"]
    stay_queued(desk, there, lambda: [queued(desk, *words, "--yes")])
    (change,) = [one for one in there.ledger.changes("application") if "bakker@example.org" in json.dumps(one.content)]
    assert change.content["job_id"] == other.id


def test_a_job_is_posted_after_its_warning_once(desk: HeadlessDesk, there: JobSphereStandIn, tmp_path: Path) -> None:
    source = tmp_path / "job.json"
    source.write_text(json.dumps(JOB))
    words = ("post", NAME, "--from", str(source))
    (item,) = stay_queued(desk, there, lambda: [queued(desk, *words)]).values()
    (change,) = there.ledger.changes("job")
    assert (change.content["title"], change.content["company_id"], change.content["tags"]) == (JOB["title"], there.company_id, JOB["tags"])
    assert item["remote_id"] == change.application_id
    desk.json("sync", "sync")
    (shown,) = desk.json("vacancies", "vacancies", "--search", "Rust developer")["items"]
    assert (shown["title"], shown["location"]) == (JOB["title"], "Zwolle")
    assert len(there.ledger.changes("job")) == 1


def test_stages_and_notes_are_kept_on_this_computer_only(desk: HeadlessDesk, there: JobSphereStandIn, submitted: str) -> None:
    before = (len(there.ledger.calls), len(there.ledger.applied))
    note = desk.json("outbox item", "note", submitted, "--text", "Sterk profiel")
    move = desk.json("outbox item", "move", submitted, "--stage", "In review")
    assert [(one["state"], one["local"]) for one in (note, move)] == [("sent", True)] * 2
    desk.json("outbox", "outbox", "send", "--wait")
    assert (len(there.ledger.calls), len(there.ledger.applied)) == before
    desk.json("sync", "sync")
    kept = desk.json("applicant", "applicant", submitted)
    assert kept["stage"] == "In review"
    assert [(one["text"], one["local"]) for one in kept["notes"]] == [("Sterk profiel", True)]


def test_what_it_cannot_do_says_why(desk: HeadlessDesk, there: JobSphereStandIn, submitted: str, tmp_path: Path) -> None:
    vacancy = f"{NAME}/{there.world.jobs_of(there.company_id)[0].id}"
    cv = tmp_path / "cv.pdf"
    cv.write_bytes(PDF)
    before = len(there.ledger.applied)
    refused = [
        (Capability.UPDATE_VACANCY, "edit", vacancy, "--set", "title=Anders"),
        (Capability.DELETE_VACANCY, "delete", vacancy, "--yes"),
        (Capability.UPDATE_APPLICANT, "edit", submitted, "--set", "email=a@example.org"),
        (Capability.DELETE_APPLICANT, "delete", submitted, "--yes"),
        (Capability.UPLOAD_DOCUMENT, "upload", submitted, str(cv)),
        (Capability.UPLOAD_DOCUMENT, "apply", vacancy, *set_words(ZOE), "--cv", str(cv)),
        (Capability.UPLOAD_PHOTO, "upload", submitted, str(cv), "--type", "photo"),
        (Capability.DOWNLOAD_DOCUMENT, "download", submitted, "--to", str(tmp_path)),
        (Capability.READ_APPLICANT, "applicant", submitted, "--refresh"),
    ]
    assert_all_refused(desk, NAME, refused)
    assert_reasons(desk, NAME, "jobsphere")
    assert len(there.ledger.applied) == before
    assert desk.json("outbox", "outbox") == {"items": []}


SHOWN_BY: ShownBy = {
    **dict.fromkeys(profile_named("jobsphere").capabilities, test_what_it_cannot_do_says_why),
    Capability.LIST_VACANCIES: test_our_own_jobs_are_synced_and_one_is_read_anew,
    Capability.READ_VACANCY: test_our_own_jobs_are_synced_and_one_is_read_anew,
    Capability.CREATE_VACANCY: test_a_job_is_posted_after_its_warning_once,
    Capability.SEARCH_BOARD: test_the_board_is_searched_whole_by_filters_and_job_by_job,
    Capability.CREATE_APPLICANT: test_an_application_waits_for_the_network_and_is_submitted_once,
    Capability.MOVE_STAGE: test_stages_and_notes_are_kept_on_this_computer_only,
    Capability.ADD_NOTE: test_stages_and_notes_are_kept_on_this_computer_only,
}


def test_every_capability_is_shown_by_a_test() -> None:
    assert findings("jobsphere", SHOWN_BY, sys.modules[__name__]) == []

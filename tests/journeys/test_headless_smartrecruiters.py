"""All that SmartRecruiters can do, from the command line: the real program in its own processes, a real keyring, a stand-in on loopback.

Every action and every table is in a dictionary here that is held against the profile, so that a new one fails until it is done.
"""

import csv
import json
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from headless_desk import FAST, HeadlessDesk
from headless_providers import (
    PDF,
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

from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.world import Application, Candidate, Job
from recruiterdesk.demo.stand_in import SmartRecruitersStandIn
from recruiterdesk.domain.capability import Capability

pytestmark = [pytest.mark.secret_service, pytest.mark.slow, pytest.mark.timeout(300)]

NAME = "Noorderlicht"
QUICK = ("--set", "requests_per_second=1000")
STARTS, ENDS, LATER = "2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z", "2026-12-01T11:00:00Z"
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


@dataclass(frozen=True)
class Place:
    """The commands, the stand-in, and whom and what they are about."""

    desk: HeadlessDesk
    there: SmartRecruitersStandIn
    files: Path

    def person(self, number: int = 0, status: str | None = None) -> tuple[str, Candidate, Application]:
        """Return a candidate with one application, in this status if one is asked for."""
        found = [
            (candidate, candidate.primary)
            for candidate in self.there.world.candidates.values()
            if candidate.primary is not None and len(candidate.applications) == 1 and status in (None, candidate.primary.status)
        ]
        candidate, application = found[number]
        return f"{NAME}/{candidate.id}:{application.job_id}", candidate, application

    def job(self, number: int = 0, posting_status: str | None = None) -> tuple[str, Job]:
        """Return a vacancy, shown so if that is asked for."""
        found = [
            job
            for job in self.there.world.jobs.values()
            if posting_status in (None, job.posting_status) and not job.needs_approval and job.status != "CANCELLED"
        ]
        return f"{NAME}/{found[number].id}", found[number]

    def pdf(self, name: str) -> str:
        """Return the path of a file to send."""
        path = self.files / name
        path.write_bytes(PDF + name.encode())
        return str(path)

    def table(self, ref: str, name: str, **filters: str) -> list[dict[str, Any]]:
        """Read a whole table."""
        found: list[dict[str, Any]] = self.desk.json("table", "table", ref, name, *set_words(filters), "--all")["items"]
        return found

    def act(self, ref: str, name: str, *more: str, **fields: str) -> str:
        """Queue an action."""
        return queued(self.desk, "do", ref, name, *set_words(fields), *more, "--yes")

    def changes(self, what: str, subject: str) -> list[dict[str, Any]]:
        """Return what was done at the stand-in about somebody or something."""
        return [one.content for one in self.there.ledger.changes(what) if subject in (one.application_id, "")]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Return commands on a profile with one synced account."""
    with SmartRecruitersStandIn(applicants=60, limit=100_000) as there:
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


Check = Callable[[], bool]
Act = tuple[str, Check]  # the write's id, and what must be so afterwards


def slot(place: Place, starts: str = STARTS, ends: str = ENDS) -> dict[str, str]:
    users = list(place.there.world.users)
    return {"starts": starts, "ends": ends, "interviewers": users[0], "interview_type": "Video", "place": "Kamer 9"}


def position(number: str) -> dict[str, str]:
    return {"type": "REPLACEMENT", "open_date": "2026-12-01", "start_date": "2027-01-01", "position_id": number, "incumbent": "Jan"}


def first_actions(place: Place) -> dict[str, Callable[[], Act]]:
    """Return what needs nothing that was made before."""
    world, ledger = place.there.world, place.there.ledger
    vacancy, job = place.job(4)
    status_vacancy, status_job = place.job(5)
    hidden, hidden_job = place.job(0, "NOT_PUBLISHED")
    public, public_job = place.job(0, "PUBLIC")
    away, away_job = place.job(3, "PUBLIC")
    (ref, one, application), (tagged, two, _), (rated, three, _) = (place.person(n, "NEW") for n in (4, 5, 6))
    rejected, _, no = place.person(0, "IN_REVIEW")
    gone, four, last = place.person(1, "IN_REVIEW")
    hired, _, begun = place.person(0, "HIRED")
    asked, five = next(
        (f"{NAME}/{each.id}:{each.primary.job_id}", each)
        for each in world.candidates.values()
        if each.primary is not None
        and len(each.applications) == 1
        and each.consent_asked_on is None
        and each not in (one, two, three, four)
    )
    users = list(world.users)
    newcomer = next(user for user in users if user not in job.team)
    colleague = world.users[users[-1]]
    someone = ("--line", colleague.id)
    tags = set(two.tags)
    people = len(world.candidates)
    report = next(iter(world.reports))
    files = len(world.report_files)

    def has(email: str) -> bool:
        return len([each for each in world.candidates.values() if each.fields.get("email") == email]) == 1

    def did(what: str, subject: str) -> bool:
        return len(place.changes(what, subject)) == 1

    def act(target: str, name: str, check: Check, *more: str, **fields: str) -> Callable[[], Act]:
        return lambda: (place.act(target, name, *more, **fields), check)

    pool = {"first_name": "Aylin", "last_name": "de Vries", "email": "pool@example.org"}
    behalf = {"first_name": "Bo", "last_name": "Bakker", "email": "bo@example.org", "consent": "yes"}
    behalf["answers"] = "motivation/text=Omdat het kan\nnotice/months=1"
    cv = ("--file", place.pdf("Aylin de Vries.pdf"))
    plan = {"timezone": "Europe/Amsterdam", "location": "Utrecht"}
    property_ = next(key for key, (label, _, _) in catalogue.CANDIDATE_PROPERTIES.items() if label == "Opzegtermijn")
    return {
        "set_vacancy_status": act(
            status_vacancy,
            "set_vacancy_status",
            lambda: status_job.status == "ON_HOLD" and did("job_status", status_job.id),
            status="ON_HOLD",
        ),
        "publish": act(
            hidden, "publish", lambda: hidden_job.posting_status == "INTERNAL" and did("publish", hidden_job.id), visibility="INTERNAL"
        ),
        "unpublish": act(away, "unpublish", lambda: away_job.posting_status == "NOT_PUBLISHED" and did("unpublish", away_job.id)),
        "set_vacancy_note": act(vacancy, "set_vacancy_note", lambda: job.note == "Haast" and did("job_note", job.id), text="Haast"),
        "add_ad": act(
            public,
            "add_ad",
            lambda: any(ad.fields["title"] == "Werk bij ons" for ad in public_job.ads) and did("create_ad", public_job.id),
            title="Werk bij ons",
            language="de",
            job_description="<p>Viel zu tun.</p>",
        ),
        "add_team_member": act(
            vacancy,
            "add_team_member",
            lambda: job.team.get(newcomer) == "COORDINATOR" and did("join_team", job.id),
            user=newcomer,
            role="COORDINATOR",
        ),
        "add_position": act(vacancy, "add_position", lambda: did("create_position", job.id), **position("P-77")),
        "create_from_cv": act(
            vacancy,
            "create_from_cv",
            lambda: (
                len([each for each in ledger.changes("create_candidate") if each.content.get("cv") == "Aylin de Vries.pdf"]) == 1
                and len(world.candidates) == people + 3
            ),
            *cv,
            source="Indeed",
        ),
        "apply_on_behalf": act(public, "apply_on_behalf", lambda: has("bo@example.org"), *cv, **behalf),
        "add_to_talent_pool": act(NAME, "add_to_talent_pool", lambda: has("pool@example.org"), **pool),
        "set_status": act(
            rejected,
            "set_status",
            lambda: (no.status, no.reason) == ("REJECTED", "rej-02"),
            status="REJECTED",
            starts_on=STARTS,
            rejection_reason="Reistijd te lang",
        ),
        "remove_application": act(
            gone, "remove_application", lambda: last.job_id not in four.applications and did("remove application", four.id)
        ),
        "share_note": act(
            ref,
            "share_note",
            lambda: len([each for each in ledger.changes("note") if "Bel haar" in str(each.content)]) == 1,
            text="Bel haar morgen",
            visibility="open",
        ),
        "add_tags": act(
            tagged, "add_tags", lambda: set(two.tags) == tags | {"python", "op afstand"} and did("tags", two.id), tags="python,op afstand"
        ),
        "set_source": act(
            ref, "set_source", lambda: application.source.get("sourceId") == "ev-meetup" and did("source", one.id), source="Meet-up Utrecht"
        ),
        "set_property": act(
            ref,
            "set_property",
            lambda: application.properties.get(property_) == "not-3" and did("properties", one.id),
            property="Opzegtermijn",
            value="twee maanden",
        ),
        "request_consent": act(asked, "request_consent", lambda: five.consent_asked_on is not None and did("ask_consent", five.id)),
        "set_onboarding": act(hired, "set_onboarding", lambda: begun.onboarding == "ONBOARDING_SUCCESSFUL", status="ONBOARDING_SUCCESSFUL"),
        "add_cover_letter": act(
            rated,
            "add_cover_letter",
            lambda: [(each["name"], each["type"]) for each in place.changes("file", three.id)] == [("brief.pdf", "COVER_LETTER")],
            "--file",
            place.pdf("brief.pdf"),
        ),
        "add_rating": act(rated, "add_rating", lambda: did("create_review", three.id), rating="4", comment="Prima"),
        "add_interview": act(ref, "add_interview", lambda: did("create_interview", one.id), **plan, **slot(place)),
        "generate_report": act(
            NAME,
            "generate_report",
            lambda: len(world.report_files) == files + 1 and len(ledger.changes("generate_report")) == 1,
            "--line",
            report,
        ),
        "ask_headcount_approval": act(
            vacancy,
            "ask_headcount_approval",
            lambda: job.approval is not None and did("ask_headcount", job.id),
            salary_min="4000",
            salary_max="5500",
            salary_currency="EUR",
        ),
        "add_property_value": act(
            NAME,
            "add_property_value",
            lambda: world.choices[property_].get("not-9") == "Negen weken",
            property="Opzegtermijn",
            label="Negen weken",
            value_id="not-9",
        ),
        "add_user": act(
            NAME,
            "add_user",
            lambda: len(ledger.changes("create_user")) == 1,
            first_name="Noor",
            last_name="Bos",
            email="noor.bos@example.org",
            role="Standard",
            language="nl",
        ),
        "deactivate_user": act(NAME, "deactivate_user", lambda: not colleague.active, user=colleague.id),
        "mail_password_reset": act(
            NAME, "mail_password_reset", lambda: {"to": colleague.fields["email"], "about": "reset-password"} in world.mails, *someone
        ),
        "add_to_access_group": act(NAME, "add_to_access_group", lambda: "ag-2" in colleague.groups, *someone, group="Zuid"),
        "add_department": act(
            NAME, "add_department", lambda: len(ledger.changes("create_department")) == 1, label="Inkoop", description="Koopt in"
        ),
    }


def later_actions(place: Place) -> dict[str, Callable[[], Act]]:
    """Return what is done to the lines of tables, which the first actions made, and what takes something away."""
    world, ledger = place.there.world, place.there.ledger
    vacancy, job = place.job(4)
    (ref, one, _), (tagged, two, _), (rated, three, _) = (place.person(n, "NEW") for n in (4, 5, 6))
    cleared, four, _ = place.person(7, "NEW")
    leaves = next(user for user in job.team if place.changes("join_team", job.id)[0]["id"] == user)
    ad_job = next(each for each in world.jobs.values() if any(ad.fields["title"] == "Werk bij ons" for ad in each.ads))
    ad_vacancy = f"{NAME}/{ad_job.id}"
    ad = next(each for each in ad_job.ads if each.fields["title"] == "Werk bij ons")
    note = next(key for key, each in world.messages.items() if "Bel haar" in each["content"])
    filed = next(
        each for each in world.candidates.values() if each.primary is not None and each.primary.files and len(each.applications) == 1
    )
    assert filed.primary is not None
    attachments = filed.primary.files
    file = next(iter(attachments))
    interview = next(key for key, each in world.interviews.items() if each["candidate"]["id"] == one.id)
    there = world.interviews[interview]
    lines = {
        "position": partial(place.table, vacancy, "positions"),
        "ad": partial(place.table, ad_vacancy, "ads"),
        "team": partial(place.table, vacancy, "hiring_team"),
        "tag": partial(place.table, tagged, "tags"),
        "file": partial(place.table, f"{NAME}/{filed.id}:{filed.primary.job_id}", "attachments"),
        "rating": partial(place.table, rated, "reviews"),
        "interview": partial(place.table, ref, "interviews"),
        "timeslot": partial(place.table, ref, "timeslots"),
        "value": partial(place.table, NAME, "candidate_property_values", property="Opzegtermijn"),
    }
    shown = dict(zip(lines, one_by_one(list(lines.values())), strict=True))

    def line(name: str, *words: str) -> tuple[str, str]:
        """Return `--line` with the id of the line that shows these words."""
        found = [each["id"] for each in shown[name] if all(any(word in str(cell) for cell in each.values()) for word in words)]
        assert len(found) == 1, shown[name]
        return "--line", str(found[0])

    def did(what: str, subject: str) -> bool:
        return len(place.changes(what, subject)) == 1

    def act(target: str, name: str, check: Check, *more: str, **fields: str) -> Callable[[], Act]:
        return lambda: (place.act(target, name, *more, **fields), check)

    def attending() -> bool:
        return bool(there["timeslots"][0]["interviewers"][0]["status"] == "accepted")

    who = next(iter(world.users))
    choices = world.choices[catalogue.NOTICE]
    newcomer = next(user for user in world.users.values() if user.fields["lastName"] == "Bos")
    colleague = next(user for user in world.users.values() if not user.active and user is not newcomer)
    return {
        "change_position": act(
            vacancy, "change_position", lambda: did("replace_position", job.id), *line("position", "P-77"), **position("P-78")
        ),
        "change_ad": act(ad_vacancy, "change_ad", lambda: ad.fields["title"] == "Anders", "--line", ad.id, title="Anders"),
        "publish_ad": act(ad_vacancy, "publish_ad", lambda: did("post_ad", ad_job.id), "--line", ad.id),
        "remove_team_member": act(
            vacancy, "remove_team_member", lambda: leaves not in job.team and did("leave_team", job.id), "--line", leaves
        ),
        "remove_tag": act(tagged, "remove_tag", lambda: "op afstand" not in two.tags and "python" in two.tags, *line("tag", "op afstand")),
        "replace_tags": act(cleared, "replace_tags", lambda: bool(place.changes("tags", four.id)), tags="nieuw"),
        "delete_note": act(ref, "delete_note", lambda: note not in world.messages and len(ledger.changes("delete_note")) == 1, note=note),
        "delete_attachment": act(
            f"{NAME}/{filed.id}:{filed.primary.job_id}",
            "delete_attachment",
            lambda: file not in attachments and did("delete_file", filed.id),
            "--line",
            next(str(each["id"]) for each in shown["file"] if file in str(each["id"])),
        ),
        "change_rating": act(rated, "change_rating", lambda: did("change_review", three.id), *line("rating", "Prima"), rating="2"),
        "change_interview": act(ref, "change_interview", lambda: there["location"] == "Delft", *line("interview"), location="Delft"),
        "add_timeslot": act(ref, "add_timeslot", lambda: len(there["timeslots"]) == 2, *line("interview"), **slot(place, ENDS, LATER)),
        "set_no_show": act(ref, "set_no_show", lambda: did("no_show", one.id), *line("timeslot"), stayed_away="true"),
        "rename_property_value": act(
            NAME, "rename_property_value", lambda: choices["not-9"] == "Tien weken", *line("value", "Negen weken"), label="Tien weken"
        ),
        "change_user": act(NAME, "change_user", lambda: newcomer.fields["lastName"] == "Bosman", "--line", newcomer.id, last_name="Bosman"),
        "activate_user": act(NAME, "activate_user", lambda: newcomer.active, "--line", newcomer.id),
        "mail_activation": act(
            NAME,
            "mail_activation",
            lambda: {"to": newcomer.fields["email"], "about": "activation-email"} in world.mails,
            "--line",
            newcomer.id,
        ),
        "remove_from_access_group": act(
            NAME, "remove_from_access_group", lambda: "ag-2" not in colleague.groups, "--line", colleague.id, group="Zuid"
        ),
        "set_attendance": act(ref, "set_attendance", attending, *line("timeslot"), status="accepted", interviewer=who),
        "change_timeslot": act(
            ref, "change_timeslot", lambda: there["timeslots"][0]["place"] == "Kamer 1", *line("timeslot"), place="Kamer 1"
        ),
    }


def last_actions(place: Place) -> dict[str, Callable[[], Act]]:
    """Return what ends what the others made."""
    world = place.there.world
    vacancy, job = place.job(4)
    ref, one, _ = place.person(4, "NEW")
    rated, three, _ = place.person(6, "NEW")
    cleared, four, _ = place.person(7, "NEW")
    ad_job = next(each for each in world.jobs.values() if any(ad.fields["title"] == "Anders" for ad in each.ads))
    ad = next(each for each in ad_job.ads if each.fields["title"] == "Anders")
    there = next(each for each in world.interviews.values() if each["candidate"]["id"] == one.id)
    positions = place.table(vacancy, "positions")
    slots = place.table(ref, "timeslots")
    (rating,) = (each["id"] for each in place.table(rated, "reviews") if "Prima" in str(each.values()))
    values = place.table(NAME, "candidate_property_values", property="Opzegtermijn")
    (value,) = (each["id"] for each in values if "Tien weken" in each.values())
    (number,) = (each["id"] for each in positions if "P-78" in str(each.values()))

    def act(target: str, name: str, check: Check, *more: str) -> Callable[[], Act]:
        return lambda: (place.act(target, name, *more), check)

    return {
        "delete_position": act(
            vacancy, "delete_position", lambda: len(place.changes("delete_position", job.id)) == 1, "--line", str(number)
        ),
        "unpublish_ad": act(f"{NAME}/{ad_job.id}", "unpublish_ad", lambda: ad.posted is None, "--line", ad.id),
        "clear_tags": act(cleared, "clear_tags", lambda: four.tags == [] and len(place.changes("tags", four.id)) == 2),
        "delete_rating": act(rated, "delete_rating", lambda: len(place.changes("delete_review", three.id)) == 1, "--line", str(rating)),
        "delete_property_value": act(
            NAME, "delete_property_value", lambda: "not-9" not in world.choices[catalogue.NOTICE], "--line", str(value)
        ),
        "delete_timeslot": act(ref, "delete_timeslot", lambda: len(there["timeslots"]) == 1, "--line", str(slots[-1]["id"])),
    }


def do_all(place: Place, actions: dict[str, Callable[[], Act]]) -> None:
    """Queue actions, send all of them, and look whether each was done there, once."""
    before = len(place.there.ledger.applied)
    acts = dict(zip(actions, one_by_one(list(actions.values())), strict=True))
    send(place.desk, *(id_ for id_, _ in acts.values()))
    assert {name: is_done() for name, (_, is_done) in acts.items()} == dict.fromkeys(acts, True)
    applied = place.there.ledger.applied[before:]
    assert len(applied) == len(acts), sorted(each.what for each in applied)  # each was done once, and nothing besides


def delete_interview(place: Place) -> dict[str, Callable[[], Act]]:
    """Return the last of them: an interview goes with its times."""
    world = place.there.world
    ref, one, _ = place.person(4, "NEW")
    (line,) = place.table(ref, "interviews")
    return {
        "delete_interview": lambda: (
            place.act(ref, "delete_interview", "--line", str(line["id"])),
            lambda: all(each["candidate"]["id"] != one.id for each in world.interviews.values()),
        )
    }


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

"""All that RecruitSome can do, from the command line: the real program in processes of its own, a real keyring, a stand-in on loopback."""

import csv
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from headless_desk import HeadlessDesk
from headless_providers import (
    PDF,
    ShownBy,
    add_account,
    assert_all_refused,
    assert_reasons,
    assert_refused_with_its_reason,
    findings,
    one_by_one,
    profile_named,
    queued,
    send,
    set_words,
    stay_queued,
)

from recruiterdesk.demo.stand_in import RecruitSomeStandIn
from recruiterdesk.domain.capability import Capability

pytestmark = [pytest.mark.secret_service, pytest.mark.slow, pytest.mark.timeout(300)]

NAME = "Bureau"
ZOE = {"first_name": "Zoë", "last_name": "van den Berg-Çelik", "email": "zoe@example.org", "phone": "+31 6 12345678"}
# Every table of the profile: filters, and how many lines they leave of how many (None: as many as there are, but some).
TABLES: dict[str, tuple[dict[str, str], int | None]] = {
    "facets": ({"language": "nl"}, None),
    "search": ({"only": "departments:31", "sort": "title", "sort_direction": "asc", "include_compensation": "yes"}, 4),
    "team": ({"role": "recruiter", "sort": "family_name"}, 3),
    "locations": ({"country_code": "NL", "sort": "locality"}, 4),
    "location": ({"location": "Kantoor Amsterdam"}, 1),
    "articles": ({"type": "blog_post", "is_featured": "no"}, 2),
}
ASKED_FOR = frozenset({"location"})  # tables that are of one thing, and are not shown without it


@pytest.fixture(scope="module")
def there() -> Iterator[RecruitSomeStandIn]:
    with RecruitSomeStandIn(applicants=20, limit=100_000, has_unstated=True, processing_seconds=0.2) as stand_in:
        yield stand_in


@pytest.fixture(scope="module")
def desk(there: RecruitSomeStandIn, tmp_path_factory: pytest.TempPathFactory) -> HeadlessDesk:
    """Return commands on a profile with one synced account."""
    made = HeadlessDesk(tmp_path_factory.mktemp("recruitsome") / "profile")
    add_account(made, "recruitsome", NAME, there, {"api_key": there.keys["full"]})
    report = made.json("sync", "sync")["accounts"][0]
    assert (report["vacancies"]["seen"], report["applicants"]["seen"]) == (len(there.world.vacancies), 20)
    return made


def someone(desk: HeadlessDesk) -> str:
    return str(next(one["ref"] for one in desk.json("applicants", "applicants")["items"] if not one["local"]))


def test_a_key_connects_and_one_that_was_taken_back_leaves_nothing(headless: HeadlessDesk, there: RecruitSomeStandIn) -> None:
    words = ("account", "add", "recruitsome", "--name", NAME, "--base-url", there.base_url)
    secret = there.keys["revoked"]
    assert headless.refusal("credentials", 3, *words, stdin=f'{{"api_key": "{secret}"}}'.encode())["message"]
    assert headless.json("accounts", "account", "list") == {"accounts": []}
    added = add_account(headless, "recruitsome", NAME, there, {"api_key": there.keys["vacancies_only"]})
    assert added["capabilities"]["list_applicants"]["state"] == "no"
    assert added["capabilities"]["list_vacancies"]["state"] == "yes"
    assert_refused_with_its_reason(headless, NAME, Capability.TEAM, "table", NAME, "team")
    assert not any(there.keys[name] in text for text in headless.everything for name in ("revoked", "vacancies_only"))


def test_a_key_without_vacancies_says_so_at_every_sync_and_shows_its_candidates(headless: HeadlessDesk, there: RecruitSomeStandIn) -> None:
    add_account(headless, "recruitsome", NAME, there, {"api_key": there.keys["chrome_plugin"]})
    for _ in range(2):
        told = headless.json("sync", "sync", status=1)
        (report,) = told["accounts"]
        assert (told["state"], report["state"], report["error"]["kind"]) == ("partial", "partial", "forbidden")
        assert "vacancies:read" in report["error"]["message"]
        assert (report["vacancies"]["seen"], report["applicants"]["seen"]) == (0, len(there.world.candidates))
    (account,) = headless.json("accounts", "account", "list")["accounts"]
    assert account["state"] == "forbidden"
    assert "vacancies:read" in account["state_reason"]


def test_vacancies_and_candidates_are_synced_and_a_vacancy_is_read_anew(desk: HeadlessDesk, there: RecruitSomeStandIn) -> None:
    listed = {one["id"]: one for one in desk.json("vacancies", "vacancies", "--account", NAME)["items"]}
    assert {id_: one["title"] for id_, one in listed.items()} == {str(one.id): one.text.title for one in there.world.vacancies}
    views = len(there.ledger.changes("view"))
    ref = next(iter(listed.values()))["ref"]
    assert desk.json("vacancy", "vacancy", ref)["title"]
    assert len(there.ledger.changes("view")) == views
    fresh = desk.json("vacancy", "vacancy", ref, "--refresh")
    assert fresh["description"]
    assert len(there.ledger.changes("view")) == views + 1
    people = {one["id"]: one for one in desk.json("applicants", "applicants", "--account", NAME)["items"] if not one["local"]}
    for candidate in there.world.candidates.values():
        assert people[str(candidate.id)]["last_name"] == candidate.last_name
        assert people[str(candidate.id)]["email"] == candidate.email
        if len(people) <= int(candidate.id - 7000) // 3 + 1:
            break
    found = desk.json("applicants", "applicants", "--search", next(iter(people.values()))["email"])
    assert found["total"] == 1


def test_every_table_is_shown_filtered_and_saved(desk: HeadlessDesk, there: RecruitSomeStandIn, tmp_path: Path) -> None:
    assert set(TABLES) == {spec.name for spec in profile_named("recruitsome").tables}
    offered = {one["name"]: one for one in desk.json("tables", "table", NAME)["tables"]}
    assert {name: one["state"] for name, one in offered.items()} == dict.fromkeys(TABLES, "yes")

    def read(name: str, filters: dict[str, str], left: int | None) -> None:
        shown = desk.json("table", "table", NAME, name, *set_words(filters), "--all")
        assert shown["items"], name
        assert left in (None, len(shown["items"])), shown
        assert shown["kept"] is False
        if name not in ASKED_FOR:
            whole = desk.json("table", "table", NAME, name, "--all")
            assert len(whole["items"]) >= len(shown["items"])
        saved = desk.json("export", "table", NAME, name, *set_words(filters), "--to", str(tmp_path / f"{name}.csv"))
        with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.reader(file))) - 1 == saved["rows"] == len(shown["items"])

    one_by_one([partial(read, name, *asked) for name, asked in TABLES.items()])
    colleagues = {one["id"] for one in desk.json("table", "table", NAME, "team", "--all")["items"]}
    assert colleagues == {str(member.id) for member in there.world.team}
    assert desk.refusal("validation", 1, "table", NAME, "team", "--set", "role=recruiter", "--set", "colour=red")["fields"]
    assert list(desk.refusal("validation", 1, "table", NAME, "location")["fields"]) == ["location"]


def test_a_table_that_was_read_is_there_without_a_network(desk: HeadlessDesk, there: RecruitSomeStandIn) -> None:
    shown = desk.json("table", "table", NAME, "locations", "--all")
    there.stop()
    try:
        kept = desk.json("table", "table", NAME, "locations", "--all")
        assert (kept["kept"], kept["items"], kept["error"]["kind"]) == (True, shown["items"], "unreachable")
        assert desk.refusal("unreachable", 4, "table", NAME, "locations", "--set", "search=nobody asked this")["account"] == NAME
    finally:
        there.start()


def test_stages_and_notes_are_kept_on_this_computer_only(desk: HeadlessDesk, there: RecruitSomeStandIn) -> None:
    ref = someone(desk)
    before = (len(there.ledger.calls), len(there.ledger.applied))
    note = desk.json("outbox item", "note", ref, "--text", "- Belt morgen terug", "--author", "Sanne")
    move = desk.json("outbox item", "move", ref, "--stage", "Interview")
    assert [(one["state"], one["local"]) for one in (note, move)] == [("sent", True)] * 2
    assert desk.refusal("validation", 1, "move", ref, "--stage", "Nowhere")["message"]
    desk.json("outbox", "outbox", "send", "--wait")
    assert (len(there.ledger.calls), len(there.ledger.applied)) == before
    desk.json("sync", "sync")
    kept = desk.json("applicant", "applicant", ref)
    assert kept["stage"] == "Interview"
    assert [(one["text"], one["author"], one["local"]) for one in kept["notes"]] == [("- Belt morgen terug", "Sanne", True)]


def test_a_new_applicant_waits_for_the_network_and_is_sent_once(desk: HeadlessDesk, there: RecruitSomeStandIn) -> None:
    vacancy = there.world.vacancies[1]
    ref = f"{NAME}/{vacancy.id}"
    assert set(desk.refusal("validation", 1, "apply", ref, "--set", "first_name=Zoë")["fields"]) == {"last_name", "email"}
    nowhere = desk.refusal("validation", 1, "apply", f"{NAME}/", *set_words(ZOE))
    assert (nowhere["fields"], "Choose the vacancy first" in nowhere["message"]) == ({"vacancy": ["is missing"]}, True)
    assert desk.json("outbox", "outbox") == {"items": []}
    sent = stay_queued(desk, there, lambda: [queued(desk, "apply", ref, *set_words(ZOE))])
    assert len(sent) == 1
    (change,) = there.ledger.changes("application")
    assert change.application_id == vacancy.slug
    assert change.content["candidate"]["email"] == ZOE["email"]
    (shown,) = desk.json("applicants", "applicants", "--search", ZOE["email"])["items"]
    assert (shown["full_name"], shown["vacancy"]["ref"]) == ("Zoë van den Berg-Çelik", ref)
    desk.json("outbox", "outbox", "send", "--wait")
    desk.json("sync", "sync")
    assert len(there.ledger.changes("application")) == 1


def test_a_cv_becomes_a_candidate_of_a_colleague_once_the_network_is_back(
    desk: HeadlessDesk, there: RecruitSomeStandIn, tmp_path: Path
) -> None:
    cv = tmp_path / "cv Aylin Demir.pdf"
    cv.write_bytes(PDF)
    (action,) = desk.json("actions", "do", NAME)["actions"]
    assert (action["name"], action["state"], action["file"] is None) == ("create_candidate", "yes", False)
    desk.json("table", "table", NAME, "team", "--all")
    words = ("do", NAME, "create_candidate", "--set", "user_id=Joost Hermans", "--file", str(cv))
    assert "--yes" in desk.refusal("usage", 2, *words)["message"]
    assert desk.refusal("validation", 1, "do", NAME, "create_candidate", "--set", "user_id=Joost Hermans", "--yes")["message"]
    stay_queued(desk, there, lambda: [queued(desk, *words, "--yes")])
    (change,) = there.ledger.changes("resume")
    joost = next(member for member in there.world.team if member.given_name == "Joost")
    assert (change.content["name"], change.content["user_id"]) == ("cv Aylin Demir.pdf", str(joost.id))


def test_what_no_document_states_is_off_until_a_setting_names_it(desk: HeadlessDesk, there: RecruitSomeStandIn, tmp_path: Path) -> None:
    cv = tmp_path / "cv.pdf"
    cv.write_bytes(PDF)
    ref, vacancy = someone(desk), f"{NAME}/{there.world.vacancies[2].id}"
    before = len(there.ledger.changes("application"))
    assert desk.refusal("not_found", 1, "table", NAME, "article")["message"]
    on = ("candidate_path=/candidates/{slug}", "article_path=/articles/{slug}", "application_documents=yes")
    try:
        desk.json("account", "account", "set", NAME, *on)
        assert desk.json("applicant", "applicant", ref, "--refresh")["city"] == "Utrecht"
        article = desk.json("table", "table", NAME, "articles")["items"][0]
        assert desk.json("table", "table", NAME, "article", "--set", f"article={article['id']}")["items"]
        person = {**ZOE, "email": "zoe.met.cv@example.org"}
        send(desk, queued(desk, "do", vacancy, "apply_with_cv", *set_words(person), "--file", str(cv), "--yes"))
        (change,) = there.ledger.changes("application")[before:]
        assert change.content["candidate"]["email"] == person["email"]
    finally:
        desk.json("account", "account", "set", NAME, *(f"{one.partition('=')[0]}=" for one in on))


def test_what_it_cannot_do_says_why(desk: HeadlessDesk, there: RecruitSomeStandIn, tmp_path: Path) -> None:
    ref, vacancy = someone(desk), f"{NAME}/{there.world.vacancies[0].id}"
    cv, content = tmp_path / "cv.pdf", tmp_path / "vacancy.json"
    cv.write_bytes(PDF)
    content.write_text('{"title": "Data engineer"}')
    before = len(there.ledger.applied)
    refused = [
        (Capability.CREATE_VACANCY, "post", NAME, "--from", str(content)),
        (Capability.UPDATE_VACANCY, "edit", vacancy, "--set", "title=Anders"),
        (Capability.DELETE_VACANCY, "delete", vacancy, "--yes"),
        (Capability.UPDATE_APPLICANT, "edit", ref, "--set", "city=Delft"),
        (Capability.DELETE_APPLICANT, "delete", ref, "--yes"),
        (Capability.UPLOAD_PHOTO, "upload", ref, str(cv), "--type", "photo"),
        (Capability.DOWNLOAD_DOCUMENT, "download", ref, "--to", str(tmp_path)),
        (Capability.READ_APPLICANT, "applicant", ref, "--refresh"),
    ]
    assert_all_refused(desk, NAME, refused)
    desk.refusal("validation", 1, "upload", ref, str(cv))  # a CV makes a candidate, it goes to nobody who is there
    assert_reasons(desk, NAME, "recruitsome")
    assert len(there.ledger.applied) == before
    assert desk.json("outbox", "outbox") == {"items": []}


SHOWN_BY: ShownBy = {
    **dict.fromkeys(profile_named("recruitsome").capabilities, test_what_it_cannot_do_says_why),
    Capability.LIST_VACANCIES: test_vacancies_and_candidates_are_synced_and_a_vacancy_is_read_anew,
    Capability.READ_VACANCY: test_vacancies_and_candidates_are_synced_and_a_vacancy_is_read_anew,
    Capability.LIST_APPLICANTS: test_vacancies_and_candidates_are_synced_and_a_vacancy_is_read_anew,
    Capability.CREATE_APPLICANT: test_a_new_applicant_waits_for_the_network_and_is_sent_once,
    Capability.MOVE_STAGE: test_stages_and_notes_are_kept_on_this_computer_only,
    Capability.ADD_NOTE: test_stages_and_notes_are_kept_on_this_computer_only,
    Capability.UPLOAD_DOCUMENT: test_a_cv_becomes_a_candidate_of_a_colleague_once_the_network_is_back,
    Capability.FACETS: test_every_table_is_shown_filtered_and_saved,
    Capability.TEAM: test_every_table_is_shown_filtered_and_saved,
    Capability.LOCATIONS: test_every_table_is_shown_filtered_and_saved,
    Capability.ARTICLES: test_every_table_is_shown_filtered_and_saved,
}


def test_every_capability_is_shown_by_a_test() -> None:
    assert findings("recruitsome", SHOWN_BY, sys.modules[__name__]) == []

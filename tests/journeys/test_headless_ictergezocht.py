"""All that ICTerGezocht.nl can do, from the command line: the real program in its own processes, a real keyring, a stand-in on loopback."""

import csv
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from headless_desk import HeadlessDesk
from headless_providers import (
    ShownBy,
    add_account,
    assert_all_refused,
    assert_reasons,
    assert_refused_with_its_reason,
    findings,
    one_by_one,
    profile_named,
    queued,
    stay_queued,
)

from recruiterdesk.demo.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.capability import Capability

pytestmark = [pytest.mark.secret_service, pytest.mark.slow, pytest.mark.timeout(300)]

NAME = "Site"
CONTENT = {
    "title": "Python-ontwikkelaar (Zwolle)",
    "description": "Bouwen aan iets goeds.",
    "location": "Zwolle",
    "company_name": "Vermeer Digitaal",
    "company_type": "Detacheerder",
    "user_name": "Sanne Brugman",
    "user_email": "sanne@example.nl",
    "user_function": "Recruiter",
    "custom_fields": ["frameworks: Laravel, Vue.js"],
}


@pytest.fixture(scope="module")
def there() -> Iterator[ICTerGezochtStandIn]:
    with ICTerGezochtStandIn(vacancies=60, clicks=200, limit=100_000, address_limit=100_000) as stand_in:
        yield stand_in


@pytest.fixture(scope="module")
def desk(there: ICTerGezochtStandIn, tmp_path_factory: pytest.TempPathFactory) -> HeadlessDesk:
    """Return commands on a profile with one synced account."""
    made = HeadlessDesk(tmp_path_factory.mktemp("ictergezocht") / "profile")
    add_account(made, "ictergezocht", NAME, there, {"api_key": there.keys["full"]})
    report = made.json("sync", "sync")["accounts"][0]
    assert (report["vacancies"]["seen"], report["applicants"]["seen"]) == (60, 0)
    return made


@pytest.fixture(scope="module")
def posted(desk: HeadlessDesk, there: ICTerGezochtStandIn, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the reference of a vacancy that was posted from here after its warning, through an outage."""
    source = tmp_path_factory.mktemp("content") / "vacancy.json"
    source.write_text(json.dumps(CONTENT))
    words = ("post", NAME, "--from", str(source))
    for table in ("company_types", "user_functions"):
        desk.json("table", "table", NAME, table, "--all")  # so that their names are known on the train
    (item,) = stay_queued(desk, there, lambda: [queued(desk, *words)]).values()
    return f"{NAME}/{item['remote_id']}"


def test_a_key_connects_alone_and_with_a_partner_key_and_an_expired_one_leaves_nothing(
    headless: HeadlessDesk, there: ICTerGezochtStandIn
) -> None:
    words = ("account", "add", "ictergezocht", "--name", NAME, "--base-url", there.base_url)
    assert headless.refusal("credentials", 3, *words, stdin=json.dumps({"api_key": there.keys["expired"]}).encode())["message"]
    wrong = {"api_key": there.keys["full"], "partner_key": "ict_partner_nobody"}
    assert headless.refusal("credentials", 3, *words, stdin=json.dumps(wrong).encode())["message"]
    assert headless.json("accounts", "account", "list") == {"accounts": []}
    assert {one.partner for one in there.acted} <= {None}
    add_account(headless, "ictergezocht", NAME, there, {"api_key": there.keys["full"], "partner_key": there.partner_key})
    assert there.acted[-1].partner == "recruiterdesk"
    added = add_account(headless, "ictergezocht", "Zonder klikken", there, {"api_key": there.keys["no_clicks"]})
    assert (added["capabilities"]["clicks"]["state"], added["capabilities"]["insights"]["state"]) == ("no", "yes")
    assert_refused_with_its_reason(headless, "Zonder klikken", Capability.CLICKS, "table", "Zonder klikken", "clicks")
    secrets = (*there.keys.values(), there.partner_key)
    assert not any(secret in text for text in headless.everything for secret in secrets)


def test_vacancies_are_synced(desk: HeadlessDesk, there: ICTerGezochtStandIn) -> None:
    listed = {one["id"]: one for one in desk.json("vacancies", "vacancies", "--account", NAME)["items"]}
    for vacancy in there.world.listed("first")[-10:]:
        shown = listed[str(vacancy.id)]
        assert shown["title"] == vacancy.body["title"]
        assert shown["location"] == vacancy.body["location"]
        figures = listed[str(vacancy.id)]["insight"]
        assert (figures["clicks"], figures["applications"]) == (len(vacancy.clicks), vacancy.applications)
        assert desk.json("vacancy", "vacancy", f"{NAME}/{vacancy.id}")["insight"] == figures
    assert desk.json("applicants", "applicants", "--account", NAME)["total"] == 0


def test_a_vacancys_figures_are_as_old_as_the_last_sync_and_stay_where_nobody_answers(
    desk: HeadlessDesk, there: ICTerGezochtStandIn
) -> None:
    vacancy = there.world.listed("first")[-2]
    ref = f"{NAME}/{vacancy.id}"
    before = desk.json("vacancy", "vacancy", ref)["insight"]
    vacancy.applications += 1
    desk.json("sync", "sync")
    after = desk.json("vacancy", "vacancy", ref)["insight"]
    assert after["applications"] == before["applications"] + 1
    assert after["read_at"] > before["read_at"]
    there.stop()
    try:
        desk.run("sync")
        assert desk.json("vacancy", "vacancy", ref)["insight"] == after
    finally:
        there.start()


def test_every_table_is_shown_by_days_and_saved(desk: HeadlessDesk, there: ICTerGezochtStandIn, tmp_path: Path) -> None:
    vacancy = there.world.listed("first")[-1]
    ref = f"{NAME}/{vacancy.id}"
    today = datetime.now(UTC).date()
    days = ("--set", f"start_date={today - timedelta(days=40)}", "--set", f"end_date={today + timedelta(days=1)}")
    asked: dict[str, tuple[str, ...]] = {
        "insight": (NAME, "insight", *days),
        "vacancy_insight": (ref, "vacancy_insight", *days),
        "clicks": (NAME, "clicks", *days),
        "vacancy_clicks": (ref, "vacancy_clicks", *days),
        "company_types": (NAME, "company_types"),
        "user_functions": (NAME, "user_functions"),
    }
    assert set(asked) == {spec.name for spec in profile_named("ictergezocht").tables}
    offered = {one["name"]: one["state"] for one in desk.json("tables", "table", NAME)["tables"]}
    assert offered == dict.fromkeys(asked, "yes")
    read = one_by_one([partial(desk.json, "table", "table", *words, "--all") for words in asked.values()])
    shown = dict(zip(asked, (one["items"] for one in read), strict=True))
    assert {one["id"] for one in shown["insight"]} >= {str(one.id) for one in there.world.listed("first")[-10:]}
    assert [one["clicks"] for one in shown["vacancy_insight"]] == [len(vacancy.clicks)]
    assert sum(one["clicks"] for one in shown["clicks"]) == len(there.world.clicked("first"))
    assert sum(one["clicks"] for one in shown["vacancy_clicks"]) == len(vacancy.clicks)
    assert {one["name"] for one in shown["company_types"]} == set(there.world.types.values())
    assert {one["name"] for one in shown["user_functions"]} == set(there.world.functions.values())
    saved = desk.json("export", "table", *asked["clicks"], "--to", str(tmp_path / "clicks.csv"))
    with (tmp_path / "clicks.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) - 1 == saved["rows"] == len(shown["clicks"])
    assert desk.refusal("validation", 1, "table", NAME, "clicks", "--set", "start_date=gisteren")["fields"]
    told = "".join(desk.everything) + (tmp_path / "clicks.csv").read_text(encoding="utf-8-sig")
    assert not any(address in told for address in there.world.ips())  # who clicked is told to nobody


def test_a_vacancy_is_posted_once(desk: HeadlessDesk, there: ICTerGezochtStandIn, posted: str) -> None:
    made = [change for change in there.ledger.changes("create") if change.content["title"] == CONTENT["title"]]
    assert len(made) == 1
    content = made[0].content
    assert posted == f"{NAME}/{made[0].application_id}"
    assert (content["company"]["typeId"], content["companyUser"]["functionId"]) == (2, 1)
    assert content["customFields"] == [{"name": "frameworks", "value": "Laravel, Vue.js"}]
    desk.json("sync", "sync")
    shown = desk.json("vacancy", "vacancy", posted)
    assert (shown["title"], shown["location"]) == (CONTENT["title"], "Zwolle")
    assert "Bouwen aan iets goeds." in shown["description"]


def test_a_vacancy_of_ours_is_changed_whole_once(desk: HeadlessDesk, there: ICTerGezochtStandIn, posted: str) -> None:
    words = ("edit", posted, "--set", "salary=4000 euro", "--set", "custom_fields=", "--set", "company_type=Overheid")
    stay_queued(desk, there, lambda: [queued(desk, *words)])
    (change,) = there.ledger.changes("change")
    assert (change.content["salary"], change.content["company"]["typeId"]) == ("4000 euro", 5)
    assert change.content["description"] == CONTENT["description"]
    assert "customFields" not in change.content
    other = f"{NAME}/{there.world.listed('first')[-1].id}"
    refused = desk.refusal("unsupported", 1, "edit", other, "--set", "title=Anders")
    assert "post it anew from here" in refused["message"]


def test_a_vacancy_is_deleted_once(desk: HeadlessDesk, there: ICTerGezochtStandIn) -> None:
    gone = there.world.listed("first")[0]
    ref = f"{NAME}/{gone.id}"
    assert "--yes" in desk.refusal("usage", 2, "delete", ref)["message"]
    stay_queued(desk, there, lambda: [queued(desk, "delete", ref, "--yes")])
    assert [change.application_id for change in there.ledger.changes("delete")] == [str(gone.id)]
    desk.json("sync", "sync")
    listed = {one["ref"]: one for one in desk.json("vacancies", "vacancies")["items"]}
    assert ref not in listed or listed[ref]["status"] != "1"
    assert len(there.ledger.changes("delete")) == 1


def test_what_it_cannot_do_says_why(desk: HeadlessDesk, there: ICTerGezochtStandIn) -> None:
    vacancy = f"{NAME}/{there.world.listed('first')[-1].id}"
    before = len(there.ledger.applied)
    refused = [
        (Capability.CREATE_APPLICANT, "apply", vacancy, "--set", "last_name=Berg"),
        (Capability.READ_VACANCY, "vacancy", vacancy, "--refresh"),
    ]
    assert_all_refused(desk, NAME, refused)
    assert desk.json("actions", "do", NAME) == {"actions": []}
    assert_reasons(desk, NAME, "ictergezocht")
    assert len(there.ledger.applied) == before
    assert desk.json("outbox", "outbox") == {"items": []}


SHOWN_BY: ShownBy = {
    # Nobody can be in this account before the receiver is there, so what would be kept of people here is shown by its reason too.
    **dict.fromkeys(profile_named("ictergezocht").capabilities, test_what_it_cannot_do_says_why),
    Capability.LIST_VACANCIES: test_vacancies_are_synced,
    Capability.CREATE_VACANCY: test_a_vacancy_is_posted_once,
    Capability.UPDATE_VACANCY: test_a_vacancy_of_ours_is_changed_whole_once,
    Capability.DELETE_VACANCY: test_a_vacancy_is_deleted_once,
    Capability.FACETS: test_every_table_is_shown_by_days_and_saved,
    Capability.INSIGHTS: test_every_table_is_shown_by_days_and_saved,
    Capability.CLICKS: test_every_table_is_shown_by_days_and_saved,
}


def test_every_capability_is_shown_by_a_test() -> None:
    assert findings("ictergezocht", SHOWN_BY, sys.modules[__name__]) == []

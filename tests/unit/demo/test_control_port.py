"""Another program runs the stand-in, tells it to fail and reads what it saw."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from stand_in import homerun_stand_in

from recruiterdesk.demo.homerun.control import Control
from recruiterdesk.demo.stand_in import HomerunStandIn


@pytest.fixture
def homerun() -> Iterator[HomerunStandIn]:
    with homerun_stand_in(applicants=20, limit=1000) as stand_in:
        yield stand_in


@pytest.fixture
def control(homerun: HomerunStandIn) -> Iterator[httpx.Client]:
    with Control(homerun) as port, httpx.Client(base_url=port.url, trust_env=False) as client:
        yield client


@pytest.fixture
def api(homerun: HomerunStandIn) -> Iterator[httpx.Client]:
    headers = {"Authorization": f"Bearer {homerun.keys['full']}"}
    with httpx.Client(base_url=homerun.base_url, headers=headers, trust_env=False) as client:
        yield client


def test_a_fault_can_be_asked_for_and_taken_back(control: httpx.Client, api: httpx.Client) -> None:
    assert control.post("/faults", json={"kind": "status", "status": 503, "times": 5}).status_code == 204
    assert api.get("/ping").status_code == 503
    assert control.get("/state").json()["faults_waiting"] == 4
    control.delete("/faults")
    assert api.get("/ping").status_code == 200


@pytest.mark.parametrize("fault", [{"kind": "nonsense"}, {"kind": "status", "statsu": 500}, {}, [], "x"])
def test_a_fault_that_does_not_exist_is_refused(control: httpx.Client, fault: Any) -> None:
    assert control.post("/faults", json=fault).status_code == 400


def test_the_ledger_tells_what_was_received_and_what_was_applied(control: httpx.Client, api: httpx.Client, homerun: HomerunStandIn) -> None:
    person = next(iter(homerun.world.applications))
    control.post("/faults", json={"kind": "lose_reply"})
    with pytest.raises(httpx.TransportError):
        api.post(f"/job-applications/{person}/notes", json={"note": "Sterk", "display_name": "Sanne"})
    ledger = control.get("/ledger").json()
    assert [(call["method"], call["status"], call["had_key"]) for call in ledger["calls"]] == [("POST", 0, True)]
    assert [(change["what"], change["application_id"]) for change in ledger["applied"]] == [("note", person)]
    assert (ledger["leaks"], ledger["too_many"]) == ([], 0)


def test_the_control_port_stays_while_the_stand_in_is_offline(control: httpx.Client, api: httpx.Client) -> None:
    control.post("/offline")
    with pytest.raises(httpx.ConnectError):
        api.get("/ping")
    assert control.get("/state").json()["is_up"] is False
    control.post("/online")
    assert api.get("/ping").status_code == 200


def test_churn_changes_people_between_requests_the_same_way_for_the_same_seed() -> None:
    def people(seed: int) -> list[str]:
        with homerun_stand_in(applicants=20, limit=1000) as homerun:
            homerun.churn(seed)
            with httpx.Client(headers={"Authorization": f"Bearer {homerun.keys['full']}"}, trust_env=False) as api:
                for _ in range(12):
                    api.get(f"{homerun.base_url}/ping")
            return list(homerun.world.applications)

    assert people(1) == people(1)
    assert people(1) != people(2)


def test_settings_change_at_once_and_unknown_ones_are_refused(control: httpx.Client, homerun: HomerunStandIn) -> None:
    assert control.post("/settings", json={"link_lifetime": 1.5, "retry_after": False, "order": "oldest"}).status_code == 204
    assert (homerun.downloads.lifetime, homerun.api.retry_after, homerun.world.order) == (1.5, False, "oldest")
    assert control.post("/settings", json={"order": "best"}).status_code == 400
    assert control.post("/churn", json={"speed": 1}).status_code == 400


@pytest.mark.parametrize(
    ("fault", "status"),
    [({"kind": "status", "status": 500}, 500), ({"kind": "html"}, 200), ({"kind": "redirect", "location": "http://127.0.0.1:9/"}, 302)],
)
def test_a_download_can_fail_as_well(
    control: httpx.Client, api: httpx.Client, homerun: HomerunStandIn, fault: dict[str, Any], status: int
) -> None:
    link = link_of(api, homerun)
    control.post("/download-faults", json=fault)
    struck = httpx.get(link, trust_env=False)
    assert struck.status_code == status
    assert not struck.content.startswith((b"%PDF", b"PK"))
    assert httpx.get(link, trust_env=False).content.startswith((b"%PDF", b"PK"))


@pytest.mark.parametrize("kind", ["cut_before_body", "cut_mid_reply"])
def test_a_download_can_break_off(control: httpx.Client, api: httpx.Client, homerun: HomerunStandIn, kind: str) -> None:
    link = link_of(api, homerun)
    control.post("/download-faults", json={"kind": kind})
    with pytest.raises(httpx.TransportError):
        httpx.get(link, trust_env=False)


def test_an_answer_can_be_any_text(control: httpx.Client, api: httpx.Client) -> None:
    control.post("/faults", json={"kind": "raw", "text": '{"data": NaN'})
    answer = api.get("/vacancies")
    assert (answer.text, answer.headers["content-type"]) == ('{"data": NaN', "application/json")


def test_the_stand_in_runs_by_itself_and_prints_its_addresses() -> None:
    command = [sys.executable, "-m", "recruiterdesk.demo.homerun", "--applicants", "5", "--seed", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        try:
            assert program.stdout is not None
            found = json.loads(program.stdout.readline())
            people = httpx.get(
                f"{found['base_url']}/job-applications", headers={"Authorization": f"Bearer {found['keys']['full']}"}, trust_env=False
            ).json()
            assert people["meta"]["total"] == 5
            assert httpx.get(f"{found['control']}/state", trust_env=False).json()["applications"] == 5
        finally:
            program.terminate()


def link_of(api: httpx.Client, homerun: HomerunStandIn) -> str:
    person = next(item.id for item in homerun.world.applications.values() if item.files)
    link: str = api.get(f"/job-applications/{person}").json()["data"]["files"][0]["temporary_download_url"]
    return link

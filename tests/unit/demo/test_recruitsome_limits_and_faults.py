"""The stand-in tells its limit in every answer, keeps it, fails on command, and runs as a program of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest
from set_time import SetTime

from recruiterdesk.demo.recruitsome import server
from recruiterdesk.demo.recruitsome.control import Control
from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn

APPLICATION = {
    "vacancy": "data-engineer-amsterdam",
    "candidate": {"first_name": "Zoë", "last_name": "de Wit", "email": "zoe@example.nl"},
}


@pytest.fixture
def there() -> Iterator[RecruitSomeStandIn]:
    with RecruitSomeStandIn(applicants=8, limit=10_000) as stand_in:
        yield stand_in


def connect(there: RecruitSomeStandIn, key: str = "full") -> httpx.Client:
    headers = {"Authorization": f"Bearer {there.keys[key]}", "Accept": "application/json"}
    return httpx.Client(base_url=there.base_url, headers=headers, trust_env=False)


@pytest.mark.parametrize("kind", ["sliding", "fixed", "calendar"])
def test_every_answer_tells_what_is_left_and_429_comes_when_nothing_is(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SetTime()
    monkeypatch.setattr(server, "time", clock)
    with RecruitSomeStandIn(applicants=1, limit=3, window=600.0, window_kind=kind) as there, connect(there) as api:
        answers = [api.get(path) for path in ("/health", "/none-such", "/candidates", "/health")]
        assert [answer.status_code for answer in answers] == [200, 404, 422, 429]
        assert [answer.headers["x-ratelimit-remaining"] for answer in answers] == ["2", "1", "0", "0"]
        assert {answer.headers["x-ratelimit-limit"] for answer in answers} == {"3"}
        resets = {int(answer.headers["x-ratelimit-reset"]) for answer in answers}
        assert len(resets) == 1
        assert clock.at < resets.pop() <= clock.at + 601
        assert answers[3].json() == {"message": "Too Many Attempts."}
        assert "retry-after" not in answers[3].headers
        there.api.retry_after = True
        assert 1 <= int(api.get("/health").headers["retry-after"]) <= 600


def test_each_key_has_a_limit_of_its_own_and_a_refused_one_too() -> None:
    with RecruitSomeStandIn(applicants=1, limit=1) as there, connect(there) as one, connect(there, "revoked") as other:
        assert [one.get("/health").status_code for _ in range(2)] == [200, 429]
        assert other.get("/health").headers["x-ratelimit-remaining"] == "0"
        assert other.get("/health").status_code == 429


def test_calls_that_a_fault_takes_away_count_too() -> None:
    with RecruitSomeStandIn(applicants=1, limit=2) as there, connect(there) as api:
        there.faults.add("status", status=503, times=2)
        assert [api.get("/health").status_code for _ in range(3)] == [503, 503, 429]


def test_a_lost_reply_was_applied_and_a_cut_body_was_not(there: RecruitSomeStandIn) -> None:
    with connect(there) as api:
        for kind in ("lose_reply", "cut_before_body", "cut_mid_body", "cut_mid_reply"):
            there.faults.add(kind, method="POST")
            with pytest.raises(httpx.TransportError):
                api.post("/applications", json=APPLICATION)
    assert len(there.ledger.changes("application")) == 2


def test_a_page_can_be_halved_emptied_or_promised_without_end(there: RecruitSomeStandIn) -> None:
    with connect(there) as api:
        for kind, shown, last in (("half_page", 6, 1), ("empty_page", 0, 1), ("endless", 11, 10**9)):
            there.faults.add(kind)
            body = api.get("/vacancies").json()
            assert (len(body["data"]), body["meta"]["last_page"]) == (shown, last)


@pytest.mark.parametrize("how", ["nulls", "missing", "extra", "types", "enums", "markup", "nul", "surrogate"])
def test_a_mangled_page_is_still_json_with_every_id(there: RecruitSomeStandIn, how: str) -> None:
    with connect(there) as api:
        for path in ("/vacancies", f"/candidates?user_id={there.world.team[0].id}", "/team", "/locations", "/articles"):
            ids = [item["id"] for item in api.get(path).json()["data"]]
            healthy = api.get(path).text
            there.faults.add("mangle", how=how)
            spoiled = api.get(path)
            assert [item["id"] for item in spoiled.json()["data"]] == ids
            assert spoiled.text != healthy


def test_offline_refuses_connections_and_comes_back_with_the_same_people(there: RecruitSomeStandIn) -> None:
    with connect(there) as api:
        before = api.get("/team").json()["data"]
        there.stop()
        with pytest.raises(httpx.ConnectError):
            api.get("/health")
    there.start()
    with connect(there) as api:
        assert api.get("/team").json()["data"] == before


def test_a_revoked_key_is_refused_from_then_on(there: RecruitSomeStandIn) -> None:
    with connect(there) as api:
        assert api.get("/health").status_code == 200
        there.revoke("full")
        assert api.get("/health").status_code == 401


def test_another_program_asks_for_faults_and_reads_the_ledger(there: RecruitSomeStandIn) -> None:
    with Control(there) as port, httpx.Client(base_url=port.url, trust_env=False) as control, connect(there) as api:
        assert control.post("/faults", json={"kind": "status", "status": 503, "times": 5}).status_code == 204
        assert api.get("/health").status_code == 503
        assert control.get("/state").json()["faults_waiting"] == 4
        control.delete("/faults")
        assert control.post("/faults", json={"kind": "nonsense"}).status_code == 400
        api.post("/applications", json=APPLICATION)
        ledger = control.get("/ledger").json()
        assert [call["status"] for call in ledger["calls"]] == [503, 201]
        assert [change["what"] for change in ledger["applied"]] == ["application"]
        control.post("/offline")
        assert control.get("/state").json()["is_up"] is False
        control.post("/online")
        assert api.get("/health").status_code == 200


def test_it_runs_as_a_program_that_prints_its_addresses_and_keys() -> None:
    command = [sys.executable, "-m", "recruiterdesk.demo.recruitsome", "--applicants", "5", "--seed", "3"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        try:
            assert program.stdout is not None
            found = json.loads(program.stdout.readline())
            headers = {"Authorization": f"Bearer {found['keys']['full']}", "Accept": "application/json"}
            assert httpx.get(f"{found['base_url']}/health", headers=headers, trust_env=False).json()["tenant"] == "tenant-0003"
            assert httpx.get(f"{found['control']}/state", trust_env=False).json()["candidates"] == 5
        finally:
            program.terminate()

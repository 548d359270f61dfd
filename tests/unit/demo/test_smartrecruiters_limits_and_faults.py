"""The stand-in keeps every throttling policy of the vendor, shows it in its headers, and fails on command."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from set_time import SetTime

from recruiterdesk.demo.smartrecruiters import throttles
from recruiterdesk.demo.smartrecruiters.catalogue import COMPANY
from recruiterdesk.demo.smartrecruiters.control import Control
from recruiterdesk.demo.stand_in import SmartRecruitersStandIn

HOUR = 3600.0
ME = "/user-api/v201804/users/me"
REPORTS = "/reporting-api/v201804"


def connect(stand_in: SmartRecruitersStandIn, key: str = "full") -> httpx.Client:
    return httpx.Client(base_url=stand_in.base_url, headers={"X-SmartToken": stand_in.keys[key]}, trust_env=False)


@pytest.fixture
def stand_in() -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=12, limit=1000) as started:
        yield started


@pytest.fixture
def api(stand_in: SmartRecruitersStandIn) -> Iterator[httpx.Client]:
    with connect(stand_in) as client:
        yield client


@pytest.mark.parametrize("kind", ["sliding", "fixed", "calendar"])
def test_the_eleventh_request_of_a_window_is_refused_and_every_answer_counts_down(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttles, "time", SetTime())
    with SmartRecruitersStandIn(applicants=1, window=HOUR, window_kind=kind) as stand_in, connect(stand_in) as api:
        answers = [api.get(ME) for _ in range(11)]
    assert [answer.status_code for answer in answers] == [200] * 10 + [429]
    assert {answer.headers["x-ratelimit-limit"] for answer in answers} == {"10"}
    assert [int(answer.headers["x-ratelimit-remaining"]) for answer in answers] == [*range(9, -1, -1), 0]
    assert "retry-after" not in answers[-1].headers
    assert stand_in.ledger.count(429) == 1


def test_a_window_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SetTime()
    monkeypatch.setattr(throttles, "time", clock)
    with SmartRecruitersStandIn(applicants=1, limit=1) as stand_in, connect(stand_in) as api:
        assert [api.get(ME).status_code for _ in range(2)] == [200, 429]
        clock.at += 0.9
        assert api.get(ME).status_code == 429
        clock.at += 0.2
        assert api.get(ME).status_code == 200


def test_each_user_has_a_limit_of_its_own() -> None:
    with (
        SmartRecruitersStandIn(applicants=1, limit=1, window=HOUR) as stand_in,
        connect(stand_in) as one,
        connect(stand_in, "read_only") as other,
    ):
        assert [one.get(ME).status_code, one.get(ME).status_code, other.get(ME).status_code] == [200, 429, 200]


def test_a_new_token_of_the_same_client_starts_no_new_count() -> None:
    with SmartRecruitersStandIn(applicants=1, limit=1, window=HOUR) as stand_in:
        client_id, secret = stand_in.clients["full"]
        form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
        stand_in.policy.limit = 10
        url = f"{stand_in.base_url}/identity/oauth/token"
        tokens = [httpx.post(url, data=form, trust_env=False).json()["access_token"] for _ in range(2)]
        stand_in.policy.limit = 1
        headers = [{"Authorization": f"Bearer {token}"} for token in tokens]
        assert [httpx.get(stand_in.base_url + ME, headers=one, trust_env=False).status_code for one in headers] == [200, 429]


def test_publishing_has_a_limit_of_two() -> None:
    with SmartRecruitersStandIn(applicants=1, window=HOUR) as stand_in, connect(stand_in) as api:
        job = next(job.id for job in stand_in.world.jobs.values() if job.posting_status == "PUBLIC")
        path = f"/jobs/{job}/publication"
        answers = [api.delete(path), api.post(path), api.delete(path), api.get(path)]
    assert [answer.status_code for answer in answers] == [204, 204, 429, 200]
    assert [answer.headers["x-ratelimit-limit"] for answer in answers] == ["2", "2", "2", "10"]


def test_the_ninth_request_in_flight_is_refused(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    stand_in.api.latency = 2.0  # by then all nine are there, also on a busy machine
    with ThreadPoolExecutor(9) as pool:
        answers = list(pool.map(lambda _: api.get(ME), range(9)))
    assert sorted(answer.status_code for answer in answers) == [200] * 8 + [429]
    assert {answer.headers["x-ratelimit-concurrent-limit"] for answer in answers} == {"8"}
    assert sorted(int(answer.headers["x-ratelimit-concurrent-remaining"]) for answer in answers) == [0, *range(8)]
    stand_in.api.latency = 0.0
    assert api.get(ME).headers["x-ratelimit-concurrent-remaining"] == "7"


def test_only_one_list_of_candidates_may_be_in_flight(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    stand_in.api.latency = 2.0
    person = next(iter(stand_in.world.candidates))
    with ThreadPoolExecutor(4) as pool:
        lists = [pool.submit(api.get, "/candidates") for _ in range(2)]
        others = [pool.submit(api.get, f"/candidates/{person}") for _ in range(2)]
        assert sorted(answer.result().status_code for answer in lists) == [200, 429]
        assert [answer.result().status_code for answer in others] == [200, 200]
    assert lists[0].result().headers["x-ratelimit-concurrent-limit"] == "1"


def test_a_report_is_made_by_and_by_and_fetched_under_a_limit_of_bytes(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    report = next(iter(stand_in.world.reports))
    made = api.post(f"{REPORTS}/reports/{report}/files").json()
    file = f"{REPORTS}/files/{made['reportFileId']}"
    assert api.get(f"{file}/data").status_code == 404
    states = [api.get(file).json()["reportFileStatus"] for _ in range(4)]
    assert states == ["PENDING", "RUNNING", "COMPLETED", "COMPLETED"]
    data = api.get(f"{file}/data")
    assert data.headers["content-type"].startswith("text/csv")
    assert data.text.startswith("Candidate,Job,Status")
    stand_in.policy.bytes_per_second = 10
    spent = api.get(f"{REPORTS}/reports/{report}/files/recent/data")
    refused = api.get(f"{REPORTS}/reports/{report}/files/recent/data")
    assert [spent.status_code, refused.status_code] == [200, 429]
    assert int(refused.headers["retry-after"]) >= len(spent.content) // 10


def test_a_known_report_is_not_sent_again(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    report = next(iter(stand_in.world.reports))
    path = f"{REPORTS}/reports/{report}/files"
    made = api.post(path).json()["reportFileId"]
    assert api.get(f"{path}/recent").status_code == 404
    assert api.post(path).status_code == 400
    for _ in range(3):
        api.get(f"{REPORTS}/files/{made}")
    etag = api.get(f"{path}/recent").headers["etag"]
    assert api.get(f"{path}/recent", headers={"If-None-Match": etag}).status_code == 304
    assert api.get(f"{path}/recent/data", headers={"If-None-Match": etag}).status_code == 304
    assert api.get(f"{path}/recent/data", headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_report_can_fail(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    stand_in.reports.fails = True
    made = api.post(f"{REPORTS}/reports/{next(iter(stand_in.world.reports))}/files").json()["reportFileId"]
    states = [api.get(f"{REPORTS}/files/{made}").json() for _ in range(3)]
    assert (states[-1]["reportFileStatus"], states[-1]["errorReason"]) == ("FAILED", "UNKNOWN")


def test_credentials_in_the_posting_api_are_a_leak(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    path = f"/v1/companies/{COMPANY}/postings"
    assert httpx.get(stand_in.base_url + path, trust_env=False).status_code == 200
    assert stand_in.ledger.leaks == []
    api.get(path)
    assert stand_in.ledger.leaks == [f"posting {path}"]


@pytest.mark.parametrize("kind", ["lose_reply", "cut_mid_reply"])
def test_a_lost_reply_was_applied(stand_in: SmartRecruitersStandIn, api: httpx.Client, kind: str) -> None:
    stand_in.faults.add(kind, method="POST", path="/messages/shares")
    with pytest.raises(httpx.TransportError):
        api.post("/messages/shares", json={"content": "Een keer"})
    assert len(stand_in.ledger.changes("note")) == 1


def test_a_cut_body_was_not_applied_and_a_late_one_is_later(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    for kind in ("cut_before_body", "cut_mid_body"):
        stand_in.faults.add(kind, method="POST")
        with pytest.raises(httpx.TransportError):
            api.post("/messages/shares", json={"content": "Nooit"})
    assert stand_in.ledger.changes("note") == []
    stand_in.faults.add("late_commit", seconds=0.1)
    with pytest.raises(httpx.TransportError):
        api.post("/messages/shares", json={"content": "Later"})
    end = time.monotonic() + 60
    while not stand_in.ledger.changes("note"):
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_failing_answer_counts_against_the_limit_too() -> None:
    with SmartRecruitersStandIn(applicants=1, limit=2, window=HOUR) as stand_in, connect(stand_in) as api:
        stand_in.faults.add("status", status=503, times=2)
        assert [api.get(ME).status_code for _ in range(3)] == [503, 503, 429]


def test_lists_can_be_halved_endless_or_odd(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    whole = api.get("/candidates?limit=10").json()["content"]
    stand_in.faults.add("half_page", path="^/candidates$")
    assert len(api.get("/candidates?limit=10").json()["content"]) == len(whole[::2])
    stand_in.faults.add("endless", path="^/candidates$")
    cursor = api.get("/candidates?limit=10").json()["nextPageId"]
    assert api.get("/candidates", params={"pageId": cursor}).status_code == 400
    stand_in.faults.add("mangle", path="^/candidates$", how="unknown_status")
    assert {one["primaryAssignment"]["status"] for one in api.get("/candidates").json()["content"]} == {"ONBOARDING_2027"}


def test_it_goes_offline_and_comes_back_on_the_same_port(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    stand_in.stop()
    with pytest.raises(httpx.TransportError):
        api.get(ME)
    stand_in.start()
    assert api.get(ME).status_code == 200


def test_the_same_seed_makes_the_same_company() -> None:
    one, same, other = SmartRecruitersStandIn(seed=3), SmartRecruitersStandIn(seed=3), SmartRecruitersStandIn(seed=4)
    assert list(one.world.candidates) == list(same.world.candidates)
    assert list(one.world.candidates) != list(other.world.candidates)
    assert len(one.world.candidates) == 120
    assert any(len(candidate.applications) == 2 for candidate in one.world.candidates.values())


def test_it_runs_by_itself_and_prints_its_address_keys_and_clients() -> None:
    command = [sys.executable, "-m", "recruiterdesk.demo.smartrecruiters", "--applicants", "5", "--seed", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        try:
            assert program.stdout is not None
            found = json.loads(program.stdout.readline())
            headers = {"X-SmartToken": found["keys"]["full"]}
            assert httpx.get(f"{found['base_url']}/jobs", headers=headers, trust_env=False).json()["totalFound"] == 24
            assert set(found["clients"]["browser"]) == {"client_id", "client_secret"}
        finally:
            program.terminate()


def test_another_program_can_ask_for_faults_and_read_the_ledger(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    with Control(stand_in) as port, httpx.Client(base_url=port.url, trust_env=False) as control:
        assert control.post("/faults", json={"kind": "status", "status": 503, "times": 2}).status_code == 204
        assert api.get(ME).status_code == 503
        assert control.get("/state").json() == {"is_up": True, "candidates": 12, "jobs": 24, "faults_waiting": 1}
        control.delete("/faults")
        job = next(iter(stand_in.world.jobs))
        control.post("/hide", json={"job": job})
        assert api.get(f"/jobs/{job}").status_code == 401
        control.post("/expire", json={"key": "full"})
        assert api.get(ME).status_code == 401
        assert [call["status"] for call in control.get("/ledger").json()["calls"]] == [503, 401, 401]
        for path, wrong in (("/faults", {"kind": "nonsense"}), ("/settings", {"speed": 1}), ("/hide", {"job": job, "key": "none"})):
            assert control.post(path, json=wrong).status_code == 400


def test_settings_change_at_once(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    with Control(stand_in) as port, httpx.Client(base_url=port.url, trust_env=False) as control:
        settings = {"agrees": False, "latency": 0.01, "token_seconds": 5, "limit": 3, "concurrency": 2}
        assert control.post("/settings", json=settings).status_code == 204
        answer = api.get(ME)
        assert (answer.headers["x-ratelimit-limit"], answer.headers["x-ratelimit-concurrent-limit"]) == ("3", "2")
        assert (stand_in.oauth.agrees, stand_in.oauth.token_seconds) == (False, 5)
        control.post("/offline")
        with pytest.raises(httpx.TransportError):
            api.get(ME)
        control.post("/online")
        assert api.get(ME).status_code == 200


def test_churn_changes_people_between_requests_and_a_walk_by_cursor_still_shows_nobody_twice() -> None:
    def people(seed: int) -> list[str]:
        with SmartRecruitersStandIn(applicants=60, limit=1000) as stand_in, connect(stand_in) as api:
            stand_in.churn(seed)
            seen: list[str] = []
            address = "/candidates?limit=5"
            while address:
                answer = api.get(address)
                seen += [one["id"] for one in answer.json()["content"]]
                address = answer.links.get("next", {}).get("url", "")
            assert len(seen) == len(set(seen))
            return list(stand_in.world.candidates)

    assert people(1) == people(1)
    assert people(1) != people(2)

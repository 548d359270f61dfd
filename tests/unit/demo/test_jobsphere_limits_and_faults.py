"""The stand-in enforces each plan's limit and says so in its headers, fails on command, and is run by another program."""

import json
import subprocess
import sys

import httpx
import pytest
from set_time import SetTime

from recruiterdesk.demo.jobsphere import server
from recruiterdesk.demo.jobsphere.control import Control
from recruiterdesk.demo.jobsphere.stand_in import JobSphereStandIn


def connect(jobsphere: JobSphereStandIn, key: str = "full") -> httpx.Client:
    return httpx.Client(base_url=jobsphere.base_url, headers={"Authorization": f"Bearer {jobsphere.keys[key]}"}, trust_env=False)


def application(jobsphere: JobSphereStandIn) -> dict[str, str]:
    return {"job_id": next(iter(jobsphere.world.jobs)), "candidate_email": "dev@example.com"}


@pytest.mark.parametrize("kind", ["sliding", "fixed", "calendar"])
def test_beyond_the_limit_is_429_and_every_answer_tells_what_is_left(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SetTime()
    monkeypatch.setattr(server, "time", clock)
    with JobSphereStandIn(jobs=5, limit=3, window=600.0, window_kind=kind) as jobsphere, connect(jobsphere) as api:
        answers = [api.get("/jobs") for _ in range(4)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
        assert [answer.headers["x-ratelimit-remaining"] for answer in answers] == ["2", "1", "0", "0"]
        assert {answer.headers["x-ratelimit-limit"] for answer in answers} == {"3"}
        assert 0 < int(answers[-1].headers["x-ratelimit-reset"]) - clock.at <= 601
        assert int(answers[-1].headers["retry-after"]) >= 1
        assert answers[-1].json()["error"]["message"] == "Rate limit exceeded"
        assert jobsphere.ledger.count(429) == 1


def test_the_plans_allow_sixty_five_hundred_and_a_thousand_a_minute() -> None:
    with JobSphereStandIn(jobs=5) as jobsphere:
        for key, allowed in (("full", "60"), ("pro", "500"), ("enterprise", "1000")):
            with connect(jobsphere, key) as api:
                assert api.get("/jobs").headers["x-ratelimit-limit"] == allowed


def test_the_headers_can_be_left_out() -> None:
    with JobSphereStandIn(jobs=5, limit=1) as jobsphere, connect(jobsphere) as api:
        jobsphere.api.tells_limit = jobsphere.api.retry_after = False
        answers = [api.get("/jobs") for _ in range(2)]
        assert [answer.status_code for answer in answers] == [200, 429]
        for answer in answers:
            assert not {"retry-after", "x-ratelimit-limit", "x-ratelimit-reset"} & set(answer.headers)


def test_calls_that_fail_or_are_refused_count_against_the_limit_too() -> None:
    with JobSphereStandIn(jobs=5, limit=3) as jobsphere, connect(jobsphere) as api:
        jobsphere.faults.add("status", status=500, times=2)
        assert [api.get("/jobs/job_none").status_code for _ in range(4)] == [500, 500, 404, 429]


def test_a_lost_reply_was_applied_and_a_cut_body_was_not() -> None:
    with JobSphereStandIn(jobs=5) as jobsphere, connect(jobsphere) as api:
        for kind in ("lose_reply", "cut_before_body", "cut_mid_body", "cut_mid_reply"):
            jobsphere.faults.add(kind, method="POST")
            with pytest.raises(httpx.TransportError):
                api.post("/applications", json=application(jobsphere))
        assert len(jobsphere.ledger.changes("application")) == 2
        assert [call.status for call in jobsphere.ledger.calls] == [0] * 4


def test_pages_can_be_spoiled_in_the_document_s_own_terms() -> None:
    with JobSphereStandIn(jobs=40, limit=1000) as jobsphere, connect(jobsphere) as api:
        jobsphere.faults.add("half_page")
        assert len(api.get("/jobs").json()["data"]) == 10
        jobsphere.faults.add("no_meta")
        assert set(api.get("/jobs").json()) == {"data"}
        jobsphere.faults.add("endless")
        assert api.get("/jobs").json()["pagination"]["total_pages"] == 10**9
        for how in ("nulls", "missing", "extra", "types", "enums", "markup", "nul", "surrogate"):
            healthy = api.get("/jobs").json()["data"][0]
            jobsphere.faults.add("mangle", how=how)
            odd = api.get("/jobs").json()["data"][0]
            assert odd["id"] == healthy["id"]
            assert odd != healthy


def test_a_board_changes_between_requests_when_asked_to() -> None:
    with JobSphereStandIn(jobs=40, limit=1000) as jobsphere, connect(jobsphere) as api:
        before = set(jobsphere.world.jobs)
        jobsphere.churn(1)
        for _ in range(10):
            api.get("/jobs")
        assert set(jobsphere.world.jobs) != before
        jobsphere.churn(1, rate=0.0)
        calm = set(jobsphere.world.jobs)
        api.get("/jobs")
        assert set(jobsphere.world.jobs) == calm


def test_keys_are_taken_back_and_companies_verified_while_it_runs() -> None:
    with JobSphereStandIn(jobs=5) as jobsphere, connect(jobsphere, "unverified") as api:
        content = {"title": "Gardener", "company_id": jobsphere.company_id, "description": "x", "location": "Remote"}
        assert api.post("/jobs", json=content).status_code == 403
        jobsphere.verify("unverified")
        assert api.post("/jobs", json=content).status_code == 200
        jobsphere.revoke("unverified")
        assert api.get("/jobs").status_code == 401


def test_after_a_stop_it_answers_on_the_same_port_with_the_same_board() -> None:
    jobsphere = JobSphereStandIn(jobs=5)
    jobsphere.start()
    address, board = jobsphere.base_url, set(jobsphere.world.jobs)
    jobsphere.stop()
    with pytest.raises(httpx.TransportError):
        httpx.get(f"{address}/jobs", trust_env=False)
    with jobsphere, connect(jobsphere) as api:
        assert jobsphere.base_url == address
        assert {item["id"] for item in api.get("/jobs").json()["data"]} == board


def test_the_control_port_takes_faults_and_shows_the_ledger() -> None:
    with (
        JobSphereStandIn(jobs=5) as jobsphere,
        Control(jobsphere) as port,
        httpx.Client(base_url=port.url, trust_env=False) as control,
        connect(jobsphere) as api,
    ):
        assert control.post("/faults", json={"kind": "status", "status": 503, "times": 2}).status_code == 204
        assert api.get("/jobs").status_code == 503
        assert control.get("/state").json() == {"is_up": True, "jobs": 5, "applications": 0, "faults_waiting": 1}
        control.delete("/faults")
        control.post("/settings", json={"tells_id": False, "refusal": "empty", "tells_limit": False, "retry_after": False})
        assert api.get("/jobs/job_none").content == b""
        assert api.post("/applications", json=application(jobsphere)).json() == {"success": True}
        assert [change["what"] for change in control.get("/ledger").json()["applied"]] == ["application"]
        for path, content in (("/faults", {"kind": "nonsense"}), ("/settings", {"refusal": "loud"}), ("/churn", {"rat": 1})):
            assert control.post(path, json=content).status_code == 400
        assert control.post("/churn", json={"rate": 0.0}).status_code == 204
        control.post("/offline")
        with pytest.raises(httpx.TransportError):
            api.get("/jobs")
        control.post("/online")
        assert api.get("/jobs").status_code == 200


def test_run_by_itself_it_prints_its_addresses_and_keys() -> None:
    command = [sys.executable, "-m", "recruiterdesk.demo.jobsphere", "--jobs", "7", "--seed", "3"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = json.loads(process.stdout.readline())
            headers = {"Authorization": f"Bearer {found['keys']['full']}"}
            answer = httpx.get(f"{found['base_url']}/jobs", headers=headers, trust_env=False)
            assert answer.json()["pagination"]["total_items"] == 7
            assert found["company_id"] in {item["company"]["id"] for item in answer.json()["data"]}
            assert httpx.get(f"{found['control']}/state", trust_env=False).json()["jobs"] == 7
        finally:
            process.terminate()

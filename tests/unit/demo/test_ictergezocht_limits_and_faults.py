"""The stand-in enforces both of its limits, fails on command, and can be run and told by another program."""

import json
import subprocess
import sys

import httpx
import pytest

from recruiterdesk.demo.ictergezocht.control import Control
from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn


def connect(board: ICTerGezochtStandIn, key: str = "full") -> httpx.Client:
    return httpx.Client(base_url=board.base_url, headers={"Authorization": f"Bearer {board.keys[key]}"}, trust_env=False)


def test_the_keys_of_an_account_share_its_limit_and_another_account_has_its_own() -> None:
    board = ICTerGezochtStandIn(vacancies=2, clicks=0, limit=3)
    with board, connect(board) as one, connect(board, "read_only") as two, connect(board, "other") as other:
        statuses = [each.get("/company/type").status_code for each in (one, two, one, two, other, other)]
    assert statuses == [200, 200, 200, 429, 200, 200]
    assert board.ledger.count(429) == 1


def test_all_accounts_share_the_limit_of_their_address_and_wrong_keys_count_too() -> None:
    board = ICTerGezochtStandIn(vacancies=2, clicks=0, limit=100, address_limit=4)
    with board, connect(board) as one, connect(board, "other") as other:
        statuses = [each.get("/company/type").status_code for each in (one, other, one)]
        statuses.append(one.get("/company/type", headers={"Authorization": "Bearer wrong"}).status_code)
        answer = other.get("/company/type")
    assert statuses == [200, 200, 200, 401]
    assert answer.status_code == 429
    assert answer.json()["errors"][0]["error"] == "Het maximaal aantal requests is bereikt (rate limit)."
    assert "retry-after" not in answer.headers


def test_a_429_can_say_how_long_to_wait() -> None:
    with ICTerGezochtStandIn(vacancies=2, clicks=0, limit=1) as board, connect(board) as api:
        board.api.retry_after = True
        assert [api.get("/click").status_code for _ in range(2)] == [200, 429]
        assert int(api.get("/click").headers["retry-after"]) >= 59


def test_calls_that_fail_count_against_the_limits_too() -> None:
    with ICTerGezochtStandIn(vacancies=2, clicks=0, limit=2) as board, connect(board) as api:
        board.faults.add("status", status=500, times=2)
        answers = [api.get("/click") for _ in range(3)]
        assert [answer.status_code for answer in answers] == [500, 500, 429]
        assert answers[0].json()["errors"][0]["error"] == "Algemene fout, neem contact op met ICTerGezocht.nl."


def test_a_lost_reply_was_applied_and_a_cut_body_was_not() -> None:
    body = {"referenceNumber": "R-1", "title": "x", "description": "y", "location": "Gouda"}
    with ICTerGezochtStandIn(vacancies=0, clicks=0) as board, connect(board) as api:
        board.endpoints.is_unique = False
        for kind in ("lose_reply", "cut_before_body", "cut_mid_body", "cut_mid_reply"):
            board.faults.add(kind, method="POST")
            with pytest.raises(httpx.TransportError):
                api.post("/vacancy", json=body)
        assert len(board.ledger.changes("create")) == 2


@pytest.mark.parametrize("how", ["nulls", "missing", "extra", "types", "quoted", "huge_name", "markup", "nul", "surrogate"])
def test_a_mangled_page_is_still_json_with_every_id(how: str) -> None:
    with ICTerGezochtStandIn(vacancies=3, clicks=0) as board, connect(board) as api:
        ids = [str(item["vacancyId"]) for item in api.get("/vacancy/insight").json()["items"]]
        board.faults.add("mangle", how=how)
        assert [str(item["vacancyId"]) for item in api.get("/vacancy/insight").json()["items"]] == ids


def test_the_same_seed_makes_the_same_vacancies_and_clicks_from_addresses_that_are_nobody_s() -> None:
    one, two, three = (ICTerGezochtStandIn(seed=seed, vacancies=5, clicks=30).world for seed in (4, 4, 5))
    assert one.ips() == two.ips() != three.ips()
    assert all(ip.startswith(("192.0.2.", "198.51.100.", "203.0.113.")) for ip in one.ips())


def test_another_program_runs_it_tells_it_to_fail_and_reads_what_it_saw() -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "recruiterdesk.demo.ictergezocht", "--vacancies", "3", "--clicks", "5"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert program.stdout is not None
        told = json.loads(program.stdout.readline())
        assert set(told) == {"base_url", "control", "keys", "partner_key"}
        headers = {"Authorization": f"Bearer {told['keys']['full']}", "Partner-Authorization": f"Bearer {told['partner_key']}"}
        with httpx.Client(base_url=told["control"], trust_env=False) as control, httpx.Client(trust_env=False) as api:
            assert control.post("/faults", json={"kind": "status", "status": 503}).status_code == 204
            assert control.post("/settings", json={"unknown_id": 400, "empty_rel": "null"}).status_code == 204
            assert control.post("/settings", json={"colour": "red"}).status_code == 400
            address = f"{told['base_url']}/vacancy/insight"
            assert [api.get(address, headers=headers).status_code for _ in range(2)] == [503, 200]
            assert api.get(address, headers=headers).json()["rel"] is None
            assert control.get("/state").json() == {"is_up": True, "vacancies": 6, "clicks": 5, "faults_waiting": 0}
            ledger = control.get("/ledger").json()
            assert [call["status"] for call in ledger["calls"]] == [503, 200, 200]
            assert {acted["partner"] for acted in ledger["acted"]} == {"recruiterdesk"}
    finally:
        program.terminate()
        program.communicate(timeout=60)


def test_offline_refuses_connections_and_comes_back_with_the_same_vacancies() -> None:
    with ICTerGezochtStandIn(vacancies=3, clicks=0) as board, Control(board) as port, httpx.Client(trust_env=False) as any_client:
        with connect(board) as api:
            before = api.get("/vacancy/insight").json()
            any_client.post(f"{port.url}/offline")
            with pytest.raises(httpx.ConnectError):
                api.get("/vacancy/insight")
        any_client.post(f"{port.url}/online")
        with connect(board) as api:
            assert api.get("/vacancy/insight").json() == before

"""The stand-in enforces its limit in every way of counting, lets links expire, and fails on command."""

import random
import time
import zlib

import httpx
import pytest
from set_time import SetTime
from stand_in import homerun_stand_in

from recruiterdesk.demo.homerun import downloads
from recruiterdesk.demo.loopback.limit import Limit
from recruiterdesk.demo.stand_in import HomerunStandIn


def connect(homerun: HomerunStandIn) -> httpx.Client:
    return httpx.Client(base_url=homerun.base_url, headers={"Authorization": f"Bearer {homerun.keys['full']}"}, trust_env=False)


@pytest.mark.parametrize("kind", ["sliding", "fixed", "calendar"])
def test_the_sixty_first_request_of_a_window_must_wait(kind: str) -> None:
    limit = Limit(60, 60.0, kind)
    assert [limit.admit(1200.0) for _ in range(60)] == [None] * 60
    assert limit.admit(1201.0) == pytest.approx(59.0)
    assert limit.admit(1260.0) is None


def test_a_sliding_window_also_counts_across_the_minute() -> None:
    sliding, calendar = Limit(2, 60.0, "sliding"), Limit(2, 60.0, "calendar")
    times = [59.0, 59.5, 60.5]
    assert [sliding.admit(time) is None for time in times] == [True, True, False]
    assert [calendar.admit(time) is None for time in times] == [True, True, True]


def test_too_many_requests_are_answered_429_with_a_time_to_wait() -> None:
    with homerun_stand_in(applicants=3, limit=2) as homerun, connect(homerun) as api:
        answers = [api.get("/ping") for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        assert int(answers[2].headers["retry-after"]) >= 1
        assert answers[2].json() == {
            "code": 429,
            "error": True,
            "message": "The given input was invalid",
            "details": [{"param": "field_name", "message": "field_name is not a valid value"}],
        }
        assert homerun.ledger.count(429) == 1


def test_calls_that_fail_count_against_the_limit_too() -> None:
    with homerun_stand_in(applicants=3, limit=2) as homerun, connect(homerun) as api:
        homerun.faults.add("status", status=503, times=2)
        assert [api.get("/ping").status_code for _ in range(3)] == [503, 503, 429]


def test_a_429_can_come_without_a_time_to_wait() -> None:
    with homerun_stand_in(applicants=3, limit=1) as homerun, connect(homerun) as api:
        homerun.api.retry_after = False
        assert [("retry-after" in api.get("/ping").headers) for _ in range(2)] == [False, False]
        assert homerun.ledger.count(429) == 1


def test_a_link_dies_after_its_lifetime_and_never_takes_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SetTime()
    monkeypatch.setattr(downloads, "time", clock)
    stand_in = HomerunStandIn(applicants=10, link_lifetime=60.0)
    with stand_in as homerun, connect(homerun) as api:
        target = next(item.id for item in homerun.world.applications.values() if item.files)
        link = api.get(f"/job-applications/{target}").json()["data"]["files"][0]["temporary_download_url"]
        assert not link.startswith(homerun.base_url.removesuffix("/v2"))
        assert api.get(link).status_code == 400  # this client sends its key everywhere
        assert homerun.ledger.leaks
        assert httpx.get(link, trust_env=False).content.startswith((b"%PDF", b"PK"))
        clock.at += 59
        assert httpx.get(link, trust_env=False).status_code == 200
        clock.at += 2
        assert httpx.get(link, trust_env=False).status_code == 403


def test_a_link_with_another_name_number_or_time_is_refused() -> None:
    with homerun_stand_in(applicants=10) as homerun, connect(homerun) as api:
        target = next(item.id for item in homerun.world.applications.values() if item.files)
        link = api.get(f"/job-applications/{target}").json()["data"]["files"][0]["temporary_download_url"]
        assert httpx.get(link.replace("expires=1", "expires=2"), trust_env=False).status_code == 403


def test_a_lost_reply_was_applied_and_a_cut_body_was_not() -> None:
    with homerun_stand_in(applicants=3) as homerun, connect(homerun) as api:
        path = f"/job-applications/{next(iter(homerun.world.applications))}/notes"
        note = {"note": "Een keer", "display_name": "Sanne"}
        for kind in ("lose_reply", "cut_before_body", "cut_mid_body", "cut_mid_reply"):
            homerun.faults.add(kind, method="POST")
            with pytest.raises(httpx.TransportError):
                api.post(path, json=note)
        assert len(homerun.ledger.changes("note")) == 2


def test_a_late_commit_happens_after_the_connection_is_gone() -> None:
    with homerun_stand_in(applicants=3) as homerun, connect(homerun) as api:
        homerun.faults.add("late_commit", seconds=1.0)
        with pytest.raises(httpx.TransportError):
            api.post(f"/job-applications/{next(iter(homerun.world.applications))}/notes", json={"note": "x", "display_name": "y"})
        assert homerun.ledger.changes("note") == []
        latest = time.monotonic() + 60
        while not homerun.ledger.changes("note"):
            assert time.monotonic() < latest
            time.sleep(0.05)
        assert len(homerun.ledger.changes("note")) == 1


@pytest.mark.parametrize(
    ("kind", "options", "status"),
    [
        ("status", {"status": 503, "headers": {"retry-after": "7"}}, 503),
        ("html", {}, 200),
        ("redirect", {"location": "http://127.0.0.1:9/elsewhere"}, 302),
        ("truncated", {}, 200),
        ("wrong_type", {}, 200),
    ],
)
def test_a_fault_strikes_as_often_as_asked_and_then_passes(kind: str, options: dict[str, object], status: int) -> None:
    with homerun_stand_in(applicants=3) as homerun, connect(homerun) as api:
        healthy = api.get("/vacancies").text
        homerun.faults.add(kind, path="vacancies", **options)
        struck = api.get("/vacancies")
        assert struck.status_code == status
        assert (struck.text, struck.headers.get("content-type")) != (healthy, "application/json")
        assert api.get("/vacancies").text == healthy


@pytest.mark.parametrize("kind", ["half_page", "empty_page", "endless", "no_meta"])
def test_a_fault_of_pages_leaves_other_answers_alone(kind: str) -> None:
    with homerun_stand_in(applicants=3) as homerun, connect(homerun) as api:
        homerun.faults.add(kind)
        assert api.get("/ping").json() == {"pong": True}


def test_a_page_can_be_halved_emptied_or_promised_without_end() -> None:
    with homerun_stand_in(applicants=8) as homerun, connect(homerun) as api:
        for kind, shown, last in (("half_page", 4, 1), ("empty_page", 0, 1), ("endless", 8, 10**9)):
            homerun.faults.add(kind)
            body = api.get("/job-applications").json()
            assert (len(body["data"]), body["meta"]["last_page"]) == (shown, last)


def test_a_gzip_bomb_is_small_on_the_wire_and_two_hundred_million_bytes_unpacked() -> None:
    with homerun_stand_in(applicants=3) as homerun, connect(homerun) as api:
        homerun.faults.add("gzip_bomb")
        with api.stream("GET", "/vacancies", timeout=60) as answer:  # to pack it takes a while on a busy machine
            packed = b"".join(answer.iter_raw())
    assert len(packed) < 1_000_000
    unpacked = zlib.decompressobj(31)
    total = 0
    while packed:
        total += len(unpacked.decompress(packed, 1_000_000))
        packed = unpacked.unconsumed_tail
    assert total + len(unpacked.flush()) == 200_000_000


@pytest.mark.parametrize("how", ["nulls", "missing", "extra", "types", "enums", "huge_name", "markup", "nul", "surrogate"])
def test_a_mangled_page_is_still_json_with_every_id(how: str) -> None:
    with homerun_stand_in(applicants=3) as homerun, connect(homerun) as api:
        ids = [item["id"] for item in api.get("/job-applications").json()["data"]]
        homerun.faults.add("mangle", how=how)
        assert [item["id"] for item in api.get("/job-applications").json()["data"]] == ids


def test_offline_refuses_connections_and_comes_back_with_the_same_people() -> None:
    with homerun_stand_in(applicants=3) as homerun:
        with connect(homerun) as api:
            before = api.get("/job-applications").json()["data"]
            homerun.stop()
            with pytest.raises(httpx.ConnectError):
                api.get("/ping")
        homerun.start()
        with connect(homerun) as api:
            assert api.get("/job-applications").json()["data"] == before


def test_churn_inserts_deletes_and_moves() -> None:
    homerun = HomerunStandIn(applicants=30)
    chance = random.Random(4)
    assert {homerun.world.churn(chance) for _ in range(60)} == {"insert", "delete", "move"}


def test_the_same_seed_makes_the_same_people() -> None:
    def people(seed: int) -> list[object]:
        return [item.person for item in HomerunStandIn(seed=seed, applicants=20).world.applications.values()]

    assert people(5) == people(5)
    assert people(5) != people(6)

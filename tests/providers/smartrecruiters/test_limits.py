"""The limits of SmartRecruiters over real HTTP: none of them is ever violated, whatever is asked at the same time (contract sheet, 3)."""

import asyncio
import time
from collections.abc import Iterator
from functools import partial

import httpx
import pytest
from hand_clock import HandClock
from smartrecruiters_desk import account_at, connect_to, connected

from recruiterdesk.demo.loopback.faults import FaultKind
from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn
from recruiterdesk.domain.errors import RateLimited, WrongUsage
from recruiterdesk.provider_api.http.call import Call, FirstByte
from recruiterdesk.provider_api.http.credentials import FixedCredentials
from recruiterdesk.providers.smartrecruiters import FACTORY, limits
from recruiterdesk.providers.smartrecruiters.limits import OFFER_DOCUMENTS, PUBLICATION, READS, REPORTS, WRITES
from recruiterdesk.providers.smartrecruiters.provider import SmartRecruitersConnection


@pytest.fixture(params=["sliding", "fixed", "calendar"])
def stand_in(request: pytest.FixtureRequest) -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=30, window_kind=request.param) as started:
        yield started
        assert started.ledger.count(429) == 0


async def test_thirty_readings_at_once_break_no_limit(stand_in: SmartRecruitersStandIn) -> None:
    async with connected(stand_in) as connection:
        people = (await connection.list_applications()).items[:4]
        await asyncio.gather(
            *(connection.list_applications() for _ in range(4)),
            *(connection.list_vacancies() for _ in range(6)),
            *(connection.read_application(each.remote_id) for each in people),
        )
        assert connection.traffic.throttled == 0
        assert connection.traffic.requests >= 30


async def test_fifty_readings_go_at_nearly_the_pace_that_is_allowed(stand_in: SmartRecruitersStandIn) -> None:
    async with connected(stand_in) as connection:
        job = next(iter(stand_in.world.jobs))
        started = time.monotonic()
        await asyncio.gather(*(connection.client.read_job(job) for _ in range(50)))
        assert connection.traffic.throttled == 0
        # The first ten go at once and say nothing about the pace of the forty after them. A busy computer is slower than the limiter,
        # whose own share, nine of ten, is measured on a clock that nobody disturbs.
        assert time.monotonic() - started <= 40 / 7.2


async def test_no_more_than_eight_are_under_way_and_of_candidate_lists_one() -> None:
    with SmartRecruitersStandIn(applicants=20, limit=1_000) as stand_in:
        stand_in.api.latency = 0.05
        async with connected(stand_in, requests_per_second="1000") as connection:
            jobs = list(stand_in.world.jobs)
            await asyncio.gather(
                *(connection.client.list_candidates() for _ in range(5)), *(connection.client.read_job(job) for job in jobs)
            )
            assert connection.traffic.throttled == 0
        assert stand_in.ledger.count(429) == 0


async def test_publications_are_two_a_second_and_hold_up_nothing_else() -> None:
    clock = HandClock()
    connection = connect_to(lambda _: httpx.Response(204, headers={"x-ratelimit-limit": "2", "x-ratelimit-remaining": "0"}), clock=clock)
    http = connection.client.http
    call = Call(method="POST", template="/jobs/{id}/publication", path={"id": "j"}, json=b"{}", lane=PUBLICATION, times=WRITES)
    for _ in range(4):
        await http.write(call, FirstByte())
    assert sum(clock.slept) >= 2
    assert http.limiter.allowed > 100  # what the answer says of publications is not taken for everything


@pytest.mark.parametrize("lane", [PUBLICATION, OFFER_DOCUMENTS])
async def test_what_has_two_a_second_keeps_to_it_though_no_answer_tells(lane: str) -> None:
    clock = HandClock()
    left: list[float] = []

    def answer(_request: httpx.Request) -> httpx.Response:
        left.append(clock.monotonic())
        return httpx.Response(200, json={})

    http = connect_to(answer, clock=clock).client.http
    for _ in range(7):
        await http.ask(Call(method="GET", template="/x", lane=lane, times=READS))
    assert all(third - first >= 1 for first, third in zip(left, left[2:], strict=False)), left


async def test_a_report_waits_as_long_as_it_is_told_and_the_rest_goes_on() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/data"):
            return httpx.Response(429, headers={"retry-after": "30"})
        return httpx.Response(200, json={"content": [], "totalFound": 0})

    connection = connect_to(answer, clock=HandClock())
    call = Call(
        method="GET", template="/reporting-api/v201804/files/1/data", takes=("text/csv",), lane=REPORTS, times=READS, is_urgent=True
    )
    with pytest.raises(RateLimited) as caught:
        await connection.client.http.ask(call)
    assert caught.value.retry_after == pytest.approx(30, abs=0.1)
    assert (await connection.list_vacancies()).items == ()


async def test_a_429_without_a_time_pauses_the_account_for_a_window_and_is_tried_again() -> None:
    clock = HandClock()
    answers = [httpx.Response(429, headers={"x-ratelimit-concurrent-remaining": "0"})]
    usual = partial(httpx.Response, 200, json={"content": [], "totalFound": 0})
    connection = connect_to(lambda _: answers.pop() if answers else usual(), clock=clock)
    assert (await connection.client.list_jobs()).items == []
    assert connection.traffic.throttled == 1
    assert 1 <= sum(clock.slept) < 30


async def test_reads_wait_longer_than_the_answer_may_take() -> None:
    for times in (READS, WRITES, limits.UPLOADS, limits.DOWNLOADS):
        assert times.read >= 128
        assert times.total >= 128
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"content": [], "id": "c1", "status": "NEW"})

    connection = connect_to(answer)
    await connection.read_application("c1:j1")
    await connection.probe()
    assert all(request.extensions["timeout"]["read"] >= 128 for request in seen)


async def test_what_is_left_is_told_for_a_minute() -> None:
    clock = HandClock()
    connection = connect_to(lambda _: httpx.Response(200, json={"content": []}), clock=clock, account=account_at("https://x.example"))
    before = connection.budget
    assert (before.allowed, before.left) == (600, 600)
    for _ in range(5):
        await connection.client.list_jobs()
    assert connection.budget.left == 595
    clock.turn(61)
    assert connection.budget.left == 600


async def test_background_work_leaves_room_while_somebody_works() -> None:
    connection = connect_to(lambda _: httpx.Response(200, json={"content": []}), clock=HandClock())
    assert not connection.is_interactive
    connection.is_interactive = True
    assert connection.client.http.limiter.is_interactive


async def test_fewer_requests_a_minute_than_its_seconds_are_kept_to() -> None:
    clock = HandClock()
    connection = connect_to(
        lambda _: httpx.Response(200, json={"content": []}), clock=clock, account=account_at("https://x.example", requests_per_minute="30")
    )
    began = clock.monotonic()
    for _ in range(4):
        await connection.client.list_hiring_processes()
    assert clock.monotonic() - began >= 6


@pytest.mark.parametrize("value", ["0", "-1", "ten", "1.5"])
def test_a_limit_that_cannot_be_is_said_when_the_account_is_connected(value: str) -> None:
    account = account_at("https://x.example", requests_per_second=value)
    assert FACTORY.profile_of(account).requests_per_minute == 600
    with pytest.raises(WrongUsage):
        FACTORY.connect(account, {"api_key": "k"}, ledger_folder=None)


async def test_a_slow_answer_is_waited_for() -> None:
    with SmartRecruitersStandIn(applicants=5) as stand_in:
        stand_in.faults.add(FaultKind.DELAY, path="^/jobs$", seconds=0.5)
        async with connected(stand_in) as connection:
            assert (await connection.list_vacancies()).items
            assert connection.traffic.retries == 0


async def test_ten_a_second_are_kept_even_where_no_answer_says_so() -> None:
    clock = HandClock()
    times: list[float] = []

    def answer(_request: httpx.Request) -> httpx.Response:
        times.append(clock.monotonic())
        return httpx.Response(200, json={"content": []})

    connection = connect_to(answer, clock=clock, account=account_at("https://x.example"))
    for _ in range(40):
        await connection.client.list_jobs()
    assert max(sum(start <= at < start + 1 for at in times) for start in times) <= 10
    assert times[-1] - times[0] <= 40 / 9  # and nine of the ten are used


class CountingTransport(httpx.AsyncBaseTransport):
    """Answers only when told to, and counts how many requests wait for it."""

    def __init__(self) -> None:
        self.flying = self.most = 0
        self.go = asyncio.Event()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.flying += 1
        self.most = max(self.most, self.flying)
        await self.go.wait()
        self.flying -= 1
        return httpx.Response(
            200, stream=httpx.ByteStream(b'{"content":[]}'), headers={"content-type": "application/json"}, request=request
        )


async def test_eight_are_under_way_at_once_and_the_ninth_waits() -> None:
    transport = CountingTransport()
    account = account_at("https://x.example", requests_per_second="1000")
    credentials, address = FixedCredentials({}), httpx.URL("https://x.example")
    connection = SmartRecruitersConnection(account, credentials, FACTORY.profile, base_url=address, inner=transport)
    async with asyncio.TaskGroup() as group:
        calls = [group.create_task(connection.client.list_jobs()) for _ in range(20)]
        async with asyncio.timeout(60):
            while transport.flying < 8:  # noqa: ASYNC110 -- it is looked at from outside, as a server would
                await asyncio.sleep(0)
        for _ in range(100):
            await asyncio.sleep(0)
        assert transport.most == 8
        transport.go.set()
    assert (len(calls), transport.most) == (20, 8)

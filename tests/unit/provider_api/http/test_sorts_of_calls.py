"""What calls can ask for beside plain JSON, credentials that are renewed, and what a 401 really meant."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

import httpx
import pytest
from function_transport import FunctionTransport
from hand_clock import HandClock

from recruiterdesk.domain.errors import (
    Cancelled,
    ContractBroken,
    DeskError,
    Invalid,
    KeyRefused,
    NotFound,
    PermissionMissing,
    RateLimited,
    Unreachable,
)
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.call import Call, FirstByte
from recruiterdesk.provider_api.http.client_factory import build_client, build_link_client
from recruiterdesk.provider_api.http.credentials import Credentials, FixedCredentials
from recruiterdesk.provider_api.http.errors_by_remedy import Refusal, Voice
from recruiterdesk.provider_api.http.lanes import LaneRule, Lanes
from recruiterdesk.provider_api.http.limiter import Limiter
from recruiterdesk.provider_api.http.multipart import MultipartBody

BASE = httpx.URL("https://api.example.com")
ME = Call(method="GET", template="/me")
ONE = Call(method="GET", template="/people/1", scope="people_read")
CHANGE = Call(method="PATCH", template="/people/1", json=b"[]", json_kind="application/json-patch+json")


async def read_one(http: AccountHttp) -> None:
    await http.read(ONE)


async def change_one(http: AccountHttp) -> None:
    await http.write(CHANGE, FirstByte())


class Server:
    """Answers with a function and remembers what came."""

    def __init__(self, answer: Callable[[httpx.Request], httpx.Response]) -> None:
        self._answer = answer
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self._answer(request)

    @property
    def paths(self) -> list[str]:
        return [request.url.path for request in self.requests]


def refusal_of(body: bytes) -> Refusal:
    if b"RECORD" in body:
        return Refusal(is_shaped=True, codes=("RECORD",), remedy=Sentence("Mend it."), is_of_record=True)
    return Refusal(is_shaped=body.startswith(b"{"), message="no")


def account(
    server: Server, credentials: Credentials | None = None, *, check: Call | None = None, clock: HandClock | None = None
) -> AccountHttp:
    clock = clock or HandClock()
    shown = credentials or FixedCredentials({"X-Key": "k"})
    inner = FunctionTransport(server)
    return AccountHttp(
        client=build_client(BASE, shown, inner=inner),
        links=build_link_client(BASE, inner=inner),
        limiter=Limiter(limit=1000, clock=clock, uniform=lambda low, _high: low),
        voice=Voice(provider="P", account="A", read_refusal=refusal_of),
        clock=clock,
        credentials=shown,
        lanes=Lanes(clock, in_flight=8, rules={"bytes": LaneRule(in_flight=1, bytes_per_second=100_000)}),
        key_check=check,
    )


def json(status: int = 200, body: str = "{}", **headers: str) -> httpx.Response:
    return httpx.Response(status, text=body, headers={"content-type": "application/json", **headers})


async def test_a_patch_and_a_form_go_out_as_what_they_are() -> None:
    server = Server(lambda _: json())
    http = account(server)
    await http.write(CHANGE, FirstByte())
    await http.write(Call(method="POST", template="/token", form=(("a", "b c"), ("d", "é&"))), FirstByte())
    assert server.requests[0].headers["content-type"] == "application/json-patch+json"
    assert server.requests[1].headers["content-type"] == "application/x-www-form-urlencoded"
    assert server.requests[1].content == b"a=b+c&d=%C3%A9%26"


async def test_what_is_public_goes_out_without_the_key() -> None:
    server = Server(lambda _: json())
    http = account(server)
    await http.read(Call(method="GET", template="/postings", is_public=True))
    await http.read(ONE)
    assert ["x-key" in request.headers for request in server.requests] == [False, True]


async def test_a_table_of_text_is_taken_only_where_it_was_asked_for() -> None:
    server = Server(lambda _: httpx.Response(200, text="a,b", headers={"content-type": "text/csv"}))
    http = account(server)
    assert await http.read(Call(method="GET", template="/data", takes=("text/csv",))) == b"a,b"
    assert server.requests[0].headers["accept"] == "text/csv, application/json"
    with pytest.raises(ContractBroken):
        await http.read(ONE)


async def test_nothing_new_is_an_answer_to_whoever_asked_for_news() -> None:
    server = Server(lambda _: httpx.Response(304, headers={"etag": '"7"'}))
    http = account(server)
    answer = await http.ask(Call(method="GET", template="/recent", headers={"If-None-Match": '"7"'}))
    assert (answer.status, answer.headers["etag"]) == (304, '"7"')
    with pytest.raises(DeskError):
        await http.ask(ONE)


async def test_a_file_comes_with_the_key_in_pieces_and_its_lane_waits_for_its_bytes() -> None:
    server = Server(lambda _: httpx.Response(200, content=b"x" * 300_000, headers={"content-type": "text/csv; charset=utf-8"}))
    clock = HandClock()
    http = account(server, clock=clock)
    call = Call(method="GET", template="/data", lane="bytes")
    pieces = [piece async for piece in http.download(call, most=10**6)]
    assert (pieces[0], sum(len(piece) for piece in pieces[1:])) == (b"text/csv", 300_000)
    assert server.requests[0].headers["x-key"] == "k"
    _ = [piece async for piece in http.download(call, most=10**6)]
    assert sum(clock.slept) == pytest.approx(3.0, abs=0.1)


@pytest.mark.parametrize(
    ("status", "error"), [(404, NotFound), (403, PermissionMissing), (429, RateLimited), (503, Unreachable), (401, KeyRefused)]
)
async def test_a_file_that_is_refused_says_why(status: int, error: type[DeskError]) -> None:
    with pytest.raises(error):
        _ = [piece async for piece in account(Server(lambda _: json(status))).download(ONE, most=10)]


async def test_a_file_that_is_too_large_is_not_read_on() -> None:
    server = Server(lambda _: httpx.Response(200, content=b"x" * 100_000))
    with pytest.raises(ContractBroken):
        _ = [piece async for piece in account(server).download(ONE, most=99_999)]


async def test_a_pause_of_one_lane_leaves_the_account_alone() -> None:
    server = Server(lambda request: json(429, **{"retry-after": "9"}) if request.url.path == "/data" else json())
    http = account(server)
    with pytest.raises(RateLimited) as caught:
        await http.read(Call(method="GET", template="/data", lane="bytes", is_urgent=True))
    assert caught.value.retry_after == pytest.approx(9.0, abs=0.1)
    assert http.budget.paused_until is None
    assert await http.read(ONE) == b"{}"


# -- a 401 on a record is not a logout ---------------------------------------------------------------------------------------


def kept_away(request: httpx.Request) -> httpx.Response:
    return json() if request.url.path == "/me" else json(401)


async def test_a_401_of_a_record_with_a_good_key_is_about_that_record_and_asked_about_once_in_a_row() -> None:
    server, clock = Server(kept_away), HandClock()
    http = account(server, check=ME, clock=clock)
    for _ in range(3):
        with pytest.raises(PermissionMissing):
            await http.read(ONE)
    assert server.paths.count("/me") == 1
    clock.turn(3)
    with pytest.raises(PermissionMissing):
        await http.read(ONE)
    assert server.paths.count("/me") == 2


async def test_a_write_that_a_good_key_may_not_make_here_is_a_no_to_this_one_only() -> None:
    server = Server(kept_away)
    with pytest.raises(Invalid):
        await account(server, check=ME).write(CHANGE, FirstByte())
    assert server.paths == ["/people/1", "/me"]


async def test_a_401_with_a_bad_key_is_a_refused_key() -> None:
    for make in (read_one, change_one):
        with pytest.raises(KeyRefused):
            await make(account(Server(lambda _: json(401)), check=ME))


async def test_a_401_that_cannot_be_judged_now_logs_nobody_out() -> None:
    server = Server(lambda request: json(503) if request.url.path == "/me" else json(401))
    with pytest.raises(Unreachable):
        await account(server, check=ME).read(ONE)
    with pytest.raises(RateLimited):
        await account(server, check=ME).write(CHANGE, FirstByte())


@pytest.mark.parametrize(("make", "told"), [(read_one, Cancelled), (change_one, RateLimited)])
async def test_a_401_whose_judging_is_cut_short_by_a_new_connection_takes_no_right_away(
    make: Callable[[AccountHttp], Awaitable[object]], told: type[DeskError]
) -> None:
    closing: list[AccountHttp] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path != "/me":
            return json(401)
        closing[0]._is_closed = True
        raise httpx.ReadError("closed under its user", request=request)

    closing.append(account(Server(answer), check=ME))
    with pytest.raises(told):
        await make(closing[0])


async def test_a_key_that_may_not_ask_who_it_is_is_still_a_good_one() -> None:
    server = Server(lambda request: json(403) if request.url.path == "/me" else json(401))
    with pytest.raises(PermissionMissing):
        await account(server, check=ME).read(ONE)


@pytest.mark.parametrize("status", [400, 403, 409, 424])
async def test_a_no_that_is_about_the_record_is_final_whatever_its_status(status: int) -> None:
    with pytest.raises(Invalid) as caught:
        await account(Server(lambda _: json(status, '{"code":"RECORD"}'))).write(CHANGE, FirstByte())
    assert caught.value.message == "Mend it."


async def test_a_key_that_ends_between_two_calls_is_soon_found_out() -> None:
    is_good = True

    def answer(request: httpx.Request) -> httpx.Response:
        return json() if request.url.path == "/me" and is_good else json(401)

    clock = HandClock()
    http = account(Server(answer), check=ME, clock=clock)
    with pytest.raises(PermissionMissing):
        await http.read(ONE)
    is_good = False
    clock.turn(3)
    with pytest.raises(KeyRefused):
        await http.read(ONE)


# -- credentials that end ----------------------------------------------------------------------------------------------------


class Tokens:
    """Hands out token 1, 2, 3, …, each good until the server is told otherwise."""

    def __init__(self, *, may_renew: bool = True) -> None:
        self.number = 1
        self.renewals = 0
        self._may_renew = may_renew

    def headers(self) -> Mapping[str, str]:
        return {"Authorization": f"Bearer {self.number}"}

    async def ready(self) -> None:
        """Be always ready."""

    async def renew(self, shown: Mapping[str, str]) -> bool:
        if not self._may_renew:
            return False
        if self.headers() == shown:
            self.number += 1
            self.renewals += 1
        await asyncio.sleep(0)
        return True


def only_token(number: int) -> Server:
    return Server(lambda request: json(200 if request.headers.get("authorization") == f"Bearer {number}" else 401))


async def test_a_token_that_has_ended_is_renewed_once_and_the_call_made_again() -> None:
    for make in (read_one, change_one):
        server, tokens = only_token(2), Tokens()
        await make(account(server, tokens))
        assert (tokens.renewals, len(server.requests)) == (1, 2)


async def test_a_renewed_token_that_is_refused_too_ends_it() -> None:
    server, tokens = only_token(99), Tokens()
    with pytest.raises(KeyRefused):
        await account(server, tokens).read(ONE)
    assert len(server.requests) == 2


async def test_many_calls_with_the_same_old_token_make_one_renewal() -> None:
    server, tokens = only_token(2), Tokens()
    http = account(server, tokens)
    await asyncio.gather(*(http.read(ONE) for _ in range(6)))
    assert tokens.renewals == 1


async def test_a_file_that_left_with_an_old_token_is_said_to_be_tried_again_and_is_not_half_sent() -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"cv"

    server, tokens = only_token(2), Tokens()
    body = MultipartBody(parts={}, file_part="file", file_name="cv.pdf", file_kind="application/pdf", file_bytes=2, chunks=chunks())
    with pytest.raises(RateLimited):
        await account(server, tokens).write(Call(method="POST", template="/files", multipart=body), FirstByte())
    assert (tokens.renewals, len(server.requests)) == (1, 1)


async def test_a_file_is_fetched_with_the_renewed_token() -> None:
    server, tokens = only_token(2), Tokens()
    pieces = [piece async for piece in account(server, tokens).download(ONE, most=10)]
    assert b"".join(pieces[1:]) == b"{}"
    assert (tokens.renewals, len(server.requests)) == (1, 2)


async def test_no_token_is_renewed_for_a_record_that_somebody_may_not_see() -> None:
    server, tokens = Server(kept_away), Tokens()
    http = account(server, tokens, check=ME)
    for _ in range(3):
        with pytest.raises(PermissionMissing):
            await http.read(ONE)
        with pytest.raises(PermissionMissing):
            _ = [piece async for piece in http.download(ONE, most=10)]
    assert tokens.renewals == 0
    assert server.paths.count("/me") == 1


async def test_a_token_that_ended_is_told_from_a_record_that_is_hidden() -> None:
    server, tokens = only_token(2), Tokens()
    assert await account(server, tokens, check=ME).read(ONE) == b"{}"
    assert server.paths == ["/people/1", "/me", "/people/1"]
    assert tokens.renewals == 1


async def test_a_list_that_is_missing_alone_is_no_wrong_address() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return json() if request.url.path == "/me" else json(404)

    http = account(Server(answer))
    with pytest.raises(NotFound, match=r"^P answers nothing at the address of A\. Check the account's address"):
        await http.read(ONE)
    await http.read(ME)
    with pytest.raises(NotFound, match=r"^P does not give A what was asked for here\. All else goes on") as caught:
        await http.read(ONE)
    assert caught.value.status == 404

"""One account's conversation: what is repeated, what never is, and which error each fault becomes."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable

import httpx
import pytest
from loopback_server import Heard, Reply, loopback_server, reply

from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.domain.errors import (
    Conflicting,
    ContractBroken,
    DeskError,
    Invalid,
    KeyRefused,
    NotFound,
    OutcomeUnknown,
    PermissionMissing,
    RateLimited,
    Unreachable,
)
from recruiterdesk.provider_api.contract import Traffic
from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.call import FOR_WRITES, Call, FirstByte, TimeOuts
from recruiterdesk.provider_api.http.client_factory import build_client, build_link_client
from recruiterdesk.provider_api.http.errors_by_remedy import Refusal, Voice
from recruiterdesk.provider_api.http.limiter import Limiter
from recruiterdesk.provider_api.http.multipart import MultipartBody
from recruiterdesk.provider_api.http.request_building import segment
from recruiterdesk.provider_api.http.retry import RetryQuota

READ = Call(method="GET", template="/people/{id}", path={"id": "p1"}, scope="people:read", is_urgent=True)
WRITE = Call(method="POST", template="/people", json=b"{}", scope="people:write", times=FOR_WRITES, is_urgent=True)
NO = b'{"message":"no","details":[{"param":"email","message":"bad"}]}'


def read_refusal(body: bytes) -> Refusal:
    return Refusal(is_shaped=body.startswith(b'{"message"'), message="no", fields={"email": ["bad"]} if b"details" in body else {})


class HurriedClock(SystemClock):
    """Waits a thousandth of what is asked, so that pauses between attempts take no time in a test."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(seconds / 1000)


def account(url: str, *, inner: httpx.AsyncBaseTransport | None = None) -> AccountHttp:
    base, clock = httpx.URL(url), HurriedClock()
    return AccountHttp(
        client=build_client(base, {"Authorization": "Bearer k"}, inner=inner),
        links=build_link_client(base, inner=inner),
        limiter=Limiter(limit=1000, clock=clock),
        voice=Voice(provider="Homerun", account="Vermeer", read_refusal=read_refusal),
        clock=clock,
        quota=RetryQuota(uniform=lambda _low, high: high),
    )


def json_reply(status: int, body: bytes = b"{}", **headers: str) -> bytes:
    return reply(status, body, Content_Type="application/json", **headers)


async def outcome_of(answer: Reply | Callable[[Heard], Reply], call: Call) -> tuple[DeskError | bytes, int, FirstByte]:
    """Make the call against a server that always answers so; returns what came out, how many requests came in, and the first byte."""
    first_byte = FirstByte()
    async with loopback_server(answer if callable(answer) else lambda _heard: answer) as server:
        http = account(server.url("/v2"))
        try:
            body = await http.read(call) if call.method == "GET" else (await http.write(call, first_byte)).body
        except DeskError as error:
            return error, len(server.heard), first_byte
        finally:
            await http.aclose()
        return body, len(server.heard), first_byte


@pytest.mark.parametrize(
    ("status", "kind", "requests"),
    [
        (400, Invalid, 1),
        (401, KeyRefused, 1),
        (402, PermissionMissing, 1),
        (403, PermissionMissing, 1),
        (404, NotFound, 1),
        (409, Conflicting, 1),
        (410, NotFound, 1),
        (413, Invalid, 1),
        (415, Invalid, 1),
        (418, ContractBroken, 1),
        (422, Invalid, 1),
        (429, RateLimited, 1),
        (301, Unreachable, 1),
        (302, Unreachable, 1),
        (304, Unreachable, 1),
        (408, Unreachable, 3),
        (500, Unreachable, 3),
        (501, Unreachable, 1),
        (502, Unreachable, 3),
        (503, Unreachable, 3),
        (504, Unreachable, 3),
    ],
)
async def test_each_status_of_a_read_becomes_its_remedy(status: int, kind: type[DeskError], requests: int) -> None:
    error, made, _first = await outcome_of(json_reply(status, NO, Retry_After="1"), READ)
    assert type(error) is kind
    assert error.account == "Vermeer"
    assert made == requests


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, Invalid),
        (401, KeyRefused),
        (402, PermissionMissing),
        (403, PermissionMissing),
        (404, NotFound),
        (413, Invalid),
        (415, Invalid),
        (422, Invalid),
        (429, RateLimited),
        *[(status, OutcomeUnknown) for status in (301, 302, 303, 307, 308, 405, 408, 409, 418, 500, 501, 502, 503, 504, 599)],
    ],
)
async def test_a_write_is_refused_only_by_a_clear_no_and_is_never_repeated(status: int, kind: type[DeskError]) -> None:
    error, made, first = await outcome_of(json_reply(status, NO, Retry_After="1"), WRITE)
    assert type(error) is kind
    assert made == 1
    assert first.has_left


@pytest.mark.parametrize("status", [200, 201, 400, 401, 403, 404, 422])
async def test_a_web_page_instead_of_an_answer_is_never_a_word_of_the_provider(status: int) -> None:
    page = reply(status, b"<!DOCTYPE html><html>Sign in</html>", Content_Type="text/html")
    read, _made, _first = await outcome_of(page, READ)
    assert type(read) is Unreachable
    assert "sign in" in read.message
    assert type((await outcome_of(page, WRITE))[0]) is OutcomeUnknown
    disguised = json_reply(status, b"<html>Sign in</html>")
    assert type((await outcome_of(disguised, WRITE))[0]) is OutcomeUnknown


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 422])
async def test_a_refusal_of_a_write_that_is_not_in_the_provider_s_shape_leaves_it_open(status: int) -> None:
    assert type((await outcome_of(json_reply(status, b'{"error":"gateway"}'), WRITE))[0]) is OutcomeUnknown


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_page_of_a_provider_in_trouble_sends_nobody_to_sign_in(status: int) -> None:
    read, _made, _first = await outcome_of(reply(status, b"<html>Maintenance</html>", Content_Type="text/html"), READ)
    assert type(read) is Unreachable
    assert "trouble of its own" in read.message
    assert type((await outcome_of(reply(status, b"<html>Maintenance</html>", Content_Type="text/html"), WRITE))[0]) is OutcomeUnknown


async def test_another_content_type_breaks_the_contract() -> None:
    assert type((await outcome_of(reply(200, b"x", Content_Type="text/plain"), READ))[0]) is ContractBroken
    assert type((await outcome_of(reply(200, b"x", Content_Type="text/plain"), WRITE))[0]) is OutcomeUnknown


async def test_field_errors_and_the_missing_permission_are_named() -> None:
    invalid, _made, _first = await outcome_of(json_reply(400, NO), WRITE)
    assert isinstance(invalid, Invalid)
    assert invalid.fields == {"email": ["bad"]}
    assert invalid.message == 'Homerun does not accept this: "no". Your text is kept. Change it and send it again.'
    missing, _made, _first = await outcome_of(json_reply(403, NO), WRITE)
    assert isinstance(missing, PermissionMissing)
    assert missing.scope == "people:write"
    assert '"people:write"' in missing.message


@pytest.mark.parametrize("cut", [0, 1, 9, 17, 40, 60, 75, 80])
async def test_an_answer_cut_short_anywhere_is_repeated_for_reads_and_open_for_writes(cut: int) -> None:
    whole = json_reply(201, b'{"data":{"id":"p1"}}', Connection="close")
    part = whole[: min(cut, len(whole) - 1)].replace(b"HTTP/1.1 201", b"HTTP/1.1 200", 1)
    hang_up = part + b"" if cut else None

    async def ask(call: Call) -> tuple[DeskError, int, FirstByte]:
        heard = 0
        first_byte = FirstByte()

        async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            nonlocal heard
            await reader.readuntil(b"\r\n\r\n")
            heard += 1
            if hang_up:
                writer.write(hang_up)
                await writer.drain()
            writer.close()

        listener = await asyncio.start_server(talk, "127.0.0.1", 0)
        http = account(f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}")
        try:
            with pytest.raises(DeskError) as caught:
                await (http.read(call) if call.method == "GET" else http.write(call, first_byte))
        finally:
            await http.aclose()
            listener.close()
            await listener.wait_closed()
        return caught.value, heard, first_byte

    read, heard, _first = await ask(READ)
    assert type(read) is Unreachable
    assert not read.is_unsent
    assert heard == 3
    write, heard, first = await ask(WRITE)
    assert type(write) is OutcomeUnknown
    assert heard == 1
    assert first.has_left


async def test_a_closed_port_and_an_unknown_name_are_certainly_unsent() -> None:
    for url in ("http://127.0.0.1:9/v2", "https://name.invalid/v2"):
        http, first_byte = account(url), FirstByte()
        with pytest.raises(Unreachable) as caught:
            await http.write(WRITE, first_byte)
        assert caught.value.is_unsent
        assert not first_byte.has_left
        await http.aclose()


@pytest.mark.parametrize(
    ("fault", "is_unsent"),
    [
        (httpx.ConnectError("x"), True),
        (httpx.ConnectTimeout("x"), True),
        (httpx.PoolTimeout("x"), True),
        (httpx.ProxyError("x"), True),
        (httpx.ReadError("x"), False),
        (httpx.ReadTimeout("x"), False),
        (httpx.WriteError("x"), False),
        (httpx.RemoteProtocolError("x"), False),
    ],
)
async def test_each_fault_below_is_told_apart_by_whether_bytes_left(fault: httpx.TransportError, is_unsent: bool) -> None:
    class Faulty(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if not is_unsent:
                await request.extensions["trace"]("http11.send_request_headers.started", {})
            raise fault

    http = account("https://api.example.com", inner=Faulty())
    with pytest.raises(DeskError) as caught:
        await http.write(WRITE, FirstByte())
    if is_unsent:
        assert isinstance(caught.value, Unreachable)
        assert caught.value.is_unsent
    else:
        assert isinstance(caught.value, OutcomeUnknown)
    with pytest.raises(Unreachable):
        await http.read(READ)
    assert http.traffic.retries == 2


async def test_after_a_refused_key_nothing_more_goes_out_until_somebody_asks_afresh() -> None:
    async with loopback_server(lambda _heard: json_reply(401, NO)) as server:
        http = account(server.url())
        for _ in range(5):
            with pytest.raises(KeyRefused):
                await http.read(READ)
        assert len(server.heard) == 1
        http.forget_refusal()
        with pytest.raises(KeyRefused):
            await http.read(READ)
        assert len(server.heard) == 2
        await http.aclose()


async def test_background_reads_wait_a_refusal_for_the_limit_out() -> None:
    answers = [json_reply(429, NO, Retry_After="0"), json_reply(200, b'{"a":1}')]
    async with loopback_server(lambda _heard: answers.pop(0)) as server:
        base, clock = httpx.URL(server.url()), SystemClock()
        limiter = Limiter(limit=1000, clock=clock, uniform=lambda low, _high: low)
        http = AccountHttp(
            client=build_client(base, {}),
            links=build_link_client(base),
            limiter=limiter,
            voice=Voice(provider="Homerun", account="Vermeer", read_refusal=read_refusal),
            clock=clock,
        )
        assert await http.read(Call(method="GET", template="/people")) == b'{"a":1}'
        assert http.traffic == Traffic(requests=2, throttled=1, retries=1)
        await http.aclose()


async def test_a_slow_drip_ends_with_the_calls_own_time() -> None:
    async def drip() -> AsyncIterator[bytes]:
        while True:
            yield b" "
            await asyncio.sleep(0.02)

    class Dripping(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            return httpx.Response(200, headers={"content-type": "application/json"}, content=drip())

    http = account("https://api.example.com", inner=Dripping())
    short = TimeOuts(connect=1, write=1, read=1, pool=1, total=0.5)  # long enough for a first byte on a busy machine
    with pytest.raises(Unreachable):
        await http.read(Call(method="GET", template="/people", times=short))
    with pytest.raises(OutcomeUnknown):
        await http.write(Call(method="POST", template="/people", json=b"{}", times=short), FirstByte())


async def test_an_upload_is_streamed_and_a_file_that_changed_leaves_the_outcome_open() -> None:
    async def chunks(count: int) -> AsyncIterator[bytes]:
        for _ in range(count):
            yield b"x" * 1000

    def call(count: int) -> Call:
        body = MultipartBody(
            parts={}, file_part="file", file_name="cv.pdf", file_kind="application/pdf", file_bytes=3000, chunks=chunks(count)
        )
        return Call(method="POST", template="/people", multipart=body)

    async with loopback_server(lambda _heard: json_reply(200, b"{}")) as server:
        http, first_byte = account(server.url()), FirstByte()
        await http.write(call(3), first_byte)
        assert first_byte.has_left
        assert server.heard[0].headers["content-length"] == str(len(server.heard[0].body))
        with pytest.raises(OutcomeUnknown):
            await http.write(call(2), FirstByte())
        assert len(server.heard) == 1
        await http.aclose()


async def test_a_body_beyond_the_ceiling_is_not_read() -> None:
    big = b'{"a":"' + b"x" * (33 * 1024 * 1024) + b'"}'
    error, made, _first = await outcome_of(json_reply(200, big), READ)
    assert type(error) is ContractBroken
    assert made == 1


async def test_paths_are_filled_safely() -> None:
    assert segment("ap_1") == "ap_1"
    assert segment("a/b?c#d%") == "a%2Fb%3Fc%23d%25"
    for hostile in ("", ".", "..", "a\nb", "\x00", "\ud800"):
        with pytest.raises(NotFound):
            segment(hostile)
    error, _made, _first = await outcome_of(json_reply(200, b"{}"), Call(method="GET", template="/people/{id}", path={"id": "../admin"}))
    assert error == b"{}"


async def test_logs_hold_templates_only_and_say_lost_and_back_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="recruiterdesk")
    answers: list[Reply] = [None, None, json_reply(200), json_reply(200)]
    async with loopback_server(lambda _heard: answers.pop(0)) as server:
        http = account(server.url())
        secret = Call(method="GET", template="/people/{id}", path={"id": "canary"}, query=(("q", "canary"),))
        await http.read(secret)
        await http.read(secret)
        await http.aclose()
    assert "canary" not in caplog.text
    assert sum("is out of reach" in record.message for record in caplog.records) == 1
    assert sum("answers again" in record.message for record in caplog.records) == 1


async def test_a_link_is_fetched_without_the_key_and_under_a_ceiling() -> None:
    async with loopback_server(lambda _heard: reply(200, b"x" * 1000, Content_Type="application/pdf")) as files:
        http = account("http://127.0.0.1:1/v2")
        pieces = [piece async for piece in http.fetch_link(files.url("/cv?sig=1"), most=1000)]
        assert pieces[0] == b"application/pdf"
        assert b"".join(pieces[1:]) == b"x" * 1000
        with pytest.raises(ContractBroken):
            _ = [piece async for piece in http.fetch_link(files.url("/cv"), most=999)]
        assert all("authorization" not in heard.headers for heard in files.heard)
        assert http.budget.left == http.budget.allowed  # another origin spends nothing of the limit
        await http.aclose()


async def test_a_link_into_the_api_itself_counts_against_the_limit_and_gets_no_key_either() -> None:
    async with loopback_server(lambda _heard: reply(200, b"x")) as server:
        http = account(server.url("/v2"))
        _ = [piece async for piece in http.fetch_link(server.url("/files/1"), most=10)]
        assert http.budget.left == http.budget.allowed - 1
        assert "authorization" not in server.heard[0].headers
        await http.aclose()


@pytest.mark.parametrize(("status", "kind"), [(403, NotFound), (404, NotFound), (302, NotFound), (503, Unreachable), (429, RateLimited)])
async def test_a_dead_link_is_told_apart_from_a_store_in_trouble(status: int, kind: type[DeskError]) -> None:
    async with loopback_server(lambda _heard: reply(status)) as files:
        http = account("http://127.0.0.1:1/v2")
        with pytest.raises(kind):
            _ = [piece async for piece in http.fetch_link(files.url("/cv"), most=10)]
        await http.aclose()


async def test_a_link_that_breaks_off_is_out_of_reach() -> None:
    async with loopback_server(lambda _heard: b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\nConnection: close\r\n\r\nabc") as files:
        http = account("http://127.0.0.1:1/v2")
        with pytest.raises(Unreachable):
            _ = [piece async for piece in http.fetch_link(files.url("/cv"), most=10)]
        await http.aclose()


async def test_somebody_who_waits_is_told_of_a_long_pause_instead_of_waiting_it_out() -> None:
    async with loopback_server(lambda _heard: json_reply(429, NO, Retry_After="300")) as server:
        http = account(server.url())
        with pytest.raises(RateLimited) as caught:
            await http.read(READ)
        assert caught.value.retry_after == pytest.approx(301.5, abs=1.5)
        with pytest.raises(RateLimited) as caught:
            await http.write(WRITE, FirstByte())
        assert caught.value.retry_after == pytest.approx(301.5, abs=1.5)
        assert caught.value.message.startswith("Homerun asks us to wait 30")
        assert len(server.heard) == 1
        await http.aclose()


async def test_the_provider_s_clock_is_learned_from_its_answers() -> None:
    async with loopback_server(lambda _heard: json_reply(200, Date="Sun, 22 Nov 2020 08:00:00 GMT")) as server:
        http = account(server.url())
        await http.read(READ)
        offset = http.clock_offset
        assert offset is not None
        assert offset < -86_400
        await http.aclose()

"""One account's conversation with its provider: every request passes the limit, every failure comes out as a domain error."""

import asyncio
import logging
import math
from collections.abc import AsyncIterator
from typing import Final
from urllib.parse import quote

import httpx

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Cancelled, DeskError, KeyRefused, NotFound
from recruiterdesk.provider_api.contract import Budget, Traffic
from recruiterdesk.provider_api.http.bodies import BodyTooLarge, BodyUnreadable, read_answer
from recruiterdesk.provider_api.http.call import FOR_DOWNLOADS, Answer, Call, FirstByte, TimeOuts
from recruiterdesk.provider_api.http.errors_by_remedy import (
    Voice,
    error_from_answer,
    error_from_exchange,
    is_bad_certificate,
    key_refused,
    rate_limited,
)
from recruiterdesk.provider_api.http.limit_headers import read_limit_headers, read_moment
from recruiterdesk.provider_api.http.limiter import Limiter, PausedTooLong
from recruiterdesk.provider_api.http.multipart import FileLengthWrong
from recruiterdesk.provider_api.http.origin import Origin
from recruiterdesk.provider_api.http.redaction import log_exchange
from recruiterdesk.provider_api.http.retry import RetryQuota

_PATIENCE_OF_A_PERSON: Final = 20.0  # longer than this, somebody who waits is told instead
_REFUSED_FOR: Final = 10.0  # after a 401 the requests already under way to the limit are stopped here
_BROKEN: Final = (
    httpx.HTTPError,
    httpx.InvalidURL,
    httpx.StreamError,
    TimeoutError,
    BodyTooLarge,
    BodyUnreadable,
    FileLengthWrong,
    OSError,
)
_TRY_AGAIN: Final = frozenset({408, 429, 500, 502, 503, 504})
_LOGGER = logging.getLogger(__name__)


class AccountHttp:
    """Sends calls for one account. Reads are tried up to three times within a quota; writes once, whatever happens."""

    def __init__(
        self,
        *,
        client: httpx.AsyncClient,
        links: httpx.AsyncClient,
        limiter: Limiter,
        voice: Voice,
        clock: Clock,
        quota: RetryQuota | None = None,
    ) -> None:
        self._client = client
        self._links = links
        self.limiter = limiter
        self.voice = voice
        self._clock = clock
        self._quota = quota or RetryQuota()
        self._requests = self._throttled = self._retries = 0
        self._refused_status: int | None = None
        self.clock_offset: float | None = None  # the provider's clock less ours, in seconds, as its last answer told; whole seconds only
        self._refused_at = -math.inf
        self._is_lost = False
        self._is_closed = False

    @property
    def traffic(self) -> Traffic:
        """Requests made, refused for the limit, and repeated, since this was built."""
        return Traffic(self._requests, self._throttled, self._retries)

    @property
    def budget(self) -> Budget:
        """What is left of the limit."""
        return self.limiter.budget

    def forget_refusal(self) -> None:
        """Let requests out again after a refused key: somebody asks for a fresh check."""
        self._refused_status = None

    async def read(self, call: Call) -> bytes:
        """Make a call that changes nothing and return the body of its 2xx answer; raises the domain's errors."""
        attempt = 1
        while True:
            error, may_repeat, after_time_out = await self._read_once(call)
            if isinstance(error, bytes):
                self._quota.succeeded()
                return error
            pause = self._quota.pause_before(attempt + 1, after_time_out=after_time_out) if may_repeat else None
            if pause is None:
                raise error
            attempt += 1
            self._retries += 1
            await self._clock.sleep(pause)

    async def _read_once(self, call: Call) -> tuple[bytes | DeskError, bool, bool]:
        """Return the body, or the error with whether it is worth another try and whether it was a time-out."""
        first_byte = FirstByte()
        try:
            answer = await self._exchange(call, first_byte)
        except _BROKEN as error:
            if self._is_closed:
                return _closed(), False, False
            may_repeat = isinstance(error, httpx.TransportError | TimeoutError) and not is_bad_certificate(error)
            return (
                self._from_exchange(error, first_byte, is_write=False),
                may_repeat,
                isinstance(error, TimeoutError | httpx.TimeoutException),
            )
        if answer.status // 100 == 2 and (answer.is_json or not answer.kind) and not answer.is_web_page:  # noqa: PLR2004 -- the 2xx class
            return answer.body, False, False
        is_refused_pause = answer.status == httpx.codes.TOO_MANY_REQUESTS
        may_repeat = answer.status in _TRY_AGAIN and not (is_refused_pause and call.is_urgent)
        return self._from_answer(answer, call, is_write=False), may_repeat, False

    async def write(self, call: Call, first_byte: FirstByte) -> Answer:
        """Make one attempt at a call that changes something; returns its 2xx JSON or empty answer, raises as `SendsWrites.send` does."""
        try:
            answer = await self._exchange(call, first_byte)
        except _BROKEN as error:
            raise self._from_exchange(error, first_byte, is_write=True) from error
        is_empty = not answer.body.strip()
        if answer.status // 100 == 2 and (is_empty or answer.is_json) and not answer.is_web_page:  # noqa: PLR2004 -- the 2xx class
            return answer
        raise self._from_answer(answer, call, is_write=True)

    async def fetch_link(self, link: str, *, most: int) -> AsyncIterator[bytes]:
        """Fetch a signed link without the key: first the content type, then the content piece by piece, at most `most` bytes.

        Raises NotFound when the link is not (or no longer) good, Unreachable or RateLimited, ContractBroken for one that leads elsewhere.
        """
        started = self._clock.monotonic()
        status: int | str = "broken"
        slot = None
        try:
            request = self._links.build_request("GET", link, timeout=_httpx_times(FOR_DOWNLOADS))
            if Origin.of(request.url) == Origin.of(self._client.base_url):
                slot = await self.limiter.admit(is_urgent=True)  # a link into the API itself counts there
            response = await self._links.send(request, stream=True)
            try:
                status = response.status_code
                if status in _TRY_AGAIN:
                    raise error_from_answer(Answer(status=status, kind="", body=b""), self.voice, scope="", is_write=False)
                if status != httpx.codes.OK:
                    raise NotFound(
                        "The download link is no longer good. Open the applicant again, then fetch the file.", status=response.status_code
                    )
                yield response.headers.get("content-type", "").encode()
                size = 0
                async for chunk in response.aiter_raw(1 << 16):
                    size += len(chunk)
                    if size > most:
                        raise BodyTooLarge(most)
                    if self._clock.monotonic() - started > FOR_DOWNLOADS.total:
                        raise TimeoutError
                    yield chunk
            finally:
                await response.aclose()
        except _BROKEN as error:
            raise error_from_exchange(error, self.voice, has_left=True, is_write=False) from error
        finally:
            if slot is not None:
                self.limiter.settle(slot, is_answered=status != "broken")
            log_exchange("GET", "(download link)", status, self._clock.monotonic() - started)

    async def aclose(self) -> None:
        """Write the ledger down and close the sockets; what is still being read ends with Cancelled."""
        self._is_closed = True
        await self.limiter.flush()
        await self._client.aclose()
        await self._links.aclose()

    async def _exchange(self, call: Call, first_byte: FirstByte) -> Answer:
        self._stop_if_refused()
        try:
            slot = await self.limiter.admit(is_urgent=call.is_urgent, patience=_PATIENCE_OF_A_PERSON if call.is_urgent else math.inf)
        except PausedTooLong as paused:
            raise rate_limited(self.voice, paused.seconds) from None
        started = self._clock.monotonic()
        is_answered = False
        status: int | str = "broken"
        try:
            self._stop_if_refused()
            self._requests += 1
            async with asyncio.timeout(call.times.total):
                response = await self._client.send(self._build(call, first_byte), stream=True)
                is_answered = True
                first_byte.mark()  # there is an answer, so it has left, even where no trace told
                status = response.status_code
                try:
                    answer = await read_answer(response)
                finally:
                    await response.aclose()
        finally:
            self.limiter.settle(slot, is_answered=is_answered)
            log_exchange(call.method, call.template, status, self._clock.monotonic() - started)
        await self._heed(answer)
        return answer

    async def _heed(self, answer: Answer) -> None:
        now = self._clock.now()
        there = read_moment(answer.headers.get("date", ""))
        if there is not None:
            self.clock_offset = (there - now).total_seconds()
        news = read_limit_headers(answer.status, answer.headers, now)
        self._throttled += news.is_refusal
        await self.limiter.heed(news, f"{self.voice.provider} asked to wait")
        if self._is_lost:
            self._is_lost = False
            _LOGGER.info("%s answers again", self.voice.provider)

    def _stop_if_refused(self) -> None:
        if self._is_closed:
            raise _closed()
        if self._refused_status is not None and self._clock.monotonic() - self._refused_at < _REFUSED_FOR:
            raise key_refused(self.voice, self._refused_status)

    def _build(self, call: Call, first_byte: FirstByte) -> httpx.Request:
        path = call.template.format(**{name: segment(value) for name, value in call.path.items()})
        headers = {}
        content: bytes | AsyncIterator[bytes] | None = call.json
        if call.json is not None:
            headers["Content-Type"] = "application/json"
        if call.multipart is not None:
            headers = {"Content-Type": call.multipart.content_type, "Content-Length": str(call.multipart.content_length)}
            content = first_byte.watch(call.multipart.stream())
        return self._client.build_request(
            call.method,
            path.removeprefix("/"),
            params=call.query or None,
            content=content,
            headers=headers,
            timeout=_httpx_times(call.times),
            extensions={"trace": first_byte.trace},
        )

    def _from_exchange(self, error: Exception, first_byte: FirstByte, *, is_write: bool) -> DeskError:
        if not self._is_lost:
            self._is_lost = True  # said once when lost and once when back
            _LOGGER.info("%s is out of reach: %s", self.voice.provider, type(error).__name__)
        return error_from_exchange(error, self.voice, has_left=first_byte.has_left, is_write=is_write)

    def _from_answer(self, answer: Answer, call: Call, *, is_write: bool) -> DeskError:
        paused_until = self.limiter.budget.paused_until
        wait = None if paused_until is None else (paused_until - self._clock.now()).total_seconds()
        error = error_from_answer(answer, self.voice, scope=call.scope, is_write=is_write, retry_after=wait)
        if isinstance(error, KeyRefused):
            self._refused_status, self._refused_at = answer.status, self._clock.monotonic()
        return error


def _closed() -> Cancelled:
    return Cancelled("The connection was made anew while this was being read. It is read again.")


def segment(value: str) -> str:
    """Write an id as one segment of a path; raises NotFound for one that would lead elsewhere."""
    if value in {"", ".", ".."} or any(ord(letter) < 0x20 or 0xD800 <= ord(letter) <= 0xDFFF for letter in value):  # noqa: PLR2004 -- controls, surrogates
        raise NotFound("This cannot be the id of anything at the provider.")
    return quote(value, safe="")


def _httpx_times(times: TimeOuts) -> httpx.Timeout:
    return httpx.Timeout(connect=times.connect, read=times.read, write=times.write, pool=times.pool)

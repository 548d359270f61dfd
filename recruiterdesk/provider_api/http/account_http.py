"""One account's conversation with its provider: every request passes the limit, every failure comes out as a domain error."""

import asyncio
import logging
import math
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import aclosing, asynccontextmanager
from typing import Final

import httpx

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Cancelled, DeskError, KeyRefused, NotFound, RateLimited, Unreachable
from recruiterdesk.provider_api.contract import Budget, Traffic
from recruiterdesk.provider_api.http.bodies import PIECE, BodyBounds, read_answer
from recruiterdesk.provider_api.http.broken import BROKEN, TRY_AGAIN
from recruiterdesk.provider_api.http.call import Answer, Call, FirstByte
from recruiterdesk.provider_api.http.credentials import Credentials, FixedCredentials
from recruiterdesk.provider_api.http.errors_by_remedy import (
    Voice,
    error_from_answer,
    error_from_exchange,
    is_bad_certificate,
    key_refused,
    no_access,
    rate_limited,
)
from recruiterdesk.provider_api.http.lanes import Lanes
from recruiterdesk.provider_api.http.limit_headers import read_limit_headers, read_moment
from recruiterdesk.provider_api.http.limiter import Limits, PausedTooLong
from recruiterdesk.provider_api.http.link_fetch import fetch_link
from recruiterdesk.provider_api.http.origin import Origin
from recruiterdesk.provider_api.http.place import Place
from recruiterdesk.provider_api.http.redaction import log_exchange
from recruiterdesk.provider_api.http.request_building import build_request
from recruiterdesk.provider_api.http.retry import RetryQuota

_PATIENCE_OF_A_PERSON: Final = 20.0  # longer than this, somebody who waits is told instead
_REFUSED_FOR: Final = 10.0  # after a 401 the requests already under way to the limit are stopped here
_BELIEVED_FOR: Final = 2.0  # so long a key that was just seen to be good is not asked about again, whatever it is refused
_SOON: Final = 5.0  # seconds until what could not be judged, or was only out of date, is tried again
_NO_CEILING: Final = 1_000  # the client's own pool is far smaller
_LOGGER = logging.getLogger(__name__)


class AccountHttp:
    """Sends calls for one account. Reads are tried up to three times within a quota; writes once, whatever happens."""

    def __init__(
        self,
        *,
        client: httpx.AsyncClient,
        links: httpx.AsyncClient,
        limiter: Limits,
        voice: Voice,
        clock: Clock,
        quota: RetryQuota | None = None,
        credentials: Credentials | None = None,
        lanes: Lanes | None = None,
        key_check: Call | None = None,
    ) -> None:
        """Build it over two clients. `credentials` are those that `client` shows, where they can be renewed.

        `key_check` is for providers that say 401 of single records, too: whether the key itself is good is what this call tells then.
        """
        self._client = client
        self._links = links
        self.limiter = limiter
        self.voice = voice
        self._clock = clock
        self._quota = quota or RetryQuota()
        self._credentials = credentials or FixedCredentials({})
        self._lanes = lanes or Lanes(clock, in_flight=_NO_CEILING)
        self._key_check = key_check
        self._seen_good_at = -math.inf
        self._has_answered = False  # as the provider it is taken for: its address is right
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
        return (await self.ask(call)).body

    async def ask(self, call: Call) -> Answer:
        """Make a call that changes nothing and return its 2xx answer, or 304 to If-None-Match, with its headers; raises as `read`."""
        attempt = 1
        while True:
            error, may_repeat, after_time_out = await self._read_once(call)
            if isinstance(error, Answer):
                self._quota.succeeded()
                return error
            pause = self._quota.pause_before(attempt + 1, after_time_out=after_time_out) if may_repeat else None
            if pause is None:
                raise error
            attempt += 1
            self._retries += 1
            await self._clock.sleep(pause)

    async def _read_once(self, call: Call) -> tuple[Answer | DeskError, bool, bool]:
        """Return the answer, or the error with whether it is worth another try and whether it was a time-out."""
        first_byte = FirstByte()
        try:
            answer = await self._converse(call, first_byte)
        except BROKEN as error:
            if self._is_closed:
                return _closed(), False, False
            may_repeat = isinstance(error, httpx.TransportError | TimeoutError) and not is_bad_certificate(error)
            return (
                self._from_exchange(error, first_byte, is_write=False),
                may_repeat,
                isinstance(error, TimeoutError | httpx.TimeoutException),
            )
        is_understood = answer.is_json or not answer.kind or answer.kind in call.takes
        if answer.status // 100 == 2 and is_understood and not answer.is_web_page:  # noqa: PLR2004 -- the 2xx class
            self._has_answered = self._has_answered or not call.is_public
            return answer, False, False
        if answer.status == httpx.codes.NOT_MODIFIED and "If-None-Match" in call.headers:
            return answer, False, False
        is_refused_pause = answer.status == httpx.codes.TOO_MANY_REQUESTS
        may_repeat = answer.status in TRY_AGAIN and not (is_refused_pause and call.is_urgent)
        return await self._from_answer(answer, call, is_write=False), may_repeat, False

    async def write(self, call: Call, first_byte: FirstByte) -> Answer:
        """Make one attempt at a call that changes something; returns its 2xx JSON or empty answer, raises as `SendsWrites.send` does."""
        try:
            answer = await self._converse(call, first_byte)
        except BROKEN as error:
            raise self._from_exchange(error, first_byte, is_write=True) from error
        is_empty = not answer.body.strip()
        if answer.status // 100 == 2 and (is_empty or answer.is_json) and not answer.is_web_page:  # noqa: PLR2004 -- the 2xx class
            return answer
        raise await self._from_answer(answer, call, is_write=True)

    async def download(self, call: Call, *, most: int) -> AsyncIterator[bytes]:
        """Fetch a file of the provider's own, with the key: first its content type, then it piece by piece, at most `most` bytes.

        Raises as `read`. It is not begun again where it breaks off: pieces were given out already. A call with a Range gets that part, and
        ContractBroken where the whole comes instead.
        """
        for is_last in (False, True):
            shown = await self._ready(call)
            try:
                async with aclosing(self._stream(call, most)) as pieces:
                    async for piece in pieces:
                        yield piece
            except _Refused as refused:
                answer = refused.answer
            else:
                return
            if is_last or not await self._renewed(answer, call, shown):
                raise await self._from_answer(answer, call, is_write=False)

    async def _stream(self, call: Call, most: int) -> AsyncGenerator[bytes, None]:
        """Make one attempt at a download; raises _Refused, once its place is given back, for an answer that is no file."""
        started = self._clock.monotonic()
        status: int | str = "broken"
        first_byte = FirstByte()
        refused: Answer | None = None
        try:
            async with self._admitted(call) as place:
                response = await self._client.send(build_request(self._client, call, first_byte), stream=True)
                place.settle(is_answered=True)
                status = response.status_code
                try:
                    if status == (httpx.codes.PARTIAL_CONTENT if "Range" in call.headers else httpx.codes.OK):
                        yield response.headers.get("content-type", "").partition(";")[0].strip().lower().encode()
                        async for chunk in self._pieces(response, call, started, most):
                            yield chunk
                    else:
                        refused = await read_answer(response)
                        await self._heed(refused, call)
                finally:
                    await response.aclose()
        except BROKEN as error:
            if self._is_closed:
                raise _closed() from error
            raise self._from_exchange(error, first_byte, is_write=False) from error
        finally:
            log_exchange(call.method, call.template, status, self._clock.monotonic() - started)
        if refused is not None:
            raise _Refused(refused)

    def fetch_link(self, link: str, *, most: int) -> AsyncIterator[bytes]:
        """Fetch a signed link without the key: first the content type, then the content piece by piece, at most `most` bytes.

        Raises NotFound when the link is not (or no longer) good, Unreachable or RateLimited, ContractBroken for one that leads elsewhere.
        """
        return fetch_link(link, self._links, self.limiter, self.voice, self._clock, api=Origin.of(self._client.base_url), most=most)

    async def aclose(self) -> None:
        """Write the ledger down and close the sockets; what is still being read ends with Cancelled."""
        self._is_closed = True
        await self.limiter.flush()
        await self._client.aclose()
        await self._links.aclose()

    async def _pieces(self, response: httpx.Response, call: Call, started: float, most: int) -> AsyncIterator[bytes]:
        lane = self._lanes.find(call.lane)
        bounds = BodyBounds(self._clock, most=most, started=started, seconds=call.times.total)
        async for chunk in response.aiter_raw(PIECE):
            yield bounds.taken(chunk)
        if lane is not None:
            lane.carried(bounds.size)

    async def _converse(self, call: Call, first_byte: FirstByte) -> Answer:
        """Make a call, once more where it was refused only because what was shown had ended: such a request was not acted upon."""
        shown = await self._ready(call)
        answer = await self._exchange(call, first_byte)
        if not await self._renewed(answer, call, shown):
            return answer
        if call.multipart is not None:  # its file was read and is gone; nothing of it was taken
            raise rate_limited(self.voice, _SOON, answer.status)
        return await self._exchange(call, first_byte)

    async def _renewed(self, answer: Answer, call: Call, shown: Mapping[str, str]) -> bool:
        """Make the credentials anew where they, and not the record, were refused; False where another try would change nothing.

        Whether a 401 meant the credentials is asked before: a refresh token is not spent on every record that somebody may not see.
        """
        if answer.status != httpx.codes.UNAUTHORIZED or call.is_public:
            return False
        is_in_doubt = self._key_check is not None and call is not self._key_check
        if is_in_doubt and self._credentials.headers() == shown and await self._is_still_good():
            return False
        return await self._credentials.renew(shown)

    async def _is_still_good(self) -> bool:
        """Whether what is shown is certainly still good: it may at least ask whose it is, or is told that it may not."""
        if self._key_check is None or self._clock.monotonic() - self._seen_good_at <= _BELIEVED_FOR:
            return self._key_check is not None
        try:
            answer = await self._exchange(self._key_check, FirstByte())
        except (*BROKEN, RateLimited):
            return False
        is_good = answer.status // 100 == 2 or answer.status == httpx.codes.FORBIDDEN  # noqa: PLR2004 -- the 2xx class
        if is_good:
            self._seen_good_at = self._clock.monotonic()
        return is_good

    async def _ready(self, call: Call) -> Mapping[str, str]:
        if not call.is_public:
            self._stop_if_refused()
            await self._credentials.ready()
        return self._credentials.headers()

    @asynccontextmanager
    async def _admitted(self, call: Call) -> AsyncIterator[Place]:
        """Wait for every limit that counts this call, and hold its places."""
        self._stop_if_refused()
        patience = _PATIENCE_OF_A_PERSON if call.is_urgent else math.inf
        try:
            async with self._lanes.enter(call.lane, is_urgent=call.is_urgent, patience=patience):
                place = Place(self.limiter, await self.limiter.admit(is_urgent=call.is_urgent, patience=patience))
                try:
                    self._stop_if_refused()
                    self._requests += 1
                    yield place
                finally:
                    place.settle(is_answered=False)
        except PausedTooLong as paused:
            raise rate_limited(self.voice, paused.seconds) from None

    async def _exchange(self, call: Call, first_byte: FirstByte) -> Answer:
        async with self._admitted(call) as place:
            started = self._clock.monotonic()
            status: int | str = "broken"
            try:
                async with asyncio.timeout(call.times.total):
                    response = await self._client.send(build_request(self._client, call, first_byte), stream=True)
                    place.settle(is_answered=True)
                    first_byte.mark()  # there is an answer, so it has left, even where no trace told
                    status = response.status_code
                    try:
                        answer = await read_answer(response)
                    finally:
                        await response.aclose()
            finally:
                log_exchange(call.method, call.template, status, self._clock.monotonic() - started)
            await self._heed(answer, call)
            return answer

    async def _heed(self, answer: Answer, call: Call) -> None:
        now = self._clock.now()
        there = read_moment(answer.headers.get("date", ""))
        if there is not None:
            self.clock_offset = (there - now).total_seconds()
        news = read_limit_headers(answer.status, answer.headers, now)
        self._throttled += news.is_refusal
        reason = f"{self.voice.provider} asked to wait"
        lane = self._lanes.find(call.lane)
        if lane is not None:
            lane.carried(len(answer.body))
        if lane is None or not await lane.heed(news, reason):
            await self.limiter.heed(news, reason)
        if self._is_lost:
            self._is_lost = False
            _LOGGER.info("%s answers again", self.voice.provider)

    def _stop_if_refused(self) -> None:
        if self._is_closed:
            raise _closed()
        if self._refused_status is not None and self._clock.monotonic() - self._refused_at < _REFUSED_FOR:
            raise key_refused(self.voice, self._refused_status)

    def _from_exchange(self, error: Exception, first_byte: FirstByte, *, is_write: bool) -> DeskError:
        if not self._is_lost:
            self._is_lost = True  # said once when lost and once when back
            _LOGGER.info("%s is out of reach: %s", self.voice.provider, type(error).__name__)
        return error_from_exchange(error, self.voice, has_left=first_byte.has_left, is_write=is_write)

    async def _from_answer(self, answer: Answer, call: Call, *, is_write: bool) -> DeskError:
        lane = self._lanes.find(call.lane)
        wait = None if lane is None else lane.pause_left()
        paused_until = self.limiter.budget.paused_until
        if wait is None and paused_until is not None:
            wait = (paused_until - self._clock.now()).total_seconds()
        error = error_from_answer(
            answer,
            self.voice,
            scope=call.scope,
            is_write=is_write,
            retry_after=wait,
            names_record=bool(call.path),
            has_answered=self._has_answered and not call.is_public,
        )
        if not isinstance(error, KeyRefused) or call.is_public:
            return error
        if self._key_check is not None and call is not self._key_check:
            return await self._judge_key(error, is_write=is_write, names_record=bool(call.path))
        self._refused_status, self._refused_at = answer.status, self._clock.monotonic()
        return error

    async def _judge_key(self, refused: KeyRefused, *, is_write: bool, names_record: bool) -> DeskError:
        """Find out what a 401 meant: the key, or only this record. While that cannot be known, everybody waits.

        Where nobody can be asked about the key, a 401 of a call that names no record means the key.
        """
        if self._key_check is not None and self._clock.monotonic() - self._seen_good_at > _BELIEVED_FOR:
            try:
                await self.ask(self._key_check)
            except KeyRefused as error:
                return error
            except (Unreachable, RateLimited, Cancelled) as error:
                return error if not is_write else rate_limited(self.voice, error.retry_after or _SOON, refused.status)
            except NotFound:
                if not names_record:
                    self._refused_status, self._refused_at = refused.status, self._clock.monotonic()
                    return refused
            except DeskError:
                pass  # the key may not do even this, but it was known
            self._seen_good_at = self._clock.monotonic()
        return no_access(self.voice, is_write=is_write)


class _Refused(Exception):  # noqa: N818 -- it says what is the case, and never leaves this module
    """A download was answered with something else than a file."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.status)
        self.answer = answer


def _closed() -> Cancelled:
    return Cancelled("The connection was made anew while this was being read. It is read again.")

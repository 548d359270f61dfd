"""Fetching what a signed link leads to, without the key and at most so many bytes."""

from collections.abc import AsyncIterator

import httpx

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.provider_api.http.bodies import PIECE, BodyBounds
from recruiterdesk.provider_api.http.broken import BROKEN, TRY_AGAIN
from recruiterdesk.provider_api.http.call import FOR_DOWNLOADS, Answer
from recruiterdesk.provider_api.http.errors_by_remedy import Voice, error_from_answer, error_from_exchange
from recruiterdesk.provider_api.http.limiter import Limits
from recruiterdesk.provider_api.http.origin import Origin
from recruiterdesk.provider_api.http.redaction import log_exchange
from recruiterdesk.provider_api.http.request_building import httpx_times


async def fetch_link(
    link: str, links: httpx.AsyncClient, limiter: Limits, voice: Voice, clock: Clock, *, api: Origin, most: int
) -> AsyncIterator[bytes]:
    """Fetch a signed link through `links`, which has no key: first the content type, then the content piece by piece, at most `most` bytes.

    A link into the API itself (`api`) counts against its limit. Raises NotFound when the link is not (or no longer) good, Unreachable or
    RateLimited, ContractBroken for one that leads elsewhere.
    """
    started = clock.monotonic()
    status: int | str = "broken"
    slot = None
    try:
        request = links.build_request("GET", link, timeout=httpx_times(FOR_DOWNLOADS))
        if Origin.of(request.url) == api:
            slot = await limiter.admit(is_urgent=True)  # a link into the API itself counts there
        response = await links.send(request, stream=True)
        try:
            status = response.status_code
            if status in TRY_AGAIN:
                raise error_from_answer(Answer(status=status, kind="", body=b""), voice, scope="", is_write=False)
            if status != httpx.codes.OK:
                raise NotFound(
                    "The download link is no longer good. Open the applicant again, then fetch the file.", status=response.status_code
                )
            yield response.headers.get("content-type", "").encode()
            bounds = BodyBounds(clock, most=most, started=started, seconds=FOR_DOWNLOADS.total)
            async for chunk in response.aiter_raw(PIECE):
                yield bounds.taken(chunk)
        finally:
            await response.aclose()
    except BROKEN as error:
        raise error_from_exchange(error, voice, has_left=True, is_write=False) from error
    finally:
        if slot is not None:
            limiter.settle(slot, is_answered=status != "broken")
        log_exchange("GET", "(download link)", status, clock.monotonic() - started)

"""Fetching what is the same for everybody, and saying nothing of who asks: no key, no cookie, no version, no language, no system.

The request is its path, the host, what may come, and the program's bare name. It goes to one origin only, without redirects and without
anything from the environment, as every other request of the program does (`client_factory.py`).
"""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from http import HTTPStatus
from typing import Final

import httpx

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import ContractBroken, DeskError, Unreachable, WrongUsage
from recruiterdesk.provider_api.http.bodies import PIECE, BodyBounds, BodyTooLarge
from recruiterdesk.provider_api.http.broken import BROKEN
from recruiterdesk.provider_api.http.call import FOR_DOWNLOADS, TimeOuts
from recruiterdesk.provider_api.http.client_factory import build_client
from recruiterdesk.provider_api.http.errors_by_remedy import is_bad_certificate
from recruiterdesk.provider_api.http.origin import checked_base_url
from recruiterdesk.provider_api.http.redaction import log_exchange
from recruiterdesk.provider_api.http.request_building import httpx_times

NAME: Final = "recruiterdesk"
FOR_STATEMENTS: Final = TimeOuts(connect=10, write=10, read=15, pool=10, total=30)


async def fetch_statement(address: str, clock: Clock, *, most: int) -> bytes:
    """Return what one GET of `address` brings, at most `most` bytes of it.

    Raises Unreachable where there is no answer, or none with what was asked for; ContractBroken for an answer that is too large, and for an
    address that is neither https nor on this computer, to which nothing is sent.
    """
    async with aclosing(_fetch(address, clock, FOR_STATEMENTS, most)) as pieces:
        return b"".join([piece async for piece in pieces])


def fetch_file(address: str, clock: Clock, *, most: int) -> AsyncGenerator[bytes, None]:
    """Give the file at `address` piece by piece, at most `most` bytes; raises as `fetch_statement`. What was given is still unchecked."""
    return _fetch(address, clock, FOR_DOWNLOADS, most)


async def _fetch(address: str, clock: Clock, times: TimeOuts, most: int) -> AsyncGenerator[bytes, None]:
    try:
        url = checked_base_url(address)
    except WrongUsage as error:
        raise ContractBroken("The address for updates in this copy of recruiterdesk cannot be used. Install it again.") from error
    started, status = clock.monotonic(), "broken"
    # Made by hand: a client would add what it accepts to be packed, and that it keeps the connection.
    request = httpx.Request("GET", url, headers={"Accept": "*/*", "User-Agent": NAME}, extensions={"timeout": httpx_times(times).as_dict()})
    try:
        async with build_client(url, {}) as client:
            response = await client.send(request, stream=True)
            status = str(response.status_code)
            try:
                if response.status_code != HTTPStatus.OK:
                    raise _answered(url.host, response.status_code)
                bounds = BodyBounds(clock, most=most, started=started, seconds=times.total)
                async for piece in response.aiter_raw(PIECE):
                    yield bounds.taken(piece)
            finally:
                await response.aclose()
    except BROKEN as error:
        raise _broken(error, url.host) from error
    finally:
        log_exchange("GET", "(updates)", status, clock.monotonic() - started)


def _answered(host: str, status: int) -> Unreachable:
    if status // 100 == HTTPStatus.MULTIPLE_CHOICES // 100:
        return Unreachable(
            "{host} sends us on to another address, which is not followed. This network may want you to sign in: open a web site, then try "
            "again.",
            status=status,
            host=host,
        )
    return Unreachable("{host} answers with the error {number}. Try again later.", status=status, host=host, number=status)


def _broken(error: Exception, host: str) -> DeskError:
    if isinstance(error, BodyTooLarge):
        return ContractBroken("{host} sends far more than was asked for, so it was not read. Tell us.", host=host)
    if is_bad_certificate(error):
        return Unreachable(
            "The certificate shown for {host} cannot be trusted. Check this computer's date and network; a company network may need its "
            "own certificate in the system's store.",
            host=host,
        )
    if isinstance(error, TimeoutError | httpx.TimeoutException):
        return Unreachable("{host} does not answer in time. Try again later.", host=host)
    if isinstance(error, httpx.ConnectError):
        return Unreachable("{host} cannot be reached. Try again when there is a network.", host=host)
    return Unreachable("The connection to {host} broke. Try again.", host=host)

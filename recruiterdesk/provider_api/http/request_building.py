"""A call as the request that httpx sends: the path filled in safely, the body in its own kind."""

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import httpx

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.provider_api.http.call import Call, FirstByte, TimeOuts
from recruiterdesk.provider_api.http.pinned_transport import IS_PUBLIC

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


def build_request(client: httpx.AsyncClient, call: Call, first_byte: FirstByte) -> httpx.Request:
    """Make the request of a call for an account's client; raises NotFound for an id that cannot be one."""
    path = call.template.format(**{name: segment(value) for name, value in call.path.items()})
    headers: dict[str, str] = {}
    content: bytes | AsyncIterator[bytes] | None = call.json
    if call.json is not None:
        headers["Content-Type"] = call.json_kind
    if call.form is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        content = urlencode(call.form).encode()
    if call.takes:
        headers["Accept"] = ", ".join((*call.takes, "application/json"))
    if call.multipart is not None:
        headers |= {"Content-Type": call.multipart.content_type, "Content-Length": str(call.multipart.content_length)}
        content = first_byte.watch(call.multipart.stream())
    return client.build_request(
        call.method,
        path.removeprefix("/"),
        params=call.query or None,
        content=content,
        headers={**headers, **call.headers},
        timeout=httpx_times(call.times),
        extensions={"trace": first_byte.trace, IS_PUBLIC: call.is_public},
    )


def segment(value: str) -> str:
    """Write an id as one segment of a path; raises NotFound for one that would lead elsewhere."""
    if value in {"", ".", ".."} or any(ord(letter) < 0x20 or 0xD800 <= ord(letter) <= 0xDFFF for letter in value):  # noqa: PLR2004 -- controls, surrogates
        raise NotFound("This cannot be the id of anything at the provider. Copy the reference again from the list.")
    return quote(value, safe="")


def httpx_times(times: TimeOuts) -> httpx.Timeout:
    """Return a call's time-outs as httpx takes them."""
    return httpx.Timeout(connect=times.connect, read=times.read, write=times.write, pool=times.pool)

"""Pigeonpost's calls."""

from typing import Any

import msgspec

from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.call import FOR_WRITES, Answer, Call, FirstByte
from recruiterdesk.provider_api.http.errors_by_remedy import Refusal
from recruiterdesk.provider_api.http.forgiving_json import NotJson, read_object


class PigeonpostClient:
    """One short method for each call."""

    def __init__(self, http: AccountHttp) -> None:
        self.http = http

    async def list_openings(self, page: int) -> dict[str, Any]:
        """GET /openings."""
        return await self._read(Call(method="GET", template="/openings", query=(("page", str(page)),)))

    async def read_opening(self, ring: str, *, is_urgent: bool) -> dict[str, Any]:
        """GET /openings/{ring}."""
        return await self._read(Call(method="GET", template="/openings/{ring}", path={"ring": ring}, is_urgent=is_urgent))

    async def list_lofts(self) -> dict[str, Any]:
        """GET /lofts."""
        return await self._read(Call(method="GET", template="/lofts", is_urgent=True))

    async def list_flights(self, ring: str, loft: str) -> dict[str, Any]:
        """GET /openings/{ring}/flights."""
        query = (("loft", loft),) if loft else ()
        return await self._read(Call(method="GET", template="/openings/{ring}/flights", path={"ring": ring}, query=query, is_urgent=True))

    async def release(self, ring: str, body: dict[str, object], first_byte: FirstByte) -> Answer:
        """POST /openings/{ring}/flights."""
        call = Call(
            method="POST",
            template="/openings/{ring}/flights",
            path={"ring": ring},
            json=msgspec.json.encode(body),
            times=FOR_WRITES,
            is_urgent=True,
        )
        return await self.http.write(call, first_byte)

    async def _read(self, call: Call) -> dict[str, Any]:
        return read_object(await self.http.read(call))


def read_refusal(body: bytes) -> Refusal:
    """Read `{"coo": "…"}`."""
    try:
        said = read_object(body).get("coo")
    except NotJson:
        return Refusal()
    return Refusal(is_shaped=isinstance(said, str), message=said if isinstance(said, str) else "")

"""What the client modules beside `client.py` share: one request in, its records or its answer out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.http.call import Answer, Call, FirstByte
from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.provider_api.http.multipart import MultipartBody
from recruiterdesk.providers.smartrecruiters.client import SmartRecruitersClient
from recruiterdesk.providers.smartrecruiters.cursors import WHOLE, Paging
from recruiterdesk.providers.smartrecruiters.limits import READS, UPLOADS, WRITES
from recruiterdesk.providers.smartrecruiters.record import Record, read_record, read_texts
from recruiterdesk.providers.smartrecruiters.wire import WireList

Body = dict[str, object]
Query = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list: its records, the cursor of the next page and what there is in all, where that is said.

    `is_cut`: it is not all, or not surely so: more pages follow, it counts more than it gave, or it stops at a limit of its own.
    """

    records: list[Record]
    next: str | None = None
    total: int | None = None
    is_cut: bool = False

    def whole(self) -> list[Record]:
        """Return all that there is, for whoever concludes from what is not among it. Raises ListCutError where that is not sure."""
        if self.is_cut:
            raise ListCutError
        return self.records


class ListCutError(Exception):
    """A list was not given whole, so what is not in it may still be there; `sentence` says so of a write that is looked for."""

    sentence = Sentence("SmartRecruiters did not give the whole list, so this shows nothing either way.")


class Calls:
    """Requests of one API family. People wait for all of them, so they may use the share that background work leaves alone."""

    def __init__(self, client: SmartRecruitersClient) -> None:
        self.client = client
        self.http = client.http

    async def _record(self, template: str, path: Mapping[str, str], scope: str, query: Query = (), *, is_public: bool = False) -> Record:
        """Read an object."""
        call = Call(method="GET", template=template, path=path, query=query, scope=scope, times=READS, is_urgent=True, is_public=is_public)
        body = await self.http.read(call)
        try:
            return read_record(body)
        except NotJson:
            raise self.client.broken() from None

    async def _list(
        self,
        template: str,
        path: Mapping[str, str],
        scope: str,
        query: Query = (),
        *,
        paging: Paging = WHOLE,
        cursor: str | None = None,
        lane: str = "",
        is_public: bool = False,
        may_be_bare_object: bool = False,
    ) -> Listing:
        """Read one page of a list, in its envelope or bare; items that are no objects are left out.

        `may_be_bare_object`: "{}" stands for a list with nothing in it.
        """
        page = await self.client.page(
            template,
            paging,
            cursor,
            path=path,
            query=query,
            scope=scope,
            lane=lane,
            is_urgent=True,
            is_public=is_public,
            may_be_bare_object=may_be_bare_object,
        )
        records = [record for raw in page.items if (record := _item(raw)) is not None]
        return Listing(records, page.following, page.total_found, is_cut=_is_cut(page))

    async def _words(self, template: str, scope: str) -> list[str]:
        """Read a bare list of texts."""
        body = await self.http.read(Call(method="GET", template=template, scope=scope, times=READS, is_urgent=True))
        try:
            return read_texts(body)
        except NotJson:
            raise self.client.broken() from None

    async def _write(
        self,
        method: str,
        template: str,
        path: Mapping[str, str],
        first_byte: FirstByte,
        *,
        scope: str,
        query: Query = (),
        body: Mapping[str, object] | Sequence[Mapping[str, object] | str] | None = None,
        json_kind: str = "application/json",
        multipart: MultipartBody | None = None,
        lane: str = "",
    ) -> Answer:
        call = Call(
            method=method,
            template=template,
            path=path,
            query=query,
            json=None if body is None else msgspec.json.encode(body),
            json_kind=json_kind,
            multipart=multipart,
            scope=scope,
            lane=lane,
            times=WRITES if multipart is None else UPLOADS,
            is_urgent=True,
        )
        return await self.http.write(call, first_byte)


def asked(**values: str | None) -> Query:
    """Return the parameters that have a value, in the order given."""
    return tuple((name, value) for name, value in values.items() if value)


def _is_cut(page: WireList) -> bool:
    if page.following is not None:
        return True
    if page.total_found is not None:
        return page.total_found > len(page.items)
    return page.limit is not None and len(page.items) >= page.limit


def _item(raw: bytes) -> Record | None:
    try:
        return read_record(raw)
    except NotJson:
        return None

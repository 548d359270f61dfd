"""ICTerGezocht.nl's endpoints, one short method each (contract sheet, Endpoints): what goes out, and which box of a key it asks for."""

from typing import Final

import httpx

from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.call import FOR_WRITES, Answer, Call, FirstByte
from recruiterdesk.provider_api.http.errors_by_remedy import Refusal, unreadable
from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.providers.ictergezocht.fields import field_of
from recruiterdesk.providers.ictergezocht.pages import Query, next_query
from recruiterdesk.providers.ictergezocht.wire import WirePage, read_errors, read_page

# The boxes that can be ticked for a key; the document has no other names for them than the requests themselves.
ADD: Final = "POST /vacancy"
CHANGE: Final = "PUT /vacancy"
REMOVE: Final = "DELETE /vacancy"
INSIGHT: Final = "GET /vacancy/insight"
TYPES: Final = "GET /company/type"
FUNCTIONS: Final = "GET /company/user/function"
CLICKS: Final = "GET /click"

_MOST_TOLD: Final = 500


class ICTerGezochtClient:
    """The seven endpoints over one account's HTTP. Reads return pages of wire records, writes the answer as it came."""

    def __init__(self, http: AccountHttp, base_url: httpx.URL) -> None:
        self.http = http
        self._base_url = base_url

    async def create_vacancy(self, body: bytes, first_byte: FirstByte) -> Answer:
        """POST /vacancy: answers 201 with its id and address."""
        call = Call(method="POST", template="/vacancy", json=body, scope=ADD, times=FOR_WRITES, is_urgent=True)
        return await self.http.write(call, first_byte)

    async def change_vacancy(self, vacancy_id: str, body: bytes, first_byte: FirstByte) -> Answer:
        """PUT /vacancy/{vacancyid}: all of it is replaced."""
        path = {"id": vacancy_id}
        call = Call(method="PUT", template="/vacancy/{id}", path=path, json=body, scope=CHANGE, times=FOR_WRITES, is_urgent=True)
        return await self.http.write(call, first_byte)

    async def delete_vacancy(self, vacancy_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /vacancy/{vacancyid}: answers 204 without a body."""
        path = {"id": vacancy_id}
        call = Call(method="DELETE", template="/vacancy/{id}", path=path, scope=REMOVE, times=FOR_WRITES, is_urgent=True)
        return await self.http.write(call, first_byte)

    async def list_insight(self, query: Query, *, is_urgent: bool = False) -> WirePage:
        """GET /vacancy/insight: takes startDate and endDate."""
        return await self._list("/vacancy/insight", INSIGHT, query, is_urgent=is_urgent)

    async def list_company_types(self, query: Query, *, is_urgent: bool = False) -> WirePage:
        """GET /company/type."""
        return await self._list("/company/type", TYPES, query, is_urgent=is_urgent)

    async def list_user_functions(self, query: Query, *, is_urgent: bool = False) -> WirePage:
        """GET /company/user/function."""
        return await self._list("/company/user/function", FUNCTIONS, query, is_urgent=is_urgent)

    async def list_clicks(self, query: Query, *, is_urgent: bool = False) -> WirePage:
        """GET /click: takes startDate, endDate and referenceNumber."""
        return await self._list("/click", CLICKS, query, is_urgent=is_urgent)

    def after(self, endpoint: str, asked: Query, page: WirePage) -> Query | None:
        """Return what to ask an endpoint (INSIGHT, TYPES, FUNCTIONS or CLICKS) for after a page, None after the last."""
        path = self._base_url.path.rstrip("/") + endpoint.partition(" ")[2]
        return next_query(asked, page, self._base_url, path)

    async def _list(self, template: str, scope: str, query: Query, *, is_urgent: bool) -> WirePage:
        body = await self.http.read(Call(method="GET", template=template, query=query, scope=scope, is_urgent=is_urgent))
        try:
            return read_page(body)
        except NotJson:
            raise unreadable(self.http.voice) from None


def read_refusal(body: bytes) -> Refusal:
    """Read the error shape `{"errors": [{error, label, path}]}` (contract sheet, Errors); fields by our names.

    The document says that a request may bring errors, not that each refusal does, so one without any body is its own word, too.
    """
    if not body.strip():
        return Refusal(is_shaped=True)
    errors = read_errors(body)
    if errors is None:
        return Refusal()
    fields: dict[str, list[str]] = {}
    told: list[str] = []
    for each in errors:
        text, label = (each.error or "")[:_MOST_TOLD], (each.label or "")[:_MOST_TOLD]
        told.append(f"{label}: {text}" if label else text)
        if each.path:
            fields.setdefault(field_of(each.path[:_MOST_TOLD]), []).append(text)
    return Refusal(is_shaped=True, message="; ".join(part for part in told if part)[:_MOST_TOLD], fields=fields)

"""ICTerGezocht.nl's shapes in its own words (contract sheet, Endpoints); every field may be missing, null or of another type."""

from typing import Any, TypeVar

import msgspec

from recruiterdesk.provider_api.http.forgiving_json import NotJson, bend, read_object, read_record

T = TypeVar("T", bound=msgspec.Struct)


class WireUser(msgspec.Struct):
    """The contact of a vacancy, as the insights show it."""

    name: str | None = None
    email: str | None = None


class WireInsight(msgspec.Struct, rename="camel"):
    """One of our vacancies with its figures."""

    vacancy_id: int | None = None
    reference_number: str | None = None
    publish_date: str | None = None
    status: int | None = None
    title: str | None = None
    city: str | None = None
    runtime: int | None = None
    campaign: str | None = None
    function_group: str | None = None
    company_user: WireUser | None = None
    clicks: int | None = None
    cpc: float | None = None
    cost: float | None = None
    applications: int | None = None


class WireClick(msgspec.Struct, rename="camel"):
    """One click. The visitor's address is left out on purpose: it is personal data, and ends here (contract sheet, GET /click)."""

    vacancy_id: int | None = None
    click_date: str | None = None
    reference_number: str | None = None
    cpc: float | None = None


class WireChoice(msgspec.Struct):
    """A value of one of the two lists of choices."""

    id: int | None = None
    name: str | None = None


class WireEcho(msgspec.Struct, rename="camel"):
    """The answer to a vacancy that was added or changed."""

    vacancy_id: int | None = None
    vacancy_url: str | None = None


class WireError(msgspec.Struct):
    """One thing that is wrong; `path` names the field, in a form that the document does not give."""

    error: str | None = None
    label: str | None = None
    path: str | None = None


class WirePage(msgspec.Struct):
    """One page: each item's own JSON, the echoed limit, and its links; `rel` is None where the page has none at all."""

    items: list[bytes]
    rel: dict[str, Any] | None = None
    limit: int | None = None


class _Envelope(msgspec.Struct):
    items: list[msgspec.Raw]
    rel: dict[str, Any] | list[Any] | msgspec.UnsetType | None = msgspec.UNSET
    limit: int | None = None


def read_page(body: bytes) -> WirePage:
    """Read a list answer; raises NotJson.

    The quick way keeps each item's bytes as they came; where the strict reader stumbles, the whole is read leniently.
    """
    try:
        found = msgspec.json.decode(body, type=_Envelope)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return _read_odd_page(body)
    rel = None if found.rel is msgspec.UNSET else found.rel if isinstance(found.rel, dict) else {}
    return WirePage([bytes(item) for item in found.items], rel, found.limit)


def _read_odd_page(body: bytes) -> WirePage:
    whole = read_object(body)
    items = whole.get("items")
    if not isinstance(items, list):
        raise NotJson
    rel = whole.get("rel") if isinstance(whole.get("rel"), dict) else {}
    limit = whole.get("limit")
    echoed = int(limit) if isinstance(limit, int | str) and str(limit).isascii() and str(limit).isdigit() else None
    return WirePage([msgspec.json.encode(item) for item in items], rel if "rel" in whole else None, echoed)


def read_item(raw: bytes, kind: type[T]) -> T | None:
    """Read one item of a list; None when it is no object."""
    return read_record(raw, kind)


def read_echo(body: bytes) -> WireEcho:
    """Read the answer to a write; raises NotJson."""
    return bend(read_object(body), WireEcho)


def read_errors(body: bytes) -> list[WireError] | None:
    """Read an error body `{"errors": […]}`; None when it is nothing like one."""
    try:
        errors = read_object(body).get("errors")
    except NotJson:
        return None
    if not isinstance(errors, list):
        return None
    return [bend(each, WireError) if isinstance(each, dict) else WireError(error=str(each)) for each in errors]

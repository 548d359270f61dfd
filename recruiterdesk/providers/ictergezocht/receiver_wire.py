"""The shapes in which a receiver of recruiterdesk tells of its applications; every member may be missing, null or of another type."""

from typing import Any

import msgspec

from recruiterdesk.provider_api.http.forgiving_json import NotJson, bend, read_object


class WireInbox(msgspec.Struct):
    """An inbox, as the laptop that asks sees it."""

    name: str | None = None
    laptop: str | None = None
    newest: int | None = None
    acknowledged: int | None = None


class WireCv(msgspec.Struct):
    """The CV of an application, whose content is asked for by itself."""

    filename: str | None = None
    bytes: int | None = None
    sha256: str | None = None


class WireLine(msgspec.Struct, rename="camel"):
    """One line of the feed: an application, or that one was erased."""

    position: int | None = None
    kind: str | None = None
    id: int | None = None
    received_at: str | None = None
    last_seen_at: str | None = None
    deliveries: int | None = None
    reference_number: str | None = None
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    city: str | None = None
    motivation: str | None = None
    source: str | None = None
    campaign: str | None = None
    custom: dict[str, Any] | None = None
    cv: WireCv | None = None


class WireFeed(msgspec.Struct):
    """One page: each line with its own JSON, what to ask for after it, and whether it is the last one for now."""

    lines: list[tuple[WireLine, bytes]]
    next: int
    is_complete: bool


def read_inbox(body: bytes) -> WireInbox:
    """Read an inbox; raises NotJson."""
    return bend(read_object(body), WireInbox)


def read_line(body: bytes) -> WireLine:
    """Read one application; raises NotJson."""
    return _line(read_object(body))


def read_feed(body: bytes, after: int) -> WireFeed:
    """Read a page that was asked for `after` a cursor; raises NotJson for what is none, such as one that leads backwards."""
    whole = read_object(body)
    lines, following = whole.get("lines"), whole.get("next")
    if not isinstance(lines, list) or not isinstance(following, int) or isinstance(following, bool) or following < after:
        raise NotJson
    found = [(_line(line), msgspec.json.encode(line)) if isinstance(line, dict) else (WireLine(), b"{}") for line in lines]
    is_complete = whole.get("isComplete") is not False
    if not is_complete and following == after:  # else it would be asked for without end
        raise NotJson
    return WireFeed(found, following, is_complete)


def read_reason(body: bytes) -> str:
    """Read the receiver's own reason of a refusal, "" where there is none."""
    try:
        reason = read_object(body).get("error")
    except NotJson:
        return ""
    return reason if isinstance(reason, str) else ""


def _line(value: dict[str, Any]) -> WireLine:
    cv = value.get("cv")
    line = bend({name: member for name, member in value.items() if name not in {"cv", "custom"}}, WireLine)
    line.cv = bend(cv, WireCv) if isinstance(cv, dict) else None
    custom = value.get("custom")
    line.custom = custom if isinstance(custom, dict) else None
    return line

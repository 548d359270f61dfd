"""The outlet's JSON: what a laptop reads of an application, of the feed and of its inbox."""

from datetime import UTC, datetime
from http import HTTPStatus

import msgspec
from starlette.responses import Response

from recruiterdesk.receiver.delivery import FeedLine, Laptop, Stored

PRIVATE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def json_answer(document: object, status: int = HTTPStatus.OK, headers: dict[str, str] | None = None) -> Response:
    """Return an answer of JSON that nothing on the way keeps."""
    return Response(msgspec.json.encode(document), status, {**PRIVATE, **(headers or {})}, "application/json")


def feed_document(lines: list[FeedLine], *, after: int, is_complete: bool) -> dict[str, object]:
    """Return a page of the feed; `next` is what to ask for after it."""
    return {"lines": [line_document(line) for line in lines], "next": lines[-1].position if lines else after, "isComplete": is_complete}


def line_document(line: FeedLine) -> dict[str, object]:
    """Return one line of the feed."""
    if line.stored is None:
        return {"position": line.position, "kind": "erased", "id": line.id}
    return application_document(line.stored)


def application_document(stored: Stored) -> dict[str, object]:
    """Return one application. Texts are as they came; moments are ISO 8601 in UTC; `cv.bytes` is its length."""
    cv = {"filename": stored.filename, "bytes": stored.cv_bytes, "sha256": stored.cv_sha256} if stored.has_cv else None
    return {
        "position": stored.position,
        "kind": "application",
        "id": stored.id,
        "receivedAt": _moment(stored.received_at),
        "lastSeenAt": _moment(stored.last_seen_at),
        "deliveries": stored.deliveries,
        "referenceNumber": stored.reference_number,
        "name": stored.name,
        "email": stored.email,
        "phone": stored.phone,
        "city": stored.city,
        "motivation": stored.motivation,
        "source": stored.source,
        "campaign": stored.campaign,
        "custom": stored.custom,
        "cv": cv,
    }


def inbox_document(laptop: Laptop, newest: int) -> dict[str, object]:
    """Return what a laptop learns of its inbox, and that its address and token are good."""
    return {"name": laptop.inbox, "laptop": laptop.name, "newest": newest, "acknowledged": laptop.acknowledged}


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

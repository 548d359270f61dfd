"""The other direction: applications that ICTerGezocht.nl sends to the customer's webhook, as the document has them.

One POST of a JSON object for each application, with the agreed key as a bearer. 201 with a whole number as `id` is the only good answer.
"""

import http.client
import json
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec

_PATIENCE: Final = 30.0  # seconds; how long the vendor waits is not stated
_CREATED: Final = 201


class Delivered(msgspec.Struct, frozen=True):
    """What the webhook answered: its id of the application, or None with the status and the reason that it gave."""

    status: int
    id: int | None
    reason: str = ""


class Webhook:
    """One customer's webhook. `key` is agreed by both sides and is not the key of the API."""

    def __init__(self, url: str, key: str) -> None:
        """Send to `url`, over https, or over http on this computer."""
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("a webhook is an http or https address")
        self._parts, self._key = parts, key

    def send(self, application: dict[str, Any]) -> Delivered:
        """POST one application; raises OSError or HTTPException where nothing understandable is answered."""
        parts = self._parts
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        connection = kind(parts.hostname or "", parts.port, timeout=_PATIENCE)
        path = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
        body = json.dumps(application, ensure_ascii=False).encode()
        try:
            connection.request("POST", path, body, {"Authorization": f"Bearer {self._key}", "Content-Type": "application/json"})
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        id_ = _id_of(content) if answer.status == _CREATED else None
        return Delivered(answer.status, id_, "" if id_ is not None else content.decode(errors="replace"))


def _id_of(content: bytes) -> int | None:
    try:
        id_ = json.loads(content)["id"]
    except (ValueError, KeyError, TypeError):
        return None
    return id_ if isinstance(id_, int) and not isinstance(id_, bool) else None

"""One request before it is sent, and one answer after it was read: plain values between a client and the HTTP kit."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from recruiterdesk.provider_api.http.multipart import MultipartBody


@dataclass(frozen=True, slots=True)
class TimeOuts:
    """Seconds for each part of a request; `total` ends it even while single bytes still drip in."""

    connect: float
    write: float
    read: float
    pool: float
    total: float


FOR_READS: Final = TimeOuts(connect=10, write=30, read=30, pool=60, total=120)
FOR_WRITES: Final = TimeOuts(connect=10, write=30, read=60, pool=60, total=180)
FOR_UPLOADS: Final = TimeOuts(connect=10, write=60, read=130, pool=60, total=1200)
FOR_DOWNLOADS: Final = TimeOuts(connect=10, write=30, read=60, pool=60, total=1200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request. Logs show `method` and `template` only; the filled path, the query and the body are never logged.

    `scope` is the permission that the provider asks for, named in the sentence when it is missing. `json` goes out as `json_kind`,
    `form` as a web form. `headers` are what this one call adds, such as If-None-Match. `lane` names the narrower limits that count it
    (`lanes.py`). `takes` are the kinds of answer that are understood beside JSON, such as text/csv. `is_public`: without the key.
    """

    method: str
    template: str
    path: Mapping[str, str] = field(default_factory=dict)
    query: tuple[tuple[str, str], ...] = ()
    json: bytes | None = None
    json_kind: str = "application/json"
    form: tuple[tuple[str, str], ...] | None = None
    multipart: MultipartBody | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    takes: tuple[str, ...] = ()
    lane: str = ""
    is_public: bool = False
    scope: str = ""
    times: TimeOuts = FOR_READS
    is_urgent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer, read whole and unpacked. `kind` is the content type in lower case without parameters."""

    status: int
    kind: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_json(self) -> bool:
        """Whether the body says it is JSON."""
        return self.kind == "application/json" or self.kind.endswith("+json")

    @property
    def is_web_page(self) -> bool:
        """Whether somebody answered with a page for people: a gateway, a proxy or a network that wants a sign-in."""
        return self.kind in {"text/html", "application/xhtml+xml"} or self.body[:64].lstrip().lower().startswith((b"<!doctype", b"<html"))


class FirstByte:
    """Tells once that bytes of a request begin to leave; everything before it is certainly unsent."""

    def __init__(self, callback: Callable[[], None] | None = None) -> None:
        self._callback = callback
        self.has_left = False

    def mark(self) -> None:
        """Note that bytes leave now; the second and later times do nothing."""
        if not self.has_left:
            self.has_left = True
            if self._callback is not None:
                self._callback()

    async def trace(self, event: str, _details: Mapping[str, object]) -> None:
        """Listen to httpcore: the connection stands and the request's headers are about to be written."""
        if event.endswith("send_request_headers.started"):
            self.mark()

    async def watch(self, chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        """Pass a body on and mark the moment of its first piece."""
        async for chunk in chunks:
            self.mark()
            yield chunk

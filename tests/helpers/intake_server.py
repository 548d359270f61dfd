"""The receiver's door for the provider, served on loopback as the real program serves it, over a ledger in the place of the database."""

import base64
import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from starlette.routing import Route, Router

from recruiterdesk.receiver.around_requests import AroundRequests
from recruiterdesk.receiver.delivery import Delivery, Kept
from recruiterdesk.receiver.early_answers import EarlyAnswers
from recruiterdesk.receiver.intake.endpoint import IntakeEndpoint
from recruiterdesk.receiver.intake.in_flight import InFlight
from recruiterdesk.receiver.metrics import Figures
from recruiterdesk.receiver.sealing import DataKeys, SealedFile, unsealed
from recruiterdesk.receiver.serving import listen, serve
from recruiterdesk.receiver.settings import ReceiverSettings
from recruiterdesk.receiver.stopping import Stopping
from recruiterdesk.receiver.storage import StorageUnavailable

SECRET = b"the-secret-that-both-sides-agreed-on-0001"
OLDER_SECRET = b"the-secret-before-it-that-is-still-live-2"


def application(**members: Any) -> dict[str, Any]:
    """Return a delivery with all required members; None takes one away."""
    made = {
        "referenceNumber": "f435a426-f656-ea11-a811-000d3a649fc7",
        "name": "Yıldız van ’t Hooft",
        "email": "yildiz@example.nl",
        "source": "ICTerGezocht.nl",
        "campaign": "Transport Campagne",
        **members,
    }
    return {name: value for name, value in made.items() if value is not None}


def encoded(content: bytes) -> str:
    """Return a file as the provider sends it."""
    return base64.b64encode(content).decode()


@dataclass
class Ledger:
    """Keeps deliveries in memory, as the database would: one for each content key of an inbox."""

    kept: dict[tuple[str, bytes], tuple[int, Delivery, bytes | None]] = field(default_factory=dict)
    is_out_of_order: bool = False
    is_asked: threading.Event = field(default_factory=threading.Event)
    may_keep: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.may_keep.set()

    def exists(self, name: str) -> bool:
        return name in ("main", "second")

    def keep(self, inbox: str, delivery: Delivery, cv: SealedFile | None) -> Kept:
        self.is_asked.set()
        self.may_keep.wait(60)
        if self.is_out_of_order:
            raise StorageUnavailable("unreachable")
        content = b"".join(unsealed(cv.pieces(), cv.key)) if cv is not None else None
        known = self.kept.get((inbox, delivery.content_key))
        if known is not None:
            return Kept(known[0], is_repeat=True)
        self.kept[inbox, delivery.content_key] = (len(self.kept) + 1, delivery, content)
        return Kept(len(self.kept), is_repeat=False)

    @property
    def only(self) -> Delivery:
        ((_, delivery, _),) = self.kept.values()
        return delivery

    @property
    def only_cv(self) -> bytes | None:
        ((_, _, cv),) = self.kept.values()
        return cv


@dataclass(frozen=True)
class Answer:
    """What came back; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def document(self) -> Any:
        return json.loads(self.content)

    @property
    def paths(self) -> list[str]:
        """The fields that the reasons name."""
        return [reason["path"] for reason in self.document["errors"]]


class IntakeServer:
    """A served door. `ledger` is what it keeps."""

    def __init__(self, port: int, ledger: Ledger) -> None:
        self.port = port
        self.ledger = ledger
        self._files_before = _files_without_a_name()

    def has_left_files(self) -> bool:
        """Whether a file without a name is still open, in which a CV lies while it comes in; waits some seconds for it to go."""
        end = time.monotonic() + 30
        while (left := _files_without_a_name() - self._files_before) and time.monotonic() < end:
            time.sleep(0.02)
        return bool(left)

    def send(
        self,
        content: bytes | Iterator[bytes] | Mapping[str, Any],
        *,
        secret: bytes | None = SECRET,
        inbox: str = "main",
        method: str = "POST",
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send one request; an iterator goes in chunks."""
        body = json.dumps(content).encode() if isinstance(content, Mapping) else content
        said = {"Content-Type": "application/json", **(headers or {})}
        if secret is not None:
            said["Authorization"] = f"Bearer {secret.decode('latin-1')}"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, f"/ictergezocht/{inbox}", body, said)
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def connect(self) -> socket.socket:
        """Return a bare connection."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def begin(self, length: int | None, *, secret: bytes = SECRET) -> socket.socket:
        """Return a connection over which a delivery's headers have been sent; None announces chunks."""
        connection = self.connect()
        size = f"Content-Length: {length}" if length is not None else "Transfer-Encoding: chunked"
        connection.sendall(
            f"POST /ictergezocht/main HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer {secret.decode()}\r\n{size}\r\n\r\n".encode()
        )
        return connection


def settings(**others: Any) -> ReceiverSettings:
    """Return settings with two live secrets."""
    made = {"database": "sqlite://", "data_keys": DataKeys(bytes(32)), "secrets": (SECRET, OLDER_SECRET), **others}
    return ReceiverSettings(**made)


@contextmanager
def served_intake(
    ledger: Ledger | None = None, *, in_flight: InFlight | None = None, body_seconds: float = 60.0, **chosen: Any
) -> Iterator[IntakeServer]:
    """Serve the door in a thread, inside what surrounds it in the program."""
    ledger = ledger or Ledger()
    door = IntakeEndpoint(settings(**chosen), ledger, ledger, content_secret=bytes(32), in_flight=in_flight, body_seconds=body_seconds)
    stopping = Stopping()
    routes = Router(routes=[Route("/ictergezocht/{inbox}", door)])
    program = EarlyAnswers(AroundRequests(routes, Figures(), stopping))
    listening = listen("127.0.0.1", 0)
    is_open = threading.Event()
    thread = threading.Thread(target=serve, args=(program, listening, stopping, is_open.set), daemon=True)
    thread.start()
    try:
        assert is_open.wait(30)
        yield IntakeServer(listening.getsockname()[1], ledger)
    finally:
        ledger.may_keep.set()
        stopping.begin()
        thread.join(40)
        listening.close()
        assert not thread.is_alive()


def _files_without_a_name() -> set[str]:
    found = set()
    for handle in Path("/proc/self/fd").iterdir():
        try:
            found.add(str(handle.readlink()))
        except OSError:
            continue
    return {target for target in found if target.endswith("(deleted)")}


def reasons_from(connection: socket.socket) -> bytes:
    """Return an answer as far as its reasons, though the connection is not closed yet."""
    found = b""
    while not found.endswith(b"]}") and (piece := connection.recv(4096)):
        found += piece
    return found


def read_to_end(connection: socket.socket) -> bytes:
    """Return what comes until the server hangs up; a reset counts as that."""
    found = b""
    try:
        while piece := connection.recv(65536):
            found += piece
    except ConnectionError:
        pass
    return found

"""The second origin: signed links to files that live five minutes, and photos; it must never see a key."""

import asyncio
import hashlib
import hmac
import secrets
import time
from urllib.parse import parse_qs, quote

from recruiterdesk.demo.homerun.shape import SHAPE
from recruiterdesk.demo.homerun.world import Application, StoredFile, World
from recruiterdesk.demo.loopback.faults import FaultKind, Faults
from recruiterdesk.demo.loopback.ledger import Call, Ledger
from recruiterdesk.demo.loopback.spoil import instead, is_instead
from recruiterdesk.demo.loopback.wire import Cut, Receive, Reply, Scope, Send, deliver, headers_of
from recruiterdesk.demo.people.cv_pages import make_cv
from recruiterdesk.demo.people.portrait import make_portrait

_PLAIN = {"content-type": "text/plain"}
_PHOTOS = "photos"
_NOTHING = hashlib.sha256(b"").hexdigest()


class Downloads:
    """Serves links as an ASGI application of its own; `faults` are those of this origin. `lifetime` in seconds may change any time."""

    def __init__(self, world: World, ledger: Ledger, lifetime: float) -> None:
        self._world = world
        self._ledger = ledger
        self._secret = secrets.token_bytes(16)
        self.lifetime = lifetime
        self.origin = ""
        self.faults = Faults()
        self.cut: Cut = lambda _scope: None

    def link(self, application: Application, file: StoredFile) -> str:
        """Return a link that is good for `lifetime` seconds."""
        expires = f"{time.time() + self.lifetime:.3f}"
        # The name comes from whoever uploaded it; its slashes and dots must not become the path's.
        path = f"/{application.id}/{file.id}/{quote(file.name, safe='')}"
        return f"{self.origin}{path}?expires={expires}&signature={self._sign(application.id, file.id, expires)}"

    def photo(self, application: Application) -> str | None:
        """Return the address of the photo, the same at every reading until it is replaced."""
        if application.photo is None:
            given: str | None = application.person["photo"]
            return given
        return f"{self.origin}/{_PHOTOS}/{application.id}/{application.photo.id}"

    def _sign(self, application_id: str, file_id: str, expires: str) -> str:
        return hmac.new(self._secret, f"{application_id}/{file_id}/{expires}".encode(), hashlib.sha256).hexdigest()

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Serve one link."""
        if scope["type"] != "http":
            return
        if "authorization" in headers_of(scope):
            self._ledger.leaked(f"downloads {scope['path']}")
        fault = self.faults.take(scope["method"], scope["path"])
        kind = fault.kind if fault else None
        if kind is FaultKind.CUT_BEFORE_BODY:
            self._note(scope, 0)
            self.cut(scope)
            return
        if fault is not None and kind is FaultKind.DELAY:
            await asyncio.sleep(fault.seconds)
        reply = self._answer(scope)
        if fault is not None and is_instead(fault):
            reply = instead(fault, SHAPE)
        if kind is FaultKind.TRUNCATED:
            reply = (reply[0], reply[1][: len(reply[1]) // 2], reply[2])
        self._note(scope, 0 if kind is FaultKind.CUT_MID_REPLY else reply[0])
        await deliver(send, reply, fault, lambda: self.cut(scope))

    def _note(self, scope: Scope, status: int) -> None:
        query = scope["query_string"].decode("latin-1")
        had_key = "authorization" in headers_of(scope)
        self._ledger.called(Call(time.time(), scope["method"], scope["path"], query, status, had_key, _NOTHING, "downloads"))

    def _answer(self, scope: Scope) -> Reply:
        if "authorization" in headers_of(scope):
            return 400, b"Only one authentication mechanism allowed", _PLAIN
        parts = scope["path"].removeprefix("/").split("/", 2)  # the name may hold slashes of its own
        if len(parts) != 3 or scope["method"] != "GET":  # noqa: PLR2004 -- owner, file, name
            return 404, b"Not found", _PLAIN
        return self._photo(*parts[1:]) if parts[0] == _PHOTOS else self._file(parts[0], parts[1], scope["query_string"].decode("latin-1"))

    def _file(self, application_id: str, file_id: str, query: str) -> Reply:
        given = {name: values[0] for name, values in parse_qs(query).items()}
        expires = given.get("expires", "")
        is_signed = hmac.compare_digest(self._sign(application_id, file_id, expires).encode(), given.get("signature", "").encode())
        if not is_signed or float(expires) < time.time():
            return 403, b"Request has expired", _PLAIN
        application = self._world.applications.get(application_id)
        file = application.file(file_id) if application else None
        if file is None:
            return 404, b"Not found", _PLAIN
        if file.content is None:
            file.content = make_cv(file.facts, file.name) if file.facts else b""
        return 200, file.content, {"content-type": "application/octet-stream"}

    def _photo(self, application_id: str, file_id: str) -> Reply:
        application = self._world.applications.get(application_id)
        photo = application.photo if application else None
        if photo is None or photo.id != file_id:
            return 404, b"Not found", _PLAIN
        if photo.content is None:
            photo.content = make_portrait(photo.id)
        return 200, photo.content, {"content-type": "application/octet-stream"}

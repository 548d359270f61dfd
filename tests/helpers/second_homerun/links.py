"""The origin where the second Homerun gives files away, which must never see a key."""

from __future__ import annotations

import time
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

if TYPE_CHECKING:
    from second_homerun.server import SecondHomerun
    from second_homerun.world import Json


class LinkHandler(BaseHTTPRequestHandler):
    """The second origin, for files: it must never see the key."""

    protocol_version = "HTTP/1.1"
    server_side: SecondHomerun

    def log_message(self, format: str, *args: Json) -> None:  # noqa: A002 -- the library's name
        """Say nothing."""

    def do_GET(self) -> None:
        """Give a file while its link is valid; 403 with XML afterwards, as object stores do."""
        server = self.server_side
        url = urlsplit(self.path)
        token = url.path.split("/")[2]
        with server.lock:
            server.downloads.append(self.path)
            if self.headers.get("Authorization") or self.headers.get("Cookie") or any(k in str(self.headers) for k in server.keys.values()):
                server.leaks.append(f"{self.path}: {self.headers}")
            content, name, until = server.world.blobs.get(token, (b"", "", 0.0))
        is_good = time.monotonic() < until and dict(parse_qsl(url.query)).get("signature") == token[:12]
        if not is_good:
            content = b"<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>"
        self.send_response(200 if is_good else 403)
        self.send_header("Content-Type", "binary/octet-stream" if is_good else "application/xml")
        self.send_header("Content-Disposition", f"attachment; filename*=UTF-8''{name.encode().hex()}")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

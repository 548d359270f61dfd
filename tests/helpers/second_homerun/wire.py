"""How bytes come to the second Homerun and go: compressed, in chunks, cut off or late."""

from __future__ import annotations

import gzip
import json
import re
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from second_homerun.endpoints import Call
from second_homerun.refusal import Refusal

if TYPE_CHECKING:
    from second_homerun.server import SecondHomerun
    from second_homerun.world import Json


class Wire(BaseHTTPRequestHandler):
    """Reads a request, has it answered, and sends the answer in one of the legal ways, or badly where a fault waits."""

    protocol_version = "HTTP/1.1"
    server_version = "nginx"
    sys_version = ""
    server_side: SecondHomerun
    timeout = 30
    disable_nagle_algorithm = True
    wbufsize = -1

    def log_message(self, format: str, *args: Json) -> None:  # noqa: A002 -- the library's name
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer a reading call."""
        self._serve()

    do_POST = do_PATCH = do_DELETE = do_PUT = do_HEAD = do_GET  # noqa: N815 -- the library's names

    def _serve(self) -> None:
        server = self.server_side
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else self._chunks()
        path = urlsplit(self.path).path
        with server.lock:
            fault = next((one for one in server.faults if one.times and one.method == self.command and re.search(one.path, path)), None)
            if fault:
                fault.times -= 1
            if fault and fault.kind in {"drop", "html", "500", "503", "302", "slow 429"}:
                server.requests.append((self.command, self.path, 0))
                self.answer_faulty(fault.kind, b"")
                return
            try:
                status, answer = Call(server, self.command, self.path, self.headers, body).answer()
            except Refusal as refusal:
                status, answer = refusal.status, refusal.body
            server.requests.append((self.command, self.path, status))
            if self.command != "GET" and status < 300:
                server.writes.append((self.command, path, status))
        content = b"" if status == 204 else json.dumps(answer, ensure_ascii=server.chance.random() < 0.5).encode()
        if fault:
            self.answer_faulty(fault.kind, content)
        else:
            self._send(status, content)

    def _chunks(self) -> bytes:
        if "chunked" not in (self.headers.get("Transfer-Encoding") or ""):
            return b""
        found = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            found += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return found

    def answer_faulty(self, kind: str, content: bytes) -> None:
        """Answer badly: `drop` before anything happens, `lose` after it happened, `half` a body, `hang`, `html`, or a status."""
        if kind in {"html", "html after"}:
            self._send(200, b"<!doctype html><html><body>Maintenance</body></html>", "text/html")
        elif kind == "half":
            self.send_response(200)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content[: len(content) // 2])
            self._cut()
        elif kind == "half whole":
            self._send(200, content[: len(content) // 2])
        elif kind == "302":
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.server_side.port}/v2/login")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif kind == "hang":
            time.sleep(5)
            self._cut()
        elif kind.isdigit():
            self._send(int(kind), b"<html>Bad gateway</html>", "text/html")
        elif kind == "500 after":
            self._send(500, b'{"code":500,"error":true,"message":"Server Error"}')
        else:
            self._cut()

    def _cut(self) -> None:
        self.close_connection = True
        with suppress(OSError):
            self.wfile.flush()
            self.connection.shutdown(2)

    def _send(self, status: int, content: bytes, kind: str = "application/json; charset=utf-8") -> None:
        choices, chance = self.server_side.choices, self.server_side.chance
        self.send_response(status)
        self.send_header("X-Powered-By", "PHP/8.3.1")
        self.send_header("X-RateLimit-Noise", "maybe; 12")
        self.send_header("Vary", "Accept-Encoding, Origin")
        self.send_header("Cache-Control", "no-cache, private")
        self.send_header("Set-Cookie", "homerun_session=abc; path=/; httponly")
        if status == 429 and choices.says_retry_after:
            self.send_header("Retry-After", "1")
        if choices.is_closing and chance.random() < 0.2:
            self.send_header("Connection", "close")
        if status == 204:
            self.end_headers()
        else:
            self.send_header("Content-Type", kind)
            if choices.is_compressing and "gzip" in (self.headers.get("Accept-Encoding") or ""):
                content = gzip.compress(content)
                self.send_header("Content-Encoding", "gzip")
            if choices.is_chunking and chance.random() < 0.5:
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                step = max(1, len(content) // 3)
                for start in range(0, len(content), step):
                    part = content[start : start + step]
                    self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
                self.wfile.write(b"0\r\n\r\n")
            else:
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
        if choices.is_closing and chance.random() < 0.1:
            self._cut()

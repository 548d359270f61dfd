"""Faults on request: what goes wrong with which of the next calls."""

import re
import threading
from enum import StrEnum
from typing import Any

import msgspec


class FaultKind(StrEnum):
    """What goes wrong."""

    STATUS = "status"  # answers `status` instead of doing anything; `headers` go with it
    APPLY_THEN_STATUS = "apply_then_status"  # does it, then answers `status`
    LOSE_REPLY = "lose_reply"  # does it, then cuts the connection
    CUT_BEFORE_BODY = "cut_before_body"  # cuts the connection before reading the body; nothing is done
    CUT_MID_BODY = "cut_mid_body"  # cuts after some of the body was read; nothing is done
    CUT_MID_REPLY = "cut_mid_reply"  # does it, sends half of the answer, cuts
    DELAY = "delay"  # waits `seconds` before doing it
    SLOW_REPLY = "slow_reply"  # does it, then sends the answer byte by byte, `seconds` between two
    LATE_COMMIT = "late_commit"  # cuts the connection at once and does it `seconds` later
    HTML = "html"  # answers 200 with a page of HTML
    APPLY_THEN_HTML = "apply_then_html"
    TRUNCATED = "truncated"  # answers JSON that stops in the middle, with a length that agrees
    WRONG_TYPE = "wrong_type"  # answers well-formed JSON as text/plain
    HALF_PAGE = "half_page"  # leaves half of `data` out, keeps `meta`
    EMPTY_PAGE = "empty_page"  # `data` empty, `meta` kept
    ENDLESS = "endless"  # `meta.last_page` is a billion
    NO_META = "no_meta"
    REDIRECT = "redirect"  # answers `status` (302 by default) to `location`
    GZIP_BOMB = "gzip_bomb"  # a small gzip body that is 200 MB unpacked
    REWRITE = "rewrite"  # puts `replace` (old text → new text) into the answer's JSON text
    RAW = "raw"  # answers 200 with `text` as it stands, said to be JSON
    MANGLE = "mangle"  # odd values in every item: see `payloads.mangle`


class Fault(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One fault: strikes the next `times` calls whose method and path match, after letting `skip` of them pass."""

    kind: FaultKind
    times: int = 1
    skip: int = 0
    method: str = ""
    path: str = ""  # a regular expression, searched in the path
    status: int = 500
    headers: dict[str, str] = {}
    seconds: float = 0.0
    location: str = ""
    replace: dict[str, str] = {}
    how: str = ""
    text: str = ""
    message: str = "Server Error"


class Faults:
    """The faults still to come."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[Fault] = []

    def add(self, kind: FaultKind | str, **how: Any) -> None:
        """Ask for a fault, e.g. `add("status", status=503, times=3, method="GET")`; raise msgspec.ValidationError for an unknown one."""
        fault = msgspec.convert({"kind": str(kind), **how}, Fault)
        with self._lock:
            self._waiting.append(fault)

    def clear(self) -> None:
        """Forget those still to come."""
        with self._lock:
            self._waiting.clear()

    @property
    def waiting(self) -> int:
        """How many strikes are still to come."""
        with self._lock:
            return sum(fault.times for fault in self._waiting)

    def take(self, method: str, path: str) -> Fault | None:
        """Return the fault that strikes this call, if one does."""
        with self._lock:
            for fault in self._waiting:
                if fault.method and fault.method != method:
                    continue
                if fault.path and not re.search(fault.path, path):
                    continue
                if fault.skip > 0:
                    fault.skip -= 1
                    continue
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None

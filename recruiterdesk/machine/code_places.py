"""Where in the program something happened: files within their packages, and lines, as logs and reports of crashes have them."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

FAULT_FILE = "fault.txt"
"""What the interpreter writes to while it dies, beside the log."""
ELSEWHERE = "(elsewhere)"
"""Stands for a file that is neither ours nor a library's: nobody knows whose name it bears."""

_OWN = "recruiterdesk"
_CODE_WITHOUT_FILE = re.compile(r"<(?:string|frozen [a-z_.]+)>")
_BUNDLED = re.compile(r"(?:[A-Za-z0-9_]+[/\\\\])*[A-Za-z0-9_]+\.py|src/[a-z_]+\.c")
_PACKAGES = ("site-packages", "dist-packages")
_FIRST, _LAST, _MOST = 10, 40, 50  # of the places of one exception that recursed: its first, its last; and of exceptions


def trace_of(failure: BaseException) -> str:
    """Return where an exception came from: its type, then each file and line, and the same of its causes and those of its group."""
    lines: list[str] = []
    seen: set[int] = set()
    waiting = [failure]
    while waiting and len(seen) < _MOST:
        cause = waiting.pop(0)
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        lines += [type(cause).__qualname__, *_places(cause.__traceback__)]
        inner = cause.exceptions if isinstance(cause, BaseExceptionGroup) else ()
        waiting += [one for one in (*inner, cause.__cause__ or cause.__context__) if one is not None]
    return "\n".join(lines)


def _places(trace: TracebackType | None) -> Iterator[str]:
    places: list[tuple[str, int]] = []
    while trace is not None:
        places.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    is_long = len(places) > _FIRST + _LAST
    for number, (path, line) in enumerate(places):
        if not is_long or number < _FIRST or number >= len(places) - _LAST:
            yield f"  {place_of(path)}:{line}"
        elif number == _FIRST:
            yield "  …"


def place_of(path: str) -> str:
    """Return a source file's place inside its package, without the folders of this computer."""
    if path.startswith("<"):
        return path if _CODE_WITHOUT_FILE.fullmatch(path) else ELSEWHERE
    parts = Path(path).parts
    for packages in _PACKAGES:
        if packages in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(packages) :])
    library, ours = Path(os.__file__).parent.parts, Path(__file__).parents[1].parts
    if parts[: len(ours)] == ours:
        return "/".join((_OWN, *parts[len(ours) :]))
    if parts[: len(library)] == library:
        return "/".join(("lib", *parts[len(library) :]))
    # A bundled program's files have no folder before them, and neither has C code that names itself.
    return "/".join(parts) if (getattr(sys, "frozen", False) or path.startswith("src/")) and _BUNDLED.fullmatch(path) else ELSEWHERE

"""The reports of crashes that were kept: what they say of files, lines and types, and nothing else that may stand in them.

Those that the program writes hold no more than that. What the interpreter writes while it dies names whole folders and functions, and
a report may be of an earlier version of this program: whatever is read from the disk is read as strictly as it is written.
"""

import os
import re
import sys
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import msgspec

from recruiterdesk.machine.code_places import ELSEWHERE, FAULT_FILE, place_of, trace_of

CRASHES_KEPT = 10
LONGEST = 256_000  # bytes of one report; what a dying interpreter writes of hundred threads is shorter
_NAME = re.compile(r"crash-(\d{8}T\d{12})(-interpreter)?\.txt")
_HEADER = re.compile(r"Python \d+\.\d+\.\d+[a-z0-9+]* on (?:linux|win32|darwin)")
_TYPE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:\.(?:<locals>|[A-Za-z_][A-Za-z0-9_]*))*")
_PLACE = re.compile(r"  ([A-Za-z0-9_./<>()-]{1,400}):(\d{1,7})(?: .*)?")
_FAULT_PLACE = re.compile(r'  File "(.{0,4096})", line (\d{1,7}|\?\?\?)(?: in .*)?')
_FATAL = re.compile(r"(?:Fatal Python error|Windows fatal exception|Fatal): (.*)")
_FATAL_KINDS = (
    *("Segmentation fault", "Aborted", "Bus error", "Floating-point exception", "Illegal instruction"),
    *("access violation", "stack overflow", "int divide by zero", "float divide by zero"),
)
_THREAD = re.compile(r"(Current thread|Thread)(?: 0x[0-9a-f]+)? .*\(?most recent call first\)?:?")
_KEPT_AS_IT_IS = frozenset({"  …", "  ...", "  <no Python frame>", "  Garbage-collecting"})


class CrashReport(msgspec.Struct, frozen=True):
    """One report: the name of its file, when it was written, and its text."""

    name: str
    at: datetime
    text: str


def write_crash(log_folder: Path, failure: BaseException) -> Path:
    """Write a report of an unexpected exception and return its path; the oldest reports beyond ten go."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    report = log_folder / f"crash-{moment}.txt"
    with os.fdopen(os.open(report, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as writing:
        writing.write(f"Python {sys.version.split()[0]} on {sys.platform}\n{trace_of(failure)}\n")
    _forget_old(log_folder)
    return report


def _forget_old(log_folder: Path) -> None:
    """Delete the oldest reports beyond ten."""
    for old in sorted(log_folder.glob("crash-*.txt"))[:-CRASHES_KEPT]:
        old.unlink(missing_ok=True)


def crash_reports(log_folder: Path) -> tuple[CrashReport, ...]:
    """Return the reports that are kept, the newest first, with what the interpreter wrote since the last start; nothing is changed."""
    found = []
    for path in log_folder.glob("crash-*.txt"):
        name = _NAME.fullmatch(path.name)
        text = _read(path)
        if name and text:
            found.append(CrashReport(path.name, datetime.strptime(name[1], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC), text))
    fault = log_folder / FAULT_FILE
    if text := _read(fault):
        found.append(CrashReport("crash-interpreter.txt", _written(fault), text))
    return tuple(sorted(found, key=lambda report: report.at, reverse=True))


def keep_fault(fault: Path) -> Path | None:
    """Put what the interpreter wrote when it died beside the other reports, before the next run could write over it.

    Returns the report, or None where another program of this profile was quicker.
    """
    report = fault.with_name(f"crash-{_written(fault):%Y%m%dT%H%M%S%f}-interpreter.txt")
    claimed = fault.with_name(f"fault-{os.getpid()}.txt")
    try:
        fault.replace(claimed)
    except FileNotFoundError:
        return None
    text = _read(claimed)
    with os.fdopen(os.open(report, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as writing:
        writing.write(text)
    claimed.unlink()
    _forget_old(fault.parent)
    return report


def only_places(text: str) -> str:
    """Return of a report what is a type, a file's place in its package or a line; every other line is left out."""
    lines = (_only_place(line) for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def _only_place(line: str) -> str:
    if line in _KEPT_AS_IT_IS or _HEADER.fullmatch(line) or _TYPE.fullmatch(line):
        return line
    if place := _FAULT_PLACE.fullmatch(line):
        return f"  {place_of(place[1])}:{place[2]}"
    if place := _PLACE.fullmatch(line):
        return f"  {place[1] if _is_ours(place[1]) else ELSEWHERE}:{place[2]}"
    if fatal := _FATAL.fullmatch(line):
        return f"Fatal: {next((kind for kind in _FATAL_KINDS if fatal[1].startswith(kind)), 'another error')}"
    if thread := _THREAD.fullmatch(line):
        return f"{thread[1]} (most recent call first)"
    return ""


def _is_ours(place: str) -> bool:
    """Tell whether this is a place as reports have it: in the program, in the standard library, or in a package that is installed."""
    first = place.partition("/")[0].removesuffix(".py")
    if first in ("recruiterdesk", "lib", "src") or place_of(place) == place:
        return True
    return first.isidentifier() and find_spec(first) is not None


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return only_places(file.read(LONGEST).decode("utf-8", "replace"))
    except OSError:
        return ""


def _written(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return datetime.now(UTC)

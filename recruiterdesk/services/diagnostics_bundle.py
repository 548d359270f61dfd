"""What goes into a file for whoever helps: how the program stands, its log and its reports of crashes, and never anything about people.

Everything is chosen, not left out: a part is made of numbers, versions, states and words of the program. What the user is shown before
it is saved are these parts, to the letter.
"""

import os
import re
import secrets
import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.machine.crash_reports import crash_reports, only_places
from recruiterdesk.machine.logs import LOG_FILE, LOGS_KEPT
from recruiterdesk.machine.own_words import OwnWords

ENDING = ".zip"
MOST_OF_LOG = 1_000_000  # bytes; the newest
_LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00 (?:DEBUG|INFO|WARNING|ERROR|CRITICAL) [A-Za-z0-9_.]+: .*")
_WORDS = frozenset({"system", "light", "dark", "contrast", "compact", "normal", "roomy", "less", "full", "en", "nl"})
IMPERSONAL_SETTINGS = ("language", "theme", "zoom", "density", "grace_seconds", "single_keys", "motion", "more_time")
"""Settings that say nothing of anybody; of them only numbers, truths and words of the program's own are told."""
_ABOUT = """This file was made by recruiterdesk for whoever helps with it. It was shown before it was saved, and nothing sends it by itself.

doctor.json     versions, how the keyring, the cache and each account stand, by number and never by name
settings.json   how the program is set up; names are left out
sizes.json      how much is kept here: rows, bytes
log.txt         what the program did; texts that it worked on are written by their length alone
crash-*.txt     where the program failed: kinds of mistakes, files and lines of the program

It holds no names, addresses, notes, titles, file names or keys. The home folder is written ~.
"""


class Part(msgspec.Struct, frozen=True):
    """One file of the bundle, as it is shown and as it is saved."""

    name: str
    text: str


def file_name(now: datetime | None = None) -> str:
    """Return the name that is offered for a bundle."""
    return f"recruiterdesk-diagnostics-{(now or datetime.now(UTC)):%Y%m%d-%H%M%S}{ENDING}"


def make_parts(
    log_folder: Path, own: OwnWords, doctor: object, settings: Mapping[str, object], sizes: Mapping[str, object]
) -> tuple[Part, ...]:
    """Return all parts, in the order in which they are read. Blocks; what cannot be read is left out."""
    reports = [Part(report.name, own.without(report.text)) for report in crash_reports(log_folder)]
    return (
        Part("about.txt", _ABOUT),
        Part("doctor.json", _json(doctor, own)),
        Part("settings.json", _json(impersonal(settings), own)),
        Part("sizes.json", _json(sizes, own)),
        Part("log.txt", own.without(_log(log_folder))),
        *reports,
    )


def newest_crash(log_folder: Path, own: OwnWords, since: datetime) -> Part | None:
    """Return the newest report written since a moment, None where there is none. Blocks."""
    report = next(iter(crash_reports(log_folder)), None)
    return Part(report.name, own.without(report.text)) if report is not None and report.at >= since else None


def impersonal(settings: Mapping[str, object]) -> dict[str, object]:
    """Return of settings those that say nothing of anybody."""
    return {
        name: value
        for name in IMPERSONAL_SETTINGS
        if isinstance(value := settings.get(name), bool | int | float) or (isinstance(value, str) and value in _WORDS)
    }


def save_bundle(parts: Sequence[Part], path: Path, *, may_replace: bool = False) -> Path:
    """Write the parts as one file that only the user can read, whole or not at all; raises StorageTrouble. Blocks."""

    def write(opened: int) -> None:
        with os.fdopen(opened, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bundle:
            for part in parts:
                bundle.writestr(part.name, part.text.encode())

    return _save(path, write, may_replace=may_replace)


def save_text(text: str, path: Path, *, may_replace: bool = False) -> Path:
    """Write a text likewise."""

    def write(opened: int) -> None:
        with os.fdopen(opened, "wb") as file:
            file.write(text.encode())

    return _save(path, write, may_replace=may_replace)


def _save(path: Path, write: Callable[[int], None], *, may_replace: bool) -> Path:
    path = path.absolute()
    half = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        write(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600))
        if may_replace:
            half.replace(path)
        elif os.name == "nt":
            half.rename(path)  # there it replaces nothing
        else:
            os.link(half, path)  # nor does this
    except FileExistsError:
        raise StorageTrouble("{file} is already there. Choose another name.", file=path.name) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StorageTrouble(
            "{file} was not written: {reason}. Choose another folder or make room.", file=path.name, reason=reason
        ) from None
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)
    return path


def _json(found: object, own: OwnWords) -> str:
    return msgspec.json.format(msgspec.json.encode(_without(msgspec.to_builtins(found), own)), indent=2).decode() + "\n"


def _without(found: object, own: OwnWords) -> object:
    if isinstance(found, str):
        return own.without(found)
    if isinstance(found, dict):
        return {name: _without(value, own) for name, value in found.items()}
    return [_without(one, own) for one in found] if isinstance(found, list | tuple) else found


def _log(folder: Path) -> str:
    """Return the newest of the log; a line that the program did not write is left out and counted."""
    text = b""
    for number in range(LOGS_KEPT + 1):
        if len(text) < MOST_OF_LOG:
            with suppress(OSError):
                text = (folder / (LOG_FILE if number == 0 else f"{LOG_FILE}.{number}")).read_bytes() + text
    kept, strange = [], 0
    for line in text[-MOST_OF_LOG:].decode("utf-8", "replace").splitlines():
        if _LINE.fullmatch(line):
            kept.append(line)
        elif place := only_places(line):
            kept.append(place.rstrip("\n"))
        else:
            strange += 1
    if strange:
        kept.append(f"({strange} lines of other makes are left out)")
    return "".join(f"{line}\n" for line in kept)

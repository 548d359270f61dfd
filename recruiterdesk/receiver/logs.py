"""The receiver's log: one JSON object a line on standard error, with nothing in it that could be personal or secret.

What is written is chosen, not what is left out. `event` is a literal of the program; of what goes with it only the members below are
written, numbers as they are and words only where they look like words of ours. Of an exception only its type and the lines of ours that it
went through are written: its text may quote an applicant. Addresses, query strings and headers never come here at all.
"""

import json
import logging
import re
import sys
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

OWN = "recruiterdesk"
# The id of the request that is being answered; every line that is written meanwhile carries it.
REQUEST: ContextVar[str | None] = ContextVar("request", default=None)

# What may go with an event, as `extra` of a log call.
MEMBERS = ("door", "method", "status", "ms", "bytes_in", "bytes_out", "is_repeat", "reason", "count", "port", "database", "seconds")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
_PACKAGE = Path(__file__).resolve().parents[1]
# Libraries whose messages are literals of theirs; what they put into them is left out.
_SPOKEN_FOR = ("uvicorn", "alembic")


class JsonLines(logging.Formatter):
    """Writes one record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line, without its line end."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "event": _event(record),
        }
        if (request := REQUEST.get()) is not None:
            line["request"] = request
        for name in MEMBERS:
            if (value := record.__dict__.get(name)) is not None:
                line[name] = _harmless(value)
        if numbers := [value for value in _arguments(record) if isinstance(value, int | float)]:
            line["numbers"] = numbers
        failure = record.exc_info[1] if record.exc_info else None
        if failure is not None:
            line["failure"] = _failure(failure)
        return json.dumps(line, ensure_ascii=True)


def set_up_logs(stream: IO[str] | None = None, *, level: int = logging.INFO) -> None:
    """Write every record of this process as lines of JSON, in the place of whatever handled records before."""
    logging.raiseExceptions = False  # a record that cannot be written would be printed, names and all
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    logging.getLogger("uvicorn.access").disabled = True


def _event(record: logging.LogRecord) -> str:
    own = record.name.split(".")[0]
    if own == OWN or own in _SPOKEN_FOR:
        return str(record.msg).strip() if isinstance(record.msg, str) else record.name
    return record.name


def _arguments(record: logging.LogRecord) -> tuple[object, ...]:
    return record.args if isinstance(record.args, tuple) and record.name.split(".")[0] == OWN else ()


def _harmless(value: object) -> object:
    if isinstance(value, int | float):
        return value
    text = str(value)
    return text if _WORD.fullmatch(text) else f"{len(text)} characters"


def _failure(failure: BaseException) -> dict[str, object]:
    """Return the type of an exception, the lines of ours it went through, and the type of what caused it."""
    frames = traceback.extract_tb(failure.__traceback__)
    found: dict[str, object] = {"type": type(failure).__name__}
    if places := [f"{place}:{frame.lineno}" for frame in frames if (place := _place(frame.filename)) is not None]:
        found["at"] = places
    cause = failure.__cause__ or failure.__context__
    if cause is not None:
        found["cause"] = type(cause).__name__
    return found


def _place(file: str) -> str | None:
    try:
        return Path(file).resolve().relative_to(_PACKAGE).as_posix()
    except (OSError, ValueError):
        return None

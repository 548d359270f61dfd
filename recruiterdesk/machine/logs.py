"""The log and the reports of crashes: what the program did, never with whom.

What is written is chosen, not what is left out. A record's message is a literal of the program (the linter sees to it); of its
arguments only numbers, dates, members of enumerations, names of exception classes and route templates are written as they are,
and any other text by its length alone. Other libraries' messages, which may hold whole addresses, are replaced by their level. Of
an exception only its type and the files and lines it went through are written: its text, its notes and what its functions were
given may quote an applicant, and the folders before a file may name the user. What is kept is read again by `crash_reports`.
"""

import enum
import faulthandler
import logging
import os
import re
import sys
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import IO

from recruiterdesk.machine.code_places import FAULT_FILE, trace_of

OWN = "recruiterdesk"
LOG_FILE = "recruiterdesk.log"
LOG_BYTES = 1_000_000
LOGS_KEPT = 3

_ROUTE = re.compile(r"/[a-z/_{}-]{0,80}")
_crash_file: IO[bytes] | None = None


class PrivateFormatter(logging.Formatter):
    """Writes one line per record with nothing in it that could be personal or secret."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = f"{moment} {record.levelname} {record.name}: {_message(record)}"
        failure = record.exc_info[1] if record.exc_info else None
        return f"{line}\n{trace_of(failure)}" if failure is not None else line


class _LaterFile(logging.Handler):
    """Opens the rotating file when there is something to write: the first list is painted without it."""

    def __init__(self, path: Path) -> None:
        """Make the file, so that a folder that takes none is told now."""
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))

    def emit(self, record: logging.LogRecord) -> None:
        """Open the file, and let it take this record and all that follow."""
        from recruiterdesk.machine.log_file import PrivateLogFile  # noqa: PLC0415 -- see the class

        if self._file is None:
            try:
                self._file = PrivateLogFile(self._path, maxBytes=LOG_BYTES, backupCount=LOGS_KEPT, encoding="utf-8")
            except OSError:
                return
            self._file.setFormatter(self.formatter)
        self._file.handle(record)

    def close(self) -> None:
        """Close the file, if there was anything to write."""
        if self._file is not None:
            self._file.close()
        super().close()


def set_up_logs(log_folder: Path, *, level: int = logging.INFO) -> None:
    """Write the log of this program to a rotating file, in the place of any handler that was set before."""
    logging.raiseExceptions = False  # a log that cannot be written would print its records, names and all, to the terminal
    handler: logging.Handler
    try:
        handler = _LaterFile(log_folder / LOG_FILE)
    except OSError:  # the program works without its log; that nothing can be written is told by whatever wants to
        handler = logging.NullHandler()
    handler.setFormatter(PrivateFormatter())
    root = logging.getLogger()
    for before in list(root.handlers):
        root.removeHandler(before)
        before.close()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger(OWN).setLevel(level)


class _CrashReports(logging.Handler):
    """Keeps where exceptions came from that nobody expected; of what is logged, errors with their exception."""

    def __init__(self, folder: Path, on_crash: Callable[[Path], None] | None) -> None:
        super().__init__(logging.ERROR)
        self._folder = folder
        self._on_crash = on_crash

    def emit(self, record: logging.LogRecord) -> None:
        """Report the record's exception, if it has one."""
        failure = record.exc_info[1] if record.exc_info else None
        if failure is not None:
            self._keep(failure)

    def nobody_expected(self, failure: BaseException | None) -> None:
        """Report what reached one of the interpreter's hooks."""
        if failure is None or isinstance(failure, KeyboardInterrupt | SystemExit):
            return
        logging.getLogger(__name__).error("nobody expected %s", type(failure).__name__)
        self._keep(failure)

    def _keep(self, failure: BaseException) -> None:
        from recruiterdesk.machine.crash_reports import write_crash  # noqa: PLC0415 -- needed when something went wrong

        try:
            path = write_crash(self._folder, failure)
        except OSError as trouble:
            logging.getLogger(__name__).warning("the report of a crash was not written: %s", type(trouble).__name__)
        else:
            if self._on_crash is not None:
                self._on_crash(path)


def catch_crashes(log_folder: Path, on_crash: Callable[[Path], None] | None = None) -> None:
    """From now on, report exceptions that nobody expected, and crashes of the interpreter; write no core dumps.

    Nobody expected what reaches the interpreter's hooks, and what somebody caught and logged as an error of ours, traceback and all.
    `on_crash` gets the report's path, in whichever thread it happened. Where the folder cannot be written to, the log alone tells.
    """
    reports = _CrashReports(log_folder, on_crash)
    own = logging.getLogger(OWN)
    for before in [handler for handler in own.handlers if isinstance(handler, _CrashReports)]:
        own.removeHandler(before)
    own.addHandler(reports)

    def from_main(_kind: type[BaseException], failure: BaseException, _trace: TracebackType | None) -> None:
        reports.nobody_expected(failure)

    def from_thread(arguments: threading.ExceptHookArgs) -> None:
        reports.nobody_expected(arguments.exc_value)

    def from_nowhere(unraisable: "sys.UnraisableHookArgs") -> None:
        reports.nobody_expected(unraisable.exc_value)  # Python's own hook would print its text, which goes to the system's journal

    sys.excepthook = from_main
    threading.excepthook = from_thread
    sys.unraisablehook = from_nowhere
    no_core_dumps()
    _write_faults_down(log_folder)


def _write_faults_down(log_folder: Path) -> None:
    global _crash_file  # noqa: PLW0603 -- the interpreter writes to it while it dies, so it stays open
    fault = log_folder / FAULT_FILE
    try:
        if fault.exists() and fault.stat().st_size > 0:
            from recruiterdesk.machine.crash_reports import keep_fault  # noqa: PLC0415 -- needed after a crash of the interpreter only

            keep_fault(fault)
        _crash_file = os.fdopen(os.open(fault, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab")
    except OSError as trouble:
        logging.getLogger(__name__).warning("a crash of the interpreter could not be written down: %s", type(trouble).__name__)
    else:
        faulthandler.enable(_crash_file)


def no_core_dumps() -> None:
    """Keep the system from writing this process's memory, applicants and keys included, to the disk when it crashes."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 -- does not exist on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _message(record: logging.LogRecord) -> str:
    if record.name != OWN and not record.name.startswith(f"{OWN}."):
        return "(another library's message)"
    if not isinstance(record.msg, str):
        return f"({type(record.msg).__name__})"
    arguments = record.args
    try:
        if isinstance(arguments, dict):
            return record.msg % {name: _argument(value) for name, value in arguments.items()}
        return record.msg % tuple(_argument(value) for value in arguments or ())
    except (TypeError, ValueError, KeyError):
        return record.msg


def _argument(value: object) -> object:
    if value is None or isinstance(value, bool | int | float | date | timedelta):
        return value
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, type):
        return value.__qualname__
    if isinstance(value, BaseException):
        return type(value).__qualname__
    if isinstance(value, str):
        return value if _ROUTE.fullmatch(value) or _is_exception(value) else f"<{len(value)} characters>"
    return f"<{type(value).__name__}>"


def _is_exception(name: str) -> bool:
    """Tell whether this is the name of an exception class that exists now; a person's name is not."""
    if not name.isidentifier():
        return False
    classes = [BaseException]
    while classes:
        one = classes.pop()
        if one.__name__ == name:
            return True
        classes += one.__subclasses__()
    return False

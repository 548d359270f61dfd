"""The log tells what happened and never to whom."""

import logging
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import pytest

from recruiterdesk.machine.code_places import trace_of
from recruiterdesk.machine.crash_reports import write_crash
from recruiterdesk.machine.logs import LOG_FILE, PrivateFormatter, set_up_logs

CANARY = "Zoë Canary zoe@canary.nl"
log = logging.getLogger("recruiterdesk.tests")


class Kind(StrEnum):
    NOTE = "note"


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    for handler in before:
        root.removeHandler(handler)
    set_up_logs(tmp_path, level=logging.DEBUG)
    yield tmp_path / LOG_FILE
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
    for handler in before:
        root.addHandler(handler)
    root.setLevel(level)
    logging.getLogger("recruiterdesk").setLevel(logging.NOTSET)


def test_what_cannot_be_personal_is_written_as_it_is(written: Path) -> None:
    log.info(
        "%s %d of %.1f at %s in %s on %s: %s", Kind.NOTE, 3, 4.5, datetime(2026, 1, 2, tzinfo=UTC), True, "/vacancies/{id}", "TimeoutError"
    )
    assert "recruiterdesk.tests: note 3 of 4.5 at 2026-01-02 00:00:00+00:00 in True on /vacancies/{id}: TimeoutError" in written.read_text()


def test_personal_text_is_written_by_its_length_alone(written: Path) -> None:
    log.warning("%s and %s and %s", CANARY, [CANARY], {"name": CANARY})
    log.warning("%(who)s", {"who": CANARY})
    log.warning("%s", "Jansen")
    log.warning("/%s", "/applicants/12345?signature=abc")
    log.error(ValueError(CANARY))
    logging.getLogger("some.library").warning("HTTP Request: GET https://x/?key=%s", CANARY)
    logging.getLogger("some.library").info("GET https://x/?key=secret")
    text = written.read_text()
    assert "Canary" not in text
    assert "canary" not in text
    assert "Jansen" not in text
    assert "12345" not in text
    assert "secret" not in text
    assert f"<{len(CANARY)} characters>" in text
    assert "(another library's message)" in text


def test_an_argument_that_does_not_fit_leaves_the_message_as_it_was_written_in_the_program() -> None:
    record = logging.LogRecord("recruiterdesk.x", logging.INFO, "", 0, "%d of them", (CANARY,), None)
    assert PrivateFormatter().format(record).endswith("recruiterdesk.x: %d of them")


def raise_deep(depth: int, name: str) -> None:
    if depth:
        raise_deep(depth - 1, name)
    raise RuntimeError(name, {"of": name}) from ValueError(name)


def test_an_exception_is_written_by_type_and_place_alone(written: Path, tmp_path: Path) -> None:
    try:
        raise_deep(20, CANARY)
    except RuntimeError as failure:
        log.exception("it failed")
        report = write_crash(tmp_path, failure)
    for text in (written.read_text(), report.read_text()):
        assert "Canary" not in text
        assert "RuntimeError" in text
        assert "ValueError" in text
        assert "  (elsewhere):" in text
        assert "raise_deep" not in text
        assert str(Path.home()) not in text


def test_a_trace_in_a_circle_ends() -> None:
    first, second = ValueError(), ValueError()
    first.__cause__, second.__cause__ = second, first
    assert trace_of(first).count("ValueError") == 2


@pytest.mark.skipif(sys.platform == "win32", reason="files have no mode there")
def test_logs_are_for_the_user_alone_and_do_not_grow_without_end(written: Path) -> None:
    for _ in range(6_000):
        log.info("a long line " * 80)
    files = list(written.parent.iterdir())
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) < 5_000_000
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_only_the_last_crashes_are_kept(tmp_path: Path) -> None:
    for _ in range(15):
        write_crash(tmp_path, ValueError())
    assert len(list(tmp_path.glob("crash-*.txt"))) == 10


CRASH = """
import resource, sys, threading
from pathlib import Path
from recruiterdesk.machine.logs import catch_crashes
catch_crashes(Path(sys.argv[1]), on_crash=lambda report: print(report.name))
thread = threading.Thread(target=lambda: int("Canary"))
thread.start(); thread.join()
print(resource.getrlimit(resource.RLIMIT_CORE))
int("Canary")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="core dumps are a thing of POSIX")
def test_uncaught_exceptions_are_reported_from_every_thread_and_no_core_is_written(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", CRASH, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Canary" not in done.stdout + done.stderr
    assert "(0, 0)" in done.stdout
    reports = list(tmp_path.glob("crash-*.txt"))
    assert len(reports) == 2
    assert all("Canary" not in report.read_text() for report in reports)


FAULT = """
import faulthandler, sys
from pathlib import Path
from recruiterdesk.machine.logs import catch_crashes
catch_crashes(Path(sys.argv[1]))
faulthandler._sigsegv()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_what_the_interpreter_wrote_when_it_died_outlives_the_next_starts(tmp_path: Path) -> None:
    for _ in range(2):
        assert subprocess.run([sys.executable, "-c", FAULT, str(tmp_path)], capture_output=True, check=False).returncode < 0
    kept = list(tmp_path.glob("crash-*-interpreter.txt"))
    assert len(kept) == 1
    assert kept[0].read_text().startswith("Fatal: Segmentation fault\n")
    assert str(Path(sys.prefix)) not in kept[0].read_text()
    assert "Segmentation fault" in (tmp_path / "fault.txt").read_text()


LOGGED = """
import logging, sys
from pathlib import Path
from recruiterdesk.machine.logs import catch_crashes
catch_crashes(Path(sys.argv[1]))
catch_crashes(Path(sys.argv[1]))
try:
    int("Canary")
except ValueError as mistake:
    logging.getLogger("recruiterdesk.x").error("a %s", type(mistake), exc_info=mistake)
    logging.getLogger("recruiterdesk.x").warning("no crash", exc_info=mistake)
    logging.getLogger("another.library").error("not ours", exc_info=mistake)
"""


def test_an_error_of_ours_that_was_caught_and_logged_is_one_report(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LOGGED, str(tmp_path)], capture_output=True, text=True, check=True)
    (report,) = tmp_path.glob("crash-*.txt")
    assert "ValueError\n  <string>:8\n" in report.read_text()
    assert "Canary" not in report.read_text()
    assert done.stdout == ""


def test_where_nothing_can_be_written_the_program_starts_all_the_same(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LOGGED, str(tmp_path / "missing")], capture_output=True, check=False)
    assert done.returncode == 0


def test_two_threads_that_write_the_first_record_at_once_both_find_it_written(written: Path) -> None:
    start = threading.Barrier(8)

    def tell(number: int) -> None:
        start.wait()
        log.info("record %d", number)

    threads = [threading.Thread(target=tell, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lines = written.read_text().splitlines()
    assert sorted(line.rsplit(" ", 1)[1] for line in lines) == [str(number) for number in range(8)]

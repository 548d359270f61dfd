"""A report of a crash says which kind of mistake it was and through which lines it came, and nothing of whom it was about."""

import asyncio
import faulthandler
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key
from child_program import child_environment
from waiting import until

from recruiterdesk.machine.code_places import ELSEWHERE, place_of, trace_of
from recruiterdesk.machine.crash_reports import crash_reports, keep_fault, only_places, write_crash
from recruiterdesk.machine.cv_reader import CvReader
from recruiterdesk.machine.logs import PrivateFormatter, catch_crashes

CANARY = "Zoë Kanarie-Kwakkelstein"


class Mistake(Exception):  # noqa: N818 -- stands for any
    """One that carries somebody's name in its words."""


def through(layers: int, name: str, end: Callable[[str], object]) -> None:
    held = {"of": name}  # in the locals of every layer
    if layers:
        through(layers - 1, held["of"], end)
    end(name)


def plain(name: str) -> None:
    raise Mistake(name, {"who": name})


def noted(name: str) -> None:
    mistake = Mistake(name)
    mistake.add_note(f"while {name} was read")
    raise mistake


def caused(name: str) -> None:
    try:
        plain(name)
    except Mistake as first:
        raise RuntimeError(name) from first


def chained(name: str) -> None:
    try:
        noted(name)
    except Mistake:
        raise KeyError(name)  # noqa: B904 -- that it has no cause is what is tried


def grouped(name: str) -> None:
    found: list[Exception] = []
    for one in (plain, noted, caused, chained):
        try:
            one(name)
        except Exception as mistake:  # noqa: BLE001 -- each is collected
            found.append(mistake)
    raise ExceptionGroup(name, [*found[:2], ExceptionGroup(name, found[2:])])


def named_file(name: str) -> None:
    exec(compile("raise ValueError(who)", f"/home/{name}/{name}.py", "exec"), {"who": name})


def encoded(name: str) -> None:
    name.encode("ascii")  # its error holds the text itself


def endless(name: str) -> None:
    endless(name)


WAYS = (plain, noted, caused, chained, grouped, named_file, encoded, endless)


@pytest.mark.parametrize("end", WAYS)
def test_no_report_of_twenty_layers_holds_a_name(tmp_path: Path, end: Callable[[str], object]) -> None:
    with pytest.raises(BaseException) as caught:  # noqa: PT011 -- whatever it is
        through(20, CANARY, end)
    report = write_crash(tmp_path, caught.value)
    (kept,) = crash_reports(tmp_path)
    for text in (report.read_text(), kept.text, report.name):
        assert not any(word in text for word in ("Zoë", "Kanarie", "Kwakkelstein", "through", end.__name__))
    assert kept.text.splitlines()[1] == type(caught.value).__qualname__
    assert report.read_text() == kept.text  # nothing that is written is left out when it is read
    assert kept.text.count(f"  {ELSEWHERE}:") >= 20


def test_a_group_tells_of_all_its_mistakes() -> None:
    with pytest.raises(ExceptionGroup) as caught:
        grouped(CANARY)
    kinds = [line for line in trace_of(caught.value).splitlines() if not line.startswith(" ")]
    assert sorted(kinds) == sorted(
        ["ExceptionGroup", "ExceptionGroup", "Mistake", "Mistake", "RuntimeError", "Mistake", "KeyError", "Mistake"]
    )


def test_a_file_is_named_within_its_package() -> None:
    import httpx  # noqa: PLC0415 -- only for where it is

    assert place_of(__file__) == ELSEWHERE
    assert place_of(sys.modules["recruiterdesk.machine.logs"].__file__ or "") == "recruiterdesk/machine/logs.py"
    assert place_of(httpx.__file__) == "httpx/__init__.py"
    assert place_of(asyncio.__file__) == "lib/asyncio/__init__.py"
    assert place_of(f"/home/{CANARY}/site-packages/../x.py") != f"/home/{CANARY}/x.py"
    for path in (f"<{CANARY}>", f"{CANARY}.py", f"/srv/{CANARY}/recruiterdesk/x.py", f"C:\\Users\\{CANARY}\\x.py", ""):
        assert place_of(path) == ELSEWHERE


def test_threads_and_what_nobody_can_catch_are_reported_without_their_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], pytestconfig: pytest.Config
) -> None:
    for hook in ("excepthook", "unraisablehook"):
        monkeypatch.setattr(sys, hook, getattr(sys, hook))
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    own = logging.getLogger("recruiterdesk")
    before = list(own.handlers)
    catch_crashes(tmp_path)

    class Falling:
        def __del__(self) -> None:
            plain(CANARY)

    try:
        thread = threading.Thread(target=plain, args=(CANARY,))
        thread.start()
        thread.join()
        Falling()
    finally:
        for handler in [one for one in own.handlers if one not in before]:
            own.removeHandler(handler)
        faulthandler.enable(pytestconfig.stash[fault_handler_stderr_fd_key])  # as it was: a crash of the tests is told where it is seen
    reports = crash_reports(tmp_path)
    assert [report.text.splitlines()[1] for report in reports] == ["Mistake", "Mistake"]
    said = capfd.readouterr()
    assert "Kanarie" not in "".join((*(report.text for report in reports), said.out, said.err))


SLOT = """
import sys
from pathlib import Path
import recruiterdesk.ui
from PySide6.QtCore import QCoreApplication, QTimer
from recruiterdesk.machine.logs import catch_crashes
catch_crashes(Path(sys.argv[1]))
application = QCoreApplication([])
def slot():
    QTimer.singleShot(0, application.quit)
    raise ValueError(sys.argv[2])
QTimer.singleShot(0, slot)
application.exec()
"""
FATAL = """
import faulthandler, sys, threading
from pathlib import Path
from recruiterdesk.machine.logs import catch_crashes
catch_crashes(Path(sys.argv[1]))
def Kanarie(who):
    faulthandler._sigsegv()
exec(compile("Kanarie(who)", "/home/" + sys.argv[2] + "/x.py", "exec"), {"Kanarie": Kanarie, "who": sys.argv[2]})
"""


def run(code: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", code, str(folder), CANARY], env=child_environment(), capture_output=True, text=True, check=False, timeout=60
    )


def test_a_slot_of_qt_that_fails_is_reported_without_its_words(tmp_path: Path) -> None:
    ended = run(SLOT, tmp_path)
    (report,) = crash_reports(tmp_path)
    assert report.text.splitlines()[1:] == ["ValueError", "  <string>:11"]
    assert "Kanarie" not in ended.stdout + ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_what_a_dying_interpreter_wrote_is_kept_as_files_and_lines(tmp_path: Path) -> None:
    assert run(FATAL, tmp_path).returncode < 0
    (before,) = crash_reports(tmp_path)  # the doctor looks before the next start, and changes nothing
    assert "Kanarie" in (tmp_path / "fault.txt").read_text()
    assert keep_fault(tmp_path / "fault.txt") is not None
    (kept,) = crash_reports(tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".txt"] == [kept.name]
    assert kept.text == before.text == (tmp_path / kept.name).read_text()
    assert kept.text.splitlines()[0] == "Fatal: Segmentation fault"
    assert kept.text.splitlines()[1] == "Current thread (most recent call first)"
    assert f"  {ELSEWHERE}:1" in kept.text.splitlines()
    assert "Kanarie" not in kept.text
    assert keep_fault(tmp_path / "fault.txt") is None  # another program was quicker


def test_a_report_of_another_make_is_read_as_strictly() -> None:
    foreign = f"""Python 3.11.2 on linux
Mistake
{CANARY}
Mistake: {CANARY}
  recruiterdesk/ui/x.py:12 {CANARY}
  {CANARY}:12
  Kanarie/x.py:13
  httpx/_client.py:14
Windows fatal exception: access violation
Fatal Python error: {CANARY}
Thread 0x00007f1 [{CANARY}] (most recent call first):
  File "C:\\Users\\{CANARY}\\x.py", line 15 in {CANARY}
Extension modules: {CANARY}
"""
    assert only_places(foreign).splitlines() == [
        "Python 3.11.2 on linux",
        "Mistake",
        "  recruiterdesk/ui/x.py:12",
        f"  {ELSEWHERE}:13",
        "  httpx/_client.py:14",
        "Fatal: access violation",
        "Fatal: another error",
        "Thread (most recent call first)",
        f"  {ELSEWHERE}:15",
    ]
    assert only_places(only_places(foreign)) == only_places(foreign)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
@pytest.mark.parametrize(("is_asked_before", "told"), [(True, "ended with -11: "), (False, "ended with -11 between two jobs")])
async def test_a_child_that_crashes_over_a_cv_leaves_nothing_of_it(
    is_asked_before: bool, told: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    reader = CvReader()
    try:
        await reader.warm_up()
        child = reader._child
        assert child is not None
        os.kill(child.process_id, signal.SIGSTOP if is_asked_before else signal.SIGSEGV)
        await until(lambda: is_asked_before or not child.is_alive)
        reading = asyncio.get_running_loop().create_task(reader.read_text(f"%PDF-1.7\n{CANARY}".encode(), f"CV {CANARY}.pdf"))
        if is_asked_before:
            await until(lambda: child.jobs)
            os.kill(child.process_id, signal.SIGSEGV)
            os.kill(child.process_id, signal.SIGCONT)
        assert (await reading).warning
        assert (await reader.read_text(b"%PDF-1.7\nbroken", f"{CANARY}.pdf")).warning
    finally:
        await reader.close()
    formatter = PrivateFormatter()
    written = "\n".join(formatter.format(record) for record in caplog.records)
    assert f"the child that reads CVs {told}" in written
    assert "Kanarie" not in written
    assert crash_reports(tmp_path) == ()

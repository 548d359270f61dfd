"""The demo's tour of the window, cut short: real keys and clicks in a process of its own, and what a machine without a display hears."""

import json
import signal
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import msgspec
import pytest

from recruiterdesk.bootstrap import demo_program
from recruiterdesk.bootstrap.demo_report import JourneyReport, ScreenReport, StepReport, write_report
from recruiterdesk.bootstrap.demo_tours import touring
from recruiterdesk.bootstrap.display import has_display
from recruiterdesk.cli.outcome import Outcome

_TWO_LANGUAGES = """
import json, sys
from pathlib import Path
from recruiterdesk.bootstrap.demo_window.run import ALL_STEPS, run_tours
steps = [step for step in ALL_STEPS if step.name in {"first-run", "provider"}]
reports = run_tours(Path(sys.argv[1]), applicants=12, languages=["nl", "en"], looks=["dark"], steps=steps)
print(json.dumps([[report.name, report.trouble] for report in reports]))
"""

_SHORT_TOUR = """
import json, sys
from pathlib import Path
from recruiterdesk.bootstrap.demo_window.run import ALL_STEPS, run_tours
wanted = {"first-run", "provider", "wrong-key", "small-key", "connect", "first-sync", "search", "keys", "evidence"}
steps = [step for step in ALL_STEPS if step.name in wanted]
reports = run_tours(Path(sys.argv[1]), applicants=12, languages=["nl"], looks=["dark"], steps=steps)
print(json.dumps([[report.name, report.trouble, report.screenshots] for report in reports]))
"""


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_short_tour_connects_reads_and_searches_in_the_real_window(tmp_path: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", _SHORT_TOUR, str(tmp_path)], capture_output=True, text=True, timeout=240, check=False)
    assert ran.returncode == 0, ran.stderr
    reports = json.loads(ran.stdout.splitlines()[-1])
    assert [(name, trouble) for name, trouble, _ in reports if trouble] == []
    assert [name for name, _, _ in reports] == [
        f"nl/{name}" for name in ("first-run", "provider", "wrong-key", "small-key", "connect", "first-sync", "search", "keys", "evidence")
    ]
    pictures = [Path(path) for _, _, taken in reports for path in taken]
    assert len(pictures) >= 8
    assert all(path.stat().st_size > 5000 and path.name.endswith("-nl-dark.png") for path in pictures)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_applications_that_came_while_the_laptop_slept_are_found_moved_and_assigned_in_the_real_window(tmp_path: Path) -> None:
    program = _SHORT_TOUR.replace('"search", "keys", "evidence"', '"five", "receive", "received", "unmatched"')
    ran = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, timeout=240, check=False)
    assert ran.returncode == 0, ran.stderr
    reports = json.loads(ran.stdout.splitlines()[-1])
    assert [(name, trouble) for name, trouble, _ in reports if trouble] == []
    assert [name for name, _, _ in reports][-4:] == ["nl/five", "nl/receive", "nl/received", "nl/unmatched"]
    taken = {Path(path).name[3:].removesuffix("-nl-dark.png") for _, _, paths in reports for path in paths}
    assert taken >= {"received", "received-person", "received-cv", "received-found", "received-stage"}
    assert taken >= {"unmatched", "unmatched-assign", "unmatched-assigned"}


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_an_english_tour_after_a_dutch_one_in_the_same_process_is_in_english(tmp_path: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", _TWO_LANGUAGES, str(tmp_path)], capture_output=True, text=True, timeout=240, check=False)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout.splitlines()[-1]) == [
        [f"{where}/{name}", ""] for where in ("nl", "en") for name in ("first-run", "provider")
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the program")
def test_a_tour_whose_process_breaks_off_is_a_step_with_its_last_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "program"
    said = StepReport(name="en/first-run", title="Open an empty desk", screens=[ScreenReport(name="first-run", seconds=0.5)])
    program.write_text(f"#!/bin/sh\necho '{msgspec.json.encode(said).decode()}'\nprintf '{{\"name\"'\necho gone >&2\nkill -BUS $$\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    with touring(tmp_path, seed=1, applicants=12, languages=["en"]) as tours:
        steps = tours.reports()
    assert steps[0] == said
    assert [(step.name, step.trouble) for step in steps[1:]] == [("en/window", f"its process ended with -{signal.SIGBUS.value}: gone")]


def test_the_report_says_how_long_each_screen_took_in_each_language(tmp_path: Path) -> None:
    def step(part: str, seconds: float) -> StepReport:
        return StepReport(name="keys", title="All keys", part=part, screens=[ScreenReport(name="keys", seconds=seconds)])

    report = JourneyReport(program="recruiterdesk", seed=1, applicants=12, steps=[step("English", 1.5), step("Dutch", 2.25)])
    lines = write_report(report, tmp_path).read_text().splitlines()
    assert lines[lines.index("| screen | English | Dutch |") + 2 :] == ["| keys | 1.50 | 2.25 |", "| all 1 | 1.50 | 2.25 |"]
    assert json.loads((tmp_path / "report.json").read_text())["steps"][1]["screens"] == [{"name": "keys", "seconds": 2.25}]


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_is_seen_by_its_variable(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert not has_display()
    monkeypatch.setenv(variable, ":7")
    assert has_display()


def test_without_a_display_the_demo_says_so_and_goes_on_without_a_screen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folders: list[Path] = []

    def headless(folder: Path, **_how: object) -> Outcome:
        folders.append(folder)
        return Outcome(document={}, text="")

    monkeypatch.setattr(demo_program, "has_display", lambda: False)
    monkeypatch.setattr(demo_program, "run_headless", headless)
    demo_program.run(Namespace(headless=None, seed=1, applicants=None))
    assert folders == [Path("demo-output")]
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "no display" in said
    assert "demo-output" in said


@pytest.mark.slow
def test_without_qt_the_report_says_what_to_install_and_the_services_are_still_gone_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "recruiterdesk.bootstrap.demo_window.run", None)
    outcome = demo_program.run_headless(tmp_path, applicants=14)
    report = json.loads((tmp_path / "report.json").read_text())
    assert outcome.status == 1
    assert [step["name"] for step in report["steps"] if step["trouble"]] == ["window"]
    assert "apt install" in report["steps"][-1]["trouble"]
    assert "apt install" in capsys.readouterr().err

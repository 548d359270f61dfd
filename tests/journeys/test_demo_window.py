"""The demo's tour of the window, cut short: real keys and clicks in a process of its own, and what a machine without a display hears."""

import json
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from recruiterdesk.bootstrap import demo_program
from recruiterdesk.bootstrap.display import has_display
from recruiterdesk.cli.outcome import Outcome

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

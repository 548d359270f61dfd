"""Another run of the program beside this one: from source and installed, and on its own."""

import json
import sys
import time
from pathlib import Path

import pytest

from recruiterdesk.bootstrap import own_program
from recruiterdesk.bootstrap.own_program import own_command, start_beside

TELLS = "import json, os, sys; json.dump([sys.argv[1:], os.environ.get('PYINSTALLER_RESET_ENVIRONMENT')], open(sys.argv[1], 'w'))"


def test_from_source_it_is_pythons_module_and_installed_the_program_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_command(["demo"]) == [sys.executable, "-m", "recruiterdesk", "demo"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command(["--profile", "/people/a b"]) == [sys.executable, "--profile", "/people/a b"]


@pytest.mark.parametrize(("is_frozen", "reset"), [(False, None), (True, "1")])
def test_it_gets_its_arguments_whole_and_a_bundle_is_told_that_it_begins_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_frozen: bool, reset: str | None
) -> None:
    monkeypatch.setattr(own_program, "own_command", lambda words: [sys.executable, "-c", TELLS, *words])
    if is_frozen:
        monkeypatch.setattr(sys, "frozen", True, raising=False)
    told = tmp_path / "what it was told"
    assert start_beside([str(told), 'a "quoted" %word', "--profile"])
    latest = time.monotonic() + 20
    while not told.exists() or not told.read_text().endswith("]"):
        assert time.monotonic() < latest
        time.sleep(0.02)
    assert json.loads(told.read_text()) == [[str(told), 'a "quoted" %word', "--profile"], reset]


def test_a_program_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_program, "own_command", lambda _words: ["/nowhere/recruiterdesk"])
    assert not start_beside(["demo"])

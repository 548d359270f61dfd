"""What the doctor says to people: nothing that tells them what to do is cut to the width of a terminal."""

import pytest

from recruiterdesk.cli.program_commands import doctor
from recruiterdesk.services.diagnosis_service import CacheFinding, Diagnosis, KeyringFinding

TROUBLE = (
    "This computer has no keyring that runs, so keys cannot be kept safely. Install and start one (on Debian: gnome-keyring), sign in to "
    "the desktop again, then start the program again."
)
CACHE = "The profile's database cannot be opened. Check that its folder exists, and that you may read and write it."


@pytest.mark.parametrize("columns", ["40", "120"])
def test_each_trouble_is_said_to_its_end(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    found = Diagnosis(
        version="0.1.0",
        python="3.11",
        system="Linux",
        libraries={},
        paths={"profile": "/home/p", "log": "/home/p/log"},
        keyring=KeyringFinding(trouble=TROUBLE),
        cache=CacheFinding(exists=True, is_open=False, trouble=CACHE),
    )
    told = doctor(found)
    said = " ".join(told.text.split())
    assert TROUBLE in said
    assert CACHE in said
    assert told.status == 1

"""Keyrings that are there but do not work: locked, hanging, refusing. Each on a session bus of its own, for real."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.secret_service

FAULTY = Path(__file__).with_name("faulty_secret_service.py")
ASK = """
import sys
from pathlib import Path
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.vault.vault import Vault
vault = Vault(Path(sys.argv[1]), timeout_seconds=float(sys.argv[2]))
for may_create in (True, False):
    try:
        vault.database_key(may_create=may_create)
    except DeskError as trouble:
        print(type(trouble).__name__, trouble.message)
    else:
        print("a key")
"""


def ask(tmp_path: Path, fault: str, *, seconds: float = 20.0) -> list[str]:
    """Ask a vault for its key, in a session whose Secret Service has this fault; return what it said."""
    profile = tmp_path / "profile"
    profile.mkdir()
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
    environment |= {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime)}
    asking = [sys.executable, "-c", ASK, str(profile), str(seconds)]
    session = ["dbus-run-session", "--"] if fault == "locked" else ["dbus-run-session", "--", sys.executable, str(FAULTY), fault]
    done = subprocess.run([*session, *asking], env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout, done.stderr
    return done.stdout.splitlines()


def test_a_locked_keyring_whose_question_nobody_answers_says_so(tmp_path: Path) -> None:
    said = ask(tmp_path, "locked")
    assert len(said) == 2
    for sentence in said:
        assert sentence == "Locked Secret Service asked for its password and got no answer. Try again and answer its question."


def test_a_hanging_keyring_costs_its_time_and_no_more(tmp_path: Path) -> None:
    started = time.monotonic()
    said = ask(tmp_path, "hang", seconds=1.0)
    assert time.monotonic() - started < 15
    assert (
        said == ["Locked Secret Service has not answered for 1 seconds. If it is asking for its password, answer it; then try again."] * 2
    )


def test_a_keyring_that_cannot_be_written_makes_no_key(tmp_path: Path) -> None:
    created, opened = ask(tmp_path, "refuse")
    assert created.startswith("Locked Secret Service answered with an error, so nothing was changed.")
    assert opened.startswith("StorageTrouble The key of your cache is gone from Secret Service.")

"""Profiles in real processes: remembered, asked for at the start, two at once that share nothing."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from child_program import child_environment, run_child
from told_window import ToldWindow

from recruiterdesk.machine.folders import Profile
from recruiterdesk.machine.known_profiles import KnownProfiles
from recruiterdesk.services.profile_service import ProfileService
from recruiterdesk.vault.record import load

pytestmark = [pytest.mark.secret_service, pytest.mark.slow]


class Laptop:
    """A user's home with a temporary folder elsewhere, and the windows that are open on it."""

    def __init__(self, folder: Path) -> None:
        self.home, self.temporary = folder / "home", folder / "temporary"
        self.home.mkdir()
        self.temporary.mkdir()
        self.usual = self.home / ".local" / "share" / "recruiterdesk"
        self.settings = self.home / ".config" / "recruiterdesk"
        self.known = KnownProfiles(self.settings)
        self.windows: list[ToldWindow] = []

    @property
    def environment(self) -> dict[str, str]:
        return {"HOME": str(self.home), "TMPDIR": str(self.temporary), "DBUS_SESSION_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"]}

    def start(self, *words: str) -> ToldWindow:
        self.windows.append(ToldWindow(*words, environment=self.environment))
        return self.windows[-1]

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "recruiterdesk", *words],
            env={**child_environment(), **self.environment},
            text=True,
            capture_output=True,
            check=False,
            timeout=60,
        )

    def known_folders(self) -> list[str]:
        return [one.folder for one in self.known.all()]


@pytest.fixture
def laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Laptop]:
    made = Laptop(tmp_path)
    monkeypatch.setattr("tempfile.tempdir", str(made.temporary))
    yield made
    for window in made.windows:
        window.leave()


def test_a_first_start_welcomes_says_where_the_data_is_and_is_remembered(laptop: Laptop) -> None:
    window = laptop.start()
    shows = window.until_shown("Welcome to recruiterdesk")
    assert "recruiterdesk" in shows["titles"]
    assert "Where your data is kept" in shows["texts"]
    window.until(lambda _: laptop.known_folders() == [str(laptop.usual)])
    assert window.close() == 0
    assert not (laptop.settings / "at-start.json").exists()
    again = laptop.start()
    again.until_shown("Welcome to recruiterdesk")
    assert again.close() == 0


def test_a_profile_elsewhere_is_told_by_its_title_and_one_in_the_temporary_folder_is_not_remembered(laptop: Laptop) -> None:
    window = laptop.start("--profile", str(laptop.home / "vermeer"))
    window.until(lambda shows: shows["titles"] == ["vermeer · recruiterdesk"])
    assert laptop.known_folders() == [str(laptop.home / "vermeer")]
    assert window.close() == 0
    trial = laptop.start("--profile", str(laptop.temporary / "trial"))
    trial.until(lambda shows: shows["titles"] == ["trial · recruiterdesk"])
    assert trial.close() == 0
    assert laptop.known_folders() == [str(laptop.home / "vermeer")]


def test_a_start_asks_which_profile_and_the_keyboard_answers(laptop: Laptop) -> None:
    service = ProfileService(laptop.known, lambda _: True)
    for name in ("First", "Second"):
        service.make(name, laptop.home / name.lower())
    Profile(laptop.usual)
    laptop.known.set_at_start(asks=True)
    window = laptop.start()
    shows = window.until_shown("Which profile?")
    assert shows["titles"] == ["recruiterdesk"]
    named = [text for text in shows["texts"] if text.startswith(("First.", "Second.", "Usual profile"))]
    assert len(named) == 3
    second = next(number for number, text in enumerate(named) if text.startswith("Second."))
    for _ in range(second):
        window.say("Down")
    window.say("Return")
    window.until(lambda shows: shows["titles"] == ["Second · recruiterdesk"])
    assert (laptop.home / "second" / "keyring.json").is_file()
    assert not (laptop.home / "first" / "keyring.json").exists()
    assert not (laptop.usual / "keyring.json").exists()
    assert window.close() == 0
    # The one that was opened last is chosen now: Enter alone opens it. A named profile is not asked for.
    window = laptop.start()
    window.until_shown("Which profile?")
    window.say("Return")
    window.until(lambda shows: shows["titles"] == ["Second · recruiterdesk"])
    assert window.close() == 0
    window = laptop.start("--profile", str(laptop.home / "first"))
    window.until(lambda shows: shows["titles"] == ["First · recruiterdesk"])
    assert window.close() == 0


def test_closing_the_question_opens_nothing(laptop: Laptop) -> None:
    service = ProfileService(laptop.known, lambda _: True)
    for name in ("First", "Second"):
        service.make(name, laptop.home / name.lower())
    laptop.known.set_at_start(asks=True)
    window = laptop.start()
    window.until_shown("Which profile?")
    window.say("Escape")
    assert window.ended() == 0
    assert not laptop.usual.exists()
    assert not (laptop.home / "first" / "keyring.json").exists()


def test_a_usual_folder_that_is_not_there_is_asked_about_and_nothing_begins_in_its_place(laptop: Laptop) -> None:
    stick = laptop.home / "stick" / "desk"
    laptop.known.set_at_start(folder=stick)
    ProfileService(laptop.known, lambda _: True).make("Other", laptop.home / "other")
    done = laptop.run("account", "list", "--json")
    assert done.returncode != 0
    assert "is not there. Connect the disk" in done.stdout
    window = laptop.start()
    window.until_shown("where your data is kept, is not there")
    window.say("Escape")
    assert window.ended() == 0
    assert not stick.parent.exists()


def test_a_first_run_kept_elsewhere_goes_on_there_at_every_later_start(laptop: Laptop) -> None:
    Profile(laptop.usual)
    place = laptop.home / "own disk" / "desk"
    script = (
        "import sys; from pathlib import Path; from recruiterdesk.machine.known_profiles import KnownProfiles;"
        "from recruiterdesk.services.profile_service import ProfileService;"
        "ProfileService(KnownProfiles(), lambda words: print(*words) is None, Path(sys.argv[1])).keep_elsewhere(Path(sys.argv[2]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(laptop.usual), str(place)],
        env={**child_environment(), **laptop.environment},
        text=True,
        capture_output=True,
        check=True,
    )
    assert done.stdout == f"--profile {place}\n"
    window = laptop.start()
    window.until_shown("Welcome to recruiterdesk")
    window.until(lambda _: (place / "keyring.json").is_file())
    window.until(lambda _: any(one.opened is not None for one in laptop.known.all()))
    assert window.shows["titles"] == ["recruiterdesk"]
    assert window.close() == 0
    assert laptop.known_folders() == [str(place)]
    assert not (laptop.usual / "keyring.json").exists()
    # The command line looks where the window does.
    assert laptop.run("account", "list", "--json").returncode == 0
    assert not (laptop.usual / "keyring.json").exists()


def test_the_window_itself_goes_on_in_the_folder_chosen_at_the_first_run(laptop: Laptop) -> None:
    place = laptop.home / "own disk" / "desk"
    window = laptop.start()
    window.until_shown("Welcome to recruiterdesk")
    window.say("press Keep it elsewhere …")
    window.until_shown("Keep the data elsewhere")
    window.say(f"type {place}")
    window.say("Return")
    assert window.ended() == 0
    # The new program is nobody's child: it is found by what it was started with.
    latest = time.monotonic() + 40
    while not (place / "instance.json").exists():
        assert time.monotonic() < latest
        time.sleep(0.05)
    (its,) = (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit() and str(place).encode() in command_line(entry))
    os.kill(its, signal.SIGTERM)
    assert command_line(Path(f"/proc/{its}")).split(b"\0")[1:5] in ([], [b"-m", b"recruiterdesk", b"--profile", str(place).encode()])
    assert (place / "keyring.json").is_file()
    assert (laptop.usual / "keyring.json").is_file()  # what was there stays
    assert (laptop.settings / "at-start.json").is_file()


def command_line(entry: Path) -> bytes:
    try:
        return (entry / "cmdline").read_bytes()
    except OSError:
        return b""


def test_where_no_keyring_can_be_had_the_page_says_so_and_welcomes_nobody(laptop: Laptop) -> None:
    window = ToldWindow(environment={**laptop.environment, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"})
    laptop.windows.append(window)
    shows = window.until_shown("Your applicants stay encrypted for now")
    assert not any("Welcome" in text for text in shows["texts"])
    assert window.close() == 0
    assert laptop.known_folders() == []


def test_two_profiles_open_at_once_share_nothing(laptop: Laptop) -> None:
    one, two = laptop.home / "one", laptop.home / "two"
    first, second = laptop.start("--profile", str(one)), laptop.start("--profile", str(two))
    first.until(lambda shows: shows["titles"] == ["one · recruiterdesk"])
    second.until(lambda shows: shows["titles"] == ["two · recruiterdesk"])
    # A choice in one is none in the other, now and later.
    first.say("press Nederlands")
    first.until_shown("Verbind je eerste account")
    first.until(lambda shows: shows["titles"] == ["one · recruiterdesk"])
    second.until_shown("Connect your first account")
    # A second start of one raises its window, and is no second program on it.
    again = laptop.run("--profile", str(one))
    assert again.returncode == 0, again.stderr
    assert first.close() == 0
    assert second.close() == 0
    ids = {load(folder).id for folder in (one, two)}
    assert len(ids) == 2
    assert {known.folder for known in laptop.known.all()} == {str(one), str(two)}
    # Each has a key of its own in the keyring: the key of one does not open the other's database.
    lists_keys = (
        "import sys; from pathlib import Path; from recruiterdesk.vault.vault import Vault;"
        "print(*{bytes(Vault(Path(folder)).database_key(may_create=False)).hex() for folder in sys.argv[1:]}, sep='\\n')"
    )
    keys = run_child(sys.executable, "-c", lists_keys, str(one), str(two)).stdout.split()
    assert len(keys) == 2
    second = laptop.start("--profile", str(two))
    second.until_shown("Connect your first account")
    assert second.close() == 0

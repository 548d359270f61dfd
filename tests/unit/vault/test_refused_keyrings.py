"""Keyrings that must not be used: installed and chosen for real, in a process of its own, and refused with nothing written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PLAINTEXT = """
import os, pathlib
from keyring.backend import KeyringBackend
pathlib.Path(os.environ["TELLTALE"]).write_text("loaded")
class Plaintext(KeyringBackend):
    priority = 100
    def get_password(self, service, username): return None
    def set_password(self, service, username, password):
        pathlib.Path(os.environ["TELLTALE"]).write_text(password)
"""
ASK = """
import sys
from pathlib import Path
from recruiterdesk.domain.errors import Locked
from recruiterdesk.vault.vault import Vault
vault = Vault(Path(sys.argv[1]))
for ask in (vault.check, lambda: vault.database_key(may_create=True), lambda: vault.set_secrets("1", {"api_key": "canary"})):
    try:
        ask()
    except Locked as locked:
        print(locked.message)
    else:
        print("not refused")
"""


class Person:
    """Somebody's computer: a home, a profile, a plaintext keyring lying about, no session bus."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.profile = place / "profile"
        self.plugins = place / "plugins"
        self.telltale = place / "telltale"
        for folder in (self.profile, self.plugins):
            folder.mkdir()
        (self.plugins / "their_plaintext.py").write_text(PLAINTEXT)
        self.environment = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"} | {
            "HOME": str(place),
            "XDG_CONFIG_HOME": str(place / "config"),
            "XDG_RUNTIME_DIR": str(place / "nowhere"),
            "TELLTALE": str(self.telltale),
            "PYTHONPATH": str(self.plugins),
        }

    def configure(self, text: str) -> None:
        """Write the person's configuration of the keyring library."""
        file = self.place / "config" / "python_keyring" / "keyringrc.cfg"
        file.parent.mkdir(parents=True)
        file.write_text(text)

    def ask(self) -> list[str]:
        """Ask for everything that could write, in a new process; return what was said each time."""
        done = subprocess.run(
            [sys.executable, "-c", ASK, str(self.profile)], env=self.environment, capture_output=True, text=True, check=True, timeout=60
        )
        return done.stdout.splitlines()

    def assert_nothing_was_written(self) -> None:
        """No foreign code ran, and no secret is in any file."""
        assert not self.telltale.exists()
        files = [file for file in self.place.rglob("*") if file.is_file() and self.plugins not in file.parents]
        assert not [file for file in files if b"canary" in file.read_bytes()]


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


def test_a_plaintext_keyring_chosen_in_the_environment_is_refused_by_name(person: Person) -> None:
    person.environment["PYTHON_KEYRING_BACKEND"] = "their_plaintext.Plaintext"
    for said in person.ask():
        assert "PYTHON_KEYRING_BACKEND chooses the keyring their_plaintext.Plaintext, which may keep keys unencrypted" in said
    person.assert_nothing_was_written()


def test_a_plaintext_keyring_chosen_in_the_configuration_is_refused_by_name_and_file(person: Person) -> None:
    person.configure(f"[backend]\ndefault-keyring=their_plaintext.Plaintext\nkeyring-path={person.plugins}\n")
    for said in person.ask():
        assert "keyringrc.cfg chooses the keyring their_plaintext.Plaintext" in said
    person.assert_nothing_was_written()


def test_a_plaintext_keyring_that_is_merely_installed_is_never_loaded(person: Person) -> None:
    metadata = person.plugins / "their_plaintext-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: their-plaintext\nVersion: 1\n")
    (metadata / "entry_points.txt").write_text("[keyring.backends]\nplain = their_plaintext\n")
    for said in person.ask():
        assert "no keyring that runs" in said
    person.assert_nothing_was_written()


@pytest.mark.parametrize("backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"])
def test_a_keyring_that_is_switched_off_is_said_to_be(person: Person, backend: str) -> None:
    person.environment["PYTHON_KEYRING_BACKEND"] = backend
    for said in person.ask():
        assert f"switched off: PYTHON_KEYRING_BACKEND chooses {backend}" in said


def test_a_genuine_name_on_a_foreign_search_path_is_not_the_foreign_class(person: Person) -> None:
    fake = person.plugins / "keyring" / "backends"
    fake.mkdir(parents=True)
    (fake / "SecretService.py").write_text(PLAINTEXT.replace("Plaintext", "Keyring"))
    person.environment["PYTHONPATH"] = ""
    person.configure(f"[backend]\ndefault-keyring=keyring.backends.SecretService.Keyring\nkeyring-path={person.plugins}\n")
    for said in person.ask():
        assert "Secret Service does not run" in said
    person.assert_nothing_was_written()


def test_a_chain_is_looked_into_and_only_genuine_ones_are_asked(person: Person) -> None:
    person.environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.chainer.ChainerBackend"
    for said in person.ask():
        assert "no keyring that runs" in said
    person.assert_nothing_was_written()


def test_a_computer_without_any_keyring_gets_the_remedy(person: Person) -> None:
    said = person.ask()
    assert len(said) == 3
    assert "Install and start one (on Debian: gnome-keyring)" in said[0]
    person.assert_nothing_was_written()

"""Starting at login is what the system's own list says: written as each system reads it, and gone without a trace."""

import os
import plistlib
import shlex
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.machine.start_at_login.entry import LoginEntry
from recruiterdesk.machine.start_at_login.macos import LaunchAgent
from recruiterdesk.machine.start_at_login.this_system import entry_name
from recruiterdesk.machine.start_at_login.windows import APPROVED, RUN, RunValue
from recruiterdesk.machine.start_at_login.xdg import AutostartFile

NASTY = (
    "plain",
    "with blank",
    "100% sure",
    "%u %F",
    "a'b",
    'a"b',
    "back\\slash",
    "$HOME",
    "`id`",
    "a;b|c&d",
    "~",
    "é ïsland",
    "*?#()<>",
    "",
)


class Registry:
    """Stands for the module winreg, with the part of it that is used: there is no Windows here."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, KEY_QUERY_VALUE, REG_SZ, REG_BINARY = "HKCU", 2, 1, 1, 3

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, tuple[object, int]]] = {RUN: {}}
        self.is_locked = False

    @contextmanager
    def OpenKey(self, root: str, path: str, reserved: int, access: int) -> Iterator[str]:  # noqa: N802 -- winreg's own name
        assert (root, reserved) == ("HKCU", 0)
        if self.is_locked:
            raise PermissionError
        if path not in self.keys:
            raise FileNotFoundError
        yield path

    @contextmanager
    def CreateKeyEx(self, root: str, path: str, reserved: int, access: int) -> Iterator[str]:  # noqa: N802 -- as above
        assert access == self.KEY_SET_VALUE
        if self.is_locked:
            raise PermissionError
        self.keys.setdefault(path, {})
        yield path

    def SetValueEx(self, key: str, name: str, reserved: int, kind: int, value: object) -> None:  # noqa: N802 -- as above
        self.keys[key][name] = value, kind

    def QueryValueEx(self, key: str, name: str) -> tuple[object, int]:  # noqa: N802 -- as above
        if name not in self.keys[key]:
            raise FileNotFoundError
        return self.keys[key][name]

    def DeleteValue(self, key: str, name: str) -> None:  # noqa: N802 -- as above
        if name not in self.keys[key]:
            raise FileNotFoundError
        del self.keys[key][name]


@pytest.fixture
def program(tmp_path: Path) -> str:
    """A program in a folder whose name is as odd as a user may make it."""
    folder = tmp_path / "my pro%grams $HOME"
    folder.mkdir()
    path = folder / "recruiterdesk"
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return str(path)


@pytest.fixture(params=["linux", "windows", "macos"])
def entry(request: pytest.FixtureRequest, tmp_path: Path) -> LoginEntry:
    made: dict[str, LoginEntry] = {
        "linux": AutostartFile("recruiterdesk", tmp_path / "config"),
        "windows": RunValue("recruiterdesk", Registry()),
        "macos": LaunchAgent("recruiterdesk", tmp_path / "agents"),
    }
    return made[request.param]


def test_it_is_off_until_it_is_switched_on_and_off_again_leaves_nothing(entry: LoginEntry, program: str, tmp_path: Path) -> None:
    before = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert entry.is_on() is False
    entry.switch_off()
    for _ in range(2):
        entry.switch_on([program, "--profile", "/a b/c"])
        assert entry.is_on() is True
    for _ in range(2):
        entry.switch_off()
        assert entry.is_on() is False
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == before
    if isinstance(entry, RunValue):
        assert not any(entry._registry.keys.values())


def test_an_entry_whose_program_is_gone_starts_nothing(entry: LoginEntry, program: str) -> None:
    entry.switch_on([program])
    Path(program).unlink()
    assert entry.is_on() is False


def test_a_path_that_the_list_cannot_carry_is_refused_and_nothing_is_written(entry: LoginEntry, program: str) -> None:
    with pytest.raises(StorageTrouble, match="shorter and plainer name"):
        entry.switch_on([program, "--profile", "/a\nb" + "c" * 300])
    assert entry.is_on() is False


@pytest.mark.parametrize("system", ["linux", "macos"])
def test_where_nothing_can_be_written_it_says_what_to_do_and_stays_off(system: str, tmp_path: Path, program: str) -> None:
    (tmp_path / "autostart").write_text("a file where the folder would be")
    entry: LoginEntry = AutostartFile("x", tmp_path) if system == "linux" else LaunchAgent("x", tmp_path / "autostart")
    with pytest.raises(StorageTrouble, match="Give yourself access to it, or choose what starts at login"):
        entry.switch_on([program])
    assert entry.is_on() is False
    entry.switch_off()


def test_a_registry_that_is_locked_says_what_to_do() -> None:
    registry = Registry()
    entry = RunValue("recruiterdesk", registry)
    registry.is_locked = True
    for deed in (lambda: entry.switch_on(["x"]), entry.switch_off, entry.is_on):
        with pytest.raises(StorageTrouble, match="HKEY_CURRENT_USER"):
            deed()


# --- Linux ---


def read_as_a_desktop_does(content: str) -> list[str]:
    """Read Exec as the specification says, by rules written here anew: string escapes, then quoting, then field codes."""
    raw = next(line.removeprefix("Exec=") for line in content.splitlines() if line.startswith("Exec="))
    assert "\t" not in raw
    value, places = "", iter(raw)
    for letter in places:
        value += letter if letter != "\\" else {"\\": "\\", "s": " ", "n": "\n", "t": "\t", "r": "\r"}[next(places)]
    words: list[str] = []
    places, word, is_quoted, has_begun = iter(value), "", False, False
    for letter in places:
        if is_quoted and letter == "\\":
            escaped = next(places)
            assert escaped in '"`$\\'
            word += escaped
        elif letter == '"':
            is_quoted, has_begun = not is_quoted, True
        elif letter == " " and not is_quoted:
            words, word, has_begun = ([*words, word] if has_begun else words), "", False
        else:
            assert is_quoted or letter not in "\t\n'\\><~|&;$*?#()`"
            word, has_begun = word + letter, True
    assert not is_quoted
    words = [*words, word] if has_begun else words
    for word in words:
        assert "%" not in word.replace("%%", "")
    return [word.replace("%%", "%") for word in words]


@given(
    arguments=st.lists(st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=12)), max_size=4)
)
def test_a_desktop_reads_the_command_as_it_was_meant(arguments: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    entry = AutostartFile("x", tmp_path_factory.mktemp("config"))
    entry.switch_on(["/opt/my programs 100%/recruiterdesk", *arguments])
    content = entry.file.read_text(encoding="utf-8")
    assert read_as_a_desktop_does(content) == ["/usr/bin/env", "/opt/my programs 100%/recruiterdesk", *arguments]
    entry.switch_on(["/opt/my programs/recruiterdesk", *arguments])
    assert read_as_a_desktop_does(entry.file.read_text(encoding="utf-8")) == ["/opt/my programs/recruiterdesk", *arguments]
    assert content.startswith("[Desktop Entry]\nType=Application\n")
    assert "MimeType" not in content
    assert len(content.split("\n")) == len(content.splitlines()) + 1


@pytest.mark.skipif(shutil.which("gio") is None, reason="needs GLib's gio, which starts desktop entries as GNOME does")
def test_a_real_desktops_library_starts_it_with_the_words_as_they_were_meant(tmp_path: Path, program: str) -> None:
    told = tmp_path / "told"
    Path(program).write_text(
        f"#!/bin/sh\nprintf '%s\\0' \"$@\" > {shlex.quote(str(told))}.new\nmv {shlex.quote(str(told))}.new {shlex.quote(str(told))}\n"
    )
    entry = AutostartFile("x", tmp_path)
    entry.switch_on([program, *NASTY])
    done = subprocess.run(["gio", "launch", str(entry.file)], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    until = time.monotonic() + 60
    while not told.exists():
        assert time.monotonic() < until, "it was not started"
        time.sleep(0.02)
    assert told.read_text() == "".join(f"{word}\0" for word in NASTY)


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_user_switched_off_in_the_desktops_own_settings_is_off(tmp_path: Path, program: str, line: str) -> None:
    entry = AutostartFile("recruiterdesk", tmp_path)
    entry.switch_on([program])
    content = entry.file.read_text().replace("X-GNOME-Autostart-enabled=true\n", "")
    entry.file.write_text(content + line + "\n")
    assert entry.is_on() is False
    entry.file.write_text(content + f"[Desktop Action x]\n{line}\n")
    assert entry.is_on() is True
    entry.switch_on([program])
    assert entry.is_on() is True
    entry.file.unlink()
    assert entry.is_on() is False


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"[Desktop Entry", b"Exec=/bin/sh", b"[Desktop Entry]\nTryExec", b"[Desktop Entry]\nTryExec=/nowhere"]
)
def test_a_file_that_starts_nothing_is_off(tmp_path: Path, content: bytes) -> None:
    entry = AutostartFile("x", tmp_path)
    entry.file.parent.mkdir()
    entry.file.write_bytes(content)
    assert entry.is_on() is False


def test_the_folder_of_settings_is_the_users_own_choice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "elsewhere"))
    assert AutostartFile("recruiterdesk").file == tmp_path / "elsewhere/autostart/recruiterdesk.desktop"
    for value in ("", "not/absolute"):
        monkeypatch.setenv("XDG_CONFIG_HOME", value)
        assert AutostartFile("recruiterdesk").file == tmp_path / ".config/autostart/recruiterdesk.desktop"


def test_the_file_is_readable_and_only_the_users_to_change(tmp_path: Path, program: str) -> None:
    entry = AutostartFile("x", tmp_path / "config")
    entry.switch_on([program])
    assert entry.file.stat().st_mode & 0o777 == 0o644
    assert [path.name for path in entry.file.parent.iterdir()] == ["x.desktop"]
    assert os.stat(entry.file.parent).st_mode & 0o022 == 0  # noqa: PTH116 -- of the folder, as it is on the disk


# --- Windows (with a registry of dictionaries) ---


@pytest.mark.parametrize("program", [r"C:\Program Files\recruiterdesk\recruiterdesk.exe", r"C:\p\100%\recruiterdesk.exe", r"D:\r.exe"])
def test_windows_gets_one_plain_string_that_it_takes_apart_as_it_was_meant(program: str) -> None:
    registry = Registry()
    words = [program, "--profile", r"C:\Users\Noor de Vries\my 50% desk" + "\\"]
    RunValue("recruiterdesk", registry).switch_on(words)
    line, kind = registry.keys[RUN]["recruiterdesk"]
    assert kind == registry.REG_SZ
    assert isinstance(line, str)
    assert line == subprocess.list2cmdline(words)
    assert taken_apart(line) == words


def taken_apart(line: str) -> list[str]:
    """Take a command line apart by the rules of Microsoft's C runtime: backslashes count before a quotation mark only."""
    words: list[str] = []
    word, is_quoted, slashes, has_begun = "", False, 0, False
    for letter in [*line, " "]:
        if letter == "\\":
            slashes += 1
            continue
        if letter == '"':
            word += "\\" * (slashes // 2)
            if slashes % 2:
                word += '"'
            else:
                is_quoted, has_begun = not is_quoted, True
        else:
            word += "\\" * slashes
            if letter == " " and not is_quoted:
                words += [word] if word or has_begun else []
                word, has_begun = "", False
            else:
                word += letter
        slashes = 0
    return words


def test_what_task_manager_switched_off_is_off_and_switching_on_takes_it_back(program: str) -> None:
    registry = Registry()
    entry = RunValue("recruiterdesk", registry)
    entry.switch_on([program])
    registry.keys[APPROVED] = {"recruiterdesk": (b"\x03\x00\x00\x00" + b"\x01" * 8, registry.REG_BINARY)}
    assert entry.is_on() is False
    registry.keys[APPROVED]["recruiterdesk"] = b"\x02" + b"\x00" * 11, registry.REG_BINARY
    assert entry.is_on() is True
    registry.keys[APPROVED]["recruiterdesk"] = b"\x07" + b"\x00" * 11, registry.REG_BINARY
    entry.switch_on([program])
    assert entry.is_on() is True


# --- macOS ---


def test_launchd_gets_every_word_as_it_is(tmp_path: Path, program: str) -> None:
    agent = LaunchAgent("recruiterdesk", tmp_path)
    words: Sequence[str] = [program, *NASTY]
    agent.switch_on(words)
    found: dict[str, Any] = plistlib.loads(agent.file.read_bytes())
    assert found["ProgramArguments"] == list(words)
    assert (found["RunAtLoad"], found["Label"]) == (True, agent.file.stem)
    assert "KeepAlive" not in found
    agent.file.write_bytes(plistlib.dumps({**found, "Disabled": True}))
    assert agent.is_on() is False
    for content in (b"", b"<plist>", plistlib.dumps([]), plistlib.dumps({"RunAtLoad": True, "ProgramArguments": []})):
        agent.file.write_bytes(content)
        assert agent.is_on() is False


def test_each_profile_has_an_entry_of_its_own_that_tells_nothing_of_its_folder() -> None:
    assert entry_name(None) == "recruiterdesk"
    names = {entry_name(Path(folder)) for folder in ("/home/noor/Vermeer", "/home/noor/Noordzee")}
    assert len(names) == 2
    assert not any("Vermeer" in name or "noor" in name for name in names)

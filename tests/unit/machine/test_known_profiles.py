"""The list of profiles: kept whole whatever happens to it, changed by several programs at once, and not even read at the usual start."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from child_program import child_environment, run_child

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.known_profile import KnownProfile, proper_name
from recruiterdesk.machine import known_profiles
from recruiterdesk.machine.folders import VARIABLE, at_start, config_folder, default_profile, platform_profile
from recruiterdesk.machine.known_profiles import LIST_FILE, KnownProfiles

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

NOTES = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from recruiterdesk.machine.known_profiles import KnownProfiles
print("ready", flush=True)
sys.stdin.readline()
known = KnownProfiles(Path(sys.argv[1]))
for number in range(20):
    known.note_opened(Path(f"/people/{sys.argv[2]}-{number}"), datetime.now(UTC))
"""

OPENS_IN_CONFIG = """
import os, sys
from pathlib import Path
opened = []
def watch(event, arguments):
    if event == "open" and "config" in str(arguments[0]):
        opened.append(arguments[0])
from recruiterdesk.machine.folders import default_profile
import platformdirs.unix
looked = []
real = os.stat
def stat(path, *more, **named):
    if "recruiterdesk" in str(path) and "config" in str(path):
        looked.append(path)
    return real(path, *more, **named)
os.stat = stat
sys.addaudithook(watch)
print(default_profile())
print(len(opened), len(looked), "recruiterdesk.machine.start_choice" in sys.modules)
"""


def folders(known: KnownProfiles) -> list[str]:
    return [one.folder for one in known.all()]


def test_what_was_opened_is_known_with_its_moment_and_the_name_it_was_given(tmp_path: Path) -> None:
    known = KnownProfiles(tmp_path / "settings")
    assert known.all() == []
    known.note_opened(Path("/people/first"), NOON)
    known.change(lambda all_: [KnownProfile(folder=one.folder, name="Vermeer", opened=one.opened) for one in all_])
    noted = known.note_opened(Path("/people/other/../first"), NOON.replace(hour=13))
    assert noted == KnownProfile(folder="/people/first", name="Vermeer", opened=NOON.replace(hour=13))
    assert KnownProfiles(tmp_path / "settings").all() == [noted]
    assert (tmp_path / "settings" / LIST_FILE).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b'{"version": 99, "profiles": [{"folder": "/people/first"}]}',
        b'{"version": 1, "profiles": [{"folder": 7}]}',
        b'[{"somebody": "else"}]',
        b" " * (1024 * 1024 + 1),
    ],
    ids=["empty", "cut", "no text", "of another version", "wrong types", "another program's", "far too large"],
)
def test_a_list_that_is_not_understood_counts_as_empty_and_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / LIST_FILE).write_bytes(content)
    known = KnownProfiles(tmp_path)
    assert known.all() == []
    assert (tmp_path / LIST_FILE).read_bytes() == content  # whoever only looks changes nothing
    known.note_opened(Path("/people/first"), NOON)
    assert folders(known) == ["/people/first"]
    assert (tmp_path / f"{LIST_FILE}.aside-1").read_bytes() == content
    (tmp_path / LIST_FILE).write_bytes(b"again")
    known.note_opened(Path("/people/first"), NOON)
    assert (tmp_path / f"{LIST_FILE}.aside-1").read_bytes() == content
    assert (tmp_path / f"{LIST_FILE}.aside-2").read_bytes() == b"again"


def test_a_folder_in_the_place_of_the_list_is_kept_aside(tmp_path: Path) -> None:
    (tmp_path / LIST_FILE / "inner").mkdir(parents=True)
    known = KnownProfiles(tmp_path)
    assert known.all() == []
    known.note_opened(Path("/people/first"), NOON)
    assert folders(known) == ["/people/first"]
    assert (tmp_path / f"{LIST_FILE}.aside-1" / "inner").is_dir()


def test_names_of_folders_that_are_none_are_left_out(tmp_path: Path) -> None:
    entries = [{"folder": "people"}, {"folder": "/a\0b"}, {"folder": "/people/first", "unheard": 1}]
    (tmp_path / LIST_FILE).write_text(json.dumps({"version": 1, "profiles": entries}))
    assert folders(KnownProfiles(tmp_path)) == ["/people/first"]


def test_several_programs_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", NOTES, str(tmp_path), str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=child_environment(),
        )
        for number in range(4)
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("\n")
        program.stdin.flush()
    for program in programs:
        program.communicate(timeout=60)
        assert program.returncode == 0
    assert sorted(folders(KnownProfiles(tmp_path))) == sorted(f"/people/{number}-{one}" for number in range(4) for one in range(20))
    assert sorted(path.name for path in tmp_path.iterdir()) == [LIST_FILE, "profiles.lock"]


def test_a_program_that_was_killed_while_it_wrote_leaves_the_list_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = KnownProfiles(tmp_path)
    known.note_opened(Path("/people/first"), NOON)

    def die(_new: Path, _file: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(known_profiles, "_put_in_place", die)
    with pytest.raises(KeyboardInterrupt):
        known.note_opened(Path("/people/second"), NOON)
    assert folders(known) == ["/people/first"]


def test_where_the_list_cannot_be_kept_it_is_said_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file where a folder is needed")
    with pytest.raises(StorageTrouble, match="Make room or give yourself access"):
        KnownProfiles(tmp_path / "settings").note_opened(Path("/people/first"), NOON)


def test_a_lock_that_stays_held_is_told_and_not_waited_for_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_profiles, "PATIENCE", 0.05)
    known = KnownProfiles(tmp_path)
    with known._alone(), pytest.raises(StorageTrouble, match="does not answer"):
        KnownProfiles(tmp_path).note_opened(Path("/people/first"), NOON)


# -- what a start does -----------------------------------------------------------------------------------------------------


@pytest.fixture
def own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv(VARIABLE, raising=False)
    return config_folder()


def test_a_start_opens_the_folder_that_was_chosen_and_the_variable_comes_before_it(
    own_config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert default_profile() == platform_profile() == tmp_path / "data" / "recruiterdesk"
    (tmp_path / "elsewhere").mkdir()
    KnownProfiles().set_at_start(folder=tmp_path / "elsewhere")
    assert default_profile() == tmp_path / "elsewhere"
    assert at_start() == (tmp_path / "elsewhere", False)
    KnownProfiles().set_at_start(asks=True)
    assert at_start() == (tmp_path / "elsewhere", True)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "named"))
    assert default_profile() == tmp_path / "named"


def test_what_says_nothing_any_more_is_not_there_any_more(own_config: Path, tmp_path: Path) -> None:
    known = KnownProfiles()
    known.set_at_start(folder=tmp_path / "elsewhere", asks=True)
    assert (own_config / "at-start.json").is_file()
    known.set_at_start(asks=False)
    known.set_at_start(folder=platform_profile())
    assert not (own_config / "at-start.json").exists()


def test_a_chosen_folder_that_is_not_there_is_no_reason_to_begin_anew_in_its_place(own_config: Path, tmp_path: Path) -> None:
    KnownProfiles().set_at_start(folder=tmp_path / "stick")
    with pytest.raises(StorageTrouble, match="Connect the disk"):
        default_profile()
    assert not (tmp_path / "stick").exists()


@pytest.mark.parametrize("content", [b"", b"[]", b'{"folder": 3}', b'{"folder": "people"}', b"\xff"])
def test_a_choice_that_is_not_understood_is_none(own_config: Path, content: bytes) -> None:
    own_config.mkdir(parents=True)
    (own_config / "at-start.json").write_bytes(content)
    assert at_start() == (platform_profile(), False)


def test_the_usual_start_looks_for_one_small_file_and_loads_nothing_for_it(own_config: Path, tmp_path: Path) -> None:
    KnownProfiles().note_opened(tmp_path / "data" / "recruiterdesk", NOON)
    done = run_child(sys.executable, "-c", OPENS_IN_CONFIG)
    assert done.stdout.split("\n")[1] == "1 0 False", done.stdout + done.stderr
    assert done.stdout.split("\n")[0] == os.environ["XDG_DATA_HOME"] + "/recruiterdesk"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("  Vermeer   Digitaal ", "Vermeer Digitaal"), ("a\nb\x00c\u202ed", "a b c d"), ("é" * 90, "é" * 60), (" \t", "")],
)
def test_a_name_is_one_line_of_a_length_that_can_be_shown(typed: str, kept: str) -> None:
    assert proper_name(typed) == kept

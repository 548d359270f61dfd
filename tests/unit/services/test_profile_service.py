"""Profiles of one user: known, made, renamed, forgotten and opened, with real folders and a real list."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from recruiterdesk.domain.errors import Conflicting, Invalid, NotFound, StorageTrouble
from recruiterdesk.machine.folders import VARIABLE, Profile, at_start, is_profile, platform_profile
from recruiterdesk.machine.known_profiles import KnownProfiles
from recruiterdesk.machine.single_instance import SingleInstance
from recruiterdesk.services.profile_service import ProfileService

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Laptop:
    """A user's folders, apart from the system's temporary ones, and what was started on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known = KnownProfiles()
        self.started: list[list[str]] = []
        self.can_start = True

    def start(self, arguments: object) -> bool:
        self.started.append(list(arguments))  # type: ignore[call-overload]  # a sequence of words
        return self.can_start

    def window(self, this: Path | None = None) -> ProfileService:
        return ProfileService(self.known, self.start, this, now=lambda: NOON)


@pytest.fixture
def laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Laptop:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv(VARIABLE, raising=False)
    return Laptop(tmp_path)


def test_the_usual_profile_has_no_name_in_its_title_and_others_have_theirs(laptop: Laptop) -> None:
    usual, other = Profile(platform_profile()).folder, Profile(laptop.folder / "vermeer").folder
    assert laptop.window(usual).note_opened() == ""
    assert laptop.window(other).note_opened() == "vermeer"
    laptop.window(usual).rename(other, "Vermeer Digitaal")
    assert laptop.window(other).note_opened() == "Vermeer Digitaal"
    seen = {one.folder: one for one in laptop.window(usual).all()}
    assert [seen[usual].is_usual, seen[usual].is_this, seen[usual].is_open] == [True, True, True]
    assert [seen[other].is_usual, seen[other].is_this, seen[other].is_open, seen[other].opened] == [False, False, False, NOON]


def test_what_lies_in_the_temporary_folder_is_not_remembered(laptop: Laptop) -> None:
    trial = Profile(laptop.folder / "temporary" / "trial").folder
    assert laptop.window(trial).note_opened() == "trial"
    assert laptop.known.all() == []


def test_a_new_profile_is_made_known_and_opened_by_another_program(laptop: Laptop) -> None:
    window = laptop.window(Profile(platform_profile()).folder)
    folder = window.folder_for("Vermeer & Zn.")
    assert folder == laptop.folder / "data" / "recruiterdesk-vermeer-zn"
    made = window.make("  Vermeer & Zn. ", folder)
    assert is_profile(made)
    assert [(one.folder, one.name) for one in laptop.known.all()] == [(str(made), "Vermeer & Zn.")]
    assert window.folder_for("Vermeer & Zn.") == laptop.folder / "data" / "recruiterdesk-vermeer-zn-2"
    window.open(made)
    assert laptop.started == [["--profile", str(made)]]
    laptop.can_start = False
    with pytest.raises(StorageTrouble, match="could not be started"):
        window.open(made)


def test_names_and_folders_that_cannot_be_are_told_at_their_field(laptop: Laptop) -> None:
    window = laptop.window()
    window.make("Vermeer", laptop.folder / "vermeer")
    (laptop.folder / "documents").mkdir()
    (laptop.folder / "documents" / "letter.odt").touch()
    for name, folder, field in (
        (" ", laptop.folder / "new", "name"),
        ("VERMEER", laptop.folder / "new", "name"),
        ("Other", laptop.folder / "documents", "folder"),
    ):
        with pytest.raises(Invalid) as told:
            window.make(name, folder)
        assert list(told.value.fields) == [field]
    assert not (laptop.folder / "new").exists()
    window.rename(laptop.folder / "vermeer", "Vermeer")  # its own name is no other profile's


def test_forgetting_changes_nothing_on_the_disk_and_is_refused_while_it_is_open(laptop: Laptop) -> None:
    usual = Profile(platform_profile()).folder
    window = laptop.window(usual)
    other = window.make("Vermeer", laptop.folder / "vermeer")
    window.note_opened()
    instance = SingleInstance.acquire(other)
    assert instance is not None
    (other / "instance.json").write_text("{}")  # as one that listens has it
    try:
        assert [one.is_open for one in window.all() if one.folder == other] == [True]
        with pytest.raises(Conflicting, match="Close its window first"):
            window.forget(other)
    finally:
        instance.close()
    with pytest.raises(Conflicting):
        window.forget(usual)
    before = sorted(path.name for path in other.iterdir())
    window.forget(other)
    assert [one.folder for one in window.all()] == [usual]
    assert sorted(path.name for path in other.iterdir()) == before


def test_a_profile_whose_disk_is_away_is_shown_so_and_nothing_begins_in_its_place(laptop: Laptop) -> None:
    window = laptop.window()
    stick = window.make("On the stick", laptop.folder / "stick" / "desk")
    (laptop.folder / "stick").rename(laptop.folder / "pulled out")
    assert [one.is_there for one in window.all()] == [False]
    with pytest.raises(NotFound, match="connect that"):
        window.open(stick)
    assert not (laptop.folder / "stick").exists()
    assert laptop.started == []


def test_keeping_the_data_elsewhere_begins_there_from_now_on_and_leaves_what_was_there(laptop: Laptop) -> None:
    first = Profile(platform_profile()).folder
    window = laptop.window(first)
    window.note_opened()
    window.keep_elsewhere(laptop.folder / "encrypted disk" / "desk")
    place = laptop.folder / "encrypted disk" / "desk"
    assert at_start() == (place, False)
    assert laptop.started == [["--profile", str(place)]]
    assert is_profile(first)
    assert [one.folder for one in laptop.window().all()] == [place]
    assert laptop.window(place).note_opened() == ""  # it is the usual one now
    with pytest.raises(Invalid):
        window.keep_elsewhere(laptop.folder / "temporary" / "x")


def test_a_profile_that_was_named_moves_alone(laptop: Laptop) -> None:
    named = Profile(laptop.folder / "named").folder
    laptop.window(named).keep_elsewhere(laptop.folder / "other")
    assert at_start() == (platform_profile(), False)

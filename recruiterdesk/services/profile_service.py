"""The profiles of this user of the computer: known ones, new ones, which one a start opens. Two profiles share nothing but this list."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from recruiterdesk.domain.errors import Conflicting, Invalid, NotFound, StorageTrouble
from recruiterdesk.domain.known_profile import KnownProfile, proper_name
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.machine.folders import Profile, at_start, is_profile, platform_profile
from recruiterdesk.machine.known_profiles import KnownProfiles, same_folder
from recruiterdesk.machine.profile_places import in_temporary_folder, why_not
from recruiterdesk.machine.single_instance import is_owned

StartProgram = Callable[[Sequence[str]], bool]
"""Starts another program of ours with these arguments, and tells whether it could be started."""


class SeenProfile(msgspec.Struct, frozen=True, kw_only=True):
    """A profile as the list shows it. `name` is "" where the user gave none; `is_usual` is the one that a start without a name opens."""

    folder: Path
    name: str
    opened: datetime | None
    is_usual: bool
    is_this: bool
    is_open: bool
    is_there: bool


class ProfileService:
    """What the window's sheet and the chooser at the start do. Every method blocks for a moment: call it off the window's loop."""

    def __init__(
        self,
        known: KnownProfiles,
        start: StartProgram,
        this: Path | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Work on the list `known`; `this` is the profile of the window that asks, None before there is one."""
        self._known, self._start, self._this, self._now = known, start, this, now

    @property
    def this(self) -> Path | None:
        """The folder of the profile whose window asks."""
        return self._this

    def all(self) -> list[SeenProfile]:
        """Return every known profile, the one that was opened last first. The usual one is among them, also where its disk is away."""
        usual, _asks = at_start()
        known = self._known.all()
        for folder in (usual, self._this):
            if folder is None or (folder == self._this and in_temporary_folder(folder)):  # a demo's, or somebody's trial
                continue
            if (is_profile(folder) or folder != platform_profile()) and not any(same_folder(one.folder, folder) for one in known):
                known.append(KnownProfile(folder=str(folder)))
        known.sort(key=lambda one: one.opened.timestamp() if one.opened is not None else 0.0, reverse=True)
        return [self._seen(one, usual) for one in known]

    def _seen(self, one: KnownProfile, usual: Path) -> SeenProfile:
        folder = Path(one.folder)
        is_this = self._this is not None and same_folder(folder, self._this)
        return SeenProfile(
            folder=folder,
            name=one.name,
            opened=one.opened,
            is_usual=same_folder(folder, usual),
            is_this=is_this,
            is_open=is_this or is_owned(folder),
            is_there=is_profile(folder),
        )

    def note_opened(self) -> str:
        """Remember that this profile's window came, and return what its window is called: "" for the usual profile.

        A profile in the system's temporary folder is not remembered: it is a demo's or somebody's trial. Raises StorageTrouble.
        """
        if self._this is None:
            return ""
        is_usual = same_folder(self._this, at_start()[0])
        name = "" if in_temporary_folder(self._this) else self._known.note_opened(self._this, self._now()).name
        return "" if is_usual else name or self._this.name

    @property
    def asks_at_start(self) -> bool:
        """Whether a start asks which profile, where there are several."""
        return self._known.at_start.asks

    def ask_at_start(self, *, asks: bool) -> None:
        """Choose that. Raises StorageTrouble."""
        self._known.set_at_start(asks=asks)

    def open_at_start(self, folder: Path) -> None:
        """Let a start without a named profile open this one. Raises NotFound and StorageTrouble."""
        self.check_there(folder)
        self._known.set_at_start(folder=folder)

    def open(self, folder: Path) -> None:
        """Let another program open a profile, or bring its window to the front. Raises NotFound and StorageTrouble."""
        self.check_there(folder)
        self._begin(folder)

    def check_there(self, folder: Path) -> None:
        """Raise NotFound where a profile's folder is not there now: nothing new may begin in its place."""
        if not is_profile(folder):
            raise NotFound("There is no profile in {folder} now. If it is on another disk, connect that and try again.", folder=str(folder))

    def make(self, name: str, folder: Path) -> Path:
        """Make a profile, or take one that is there into the list, and return its folder; open it with `open`.

        Raises Invalid with what is wrong at "name" or "folder", and StorageTrouble.
        """
        proper = self._unused(name, folder)
        place = self._made(folder)

        def edit(known: list[KnownProfile]) -> list[KnownProfile]:
            others = [one for one in known if not same_folder(one.folder, place)]
            before = next((one for one in known if same_folder(one.folder, place)), KnownProfile(folder=str(place)))
            return [*others, msgspec.structs.replace(before, name=proper)]

        self._known.change(edit)
        return place

    def why_not(self, folder: Path) -> Sentence | None:
        """Return why a folder cannot hold a profile, None where it can."""
        return why_not(folder)

    def rename(self, folder: Path, name: str) -> str:
        """Call a profile something else, and return the name as it is kept.

        Raises Invalid with what is wrong at "name", and StorageTrouble.
        """
        proper = self._unused(name, folder)

        def edit(known: list[KnownProfile]) -> list[KnownProfile]:
            if not any(same_folder(one.folder, folder) for one in known):
                known.append(KnownProfile(folder=str(folder)))
            return [msgspec.structs.replace(one, name=proper) if same_folder(one.folder, folder) else one for one in known]

        self._known.change(edit)
        return proper

    def forget(self, folder: Path) -> None:
        """Take a profile out of the list; nothing on the disk changes. Raises Conflicting while it is open, and StorageTrouble."""
        if (self._this is not None and same_folder(folder, self._this)) or is_owned(folder):
            raise Conflicting("This profile is open now. Close its window first.")
        self._known.change(lambda known: [one for one in known if not same_folder(one.folder, folder)])

    def keep_elsewhere(self, folder: Path) -> None:
        """Make a profile in `folder` and open it in this one's place, from now on also at the start, if this is the usual one.

        For a profile in which nothing is yet: nothing is moved, and nothing deleted. Raises Invalid and StorageTrouble.
        """
        place = self._made(folder)
        if self._this is not None and same_folder(self._this, at_start()[0]):
            self._known.set_at_start(folder=place)
        this = self._this
        self._known.change(
            lambda known: [
                *(one for one in known if not same_folder(one.folder, place) and not (this is not None and same_folder(one.folder, this))),
                next((one for one in known if same_folder(one.folder, place)), KnownProfile(folder=str(place))),
            ]
        )
        self._begin(place)

    def folder_for(self, name: str) -> Path:
        """Return a folder for a new profile of that name: beside the system's usual one, where nothing is yet."""
        beside = platform_profile()
        letters = "".join(letter if letter.isalnum() else "-" for letter in proper_name(name).casefold())
        stem = f"{beside.name}-{'-'.join(part for part in letters.split('-') if part) or '2'}"
        number = 1
        while (folder := beside.with_name(stem if number == 1 else f"{stem}-{number}")).exists():
            number += 1
        return folder

    def _unused(self, name: str, folder: Path) -> str:
        proper = proper_name(name)
        if not proper:
            raise _wrong("name", Sentence.of("A profile needs a name."))
        taken = (one for one in self._known.all() if not same_folder(one.folder, folder))
        if any(one.name.casefold() == proper.casefold() for one in taken):
            raise _wrong("name", Sentence.of("Another profile is called that. Choose another name."))
        return proper

    def _made(self, folder: Path) -> Path:
        reason = why_not(folder)
        if reason is not None:
            raise _wrong("folder", reason)
        return Profile(folder).folder

    def _begin(self, folder: Path) -> None:
        if not self._start(["--profile", str(folder)]):
            raise StorageTrouble("Another window could not be started. Close some programs, then try again.")


def _wrong(field: str, sentence: Sentence) -> Invalid:
    return Invalid(sentence, fields={field: [str(sentence)]})

"""Looking whether a newer version of the program was published: only on the user's wish, and only to tell; nothing is ever replaced.

Without agreement no request is made. With it there is at most one a day, at a random moment, and it is the same for everybody
(`provider_api/http/plain_fetch.py`). What comes is believed only where a key that this copy was built with signed it, where it still holds,
and where it does not name an older version than was named before. Rejected: replacing the program by itself, since a program that can do so
is the shortest way for somebody else's onto every recruiter's computer.
"""

import asyncio
import logging
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import msgspec

from recruiterdesk import __version__
from recruiterdesk.domain.clock import Clock, to_iso
from recruiterdesk.domain.errors import ContractBroken, DeskError, StorageTrouble, Unsupported
from recruiterdesk.domain.outbox import OPEN_STATES
from recruiterdesk.domain.release import MOST_BYTES, Release, ReleaseFile, Version, expired, gone_back, read_release
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.machine.release_channel import Channel, built_in_channel, liked_endings, this_system, verified_statement
from recruiterdesk.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from recruiterdesk.services.file_copies import SavedFile
    from recruiterdesk.store.transaction import Reader

AGREED: Final = "updates.agreed"
"""The setting of the tick: whether to look once a day."""
_ASKED_AT, _CHECKED_AT, _HIGHEST, _FOUND, _TOLD = (
    "updates.asked_at",
    "updates.checked_at",
    "updates.highest",
    "updates.found",
    "updates.told",
)
_DAY = timedelta(days=1)
_SOONEST, _LATEST = 60.0, 3600.0  # seconds after a start, and from one look at the clock to the next
_NO_ADDRESS = Sentence("This copy was not built with an address for updates. Look for a newer version where you got recruiterdesk.")
_log = logging.getLogger(__name__)

Progress = Callable[[int, int], object]
"""Told how many bytes of how many are there."""


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """What looking found: the version here, the newest, whether that is a newer one, and how many changes still wait in the outbox.

    `file` is the installer for this computer, None where there is none.
    """

    installed: str
    release: Release
    is_newer: bool
    waiting: int = 0
    file: ReleaseFile | None = None


class UpdateStanding(msgspec.Struct, frozen=True, kw_only=True):
    """How it stands with updates, for the doctor: agreed to, last found out (ISO 8601, UTC), and the newest version known."""

    agreed: bool = False
    last_checked: str | None = None
    newest: str | None = None


def update_standing(reader: "Reader") -> UpdateStanding:
    """Read how it stands with updates."""
    last, newest = reader.settings.get(_CHECKED_AT, ""), reader.settings.get(_HIGHEST, "")
    return UpdateStanding(agreed=reader.settings.get(AGREED, False), last_checked=last or None, newest=newest or None)


class UpdateService:
    """One per desk. It asks nothing until `look` or `watch` is called."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        find_channel: Callable[[], Channel | None] = built_in_channel,
        *,
        installed: str = __version__,
        uniform: Callable[[float, float], float] = random.uniform,
    ) -> None:
        """Ask the channel that `find_channel` returns; `uniform` draws the moments."""
        self._store, self._clock, self._find_channel = store, clock, find_channel
        self._installed, self._uniform = installed, uniform
        self._asked_at: float | None = None  # in this run, by the clock that never jumps
        self._newest: Release | None = None  # as last looked for in this run: the only one that is ever fetched

    @property
    def refusal(self) -> Sentence | None:
        """Why this copy cannot look at all, None where it can."""
        try:
            return None if self._channel is not None else _NO_ADDRESS
        except ContractBroken as error:
            return error.sentence

    @cached_property
    def _channel(self) -> Channel | None:
        return self._find_channel()

    async def is_agreed(self) -> bool:
        """Return whether the user wants it to be looked for once a day."""
        return await self._store.read(lambda reader: update_standing(reader).agreed)

    async def look(self) -> Look:
        """Ask now, which the user wishes for this one time.

        Raises Unsupported where this copy cannot ask, Unreachable where nobody answers, ContractBroken for an answer that is not believed.
        """
        await self._note_asked(is_needed=False)
        release = await self._ask()
        waiting = await self._store.read(_waiting)
        return Look(
            installed=self._installed,
            release=release,
            is_newer=self._is_newer(release),
            waiting=waiting,
            file=self._file_for_here(release),
        )

    async def watch(self, tell: Callable[[Release], object]) -> None:
        """Look once a day while the user agrees, and call `tell` with a newer version that was not told yet, until `note_told`.

        It tells again every hour or so; whoever shows it waits for an empty outbox. Ends only by being cancelled.
        """
        while True:
            try:
                release = await self._untold()
            except DeskError as error:
                _log.warning("what is known of updates cannot be read: %s", type(error).__name__)
            else:
                if release is not None:
                    tell(release)
            await self._clock.sleep(self._uniform(_SOONEST, _LATEST))
            try:
                if await self._is_due():
                    await self._note_asked(is_needed=True)
                    await self._ask()
            except DeskError as error:
                _log.warning("the newest version could not be checked: %s", type(error).__name__)

    async def note_told(self, release: Release) -> None:
        """Remember that the user was told of a version: it is not told by itself again."""
        await self._store.write(lambda writer: writer.settings.set(_TOLD, release.version))

    async def save_installer(self, folder: "Path", progress: Progress = lambda _done, _whole: None) -> "SavedFile":
        """Fetch this computer's installer of the version that was last looked for, whole and as signed, or not at all.

        Raises ContractBroken for a file that is not the signed one, Unsupported where there is none, Unreachable and StorageTrouble.
        """
        release, channel = self._newest, self._channel
        file = None if release is None else self._file_for_here(release)
        if file is None or channel is None:
            raise Unsupported("There is no installer of this version for this computer. Look at the page that tells what is new.")
        from recruiterdesk.services.installer_saving import save_installer  # noqa: PLC0415 -- needed once for each version

        return await save_installer(file, channel.address, folder, self._clock, progress)

    # -- asking --------------------------------------------------------------------------------------------------------

    async def _ask(self) -> Release:
        channel = self._channel
        if channel is None:
            raise Unsupported(_NO_ADDRESS)
        fetch: Any = await asyncio.to_thread(_load_http)
        answer = await fetch(channel.address, self._clock, most=MOST_BYTES)
        release = await asyncio.to_thread(_believed, answer, channel)
        now = self._clock.now()
        if release.expires < now.astimezone(UTC).date():
            raise expired(release)
        highest = await self._store.read(lambda reader: reader.settings.get(_HIGHEST, ""))
        if highest and Version(release.version) < Version(highest):
            raise gone_back(release.version, highest)
        self._newest = release
        await self._remember(release, now)
        return release

    async def _remember(self, release: Release, now: datetime) -> None:
        is_preview = Version(release.version).is_preview  # never offered, so neither is anything measured by it
        kept = {} if is_preview else {_HIGHEST: release.version, _FOUND: msgspec.to_builtins(release)}
        try:
            await self._set({_CHECKED_AT: to_iso(now), **kept})
        except StorageTrouble as error:  # where nothing can be written the answer is still one
            _log.warning("what was found of updates is not kept: %s", type(error).__name__)

    async def _note_asked(self, *, is_needed: bool) -> None:
        """Remember the moment before anything leaves; where it cannot be kept and `is_needed`, StorageTrouble keeps us from asking."""
        self._asked_at = self._clock.monotonic()
        try:
            await self._set({_ASKED_AT: to_iso(self._clock.now())})
        except StorageTrouble:
            if is_needed:
                raise

    async def _set(self, values: dict[str, object]) -> None:
        def work(writer: Any) -> None:
            for name, value in values.items():
                writer.settings.set(name, value)

        await self._store.write(work)

    async def _is_due(self) -> bool:
        if not await self.is_agreed() or self._channel is None:
            return False
        if self._asked_at is not None and self._clock.monotonic() - self._asked_at < _DAY.total_seconds():
            return False
        written = await self._store.read(lambda reader: reader.settings.get(_ASKED_AT, ""))
        try:
            since = self._clock.now() - datetime.fromisoformat(written)
        except (ValueError, TypeError):  # never, or by nobody who writes as we do
            return True
        return since >= _DAY or since < timedelta()  # one that lies ahead was written by a clock that has been set right since

    async def _untold(self) -> Release | None:
        def read(reader: "Reader") -> tuple[bool, dict[str, object], str]:
            nothing: dict[str, object] = {}
            return update_standing(reader).agreed, reader.settings.get(_FOUND, nothing), reader.settings.get(_TOLD, "")

        is_agreed, found, told = await self._store.read(read)
        if not is_agreed or not found:
            return None
        try:
            release = msgspec.convert(found, Release)
            is_news = release.version != told and self._is_newer(release)
        except ValueError:  # kept by another version of the program
            return None
        return release if is_news else None

    # -- judging -------------------------------------------------------------------------------------------------------

    def _is_newer(self, release: Release) -> bool:
        version = Version(release.version)
        return not version.is_preview and version > Version(self._installed)

    def _file_for_here(self, release: Release) -> ReleaseFile | None:
        system, architecture = this_system()
        files = release.files_for(system, architecture)
        return next((file for ending in liked_endings(system) for file in files if file.name.endswith(ending)), None)


def _believed(answer: bytes, channel: Channel) -> Release:
    return read_release(verified_statement(answer, channel), urlsplit(channel.address).hostname or "")


def _load_http() -> Any:
    # On a thread of its own: loading the HTTP library and the system's certificates takes longer than a frame of the window.
    from recruiterdesk.provider_api.http.client_factory import trust  # noqa: PLC0415 -- most copies never ask
    from recruiterdesk.provider_api.http.plain_fetch import fetch_statement  # noqa: PLC0415 -- as above

    trust()
    return fetch_statement


def _waiting(reader: "Reader") -> int:
    return sum(number for state, number in reader.outbox.counts().items() if state in OPEN_STATES)

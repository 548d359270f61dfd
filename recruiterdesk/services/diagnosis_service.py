"""The doctor: what this installation is and how it stands, and never anything about people."""

import asyncio
import platform
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec

from recruiterdesk import __version__
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.errors import DeskError, StorageTrouble
from recruiterdesk.domain.rescue import REPORT_SETTING, RescueReport
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.machine.folders import Profile
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader
from recruiterdesk.store.trouble import ONLY_LOOKING

if TYPE_CHECKING:
    from recruiterdesk.machine.own_words import OwnWords
    from recruiterdesk.services.diagnostics_bundle import Part


_FILES = ("desk.db", "desk.db-wal", "files.db", "files.db-wal")
_VERSION = re.compile(r"\d+(?:\.\d+)*")


class KeyringFinding(msgspec.Struct, frozen=True, kw_only=True):
    """Which keyring keeps the keys; `trouble` says what to do where it cannot."""

    backend: str | None = None
    is_usable: bool = False
    trouble: str | None = None


class CacheFinding(msgspec.Struct, frozen=True, kw_only=True):
    """How the encrypted cache stands. `damage` is what its check found, empty where it is sound; `trouble` why it could not be opened.

    `reading_only` says why nothing can be written, and `rescued` in numbers what the last rescue saved from a damaged one.
    """

    exists: bool
    is_open: bool
    damage: tuple[str, ...] = ()
    trouble: str | None = None
    reading_only: str | None = None
    rescued: RescueReport | None = None

    @property
    def is_well(self) -> bool:
        """Whether the desk can work on it; one that is to be made with the first start stands in nobody's way."""
        is_missing = not self.exists and self.trouble is None
        return is_missing or (self.is_open and not self.damage and self.reading_only is None)


class AccountFinding(msgspec.Struct, frozen=True, kw_only=True):
    """How one account stands; the number is ours, since a name could be a person's."""

    number: int
    provider: str
    state: str
    last_complete_sync: str | None
    vacancies: int
    applicants: int
    queued: int


class Diagnosis(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the doctor found. `pending` counts writes by state. `is_well` is False where something keeps the desk from working."""

    version: str
    python: str
    system: str
    libraries: dict[str, str]
    paths: dict[str, str]
    keyring: KeyringFinding
    cache: CacheFinding
    accounts: tuple[AccountFinding, ...] = ()
    pending: dict[str, int] = {}
    is_well: bool = False


class Keyring(Protocol):
    """What is asked about where the keys are kept: a Vault, or less of one where there are no keys yet."""

    def check(self) -> str:
        """Return what people call the keyring, after it answered; raises Locked."""


class DiagnosisService:
    """Works with an open store, or without one where it could not be opened: then `trouble` says why."""

    def __init__(self, profile: Profile, vault: Keyring, store: Store | None, trouble: DeskError | None = None) -> None:
        """Examine one profile."""
        self._profile = profile
        self._vault = vault
        self._store = store
        self._trouble = trouble

    async def examine(self) -> Diagnosis:
        """Look at everything; raises nothing, since trouble is what is looked for."""
        return await self._examine(lambda error: error.message)

    # -- for whoever helps ---------------------------------------------------------------------------------------------

    async def parts(self) -> "tuple[Part, ...]":
        """Return what a bundle for whoever helps holds: nothing about people, nor where things lie on this computer."""
        from recruiterdesk.services.diagnostics_bundle import IMPERSONAL_SETTINGS, make_parts  # noqa: PLC0415 -- wanted seldom

        found = await self._examine(_without_values)
        rescued = found.cache.rescued
        cache = msgspec.structs.replace(found.cache, rescued=rescued and msgspec.structs.replace(rescued, kept_in=""))
        folders = {"profile": "(profile)", "cache": "(profile)/cache", "log": "(profile)/log", "program": self._kind_of_program()}
        doctor = msgspec.structs.replace(found, cache=cache, paths=folders)
        settings: dict[str, object] = {}
        if self._store is not None:
            settings = await self._store.read(lambda reader: {name: reader.settings.get(name, None) for name in IMPERSONAL_SETTINGS})
        sizes = {"rows": await self._rows(), **await asyncio.to_thread(self._sizes)}
        return await asyncio.to_thread(make_parts, self._profile.log_folder, self._own, doctor, settings, sizes)

    async def newest_crash(self, since: datetime) -> "Part | None":
        """Return the newest report of a crash since a moment, as it would be saved; None for none."""
        from recruiterdesk.services.diagnostics_bundle import newest_crash  # noqa: PLC0415 -- as above

        return await asyncio.to_thread(newest_crash, self._profile.log_folder, self._own, since)

    @staticmethod
    async def save(parts: "Sequence[Part]", path: Path, *, may_replace: bool = False) -> Path:
        """Write a bundle, of one part its text alone, and return its path; raises StorageTrouble."""
        from recruiterdesk.services.diagnostics_bundle import save_bundle, save_text  # noqa: PLC0415 -- as above

        if len(parts) == 1:
            return await asyncio.to_thread(save_text, parts[0].text, path, may_replace=may_replace)
        return await asyncio.to_thread(save_bundle, parts, path, may_replace=may_replace)

    @staticmethod
    def name_for(parts: "Sequence[Part]") -> str:
        """Return the name that is offered for a file of these parts."""
        from recruiterdesk.services.diagnostics_bundle import file_name  # noqa: PLC0415 -- as above

        return parts[0].name if len(parts) == 1 else file_name()

    @property
    def _own(self) -> "OwnWords":
        from recruiterdesk.machine.own_words import OwnWords  # noqa: PLC0415 -- as above

        return OwnWords({self._profile.folder: "(profile)"})

    @staticmethod
    def _kind_of_program() -> str:
        return "(installed)" if getattr(sys, "frozen", False) else "(run by Python)"

    async def _rows(self) -> dict[str, int]:
        from recruiterdesk.store.only_looking import row_counts  # noqa: PLC0415 -- as above

        return {} if self._store is None else await self._store.read(row_counts)

    def _sizes(self) -> dict[str, object]:
        """Return bytes: of the databases with their logs, of what was kept of damaged ones, and what is left on the disk."""
        from recruiterdesk.store.schema import DESK_STEPS, FILES_STEPS  # noqa: PLC0415 -- as above

        cache = self._profile.database_folder
        found: dict[str, object] = {name: _size(cache / name) for name in _FILES}
        found["kept_damage"] = sum(_size(path) for path in cache.glob("damaged-*/*"))
        try:
            found["disk_free"] = shutil.disk_usage(self._profile.folder).free
        except OSError:
            found["disk_free"] = None
        return {"bytes": found, "schema": {"desk": len(DESK_STEPS), "files": len(FILES_STEPS)}}

    # -- finding -------------------------------------------------------------------------------------------------------

    async def _examine(self, say: Callable[[DeskError], str]) -> Diagnosis:
        keyring = await asyncio.to_thread(self._keyring, say)
        cache = await asyncio.to_thread(self._cache, await self._last_rescue(), say)
        accounts, pending = await self._standing()
        return Diagnosis(
            version=__version__,
            python=platform.python_version(),
            system=f"{platform.system()} {platform.release()} {platform.machine()}",
            libraries=_libraries(),
            paths={
                "profile": str(self._profile.folder),
                "cache": str(self._profile.database_folder),
                "log": str(self._profile.log_folder),
                "program": sys.executable,
            },
            keyring=keyring,
            cache=cache,
            accounts=accounts,
            pending=pending,
            is_well=keyring.is_usable and cache.is_well,
        )

    def _keyring(self, say: Callable[[DeskError], str]) -> KeyringFinding:
        try:
            return KeyringFinding(backend=self._vault.check(), is_usable=True)
        except DeskError as error:
            return KeyringFinding(trouble=say(error))

    @property
    def refusal(self) -> Sentence | None:
        """Why nothing can be written in this profile, None where it can."""
        return None if self._refusal is None else self._refusal.sentence

    @property
    def _refusal(self) -> StorageTrouble | None:
        refusal = None if self._store is None else self._store.refusal
        return None if refusal is None or refusal.sentence == ONLY_LOOKING else refusal

    async def news(self) -> tuple[Sentence, ...]:
        """Return what the user has to know of this opening: that only reading is possible, and what was saved from a damaged database."""
        if self._store is None:
            return ()
        refusal = self._store.refusal
        report = await self._last_rescue()
        saved = () if report is None or report.is_told else report.sentences()
        return saved if refusal is None else (refusal.sentence, *saved)

    async def note_told(self) -> None:
        """Remember that the user has read what was saved; where nothing can be written it is told once more."""
        report = await self._last_rescue()
        if self._store is None or self._store.refusal is not None or report is None or report.is_told:
            return
        told = msgspec.to_builtins(msgspec.structs.replace(report, is_told=True))
        await self._store.write(lambda writer: writer.settings.set(REPORT_SETTING, told))

    async def _last_rescue(self) -> RescueReport | None:
        nothing: dict[str, object] = {}
        if self._store is None:
            return None
        found = await self._store.read(lambda reader: reader.settings.get(REPORT_SETTING, nothing))
        return msgspec.convert(found, RescueReport) if found else None

    def _cache(self, rescued: RescueReport | None, say: Callable[[DeskError], str]) -> CacheFinding:
        exists = Store.exists(self._profile.database_folder)
        if self._store is None:
            return CacheFinding(exists=exists, is_open=False, trouble=say(self._trouble) if self._trouble else None)
        refusal = self._refusal
        return CacheFinding(
            exists=exists,
            is_open=True,
            damage=tuple(self._store.integrity()),
            reading_only=None if refusal is None else say(refusal),
            rescued=rescued,
        )

    async def _standing(self) -> tuple[tuple[AccountFinding, ...], dict[str, int]]:
        if self._store is None:
            return (), {}
        return await self._store.read(_standing)


def _without_values(error: DeskError) -> str:
    """Return what an error says, with what it names left as the name of its place; numbers and versions stay."""
    values = error.sentence.values
    kept = {name: value for name, value in values.items() if not isinstance(value, str) or _VERSION.fullmatch(value)}
    return error.sentence.fill(error.sentence.template) if kept == values else error.sentence.template.format_map(_Places(kept))


class _Places(dict[str, object]):
    """Gives each place that has no value its own name."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _standing(reader: Reader) -> tuple[tuple[AccountFinding, ...], dict[str, int]]:
    accounts = tuple(
        AccountFinding(
            number=account.id,
            provider=account.provider,
            state=account.state.value,
            last_complete_sync=to_iso(account.last_complete_sync),
            vacancies=account.vacancies,
            applicants=account.applicants,
            queued=account.queued,
        )
        for account in reader.accounts.all()
    )
    return accounts, {state.value: number for state, number in sorted(reader.outbox.counts().items())}


def _libraries() -> dict[str, str]:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 -- slow, and only the doctor asks

    found: dict[str, str] = {}
    for name in ("apsw-sqlite3mc", "httpx", "keyring", "msgspec", "pypdfium2", "PySide6-Essentials", "qasync"):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "missing"
    return found

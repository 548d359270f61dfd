"""The doctor: what this installation is and how it stands, and never anything about people."""

import asyncio
import platform
import sys

import msgspec

from recruiterdesk import __version__
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.rescue import REPORT_SETTING, RescueReport
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.machine.folders import Profile
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader
from recruiterdesk.vault.throwaway_vault import ThrowawayVault
from recruiterdesk.vault.vault import Vault


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


class DiagnosisService:
    """Works with an open store, or without one where it could not be opened: then `trouble` says why."""

    def __init__(self, profile: Profile, vault: Vault | ThrowawayVault, store: Store | None, trouble: DeskError | None = None) -> None:
        """Examine one profile."""
        self._profile = profile
        self._vault = vault
        self._store = store
        self._trouble = trouble

    async def examine(self) -> Diagnosis:
        """Look at everything; raises nothing, since trouble is what is looked for."""
        keyring = await asyncio.to_thread(self._keyring)
        cache = await asyncio.to_thread(self._cache, await self._last_rescue())
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
            is_well=keyring.is_usable and cache.is_open and not cache.damage and cache.reading_only is None,
        )

    def _keyring(self) -> KeyringFinding:
        try:
            return KeyringFinding(backend=self._vault.check(), is_usable=True)
        except DeskError as error:
            return KeyringFinding(trouble=error.message)

    @property
    def refusal(self) -> Sentence | None:
        """Why nothing can be written in this profile, None where it can."""
        return None if self._store is None or self._store.refusal is None else self._store.refusal.sentence

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

    def _cache(self, rescued: RescueReport | None) -> CacheFinding:
        exists = Store.exists(self._profile.database_folder)
        if self._store is None:
            return CacheFinding(exists=exists, is_open=False, trouble=self._trouble.message if self._trouble else None)
        refusal = self._store.refusal
        return CacheFinding(
            exists=exists,
            is_open=True,
            damage=tuple(self._store.integrity()),
            reading_only=None if refusal is None else refusal.message,
            rescued=rescued,
        )

    async def _standing(self) -> tuple[tuple[AccountFinding, ...], dict[str, int]]:
        if self._store is None:
            return (), {}
        return await self._store.read(_standing)


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

"""The doctor's visit: everything of a profile is looked at, and nothing in it is made, moved, saved or removed."""

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.domain.errors import DeskError, Locked, StorageTrouble
from recruiterdesk.machine.folders import Profile, default_profile
from recruiterdesk.machine.logs import no_core_dumps
from recruiterdesk.services.diagnosis_service import Diagnosis, DiagnosisService
from recruiterdesk.store.only_looking import open_to_look
from recruiterdesk.store.store import Store
from recruiterdesk.store.trouble import CANNOT_OPEN, WRONG_KEY
from recruiterdesk.vault.open_keyring import open_keyring
from recruiterdesk.vault.patience import answer_within
from recruiterdesk.vault.vault import DATABASE_ENTRY, Vault

if TYPE_CHECKING:
    from recruiterdesk.services.diagnosis_service import Keyring

_PATIENCE = 30.0  # seconds for the keyring


class _AsItIs(Profile):
    """A profile whose folders are where they are, if they are."""

    def __init__(self, folder: Path) -> None:  # a profile's own way makes them and closes them to others
        self.folder = folder.expanduser().absolute()
        self.database_folder = self.folder / "cache"
        self.log_folder = self.folder / "log"
        self.ledger_folder = self.folder / "ledger"
        self.scratch_folder = self.folder / "scratch"


class _NoKeysYet:
    """The keyring of a profile that has no keys: asked for one that nobody keeps, to see whether it answers."""

    def check(self) -> str:
        """Return what people call the keyring; raises Locked."""

        def ask() -> str:
            keyring = open_keyring()
            keyring.get("recruiterdesk", DATABASE_ENTRY)
            return keyring.name

        try:
            return answer_within(_PATIENCE, ask)
        except TimeoutError as trouble:
            raise Locked("The keyring has not answered. If it is asking for its password, answer it; then try again.") from trouble


async def diagnose(folder: Path | None, save_to: Path | None = None) -> Diagnosis:
    """Examine a profile, the usual one for None, and write a bundle for whoever helps to `save_to`; raises StorageTrouble for that."""
    _write_no_log()
    profile = _AsItIs(folder or default_profile())
    has_keys = (profile.folder / "keyring.json").is_file()
    vault = Vault(profile.folder, timeout_seconds=_PATIENCE)
    keyring: Keyring = vault if has_keys else _NoKeysYet()
    store: Store | None = None
    trouble: DeskError | None = None
    try:
        if profile.folder.exists() and not (profile.folder.is_dir() and os.access(profile.folder, os.R_OK | os.X_OK)):
            raise StorageTrouble(CANNOT_OPEN)
        if Store.exists(profile.database_folder):
            if not has_keys:
                raise StorageTrouble(WRONG_KEY)
            store = open_to_look(profile.database_folder, vault.database_key(may_create=False), SystemClock())
    except DeskError as error:
        trouble = error
    try:
        service = DiagnosisService(profile, keyring, store, trouble)
        found = await service.examine()
        if save_to is not None:
            await service.save(await service.parts(), save_to)
    finally:
        if store is not None:
            store.close()
    return found


def _write_no_log() -> None:
    """Keep messages off the terminal, where they would be printed whole, and the memory off the disk."""
    logging.raiseExceptions = False
    logging.getLogger().addHandler(logging.NullHandler())
    no_core_dumps()

"""The keys of one profile: the database's and each account's, in the system's keyring and nowhere else."""

import base64
import binascii
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from recruiterdesk.domain.errors import Locked, StorageTrouble, WrongUsage
from recruiterdesk.vault import record as keyring_record
from recruiterdesk.vault import secret_service
from recruiterdesk.vault.keyring_choice import ALLOWED, SECRET_SERVICE, candidates
from recruiterdesk.vault.open_keyring import OpenKeyring, open_keyring
from recruiterdesk.vault.patience import Asked, answer_within
from recruiterdesk.vault.record import KeyringRecord, check_of
from recruiterdesk.vault.secret import DatabaseKey, Secrets

T = TypeVar("T")
log = logging.getLogger(__name__)

KEY_BYTES = 32
DATABASE_ENTRY = "database key"

# Windows keeps 2,560 bytes of UTF-16 per entry, the smallest room of all keyrings. Tokens of a browser's sign-in may need more.
LONGEST_ENTRY = 1200
MOST_PARTS = 8
_PARTS = "recruiterdesk_parts"  # the only member of an account's entry whose content stands in others, named here


class Vault:
    """The keyring entries of one profile.

    Every method blocks, at most `timeout_seconds`: call it off the event loop. The user may be asked to unlock the keyring
    meanwhile. All raise Locked, with the remedy, when there is no keyring to trust or it does not answer.
    """

    def __init__(self, profile: Path, *, timeout_seconds: float = 30.0) -> None:
        self._profile = profile
        self._timeout = timeout_seconds
        self._keyring: OpenKeyring | None = None
        self._ahead: Asked[str | None] | None = None

    def look_ahead(self) -> None:
        """Begin to read the database's key where that is quick, so that it is there when `database_key` asks; returns at once."""
        if sys.platform == "linux" and candidates()[0] == SECRET_SERVICE:
            self._ahead = Asked(lambda: self._read_shortly(self._record(), DATABASE_ENTRY))

    def check(self) -> str:
        """Return what people call the keyring, after it answered; writes nothing."""

        def ask() -> str:
            keyring = self._opened()
            keyring.get(self._service(self._record()), DATABASE_ENTRY)
            return keyring.name

        return self._patiently(ask)

    def database_key(self, *, may_create: bool) -> DatabaseKey:
        """Return the 32 bytes that open this profile's database.

        A new key is made only with `may_create`, which is for a profile that has no database yet. Without it a missing, damaged
        or other key raises StorageTrouble and leaves everything as it is.
        """
        return self._patiently(lambda: self._database_key(may_create=may_create))

    def secrets(self, account_id: str) -> Secrets:
        """Return an account's secrets by the names of its connect form; empty when none are kept."""

        def read() -> Secrets:
            record = self._record()
            content = self._read(record, _entry_of(account_id))
            if content is None:
                return Secrets()
            try:
                found = msgspec.json.decode(content, type=dict[str, str])
                if found.keys() == {_PARTS}:
                    parts = [self._read(record, name) or "" for name in found[_PARTS].split(",")]
                    found = msgspec.json.decode("".join(parts), type=dict[str, str])
                return Secrets(found)
            except msgspec.DecodeError:
                log.warning("an entry of the keyring is damaged")
                return Secrets()

        return self._patiently(read)

    def set_secrets(self, account_id: str, secrets: dict[str, str]) -> None:
        """Store an account's secrets in the place of those it had; on the keyring's refusal nothing changes."""
        content = msgspec.json.encode(dict(secrets)).decode()
        parts = [content[start : start + LONGEST_ENTRY] for start in range(0, len(content), LONGEST_ENTRY)]
        if len(parts) > MOST_PARTS:
            raise WrongUsage("These keys are too long for a keyring ({length} characters). Check what was pasted.", length=len(content))

        def store() -> None:
            entry = _entry_of(account_id)
            new: dict[str, str] = {}
            if len(parts) > 1:
                mark = os.urandom(4).hex()
                new = {f"{entry} {mark}{number}": part for number, part in enumerate(parts)}
            record = self._record()
            before = [name for name in record.entries if name.startswith(f"{entry} ")]
            known = dict.fromkeys((*record.entries, entry, *new))
            if tuple(known) != record.entries:
                record = msgspec.structs.replace(record, entries=tuple(known))
                keyring_record.save(self._profile, record)  # noted first: an entry that is there but not noted could not be wiped
            keyring, service = self._opened(), self._service(record)
            for name, part in new.items():
                keyring.put(service, name, part)
            # Until this one entry is replaced, the old secrets are whole; from then on the new ones are.
            keyring.put(service, entry, msgspec.json.encode({_PARTS: ",".join(new)}).decode() if new else content)
            self._forget(record, before)

        self._patiently(store)

    def delete_secrets(self, account_id: str) -> None:
        """Delete an account's secrets; none is fine."""

        def delete() -> None:
            record = self._record()
            entry = _entry_of(account_id)
            self._forget(record, [entry, *(name for name in record.entries if name.startswith(f"{entry} "))])

        self._patiently(delete)

    def _forget(self, record: KeyringRecord, names: list[str]) -> None:
        """Delete entries, and what is noted of them."""
        for name in names:
            self._opened().delete(self._service(record), name)
        kept = tuple(name for name in record.entries if name not in names)
        if kept != record.entries:
            keyring_record.save(self._profile, msgspec.structs.replace(record, entries=kept))

    def wipe(self) -> None:
        """Delete every entry of this profile, the database's key too: after this its database can never be opened again."""

        def delete_all() -> None:
            record = self._record()
            for entry in {DATABASE_ENTRY, *record.entries}:
                self._opened().delete(self._service(record), entry)
            keyring_record.save(self._profile, KeyringRecord(id=record.id))

        self._patiently(delete_all)

    def _database_key(self, *, may_create: bool) -> DatabaseKey:
        record = self._record()
        stored = self._read(record, DATABASE_ENTRY)
        if stored is None and not may_create:
            raise self._key_is_gone(record)
        if stored is None:
            return self._create_key(record)
        key = _decoded(stored)
        if may_create:
            self._note(record, key, record.keyring)
        elif not record.fits(key):
            raise StorageTrouble(
                "The keyring holds another key than the one this cache was made with. Restore the keyring that belongs to this profile; "
                "until then the cache is left as it is."
            )
        return key

    def _create_key(self, record: KeyringRecord) -> DatabaseKey:
        key = DatabaseKey(os.urandom(KEY_BYTES))
        keyring = self._opened()
        keyring.put(self._service(record), DATABASE_ENTRY, base64.b64encode(key).decode())
        self._note(record, key, keyring.name)
        return key

    def _note(self, record: KeyringRecord, key: DatabaseKey, keyring: str) -> None:
        changed = msgspec.structs.replace(record, keyring=keyring, key_check=check_of(key))
        if changed != record:
            keyring_record.save(self._profile, changed)

    def _key_is_gone(self, record: KeyringRecord) -> StorageTrouble:
        name = self._opened().name
        if record.keyring not in ("", name):
            return StorageTrouble(
                "The key of your cache was kept in {before}, but this computer now uses {keyring}, which does not have it. Switch back to "
                "{before}; until then the cache is left as it is.",
                before=record.keyring,
                keyring=name,
            )
        return StorageTrouble(
            "The key of your cache is gone from {keyring}. Restore the keyring from a backup. "
            "Until then the cache is left as it is, and no new key is made.",
            keyring=name,
        )

    def _record(self) -> KeyringRecord:
        return keyring_record.load(self._profile)

    @staticmethod
    def _service(record: KeyringRecord) -> str:
        return f"recruiterdesk:{record.id}"

    def _opened(self) -> OpenKeyring:
        if self._keyring is None:
            self._keyring = open_keyring()
        return self._keyring

    def _read(self, record: KeyringRecord, entry: str) -> str | None:
        if self._keyring is None and sys.platform == "linux" and candidates()[0] == SECRET_SERVICE:
            ahead, self._ahead = self._ahead, None
            is_asked = ahead is not None and entry == DATABASE_ENTRY
            value = ahead.answer(self._timeout) if ahead is not None and is_asked else self._read_shortly(record, entry)
            if value is not None:
                return value
        return self._opened().get(self._service(record), entry)

    def _read_shortly(self, record: KeyringRecord, entry: str) -> str | None:
        """Return what is kept, None where only the long way can tell."""
        try:
            return secret_service.read(self._service(record), entry, timeout_seconds=self._timeout)
        except TimeoutError:
            raise
        except Exception as failure:  # noqa: BLE001 -- the long way meets the same trouble again and puts it into words
            log.info("short way to the keyring failed: %s", type(failure).__name__)
            return None

    def _patiently(self, work: Callable[[], T]) -> T:
        try:
            return answer_within(self._timeout, work)
        except TimeoutError as trouble:
            name = self._keyring.name if self._keyring is not None else ALLOWED[candidates()[0]]
            raise Locked(
                "{keyring} has not answered for {seconds} seconds. If it is asking for its password, answer it; then try again.",
                keyring=name,
                seconds=round(self._timeout),
            ) from trouble


def _entry_of(account_id: str) -> str:
    return f"account {account_id}"


def _decoded(stored: str) -> DatabaseKey:
    try:
        key = base64.b64decode(stored, validate=True)
    except binascii.Error:
        key = b""
    if len(key) != KEY_BYTES:
        raise StorageTrouble(
            "The key of your cache is damaged in the keyring. Restore the keyring from a backup. "
            "Until then the cache is left as it is, and no new key is made."
        )
    return DatabaseKey(key)

"""Accounts as the desk keeps them; their secrets are in the vault, never here."""

from datetime import datetime
from typing import Any

import apsw
import msgspec

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.capability import Capabilities
from recruiterdesk.domain.errors import NotFound, WrongUsage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.clean_text import clean
from recruiterdesk.store.moments import from_micros, to_micros

_capabilities: msgspec.json.Decoder[Capabilities] = msgspec.json.Decoder(Capabilities)
_settings: msgspec.json.Decoder[dict[str, str]] = msgspec.json.Decoder(dict[str, str])
_sentence: msgspec.json.Decoder[Sentence] = msgspec.json.Decoder(Sentence)

_COLUMNS = """
    SELECT id, name, provider, base_url, state, state_reason, state_since, last_complete_sync, settings, capabilities,
        (SELECT count(*) FROM vacancy WHERE account_id = account.id),
        applicants,
        (SELECT count(*) FROM outbox WHERE account_id = account.id AND state IN ('held', 'queued', 'sending')
            AND state NOT IN ('sent', 'cancelled'))
    FROM account
"""

# Everything that knows its account, and everything that hangs on an application or a vacancy that is no longer there.
_LEFT = {
    "vacancy": "SELECT count(*) FROM vacancy WHERE account_id = ?",
    "application": "SELECT count(*) FROM application WHERE account_id = ?",
    "application_fact": "SELECT count(*) FROM application_fact WHERE account_id = ?",
    "outbox": "SELECT count(*) FROM outbox WHERE account_id = ?",
    "sync_pass": "SELECT count(*) FROM sync_pass WHERE account_id = ?",
    "provider_table": "SELECT count(*) FROM provider_table WHERE account_id = ?",
    "inflow": "SELECT count(*) FROM inflow WHERE account_id = ?",
    "received": "SELECT count(*) FROM received WHERE ?1 AND id NOT IN (SELECT id FROM application)",
    "received_grave": "SELECT count(*) FROM received_grave WHERE account_id = ?",
    "tombstone": "SELECT count(*) FROM tombstone WHERE account_id = ?",
    "candidate": "SELECT count(*) FROM candidate WHERE ?1 AND id NOT IN (SELECT id FROM application)",
    "search_text": "SELECT count(*) FROM search_text WHERE ?1 AND id NOT IN (SELECT id FROM application)",
    "note": "SELECT count(*) FROM note WHERE ?1 AND application_id NOT IN (SELECT id FROM application)",
    "document": "SELECT count(*) FROM document WHERE ?1 AND application_id NOT IN (SELECT id FROM application)",
    "raw_json": (
        "SELECT count(*) FROM raw_json WHERE ?1 AND CASE kind WHEN 'vacancy' THEN record_id NOT IN (SELECT id FROM vacancy)"
        " ELSE record_id NOT IN (SELECT id FROM application) END"
    ),
}


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _account(row: tuple[Any, ...]) -> Account:
    id_, name, provider, base_url, state, reason, since, synced, settings, capabilities, vacancies, applicants, queued = row
    return msgspec.convert(
        {
            "id": id_,
            "name": name,
            "provider": provider,
            "base_url": base_url,
            "state": state,
            "state_reason": _sentence.decode(str(reason)),
            "state_since": from_micros(since if isinstance(since, int) else None),
            "last_complete_sync": from_micros(synced if isinstance(synced, int) else None),
            "settings": _settings.decode(str(settings)),
            "capabilities": _capabilities.decode(str(capabilities)),
            "vacancies": vacancies,
            "applicants": applicants,
            "queued": queued,
        },
        Account,
    )


class AccountReader:
    """Reads accounts."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def all(self) -> list[Account]:
        """Return every account, by name."""
        return [_account(row) for row in self._db.execute(_COLUMNS + " ORDER BY name COLLATE NOCASE, id")]

    def get(self, name: str) -> Account:
        """Return the account of that name, in whatever case; raises NotFound."""
        row = self._db.execute(_COLUMNS + " WHERE name = ?", (clean(name),)).fetchone()
        if row is None:
            raise NotFound("There is no account named {name} on this desk. Check how it is written.", name=name)
        return _account(row)

    def by_id(self, account_id: int) -> Account:
        """Return the account with our id; raises NotFound."""
        row = self._db.execute(_COLUMNS + " WHERE id = ?", (account_id,)).fetchone()
        if row is None:
            raise NotFound("This account is no longer on this desk. Choose another one.")
        return _account(row)


class AccountWriter(AccountReader):
    """Adds, changes and removes accounts."""

    def __init__(self, db: apsw.Connection, changes: Changes, now: int) -> None:
        super().__init__(db)
        self._changes = changes
        self._now = now

    def add(self, name: str, provider: str, base_url: str, settings: dict[str, str], capabilities: Capabilities) -> int:
        """Add an account that was never synced and return its id; raises WrongUsage when the name is taken."""
        name = clean(name)
        if self._db.execute("SELECT 1 FROM account WHERE name = ?", (name,)).fetchone():
            raise WrongUsage("There is already an account named {name}. Choose another name.", name=name)
        row = self._db.execute(
            "INSERT INTO account(name, provider, base_url, state, state_reason, settings, capabilities)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (name, provider, base_url, AccountState.NEVER_SYNCED, _json(Sentence("")), _json(settings), _json(capabilities)),
        ).fetchone()
        if row is None:  # pragma: no cover -- an insert with RETURNING always gives its row
            raise NotFound("This account is no longer on this desk. Choose another one.")
        self._changes.accounts.add(row[0])
        return int(row[0])

    def set_settings(self, account_id: int, settings: dict[str, str]) -> None:
        """Replace the settings."""
        self._set(account_id, "UPDATE account SET settings = ? WHERE id = ?", _json(settings))

    def set_base_url(self, account_id: int, base_url: str) -> None:
        """Replace the address."""
        self._set(account_id, "UPDATE account SET base_url = ? WHERE id = ?", base_url)

    def set_capabilities(self, account_id: int, capabilities: Capabilities) -> None:
        """Replace what the last check found."""
        self._set(account_id, "UPDATE account SET capabilities = ? WHERE id = ?", _json(capabilities))

    def set_state(self, account_id: int, state: AccountState, reason: Sentence) -> None:
        """Note how the account stands; `state_since` moves only when the state itself changes, and equal news is no news."""
        present = self.by_id(account_id)
        if present.state == state and present.state_reason == reason:
            return
        since = to_micros(present.state_since) if present.state == state and present.state_since else self._now
        self._db.execute(
            "UPDATE account SET state = ?, state_reason = ?, state_since = ? WHERE id = ?",
            (state, _json(reason), since, account_id),
        )
        self._changes.accounts.add(account_id)

    def mark_complete_sync(self, account_id: int, at: datetime) -> None:
        """Note that everything was read at `at`."""
        self._set(account_id, "UPDATE account SET last_complete_sync = ? WHERE id = ?", to_micros(at))

    def remove(self, account_id: int) -> list[str]:
        """Remove the account with every row that hangs on it; raises NotFound. Returns the tables where something is left: none.

        Its files go with the next Store.purge_residue.
        """
        from recruiterdesk.store.typed_text import TypedText  # noqa: PLC0415 -- the first list is painted without it

        self.by_id(account_id)
        entries = [str(row[0]) for row in self._db.execute("SELECT id FROM outbox WHERE account_id = ?", (account_id,))]
        applications = [row[0] for row in self._db.execute("SELECT id FROM application WHERE account_id = ?", (account_id,))]
        vacancies = [row[0] for row in self._db.execute("SELECT id FROM vacancy WHERE account_id = ?", (account_id,))]
        self._db.execute(
            "INSERT OR IGNORE INTO doomed_file"
            " SELECT d.file FROM document d JOIN application a ON a.id = d.application_id WHERE a.account_id = ?1 AND d.file IS NOT NULL"
            " UNION SELECT file FROM outbox WHERE account_id = ?1 AND file IS NOT NULL",
            (account_id,),
        )
        # Deleted by name where triggers follow; foreign keys take the rest.
        self._db.execute("DELETE FROM application WHERE account_id = ?", (account_id,))
        self._db.execute("DELETE FROM vacancy WHERE account_id = ?", (account_id,))
        self._db.execute("DELETE FROM account WHERE id = ?", (account_id,))
        TypedText(self._db, self._changes).forget_of_account(account_id, vacancies, applications)
        self._changes.accounts.add(account_id)
        self._changes.removed.update(applications)
        self._changes.vacancies.update(vacancies)
        self._changes.outbox.update(entries)
        return [table for table, question in _LEFT.items() if self._db.execute(question, (account_id,)).fetchone() != (0,)]

    def _set(self, account_id: int, statement: str, value: str | int) -> None:
        self.by_id(account_id)
        self._db.execute(statement, (value, account_id))
        self._changes.accounts.add(account_id)

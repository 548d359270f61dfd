"""Small values that the program remembers, as JSON under a name."""

from typing import TypeVar

import apsw
import msgspec

from recruiterdesk.store.changes import Changes

T = TypeVar("T")

LAST_VISIT = "last_visit_ended_at"
"""When the user last stopped looking: microseconds since 1970. What was noticed later is new."""

DRAFT = "draft.application.{}"
"""What was typed for an applicant and not queued yet."""
OPEN_PLACE = "run.place"
"""Where the user of an open window stands; what is searched for there may be somebody's name."""


class SettingReader:
    """Reads settings."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def get(self, name: str, default: T) -> T:
        """Return the value, or `default` where none was set or it is of another type than the default."""
        row = self._db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        if row is None:
            return default
        value = msgspec.json.decode(row[0])
        if default is None or isinstance(value, type(default)):
            return value  # type: ignore[no-any-return]  # JSON has no type of its own; a given default has just been compared
        return default

    def last_visit(self) -> int:
        """Return when the user last stopped looking, in microseconds; 0 before the first visit has ended."""
        return self.get(LAST_VISIT, 0)


class SettingWriter(SettingReader):
    """Writes settings."""

    def __init__(self, db: apsw.Connection, changes: Changes) -> None:
        super().__init__(db)
        self._changes = changes

    def set(self, name: str, value: object) -> None:
        """Keep a value that JSON can hold; None forgets it."""
        if value is None:
            self._db.execute("DELETE FROM setting WHERE name = ?", (name,))
        else:
            text = msgspec.json.encode(value).decode()
            self._db.execute("INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (name, text))
        self._changes.settings.add(name)

"""By what the same person is recognised besides e-mail and phone: the address of a profile, and name with date of birth."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

import apsw

from recruiterdesk.store.clean_text import clean, sort_key

# Hosts on which an address with a name in it is one person's own.
_PROFILE = re.compile(r"(?:^|//|\.)(linkedin\.com/in|github\.com|xing\.com/profile|gitlab\.com)/([^/?#\s]+)", re.IGNORECASE)
_NOT_A_PERSON = frozenset({"company", "jobs", "orgs", "features", "about", "login", "search"})


def profile_key(values: Iterable[str]) -> str | None:
    """Return the first profile among a person's fields, without what varies in its address; None where there is none."""
    for value in values:
        found = _PROFILE.search(value)
        if found is not None:
            name = unquote(found[2]).casefold().strip("@ ")
            if name and name not in _NOT_A_PERSON:
                return f"{found[1].casefold()}/{clean(name)}"
    return None


def birth_key(first_name: str, last_name: str, date_of_birth: str | None) -> str | None:
    """Return the folded name with the date of birth, None where either is missing."""
    name = f"{sort_key(last_name)} {sort_key(first_name)}".strip()
    return f"{name} {date_of_birth}" if date_of_birth and sort_key(last_name) and sort_key(first_name) else None


class PersonKeys:
    """Keeps the keys in step with what providers say."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def put_birth(self, application_id: int, first_name: str, last_name: str, date_of_birth: str | None) -> None:
        """Note the name with the date of birth."""
        key = birth_key(first_name, last_name, date_of_birth)
        if key is None:
            self._db.execute("UPDATE person_key SET birth_key = NULL WHERE id = ?", (application_id,))
            return
        self._db.execute(
            "INSERT INTO person_key(id, birth_key) VALUES (?, ?) ON CONFLICT DO UPDATE SET birth_key = excluded.birth_key",
            (application_id, key),
        )

    def put_profile(self, application_id: int, values: Iterable[str]) -> None:
        """Note the profile among a person's fields."""
        key = profile_key(values)
        if key is None:
            self._db.execute("UPDATE person_key SET profile_key = NULL WHERE id = ?", (application_id,))
            return
        self._db.execute(
            "INSERT INTO person_key(id, profile_key) VALUES (?, ?) ON CONFLICT DO UPDATE SET profile_key = excluded.profile_key",
            (application_id, key),
        )

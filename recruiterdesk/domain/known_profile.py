"""A profile that this user of the computer has opened: nothing about the people in it."""

from datetime import datetime

import msgspec

LONGEST_NAME = 60


class KnownProfile(msgspec.Struct, frozen=True, kw_only=True):
    """`folder` is absolute; `name` is the one the user gave, "" for none; `opened` when its window last came, in UTC."""

    folder: str
    name: str = ""
    opened: datetime | None = None


def proper_name(typed: str) -> str:
    """Return a name as it is kept: one line, no blanks at its ends, at most 60 characters."""
    shown = "".join(letter if letter.isprintable() else " " for letter in typed)
    return " ".join(shown.split())[:LONGEST_NAME].rstrip()

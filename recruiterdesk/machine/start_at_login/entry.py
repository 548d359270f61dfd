"""The entry of one profile in the system's list of what starts at login; what stands on the disk counts, whoever changed it."""

from collections.abc import Sequence
from typing import Protocol

from recruiterdesk.domain.errors import StorageTrouble


class LoginEntry(Protocol):
    """One entry. Every method blocks for a moment, and raises StorageTrouble where the place cannot be read or written."""

    def is_on(self) -> bool:
        """Return whether the program would start now: the entry is there, nobody switched it off, and what it starts is there."""

    def switch_on(self, command: Sequence[str]) -> None:
        """Let `command` (the program's file and its arguments) start at every login."""

    def switch_off(self) -> None:
        """Take the entry away."""


def refused(place: str) -> StorageTrouble:
    """Return what is said where the place cannot be read or written."""
    return StorageTrouble(
        "Starting at login stays as it was: {place} cannot be changed. Give yourself access to it, or choose what starts at login "
        "in your system's own settings.",
        place=place,
    )


def unfit() -> StorageTrouble:
    """Return what is said where the system's list cannot carry the program's or the profile's path."""
    return StorageTrouble(
        "Starting at login stays as it was: the system's list cannot carry this path. Put the program or the profile into a folder "
        "with a shorter and plainer name."
    )

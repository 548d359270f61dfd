"""Whether the program starts when the user logs in to the computer: what the system's own list says, and changing it."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from recruiterdesk.machine.folders import at_start, platform_profile
from recruiterdesk.machine.start_at_login.entry import LoginEntry
from recruiterdesk.machine.start_at_login.this_system import login_entry

OwnCommand = Callable[[Sequence[str]], list[str]]
"""Returns the command that runs this program with these arguments."""


class LoginService:
    """For the profile that is open. Nothing of it is kept here: the user may change it in the system's settings, too."""

    def __init__(self, profile: Path, own_command: OwnCommand, *, is_lasting: bool = True, entry: LoginEntry | None = None) -> None:
        """Work on the profile's entry; `entry` is another one (a test's).

        A profile that is not `is_lasting`, whose key is nowhere but in this process, is not offered at a later login: the demo's.
        """
        self._profile, self._own_command, self._is_lasting, self._entry = profile, own_command, is_lasting, entry

    async def is_on(self) -> bool | None:
        """Return whether this profile's window opens at login; None where that cannot be offered. Raises StorageTrouble."""
        return await asyncio.to_thread(lambda: self._login_entry().is_on()) if self._is_lasting else None

    async def set(self, *, is_on: bool) -> None:
        """Let this profile's window open at login, or no more; raises StorageTrouble."""
        await asyncio.to_thread(self._set, is_on=is_on)

    def _set(self, *, is_on: bool) -> None:
        if is_on:
            # The usual profile is named too where a start without a name opens another one, or asks.
            is_opened_anyway = self._usual() and at_start() == (platform_profile(), False)
            self._login_entry().switch_on(self._own_command([] if is_opened_anyway else ["--profile", str(self._profile)]))
        else:
            self._login_entry().switch_off()

    def _usual(self) -> bool:
        return self._profile == platform_profile()

    def _login_entry(self) -> LoginEntry:
        return self._entry or login_entry(None if self._usual() else self._profile)

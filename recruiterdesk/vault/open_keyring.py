"""The long way to a keyring: through the `keyring` library, with the user asked to unlock, and every failure in words."""

import importlib
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from recruiterdesk.domain.errors import DeskError, Locked
from recruiterdesk.vault.keyring_choice import ALLOWED, candidates

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")
log = logging.getLogger(__name__)


class OpenKeyring:
    """One genuine keyring of the system. Every method raises Locked with the remedy when the keyring does not play along."""

    def __init__(self, backend: "KeyringBackend", name: str) -> None:
        self._backend = backend
        self.name = name

    def get(self, service: str, username: str) -> str | None:
        """Return what is stored, or None."""
        return self._do(lambda: self._backend.get_password(service, username))

    def put(self, service: str, username: str, value: str) -> None:
        """Store a value and read it back: Locked unless it is really there."""
        self._do(lambda: self._backend.set_password(service, username, value))
        if self.get(service, username) != value:
            raise Locked("{keyring} did not keep what it was given. Check that it can be written, and try again.", keyring=self.name)

    def delete(self, service: str, username: str) -> None:
        """Delete a value; one that is not there is fine."""
        if self.get(service, username) is not None:
            self._do(lambda: self._backend.delete_password(service, username))

    def _do(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except Exception as failure:  # backends raise errors of their own, of the bus and of the system: each has to become words
            raise in_words(failure, self.name) from failure


def open_keyring() -> OpenKeyring:
    """Return the first keyring of the choice that runs; Locked when there is none."""
    names = candidates()
    for name in names:
        module, _, class_name = name.rpartition(".")
        try:
            backend_class: type[KeyringBackend] = getattr(importlib.import_module(module), class_name)
            usable = backend_class.priority > 0
        except Exception as failure:  # noqa: BLE001 -- a backend says in its own way, by any exception, that it cannot run here
            log.info("keyring %s cannot be used: %s", name, type(failure).__name__)
            continue
        if usable:
            return OpenKeyring(backend_class(), ALLOWED[name])
    if len(names) == 1:
        raise Locked(
            "{keyring} does not run, so keys cannot be kept safely. Start it, then start the program again.", keyring=ALLOWED[names[0]]
        )
    raise Locked(
        "This computer has no keyring that runs, so keys cannot be kept safely. Install and start one (on Debian: gnome-keyring), "
        "sign in to the desktop again, then start the program again."
    )


def in_words(failure: Exception, keyring: str) -> DeskError:  # noqa: PLR0911 -- one sentence per kind of failure
    """Turn what a keyring raised into a sentence with a remedy."""
    if isinstance(failure, DeskError):
        return failure
    log.info("keyring failed: %s", type(failure).__name__)
    # By name: the classes belong to libraries that are not on every system.
    kinds = {kind.__name__ for kind in type(failure).__mro__}
    if kinds & {"KeyringLocked", "LockedException", "PromptDismissedException"}:
        return Locked("{keyring} is locked. Unlock it, then try again: your applicants stay hidden until then.", keyring=keyring)
    if "InitError" in kinds and "dismissed" in str(failure).casefold():
        return Locked("{keyring} asked for its password and got no answer. Try again and answer its question.", keyring=keyring)
    if "InitError" in kinds:
        return Locked("{keyring} could not be opened. Open it once with your desktop's password program, then try again.", keyring=keyring)
    if "PasswordSetError" in kinds:
        return Locked(
            "{keyring} refused to store a key, so nothing was changed. Check that it can be written, and try again.", keyring=keyring
        )
    if kinds & {"OSError", "EOFError", "SecretServiceNotAvailableException"}:
        return Locked("{keyring} went away while it was asked. Start it again, then try again.", keyring=keyring)
    return Locked("{keyring} answered with an error, so nothing was changed. Check that it works, then try again.", keyring=keyring)

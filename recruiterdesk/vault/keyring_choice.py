"""Which keyring is used: one of a short list of real ones, or none.

The `keyring` library takes whatever backend claims the highest priority, a plaintext file's included. Here the genuine
backends are named one by one and nothing else is even imported: not a plug-in, not the search path of a keyring
configuration. A configuration that names one of the list is obeyed; one that names anything else is refused by name.
"""

import os
import sys
from pathlib import Path

from recruiterdesk.domain.errors import Locked

# The class, as a keyring configuration names it, and what people call it; in the order of preference of their system.
SECRET_SERVICE = "keyring.backends.SecretService.Keyring"  # noqa: S105 -- the name of a class
ALLOWED: dict[str, str] = {
    SECRET_SERVICE: "Secret Service",
    "keyring.backends.kwallet.DBusKeyring": "KWallet",
    "keyring.backends.kwallet.DBusKeyringKWallet4": "KWallet 4",
    "keyring.backends.macOS.Keyring": "macOS Keychain",
    "keyring.backends.Windows.WinVaultKeyring": "Windows Credential Manager",
}
OF_SYSTEM: dict[str, tuple[str, ...]] = {
    "darwin": ("keyring.backends.macOS.Keyring",),
    "win32": ("keyring.backends.Windows.WinVaultKeyring",),
}
OF_OTHER_SYSTEMS = tuple(name for name in ALLOWED if name.startswith(("keyring.backends.SecretService.", "keyring.backends.kwallet.")))

# A chain asks several keyrings in turn: we look inside it by asking our own list in turn.
CHAINER = "keyring.backends.chainer.ChainerBackend"
KEEPS_NOTHING = frozenset({"keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"})

VARIABLE = "PYTHON_KEYRING_BACKEND"


def candidates() -> tuple[str, ...]:
    """Return the classes to try, best first. Raises Locked when the person's configuration names one that is not trusted."""
    name, place = _configured()
    if name is None or name == CHAINER:
        return OF_SYSTEM.get(sys.platform, OF_OTHER_SYSTEMS)
    if name in ALLOWED:
        return (name,)
    if name in KEEPS_NOTHING:
        raise Locked(
            "The keyring is switched off: {place} chooses {keyring}, which keeps nothing. Remove that choice and start again.",
            place=place,
            keyring=name,
        )
    raise Locked(
        "{place} chooses the keyring {keyring}, which may keep keys unencrypted, so nothing was stored in it. "
        "Remove that choice to use the keyring of your system, and start again.",
        place=place,
        keyring=name,
    )


def configuration_file() -> Path:
    """Return where the `keyring` library looks for a person's choice of backend."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or os.environ.get("PROGRAMDATA") or ".") / "Python Keyring" / "keyringrc.cfg"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "python_keyring" / "keyringrc.cfg"


def _configured() -> tuple[str | None, str]:
    """Return the configured class and where it is configured, the way the `keyring` library reads it."""
    if VARIABLE in os.environ:
        return os.environ[VARIABLE].strip(), VARIABLE
    file = configuration_file()
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None, ""
    from configparser import Error, RawConfigParser  # noqa: PLC0415 -- only for those who have such a file: start-up is measured

    parser = RawConfigParser()
    try:
        parser.read_string(text)
        return parser.get("backend", "default-keyring").strip(), str(file)
    except Error:
        return None, ""

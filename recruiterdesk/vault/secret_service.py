"""A short way to read from an unlocked Secret Service, for the start of the program.

Through the `keyring` library a first read takes over 200 ms, nearly all of it imports (cryptography among them); this takes
two trips to the bus. It only ever reads what is there and unlocked. Whatever else is the case (locked, missing, another scheme, an
error), it returns None and the caller goes the long way, which can ask the user to unlock.

The transfer is the service's `plain` one: over a private socket of the same user, who could ask the service just as well.
"""

import os
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from recruiterdesk.vault.bus_wire import HEAD, Reader, Writer, answer_of, call, length_of

if TYPE_CHECKING:
    from _socket import socket

BUS_NAME = "org.freedesktop.secrets"
_PATH = "/org/freedesktop/secrets"
_SERVICE = "org.freedesktop.Secret.Service"
_HELLO, _OPEN, _SEARCH, _GET = range(1, 5)


def read(service: str, username: str, *, timeout_seconds: float) -> str | None:
    """Return the secret stored under these names, or None when this short way cannot tell; raises nothing for a missing bus.

    May raise ValueError for a garbled answer, OSError for a bus that goes away, and TimeoutError.
    """
    connection = _connection(os.environ.get("DBUS_SESSION_BUS_ADDRESS", ""), timeout_seconds)
    if connection is None:
        return None
    with closing(connection):
        bus = _Bus(connection)
        opening, searching = Writer(), Writer()
        opening.text("plain")
        opening.signature("s")
        opening.text("")
        searching.pairs({"service": service, "username": username})
        # All at once: the bus takes them in their order, and who it is stands first.
        bus.begin(
            call(_HELLO, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.Hello"),
            call(_OPEN, BUS_NAME, _PATH, f"{_SERVICE}.OpenSession", "sv", bytes(opening.bytes)),
            call(_SEARCH, BUS_NAME, _PATH, f"{_SERVICE}.SearchItems", "a{ss}", bytes(searching.bytes)),
        )
        opened, found = bus.answer(_OPEN, "vo"), bus.answer(_SEARCH, "aoao")
        if opened is None or found is None:
            return None
        if opened.signature() != "s":
            return None
        opened.text()
        session, unlocked = opened.text(), found.texts()
        if not unlocked:
            return None
        getting = Writer()
        getting.texts(unlocked[:1])
        getting.text(session)
        bus.send(call(_GET, BUS_NAME, _PATH, f"{_SERVICE}.GetSecrets", "aoo", bytes(getting.bytes)))
        answered = bus.answer(_GET, "a{o(oayays)}")
        return None if answered is None else _only_secret(answered)


def _only_secret(answered: Reader) -> str | None:
    length = answered.number()
    answered.pad(8)
    end = answered.at + length
    if not length:
        return None
    answered.text()  # the item's path
    answered.pad(8)
    answered.text()  # the session's
    answered.octets()  # the transfer's parameters: `plain` has none
    value = answered.octets()
    answered.text()  # what kind of content it is
    return value.decode("utf-8") if answered.at == end else None


class _Bus:
    """A connection to the session's bus, for calls whose replies are read in any order."""

    def __init__(self, connection: "socket") -> None:
        self._connection = connection
        self._received = bytearray()
        self._answers: dict[int, tuple[str, Reader]] = {}

    def begin(self, *calls: bytes) -> None:
        """Say who we are, which the bus checks with the system, and what is wanted, in one go."""
        who = str(os.getuid()).encode().hex().encode()
        self.send(b"\0AUTH EXTERNAL " + who + b"\r\nBEGIN\r\n", *calls)
        while b"\r\n" not in self._received:
            self._receive()
        said, _, rest = bytes(self._received).partition(b"\r\n")
        if not said.startswith(b"OK "):
            raise ValueError("the bus does not take this user")
        self._received = bytearray(rest)

    def send(self, *messages: bytes) -> None:
        """Send all of it."""
        self._connection.sendall(b"".join(messages))

    def answer(self, serial: int, signature: str) -> Reader | None:
        """Return a reply's body; None where it is an error, or another kind of reply."""
        while serial not in self._answers:
            found = answer_of(self._message())
            if found is not None:
                number, shape, body = found
                self._answers[number] = shape, body
        shape, body = self._answers[serial]
        return body if shape == signature else None

    def _message(self) -> bytes:
        while len(self._received) < HEAD or len(self._received) < length_of(bytes(self._received[:HEAD])):
            self._receive()
        length = length_of(bytes(self._received[:HEAD]))
        message = bytes(self._received[:length])
        del self._received[:length]
        return message

    def _receive(self) -> None:
        more = self._connection.recv(65536)
        if not more:
            raise ConnectionResetError("the bus went away")
        self._received += more


def _connection(address: str, timeout_seconds: float) -> "socket | None":
    """Return a connection to the first of the addresses that is a socket of this computer and answers."""
    if sys.platform == "win32":
        return None
    import _socket  # noqa: PLC0415 -- on Linux only; `socket` around it takes as long as all of this
    from urllib.parse import unquote_to_bytes  # noqa: PLC0415 -- as above

    for one in address.split(";"):
        kind, _, words = one.partition(":")
        named = dict(word.partition("=")[::2] for word in words.split(","))
        path, hidden = named.get("path"), named.get("abstract")
        if kind != "unix" or not (path or hidden):
            continue
        connection = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
        connection.settimeout(timeout_seconds)
        try:
            connection.connect(unquote_to_bytes(path) if path else b"\0" + unquote_to_bytes(hidden or ""))
        except TimeoutError:
            connection.close()
            raise
        except (OSError, ValueError):
            connection.close()
            continue
        return connection
    return None

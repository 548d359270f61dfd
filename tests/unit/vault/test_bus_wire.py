"""The short way's own D-Bus: what it writes and reads is what a library for all of D-Bus writes and reads; a garbled answer is an error."""

import contextlib
import os
import socket
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jeepney import HeaderFields, Message, MessageType, new_error, new_method_call, new_method_return
from jeepney.low_level import Parser
from jeepney.wrappers import DBusAddress

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.vault import secret_service
from recruiterdesk.vault.bus_wire import HEAD, Writer, answer_of, call, length_of
from recruiterdesk.vault.vault import Vault

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
ITEM, SESSION = "/org/freedesktop/secrets/collection/login/7", "/org/freedesktop/secrets/session/s3"


def parsed(raw: bytes) -> Message:
    parser = Parser()
    parser.add_data(raw)
    message = parser.get_next_message()
    assert isinstance(message, Message)
    return message


@given(WORDS, WORDS, st.integers(1, 2**31))
def test_a_library_reads_our_calls_as_they_are_meant(service: str, username: str, serial: int) -> None:
    body = Writer()
    body.pairs({"service": service, "username": username})
    raw = call(serial, "org.x", "/a/b", "org.x.Y.Search", "a{ss}", bytes(body.bytes))
    message = parsed(raw)
    assert message.body == ({"service": service, "username": username},)
    assert (message.header.message_type, message.header.serial) == (MessageType.method_call, serial)
    fields = message.header.fields
    assert (fields[HeaderFields.destination], fields[HeaderFields.path]) == ("org.x", "/a/b")
    assert (fields[HeaderFields.interface], fields[HeaderFields.member]) == ("org.x.Y", "Search")
    assert length_of(raw[:HEAD]) == len(raw)


@given(st.lists(WORDS.map(lambda word: f"/{word.encode().hex()}"), max_size=5), st.integers(1, 2**31))
def test_we_read_a_librarys_replies(paths: list[str], serial: int) -> None:
    asked = new_method_call(DBusAddress("/a", bus_name="org.x", interface="org.x.Y"), "Search")
    asked.header.serial = serial
    asked.header.fields[HeaderFields.sender] = ":1.7"
    raw = new_method_return(asked, "aoao", (paths, [])).serialise(serial=9)
    found = answer_of(raw)
    assert found is not None
    number, signature, body = found
    assert (number, signature, body.texts(), body.texts()) == (serial, "aoao", paths, [])
    refused = answer_of(new_error(asked, "org.x.No", "s", ("locked",)).serialise(serial=9))
    assert refused is not None
    assert refused[:2] == (serial, "")


class Service:
    """A bus with a Secret Service behind it, on a socket of its own, for one connection; `garble` may change what it says."""

    def __init__(self, folder: Path, secret: bytes) -> None:
        self.path = folder / "bus"
        self._secret = secret
        self.replies = self._replies()

    def _replies(self) -> bytes:
        def reply(serial: int, signature: str, body: tuple[object, ...]) -> bytes:
            asked = new_method_call(DBusAddress("/a", bus_name="org.x", interface="org.x.Y"), "Any")
            asked.header.serial = serial
            asked.header.fields[HeaderFields.sender] = ":1.7"
            return bytes(new_method_return(asked, signature, body).serialise(serial=serial + 100))

        secret = (SESSION, b"", self._secret, "text/plain")
        return b"".join(
            (
                b"OK 1234\r\n",
                reply(1, "s", (":1.7",)),
                reply(2, "vo", (("s", ""), SESSION)),
                reply(3, "aoao", ([ITEM], [])),
                reply(4, "a{o(oayays)}", ({ITEM: secret},)),
            )
        )

    def serve(self, said: bytes) -> None:
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(str(self.path))
        listening.listen(1)

        def run() -> None:
            with contextlib.suppress(ConnectionError), listening, listening.accept()[0] as line:
                line.recv(65536)
                line.sendall(said)
                line.shutdown(socket.SHUT_WR)
                while line.recv(65536):
                    pass

        threading.Thread(target=run, daemon=True).start()


def read_from(service: Service) -> str | None:
    before = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path=/nowhere;unix:path={service.path},guid=12"
    try:
        return secret_service.read("a", "b", timeout_seconds=5.0)
    finally:
        if before is None:
            del os.environ["DBUS_SESSION_BUS_ADDRESS"]
        else:
            os.environ["DBUS_SESSION_BUS_ADDRESS"] = before


def test_a_secret_is_read_as_it_was_kept(tmp_path: Path) -> None:
    service = Service(tmp_path, "geheim ñ".encode())
    service.serve(service.replies)
    assert read_from(service) == "geheim ñ"


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_garbled_answer_is_an_error_or_nothing_and_never_waits_for_more_than_comes(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    service = Service(tmp_path_factory.mktemp("bus"), b"x" * 44)
    said = bytearray(service.replies)
    for _ in range(data.draw(st.integers(1, 3))):
        said[data.draw(st.integers(0, len(said) - 1))] = data.draw(st.integers(0, 255))
    service.serve(bytes(said[: data.draw(st.integers(0, len(said)))]))
    with contextlib.suppress(ValueError, ConnectionError):
        read_from(service)  # what it reads, if anything, the vault checks against what it noted of the key


@pytest.mark.secret_service
def test_the_short_way_reads_what_a_real_keyring_keeps(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    key = vault.database_key(may_create=True)
    again = Vault(tmp_path)
    assert again.database_key(may_create=False) == key
    assert again._keyring is None, "the long way was gone"


@pytest.mark.secret_service
def test_looking_ahead_gives_the_same_key_and_makes_none(tmp_path: Path) -> None:
    early = Vault(tmp_path / "new")
    (tmp_path / "new").mkdir()
    early.look_ahead()
    with pytest.raises(StorageTrouble):
        early.database_key(may_create=False)
    key = early.database_key(may_create=True)
    again = Vault(tmp_path / "new")
    again.look_ahead()
    assert again.database_key(may_create=False) == key
    assert again._keyring is None, "the long way was gone"

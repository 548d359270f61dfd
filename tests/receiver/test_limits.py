"""What one caller can take of the receiver: so many connections, and as many guesses as it likes without a word that helps."""

import secrets
import socket
from functools import partial
from pathlib import Path

import pytest
from made_up_deliveries import KEYS
from served_receiver import SECRET, ServedReceiver, given, served, until

from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.serving import MOST_OF_ONE_ADDRESS


def connect(receiver: ServedReceiver) -> socket.socket:
    host, port = receiver.url.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=30)


def is_hung_up(connection: socket.socket) -> bool:
    """Tell whether the other side ended it; a connection that is only silent is not."""
    connection.settimeout(0.01)
    try:
        return connection.recv(1) == b""
    except TimeoutError:
        return False
    except ConnectionError:
        return True


def test_one_address_holds_so_many_connections_and_leaves_room_when_it_lets_them_go(tmp_path: Path) -> None:
    with served(given=given(tmp_path)) as receiver:
        held = [connect(receiver) for _ in range(MOST_OF_ONE_ADDRESS)]
        more = [connect(receiver) for _ in range(20)]
        for one in more:
            until(partial(is_hung_up, one))
        assert not any(is_hung_up(one) for one in held[:5]), "who was there first stays"
        for one in (*held, *more):
            one.close()

        def is_served() -> bool:
            with connect(receiver) as again:
                again.sendall(b"GET /healthz HTTP/1.1\r\nHost: desk\r\n\r\n")
                try:
                    return again.recv(1000).startswith(b"HTTP/1.1 200")
                except ConnectionError:
                    return False

        until(is_served)


@pytest.mark.slow
def test_a_thousand_guesses_open_no_inbox_and_hear_all_the_same(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'receiver.db'}"
    database = ReceiverDatabase(address, KEYS).open()
    token = database.laptops.add("main", "Anna")
    database.close()
    near = [token[:at] + ("A" if token[at] != "A" else "B") + token[at + 1 :] for at in range(len(token))]
    guesses = [*near, token[:-1], token + "A", token.swapcase(), token[::-1], SECRET, *(secrets.token_urlsafe(32) for _ in range(950))]
    with served("--database", address, given=given(tmp_path)) as receiver, receiver.client() as stranger:
        heard = set()
        for guess in guesses:
            answer = stranger.get("/v1/inboxes/main/applications", headers={"Authorization": f"Bearer {guess}"})
            heard.add((answer.status_code, answer.text))
        assert len(heard) == 1
        assert {status for status, _ in heard} == {401}
        assert stranger.get("/v1/inboxes/main", headers={"Authorization": f"Bearer {token}"}).status_code == 200
    assert token not in receiver.log

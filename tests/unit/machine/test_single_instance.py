"""One owner per profile, whatever happens; the second reaches the first."""

import asyncio
import json
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from recruiterdesk.machine.single_instance import ADDRESS_FILE, SingleInstance, tell_first


def test_of_a_thousand_races_each_has_one_owner(tmp_path: Path) -> None:
    owners: list[list[SingleInstance]] = []
    starters = 4
    barrier = threading.Barrier(starters)
    here = threading.Lock()

    def start() -> None:
        for race in range(1000):
            barrier.wait()
            mine = SingleInstance.acquire(tmp_path)
            barrier.wait()
            with here:
                if len(owners) == race:
                    owners.append([])
                if mine is not None:
                    owners[race].append(mine)
            barrier.wait()
            if mine is not None:
                mine.close()

    threads = [threading.Thread(target=start) for _ in range(starters)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(race) for race in owners] == [1] * 1000


OWN_AND_WAIT = """
import sys, time
from pathlib import Path
from recruiterdesk.machine.single_instance import SingleInstance
mine = SingleInstance.acquire(Path(sys.argv[1]))
print("owner" if mine else "second", flush=True)
if mine:
    sys.stdin.read()
"""


def start_program(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", OWN_AND_WAIT, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_of_programs_started_together_one_owns_and_a_killed_one_leaves_the_profile_free(tmp_path: Path) -> None:
    programs = [start_program(tmp_path) for _ in range(4)]
    said = [program.stdout.readline().strip() for program in programs if program.stdout is not None]
    assert sorted(said) == ["owner", "second", "second", "second"]
    assert SingleInstance.acquire(tmp_path) is None
    owner = programs[said.index("owner")]
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    heir = SingleInstance.acquire(tmp_path)
    assert heir is not None
    heir.close()
    for program in programs:
        program.communicate()


@pytest.mark.parametrize("unix", [True, False])
async def test_the_second_hands_over_its_arguments_and_learns_whether_the_window_came(tmp_path: Path, unix: bool) -> None:
    owner = SingleInstance.acquire(tmp_path)
    assert owner is not None
    heard: list[list[str]] = []
    threads: set[int] = set()

    def on_second(arguments: list[str], folder: str) -> bool:
        heard.append([*arguments, folder])
        threads.add(threading.get_ident())
        return arguments != ["busy"]

    owner.listen(on_second, asyncio.get_running_loop(), may_use_unix_sockets=unix)
    assert stat.S_IMODE((tmp_path / ADDRESS_FILE).stat().st_mode) == 0o600
    assert await asyncio.to_thread(tell_first, tmp_path, ["open", "é"]) is True
    assert await asyncio.to_thread(tell_first, tmp_path, ["busy"]) is False
    assert heard == [["open", "é", str(Path.cwd())], ["busy", str(Path.cwd())]]
    assert threads == {threading.get_ident()}
    owner.close()
    assert await asyncio.to_thread(tell_first, tmp_path, [], patience_seconds=0) is False


async def test_a_long_path_falls_back_to_loopback(tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 30)
    folder.mkdir()
    owner = SingleInstance.acquire(folder)
    assert owner is not None
    owner.listen(lambda arguments, folder: True, asyncio.get_running_loop())
    assert json.loads((folder / ADDRESS_FILE).read_text())["port"] > 0
    assert await asyncio.to_thread(tell_first, folder, []) is True
    owner.close()


async def test_strangers_on_the_socket_are_not_obeyed_and_do_not_stop_it(tmp_path: Path) -> None:
    owner = SingleInstance.acquire(tmp_path)
    assert owner is not None
    heard: list[list[str]] = []

    def on_second(arguments: list[str], folder: str) -> bool:
        heard.append(arguments)
        return True

    owner.listen(on_second, asyncio.get_running_loop(), may_use_unix_sockets=False)
    port = json.loads((tmp_path / ADDRESS_FILE).read_text())["port"]
    for message in (
        b"",
        b"\n",
        b"\xff\x00\n",
        b'{"token":"","arguments":["x"],"folder":""}\n',
        b'{"token":"\xc3\xa9","arguments":[],"folder":""}\n',
    ):
        with socket.create_connection(("127.0.0.1", port)) as stranger:
            stranger.sendall(message)
            stranger.shutdown(socket.SHUT_WR)
            assert await asyncio.to_thread(stranger.recv, 100) == b""
    assert await asyncio.to_thread(tell_first, tmp_path, ["friend"]) is True
    assert heard == [["friend"]]
    owner.close()


def test_an_address_left_by_a_killed_owner_does_not_hold_a_second_up_for_ever(tmp_path: Path) -> None:
    (tmp_path / ADDRESS_FILE).write_text(json.dumps({"token": "t", "path": str(tmp_path / "gone.sock"), "port": 0}))
    started = time.monotonic()
    assert tell_first(tmp_path, [], patience_seconds=0.1) is False
    assert time.monotonic() - started < 3


async def test_a_window_that_fails_is_not_called_raised(tmp_path: Path) -> None:
    owner = SingleInstance.acquire(tmp_path)
    assert owner is not None

    def fail(arguments: list[str], folder: str) -> bool:
        raise ValueError

    owner.listen(fail, asyncio.get_running_loop())
    assert await asyncio.to_thread(tell_first, tmp_path, []) is False
    owner.close()


def test_the_lock_is_not_inherited_by_children(tmp_path: Path) -> None:
    owner = SingleInstance.acquire(tmp_path)
    assert owner is not None
    child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    owner.close()
    heir = SingleInstance.acquire(tmp_path)
    assert heir is not None
    heir.close()
    child.communicate()

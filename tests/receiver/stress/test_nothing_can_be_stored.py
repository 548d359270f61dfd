"""A full disk and a database that is away: 503 and never 201, and all is well by itself once there is room, or the server, again."""

import http.client
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import count, islice
from pathlib import Path
from typing import Any

import httpx
import pytest
from postgres_server import PostgresServer
from receiver_stress.ledger import Ledger
from receiver_stress.provider import Provider, deliver_once
from receiver_stress.reckoning import reckon
from receiver_stress.small_disk import receiver_on_small_disk, why_none
from receiver_stress.traffic import body_of, cv_of
from served_receiver import ServedReceiver, given, served, until

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]
REFUSALS = 12


def deliver_until_full(port: int, numbers: Iterator[int], ledger: Ledger) -> list[int]:
    """Deliver until so many were refused; return those that were."""
    refused: list[int] = []
    for number in islice(numbers, 3_000):
        status, answer = deliver_once(port, body_of(number))
        if status == http.client.CREATED:
            ledger.kept(number, httpx.Response(status, content=answer).json()["id"], 0)
            continue
        assert status == http.client.SERVICE_UNAVAILABLE, answer
        ledger.not_kept(status)
        refused.append(number)
        if len(refused) >= REFUSALS:
            return refused
    raise AssertionError("it never became full")


def test_a_full_disk_is_told_and_what_was_refused_is_taken_once_there_is_room(tmp_path: Path) -> None:
    if (reason := why_none()) is not None:
        pytest.skip(reason)
    ledger = Ledger()
    with receiver_on_small_disk(tmp_path, mebibytes=48) as disk:
        disk.fill(but=2 * 1024 * 1024)
        refused = deliver_until_full(disk.port, count(), ledger)
        assert ledger.ids, "it was full before anything was kept"
        assert reckon(disk.copy(tmp_path / "when full"), ledger).is_whole
        disk.make_room()
        provider = Provider([disk.port], ledger, seconds=20)
        for number in [*refused, *ledger.ids]:
            provider.deliver(number)
        found = reckon(disk.copy(tmp_path / "at the end"), ledger)
        assert found.is_whole, found
        assert found.applications == len(ledger.ids)


@contextmanager
def no_file_beyond(server: PostgresServer, size: int) -> Iterator[None]:
    """Let the server write no file that is longer: as a full disk, but for those that are long enough already (16 MiB for its log)."""
    first = int((server.folder / "data" / "postmaster.pid").read_text().splitlines()[0])
    owner = server.folder.stat()
    whose: dict[str, Any] = {} if owner.st_uid == os.geteuid() else {"user": owner.st_uid, "group": owner.st_gid}

    def limit_all(most: str) -> None:
        for process in (first, *map(int, Path(f"/proc/{first}/task/{first}/children").read_text().split())):
            command = ["prlimit", "--pid", str(process), f"--fsize={most}:"]
            subprocess.run(command, check=Path(f"/proc/{process}").exists(), cwd="/", **whose)

    limit_all(str(size))
    try:
        yield
    finally:
        limit_all("unlimited")


@pytest.mark.skipif(shutil.which("prlimit") is None, reason="there is no prlimit, which limits a running process")
def test_a_database_server_without_room_is_told_and_the_refused_is_taken_later(postgres_server: PostgresServer, tmp_path: Path) -> None:
    ledger = Ledger()
    address = postgres_server.address(postgres_server.fresh_database())
    large = (number for number in count() if len(cv_of(number) or b"") > 1_000_000)
    with served("--database", address, given=given(tmp_path)) as receiver:
        with no_file_beyond(postgres_server, 16 * 1024 * 1024):
            refused = deliver_until_full(port_of(receiver), large, ledger)
            assert ledger.ids
            assert reckon(address, ledger).is_whole
        provider = Provider([port_of(receiver)], ledger, seconds=20)
        for number in [*refused, *ledger.ids]:
            provider.deliver(number)
    found = reckon(address, ledger)
    assert found.is_whole, found
    assert found.applications == len(ledger.ids)


@pytest.mark.parametrize("away", ["stop", "crash"])
def test_a_database_that_goes_away_and_comes_back_loses_nothing_and_nobody_has_to_start_anything(
    postgres_server: PostgresServer, tmp_path: Path, away: str
) -> None:
    ledger = Ledger()
    address = postgres_server.address(postgres_server.fresh_database())
    with ExitStack() as ending:
        receivers = [ending.enter_context(served("--database", address, given=given(tmp_path / str(place)))) for place in range(2)]
        provider = Provider([port_of(receiver) for receiver in receivers], ledger, seconds=60)
        with delivering(provider, ledger) as numbers:
            for _ in range(2):
                until(partial(has_taken, ledger, len(ledger.ids) + 20))
                getattr(postgres_server, away)()
                try:
                    while_away(receivers)
                finally:
                    postgres_server.start()
                for receiver in receivers:
                    until(partial(is_ready, receiver))
        assert ledger.refused.keys() == {http.client.SERVICE_UNAVAILABLE}
    found = reckon(address, ledger)
    assert found.is_whole, found
    assert found.applications == len(ledger.ids) == len(numbers)


def while_away(receivers: list[ServedReceiver]) -> None:
    """Look at what is said meanwhile: soon, and never 201."""
    for number, receiver in enumerate(receivers):
        began = time.monotonic()
        with receiver.client() as asked:
            assert asked.get("/readyz").status_code == http.client.SERVICE_UNAVAILABLE
            assert asked.get("/healthz").status_code == http.client.OK, "it lives, and is not to be restarted"
        status, _ = deliver_once(port_of(receiver), body_of(2_000_000 + number))
        assert status == http.client.SERVICE_UNAVAILABLE
        assert time.monotonic() - began < 15


@contextmanager
def delivering(provider: Provider, ledger: Ledger) -> Iterator[list[int]]:
    """Deliver from three threads as long as the block lasts; the list has what was begun, and all of it is acknowledged at the end."""
    numbers, is_over, lock, failures = list[int](), threading.Event(), threading.Lock(), list[BaseException]()

    def deliver(take: Callable[[], int]) -> None:
        try:
            while not is_over.is_set():
                provider.deliver(take())
        except BaseException as failure:  # noqa: BLE001 -- raised again below, where it is seen
            failures.append(failure)

    def one_more() -> int:
        with lock:
            numbers.append(len(numbers))
            return numbers[-1]

    threads = [threading.Thread(target=deliver, args=(one_more,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        yield numbers
    finally:
        is_over.set()
        for thread in threads:
            thread.join()
    assert not failures, failures
    assert ledger.ids.keys() == set(numbers)


def is_ready(receiver: ServedReceiver) -> bool:
    with receiver.client() as asked:
        return asked.get("/readyz").status_code == http.client.OK


def has_taken(ledger: Ledger, count: int) -> bool:
    return len(ledger.ids) >= count


def port_of(receiver: ServedReceiver) -> int:
    return int(receiver.url.rpartition(":")[2])

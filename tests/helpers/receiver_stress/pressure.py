"""Everything at once: eight CVs of 20 MiB always on their way, whoever means harm beside them, and ordinary deliveries that are timed."""

import http.client
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path

from served_receiver import SECRET

from receiver_stress.ledger import Ledger
from receiver_stress.provider import HEADERS, deliver_once
from receiver_stress.raw_bodies import (
    a_large_body,
    depth_bomb,
    dripping,
    head,
    invalid_base64,
    large_length,
    stream,
    wide_bomb,
    with_text,
    without_end,
)
from receiver_stress.traffic import body_of

LARGE_AT_ONCE = 8
FORGED = 1_000
LINE = 2_500_000.0  # bytes a second of each large delivery: 20 Mbit/s
_PAUSE = 0.05  # seconds between two ordinary deliveries: some twenty a second are more than ICTerGezocht.nl ever sends
_HOSTILE = {
    "a million deep": depth_bomb(),
    "sixty thousand members": wide_bomb(),
    "no base64": invalid_base64(),
    "NUL": with_text(rb"a\u0000b"),
    "half a surrogate pair": with_text(rb"a\ud800b"),
    "no UTF-8": with_text(b"\xff\xfe"),
    "cut off": with_text(b"a")[:-3],
}


@dataclass
class Pressure:
    """What was answered: ordinary deliveries in the ledger, the statuses of the others by what they were."""

    ledger: Ledger = field(default_factory=Ledger)
    large: Counter[int | None] = field(default_factory=Counter)
    forged: Counter[int | None] = field(default_factory=Counter)
    hostile: Counter[tuple[str, int | None]] = field(default_factory=Counter)
    kilobytes: int = 0  # the server's largest resident set, as the kernel counted it

    @property
    def mebibytes(self) -> float:
        return self.kilobytes / 1024


def press(port: int, pid: int, *, seconds: float, forged: int = FORGED, line: float = LINE) -> Pressure:
    """Press a receiver for so long; Linux counts its memory."""
    found = Pressure()
    end = time.monotonic() + seconds
    numbers = count(1)

    def is_over() -> bool:
        return time.monotonic() > end

    def large() -> None:
        while not is_over():
            number = next(numbers)
            body = chain([head(length=large_length(number))], a_large_body(number))
            status = stream(port, body, bytes_a_second=line, is_over=lambda: False)
            found.large[status] += 1
            if status != http.client.CREATED:
                time.sleep(0.5)

    with ThreadPoolExecutor(LARGE_AT_ONCE + 8) as others:
        doing = [others.submit(large) for _ in range(LARGE_AT_ONCE)]
        doing += [others.submit(_forge, port, found, forged, end)]
        doing += [others.submit(_send_hostile, port, found, is_over)]
        doing += [others.submit(_send_slow, port, found, is_over, kind) for kind in range(4)]
        _deliver_ordinary(port, found.ledger, is_over)
        for one in doing:
            one.result()
    found.kilobytes = high_water(pid)
    return found


def high_water(pid: int) -> int:
    """Return the largest resident set in kB that a process ever had."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def _deliver_ordinary(port: int, ledger: Ledger, is_over: Callable[[], bool]) -> None:
    for number in count(1_000_000):
        if is_over():
            return
        body = body_of(number)
        if len(body) > 12_000:  # the larger ones are not what is timed
            continue
        began = time.monotonic()
        try:
            status, _ = deliver_once(port, body)
        except (OSError, http.client.HTTPException):
            ledger.not_kept(None)
            continue
        if status == http.client.CREATED:
            ledger.kept(number, number, time.monotonic() - began)
        else:
            ledger.not_kept(status)
        time.sleep(_PAUSE)


def _forge(port: int, found: Pressure, times: int, end: float) -> None:
    """Send so many credentials that are nearly right, spread over the time."""
    choose = random.Random(20261122)
    for number in range(times):
        try:
            status, _ = deliver_once(port, body_of(1), HEADERS | {"Authorization": forgery(choose)})
        except (OSError, http.client.HTTPException):
            status = 0
        found.forged[status] += 1
        left = end - time.monotonic()
        time.sleep(max(0.0, min(left / (times - number), 0.1)))


def forgery(choose: random.Random) -> str:
    """Return an `Authorization` that is nearly the right one."""
    place = choose.randrange(len(SECRET))
    letter = choose.choice([one for one in "abcdefghij-0123456789" if one != SECRET[place]])
    mutated = SECRET[:place] + letter + SECRET[place + 1 :]
    forged = (
        f"Bearer {mutated}",
        f"Bearer {SECRET[:place]}",
        f"Bearer {SECRET}{letter}",
        f"Basic {SECRET}",
        f"Bearer {SECRET.upper()}",
        SECRET,
    )
    return choose.choice(forged)


def _send_hostile(port: int, found: Pressure, is_over: Callable[[], bool]) -> None:
    while not is_over():
        for name, body in _HOSTILE.items():
            try:
                status, _ = deliver_once(port, body)
            except (OSError, http.client.HTTPException):
                found.hostile[name, None] += 1
            else:
                found.hostile[name, status] += 1
            time.sleep(0.02)


def _send_slow(port: int, found: Pressure, is_over: Callable[[], bool], kind: int) -> None:
    """Hold connections: bodies that drip, with the right credentials and with others, and bodies without an end."""
    kinds: tuple[tuple[str, Callable[[], Iterator[bytes]], float], ...] = (
        ("without an end", without_end, 8_000_000.0),
        ("dripping", lambda: dripping(27_000_000), 200.0),
        ("dripping, forged", lambda: dripping(27_000_000, "x" * 43), 200.0),
        ("dripping, small", lambda: dripping(4_000), 200.0),
    )
    name, pieces, speed = kinds[kind]
    while not is_over():
        found.hostile[name, stream(port, pieces(), bytes_a_second=speed, is_over=is_over)] += 1
        time.sleep(0.2)

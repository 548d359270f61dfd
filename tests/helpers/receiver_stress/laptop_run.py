"""A laptop's desk that pulls everything over a bad line, and what it has when the receiver has let everything go."""

import json
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from headless_desk import FAST, HeadlessDesk
from made_up_deliveries import KEYS, a_cv, a_delivery
from served_receiver import given, served, told

from receiver_stress.flapping_line import FlappingLine
from recruiterdesk.demo.stand_in import ICTerGezochtStandIn
from recruiterdesk.receiver.database import ReceiverDatabase

_NAME = "Site"
_MOST_SYNCS = 400
_PAGE = 500
_PATIENCE = 600.0  # seconds of one sync


@dataclass
class LaptopRun:
    """What came of it."""

    delivered: set[str]
    on_laptop: Counter[str] = field(default_factory=Counter)
    afterwards: Counter[str] = field(default_factory=Counter)
    mishaps: Counter[str] = field(default_factory=Counter)
    syncs: int = 0
    seconds: float = 0.0
    newest: int = 0
    acknowledged: int = 0
    left_in_receiver: int = 0


def run_laptop(folder: Path, database: str, *, applications: int, seed: int = 20261122) -> LaptopRun:
    """Pull so many, more of them coming in meanwhile; then let the receiver forget them and pull once more. It needs a Secret Service."""
    surroundings = given(folder / "receiver")
    late = applications // 10
    fill(database, range(applications - late))
    run = LaptopRun({a_delivery(number).name for number in range(applications)})
    token: str = told("laptop", "add", "laptop", "--database", database, given=surroundings)["token"]
    desk = HeadlessDesk(folder / "profile")
    with (
        ICTerGezochtStandIn(vacancies=5, clicks=0, limit=100_000, address_limit=100_000) as board,
        served("--database", database, given=surroundings) as receiver,
        FlappingLine(port_of(receiver.url), seed) as line,
    ):
        line.is_good = True
        _connect(desk, board, line.url, token)
        line.is_good = False
        began = time.monotonic()
        _sync_until_complete(desk, run, most=3)
        fill(database, range(applications - late, applications))
        _sync_until_acknowledged(desk, run, database, surroundings)
        run.seconds = time.monotonic() - began
        run.on_laptop = people_of(desk)
        run.mishaps = line.mishaps.copy()
        line.is_good = True
        receiver.stop()
        with served("--database", database, "--keep-days", "0", given=surroundings) as forgetting:
            line.port = port_of(forgetting.url)
            run.left_in_receiver = _wait_until_empty(database)
            _sync(desk, run)
            run.afterwards = people_of(desk)
    return run


def fill(address: str, numbers: range) -> None:
    """Keep applications as the intake does, of each twenty one with a CV."""
    database = ReceiverDatabase(address, KEYS).open()
    try:
        for number in numbers:
            if number % 20:
                database.deliveries.keep("main", a_delivery(number), None)
                continue
            with a_cv(b"%PDF-1.7\n" + bytes(str(number), "ascii") * 500) as cv:
                database.deliveries.keep("main", a_delivery(number, cv), cv)
    finally:
        database.close()


def people_of(desk: HeadlessDesk) -> Counter[str]:
    """Return the names of everybody on the laptop, and how often each is there."""
    found: Counter[str] = Counter()
    while True:
        paging = ("--limit", str(_PAGE), "--offset", str(found.total()))
        answer = desk.run("applicants", "--account", _NAME, *paging, "--json")
        assert answer.status == 0, answer
        items = json.loads(answer.text)["items"]
        found.update(one["full_name"] for one in items)
        if len(items) < _PAGE:
            return found


def port_of(url: str) -> int:
    """Return a URL's port."""
    return urlsplit(url).port or 0


def _connect(desk: HeadlessDesk, board: ICTerGezochtStandIn, url: str, token: str) -> None:
    secrets = json.dumps({"api_key": board.keys["full"], "receiver_token": token}).encode()
    words = ("account", "add", "ictergezocht", "--name", _NAME, "--base-url", board.base_url, *FAST, "--set", f"receiver_url={url}")
    desk.json("account", *words, stdin=secrets)


def _sync(desk: HeadlessDesk, run: LaptopRun) -> str:
    """Sync once and return how the account stands after it."""
    run.syncs += 1
    answer = desk.run("sync", "--json", patience=_PATIENCE)
    document = json.loads(answer.text)
    return "failed" if "error" in document else str(document["accounts"][0]["state"])


def _sync_until_complete(desk: HeadlessDesk, run: LaptopRun, *, most: int) -> None:
    for _ in range(most):
        if _sync(desk, run) == "complete":
            return


def _sync_until_acknowledged(desk: HeadlessDesk, run: LaptopRun, database: str, surroundings: dict[str, str]) -> None:
    """Sync until the receiver knows that the laptop has everything."""
    while run.syncs < _MOST_SYNCS:
        state = _sync(desk, run)
        listed = told("laptop", "list", "--database", database, given=surroundings)
        run.newest, run.acknowledged = listed["newest"], listed["laptops"][0]["acknowledged"]
        if state == "complete" and run.newest == run.acknowledged:
            return


def _wait_until_empty(address: str) -> int:
    """Wait for the retention of a receiver that keeps nothing; return how many applications are left."""
    database = ReceiverDatabase(address, KEYS).open()
    try:
        end = time.monotonic() + 60
        while (left := len(database.feed.page("main", 0, 100))) and time.monotonic() < end:
            time.sleep(0.1)
        return left
    finally:
        database.close()

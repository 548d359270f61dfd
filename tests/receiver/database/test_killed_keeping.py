import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from killed_keeper import content
from sqlalchemy import select

from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database.schema import applications, cv_pieces

HELPERS = Path(__file__).parents[2] / "helpers"
KILLS = 30


@pytest.fixture
def keeper(database_url: str) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HELPERS), str(HELPERS.parents[1])])}
    program = subprocess.Popen(
        [sys.executable, str(HELPERS / "killed_keeper.py"), database_url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    yield program
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.close()
    program.wait(60)
    program.stdout.close()


def test_whoever_is_killed_while_keeping_leaves_nothing_half_and_loses_nothing_that_it_acknowledged(
    open_database: Callable[..., ReceiverDatabase], keeper: subprocess.Popen[str]
) -> None:
    assert keeper.stdin is not None
    assert keeper.stdout is not None
    database = open_database()
    choose = random.Random(20261122)
    acknowledged: dict[int, int] = {}
    assert keeper.stdout.readline() == "ready\n"
    for kill in range(KILLS):
        keeper.stdin.write(f"{kill * 1000}\n")
        keeper.stdin.flush()
        child, is_killed = 0, False
        while True:
            word, *rest = keeper.stdout.readline().split()
            if word == "ended":
                assert rest == [str(-signal.SIGKILL)]
                break
            if word == "kept":
                acknowledged[int(rest[0])] = int(rest[1])
            else:
                child = int(word)
            if child and acknowledged and max(acknowledged) >= kill * 1000 and not is_killed:
                time.sleep(choose.uniform(0, 0.08))  # somewhere in the middle of what it does next
                os.kill(child, signal.SIGKILL)
                is_killed = True
    assert len(acknowledged) >= KILLS
    with database.engine.connect() as connection:
        rows = {row.id: row.position for row in connection.execute(select(applications.c.id, applications.c.position))}
        with_pieces = set(connection.scalars(select(cv_pieces.c.application_id)))
    assert set(acknowledged.values()) <= rows.keys()
    assert len(set(acknowledged.values())) == len(acknowledged)
    assert len(rows) <= len(acknowledged) + KILLS  # at most the one that was committed and not yet told, per kill
    assert None not in rows.values()
    assert with_pieces <= rows.keys()
    for number, application_id in acknowledged.items():
        sealed = database.feed.cv("main", application_id)
        assert (sealed is not None) is bool(number % 2)
        assert sealed is None or b"".join(sealed) == content(number)
    for application_id in rows:
        stored = database.feed.one("main", application_id)
        assert stored is not None
        whole = database.feed.cv("main", application_id)
        assert whole is None or sum(map(len, whole)) == stored.cv_bytes

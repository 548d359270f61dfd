"""A sender in a process of its own, to be killed: `python killed_sender.py FOLDER ACCOUNT_ID`, the API key on the first line.

It loads everything once. For each further line it forks a child that opens the real store, recovers, and sends until nothing is
left to do. It prints the child's process id, `warm` when sending begins, and the end as `ended STATUS` (negative: killed by that
signal).
"""

import asyncio
import os
import sys
from pathlib import Path

from sync_bench import KEY

from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.providers.homerun import FACTORY
from recruiterdesk.providers.homerun.provider import HomerunConnection  # also loads it before the forks, not in each
from recruiterdesk.store.store import Store
from recruiterdesk.sync.sender import OutboxSender


def say(*words: object) -> None:
    """Tell the test how far it is."""
    print(*words, flush=True)  # noqa: T201 -- this is how the test follows it


async def send_all(folder: Path, account_id: int, api_key: str) -> None:
    """Recover and send until only a person can go on."""
    store = Store.open(folder, KEY)
    account = await store.read(lambda reader: reader.accounts.by_id(account_id))
    connection = FACTORY.connect(account, {"api_key": api_key}, ledger_folder=None)
    assert isinstance(connection, HomerunConnection)
    sender = OutboxSender(account, connection, store, SystemClock())
    await connection.list_vacancies()  # the first request sets TLS up, which takes longer than all the sending
    say("warm")
    await sender.recover()
    await sender.send_due(wait=True)
    await connection.aclose()
    store.close()


def main() -> None:
    """Fork a child per line of input."""
    folder, account_id = Path(sys.argv[1]), int(sys.argv[2])
    api_key = sys.stdin.readline().strip()
    say("ready")
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            asyncio.run(send_all(folder, account_id, api_key))
            os._exit(0)
        say(child)
        _, status = os.waitpid(child, 0)
        say("ended", os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()

"""A program of its own on a profile, for tests with several at once; it prints `ready`, and begins when a line comes in.

`lists ADDRESS KEY FOLDER COUNT` reads the list of candidates so many times; `renew ADDRESS FOLDER ENTRY VAULT` makes one request with the
secrets of a vault, whose token may have to be renewed first; `lane FOLDER LANE COUNT JOURNAL` enters a lane of SmartRecruiters' so many
times and notes each entering and leaving; `inside PATH` stays in a gate until it is killed. Errors end it with their name.
"""

import asyncio
import json
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.provider_api.http.file_gate import FileGate
from recruiterdesk.provider_api.http.lanes import Lanes
from recruiterdesk.providers.smartrecruiters import FACTORY
from recruiterdesk.providers.smartrecruiters.limits import LANES
from recruiterdesk.providers.smartrecruiters.provider import SmartRecruitersConnection
from recruiterdesk.services.renewed_secrets import HOST_KEY, RenewedSecrets
from recruiterdesk.vault.secret import Secrets
from recruiterdesk.vault.throwaway_vault import ThrowawayVault


class FileVault(ThrowawayVault):
    """A vault that several processes see: one file, replaced at once. For made-up secrets only."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def secrets(self, account_id: str) -> Secrets:
        """Return an account's secrets."""
        return Secrets(json.loads(self._path.read_text()).get(account_id, {}))

    def set_secrets(self, account_id: str, secrets: dict[str, str]) -> None:
        """Keep an account's secrets."""
        new = self._path.with_suffix(f".{os.getpid()}")
        new.write_text(json.dumps({account_id: secrets}))
        new.replace(self._path)


def _connect(address: str, folder: str, secrets: dict[str, str]) -> SmartRecruitersConnection:
    account = Account(id=1, name="Vermeer", provider="smartrecruiters", base_url=address)
    connection = FACTORY.connect(account, secrets, ledger_folder=folder)
    assert isinstance(connection, SmartRecruitersConnection)
    return connection


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 -- the answer to whoever started it


def _wait_for_the_start() -> None:
    _say("ready")
    sys.stdin.readline()


async def _lists(address: str, key: str, folder: str, count: str) -> None:
    connection = _connect(address, folder, {"api_key": key})
    _wait_for_the_start()
    for _ in range(int(count)):
        await connection.client.list_candidates(most=1)
    await connection.aclose()
    _say(str(connection.traffic.throttled))


async def _renew(address: str, folder: str, entry: str, vault_file: str) -> None:
    vault = FileVault(Path(vault_file))
    secrets = dict(vault.secrets(entry))
    secrets.pop(HOST_KEY, None)
    connection = _connect(address, folder, secrets)
    kept = RenewedSecrets(vault, int(entry), secrets)
    connection.keep_secrets_with(kept.keep, kept.newest)
    _wait_for_the_start()
    me = await connection.client.me()
    assert not await kept.is_outdated()
    await connection.aclose()
    _say(me.id or "")


async def _lane(folder: str, name: str, count: str, journal: str) -> None:
    lanes = Lanes(SystemClock(), in_flight=8, rules=LANES, beside=Path(folder) / "account")
    file = os.open(journal, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    _wait_for_the_start()
    for _ in range(int(count)):
        async with lanes.enter(name, is_urgent=False, patience=60):
            os.write(file, f"{os.getpid()} in\n".encode())
            await asyncio.sleep(0.06)  # as long as a quick answer takes
            os.write(file, f"{os.getpid()} out\n".encode())
    os.close(file)


async def _inside(path: str) -> None:
    async with FileGate(Path(path), SystemClock()).hold():
        _wait_for_the_start()


_KINDS: dict[str, Callable[..., Coroutine[Any, Any, None]]] = {"lists": _lists, "renew": _renew, "lane": _lane, "inside": _inside}

if __name__ == "__main__":
    try:
        asyncio.run(_KINDS[sys.argv[1]](*sys.argv[2:]))
    except DeskError as error:
        sys.exit(type(error).__name__)

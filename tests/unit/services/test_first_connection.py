"""What comes with the first connection is loaded beside the loop's thread, so that the window is not held up."""

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from desk_bench import DeskBench
from stand_in import homerun_stand_in

_SCRIPT = """
import asyncio, sys, threading
from pathlib import Path

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.machine.folders import Profile
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

on_loop = []


class Watch:
    def find_spec(self, name, path, target=None):
        if threading.current_thread() is threading.main_thread():
            on_loop.append(name)


async def main():
    async with open_desk(Profile(Path(sys.argv[1])), Parts(vault=ThrowawayVault())) as desk:
        desk.accounts, desk.sync
        sys.meta_path.insert(0, Watch())
        await desk.accounts.add("homerun", "Acme", sys.argv[2], {"api_key": sys.argv[3]}, {})
        report = await desk.sync.run()
        assert report[0].error is None, report


asyncio.run(main())
print(sorted({name.split(".")[0] for name in on_loop} & {"httpx", "httpcore", "anyio", "h11", "ssl"}
             | {name for name in on_loop if name.startswith(("recruiterdesk.sync.", "recruiterdesk.provider_api.http."))}))
"""


def test_the_http_library_and_the_sync_are_not_loaded_on_the_loops_thread(tmp_path: Path) -> None:
    with homerun_stand_in(applicants=5) as homerun:
        arguments = [str(tmp_path), homerun.base_url, homerun.keys["full"]]
        done = subprocess.run([sys.executable, "-c", _SCRIPT, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


async def test_a_connection_is_built_beside_the_loops_thread_for_a_check_and_for_a_sync(
    bench: DeskBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    builders: list[threading.Thread] = []
    connect = bench.factory.connect

    def watched(*arguments: Any, **named: Any) -> Any:
        builders.append(threading.current_thread())
        return connect(*arguments, **named)

    monkeypatch.setattr(bench.factory, "connect", watched)
    await bench.connect()
    await bench.desk.sync.run()
    assert len(builders) == 2
    assert threading.current_thread() not in builders

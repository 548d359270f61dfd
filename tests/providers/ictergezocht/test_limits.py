"""Two accounts behind one address keep the account's limit and the address's, whichever way the provider counts, and are never refused."""

import asyncio
from pathlib import Path

import httpx
import pytest

from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.account import Account
from recruiterdesk.provider_api.http.ledger import FileLedger
from recruiterdesk.providers.ictergezocht import FACTORY
from recruiterdesk.providers.ictergezocht.factory import profile_for
from recruiterdesk.providers.ictergezocht.pages import first_query
from recruiterdesk.providers.ictergezocht.provider import ICTerGezochtConnection, Keys, Ledgers

WINDOW = 0.5
SETTINGS = {"requests_per_minute": "8", "requests_per_minute_of_address": "10"}


def connection(
    board: ICTerGezochtStandIn, key: str, folder: Path, *, shares: bool = True, window: float = WINDOW
) -> ICTerGezochtConnection:
    return ICTerGezochtConnection(
        Account(id=1, name=key, provider="ictergezocht", base_url=board.base_url, settings=SETTINGS),
        Keys(board.keys[key]),
        profile_for(SETTINGS),
        base_url=httpx.URL(board.base_url),
        ledgers=Ledgers(FileLedger(folder / f"{key}.json"), FileLedger(folder / ("address.json" if shares else f"{key}-address.json"))),
        window=window,
    )


def files_in(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in folder.iterdir()}


async def read_much(one: ICTerGezochtConnection, times: int) -> None:
    for _ in range(times):
        await one.client.list_company_types(first_query())


@pytest.mark.parametrize("kind", ["sliding", "fixed", "calendar"])
async def test_two_accounts_share_the_limit_of_their_address_without_one_refusal(kind: str, tmp_path: Path) -> None:
    board = ICTerGezochtStandIn(vacancies=0, clicks=0, limit=8, address_limit=10, window=WINDOW, window_kind=kind)
    with board:
        accounts = [connection(board, key, tmp_path) for key in ("full", "other")]
        async with asyncio.TaskGroup() as group:
            for one in accounts:
                for _ in range(2):
                    group.create_task(read_much(one, 8))
        for one in accounts:
            await one.aclose()
    assert len(board.ledger.calls) == 32
    assert board.ledger.count(429) == 0
    assert {one.budget.allowed for one in accounts} <= {7, 9}
    assert sorted(files_in(tmp_path)) == ["address.json", "full.json", "other.json"]


async def test_without_the_shared_ledger_the_same_two_accounts_would_be_refused(tmp_path: Path) -> None:
    window = 4.0  # fourteen questions are asked within it, also on a busy machine
    board = ICTerGezochtStandIn(vacancies=0, clicks=0, limit=8, address_limit=10, window=window)
    with board:
        accounts = [connection(board, key, tmp_path, shares=False, window=window) for key in ("full", "other")]
        async with asyncio.TaskGroup() as group:
            for one in accounts:
                group.create_task(read_much(one, 7))
        for one in accounts:
            await one.aclose()
    assert board.ledger.count(429) > 0


async def test_a_refusal_that_names_no_time_pauses_its_account_for_a_window_and_no_other(tmp_path: Path) -> None:
    with ICTerGezochtStandIn(vacancies=0, clicks=0) as board:
        one, other = (connection(board, key, tmp_path) for key in ("full", "other"))
        board.faults.add("status", status=429, times=1)
        await read_much(one, 1)  # waits, and asks again
        await read_much(other, 1)
        assert one.traffic.throttled == 1
        assert board.ledger.calls[1].at - board.ledger.calls[0].at >= WINDOW
        for each in (one, other):
            await each.aclose()


async def test_the_program_s_own_accounts_count_their_address_in_one_file_that_names_nobody(tmp_path: Path) -> None:
    with ICTerGezochtStandIn(vacancies=0, clicks=0) as board:
        for key in ("full", "other"):
            account = Account(id=1, name="Vermeer Digitaal", provider="ictergezocht", base_url=board.base_url)
            made = FACTORY.connect(account, {"api_key": board.keys[key], "partner_key": board.partner_key}, ledger_folder=str(tmp_path))
            await made.probe()
            await made.aclose()
    files = files_in(tmp_path)
    assert len(files) == 3  # one of each key, and one of the address
    assert sorted(text.count("[1") for text in files.values()) == [4, 4, 8]
    for name, text in files.items():
        assert len(name) == len("0123456789abcdef.json")
        for secret in ("Vermeer", "127.0.0.1", board.partner_key, *board.keys.values()):
            assert secret not in text + name

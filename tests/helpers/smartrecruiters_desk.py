"""SmartRecruiters for tests: connections to the stand-in or to a function, and one account of it on the real store."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from function_transport import FunctionTransport
from sync_bench import KEY

from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import Application, ApplicationRow
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.provider_api.http.credentials import Credentials, FixedCredentials
from recruiterdesk.providers.smartrecruiters import FACTORY
from recruiterdesk.providers.smartrecruiters.factory import profile_for
from recruiterdesk.providers.smartrecruiters.provider import SmartRecruitersConnection
from recruiterdesk.store.store import Store
from recruiterdesk.sync.account_sync import AccountSync
from recruiterdesk.sync.reading_times import ReadingTimes

BASE_URL = "https://api.smartrecruiters.example"


def account_at(base_url: str, **settings: str) -> Account:
    """Describe an account at an address."""
    return Account(id=1, name="Vermeer", provider="smartrecruiters", base_url=base_url, settings=settings)


@asynccontextmanager
async def connected(
    stand_in: SmartRecruitersStandIn, key: str = "full", *, secrets: dict[str, str] | None = None, **settings: str
) -> AsyncIterator[SmartRecruitersConnection]:
    """Connect to a stand-in by one of its keys, or by other secrets, and close again."""
    account = account_at(stand_in.base_url, **settings)
    connection = FACTORY.connect(account, secrets or {"api_key": stand_in.keys[key]}, ledger_folder=None)
    assert isinstance(connection, SmartRecruitersConnection)
    try:
        yield connection
    finally:
        await connection.aclose()


def connect_to(
    answer: Callable[[httpx.Request], httpx.Response],
    *,
    clock: Clock | None = None,
    credentials: Credentials | None = None,
    account: Account | None = None,
    **settings: str,
) -> SmartRecruitersConnection:
    """Make a connection whose network is a function."""
    known = account or account_at(BASE_URL, requests_per_second="10000", **settings)
    return SmartRecruitersConnection(
        known,
        credentials or FixedCredentials({"X-SmartToken": "made-up-key"}),
        profile_for(known.settings),
        base_url=httpx.URL(BASE_URL),
        clock=clock or SystemClock(),
        inner=FunctionTransport(answer),
    )


async def everybody(connection: SmartRecruitersConnection, *vacancies: str) -> dict[str, Application]:
    """Read a whole list of applications, by their ids; fails where one comes twice."""
    found: dict[str, Application] = {}
    cursor: str | None = None
    while True:
        page = await connection.list_applications(cursor, vacancy_remote_ids=vacancies)
        assert not page.unreadable
        for each in page.items:
            assert each.remote_id not in found
            found[each.remote_id] = each
        cursor = page.next
        if cursor is None:
            return found


@dataclass
class SmartRecruitersDesk:
    """The parts of one account on the real store."""

    stand_in: SmartRecruitersStandIn
    store: Store
    account_id: int
    connection: SmartRecruitersConnection
    sync: AccountSync

    def rows(self) -> list[ApplicationRow]:
        """Return everybody as lists show them."""
        query = ApplicationQuery(account_ids=(self.account_id,))
        return self.store.read_now(lambda reader: reader.applications.rows(reader.applications.ids(query)))


@asynccontextmanager
async def smartrecruiters_desk(
    folder: Path, stand_in: SmartRecruitersStandIn, *, key: str = "full", clock: Clock | None = None, settings: dict[str, str] | None = None
) -> AsyncIterator[SmartRecruitersDesk]:
    """Open everything, and close it again."""
    clock = clock or SystemClock()
    store = Store.open(folder, KEY, clock=clock)
    name = "smartrecruiters"
    account_id = store.write_now(lambda writer: writer.accounts.add("Vermeer", name, stand_in.base_url, settings or {}, {}))
    account = store.read_now(lambda reader: reader.accounts.by_id(account_id))
    connection = FACTORY.connect(account, {"api_key": stand_in.keys[key]}, ledger_folder=None)
    assert isinstance(connection, SmartRecruitersConnection)
    sync = AccountSync(account, connection, store, clock, lambda _: None, times=ReadingTimes(clock))
    try:
        yield SmartRecruitersDesk(stand_in, store, account_id, connection, sync)
    finally:
        await connection.aclose()
        store.close()

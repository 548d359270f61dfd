"""Applications of the real receiver, in the real store, over a wire that breaks."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from ictergezocht_desk import ICTerGezochtDesk, ictergezocht_desk
from receiver_journey import FlappingWire, a_laptop, a_receiver, flapping
from served_receiver import SECRET, ServedReceiver, an_application, told

from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.inflow import InflowState
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.store.transaction import Reader

pytestmark = pytest.mark.timeout(300)

CV = b"%PDF-1.4\n" + bytes(range(256)) * 1500
SMALL = CV[:40_000]


@pytest.fixture
def board() -> Iterator[ICTerGezochtStandIn]:
    with ICTerGezochtStandIn(vacancies=12, clicks=0, limit=100_000, address_limit=100_000) as stand_in:
        yield stand_in


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[ServedReceiver, dict[str, str]]]:
    with a_receiver(tmp_path / "receiver") as running:
        yield running


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as opened:
        yield opened


async def laptop(
    stack: AsyncExitStack, folder: Path, board: ICTerGezochtStandIn, url: str, token: str, **settings: str
) -> ICTerGezochtDesk:
    folder.mkdir(exist_ok=True)  # noqa: ASYNC240 -- a folder of a test, before anything goes on
    return await stack.enter_async_context(ictergezocht_desk(folder, board, settings={"receiver_url": url, **settings}, token=token))


def rows(desk: ICTerGezochtDesk, *, only_unmatched: bool = False) -> list[ApplicationRow]:
    asked = ApplicationQuery(only_unmatched=only_unmatched)
    return desk.store.read_now(lambda reader: reader.applications.rows(reader.applications.ids(asked)))


def files(desk: ICTerGezochtDesk) -> set[str | None]:
    def work(reader: Reader) -> set[str | None]:
        return {document.file for id_ in reader.applications.ids(ApplicationQuery()) for document in reader.applications.documents(id_)}

    return desk.store.read_now(work)


def state(desk: ICTerGezochtDesk) -> InflowState:
    return desk.store.read_now(lambda reader: reader.inflow.state(desk.account_id))


def port_of(url: str) -> int:
    return urlsplit(url).port or 0


def deliver_many(receiver: ServedReceiver, count: int, *, cvs: int = 0) -> None:
    with receiver.client(SECRET) as provider:
        for number in range(count):
            cv = SMALL + str(number).encode() if number < cvs else None
            assert provider.post("/ictergezocht/main", json=an_application(number, cv=cv)).status_code == 201


async def test_an_application_comes_whole_and_finds_its_vacancy(
    board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]], tmp_path: Path, stack: AsyncExitStack
) -> None:
    receiver, given = served
    vacancy = board.world.listed("first")[3]
    receiver.deliver(
        number=1,
        cv=CV,
        referenceNumber=vacancy.body["referenceNumber"],
        name="Sanne van der Berg",
        phone="06 12345678",
        city="Zwolle",
        motivation="Omdat ik wil bouwen.",
        opleiding={"niveau": "hbo"},
        talen=["nl", "en"],
    )
    receiver.deliver(number=2)
    desk = await laptop(stack, tmp_path / "one", board, receiver.url, a_laptop("een", given))
    report = await desk.sync.pull()
    assert (report.state, report.error, report.applicants.added, report.applicants.seen) == (SyncState.COMPLETE, None, 2, 2)
    found = {row.remote_id: row for row in rows(desk)}
    one = desk.store.read_now(lambda reader: reader.applications.view(found["1"].id))
    assert (one.person.first_name, one.person.last_name, one.person.city) == ("Sanne", "van der Berg", "Zwolle")
    assert (one.row.vacancy_title, one.row.vacancy_remote_id) == (vacancy.body["title"], str(vacancy.id))
    assert [(answer.question, answer.answer) for answer in one.answers] == [("Motivatie", "Omdat ik wil bouwen.")]
    assert one.row.sources == ("ICTerGezocht.nl",)
    assert one.fields["campaign"] == "Transport Campagne"
    assert one.fields["deliveries"] == "1"
    assert (one.fields["opleiding"], one.fields["talen"]) == ('{"niveau":"hbo"}', "nl, en")
    assert [row.remote_id for row in rows(desk, only_unmatched=True)] == ["2"]
    assert found["2"].vacancy_reference == "vacancy-2"
    file = one.documents[0].file
    assert file == sha256(CV).hexdigest()
    assert state(desk).acknowledged == state(desk).cursor == 2
    account = desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id))
    assert account.capabilities[Capability.RECEIVE_APPLICATIONS].state is Ability.YES


async def test_a_repeat_shows_how_often_and_when_it_was_last_seen_and_doubles_nobody(
    board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]], tmp_path: Path, stack: AsyncExitStack
) -> None:
    receiver, given = served
    receiver.deliver(number=1)
    desk = await laptop(stack, tmp_path / "one", board, receiver.url, a_laptop("een", given))
    await desk.sync.pull()
    receiver.deliver(number=1)
    report = await desk.sync.pull()
    assert (report.applicants.added, report.applicants.changed) == (0, 1)
    (row,) = rows(desk)
    assert desk.store.read_now(lambda reader: reader.applications.view(row.id)).fields["deliveries"] == "2"


async def test_what_is_erased_at_the_receiver_is_erased_here_with_its_file(
    board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]], tmp_path: Path, stack: AsyncExitStack
) -> None:
    receiver, given = served
    receiver.deliver(number=1, cv=CV)
    receiver.deliver(number=2)
    desk = await laptop(stack, tmp_path / "one", board, receiver.url, a_laptop("een", given))
    await desk.sync.pull()
    told("erase", "--inbox", "main", "--id", "1", "--yes", given=given)
    report = await desk.sync.pull()
    assert report.applicants.removed == 1
    assert [row.remote_id for row in rows(desk)] == ["2"]
    assert CV[:2000] not in b"".join(path.read_bytes() for path in (tmp_path / "one").iterdir() if path.is_file())


async def test_two_laptops_get_a_thousand_applications_over_a_flapping_wire_each_of_them_once(
    board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]], tmp_path: Path, stack: AsyncExitStack
) -> None:
    receiver, given = served
    await asyncio.to_thread(deliver_many, receiver, 1000, cvs=8)
    expected = {f"yildiz.{number}@example.nl" for number in range(1000)}

    async def complete(name: str, seed: int) -> FlappingWire:
        wire = await stack.enter_async_context(flapping(port_of(receiver.url), seed, least=10_000, most=150_000))
        token = await asyncio.to_thread(a_laptop, name, given)
        desk = await laptop(stack, tmp_path / name, board, wire.url, token)
        for _ in range(200):
            report = await desk.sync.pull()
            here = rows(desk)
            assert len({row.email for row in here}) == len(here)
            missing = desk.store.read_now(lambda reader: reader.inflow.documents_missing(desk.account_id, 10))
            if report.state is SyncState.COMPLETE and not missing:
                break
            if report.error is not None:
                assert "receiver" in str(report.error.message)
        assert {row.email for row in rows(desk)} == expected
        assert len(rows(desk)) == 1000
        assert state(desk).acknowledged == state(desk).cursor
        assert files(desk) == {sha256(SMALL + str(number).encode()).hexdigest() for number in range(8)}
        return wire

    async with asyncio.TaskGroup() as group:
        laptops = [group.create_task(complete(name, seed)) for name, seed in (("een", 1), ("twee", 2))]
    assert all(task.result().cuts > 3 for task in laptops)
    listed = told("laptop", "list", given=given)["laptops"]
    assert {one["acknowledged"] for one in listed} == {1000}


async def test_a_receiver_that_is_down_is_said_on_the_account_while_the_vacancies_go_on(
    board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]], tmp_path: Path, stack: AsyncExitStack
) -> None:
    receiver, given = served
    receiver.deliver(number=1)
    wire = await stack.enter_async_context(flapping(port_of(receiver.url)))
    wire.is_steady = True
    desk = await laptop(stack, tmp_path / "one", board, wire.url, a_laptop("een", given))
    assert (await desk.sync.pull()).state is SyncState.COMPLETE
    await wire.go_down()
    vacancy = board.world.listed("first")[0]
    vacancy.body["title"] = "Een nieuwe titel"
    report = await desk.sync.pull()
    assert (report.state, report.vacancies.seen) == (SyncState.PARTIAL, 12)
    assert desk.vacancy(str(vacancy.id)).title == "Een nieuwe titel"
    account = desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id))
    assert account.state is AccountState.OK
    assert str(account.state_reason).startswith("The receiver at 127.0.0.1:")
    assert "cannot be reached" in str(account.state_reason)
    assert [row.email for row in rows(desk)] == ["yildiz.1@example.nl"]
    wire.come_back()
    assert (await desk.sync.pull()).state is SyncState.COMPLETE
    assert str(desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id)).state_reason) == ""


async def test_the_providers_being_down_keeps_no_application_away(
    board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]], tmp_path: Path, stack: AsyncExitStack
) -> None:
    receiver, given = served
    receiver.deliver(number=1)
    desk = await laptop(stack, tmp_path / "one", board, receiver.url, a_laptop("een", given))
    board.stop()
    try:
        report = await desk.sync.pull()
    finally:
        board.start()
    assert report.error is not None
    assert "ICTerGezocht.nl" in str(report.error.message)
    assert len(rows(desk)) == 1


async def test_a_token_that_was_taken_away_is_said_in_words_and_the_provider_s_key_is_not_blamed(
    board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]], tmp_path: Path, stack: AsyncExitStack
) -> None:
    receiver, given = served
    desk = await laptop(stack, tmp_path / "one", board, receiver.url, a_laptop("een", given))
    await desk.sync.pull()
    told("laptop", "remove", "een", given=given)
    report = await desk.sync.pull()
    assert report.error is not None
    assert (report.error.kind, report.state) == ("credentials", SyncState.PARTIAL)
    assert "does not take the token" in str(report.error.message)
    account = desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id))
    assert account.state is AccountState.OK


async def test_a_receiver_restored_from_a_backup_is_noticed_and_nobody_is_lost_or_doubled(
    board: ICTerGezochtStandIn, tmp_path: Path, stack: AsyncExitStack
) -> None:
    folder = tmp_path / "receiver"
    wire = await stack.enter_async_context(flapping(0))
    wire.is_steady = True
    with a_receiver(folder) as (receiver, given):
        token = a_laptop("een", given)
        for number in (1, 2):
            receiver.deliver(number=number)
    backup = shutil.copytree(folder, tmp_path / "backup")
    with a_receiver(folder) as (receiver, _):
        wire.port = port_of(receiver.url)
        for number in (3, 4):
            receiver.deliver(number=number)
        desk = await laptop(stack, tmp_path / "one", board, wire.url, token)
        await desk.sync.pull()
    before = {row.email: row.id for row in rows(desk)}
    assert len(before) == 4
    shutil.rmtree(folder)
    shutil.copytree(backup, folder)
    with a_receiver(folder) as (restored, _):
        wire.port = port_of(restored.url)
        restored.deliver(number=5)
        report = await desk.sync.pull()
        assert (report.state, report.applicants.added) == (SyncState.COMPLETE, 1)
        said = str(desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id)).state_reason)
        assert said.startswith("The receiver was set back to an earlier state")
        assert (await desk.sync.pull()).applicants.added == 0
        assert str(desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id)).state_reason) == ""
    after = {row.email: row.id for row in rows(desk)}
    assert len(rows(desk)) == 5
    assert {email: id_ for email, id_ in after.items() if email in before} == before
    refs = {row.email: row.remote_id for row in rows(desk)}
    assert refs["yildiz.5@example.nl"] == "3"
    with pytest.raises(NotFound):
        await desk.sync.fetch_document(before["yildiz.3@example.nl"], 1)


async def test_news_comes_at_once_to_a_desk_that_waits_and_its_wait_ends_at_once(
    board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]], tmp_path: Path, stack: AsyncExitStack
) -> None:
    receiver, given = served
    receiver.deliver(number=1)
    desk = await laptop(stack, tmp_path / "one", board, receiver.url, a_laptop("een", given))
    inflow = desk.sync.inflow
    assert inflow is not None
    assert await inflow.receive()
    waiting = asyncio.get_running_loop().create_task(inflow.receive())
    await asyncio.sleep(0.5)
    assert not waiting.done()
    async with asyncio.timeout(5):  # a sync is not kept waiting by it
        assert (await desk.sync.pull()).state is SyncState.COMPLETE
    assert not waiting.done()
    await asyncio.to_thread(receiver.deliver, number=2)
    async with asyncio.timeout(5):
        assert await waiting
    assert len(rows(desk)) == 2
    waiting = asyncio.get_running_loop().create_task(inflow.receive())
    await asyncio.sleep(0.5)
    waiting.cancel()
    async with asyncio.timeout(1):
        await asyncio.gather(waiting, return_exceptions=True)


async def test_a_cv_goes_on_where_the_connection_broke(
    board: ICTerGezochtStandIn, served: tuple[ServedReceiver, dict[str, str]], tmp_path: Path, stack: AsyncExitStack
) -> None:
    receiver, given = served
    receiver.deliver(number=1, cv=CV * 10)
    wire = await stack.enter_async_context(flapping(port_of(receiver.url), 7, least=400_000, most=900_000))
    desk = await laptop(stack, tmp_path / "one", board, wire.url, a_laptop("een", given), cache_documents="none")
    await desk.sync.pull()
    (row,) = rows(desk)
    file = await desk.sync.fetch_document(row.id, 1)
    assert (file.sha256, file.bytes) == (sha256(CV * 10).hexdigest(), len(CV) * 10)
    assert wire.cuts >= 3

"""Looking for a newer version: only where it was agreed to, saying nothing of who asks, and believing only what holds."""

import asyncio
import re
import ssl
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import trustme
from hand_clock import HandClock, StepClock
from loopback_server import loopback_server, reply
from made_up_store import TEST_KEY, Desk, an_application
from release_bench import PAGE, Publisher, a_file, a_key, a_statement, publisher, signed

from recruiterdesk.domain.errors import ContractBroken, DeskError, StorageTrouble, Unreachable, Unsupported
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.release import Release
from recruiterdesk.domain.write import AddNote
from recruiterdesk.machine.release_channel import Channel
from recruiterdesk.services.update_service import UpdateService, UpdateStanding, update_standing
from recruiterdesk.store import opening
from recruiterdesk.store.store import Store
from recruiterdesk.store.trouble import READ_ONLY

DAY = 24 * 3600
STEP = 4 * 3600.0  # between two wake-ups of a watch in these tests
# Byte for byte what may leave: a path, the host, what may come, and a name that is the same for everybody.
REQUEST = rb"GET (/desk/\S+) HTTP/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\naccept: \*/\*\r\nuser-agent: recruiterdesk\r\n\r\n"


class Bench:
    """A store, a clock that waits, and a publisher on this computer."""

    def __init__(self, folder: Path, published: Publisher, clock: HandClock | None = None) -> None:
        self.clock = clock or StepClock()
        self.folder, self.published = folder, published
        self.store = Store.open(folder, TEST_KEY, clock=self.clock)
        self.told: list[str] = []
        self.service = self.made()

    def made(self, installed: str = "0.1.0", channel: Channel | None = None) -> UpdateService:
        """Return a service as after a new start."""
        found = channel or self.published.channel
        return UpdateService(self.store, self.clock, lambda: found, installed=installed, uniform=lambda _least, _most: STEP)

    def watch(self, service: UpdateService | None = None) -> "asyncio.Task[None]":
        def tell(release: Release) -> None:
            self.told.append(release.version)

        return asyncio.get_running_loop().create_task((service or self.service).watch(tell))

    async def pass_steps(self, steps: int, seconds: float = STEP) -> None:
        """Let the watch wake up so many times, each once the last one's work is done."""
        assert isinstance(self.clock, StepClock)
        clock = self.clock
        for _ in range(steps):
            await until(lambda: clock._sleepers)
            await clock.let_pass(seconds)
        await until(lambda: clock._sleepers)

    def standing(self) -> UpdateStanding:
        return self.store.read_now(update_standing)


async def until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not is_so():  # noqa: ASYNC110 -- what is waited for has no event of its own
            await asyncio.sleep(0.001)


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with publisher() as published:
        made = Bench(tmp_path / "cache", published)
        yield made
        made.store.close()


async def ended(task: "asyncio.Task[None]") -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


# --- agreement ---


async def test_without_agreement_not_a_byte_leaves_however_the_clock_goes(bench: Bench) -> None:
    watching = bench.watch()
    await bench.pass_steps(7)
    bench.clock.jump(400 * DAY)
    await bench.pass_steps(1)
    bench.clock.jump(-800 * DAY)
    await bench.pass_steps(1)
    await ended(watching)
    assert (bench.published.server.received, bench.published.server.connections) == (0, 0)
    assert bench.told == []
    assert bench.standing() == UpdateStanding()


async def test_with_agreement_it_asks_once_a_day_and_no_more_once_it_is_taken_back(bench: Bench) -> None:
    await bench.service.agree(is_agreed=True)
    watching = bench.watch()
    assert bench.published.server.heard == []  # nothing leaves at the start itself
    await bench.pass_steps(5)
    assert len(bench.published.server.heard) == 1
    await bench.pass_steps(7)
    assert len(bench.published.server.heard) == 2
    await bench.service.agree(is_agreed=False)
    await bench.pass_steps(15)
    assert len(bench.published.server.heard) == 2
    await ended(watching)


async def test_starting_again_and_again_asks_no_more_often(bench: Bench) -> None:
    await bench.service.agree(is_agreed=True)
    for _ in range(5):
        watching = bench.watch(bench.made())
        await bench.pass_steps(1)
        await ended(watching)
    assert len(bench.published.server.heard) == 1


async def test_a_clock_that_is_set_back_and_forth_asks_no_more_often_in_one_run(bench: Bench) -> None:
    await bench.service.agree(is_agreed=True)
    watching = bench.watch()
    for jump in (0, 3 * DAY, -5 * DAY, 30 * DAY, -30 * DAY):
        bench.clock.jump(jump)
        await bench.pass_steps(1)
    await ended(watching)
    assert len(bench.published.server.heard) == 1


async def test_a_moment_that_lies_ahead_does_not_keep_it_from_ever_asking_again(bench: Bench) -> None:
    bench.clock.jump(4000 * DAY)
    with pytest.raises(ContractBroken, match="computer's date"):
        await bench.service.look()
    bench.clock.jump(-4000 * DAY)
    service = bench.made()
    await service.agree(is_agreed=True)
    watching = bench.watch(service)
    await bench.pass_steps(1)
    await ended(watching)
    assert len(bench.published.server.heard) == 2


async def test_a_failed_look_is_not_repeated_before_the_next_day(bench: Bench) -> None:
    bench.published.answer = reply(503)
    await bench.service.agree(is_agreed=True)
    watching = bench.watch()
    await bench.pass_steps(3)
    assert len(bench.published.server.heard) == 1
    await ended(watching)


async def test_the_moment_is_drawn_anew_each_time(bench: Bench) -> None:
    drawn: list[tuple[float, float]] = []

    def draw(least: float, most: float) -> float:
        drawn.append((least, most))
        return most

    service = UpdateService(bench.store, bench.clock, lambda: bench.published.channel, uniform=draw)
    watching = bench.watch(service)
    await bench.pass_steps(3, 3600.0)
    await ended(watching)
    assert drawn == [(60.0, 3600.0)] * 4


async def test_a_copy_without_an_address_says_so_and_cannot_be_agreed_to(bench: Bench) -> None:
    service = UpdateService(bench.store, bench.clock, lambda: None)
    assert str(service.refusal).startswith("This copy was not built with an address for updates.")
    for asking in (service.agree(is_agreed=True), service.look(), service.save_installer(bench.folder)):
        with pytest.raises(Unsupported):
            await asking
    await service.agree(is_agreed=False)
    assert bench.service.refusal is None


async def test_a_copy_from_source_has_no_address(bench: Bench) -> None:
    assert UpdateService(bench.store, bench.clock).refusal is not None


async def test_a_damaged_address_is_the_reason_why_it_cannot_be_agreed_to(bench: Bench) -> None:
    def damaged() -> Channel | None:
        raise ContractBroken("The address for updates in this copy of recruiterdesk is damaged. Install it again.")

    assert "damaged" in str(UpdateService(bench.store, bench.clock, damaged).refusal)


# --- what leaves ---


async def test_a_request_says_nothing_of_who_asks(bench: Bench, tmp_path: Path) -> None:
    got: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        got.append(await reader.readuntil(b"\r\n\r\n"))
        is_file = b"recruiterdesk-0.2.0" in got[-1]
        body = b"not the installer" if is_file else signed(a_statement())
        head = b"HTTP/1.1 200 OK\r\nSet-Cookie: who=you; Path=/\r\nContent-Length: %d\r\n\r\n" % len(body)
        writer.write(head + body)
        await writer.drain()
        writer.close()

    listener = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with listener:
        port = listener.sockets[0].getsockname()[1]
        channel = Channel(address=f"http://127.0.0.1:{port}/desk/newest", keys=bench.published.channel.keys)
        service = bench.made(channel=channel)
        await service.look()
        await service.look()
        with pytest.raises(ContractBroken):
            await service.save_installer(tmp_path)
    assert [bool(re.fullmatch(REQUEST, each)) for each in got] == [True, True, True], got
    assert got[0] == got[1]  # no cookie came back, nothing counts


async def test_the_environments_proxy_is_not_asked(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert (await bench.service.look()).is_newer


@pytest.mark.parametrize("address", ["http://updates.example/newest", "ftp://127.0.0.1/newest", "https://user@127.0.0.1/n", "newest"])
async def test_nothing_leaves_for_an_address_that_is_neither_https_nor_this_computer(bench: Bench, address: str) -> None:
    service = bench.made(channel=Channel(address=address, keys=bench.published.channel.keys))
    with pytest.raises(ContractBroken, match="cannot be used"):
        await service.look()
    assert bench.published.server.connections == 0


# --- what is believed ---


async def test_a_newer_version_is_found_with_what_waits_and_its_installer(bench: Bench) -> None:
    look = await bench.service.look()
    assert (look.installed, look.release.version, look.is_newer, look.waiting) == ("0.1.0", "0.2.0", True, 0)
    assert look.release.page == PAGE
    assert look.file is not None
    assert look.file.size == a_file()["size"]
    assert bench.standing() == UpdateStanding(agreed=False, last_checked="2026-11-22T09:00:00Z", newest="0.2.0")


async def test_changes_that_wait_are_counted(bench: Bench) -> None:
    desk = Desk(bench.store)
    (person,) = desk.take(an_application())
    desk.queue(person, AddNote(text="One", author="Me"))
    refused = desk.queue(person, AddNote(text="Two", author="Me"))
    sent = desk.queue(person, AddNote(text="Three", author="Me"))
    for entry, state in ((refused, OutboxState.REFUSED), (sent, OutboxState.SENT)):
        desk.turn(entry.id, OutboxState.SENDING)
        desk.turn(entry.id, state)
    assert (await bench.service.look()).waiting == 2


@pytest.mark.parametrize(("installed", "is_newer"), [("0.1.0", True), ("0.2.0rc1", True), ("0.2.0", False), ("0.10.0", False)])
async def test_only_a_higher_version_is_newer(bench: Bench, installed: str, is_newer: bool) -> None:
    assert (await bench.made(installed).look()).is_newer is is_newer


async def test_a_preview_is_never_offered_nor_remembered(bench: Bench) -> None:
    bench.published.says(signed(a_statement("0.3.0rc1")))
    assert not (await bench.service.look()).is_newer
    bench.published.says(signed(a_statement("0.2.1")))
    assert (await bench.service.look()).is_newer


@pytest.mark.parametrize(
    ("says", "sentence"),
    [
        (signed(a_statement(), a_key(9)), "not signed"),
        (a_statement(), "not signed"),
        (b"", "not signed"),
        (signed(a_statement()).replace(b"0.2.0", b"0.2.1"), "not signed"),
        (signed(a_statement(expires="2026-11-21")), "held until 2026-11-21 only"),
        (signed(a_statement(page="https://elsewhere.example/")), "does not understand"),
        (signed(a_statement(version=7)), "does not understand"),
        (signed(a_statement(mood="x" * 65_536)), "far more"),
    ],
    ids=["strange key", "no signature", "nothing", "tampered", "expired", "page elsewhere", "bad type", "large"],
)
async def test_what_cannot_be_believed_is_said_and_changes_nothing(bench: Bench, says: bytes, sentence: str) -> None:
    bench.published.says(says)
    with pytest.raises(ContractBroken, match=sentence):
        await bench.service.look()
    assert bench.standing() == UpdateStanding()
    with pytest.raises(Unsupported):
        await bench.service.save_installer(bench.folder)


async def test_a_statement_holds_through_its_last_day(bench: Bench) -> None:
    bench.published.says(signed(a_statement(expires="2026-11-22")))
    bench.clock.jump(14 * 3600)
    assert (await bench.service.look()).is_newer
    bench.clock.jump(3600)
    with pytest.raises(ContractBroken, match="computer's date"):
        await bench.service.look()


async def test_an_older_version_than_was_named_before_is_refused_also_after_a_new_start(bench: Bench) -> None:
    bench.published.says(signed(a_statement("0.3.0")))
    await bench.service.look()
    bench.published.says(signed(a_statement("0.2.9")))
    for service in (bench.service, bench.made()):
        with pytest.raises(ContractBroken, match=r"now names 0\.2\.9, and named 0\.3\.0 before"):
            await service.look()
    bench.published.says(signed(a_statement("0.3.0")))
    assert (await bench.made().look()).is_newer
    assert bench.standing().newest == "0.3.0"


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (reply(302, Location="https://elsewhere.example/newest"), "not followed"),
        (reply(301, signed(a_statement()), Location="/newest2"), "not followed"),
        (reply(404), "the error 404"),
        (reply(204), "the error 204"),
        (reply(500, signed(a_statement())), "the error 500"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\nConnection: close\r\n\r\nhalf", "broke"),
        (b"no http\r\n\r\n", "broke"),
    ],
)
async def test_an_answer_that_is_none_is_said(bench: Bench, answer: bytes, sentence: str) -> None:
    bench.published.answer = answer
    with pytest.raises(Unreachable, match=sentence):
        await bench.service.look()
    assert len(bench.published.server.heard) == 1


async def test_nobody_there_is_said(bench: Bench) -> None:
    async with publisher() as gone:
        channel = gone.channel
    with pytest.raises(Unreachable, match="cannot be reached"):
        await bench.made(channel=channel).look()


async def test_a_certificate_that_this_computer_does_not_trust_is_refused_before_anything_is_asked(bench: Bench) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    async with loopback_server(lambda _heard: bench.published.answer, context) as server:
        service = bench.made(channel=Channel(address=server.url("/desk/newest", "https"), keys=bench.published.channel.keys))
        with pytest.raises(Unreachable, match="cannot be trusted"):
            await service.look()
        assert server.received == 0


# --- telling ---


async def test_a_version_is_told_until_it_was_noted_and_then_never_again(bench: Bench) -> None:
    await bench.service.agree(is_agreed=True)
    watching = bench.watch()
    await bench.pass_steps(1)
    assert set(bench.told) == {"0.2.0"}
    await ended(watching)
    bench.told.clear()
    watching = bench.watch(service := bench.made())  # the next session: what was found is told without asking
    await until(lambda: bench.told)
    assert len(bench.published.server.heard) == 1
    await service.note_told((await bench.service.look()).release)
    bench.told.clear()
    await bench.pass_steps(3)
    await ended(watching)
    assert bench.told == []
    bench.clock.jump(DAY)
    bench.published.says(signed(a_statement("0.2.1")))
    watching = bench.watch(bench.made())
    await bench.pass_steps(1)
    await ended(watching)
    assert set(bench.told) == {"0.2.1"}


async def test_what_was_installed_meanwhile_or_is_not_agreed_to_is_not_told(bench: Bench) -> None:
    await bench.service.look()
    for installed, is_agreed in (("0.1.0", False), ("0.2.0", True)):
        service = bench.made(installed)
        await service.agree(is_agreed=is_agreed)
        watching = bench.watch(service)
        await until(lambda: bench.clock._sleepers)  # type: ignore[attr-defined] # a StepClock
        await ended(watching)
    assert bench.told == []


# --- the installer ---


async def test_the_installer_is_saved_as_it_was_signed(bench: Bench, tmp_path: Path) -> None:
    look = await bench.service.look()
    assert look.file is not None
    seen: list[tuple[int, int]] = []
    saved = await bench.service.save_installer(tmp_path / "Downloads", lambda done, whole: seen.append((done, whole)))
    assert saved.path == tmp_path / "Downloads" / look.file.name
    assert saved.sha256 == look.file.sha256
    assert seen[-1] == (look.file.size, look.file.size)
    assert [path.name for path in (tmp_path / "Downloads").iterdir()] == [look.file.name]
    assert bench.published.server.heard[-1].target == f"/desk/{look.file.name}"


INSTALLER = bytes(range(256)) * 2048


@pytest.mark.parametrize(
    "comes",
    [INSTALLER[:-1] + b"\x00", INSTALLER[:-1], INSTALLER + b"\x00", b"", INSTALLER[:1000] + b"\xff" + INSTALLER[1001:]],
    ids=["last byte", "short", "long", "empty", "one byte"],
)
async def test_a_tampered_installer_is_thrown_away(bench: Bench, tmp_path: Path, comes: bytes) -> None:
    bench.published.says(signed(a_statement(files=[a_file(INSTALLER)])))
    bench.published.file = reply(200, comes)
    await bench.service.look()
    with pytest.raises(ContractBroken, match="it was thrown away"):
        await bench.service.save_installer(tmp_path / "Downloads")
    assert list((tmp_path / "Downloads").iterdir()) == []


async def test_an_installer_whose_connection_breaks_leaves_nothing(bench: Bench, tmp_path: Path) -> None:
    bench.published.file = b"HTTP/1.1 200 OK\r\nContent-Length: 520000\r\nConnection: close\r\n\r\nhalf"
    await bench.service.look()
    with pytest.raises(Unreachable, match="broke"):
        await bench.service.save_installer(tmp_path / "Downloads")
    assert list((tmp_path / "Downloads").iterdir()) == []


async def test_saving_that_is_stopped_leaves_nothing(bench: Bench, tmp_path: Path) -> None:
    await bench.service.look()
    bench.published.file = reply(200, INSTALLER)[:-1000]  # it never ends
    saving = asyncio.get_running_loop().create_task(bench.service.save_installer(tmp_path / "Downloads"))
    await until(lambda: list((tmp_path / "Downloads").glob(".*.part")))
    saving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await saving
    assert list((tmp_path / "Downloads").iterdir()) == []


async def test_an_installer_that_is_there_already_is_not_overwritten(bench: Bench, tmp_path: Path) -> None:
    look = await bench.service.look()
    assert look.file is not None
    (tmp_path / look.file.name).write_text("mine")
    saved = await bench.service.save_installer(tmp_path)
    assert "(2)" in saved.name
    assert (tmp_path / look.file.name).read_text() == "mine"


async def test_without_an_installer_for_this_computer_the_page_is_named(bench: Bench, tmp_path: Path) -> None:
    bench.published.says(signed(a_statement(files=[a_file(architecture="riscv64")])))
    assert (await bench.service.look()).file is None
    with pytest.raises(Unsupported, match="Look at the page"):
        await bench.service.save_installer(tmp_path)


async def test_where_nothing_can_be_written_a_look_still_answers_and_nothing_is_asked_by_itself(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bench.service.agree(is_agreed=True)
    bench.store.close()

    def refuse(*_: object, **__: object) -> None:
        raise StorageTrouble(READ_ONLY)

    with monkeypatch.context() as patched:
        patched.setattr(opening, "open_database", refuse)
        bench.store = Store.open(bench.folder, TEST_KEY, clock=bench.clock)
    assert bench.store.refusal is not None
    watching = bench.watch(bench.made())
    await bench.pass_steps(3)  # what cannot be remembered would be asked at every start
    await ended(watching)
    assert bench.published.server.connections == 0
    assert (await bench.made().look()).is_newer


async def test_every_refusal_has_a_remedy(bench: Bench) -> None:
    """Each sentence ends by saying what to do, or that it is tried again."""
    for answer in (reply(404), reply(302, Location="/x"), reply(200, b"?"), reply(200, b"x" * 70_000), b"?\r\n\r\n"):
        bench.published.answer = answer
        with pytest.raises(DeskError) as caught:
            await bench.service.look()
        assert re.search(r"(try again|Try again|Tell us|tell us)[^.]*\.$", caught.value.message), caught.value.message

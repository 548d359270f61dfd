"""What is believed of a publisher's answer: what is signed, in time, and no older than before; whatever else comes is said."""

import re
import ssl

import pytest
import trustme
from loopback_server import loopback_server, reply
from made_up_store import Desk, an_application
from release_bench import PAGE, a_file, a_key, a_statement, publisher, signed
from update_bench import UpdateBench

from recruiterdesk.domain.errors import ContractBroken, DeskError, Unreachable, Unsupported
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.write import AddNote
from recruiterdesk.machine.release_channel import Channel
from recruiterdesk.services.update_service import UpdateStanding


async def test_a_newer_version_is_found_with_what_waits_and_its_installer(bench: UpdateBench) -> None:
    look = await bench.service.look()
    assert (look.installed, look.release.version, look.is_newer, look.waiting) == ("0.1.0", "0.2.0", True, 0)
    assert look.release.page == PAGE
    assert look.file is not None
    assert look.file.size == a_file()["size"]
    assert bench.standing() == UpdateStanding(agreed=False, last_checked="2026-11-22T09:00:00Z", newest="0.2.0")


async def test_changes_that_wait_are_counted(bench: UpdateBench) -> None:
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
async def test_only_a_higher_version_is_newer(bench: UpdateBench, installed: str, is_newer: bool) -> None:
    assert (await bench.made(installed).look()).is_newer is is_newer


async def test_a_preview_is_never_offered_nor_remembered(bench: UpdateBench) -> None:
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
async def test_what_cannot_be_believed_is_said_and_changes_nothing(bench: UpdateBench, says: bytes, sentence: str) -> None:
    bench.published.says(says)
    with pytest.raises(ContractBroken, match=sentence):
        await bench.service.look()
    assert bench.standing() == UpdateStanding()
    with pytest.raises(Unsupported):
        await bench.service.save_installer(bench.folder)


async def test_a_statement_holds_through_its_last_day(bench: UpdateBench) -> None:
    bench.published.says(signed(a_statement(expires="2026-11-22")))
    bench.clock.jump(14 * 3600)
    assert (await bench.service.look()).is_newer
    bench.clock.jump(3600)
    with pytest.raises(ContractBroken, match="computer's date"):
        await bench.service.look()


async def test_an_older_version_than_was_named_before_is_refused_also_after_a_new_start(bench: UpdateBench) -> None:
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
async def test_an_answer_that_is_none_is_said(bench: UpdateBench, answer: bytes, sentence: str) -> None:
    bench.published.answer = answer
    with pytest.raises(Unreachable, match=sentence):
        await bench.service.look()
    assert len(bench.published.server.heard) == 1


async def test_nobody_there_is_said(bench: UpdateBench) -> None:
    async with publisher() as gone:
        channel = gone.channel
    with pytest.raises(Unreachable, match="cannot be reached"):
        await bench.made(channel=channel).look()


async def test_a_certificate_that_this_computer_does_not_trust_is_refused_before_anything_is_asked(bench: UpdateBench) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    async with loopback_server(lambda _heard: bench.published.answer, context) as server:
        service = bench.made(channel=Channel(address=server.url("/desk/newest", "https"), keys=bench.published.channel.keys))
        with pytest.raises(Unreachable, match="cannot be trusted"):
            await service.look()
        assert server.received == 0


async def test_every_refusal_has_a_remedy(bench: UpdateBench) -> None:
    """Each sentence ends by saying what to do, or that it is tried again."""
    for answer in (reply(404), reply(302, Location="/x"), reply(200, b"?"), reply(200, b"x" * 70_000), b"?\r\n\r\n"):
        bench.published.answer = answer
        with pytest.raises(DeskError) as caught:
            await bench.service.look()
        assert re.search(r"(try again|Try again|Tell us|tell us)[^.]*\.$", caught.value.message), caught.value.message

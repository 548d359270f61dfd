"""How far an upload is: told as its bytes leave over a real connection, and no sooner."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

from homerun_answers import PAYLOADS
from sync_bench import KEY

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.domain.write import UploadDocument
from recruiterdesk.provider_api.contract import OutgoingWrite, SendsWrites
from recruiterdesk.providers.homerun import FACTORY
from recruiterdesk.store.store import Store
from recruiterdesk.sync.attempt import Attempt

if TYPE_CHECKING:
    from recruiterdesk.domain.sync_report import UploadProgress

SIZE = 24_000_000  # more than the system's own buffers hold between the two ends
FIRST = 500_000


async def _pieces() -> AsyncIterator[bytes]:
    yield b"%PDF-1.7\n"
    left = SIZE - 9
    while left:
        piece = bytes(min(left, 1 << 20))
        left -= len(piece)
        yield piece


async def _come_to_a_stand(told: "list[UploadProgress]") -> "UploadProgress":
    """Wait until as much as goes without the other end is gone, and nothing leaves while nobody takes it."""
    async with asyncio.timeout(60):
        while True:
            stood = told[-1] if told else None
            await asyncio.sleep(0.5)
            if stood is not None and told[-1] == stood:
                return stood


async def test_the_bytes_that_have_left_are_told_while_a_slow_provider_takes_them(tmp_path: Path) -> None:
    may_read_on = asyncio.Event()
    has_begun = asyncio.Event()

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        left = int(head.split("content-length: ")[1].split("\r\n")[0]) - FIRST
        await reader.readexactly(FIRST)
        has_begun.set()
        await may_read_on.wait()
        while left:
            left -= len(await reader.read(min(left, 1 << 20)))
        body = (PAYLOADS / "file.json").read_bytes()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
        await writer.drain()
        writer.close()

    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(await asyncio.start_server(take, "127.0.0.1", 0))
        port = server.sockets[0].getsockname()[1]
        store = stack.enter_context(closing(Store.open(tmp_path, KEY, clock=SystemClock())))
        account = Account(id=1, name="Acme", provider="homerun", base_url=f"http://127.0.0.1:{port}")
        connection = FACTORY.connect(account, {"api_key": "a-key"}, ledger_folder=None)
        stack.push_async_callback(connection.aclose)
        assert isinstance(connection, SendsWrites)
        file = await store.files.put(_pieces(), "my-resume.pdf")
        outgoing = OutgoingWrite(
            id="entry",
            write=UploadDocument(file=file, kind=DocumentKind.RESUME),
            target_table="application",
            target_remote_id="ap_1",
            created_at=SystemClock().now(),
        )
        told: list[UploadProgress] = []
        attempt = Attempt(outgoing, connection, store.files, told.append)
        async with asyncio.TaskGroup() as group:
            sending = group.create_task(attempt.run())
            await has_begun.wait()
            stood = await _come_to_a_stand(told)
            may_read_on.set()
        assert sending.result() is not None, attempt.error
    assert (stood.entry_id, stood.total) == ("entry", SIZE)
    assert stood.sent < SIZE
    assert told[-1].sent == SIZE
    assert [one.sent for one in told] == sorted({one.sent for one in told})

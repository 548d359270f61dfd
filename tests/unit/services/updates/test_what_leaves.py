"""What leaves this computer for a look: a request that says nothing of who asks, and only to an address that may be asked."""

import asyncio
import re
from pathlib import Path

import pytest
from release_bench import a_statement, signed
from update_bench import UpdateBench

from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.machine.release_channel import Channel

# Byte for byte what may leave: a path, the host, what may come, and a name that is the same for everybody.
REQUEST = rb"GET (/desk/\S+) HTTP/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\naccept: \*/\*\r\nuser-agent: recruiterdesk\r\n\r\n"


async def test_a_request_says_nothing_of_who_asks(bench: UpdateBench, tmp_path: Path) -> None:
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


async def test_the_environments_proxy_is_not_asked(bench: UpdateBench, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert (await bench.service.look()).is_newer


@pytest.mark.parametrize("address", ["http://updates.example/newest", "ftp://127.0.0.1/newest", "https://user@127.0.0.1/n", "newest"])
async def test_nothing_leaves_for_an_address_that_is_neither_https_nor_this_computer(bench: UpdateBench, address: str) -> None:
    service = bench.made(channel=Channel(address=address, keys=bench.published.channel.keys))
    with pytest.raises(ContractBroken, match="cannot be used"):
        await service.look()
    assert bench.published.server.connections == 0

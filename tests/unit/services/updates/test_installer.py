"""Saving a newer version's installer: whole and as it was signed, or not at all."""

import asyncio
from pathlib import Path

import pytest
from loopback_server import reply
from release_bench import a_file, a_statement, signed
from update_bench import UpdateBench
from waiting import until

from recruiterdesk.domain.errors import ContractBroken, Unreachable, Unsupported

INSTALLER = bytes(range(256)) * 2048


async def test_the_installer_is_saved_as_it_was_signed(bench: UpdateBench, tmp_path: Path) -> None:
    look = await bench.service.look()
    assert look.file is not None
    seen: list[tuple[int, int]] = []
    saved = await bench.service.save_installer(tmp_path / "Downloads", lambda done, whole: seen.append((done, whole)))
    assert saved.path == tmp_path / "Downloads" / look.file.name
    assert saved.sha256 == look.file.sha256
    assert seen[-1] == (look.file.size, look.file.size)
    assert [path.name for path in (tmp_path / "Downloads").iterdir()] == [look.file.name]
    assert bench.published.server.heard[-1].target == f"/desk/{look.file.name}"


@pytest.mark.parametrize(
    "comes",
    [INSTALLER[:-1] + b"\x00", INSTALLER[:-1], INSTALLER + b"\x00", b"", INSTALLER[:1000] + b"\xff" + INSTALLER[1001:]],
    ids=["last byte", "short", "long", "empty", "one byte"],
)
async def test_a_tampered_installer_is_thrown_away(bench: UpdateBench, tmp_path: Path, comes: bytes) -> None:
    bench.published.says(signed(a_statement(files=[a_file(INSTALLER)])))
    bench.published.file = reply(200, comes)
    await bench.service.look()
    with pytest.raises(ContractBroken, match="it was thrown away"):
        await bench.service.save_installer(tmp_path / "Downloads")
    assert list((tmp_path / "Downloads").iterdir()) == []


async def test_an_installer_whose_connection_breaks_leaves_nothing(bench: UpdateBench, tmp_path: Path) -> None:
    bench.published.file = b"HTTP/1.1 200 OK\r\nContent-Length: 520000\r\nConnection: close\r\n\r\nhalf"
    await bench.service.look()
    with pytest.raises(Unreachable, match="broke"):
        await bench.service.save_installer(tmp_path / "Downloads")
    assert list((tmp_path / "Downloads").iterdir()) == []


async def test_saving_that_is_stopped_leaves_nothing(bench: UpdateBench, tmp_path: Path) -> None:
    await bench.service.look()
    bench.published.file = reply(200, INSTALLER)[:-1000]  # it never ends
    saving = asyncio.get_running_loop().create_task(bench.service.save_installer(tmp_path / "Downloads"))
    await until(lambda: list((tmp_path / "Downloads").glob(".*.part")))
    saving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await saving
    assert list((tmp_path / "Downloads").iterdir()) == []


async def test_an_installer_that_is_there_already_is_not_overwritten(bench: UpdateBench, tmp_path: Path) -> None:
    look = await bench.service.look()
    assert look.file is not None
    (tmp_path / look.file.name).write_text("mine")
    saved = await bench.service.save_installer(tmp_path)
    assert "(2)" in saved.name
    assert (tmp_path / look.file.name).read_text() == "mine"


async def test_without_an_installer_for_this_computer_the_page_is_named(bench: UpdateBench, tmp_path: Path) -> None:
    bench.published.says(signed(a_statement(files=[a_file(architecture="riscv64")])))
    assert (await bench.service.look()).file is None
    with pytest.raises(Unsupported, match="Look at the page"):
        await bench.service.save_installer(tmp_path)

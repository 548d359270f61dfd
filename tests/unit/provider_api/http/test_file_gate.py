"""A gate for one at a time: within a process, between connections of one process, and where the disk takes no files."""

import asyncio
from pathlib import Path

import pytest
from virtual_clock import VirtualClock

from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.provider_api.http.file_gate import FileGate
from recruiterdesk.provider_api.http.limiter import PausedTooLong


async def _most_inside(gates: list[FileGate]) -> int:
    inside = most = 0

    async def visit(gate: FileGate) -> None:
        nonlocal inside, most
        async with gate.hold():
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        for gate in gates:
            group.create_task(visit(gate))
    return most


async def test_connections_of_one_program_pass_a_gate_one_at_a_time(tmp_path: Path) -> None:
    one, two = (FileGate(tmp_path / "deep" / "gate", SystemClock()) for _ in range(2))
    assert await _most_inside([one, two] * 4) == 1


async def test_gates_of_other_names_hold_up_nobody(tmp_path: Path) -> None:
    one, two = (FileGate(tmp_path / name, SystemClock()) for name in ("one", "two"))
    async with asyncio.timeout(5), one.hold(), two.hold():
        pass


async def test_where_the_disk_takes_no_file_the_gate_holds_within_the_program(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    gate = FileGate(tmp_path / "file" / "gate", SystemClock())
    assert await _most_inside([gate] * 5) == 1


@pytest.mark.parametrize(("patience", "longest"), [(20.0, 21), (float("inf"), 241)])
async def test_somebody_who_stays_inside_is_not_waited_for_without_end(tmp_path: Path, patience: float, longest: float) -> None:
    clock = VirtualClock()
    one, two = (FileGate(tmp_path / "gate", clock) for _ in range(2))

    async def wait() -> float:
        with pytest.raises(PausedTooLong):
            async with two.hold(patience):
                pass
        return clock.elapsed

    async with one.hold():
        (waited,) = await clock.drive(wait())
    assert min(patience, 240) <= waited <= longest
    async with two.hold():  # nothing of the vain attempt is left
        pass


async def test_somebody_who_stops_waiting_leaves_the_anteroom(tmp_path: Path) -> None:
    one, two, three = (FileGate(tmp_path / "gate", SystemClock()) for _ in range(3))
    async with one.hold():
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1), two.hold():
                pass
    async with asyncio.timeout(5), three.hold():
        pass

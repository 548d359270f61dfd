"""Looking for a newer version: only where it was agreed to, once a day, and told until it was noted."""

import pytest
from loopback_server import reply
from made_up_store import TEST_KEY
from release_bench import a_statement, signed
from update_bench import UpdateBench, ended
from waiting import until

from recruiterdesk.domain.errors import ContractBroken, StorageTrouble, Unsupported
from recruiterdesk.machine.release_channel import Channel
from recruiterdesk.services.update_service import UpdateService, UpdateStanding
from recruiterdesk.store import opening
from recruiterdesk.store.store import Store
from recruiterdesk.store.trouble import READ_ONLY

DAY = 24 * 3600


async def test_without_agreement_not_a_byte_leaves_however_the_clock_goes(bench: UpdateBench) -> None:
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


async def test_with_agreement_it_asks_once_a_day_and_no_more_once_it_is_taken_back(bench: UpdateBench) -> None:
    await bench.agree(is_agreed=True)
    watching = bench.watch()
    assert bench.published.server.heard == []  # nothing leaves at the start itself
    await bench.pass_steps(5)
    assert len(bench.published.server.heard) == 1
    await bench.pass_steps(7)
    assert len(bench.published.server.heard) == 2
    await bench.agree(is_agreed=False)
    await bench.pass_steps(15)
    assert len(bench.published.server.heard) == 2
    await ended(watching)


async def test_starting_again_and_again_asks_no_more_often(bench: UpdateBench) -> None:
    await bench.agree(is_agreed=True)
    for _ in range(5):
        watching = bench.watch(bench.made())
        await bench.pass_steps(1)
        await ended(watching)
    assert len(bench.published.server.heard) == 1


async def test_a_clock_that_is_set_back_and_forth_asks_no_more_often_in_one_run(bench: UpdateBench) -> None:
    await bench.agree(is_agreed=True)
    watching = bench.watch()
    for jump in (0, 3 * DAY, -5 * DAY, 30 * DAY, -30 * DAY):
        bench.clock.jump(jump)
        await bench.pass_steps(1)
    await ended(watching)
    assert len(bench.published.server.heard) == 1


async def test_a_moment_that_lies_ahead_does_not_keep_it_from_ever_asking_again(bench: UpdateBench) -> None:
    bench.clock.jump(4000 * DAY)
    with pytest.raises(ContractBroken, match="computer's date"):
        await bench.service.look()
    bench.clock.jump(-4000 * DAY)
    service = bench.made()
    await bench.agree(is_agreed=True)
    watching = bench.watch(service)
    await bench.pass_steps(1)
    await ended(watching)
    assert len(bench.published.server.heard) == 2


async def test_a_failed_look_is_not_repeated_before_the_next_day(bench: UpdateBench) -> None:
    bench.published.answer = reply(503)
    await bench.agree(is_agreed=True)
    watching = bench.watch()
    await bench.pass_steps(3)
    assert len(bench.published.server.heard) == 1
    await ended(watching)


async def test_the_moment_is_drawn_anew_each_time(bench: UpdateBench) -> None:
    drawn: list[tuple[float, float]] = []

    def draw(least: float, most: float) -> float:
        drawn.append((least, most))
        return most

    service = UpdateService(bench.store, bench.clock, lambda: bench.published.channel, uniform=draw)
    watching = bench.watch(service)
    await bench.pass_steps(3, 3600.0)
    await ended(watching)
    assert drawn == [(60.0, 3600.0)] * 4


async def test_a_copy_without_an_address_says_so_and_asks_nothing(bench: UpdateBench) -> None:
    service = UpdateService(bench.store, bench.clock, lambda: None)
    assert str(service.refusal).startswith("This copy was not built with an address for updates.")
    for asking in (service.look(), service.save_installer(bench.folder)):
        with pytest.raises(Unsupported):
            await asking
    assert bench.service.refusal is None


async def test_a_copy_from_source_has_no_address(bench: UpdateBench) -> None:
    assert UpdateService(bench.store, bench.clock).refusal is not None


async def test_a_damaged_address_is_the_reason_why_it_asks_nothing(bench: UpdateBench) -> None:
    def damaged() -> Channel | None:
        raise ContractBroken("The address for updates in this copy of recruiterdesk is damaged. Install it again.")

    assert "damaged" in str(UpdateService(bench.store, bench.clock, damaged).refusal)


async def test_where_nothing_can_be_written_a_look_still_answers_and_nothing_is_asked_by_itself(
    bench: UpdateBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bench.agree(is_agreed=True)
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


async def test_a_version_is_told_until_it_was_noted_and_then_never_again(bench: UpdateBench) -> None:
    await bench.agree(is_agreed=True)
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


async def test_what_was_installed_meanwhile_or_is_not_agreed_to_is_not_told(bench: UpdateBench) -> None:
    await bench.service.look()
    for installed, is_agreed in (("0.1.0", False), ("0.2.0", True)):
        service = bench.made(installed)
        await bench.agree(is_agreed=is_agreed)
        watching = bench.watch(service)
        await until(lambda: bench.clock._sleepers)  # type: ignore[attr-defined]  # a StepClock
        await ended(watching)
    assert bench.told == []

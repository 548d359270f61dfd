"""Whether the last run ended by its user's hand is known by what is left of it, and a crash at each start is not gone back to."""

from datetime import UTC, datetime
from pathlib import Path

from desk_bench import desk_bench

from recruiterdesk.services.desk import Desk
from recruiterdesk.services.run_record import OPEN, PLACE, RunRecord

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def record(desk: Desk) -> RunRecord:
    return RunRecord(desk.settings, lambda: NOW)


async def test_a_run_that_its_user_ended_leaves_nothing(tmp_path: Path) -> None:
    async with desk_bench(tmp_path) as bench:
        first = record(bench.desk)
        assert await first.begin() is None
        await bench.desk.settings.set(PLACE, {"view": "all"})
        await first.end()
        assert await bench.desk.settings.several((OPEN, PLACE)) == {OPEN: None, PLACE: None}
        assert await record(bench.desk).begin() is None


async def test_what_is_left_of_a_run_says_when_it_began_and_where_the_user_stood(tmp_path: Path) -> None:
    async with desk_bench(tmp_path) as bench:
        await record(bench.desk).begin()
        await bench.desk.settings.set(PLACE, {"view": "all"})
        end = await record(bench.desk).begin()
        assert end is not None
        assert (end.began, end.place, end.early_ends, end.may_go_back) == (NOW, {"view": "all"}, 1, True)


async def test_the_third_early_end_in_a_row_is_not_gone_back_to_and_one_that_lasted_begins_the_count_anew(tmp_path: Path) -> None:
    async with desk_bench(tmp_path) as bench:
        await record(bench.desk).begin()
        ends = [await record(bench.desk).begin() for _ in range(4)]
        assert [end.may_go_back for end in ends if end is not None] == [True, True, False, False]
        lasting = record(bench.desk)
        await lasting.begin()
        await lasting.note_lasting()
        after = await record(bench.desk).begin()
        assert after is not None
        assert (after.early_ends, after.may_go_back) == (0, True)


async def test_what_is_not_understood_is_no_run(tmp_path: Path) -> None:
    async with desk_bench(tmp_path) as bench:
        for strange in ("yes", {"began": "tomorrow"}, [1]):
            await bench.desk.settings.set(OPEN, strange)  # type: ignore[arg-type]  # what no version of the program writes
            assert await record(bench.desk).begin() is None

"""The real desk pulls from the real receiver over a line that flaps; the full size is tests/benchmarks/bench_receiver.py."""

from pathlib import Path

import pytest
from receiver_stress.laptop_run import run_laptop

APPLICATIONS = 500


@pytest.mark.slow
@pytest.mark.secret_service
@pytest.mark.timeout(400)
def test_a_laptop_ends_complete_with_nobody_twice_and_keeps_everybody_when_the_receiver_forgets_them(
    database_url: str, tmp_path: Path
) -> None:
    run = run_laptop(tmp_path, database_url, applications=APPLICATIONS)
    assert run.mishaps["cut"] + run.mishaps["halved"] + run.mishaps["refused"] > 0, "the line never flapped"
    assert run.on_laptop.keys() == run.delivered
    assert set(run.on_laptop.values()) == {1}, "somebody is there twice"
    assert run.acknowledged == run.newest == APPLICATIONS
    assert run.left_in_receiver == 0
    assert run.afterwards == run.on_laptop

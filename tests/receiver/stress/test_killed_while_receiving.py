"""SIGKILL at random moments while deliveries come in; the full size is tests/benchmarks/bench_receiver.py."""

from pathlib import Path

import pytest
from receiver_stress.killed_run import run_with_kills

DELIVERIES = 400
KILLS = 8


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_receivers_that_are_killed_again_and_again_keep_each_application_once_and_lose_none_that_they_acknowledged(
    database_url: str, tmp_path: Path
) -> None:
    """Two instances side by side on PostgreSQL, one that is started again on SQLite; the provider resends what was not answered 201."""
    instances = 1 if database_url.startswith("sqlite") else 2
    run = run_with_kills(tmp_path / "profile", database_url, instances=instances, deliveries=DELIVERIES, kills=KILLS)
    assert run.kills == KILLS
    assert run.ledger.broken > 0, "the kills hit nothing that was on its way"
    assert sum(run.ledger.acknowledged.values()) == DELIVERIES
    assert run.reckoning.is_whole, run.reckoning
    assert run.reckoning.applications == run.expected == len(run.ledger.ids)

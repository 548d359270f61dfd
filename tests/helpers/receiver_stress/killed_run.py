"""Deliveries with kills among them, from the first to the reckoning: what the test runs in a small size and the benchmark in full."""

import time
from dataclasses import dataclass
from pathlib import Path

from receiver_stress.fleet import Fleet, Killer
from receiver_stress.ledger import Ledger
from receiver_stress.provider import Provider
from receiver_stress.reckoning import Reckoning, reckon
from receiver_stress.traffic import traffic

_SEED = 20261122


@dataclass(frozen=True)
class KilledRun:
    """What came of it."""

    expected: int
    kills: int
    ledger: Ledger
    reckoning: Reckoning
    seconds: float


def run_with_kills(folder: Path, database: str, *, instances: int, deliveries: int, kills: int) -> KilledRun:
    """Deliver so many while receivers are killed and started again; AssertionError where a delivery is never taken or a kill fails."""
    steps, ledger = traffic(deliveries, _SEED), Ledger()
    began = time.monotonic()
    with Fleet(folder, database, instances) as fleet:
        provider = Provider(fleet.ports, ledger, seconds=120)
        with Killer(fleet, kills=kills, steps=len(steps), seed=_SEED) as killer:
            provider.deliver_all(steps, killer.let_pass)
    if killer.failure is not None:
        raise killer.failure
    expected = len({number for step in steps for number in step})
    return KilledRun(expected, killer.done, ledger, reckon(database, ledger), time.monotonic() - began)

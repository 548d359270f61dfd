"""A started stand-in for tests: `with homerun_stand_in(applicants=40) as homerun: …`."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from recruiterdesk.demo.stand_in import HomerunStandIn


@contextmanager
def homerun_stand_in(**options: Any) -> Iterator[HomerunStandIn]:
    """Start it, hand it over, and assert at the end that no key reached the origin of downloads."""
    with HomerunStandIn(**options) as stand_in:
        yield stand_in
        assert stand_in.ledger.leaks == []

"""The stand-in and the profile that the journeys share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from headless_desk import HeadlessDesk
from stand_in import homerun_stand_in
from warm_program import can_fork

from recruiterdesk.demo.stand_in import HomerunStandIn


@pytest.fixture
def homerun() -> Iterator[HomerunStandIn]:
    """Return a started stand-in with twelve applicants and a limit that nobody meets."""
    with homerun_stand_in(applicants=12, limit=6000) as made:
        yield made


@pytest.fixture
def headless(tmp_path: Path, request: pytest.FixtureRequest) -> HeadlessDesk:
    """Return commands on an empty profile."""
    is_apart = request.node.get_closest_marker("from_nothing") is not None
    return HeadlessDesk(tmp_path / "profile", from_nothing=is_apart or not can_fork())


@pytest.fixture
def connected(headless: HeadlessDesk, homerun: HomerunStandIn) -> HeadlessDesk:
    """Return commands on a profile with one synced account."""
    headless.add_account(homerun.base_url, homerun.keys["full"])
    headless.json("sync", "sync")
    return headless

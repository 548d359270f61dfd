"""The stand-in that the tests of JobSphere share."""

from collections.abc import Iterator

import pytest

from recruiterdesk.demo.stand_in import JobSphereStandIn


@pytest.fixture
def jobsphere() -> Iterator[JobSphereStandIn]:
    """Return a started stand-in with a limit that nobody meets."""
    with JobSphereStandIn(limit=100_000) as stand_in:
        yield stand_in

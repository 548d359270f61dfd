"""The unmatched view in a window over the made-up desk."""

import asyncio
from collections.abc import Iterator

import pytest
from screen_bed import ScreenBed

from recruiterdesk.ui.theme.theme import Theme


@pytest.fixture
def bed(theme: Theme, aloop: asyncio.AbstractEventLoop) -> Iterator[ScreenBed]:
    """A bed with four people whom no vacancy is known for, three of them in the first account; their view is open."""
    bed = ScreenBed(theme, aloop)
    bed.desk.unmatch(1, 2, 4, 3)
    bed.start()
    bed.screens.applicants.know_unmatched(4)
    bed.screens.open("unmatched")
    bed.rest()
    yield bed
    bed.close()

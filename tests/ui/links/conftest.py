"""The screens in a window over the made-up desk."""

import asyncio
from collections.abc import Iterator

import pytest
from screen_bed import ScreenBed

from recruiterdesk.ui.theme.theme import Theme


@pytest.fixture
def bed(theme: Theme, aloop: asyncio.AbstractEventLoop) -> Iterator[ScreenBed]:
    """A bed that has read its first list."""
    bed = ScreenBed(theme, aloop).start()
    yield bed
    bed.close()

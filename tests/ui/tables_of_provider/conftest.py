"""The screens in a window over a made-up desk whose second account is at an unequal provider."""

import asyncio
from collections.abc import Iterator

import pytest
from made_up_desk.desk import MadeUpDesk
from screen_bed import ScreenBed

from recruiterdesk.ui.theme.theme import Theme


@pytest.fixture
def bed(theme: Theme, aloop: asyncio.AbstractEventLoop) -> Iterator[ScreenBed]:
    """A bed that has read its first list."""
    bed = ScreenBed(theme, aloop, MadeUpDesk(count=24, has_board=True)).start()
    yield bed
    bed.close()

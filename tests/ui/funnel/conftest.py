"""The sheet of an account's stages over the made-up desk."""

import asyncio
from collections.abc import Iterator

import pytest
from funnel_bed import FunnelBed

from recruiterdesk.ui.theme.theme import Theme


@pytest.fixture
def bed(theme: Theme, aloop: asyncio.AbstractEventLoop) -> Iterator[FunnelBed]:
    """A window over two accounts."""
    bed = FunnelBed(theme, aloop)
    yield bed
    bed.close()

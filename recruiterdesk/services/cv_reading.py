"""What the services ask of whoever reads and draws CVs; `machine.cv_reader.CvReader` does it in a child process."""

from pathlib import Path
from typing import Protocol

from recruiterdesk.machine.cv.answers import ContactGuess, CvText, RenderedPage

__all__ = ["ContactGuess", "CvPage", "CvReading", "CvText"]

CvPage = RenderedPage
"""What a page is called where only its picture counts."""


class CvReading(Protocol):
    """Reads and draws documents without trusting them; raises only DeskErrors."""

    async def read_text(self, content: bytes | Path, name: str, *, urgent: bool = False) -> CvText:
        """Return the text of a document."""

    async def render_page(self, content: bytes | Path, name: str, page: int, width_px: int) -> RenderedPage:
        """Return one page, from 0, as a picture."""

    async def guess_contact(self, text: str, file_name: str = "") -> ContactGuess:
        """Return whose CV it is."""

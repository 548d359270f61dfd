"""What the services ask of whoever reads and draws CVs; the machine room does it in a child process."""

from typing import Protocol


class CvText(Protocol):
    """A document's text."""

    @property
    def text(self) -> str:
        """Return the text, empty where there is none."""


class CvPage(Protocol):
    """A page as a picture, 4 bytes a pixel in the order blue, green, red, alpha."""

    @property
    def width(self) -> int:
        """Return pixels across."""

    @property
    def height(self) -> int:
        """Return pixels down."""

    @property
    def bgra(self) -> bytes:
        """Return the pixels, row by row."""


class CvReading(Protocol):
    """Reads and draws documents without trusting them; raises only DeskErrors."""

    async def read_text(self, content: bytes, name: str) -> CvText:
        """Return the text of a document."""

    async def render_page(self, content: bytes, name: str, page: int, width_px: int) -> CvPage:
        """Return one page, from 0, as a picture."""

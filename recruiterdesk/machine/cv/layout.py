"""Flowing documents laid out as pages: a plain PDF, so that every CV is shown the same way.

Text is drawn, never interpreted: nothing in a CV can be markup here.
"""

import os
import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from reportlab import __file__ as reportlab_file
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

from recruiterdesk.machine.cv.blocks import Block, Style

MOST_PAGES = 60
MARGIN = 56.0
INDENT = 14.0
LEADING = 1.35
TABS_APART = 3  # blanks between the cells of a row
LONGEST_WORD = 300

# Size, bold, space before, all in points.
LOOKS: dict[Style, tuple[float, bool, float]] = {
    Style.TITLE: (18.0, True, 6.0),
    Style.HEADING: (12.5, True, 10.0),
    Style.TEXT: (10.0, False, 2.5),
    Style.BULLET: (10.0, False, 1.5),
}


class Faces(NamedTuple):
    """The two fonts of a document, by the names they are registered under, and the characters that the first one knows."""

    regular: str
    bold: str
    characters: frozenset[int] = frozenset()


def lay_out(blocks: list[Block]) -> bytes:
    """Return a PDF of A4 pages with the blocks in order, at most MOST_PAGES; an empty document gets one empty page."""
    faces = _faces_for("".join({character for block in blocks for character in block.text}))
    written = BytesIO()
    canvas = Canvas(written, pagesize=A4, pageCompression=0)
    width = A4[0] - 2 * MARGIN
    y, pages = A4[1] - MARGIN, 1
    for block in blocks:
        size, is_bold, before = LOOKS[block.style]
        face = faces.bold if is_bold or block.is_bold else faces.regular
        indent = INDENT if block.style is Style.BULLET else 0.0
        y -= before
        for number, line in enumerate(_lines(block.text, face, size, width - indent)):
            y -= size * LEADING
            if y < MARGIN:
                if pages == MOST_PAGES:
                    canvas.save()
                    return written.getvalue()
                canvas.showPage()
                pages += 1
                y = A4[1] - MARGIN - size * LEADING
            canvas.setFont(face, size)
            if indent and number == 0:
                canvas.drawString(MARGIN, y, "\u2022")
            canvas.drawString(MARGIN + indent, y, line)
        if not block.text:
            y -= LOOKS[Style.TEXT][0] * 0.6
    canvas.showPage()
    canvas.save()
    return written.getvalue()


def _lines(text: str, face: str, size: float, width: float) -> Iterator[str]:
    """Break a block into lines that fit, between words where there are any."""
    line, used = "", 0.0
    for word in _words(text.replace("\t", " " * TABS_APART)):
        needed = pdfmetrics.stringWidth(word, face, size)
        if line and used + needed > width:
            yield line.rstrip()
            line, used = "", 0.0
        if not line:
            word = word.lstrip()  # noqa: PLW2901 -- the blanks before a line's first word are gone
            needed = pdfmetrics.stringWidth(word, face, size)
        line, used = line + word, used + needed
        while used > width and len(line) > 1:
            fitting = _fitting(line, face, size, width)
            yield line[:fitting]
            line = line[fitting:]
            used = pdfmetrics.stringWidth(line, face, size)
    if line.strip():
        yield line.rstrip()


def _words(text: str) -> Iterator[str]:
    for word in re.findall(r"\s*\S+", text):
        for start in range(0, len(word), LONGEST_WORD):
            yield word[start : start + LONGEST_WORD]


def _fitting(text: str, face: str, size: float, width: float) -> int:
    """Return how many characters fit on a line, one at least."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if pdfmetrics.stringWidth(text[:middle], face, size) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _faces_for(characters: str) -> Faces:
    """Return the fonts that know most of the characters, the nicest of equals."""
    best, best_known = None, -1
    wanted = {ord(character) for character in characters if not character.isspace()}
    for number, files in enumerate(_font_files()):
        faces = _registered(number, *files)
        if faces is None:
            continue
        known = len(wanted & faces.characters)
        if known > best_known:
            best, best_known = faces, known
        if known == len(wanted):
            break
    return best or Faces("Helvetica", "Helvetica-Bold")


@lru_cache(maxsize=16)
def _registered(number: int, regular: Path, bold: Path) -> Faces | None:
    try:
        fonts = TTFont(f"regular{number}", str(regular)), TTFont(f"bold{number}", str(bold))
    except (TTFError, OSError):
        return None
    for font in fonts:
        pdfmetrics.registerFont(font)
    return Faces(fonts[0].fontName, fonts[1].fontName, frozenset(fonts[0].face.charToGlyph))


def _font_files() -> list[tuple[Path, Path]]:
    """Return pairs of font files, regular and bold, that may be there; the last one always is."""
    own = Path(__file__).resolve().parents[2] / "ui" / "generated"  # where the build puts the window's fonts
    windows = Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "Fonts"
    vera = Path(reportlab_file).parent / "fonts"
    pairs = [(own / "inter_400.ttf", own / "inter_600.ttf")]
    if sys.platform == "win32":
        pairs.append((windows / "arial.ttf", windows / "arialbd.ttf"))
    elif sys.platform == "darwin":
        pairs.append((Path("/System/Library/Fonts/Supplemental/Arial.ttf"), Path("/System/Library/Fonts/Supplemental/Arial Bold.ttf")))
        pairs.append((Path("/Library/Fonts/Arial Unicode.ttf"), Path("/Library/Fonts/Arial Unicode.ttf")))
    else:
        dejavu = Path("/usr/share/fonts/truetype/dejavu")
        pairs.append((dejavu / "DejaVuSans.ttf", dejavu / "DejaVuSans-Bold.ttf"))
    pairs.append((vera / "Vera.ttf", vera / "VeraBd.ttf"))
    return pairs

"""Icons look as the drawings that they come from: Qt's own SVG module, which the program does without, is asked to draw them too."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from recruiterdesk.ui.generated.icons import STROKED
from recruiterdesk.ui.theme.icons import draw_icon, stroke_width

ROOT = Path(__file__).resolve().parents[3]
DRAWINGS = ROOT / "resources" / "icons"
sys.path.insert(0, str(ROOT / "packaging"))  # no package: its files are run by their paths
from icon_outlines import outlines  # noqa: E402 -- found in that folder only now

COLOR = "#336699"
NOTICED = 0.02  # of an icon's area; where lines cross, one stroke over all is paler than one stroke each


def inks(pixmap: QPixmap) -> list[int]:
    """Return how opaque each pixel is."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return [image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())]


def drawn_by_qt(name: str, px: int) -> QPixmap:
    """Draw the file with Qt's SVG module, in the same colour and width of line."""
    svg = (DRAWINGS / f"{name}.svg").read_text("utf-8").replace("currentColor", COLOR)
    svg = re.sub(r'stroke-width="[^"]*"', f'stroke-width="{stroke_width(px)}"', svg)
    pixmap = QPixmap(px, px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    return pixmap


@pytest.mark.parametrize("name", sorted(file.stem for file in DRAWINGS.glob("*.svg")))
def test_an_icon_looks_as_its_drawing(qapp: QApplication, name: str) -> None:
    ours, theirs = inks(draw_icon(name, COLOR, 48, 1.0)), inks(drawn_by_qt(name, 48))
    assert any(theirs)
    assert sum(abs(one - other) for one, other in zip(ours, theirs, strict=True)) / (255 * len(ours)) < NOTICED


def test_every_drawing_has_its_icon() -> None:
    assert set(STROKED) == {file.stem for file in DRAWINGS.glob("*.svg")}


@pytest.mark.parametrize(
    ("data", "end"),
    [
        ("M1 1h4v4H2V3z", "M 1 1 L 5 1 L 5 5 L 2 5 L 2 3 Z"),
        ("m1 1 2 2 2-2", "M 1 1 L 3 3 L 5 1"),
        ("M0 0c1 0 2 1 2 2s1 2 2 2", "M 0 0 C 1 0 2 1 2 2 C 2 3 3 4 4 4"),
        ("M0 0s1 2 2 2", "M 0 0 C 0 0 1 2 2 2"),
        ("M0 0a1 1 0 012 0", "M 0 0 C 0 -0.552 0.448 -1 1 -1 C 1.552 -1 2 -0.552 2 0"),
        ("M0 0a0 1 0 0 1 2 0", "M 0 0 L 2 0"),
    ],
    ids=["lines", "repeated", "curves", "smooth from nothing", "an arc with its flags together", "an arc without a radius"],
)
def test_the_commands_of_a_path_are_followed(data: str, end: str) -> None:
    assert outlines("one", f'<svg xmlns="http://www.w3.org/2000/svg"><path d="{data}"/></svg>') == (end, "")


@pytest.mark.parametrize("shape", ['<path d="M0 0" stroke="red"/>', '<circle cx="1" cy="1" r="1" fill="red"/>', "<text>a</text>"])
def test_what_is_not_drawn_in_the_current_colour_is_refused(shape: str) -> None:
    with pytest.raises(SystemExit, match="cannot be drawn"):
        outlines("one", f'<svg xmlns="http://www.w3.org/2000/svg">{shape}</svg>')

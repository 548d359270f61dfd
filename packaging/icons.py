"""Renders the program's own icon from `resources/app/`: what a desktop wants of it, and what the window shows.

`python packaging/icons.py FOLDER` writes `FOLDER/hicolor/…` (Linux), `recruiterdesk.ico` (Windows) and `recruiterdesk.icns` (macOS).
Nothing of it is committed: a package is made with it, and `build_resources.py` puts the window's few pictures where its fonts are.
It needs PySide6 and Pillow, as the program does. The files were looked at here on Linux; no Windows and no macOS has shown them yet.
"""

import io
import shutil
import struct
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "resources" / "app"
NAME = "recruiterdesk"

HICOLOR = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO = (16, 20, 24, 32, 40, 48, 64, 256)
# What an .icns calls each PNG: 16 and 32 points on a Retina screen first, then 128, 256 and 512 on both kinds of screens.
ICNS = {"ic11": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256, "ic14": 512, "ic09": 512, "ic10": 1024}
# 16 and 32 points on other screens are colours and a mask: there PNG files are shown as noise by some versions of macOS.
ICNS_PLAIN = {16: ("is32", "s8mk"), 32: ("il32", "l8mk")}
WINDOW = (16, 22, 24, 32, 48, 64, 128)

# Small sizes are drawn on their own pixels; from 64 on one drawing serves all.
DRAWN = {16: "-16", 20: "-20", 22: "-22", 24: "-24", 32: "-32", 40: "-20", 48: "-24"}

# The light colours and what they become where everything around is dark: the look's accent, and what is drawn on it.
DARK = {"#0E7A7F": "#5CC0C0", "#FFFFFF": "#082022", "#DCEEEC": "#17393B"}

# macOS keeps a tenth of an icon free on every side: its own tiles have 824 of 1024 points, ours 60 of 64.
_MACOS_SHRINKS_FROM = 64
_MACOS_SHARE = (824 / 1024) / (60 / 64)
_SHORTEST_RUN, _LONGEST_RUN, _LONGEST_LITERAL = 3, 130, 128


def drawing(size: int, colors: dict[str, str] | None = None) -> bytes:
    """Return the SVG that is drawn for a size in pixels; `colors` are put in the place of its own."""
    text = (SOURCES / f"{NAME}{DRAWN.get(size, '')}.svg").read_text("utf-8")
    for own, other in (colors or {}).items():
        text = text.replace(own, other)
    return text.encode()


def png(size: int, svg: bytes, share: float = 1.0) -> bytes:
    """Return a square PNG of `size` pixels on a clear ground; the drawing takes `share` of each side, in the middle."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF  # noqa: PLC0415 -- whoever only asks for sizes does without Qt
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415 -- as above
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 -- as above

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    renderer = QSvgRenderer(QByteArray(svg))
    if not renderer.isValid():
        raise ValueError("The drawing of the icon cannot be read.")
    painter = QPainter(image)
    side = size * share
    renderer.render(painter, QRectF((size - side) / 2, (size - side) / 2, side, side))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the binding takes a device, its types only a path
        raise OSError("Qt cannot write PNG files here.")
    return bytes(buffer.data().data())


def render_hicolor(folder: Path) -> None:
    """Write an icon theme's own pictures: each size, the drawing itself, and the one of a single colour."""
    for size in HICOLOR:
        _write(folder / f"{size}x{size}" / "apps" / f"{NAME}.png", png(size, drawing(size)))
    for kind, source in (("scalable", f"{NAME}.svg"), ("symbolic", f"{NAME}-symbolic.svg")):
        place = folder / kind / "apps" / source
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SOURCES / source, place)


def render_ico(file: Path) -> None:
    """Write the icon of a Windows program."""
    from PIL import Image  # noqa: PLC0415 -- the window's pictures are made without it

    images = [Image.open(io.BytesIO(png(size, drawing(size)))) for size in ICO]
    file.parent.mkdir(parents=True, exist_ok=True)
    # The largest is the one that is saved; Pillow takes the others as they are, and scales none.
    images[-1].save(file, sizes=[(size, size) for size in ICO], append_images=images[:-1])


def render_icns(file: Path) -> None:
    """Write the icon of a macOS bundle."""
    parts: list[tuple[str, bytes]] = []
    for size, names in ICNS_PLAIN.items():
        parts.extend(zip(names, _colors_and_mask(png(size, drawing(size))), strict=True))
    for name, size in ICNS.items():
        parts.append((name, png(size, drawing(size), _MACOS_SHARE if size >= _MACOS_SHRINKS_FROM else 1.0)))
    content = b"".join(struct.pack(">4sI", name.encode(), len(data) + 8) + data for name, data in parts)
    _write(file, struct.pack(">4sI", b"icns", len(content) + 8) + content)


def render_window(folder: Path) -> None:
    """Write the pictures of the window's own icon: `app_SIZE.png`, and `app_dark_SIZE.png` for where everything around is dark."""
    for size in WINDOW:
        _write(folder / f"app_{size}.png", png(size, drawing(size)))
        _write(folder / f"app_dark_{size}.png", png(size, drawing(size, DARK)))


def render(folder: Path) -> None:
    """Write everything that a package needs."""
    render_hicolor(folder / "hicolor")
    render_ico(folder / f"{NAME}.ico")
    render_icns(folder / f"{NAME}.icns")


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _colors_and_mask(picture: bytes) -> tuple[bytes, bytes]:
    """Return a PNG as the older parts of an .icns have it: red, green and blue one after the other, packed, and its opacity."""
    from PIL import Image  # noqa: PLC0415 -- the window's pictures are made without it

    *colors, alpha = Image.open(io.BytesIO(picture)).convert("RGBA").split()
    return b"".join(packed for color in colors for packed in _packed(color.tobytes())), alpha.tobytes()


def _packed(values: bytes) -> Iterator[bytes]:
    """Pack one colour: 3 to 130 equal bytes become their number plus 125 and one of them, others follow their number less one."""
    single = bytearray()
    for value, run in groupby(values):
        left = len(list(run))
        while left >= _SHORTEST_RUN:
            yield from _literal(single)
            taken = min(left, _LONGEST_RUN)
            yield bytes((taken + 125, value))
            left -= taken
        single.extend([value] * left)
    yield from _literal(single)


def _literal(single: bytearray) -> Iterator[bytes]:
    while single:
        yield bytes((min(len(single), _LONGEST_LITERAL) - 1,)) + bytes(single[:_LONGEST_LITERAL])
        del single[:_LONGEST_LITERAL]


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 -- its own name and the folder
        sys.exit("usage: icons.py FOLDER")
    render(Path(sys.argv[1]))

"""The program's own icon, rendered as a package does it: every size, square, readable, on light and on dark."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from PIL.IcnsImagePlugin import IcnsFile
from PIL.IcoImagePlugin import IcoFile

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import icons

ROOT = Path(__file__).resolve().parents[2]
SMALLEST_CONTRAST = 3  # what the look asks of edges
LIGHT, DARK = ("#FFFFFF", "#F3F3F0"), ("#151719", "#1C1E21")  # what task bars and title bars are like
Rgb = tuple[int, int, int]


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    icons.render(folder)
    return folder


def luminance(color: Rgb) -> float:
    parts = (value / 255 for value in color)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def rgb(text: str) -> Rgb:
    red, green, blue = bytes.fromhex(text.removeprefix("#"))
    return red, green, blue


def colors(picture: Image.Image) -> list[Rgb]:
    """The colours of whole pixels, the most frequent first."""
    counted = sorted(picture.convert("RGBA").getcolors(1 << 20) or [], reverse=True)
    return [color[:3] for _, color in counted if isinstance(color, tuple) and color[3] == 255]


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGBA")


def is_centred(picture: Image.Image, tolerance: int) -> bool:
    left, top, right, bottom = picture.getchannel("A").getbbox() or (0, 0, 0, 0)
    width, height = picture.size
    return abs(left - (width - right)) <= tolerance and abs(top - (height - bottom)) <= tolerance and right > left


def test_linux_has_every_size_square_and_in_the_middle(rendered: Path) -> None:
    found = {int(file.parts[-3].split("x")[0]): file for file in (rendered / "hicolor").glob("*x*/apps/recruiterdesk.png")}
    assert sorted(found) == [16, 22, 24, 32, 48, 64, 128, 256, 512]
    for size, file in found.items():
        picture = Image.open(file).convert("RGBA")
        assert picture.size == (size, size)
        assert is_centred(picture, 0)
        assert picture.getpixel((0, 0))[3] < 255, "the corners are round"  # type: ignore[index]  # RGBA: four numbers


def test_linux_has_the_drawing_itself_and_the_one_of_one_colour(rendered: Path) -> None:
    drawn = rendered / "hicolor" / "scalable" / "apps" / "recruiterdesk.svg"
    symbolic = rendered / "hicolor" / "symbolic" / "apps" / "recruiterdesk-symbolic.svg"
    for file in (drawn, symbolic):
        root = ET.fromstring(file.read_text("utf-8"))
        _, _, width, height = map(float, root.attrib["viewBox"].split())
        assert width == height


def test_the_symbolic_icon_takes_the_desktop_s_colour_and_stands_out_in_it() -> None:
    text = (icons.SOURCES / "recruiterdesk-symbolic.svg").read_text("utf-8")
    shapes = [shape for shape in ET.fromstring(text) if shape.tag.endswith(("rect", "circle", "path"))]
    assert shapes
    assert {shape.get("fill") for shape in shapes} == {"currentColor"}
    assert {shape.get("class") for shape in shapes} == {"ColorScheme-Text"}, "so KDE finds them"
    for color, grounds in (("#2E3436", LIGHT), ("#EEEEEC", DARK)):  # the two that GTK puts in
        picture = opened(icons.png(16, text.replace("currentColor", color).encode()))
        (whole,) = colors(picture)
        assert whole == rgb(color)
        assert min(contrast(whole, rgb(ground)) for ground in grounds) > 7
        covered = sum(picture.getchannel("A").tobytes()) / 255 / 256
        assert 0.2 < covered < 0.6, "neither a blot nor a hair"


@pytest.mark.parametrize("size", sorted({*icons.HICOLOR, *icons.ICO, *icons.ICNS.values()}))
def test_the_tile_stands_out_on_light_and_dark_and_what_is_on_it_stands_out_from_it(size: int) -> None:
    tile, *ink = colors(opened(icons.png(size, icons.drawing(size))))[:3]
    assert min(contrast(tile, rgb(ground)) for ground in (*LIGHT, *DARK)) >= SMALLEST_CONTRAST
    assert len(ink) == 2
    assert min(contrast(color, tile) for color in ink) >= SMALLEST_CONTRAST


@pytest.mark.parametrize("size", icons.WINDOW)
def test_the_dark_icon_has_no_colour_of_the_light_one_and_stands_out_on_dark(size: int) -> None:
    light, dark = (colors(opened(icons.png(size, icons.drawing(size, own)))) for own in (None, icons.DARK))
    assert not set(light[:3]) & set(dark[:3])
    assert min(contrast(dark[0], rgb(ground)) for ground in DARK) >= SMALLEST_CONTRAST
    assert min(contrast(color, dark[0]) for color in dark[1:3]) >= SMALLEST_CONTRAST


def test_its_colours_are_the_look_s_but_for_the_tile_that_has_to_do_on_light_and_dark() -> None:
    look = json.loads((ROOT / "resources" / "look" / "tokens.json").read_text("utf-8"))["color"]
    tile, person, lines = icons.DARK
    assert (person, lines) == (look["light"]["accent.on"], look["light"]["accent.soft"])
    assert list(icons.DARK.values()) == [look["dark"][role] for role in ("accent", "accent.on", "accent.soft")]
    assert contrast(rgb(look["light"]["accent"]), rgb(DARK[1])) < SMALLEST_CONTRAST, "else the tile could be the accent itself"
    assert tile not in look["light"].values()


@pytest.mark.parametrize("file", sorted(icons.SOURCES.glob("*.svg")), ids=lambda file: file.stem)
def test_every_drawing_has_the_colours_that_the_dark_one_replaces_and_no_others(file: Path) -> None:
    fills = {shape.get("fill") for shape in ET.fromstring(file.read_text("utf-8")) if shape.get("fill")}
    assert fills == ({"currentColor"} if file.stem.endswith("symbolic") else set(icons.DARK))


@pytest.mark.parametrize("size", [16, 20, 22, 24, 32, 40, 48])
def test_what_is_drawn_for_a_small_size_has_sharp_lines(size: int) -> None:
    """Of the lines' edges none lies between two pixels: rows inside of a line have its colour or the tile's."""
    picture = opened(icons.png(size, icons.drawing(size)))
    tile, _, lines = (rgb(color) for color in icons.DARK)
    column = [picture.getpixel((size * 3 // 8, row)) for row in range(size // 2 + 1, size * 7 // 8)]
    assert {color[:3] for color in column if isinstance(color, tuple)} == {tile, lines}


def test_windows_has_every_size_in_one_file(rendered: Path) -> None:
    with (rendered / "recruiterdesk.ico").open("rb") as file:
        ico = IcoFile(file)
        assert ico.sizes() == {(size, size) for size in (16, 20, 24, 32, 40, 48, 64, 256)}
        for size in icons.ICO:
            picture = ico.getimage((size, size)).convert("RGBA")
            assert picture.tobytes() == opened(icons.png(size, icons.drawing(size))).tobytes(), "drawn for that size, not scaled"


def test_macos_has_every_size_in_one_file(rendered: Path) -> None:
    with (rendered / "recruiterdesk.icns").open("rb") as file:
        icns = IcnsFile(file)
        sizes = icns.itersizes()
        assert {width * scale for width, _, scale in sizes} == {16, 32, 64, 128, 256, 512, 1024}
        for size in sizes:
            picture = icns.getimage(size).convert("RGBA")
            assert picture.size == (size[0] * size[2],) * 2
            assert is_centred(picture, 1)
            assert colors(picture)[0] == rgb(next(iter(icons.DARK)))


def test_macos_shows_the_small_sizes_as_they_were_drawn(rendered: Path) -> None:
    with (rendered / "recruiterdesk.icns").open("rb") as file:
        icns = IcnsFile(file)
        for size in (16, 32):
            plain = icns.getimage((size, size, 1)).convert("RGBA")
            drawn = opened(icons.png(size, icons.drawing(size)))
            assert plain.getchannel("A").tobytes() == drawn.getchannel("A").tobytes()
            assert plain.tobytes() == drawn.tobytes()


def test_macos_keeps_a_tenth_free_around_the_large_sizes(rendered: Path) -> None:
    with (rendered / "recruiterdesk.icns").open("rb") as file:
        left, _, right, _ = IcnsFile(file).getimage((512, 512, 2)).getchannel("A").getbbox() or (0, 0, 0, 0)
    assert right - left == pytest.approx(824, abs=2)


@pytest.mark.parametrize(
    "values", [b"", b"\x00", b"ab", b"aab" * 90, b"a" * 2, b"a" * 3, b"a" * 130, b"a" * 131, b"a" * 133, bytes(range(256)) * 2]
)
def test_packed_colours_are_unpacked_to_what_they_were(values: bytes) -> None:
    packed, found, place = b"".join(icons._packed(values)), bytearray(), 0
    while place < len(packed):
        count = packed[place]
        if count < 128:
            found += packed[place + 1 : place + 2 + count]
            place += count + 2
        else:
            found += packed[place + 1 : place + 2] * (count - 125)
            place += 2
    assert found == values


def test_a_drawing_that_cannot_be_read_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icons, "SOURCES", tmp_path)
    (tmp_path / "recruiterdesk.svg").write_text("<svg", "utf-8")
    with pytest.raises(ValueError, match="cannot be read"):
        icons.png(64, icons.drawing(64))


@pytest.mark.parametrize("render", [icons.render_hicolor, icons.render_window])
def test_what_is_rendered_twice_is_the_same(tmp_path: Path, render: Callable[[Path], None]) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    render(first)
    render(second)
    files = [file.relative_to(first) for file in sorted(first.rglob("*")) if file.is_file()]
    assert files
    assert all((first / file).read_bytes() == (second / file).read_bytes() for file in files)

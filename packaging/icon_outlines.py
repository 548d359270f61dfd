"""Turn the shapes of an SVG icon into outlines of lines and cubic curves, which Qt draws without reading any SVG.

Reading twelve icons at a start with Qt's SVG module takes as long as building a twentieth of the window. The words of an outline are
`M x y`, `L x y`, `C x1 y1 x2 y2 x y` and `Z`, all absolute, in the icon's 24 units.
"""

import re
import sys
from collections.abc import Iterator
from math import atan2, ceil, cos, pi, radians, sin, sqrt, tan
from xml.etree import ElementTree as ET

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_WORD = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}
_ROUND = 4 / 3 * (sqrt(2) - 1)  # how far the handles of a quarter of a circle stand from its ends
_FLAGS = (3, 4)  # the places of an arc's two flags, which need no blank after them

Point = tuple[float, float]


def outlines(name: str, svg: str) -> tuple[str, str]:
    """Return what is stroked of an icon and what is filled; ends the program for a shape that is not known."""
    stroked: list[str] = []
    filled: list[str] = []
    for shape in ET.fromstring(svg):  # noqa: S314 -- our own files
        kind = shape.tag.removeprefix(_NAMESPACE)
        draw = _SHAPES.get(kind)
        paints = {key for key in shape.attrib if key in {"stroke", "transform", "style", "opacity"}}
        if draw is None or paints or shape.get("fill", "currentColor") != "currentColor":
            sys.exit(f"resources/icons/{name}.svg has a shape that cannot be drawn: {kind}.")
        outline = " ".join(draw(dict(shape.attrib)))
        stroked.append(outline)
        if shape.get("fill"):
            filled.append(outline)
    return " ".join(stroked), " ".join(filled)


def _number(value: float) -> str:
    return f"{round(value, 3) + 0.0:g}"  # adding nothing makes -0 a plain 0


def _word(letter: str, *points: Point) -> str:
    return " ".join([letter, *(_number(value) for point in points for value in point)])


def _line(given: dict[str, str]) -> Iterator[str]:
    yield _word("M", (float(given["x1"]), float(given["y1"])))
    yield _word("L", (float(given["x2"]), float(given["y2"])))


def _polyline(given: dict[str, str]) -> Iterator[str]:
    numbers = [float(number) for number in _WORD.findall(given["points"])]
    for place, point in enumerate(zip(numbers[::2], numbers[1::2], strict=True)):
        yield _word("L" if place else "M", point)


def _circle(given: dict[str, str]) -> Iterator[str]:
    x, y, r = float(given["cx"]), float(given["cy"]), float(given["r"])
    return _rounded(x - r, y - r, 2 * r, 2 * r, r, r)


def _rect(given: dict[str, str]) -> Iterator[str]:
    rx = float(given.get("rx", given.get("ry", "0")))
    ry = float(given.get("ry", given.get("rx", "0")))
    x, y, width, height = (float(given.get(name, "0")) for name in ("x", "y", "width", "height"))
    return _rounded(x, y, width, height, min(rx, width / 2), min(ry, height / 2))


def _rounded(x: float, y: float, width: float, height: float, rx: float, ry: float) -> Iterator[str]:
    right, bottom, hx, hy = x + width, y + height, rx * (1 - _ROUND), ry * (1 - _ROUND)
    yield _word("M", (x + rx, y))
    corners = (
        ((right - rx, y), (right - hx, y), (right, y + hy), (right, y + ry)),
        ((right, bottom - ry), (right, bottom - hy), (right - hx, bottom), (right - rx, bottom)),
        ((x + rx, bottom), (x + hx, bottom), (x, bottom - hy), (x, bottom - ry)),
        ((x, y + ry), (x, y + hy), (x + hx, y), (x + rx, y)),
    )
    for begin, first, second, end in corners:
        yield _word("L", begin)
        if rx and ry:
            yield _word("C", first, second, end)
    yield "Z"


def _path(given: dict[str, str]) -> Iterator[str]:
    at = start = (0.0, 0.0)
    handle: Point | None = None  # the second of the last curve, which a smooth one mirrors
    for letter, numbers in _steps(given["d"]):
        order, (x, y) = letter.upper(), at if letter.islower() else (0.0, 0.0)
        points = [(x + numbers[place], y + numbers[place + 1]) for place in range(0, len(numbers) - 1, 2)]
        mirrored, handle = handle, None
        match order:
            case "M":
                at = start = points[0]
                yield _word("M", at)
            case "L":
                at = points[0]
                yield _word("L", at)
            case "H":
                at = (x + numbers[0], at[1])
                yield _word("L", at)
            case "V":
                at = (at[0], y + numbers[0])
                yield _word("L", at)
            case "C" | "S":
                if order == "S":
                    points.insert(0, (2 * at[0] - mirrored[0], 2 * at[1] - mirrored[1]) if mirrored else at)
                handle, at = points[1], points[2]
                yield _word("C", *points)
            case "A":
                end = (x + numbers[5], y + numbers[6])
                yield from _arc(
                    at, end, (numbers[0], numbers[1]), radians(numbers[2]), is_large=bool(numbers[3]), is_sweep=bool(numbers[4])
                )
                at = end
            case _:
                at = start
                yield "Z"


def _steps(data: str) -> Iterator[tuple[str, list[float]]]:
    """Return every command with its numbers; a repeated one is told anew, as `L` after `M`."""
    rest, letter = data.strip(), ""
    while rest:
        if rest[0].isalpha():
            letter, rest = rest[0], rest[1:].lstrip(" ,")
        count, numbers = _NUMBERS[letter.upper()], list[float]()
        while len(numbers) < count:
            is_flag = letter.upper() == "A" and len(numbers) in _FLAGS
            found = re.match(r"[01]", rest) if is_flag else _WORD.match(rest)
            if found is None:
                raise ValueError(data)
            numbers.append(float(found[0]))
            rest = rest[found.end() :].lstrip(" ,\n")
        yield letter, numbers
        letter = {"M": "L", "m": "l"}.get(letter, letter)


def _arc(begin: Point, end: Point, radius: Point, turn: float, *, is_large: bool, is_sweep: bool) -> Iterator[str]:
    """Draw an elliptic arc as curves of a quarter turn at most, by the SVG standard's own way from ends to middle (its appendix B.2.4)."""
    rx, ry = abs(radius[0]), abs(radius[1])
    if begin == end:
        return
    if not rx or not ry:
        yield _word("L", end)
        return
    dx, dy = (begin[0] - end[0]) / 2, (begin[1] - end[1]) / 2
    x, y = cos(turn) * dx + sin(turn) * dy, -sin(turn) * dx + cos(turn) * dy
    grown = sqrt(max(1.0, (x / rx) ** 2 + (y / ry) ** 2))
    rx, ry = rx * grown, ry * grown
    share = sqrt(max(0.0, (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2) / ((rx * y) ** 2 + (ry * x) ** 2))
    share = -share if is_large == is_sweep else share
    mx, my = share * rx * y / ry, -share * ry * x / rx
    middle = (cos(turn) * mx - sin(turn) * my + (begin[0] + end[0]) / 2, sin(turn) * mx + cos(turn) * my + (begin[1] + end[1]) / 2)
    first = atan2((y - my) / ry, (x - mx) / rx)
    swept = atan2((-y - my) / ry, (-x - mx) / rx) - first
    if is_sweep and swept < 0:
        swept += 2 * pi
    elif not is_sweep and swept > 0:
        swept -= 2 * pi

    def place(px: float, py: float) -> Point:
        return middle[0] + cos(turn) * rx * px - sin(turn) * ry * py, middle[1] + sin(turn) * rx * px + cos(turn) * ry * py

    parts = max(1, ceil(abs(swept) / (pi / 2) - 1e-9))
    step = swept / parts
    reach = 4 / 3 * tan(step / 4)
    for part in range(parts):
        one, two = first + part * step, first + (part + 1) * step
        last = end if part == parts - 1 else place(cos(two), sin(two))
        yield _word(
            "C",
            place(cos(one) - reach * sin(one), sin(one) + reach * cos(one)),
            place(cos(two) + reach * sin(two), sin(two) - reach * cos(two)),
            last,
        )


_SHAPES = {"path": _path, "line": _line, "polyline": _polyline, "circle": _circle, "rect": _rect}

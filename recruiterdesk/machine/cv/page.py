"""Pages as pictures, and the text of a PDF: PDFium and Pillow at work."""

from io import BytesIO
from typing import NamedTuple

import pypdfium2

from recruiterdesk.machine.cv.answers import Rectangle
from recruiterdesk.machine.cv.trouble import BROKEN, ENCRYPTED, NO_PAGE, TOO_LARGE, CvTrouble

MOST_PAGES = 500
MOST_TEXT_PAGES = 60
MOST_CHARACTERS = 400_000
MOST_PIXELS = 40_000_000
MOST_RENDERED_PIXELS = 24_000_000
MOST_HIGHLIGHTS = 400
WIDEST = 6000
POINTS = 0.1  # a page smaller than this is none

_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD


class Picture(NamedTuple):
    """Pixels of four bytes: blue, green, red, 255."""

    width: int
    height: int
    pixels: bytes
    highlights: tuple[Rectangle, ...] = ()


def open_pdf(content: bytes) -> pypdfium2.PdfDocument:
    """Open a PDF; CvTrouble when it is damaged, without pages, or wants a password."""
    try:
        document = pypdfium2.PdfDocument(content)
        pages = len(document)
    except pypdfium2.PdfiumError as trouble:
        raise CvTrouble(ENCRYPTED if getattr(trouble, "err_code", None) == _PASSWORD_ERROR else BROKEN) from trouble
    if pages < 1:
        raise CvTrouble(BROKEN)
    return document


def page_count(document: pypdfium2.PdfDocument) -> int:
    """Return how many pages are shown."""
    return min(len(document), MOST_PAGES)


def text_of(document: pypdfium2.PdfDocument) -> str:
    """Return the text of the first pages, as far as they can be read."""
    parts: list[str] = []
    length = 0
    for number in range(min(len(document), MOST_TEXT_PAGES)):
        try:
            text_page = document[number].get_textpage()
            text = text_page.get_text_bounded()
            text_page.close()
        except pypdfium2.PdfiumError:
            continue  # one broken page does not hide the others
        parts.append(text.replace("\r\n", "\n").replace("\x02", "-\n"))
        length += len(text)
        if length > MOST_CHARACTERS:
            break
    return "\n".join(parts)[:MOST_CHARACTERS]


def render(document: pypdfium2.PdfDocument, number: int, width: int, search: str) -> Picture:
    """Draw one page at a width in pixels, smaller when it would be enormous; CvTrouble when there is no such page."""
    if not 0 <= number < page_count(document):
        raise CvTrouble(NO_PAGE)
    try:
        page = document[number]
        points_wide, points_high = page.get_size()
        if points_wide < POINTS or points_high < POINTS:
            raise CvTrouble(BROKEN)
        # A hair less: PDFium rounds up, and the picture has to be as wide as was asked.
        scale = (min(max(width, 1), WIDEST) - 0.01) / points_wide
        scale *= min(1.0, (MOST_RENDERED_PIXELS / (points_wide * scale * points_high * scale)) ** 0.5)
        bitmap = page.render(scale=scale, prefer_bgrx=True, maybe_alpha=False)
        highlights = _highlights(page, search, scale) if search.strip() else ()
    except pypdfium2.PdfiumError as trouble:
        raise CvTrouble(BROKEN) from trouble
    return Picture(bitmap.width, bitmap.height, _packed(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride), highlights)


def render_image(content: bytes, width: int) -> Picture:
    """Draw a picture at a width in pixels, never larger than it is; CvTrouble when it is damaged or above 40 megapixels."""
    from PIL import Image, ImageOps  # noqa: PLC0415 -- only a child that meets a picture loads it

    Image.MAX_IMAGE_PIXELS = None  # we look at the size ourselves, below, before a pixel is unpacked
    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP")) as image:
            if image.width * image.height > MOST_PIXELS:
                raise CvTrouble(TOO_LARGE)
            factor = min(1.0, min(max(width, 1), WIDEST) / image.width)
            image.draft("RGB", (max(1, int(image.width * factor)), max(1, int(image.height * factor))))
            turned = ImageOps.exif_transpose(image)
            factor = min(1.0, min(max(width, 1), WIDEST) / turned.width)
            size = (max(1, round(turned.width * factor)), max(1, round(turned.height * factor)))
            flat = Image.new("RGBA", size, "white")
            small = turned.convert("RGBA").resize(size, Image.Resampling.LANCZOS if factor < 1 else Image.Resampling.NEAREST)
            flat.alpha_composite(small)
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, EOFError, ZeroDivisionError) as broken:
        # What Pillow's readers raise for pictures that are not.
        raise CvTrouble(BROKEN) from broken
    return Picture(flat.width, flat.height, flat.tobytes("raw", "BGRA"))


def _packed(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """Return the rows without gaps between them, every pixel opaque."""
    if stride != width * 4:
        pixels = b"".join(pixels[row * stride : row * stride + width * 4] for row in range(height))
    opaque = bytearray(pixels)
    opaque[3::4] = b"\xff" * (width * height)
    return bytes(opaque)


def _highlights(page: pypdfium2.PdfPage, search: str, scale: float) -> tuple[Rectangle, ...]:
    """Return where the words of the search stand, in pixels from the top left of an unturned page."""
    found: list[Rectangle] = []
    left, _, _, top = page.get_bbox()
    if page.get_rotation() % 360:
        return ()  # turned pages are shown without marks rather than with wrong ones
    text_page = page.get_textpage()
    try:
        for word in search.split()[:10]:
            searcher = text_page.search(word)
            while len(found) < MOST_HIGHLIGHTS and (hit := searcher.get_next()) is not None:
                for number in range(text_page.count_rects(*hit)):
                    x0, y0, x1, y1 = text_page.get_rect(number)
                    found.append(Rectangle((x0 - left) * scale, (top - y1) * scale, (x1 - x0) * scale, (y1 - y0) * scale))
            searcher.close()
    finally:
        text_page.close()
    return tuple(found)

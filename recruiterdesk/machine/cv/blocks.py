"""Documents that flow (DOCX, ODT, RTF, plain text) as blocks: what a page is laid out from."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from recruiterdesk.machine.cv.answers import CvKind
from recruiterdesk.machine.cv.archive import open_archive
from recruiterdesk.machine.cv.rtf import rtf_to_text
from recruiterdesk.machine.cv.trouble import BROKEN, CvTrouble

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from docx.document import Document
    from docx.table import Table, _Cell

MOST_BLOCKS = 5_000
MOST_CHARACTERS = 400_000

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


class Style(StrEnum):
    """How a block looks."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    BULLET = "bullet"


class Block(NamedTuple):
    """A paragraph, or a row of a table with its cells parted by tabs."""

    style: Style
    text: str
    is_bold: bool = False


def blocks_of(kind: CvKind, content: bytes) -> list[Block]:
    """Return a flowing document's blocks, at most MOST_BLOCKS with MOST_CHARACTERS; CvTrouble when it is damaged."""
    readers = {CvKind.DOCX: _of_docx, CvKind.ODT: _of_odt, CvKind.RTF: _of_rtf, CvKind.TEXT: _of_text}
    blocks: list[Block] = []
    characters = 0
    for block in readers[kind](content):
        clean = re.sub(r"[^\S\t]+", " ", block.text).strip()
        room = MOST_CHARACTERS - characters
        if len(blocks) >= MOST_BLOCKS or room <= 0:
            break
        blocks.append(block._replace(text=clean[:room]))
        characters += len(clean)
    return blocks


def decode_text(content: bytes) -> str:
    """Decode plain text: by its mark, else as UTF-8, else as Windows wrote it in the West."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _of_text(content: bytes) -> Iterator[Block]:
    for line in decode_text(content[: MOST_CHARACTERS * 4]).splitlines():
        yield Block(Style.TEXT, line)


def _of_rtf(content: bytes) -> Iterator[Block]:
    for line in rtf_to_text(content).splitlines():
        yield Block(Style.TEXT, line)


def _of_docx(content: bytes) -> Iterator[Block]:
    open_archive(content).close()
    import docx  # noqa: PLC0415 -- only a child that meets a DOCX loads it

    try:
        document = docx.Document(BytesIO(content))
        yield from _of_docx_parts(document)
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, zipfile.BadZipFile, OSError, SyntaxError) as broken:
        # What python-docx and its XML library raise for a document that is not one; SyntaxError is the base of lxml's.
        raise CvTrouble(BROKEN) from broken


def _of_docx_parts(document: "Document") -> Iterator[Block]:
    # A contact line often stands in the page's header.
    for section in document.sections[:1]:
        for paragraph in section.header.paragraphs:
            if paragraph.text.strip():
                yield Block(Style.TEXT, paragraph.text)
    yield from _of_docx_body(document.iter_inner_content())
    for section in document.sections[:1]:
        for paragraph in section.footer.paragraphs:
            if paragraph.text.strip():
                yield Block(Style.TEXT, paragraph.text)


def _of_docx_body(parts: Iterable[object]) -> Iterator[Block]:
    from docx.table import Table  # noqa: PLC0415 -- as above
    from docx.text.paragraph import Paragraph  # noqa: PLC0415 -- as above

    for part in parts:
        if isinstance(part, Paragraph):
            name = (part.style.name if part.style is not None else None) or ""
            runs = [run for run in part.runs if run.text.strip()]
            is_bold = bool(runs) and all(run.bold for run in runs)
            yield Block(_docx_style(name), part.text, is_bold)
        elif isinstance(part, Table):
            yield from _of_docx_table(part)


def _of_docx_table(table: "Table") -> Iterator[Block]:
    for row in table.rows:
        seen: list[_Cell] = []
        for cell in row.cells:
            if not any(cell._tc is other._tc for other in seen):  # noqa: SLF001 -- a merged cell comes up once per column it spans
                seen.append(cell)
        if all(len(cell.paragraphs) <= 1 and not cell.tables for cell in seen):
            yield Block(Style.TEXT, "\t".join(cell.text for cell in seen))
        else:  # a table used for layout: each cell is a column of its own
            for cell in seen:
                yield from _of_docx_body(cell.iter_inner_content())


def _docx_style(name: str) -> Style:
    lowered = name.lower()
    if lowered.startswith(("title", "titel")):
        return Style.TITLE
    if lowered.startswith(("heading", "kop")):
        return Style.HEADING
    return Style.BULLET if lowered.startswith(("list", "lijst")) else Style.TEXT


def _of_odt(content: bytes) -> Iterator[Block]:
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 -- only a child that meets an ODT loads it
    from defusedxml.ElementTree import ParseError, fromstring  # noqa: PLC0415 -- as above

    with open_archive(content) as archive:
        try:
            root = fromstring(archive.read("content.xml"))
        except (KeyError, ParseError, DefusedXmlException, zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as broken:
            raise CvTrouble(BROKEN) from broken
    yield from _of_odt_part(root, in_list=False)


def _of_odt_part(element: "Element", *, in_list: bool) -> Iterator[Block]:
    # By hand and not by recursion: a document nested a million deep must not end the child.
    waiting = [(element, in_list)]
    while waiting:
        part, is_listed = waiting.pop()
        if part.tag == f"{_TEXT}h":
            yield Block(Style.HEADING, _odt_text(part))
        elif part.tag == f"{_TEXT}p":
            yield Block(Style.BULLET if is_listed else Style.TEXT, _odt_text(part))
        elif part.tag == f"{_TABLE}table-row":
            cells = [child for child in part if child.tag == f"{_TABLE}table-cell"]
            yield Block(Style.TEXT, "\t".join(_odt_text(cell) for cell in cells))
        else:
            waiting += [(child, is_listed or part.tag == f"{_TEXT}list") for child in reversed(part)]


def _odt_text(element: "Element") -> str:
    said: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            said.append(part)
            continue
        if part.tag in (f"{_TEXT}tab", f"{_TEXT}s", f"{_TEXT}line-break"):
            said.append("\t" if part.tag == f"{_TEXT}tab" else " ")
        said.append(part.text or "")
        for child in reversed(part):
            waiting += [child.tail or "", child]
    return "".join(said)

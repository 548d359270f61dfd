"""Files that an applicant with bad intentions, or a broken program, might send as a CV; small to make, heavy to open."""

import io
import zipfile

from recruiterdesk.demo.people.cv_pages import make_pdf
from recruiterdesk.demo.people.cv_text import CvFacts

ODD_NAMES = (
    "cv\u202efdp.exe",
    "../../../etc/cron.d/cv.pdf",
    "..\\..\\cv.pdf",
    "CON.pdf",
    "cv.pdf:hidden.exe",
    "-rf.pdf",
    "cv.pdf. . .",
    "c" * 300 + ".pdf",
    "cv\0.pdf",
    "CV of Zoë ’t Hooft.pdf",
)
_WORD_BODY = b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
_KINDS = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Override PartName="/word/document.xml" '
    b'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    b"</Relationships>"
)


def pdf_that_is_none() -> bytes:
    """Return a program's first bytes; somebody named it cv.pdf."""
    return b"MZ\x90\x00\x03\x00\x00\x00" + b"\0" * 4096


def truncated_pdf(facts: CvFacts) -> bytes:
    """Return the first half of a real CV."""
    content = make_pdf(facts)
    return content[: len(content) // 2]


def zip_bomb_docx(megabytes: int = 400) -> bytes:
    """Return a Word document that unpacks to `megabytes`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", _KINDS)
        archive.writestr("_rels/.rels", _RELATIONS)
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(_WORD_BODY)
            block = b"<w:p><w:r><w:t>" + b"a" * (1024 * 1024) + b"</w:t></w:r></w:p>"
            for _ in range(megabytes):
                part.write(block)
            part.write(b"</w:body></w:document>")
    return out.getvalue()


def pdf_of_pages(pages: int) -> bytes:
    """Return a valid PDF of so many empty pages."""
    parts = [b"%PDF-1.4\n"]
    offsets: list[int] = []

    def add(number: int, content: bytes) -> None:
        offsets.append(sum(map(len, parts)))
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))

    add(1, b"<< /Type /Catalog /Pages 2 0 R >>")
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(pages))
    add(2, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids))
    for number in range(pages):
        add(number + 3, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>")
    start = sum(map(len, parts))
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (pages + 3, table))
    parts.append(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (pages + 3, start))
    return b"".join(parts)


def file_of(megabytes: int) -> bytes:
    """Return a PDF-looking file of so many million bytes."""
    return b"%PDF-1.4\n" + b"\0" * (megabytes * 1_000_000 - 9)

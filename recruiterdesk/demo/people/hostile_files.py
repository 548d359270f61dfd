"""Files that a broken program, or somebody in a hurry, might drop as a CV: a program, thousands of pages, too many bytes."""


def pdf_that_is_none() -> bytes:
    """Return a program's first bytes; somebody named it cv.pdf."""
    return b"MZ\x90\x00\x03\x00\x00\x00" + b"\0" * 4096


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

"""CVs made up for tests: good ones of every kind, and hostile ones."""

import random
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

import docx
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

LINES = ("Zoë van den Berg", "zoe.vandenberg@example.nl", "06-12345678", "Verpleegkundige in Utrecht")


def pdf(pages: int = 1, lines: tuple[str, ...] = LINES, *, password: str = "", size: tuple[float, float] = (595, 842)) -> bytes:
    """Make a PDF with the lines on its first page and a number on the others."""
    written = BytesIO()
    canvas = Canvas(written, pagesize=size, encrypt=StandardEncryption(password) if password else None)
    for number in range(pages):
        for row, line in enumerate(lines if number == 0 else (f"page {number + 1}",)):
            canvas.drawString(72, 780 - 20 * row, line)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def word(lines: tuple[str, ...] = LINES) -> bytes:
    """Make a DOCX with a title, paragraphs, a list and a table."""
    document = docx.Document()
    document.add_heading(lines[0], 0)
    for line in lines[1:]:
        document.add_paragraph(line)
    document.add_paragraph("Wondzorg", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2019", "Ziekenhuis"
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def packed(entries: dict[str, bytes], *, stored: tuple[str, ...] = ()) -> bytes:
    """Make an archive of these entries, in order."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return written.getvalue()


def open_document(body: str, *, before: str = "") -> bytes:
    """Make an ODT with this body."""
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    names += ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    content = f"<?xml version='1.0'?>{before}<office:document-content {names}><office:body><office:text>{body}</office:text></office:body>"
    content += "</office:document-content>"
    mimetype = b"application/vnd.oasis.opendocument.text"
    return packed({"mimetype": mimetype, "content.xml": content.encode()}, stored=("mimetype",))


def picture(kind: str = "PNG", size: tuple[int, int] = (120, 80)) -> bytes:
    """Make a picture, red at the left and blue at the right."""
    image = Image.new("RGB", size, (255, 0, 0))
    image.paste((0, 0, 255), (size[0] // 2, 0, *size))
    written = BytesIO()
    image.save(written, kind)
    return written.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    """Make a PNG whose header promises more pixels than it has."""
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 100_000)), (b"IEND", b""))
    whole = b"\x89PNG\r\n\x1a\n"
    for name, content in chunks:
        whole += struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    return whole


def word_with(document: bytes) -> bytes:
    """Make a DOCX whose main part is this."""
    package = b"http://schemas.openxmlformats.org/package/2006/"
    office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = b'<Types xmlns="%scontent-types"><Default Extension="xml" ContentType="application/xml"/>' % package
    types += b'<Override PartName="/word/document.xml" ContentType="%s"/></Types>' % main
    link = b'<Relationship Id="r" Type="%s" Target="word/document.xml"/>' % office
    links = b'<Relationships xmlns="%srelationships">%s</Relationships>' % (package, link)
    return packed({"[Content_Types].xml": types, "_rels/.rels": links, "word/document.xml": document})


def hostile(seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Make about two hundred files that a CV reader should survive, each with a name."""
    entities = (f"<!ENTITY a{number} '{(f'&a{number - 1};' if number else 'ha') * 10}'>" for number in range(12))
    laughs = f"<!DOCTYPE l [{''.join(entities)}]>"
    leak = "<!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
    main = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
    yield "bomb.docx", word_with(b"<a>" + b" " * 300_000_000)
    yield "many.docx", packed({"word/document.xml": b"<a/>"} | {f"{number}.xml": b"x" for number in range(3_000)})
    yield "laughs.docx", word_with((laughs + main.format("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>")).encode())
    yield "leak.docx", word_with((leak + main.format("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")).encode())
    yield "deep.docx", word_with(main.format("<w:p>" * 100_000).encode())
    yield "long.docx", word_with(main.format("<w:p><w:r><w:t>" + "x" * 8_000_000 + "</w:t></w:r></w:p>").encode())
    yield "rows.docx", word_with(main.format("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 100_000).encode())
    yield "empty.docx", word_with(b"")
    yield "lies.docx", word().replace(struct.pack("<I", len(b"x")), struct.pack("<I", 0xFFFFFFF))
    yield "laughs.odt", open_document("<text:p>&a11;</text:p>", before=laughs)
    yield "leak.odt", open_document("<text:p>&x;</text:p>", before=leak)
    yield "deep.odt", open_document("<text:list>" * 50_000 + "<text:p>x</text:p>" + "</text:list>" * 50_000)
    yield "deep-span.odt", open_document("<text:p>" + "<text:span>" * 50_000 + "x" + "</text:span>" * 50_000 + "</text:p>")
    yield "many.pdf", pdf(2_000)
    yield "wide.pdf", pdf(size=(14_400, 1))
    yield "huge.pdf", pdf(size=(10**9, 10**9))
    yield "none.pdf", pdf(size=(0, 0))
    yield "locked.pdf", pdf(password="secret")
    circle = b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1000000>>endobj\n"
    yield "loop.pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" + circle + b"trailer<</Root 1 0 R>>"
    yield "script.pdf", b"<html><script>alert(1)</script>%PDF-1.4"
    yield "program.pdf", b"MZ\x90\0" + b"\0" * 500 + pdf()
    yield "archive.pdf", pdf() + packed({"evil.exe": b"MZ"})
    yield "archive.docx", packed({"evil.exe": b"MZ"})
    yield "flood.png", png_that_claims(100_000, 100_000)
    yield "large.png", png_that_claims(6_000, 6_000)
    yield "nothing.png", png_that_claims(0, 0)
    yield "long.txt", b"x" * 30_000_000
    yield "lines.txt", b"\n" * 3_000_000
    yield "words.txt", b"a b " * 3_000_000
    yield "signs.txt", "\u202e\u0600\U0001f600\ufffd".encode() * 100_000
    yield "half.txt", b"\xff\xfe\x00\xd8" * 10_000
    yield "deep.rtf", b"{\\rtf1" + b"{" * 3_000_000
    yield "back.rtf", b"{\\rtf1" + b"}" * 3_000_000
    yield "numbers.rtf", b"{\\rtf1" + b"\\u-10179?\\u9999999999?\\uc99999 \\'zz" * 50_000
    yield "picture.rtf", b"{\\rtf1{\\pict " + b"00" * 5_000_000 + b"}}"
    yield "old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000
    yield "empty.pdf", b""
    chance = random.Random(seed)
    for name, good in (("a.pdf", pdf(3)), ("b.docx", word()), ("c.png", picture()), ("d.jpg", picture("JPEG")), ("e.gif", picture("GIF"))):
        for number in range(16):
            yield f"cut{number}-{name}", good[: chance.randrange(8, len(good))]
            damaged = bytearray(good)
            for _ in range(chance.randrange(1, 30)):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            yield f"flip{number}-{name}", bytes(damaged)

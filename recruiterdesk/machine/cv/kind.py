"""What a file is by its first bytes, and whether its name says the same."""

import io
import zipfile

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.machine.cv.answers import CvKind
from recruiterdesk.machine.file_name import extension_of

IMAGE_MARKS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*")
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOOKED_AT = 4096

EXTENSIONS: dict[CvKind, frozenset[str]] = {
    CvKind.PDF: frozenset({"pdf"}),
    CvKind.DOCX: frozenset({"docx"}),
    CvKind.ODT: frozenset({"odt"}),
    CvKind.RTF: frozenset({"rtf", "doc"}),
    CvKind.TEXT: frozenset({"txt", "text", "md", "csv", "log", ""}),
    CvKind.IMAGE: frozenset({"jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp"}),
    CvKind.OLD_WORD: frozenset({"doc", "dot"}),
}


def kind_of(content: bytes) -> CvKind:
    """Tell what this is; a file that begins as one thing and hides another is what it begins as."""
    start = content[:LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    # A PDF may begin late by its rules; files that use this are mostly two things at once, so only blanks may come before.
    if start.lstrip(b"\r\n\t \0").startswith(b"%PDF-"):
        return CvKind.PDF
    if start.startswith(b"{\\rtf"):
        return CvKind.RTF
    if start.startswith(OLE_MARK):
        return CvKind.OLD_WORD
    if start.startswith(IMAGE_MARKS) or (start.startswith(b"RIFF") and start[8:12] == b"WEBP"):
        return CvKind.IMAGE
    if start.startswith(b"PK\x03\x04"):
        return _kind_of_archive(content)
    return CvKind.TEXT if _is_text(start) else CvKind.OTHER


def disagreement(kind: CvKind, name: str) -> Sentence:
    """Return a warning when the name promises something else than the content is; empty when they agree."""
    extension = extension_of(name)
    if extension in EXTENSIONS.get(kind, frozenset()):
        return Sentence("")
    if kind is CvKind.OTHER:
        known = frozenset().union(*EXTENSIONS.values())
        if extension not in known:
            return Sentence("")
        return Sentence(
            "This file is called .{extension} but is something else. Do not open it unless you trust who sent it.", {"extension": extension}
        )
    if not extension:
        return Sentence("")
    return Sentence(
        "This file is called .{extension} but is a {kind} file. It is shown as what it is; be careful with it.",
        {"extension": extension, "kind": kind.value},
    )


def _kind_of_archive(content: bytes) -> CvKind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist()[:5000])
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
        return CvKind.OTHER
    if "word/document.xml" in names:
        return CvKind.DOCX
    # The rule of the format: an uncompressed first entry that says what it is.
    if content[30:38] == b"mimetype" and content[38:77].startswith(b"application/vnd.oasis.opendocument.text"):
        return CvKind.ODT
    return CvKind.OTHER


def _is_text(start: bytes) -> bool:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    lowered = start.lstrip().lower()
    if lowered.startswith((b"<!doctype", b"<html", b"<script", b"<?xml", b"<svg", b"#!", b"mz")):
        return False
    return bool(start.strip()) and not any(byte < 9 or 13 < byte < 32 for byte in start)  # noqa: PLR2004 -- control characters of ASCII

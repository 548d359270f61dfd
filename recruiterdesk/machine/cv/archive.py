"""Packed documents (DOCX, ODT), looked at before anything is unpacked."""

import io
import zipfile

from recruiterdesk.machine.cv.trouble import BROKEN, ENCRYPTED, TOO_LARGE, CvTrouble

MOST_ENTRIES = 2_000
MOST_BYTES = 100 * 1024 * 1024
MOST_BYTES_PER_TEXT = 24 * 1024 * 1024
HIGHEST_RATIO = 200
RATIO_COUNTS_ABOVE = 4 * 1024 * 1024


def open_archive(content: bytes) -> zipfile.ZipFile:
    """Open an archive whose own directory promises to stay within the bounds; CvTrouble otherwise.

    The promise is kept: of an entry no more is ever unpacked than its directory says.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as broken:
        raise CvTrouble(BROKEN) from broken
    entries = archive.infolist()
    whole = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or whole > MOST_BYTES:
        raise CvTrouble(TOO_LARGE)
    for entry in entries:
        if entry.flag_bits & 0x1:
            raise CvTrouble(ENCRYPTED)
        if entry.filename.lower().endswith((".xml", ".rels")) and entry.file_size > MOST_BYTES_PER_TEXT:
            raise CvTrouble(TOO_LARGE)
        if entry.file_size > RATIO_COUNTS_ABOVE and entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1):
            raise CvTrouble(TOO_LARGE)
    return archive

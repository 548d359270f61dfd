"""Keeping a spreadsheet from running what an applicant typed (reliability.md T21)."""

import unicodedata

_DANGEROUS = frozenset("=+-@\t\r\n\x00|%")


def guarded(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet could take for a formula; full-width forms and blanks in front count too."""
    head = text.lstrip(" \u3000\u00a0\ufeff")[:1]
    is_dangerous = text[:1] in _DANGEROUS or (head != "" and unicodedata.normalize("NFKC", head)[:1] in _DANGEROUS)
    return f"'{text}" if is_dangerous else text

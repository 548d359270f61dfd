"""What happens to text from outside before SQLite sees it, and the keys by which text is sorted and found.

A NUL ends a string for SQLite's own functions and a lone surrogate cannot be bound at all: both become U+FFFD. A text above its bound
is cut and ends in an ellipsis, so that one 10 MB name cannot make every list slow; the provider's raw JSON is kept apart.
"""

import re
import unicodedata
from typing import overload

NAME_LIMIT = 4096
TEXT_LIMIT = 1_000_000
CUT_MARK = "…"

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

# Letters that no Unicode decomposition takes apart, so FTS5's remove_diacritics leaves them as they are.
_FOLDS = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "ħ": "h",
        "Ħ": "H",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ŀ": "l",
        "Ŀ": "L",
        "ß": "ss",
        "ẞ": "SS",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
        "þ": "th",
        "Þ": "Th",
        "ĳ": "ij",
        "Ĳ": "IJ",
    }
)
_FOLDED_LETTERS = re.compile("[øØłŁđĐðÐħĦıŀĿßẞæÆœŒþÞĳĲ]")
_WORD = re.compile(r"\w+")
VARIANTS = "\x1e"
"""Stands in a searchable text before the folded spellings of its odd words."""


@overload
def clean(text: str, limit: int = ...) -> str: ...
@overload
def clean(text: None, limit: int = ...) -> None: ...
def clean(text: str | None, limit: int = NAME_LIMIT) -> str | None:
    """Return `text` as it can be stored, at most `limit` characters long."""
    if text is None:
        return None
    if len(text) > limit:
        text = text[: limit - len(CUT_MARK)] + CUT_MARK
    if text.isascii() and "\x00" not in text:
        return text
    return _UNSTORABLE.sub("\ufffd", text)


def fold(text: str) -> str:
    """Replace the letters that FTS5 does not fold by their plain spelling."""
    return text.translate(_FOLDS)


def searchable(text: str) -> str:
    """Return `text`, and after a separator the folded spelling of the words that need one: the text itself stays showable."""
    if text.isascii() or not _FOLDED_LETTERS.search(text):
        return text
    variants = dict.fromkeys(fold(word) for word in _WORD.findall(text) if _FOLDED_LETTERS.search(word))
    return f"{text}{VARIANTS}{' '.join(variants)}"


def sort_key(text: str | None) -> str:
    """Return what a text is sorted by: without accents and case, so that Åsa stands beside Asa."""
    if not text:
        return ""
    plain = text[:200].strip()
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", fold(plain)) if not unicodedata.combining(letter))
    return plain.casefold()

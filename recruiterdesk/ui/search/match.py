"""Where typed words stand in a text, ignoring case and diacritics: for showing a hit, never for deciding what is one."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

# Letters that Unicode does not take apart, but that people type without their stroke.
_PLAIN = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "s", "æ": "a", "þ": "t", "ð": "d"})


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return text of the same length, letter by letter, without case and diacritics."""
    return "".join(_fold(letter) for letter in text)


def _fold(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter.translate(_PLAIN))
    base = next((part for part in plain if not unicodedata.combining(part)), letter)
    lower = base.lower()
    return lower if len(lower) == 1 else base


def spans(text: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Return where the typed words stand in `text`, as starts and lengths; at the start of words first, else anywhere."""
    whole = folded(text)
    found: list[tuple[int, int]] = []
    for word in folded(typed).split():
        place = next((at for at in _places(whole, word) if at == 0 or not whole[at - 1].isalnum()), None)
        if place is None:
            place = next(iter(_places(whole, word)), None)
        if place is not None:
            found.append((place, len(word)))
    return _merged(found)


def has_all(texts: Sequence[str | None], typed: str) -> bool:
    """Return whether each typed word begins a word of one of the texts (or stands in it, for numbers)."""
    hay = [folded(text) for text in texts if text]
    digits = ["".join(sign for sign in text if sign.isdigit()) for text in hay]
    return all(
        any(part.startswith(word) for text in hay for part in _words(text)) or (word.isdigit() and any(word in number for number in digits))
        for word in folded(typed).split()
    )


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text).split()


def _places(whole: str, word: str) -> list[int]:
    places: list[int] = []
    at = whole.find(word)
    while at >= 0 and len(places) < 8:  # noqa: PLR2004 -- a hit further on is shown by its first ones
        places.append(at)
        at = whole.find(word, at + 1)
    return places


def _merged(found: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, length in sorted(found):
        if merged and start <= merged[-1][0] + merged[-1][1]:
            before = merged[-1]
            merged[-1] = (before[0], max(before[1], start + length - before[0]))
        else:
            merged.append((start, length))
    return tuple(merged)

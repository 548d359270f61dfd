"""File names made from what a stranger called a file (reliability.md T20)."""

import re
import unicodedata
from collections.abc import Container
from pathlib import PurePosixPath

_LONGEST = 120
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


def safe_name(name: str, fallback: str = "document") -> str:
    """Return a name without a path, control marks, reserved words or hidden direction changes, that every system takes."""
    text = unicodedata.normalize("NFC", name)
    text = "".join(mark for mark in text if unicodedata.category(mark)[0] != "C" and unicodedata.category(mark) not in ("Zl", "Zp"))
    text = _UNSAFE.sub("_", text).strip().strip(".").strip().lstrip("-~ ")
    path = PurePosixPath(text)
    stem, suffix = (path.stem, path.suffix[:16]) if path.suffix else (text, "")
    stem = _cut(stem, _LONGEST - len(suffix.encode())).rstrip(". ")
    text = f"{stem}{suffix}" if stem else fallback + suffix
    return f"_{text}" if _DEVICES.fullmatch(text) else text


def unused_name(name: str, taken: Container[str]) -> str:
    """Return `name`, or with a number before its ending where that one is taken; the case of letters makes no difference."""
    path = PurePosixPath(name)
    candidate, number = name, 2
    while candidate.casefold() in taken:
        candidate, number = f"{path.stem} ({number}){path.suffix}", number + 1
    return candidate


def _cut(text: str, most_bytes: int) -> str:
    return text.encode()[:most_bytes].decode(errors="ignore")

"""File names that came from outside, made safe to show and to write."""

import re
import unicodedata

# Marks that turn the direction of writing or are not seen at all: with them `cv\u202efdp.exe` shows as `cvexe.pdf`.
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_DEVICE = re.compile(r"^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
LONGEST_BYTES = 120


def visible_name(name: str) -> str:
    """Return the name as it may be shown: one line, nothing invisible, nothing that turns the writing round."""
    composed = unicodedata.normalize("NFC", name)
    return "".join(character for character in composed if unicodedata.category(character) not in _INVISIBLE)


def safe_file_name(name: str, fallback: str = "document") -> str:
    """Return a name that is one plain file on every system, its own extension last; `fallback` when nothing is left of it."""
    plain = _FORBIDDEN.sub("_", re.sub(r"\s+", " ", visible_name(name)))
    plain = plain.rstrip(" .").lstrip(" .-~")
    stem, dot, extension = plain.rpartition(".")
    if not dot or not stem:
        stem, extension = plain, ""
    ending = f".{extension}" if extension else ""
    stem = _cut(stem, LONGEST_BYTES - len(ending.encode())).rstrip(" .")
    if len(ending.encode()) > LONGEST_BYTES // 2 or not stem:
        stem, ending = _cut(plain, LONGEST_BYTES).rstrip(" .") or fallback, ""
    safe = stem + ending
    return f"_{safe}" if _DEVICE.match(safe) else safe


def extension_of(name: str) -> str:
    """Return a name's real extension in lower case, without the dot; empty when it has none."""
    return safe_file_name(name).rpartition(".")[2].lower() if "." in safe_file_name(name) else ""


def _cut(text: str, limit: int) -> str:
    return text.encode()[: max(limit, 0)].decode(errors="ignore")

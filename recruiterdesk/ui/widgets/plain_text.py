"""Text from outside, made harmless to show on one line or several: it is only ever shown as plain text after this."""

import html
import re

# What has no shape of its own or could reorder its surroundings: controls, NUL, bidi overrides and isolates, lone surrogates.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")
LINE_LIMIT = 1_000
TEXT_LIMIT = 200_000


def one_line(text: str, limit: int = LINE_LIMIT) -> str:
    """Return `text` as one line of at most `limit` characters, an ellipsis at the end when it was longer."""
    cut = text[: limit + 1]
    shown = _BLANKS.sub(" ", _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", cut)).strip()
    return f"{shown[:limit]}…" if len(text) > limit else shown


def as_tip(text: str) -> str:
    """Return text so that a tooltip, which guesses at HTML, shows it as typed and breaks it into lines."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def many_lines(text: str, limit: int = TEXT_LIMIT) -> str:
    """Return `text` with its line ends kept, of at most `limit` characters, an ellipsis at the end when it was longer."""
    cut = text[:limit].replace("\r\n", "\n").replace("\r", "\n")
    shown = _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", cut)
    return f"{shown}…" if len(text) > limit else shown

"""Text from outside, made harmless to show on one line or several: it is only ever shown as plain text after this."""

import html
import re
from typing import Protocol

# What has no shape of its own or could reorder its surroundings: controls, NUL, bidi overrides and isolates, lone surrogates.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")
LINE_LIMIT = 1_000
TEXT_LIMIT = 200_000
TIP_LIMIT = 2_000


class _Tipped(Protocol):
    """What a tooltip is set on: a widget."""

    def toolTip(self) -> str: ...
    def setToolTip(self, text: str, /) -> None: ...
    def accessibleDescription(self) -> str: ...
    def setAccessibleDescription(self, text: str, /) -> None: ...


def one_line(text: str, limit: int = LINE_LIMIT) -> str:
    """Return `text` as one line of at most `limit` characters, an ellipsis at the end when it was longer."""
    cut = text[: limit + 1]
    shown = _BLANKS.sub(" ", _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", cut)).strip()
    return f"{shown[:limit]}…" if len(text) > limit else shown


def as_tip(text: str) -> str:
    """Return text so that a tooltip, which guesses at HTML, shows it as typed, with its line ends, and breaks lines that are long."""
    return f'<qt style="white-space:pre-wrap">{html.escape(many_lines(text, TIP_LIMIT))}</qt>' if text else ""


def set_tip(widget: _Tipped, text: str) -> None:
    """Let a widget's tooltip show text as typed.

    Qt reads the tooltip aloud, with its markup, where a widget has no description: it gets the text as one unless it has its own.
    """
    before, described = widget.toolTip(), widget.accessibleDescription()
    if before != as_tip(text):
        widget.setToolTip(as_tip(text))
    if described != text and (not described or as_tip(described) == before):
        widget.setAccessibleDescription(text)


def as_caption(text: str) -> str:
    """Return text for a button or a menu's entry: on one line, and an ampersand or a tab is neither a mnemonic nor a key's column."""
    return one_line(text).replace("&", "&&")


def many_lines(text: str, limit: int = TEXT_LIMIT) -> str:
    """Return `text` with its line ends kept, of at most `limit` characters, an ellipsis at the end when it was longer."""
    cut = text[:limit].replace("\r\n", "\n").replace("\r", "\n")
    shown = _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", cut)
    return f"{shown}…" if len(text) > limit else shown

"""Takes a JSON object apart while it comes: the content of its one long member goes on at once, all the rest is collected.

A delivery's body is up to 32 MiB, nearly all of it the text of `cv`. So the body is never whole in memory: this tokenizer knows only
strings, brackets and commas, hands the content of the top-level string member piece by piece to whoever wants it, and leaves an empty
text in its place. What remains is small and is read by a real JSON parser, which refuses whatever is not JSON: the tokenizer takes
nothing out but what stands between two quotation marks, so it cannot make a wrong document right.

It also counts what that parser would not tell: nesting, the number of members, and members that are there twice.
"""

import re
from collections import Counter
from collections.abc import Callable
from enum import Enum, auto
from functools import cache

import msgspec

DEEPEST = 32
MOST_REST = 2 * 1024 * 1024  # bytes of everything but the long member
MOST_MEMBERS = 1000

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LONGEST_ESCAPE = 6  # \u0000
# Possessive, so that a long text costs one pass and no memory.
_IN_TEXT = re.compile(rb'(?:[^"\\]++|\\.)*+', re.DOTALL)
_IN_LONG_TEXT = re.compile(rb'(?:[^"\\\x00-\x1f]++|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*+')
_BEGUN_ESCAPE = re.compile(rb"\\(?:u[0-9a-fA-F]{0,3})?")
_TO_NEXT_MARK = re.compile(rb'[^"\[\]{}]*+')
_TO_NEXT_MARK_OR_COMMA = re.compile(rb'[^"\[\]{},]*+')
_UNICODE_ESCAPE = re.compile(rb"\\u([0-9a-fA-F]{4})")
_SHORT_ESCAPES = {rb"\/": b"/", rb"\n": b"\n", rb"\r": b"\r", rb"\t": b"\t", rb"\b": b"\b", rb"\f": b"\f"}
# JSON allows no raw line break in a text, but base64 does: those are looked for. Base64 itself refuses any other control character.
_NEVER_RAW = (b"\n", b"\r", b"\t")
_LAST_ASCII = 0x7F


class Unfit(Exception):  # noqa: N818 -- it says what the body is
    """The body is not taken apart any further. `reason` is a sentence without anything of the body."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _In(Enum):
    STRUCTURE = auto()
    NAME = auto()
    TEXT = auto()
    LONG_TEXT = auto()
    BROKEN_LONG_TEXT = auto()


class BodyScanner:
    """One body. Feed it pieces of any size; Unfit is raised where going on is useless.

    `take` gets the long member's content without JSON's escapes. Where the content is no JSON text at all, `is_long_broken` says so.
    """

    def __init__(self, long_member: str, take: Callable[[bytes], None]) -> None:
        self._long_member = long_member
        self._take = take
        self._state = _In.STRUCTURE
        self._rest = bytearray()
        self._held = b""  # the beginning of something whose end is in the next piece
        self._is_first = True
        self._depth = 0
        self._name_from = 0  # where the name that is being read begins in the rest
        self._name: str | None = None  # that of the member whose value comes next
        self._expects_name = False
        self._names: Counter[str] = Counter()
        self._members = 0
        self.is_long_broken = False

    def feed(self, piece: bytes) -> None:
        """Take the next piece of the body."""
        piece = self._held + piece
        self._held = b""
        position = 0
        if self._is_first:
            if len(piece) < len(_BYTE_ORDER_MARK) and _BYTE_ORDER_MARK.startswith(piece):
                self._held = piece
                return
            self._is_first = False
            position = len(_BYTE_ORDER_MARK) if piece.startswith(_BYTE_ORDER_MARK) else 0
        while position < len(piece):
            match self._state:
                case _In.STRUCTURE:
                    position = self._structure(piece, position)
                case _In.LONG_TEXT:
                    position = self._long_text(piece, position)
                case _:
                    position = self._text(piece, position)
            if len(self._rest) > MOST_REST:
                raise Unfit(f"Everything but {self._long_member} is more than {MOST_REST // 1024**2} MiB.")

    def finish(self) -> bytes:
        """Return the rest of the document, once the body has ended."""
        self._rest += self._held
        self._held = b""
        return bytes(self._rest)

    @property
    def repeated(self) -> list[str]:
        """The names of the top-level members that are there more than once."""
        return [name for name, times in self._names.items() if times > 1]

    def _structure(self, piece: bytes, position: int) -> int:
        """Go through brackets and commas until a text begins or the piece ends."""
        begin = position
        while position < len(piece):
            position = _end(self._harmless(), piece, position)
            mark = piece[position : position + 1]
            position += 1
            if mark == b'"':
                self._rest += piece[begin:position]
                self._begin_text()
                return position
            if mark in (b"{", b"["):
                self._open(mark)
            elif mark in (b"}", b"]"):
                self._depth -= 1
                self._expects_name = False
            elif mark == b",":
                self._expects_name, self._name = True, None
        self._rest += piece[begin:]
        return len(piece)

    def _harmless(self) -> re.Pattern[bytes]:
        """Return what may be passed over where the reader is now."""
        if self._depth == 1:
            return _TO_NEXT_MARK_OR_COMMA
        return _whole_values(DEEPEST - self._depth) if self._depth > 1 else _TO_NEXT_MARK

    def _open(self, mark: bytes) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unfit(f"The document is nested more than {DEEPEST} deep.")
        if self._depth == 1:
            self._expects_name = mark == b"{"

    def _begin_text(self) -> None:
        if self._depth == 1 and self._expects_name:
            self._state = _In.NAME
            self._name_from = len(self._rest)
        elif self._depth == 1 and self._name == self._long_member:
            # Of a second one nothing is taken: the whole delivery is refused for it.
            self._state = _In.LONG_TEXT if self._names[self._long_member] == 1 else _In.BROKEN_LONG_TEXT
        else:
            self._state = _In.TEXT

    def _text(self, piece: bytes, position: int) -> int:
        """Go to the end of a text that stays where it is, or of one that is left out because nothing can be done with it."""
        end = _end(_IN_TEXT, piece, position)
        if self._state is not _In.BROKEN_LONG_TEXT:
            self._rest += piece[position:end]
        if piece[end : end + 1] != b'"':
            self._held = piece[end:]  # nothing, or a backslash
            return len(piece)
        if self._state is _In.NAME:
            self._end_name()
        self._rest += b'"'
        self._state = _In.STRUCTURE
        return end + 1

    def _end_name(self) -> None:
        try:
            name = msgspec.json.decode(b'"%b"' % bytes(self._rest[self._name_from :]), type=str)
        except ValueError:
            name = None  # the parser of the rest refuses it
        self._name = name
        self._expects_name = False
        self._members += 1
        if name is not None:
            self._names[name] += 1
        if self._members > MOST_MEMBERS:
            raise Unfit(f"The document has more than {MOST_MEMBERS} members.")

    def _long_text(self, piece: bytes, position: int) -> int:
        end = piece.find(b'"', position)
        plain = _plainly(piece[position : end if end >= 0 else len(piece)])
        if plain is None:
            return self._long_text_by_grammar(piece, position)
        self._take(plain)
        if end < 0:
            return len(piece)
        self._rest += b'"'
        self._state = _In.STRUCTURE
        return end + 1

    def _long_text_by_grammar(self, piece: bytes, position: int) -> int:
        end = _end(_IN_LONG_TEXT, piece, position)
        if end > position:
            self._take(_without_escapes(piece[position:end]))
        left = piece[end : end + _LONGEST_ESCAPE]
        if left.startswith(b'"'):
            self._rest += b'"'
            self._state = _In.STRUCTURE
            return end + 1
        if not left or (end + len(left) == len(piece) and _BEGUN_ESCAPE.fullmatch(left)):
            self._held = left
            return len(piece)
        self.is_long_broken = True
        self._state = _In.BROKEN_LONG_TEXT
        return end


@cache
def _whole_values(levels: int) -> re.Pattern[bytes]:
    """Return what matches any number of values that are nested at most so deep.

    Two million brackets are counted so in a tenth of a second, which would be seconds one by one. What kind of bracket closes which is the
    parser's business.
    """
    plain = rb'[^"\[\]{}]++|"(?:[^"\\]++|\\.)*+"'
    pattern = b"(?:" + plain + b")*+"
    for _ in range(levels):
        pattern = b"(?:" + plain + rb"|[\[{]" + pattern + rb"[\]}])*+"
    return re.compile(pattern, re.DOTALL)


def _end(pattern: re.Pattern[bytes], piece: bytes, position: int) -> int:
    found = pattern.match(piece, position)
    return found.end() if found else position


def _plainly(text: bytes) -> bytes | None:
    r"""Return a stretch that has no escapes but `\/`, which a CV's base64 may hold half a million times; None for any other."""
    if any(letter in text for letter in _NEVER_RAW):
        return None
    if b"\\" not in text:
        return text
    if rb"\\" in text:
        return None
    text = text.replace(rb"\/", b"/")
    return text if b"\\" not in text else None


def _without_escapes(text: bytes) -> bytes:
    r"""Return what a JSON text stands for, as far as it is ASCII; anything else becomes a NUL, which no use of the long member allows.

    All of a kind are replaced at once. That is right only where no backslash is itself escaped; one that is cannot be base64 either.
    """
    if b"\\" not in text:
        return text
    if rb"\\" in text or rb"\"" in text:
        return b"\0"
    for escape, meant in _SHORT_ESCAPES.items():
        text = text.replace(escape, meant)
    return _UNICODE_ESCAPE.sub(_meant, text) if b"\\" in text else text


def _meant(escape: re.Match[bytes]) -> bytes:
    code = int(escape[1], 16)
    return bytes([code]) if code <= _LAST_ASCII else b"\0"

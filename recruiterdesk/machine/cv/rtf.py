"""The words of an RTF file, without its dress."""

import itertools
import re

# A control word with its number, a hexadecimal character, a control symbol, a brace, or plain characters.
_TOKEN = re.compile(rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]")

# Groups whose content is no text of the document.
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict object header footer footnote themedata colorschememapping datastore latentstyles listtable "
    b"listoverridetable rsidtbl generator xmlnstbl fldinst filetbl revtbl operator author title subject".split()
)
_SAID_AS = {
    b"par": "\n",
    b"line": "\n",
    b"sect": "\n",
    b"page": "\n",
    b"row": "\n",
    b"cell": "\t",
    b"tab": "\t",
    b"emdash": "—",
    b"endash": "-",
    b"bullet": "•",
    b"lquote": "'",
    b"rquote": "'",
    b"ldblquote": '"',
    b"rdblquote": '"',
}
_SYMBOLS = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}
MOST_CHARACTERS = 400_000
MOST_TOKENS = 1_000_000


def rtf_to_text(content: bytes) -> str:
    """Return the text, a line per paragraph; what cannot be understood is left out."""
    reading = _Reading()
    for token in itertools.islice(_TOKEN.finditer(content), MOST_TOKENS):
        reading.take(token)
        if reading.length > MOST_CHARACTERS:
            break
    return "".join(reading.said).encode("utf-16", "surrogatepass").decode("utf-16", errors="replace")


class _Reading:
    """How far the reading of one file is: the text so far, the open groups, and what the innermost of them asks for."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.length = 0
        self._groups: list[tuple[bool, int]] = []
        self._is_skipped = False
        self._after_unicode = 1  # how many characters stand for one of Unicode in readers that do not know it
        self._to_skip = 0

    def take(self, token: re.Match[bytes]) -> None:
        """Go one token on."""
        word, number, code, symbol, brace, plain = token.groups()
        if brace is not None:
            self._brace(brace)
        elif word is not None:
            self._word(word, number)
        elif code is not None and self._to_skip:
            self._to_skip -= 1
        elif code is not None:
            self._say(bytes([int(code, 16)]).decode("cp1252", errors="replace"))
        elif symbol == b"*":
            self._is_skipped = True
        elif symbol is not None:
            self._say(_SYMBOLS.get(symbol, ""))
        elif plain is not None:
            self._say(plain[self._to_skip :].decode("cp1252", errors="replace"))
            self._to_skip = max(0, self._to_skip - len(plain))

    def _brace(self, brace: bytes) -> None:
        if brace == b"{":
            self._groups.append((self._is_skipped, self._after_unicode))
        else:
            self._is_skipped, self._after_unicode = self._groups.pop() if self._groups else (False, 1)

    def _word(self, word: bytes, number: bytes | None) -> None:
        if word in _SKIPPED:
            self._is_skipped = True
        elif word == b"uc":
            self._after_unicode = min(int(number or b"1"), 8)
        elif word == b"u" and number is not None:
            self._say(chr(int(number) % 0x10000))
            self._to_skip = self._after_unicode
        else:
            self._say(_SAID_AS.get(word, ""))

    def _say(self, piece: str) -> None:
        if piece and not self._is_skipped:
            self.said.append(piece)
            self.length += len(piece)

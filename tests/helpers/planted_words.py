"""Distinctive made-up words about made-up people, and a search for them in anything, however they were written down."""

import base64
import html
import json
import random
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, quote_plus

_BEGIN = ("Quor", "Zelv", "Brux", "Fjöl", "Wemb", "Xant", "Ygge", "Kwën", "Trüs", "Vlox", "Dzij", "Plom")
_MIDDLE = ("bran", "dimo", "lusk", "pevo", "rïth", "sago", "tuvi", "wexi", "zodd", "fnel")
_END = ("stijn", "velde", "hoek", "gaard", "zicht", "donk", "wijk", "burcht")
LEAST = 5  # letters: a shorter word may stand anywhere by chance


@dataclass(frozen=True)
class PlantedPerson:
    """One person of whom everything can be recognised."""

    first_name: str
    last_name: str
    email: str
    phone: str
    note: str
    file_name: str
    city: str

    def words(self) -> Iterator[str]:
        """Return what would betray her, each on its own."""
        digits = "".join(letter for letter in self.phone if letter.isdigit())
        yield from (self.first_name, self.last_name, f"{self.first_name} {self.last_name}", self.email, self.phone, digits, digits[-8:])
        yield from (self.note, self.file_name, self.file_name.rpartition(".")[0], self.city)


class Words:
    """Makes words, no two alike; the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._made: set[str] = set()

    def one(self) -> str:
        """Return a word that nobody uses."""
        while True:
            word = self._chance.choice(_BEGIN) + self._chance.choice(_MIDDLE) + self._chance.choice(_MIDDLE) + self._chance.choice(_END)
            if word not in self._made:
                self._made.add(word)
                return word

    def person(self) -> PlantedPerson:
        """Return somebody."""
        first, last = self.one(), self.one()
        phone = f"+31 6 {self._chance.randrange(10_000_000, 99_999_999)}"
        email = f"{_plain(first).lower()}.{_plain(last).lower()}@{_plain(self.one()).lower()}.example"
        return PlantedPerson(first, last, email, phone, f"{self.one()} {self.one()}", f"{self.one()}_cv.pdf", self.one())


def _plain(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


@dataclass
class Search:
    """Looks for words in files: as they are, folded, in other encodings, escaped and in base64 at each of its alignments."""

    words: Iterable[str]
    _texts: dict[str, str] = field(init=False)
    _bytes: dict[bytes, str] = field(init=False)

    def __post_init__(self) -> None:
        self._texts, self._bytes = {}, {}
        for word in {word for word in self.words if len(word) >= LEAST}:
            for form in _written(word):
                self._texts[form.casefold()] = word
            for encoded in _encoded(word):
                self._bytes[encoded] = word

    @property
    def forms(self) -> int:
        """Return how many ways of writing the words are looked for."""
        return len(self._texts) + len(self._bytes)

    def hits(self, files: Mapping[str, bytes]) -> list[str]:
        """Return which words are where, also in the names of the files."""
        found = []
        for name, content in {**files, "(names)": "\n".join(files).encode()}.items():
            text = unicodedata.normalize("NFC", content.decode("utf-8", "replace")).casefold()
            found += [f"{word} as {form} in {name}" for form, word in self._texts.items() if form in text]
            found += [f"{word} as {form!r} in {name}" for form, word in self._bytes.items() if form in content]
        return found


def _written(word: str) -> set[str]:
    """Return the ways to write a word as text; what is searched is composed and folded."""
    composed = unicodedata.normalize("NFC", word)
    escaped = json.dumps(composed)[1:-1]
    forms = {composed, _plain(word), quote(composed), quote_plus(composed), quote(composed.encode("latin-1", "replace")), escaped}
    forms |= {escaped.replace("\\", "\\\\"), html.escape(composed), composed.encode("ascii", "xmlcharrefreplace").decode()}
    forms |= {composed.encode("unicode_escape").decode(), composed.replace(" ", "_"), composed.replace(" ", "")}
    forms |= {quote(unicodedata.normalize("NFD", word))}
    return {form for form in forms if len(form) >= LEAST}


def _encoded(word: str) -> Iterator[bytes]:
    for form in {unicodedata.normalize("NFC", word), unicodedata.normalize("NFD", word), word.lower(), word.upper()}:
        raw = form.encode()
        yield from (form.encode("utf-16-le"), form.encode("utf-16-be"), raw, raw.hex().encode())
        yield form.encode("latin-1", "replace") if "?" not in form.encode("latin-1", "replace").decode("latin-1") else raw
        for before in range(3):
            # What is beside it changes the letters at both ends: of the rest, each alignment has its own.
            coded = base64.b64encode(bytes(before) + raw + bytes(-(before + len(raw)) % 3))
            first, last = -(-before * 8 // 6), (before + len(raw)) * 8 // 6
            yield coded[first:last]

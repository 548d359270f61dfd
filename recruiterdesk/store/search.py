"""What is typed into the search box, as a question to FTS5; and the showing of where a text matched."""

import re

import apsw

from recruiterdesk.store.clean_text import VARIANTS, clean, fold
from recruiterdesk.store.phone import looked_for_digits

_PHONE_LIKE = re.compile(r"^[\d\s+()./-]+$")
_SHORT = 2
_INDEXED = 3  # the beginnings that the index keeps ready are no longer
_LEAST_PHONE_DIGITS = 4
_LONGEST_QUESTION = 500
_SNIPPET_CHARACTERS = 160


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(letter.isalnum() for letter in word)]


def _term(word: str) -> str:
    """Ask for one word as a prefix: of anything, or, being a single letter, of a name or an address only."""
    prefix = _quoted(fold(word)) + " *"
    digits = looked_for_digits(word) if _PHONE_LIKE.match(word) and sum(letter.isdigit() for letter in word) >= _LEAST_PHONE_DIGITS else ()
    if digits:
        return "(" + " OR ".join([prefix, *(f'{{phone}} : "{form}" *' for form in digits)]) + ")"
    # One or two letters begin a word in nearly every CV: as an answer useless, as a question slow. So they begin a name or an address,
    # or, being two, are a whole word somewhere: UX, HR, Go.
    if len(word) == 1:
        return f"({{name email}} : {prefix})"
    if len(word) == _SHORT:
        return f"({{name email}} : {prefix} OR {_quoted(fold(word))})"
    return prefix


def to_match(text: str) -> str | None:
    """Return the FTS5 expression for what was typed; None when nothing typed can match anything. Every word must match as a prefix."""
    text = clean(text.strip(), _LONGEST_QUESTION)
    if _PHONE_LIKE.match(text) and sum(letter.isdigit() for letter in text) >= _LEAST_PHONE_DIGITS:
        forms = looked_for_digits(text)
        asked = [f'{{phone}} : "{form}" *' for form in forms]
        asked.append("(" + " AND ".join(_quoted(word) + " *" for word in _words(text)) + ")")
        return " OR ".join(asked)
    words = _words(text)
    return " AND ".join(_term(word) for word in words) if words else None


def name_matches(text: str) -> tuple[str, ...]:
    """Return FTS5 expressions for those whose name was typed, the narrowest first; each finds whom the one before it finds, and more.

    The typed words are whole words of the name; words of the name begin with them; words of the name or the address do. The first is
    left out while the last word has only begun, and the second for longer words: each question costs what gathering the index's words
    costs, and few addresses begin with a name's word where the name does not.
    """
    typed = _words(clean(text.strip(), _LONGEST_QUESTION))
    if not typed:
        return ()
    words = [_quoted(fold(word)) for word in typed]
    whole, begun = " AND ".join(words), " AND ".join(word + " *" for word in words)
    matches = [f"{{name email}} : ({begun})"]
    if max(map(len, typed)) <= _INDEXED:
        matches.insert(0, f"{{name}} : ({begun})")
    if len(typed[-1]) >= (_SHORT if len(typed) == 1 else _INDEXED):
        matches.insert(0, f"{{name}} : ({whole})")
    return tuple(matches)


class SearchReader:
    """Shows why an application was found."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def snippet(self, application_id: int, search: str) -> str:
        """Return up to 160 characters of the note, answer or CV around the first match; empty where only name, e-mail or phone matched."""
        words = [fold(word).casefold() for word in _words(clean(search, _LONGEST_QUESTION))]
        row = self._db.execute("SELECT notes, answers, cv FROM search_text WHERE id = ?", (application_id,)).fetchone()
        if row is None or not words:
            return ""
        pattern = re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + ")", re.IGNORECASE)
        for text in row:
            shown = text.split(VARIANTS, 1)[0]
            # Folding changes lengths only for ß, æ and their like: near enough for a place to cut at.
            found = pattern.search(_plain(shown))
            if found:
                return _cut(shown, found.start())
        return ""


def _plain(text: str) -> str:
    if text.isascii():
        return text
    import unicodedata  # noqa: PLC0415 -- a library of its own, for letters that not every search meets

    return "".join(unicodedata.normalize("NFD", fold(letter))[:1] or letter for letter in text)


def _cut(text: str, at: int) -> str:
    start = max(0, at - _SNIPPET_CHARACTERS // 3)
    if start:
        blank = text.find(" ", start, at)
        start = blank + 1 if blank >= 0 else start
    piece = text[start : start + _SNIPPET_CHARACTERS]
    return ("… " if start else "") + " ".join(piece.split()) + (" …" if start + _SNIPPET_CHARACTERS < len(text) else "")


class SearchWriter(SearchReader):
    """Keeps the searchable texts in step; FTS5 follows by triggers."""

    def add(self, application_id: int, name: str, email: str, phone: str, answers: str) -> None:
        """Make a new application findable."""
        self._db.execute(
            "INSERT INTO search_text(id, name, email, phone, notes, answers, cv) VALUES (?, ?, ?, ?, '', ?, '')",
            (application_id, name, email, phone, answers),
        )

    def put_person(self, application_id: int, name: str, email: str, phone: str) -> None:
        """Set how the person is found; a row that says the same already is left alone."""
        self._db.execute(
            "UPDATE search_text SET name = ?2, email = ?3, phone = ?4 WHERE id = ?1 AND (name <> ?2 OR email <> ?3 OR phone <> ?4)",
            (application_id, name, email, phone),
        )

    def put_notes(self, application_id: int, text: str) -> None:
        """Set the notes' text."""
        self._db.execute("UPDATE search_text SET notes = ? WHERE id = ? AND notes <> ?", (text, application_id, text))

    def put_answers(self, application_id: int, text: str) -> None:
        """Set the answers' text."""
        self._db.execute("UPDATE search_text SET answers = ? WHERE id = ? AND answers <> ?", (text, application_id, text))

    def put_cv(self, application_id: int, text: str) -> None:
        """Set the documents' text."""
        self._db.execute("UPDATE search_text SET cv = ? WHERE id = ? AND cv <> ?", (text, application_id, text))

    def cv(self, application_id: int) -> str:
        """Return the documents' text as it is kept."""
        row = self._db.execute("SELECT cv FROM search_text WHERE id = ?", (application_id,)).fetchone()
        return row[0] if row else ""

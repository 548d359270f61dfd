"""Whose CV it is: name, e-mail and phone, each with how sure that is."""

import re
import unicodedata
from collections.abc import Iterator

import phonenumbers

from recruiterdesk.machine.cv.answers import Confidence, ContactGuess, Guess
from recruiterdesk.machine.cv.name_words import NO_NAMES, OPENINGS, PREFIXES

LOOKED_AT = 20_000
TOP_LINES = 15
MOST_WORDS = 7
_LONGEST_INITIALS = 4  # "J.P." or "Th."; a longer word with a point at its end ends a sentence
SHORTEST_TOKEN = 3  # of an address: shorter ones agree with too many names

_EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+\-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}\b")
_LABEL = re.compile(
    r"^\W*(?P<label>volledige naam|full name|naam|name|voornamen?|first name|given name|roepnaam|achternaam|last name|surname|family name)"
    r"\s*[:\t]\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_FIRST = ("voornaam", "voornamen", "first name", "given name", "roepnaam")
_LAST = ("achternaam", "last name", "surname", "family name")
_TITLES = re.compile(
    r"(?:\b(?:drs|dr|ir|ing|mr|mw|mevr|dhr|de heer|mevrouw|prof|mrs|ms|bc|jhr)\.?\s+)+(?=\S)|"
    r"[,\s]+(?:m\.?sc|b\.?sc|mba|phd|bba|b\.?a|m\.?a|b\.?ed|llm|llb|ma|ba|rb|ra|rc)\b\.?|\((?:[^()]{1,30})\)",
    re.IGNORECASE,
)


def guess_contact(text: str, file_name: str = "", region: str = "NL") -> ContactGuess:
    """Read a name, an e-mail and a phone number from a CV's text; `region` is the country of numbers without a country code."""
    looked_at = unicodedata.normalize("NFC", text[:LOOKED_AT])
    lines = [line.strip() for line in looked_at.splitlines() if line.strip()]
    email = _email(looked_at, lines)
    phone = _phone(looked_at, lines, region)
    name = _name(lines, email.value, file_name)
    first, last = cut_name(name.value)
    return ContactGuess(name=name, email=email, phone=phone, first_name=first, last_name=last)


def cut_name(name: str) -> tuple[str, str]:
    """Cut a name into first and last: before its first prefix (van, de, …), or else after its first word."""
    words = name.split()
    for position, word in enumerate(words):
        if position and _plain(word) in PREFIXES:
            return " ".join(words[:position]), " ".join(words[position:])
    return " ".join(words[:1]), " ".join(words[1:])


def _email(text: str, lines: list[str]) -> Guess:
    found = list(dict.fromkeys(match.group().rstrip(".").lower() for match in _EMAIL.finditer(text)))
    if not found:
        return Guess()
    in_top = any(found[0] in line.lower() for line in lines[:TOP_LINES])
    return Guess(found[0], Confidence.CERTAIN if len(found) == 1 or in_top else Confidence.CHECK)


def _phone(text: str, lines: list[str], region: str) -> Guess:
    found: list[str] = []
    # An address in the text may hold digits that read as a number.
    for match in phonenumbers.PhoneNumberMatcher(_EMAIL.sub(" ", text), region, max_tries=2000):
        shown = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        if shown not in found:
            found.append(shown)
    if not found:
        return Guess()
    top = list(phonenumbers.PhoneNumberMatcher("\n".join(lines[:TOP_LINES]), region, max_tries=500))
    return Guess(found[0], Confidence.CERTAIN if len(found) == 1 or len(top) == 1 else Confidence.CHECK)


def _name(lines: list[str], email: str, file_name: str) -> Guess:
    labelled = _labelled_name(lines)
    if labelled:
        return Guess(labelled, Confidence.CERTAIN)
    tokens = _tokens(email.partition("@")[0])
    candidates = list(dict.fromkeys(_candidates(lines)))
    # The one that the address agrees with; a surname further down counts as much as one at the top.
    for candidate in candidates:
        if _agrees(candidate, tokens):
            return Guess(candidate, Confidence.CERTAIN)
    of_file = _as_name(re.sub(r"[_\-+.\d]+", " ", file_name.rpartition(".")[0] or file_name), from_file=True)
    if of_file and (of_file in candidates or _agrees(of_file, tokens)):
        return Guess(of_file, Confidence.CERTAIN)
    if candidates:
        return Guess(candidates[0], Confidence.CHECK)
    of_email = _name_of_address(email)
    if of_file or of_email:
        return Guess(of_file or of_email, Confidence.CHECK)
    return Guess()


def _labelled_name(lines: list[str]) -> str:
    first = last = ""
    for line in lines[: TOP_LINES * 3]:
        match = _LABEL.match(line)
        if match is None:
            continue
        label, value = match["label"].lower(), _cased(_TITLES.sub(" ", re.split(r"\t|\s{3,}|[|;]", match["value"])[0]).split())
        if not _is_name(value.split()):
            continue
        if label in _FIRST:
            first = value if not first or label == "roepnaam" else first
        elif label in _LAST:
            last = last or value
        elif len(value.split()) > 1:
            return value
    return f"{first} {last}" if first and last else ""


def _candidates(lines: list[str]) -> Iterator[str]:
    for line in lines[:TOP_LINES]:
        for part in re.split(r"\t|\s{3,}|[|•·;,\u2013\u2014]|\s-\s", line):
            name = _as_name(part)
            if name:
                yield name


def _as_name(text: str, *, from_file: bool = False) -> str:
    """Return the text as a name, or nothing when it does not look like one."""
    words = _TITLES.sub(" ", f" {text.strip()} ").split()
    openings = OPENINGS | NO_NAMES if from_file else OPENINGS
    if words and _plain(words[0]) in openings - {"van"}:
        while words and _plain(words[0]) in openings:
            words = words[1:]
    while from_file and words and _plain(words[-1]) in NO_NAMES:
        words = words[:-1]
    return _cased(words) if 1 < len(words) <= MOST_WORDS and _is_name(words) else ""


def _is_name(words: list[str]) -> bool:
    if not words or len(" ".join(words)) > 60:  # noqa: PLR2004 -- the longest line that is still a name
        return False
    capital = 0
    for word in words:
        plain = _plain(word)
        if plain in PREFIXES:
            continue
        is_sentence_end = word.endswith(".") and len(word) > _LONGEST_INITIALS
        if plain in NO_NAMES or is_sentence_end or not re.fullmatch(r"[^\W\d_](?:[^\W\d_]|['\u2019.\-])*", word):
            return False
        if not word[0].isupper():
            return False
        capital += 1
    # Initials alone are nobody yet.
    return capital > 0 and _plain(words[-1]) not in PREFIXES and any(len(_plain(word).replace(".", "")) > 1 for word in words)


def _cased(words: list[str]) -> str:
    """Write a name that came in capitals as people write it."""
    joined = " ".join(words)
    if not joined.isupper() or len(words) < 2:  # noqa: PLR2004 -- one word in capitals may be initials
        return joined
    cased = [word.lower() if position and _plain(word) in PREFIXES else _capital(word) for position, word in enumerate(words)]
    return " ".join(cased)


def _capital(word: str) -> str:
    if "." in word or len(word) == 1:
        return word.upper() if len(word) == 1 else word
    parts = [part[:1].upper() + part[1:].lower() for part in word.split("-")]
    return "-".join("IJ" + part[2:] if part.startswith("Ij") else part for part in parts)


def _agrees(name: str, tokens: list[str]) -> bool:
    """Tell whether an address was made from this name: it holds its last name, or its words."""
    words = [_plain(word).replace("-", "").replace("'", "") for word in name.split()]
    joined = "".join(tokens)
    last = words[-1]
    return (len(last) >= SHORTEST_TOKEN and last in joined) or (len(words[0]) >= SHORTEST_TOKEN and words[0] in tokens)


def _tokens(local_part: str) -> list[str]:
    return [token for token in re.split(r"[^a-z]+", _plain(local_part)) if token]


def _name_of_address(email: str) -> str:
    parts = [part for part in re.split(r"[._]+", email.partition("@")[0]) if part]
    if len(parts) < 2 or not all(part.replace("-", "").isalpha() for part in parts) or set(parts) & NO_NAMES:  # noqa: PLR2004 -- one word is no name
        return ""
    return " ".join(_capital(part) if not position or part not in PREFIXES else part for position, part in enumerate(parts))


def _plain(word: str) -> str:
    """Return a word in lower case without its marks: `Zoë` is `zoe`."""
    apart = unicodedata.normalize("NFD", word.lower().replace("\u2019", "'").replace("ø", "o").replace("ł", "l").replace("ß", "ss"))
    return "".join(character for character in apart if not unicodedata.combining(character)).strip(",:;")

"""What is known of a CV after it was read, and what may be wrong with it."""

from enum import StrEnum

import msgspec

from recruiterdesk.domain.sentence import Sentence


class CvKind(StrEnum):
    """What a file is by its content, whatever it is called."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    TEXT = "txt"
    IMAGE = "image"
    OLD_WORD = "doc"
    OTHER = "other"


class CvText(msgspec.Struct, frozen=True, kw_only=True):
    """A CV's text, at most 400,000 characters of its first 60 pages. `pages` is how many can be shown; `warning` may be empty."""

    text: str
    pages: int
    kind: CvKind
    warning: Sentence = Sentence("")


class Rectangle(msgspec.Struct, frozen=True):
    """A place on a rendered page, in its pixels from the top left."""

    left: float
    top: float
    width: float
    height: float


class RenderedPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page as a picture: `width` by `height` pixels of four bytes each (blue, green, red, 255), rows without gaps between them.

    `pages` is how many the document has (at most 500), `highlights` where the words searched for stand.
    """

    width: int
    height: int
    bgra: bytes
    pages: int
    highlights: tuple[Rectangle, ...] = ()
    warning: Sentence = Sentence("")


class Confidence(StrEnum):
    """How sure a guess is: `CERTAIN` may be taken over, `CHECK` asks for a look, `MISSING` has to be typed."""

    CERTAIN = "certain"
    CHECK = "check"
    MISSING = "missing"


class Guess(msgspec.Struct, frozen=True):
    """One field read from a CV; empty exactly when it is missing."""

    value: str = ""
    confidence: Confidence = Confidence.MISSING


class ContactGuess(msgspec.Struct, frozen=True, kw_only=True):
    """Whose CV it is. `first_name` and `last_name` are `name` cut before its prefix (van, de, …) or after its first word."""

    name: Guess = Guess()
    email: Guess = Guess()
    phone: Guess = Guess()
    first_name: str = ""
    last_name: str = ""

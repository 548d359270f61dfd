"""The members of a delivery, checked as the document describes them (ictergezocht.md, Webhook: Fields).

Every reason is found, not only the first, because whoever gets the answer mends their side by it. Texts are kept exactly as they came.
Members that the document does not name are kept as well, whatever their shape: they stay the JSON that they were, so that nothing is lost
on the way and a document made to unfold in memory does not.
"""

import re
import threading
import unicodedata
from collections.abc import Mapping
from typing import Final

import msgspec
from msgspec import Raw, Struct

from recruiterdesk.receiver.intake.refusal import Reason, about_member, about_request

CV: Final = "cv"
FILENAME: Final = "filename"
EMAIL: Final = "email"
LONGEST_TEXT: Final = 255
LONGEST_MOTIVATION: Final = 65_535

_REQUIRED: Final = ("referenceNumber", "name", EMAIL, "source", "campaign")
_OPTIONAL: Final = ("phone", "city", "motivation", FILENAME)
_NAMED: Final = (*_REQUIRED, *_OPTIONAL)
_LONGEST: Final = {"motivation": LONGEST_MOTIVATION}
# What comes in the place of `cv`: its content was taken out on the way here.
_NO_CV: Final = frozenset({b"null", b'""'})

_ESCAPE = re.compile(rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2}|u0000)|.)", re.DOTALL)
_SUSPECT = re.compile(rb"\\u(?:[dD][89a-fA-F]|0000)")
_NUL = rb"\u0000"
_BIDIRECTIONAL = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # they make an .exe look like a .pdf
_HARMFUL = "must not hold U+0000 or half of a surrogate pair."
# Only one document of up to 2 MiB is unfolded at a time: in Python's objects it may be thirty times as large.
_unfolding = threading.Lock()


class Payload(Struct, frozen=True, kw_only=True):
    """What the members say; `filename` as it came, not as it may be used."""

    reference_number: str
    name: str
    email: str
    source: str
    campaign: str
    phone: str | None
    city: str | None
    motivation: str | None
    filename: str | None
    custom: dict[str, Raw]


class NotReadable(Exception):  # noqa: N818 -- it says what the document is
    """The document is no JSON object. Where and why is not said: the parser's words quote it."""


def read_payload(document: bytes, repeated: list[str]) -> tuple[Payload | None, list[Reason]]:
    """Read a document whose `cv` is an empty text, null or missing; `repeated` are members that it has more than once.

    The payload is None exactly when there is a reason against it. NotReadable where there are no members to speak of.
    """
    members = _members(document)
    reasons = [about_member(name, "This member is there more than once.") for name in repeated]
    if bytes(members.pop(CV, Raw(b"null"))) not in _NO_CV:
        reasons.append(about_member(CV, "This field must be a text in base64."))
    texts: dict[str, str | None] = {}
    for name in _NAMED:
        texts[name], error = _text(name, members.pop(name, None))
        if error is not None:
            reasons.append(about_member(name, error))
    for name, content in members.items():
        error = _HARMFUL if "\0" in name else _fault(content)
        if error is not None:
            reasons.append(about_member(name, f"This member {error}"))
    if reasons:
        return None, reasons
    return _payload(texts, members), reasons


def usable_filename(given: str | None) -> str | None:
    """Return the last path part of a foreign file name without control characters, None where nothing is left."""
    last = re.split(r"[/\\]", given or "")[-1]
    kept = "".join(letter for letter in last if unicodedata.category(letter) != "Cc" and letter not in _BIDIRECTIONAL)
    kept = kept.strip()
    return kept if kept.strip(".") else None


def made_filename(beginning: bytes) -> str:
    """Return a name for a CV that came without one, by the first bytes of its content."""
    endings = {b"%PDF": ".pdf", b"PK\x03\x04": ".docx", b"\xd0\xcf\x11\xe0": ".doc", b"{\\rt": ".rtf"}
    return f"cv{endings.get(beginning[:4], '')}"


def request_is_no_object() -> Reason:
    """Return the reason against a body that is no JSON object."""
    return about_request("The body must be one JSON object in UTF-8.")


def _members(document: bytes) -> dict[str, Raw]:
    try:
        return msgspec.json.decode(_without_harm(document), type=dict[str, Raw])
    except ValueError:
        raise NotReadable from None


def _without_harm(document: bytes) -> bytes:
    r"""Return the document with `\u0000` for each half of a surrogate pair.

    The parser refuses the whole document for one of those, without saying where. As a NUL it is refused too, but with the field's name.
    """
    if not _SUSPECT.search(document):
        return document
    return _ESCAPE.sub(lambda escape: _NUL if escape[1] else escape[0], document)


def _text(name: str, content: Raw | None) -> tuple[str | None, str | None]:
    """Return a field's text, or what is wrong with it."""
    try:
        value = None if content is None else msgspec.json.decode(content, type=str | None)
    except msgspec.ValidationError:
        return None, "This field must be a text."
    except ValueError:
        return None, "This field is not UTF-8."
    return value or None, _text_fault(name, value or "")


def _text_fault(name: str, value: str) -> str | None:
    if name in _REQUIRED and not value.strip():
        return "This field is required."
    if "\0" in value:
        return f"This field {_HARMFUL}"
    longest = _LONGEST.get(name, LONGEST_TEXT)
    if len(value) > longest:
        return f"This field must have at most {longest} characters."
    if name == EMAIL and not _is_address(value):
        return "This field must be an e-mail address."
    return None


def _is_address(text: str) -> bool:
    """Whether it has something before and after an `@`, and nothing that could end a line of a mail's head."""
    local, _, host = text.strip().rpartition("@")
    return bool(local.strip()) and bool(host.strip()) and all(unicodedata.category(letter) != "Cc" for letter in text)


def _fault(content: Raw) -> str | None:
    """Return what keeps a member of unknown shape from being read by whoever gets it."""
    raw = bytes(content)
    if _SUSPECT.search(raw) and any(escape[1] for escape in _ESCAPE.finditer(raw)):
        return _HARMFUL
    try:
        with _unfolding:
            msgspec.json.decode(raw)
    except msgspec.ValidationError:
        return "holds a number that is too large."
    except ValueError:
        return "is not UTF-8."
    return None


def _payload(texts: Mapping[str, str | None], custom: dict[str, Raw]) -> Payload:
    def required(name: str) -> str:
        return texts[name] or ""

    return Payload(
        reference_number=required("referenceNumber"),
        name=required("name"),
        email=required(EMAIL),
        source=required("source"),
        campaign=required("campaign"),
        phone=texts["phone"],
        city=texts["city"],
        motivation=texts["motivation"],
        filename=texts[FILENAME],
        custom=custom,
    )

"""What is known of files dropped for new applicants before anything is queued: whether they may go, whose they are, who is here already."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import msgspec

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.machine.cv.answers import ContactGuess
from recruiterdesk.machine.file_name import visible_name
from recruiterdesk.services.cv_reading import CvReading
from recruiterdesk.services.references import storable
from recruiterdesk.services.upload_rules import HEAD_BYTES, refuse_content, refuse_cv
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader

_LOOKED_AT = 50  # people found by an address or a number, of whom one has exactly that
_DIGITS = 8  # a phone number's end; what stands before is written in too many ways


class DroppedCv(msgspec.Struct, frozen=True, kw_only=True):
    """One dropped file. `refusal` says why it cannot go, `warning` what is strange about it; `guess` is None where it was not read.

    `duplicate_of` is the REF of somebody on this computer with the same e-mail address or phone number.
    """

    path: Path
    name: str
    size: int
    refusal: Sentence | None = None
    warning: Sentence | None = None
    guess: ContactGuess | None = None
    duplicate_of: str | None = None


async def read_dropped(store: Store, reader: CvReading, profile: ProviderProfile | None, paths: Sequence[Path]) -> list[DroppedCv]:
    """Look at files in the order given; a file that cannot be read has its refusal, and nothing is raised for it."""
    return list(await asyncio.gather(*(_read_one(store, reader, profile, path) for path in paths)))


async def _read_one(store: Store, reader: CvReading, profile: ProviderProfile | None, path: Path) -> DroppedCv:
    name = visible_name(storable(path.name))
    try:
        head, size = await asyncio.to_thread(_head_and_size, path)
    except OSError:
        refusal = Sentence.of("{file} cannot be read. It may have been moved, or is not yours to read.", file=name)
        return DroppedCv(path=path, name=name, size=0, refusal=refusal)
    found = refuse_cv(profile, name, size) or refuse_content(name, head)
    if found is not None:
        return DroppedCv(path=path, name=name, size=size, refusal=found)
    try:
        text = await reader.read_text(path, name, urgent=True)
        guess = await reader.guess_contact(text.text, name)
    except DeskError as trouble:
        return DroppedCv(path=path, name=name, size=size, warning=trouble.sentence)
    duplicate = await store.read(lambda reading: _somebody_with(reading, guess), urgent=True)
    warning = text.warning if str(text.warning) else None
    return DroppedCv(path=path, name=name, size=size, warning=warning, guess=guess, duplicate_of=duplicate)


def _somebody_with(reader: Reader, guess: ContactGuess) -> str | None:
    email = guess.email.value.casefold()
    digits = "".join(mark for mark in guess.phone.value if mark.isdigit())[-_DIGITS:]
    for wanted in (email, digits if len(digits) == _DIGITS else ""):
        if not wanted:
            continue
        ids = reader.applications.ids(ApplicationQuery(search=wanted))[:_LOOKED_AT]
        for row in reader.applications.rows(ids):
            phone = "".join(mark for mark in row.phone or "" if mark.isdigit())
            if (email and (row.email or "").casefold() == email) or (digits and wanted == digits and phone.endswith(digits)):
                return row.ref
    return None


def _head_and_size(path: Path) -> tuple[bytes, int]:
    with path.open("rb") as opened:
        return opened.read(HEAD_BYTES), path.stat().st_size

"""What the window knows of files dropped for new applicants, row by row: read, to be checked, missing, known already, left out."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec

from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.candidates.blocks import tr

FIELDS = ("name", "email", "phone")
_SURE = 0.8


class Sureness(StrEnum):
    """How sure a value is."""

    CERTAIN = "certain"
    CHECK = "check"
    MISSING = "missing"


class Value(msgspec.Struct):
    """One field read from a CV, or typed over it by the user, which makes it certain."""

    text: str = ""
    sureness: Sureness = Sureness.MISSING

    def type_over(self, text: str) -> None:
        """Take what the user typed."""
        self.text = text.strip()
        self.sureness = Sureness.CERTAIN if self.text else Sureness.MISSING


class DroppedFile(msgspec.Struct):
    """One row of the check table. `is_skipped` is the user's wish; `refusal` cannot be wished away."""

    path: Path
    name: str
    size: int
    values: dict[str, Value] = msgspec.field(default_factory=dict)
    refusal: str = ""
    warning: str = ""
    duplicate_of: str = ""
    is_skipped: bool = False

    @property
    def is_ready(self) -> bool:
        """Return whether it can be added as it stands: not left out, and with the name and address a provider wants."""
        return not self.refusal and not self.is_skipped and not self.missing

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the fields that have to be typed first."""
        return tuple(name for name in ("name", "email") if not self.values[name].text) if not self.refusal else ()

    def happens(self) -> str:
        """Return what becomes of it."""
        if self.refusal:
            return self.refusal
        if self.is_skipped:
            return tr("Already here") if self.duplicate_of else tr("Skipped")
        if self.missing:
            names = {"name": tr("name"), "email": tr("e-mail")}
            needed = tr("Needed: {fields}").format(fields=", ".join(names[name] for name in self.missing))
            return f"{needed}. {self.warning}" if self.warning else needed
        if self.duplicate_of:
            return tr("Already here as {ref}").format(ref=self.duplicate_of)
        return tr("New applicant")

    def fields(self) -> dict[str, str | bool | list[str]]:
        """Return what goes to the provider: the name cut before its last part, with the particles on the last name's side."""
        first, last = split_name(self.values["name"].text)
        fields: dict[str, str | bool | list[str]] = {"first_name": first, "last_name": last, "email": self.values["email"].text}
        if self.values["phone"].text:
            fields["phone_number"] = self.values["phone"].text
        return fields


_PARTICLES = frozenset(
    {"van", "von", "de", "den", "der", "del", "di", "da", "du", "el", "al", "la", "le", "ten", "ter", "te", "'t", "’t", "in", "op"}
)


def split_name(name: str) -> tuple[str, str]:
    """Cut a full name before its first particle, else after its first word. One word alone stands on both sides of no cut."""
    words = name.split()
    if len(words) <= 1:
        return (name.strip(), name.strip())
    for place, word in enumerate(words[1:], start=1):
        if word.lower() in _PARTICLES:
            return " ".join(words[:place]), " ".join(words[place:])
    return words[0], " ".join(words[1:])


def rows_of(answers: Sequence[Any]) -> list[DroppedFile]:
    """Return rows from what the document service read. Somebody who is here already is skipped until the user wants otherwise."""
    rows = []
    for answer in answers:
        duplicate = str(answer.duplicate_of) if answer.duplicate_of else ""
        warning = getattr(answer, "warning", None)
        row = DroppedFile(
            answer.path,
            answer.name,
            answer.size,
            {name: _value(getattr(answer.guess, name, None) if answer.guess is not None else None) for name in FIELDS},
            say(answer.refusal) if answer.refusal is not None else "",
            say(warning) if warning is not None else "",
            duplicate,
            is_skipped=bool(duplicate),
        )
        rows.append(row)
    return rows


def _value(guess: Any) -> Value:
    text = getattr(guess, "value", "") if guess is not None else ""
    if not text:
        return Value()
    confidence = guess.confidence
    if isinstance(confidence, str):
        return Value(text, Sureness.CERTAIN if confidence == Sureness.CERTAIN else Sureness.CHECK)
    return Value(text, Sureness.CERTAIN if confidence >= _SURE else Sureness.CHECK)


def counts_said(rows: Sequence[DroppedFile]) -> str:
    """Return "5 ready · 1 to complete · 1 skipped · 1 left out"."""
    ready = sum(row.is_ready for row in rows)
    skipped = sum(row.is_skipped and not row.refusal for row in rows)
    refused = sum(bool(row.refusal) for row in rows)
    incomplete = len(rows) - ready - skipped - refused
    parts = [tr("{n} ready").format(n=ready)]
    for count, template in ((incomplete, tr("{n} to complete")), (skipped, tr("{n} skipped")), (refused, tr("{n} left out"))):
        if count:
            parts.append(template.format(n=count))
    return " · ".join(parts)

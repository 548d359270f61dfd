"""What a check of credentials found: per permission, whether it is there and what its absence costs the user."""

from enum import StrEnum

import msgspec

from recruiterdesk.domain.capability import Capabilities
from recruiterdesk.domain.sentence import Sentence


class ScopeState(StrEnum):
    """Whether a permission was seen."""

    GRANTED = "granted"
    MISSING = "missing"
    UNKNOWN = "unknown"  # cannot be asked without writing; it shows at the first use


class ScopeFinding(msgspec.Struct, frozen=True, kw_only=True):
    """One permission. `title` says what it is for, `finding` what was found, `cost` what is lost without it."""

    scope: str
    title: Sentence
    state: ScopeState
    finding: Sentence = Sentence("")
    cost: Sentence = Sentence("")


class Probe(msgspec.Struct, frozen=True, kw_only=True):
    """A good key's check; a bad key raises KeyRefused instead. `capabilities` is complete, `advice` may be empty."""

    host: str
    seconds: float
    scopes: tuple[ScopeFinding, ...]
    capabilities: Capabilities
    vacancies: int | None = None
    applicants: int | None = None
    advice: Sentence = Sentence("")

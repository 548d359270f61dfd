"""The common funnel, and a first guess at where a provider's own stage belongs in it.

The native name is always what is shown; the funnel gives the glyph, the colour and the order over providers.
"""

import re
from enum import StrEnum

import msgspec


class Funnel(StrEnum):
    """A step that every procedure has in some form."""

    NEW = "new"
    SCREENING = "screening"
    INTERVIEW = "interview"
    OFFER = "offer"
    HIRED = "hired"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


# Dutch and English words, looked for in this order: "afgewezen na gesprek" is a rejection, not an interview.
_WORDS: tuple[tuple[Funnel, str], ...] = (
    (Funnel.WITHDRAWN, r"withdr|teruggetrokken|ingetrokken|zelf afgehaakt"),
    (Funnel.REJECTED, r"reject|declin|disqualif|afgewezen|afwijz|niet geschikt|unsuitable|no go"),
    (Funnel.HIRED, r"\bhired\b|aangenomen|in dienst|\bstart(ed|er)?\b|onboard"),
    (Funnel.OFFER, r"offer|contract|aanbod|aanbieding|voorstel|arbeidsvoorwaarden"),
    (Funnel.INTERVIEW, r"interview|gesprek|assessment|kennismak|meeting|assignment|opdracht|proefdag|trial"),
    (Funnel.SCREENING, r"screen|review|bekijk|beoordel|shortlist|selecti|bel\b|belafspraak|phone|call|contact"),
    (Funnel.NEW, r"\bnew\b|nieuw|inbox|applied|received|ontvangen|sollicita|incoming|lead"),
)


def guess_funnel(stage: str | None, *, position: int = 0, is_disqualified: bool = False) -> Funnel:
    """Guess the funnel step of a native stage name; `position` in its pipeline decides where no word does."""
    if is_disqualified:
        return Funnel.REJECTED
    if not stage:
        return Funnel.NEW
    for funnel, pattern in _WORDS:
        if re.search(pattern, stage, re.IGNORECASE):
            return funnel
    return Funnel.NEW if position == 0 else Funnel.SCREENING


class Pipeline(msgspec.Struct, frozen=True):
    """The native stages of one procedure in their order, with the step of each: where the user put it, else a guess.

    `chosen` are the places that the user chose in the account; it may name stages that this procedure has not.
    """

    stages: tuple[str, ...] = ()
    chosen: dict[str, Funnel] = {}

    def step_of(self, stage: str) -> Funnel:
        """Return the step of a stage; one that is not in this procedure is guessed as one of its later ones."""
        if (chosen := self.chosen.get(stage)) is not None:
            return chosen
        return guess_funnel(stage, position=self.stages.index(stage) if stage in self.stages else min(1, len(self.stages)))

    def first(self, step: Funnel) -> str | None:
        """Return the first stage at a step; one that the user put there goes before those that are guessed to be."""
        found = [stage for stage in self.stages if self.step_of(stage) is step]
        return next((stage for stage in found if stage in self.chosen), found[0] if found else None)

"""The common funnel, and a first guess at where a provider's own stage belongs in it.

The native name is always what is shown; the funnel gives the glyph, the colour and the order over providers.
"""

import re
from enum import StrEnum


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

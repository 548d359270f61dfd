"""Looking for a write at RecruitSome: nothing of what goes out can be seen again, and that is said instead of guessed."""

from typing import Final

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import CreateApplication
from recruiterdesk.provider_api.contract import OutgoingWrite

_NO_APPLICATIONS: Final = Sentence(
    "RecruitSome's API shows no applications, so whether this one arrived cannot be seen from here. Look in RecruitSome, then decide."
)
_NO_RESUMES: Final = Sentence(
    "RecruitSome shows only inside itself what became of a CV, so whether this one arrived cannot be seen from here. Ask the colleague who "
    "is told the result, then decide."
)


def observe(outgoing: OutgoingWrite, clock: Clock) -> Sighting:
    """Say that nothing can be seen, and where to look instead. A candidate with the same address proves nothing: she may be an old one."""
    note = _NO_APPLICATIONS if isinstance(outgoing.write, CreateApplication) else _NO_RESUMES
    return Sighting(at=clock.now(), matching=None, note=note)

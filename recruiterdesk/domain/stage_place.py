"""Where an account's own stages stand in the funnel that all accounts share."""

import msgspec

from recruiterdesk.domain.funnel import Funnel


class StagePlace(msgspec.Struct, frozen=True, kw_only=True):
    """One native stage of an account. `is_chosen`: the user put it there; else it is a guess by its name. `applicants` are in it now."""

    stage: str
    funnel: Funnel
    is_chosen: bool
    applicants: int

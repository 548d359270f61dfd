"""All actions by their names in `action_specs.py`."""

from typing import Final

from recruiterdesk.providers.smartrecruiters.actions import (
    account,
    ads,
    creating,
    details,
    interviews,
    moving,
    notes,
    positions,
    ratings,
    tags,
    team,
    vacancy_state,
)
from recruiterdesk.providers.smartrecruiters.actions.deed import Action

ACTIONS: Final[dict[str, Action]] = {
    **vacancy_state.ACTIONS,
    **ads.ACTIONS,
    **team.ACTIONS,
    **positions.ACTIONS,
    **creating.ACTIONS,
    **moving.ACTIONS,
    **notes.ACTIONS,
    **tags.ACTIONS,
    **details.ACTIONS,
    **ratings.ACTIONS,
    **interviews.ACTIONS,
    **account.ACTIONS,
}

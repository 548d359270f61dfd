"""All actions by their names in `action_specs.py`."""

from typing import Final

from recruiterdesk.providers.smartrecruiters.actions import (
    account,
    ads,
    approvals,
    creating,
    details,
    interviews,
    moving,
    notes,
    positions,
    property_values,
    ratings,
    tags,
    team,
    users,
    vacancy_state,
)
from recruiterdesk.providers.smartrecruiters.actions.deed import Action

ACTIONS: Final[dict[str, Action]] = {
    **vacancy_state.ACTIONS,
    **ads.ACTIONS,
    **team.ACTIONS,
    **positions.ACTIONS,
    **approvals.ACTIONS,
    **creating.ACTIONS,
    **moving.ACTIONS,
    **notes.ACTIONS,
    **tags.ACTIONS,
    **details.ACTIONS,
    **ratings.ACTIONS,
    **interviews.ACTIONS,
    **account.ACTIONS,
    **property_values.ACTIONS,
    **users.ACTIONS,
}

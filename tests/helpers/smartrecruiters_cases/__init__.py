"""Every action that only SmartRecruiters has, ready to go: `CASES` by its name, the functions by what it is done to."""

from recruiterdesk.providers.smartrecruiters.action_specs import ACTIONS
from smartrecruiters_cases import account, applications, interviews, users, vacancies
from smartrecruiters_cases.shape import Prepare

_ALL = {name: found for module in (vacancies, applications, interviews, account, users) for name, found in vars(module).items()}
CASES: dict[str, Prepare] = {spec.name: _ALL[spec.name] for spec in ACTIONS}

"""What only SmartRecruiters can do with a vacancy, an applicant or the account, as data; what does it is in `actions/`.

Contract sheet, 6 to 15. Fields are named in our words, values are the provider's.
"""

from typing import Final

from recruiterdesk.providers.smartrecruiters.specs.account import ACCOUNT_ACTIONS
from recruiterdesk.providers.smartrecruiters.specs.applications import APPLICATION_ACTIONS
from recruiterdesk.providers.smartrecruiters.specs.creating import CREATING_ACTIONS
from recruiterdesk.providers.smartrecruiters.specs.interviews import INTERVIEW_ACTIONS
from recruiterdesk.providers.smartrecruiters.specs.users import USER_ACTIONS
from recruiterdesk.providers.smartrecruiters.specs.vacancies import VACANCY_ACTIONS

ACTIONS: Final = VACANCY_ACTIONS + CREATING_ACTIONS + APPLICATION_ACTIONS + INTERVIEW_ACTIONS + ACCOUNT_ACTIONS + USER_ACTIONS

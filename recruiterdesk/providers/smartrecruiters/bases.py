"""The one table of base paths: where each of SmartRecruiters' API families lives under the account's own origin (contract sheet, 1).

A call's template is a base and a path: `f"{INTERVIEWS}/interviews/{{id}}"`.
"""

from typing import Final

ROOT: Final = ""  # jobs, candidates, configuration, messages, offers, Apply, and the old users
PUBLIC: Final = "/v1"  # the Posting API and the common elements, read without a key
IDENTITY: Final = "/identity"
INTERVIEWS: Final = "/interviews-api/v201904"
REVIEWS: Final = "/reviews-api/v201910"
REPORTING: Final = "/reporting-api/v201804"
USERS: Final = "/user-api/v201804"
APPROVALS: Final = "/approvals-api/v201910"
ANALYTICS: Final = "/analytics"

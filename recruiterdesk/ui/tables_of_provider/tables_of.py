"""Whose tables are shown."""

import msgspec

from recruiterdesk.domain.account import Account


class TablesOf(msgspec.Struct, frozen=True, kw_only=True):
    """Whose tables are shown: an account's, or those of one of its vacancies or applications by our id.

    `name` is for showing, `silence` is why this applicant must not be written to.
    """

    account: Account
    on: str
    id: int | None = None
    name: str = ""
    silence: str = ""

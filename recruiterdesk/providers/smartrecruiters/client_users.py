"""The User API's readings, one short method per call (contract sheet, 13). The desk manages no users."""

from typing import Final

from recruiterdesk.providers.smartrecruiters.bases import USERS
from recruiterdesk.providers.smartrecruiters.client_calls import Calls, Listing, asked
from recruiterdesk.providers.smartrecruiters.cursors import USERS as BY_CURSOR
from recruiterdesk.providers.smartrecruiters.record import Record

READ: Final = "users_read"
ME: Final = "user_me_read"


class UserCalls(Calls):
    """Users of the company."""

    async def users(self, words: str | None = None, updated_after: str | None = None, page: str | None = None) -> Listing:
        """GET /users, 100 a page; 403 for keys that may not manage users."""
        query = asked(q=words, updatedAfter=updated_after)
        return await self._list(USERS + "/users", {}, READ, query, paging=BY_CURSOR, cursor=page)

    async def read_user(self, user_id: str) -> Record:
        """GET /users/{id}."""
        return await self._record(USERS + "/users/{user}", {"user": user_id}, READ)

    async def me(self) -> Record:
        """GET /users/me."""
        return await self._record(USERS + "/users/me", {}, ME)

    async def system_roles(self) -> Listing:
        """GET /system-roles."""
        return await self._list(USERS + "/system-roles", {}, READ)

    async def access_groups(self) -> Listing:
        """GET /access-groups."""
        return await self._list(USERS + "/access-groups", {}, READ)

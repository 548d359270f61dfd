"""The User API, one short method per call (contract sheet, 13)."""

from typing import Final

from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.providers.smartrecruiters.bases import USERS
from recruiterdesk.providers.smartrecruiters.client_calls import Body, Calls, Listing, asked
from recruiterdesk.providers.smartrecruiters.cursors import USERS as BY_CURSOR
from recruiterdesk.providers.smartrecruiters.record import Record

READ: Final = "users_read"
ME: Final = "user_me_read"
MANAGE: Final = "users_manage"
JSON_PATCH: Final = "application/json-patch+json"

_ONE: Final = USERS + "/users/{user}"
_MEMBERS: Final = USERS + "/access-groups/{group}/users"


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

    async def create_user(self, body: Body, first_byte: FirstByte) -> Answer:
        """POST /users: answers 201 with the user, who is inactive; 409 for an address that is taken."""
        return await self._write("POST", USERS + "/users", {}, first_byte, scope=MANAGE, body=body)

    async def patch_user(self, user_id: str, steps: list[Body], first_byte: FirstByte) -> Answer:
        """PATCH /users/{id} with a JSON Patch: answers 200 with the user."""
        return await self._write("PATCH", _ONE, {"user": user_id}, first_byte, scope=MANAGE, body=steps, json_kind=JSON_PATCH)

    async def activate(self, user_id: str, first_byte: FirstByte) -> Answer:
        """PUT /users/{id}/activation: answers 204."""
        return await self._write("PUT", _ONE + "/activation", {"user": user_id}, first_byte, scope=MANAGE)

    async def deactivate(self, user_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /users/{id}/activation: answers 204."""
        return await self._write("DELETE", _ONE + "/activation", {"user": user_id}, first_byte, scope=MANAGE)

    async def mail_activation(self, user_id: str, first_byte: FirstByte) -> Answer:
        """POST /users/{id}/activation-email: answers 204, and a mail goes out."""
        return await self._write("POST", _ONE + "/activation-email", {"user": user_id}, first_byte, scope=MANAGE)

    async def mail_password(self, user_id: str, first_byte: FirstByte) -> Answer:
        """POST /users/{id}/reset-password: answers 204, and a mail goes out."""
        return await self._write("POST", _ONE + "/reset-password", {"user": user_id}, first_byte, scope=MANAGE)

    async def join_group(self, group_id: str, user_id: str, first_byte: FirstByte) -> Answer:
        """POST /access-groups/{g}/users, a list of ids, of one: answers 201 with the group."""
        return await self._write("POST", _MEMBERS, {"group": group_id}, first_byte, scope=MANAGE, body=[user_id])

    async def leave_group(self, group_id: str, user_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /access-groups/{g}/users/{id}: answers 204."""
        return await self._write("DELETE", _MEMBERS + "/{user}", {"group": group_id, "user": user_id}, first_byte, scope=MANAGE)

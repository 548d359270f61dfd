"""The names of users who wrote messages, as far as the key may look them up: a message names its author only by id."""

import asyncio
from typing import Final

from recruiterdesk.domain.errors import NotFound, PermissionMissing
from recruiterdesk.providers.smartrecruiters.bases import USERS
from recruiterdesk.providers.smartrecruiters.client import USERS_READ, SmartRecruitersClient
from recruiterdesk.providers.smartrecruiters.mapping import clean
from recruiterdesk.providers.smartrecruiters.wire import WireUser

_MOST_KEPT: Final = 2_000


class Authors:
    """Looks users up once each; a key that may not is not asked again."""

    def __init__(self, client: SmartRecruitersClient) -> None:
        self._client = client
        self._names: dict[str, str] = {}
        self._may_look = True
        self._lock = asyncio.Lock()

    async def names(self, ids: set[str], *, is_urgent: bool = False) -> dict[str, str]:
        """Return the names of those users that are known, by id."""
        async with self._lock:
            for user_id in sorted(ids - self._names.keys()):
                if not self._may_look or len(self._names) >= _MOST_KEPT:
                    break
                await self._look_up(user_id, is_urgent=is_urgent)
        return {user_id: name for user_id in ids if (name := self._names.get(user_id, ""))}

    async def _look_up(self, user_id: str, *, is_urgent: bool) -> None:
        try:
            user, _ = await self._client.one(f"{USERS}/users/{{id}}", WireUser, path={"id": user_id}, scope=USERS_READ, is_urgent=is_urgent)
        except NotFound:
            self._names[user_id] = ""
        except PermissionMissing:
            self._may_look = False
        else:
            self._names[user_id] = f"{clean(user.first_name)} {clean(user.last_name)}".strip() or clean(user.email)

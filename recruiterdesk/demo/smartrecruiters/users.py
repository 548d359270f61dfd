"""Users: who asks, and who else there is (section 13)."""

from typing import Annotated, Any

import msgspec

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route, Strict
from recruiterdesk.demo.smartrecruiters.moments import DateTime, offset, read
from recruiterdesk.demo.smartrecruiters.pages import Limit, page
from recruiterdesk.demo.smartrecruiters.problem import not_found
from recruiterdesk.demo.smartrecruiters.world import User, World

ROOT = "/user-api/v201804"


class UsersQuery(Strict):
    """GET /users."""

    q: Annotated[str, msgspec.Meta(min_length=3)] | None = None
    limit: Limit = 100
    page_id: str | None = None
    updated_after: DateTime | None = None


class Users:
    """The endpoints of users that a recruiter's desk reads."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        return [
            Route(method="GET", path=f"{ROOT}/users/me", handler=self.me, scopes=("users_read", "user_me_read")),
            Route(method="GET", path=f"{ROOT}/users", handler=self.list, scopes=("users_read",), query=UsersQuery),
            Route(method="GET", path=f"{ROOT}/users/{{}}", handler=self.read, scopes=("users_read",)),
            Route(method="GET", path=f"{ROOT}/system-roles", handler=self.roles, scopes=("users_read",)),
            Route(method="GET", path=f"{ROOT}/access-groups", handler=self.groups, scopes=("users_read",)),
        ]

    def me(self, asked: Asked) -> Answer:
        """GET /users/me."""
        return Answer(200, user_payload(self._world.users[asked.credential.user]))

    def list(self, asked: Asked) -> Answer:
        """GET /users: only for who may manage users; `totalFound` is not promised and not there."""
        asked.credential.require_admin()
        query = asked.query(UsersQuery)
        found = sorted((user for user in self._world.users.values() if _fits(user, query)), key=lambda user: user.id)
        shown = page(found, lambda user: user.id, asked.incoming, cursor=query.page_id, limit=query.limit)
        body: dict[str, Any] = {"limit": query.limit, "content": [user_payload(user) for user in shown.items]}
        return Answer(200, body | ({"nextPageId": shown.cursor} if shown.cursor else {}))

    def read(self, asked: Asked) -> Answer:
        """GET /users/{id}."""
        user = self._world.users.get(asked.ids[0])
        if user is None:
            raise not_found("USER")
        return Answer(200, user_payload(user))

    def roles(self, _asked: Asked) -> Answer:
        """GET /system-roles."""
        names = ("EMPLOYEE", "RESTRICTED", "STANDARD", "EXTENDED", "ADMINISTRATOR")
        return Answer(200, {"content": [{"id": name, "name": name.capitalize()} for name in names]})

    def groups(self, _asked: Asked) -> Answer:
        """GET /access-groups."""
        return Answer(200, {"content": [{"id": "ag-1", "name": "Noord"}, {"id": "ag-2", "name": "Zuid"}]})


def user_payload(user: User) -> dict[str, Any]:
    """Return a User."""
    place = {"country": "Netherlands", "countryCode": "nl", "city": "Utrecht"}
    groups = [{"id": group, "name": group} for group in user.groups]
    return {
        "id": user.id,
        **user.fields,
        "active": user.active,
        "updatedOn": offset(user.updated_on),
        "location": place,
        "accessGroups": groups,
    }


def _fits(user: User, query: UsersQuery) -> bool:
    text = f"{user.fields['firstName']} {user.fields['lastName']} {user.fields['email']}".casefold()
    return (query.q is None or query.q.casefold() in text) and (query.updated_after is None or user.updated_on > read(query.updated_after))

"""Users: who asks, and who else there is (section 13)."""

import copy
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters.asked import JSON_PATCH, Asked, Route, Strict, file_part
from recruiterdesk.demo.smartrecruiters.candidate_bodies import Email
from recruiterdesk.demo.smartrecruiters.job_bodies import JsonPatch, PatchLine
from recruiterdesk.demo.smartrecruiters.moments import DateTime, now, offset, read
from recruiterdesk.demo.smartrecruiters.pages import Limit, page
from recruiterdesk.demo.smartrecruiters.patching import apply_patch
from recruiterdesk.demo.smartrecruiters.problem import Family, Problem, not_found
from recruiterdesk.demo.smartrecruiters.world import User, World

ROOT = "/user-api/v201804"
GroupMembers = Annotated[list[Annotated[str, msgspec.Meta(pattern="^[a-fA-F0-9]{24}$")]], msgspec.Meta(max_length=5000)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=300)]
_GROUPS = {"ag-1": "Noord", "ag-2": "Zuid"}
_ROLES = ("EMPLOYEE", "RESTRICTED", "STANDARD", "EXTENDED", "ADMINISTRATOR")


class Role(Strict):
    """A system role by its id; the name is ignored."""

    id: Literal["EMPLOYEE", "RESTRICTED", "STANDARD", "EXTENDED", "ADMINISTRATOR"]
    name: str | UnsetType = UNSET


class UserLanguage(Strict):
    """A language of the product."""

    code: Literal["nl", "en", "de", "fr", "es", "pl", "pt-BR", "zh-CN"]


class UserPlace(Strict):
    """Where a user works."""

    country_code: Annotated[str, msgspec.Meta(min_length=2, max_length=2)]
    city: Annotated[str, msgspec.Meta(min_length=1)]
    region_code: str | UnsetType = UNSET
    address: str | UnsetType = UNSET
    postal_code: str | UnsetType = UNSET


class UserInput(Strict):
    """A user as POST takes it, and as a JSON Patch must leave it."""

    email: Email
    first_name: Name
    last_name: Name
    system_role: Role | UnsetType = UNSET
    external_data: str | None = None
    sso_identifier: Annotated[str, msgspec.Meta(max_length=100)] | None = None
    sso_login_mode: Literal["SSO", "PASSWORD"] | None = None
    language: UserLanguage | UnsetType = UNSET
    location: UserPlace | UnsetType = UNSET
    password: str | UnsetType = UNSET


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
        see, manage, one = ("users_read",), ("users_manage",), f"{ROOT}/users/{{}}"
        members = f"{ROOT}/access-groups/{{}}/users"
        patch: dict[str, Any] = {"body": JsonPatch, "media": JSON_PATCH}
        return [
            Route(method="GET", path=f"{ROOT}/users/me", handler=self.me, scopes=("users_read", "user_me_read")),
            Route(method="GET", path=f"{ROOT}/users", handler=self.list_all, scopes=see, query=UsersQuery),
            Route(
                method="POST",
                path=f"{ROOT}/users",
                handler=self.create,
                scopes=manage,
                body=UserInput,
                invalid_status=422,
                body_family=Family.SEMANTIC,
            ),
            Route(method="GET", path=one, handler=self.read, scopes=see),
            Route(method="PATCH", path=one, handler=self.change, scopes=manage, **patch),
            Route(method="PUT", path=f"{one}/activation", handler=self.activate, scopes=manage),
            Route(method="DELETE", path=f"{one}/activation", handler=self.deactivate, scopes=manage),
            Route(method="POST", path=f"{one}/activation-email", handler=self.mail, scopes=manage),
            Route(method="POST", path=f"{one}/reset-password", handler=self.mail, scopes=manage),
            Route(method="PUT", path=f"{one}/avatar", handler=self.set_avatar, scopes=manage, form=frozenset({"file"})),
            Route(method="GET", path=f"{ROOT}/system-roles", handler=self.roles, scopes=see),
            Route(method="GET", path=f"{ROOT}/access-groups", handler=self.groups, scopes=see),
            Route(method="POST", path=members, handler=self.join_group, scopes=manage, body=GroupMembers),
            Route(method="DELETE", path=f"{members}/{{}}", handler=self.leave_group, scopes=manage),
        ]

    def me(self, asked: Asked) -> Answer:
        """GET /users/me."""
        return Answer(200, user_payload(self._world.users[asked.credential.user]))

    def list_all(self, asked: Asked) -> Answer:
        """GET /users: only for who may manage users; `totalFound` is not promised and not there."""
        asked.credential.require_admin()
        query = asked.query(UsersQuery)
        found = sorted((user for user in self._world.users.values() if _fits(user, query)), key=lambda user: user.id)
        shown = page(found, lambda user: user.id, asked.incoming, cursor=query.page_id, limit=query.limit)
        body: dict[str, Any] = {"limit": query.limit, "content": [user_payload(user) for user in shown.items]}
        return Answer(200, body | ({"nextPageId": shown.cursor} if shown.cursor else {}))

    def read(self, asked: Asked) -> Answer:
        """GET /users/{id}."""
        return Answer(200, user_payload(self._user(asked)))

    def create(self, asked: Asked) -> Answer:
        """POST /users: 201; new users are inactive, 409 for an address that is taken."""
        asked.credential.require_admin()
        given: dict[str, Any] = msgspec.to_builtins(asked.body(UserInput))
        given.pop("password", None)
        with self._world.lock:
            self._check_email(given["email"], None)
            fields = {"systemRole": {"id": "EMPLOYEE", "name": "Employee"}, "language": {"code": "en"}, **given}
            user = User(id=self._world.new_hex(), fields=fields, updated_on=now(), active=False)
            self._world.users[user.id] = user
        self._ledger.apply("create_user", user.id, fields)
        return Answer(201, user_payload(user))

    def change(self, asked: Asked) -> Answer:
        """PATCH /users/{id}: a JSON Patch, 200."""
        asked.credential.require_admin()
        lines: list[PatchLine] = asked.checked_body
        with self._world.lock:
            user = self._user(asked)
            fields = apply_patch(copy.deepcopy(user.fields), lines)
            try:
                fields = msgspec.to_builtins(msgspec.convert(fields, UserInput))
            except msgspec.ValidationError as error:
                raise Problem(400, "VALIDATION_ERROR", str(error)) from error
            self._check_email(fields["email"], user)
            user.fields, user.updated_on = fields, now()
        self._ledger.apply("change_user", user.id, fields)
        return Answer(200, user_payload(user))

    def activate(self, asked: Asked) -> Answer:
        """PUT /users/{id}/activation: 204."""
        return self._switch(asked, active=True)

    def deactivate(self, asked: Asked) -> Answer:
        """DELETE /users/{id}/activation: 204."""
        return self._switch(asked, active=False)

    def _switch(self, asked: Asked, *, active: bool) -> Answer:
        asked.credential.require_admin()
        user = self._user(asked)
        user.active, user.updated_on = active, now()
        self._ledger.apply("activate_user" if active else "deactivate_user", user.id, {})
        return Answer(204)

    def mail(self, asked: Asked) -> Answer:
        """POST /users/{id}/activation-email and /reset-password: 204, and a mail goes out."""
        asked.credential.require_admin()
        user = self._user(asked)
        self._world.mails.append({"to": user.fields["email"], "about": asked.incoming.path.rpartition("/")[2]})
        self._ledger.apply("mail_user", user.id, {})
        return Answer(204)

    def set_avatar(self, asked: Asked) -> Answer:
        """PUT /users/{id}/avatar: 204."""
        user, part = self._user(asked), file_part(asked)
        self._ledger.apply("avatar", user.id, {"name": part.name})
        return Answer(204)

    def roles(self, _asked: Asked) -> Answer:
        """GET /system-roles."""
        return Answer(200, {"content": [{"id": name, "name": name.capitalize()} for name in _ROLES]})

    def groups(self, _asked: Asked) -> Answer:
        """GET /access-groups."""
        return Answer(200, {"content": [{"id": key, "name": name} for key, name in _GROUPS.items()]})

    def join_group(self, asked: Asked) -> Answer:
        """POST /access-groups/{g}/users, a bare list of ids: 201 with the group."""
        asked.credential.require_admin()
        members: list[str] = asked.checked_body
        if asked.ids[0] not in _GROUPS:
            raise not_found("ACCESS_GROUP")
        with self._world.lock:
            users = [self._world.users.get(member) for member in members]
            for user in users:
                if user is None:
                    raise not_found("USER")
                user.groups = [*(group for group in user.groups if group != asked.ids[0]), asked.ids[0]]
                self._ledger.apply("join_group", user.id, {"group": asked.ids[0]})
        return Answer(201, {"content": [{"id": asked.ids[0], "name": _GROUPS[asked.ids[0]]}]})

    def leave_group(self, asked: Asked) -> Answer:
        """DELETE /access-groups/{g}/users/{id}: 204."""
        asked.credential.require_admin()
        user = self._world.users.get(asked.ids[1])
        if user is None or asked.ids[0] not in user.groups:
            raise not_found("USER")
        user.groups = [group for group in user.groups if group != asked.ids[0]]
        self._ledger.apply("leave_group", user.id, {"group": asked.ids[0]})
        return Answer(204)

    def _user(self, asked: Asked) -> User:
        user = self._world.users.get(asked.ids[0])
        if user is None:
            raise not_found("USER")
        return user

    def _check_email(self, email: str, whose: User | None) -> None:
        taken = (other.fields["email"].casefold() for other in self._world.users.values() if other is not whose)
        if email.casefold() in taken:
            raise Problem(409, "USER_ALREADY_EXISTS")


def user_payload(user: User) -> dict[str, Any]:
    """Return a User."""
    place = {"country": "Netherlands", "countryCode": "nl", "city": "Utrecht"}
    groups = [{"id": group, "name": _GROUPS[group]} for group in user.groups]
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

"""A user as SmartRecruiters takes one (contract sheet, 13)."""

from collections.abc import Mapping
from typing import Final

from recruiterdesk.providers.smartrecruiters.bodies.values import Body, text_of

_TEXTS: Final = {"email": "email", "first_name": "firstName", "last_name": "lastName"}
_OBJECTS: Final = {"role": ("systemRole", "id"), "language": ("language", "code")}


def user_input(fields: Mapping[str, object]) -> Body:
    """Return the members that have a value."""
    body: Body = {remote: text for name, remote in _TEXTS.items() if (text := text_of(fields.get(name)))}
    for name, (remote, inner) in _OBJECTS.items():
        if text := text_of(fields.get(name)):
            body[remote] = {inner: text}
    return body


def user_patch(fields: Mapping[str, object]) -> list[Body]:
    """Return the steps of a JSON Patch, one for each member that has a value: none of them can be taken away."""
    return [{"op": "add", "path": f"/{name}", "value": value} for name, value in user_input(fields).items()]

"""Actions on the users of the company."""

from smartrecruiters_bench import Line

from recruiterdesk.demo.smartrecruiters.world import User
from smartrecruiters_cases.shape import Case


def somebody(line: Line, *, active: bool = True) -> User:
    """Return the last user, who has no key of the stand-in, switched on or off."""
    user = list(line.there.world.users.values())[-1]
    user.active = active
    return user


async def add_user(line: Line) -> Case:
    act = line.act("add_user", first_name="Noor", last_name="Bos", email="noor.bos@example.org", role="STANDARD", language="nl")

    def is_done() -> bool:
        fields = [each.fields for each in line.there.world.users.values() if each.fields["email"] == "noor.bos@example.org"]
        return [(each["systemRole"]["id"], each["language"]["code"]) for each in fields] == [("STANDARD", "nl")]

    return Case(act, None, "account", is_done)


async def change_user(line: Line) -> Case:
    user = somebody(line)
    email = user.fields["email"]
    act = line.act("change_user", user.id, last_name="Nieuwenhuis", role="EXTENDED")

    def is_done() -> bool:  # what was not named stays
        role = user.fields["systemRole"]["id"]
        return (user.fields["lastName"], role, user.fields["email"]) == ("Nieuwenhuis", "EXTENDED", email)

    return Case(act, None, "account", is_done)


async def activate_user(line: Line) -> Case:
    user = somebody(line, active=False)
    return Case(line.act("activate_user", user.id), None, "account", lambda: user.active)


async def deactivate_user(line: Line) -> Case:
    user = somebody(line)
    return Case(line.act("deactivate_user", user.id), None, "account", lambda: not user.active)


async def mail_activation(line: Line) -> Case:
    return mailed(line, "mail_activation", "activation-email")


async def mail_password_reset(line: Line) -> Case:
    return mailed(line, "mail_password_reset", "reset-password")


def mailed(line: Line, name: str, about: str) -> Case:
    user = somebody(line)
    mail = {"to": user.fields["email"], "about": about}
    return Case(line.act(name, user=user.id), None, "account", lambda: line.there.world.mails == [mail], is_seen=False)


async def add_to_access_group(line: Line) -> Case:
    user = somebody(line)
    user.groups = ["ag-1"]
    return Case(line.act("add_to_access_group", user.id, group="ag-2"), None, "account", lambda: user.groups == ["ag-1", "ag-2"])


async def remove_from_access_group(line: Line) -> Case:
    user = somebody(line)
    user.groups = ["ag-1", "ag-2"]
    return Case(line.act("remove_from_access_group", user.id, group="ag-1"), None, "account", lambda: user.groups == ["ag-2"])

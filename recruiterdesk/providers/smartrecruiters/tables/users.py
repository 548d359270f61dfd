"""Users, their roles and their groups (contract sheet, 13)."""

from recruiterdesk.domain.provider_table import CellKind, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.bodies.values import moment_of
from recruiterdesk.providers.smartrecruiters.record import Record
from recruiterdesk.providers.smartrecruiters.tables.shape import Question, column, facts_of, label_of, own_id, page_of, person_of

_SHORTEST_SEARCH = 3


async def users(question: Question) -> TablePage:
    """Everybody in the company."""
    columns = (
        column("name", Sentence("Name")),
        column("email", Sentence("E-mail")),
        column("role", Sentence("Role")),
        column("active", Sentence("Active"), CellKind.FLAG),
        column("updated", Sentence("Changed"), CellKind.MOMENT),
    )
    words, since = question.filter("q"), question.filter("updated_after")
    listing = await question.families.users.users(
        words if len(words) >= _SHORTEST_SEARCH else None, moment_of(since) if since else None, question.cursor
    )
    return page_of(
        columns,
        listing,
        lambda each: (person_of(each), each.text("email"), _role(each), each.flag("active"), each.moment("updatedOn")),
        own_id,
        Sentence("Fewer than three letters are not searched for.") if 0 < len(words) < _SHORTEST_SEARCH else None,
    )


async def me(question: Question) -> TablePage:
    """Whose key this is: everything that it may do is what this person may do."""
    found = await question.families.users.me()
    return facts_of(
        (
            (Sentence("Name"), person_of(found)),
            (Sentence("E-mail"), found.text("email")),
            (Sentence("Role"), _role(found)),
            (Sentence("Active"), found.flag("active")),
            (Sentence("Language"), found.text("language", "code")),
            (Sentence("Access groups"), ", ".join(label_of(each) for each in found.records("accessGroups"))),
        )
    )


async def system_roles(question: Question) -> TablePage:
    """Roles of users, those of the company included."""
    listing = await question.families.users.system_roles()
    return page_of((column("name", Sentence("Name")),), listing, lambda each: (label_of(each),), own_id)


async def access_groups(question: Question) -> TablePage:
    """Show groups that decide who sees which vacancies."""
    listing = await question.families.users.access_groups()
    return page_of((column("name", Sentence("Name")),), listing, lambda each: (label_of(each),), own_id)


def _role(user: Record) -> str:
    return label_of(user.record("systemRole"))


READERS = {"users": users, "me": me, "system_roles": system_roles, "access_groups": access_groups}

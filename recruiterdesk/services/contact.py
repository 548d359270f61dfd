"""Whether somebody may be written to or called: by the word of the own provider, and of those where the same person is known."""

from collections.abc import Sequence

from recruiterdesk.domain.application import ApplicationRow, SeenBefore
from recruiterdesk.domain.sentence import Sentence


def why_no_contact(row: ApplicationRow, seen_before: Sequence[SeenBefore], provider: str) -> Sentence | None:
    """Return why nobody may write to or call this person, None where that is allowed. Who may be the same person does not count."""
    if not row.may_be_contacted:
        return Sentence.of("{provider} says that {name} must not be written to or called.", provider=provider, name=row.name)
    other = next((one for one in seen_before if one.is_certain and not one.may_be_contacted), None)
    if other is None:
        return None
    return Sentence.of(
        "{name} must not be written to or called: {account} says so of the same person.",
        name=row.name,
        account=other.ref.partition("/")[0],
    )

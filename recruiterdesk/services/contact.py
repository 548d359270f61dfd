"""Whether somebody may be written to or called: by the word of the own provider, and of those where the same person is known."""

from collections.abc import Sequence

from recruiterdesk.domain.application import ApplicationRow, SeenBefore
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import Act
from recruiterdesk.store.transaction import Reader


def why_no_contact(row: ApplicationRow, seen_before: Sequence[SeenBefore], provider: str) -> Sentence | None:
    """Return why nobody may write to or call this person, None where that is allowed. Who may be the same person does not count."""
    if not row.may_be_contacted:
        return Sentence.of("{provider} says that {name} must not be written to or called.", provider=provider, name=row.name)
    account = _silent_elsewhere(seen_before)
    if account is None:
        return None
    return Sentence.of("{name} must not be written to or called: {account} says so of the same person.", name=row.name, account=account)


def why_held_back(profile: ProviderProfile, reader: Reader, entry: OutboxEntry) -> Sentence | None:
    """Return why an entry that mails the applicant does not go out: since it was queued, somebody says that she must not be written to.

    None where it may go, also where the user read this very sentence and asked to send it all the same.
    """
    write = entry.write
    spec = profile.action(write.name) if isinstance(write, Act) else None
    if spec is None or not spec.writes_to_person or entry.target.table != "application":
        return None
    try:
        view = reader.applications.view(entry.target.local_id)
    except NotFound:
        return None  # the provider says what becomes of it
    who = _silent_elsewhere(view.seen_before) if view.row.may_be_contacted else profile.name
    if who is None:
        return None
    reason = Sentence.of(
        "{who} says that {name} must not be written to or called, so this was not sent. Retry to send it all the same, or cancel it.",
        who=who,
        name=view.row.name,
    )
    was_told = any(step.state is OutboxState.REFUSED and step.what == reason for step in entry.steps)
    return None if was_told else reason


def _silent_elsewhere(seen_before: Sequence[SeenBefore]) -> str | None:
    """Return the account that says of the same person that nobody may write to her."""
    other = next((one for one in seen_before if one.is_certain and not one.may_be_contacted), None)
    return None if other is None else other.ref.partition("/")[0]

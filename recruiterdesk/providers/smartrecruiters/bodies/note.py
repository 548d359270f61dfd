"""A note on a candidate as a message, and whom it is shared with (contract sheet, 10)."""

from collections.abc import Sequence
from typing import Final

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.providers.smartrecruiters.bodies.values import Body

_MAIL_MARKS: Final = ("@[", "#[")
_LONGEST_NOTE: Final = 10_000


def note_body(text: str, candidate_id: str, visibility: Body | None, mentions: Sequence[str] = ()) -> Body:
    """Return a message on a candidate's profile.

    What stands in brackets after @ or # is a command to SmartRecruiters that mails people; how to write it harmlessly is not stated, so a
    text with one is refused, and only those who were picked are mentioned.
    """
    if any(mark in text for mark in _MAIL_MARKS):
        raise Invalid(
            'SmartRecruiters takes "@[" and "#[" as commands that mail people. Put a blank after the sign, or pick whom to mention.',
            fields={"text": ["holds @[ or #["]},
        )
    tags = [f"@[USER:{user}]" for user in mentions] + [f"#[CANDIDATE:{candidate_id}]"]
    content = f"{text}\n\n{' '.join(tags)}"
    if len(content) > _LONGEST_NOTE:
        raise Invalid(
            "This note is too long for SmartRecruiters. Shorten it by {count} characters, or mention fewer people.",
            count=len(content) - _LONGEST_NOTE,
            fields={"text": ["is too long"]},
        )
    body: Body = {"content": content}
    if visibility:
        body["shareWith"] = visibility
    return body


def visible_to(word: str, job_id: str, users: Sequence[str]) -> Body | None:
    """Return whom a note is shared with; None for nobody. Open and everyone together are refused there, and cannot be said here."""
    match word:
        case "hiring_team":
            return {"hiringTeamOf": [job_id]}
        case "open":
            return {"openNote": True}
        case "everyone":
            return {"everyone": True}
        case "users":
            if not users:
                raise Invalid("Pick who is to see this note.", fields={"users": ["is empty"]})
            return {"users": list(users)}
        case _:
            return None

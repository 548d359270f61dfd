"""A time of an interview as a body (contract sheet, 11)."""

from collections.abc import Mapping

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.providers.smartrecruiters.bodies.values import Body, moment_of, text_of, texts
from recruiterdesk.providers.smartrecruiters.record import Record


def slot_body(fields: Mapping[str, object], now: Record) -> Body:
    """Return a time of an interview. A change sends all of it, so what is not named stays as `now` has it, answers included."""
    starts = text_of(fields.get("starts")) or now.text("startsOn")
    ends = text_of(fields.get("ends")) or now.text("endsOn")
    if starts and ends and moment_of(ends) <= moment_of(starts):
        raise Invalid("The end is before the beginning. Change one of them.", fields={"ends": ["is before the beginning"]})
    answers = {each.text("id"): each.text("status") for each in now.records("interviewers")}
    people = texts(fields.get("interviewers")) or list(answers)
    body: Body = {
        "startsOn": moment_of(starts),
        "endsOn": moment_of(ends),
        "interviewers": [{"id": user, "status": answers.get(user) or "pending"} for user in people],
    }
    for name, remote in (("interview_type", "interviewType"), ("slot_title", "title"), ("place", "place")):
        text = text_of(fields.get(name)) or now.text(remote)
        if text:
            body[remote] = text
    if now.text("candidateStatus"):
        body["candidateStatus"] = now.text("candidateStatus")
    return body

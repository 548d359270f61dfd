"""Whether the answer to a write confirms it (reliability.md C52): read, and about what was sent."""

from recruiterdesk.provider_api.http.call import Answer
from recruiterdesk.provider_api.http.errors_by_remedy import Voice, about_another, unclear
from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.providers.smartrecruiters.record import Record, read_record


def echo_of(answer: Answer, voice: Voice) -> Record:
    """Read an answer that must be an object; raises OutcomeUnknown for anything else."""
    try:
        return read_record(answer.body)
    except NotJson:
        raise unclear(voice, answer.status) from None


def must(is_ours: bool, answer: Answer, voice: Voice) -> None:
    """Raise OutcomeUnknown unless the answer is about what was sent."""
    if not is_ours:
        raise about_another(voice, answer.status)

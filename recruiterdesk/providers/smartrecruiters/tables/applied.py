"""How an application stands that went through the form of a posting, as the Application API tells its applicant (contract sheet, 15)."""

from uuid import UUID

from recruiterdesk.domain.errors import Invalid, NotFound
from recruiterdesk.domain.provider_table import TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.published import postings_of
from recruiterdesk.providers.smartrecruiters.stages import stage_name
from recruiterdesk.providers.smartrecruiters.tables.shape import Question, column

_COLUMNS = (column("status", Sentence("Status")), column("posting", Sentence("Posting")))
_NOT_OUT = Sentence(
    "This vacancy is not on the career site now. Name the posting that the application went through: it stands at the entry in the outbox."
)
_NOT_THROUGH = Sentence(
    "This applicant came through none of the vacancy's present postings. If it was an earlier one, name it: it stands at the entry in the "
    "outbox."
)


async def form_status(question: Question) -> TablePage:
    """Ask the posting that is named, else each of the vacancy's present ones: which of them an application went through, no list says."""
    candidate_id, job_id = question.application
    if named := question.filter("posting"):
        answer = await question.families.apply.status(_uuid(named), candidate_id)
        return _page([(answer.text("status"), named)])
    postings = [posting.text("uuid") for posting in await postings_of(question.families, job_id) if posting.text("uuid")]
    if not postings:
        return TablePage(columns=_COLUMNS, lines=(), total=0, note=_NOT_OUT)
    found = [(status, posting) for posting in postings if (status := await _status_through(question, posting, candidate_id)) is not None]
    return _page(found) if found else TablePage(columns=_COLUMNS, lines=(), total=0, note=_NOT_THROUGH)


async def _status_through(question: Question, posting: str, candidate_id: str) -> str | None:
    """Return the status, None where this applicant did not come through this posting: the document has a 400 for that, and no 404."""
    try:
        return (await question.families.apply.status(posting, candidate_id)).text("status")
    except (Invalid, NotFound):
        return None


def _page(found: list[tuple[str, str]]) -> TablePage:
    lines = tuple(TableLine(posting, (stage_name(status), posting)) for status, posting in found)
    return TablePage(columns=_COLUMNS, lines=lines, total=len(lines))


def _uuid(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        raise Invalid(
            "Name the posting by its id, such as 5a0e1c3e-7b0f-4d5c-9a6b-2f1d3c4b5a69. It stands at the entry in the outbox.",
            fields={"posting": ["is no id of a posting"]},
        ) from None


READERS = {"form_status": form_status}

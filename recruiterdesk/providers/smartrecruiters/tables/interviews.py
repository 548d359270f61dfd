"""Interviews of an application, and their times (contract sheet, 11)."""

from recruiterdesk.domain.provider_table import CellKind, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.bodies.values import line_id
from recruiterdesk.providers.smartrecruiters.record import Record
from recruiterdesk.providers.smartrecruiters.tables.shape import Question, column

_OWN_ONLY = Sentence("SmartRecruiters may leave out interviews that were not planned through its API.")


async def interviews(question: Question) -> TablePage:
    """Interviews, the earliest first."""
    columns = (
        column("starts", Sentence("From"), CellKind.MOMENT),
        column("times", Sentence("Times"), CellKind.NUMBER),
        column("location", Sentence("Where")),
        column("timezone", Sentence("Time zone")),
        column("organizer", Sentence("Organizer")),
        column("created", Sentence("Planned"), CellKind.MOMENT),
    )
    found = await _read(question)
    names = await question.names({each.text("organizerId") for each in found})
    lines = [
        TableLine(
            each.text("id"),
            (
                min((moment for slot in each.records("timeslots") if (moment := slot.moment("startsOn"))), default=None),
                len(each.records("timeslots")),
                each.text("location"),
                each.text("timezone"),
                names[each.text("organizerId")],
                each.moment("createdOn"),
            ),
        )
        for each in found
    ]
    lines.sort(key=lambda line: str(line.cells[0] or ""))
    return TablePage(columns=columns, lines=tuple(lines), total=len(lines), note=_OWN_ONLY)


async def timeslots(question: Question) -> TablePage:
    """Show the times of all interviews, the earliest first, with who comes. A line's id holds the interview's and the time's."""
    columns = (
        column("starts", Sentence("From"), CellKind.MOMENT),
        column("ends", Sentence("Until"), CellKind.MOMENT),
        column("type", Sentence("Kind of interview")),
        column("title", Sentence("Title")),
        column("place", Sentence("Place")),
        column("applicant", Sentence("Applicant")),
        column("interviewers", Sentence("Interviewers")),
    )
    found = await _read(question)
    names = await question.names(
        {person.text("id") for each in found for slot in each.records("timeslots") for person in slot.records("interviewers")}
    )
    lines = [
        TableLine(
            line_id(each.text("id"), slot.text("id")),
            (
                slot.moment("startsOn"),
                slot.moment("endsOn"),
                slot.text("interviewType"),
                slot.text("title"),
                slot.text("place"),
                slot.text("candidateStatus"),
                ", ".join(f"{names[person.text('id')]} ({person.text('status')})" for person in slot.records("interviewers")),
            ),
        )
        for each in found
        for slot in each.records("timeslots")
    ]
    lines.sort(key=lambda line: str(line.cells[0] or ""))
    return TablePage(columns=columns, lines=tuple(lines), total=len(lines), note=_OWN_ONLY)


async def interview_types(question: Question) -> TablePage:
    """Kinds of interviews. Their names are their ids."""
    found = await question.families.interviews.interview_types()
    lines = tuple(TableLine(name, (name,)) for name in found)
    return TablePage(columns=(column("name", Sentence("Name")),), lines=lines, total=len(lines))


async def _read(question: Question) -> list[Record]:
    application_id = (await question.families.candidates.read_application(*question.application)).text("applicationId")
    return (await question.families.interviews.interviews(application_id)).records if application_id else []


READERS = {"interviews": interviews, "timeslots": timeslots, "interview_types": interview_types}

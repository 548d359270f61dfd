"""What hangs on an application: history, tags, properties, answers, files, ratings, consent and offers (contract sheet, 8, 9, 12)."""

from recruiterdesk.domain.provider_table import CellKind, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.assumptions import SENSITIVE_QUESTIONS, SENSITIVE_TYPE
from recruiterdesk.providers.smartrecruiters.bodies.values import line_id
from recruiterdesk.providers.smartrecruiters.record import Record
from recruiterdesk.providers.smartrecruiters.stages import stage_name
from recruiterdesk.providers.smartrecruiters.tables.shape import Question, column, label_of, own_id, page_of


async def history(question: Question) -> TablePage:
    """Show the stages this application went through, the latest first: in which order they come is not stated."""
    columns = (column("at", Sentence("When"), CellKind.MOMENT), column("stage", Sentence("Stage")))
    listing = await question.families.candidates.status_history(*question.application)
    listing.records.sort(key=lambda each: each.moment("changedOn") or "", reverse=True)
    return page_of(
        columns, listing, lambda each: (each.moment("changedOn"), stage_name(each.text("status"), each.text("subStatus") or None))
    )


async def tags(question: Question) -> TablePage:
    """Show the person's tags."""
    found = await question.families.candidates.tags(question.application[0])
    lines = tuple(TableLine(line_id(tag), (tag,)) for tag in found)
    return TablePage(columns=(column("tag", Sentence("Tag")),), lines=lines, total=len(lines))


async def properties(question: Question) -> TablePage:
    """Show the application's properties that have a value; those without come as empty objects, of which nothing is known."""
    columns = (column("name", Sentence("Property")), column("value", Sentence("Value")), column("type", Sentence("Kind")))
    listing = await question.families.candidates.properties(*question.application, question.filter("context") or None)
    known = [each for each in listing.records if each.text("id")]
    lines = tuple(TableLine(each.text("id"), (label_of(each), _value(each), each.text("type"))) for each in known)
    return TablePage(columns=columns, lines=lines, total=len(lines))


def _value(each: Record) -> str:
    labels = each.texts("selectedValueLabels")
    if labels:
        return ", ".join(labels)
    if each.text("valueLabel"):
        return each.text("valueLabel")
    value = each.record("value")
    if value.plain:
        return f"{value.text('code')} {value.text('value')}".strip() if value.text("code") else label_of(value)
    return ", ".join(each.texts("value")) or each.text("value")


async def screening_answers(question: Question) -> TablePage:
    """Show what was asked and answered, without what nobody who decides about an applicant should see."""
    columns = (
        column("question", Sentence("Question")),
        column("field", Sentence("Part")),
        column("answer", Sentence("Answer"), CellKind.LONG),
    )
    listing = await question.families.candidates.screening_answers(*question.application)
    lines = []
    for each in listing.records:
        if each.text("category").casefold() in SENSITIVE_QUESTIONS or each.text("type").casefold() == SENSITIVE_TYPE:
            continue
        asked = each.first("label", "name")
        for record in each.records("records"):
            for field in record.records("fields"):
                answer = ", ".join(value.first("label", "id") for value in field.records("values"))
                lines.append(TableLine("", (asked, field.text("label"), answer)))
    return TablePage(columns=columns, lines=tuple(lines), total=len(lines))


async def attachments(question: Question) -> TablePage:
    """Show the application's files."""
    columns = (column("name", Sentence("Name")), column("type", Sentence("Kind")), column("content", Sentence("Format")))
    listing = await question.families.candidates.attachments(*question.application)
    return page_of(columns, listing, lambda each: (each.text("name"), each.text("type"), each.text("contentType")), own_id)


async def reviews(question: Question) -> TablePage:
    """Ratings of this application."""
    columns = (
        column("rating", Sentence("Rating"), CellKind.NUMBER),
        column("comment", Sentence("Comment"), CellKind.LONG),
        column("reviewer", Sentence("Who rated")),
        column("created", Sentence("When"), CellKind.MOMENT),
    )
    listing = await question.families.reviews.reviews(*question.application)
    names = await question.names({each.text("reviewerId") for each in listing.records})
    return page_of(
        columns,
        listing,
        lambda each: (each.whole("overallRating"), each.text("comment"), names[each.text("reviewerId")], each.moment("createdOn")),
        own_id,
    )


async def consents(question: Question) -> TablePage:
    """Show what the person agreed to: one decision, or one for each scope, as the company has set it up."""
    columns = (
        column("scope", Sentence("What for")),
        column("status", Sentence("Answer")),
        column("decided", Sentence("When"), CellKind.MOMENT),
    )
    found = await question.families.candidates.consents(question.application[0])
    lines = tuple(TableLine("", (each.text("scope"), each.text("status"), each.moment("decidedOn"))) for each in found.records("decisions"))
    asked = found.moment("recentPendingRequestCreatedOn")
    note = Sentence.of("Asked on {date}, and not answered yet.", date=asked[:10]) if asked else Sentence("")
    return TablePage(columns=columns, lines=lines, total=len(lines), note=note)


READERS = {
    "history": history,
    "tags": tags,
    "properties": properties,
    "screening_answers": screening_answers,
    "attachments": attachments,
    "reviews": reviews,
    "consents": consents,
}

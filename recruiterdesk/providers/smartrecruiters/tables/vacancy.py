"""What hangs on a vacancy: its team, positions, ads, publications, history, note and postings (contract sheet, 7 and 15)."""

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.provider_table import CellKind, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.bodies.values import is_set, moment_of
from recruiterdesk.providers.smartrecruiters.client_calls import asked
from recruiterdesk.providers.smartrecruiters.published import company_of, posting_to_apply, postings_of
from recruiterdesk.providers.smartrecruiters.record import Record
from recruiterdesk.providers.smartrecruiters.tables.shape import Question, column, facts_of, label_of, own_id, page_of

_POSTING_COLUMNS = (
    column("title", Sentence("Title")),
    column("number", Sentence("Reference number")),
    column("place", Sentence("Place")),
    column("department", Sentence("Department")),
    column("language", Sentence("Language")),
    column("visibility", Sentence("Visible to")),
    column("released", Sentence("Published"), CellKind.MOMENT),
    column("url", Sentence("Address"), CellKind.URL),
    column("apply_url", Sentence("Application form"), CellKind.URL),
)


async def hiring_team(question: Question) -> TablePage:
    """Who works on this vacancy. The list has ids only; each name is read where the key may."""
    columns = (column("name", Sentence("Name")), column("role", Sentence("Role")))
    listing = await question.families.jobs.team(question.target)
    names = await question.names({each.text("id") for each in listing.records})
    return page_of(columns, listing, lambda each: (names[each.text("id")], each.text("role")), own_id)


async def positions(question: Question) -> TablePage:
    """For how many people the vacancy is."""
    columns = (
        column("position", Sentence("Own number of the position")),
        column("type", Sentence("Kind")),
        column("status", Sentence("Status")),
        column("open", Sentence("Open from"), CellKind.DATE),
        column("start", Sentence("Wished start"), CellKind.DATE),
        column("incumbent", Sentence("Who had it before")),
    )
    listing = await question.families.jobs.positions(question.target)
    return page_of(
        columns,
        listing,
        lambda each: (
            each.text("positionId") or each.text("id"),
            each.text("type"),
            each.text("status"),
            each.date("positionOpenDate"),
            each.date("targetStartDate"),
            each.text("incumbentName"),
        ),
        own_id,
    )


async def ads(question: Question) -> TablePage:
    """Show the job ads of a vacancy."""
    columns = (
        column("title", Sentence("Title")),
        column("language", Sentence("Language")),
        column("default", Sentence("Main job ad"), CellKind.FLAG),
        column("status", Sentence("Status")),
        column("visibility", Sentence("Visible to")),
        column("updated", Sentence("Changed"), CellKind.MOMENT),
        column("apply_url", Sentence("Application form"), CellKind.URL),
    )
    listing = await question.families.jobs.ads(question.target)
    return page_of(
        columns,
        listing,
        lambda each: (
            each.text("title"),
            each.text("language", "code"),
            each.flag("default"),
            each.text("postingStatus"),
            each.text("visibility"),
            each.moment("updatedOn"),
            each.text("applyUrl"),
        ),
        own_id,
    )


async def publications(question: Question) -> TablePage:
    """Where the vacancy stands, or stood."""
    columns = (
        column("source", Sentence("Where")),
        column("type", Sentence("Kind")),
        column("published", Sentence("Published"), CellKind.MOMENT),
        column("unpublished", Sentence("Taken offline"), CellKind.MOMENT),
    )
    active_only = is_set(question.filter("active_only"))
    ad = question.filter("ad")
    jobs = question.families.jobs
    listing = await (
        jobs.ad_postings(question.target, ad, active_only=active_only)
        if ad
        else jobs.publications(question.target, active_only=active_only)
    )
    return page_of(
        columns,
        listing,
        lambda each: (each.text("sourceName"), each.text("type"), each.moment("publishedOn"), each.moment("unpublishedOn")),
    )


async def status_history(question: Question) -> TablePage:
    """Show the vacancy's statuses, the latest first: in which order they come is not stated."""
    columns = (column("at", Sentence("When"), CellKind.MOMENT), column("status", Sentence("Status")))
    listing = await question.families.jobs.status_history(question.target)
    listing.records.sort(key=lambda each: each.moment("changedOn") or "", reverse=True)
    return page_of(columns, listing, lambda each: (each.moment("changedOn"), each.text("status")))


async def vacancy_note(question: Question) -> TablePage:
    """Show the one note that a vacancy has."""
    found = await question.families.jobs.read_note(question.target)
    return facts_of(((Sentence("Note"), found.text("content")),))


async def latest_approval(question: Question) -> TablePage:
    """Show what was asked of the approvers last; nothing where nobody was asked."""
    try:
        found = await question.families.jobs.latest_approval(question.target)
    except NotFound:
        return facts_of(())
    salary = found.record("salaryRange")
    amounts = " - ".join(f"{amount:.2f}".removesuffix(".00") for name in ("min", "max") if (amount := salary.number(name)) is not None)
    numbers = ", ".join(each.first("positionId", "id") for each in found.records("positions"))
    return facts_of(
        (
            (Sentence("Number of the request"), found.text("approvalRequestId")),
            (Sentence("Positions"), numbers),
            (Sentence("Salary"), f"{salary.text('currency')} {amounts}".strip()),
        )
    )


async def public_postings(question: Question) -> TablePage:
    """Where the vacancy stands on the career site, as it was when it was last published."""
    found = await postings_of(question.families, question.target)
    lines = tuple(TableLine("", _posting(each)) for each in found)
    return TablePage(columns=_POSTING_COLUMNS, lines=lines, total=len(lines), note=_SNAPSHOT)


async def application_form(question: Question) -> TablePage:
    """Show what applicants are asked. A line's id holds the question's and the field's, as answers name them."""
    columns = (
        column("question", Sentence("Question")),
        column("field", Sentence("Part")),
        column("type", Sentence("Kind")),
        column("required", Sentence("Needed"), CellKind.FLAG),
        column("values", Sentence("Possible answers"), CellKind.LONG),
        column("name", Sentence("Name in answers")),
    )
    form = await question.families.apply.form(await posting_to_apply(question.families, question.target))
    lines = tuple(
        TableLine(
            f"{each.text('id')}/{field.text('id')}",
            (
                label_of(each),
                label_of(field),
                field.text("type"),
                field.flag("required"),
                "\n".join(f"{value.text('id')}: {label_of(value)}" for value in field.records("values")),
                f"{each.text('id')}/{field.text('id')}",
            ),
        )
        for each in form.records("questions")
        for field in each.records("fields")
    )
    return TablePage(columns=columns, lines=lines, total=len(lines))


async def company_postings(question: Question) -> TablePage:
    """Everything of the company on the career site."""
    company = await company_of(question.families)
    since = question.filter("released_after")
    query = asked(
        q=question.filter("q"),
        country=question.filter("country"),
        region=question.filter("region"),
        city=question.filter("city"),
        department=question.filter("department"),
        language=question.filter("language"),
        destination=question.filter("destination"),
        locationType=question.filter("location_type"),
        releasedAfter=moment_of(since) if since else None,
    )
    listing = await question.families.postings.postings(company, query, question.cursor)
    return page_of(_POSTING_COLUMNS, listing, _posting, note=_SNAPSHOT)


_SNAPSHOT = Sentence("This is what was published last; changes show only after publishing again.")


def _posting(each: Record) -> tuple[str | None, ...]:
    place = each.record("location")
    return (
        each.text("name"),
        each.text("refNumber"),
        ", ".join(part for part in (place.text("city"), place.text("country")) if part),
        label_of(each.record("department")),
        each.text("language", "code"),
        each.text("visibility"),
        each.moment("releasedDate"),
        each.text("postingUrl"),
        each.text("applyUrl"),
    )


READERS = {
    "hiring_team": hiring_team,
    "positions": positions,
    "ads": ads,
    "publications": publications,
    "status_history": status_history,
    "vacancy_note": vacancy_note,
    "latest_approval": latest_approval,
    "application_form": application_form,
    "public_postings": public_postings,
    "company_postings": company_postings,
}

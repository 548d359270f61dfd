"""What a company has set up: departments, processes, reasons, sources and properties (contract sheet, 14)."""

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.provider_table import CellKind, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.bodies.values import line_id
from recruiterdesk.providers.smartrecruiters.client_calls import Listing
from recruiterdesk.providers.smartrecruiters.stages import LABELS
from recruiterdesk.providers.smartrecruiters.tables.shape import Question, column, facts_of, label_of, own_id, page_of

_NAME = column("name", Sentence("Name"))
_LABELLED = (_NAME,)
_WITH_STEPS = ("IN_REVIEW", "INTERVIEW", "OFFERED")


async def company(question: Question) -> TablePage:
    """Show the company itself."""
    found = await question.families.configuration.company()
    place = found.record("location")
    where = ", ".join(part for part in (place.text("city"), place.text("region"), place.text("country")) if part)
    return facts_of(
        (
            (Sentence("Name"), found.text("name")),
            (Sentence("Name in addresses"), found.text("identifier")),
            (Sentence("Place"), where),
            (Sentence("Website"), found.text("website")),
            (Sentence("Industry"), label_of(found.record("industry"))),
        )
    )


async def departments(question: Question) -> TablePage:
    """Departments."""
    columns = (_NAME, column("description", Sentence("Description"), CellKind.LONG))
    listing = await question.families.configuration.departments()
    return page_of(columns, listing, lambda each: (label_of(each), each.text("description")), own_id)


async def hiring_processes(question: Question) -> TablePage:
    """Hiring processes with the steps within the statuses that have some."""
    columns = (
        _NAME,
        column("active", Sentence("In use"), CellKind.FLAG),
        *(column(status.lower(), Sentence(LABELS[status])) for status in _WITH_STEPS),
    )
    listing = await question.families.configuration.hiring_processes()
    return page_of(
        columns,
        listing,
        lambda each: (
            label_of(each),
            each.flag("active"),
            *(", ".join(each.texts("subStatuses", status)) for status in _WITH_STEPS),
        ),
        own_id,
    )


async def sub_statuses(question: Question) -> TablePage:
    """Show the steps within statuses, each once. Their names are their ids."""
    columns = (column("step", Sentence("Step")), column("status", Sentence("Status")), column("processes", Sentence("Hiring processes")))
    found: dict[tuple[str, str], list[str]] = {}
    for process in (await question.families.configuration.hiring_processes()).records:
        for status in _WITH_STEPS:
            for step in process.texts("subStatuses", status):
                found.setdefault((step, status), []).append(label_of(process))
    lines = tuple(TableLine(step, (step, LABELS[status], ", ".join(names))) for (step, status), names in found.items())
    return TablePage(columns=columns, lines=lines, total=len(lines))


async def rejection_reasons(question: Question) -> TablePage:
    """Why somebody can be rejected."""
    return _labelled(await question.families.configuration.rejection_reasons())


async def withdrawal_reasons(question: Question) -> TablePage:
    """Why somebody can withdraw."""
    return _labelled(await question.families.configuration.withdrawal_reasons())


async def sources(question: Question) -> TablePage:
    """Show the kinds of sources."""
    columns = (_NAME, column("sub_types", Sentence("Subtypes")))
    listing = await question.families.configuration.sources()
    return page_of(columns, listing, lambda each: (label_of(each), ", ".join(sub.text("id") for sub in each.records("subtypes"))), own_id)


async def source_values(question: Question) -> TablePage:
    """Show sources, of one kind or of all in a row. A line's id holds kind, subtype and value: all three are sent when one is chosen."""
    kinds = [question.filter("source_type")]
    if not kinds[0]:
        kinds = [each.text("id") for each in (await question.families.configuration.sources()).records if each.text("id")]
    number, offset = _place(question.cursor)
    columns = (column("name", Sentence("Source")), column("kind", Sentence("Kind of source")), column("sub_type", Sentence("Subtype")))
    if number >= len(kinds):
        return TablePage(columns=columns, lines=())
    kind = kinds[number]
    sub_type = question.filter("source_sub_type") or None
    try:
        listing = await question.families.configuration.source_values(kind, sub_type, offset)
    except NotFound:  # a kind without values of its own
        listing = Listing([])
    following = f"{number}/{listing.next}" if listing.next else f"{number + 1}/" if number + 1 < len(kinds) else None
    lines = tuple(
        TableLine(
            line_id(kind, each.text("sourceSubType", "id"), each.text("id")),
            (label_of(each), kind, each.text("sourceSubType", "id")),
        )
        for each in listing.records
    )
    return TablePage(columns=columns, lines=lines, next=following, total=listing.total if len(kinds) == 1 else None)


def _place(cursor: str | None) -> tuple[int, str | None]:
    number, _, offset = (cursor or "0/").partition("/")
    return (int(number) if number.isdigit() else 0), offset or None


async def candidate_properties(question: Question) -> TablePage:
    """Properties that applicants have."""
    columns = (_NAME, column("type", Sentence("Kind")), column("contexts", Sentence("Shown in")))
    listing = await question.families.configuration.candidate_properties()
    return page_of(
        columns,
        listing,
        lambda each: (label_of(each), each.text("type"), ", ".join(each.texts("availability", "context"))),
        own_id,
    )


async def candidate_property_values(question: Question) -> TablePage:
    """Show the values of one property that is a choice. A line's id holds the property's and the value's."""
    property_id = question.needed("property")
    listing = await question.families.configuration.candidate_property_values(property_id)
    return page_of(_LABELLED, listing, lambda each: (label_of(each),), lambda each: line_id(property_id, each.text("id")))


async def job_properties(question: Question) -> TablePage:
    """Properties that vacancies have."""
    columns = (
        _NAME,
        column("category", Sentence("Kind")),
        column("active", Sentence("In use"), CellKind.FLAG),
        column("required", Sentence("Needed"), CellKind.FLAG),
    )
    listing = await question.families.configuration.job_properties()
    return page_of(
        columns, listing, lambda each: (label_of(each), each.text("category"), each.flag("active"), each.flag("required")), own_id
    )


async def job_property_values(question: Question) -> TablePage:
    """Show the values of one property of vacancies."""
    columns = (_NAME, column("archived", Sentence("No longer used"), CellKind.FLAG))
    listing = await question.families.configuration.job_property_values(question.needed("property"), question.cursor)
    return page_of(columns, listing, lambda each: (label_of(each), each.flag("archived")), own_id)


async def offer_properties(question: Question) -> TablePage:
    """Properties of offers, with the part of the form they are in."""
    columns = (
        _NAME,
        column("category", Sentence("Part")),
        column("type", Sentence("Kind")),
        column("required", Sentence("Needed"), CellKind.FLAG),
    )
    found = await question.families.configuration.offer_properties()
    lines = tuple(
        TableLine("", (label_of(each), category.text("id"), each.text("type"), each.flag("required")))
        for category in found.records("categories")
        for each in category.records("properties")
    )
    return TablePage(columns=columns, lines=lines, total=len(lines))


async def industries(question: Question) -> TablePage:
    """Industries that a vacancy can be in."""
    return _labelled(await question.families.configuration.industries())


async def functions(question: Question) -> TablePage:
    """Functions that a vacancy can be of."""
    return _labelled(await question.families.configuration.functions())


async def employment_types(question: Question) -> TablePage:
    """Types of employment."""
    return _labelled(await question.families.configuration.employment_types())


def _labelled(listing: Listing) -> TablePage:
    return page_of(_LABELLED, listing, lambda each: (label_of(each),), own_id)


READERS = {
    "company": company,
    "departments": departments,
    "hiring_processes": hiring_processes,
    "sub_statuses": sub_statuses,
    "rejection_reasons": rejection_reasons,
    "withdrawal_reasons": withdrawal_reasons,
    "sources": sources,
    "source_values": source_values,
    "candidate_properties": candidate_properties,
    "candidate_property_values": candidate_property_values,
    "job_properties": job_properties,
    "job_property_values": job_property_values,
    "offer_properties": offer_properties,
    "industries": industries,
    "functions": functions,
    "employment_types": employment_types,
}

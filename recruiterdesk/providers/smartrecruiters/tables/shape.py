"""What a reader of a table is asked, and how records become its lines."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.provider_table import Cell, CellKind, TableColumn, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.actions.deed import both_ids
from recruiterdesk.providers.smartrecruiters.authors import Authors
from recruiterdesk.providers.smartrecruiters.client_calls import Listing
from recruiterdesk.providers.smartrecruiters.families import Families
from recruiterdesk.providers.smartrecruiters.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Which page of a table is asked for, of which vacancy, application or ("") account."""

    families: Families
    authors: Authors
    target: str
    filters: Mapping[str, str]
    cursor: str | None

    @property
    def application(self) -> tuple[str, str]:
        """The ids of the candidate and of the job."""
        return both_ids(self.target)

    async def names(self, ids: set[str]) -> dict[str, str]:
        """Return users' names by id; an id that nobody may look up stands for itself."""
        known = await self.authors.names(ids - {""}, is_urgent=True)
        return {user_id: known.get(user_id) or user_id for user_id in ids}

    def filter(self, name: str) -> str:
        """Return a filter, "" where it is not set."""
        return self.filters.get(name, "").strip()

    def needed(self, name: str) -> str:
        """Return a filter that must be set; raises Invalid."""
        value = self.filter(name)
        if not value:
            raise Invalid("Choose what this table is about first.", fields={name: ["is missing"]})
        return value


ReadTable = Callable[[Question], Awaitable[TablePage]]
ToCells = Callable[[Record], Sequence[Cell]]
ToId = Callable[[Record], str]


def column(name: str, label: Sentence, kind: CellKind = CellKind.TEXT) -> TableColumn:
    """Make a column."""
    return TableColumn(name=name, label=label, kind=kind)


def no_id(_record: Record) -> str:
    """Return the id of lines with which nothing can be done."""
    return ""


def own_id(record: Record) -> str:
    """Return the id that a record has itself."""
    return record.text("id")


def page_of(
    columns: tuple[TableColumn, ...], listing: Listing, to_cells: ToCells, to_id: ToId = no_id, note: Sentence | None = None
) -> TablePage:
    """Make a page of the records of a listing."""
    lines = tuple(TableLine(to_id(record), tuple(to_cells(record))) for record in listing.records)
    return TablePage(columns=columns, lines=lines, next=listing.next, total=listing.total, note=note or Sentence(""))


def facts_of(facts: Sequence[tuple[Sentence, Cell]]) -> TablePage:
    """Make a page that tells about one thing: a line for each fact that is known."""
    columns = (column("what", Sentence("What"), CellKind.LABEL), column("value", Sentence("Value")))
    lines = tuple(TableLine("", (str(label), value)) for label, value in facts if value not in (None, ""))
    return TablePage(columns=columns, lines=lines, total=len(lines))


def person_of(record: Record) -> str:
    """Name a person by first and last name, else by the e-mail address."""
    return " ".join(part for part in (record.text("firstName"), record.text("lastName")) if part) or record.text("email")


def label_of(record: Record) -> str:
    """Name a value by its label; some lists call it name."""
    return record.first("label", "name", "title", "id")

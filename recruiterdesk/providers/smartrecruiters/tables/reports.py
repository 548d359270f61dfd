"""Reports, their files, and the newest file as a table of its own (contract sheet, 15)."""

import csv
import io
from collections import OrderedDict
from dataclasses import dataclass

from recruiterdesk.domain.errors import ContractBroken, NotFound
from recruiterdesk.domain.provider_table import CellKind, TableColumn, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.http.call import Answer
from recruiterdesk.providers.smartrecruiters.tables.shape import Question, column, page_of

LINES_A_PAGE = 500
_REPORTS_KEPT = 3
_LONGEST_CELL = 32_000
_MOST_COLUMNS = 200


async def reports(question: Question) -> TablePage:
    """Show reports that were made in the Report Builder, the one changed last first."""
    columns = (
        column("name", Sentence("Name")),
        column("formats", Sentence("Formats")),
        column("created", Sentence("Made"), CellKind.MOMENT),
        column("modified", Sentence("Changed"), CellKind.MOMENT),
    )
    listing = await question.families.reports.reports(question.cursor)
    return page_of(
        columns,
        listing,
        lambda each: (
            each.text("name"),
            ", ".join(each.texts("reportFormats")),
            each.moment("creationDate"),
            each.moment("modificationDate"),
        ),
        lambda each: each.text("reportId"),
    )


async def report_files(question: Question) -> TablePage:
    """Show the files of a report, the newest first."""
    columns = (
        column("status", Sentence("Status")),
        column("schedule", Sentence("Kind")),
        column("asked", Sentence("Asked for"), CellKind.MOMENT),
        column("made", Sentence("Made"), CellKind.MOMENT),
        column("trouble", Sentence("Why not")),
    )
    listing = await question.families.reports.files(question.needed("report"), question.cursor)
    return page_of(
        columns,
        listing,
        lambda each: (
            each.text("reportFileStatus"),
            each.text("scheduleType"),
            each.moment("schedulingDate"),
            each.moment("generationDate"),
            each.text("errorReason"),
        ),
        lambda each: each.text("reportFileId"),
    )


@dataclass(frozen=True, slots=True)
class _Kept:
    etag: str
    rows: list[list[str]]


class NewestFigures:
    """The newest finished file of a report as a table. A file read before is asked for again only by its ETag."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    async def read(self, question: Question) -> TablePage:
        """Read 500 lines from the cursor on; raises NotFound where no file was made yet."""
        report_id = question.needed("report")
        rows = await self._rows(question, report_id)
        start = int(question.cursor) if question.cursor is not None and question.cursor.isdigit() else 0
        heads, body = (rows[0], rows[1:]) if rows else ([], [])
        width = min(max((len(row) for row in rows), default=0), _MOST_COLUMNS)
        columns = tuple(_column(number, heads) for number in range(width))
        lines = tuple(TableLine("", tuple(_cell(row, number) for number in range(width))) for row in body[start : start + LINES_A_PAGE])
        end = start + LINES_A_PAGE
        return TablePage(columns=columns, lines=lines, next=str(end) if end < len(body) else None, total=len(body))

    async def _rows(self, question: Question, report_id: str) -> list[list[str]]:
        kept = self._kept.get(report_id)
        try:
            answer = await question.families.reports.recent_data(report_id, kept.etag if kept is not None else None)
        except NotFound as error:
            raise NotFound("This report has no finished file yet. Make it anew, then look again.", status=error.status) from error
        if answer.status == 304 and kept is not None:  # noqa: PLR2004 -- not modified
            return kept.rows
        rows = rows_of(answer)
        etag = answer.headers.get("etag", "")
        if etag:
            self._kept[report_id] = _Kept(etag, rows)
            self._kept.move_to_end(report_id)
            while len(self._kept) > _REPORTS_KEPT:
                self._kept.popitem(last=False)
        return rows


def rows_of(answer: Answer) -> list[list[str]]:
    """Read CSV; raises ContractBroken for what is none."""
    text = answer.body.decode("utf-8-sig", "replace").replace("\x00", "\ufffd")
    try:
        return [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    except csv.Error as error:
        raise ContractBroken("SmartRecruiters sent a report that cannot be read. Download its file instead.") from error


def _column(number: int, heads: list[str]) -> TableColumn:
    """Name a column by its head; several may have the same, so its place is in the name."""
    head = heads[number].strip() if number < len(heads) else ""
    return TableColumn(name=f"column_{number + 1}", label=Sentence.of("{head}", head=head[:200] or str(number + 1)))


def _cell(row: list[str], number: int) -> str | None:
    return row[number][:_LONGEST_CELL] if number < len(row) and row[number] else None


READERS = {"reports": reports, "report_files": report_files}

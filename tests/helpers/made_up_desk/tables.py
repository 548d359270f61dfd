"""The made-up desk's tables of a provider: pages, what was kept, and failures as a test asks for them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.provider_profile import Choice
from recruiterdesk.domain.provider_table import CellKind, TableColumn, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.services.file_copies import SavedFile
from recruiterdesk.services.table_service import ShownTable, TableFile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from made_up_desk.desk import MadeUpDesk

    from recruiterdesk.domain.errors import DeskError
    from recruiterdesk.domain.provider_profile import RecordField

PAGE = 40
COLLEAGUES = ("Sanne Brugman", "Joost Hermans", "Fatima El Idrissi", "Wiesław Nowak")
_COLUMNS = {
    "team": (
        TableColumn(name="name", label=Sentence("Name")),
        TableColumn(name="email", label=Sentence("E-mail")),
        TableColumn(name="active", label=Sentence("Active"), kind=CellKind.FLAG),
        TableColumn(name="seen", label=Sentence("Seen last"), kind=CellKind.MOMENT),
        TableColumn(name="site", label=Sentence("Page"), kind=CellKind.URL),
    ),
    "clicks": (
        TableColumn(name="day", label=Sentence("Day"), kind=CellKind.DATE),
        TableColumn(name="clicks", label=Sentence("Clicks"), kind=CellKind.NUMBER),
        TableColumn(name="cost", label=Sentence("Cost in euro"), kind=CellKind.MONEY),
        TableColumn(name="source", label=Sentence("Source")),
    ),
    "reports": (
        TableColumn(name="name", label=Sentence("Report")),
        TableColumn(name="made", label=Sentence("Made"), kind=CellKind.DATE),
    ),
    "consents": (TableColumn(name="what", label=Sentence("For what")),),
}


class MadeUpTables:
    """Stands for services.tables. `asked` records each question; `failure` is raised in the place of fresh answers."""

    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk
        self.asked: list[tuple[str, int | None, dict[str, str], str | None]] = []
        self.failure: DeskError | None = None
        self.trouble: DeskError | None = None  # the kept answer stands in, and this says why
        self.kept: dict[str, TablePage] = {}
        self.many = 100  # clicks there are

    def _page(self, table: str, cursor: str | None) -> TablePage:
        columns = _COLUMNS[table]
        if table == "team":
            lines = tuple(
                TableLine(
                    f"u{place}",
                    (
                        name,
                        f"{name.split()[0].lower()}@example.nl",
                        place != 2,
                        f"2026-11-{18 + place}T09:30:00Z",
                        "https://example.nl/team",
                    ),
                )
                for place, name in enumerate(COLLEAGUES)
            )
            return TablePage(columns=columns, lines=lines)
        if table == "reports":
            return TablePage(columns=columns, lines=(TableLine("r1", ("Hires of October", "2026-11-01")), TableLine("", ("Draft", None))))
        if table == "consents":
            return TablePage(columns=columns, lines=())
        start = int(cursor or 0)
        lines = tuple(
            TableLine(
                "", (f"2026-{1 + place // 28:02}-{1 + place % 28:02}", (place * 37) % 1500, place * 1.25, "LinkedIn" if place % 2 else None)
            )
            for place in range(start, min(start + PAGE, self.many))
        )
        after = str(start + PAGE) if start + PAGE < self.many else None
        note = Sentence("Clicks of robots are counted too.")
        return TablePage(columns=columns, lines=lines, next=after, total=self.many, note=note)

    async def read(
        self,
        _account_id: int,
        table: str,
        target_id: int | None,
        filters: Mapping[str, str],
        cursor: str | None = None,
        *,
        offline_only: bool = False,
    ) -> ShownTable:
        await self._desk.wait()
        read_at = self._desk.now()
        if offline_only:
            if table not in self.kept:
                raise NotFound("This was not read yet. Open it once while there is a network.")
            return ShownTable(page=self.kept[table], read_at=read_at - timedelta(hours=16), is_kept=True)
        self.asked.append((table, target_id, dict(filters), cursor))
        if self.failure is not None:
            raise self.failure
        if self.trouble is not None and table in self.kept:
            return ShownTable(page=self.kept[table], read_at=read_at - timedelta(hours=16), is_kept=True, trouble=self.trouble)
        return ShownTable(page=self._page(table, cursor), read_at=read_at)

    async def choices(
        self, _account_id: int, field: RecordField, _target_id: int | None = None, *, target_table: str | None = None
    ) -> list[Choice]:
        await self._desk.wait()
        self._desk.calls.append(("choices", field.choices_from, target_table))
        if self.failure is not None:
            raise self.failure
        return [Choice(line.id, Sentence(str(line.cells[0]))) for line in self._page(field.choices_from, None).lines]

    async def download(self, _account_id: int, table: str, target_id: int | None, line: str, folder: Path) -> SavedFile:
        self._desk.calls.append(("download_line", table, target_id, line))
        return SavedFile(name=f"{line}.pdf", path=folder / f"{line}.pdf", bytes=1, sha256="0" * 64)

    async def export(self, account_id: int, table: str, target_id: int | None, filters: Mapping[str, str], path: Path) -> TableFile:
        self._desk.calls.append(("export", table, target_id, dict(filters), path))
        shown = await self.read(account_id, table, target_id, filters)
        return TableFile(path=path, rows=len(shown.page.lines), is_whole=shown.page.next is None, shown=shown)

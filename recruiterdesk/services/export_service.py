"""Exports of tables, and an archive of everything that can be read without this program."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from recruiterdesk.domain.application import ApplicationRow, ApplicationView, DocumentRow
from recruiterdesk.domain.clock import Clock, to_iso
from recruiterdesk.domain.errors import Invalid, StorageTrouble
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.machine.file_name import safe_file_name
from recruiterdesk.services.archive_files import ArchivedDocument, PageLink, index_page, vacancy_page
from recruiterdesk.services.export_columns import APPLICANT_COLUMNS, VACANCY_COLUMNS, ExportColumn
from recruiterdesk.services.file_copies import copy_out
from recruiterdesk.services.table_files import check_table_path, write_table, write_whole
from recruiterdesk.store.provider_tables import KeptAnswer
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader

T = TypeVar("T")

_BLOCK = 500
_PRIVATE = 0o700


class ExportResult(msgspec.Struct, frozen=True, kw_only=True):
    """A written table."""

    path: Path
    rows: int


class ArchiveResult(msgspec.Struct, frozen=True, kw_only=True):
    """A written archive; `left_out` counts sensitive notes that were not asked for."""

    path: Path
    files: int
    left_out: int = 0


class ExportService:
    """What leaves the encrypted store here is in the clear from then on, and readable by its owner only."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Export what `store` holds."""
        self._store = store
        self._clock = clock

    async def applicants(self, query: ApplicationQuery, path: Path) -> ExportResult:
        """Write the applicants that match, in order, as .csv, .xlsx or .json; raises Invalid and StorageTrouble."""
        await asyncio.to_thread(check_table_path, path)
        ids = await self._store.read(lambda reader: reader.applications.ids(query))
        return await self._table(path, APPLICANT_COLUMNS, await self._rows(ids, lambda reader, block: reader.applications.rows(block)))

    async def vacancies(self, query: VacancyQuery, path: Path) -> ExportResult:
        """Write the vacancies that match, in order, as .csv, .xlsx or .json; raises Invalid and StorageTrouble."""
        await asyncio.to_thread(check_table_path, path)
        ids = await self._store.read(lambda reader: reader.vacancies.ids(query))
        return await self._table(path, VACANCY_COLUMNS, await self._rows(ids, lambda reader, block: reader.vacancies.rows(block)))

    async def archive(self, folder: Path, *, with_sensitive: bool = False) -> ArchiveResult:
        """Write everything on this computer into a new or empty folder; raises Invalid where something is there, and StorageTrouble."""
        await asyncio.to_thread(_make_empty, folder)
        await self.applicants(ApplicationQuery(), folder / "applicants.csv")
        await self.vacancies(VacancyQuery(), folder / "vacancies.csv")
        vacancy_ids = await self._store.read(lambda reader: reader.vacancies.ids(VacancyQuery()))
        details = await self._store.read(lambda reader: [reader.vacancies.view(vacancy_id) for vacancy_id in vacancy_ids])
        await _write_text(folder / "vacancies.json", json.dumps(msgspec.to_builtins(details), ensure_ascii=False, indent=1))
        groups: list[tuple[VacancyRow | None, ApplicationQuery]] = [
            (detail.row, ApplicationQuery(vacancy_id=detail.row.id)) for detail in details
        ]
        archiving = _Archiving(folder, with_sensitive)
        for vacancy, query in groups:
            ids = await self._store.read(lambda reader, query=query: reader.applications.ids(query))  # type: ignore[misc]  # a default keeps the round's own
            await self._archive_group(archiving, vacancy, ids)
        without = await self._store.read(_without_vacancy)
        if without:
            await self._archive_group(archiving, None, without)
        await _write_text(folder / "applicants.json", "[" + ",\n".join(archiving.records) + "]\n")
        await self._archive_tables(folder)
        made_at = to_iso(self._clock.now()) or ""
        await _write_text(folder / "index.html", index_page(archiving.pages, made_at, archiving.left_out))
        files = await asyncio.to_thread(lambda: sum(1 for path in folder.rglob("*") if path.is_file()))
        return ArchiveResult(path=folder, files=files, left_out=archiving.left_out)

    async def _archive_tables(self, folder: Path) -> None:
        """Write down the tables of providers as they were last read, where any were."""
        tables: list[dict[str, object]] = []
        for account in await self._store.read(lambda reader: reader.accounts.all()):
            answers = await self._store.read(lambda reader, wanted=account.id: reader.tables.of_account(wanted))  # type: ignore[misc]  # as above
            tables += [_archived_table(account.name, answer) for answer in answers]
        if tables:
            await _write_text(folder / "tables.json", json.dumps(tables, ensure_ascii=False, indent=1))

    async def _archive_group(self, archiving: "_Archiving", vacancy: VacancyRow | None, ids: Sequence[int]) -> None:
        applicants: list[tuple[ApplicationView, Sequence[ArchivedDocument], bool]] = []
        for application_id in ids:
            view = await self._store.read(lambda reader, wanted=application_id: reader.applications.view(wanted))  # type: ignore[misc]  # as above
            documents = [await self._archive_document(archiving.folder, view.row, document) for document in view.documents]
            archiving.add(view, documents)
            applicants.append((view, documents, archiving.with_sensitive))
        name = f"vacancy-{len(archiving.pages) + 1}.html"
        title = vacancy.title if vacancy is not None else "Without a vacancy"
        account = vacancy.account if vacancy is not None else ""
        await _write_text(archiving.folder / name, vacancy_page(title, applicants))
        archiving.pages.append(PageLink(path=name, title=title, account=account, applicants=len(applicants)))

    async def _archive_document(self, folder: Path, row: ApplicationRow, document: DocumentRow) -> ArchivedDocument:
        path = None
        if document.file is not None and await self._store.files.has(document.file):
            path = f"files/{row.id}/{document.number}-{safe_file_name(document.name)}"
            target = folder / path
            target.parent.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
            await copy_out(self._store.files, document.file, target)
        return ArchivedDocument(number=document.number, name=document.name, type=document.kind.value, path=path)

    async def _rows(self, ids: Sequence[int], read: Callable[[Reader, Sequence[int]], list[T]]) -> list[T]:
        rows: list[T] = []
        async for block in self._blocks(ids, read):
            rows += block
        return rows

    async def _blocks(self, ids: Sequence[int], read: Callable[[Reader, Sequence[int]], list[T]]) -> AsyncIterator[list[T]]:
        for start in range(0, len(ids), _BLOCK):
            block = ids[start : start + _BLOCK]
            yield await self._store.read(lambda reader, block=block: read(reader, block))  # type: ignore[misc]  # as above

    async def _table(self, path: Path, columns: tuple[ExportColumn[T], ...], rows: list[T]) -> ExportResult:
        return ExportResult(path=path, rows=await asyncio.to_thread(write_table, path, columns, rows))


class _Archiving:
    """What an archive in the making has gathered."""

    def __init__(self, folder: Path, with_sensitive: bool) -> None:
        self.folder = folder
        self.with_sensitive = with_sensitive
        self.pages: list[PageLink] = []
        self.records: list[str] = []
        self.left_out = 0

    def add(self, view: ApplicationView, documents: Sequence[ArchivedDocument]) -> None:
        """Write an applicant down for programs."""
        kept = [note for note in view.notes if self.with_sensitive or not note.is_sensitive]
        self.left_out += len(view.notes) - len(kept)
        record = msgspec.to_builtins(msgspec.structs.replace(view, notes=tuple(kept)))
        record["documents"] = msgspec.to_builtins(documents)
        self.records.append(json.dumps(record, ensure_ascii=False))


def _archived_table(account: str, answer: KeptAnswer) -> dict[str, object]:
    names = [column.name for column in answer.page.columns]
    return {
        "account": account,
        "table": answer.table,
        "of": answer.target or None,
        "filters": answer.filters,
        "read_at": to_iso(answer.read_at),
        "columns": {column.name: str(column.label) for column in answer.page.columns},
        "items": [dict(zip(names, line.cells, strict=True)) for line in answer.page.lines],
    }


def _without_vacancy(reader: Reader) -> list[int]:
    ids = reader.applications.ids(ApplicationQuery())
    found: list[int] = []
    for start in range(0, len(ids), _BLOCK):
        found += [row.id for row in reader.applications.rows(ids[start : start + _BLOCK]) if row.vacancy_id is None]
    return found


def _make_empty(folder: Path) -> None:
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Invalid("{folder} is not empty. Choose a new folder for the archive.", folder=str(folder))
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageTrouble(
            "{folder} cannot be made: {reason}. Choose another folder.", folder=str(folder), reason=error.strerror or "unknown"
        ) from None


async def _write_text(path: Path, text: str) -> None:
    def write(part: Path) -> None:
        part.write_text(text, encoding="utf-8")

    await asyncio.to_thread(write_whole, path, write)

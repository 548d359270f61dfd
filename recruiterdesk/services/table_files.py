"""Tables as files: csv, xlsx and json, written beside their place and moved there whole."""

import csv
import json
import os
import re
import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from recruiterdesk.domain.errors import Invalid, StorageTrouble, WrongUsage
from recruiterdesk.services.export_columns import CellValue, ExportColumn
from recruiterdesk.services.formula_guard import guarded

T = TypeVar("T")

# What XML 1.0, and so a spreadsheet, cannot hold.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LONGEST_CELL = 32_767


def check_table_path(path: Path) -> None:
    """Raise WrongUsage or Invalid unless a table can be written there by this name."""
    if path.suffix.lower() not in _WRITERS:
        raise WrongUsage("{file} has no ending that says what to write. Use .csv, .xlsx or .json.", file=path.name)
    if not path.parent.is_dir():
        raise Invalid("There is no folder {folder}. Choose one that is there.", folder=str(path.parent))


def write_table(path: Path, columns: Sequence[ExportColumn[T]], rows: Iterable[T]) -> int:
    """Write rows as the file's ending says and return how many; an older file there is replaced only by a whole new one.

    Raises Invalid and StorageTrouble.
    """
    check_table_path(path)
    written = 0

    def counted() -> Iterable[list[CellValue]]:
        nonlocal written
        for row in rows:
            written += 1
            yield [column.value(row) for column in columns]

    write = _WRITERS[path.suffix.lower()]
    write_whole(path, lambda part: write(part, columns, counted()))
    return written


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` fill a file that only its owner can read, and put it in its place when it is complete."""
    part = path.with_name(f".{secrets.token_hex(6)}.part{path.suffix}")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        write(part)
        part.replace(path)
    except OSError as error:
        raise StorageTrouble(
            "{file} was not written: {reason}. Choose another folder or make room.",
            file=path.name,
            reason=error.strerror or type(error).__name__,
        ) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _write_csv(path: Path, columns: Sequence[ExportColumn[T]], rows: Iterable[list[CellValue]]) -> None:
    # The mark at the start tells spreadsheets that this is UTF-8; RFC 4180 asks for CRLF.
    with path.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\r\n")
        writer.writerow([column.title for column in columns])
        writer.writerows([guarded(value) if isinstance(value, str) else value for value in row] for row in rows)


def _write_xlsx(path: Path, columns: Sequence[ExportColumn[T]], rows: Iterable[list[CellValue]]) -> None:
    from openpyxl import Workbook  # noqa: PLC0415 -- takes a quarter of a second, and only this needs it
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 -- as above

    book = Workbook(write_only=True)
    sheet = book.create_sheet("recruiterdesk")
    sheet.append([column.title for column in columns])
    for row in rows:
        cells = []
        for value in row:
            cell = WriteOnlyCell(
                sheet, _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", value)[:_LONGEST_CELL] if isinstance(value, str) else value
            )
            if isinstance(value, str):
                # Typed as text, so that nothing computes it; quoted, so that editing the cell does not either.
                cell.data_type = "s"
                if guarded(value) != value:
                    cell.quotePrefix = True
            cells.append(cell)
        sheet.append(cells)
    book.save(path)


def _write_json(path: Path, columns: Sequence[ExportColumn[T]], rows: Iterable[list[CellValue]]) -> None:
    names = [column.name for column in columns]
    with path.open("w", encoding="utf-8") as opened:
        opened.write("[")
        for index, row in enumerate(rows):
            opened.write(",\n " if index else "\n ")
            opened.write(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False))
        opened.write("\n]\n")


_WRITERS = {".csv": _write_csv, ".xlsx": _write_xlsx, ".json": _write_json}

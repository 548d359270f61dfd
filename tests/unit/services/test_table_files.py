"""Exported tables: whole or not at all, readable only by their owner, and harmless in a spreadsheet."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from recruiterdesk.domain.errors import DeskError, Invalid, StorageTrouble, WrongUsage
from recruiterdesk.services.export_columns import ExportColumn
from recruiterdesk.services.formula_guard import guarded
from recruiterdesk.services.table_files import write_table

COLUMNS = (
    ExportColumn[tuple[str, int]]("name", "Name", lambda row: row[0]),
    ExportColumn[tuple[str, int]]("age", "Age", lambda row: row[1]),
)

FORMULAS = [
    "=1+1",
    "+31 6 12",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\x00=1",
    "\uff1d1+1",
    "\uff0b1",
    "\uff0d1",
    "\uff20x",
    "  =1",
    "\u00a0=1",
    "\ufeff=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_could_run_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Zoë", "2e gesprek", "a=b", "'s-Gravenhage", "(=)"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text


@given(st.text())
def test_whatever_was_typed_a_guarded_text_never_begins_like_a_formula(text: str) -> None:
    assert guarded(text)[:1] not in set("=+-@\t\r\x00\uff1d\uff0b\uff0d\uff20")


def test_a_csv_round_trips_with_commas_quotes_and_line_breaks(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert write_table(path, COLUMNS, [('Jan "de, lange"\nregel', 3), ("Zoë", 4)]) == 2
    assert path.read_bytes().startswith(b"\xef\xbb\xbfName,Age\r\n")
    with path.open(encoding="utf-8-sig", newline="") as opened:
        assert list(csv.reader(opened)) == [["Name", "Age"], ['Jan "de, lange"\nregel', "3"], ["Zoë", "4"]]


@pytest.mark.parametrize("text", [text for text in FORMULAS if "\x00" not in text and "\r" not in text])
def test_an_xlsx_cell_is_text_whatever_it_begins_with(tmp_path: Path, text: str) -> None:
    path = tmp_path / "out.xlsx"
    write_table(path, COLUMNS, [(text, 3)])
    cell = load_workbook(path).worksheets[0]["A2"]
    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", text, True)


def test_characters_that_xml_cannot_hold_are_replaced_and_the_row_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_table(path, COLUMNS, [("a\x00b\x0b", 3)])
    assert load_workbook(path).worksheets[0]["A2"].value == "a\ufffdb\ufffd"


def test_json_holds_the_names_for_programs(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    write_table(path, COLUMNS, [("Zoë", 3)])
    assert json.loads(path.read_text()) == [{"name": "Zoë", "age": 3}]


def test_only_the_owner_can_read_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_table(path, COLUMNS, [])
    assert path.stat().st_mode & 0o077 == 0


def test_a_failure_in_the_middle_leaves_the_older_file_and_no_remains(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("older")

    def rows() -> Iterator[tuple[str, int]]:
        yield ("a", 1)
        raise OSError(28, "No space left on device")

    with pytest.raises(StorageTrouble, match="No space left"):
        write_table(path, COLUMNS, rows())
    assert path.read_text() == "older"
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.parametrize(("name", "error"), [("out", WrongUsage), ("out.xls", WrongUsage), ("missing/out.csv", Invalid)])
def test_a_place_that_cannot_be_written_is_refused_in_words(tmp_path: Path, name: str, error: type[DeskError]) -> None:
    with pytest.raises(error):
        write_table(tmp_path / name, COLUMNS, [])

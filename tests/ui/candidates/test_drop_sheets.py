"""The check table for dropped CVs, and the sheet for files dropped on somebody."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from screen_bed import ScreenBed, hover_and_drop

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.errors import Invalid
from recruiterdesk.ui.candidates.attach_sheet import likely_kind
from recruiterdesk.ui.candidates.drop_sheet import DropSheet
from recruiterdesk.ui.candidates.dropped import DroppedFile, Sureness, Value, counts_said, split_name
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.safe_label import SafeLabel

NAMES = ("CV_Hanneke-Kruithof.pdf", "cv def.docx", "Dvorak.pdf", "scan_0091.jpg", "Portfolio.zip")


@pytest.fixture
def sheet(bed: ScreenBed, tmp_path: Path) -> DropSheet:
    """The sheet for five files on the first vacancy, read."""
    paths = []
    for name in NAMES:
        path = tmp_path / name
        path.write_bytes(b"x" * 100)
        paths.append(path)
    bed.screens.open("vacancies")
    bed.wait()
    bed.screens.vacancies.cvs.given.emit(1, tuple(paths))
    bed.wait()
    found = bed.screens.files.adding.sheet
    assert isinstance(found, DropSheet)
    return found


def test_the_foot_says_in_numbers_what_will_happen(sheet: DropSheet) -> None:
    assert sheet.foot_text.text() == "2 ready · 1 to complete · 1 skipped · 1 left out"
    assert sheet.add.text() == "Add 2"


def test_a_value_that_is_typed_over_is_certain_and_completes_the_row(sheet: DropSheet) -> None:
    row = sheet._rows[3]
    assert row.row.missing == ("name", "email")
    row._cells["name"].textEdited.emit("Fenna Wiarda")
    row._cells["email"].textEdited.emit("fenna@example.nl")
    assert row.row.values["name"].sureness is Sureness.CERTAIN
    assert sheet.add.text() == "Add 3"


def test_who_is_here_already_is_skipped_until_the_user_wants_otherwise(sheet: DropSheet) -> None:
    assert sheet._rows[2].row.is_skipped
    sheet._rows[2]._choice.click()
    assert sheet.add.text() == "Add 3"


def test_a_file_that_is_refused_stays_in_the_table_with_the_reason(sheet: DropSheet) -> None:
    assert sheet._rows[4].row.happens() == "Left out: a ZIP is not a CV."


def test_confirming_queues_each_ready_row_for_the_vacancy_it_fell_on(bed: ScreenBed, sheet: DropSheet) -> None:
    sheet.source.setText("Aangedragen")
    sheet.confirm_requested.emit()
    bed.wait()
    applied = [call for call in bed.desk.calls if call[0] == "apply"]
    assert [call[4].name for call in applied] == ["CV_Hanneke-Kruithof.pdf", "cv def.docx"]
    assert applied[0][1:3] == (1, 1)
    assert applied[0][3]["first_name"] == "Hanneke"
    assert applied[0][3]["sources"] == ["Aangedragen"]
    assert bed.told[-1].lead == "2 applicants on their way"


def test_one_that_is_refused_does_not_stop_the_others(bed: ScreenBed, sheet: DropSheet, monkeypatch: pytest.MonkeyPatch) -> None:
    apply = bed.desk.writes.apply

    async def refuse_first(vacancy_id: int, account_id: int, fields: dict[str, Any], path: Path, **more: Any) -> Any:
        if path.name.startswith("CV_Hanneke"):
            raise Invalid("CV_Hanneke-Kruithof.pdf is no PDF file, whatever its name says. It was not added.")
        return await apply(vacancy_id, account_id, fields, path, **more)

    monkeypatch.setattr(bed.desk.writes, "apply", refuse_first)
    sheet.confirm_requested.emit()
    bed.wait()
    assert [call[4].name for call in bed.desk.calls if call[0] == "apply"] == ["cv def.docx"]
    assert any("no PDF file" in told.lead for told in bed.told)


def test_a_closed_vacancy_takes_no_cvs_and_says_so_while_they_hover(bed: ScreenBed, tmp_path: Path) -> None:
    cv = tmp_path / "CV.pdf"
    cv.write_bytes(b"%PDF-")
    bed.screens.open("vacancies")
    bed.wait()
    table = bed.screens.vacancies.page.table
    row = bed.screens.vacancies.page.model.row_of(8)
    at = QPoint(100, row * table.rowHeight(0) + 5)
    assert hover_and_drop(table.viewport(), at, [cv], drops=False) == (False, False)
    assert table.drops.target is not None
    assert "takes no applicants" in table.drops.target[1].sentence


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Zoë van den Berg-Çelik", ("Zoë", "van den Berg-Çelik")),
        ("Pieter Jan de Vries", ("Pieter Jan", "de Vries")),
        ("Jan Smit", ("Jan", "Smit")),
        ("Nguyễn Thị Mai Anh", ("Nguyễn", "Thị Mai Anh")),
        ("Cher", ("Cher", "Cher")),
    ],
)
def test_names_are_cut_before_their_particles(name: str, parts: tuple[str, str]) -> None:
    assert split_name(name) == parts


def test_counts_leave_out_what_there_is_none_of() -> None:
    values = {name: Value("x", Sureness.CERTAIN) for name in ("name", "email", "phone")}
    assert counts_said([DroppedFile(Path("a"), "a", 1, values)]) == "1 ready"


@pytest.mark.parametrize(
    ("name", "kind"), [("cv.pdf", DocumentKind.RESUME), ("foto.jpg", DocumentKind.PHOTO), ("opdracht.pdf", DocumentKind.ASSIGNMENT)]
)
def test_the_kind_of_a_file_is_guessed_from_its_name(name: str, kind: DocumentKind) -> None:
    assert likely_kind(Path(name), list(DocumentKind)) is kind


@pytest.mark.parametrize(
    ("reason", "values"),
    [
        ("Left out: a ZIP is not a CV", 3),
        ("CV_met_portfolio.pdf is 26 MB, Homerun takes 25 MB. It was not added.", 0),
    ],
)
def test_a_long_reason_takes_the_room_of_the_values_that_were_not_read(
    theme: Theme, tmp_path: Path, bed: ScreenBed, reason: str, values: int
) -> None:
    sheet = DropSheet(theme, bed.window, "Data engineer", "HR", "", 1)
    sheet.show_rows([DroppedFile(tmp_path / "a.zip", "a.zip", 1, refusal=reason)], 0.1)
    sheet.open()
    bed.wait()
    row = sheet._rows[0]
    assert row._happens.fontMetrics().horizontalAdvance(reason) <= row._happens.width()
    assert len([label for label in row.findChildren(SafeLabel) if label.text() == "–"]) == values
    sheet.reject()

"""Exports, archives and saved documents."""

import json
from pathlib import Path

import msgspec
import pytest
from desk_bench import NAME, DeskBench

from recruiterdesk.domain.errors import Invalid, NotFound
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.services.archive_files import vacancy_page
from recruiterdesk.services.export_columns import APPLICANT_COLUMNS

HOSTILE = "<img src=file:///etc/passwd><script>alert(1)</script>"


async def test_an_export_has_a_row_for_each_that_matches(bench: DeskBench, tmp_path: Path) -> None:
    await bench.first()
    result = await bench.desk.exports.applicants(ApplicationQuery(), tmp_path / "all.json")
    assert result.rows == 12
    rows = json.loads(_read(tmp_path / "all.json"))
    assert {row["ref"] for row in rows} == {f"{NAME}/{one.remote_id}" for one in bench.world.applied}
    assert (await bench.desk.exports.vacancies(VacancyQuery(), tmp_path / "v.csv")).rows == 2


async def test_whoever_must_not_be_contacted_is_marked_beside_the_address(bench: DeskBench, tmp_path: Path) -> None:
    application = await bench.first()
    await bench.desk.exports.applicants(ApplicationQuery(), tmp_path / "all.json")
    assert {row["may_be_contacted"] for row in json.loads(_read(tmp_path / "all.json"))} == {True}
    view = await bench.desk.applicants.view(application)
    silent = msgspec.structs.replace(view, row=msgspec.structs.replace(view.row, may_be_contacted=False))
    (column,) = (column for column in APPLICANT_COLUMNS if column.name == "may_be_contacted")
    assert column.value(silent.row) is False
    assert "Do not write to or call" in vacancy_page("V", [(silent, (), False)])
    assert "Do not write to or call" not in vacancy_page("V", [(view, (), False)])


async def test_a_formula_in_a_name_is_text_in_the_sheet(bench: DeskBench, tmp_path: Path) -> None:
    bench.world.applied[0].first_name = '=HYPERLINK("http://evil.example")'
    await bench.first()
    await bench.desk.exports.applicants(ApplicationQuery(), tmp_path / "all.csv")
    assert "\"'=HYPERLINK(" in _read(tmp_path / "all.csv")


async def test_an_archive_is_complete_linked_and_inert(bench: DeskBench, tmp_path: Path) -> None:
    bench.world.applied[0].first_name = HOSTILE
    bench.world.applied[0].files.append("../CV <b>.pdf")
    application = await bench.first()
    await bench.desk.documents.fetch(application, 1)
    await bench.desk.writes.local_note(application, "Geheim", is_sensitive=True)
    await bench.desk.writes.local_note(application, "Openbaar")
    folder = tmp_path / "archive"
    result = await bench.desk.exports.archive(folder)
    files = {str(path.relative_to(folder)) for path in _files(folder)}
    assert result.files == len(files)
    assert result.left_out == 1
    assert {"index.html", "applicants.json", "applicants.csv", "vacancies.json", "vacancies.csv", "vacancy-1.html"} <= files
    assert any(name.startswith(f"files/{application}/1-") for name in files)
    pages = "".join(_read(path) for path in _files(folder) if path.suffix == ".html")
    assert "<script>alert" not in pages
    assert "<img" not in pages
    assert "&lt;img src=file" in pages
    assert "Openbaar" in pages
    assert "Geheim" not in "".join(_read(path) for path in _files(folder) if path.suffix != ".pdf")
    assert len(json.loads(_read(folder / "applicants.json"))) == 12
    assert all(path.stat().st_mode & 0o077 == 0 for path in _files(folder))


async def test_sensitive_notes_are_archived_when_they_are_asked_for(bench: DeskBench, tmp_path: Path) -> None:
    application = await bench.first()
    await bench.desk.writes.local_note(application, "Geheim", is_sensitive=True)
    result = await bench.desk.exports.archive(tmp_path / "archive", with_sensitive=True)
    assert result.left_out == 0
    assert "Geheim" in _read(tmp_path / "archive" / "applicants.json")


async def test_an_archive_overwrites_nothing(bench: DeskBench, tmp_path: Path) -> None:
    await bench.connect()
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(Invalid, match="not empty"):
        await bench.desk.exports.archive(tmp_path)


async def test_documents_are_saved_under_safe_names_and_never_over_another(bench: DeskBench, tmp_path: Path) -> None:
    bench.world.applied[0].files += ["../../cv.pdf", "CV.pdf"]
    application = await bench.first()
    folder = tmp_path / "saved"
    saved = await bench.desk.documents.download(application, None, folder)
    again = await bench.desk.documents.download(application, 2, folder)
    names = [file.path.name for file in (*saved, *again)]
    assert len({name.casefold() for name in names}) == 3
    assert all(file.path.parent == folder for file in (*saved, *again))
    assert again[0].sha256 == saved[1].sha256
    with pytest.raises(NotFound):
        await bench.desk.documents.download(application, 3, folder)


async def test_a_fetched_document_is_here_without_a_network_and_its_text_is_found(bench: DeskBench) -> None:
    bench.world.applied[0].files.append("zeldzaamwoord")
    application = await bench.first()
    await bench.desk.documents.fetch(application, 1)
    downloads = bench.provider.calls("download")
    await bench.desk.documents.fetch(application, 1)
    assert bench.provider.calls("download") == downloads == 1
    assert list(await bench.desk.applicants.ids(ApplicationQuery(search="zeldzaamw"))) == [application]


async def test_the_next_cv_is_prepared_in_advance_and_pages_are_kept(bench: DeskBench) -> None:
    for number, one in enumerate(bench.world.applied[:3]):
        one.files.append(f"cv {number}.pdf")
    await bench.first()
    ids = list(await bench.desk.applicants.ids(ApplicationQuery()))
    await bench.desk.documents.prepare(ids, 100)
    assert bench.provider.calls("download") == 3
    document = (await bench.desk.documents.documents(ids[1]))[0]
    page = await bench.desk.documents.page(ids[1], document.id, 0, 100)
    assert page is await bench.desk.documents.page(ids[1], document.id, 0, 100)
    assert bench.provider.calls("download") == 3
    assert await bench.desk.documents.forget_pages() == 3


async def test_dropped_files_are_read_judged_and_compared_with_who_is_here(bench: DeskBench, tmp_path: Path) -> None:
    await bench.first()
    account = await bench.desk.accounts.get(NAME)
    known = f"{bench.world.applied[4].remote_id}@example.org"
    files = {"known.txt": known.upper(), "new.txt": "nieuw@example.org", "none.txt": "niemand", "wrong.pdf": "<html>", "empty.txt": ""}
    for name, content in files.items():
        (tmp_path / name).write_text(content)
    paths = [tmp_path / name for name in (*files, "missing.pdf")]
    dropped = {one.name: one for one in await bench.desk.documents.read_dropped(paths, account.id)}
    assert dropped["known.txt"].duplicate_of == f"{NAME}/{bench.world.applied[4].remote_id}"
    assert (dropped["new.txt"].refusal, dropped["new.txt"].duplicate_of) == (None, None)
    assert dropped["new.txt"].guess is not None
    assert dropped["none.txt"].duplicate_of is None
    for name, words in (("wrong.pdf", "no PDF"), ("empty.txt", "empty"), ("missing.pdf", "cannot be read")):
        assert words in str(dropped[name].refusal)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]

"""JobSphere's words into ours."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jobsphere_answers import COMPANY, JOB, OTHERS_JOB, payload

from recruiterdesk.domain.application import Person
from recruiterdesk.domain.vacancy import VacancyPhase
from recruiterdesk.providers.jobsphere import mapping
from recruiterdesk.providers.jobsphere.wire import WireCompany, WireJob, WireSalary, read_item, read_one, read_page


def job(**fields: Any) -> WireJob:
    return WireJob(id=JOB, **fields)


def test_a_job_read_by_itself_becomes_a_vacancy_with_its_whole_text() -> None:
    wire, raw = read_one(json.dumps(payload("job")).encode(), WireJob)
    vacancy = mapping.to_vacancy(wire, raw)
    assert vacancy is not None
    assert vacancy.remote_id == JOB
    assert vacancy.title == "Senior Frontend Engineer"
    assert (vacancy.phase, vacancy.status) == (VacancyPhase.OPEN, "")
    assert (vacancy.type, vacancy.location, vacancy.location_type) == ("Full-time", "Remote", "remote")
    assert vacancy.created_at == datetime(2025, 4, 10, 8, tzinfo=UTC)
    assert vacancy.description == (
        "## About the job\n\nYou build **what people see**.\n\n"
        "## Requirements\n\n- Five years of React\n- Dutch or English\n\n"
        "140000 - 185000 USD\n\nReact, TypeScript, Next.js\n\n"
        "## How to apply\n\nSend a CV and a few lines."
    )
    assert json.loads(vacancy.raw) == payload("job")
    assert (vacancy.stages, vacancy.applicants, vacancy.body) == (None, None, None)


def test_every_member_of_the_document_s_example_is_read() -> None:
    page = read_page(json.dumps(payload("jobs")).encode())
    first, second = (read_item(raw, WireJob) for raw in page.items)
    assert (page.pagination.current_page, page.pagination.total_pages, page.pagination.total_items) == (1, 1, 2)
    assert first == WireJob(
        id=JOB,
        title="Senior Frontend Engineer",
        company=WireCompany(COMPANY, "TechCorp", "https://logos.example/techcorp.png"),
        location="Remote",
        type="Full-time",
        salary_range=WireSalary(140000, 185000, "USD"),
        posted_at="2025-04-10T08:00:00Z",
        skills=["React", "TypeScript", "Next.js"],
    )
    assert second is not None
    assert (second.id, second.salary_range) == (OTHERS_JOB, None)


def test_a_line_of_the_board_has_a_cell_for_every_column() -> None:
    wire = read_item(json.dumps(payload("jobs")["data"][0]).encode(), WireJob)
    assert wire is not None
    line = mapping.to_board_line(wire, COMPANY)
    assert line is not None
    assert line.id == JOB
    assert dict(zip((column.name for column in mapping.BOARD_COLUMNS), line.cells, strict=True)) == {
        "title": "Senior Frontend Engineer",
        "company": "TechCorp",
        "location": "Remote",
        "type": "Full-time",
        "salary_from": 140000,
        "salary_to": 185000,
        "currency": "USD",
        "skills": "React, TypeScript, Next.js",
        "posted_at": "2025-04-10T08:00:00Z",
        "is_ours": True,
        "id": JOB,
    }
    assert len((mapping.to_job_line(wire, COMPANY) or line).cells) == len(mapping.JOB_COLUMNS)


@pytest.mark.parametrize("wire", [WireJob(), WireJob(id=""), WireJob(id="  ")])
def test_without_an_id_nothing_can_be_done_with_a_job(wire: WireJob) -> None:
    assert mapping.to_vacancy(wire, b"{}") is None
    assert mapping.to_board_line(wire, COMPANY) is None
    assert mapping.to_job_line(wire, COMPANY) is None


@pytest.mark.parametrize(
    ("company", "company_id", "expected"),
    [
        (WireCompany(id="comp_123"), "comp_123", True),
        (WireCompany(id=" comp_123 "), "comp_123", True),
        (WireCompany(id="COMP_123"), "comp_123", False),
        (WireCompany(id="comp_1234"), "comp_123", False),
        (WireCompany(id=None), "comp_123", False),
        (WireCompany(id=None), "", False),
        (WireCompany(id=""), "", False),
        (None, "comp_123", False),
    ],
)
def test_ours_is_what_has_our_company_s_id_and_an_unknown_company_has_nothing(
    company: WireCompany | None, company_id: str, expected: bool
) -> None:
    assert mapping.is_of(job(company=company), company_id) is expected


@pytest.mark.parametrize(
    ("salary", "text"),
    [
        (None, ""),
        (WireSalary(), ""),
        (WireSalary(currency="EUR"), ""),
        (WireSalary(50000, None, "EUR"), "50000 EUR"),
        (WireSalary(None, 60000.5, None), "60000.5"),
        (WireSalary(float("nan"), float("inf"), "EUR"), ""),
    ],
)
def test_a_salary_says_what_is_there_and_no_period(salary: WireSalary | None, text: str) -> None:
    assert mapping.salary_text(salary) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("One line ", "One line"),
        (["One", "Two", "", None], "- One\n- Two"),
        ([{"level": "senior"}], '- {"level":"senior"}'),
        ({"years": 5}, '{"years":5}'),
        (5, "5"),
        ("nul\0", "nul\ufffd"),
    ],
)
def test_requirements_are_text_or_a_list_or_anything_else(value: Any, text: str) -> None:
    assert mapping.as_text(value, mark="- ") == text


def test_what_a_single_job_does_not_tell_is_taken_from_its_line_in_the_list() -> None:
    listed = job(title="Old", company=WireCompany(id=COMPANY), skills=["a"])
    read = job(title="New", description="Text")
    merged = mapping.with_detail(listed, read)
    assert (merged.title, merged.description, merged.skills, merged.company) == ("New", "Text", ["a"], WireCompany(id=COMPANY))


def test_a_sent_application_holds_all_that_was_sent_and_nothing_else() -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    body = {"job_id": JOB, "candidate_email": "a@example.com", "cover_letter": "Hello"}
    detail = mapping.sent_application(
        "app_1", body, Person(last_name="Berg", email="a@example.com"), at, {"id": "other", "status": "received"}
    )
    assert detail.fields == {"cover_letter": "Hello", "job_id": JOB}
    assert detail.application.created_at == at
    assert detail.application.sources is None
    assert json.loads(detail.application.raw) == {"id": "app_1", "status": "received", **body}
    assert (detail.notes, detail.documents) == ((), ())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@settings(deadline=None)
@given(st.fixed_dictionaries({}, optional=dict.fromkeys(WireJob.__struct_fields__, JSON)))
def test_no_value_of_any_member_is_a_surprise(item: dict[str, Any]) -> None:
    wire = read_item(json.dumps(item).encode(), WireJob)
    assert wire is not None
    vacancy = mapping.to_vacancy(wire, json.dumps(item).encode())
    line = mapping.to_job_line(wire, COMPANY)
    assert (vacancy is None) == (line is None)
    if vacancy is not None and line is not None:
        assert "\0" not in vacancy.title + vacancy.description + (vacancy.location or "")
        assert len(line.cells) == len(mapping.JOB_COLUMNS)
        assert all(cell is None or isinstance(cell, str | int | float | bool) for cell in line.cells)


def test_whose_a_job_is_stays_open_where_the_own_company_is_not_known() -> None:
    wire, _raw = read_one(json.dumps(payload("job")).encode(), WireJob)
    place = [column.name for column in mapping.BOARD_COLUMNS].index("is_ours")
    for company_id, is_ours in ((COMPANY, True), ("comp_other", False), ("", None)):
        line = mapping.to_board_line(wire, company_id)
        assert line is not None
        assert line.cells[place] is is_ours

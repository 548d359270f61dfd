"""Checking a key: one request that reads, what is found, and what stays to be seen."""

import httpx
import pytest
from jobsphere_answers import JobSphereAnswers, said

from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import KeyRefused, PermissionMissing, Unreachable
from recruiterdesk.domain.probe import Probe, ScopeState
from recruiterdesk.providers.jobsphere.manifest import NO_COMPANY_TO_CREATE, NO_COMPANY_TO_LIST, PROFILE


def states(probe: Probe) -> dict[str, ScopeState]:
    return {finding.scope: finding.state for finding in probe.scopes}


async def test_a_good_key_is_seen_to_read_and_its_writing_shows_at_the_first_use() -> None:
    answers = JobSphereAnswers()
    probe = await answers.connect().probe()
    assert answers.asked() == ["GET /jobs"]
    assert states(probe) == {"Read Only": ScopeState.GRANTED, "Read/Write": ScopeState.UNKNOWN, "company_id": ScopeState.GRANTED}
    assert [str(finding.finding) for finding in probe.scopes] == [
        "2 jobs on the board",
        "Shows at the first job or application. If it is missing, they wait.",
        'On the board as "TechCorp"',
    ]
    assert (probe.host, probe.vacancies, probe.applicants, str(probe.advice)) == ("api.jobsphere.example", None, None, "")
    assert set(probe.capabilities) == set(Capability)
    assert probe.capabilities[Capability.LIST_VACANCIES].state is Ability.YES
    assert probe.capabilities[Capability.SEARCH_BOARD].state is Ability.YES
    for capability in (Capability.CREATE_VACANCY, Capability.CREATE_APPLICANT):
        assert probe.capabilities[capability].state is Ability.UNVERIFIED
        assert str(probe.capabilities[capability].reason)


async def test_without_a_company_id_the_board_stays_and_the_rest_says_what_to_fill_in_where() -> None:
    probe = await JobSphereAnswers().connect(company_id="").probe()
    assert states(probe)["company_id"] is ScopeState.MISSING
    assert probe.capabilities[Capability.LIST_VACANCIES].state is Ability.NO
    assert probe.capabilities[Capability.LIST_VACANCIES].reason == NO_COMPANY_TO_LIST
    assert probe.capabilities[Capability.CREATE_VACANCY].reason == NO_COMPANY_TO_CREATE
    assert probe.capabilities[Capability.SEARCH_BOARD].state is Ability.YES
    assert probe.capabilities[Capability.CREATE_APPLICANT].state is Ability.UNVERIFIED
    assert "company id" in str(probe.advice)
    for sentence in (NO_COMPANY_TO_LIST, NO_COMPANY_TO_CREATE):
        assert "set company_id of this account" in str(sentence)


async def test_a_company_that_is_not_on_the_first_page_stays_to_be_seen() -> None:
    probe = await JobSphereAnswers().connect(company_id="comp_elsewhere").probe()
    assert states(probe)["company_id"] is ScopeState.UNKNOWN
    assert probe.capabilities[Capability.LIST_VACANCIES].state is Ability.YES


async def test_a_refused_key_a_key_without_any_right_and_a_sign_in_page_end_the_check() -> None:
    for answer, error in (
        (said(401), KeyRefused),
        (said(401, None), KeyRefused),
        (said(403), PermissionMissing),
        (said(500), Unreachable),
        (httpx.Response(302, headers={"location": "http://portal.example/"}), Unreachable),
        (httpx.Response(200, html="<html>Sign in</html>"), Unreachable),
    ):
        answers = JobSphereAnswers()
        answers.says["GET /jobs"] = answer
        with pytest.raises(error) as caught:
            await answers.connect().probe()
        assert caught.value.message


async def test_a_new_check_is_made_even_right_after_a_refused_key() -> None:
    answers = JobSphereAnswers()
    answers.says["GET /jobs"] = [said(401), said(200, {"data": [], "pagination": {"total_items": 0, "total_pages": 0}})]
    connection = answers.connect()
    with pytest.raises(KeyRefused):
        await connection.probe()
    assert str((await connection.probe()).scopes[0].finding) == "0 jobs on the board"


def test_the_profile_offers_only_what_the_document_takes() -> None:
    assert {field.name for field in PROFILE.vacancy_fields} == {"title", "description", "location", "tags"}
    assert {field.name for field in PROFILE.vacancy_fields if field.is_required} == {"title", "description", "location"}
    assert not any(field.on_edit for field in (*PROFILE.vacancy_fields, *PROFILE.applicant_fields))
    assert {"email", "resume_url", "cover_letter", "source", "job_id"} <= {field.name for field in PROFILE.applicant_fields}
    assert PROFILE.file_rules == ()
    assert "cannot be changed or withdrawn" in str(PROFILE.vacancy_warning)
    for capability in (Capability.MOVE_STAGE, Capability.ADD_NOTE):
        assert PROFILE.capabilities[capability].state is Ability.LOCAL
    assert PROFILE.local_stages
    assert "link" in str(PROFILE.capabilities[Capability.UPLOAD_DOCUMENT].reason)


def test_tables_and_actions_name_each_other() -> None:
    for table in PROFILE.tables:
        for name in table.line_actions:
            assert PROFILE.action(name) is not None
    board = PROFILE.table("board")
    assert board is not None
    assert [field.name for field in board.filters] == ["q", "category", "location"]

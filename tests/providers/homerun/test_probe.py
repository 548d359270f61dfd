"""Checking a key: what is found, what it costs, and that nothing is written."""

import httpx
import pytest
from homerun_answers import HomerunAnswers, payload, said

from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import KeyRefused, PermissionMissing, Unreachable
from recruiterdesk.domain.probe import Probe, ScopeState


def states(probe: Probe) -> dict[str, ScopeState]:
    return {finding.scope: finding.state for finding in probe.scopes}


async def test_a_full_key_is_seen_to_read_and_its_writing_shows_at_the_first_use() -> None:
    answers = HomerunAnswers()
    probe = await answers.connect().probe()
    assert states(probe) == {
        "vacancies:read": ScopeState.GRANTED,
        "job-applications:read": ScopeState.GRANTED,
        "job-applications:write": ScopeState.UNKNOWN,
        "job-application-notes:write": ScopeState.UNKNOWN,
        "job-application-notes:read": ScopeState.GRANTED,
        "job-application-files:write": ScopeState.UNKNOWN,
    }
    assert (probe.host, probe.vacancies, probe.applicants) == ("api.homerun.example", 1, 1)
    assert str(probe.advice) == ""
    assert [str(finding.finding) for finding in probe.scopes[:2]] == ["1 found", "1 found"]
    assert str(probe.scopes[3].finding) == "Shows at the first note. If it is missing, the note waits."
    assert probe.capabilities[Capability.ADD_NOTE].state is Ability.UNVERIFIED
    assert probe.capabilities[Capability.READ_NOTES].state is Ability.YES
    assert set(probe.capabilities) == set(Capability)


async def test_four_small_requests_are_made_and_none_writes() -> None:
    answers = HomerunAnswers()
    await answers.connect().probe()
    assert answers.asked() == ["GET /ping", "GET /vacancies", "GET /job-applications", "GET /job-applications/{id}"]
    assert [request.url.params.get("perPage") for request in answers.requests[1:3]] == ["1", "1"]


async def test_missing_permissions_are_named_with_their_cost_and_the_advice() -> None:
    answers = HomerunAnswers()
    answers.says["GET /vacancies"] = said(403)
    answers.says["GET /job-applications/{id}"] = said(403)
    probe = await answers.connect().probe()
    assert states(probe)["vacancies:read"] is ScopeState.MISSING
    assert states(probe)["job-application-notes:read"] is ScopeState.MISSING
    notes = probe.scopes[4]
    assert str(notes.cost).startswith("you see only notes that you write here.")
    assert str(probe.advice).startswith("Homerun cannot add permissions to an existing key.")
    assert probe.vacancies is None
    for capability in (Capability.LIST_VACANCIES, Capability.READ_VACANCY, Capability.READ_NOTES):
        assert probe.capabilities[capability].state is Ability.NO
        assert str(probe.capabilities[capability].reason)


async def test_without_the_right_to_read_applicants_notes_are_missing_too() -> None:
    answers = HomerunAnswers()
    answers.says["GET /job-applications"] = said(403)
    probe = await answers.connect().probe()
    assert states(probe)["job-applications:read"] is ScopeState.MISSING
    assert states(probe)["job-application-notes:read"] is ScopeState.MISSING
    assert len(answers.requests) == 3


async def test_with_no_applicant_to_try_notes_stay_unknown() -> None:
    answers = HomerunAnswers()
    answers.says["GET /job-applications"] = said(200, {"data": [], "meta": {"total": 0}})
    assert states(await answers.connect().probe())["job-application-notes:read"] is ScopeState.UNKNOWN
    answers.says["GET /job-applications"] = said(200, payload("job_applications"))
    answers.says["GET /job-applications/{id}"] = said(404)
    assert states(await answers.connect().probe())["job-application-notes:read"] is ScopeState.UNKNOWN


async def test_a_refused_key_and_a_plan_without_api_end_the_check() -> None:
    for status, error in ((401, KeyRefused), (402, PermissionMissing)):
        for key in ("GET /ping", "GET /vacancies"):
            answers = HomerunAnswers()
            answers.says[key] = said(status)
            with pytest.raises(error) as caught:
                await answers.connect().probe()
            assert caught.value.status == status
            assert caught.value.message


async def test_a_provider_without_ping_or_behind_a_sign_in_page_is_told_apart() -> None:
    answers = HomerunAnswers()
    answers.says["GET /ping"] = said(404)
    assert states(await answers.connect().probe())["vacancies:read"] is ScopeState.GRANTED
    answers.says["GET /ping"] = httpx.Response(302, headers={"location": "http://portal.example/"})
    with pytest.raises(Unreachable):
        await answers.connect().probe()


async def test_a_new_check_is_made_even_right_after_a_refused_key() -> None:
    answers = HomerunAnswers()
    answers.says["GET /ping"] = [said(401), said(200, payload("ping"))]
    connection = answers.connect()
    with pytest.raises(KeyRefused):
        await connection.probe()
    assert states(await connection.probe())["vacancies:read"] is ScopeState.GRANTED

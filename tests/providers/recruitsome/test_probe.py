"""Checking a key: what is found, what it costs, and that nothing is written."""

from collections.abc import Iterator

import pytest
from recruitsome_answers import RecruitSomeAnswers, payload, said

from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import KeyRefused, NotFound, PermissionMissing
from recruiterdesk.domain.probe import Probe, ScopeState
from recruiterdesk.providers.recruitsome import FACTORY


@pytest.fixture(scope="module")
def there() -> Iterator[RecruitSomeStandIn]:
    with RecruitSomeStandIn(applicants=30, limit=100_000) as stand_in:
        yield stand_in


async def probe_with(there: RecruitSomeStandIn, key: str, **settings: str) -> Probe:
    account = Account(id=1, name="V", provider="recruitsome", base_url=there.base_url, settings=settings)
    connection = FACTORY.connect(account, {"api_key": there.keys[key]}, ledger_folder=None)
    try:
        return await connection.probe()
    finally:
        await connection.aclose()


def states(probe: Probe) -> dict[str, ScopeState]:
    return {finding.scope: finding.state for finding in probe.scopes}


async def test_a_full_key_is_seen_to_read_and_its_writing_shows_at_the_first_use(there: RecruitSomeStandIn) -> None:
    probe = await probe_with(there, "full")
    assert states(probe) == {
        "vacancies:read": ScopeState.GRANTED,
        "candidates:read": ScopeState.GRANTED,
        "team:read": ScopeState.GRANTED,
        "locations:read": ScopeState.GRANTED,
        "articles:read": ScopeState.GRANTED,
        "applications:write": ScopeState.UNKNOWN,
        "candidates:write": ScopeState.UNKNOWN,
    }
    assert (probe.vacancies, str(probe.advice)) == (len(there.world.vacancies), "")
    found = {finding.scope: str(finding.finding) for finding in probe.scopes}
    assert found["vacancies:read"] == "11 found"
    assert found["team:read"] == "6 found"
    assert found["candidates:read"].endswith(" with the first colleague")
    assert found["candidates:write"] == "Shows at the first CV. If it is missing, the CV waits."
    assert probe.capabilities[Capability.CREATE_APPLICANT].state is Ability.UNVERIFIED
    assert probe.capabilities[Capability.LIST_APPLICANTS].state is Ability.YES
    assert probe.capabilities[Capability.MOVE_STAGE].state is Ability.LOCAL
    assert probe.capabilities[Capability.ADD_NOTE].state is Ability.LOCAL
    assert set(probe.capabilities) == set(Capability)


async def test_six_small_requests_are_made_none_writes_and_none_counts_a_view() -> None:
    answers = RecruitSomeAnswers()
    await answers.connect().probe()
    assert answers.asked() == ["GET /health", "GET /vacancies", "GET /team", "GET /candidates", "GET /locations", "GET /articles"]
    assert [request.url.params.get("per_page") for request in answers.requests[1:]] == ["1"] * 5
    assert answers.requests[3].url.params["user_id"] == "411"


async def test_the_preset_for_a_website_sees_no_candidates_and_says_what_that_costs(there: RecruitSomeStandIn) -> None:
    probe = await probe_with(there, "career_website")
    assert states(probe)["candidates:read"] is ScopeState.MISSING
    cost = next(finding.cost for finding in probe.scopes if finding.scope == "candidates:read")
    assert str(cost) == "no candidate comes to this computer."
    assert "never have both vacancies and candidates" in str(probe.advice)
    assert probe.capabilities[Capability.LIST_APPLICANTS].state is Ability.NO
    assert probe.capabilities[Capability.LIST_VACANCIES].state is Ability.YES


async def test_the_preset_for_the_plugin_sees_no_vacancies(there: RecruitSomeStandIn) -> None:
    probe = await probe_with(there, "chrome_plugin")
    refused = {scope for scope, state in states(probe).items() if state is ScopeState.MISSING}
    assert refused == {"vacancies:read", "locations:read", "articles:read"}
    for capability in (Capability.LIST_VACANCIES, Capability.FACETS, Capability.LOCATIONS, Capability.ARTICLES):
        assert probe.capabilities[capability].state is Ability.NO
        assert "Make a new key" in str(probe.capabilities[capability].reason)
    assert probe.vacancies is None


async def test_without_the_team_candidates_cannot_be_listed_unless_user_ids_are_named(there: RecruitSomeStandIn) -> None:
    probe = await probe_with(there, "candidates_only")
    assert states(probe)["candidates:read"] is ScopeState.UNKNOWN
    assert 'no "team:read"' in str(probe.capabilities[Capability.LIST_APPLICANTS].reason)
    named = await probe_with(there, "candidates_only", user_ids=str(there.world.team[1].id))
    assert states(named)["candidates:read"] is ScopeState.GRANTED
    assert named.capabilities[Capability.LIST_APPLICANTS].state is Ability.YES
    assert named.capabilities[Capability.TEAM].state is Ability.NO


async def test_a_key_without_any_scope_is_still_a_good_key(there: RecruitSomeStandIn) -> None:
    probe = await probe_with(there, "no_scopes")
    assert [state for state in states(probe).values() if state is ScopeState.GRANTED] == []
    # What RecruitSome cannot do at all keeps its own reason, and what is kept here stays.
    assert "candidate_path" in str(probe.capabilities[Capability.READ_APPLICANT].reason)
    assert probe.capabilities[Capability.MOVE_STAGE].state is Ability.LOCAL


async def test_a_refused_key_and_an_api_that_is_off_end_the_check(there: RecruitSomeStandIn) -> None:
    with pytest.raises(KeyRefused):
        await probe_with(there, "revoked")
    with pytest.raises(PermissionMissing) as caught:
        await probe_with(there, "not_enabled")
    assert caught.value.message.startswith("The API is not switched on for this company at RecruitSome.")


async def test_a_colleague_who_is_no_user_leaves_the_scope_open_and_a_wrong_address_is_told() -> None:
    answers = RecruitSomeAnswers()
    answers.says["GET /candidates"] = said(422)
    probe = await answers.connect().probe()
    assert states(probe)["candidates:read"] is ScopeState.UNKNOWN
    assert probe.capabilities[Capability.LIST_APPLICANTS].state is Ability.UNVERIFIED
    answers.says["GET /health"] = answers.says["GET /vacancies"] = said(404)
    with pytest.raises(NotFound):
        await answers.connect().probe()


async def test_a_team_of_nobody_leaves_candidates_open() -> None:
    answers = RecruitSomeAnswers()
    answers.says["GET /team"] = said(200, {**payload("team"), "data": []})
    assert states(await answers.connect().probe())["candidates:read"] is ScopeState.UNKNOWN


async def test_a_new_check_is_made_even_right_after_a_refused_key() -> None:
    answers = RecruitSomeAnswers()
    answers.says["GET /health"] = [said(401), said(200, payload("health"))]
    connection = answers.connect()
    with pytest.raises(KeyRefused):
        await connection.probe()
    assert states(await connection.probe())["vacancies:read"] is ScopeState.GRANTED

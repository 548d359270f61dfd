"""Checking a credential: what is found, what each missing right costs, and that nothing is written."""

from collections.abc import Iterator

import httpx
import pytest
from smartrecruiters_desk import connect_to, connected

from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import ContractBroken, KeyRefused, PermissionMissing, Unreachable
from recruiterdesk.domain.probe import Probe, ScopeState


@pytest.fixture
def stand_in() -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=30) as started:
        yield started


def states(probe: Probe) -> dict[str, ScopeState]:
    return {finding.scope: finding.state for finding in probe.scopes}


READING = (
    "jobs_read",
    "candidates_read",
    "messages_read",
    "configuration_read",
    "users_read",
    "interviews_read",
    "reviews_read",
    "reporting_read",
    "candidates_offers_read",
)
WRITING = ("candidates_manage", "candidates_create", "messages_write", "jobs_manage", "jobs_publications_manage")


async def test_a_full_key_is_seen_to_read_everything_and_its_writing_shows_at_the_first_use(stand_in: SmartRecruitersStandIn) -> None:
    async with connected(stand_in) as connection:
        probe = await connection.probe()
        assert connection.traffic.requests == 11
        assert connection.traffic.throttled == 0
    assert {scope: states(probe)[scope] for scope in READING} == dict.fromkeys(READING, ScopeState.GRANTED)
    assert {scope: states(probe)[scope] for scope in WRITING} == dict.fromkeys(WRITING, ScopeState.UNKNOWN)
    assert (probe.vacancies, probe.applicants) == (
        len(stand_in.world.jobs),
        len([1 for each in stand_in.world.candidates.values() if each.applications]),
    )
    assert str(probe.advice) == ""
    assert probe.capabilities[Capability.LIST_APPLICANTS].state is Ability.YES
    assert probe.capabilities[Capability.MOVE_STAGE].state is Ability.UNVERIFIED
    assert probe.capabilities[Capability.DELETE_VACANCY].state is Ability.NO
    assert set(probe.capabilities) == set(Capability)


async def test_nothing_is_written_by_a_check(stand_in: SmartRecruitersStandIn) -> None:
    async with connected(stand_in) as connection:
        await connection.probe()
    assert {call.method for call in stand_in.ledger.calls} == {"GET"}
    assert stand_in.ledger.applied == []


async def test_whoever_is_no_administrator_is_told_what_that_costs(stand_in: SmartRecruitersStandIn) -> None:
    async with connected(stand_in, "not_admin") as connection:
        probe = await connection.probe()
        assert states(probe)["messages_read"] is ScopeState.MISSING
        assert states(probe)["candidates_read"] is ScopeState.GRANTED
        notes = probe.capabilities[Capability.READ_NOTES]
    assert notes.state is Ability.NO
    assert "messages_read" in str(notes.reason)
    cost = next(str(each.cost) for each in probe.scopes if each.scope == "messages_read")
    assert "administrators only" in cost
    assert "administrator" in str(probe.advice)


async def test_without_the_right_to_read_applicants_what_hangs_on_them_is_missing_too() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        refused = httpx.Response(403, json={"errors": [{"code": "OAuthPermissionsException"}]})
        return refused if request.url.path == "/candidates" else httpx.Response(200, json={"content": [], "totalFound": 0, "id": "u"})

    found = states(await connect_to(answer).probe())
    for scope in ("candidates_read", "messages_read", "interviews_read", "reviews_read", "candidates_offers_read"):
        assert found[scope] is ScopeState.MISSING
    assert found["jobs_read"] is ScopeState.GRANTED


async def test_with_no_applicant_to_try_it_on_a_right_stays_unknown() -> None:
    connection = connect_to(lambda _: httpx.Response(200, json={"content": [], "totalFound": 0, "id": "u"}))
    probe = await connection.probe()
    assert states(probe)["interviews_read"] is ScopeState.UNKNOWN
    assert probe.capabilities[Capability.INTERVIEWS].state is Ability.UNVERIFIED


async def test_a_family_that_a_company_does_not_have_is_unknown_and_not_missing() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.startswith("/reporting-api"):
            return httpx.Response(404)
        return httpx.Response(200, json={"content": [], "totalFound": 0, "id": "u"})

    assert states(await connect_to(answer).probe())["reporting_read"] is ScopeState.UNKNOWN


async def test_a_credential_that_may_not_ask_whose_it_is_is_checked_all_the_same() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/users/me"):
            return httpx.Response(403, json={"errors": [{"code": "OAuthPermissionsException"}]})
        return httpx.Response(200, json={"content": [], "totalFound": 0})

    assert states(await connect_to(answer).probe())["jobs_read"] is ScopeState.GRANTED


async def test_a_refused_key_and_a_provider_out_of_reach_end_the_check(stand_in: SmartRecruitersStandIn) -> None:
    async with connected(stand_in, "expired") as connection:
        with pytest.raises(KeyRefused):
            await connection.probe()
    with pytest.raises(Unreachable):
        await connect_to(lambda _: httpx.Response(302, headers={"location": "http://portal.example/"})).probe()


async def test_a_new_check_is_made_even_right_after_a_refused_key(stand_in: SmartRecruitersStandIn) -> None:
    answers = [httpx.Response(401)]

    def answer(_request: httpx.Request) -> httpx.Response:
        return answers.pop() if answers else httpx.Response(200, json={"content": [], "totalFound": 0, "id": "u"})

    connection = connect_to(answer)
    with pytest.raises(KeyRefused):
        await connection.probe()
    assert states(await connection.probe())["jobs_read"] is ScopeState.GRANTED


async def test_an_address_that_is_not_smartrecruiters_is_said_to_be_none() -> None:
    with pytest.raises(ContractBroken) as caught:
        await connect_to(lambda _: httpx.Response(404)).probe()
    assert "https://api.smartrecruiters.com" in caught.value.message


async def test_a_credential_that_may_nothing_at_all_is_not_taken() -> None:
    with pytest.raises(PermissionMissing):
        await connect_to(lambda _: httpx.Response(403, json={"errors": [{"code": "OAuthPermissionsException"}]})).probe()

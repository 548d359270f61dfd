"""Checking a key at the stand-in: what is found, what it costs, and that nothing is written."""

from collections.abc import Iterator

import pytest
from ictergezocht_desk import connect

from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import KeyRefused, NotFound, PermissionMissing
from recruiterdesk.domain.probe import Probe, ScopeState

READS = ("GET /vacancy/insight", "GET /click", "GET /company/type", "GET /company/user/function")
WRITES = ("POST /vacancy", "PUT /vacancy", "DELETE /vacancy")


@pytest.fixture
def board() -> Iterator[ICTerGezochtStandIn]:
    with ICTerGezochtStandIn(vacancies=7, clicks=4) as stand_in:
        yield stand_in


async def probed(board: ICTerGezochtStandIn, key: str, *, partner: bool = False) -> Probe:
    connection = connect(board, key, partner=partner)
    try:
        return await connection.probe()
    finally:
        await connection.aclose()


def states(probe: Probe) -> dict[str, ScopeState]:
    return {finding.scope: finding.state for finding in probe.scopes}


async def test_what_reads_is_tried_and_what_writes_shows_at_its_first_use(board: ICTerGezochtStandIn) -> None:
    probe = await probed(board, "full")
    assert states(probe) == {**dict.fromkeys(READS, ScopeState.GRANTED), **dict.fromkeys(WRITES, ScopeState.UNKNOWN)}
    assert (probe.host, probe.vacancies, probe.applicants, str(probe.advice)) == ("127.0.0.1", 7, None, "")
    for capability in (Capability.CREATE_VACANCY, Capability.UPDATE_VACANCY, Capability.DELETE_VACANCY):
        assert probe.capabilities[capability].state is Ability.UNVERIFIED
        assert str(probe.capabilities[capability].reason)
    for capability in (Capability.LIST_VACANCIES, Capability.INSIGHTS, Capability.CLICKS, Capability.FACETS):
        assert probe.capabilities[capability].state is Ability.YES
    assert [(call.method, call.path) for call in board.ledger.calls] == [
        ("GET", "/vacancy/insight"),
        ("GET", "/click"),
        ("GET", "/company/type"),
        ("GET", "/company/user/function"),
    ]
    assert board.ledger.applied == []


async def test_how_many_vacancies_there_are_is_said_only_where_it_was_seen() -> None:
    with ICTerGezochtStandIn(vacancies=51, clicks=0) as board:
        assert (await probed(board, "full")).vacancies is None


async def test_a_box_that_was_not_ticked_is_named_with_its_cost_and_the_remedy(board: ICTerGezochtStandIn) -> None:
    probe = await probed(board, "no_clicks")
    assert states(probe)["GET /click"] is ScopeState.MISSING
    clicks = probe.capabilities[Capability.CLICKS]
    assert (clicks.state, '"GET /click" is not ticked' in str(clicks.reason)) == (Ability.NO, True)
    assert "all endpoints ticked" in str(probe.advice)
    finding = next(each for each in probe.scopes if each.scope == "GET /click")
    assert str(finding.cost) == "you see no clicks by day. The totals of each vacancy are not affected."
    lists = await probed(board, "no_lists")
    assert lists.capabilities[Capability.FACETS].state is Ability.NO
    assert lists.capabilities[Capability.CREATE_VACANCY].state is Ability.UNVERIFIED
    insight = await probed(board, "no_insight")
    assert insight.capabilities[Capability.LIST_VACANCIES].state is insight.capabilities[Capability.INSIGHTS].state is Ability.NO


async def test_a_key_that_reads_nothing_is_refused_with_what_to_tick(board: ICTerGezochtStandIn) -> None:
    with pytest.raises(PermissionMissing, match='at least "GET /vacancy/insight" ticked'):
        await probed(board, "write_only")


async def test_a_wrong_key_and_a_wrong_address_end_the_check(board: ICTerGezochtStandIn) -> None:
    with pytest.raises(KeyRefused):
        await probed(board, "expired")
    board.faults.add("status", status=404)
    with pytest.raises(NotFound, match=r"no API of ICTerGezocht\.nl at this address"):
        await probed(board, "full")


async def test_a_wrong_partner_key_is_refused_like_a_wrong_key(board: ICTerGezochtStandIn) -> None:
    assert (await probed(board, "full", partner=True)).vacancies == 7
    assert {acted.partner for acted in board.acted} == {"recruiterdesk"}
    board.partner_key = "wrong"
    with pytest.raises(KeyRefused):
        await probed(board, "full", partner=True)


async def test_a_new_check_is_made_even_right_after_a_refused_key(board: ICTerGezochtStandIn) -> None:
    board.faults.add("status", status=401)
    connection = connect(board)
    with pytest.raises(KeyRefused):
        await connection.probe()
    assert (await connection.probe()).vacancies == 7
    await connection.aclose()

"""Placing an account's stages in the common funnel, and stages that are kept here where the provider has none."""

import msgspec
import pytest
from desk_bench import NAME, DeskBench

from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.errors import Invalid, NotFound, Unsupported, WrongUsage
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sentence import Sentence


def here_only(bench: DeskBench) -> None:
    """Make the provider one without stages and notes."""
    local = CapabilityState(Ability.LOCAL, Sentence("Kept on this computer only."))
    capabilities = {**bench.factory.profile.capabilities, Capability.MOVE_STAGE: local, Capability.ADD_NOTE: local}
    bench.factory.profile = msgspec.structs.replace(bench.factory.profile, capabilities=capabilities, local_stages=("New", "Talk", "Hired"))


async def test_a_stage_is_placed_with_everybody_in_it_and_given_back(bench: DeskBench) -> None:
    application = await bench.first()
    account = await bench.desk.accounts.get(NAME)
    row = (await bench.desk.applicants.rows([application]))[0]
    assert row.stage is not None
    for chosen in ("offer", "Interview "):
        await bench.desk.funnel.choose(account.id, row.stage, chosen)
        assert (await bench.desk.applicants.rows([application]))[0].funnel == chosen.strip().lower()
    (place,) = [place for place in await bench.desk.funnel.places(account.id) if place.stage == row.stage]
    assert (place.funnel, place.is_chosen) == (Funnel.INTERVIEW, True)
    await bench.desk.funnel.choose(account.id, row.stage, None)
    assert (await bench.desk.applicants.rows([application]))[0].funnel is row.funnel


async def test_more_people_than_one_transaction_takes_all_go_along(bench: DeskBench) -> None:
    for _ in range(250):
        bench.world.add()
    application = await bench.first()
    account = await bench.desk.accounts.get(NAME)
    stage = (await bench.desk.applicants.rows([application]))[0].stage
    assert stage is not None
    everybody = await bench.desk.applicants.ids(ApplicationQuery(stage=stage))
    assert len(everybody) > 200
    await bench.desk.funnel.choose(account.id, stage, "offer")
    assert list(await bench.desk.applicants.ids(ApplicationQuery(funnel="offer"))) == list(everybody)


@pytest.mark.parametrize(("stage", "step", "kind"), [("Made up", "offer", NotFound), ("Applied", "nirvana", WrongUsage)])
async def test_what_is_not_there_is_said(bench: DeskBench, stage: str, step: str, kind: type[Exception]) -> None:
    await bench.first()
    account = await bench.desk.accounts.get(NAME)
    with pytest.raises(kind):
        await bench.desk.funnel.choose(account.id, stage, step)


async def test_a_move_and_a_note_stay_here_where_the_provider_has_neither(bench: DeskBench) -> None:
    here_only(bench)
    application = await bench.first()
    assert (await bench.desk.applicants.view(application)).stages == ("New", "Talk", "Hired")
    assert await bench.desk.writes.move_or_keep(application, "Talk") is None
    assert await bench.desk.writes.note_or_keep(application, "Called her") is None
    view = await bench.desk.applicants.view(application)
    assert [note.text for note in view.notes if note.is_local] == ["Called her"]
    assert (view.history[0].what, view.history[0].after, view.history[0].by) == ("stage", "Talk", "you")
    assert await bench.desk.outbox.list(include_done=True) == []


async def test_where_the_provider_has_them_they_are_queued_as_ever(bench: DeskBench) -> None:
    application = await bench.first()
    goal = (await bench.desk.applicants.view(application)).stages[-1]
    assert await bench.desk.writes.move_or_keep(application, goal) is not None
    assert await bench.desk.writes.note_or_keep(application, "Called her") is not None
    assert len(await bench.desk.outbox.list()) == 2


async def test_a_stage_that_is_not_among_those_kept_here_is_refused_and_another_list_can_be_given(bench: DeskBench) -> None:
    here_only(bench)
    application = await bench.first()
    with pytest.raises(Invalid, match="New, Talk, Hired"):
        await bench.desk.writes.move_or_keep(application, "Offer")
    with pytest.raises(Unsupported):
        await bench.desk.writes.move(application, "Talk")
    await bench.desk.accounts.set(NAME, {"local_stages": "Intake, Offer , Offer,"})
    await bench.desk.writes.move_or_keep(application, "Offer")
    account = await bench.desk.accounts.get(NAME)
    places = {place.stage: place.funnel for place in await bench.desk.funnel.places(account.id)}
    assert places["Offer"] is Funnel.OFFER
    assert (await bench.desk.applicants.view(application)).stages == ("Intake", "Offer")


async def test_a_stage_kept_here_rejects_where_the_user_puts_it_and_is_told_to_whoever_shows_the_account(bench: DeskBench) -> None:
    here_only(bench)
    application = await bench.first()
    account = await bench.desk.accounts.get(NAME)
    assert (await bench.desk.applicants.view(application)).pipeline.first(Funnel.REJECTED) is None
    told: list[frozenset[int]] = []
    bench.desk.changes.subscribe(lambda change: told.append(change.accounts))
    await bench.desk.funnel.choose(account.id, "Talk", "rejected")
    assert (await bench.desk.applicants.view(application)).pipeline.first(Funnel.REJECTED) == "Talk"
    assert frozenset({account.id}) in told

"""Applicants whom the provider lists but does not let us read: each is noted alone, and the key's ability goes only once it is proven."""

from collections.abc import Callable, Iterable
from datetime import timedelta

import pytest
from scripted_provider import ScriptedProvider
from sync_bench import Bench

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.application import ApplicationDetail
from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.errors import PermissionMissing
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.store.transaction import Writer
from recruiterdesk.sync.detail_refusals import IN_A_ROW

REFUSAL = "This key may not see this one."
Forbid = Callable[[Iterable[str]], list[str]]


@pytest.fixture
def forbid(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Forbid:
    """Let the provider refuse to show some of its applicants; returns who is asked for from then on."""
    read = ScriptedProvider.read_application

    def start(hidden: Iterable[str]) -> list[str]:
        kept, asked = set(hidden), list[str]()

        async def guarded(self: ScriptedProvider, remote_id: str, *, is_urgent: bool = False) -> ApplicationDetail:
            asked.append(remote_id)
            if remote_id in kept:
                raise PermissionMissing(REFUSAL)
            return await read(self, remote_id, is_urgent=is_urgent)

        monkeypatch.setattr(ScriptedProvider, "read_application", guarded)
        return asked

    return start


def notes_state(bench: Bench, remote_id: str) -> str:
    return bench.store.read_now(lambda r: r.applications.view(r.applications.by_ref(bench.account.id, remote_id)).notes_state)


def ability(bench: Bench) -> CapabilityState | None:
    return bench.state().capabilities.get(Capability.READ_APPLICANT)


async def test_one_who_may_not_be_read_does_not_keep_the_others_from_it(bench: Bench, forbid: Forbid) -> None:
    (first, *others) = reversed(await bench.filled(12))  # the newest, which is wanted first
    asked = forbid([first])
    report = await bench.sync.pull(details="all")
    assert sorted(asked) == sorted([first, *others])
    assert (notes_state(bench, first), {notes_state(bench, one) for one in others}) == ("forbidden", {"read"})
    assert report.state is SyncState.PARTIAL
    assert report.error is not None
    assert "1 applicant whom this key may not read in full" in str(report.error.message)
    assert ability(bench) is None
    assert bench.state().state is AccountState.OK


async def test_many_who_may_not_be_read_are_counted_and_prove_nothing_while_one_can_be(bench: Bench, forbid: Forbid) -> None:
    bench.people(9)
    ids = sorted(await bench.filled(3))  # twelve in one vacancy
    asked = forbid(ids[3:])  # the nine newest come first, and only then three who can be read
    bench.people(1, "job_2")
    report = await bench.sync.pull(details="all")
    assert sorted(asked) == sorted(bench.world.ids())
    assert report.error is not None
    assert "9 applicants" in str(report.error.message)
    assert ability(bench) is None


async def test_who_was_refused_waits_a_day_and_takes_nobodys_turn(bench: Bench, forbid: Forbid) -> None:
    ids = await bench.filled(3)
    asked = forbid(ids[1:])
    await bench.sync.pull(details="all")
    asked.clear()
    bench.people(1)
    bench.clock.turn(timedelta(hours=2).total_seconds())
    report = await bench.sync.pull(details="all")
    assert set(asked) == bench.world.ids() - set(ids)
    assert report.error is not None
    assert "2 applicants" in str(report.error.message)  # they are still not here
    asked.clear()
    bench.clock.turn(timedelta(hours=23).total_seconds())
    await bench.sync.pull(details="all")
    assert set(ids[1:]) <= set(asked)


async def test_a_full_sync_asks_for_everybody_again_and_who_can_be_read_then_is_told_of_no_more(
    bench: Bench, forbid: Forbid, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = await bench.filled(3)
    forbid(ids[:1])
    assert (await bench.sync.pull(details="all")).state is SyncState.PARTIAL
    monkeypatch.undo()
    bench.clock.turn(60)
    report = await bench.sync.pull(is_full=True, details="all")
    assert (report.state, report.error) == (SyncState.COMPLETE, None)
    assert notes_state(bench, ids[0]) == "read"


async def test_one_opened_by_a_person_and_refused_leaves_the_account_as_it_was(bench: Bench, forbid: Forbid) -> None:
    ids = await bench.filled(3)
    forbid(ids[:1])
    with pytest.raises(PermissionMissing, match=REFUSAL):
        await bench.sync.refresh(ids[0])
    assert bench.state().state is AccountState.OK
    assert ability(bench) is None
    assert notes_state(bench, ids[0]) == "forbidden"


@pytest.mark.parametrize("details", ["all", "free"])
async def test_a_key_that_may_read_nobody_is_found_out_after_a_few_and_asked_no_more_until_it_is_checked(
    bench: Bench, forbid: Forbid, details: str
) -> None:
    bench.people(20, "job_2")
    bench.people(20, "job_3")
    await bench.filled(20)
    asked = forbid(bench.world.ids())
    report = await bench.sync.pull(details=details)
    assert IN_A_ROW < len(asked) <= IN_A_ROW + 2  # with one of each other vacancy
    assert len({bench.at_provider(one).vacancy for one in asked}) == 3
    assert report.state is SyncState.PARTIAL
    assert report.error is not None
    assert (report.error.kind, str(report.error.message)) == ("forbidden", REFUSAL)
    assert ability(bench) == CapabilityState(Ability.NO, Sentence(REFUSAL))
    asked.clear()
    await bench.sync.pull(details=details)
    assert await bench.sync.read_details() == 0
    assert asked == []

    def check(writer: Writer) -> None:  # as a check of the account does, which found that the key may read
        writer.accounts.set_capabilities(bench.account.id, {Capability.READ_APPLICANT: CapabilityState(Ability.YES)})

    bench.store.write_now(check)
    forbid([])
    await bench.sync.pull(details="all")
    assert {notes_state(bench, one) for one in bench.world.ids()} == {"read"}


async def test_between_syncs_it_is_found_out_as_well(bench: Bench, forbid: Forbid) -> None:
    await bench.filled(20)
    asked = forbid(bench.world.ids())
    assert await bench.sync.read_details() == 0
    assert len(asked) == IN_A_ROW
    known = ability(bench)
    assert known is not None
    assert known.state is Ability.NO


async def test_one_applicant_alone_proves_nothing_and_two_do_where_there_is_nobody_else(bench: Bench, forbid: Forbid) -> None:
    await bench.filled(1)
    forbid(bench.world.ids())
    await bench.sync.pull(details="all")
    assert ability(bench) is None
    await bench.filled(1)
    forbid(bench.world.ids())
    await bench.sync.pull(is_full=True, details="all")
    assert ability(bench) == CapabilityState(Ability.NO, Sentence(REFUSAL))


async def test_whoever_could_be_read_before_speaks_for_the_key(bench: Bench, forbid: Forbid) -> None:
    ids = await bench.filled(1)
    await bench.sync.pull(details="all")
    bench.people(8)
    asked = forbid(bench.world.ids() - set(ids))
    await bench.sync.pull(details="all")
    assert ids[0] in asked  # read before and not due: asked only because the others were refused
    assert ability(bench) is None


async def test_one_who_is_gone_says_nothing_about_the_key(bench: Bench, forbid: Forbid) -> None:
    (gone,) = await bench.filled(1)
    await bench.sync.pull(details="all")
    bench.people(IN_A_ROW + 3)
    await bench.sync.pull(details="none")
    newest = sorted(bench.world.ids())[-IN_A_ROW:]
    asked = forbid(newest)
    bench.world.remove(bench.at_provider(gone))
    assert await bench.sync.read_details() == 3
    assert gone in asked[IN_A_ROW : IN_A_ROW + 2]  # the one who could have told
    assert gone not in bench.here()
    assert ability(bench) is None

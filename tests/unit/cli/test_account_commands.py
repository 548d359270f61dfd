"""`account` for people: what the key of an account may not do stands under it, with the whole reason."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from desk_bench import NAME, PROFILE, DeskBench, desk_bench

from recruiterdesk.cli import account_commands
from recruiterdesk.cli.arguments import parse
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import AccountSyncReport, FailureReport, SyncState

REASON = "Make a key with the scope that is called tags, at the page of the provider where keys are made, and paste it here."


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[DeskBench]:
    """Return a desk with one account."""
    async with desk_bench(tmp_path / "profile") as made:
        await made.first()
        yield made


async def test_a_check_tells_what_the_key_may_not_do_and_a_good_key_adds_nothing(bench: DeskBench, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = await account_commands.account(bench.desk, parse(("account", "check", NAME)))
    assert "Not with this key" not in checked.text
    monkeypatch.setattr(bench.factory, "profile_of", lambda _account: PROFILE)  # the provider can do it, this key may not
    bench.without(Capability.TAGS, REASON)
    checked = await account_commands.account(bench.desk, parse(("account", "check", NAME)))
    told = checked.text.partition("Not with this key")[2]
    assert "tags" in told
    assert REASON in " ".join(told.split())
    assert "create_vacancy" not in told, "what the provider cannot do at all is no matter of the key"


async def test_why_a_sync_failed_is_told_to_its_end(bench: DeskBench, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = AccountSyncReport(
        name=NAME,
        provider="scripted",
        state=SyncState.FAILED,
        error=FailureReport(kind="forbidden", message=Sentence(REASON)),
    )

    async def run(_names: object, *, full: bool) -> list[AccountSyncReport]:
        assert not full
        return [failed]

    monkeypatch.setattr(bench.desk.sync, "run", run)
    told = (await account_commands.sync(bench.desk, parse(("sync",)))).text
    shown = [line.rpartition("  ")[2].strip() for line in told.splitlines()[1:]]
    assert " ".join(shown) == REASON

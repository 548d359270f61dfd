"""What `erase` says to people: each outcome once, and nothing that somebody has to do hidden behind another."""

from argparse import Namespace
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from desk_bench import NAME, DeskBench, desk_bench

from recruiterdesk.cli import file_commands
from recruiterdesk.cli.erasure_text import erasure_text
from recruiterdesk.services.erasure_service import ErasedPlace, ErasureReceipt

_GONE = "gone from this computer."


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[DeskBench]:
    """Return a desk whose provider deletes whom it is asked to."""
    async with desk_bench(tmp_path / "profile") as made:
        yield made


def place(state: str, message: str, *, account: str = "Main", outbox: str | None = None, link: str | None = None) -> ErasedPlace:
    return ErasedPlace(account=account, provider="homerun", state=state, message=message, outbox=outbox, link=link)


def said(*places: ErasedPlace) -> list[str]:
    receipt = ErasureReceipt(id="1", erased_at=None, applicants=len(places), inventory=(), providers=places, unsent=(), is_complete=False)
    return erasure_text(receipt).splitlines()


async def test_a_person_who_applied_often_is_told_of_once_and_the_document_has_every_application(bench: DeskBench) -> None:
    for applied in bench.world.applied:
        applied.email = "anna@example.org"
    await bench.first()
    count = len(bench.world.applied)
    assert count > 1
    outcome = await file_commands.erase(bench.desk, Namespace(ref=None, email="anna@example.org", yes=True))
    assert outcome.text.splitlines() == [f"{count} applicants are {_GONE}", f"{NAME}: Deleted."]
    providers = outcome.document["providers"]
    assert isinstance(providers, list | tuple)
    assert len(providers) == count
    assert len({one["outbox"] for one in providers}) == count


def test_a_refusal_stands_beside_what_was_deleted_at_the_same_account() -> None:
    deleted = [place("deleted", "Deleted.", outbox=f"d{number}") for number in range(3)]
    refused = place("refused", "Refused. Hired people stay.", outbox="r1", link="https://example.org/r1")
    assert said(deleted[0], refused, *deleted[1:]) == [
        f"4 applicants are {_GONE}",
        "Main: Deleted.",
        "Main: Refused. Hired people stay.",
        "  Link: https://example.org/r1",
        "  Outbox: r1",
    ]


def test_every_link_and_every_entry_that_waits_is_kept_under_one_sentence() -> None:
    by_hand = [place("impossible", "Delete this person there by hand.", link=f"https://example.org/{number}") for number in (1, 2, 2)]
    queued = [place("queued", "Queued: it is deleted with the next sync.", outbox=f"q{number}") for number in (1, 2)]
    assert said(*by_hand, *queued)[1:] == [
        "Main: Delete this person there by hand.",
        "  Link: https://example.org/1",
        "  Link: https://example.org/2",
        "Main: Queued: it is deleted with the next sync.",
        "  Outbox: q1",
        "  Outbox: q2",
    ]


def test_two_accounts_and_two_states_with_the_same_words_are_told_apart() -> None:
    places = [place("deleted", "Deleted."), place("deleted", "Deleted.", account="Other"), place("refused", "Deleted.", outbox="r")]
    assert said(*places)[1:] == ["Main: Deleted.", "Other: Deleted.", "Main: Deleted.", "  Outbox: r"]


def test_what_a_provider_says_cannot_make_lines_of_its_own() -> None:
    assert len(said(place("refused", "Refused. No\nMain: Deleted.", link="https://example.org/\x1b[2J"))) == 3

"""The command line's frame: one document, an exit status, and never a traceback."""

import json
import logging
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recruiterdesk import __version__
from recruiterdesk.cli.documents.sync_document import sync_exit_status
from recruiterdesk.cli.outcome import Outcome
from recruiterdesk.cli.program import Surroundings, run
from recruiterdesk.domain.errors import (
    DeskError,
    Invalid,
    KeyRefused,
    Locked,
    NotFound,
    OutcomeUnknown,
    RateLimited,
    Unreachable,
    WrongUsage,
)
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import AccountSyncReport, FailureReport, OutboxCounts, SyncState

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from recruiterdesk.services.desk import Desk
    from recruiterdesk.services.diagnosis_service import Diagnosis


def surroundings(trouble: BaseException) -> Surroundings:
    """Return surroundings in which everything fails the same way."""

    def open_desk(_profile: Path | None) -> "AbstractAsyncContextManager[Desk]":
        raise trouble

    async def diagnose(_profile: Path | None) -> "Diagnosis":
        raise trouble

    def window(_profile: Path | None) -> int:
        raise trouble

    def demo(_arguments: Namespace) -> Outcome:
        raise trouble

    return Surroundings(open_desk=open_desk, diagnose=diagnose, run_window=window, run_demo=demo, run_receiver=demo)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (WrongUsage("Say it differently."), 2),
        (KeyRefused("Refused.", account="Vermeer", status=401), 3),
        (Locked("The keyring is locked."), 3),
        (Unreachable("No network."), 4),
        (OutcomeUnknown("Nobody knows."), 5),
        (NotFound("Not here."), 1),
        (RateLimited("Wait.", retry_after=12.0), 1),
    ],
)
@pytest.mark.parametrize("words", [["applicants"], ["doctor"], ["demo"], ["receive"], []])
def test_every_failure_is_one_document_with_its_own_status(
    capfdbinary: pytest.CaptureFixture[bytes], error: DeskError, status: int, words: list[str]
) -> None:
    assert run([*words, "--json"], surroundings(error)) == status
    out, said = capfdbinary.readouterr()
    document = json.loads(out)
    assert document["error"]["kind"] == error.kind
    assert document["error"]["message"] == error.message
    assert None not in document["error"].values()
    assert said == b""
    assert run(words, surroundings(error)) == status
    out, said = capfdbinary.readouterr()
    assert (out, said.decode()) == (b"", error.message + "\n")


def test_a_mistake_of_ours_goes_to_the_log_and_not_to_the_user(
    capfdbinary: pytest.CaptureFixture[bytes], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        assert run(["applicants", "--json"], surroundings(ValueError("Zoë van den Berg"))) == 1
    out, said = capfdbinary.readouterr()
    assert json.loads(out)["error"]["kind"] == "internal"
    assert "Zoë" not in out.decode() + said.decode()
    assert caplog.records[0].exc_info is not None


def test_an_interrupt_is_a_cancelled_document(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["demo", "--json"], surroundings(KeyboardInterrupt())) == 1
    assert json.loads(capfdbinary.readouterr()[0])["error"]["kind"] == "cancelled"


def test_mistyped_words_are_a_document_too_and_help_is_an_answer(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["sync", "--ful", "--json"], surroundings(AssertionError())) == 2
    assert json.loads(capfdbinary.readouterr()[0])["error"]["kind"] == "usage"
    assert run(["--help"], surroundings(AssertionError())) == 0
    assert b"COMMAND" in capfdbinary.readouterr()[0]
    assert run(["--help", "--json"], surroundings(AssertionError())) == 0
    assert "COMMAND" in json.loads(capfdbinary.readouterr()[0])["help"]
    assert run(["--version", "--json"], surroundings(AssertionError())) == 0
    assert json.loads(capfdbinary.readouterr()[0]) == {"version": __version__}
    assert run(["--version"], surroundings(AssertionError())) == 0
    assert capfdbinary.readouterr()[0] == f"recruiterdesk {__version__}\n".encode()


def _report(kind: str | None, *, is_partial: bool = False, conflicts: int = 0, **outbox: int) -> AccountSyncReport:
    error = FailureReport(kind=kind, message=Sentence("x")) if kind else None
    state = SyncState.PARTIAL if is_partial else SyncState.FAILED if kind else SyncState.COMPLETE
    return AccountSyncReport(name="x", provider="homerun", state=state, error=error, conflicts=conflicts, outbox=OutboxCounts(**outbox))


@pytest.mark.parametrize(
    ("reports", "status"),
    [
        ([], 0),
        ([_report(None)], 0),
        ([_report("credentials")], 3),
        ([_report("unreachable"), _report("unreachable")], 4),
        ([_report("unreachable"), _report("credentials")], 1),
        ([_report("credentials"), _report(None)], 1),
        ([_report("provider")], 1),
        ([_report("unreachable", is_partial=True)], 1),
        ([_report("credentials", is_partial=True)], 3),
        ([_report(None, uncertain=1)], 5),
        ([_report(None, refused=1)], 1),
        ([_report(None, queued=3)], 0),
        ([_report("forbidden", is_partial=True, queued=1)], 1),
        ([_report(None, conflicts=1)], 5),
    ],
)
def test_a_syncs_status_names_a_remedy_only_where_it_is_everybodys(reports: list[AccountSyncReport], status: int) -> None:
    assert sync_exit_status(reports) == status


def test_people_read_which_field_is_wrong_where_the_provider_s_sentence_does_not_say_it(capfd: pytest.CaptureFixture[str]) -> None:
    vague = Invalid("It was invalid.", status=422, fields={"phone": ["must be in E.164 format.\x1b[2J"], "email": []})
    assert run(["applicants"], surroundings(vague)) == 1
    assert capfd.readouterr().err == "It was invalid. (phone: must be in E.164 format.[2J)\n"
    clear = Invalid("Phone is no phone number.", status=422, fields={"phone": ["no phone number"]})
    assert run(["applicants"], surroundings(clear)) == 1
    assert capfd.readouterr().err == "Phone is no phone number.\n"
    assert run(["applicants"], surroundings(Invalid("Choose the vacancy first.", fields={"vacancy": ["is missing"]}))) == 1
    assert capfd.readouterr().err == "Choose the vacancy first.\n"

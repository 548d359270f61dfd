"""Verdicts on unclear writes, case by case."""

from datetime import UTC, datetime

import pytest

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.errors import (
    Cancelled,
    Conflicting,
    ContractBroken,
    DeskError,
    Invalid,
    KeyRefused,
    NotFound,
    OutcomeUnknown,
    PermissionMissing,
    RateLimited,
    StorageTrouble,
    Unreachable,
    Unsupported,
    WrongUsage,
)
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import (
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    FileRef,
    MoveStage,
    PostVacancy,
    UploadDocument,
    Write,
)
from recruiterdesk.sync.outcome import Outcome, classify
from recruiterdesk.sync.settle import Finding, is_conflict, is_counted, judge

NOW = datetime(2026, 11, 22, tzinfo=UTC)
NOTE = AddNote(text="Called", author="Eva")
FILE = FileRef(sha256="0" * 64, name="cv.pdf", bytes=1)
PHOTO = UploadDocument(file=FILE, kind=DocumentKind.PHOTO)
MOVE = MoveStage(stage="Offer", from_stage="Applied")


def saw(matching: int | None = None, state: str | None = None, *, is_gone: bool = False, vacancy: str | None = None) -> Sighting:
    return Sighting(at=NOW, matching=matching, state=state, is_gone=is_gone, vacancy_remote_id=vacancy)


@pytest.mark.parametrize(
    ("write", "before", "after", "finding"),
    [
        (NOTE, saw(0), saw(1), Finding.ARRIVED),
        (NOTE, saw(3), saw(4), Finding.ARRIVED),
        (NOTE, saw(3), saw(3), Finding.ABSENT),
        (NOTE, saw(3), saw(5), Finding.OPEN),
        (NOTE, saw(3), saw(2), Finding.OPEN),
        (NOTE, saw(None), saw(1), Finding.OPEN),
        (NOTE, None, saw(1), Finding.OPEN),
        (NOTE, saw(0), saw(None), Finding.OPEN),
        (NOTE, saw(0), saw(0, is_gone=True), Finding.OPEN),
        (UploadDocument(file=FILE), saw(0), saw(1), Finding.ARRIVED),
        (CreateApplication(vacancy_remote_id=None, fields={}), saw(0), saw(1), Finding.ARRIVED),
        (PostVacancy(content={}), saw(0), saw(0), Finding.ABSENT),
        (PHOTO, None, saw(None), Finding.ABSENT),
        (PHOTO, None, saw(1), Finding.ARRIVED),
        (EditRecord(fields={}), None, saw(1), Finding.ARRIVED),
        (EditRecord(fields={}), None, saw(0), Finding.ABSENT),
        (EditRecord(fields={}), None, saw(None), Finding.OPEN),
        (DeleteRecord(), None, saw(1, is_gone=True), Finding.ARRIVED),
        (DeleteRecord(), None, saw(0), Finding.ABSENT),
        (MOVE, saw(0, "Applied"), saw(1, "Offer"), Finding.ARRIVED),
        (MOVE, saw(0, "Applied"), saw(0, "Applied"), Finding.ABSENT),
        (MOVE, saw(0, "Applied"), saw(0, "Hired"), Finding.OPEN),
        (MOVE, saw(0, "Applied"), saw(0, None), Finding.OPEN),
        (MoveStage(stage="Offer", vacancy_remote_id="b"), saw(0, "Offer", vacancy="a"), saw(0, "Offer", vacancy="a"), Finding.ABSENT),
        (MoveStage(stage="Offer", vacancy_remote_id="b"), saw(0, "Offer", vacancy="a"), saw(1, "Offer", vacancy="b"), Finding.ARRIVED),
    ],
)
def test_a_verdict_says_no_more_than_what_was_seen(write: Write, before: Sighting | None, after: Sighting, finding: Finding) -> None:
    verdict = judge(write, before, after)
    assert verdict.finding is finding
    assert str(verdict.what)


def test_where_a_list_lags_only_a_find_proves_anything() -> None:
    lagging = Sighting(at=NOW, matching=1, note=Sentence("Not shown yet."), proves_absence=False)
    verdict = judge(PostVacancy(content={}), saw(1), lagging)
    assert (verdict.finding, str(verdict.what)) == (Finding.OPEN, "Not shown yet.")
    assert judge(PostVacancy(content={}), saw(0), lagging).finding is Finding.ARRIVED


def test_only_what_would_be_there_twice_is_counted_before() -> None:
    assert all(is_counted(write) for write in (NOTE, UploadDocument(file=FILE), PostVacancy(content={})))
    assert not any(is_counted(write) for write in (MOVE, PHOTO, DeleteRecord(), EditRecord(fields={})))


@pytest.mark.parametrize(
    ("state", "evidence", "expected"),
    [
        ("Applied", None, False),
        ("Offer", None, False),
        ("Hired", None, True),
        (None, None, False),
        ("Hired", "Hired", False),
        ("Hired", "Interview", True),
    ],
)
def test_a_conflict_is_a_state_that_the_user_has_not_seen(state: str | None, evidence: str | None, expected: bool) -> None:
    shown = None if evidence is None else saw(0, evidence)
    assert is_conflict(MOVE, saw(0, state), shown) is expected


def unsent() -> Unreachable:
    error = Unreachable("No route.")
    error.is_unsent = True
    return error


@pytest.mark.parametrize(
    ("error", "before_bytes", "after_bytes"),
    [
        (KeyRefused("x"), Outcome.KEY, Outcome.KEY),
        (RateLimited("x"), Outcome.PAUSE, Outcome.PAUSE),
        (PermissionMissing("x"), Outcome.SCOPE, Outcome.SCOPE),
        (Invalid("x"), Outcome.REFUSED, Outcome.REFUSED),
        (NotFound("x"), Outcome.REFUSED, Outcome.REFUSED),
        (Unsupported("x"), Outcome.REFUSED, Outcome.REFUSED),
        (WrongUsage("x"), Outcome.REFUSED, Outcome.UNCLEAR),
        (unsent(), Outcome.AGAIN, Outcome.UNCLEAR),
        (Unreachable("x"), Outcome.UNCLEAR, Outcome.UNCLEAR),
        (StorageTrouble("x"), Outcome.AGAIN, Outcome.UNCLEAR),
        (Cancelled("x"), Outcome.AGAIN, Outcome.UNCLEAR),
        (Conflicting("x"), Outcome.UNCLEAR, Outcome.UNCLEAR),
        (ContractBroken("x"), Outcome.UNCLEAR, Outcome.UNCLEAR),
        (OutcomeUnknown("x"), Outcome.UNCLEAR, Outcome.UNCLEAR),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, DeskError) else None,
)
def test_an_attempt_is_unclear_unless_something_proves_otherwise(error: DeskError, before_bytes: Outcome, after_bytes: Outcome) -> None:
    assert classify(error, has_begun=False) is before_bytes
    assert classify(error, has_begun=True) is after_bytes

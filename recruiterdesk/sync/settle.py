"""What a look at the provider proves about a write whose outcome is unclear. Pure: sightings in, a verdict out."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState, Sighting, Target
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import (
    Act,
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    MoveStage,
    PostVacancy,
    UploadDocument,
    Write,
)


class Finding(StrEnum):
    """What is proven."""

    ARRIVED = "arrived"
    ABSENT = "absent"
    OPEN = "open"  # nothing: a person decides


@dataclass(frozen=True, slots=True)
class Verdict:
    """A finding, and the sentence that goes into the entry's history."""

    finding: Finding
    what: Sentence


def is_counted(write: Write) -> bool:
    """Whether doing it twice would leave two: such a write is counted before it is sent."""
    return not (isinstance(write, (MoveStage, EditRecord, DeleteRecord)) or is_photo(write))


def is_photo(write: Write) -> bool:
    """Whether it replaces the applicant's picture."""
    return isinstance(write, UploadDocument) and write.kind is DocumentKind.PHOTO


def judge(write: Write, baseline: Sighting | None, latest: Sighting) -> Verdict:
    """Compare what the provider shows after the quiet window with what it showed before the attempt."""
    if isinstance(write, DeleteRecord):
        return _judge_delete(latest)
    if latest.is_gone:
        return Verdict(Finding.OPEN, Sentence("The record is no longer at the provider, so it cannot be seen whether this arrived."))
    if isinstance(write, MoveStage):
        return _judge_move(write, baseline, latest)
    if is_counted(write):
        return _judge_count(baseline, latest)
    return _judge_set(write, latest)


def _judge_set(write: Write, latest: Sighting) -> Verdict:
    if latest.matching is None and is_photo(write):
        return Verdict(Finding.ABSENT, Sentence("A picture cannot be compared; since it replaces the old one, sending it again is safe."))
    if latest.matching is None:
        return Verdict(Finding.OPEN, _unseen(latest))
    return _arrived() if latest.matching else _absent()


def _judge_count(baseline: Sighting | None, latest: Sighting) -> Verdict:
    now = latest.matching
    if now is None:
        return Verdict(Finding.OPEN, _unseen(latest))
    if baseline is None or baseline.matching is None:
        if now == 0:  # whatever there was before, ours is not there
            return _absent() if latest.proves_absence else Verdict(Finding.OPEN, _unseen(latest))
        return Verdict(Finding.OPEN, Sentence("How many there were before is not known, so it cannot be told whether this one arrived."))
    if now == baseline.matching + 1:
        return _arrived()
    if now == baseline.matching:
        return _absent() if latest.proves_absence else Verdict(Finding.OPEN, _unseen(latest))
    return Verdict(
        Finding.OPEN,
        Sentence("The provider shows {now} like it; before there were {before}.", {"now": now, "before": baseline.matching}),
    )


def _judge_delete(latest: Sighting) -> Verdict:
    if latest.is_gone:
        return Verdict(Finding.ARRIVED, Sentence("The record is gone at the provider."))
    return Verdict(Finding.ABSENT, Sentence("The record is still at the provider."))


def _judge_move(write: MoveStage, baseline: Sighting | None, latest: Sighting) -> Verdict:
    if is_at_target(write, latest):
        return Verdict(Finding.ARRIVED, Sentence("The provider shows the stage {stage}.", {"stage": write.stage}))
    if _is_where_it_was(write, baseline, latest):
        return Verdict(Finding.ABSENT, Sentence("The provider still shows the stage {stage}.", {"stage": latest.state or "?"}))
    if latest.state is None:
        return Verdict(Finding.OPEN, _unseen(latest))
    return Verdict(Finding.OPEN, Sentence("The provider shows another stage: {stage}.", {"stage": latest.state}))


def _is_where_it_was(write: MoveStage, baseline: Sighting | None, latest: Sighting) -> bool:
    """Whether a move changed nothing; where nobody looked before it was sent, what the user saw is where it was."""
    if baseline is not None:
        return is_same_place(baseline, latest)
    is_in_vacancy = write.from_vacancy_remote_id in (None, latest.vacancy_remote_id)
    return write.from_stage is not None and latest.state == write.from_stage and is_in_vacancy


def is_at_target(write: MoveStage, seen: Sighting) -> bool:
    """Whether the provider already shows what a move asks for."""
    return seen.state == write.stage and write.vacancy_remote_id in (None, seen.vacancy_remote_id)


def is_same_place(one: Sighting, other: Sighting) -> bool:
    """Whether two sightings show the same stage of the same vacancy."""
    return one.state is not None and (one.state, one.vacancy_remote_id) == (other.state, other.vacancy_remote_id)


def is_conflict(write: MoveStage, seen: Sighting, evidence: Sighting | None) -> bool:
    """Whether the provider shows neither what the user saw nor what she asked for.

    `evidence` is what an earlier conflict showed her: asking again upon it is her choice, so the same state is no conflict any more.
    """
    if is_at_target(write, seen) or seen.state is None:
        return False
    if evidence is not None and is_same_place(evidence, seen):
        return False
    if write.from_stage is None:
        return False
    return seen.state != write.from_stage or write.from_vacancy_remote_id not in (None, seen.vacancy_remote_id)


def is_made_by(write: Write, target: Target) -> bool:
    """Whether a write needs nothing at the provider that it is about: it makes it, or it is about the account."""
    return isinstance(write, (CreateApplication, PostVacancy)) or target.table == "account"


def lookable(entries: Iterable[OutboxEntry]) -> list[OutboxEntry]:
    """Return which of an account's open entries, in order, may be looked for.

    An entry has no date after a look that proved nothing: a person decides. One whose applicant is not at the provider waits until he is.
    Of moves and edits of one applicant only the first that is not settled: while it is on its way, nothing can be told of the later ones.
    """
    found: list[OutboxEntry] = []
    busy: set[tuple[str, int]] = set()
    for entry in entries:
        target = (entry.target.table, entry.target.local_id)
        is_ordered = isinstance(entry.write, (MoveStage, EditRecord, DeleteRecord))
        is_there = entry.target.remote_id is not None or is_made_by(entry.write, entry.target)
        is_unclear = entry.state is OutboxState.UNCERTAIN and entry.not_before is not None
        if is_unclear and is_there and not (is_ordered and target in busy):
            found.append(entry)
        if is_ordered and (is_unclear or entry.state in (OutboxState.HELD, OutboxState.QUEUED, OutboxState.SENDING)):
            busy.add(target)
    return found


def blocks(earlier: OutboxEntry, later: OutboxEntry) -> bool:
    """Whether an unclear earlier entry must be settled first, because the later one would spoil its count."""
    if earlier.id == later.id or earlier.account_id != later.account_id:
        return False
    if (earlier.target.table, earlier.target.local_id) != (later.target.table, later.target.local_id):
        return False
    is_unseen = earlier.latest is not None and earlier.latest.matching is None
    if is_unseen and _is_other_file(earlier.write, later.write):
        return False  # nothing is counted there: a person settles the one, and the other is somebody else's CV
    return earlier.state in (OutboxState.UNCERTAIN, OutboxState.SENDING) and _looks_like(earlier.write, later.write)


def _is_other_file(one: Write, other: Write) -> bool:
    files = [write.file for write in (one, other) if isinstance(write, (Act, UploadDocument)) and write.file is not None]
    return len(files) == 2 and files[0].sha256 != files[1].sha256  # noqa: PLR2004 -- both have one


def _looks_like(one: Write, other: Write) -> bool:
    if isinstance(one, AddNote) and isinstance(other, AddNote):
        return _plain(one.text) == _plain(other.text)
    if isinstance(one, Act) and isinstance(other, Act):
        return (one.name, one.line, one.fields) == (other.name, other.line, other.fields)
    if isinstance(one, PostVacancy) and isinstance(other, PostVacancy):
        return one.content.get("title") == other.content.get("title")
    return isinstance(one, UploadDocument) and isinstance(other, UploadDocument)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _arrived() -> Verdict:
    return Verdict(Finding.ARRIVED, Sentence("It is at the provider."))


def _absent() -> Verdict:
    return Verdict(Finding.ABSENT, Sentence("It is not at the provider."))


def _unseen(latest: Sighting) -> Sentence:
    return latest.note if latest.note.template else Sentence("The provider does not let this be looked up.")

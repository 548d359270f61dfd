"""What several passes over a changing list prove: whether to read again, who is there, who is suspected gone, and when to doubt it all.

Rows are addressed by their place, so one pass can look perfect and still have lost rows. The union of passes converges quickly;
absence from it is only a suspicion, which a reading of the single record confirms.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.sync.passes import PassResult

MOST_PASSES = 4
BRAKE_SHARE = 0.2
BRAKE_COUNT = 10
BRAKE_RELEASE = timedelta(hours=24)
ABSENCE_PROOF = timedelta(hours=1)  # where single records cannot be read: absent from two whole passes so far apart


def is_another_needed(passes: Sequence[PassResult], known: set[str], *, is_thorough: bool) -> bool:
    """Tell whether the list must be read once more. `known` are the ids this desk had before the first pass."""
    last = passes[-1]
    if not last.is_whole or len(passes) >= MOST_PASSES:
        return False
    if len(passes) == 1:
        return is_thorough or not last.is_quiet or bool(known - last.ids)
    return bool(last.ids - union(passes[:-1])) or not _is_counted(passes)


def union(passes: Sequence[PassResult]) -> set[str]:
    """Return every id that some pass saw."""
    seen: set[str] = set()
    return seen.union(*(one.ids for one in passes))


def suspects(passes: Sequence[PassResult], known: set[str]) -> set[str]:
    """Return the ids to be looked for one by one: known here but in no pass, or seen earlier and no longer in the last pass."""
    return (known | union(passes)) - passes[-1].ids


def _is_counted(passes: Sequence[PassResult]) -> bool:
    """Whether the last pass holds as many as the provider counts, or the difference is the provider's own: twice the same in a row."""
    last = passes[-1]
    if last.total in (None, len(last.ids)):
        return True
    return len(passes) > 1 and passes[-2].ids == last.ids and passes[-2].total == last.total


def is_in_step(passes: Sequence[PassResult], live: set[str]) -> bool:
    """Check the provider's count against those we hold to be there."""
    last = passes[-1]
    return last.total in (None, len(live)) or (live == last.ids and _is_counted(passes))


@dataclass(frozen=True, slots=True)
class Brake:
    """A reason to remove nothing, said to the user. One that `can_release` gives way after a day of the same finding."""

    why: Sentence
    can_release: bool = False


def find_brake(passes: Sequence[PassResult], known: set[str], suspected: set[str]) -> Brake | None:
    """Say why nothing may be removed after these passes, or None where each suspect may be looked for."""
    last = passes[-1]
    if last.trouble is not None:
        return Brake(last.trouble)
    unreadable = max(one.unreadable for one in passes)
    if unreadable:
        return Brake(
            Sentence(
                "1 record of the provider could not be read, so nobody was removed here. The rest is up to date."
                if unreadable == 1
                else "{count} records of the provider could not be read, so nobody was removed here. The rest is up to date.",
                {"count": unreadable},
            )
        )
    if any(not one.reached_end for one in passes):
        return Brake(Sentence("The list could not be read to its end, so nothing was removed here. The next sync tries again."))
    if (known or union(passes)) and any(not one.ids for one in passes):
        return Brake(
            Sentence(
                "The provider's list is suddenly empty. Nothing was removed here; if it stays empty for a day, each record is looked for "
                "one by one. Check that the key belongs to the same company."
            ),
            can_release=True,
        )
    if len(suspected) >= BRAKE_COUNT and len(suspected) > BRAKE_SHARE * len(known | union(passes)):
        return Brake(
            Sentence(
                "{count} records are missing from the provider's list at once. Nothing was removed here; if they stay away for a day, "
                "each is looked for one by one. Check that the key belongs to the same company.",
                {"count": len(suspected)},
            ),
            can_release=True,
        )
    return None


def is_released(brake: Brake, braked_since: datetime | None, now: datetime) -> bool:
    """Whether a brake has held for a day, so that the suspects are looked for one by one after all."""
    return brake.can_release and braked_since is not None and now - braked_since >= BRAKE_RELEASE


def proven_absent(absent_since: dict[str, datetime], now: datetime) -> set[str]:
    """Return those absent long enough, where the provider has no reading of single records."""
    return {remote_id for remote_id, since in absent_since.items() if now - since >= ABSENCE_PROOF}

"""What has to be true of a profile after its rescue, and the sound profile that it was damaged from."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from damaged_desk import Written, everything, report_of
from made_up_store import Desk

from recruiterdesk.domain.outbox import OPEN_STATES, OutboxState
from recruiterdesk.store.store import Store


@dataclass(frozen=True)
class SoundProfile:
    """A profile that was closed properly, what only stands there, and on which page."""

    folder: Path
    made: Written
    standing: dict[int, set[tuple[str, str]]]

    def copied(self, to: Path) -> Path:
        """Return a copy, to be damaged."""
        return shutil.copytree(self.folder, to)


def check_rescued(store: Store, made: Written, lost: set[tuple[str, str]]) -> None:
    """What was readable is there, and nothing that never was."""
    found = everything(store)
    entries, names = found.entries, found.names
    wanted = made.entries | made.sent
    readable = {entry for entry in wanted if ("outbox", entry) not in lost}
    saved = readable & entries.keys()
    assert len(saved) >= 0.99 * len(readable)
    unplaced = entries.keys() - wanted
    assert all(entries[entry].state is OutboxState.REFUSED for entry in unplaced), "something that nobody wrote waits to be sent"
    assert all(entries[entry].state in OPEN_STATES for entry in saved & made.entries)
    assert all(entries[entry].state is OutboxState.SENT for entry in saved & made.sent)
    assert names <= made.names | {entries[entry].target.name for entry in saved}, "somebody is shown who never was there"
    texts = " ".join(found.texts)
    kept = {number for number, text in made.drafts.items() if _draft(store, number) == text or text in texts}
    readable_drafts = {number for number in made.drafts if ("setting", f"draft.application.{number}") not in lost}
    # One that stands on an inner page between two damaged ones cannot be reached; that it is missing is told.
    assert len(readable_drafts - kept) <= 1
    notes = {note for note in made.local_notes if ("note", note) not in lost}
    assert len({note for note in notes if note in texts or _note_is_there(store, note)}) >= 0.99 * len(notes)
    assert store.integrity() == []
    report = report_of(store)
    if saved != wanted or len(kept) < len(made.drafts) or len(notes) < len(made.local_notes):
        assert report is not None
        assert report.is_incomplete, "something is missing, and nobody is told"


def _draft(store: Store, number: int) -> str:
    return store.read_now(lambda r: r.settings.get(f"draft.application.{number}", ""))


def _note_is_there(store: Store, text: str) -> bool:
    return bool(store._thread.run_now(lambda: store._desk.execute("SELECT 1 FROM note WHERE text = ? AND is_local", (text,)).fetchall()))


def desk_over(store: Store) -> Desk:
    """Return the test's words for a store that has its account already."""
    desk = object.__new__(Desk)
    desk.store = store
    desk.account = 1
    return desk

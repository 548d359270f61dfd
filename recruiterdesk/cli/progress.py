"""A line of progress on standard error while a sync runs, where that is a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from recruiterdesk.domain.sync_report import SyncPhase, SyncProgress
from recruiterdesk.services.desk import Desk

_WORDS = {
    SyncPhase.VACANCIES: "reading vacancies",
    SyncPhase.APPLICANTS: "reading applicants",
    SyncPhase.CONFIRMING: "looking for those no page showed",
    SyncPhase.DETAILS: "reading notes and documents",
    SyncPhase.SENDING: "sending",
    SyncPhase.IDLE: "done",
}
_BAR = 24


@contextmanager
def watching(desk: Desk) -> Iterator[None]:
    """Show progress until the block ends; nothing at all where standard error is no terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    states: dict[int, SyncProgress] = {}

    def show(progress: SyncProgress) -> None:
        states[progress.account_id] = progress
        sys.stderr.write("\r\x1b[K" + progress_line(progress, len(states)))
        sys.stderr.flush()

    stop = desk.sync.subscribe_progress(show)
    try:
        yield
    finally:
        stop()
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def progress_line(progress: SyncProgress, accounts: int) -> str:
    """Say how far one account is: a bar where the end is known, a count where it is not."""
    words = _WORDS[progress.phase]
    if progress.total:
        share = min(1.0, progress.done / progress.total)
        words += f" [{'#' * round(share * _BAR):.<{_BAR}}] {progress.done} of {progress.total}"
    elif progress.done:
        words += f" {progress.done}"
    if progress.seconds_left:
        words += f", about {progress.seconds_left:.0f} s left"
    if progress.paused_until is not None:
        words += f", the provider asks us to wait until {progress.paused_until:%H:%M:%S} UTC"
    return words if accounts == 1 else f"{accounts} accounts: {words}"

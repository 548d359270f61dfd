"""SyncReport as a document, and its exit status."""

from collections.abc import Sequence

import msgspec

from recruiterdesk.cli.documents.failure_document import (
    EXIT_DONE,
    EXIT_FAILED,
    EXIT_PERSON,
    EXIT_UNREACHABLE,
    exit_status_of,
    failure_member,
)
from recruiterdesk.domain.sync_report import AccountSyncReport, SyncState


def sync_document(reports: Sequence[AccountSyncReport]) -> dict[str, object]:
    """Return headless.md's SyncReport."""
    return {"state": overall_state(reports).value, "accounts": [_account_member(report) for report in reports]}


def overall_state(reports: Sequence[AccountSyncReport]) -> SyncState:
    """Return complete where every account is, failed where every account failed, else partial."""
    states = {report.state for report in reports}
    if states <= {SyncState.COMPLETE}:
        return SyncState.COMPLETE
    return SyncState.FAILED if states == {SyncState.FAILED} else SyncState.PARTIAL


def sync_exit_status(reports: Sequence[AccountSyncReport]) -> int:
    """Return one remedy's status only where it is the remedy of every account; a mixture is 1.

    A pull without failures still ends in 5 while a write waits for an answer, and in 1 where a write was refused or cannot go out.
    """
    failed = [report for report in reports if report.state is not SyncState.COMPLETE]
    if failed:
        statuses = {_status_of(report) for report in failed}
        return statuses.pop() if len(failed) == len(reports) and len(statuses) == 1 else EXIT_FAILED
    if any(report.outbox.uncertain or report.conflicts for report in reports):
        return EXIT_PERSON
    return EXIT_FAILED if any(report.outbox.refused for report in reports) else EXIT_DONE


def _status_of(report: AccountSyncReport) -> int:
    """Return what ended the pull; one that was done in part is 1 whatever broke it, unless the key has to be seen to."""
    status = exit_status_of(report.error.kind) if report.error else EXIT_FAILED
    return EXIT_FAILED if report.state is SyncState.PARTIAL and status == EXIT_UNREACHABLE else status


def _account_member(report: AccountSyncReport) -> dict[str, object]:
    return {
        "name": report.name,
        "provider": report.provider,
        "state": report.state.value,
        "requests": report.requests,
        "throttled": report.throttled,
        "retries": report.retries,
        "seconds": round(report.seconds, 3),
        "vacancies": msgspec.to_builtins(report.vacancies),
        "applicants": msgspec.to_builtins(report.applicants),
        "outbox": msgspec.to_builtins(report.outbox),
        "error": failure_member(report.error),
    }

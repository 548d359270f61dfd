"""A failure as a document and as an exit status (headless.md, Conventions)."""

from collections.abc import Mapping

from recruiterdesk.cli.plain_table import plain
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.outbox import OutboxError
from recruiterdesk.domain.sync_report import FailureReport

EXIT_DONE = 0
EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_CREDENTIALS = 3
EXIT_UNREACHABLE = 4
EXIT_PERSON = 5

_EXIT_BY_KIND = {
    "usage": EXIT_USAGE,
    "credentials": EXIT_CREDENTIALS,
    "locked": EXIT_CREDENTIALS,
    "unreachable": EXIT_UNREACHABLE,
    "uncertain": EXIT_PERSON,
    "conflict": EXIT_PERSON,
}


def exit_status_of(kind: str) -> int:
    """Return the exit status for a kind of failure."""
    return _EXIT_BY_KIND.get(kind, EXIT_FAILED)


def error_document(error: DeskError) -> dict[str, object]:
    """Return the whole document of a failed command."""
    return {
        "error": _without_absent(
            {
                "kind": error.kind,
                "message": error.message,
                "account": error.account,
                "status": error.status,
                "fields": error.fields,
                "retry_after": error.retry_after,
            }
        )
    }


def told(message: str, fields: Mapping[str, list[str]] | None, status: int | None) -> str:
    """Return a failure's sentence for people, with what a provider finds wrong with which field where the sentence does not say it.

    Without a `status` it is our own finding, whose sentence is whole.
    """
    if status is None:
        return message
    left = [f"{plain(name)}: {plain(text)}" for name, texts in (fields or {}).items() for text in texts if text not in message]
    return f"{message} ({'; '.join(left)})" if left else message


def failure_member(failure: FailureReport | OutboxError | None) -> dict[str, object] | None:
    """Return the `error` member of a sync report or an outbox item; None where nothing failed."""
    if failure is None:
        return None
    return _without_absent(
        {
            "kind": failure.kind,
            "message": str(failure.message),
            "status": failure.status,
            "fields": failure.fields,
            "retry_after": failure.retry_after if isinstance(failure, FailureReport) else None,
        }
    )


def _without_absent(members: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in members.items() if value is not None and value != {}}

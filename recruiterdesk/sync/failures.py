"""What a failure means for an account: its state, and the failure as data for reports."""

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.errors import ContractBroken, DeskError, KeyRefused, PermissionMissing, Unreachable
from recruiterdesk.domain.outbox import OutboxError
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import FailureReport


def state_after(error: DeskError) -> AccountState | None:
    """Return the state that an error puts an account into, or None where it says nothing about the account."""
    if isinstance(error, KeyRefused):
        return AccountState.CREDENTIALS
    if isinstance(error, PermissionMissing):
        return AccountState.FORBIDDEN
    if isinstance(error, (Unreachable, ContractBroken)):
        return AccountState.UNREACHABLE
    return None


def ends_account(error: DeskError) -> bool:
    """Whether nothing more can be asked of the account now: only a missing permission or record leaves the rest standing."""
    return state_after(error) in (AccountState.CREDENTIALS, AccountState.UNREACHABLE) or error.kind in ("rate_limited", "storage")


def as_report(error: DeskError) -> FailureReport:
    """Write an error down as data."""
    return FailureReport(kind=error.kind, message=error.sentence, status=error.status, fields=error.fields, retry_after=error.retry_after)


def as_trouble(sentence: Sentence) -> FailureReport:
    """Write down why a sync is partial although no request failed."""
    return FailureReport(kind="provider", message=sentence)


def as_outbox_error(error: DeskError) -> OutboxError:
    """Write an error down as an outbox entry keeps it."""
    return OutboxError(kind=error.kind, message=error.sentence, status=error.status, fields=error.fields)

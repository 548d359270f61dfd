"""What a sync did, and how far it is while it runs (headless.md, SyncReport)."""

from datetime import datetime
from enum import StrEnum

import msgspec

from recruiterdesk.domain.sentence import Sentence


class SyncState(StrEnum):
    """How a sync ended."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    FAILED = "failed"


class Counts(msgspec.Struct):
    """What a pull saw and did to one kind of record."""

    seen: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0


class OutboxCounts(msgspec.Struct):
    """What became of the outbox."""

    sent: int = 0
    refused: int = 0
    uncertain: int = 0
    queued: int = 0


class FailureReport(msgspec.Struct, frozen=True, kw_only=True):
    """A DeskError as data."""

    kind: str
    message: Sentence
    status: int | None = None
    fields: dict[str, list[str]] = {}
    retry_after: float | None = None


class AccountSyncReport(msgspec.Struct, kw_only=True):
    """One account's part of a sync. `seconds` is wall time.

    It is partial where everything was read and a write could not go out for another reason than its own content; then `error` says which.
    `conflicts` counts writes that wait for a person to choose between two states.
    """

    name: str
    provider: str
    state: SyncState = SyncState.FAILED
    requests: int = 0
    throttled: int = 0
    retries: int = 0
    seconds: float = 0.0
    vacancies: Counts = msgspec.field(default_factory=Counts)
    applicants: Counts = msgspec.field(default_factory=Counts)
    outbox: OutboxCounts = msgspec.field(default_factory=OutboxCounts)
    conflicts: int = 0
    error: FailureReport | None = None


class UploadProgress(msgspec.Struct, frozen=True, kw_only=True):
    """How much of a file has left for the provider, in bytes. At `sent == total` its answer is still awaited."""

    entry_id: str
    sent: int
    total: int


class SyncPhase(StrEnum):
    """What a running sync is doing."""

    VACANCIES = "vacancies"
    APPLICANTS = "applicants"
    CONFIRMING = "confirming"  # looking, one by one, for those no page showed
    DETAILS = "details"
    SENDING = "sending"
    IDLE = "idle"


class SyncProgress(msgspec.Struct, frozen=True, kw_only=True):
    """A moment of a running sync. `total` is None while unknown; `seconds_left` is an estimate within the provider's limit.

    `paused_until` is set while the provider asks us to wait, `budget` is requests left and allowed in the window.
    """

    account_id: int
    phase: SyncPhase
    done: int = 0
    total: int | None = None
    requests: int = 0
    seconds_left: float | None = None
    paused_until: datetime | None = None
    budget: tuple[int, int] | None = None

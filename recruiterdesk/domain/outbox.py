"""The outbox: the stored list of writes that have not been confirmed, and the life of one of them.

held ──► queued ──► sending ──► sent
             ▲         │ ├────► refused    (the provider said no: the text is kept, a person mends or drops it)
             │         │ └────► uncertain  (no word whether it arrived: read back after the quiet window, else a person decides)
             └─────────┘ certainly not sent, or proven absent once
cancelled is reached from held, queued, refused and uncertain.
"""

from datetime import datetime
from enum import StrEnum

import msgspec

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import Write


class OutboxState(StrEnum):
    """Where an entry is in its life (headless.md, OutboxItem)."""

    HELD = "held"
    QUEUED = "queued"
    SENDING = "sending"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    SENT = "sent"
    CANCELLED = "cancelled"


OPEN_STATES = frozenset({OutboxState.HELD, OutboxState.QUEUED, OutboxState.SENDING, OutboxState.UNCERTAIN, OutboxState.REFUSED})


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """What an entry is about. `remote_id` is None while the applicant itself still waits to be created."""

    table: str  # "application" or "vacancy"
    local_id: int
    remote_id: str | None
    name: str  # for showing; personal data, never for logs


class Sighting(msgspec.Struct, frozen=True, kw_only=True):
    """What the provider showed when we looked for a write.

    `matching` counts items equal to ours; None when they cannot be seen at all (a key without the read scope, or a provider
    without such a reading). `state` is the present stage or other compared value; `is_gone` when the target is not there.
    `proves_absence` is False where what is there may show only later, as in a search that lags: then only a find proves anything.
    """

    at: datetime
    matching: int | None
    state: str | None = None
    vacancy_remote_id: str | None = None
    is_gone: bool = False
    remote_id: str | None = None
    note: Sentence = Sentence("")
    proves_absence: bool = True


class OutboxError(msgspec.Struct, frozen=True, kw_only=True):
    """Why an entry is refused or uncertain, or why its last attempt did not go out."""

    kind: str
    message: Sentence
    status: int | None = None
    fields: dict[str, list[str]] = {}


class HistoryStep(msgspec.Struct, frozen=True):
    """One transition of an entry; `what` is a sentence about what we know."""

    at: datetime
    state: OutboxState
    what: Sentence


class OutboxEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One pending write. `id` is a UUIDv7 in hex; `position` orders entries by when the user made them."""

    id: str
    position: int
    account_id: int
    account: str
    provider: str
    kind: str
    target: Target
    write: Write
    sha256: str
    summary: Sentence
    state: OutboxState
    attempts: int
    created_at: datetime
    hold_until: datetime | None = None
    not_before: datetime | None = None  # a pause asked for by the provider, or the end of the quiet window
    sent_at: datetime | None = None
    is_bytes_sent: bool = False
    resends: int = 0
    baseline: Sighting | None = None
    latest: Sighting | None = None  # what the last read-back showed
    error: OutboxError | None = None
    remote_id: str | None = None
    after: str | None = None  # an entry that must be sent before this one
    steps: tuple[HistoryStep, ...] = ()

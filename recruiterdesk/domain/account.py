"""An account: one set of credentials at one provider, for one employer."""

from datetime import datetime
from enum import StrEnum

import msgspec

from recruiterdesk.domain.capability import Capabilities
from recruiterdesk.domain.sentence import Sentence

SENDING = "sending"
"""The setting that keeps what is queued here, while reading goes on: PAUSED_SENDING, or not there."""
PAUSED_SENDING = "paused"


class AccountState(StrEnum):
    """How the account stands (headless.md, Account)."""

    OK = "ok"
    CREDENTIALS = "credentials"
    FORBIDDEN = "forbidden"
    UNREACHABLE = "unreachable"
    PAUSED = "paused"
    NEVER_SYNCED = "never_synced"


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the account list; `id` is ours, `name` is the user's and unique.

    `settings` are plain strings that override a provider's assumptions, such as `quiet_window` in seconds.
    `capabilities` is what the last check of the key found, over the provider's manifest.
    """

    id: int
    name: str
    provider: str
    base_url: str
    state: AccountState = AccountState.NEVER_SYNCED
    state_reason: Sentence = Sentence("")
    state_since: datetime | None = None
    last_complete_sync: datetime | None = None
    settings: dict[str, str] = {}
    capabilities: Capabilities = {}
    vacancies: int = 0
    applicants: int = 0
    queued: int = 0

    @property
    def is_sending_paused(self) -> bool:
        """Whether the user keeps what is queued from going out; `AccountState.PAUSED` keeps from reading, too."""
        return self.settings.get(SENDING) == PAUSED_SENDING

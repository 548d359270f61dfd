"""What one commit touched: the only news that travels from the store to the window."""

import msgspec

ELSEWHERE = "elsewhere"
"""The cause of what another program on the same profile did."""


class ChangeSet(msgspec.Struct, frozen=True):
    """Local ids by kind, sent after the commit. Open views decide whether they care.

    `arrived` and `removed` are applications that came into or left the lists; `applications` were changed in place. `cause` says who did
    it: "sync", "user", "send", "retention" or ELSEWHERE; of the last, `applications` are all that are here, for it is not known which.
    """

    accounts: frozenset[int] = msgspec.field(default_factory=frozenset)
    vacancies: frozenset[int] = msgspec.field(default_factory=frozenset)
    applications: frozenset[int] = msgspec.field(default_factory=frozenset)
    arrived: frozenset[int] = msgspec.field(default_factory=frozenset)
    removed: frozenset[int] = msgspec.field(default_factory=frozenset)
    outbox: frozenset[str] = msgspec.field(default_factory=frozenset)
    settings: frozenset[str] = msgspec.field(default_factory=frozenset)
    cause: str = ""

    def __bool__(self) -> bool:
        return bool(self.accounts or self.vacancies or self.applications or self.arrived or self.removed or self.outbox or self.settings)

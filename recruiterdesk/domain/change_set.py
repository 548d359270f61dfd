"""What one commit touched: the only news that travels from the store to the window."""

import msgspec

ELSEWHERE = "elsewhere"
"""The cause of what another program on the same profile did."""

_OWN_NOTES = ("draft.", "run.")


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

    @property
    def is_of_own_notes(self) -> bool:
        """Whether only what the window notes for itself was touched: drafts, and where the user stands. No number depends on them."""
        return (
            bool(self.settings)
            and all(name.startswith(_OWN_NOTES) for name in self.settings)
            and self == ChangeSet(settings=self.settings, cause=self.cause)
        )

    def __bool__(self) -> bool:
        return bool(self.accounts or self.vacancies or self.applications or self.arrived or self.removed or self.outbox or self.settings)

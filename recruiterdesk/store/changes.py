"""What a transaction has touched so far; it becomes the change set when it commits."""

from recruiterdesk.domain.change_set import ChangeSet


class Changes:
    """Collected by the writing repositories of one transaction."""

    def __init__(self) -> None:
        self.accounts: set[int] = set()
        self.vacancies: set[int] = set()
        self.applications: set[int] = set()
        self.arrived: set[int] = set()
        self.removed: set[int] = set()
        self.outbox: set[str] = set()
        self.settings: set[str] = set()

    def freeze(self, cause: str) -> ChangeSet:
        """Return the news; what arrived and left within one transaction is no news, and what arrived is not also changed."""
        fleeting = self.arrived & self.removed
        arrived = self.arrived - fleeting
        removed = self.removed - fleeting
        return ChangeSet(
            accounts=frozenset(self.accounts),
            vacancies=frozenset(self.vacancies),
            applications=frozenset(self.applications - self.arrived - self.removed),
            arrived=frozenset(arrived),
            removed=frozenset(removed),
            outbox=frozenset(self.outbox),
            settings=frozenset(self.settings),
            cause=cause,
        )

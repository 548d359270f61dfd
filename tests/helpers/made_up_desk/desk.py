"""A desk without a database: made-up people in memory behind the services' own names, so that screens can be tried without I/O."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec
from made_up_desk.accounts import MadeUpAccounts
from made_up_desk.applicants import MadeUpApplicants
from made_up_desk.board import BOARD
from made_up_desk.documents import MadeUpDocuments
from made_up_desk.links import MadeUpFunnel, MadeUpLinks
from made_up_desk.outbox import MadeUpOutbox
from made_up_desk.people import NOW, make_accounts, make_row
from made_up_desk.tables import MadeUpTables
from made_up_desk.vacancies import MadeUpVacancies
from made_up_desk.writes import MadeUpWrites

from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.funnel import guess_funnel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from recruiterdesk.domain.account import Account
    from recruiterdesk.domain.application import NoteRow
    from recruiterdesk.domain.outbox import OutboxEntry
    from recruiterdesk.domain.write import Write


class MadeUpSettings:
    """Stands for the settings, kept in `saved`."""

    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk

    async def get(self, name: str, default: Any = None) -> Any:
        return self._desk.saved.get(name, default)

    async def several(self, names: Sequence[str]) -> dict[str, Any]:
        return {name: self._desk.saved.get(name) for name in names}

    async def set(self, name: str, value: Any) -> None:
        self._desk.saved[name] = value


class MadeUpChanges:
    """Stands for the feed of what changed."""

    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk

    def subscribe(self, callback: Callable[[ChangeSet], None]) -> Callable[[], None]:
        self._desk._listeners.append(callback)
        return lambda: self._desk._listeners.remove(callback)


class MadeUpSync:
    """Stands for a sync that does nothing."""

    def subscribe_progress(self, _callback: Callable[[Any], None]) -> Callable[[], None]:
        return lambda: None

    def progress(self, _account_id: int) -> None:
        return None

    def budget(self, _account_id: int) -> None:
        return None


@dataclass
class MadeUpDesk:
    """Looks like services.desk.Desk to a screen. `calls` records every write, for tests to look at."""

    count: int = 48
    now: Callable[[], datetime] = lambda: NOW
    latency: float = 0.0
    has_board: bool = False  # the second account is at a job board, which is unequal in every way
    calls: list[tuple[Any, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.account_list = make_accounts(self.count)
        self.rows_by_id = {row.id: row for row in (make_row(place) for place in range(self.count))}
        if self.has_board:
            self._make_board()
        self.entries: dict[str, OutboxEntry] = {}
        self.saved: dict[str, Any] = {}
        self.notes: dict[int, list[NoteRow]] = {}
        self._listeners: list[Callable[[ChangeSet], None]] = []
        self.accounts = MadeUpAccounts(self)
        self.vacancies = MadeUpVacancies(self)
        self.applicants = MadeUpApplicants(self)
        self.writes = MadeUpWrites(self)
        self.outbox = MadeUpOutbox(self)
        self.documents = MadeUpDocuments(self)
        self.settings = MadeUpSettings(self)
        self.tables = MadeUpTables(self)
        self.funnel = MadeUpFunnel(self)
        self.links = MadeUpLinks(self)
        self.changes = MadeUpChanges(self)
        self.sync = MadeUpSync()

    def _make_board(self) -> None:
        board = msgspec.structs.replace(self.account_list[1], provider=BOARD.id, capabilities=dict(BOARD.capabilities))
        self.account_list[1] = board
        for number, row in self.rows_by_id.items():
            if row.account_id == board.id:
                stage = BOARD.local_stages[number % len(BOARD.local_stages)]
                self.rows_by_id[number] = msgspec.structs.replace(
                    row,
                    provider=BOARD.id,
                    stage=stage,
                    funnel=guess_funnel(stage),
                    pending=(),
                    trouble=None,
                    may_be_contacted=number % 4 != 0,
                )

    def unmatch(self, *numbers: int, reference: str = "VD-2019{number}") -> None:
        """Let these have come through a receiver with a reference that no vacancy has."""
        for number in numbers:
            self.rows_by_id[number] = msgspec.structs.replace(
                self.rows_by_id[number],
                vacancy_id=None,
                vacancy_remote_id=None,
                vacancy_title=None,
                vacancy_location=None,
                vacancy_reference=reference.format(number=number),
            )

    def tell(self, **touched: Any) -> None:
        """Send a change set, as the store does after a commit."""
        cause = touched.pop("cause", "sync")
        change = ChangeSet(**{kind: frozenset(ids) for kind, ids in touched.items()}, cause=cause)
        for listener in list(self._listeners):
            listener(change)

    def account_of(self, account_id: int) -> Account:
        """Return an account by its id."""
        return next(account for account in self.account_list if account.id == account_id)

    async def wait(self) -> None:
        """Be as slow as a database thread."""
        await asyncio.sleep(self.latency)

    def add_entry(self, write: Write, kind: str, application_id: int, **more: Any) -> OutboxEntry:
        """Put something into the outbox."""
        return self.outbox.add(write, kind, application_id, **more)

    def fill_outbox(self) -> None:
        """Make the outbox of the picture."""
        self.outbox.fill()

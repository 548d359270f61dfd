"""The tables that only some providers have: read when they are opened, kept for when there is no network, saved as files."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import msgspec

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import (
    ContractBroken,
    DeskError,
    Invalid,
    KeyRefused,
    Locked,
    NotFound,
    PermissionMissing,
    RateLimited,
    Unreachable,
    Unsupported,
    WrongUsage,
)
from recruiterdesk.domain.provider_profile import Choice, ProviderProfile, RecordField, TableSpec
from recruiterdesk.domain.provider_table import Cell, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import Connection, DownloadsLines, ShowsTables
from recruiterdesk.services.action_checks import CHOICES_FRESH, WHAT_FOR
from recruiterdesk.services.catalog import Catalog
from recruiterdesk.services.export_columns import ExportColumn
from recruiterdesk.services.file_copies import SavedFile, save_stream
from recruiterdesk.services.line_files import name_of_line
from recruiterdesk.services.live_accounts import LiveAccounts
from recruiterdesk.services.references import storable
from recruiterdesk.services.table_files import check_table_path, write_table
from recruiterdesk.services.table_refusals import TableRefusals
from recruiterdesk.services.write_checks import checked_filters, refusal, require_ability
from recruiterdesk.store.provider_tables import WHOLE, KeptPage, storable_page
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader
from recruiterdesk.sync.account_state import set_account_state, withdraw_capability

MOST_LINES = 10_000
"""Where reading all of a table ends, so that no mistake of a provider's pages keeps us reading for ever."""

_MOST_CHOICES = 2_000
_NOT_READ = Sentence("This was not read yet. Open it once while there is a network.")
# What does not say that the question was wrong: then what was read before is better than nothing.
_FALLS_BACK = (Unreachable, RateLimited, KeyRefused, Locked, ContractBroken)


class ShownTable(msgspec.Struct, frozen=True, kw_only=True):
    """A page of a table, and how old it is. `trouble` says why a kept one is shown in the place of a fresh one."""

    page: TablePage
    read_at: datetime
    is_kept: bool = False
    trouble: DeskError | None = None


class TableFile(msgspec.Struct, frozen=True, kw_only=True):
    """A table written to a file. `is_whole` is False where it has more lines than were read."""

    path: Path
    rows: int
    is_whole: bool
    shown: ShownTable


class _Question(msgspec.Struct, frozen=True, kw_only=True):
    """A checked question: what is asked of which account about which target."""

    account: Account
    spec: TableSpec
    target: str | None  # the remote id of a vacancy or an application
    filters: dict[str, str]


class TableService:
    """One per desk. Targets are our ids of vacancies or applications; None for an account's own tables.

    All raise NotFound for a table that the provider does not have, Unsupported with the account's reason, and Invalid for filters that
    cannot be.
    """

    def __init__(self, store: Store, catalog: Catalog, live: LiveAccounts, clock: Clock) -> None:
        """Ask through `live`, keep in `store`."""
        self._store = store
        self._catalog = catalog
        self._live = live
        self._clock = clock
        self._refusals = TableRefusals()

    def profile_of(self, account: Account) -> ProviderProfile:
        """Return what the account's provider is, with its actions and tables."""
        return self._catalog.factory(account.provider).profile_of(account)

    def spec(self, account: Account, table: str) -> TableSpec:
        """Return a table of the account's provider, whether the account may see it or not; raises NotFound naming those there are."""
        return _known_table(self.profile_of(account), table)

    def specs(self, account: Account, on: str | None = None) -> tuple[TableSpec, ...]:
        """Return the tables that the account can show, of an application, a vacancy or the account itself, or of all."""
        refused = self.refused(account)
        return tuple(spec for spec in self.profile_of(account).tables if spec.name not in refused and on in (None, spec.on))

    def refused(self, account: Account) -> dict[str, Sentence]:
        """Return by name why the account cannot show the other tables of its provider."""
        profile = self.profile_of(account)
        reasons = {spec.name: refusal(account, profile, spec.capability) for spec in profile.tables}
        return {name: reason for name, reason in reasons.items() if reason is not None}

    async def read(
        self,
        account_id: int,
        table: str,
        target_id: int | None,
        filters: Mapping[str, str],
        cursor: str | None = None,
        *,
        offline_only: bool = False,
    ) -> ShownTable:
        """Read one page at the provider; where it cannot be reached, return what it last answered to the same question.

        With `offline_only` the provider is not asked, and NotFound is raised where nothing is kept.
        """
        question = await self._question(account_id, table, target_id, filters)
        if offline_only:
            return await self._kept_or_raise(question, cursor, NotFound(_NOT_READ))
        try:
            page = await self._page(question, cursor)
        except _FALLS_BACK as trouble:
            return await self._kept_or_raise(question, cursor, trouble)
        return await self._keep(question, cursor, page)

    async def read_all(
        self,
        account_id: int,
        table: str,
        target_id: int | None,
        filters: Mapping[str, str],
        *,
        most: int = MOST_LINES,
        offline_only: bool = False,
    ) -> ShownTable:
        """Read all pages as one, up to about `most` lines; `next` of the page is None unless there are more.

        Where the provider cannot be reached before the end, what it last answered is returned: pages of two readings do not fit together.
        """
        question = await self._question(account_id, table, target_id, filters)
        if offline_only:
            return await self._kept_or_raise(question, WHOLE, NotFound(_NOT_READ))
        try:
            page = await self._all_pages(question, most)
        except _FALLS_BACK as trouble:
            return await self._kept_or_raise(question, WHOLE, trouble)
        return await self._keep(question, WHOLE, page)

    async def choices(
        self, account_id: int, field: RecordField, target_id: int | None = None, *, target_table: str | None = None
    ) -> list[Choice]:
        """Return the values that a field can have: those fixed, or the lines of its table, by their ids and first cells.

        What was read in the last ten minutes is not asked for again. `target_table` says what `target_id` is an id of, where that may be
        another kind of thing than the table is about: an applicant's vacancy is found.
        """
        if not field.choices_from:
            return list(field.choices)
        target = await self._target_of_choices(account_id, field, target_id, target_table)
        question = await self._question(account_id, field.choices_from, target, {})
        kept = await self._kept(question, WHOLE)
        if kept is None or self._clock.now() - kept.read_at > CHOICES_FRESH:
            page = (await self.read_all(account_id, field.choices_from, target, {}, most=_MOST_CHOICES)).page
        else:
            page = kept.page
        # Without values a sentence is shown as it stands, whatever the provider's text holds.
        return [Choice(line.id, Sentence(_words(line.cells) or line.id)) for line in page.lines if line.id]

    async def download(self, account_id: int, table: str, target_id: int | None, line: str, folder: Path) -> SavedFile:
        """Save the file behind a line into a folder; what is there already is never overwritten."""
        question = await self._question(account_id, table, target_id, {}, with_filters=False)
        if not question.spec.has_files:
            raise Unsupported(
                'There are no files behind the lines of "{table}". Choose a table that has them.', table=str(question.spec.title)
            )
        connection = await self._connection(question.account)
        if not isinstance(connection, DownloadsLines):
            raise Unsupported(
                "{provider} gives no files for this. Look at it there.", provider=connection.profile.name, account=question.account.name
            )
        content = connection.download_line(table, question.target, storable(line))
        named = await self._kept_line(question, line)
        try:
            return await save_stream(content, folder, lambda head: name_of_line(table, line, named, head))
        except DeskError as error:
            error.account = error.account or question.account.name
            raise

    async def export(self, account_id: int, table: str, target_id: int | None, filters: Mapping[str, str], path: Path) -> TableFile:
        """Write all lines of a table as .csv, .xlsx or .json; raises WrongUsage for another ending, and StorageTrouble."""
        await asyncio.to_thread(check_table_path, path)
        shown = await self.read_all(account_id, table, target_id, filters)
        rows = await asyncio.to_thread(write_table, path, _export_columns(shown.page), shown.page.lines)
        return TableFile(path=path, rows=rows, is_whole=shown.page.next is None, shown=shown)

    # -- the question ----------------------------------------------------------------------------------------------------

    async def _question(
        self, account_id: int, table: str, target_id: int | None, filters: Mapping[str, str], *, with_filters: bool = True
    ) -> _Question:
        def work(reader: Reader) -> _Question:
            account = reader.accounts.by_id(account_id)
            profile = self.profile_of(account)
            spec = _known_table(profile, table)
            require_ability(account, profile, spec.capability)
            target = _target_of(reader, account, spec, target_id)
            checked = checked_filters(filters, spec.filters, spec.title) if with_filters else {}
            return _Question(account=account, spec=spec, target=target, filters=checked)

        return await self._store.read(work, urgent=True)

    async def _target_of_choices(self, account_id: int, field: RecordField, target_id: int | None, target_table: str | None) -> int | None:
        def work(reader: Reader) -> int | None:
            spec = _known_table(self.profile_of(reader.accounts.by_id(account_id)), field.choices_from)
            if spec.on == "account" or target_id is None:
                return None
            if spec.on == "vacancy" and target_table == "application":
                return reader.applications.view(target_id).row.vacancy_id
            return target_id

        return await self._store.read(work, urgent=True)

    # -- the provider ----------------------------------------------------------------------------------------------------

    async def _connection(self, account: Account) -> Connection:
        if account.state is AccountState.PAUSED:
            raise Unreachable("{account} is paused. Resume it to read this anew.", account=account.name)
        return (await self._live.get(account)).connection

    async def _page(self, question: _Question, cursor: str | None, *, is_urgent: bool = True) -> TablePage:
        account, spec = question.account, question.spec
        try:
            connection = await self._connection(account)
            if not isinstance(connection, ShowsTables):
                raise Unsupported(
                    "{provider} shows no tables. Look at its own pages.", provider=connection.profile.name, account=account.name
                )
            page = await connection.read_table(spec.name, question.target, question.filters, cursor, is_urgent=is_urgent)
            self._refusals.has_read(account, spec)
            return storable_page(page)
        except DeskError as error:
            error.account = error.account or account.name
            if isinstance(error, KeyRefused):
                await set_account_state(self._store, account.id, AccountState.CREDENTIALS, error.sentence)
            elif isinstance(error, PermissionMissing):
                await self._take_refusal(question, error)
            elif isinstance(error, NotFound) and question.target is not None:
                target = question.target
                await self._store.write(lambda writer: writer.tables.forget(account.id, target))
            raise

    async def _take_refusal(self, question: _Question, error: PermissionMissing) -> None:
        """Withdraw what the key is proven not to be able to, so that nobody tries in vain until the account is checked again."""
        account, spec = question.account, question.spec
        is_named = error.scope is not None
        is_proven = self._refusals.proves(account, self.profile_of(account), spec, question.target, is_scope_named=is_named)
        if is_proven and self._store.refusal is None:  # where nothing can be written, it is told all the same
            await withdraw_capability(self._store, account.id, spec.capability, error.sentence)

    async def _all_pages(self, question: _Question, most: int) -> TablePage:
        first = page = await self._page(question, None)
        lines, seen = list(first.lines), {first.next}
        while page.next is not None and len(lines) < most:
            # The first page may use what the limit keeps for whom a person waits; a hundred pages may not use it up.
            page = await self._page(question, page.next, is_urgent=False)
            lines += page.lines
            if page.next is not None and page.next in seen:
                raise ContractBroken(
                    'The pages of "{table}" go in a circle at {account}, so not all of it could be read. Tell us.',
                    table=str(question.spec.title),
                    account=question.account.name,
                )
            seen.add(page.next)
        return msgspec.structs.replace(first, lines=tuple(lines), next=page.next, total=first.total if page.next else len(lines))

    # -- what is kept ----------------------------------------------------------------------------------------------------

    async def _keep(self, question: _Question, cursor: str | None, page: TablePage) -> ShownTable:
        read_at = self._clock.now()
        if self._store.refusal is None:  # where nothing can be written, it is shown all the same
            account, name, target = question.account.id, question.spec.name, question.target or ""
            await self._store.write(lambda writer: writer.tables.put(account, name, target, question.filters, cursor, page, read_at))
        return ShownTable(page=page, read_at=read_at)

    async def _kept(self, question: _Question, cursor: str | None) -> KeptPage | None:
        account, name, target = question.account.id, question.spec.name, question.target or ""

        def work(reader: Reader) -> KeptPage | None:
            exact = reader.tables.get(account, name, target, question.filters, cursor)
            if cursor not in (None, WHOLE):
                return exact
            # The first page and the whole stand in for each other where only one of them was read.
            return exact or reader.tables.get(account, name, target, question.filters, WHOLE if cursor is None else None)

        return await self._store.read(work, urgent=True)

    async def _kept_or_raise(self, question: _Question, cursor: str | None, trouble: DeskError) -> ShownTable:
        kept = await self._kept(question, cursor)
        if kept is None:
            trouble.account = trouble.account or question.account.name
            raise trouble
        return ShownTable(page=kept.page, read_at=kept.read_at, is_kept=True, trouble=None if isinstance(trouble, NotFound) else trouble)

    async def _kept_line(self, question: _Question, line: str) -> TableLine | None:
        for cursor in (None, WHOLE):
            kept = await self._kept(question, cursor)
            found = next((one for one in kept.page.lines if one.id == line), None) if kept is not None else None
            if found is not None:
                return found
        return None


def _known_table(profile: ProviderProfile, name: str) -> TableSpec:
    spec = profile.table(name)
    if spec is None:
        known = ", ".join(table.name for table in profile.tables)
        raise NotFound(
            '{provider} has no table "{table}". {known}',
            provider=profile.name,
            table=storable(name),
            known=f"It has: {known}." if known else "It has none.",
        )
    return spec


def _target_of(reader: Reader, account: Account, spec: TableSpec, target_id: int | None) -> str | None:
    """Return the remote id of what a table is about; raises WrongUsage where it is about something else, Invalid where it is not there."""
    if (target_id is None) is not (spec.on == "account"):
        raise WrongUsage('"{table}" is a table of {what}. Name one.', table=str(spec.title), what=WHAT_FOR[spec.on])
    if target_id is None:
        return None
    if spec.on == "application":
        row = reader.applications.view(target_id).row
        if row.is_local:
            raise Invalid(
                "{name} is not at {account} yet, so there is nothing to show. Send it first.", name=row.name, account=account.name
            )
        owner, remote_id, name = row.account_id, row.remote_id, row.name
    else:
        vacancy = reader.vacancies.view(target_id).row
        owner, remote_id, name = vacancy.account_id, vacancy.remote_id, vacancy.title
    if owner != account.id:
        raise Invalid("{name} belongs to another account than {account}. Choose something of {account}.", name=name, account=account.name)
    return remote_id


def _words(cells: tuple[Cell, ...]) -> str:
    return next((str(cell) for cell in cells if cell not in (None, "")), "")


def _export_columns(page: TablePage) -> tuple[ExportColumn[TableLine], ...]:
    def cell(index: int) -> ExportColumn[TableLine]:
        column = page.columns[index]
        return ExportColumn(column.name, str(column.label), lambda line: line.cells[index])

    return tuple(cell(index) for index in range(len(page.columns)))

"""Writes: checked, frozen and queued in one transaction, so that what is shown as queued survives whatever happens next."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationRow, DocumentKind
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Invalid, Unsupported
from recruiterdesk.domain.outbox import OPEN_STATES, OutboxEntry, Target
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import VacancyPhase
from recruiterdesk.domain.write import (
    Act,
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    FileRef,
    MoveStage,
    PostVacancy,
    UploadDocument,
    Write,
)
from recruiterdesk.services.action_checks import (
    action_target,
    check_has_file,
    checked_action_fields,
    checked_line,
    kept_choices,
    known_action,
    require_contact,
)
from recruiterdesk.services.catalog import Catalog
from recruiterdesk.services.file_intake import take_in
from recruiterdesk.services.local_stages import is_local, local_stages
from recruiterdesk.services.references import storable
from recruiterdesk.services.settings_service import SettingsService
from recruiterdesk.services.stage_moves import check_stage, move_here
from recruiterdesk.services.write_checks import (
    FieldValue,
    checked_change,
    checked_creation,
    checked_note,
    checked_posting,
    require_ability,
)
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader, Writer


class WriteService:
    """Every method returns the queued entry; the provider hears of it later.

    `hold_seconds` keeps an entry back so long that it can be undone without anybody having seen it. All raise Unsupported with the
    account's reason, Invalid for what the provider would refuse, NotFound and StorageTrouble; then nothing was queued.
    """

    def __init__(self, store: Store, catalog: Catalog, clock: Clock, settings: SettingsService) -> None:
        """Queue into `store`."""
        self._store = store
        self._catalog = catalog
        self._clock = clock
        self._settings = settings

    async def note(
        self, application_id: int, text: str, *, author: str | None = None, is_sensitive: bool = False, hold_seconds: float = 0.0
    ) -> OutboxEntry:
        """Queue a note."""
        signed = await self._author(application_id, author)

        def work(writer: Writer) -> OutboxEntry:
            row, account, profile = self._applicant(writer, application_id)
            require_ability(account, profile, Capability.ADD_NOTE)
            write = AddNote(text=checked_note(text, profile), author=signed, is_sensitive=is_sensitive)
            return self._queue(writer, row, write, Sentence.of("Note on {name}", name=row.name), hold_seconds)

        return await self._store.write(work)

    async def local_note(self, application_id: int, text: str, *, author: str | None = None, is_sensitive: bool = False) -> int:
        """Keep a note on this computer only, and return its id."""
        signed = await self._author(application_id, author)
        checked = checked_note(text, None)
        return await self._store.write(
            lambda writer: writer.applications.add_local_note(application_id, checked, signed, is_sensitive=is_sensitive)
        )

    async def note_or_keep(
        self, application_id: int, text: str, *, author: str | None = None, is_sensitive: bool = False, hold_seconds: float = 0.0
    ) -> OutboxEntry | None:
        """Queue a note; where the provider takes none it is kept on this computer only, and None is returned."""
        if not await self._is_here_only(application_id, Capability.ADD_NOTE):
            return await self.note(application_id, text, author=author, is_sensitive=is_sensitive, hold_seconds=hold_seconds)
        await self.local_note(application_id, text, author=author, is_sensitive=is_sensitive)
        return None

    async def move_or_keep(
        self,
        application_id: int,
        stage: str,
        *,
        vacancy_id: int | None = None,
        reason: str | None = None,
        hold_seconds: float = 0.0,
    ) -> OutboxEntry | None:
        """Queue a move; where the provider has no stages it is made on this computer only, at once, and None is returned."""
        if not await self._is_here_only(application_id, Capability.MOVE_STAGE):
            return await self.move(application_id, stage, vacancy_id=vacancy_id, reason=reason, hold_seconds=hold_seconds)

        def work(writer: Writer) -> None:
            row, account, profile = self._applicant(writer, application_id)
            move_here(writer, row, stage, local_stages(account, profile), is_elsewhere=vacancy_id not in (None, row.vacancy_id))

        await self._store.write(work)
        return None

    async def move(
        self,
        application_id: int,
        stage: str,
        *,
        vacancy_id: int | None = None,
        reason: str | None = None,
        hold_seconds: float = 0.0,
    ) -> OutboxEntry:
        """Queue a move to a stage of the applicant's vacancy, or of another one; the stage is named exactly as the provider does."""

        def work(writer: Writer) -> OutboxEntry:
            row, account, profile = self._applicant(writer, application_id)
            require_ability(account, profile, Capability.MOVE_STAGE)
            if reason and not profile.takes_move_reason:
                raise Unsupported("{provider} takes no reason with a move. Add it as a note.", provider=profile.name, account=account.name)
            other = vacancy_id if vacancy_id != row.vacancy_id else None
            goal = other if other is not None else row.vacancy_id
            if goal is None:
                raise Invalid("{name} is in no vacancy, so there are no stages to move to. Name a vacancy too.", name=row.name)
            vacancy = writer.vacancies.view(goal).row
            if vacancy.account_id != row.account_id:
                raise Invalid(
                    "{vacancy} belongs to another account. Choose a vacancy of {account}.", vacancy=vacancy.title, account=row.account
                )
            check_stage(stage, vacancy.stages, vacancy.title)
            if other is None and stage == row.stage:
                raise Invalid('{name} is in "{stage}" already. Nothing was queued.', name=row.name, stage=stage)
            write = MoveStage(
                stage=stage,
                from_stage=row.stage,
                vacancy_remote_id=vacancy.remote_id if other is not None else None,
                from_vacancy_remote_id=row.vacancy_remote_id,
                reason=storable(reason) if reason else None,
            )
            summary = Sentence.of("Move {name} to {stage}", name=row.name, stage=stage)
            return self._queue(writer, row, write, summary, hold_seconds)

        return await self._store.write(work)

    async def assign(self, application_id: int, vacancy_id: int | None) -> None:
        """Put an applicant who came through a receiver under a vacancy of the same account, on this computer only.

        Later syncs leave her there. None takes it back: then she is where her reference says. Raises NotFound, WrongUsage.
        """
        await self._store.write(lambda writer: writer.inflow.assign(application_id, vacancy_id))

    async def upload(
        self, application_id: int, path: Path, kind: DocumentKind = DocumentKind.RESUME, *, hold_seconds: float = 0.0
    ) -> OutboxEntry:
        """Copy a file into the encrypted store, now, and queue its upload; the original may change or go away afterwards."""
        _, account, profile = await self._store.read(lambda reader: self._applicant(reader, application_id), urgent=True)
        capability = Capability.UPLOAD_PHOTO if kind is DocumentKind.PHOTO else Capability.UPLOAD_DOCUMENT
        require_ability(account, profile, capability)
        file = await take_in(self._store, path, profile, kind)

        def work(writer: Writer) -> OutboxEntry:
            row, _, _ = self._applicant(writer, application_id)
            summary = Sentence.of("Add {file} to {name}", file=file.name, name=row.name)
            return self._queue(writer, row, UploadDocument(file=file, kind=kind), summary, hold_seconds)

        return await self._store.write(work)

    async def apply(
        self,
        vacancy_id: int | None,
        account_id: int,
        fields: Mapping[str, FieldValue],
        cv_path: Path | None = None,
        *,
        hold_seconds: float = 0.0,
    ) -> OutboxEntry:
        """Queue a new applicant, who is shown at once, and the CV to go after; returns the entry of the applicant."""
        account, profile = await self._store.read(lambda reader: self._account(reader, account_id), urgent=True)
        require_ability(account, profile, Capability.CREATE_APPLICANT)
        if vacancy_id is None and profile.needs_vacancy.template:
            raise Invalid(profile.needs_vacancy, account=account.name, fields={"vacancy": ["is missing"]})
        checked = checked_creation(fields, profile.applicant_fields, profile.name)
        file = None
        if cv_path is not None:
            require_ability(account, profile, Capability.UPLOAD_DOCUMENT)
            file = await take_in(self._store, cv_path, profile, DocumentKind.RESUME)

        def work(writer: Writer) -> OutboxEntry:
            vacancy = writer.vacancies.view(vacancy_id).row if vacancy_id is not None else None
            if vacancy is not None and vacancy.account_id != account_id:
                raise Invalid(
                    "{vacancy} belongs to another account. Choose a vacancy of {account}.", vacancy=vacancy.title, account=account.name
                )
            if vacancy is not None and vacancy.phase in (VacancyPhase.CLOSED, VacancyPhase.DRAFT):
                raise Invalid(
                    '"{vacancy}" is {word}, so {provider} takes no applicants for it. Choose another vacancy.',
                    vacancy=vacancy.title,
                    word=vacancy.status,
                    provider=profile.name,
                )
            write = CreateApplication(vacancy_remote_id=vacancy.remote_id if vacancy else None, fields=checked)
            local_id = writer.add_local_application(account_id, vacancy_id, write)
            row = writer.applications.rows([local_id])[0]
            summary = Sentence.of("Add {name} to {vacancy}", name=row.name, vacancy=vacancy.title if vacancy else profile.name)
            entry = self._queue(writer, row, write, summary, hold_seconds)
            if file is not None:
                upload = UploadDocument(file=file, kind=DocumentKind.RESUME)
                about = Sentence.of("Add {file} to {name}", file=file.name, name=row.name)
                self._queue(writer, row, upload, about, hold_seconds, after=entry.id)
            return entry

        return await self._store.write(work)

    async def edit(self, application_id: int, fields: Mapping[str, FieldValue | None], *, hold_seconds: float = 0.0) -> OutboxEntry:
        """Queue a change of the named fields; None clears one."""

        def work(writer: Writer) -> OutboxEntry:
            row, account, profile = self._applicant(writer, application_id)
            require_ability(account, profile, Capability.UPDATE_APPLICANT)
            write = EditRecord(fields=checked_change(fields, profile.applicant_fields, profile.name))
            return self._queue(writer, row, write, Sentence.of("Change {name}", name=row.name), hold_seconds)

        return await self._store.write(work)

    async def delete(self, application_id: int, *, hold_seconds: float = 0.0) -> OutboxEntry:
        """Queue the deletion of an applicant at the provider."""

        def work(writer: Writer) -> OutboxEntry:
            row, account, profile = self._applicant(writer, application_id)
            require_ability(account, profile, Capability.DELETE_APPLICANT)
            if row.is_local:
                raise Invalid("{name} is not at {provider} yet. Cancel the write instead.", name=row.name, provider=profile.name)
            return self._queue(writer, row, DeleteRecord(), Sentence.of("Delete {name}", name=row.name), hold_seconds)

        return await self._store.write(work)

    async def edit_vacancy(self, vacancy_id: int, fields: Mapping[str, FieldValue | None], *, hold_seconds: float = 0.0) -> OutboxEntry:
        """Queue a change of a vacancy."""

        def work(writer: Writer) -> OutboxEntry:
            row = writer.vacancies.view(vacancy_id).row
            account, profile = self._account(writer, row.account_id)
            require_ability(account, profile, Capability.UPDATE_VACANCY)
            if profile.edits_whole_vacancy and writer.vacancies.body(row.id) is None:
                raise Unsupported(
                    '{provider} takes only whole vacancies and shows none of them again, and "{vacancy}" was not posted from here. '
                    "Change it at {provider} itself, or post it anew from here.",
                    provider=profile.name,
                    vacancy=row.title,
                    account=account.name,
                )
            write = EditRecord(fields=checked_change(fields, profile.vacancy_fields, profile.name))
            target = Target(table="vacancy", local_id=row.id, remote_id=row.remote_id, name=row.title)
            summary = Sentence.of("Change {vacancy}", vacancy=row.title)
            return writer.outbox.add(account.id, target, write, summary=summary, hold_until=self._hold_until(hold_seconds))

        return await self._store.write(work)

    async def delete_vacancy(self, vacancy_id: int, *, hold_seconds: float = 0.0) -> OutboxEntry:
        """Queue the deletion of a vacancy at the provider."""

        def work(writer: Writer) -> OutboxEntry:
            row = writer.vacancies.view(vacancy_id).row
            account, profile = self._account(writer, row.account_id)
            require_ability(account, profile, Capability.DELETE_VACANCY)
            target = Target(table="vacancy", local_id=row.id, remote_id=row.remote_id, name=row.title)
            summary = Sentence.of("Delete {vacancy}", vacancy=row.title)
            return writer.outbox.add(account.id, target, DeleteRecord(), summary=summary, hold_until=self._hold_until(hold_seconds))

        return await self._store.write(work)

    async def post(self, account_id: int, content: Mapping[str, object], *, hold_seconds: float = 0.0) -> OutboxEntry:
        """Queue a new vacancy, by the provider's field names; whoever calls has asked the profile's `vacancy_warning` before."""

        def work(writer: Writer) -> OutboxEntry:
            account, profile = self._account(writer, account_id)
            require_ability(account, profile, Capability.CREATE_VACANCY)
            write = PostVacancy(content=checked_posting(content, profile.vacancy_fields, profile.name))
            title = str(write.content.get("title") or write.content.get("name") or account.name)
            target = Target(table="vacancy", local_id=0, remote_id=None, name=title)
            summary = Sentence.of("Post {vacancy}", vacancy=title)
            return writer.outbox.add(account.id, target, write, summary=summary, hold_until=self._hold_until(hold_seconds))

        return await self._store.write(work)

    async def act(
        self,
        account_id: int,
        action_name: str,
        target_table: str,
        target_id: int | None,
        fields: Mapping[str, FieldValue],
        line: str | None = None,
        file: Path | None = None,
        *,
        hold_seconds: float = 0.0,
    ) -> OutboxEntry:
        """Queue something that only this provider does (`ProviderProfile.actions`).

        `target_table` is application, vacancy or account, and `target_id` is our id of the first two. `line` is the line of a table that
        it is done to. A file is copied into the encrypted store, now. Whoever calls has asked the action's `warning` before.
        """

        def checked(reader: Reader, taken: FileRef | None) -> tuple[Act, Account, ApplicationRow | Target, Sentence]:
            account, profile = self._account(reader, account_id)
            spec = known_action(profile, action_name, target_table)
            require_ability(account, profile, spec.capability)
            check_has_file(spec, is_given=file is not None)
            target = action_target(reader, account, target_table, target_id)
            if isinstance(target, ApplicationRow):
                require_contact(reader, profile, spec, target.id)
            kept = kept_choices(reader, account.id, profile, target.remote_id or "", spec, self._clock.now())
            write = Act(
                name=spec.name,
                capability=spec.capability,
                fields=checked_action_fields(fields, spec, profile.name, kept),
                line=checked_line(profile, spec, line, fields),
                file=taken,
            )
            return write, account, target, Sentence.of("{action} for {name}", action=str(spec.title), name=target.name)

        def work(writer: Writer, taken: FileRef | None) -> OutboxEntry:
            write, account, target, summary = checked(writer, taken)
            if isinstance(target, ApplicationRow):
                return self._queue(writer, target, write, summary, hold_seconds)
            return writer.outbox.add(account.id, target, write, summary=summary, hold_until=self._hold_until(hold_seconds))

        taken = None
        if file is not None:
            _, account, _, _ = await self._store.read(lambda reader: checked(reader, None), urgent=True)
            profile = self._catalog.factory(account.provider).profile_of(account)
            spec = known_action(profile, action_name, target_table)
            taken = await take_in(self._store, file, profile, spec.file_kind)
        return await self._store.write(lambda writer: work(writer, taken))

    async def _is_here_only(self, application_id: int, capability: Capability) -> bool:
        _, account, profile = await self._store.read(lambda reader: self._applicant(reader, application_id), urgent=True)
        return is_local(account, profile, capability)

    def _account(self, reader: Reader, account_id: int) -> tuple[Account, ProviderProfile]:
        account = reader.accounts.by_id(account_id)
        return account, self._catalog.factory(account.provider).profile_of(account)

    def _applicant(self, reader: Reader, application_id: int) -> tuple[ApplicationRow, Account, ProviderProfile]:
        row = reader.applications.view(application_id).row
        return row, *self._account(reader, row.account_id)

    def _queue(
        self, writer: Writer, row: ApplicationRow, write: Write, summary: Sentence, hold_seconds: float, after: str | None = None
    ) -> OutboxEntry:
        remote_id = None if row.is_local else row.remote_id
        target = Target(table="application", local_id=row.id, remote_id=remote_id, name=row.name)
        if after is None and row.is_local and not isinstance(write, CreateApplication):
            after = _creation_of(writer, row)
        return writer.outbox.add(row.account_id, target, write, summary=summary, hold_until=self._hold_until(hold_seconds), after=after)

    def _hold_until(self, hold_seconds: float) -> datetime | None:
        return self._clock.now() + timedelta(seconds=hold_seconds) if hold_seconds > 0 else None

    async def _author(self, application_id: int, author: str | None) -> str:
        if author is not None and storable(author).strip():
            return storable(author).strip()
        row = await self._store.read(lambda reader: reader.applications.view(application_id).row, urgent=True)
        account = await self._store.read(lambda reader: reader.accounts.by_id(row.account_id), urgent=True)
        return account.settings.get("author_name") or await self._settings.author_name()


def _creation_of(reader: Reader, row: ApplicationRow) -> str | None:
    for entry_id in row.pending:
        entry = reader.outbox.get(entry_id)
        if isinstance(entry.write, CreateApplication) and entry.state in OPEN_STATES:
            return entry.id
    raise Invalid("{name} was not added at the provider, so nothing can follow. Retry that first.", name=row.name)

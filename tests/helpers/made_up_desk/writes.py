"""What a user changes at the made-up desk: notes, moves, files and records."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from made_up_desk.board import BOARD

from recruiterdesk.domain.application import DocumentKind, NoteRow
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.funnel import guess_funnel
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
)

if TYPE_CHECKING:
    from made_up_desk.desk import MadeUpDesk

    from recruiterdesk.domain.errors import DeskError
    from recruiterdesk.domain.outbox import OutboxEntry


class MadeUpWrites:
    """Stands for the service that queues what a user changes."""

    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk
        self.refusal: DeskError | None = None  # what the next action or vacancy is answered with

    async def note(
        self, application_id: int, text: str, *, author: str = "", is_sensitive: bool = False, hold_seconds: float = 0
    ) -> OutboxEntry:
        self._desk.calls.append(("note", application_id, text))
        entry = self._desk.add_entry(
            AddNote(text=text, author=author, is_sensitive=is_sensitive),
            "note",
            application_id,
            hold_seconds=hold_seconds,
        )
        note = NoteRow(
            id=-len(self._desk.entries),
            text=text,
            author=author,
            is_sensitive=is_sensitive,
            created_at=self._desk.now(),
            is_local=False,
            pending=entry.id,
        )
        self._desk.notes.setdefault(application_id, []).insert(0, note)
        row = self._desk.rows_by_id[application_id]
        self._desk.rows_by_id[application_id] = msgspec.structs.replace(row, pending=(*row.pending, entry.id))
        self._desk.tell(applications=(application_id,), outbox=(entry.id,), cause="user")
        return entry

    async def local_note(self, application_id: int, text: str, *, author: str = "", is_sensitive: bool = False) -> None:
        self._desk.calls.append(("local_note", application_id, text))
        note = NoteRow(
            id=-1000 - len(self._desk.calls),
            text=text,
            author=author,
            is_sensitive=is_sensitive,
            created_at=self._desk.now(),
            is_local=True,
        )
        self._desk.notes.setdefault(application_id, []).insert(0, note)
        self._desk.tell(applications=(application_id,), cause="user")

    def _is_here_only(self, application_id: int, capability: Capability) -> bool:
        account = self._desk.account_of(self._desk.rows_by_id[application_id].account_id)
        return account.capabilities[capability].state is Ability.LOCAL

    async def note_or_keep(
        self, application_id: int, text: str, *, author: str = "", is_sensitive: bool = False, hold_seconds: float = 0
    ) -> OutboxEntry | None:
        if not self._is_here_only(application_id, Capability.ADD_NOTE):
            return await self.note(application_id, text, author=author, is_sensitive=is_sensitive, hold_seconds=hold_seconds)
        await self.local_note(application_id, text, author=author, is_sensitive=is_sensitive)
        return None

    async def assign(self, application_id: int, vacancy_id: int | None) -> None:
        if self.refusal is not None:
            raise self.refusal
        self._desk.calls.append(("assign", application_id, vacancy_id))
        row = self._desk.rows_by_id[application_id]
        vacancy = self._desk.vacancies.rows_by_id[vacancy_id] if vacancy_id is not None else None
        self._desk.rows_by_id[application_id] = msgspec.structs.replace(
            row,
            vacancy_id=vacancy_id,
            vacancy_title=vacancy.title if vacancy is not None else None,
            vacancy_location=vacancy.location if vacancy is not None else None,
        )
        self._desk.tell(applications=(application_id,), cause="user")

    async def move_or_keep(
        self, application_id: int, stage: str, *, vacancy_id: int | None = None, reason: str | None = None, hold_seconds: float = 0
    ) -> OutboxEntry | None:
        if not self._is_here_only(application_id, Capability.MOVE_STAGE):
            return await self.move(application_id, stage, vacancy_id=vacancy_id, reason=reason, hold_seconds=hold_seconds)
        self._desk.calls.append(("move_here", application_id, stage))
        row = self._desk.rows_by_id[application_id]
        self._desk.rows_by_id[application_id] = msgspec.structs.replace(row, stage=stage, funnel=guess_funnel(stage))
        self._desk.tell(applications=(application_id,), cause="user")
        return None

    async def move(
        self, application_id: int, stage: str, *, vacancy_id: int | None = None, reason: str | None = None, hold_seconds: float = 0
    ) -> OutboxEntry:
        self._desk.calls.append(("move", application_id, stage, vacancy_id))
        row = self._desk.rows_by_id[application_id]
        entry = self._desk.add_entry(
            MoveStage(stage=stage, from_stage=row.stage),
            "move",
            application_id,
            hold_seconds=hold_seconds,
        )
        self._desk.rows_by_id[application_id] = msgspec.structs.replace(row, stage=stage, funnel=guess_funnel(stage), pending=(entry.id,))
        self._desk.tell(applications=(application_id,), outbox=(entry.id,), cause="user")
        return entry

    async def upload(
        self, application_id: int, path: Path, kind: DocumentKind = DocumentKind.RESUME, hold_seconds: float = 0
    ) -> OutboxEntry:
        self._desk.calls.append(("upload", application_id, Path(path).name, str(kind)))
        ref = FileRef(sha256="1" * 64, name=Path(path).name, bytes=1)
        return self._desk.add_entry(UploadDocument(file=ref, kind=kind), "upload", application_id, hold_seconds=hold_seconds)

    async def apply(
        self, vacancy_id: int | None, account_id: int, fields: dict[str, Any], cv_path: Path | None, hold_seconds: float = 0
    ) -> OutboxEntry:
        if self.refusal is not None:
            raise self.refusal
        self._desk.calls.append(("apply", vacancy_id, account_id, fields, cv_path))
        return self._desk.add_entry(
            CreateApplication(vacancy_remote_id=f"job_{vacancy_id}", fields=fields),
            "apply",
            1,
            hold_seconds=hold_seconds,
        )

    async def edit(self, application_id: int, fields: dict[str, Any], hold_seconds: float = 0) -> OutboxEntry:
        self._desk.calls.append(("edit", application_id, fields))
        return self._desk.add_entry(EditRecord(fields=fields), "edit", application_id, hold_seconds=hold_seconds)

    async def delete(self, application_id: int, hold_seconds: float = 0) -> OutboxEntry:
        self._desk.calls.append(("delete", application_id))
        return self._desk.add_entry(DeleteRecord(), "delete", application_id, hold_seconds=hold_seconds)

    async def delete_vacancy(self, vacancy_id: int, hold_seconds: float = 0) -> OutboxEntry:
        self._desk.calls.append(("delete vacancy", vacancy_id))
        return self._desk.add_entry(DeleteRecord(), "delete", vacancy_id, hold_seconds=hold_seconds)

    async def act(
        self,
        account_id: int,
        action_name: str,
        target_table: str,
        target_id: int | None,
        fields: dict[str, Any],
        line: str | None = None,
        file: Path | None = None,
        *,
        hold_seconds: float = 0,
    ) -> OutboxEntry:
        self._desk.calls.append(("act", action_name, target_table, target_id, fields, line, file))
        if self.refusal is not None:
            raise self.refusal
        account = self._desk.account_of(account_id)
        spec = BOARD.action(action_name)
        assert spec is not None
        write = Act(name=action_name, capability=spec.capability, fields=fields, line=line)
        number = (
            target_id
            if target_table == "application" and target_id is not None
            else next(row.id for row in self._desk.rows_by_id.values() if row.account_id == account.id)
        )
        entry = self._desk.add_entry(write, "act", number, hold_seconds=hold_seconds)
        self._desk.tell(outbox=(entry.id,), cause="user")
        return entry

    async def post(self, account_id: int, content: dict[str, Any], *, hold_seconds: float = 0) -> OutboxEntry:
        self._desk.calls.append(("post", account_id, content))
        if self.refusal is not None:
            raise self.refusal
        return self._desk.add_entry(PostVacancy(content=content), "post", 1, hold_seconds=hold_seconds)

    async def edit_vacancy(self, vacancy_id: int, fields: dict[str, Any], *, hold_seconds: float = 0) -> OutboxEntry:
        self._desk.calls.append(("edit_vacancy", vacancy_id, fields))
        return self._desk.add_entry(EditRecord(fields=fields), "edit", 1, hold_seconds=hold_seconds)

"""Files that were dropped: on somebody, to be attached; on a vacancy, to become new applicants after a check."""

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.upload_rules import refuse_file
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.attach_sheet import AttachSheet
from recruiterdesk.ui.candidates.drop_sheet import DropSheet
from recruiterdesk.ui.candidates.dropped import DroppedFile, rows_of
from recruiterdesk.ui.candidates.stages import why_not
from recruiterdesk.ui.tables.drop import read_sizes
from recruiterdesk.ui.tables.words import counted, file_size
from recruiterdesk.ui.theme.theme import Theme

_KINDS = (DocumentKind.RESUME, DocumentKind.ASSIGNMENT, DocumentKind.PHOTO)


class FileAdding:
    """Opens the sheets and queues what they confirm. The id of the target is fixed at the drop."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        notices: Notices,
        window: Callable[[], QWidget],
        accounts: Mapping[int, Account],
        hold: Callable[[], float],
    ) -> None:
        """Open sheets over `window`."""
        self._theme, self._desk, self._runner, self._notices = theme, desk, runner, notices
        self._window, self._accounts, self._hold = window, accounts, hold
        self.sheet: AttachSheet | DropSheet | None = None

    # --- on somebody ---

    def attach(self, number: int, account_id: int, name: str, paths: Sequence[Path], upload: Callable[[int, object], None]) -> None:
        """Ask what the files are for, then hand them to `upload`."""
        account = self._accounts.get(account_id)
        if account is None:
            return
        profile = self._desk.accounts.profile_of(account)

        def on_done(sizes: dict[Path, int]) -> None:
            self._open_attach(number, account, profile, name, [(path, sizes.get(path, 0)) for path in paths], upload)

        self._runner.run(read_sizes(paths), owner=self._window(), key="attach", on_done=on_done)

    def _open_attach(
        self,
        number: int,
        account: Account,
        profile: ProviderProfile,
        name: str,
        files: Sequence[tuple[Path, int]],
        upload: Callable[[int, object], None],
    ) -> None:
        kinds = [kind for kind in _KINDS if profile.file_rule(kind.value) is not None and not self._refused_kind(account, kind)]
        if not kinds:
            reason = why_not(account, Capability.UPLOAD_DOCUMENT)
            self._notices.refuse(reason or _tr("{provider} takes no files.").format(provider=profile.name))
            return

        def refuse(kind: DocumentKind, file: str, size: int) -> Sentence | None:
            return refuse_file(profile, kind, file, size)

        sheet = AttachSheet(self._theme, self._window(), name, files, kinds, refuse)
        sheet.add_requested.connect(lambda chosen: upload(number, chosen))
        self.sheet = sheet
        sheet.open()

    def _refused_kind(self, account: Account, kind: DocumentKind) -> str:
        return why_not(account, Capability.UPLOAD_PHOTO if kind is DocumentKind.PHOTO else Capability.UPLOAD_DOCUMENT)

    # --- on a vacancy ---

    def add_people(self, vacancy: VacancyRow, paths: Sequence[Path]) -> None:
        """Open the check table; the files are read in a child process meanwhile."""
        account = self._accounts.get(vacancy.account_id)
        if account is None:
            return
        profile = self._desk.accounts.profile_of(account)
        rule = profile.file_rule(DocumentKind.RESUME.value)
        limit = (
            _tr("{provider} takes files up to {size}").format(provider=profile.name, size=file_size(rule.max_bytes))
            if rule is not None
            else profile.name
        )
        where = ", ".join(part for part in (vacancy.title, vacancy.location) if part)
        sheet = DropSheet(self._theme, self._window(), where, profile.badge, limit, len(paths))
        began = time.perf_counter()

        def on_read(answers: Sequence[object]) -> None:
            sheet.show_rows(rows_of(answers), time.perf_counter() - began)

        def on_error(error: DeskError) -> None:
            sheet.reject()
            self._notices.failed(error)

        sheet.add_requested.connect(lambda rows, source: self._add(sheet, vacancy, rows, source))
        self.sheet = sheet
        sheet.open()
        reading = self._desk.documents.read_dropped(list(paths), vacancy.account_id)
        self._runner.run(reading, owner=sheet, key="read", on_done=on_read, on_error=on_error)

    def _add(self, sheet: DropSheet, vacancy: VacancyRow, rows: Sequence[DroppedFile], source: str) -> None:
        sheet.add.set_refusal(_tr("Adding …"))

        def on_done(became: tuple[Sequence[OutboxEntry], Sequence[tuple[DroppedFile, str]]]) -> None:
            added, refused = became
            if refused:
                row, reason = refused[0]
                self._notices.refuse(f"{row.name}: {reason}")
            if added:
                self._notices.queued(counted(len(added), _tr("1 applicant on its way"), _tr("{n} applicants on their way")), added)
            sheet.accept()

        # The window owns this, not the sheet: what was confirmed is queued even when the sheet is closed.
        self._runner.run(self._add_all(vacancy, rows, source), owner=self._window(), on_done=on_done)

    async def _add_all(
        self, vacancy: VacancyRow, rows: Sequence[DroppedFile], source: str
    ) -> tuple[list[OutboxEntry], list[tuple[DroppedFile, str]]]:
        added, refused = [], []
        for row in rows:
            fields = row.fields()
            if source:
                fields["sources"] = [source]
            try:
                added.append(await self._desk.writes.apply(vacancy.id, vacancy.account_id, fields, row.path, hold_seconds=self._hold()))
            except DeskError as error:
                refused.append((row, say(error.sentence)))
        return added, refused


def _tr(text: str) -> str:
    return QCoreApplication.translate("Adding files", text)

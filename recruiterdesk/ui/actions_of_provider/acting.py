"""Carries out an action of a provider: asks on a sheet for what it needs, or at once where it needs nothing, and queues it."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.draft import form_draft
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.provider_profile import ActionSpec, ProviderProfile
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.upload_rules import refuse_upload
from recruiterdesk.ui.actions_of_provider.form_keeping import FormKeeping
from recruiterdesk.ui.actions_of_provider.offered import DELETE, ActionTarget, fields_for_many, is_for_many
from recruiterdesk.ui.actions_of_provider.read_choices import read_choices
from recruiterdesk.ui.actions_of_provider.several_lines import AllQueued, queue_all
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.field_input import FieldValue
from recruiterdesk.ui.widgets.form_sheet import FormSheet

_MOST_NAMES = 3  # of several lines, said on the sheet


class ProviderActing(QObject):
    """One per window. `hold` says for how many seconds a write is held so that it can be taken back."""

    def __init__(
        self, theme: Theme, desk: Desk, runner: TaskRunner, notices: Notices, over: QWidget, hold: Callable[[], float], parent: QObject
    ) -> None:
        """Open sheets over `over`."""
        super().__init__(parent)
        self._theme, self._desk, self._runner, self._notices, self._over, self._hold = theme, desk, runner, notices, over, hold
        self.sheet: FormSheet | None = None

    def begin(self, account: Account, action: str, target: ActionTarget) -> None:
        """Do an action with a record, after asking for what it needs."""
        profile = self._desk.accounts.profile_of(account)
        if action == DELETE:
            self._ask_delete(account, profile, target)
            return
        spec = profile.action(action)
        if spec is None:
            return
        if spec.fields or spec.file_kind or spec.warning.template:
            self._open(account, profile, spec, target)
        else:
            self._queue(account, spec, target, {}, None, None)

    def begin_all(self, account: Account, action: str, targets: Sequence[ActionTarget]) -> None:
        """Do an action with several lines of a table, after one question that says how many; with one line as `begin` does."""
        profile = self._desk.accounts.profile_of(account)
        spec = profile.action(action)
        if len(targets) == 1:
            self.begin(account, action, targets[0])
        elif spec is not None and targets and is_for_many(spec):
            self._open_for_all(account, profile, spec, targets)

    def _open_for_all(self, account: Account, profile: ProviderProfile, spec: ActionSpec, targets: Sequence[ActionTarget]) -> None:
        count = len(targets)
        names = ", ".join(target.name for target in targets[:_MOST_NAMES])
        if count > _MOST_NAMES:
            names = _tr("{names} and {n} more").format(names=names, n=words.number(count - _MOST_NAMES))
        sheet = FormSheet(
            self._theme,
            self._over,
            say(spec.title),
            fields_for_many(spec),
            verb=_tr("{action} ({n})").format(action=say(spec.title), n=words.number(count)),
            about=_tr("For {n} lines, at {account}: {names}.").format(n=words.number(count), account=account.name, names=names),
            foot=_tr("{n} entries go to {provider} through the outbox").format(n=words.number(count), provider=profile.name),
            warning=say(spec.warning),
            badge=(profile.badge, f"{profile.name}, {account.name}"),
        )
        sheet.submitted.connect(lambda: self._queue_all(account, spec, targets, sheet))
        self.sheet = sheet
        sheet.open()
        FormKeeping(self._desk, self._runner, self._over, sheet, sheet.form, form_draft("account", account.id, f"{spec.name}.all"))
        read_choices(self._desk, self._runner, sheet.form, account.id, targets[0].id, targets[0].table)

    def _queue_all(self, account: Account, spec: ActionSpec, targets: Sequence[ActionTarget], sheet: FormSheet) -> None:
        sheet.show_busy(_tr("Being put into the outbox …"))
        queueing = queue_all(self._desk, account, spec, targets, dict(sheet.form.values()), self._hold())

        def on_done(became: AllQueued) -> None:
            if became.error is not None and not became.entries and sheet.is_open:
                sheet.show_error(became.error)
                return
            sheet.accept()
            if became.error is not None:
                self._notices.refuse(
                    _tr("{n} of {m} were not queued. {name}: {reason}").format(
                        n=words.number(became.refused), m=words.number(len(targets)), name=became.name, reason=say(became.error.sentence)
                    )
                )
            if became.entries:
                said = _tr("{action}: {n} on their way").format(action=say(spec.title), n=words.number(len(became.entries)))
                self._notices.queued(said, became.entries)

        # The window owns this, not the sheet: what was confirmed is queued even when the sheet is closed.
        self._runner.run(queueing, owner=self._over, on_done=on_done)

    def _open(self, account: Account, profile: ProviderProfile, spec: ActionSpec, target: ActionTarget) -> None:
        whom = target.name or account.name
        sheet = FormSheet(
            self._theme,
            self._over,
            say(spec.title),
            spec.fields,
            verb=say(spec.title),
            about=_tr("For {name}, at {account}.").format(name=whom, account=account.name) if whom != account.name else account.name,
            foot=_tr("Goes to {provider} through the outbox").format(provider=profile.name),
            warning=say(spec.warning),
            badge=(profile.badge, f"{profile.name}, {account.name}"),
            refuse_file=partial(_refuse, profile, spec) if spec.file_kind else None,
            is_file_optional=spec.is_file_optional,
        )
        sheet.submitted.connect(lambda: self._queue(account, spec, target, sheet.form.values(), sheet.path, sheet))
        self.sheet = sheet
        sheet.open()
        what = spec.name if target.line is None else f"{spec.name}.{target.line}"
        FormKeeping(self._desk, self._runner, self._over, sheet, sheet.form, form_draft(target.table, target.id or account.id, what))
        read_choices(self._desk, self._runner, sheet.form, account.id, target.id, target.table)

    def _ask_delete(self, account: Account, profile: ProviderProfile, target: ActionTarget) -> None:
        if target.id is None:
            return
        is_person = target.table == "application"
        also = say(profile.delete_warning) if is_person else ""
        warning = _tr("This deletes {name} at {provider}, for everybody there. Once it has gone out it cannot be taken back.")
        sheet = FormSheet(
            self._theme,
            self._over,
            _tr("Delete {name}").format(name=target.name),
            (),
            verb=_tr("Delete"),
            about=_tr("At {account}.").format(account=account.name),
            foot=_tr("Goes to {provider} through the outbox").format(provider=profile.name),
            warning=" ".join(part for part in (warning.format(name=target.name, provider=profile.name), also) if part),
            badge=(profile.badge, f"{profile.name}, {account.name}"),
            is_destructive=True,
        )
        delete = self._desk.writes.delete if is_person else self._desk.writes.delete_vacancy
        said = _tr("Delete {name}").format(name=target.name)
        sheet.submitted.connect(lambda: self._send(delete(target.id or 0, hold_seconds=self._hold()), said, sheet))
        self.sheet = sheet
        sheet.open()

    def _queue(
        self,
        account: Account,
        spec: ActionSpec,
        target: ActionTarget,
        fields: Mapping[str, FieldValue],
        path: Path | None,
        sheet: FormSheet | None,
    ) -> None:
        work = self._desk.writes.act(
            account.id, spec.name, target.table, target.id, dict(fields), line=target.line, file=path, hold_seconds=self._hold()
        )
        self._send(work, say(spec.title), sheet)

    def _send(self, work: Coroutine[Any, Any, OutboxEntry], title: str, sheet: FormSheet | None) -> None:
        if sheet is not None:
            sheet.show_busy(_tr("Being put into the outbox …"))

        def on_done(entry: OutboxEntry) -> None:
            if sheet is not None:
                sheet.accept()
            self._notices.queued(_tr("{action}: on its way").format(action=title), (entry,))

        def on_error(error: DeskError) -> None:
            if sheet is not None and sheet.is_open:
                sheet.show_error(error)
            else:
                self._notices.failed(error)

        # The window owns this, not the sheet: what was confirmed is queued even when the sheet is closed.
        self._runner.run(work, owner=self._over, on_done=on_done, on_error=on_error)


def _refuse(profile: ProviderProfile, spec: ActionSpec, path: Path) -> str:
    try:
        size = path.stat().st_size if path.is_file() else None
    except OSError:
        size = None
    if size is None:
        return _tr("{file} is no file that can be read.").format(file=path.name)
    reason = refuse_upload(profile, spec.file_kind, path.name, size)
    return say(reason) if reason is not None else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProviderActions", text)

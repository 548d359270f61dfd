"""Somebody who is added by hand: the provider's own fields on a sheet, a CV where one can go along, then the outbox as for a drop."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.draft import form_draft
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.vacancy import VacancyDetail, VacancyRow
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.upload_rules import refuse_cv
from recruiterdesk.ui.actions_of_provider.form_keeping import FormKeeping
from recruiterdesk.ui.actions_of_provider.read_choices import read_choices
from recruiterdesk.ui.bridge.ability import state_of
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.dropped import rows_of
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import where_of
from recruiterdesk.ui.vacancies.taking import why_no_applicant, why_no_cv
from recruiterdesk.ui.widgets.form_sheet import FormSheet


class HandAdding:
    """One per window. `hold` says for how many seconds a write is held so that it can be taken back."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        notices: Notices,
        over: QWidget,
        accounts: Mapping[int, Account],
        hold: Callable[[], float],
    ) -> None:
        """Open sheets over `over`; `accounts` are known by our ids."""
        self._theme, self._desk, self._runner, self._notices = theme, desk, runner, notices
        self._over, self._accounts, self._hold = over, accounts, hold
        self.sheet: FormSheet | None = None

    def begin_for(self, vacancy_id: int) -> None:
        """Read the vacancy, then open the form for it."""

        def on_done(view: VacancyDetail) -> None:
            self.begin(view.row)

        self._runner.run(self._desk.vacancies.view(vacancy_id), owner=self._over, key="add-applicant", on_done=on_done)

    def begin(self, row: VacancyRow) -> None:
        """Open the form for a vacancy, or say why nobody can be added to it."""
        account = self._accounts.get(row.account_id)
        if account is None:
            return
        profile = self._desk.accounts.profile_of(account)
        if reason := why_no_applicant(row, account, profile):
            self._notices.refuse(reason)
            return
        no_cv = why_no_cv(account, profile)
        about = _tr("For {vacancy}, at {account}.").format(vacancy=where_of(row), account=account.name)
        sheet = FormSheet(
            self._theme,
            self._over,
            _tr("Add applicant"),
            [field for field in profile.applicant_fields if field.on_create],
            verb=_tr("Add applicant"),
            about=f"{about} {no_cv}" if no_cv else about,
            foot=_tr("Goes to {provider} through the outbox").format(provider=profile.name),
            warning=_what_cannot_be_undone(account, profile),
            badge=(profile.badge, f"{profile.name}, {account.name}"),
            refuse_file=None if no_cv else partial(_refuse, profile),
            is_file_optional=True,
            file_wanted=_tr("A CV can go along: drop one here, or choose one."),
            is_file_first=True,
            width="normal",
        )
        sheet.submitted.connect(partial(self._add, sheet, row))
        if sheet.slot is not None:
            sheet.slot.taken.connect(partial(self._read_cv, sheet, row))
        self.sheet = sheet
        sheet.open()
        FormKeeping(self._desk, self._runner, self._over, sheet, sheet.form, form_draft("vacancy", row.id, "apply"))
        read_choices(self._desk, self._runner, sheet.form, account.id, row.id, "vacancy")

    def _add(self, sheet: FormSheet, row: VacancyRow) -> None:
        sheet.show_busy(_tr("Being put into the outbox …"))
        adding = self._desk.writes.apply(row.id, row.account_id, dict(sheet.form.values()), sheet.path, hold_seconds=self._hold())

        def on_done(entry: OutboxEntry) -> None:
            sheet.accept()
            self._notices.queued(_tr("1 applicant on its way"), (entry,))

        def on_error(error: DeskError) -> None:
            if sheet.is_open:
                sheet.show_error(error)
            else:
                self._notices.failed(error)

        # The window owns this, not the sheet: what was confirmed is queued even when the sheet is closed.
        self._runner.run(adding, owner=self._over, on_done=on_done, on_error=on_error)

    def _read_cv(self, sheet: FormSheet, row: VacancyRow, path: Path) -> None:
        """Fill what is still empty from the CV, as a drop does, and say who is here already."""

        def on_done(answers: Sequence[object]) -> None:
            if sheet.path != path or sheet.slot is None:
                return  # another one was chosen meanwhile
            (read,) = rows_of(answers)
            if read.refusal:
                sheet.slot.give_back(read.refusal)
                return
            filled = [name for name, value in read.fields().items() if sheet.form.fill(name, value)]
            if read.duplicate_of:
                sheet.slot.say(_tr("Somebody with this CV's address is here already, as {ref}.").format(ref=read.duplicate_of))
            elif filled:
                sheet.slot.tell(_tr("What was empty is filled in from the CV. Check it."))
            elif read.warning:
                sheet.slot.tell(read.warning)
            sheet.adjust()

        reading = self._desk.documents.read_dropped([path], row.account_id)
        self._runner.run(reading, owner=sheet, key="read-cv", on_done=on_done)


def _what_cannot_be_undone(account: Account, profile: ProviderProfile) -> str:
    state = state_of(account, profile, Capability.DELETE_APPLICANT)
    return say(state.reason) if state is not None and state.state is Ability.NO else ""


def _refuse(profile: ProviderProfile, path: Path) -> str:
    try:
        size = path.stat().st_size if path.is_file() else None
    except OSError:
        size = None
    if size is None:
        return _tr("{file} is no file that can be read.").format(file=path.name)
    reason = refuse_cv(profile, path.name, size)
    return say(reason) if reason is not None else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Adding files", text)

"""New vacancies and changed ones: the provider's own fields on a sheet, what cannot be taken back said first, then the outbox."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.draft import form_draft
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.domain.vacancy import VacancyDetail
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.actions_of_provider.form_keeping import FormKeeping
from recruiterdesk.ui.actions_of_provider.read_choices import read_choices
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.field_input import FieldValue
from recruiterdesk.ui.widgets.form_sheet import FormSheet


class VacancyPosting:
    """One per vacancies' screen, made with the first form. `hold` says for how many seconds a write is held."""

    def __init__(self, theme: Theme, desk: Desk, runner: TaskRunner, notices: Notices, page: QWidget, hold: Callable[[], float]) -> None:
        """Open sheets over the page's window."""
        self._theme, self._desk, self._runner, self._notices, self._page, self._hold = theme, desk, runner, notices, page, hold
        self.sheet: FormSheet | None = None

    def begin_new(self, account: Account) -> None:
        """Open an empty form."""
        profile = self._desk.accounts.profile_of(account)
        sheet = FormSheet(
            self._theme,
            self._page.window(),
            _tr("New vacancy at {account}").format(account=account.name),
            [field for field in profile.vacancy_fields if field.on_create],
            verb=_tr("Post the vacancy"),
            foot=_tr("Goes to {provider} through the outbox").format(provider=profile.name),
            warning=say(profile.vacancy_warning),
            badge=(profile.badge, f"{profile.name}, {account.name}"),
            width="normal",
        )

        def on_submitted() -> None:
            sheet.show_busy(_tr("Being put into the outbox …"))
            posting = self._desk.writes.post(account.id, dict(sheet.form.values()), hold_seconds=self._hold())
            self._runner.run(posting, owner=self._page, on_done=on_done, on_error=partial(self._on_error, sheet))

        def on_done(entry: OutboxEntry) -> None:
            sheet.accept()
            self._notices.queued(_tr("New vacancy on its way"), (entry,))

        self._show(sheet, account, None, on_submitted)

    def begin_edit(self, view: VacancyDetail, kept: Mapping[str, str], account: Account) -> None:
        """Open a form of what is known of a vacancy; only what is changed goes out.

        `kept` is what was sent of it from here, as `VacancyService.kept_fields` gives it: the form begins with it.
        """
        profile = self._desk.accounts.profile_of(account)
        whole = _tr("{provider} takes a vacancy only as a whole: what is not changed here goes out again as it was sent from here.")
        part = _tr("Only what you change goes out. What is empty here and not touched stays as it is at {provider}.")
        sheet = FormSheet(
            self._theme,
            self._page.window(),
            _tr("Edit {vacancy}").format(vacancy=view.row.title),
            [field for field in profile.vacancy_fields if field.on_edit],
            {**known_values(view), **_as_filled_in(kept, profile.vacancy_fields)},
            verb=_tr("Save"),
            about=(whole if profile.edits_whole_vacancy else part).format(provider=profile.name),
            foot=_tr("Goes to {provider} through the outbox").format(provider=profile.name),
            badge=(profile.badge, f"{profile.name}, {account.name}"),
            width="normal",
            is_edit=True,
        )

        def on_submitted() -> None:
            changes = sheet.form.changes()
            if not changes:
                sheet.accept()
                return
            sheet.show_busy(_tr("Being put into the outbox …"))
            editing = self._desk.writes.edit_vacancy(view.row.id, changes, hold_seconds=self._hold())
            self._runner.run(editing, owner=self._page, on_done=on_done, on_error=partial(self._on_error, sheet))

        def on_done(entry: OutboxEntry) -> None:
            sheet.accept()
            self._notices.queued(_tr("Change on its way"), (entry,))

        self._show(sheet, account, view.row.id, on_submitted)

    def _on_error(self, sheet: FormSheet, error: DeskError) -> None:
        if sheet.is_open:
            sheet.show_error(error)
        else:
            self._notices.failed(error)

    def _show(self, sheet: FormSheet, account: Account, vacancy_id: int | None, on_submitted: Callable[[], None]) -> None:
        sheet.submitted.connect(on_submitted)
        self.sheet = sheet
        sheet.open()
        name = form_draft("account", account.id, "post") if vacancy_id is None else form_draft("vacancy", vacancy_id, "edit")
        FormKeeping(self._desk, self._runner, self._page, sheet, sheet.form, name)
        read_choices(self._desk, self._runner, sheet.form, account.id, vacancy_id, "vacancy")


def known_values(view: VacancyDetail) -> dict[str, FieldValue | None]:
    """Return what is known of a vacancy by the names that fields have; the others begin empty."""
    row = view.row
    return {
        "title": row.title,
        "name": row.title,
        "description": view.description or None,
        "location": row.location,
        "type": row.type,
        "department": row.department,
        "url": row.url,
        "location_type": view.location_type,
        "apply_url": view.apply_url,
        "expires": row.expires_at.date().isoformat() if row.expires_at else None,
        "expires_at": row.expires_at.date().isoformat() if row.expires_at else None,
    }


def _as_filled_in(kept: Mapping[str, str], fields: Iterable[RecordField]) -> dict[str, FieldValue]:
    """Return kept values as a form takes them: of a list, each line is a value of its own, whatever commas are in it."""
    lists = {field.name for field in fields if field.kind == "list"}
    return {name: text.splitlines() if name in lists else text for name, text in kept.items()}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)

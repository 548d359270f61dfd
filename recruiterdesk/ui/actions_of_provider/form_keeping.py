"""What is filled in on a sheet, kept as it is typed: after an end that nobody foresaw it is there when the sheet is opened again."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from recruiterdesk.domain.draft import OPEN_FORM
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.widgets.form_sheet import FormSheet
from recruiterdesk.ui.widgets.record_form import RecordForm
from recruiterdesk.ui.widgets.sheet import Sheet

PAUSE_MS = 300  # after the last key
LATEST_MS = 1_000  # after the first one that was not kept: a crash loses at most this much typing, and what a write takes


class FormKeeping(QObject):
    """One per open sheet; lives as long as it. Whoever closes the sheet, with or without sending, is done with what stands in it."""

    def __init__(self, desk: Desk, runner: TaskRunner, owner: QObject, sheet: Sheet, form: RecordForm, name: str) -> None:
        """Read what `name` (`domain.draft.form_draft`) has kept, and keep it from now on; `owner` outlives the sheet."""
        super().__init__(sheet)
        self._desk, self._runner, self._owner, self._sheet, self._form, self._name = desk, runner, owner, sheet, form, name
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        for timer in (self.pause, self.latest):
            timer.timeout.connect(self._keep)
        form.edited.connect(self._on_edited)
        sheet.closed.connect(self._on_closed)
        # Silent where it cannot be read or kept: that the database cannot be used is told by whatever the user sends.
        runner.run(desk.settings.get(name), owner=sheet, key="form-read", on_done=self._on_read, on_error=lambda _error: None)

    def _on_read(self, kept: object) -> None:
        sheet = self._sheet
        if not isinstance(kept, dict) or not sheet.is_open or self._form.changes() or not self._form.put_back(kept):
            return
        said = _tr("What you had filled in is back. Nothing of it was sent.")
        if isinstance(sheet, FormSheet) and sheet.slot is not None:
            said = _tr("What you had filled in is back, but for a file. Nothing of it was sent.")
        sheet.foot_text.setText(said)
        sheet.adjust()

    def _on_edited(self) -> None:
        self.pause.start()
        if not self.latest.isActive():
            self.latest.start()

    def _keep(self) -> None:
        self.pause.stop()
        self.latest.stop()
        if self._sheet.is_open:
            changes = self._form.changes()
            self._store(dict(changes) or None, self._sheet.accessibleName() if changes else None)

    def _on_closed(self, *_how: object) -> None:
        self.pause.stop()
        self.latest.stop()
        self._store(None, None)

    def _store(self, values: dict[str, object] | None, title: str | None) -> None:
        self._runner.run(self._write(values, title), owner=self._owner, key=f"form-{self._name}", on_error=lambda _error: None)

    async def _write(self, values: dict[str, object] | None, title: str | None) -> None:
        await self._desk.settings.set(self._name, values)
        await self._desk.settings.set(OPEN_FORM, title)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Form", text)

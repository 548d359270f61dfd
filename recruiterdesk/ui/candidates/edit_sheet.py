"""Editing somebody's details: the provider's own fields, only what was changed goes out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.field_input import FieldValue
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.record_form import RecordForm
from recruiterdesk.ui.widgets.sheet import Sheet


class EditSheet(Sheet):
    """One field per editable field of the provider; wrong values are said at their field and the sheet stays."""

    saved = Signal(int, object)  # the applicant's id, dict of what changed

    def __init__(self, theme: Theme, window: QWidget, view: ApplicationView, profile: ProviderProfile) -> None:
        """Edit `view` with the fields of `profile`."""
        super().__init__(theme, window, tr("Edit {name}").format(name=view.row.name), "small")
        self._number = view.row.id
        self.form = RecordForm(theme, [field for field in profile.applicant_fields if field.on_edit], values_of(view), is_edit=True)
        self.body.addWidget(self.form)
        self.first_focus = self.form.first_stop
        self.foot_text.setText(tr("Goes to {provider} through the outbox").format(provider=profile.name))
        self.add_cancel(tr("Cancel"))
        self.save = self.add_button(KeyButton(theme, tr("Save"), "Ctrl Enter", "primary"), is_confirm=True)
        self.confirm_requested.connect(self._on_confirm)

    def show_findings(self, findings: Mapping[str, Sequence[str]], text: str) -> None:
        """Say what is wrong at its field; what belongs to none is said in the foot."""
        if not self.form.show_findings(findings) or not findings:
            self.foot_text.setText(text)
            self.foot_text.set_role("danger")
        self.adjust()

    def _on_confirm(self) -> None:
        changes = self.form.changes()
        if not changes:
            self.accept()
        elif self.form.check():
            self.saved.emit(self._number, changes)


def values_of(view: ApplicationView) -> dict[str, FieldValue | None]:
    """Return the present values by field name, the personal ones under the names that editing uses."""
    person = view.person
    values: dict[str, FieldValue | None] = {**view.fields}
    values |= {
        "first_name": person.first_name,
        "last_name": person.last_name,
        "email": person.email or "",
        "phone_number": person.phone or "",
        "phone": person.phone or "",
        "city": person.city or "",
        "country": person.country or "",
        "date_of_birth": person.date_of_birth.isoformat() if person.date_of_birth else "",
        "sourced": "true" if view.is_sourced else "",
    }
    return values

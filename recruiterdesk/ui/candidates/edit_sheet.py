"""Editing somebody's details: the provider's own fields, only what was changed goes out."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.provider_profile import ProviderProfile, RecordField
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Tick
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet


class EditSheet(Sheet):
    """One field per editable field of the provider; wrong values are said at their field and the sheet stays."""

    saved = Signal(int, object)  # the applicant's id, dict of what changed

    def __init__(self, theme: Theme, window: QWidget, view: ApplicationView, profile: ProviderProfile) -> None:
        """Edit `view` with the fields of `profile`."""
        super().__init__(theme, window, tr("Edit {name}").format(name=view.row.name), "small")
        self._theme = theme
        self._number = view.row.id
        self._values = values_of(view)
        self._fields: dict[str, QWidget] = {}
        self._wrong: dict[str, SafeLabel] = {}
        for field in profile.applicant_fields:
            if field.on_edit:
                self._add(field)
        self.foot_text.setText(tr("Goes to {provider} through the outbox").format(provider=profile.name))
        self.add_cancel(tr("Cancel"))
        self.save = self.add_button(KeyButton(theme, tr("Save"), "Ctrl Enter", "primary"), is_confirm=True)
        self.confirm_requested.connect(self._on_confirm)

    def _add(self, field: RecordField) -> None:
        label = SafeLabel(self._theme, say(field.label) + (" *" if field.is_required else ""), "small", "text.2")
        value = self._values.get(field.name, "")
        widget: QWidget
        block = QVBoxLayout()
        block.setSpacing(self._theme.px(4))
        if field.kind == "flag":
            widget = Tick(self._theme, say(field.label))
            widget.setChecked(value.lower() in {"true", "yes", "1"})
        elif field.kind == "long":
            widget = QPlainTextEdit(value)
            widget.setFixedHeight(self._theme.px(84))
            widget.setTabChangesFocus(True)
            block.addWidget(label)
        else:
            widget = QLineEdit(value)
            block.addWidget(label)
        widget.setAccessibleName(say(field.label))
        wrong = SafeLabel(self._theme, "", "small", "danger", is_wrapped=True)
        wrong.hide()
        block.addWidget(widget)
        block.addWidget(wrong)
        self.body.addLayout(block)
        self._fields[field.name] = widget
        self._wrong[field.name] = wrong
        if self.first_focus is None:
            self.first_focus = widget

    def changes(self) -> dict[str, str | bool | None]:
        """Return what differs from before; an emptied field is None."""
        found: dict[str, str | bool | None] = {}
        for name, widget in self._fields.items():
            before = self._values.get(name, "")
            if isinstance(widget, QCheckBox):
                if widget.isChecked() != (before.lower() in {"true", "yes", "1"}):
                    found[name] = widget.isChecked()
                continue
            text = widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text() if isinstance(widget, QLineEdit) else ""
            if text.strip() != before.strip():
                found[name] = text.strip() or None
        return found

    def show_findings(self, findings: Mapping[str, list[str]], text: str) -> None:
        """Say what is wrong at its field; what belongs to none is said in the foot."""
        for name, label in self._wrong.items():
            said = ", ".join(findings.get(name, ()))
            label.setText(said)
            label.setVisible(bool(said))
        if not any(name in self._wrong for name in findings):
            self.foot_text.setText(text)
            self.foot_text.set_role("danger")
        self.adjust()

    def _on_confirm(self) -> None:
        changes = self.changes()
        if changes:
            self.saved.emit(self._number, changes)
        else:
            self.accept()


def values_of(view: ApplicationView) -> dict[str, str]:
    """Return the present values by field name, the personal ones under the names that editing uses."""
    person = view.person
    values = dict(view.fields)
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

"""The one form: a provider's fields with a label beside each, what is needed, hints, and what is wrong with each, at its place."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.chosen_inputs import ChoiceInput, FlagInput, TicksInput
from recruiterdesk.ui.widgets.field_input import FieldInput, FieldValue, Option
from recruiterdesk.ui.widgets.input_of_field import input_for
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_LABEL, _SIDE_GAP = 140, 12


def noop(_context: str, text: str) -> str:
    """Mark a text for translation where it stands, and return it as it is."""
    return text


# What the checks before queueing find; a provider's own findings are shown as they came.
_KNOWN = (
    noop("Form", "is missing"),
    noop("Form", "is no e-mail address"),
    noop("Form", "is no web address"),
    noop("Form", "is no web address: it begins with https://"),
    noop("Form", "does not begin with https://"),
    noop("Form", "is no date like 1990-12-31"),
    noop("Form", "is neither yes nor no"),
    noop("Form", "cannot be empty"),
    noop("Form", "can be changed there, not taken away"),
    noop("Form", "is no field here"),
    noop("Form", "is not text"),
    noop("Form", "is no number like 42 or 3.5"),
    noop("Form", "is no moment like 2026-11-22T14:30"),
    noop("Form", "is not yes or no"),
    noop("Form", "is not a list"),
)


class RecordForm(QWidget):
    """Shows `fields` with their `values`. With `columns` above one it is a small form: labels stand above, several beside each other.

    In an edit (`is_edit`) a field whose value was not known may stay empty: only changes are sent.

    Values that a table of the provider holds are asked for by `choices_wanted`, once, after the form was made.
    """

    edited = Signal()
    submitted = Signal()  # Enter in a line

    def __init__(
        self,
        theme: Theme,
        fields: Sequence[RecordField],
        values: Mapping[str, FieldValue | None] | None = None,
        *,
        columns: int = 1,
        is_edit: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields = {field.name: field for field in fields}
        self._inputs: dict[str, FieldInput] = {}
        self._findings: dict[str, SafeLabel] = {}
        self._before: dict[str, FieldValue | None] = {}
        self._put_back: set[str] = set()
        self._is_edit, self._is_small = is_edit, columns > 1
        self._grid = QGridLayout(self)
        self._blocks: list[QVBoxLayout] = []
        self._side_labels: list[SafeLabel] = []
        known = values or {}
        for place, field in enumerate(fields):
            self._add(field, known.get(field.name), place, columns)
        if columns == 1:
            self._grid.setColumnStretch(1, 1)
        else:
            for column in range(columns):
                self._grid.setColumnStretch(column, 1)
        theme.changed.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._theme.px
        ring = px(3)  # room for the ring of the focus
        self._grid.setContentsMargins(ring if self._is_small else 0, ring, ring, ring)
        self._grid.setHorizontalSpacing(px(_SIDE_GAP))
        self._grid.setVerticalSpacing(px(6 if self._is_small else 8))
        if not self._is_small:
            self._grid.setColumnMinimumWidth(0, px(_LABEL))
        for block in self._blocks:
            block.setSpacing(px(4))
        for label in self._side_labels:
            label.setContentsMargins(0, px(6), 0, 0)

    # --- what is asked of it ---

    @property
    def fields(self) -> Sequence[RecordField]:
        """Return the fields in order."""
        return tuple(self._fields.values())

    @property
    def first_stop(self) -> QWidget | None:
        """Return where the keyboard starts."""
        return next((field.stop for field in self._inputs.values()), None)

    def stop(self, name: str) -> QWidget:
        """Return what takes the keyboard for a field."""
        return self._inputs[name].stop

    def finding(self, name: str) -> str:
        """Return what is said to be wrong with a field."""
        return self._findings[name].text()

    def values(self) -> dict[str, FieldValue]:
        """Return what is filled in, without the empty ones."""
        found = {name: field.value() for name, field in self._inputs.items()}
        return {name: value for name, value in found.items() if value is not None}

    def changes(self) -> dict[str, FieldValue | None]:
        """Return what differs from before; an emptied field is None."""
        found: dict[str, FieldValue | None] = {}
        for name, field in self._inputs.items():
            value = field.value()
            if value != self._before[name] and not (value is False and self._before[name] is None):
                found[name] = value
        return found

    def check(self) -> bool:
        """Say at each field what is missing or cannot be understood, go to the first of them, and return whether all is well."""
        findings: dict[str, list[str]] = {}
        for name, field in self._inputs.items():
            if problem := field.problem():
                findings[name] = [problem]
            elif self._fields[name].is_required and field.value() is None and (self._before[name] is not None or not self._is_edit):
                findings[name] = [_tr("This is needed.")]
        self.show_findings(findings)
        return not findings

    def show_findings(self, findings: Mapping[str, Sequence[str]]) -> bool:
        """Say what is wrong at each field, go to the first, and return whether each finding had its field; none takes all away."""
        first: QWidget | None = None
        for name, label in self._findings.items():
            said = "; ".join(_said(finding) for finding in findings.get(name, ()))
            label.setText(said)
            label.setVisible(bool(said))
            self._mark(name, is_wrong=bool(said))
            if said and first is None:
                first = self._inputs[name].stop
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        return all(name.partition(".")[0] in self._findings for name in findings)

    def put_back(self, changes: Mapping[str, FieldValue | None]) -> bool:
        """Fill in what `changes` returned of the same form earlier; returns whether any of it has a field here."""
        known = {name: value for name, value in changes.items() if name in self._inputs}
        for name, value in known.items():
            self._inputs[name].put(value)
        self._put_back.update(known)
        return bool(known)

    def fill(self, name: str, value: FieldValue) -> bool:
        """Write a value into a line that is still empty; returns whether it was."""
        line = self._inputs[name].stop if name in self._inputs else None
        if not isinstance(line, QLineEdit) or not isinstance(value, str) or not value or line.text().strip():
            return False
        line.setText(value)
        self._on_edited(name)
        return True

    # --- values that are read ---

    def unread(self) -> tuple[RecordField, ...]:
        """Return the fields whose values a table of the provider holds."""
        return tuple(field for field in self._fields.values() if field.choices_from)

    def offer(self, name: str, options: Sequence[Option]) -> None:
        """Offer the values of a field, now that they are read."""
        field = self._inputs[name]
        if isinstance(field, ChoiceInput | TicksInput):
            field.offer(options)
            if name not in self._put_back:  # else it is a change, which offering it does not undo
                self._before[name] = field.value() if self._before[name] is not None else None
            self.updateGeometry()

    def fail_to_offer(self, name: str, reason: str) -> None:
        """Say why the values of a field could not be read."""
        field = self._inputs[name]
        if isinstance(field, ChoiceInput | TicksInput):
            field.fail(reason)
            if self._is_small:  # here there is no room for a sentence: the field's tip has it
                field.stop.setAccessibleDescription(reason)
                return
            self._findings[name].setText(reason)
            self._findings[name].show()

    # --- building ---

    def _add(self, field: RecordField, value: FieldValue | None, place: int, columns: int) -> None:
        theme = self._theme
        made = input_for(theme, field, value)
        said = say(field.label) + (" *" if field.is_required else "")
        label = SafeLabel(theme, said, "small", "text.2", is_wrapped=columns == 1, elide="none" if columns == 1 else "right")
        if isinstance(made, FlagInput):
            label.setText("")  # the tick says it
        name = say(field.label) + (f", {_tr('needed')}" if field.is_required else "")
        for widget in {made.control, made.stop}:
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(say(field.hint))
        wrong = SafeLabel(theme, "", "small", "danger", is_wrapped=True)
        wrong.hide()
        block = QVBoxLayout()
        self._blocks.append(block)
        if columns > 1:
            block.addWidget(label)
        block.addWidget(made.control)
        if field.hint.template:
            block.addWidget(SafeLabel(theme, say(field.hint), "small", "text.3", is_wrapped=True))
        block.addWidget(wrong)
        if columns == 1:
            self._side_labels.append(label)
            self._grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addLayout(block, place, 1)
        else:
            block.addStretch(1)
            self._grid.addLayout(block, place // columns, place % columns)
        self._inputs[field.name] = made
        self._findings[field.name] = wrong
        self._before[field.name] = made.value()
        made.edited.connect(lambda name=field.name: self._on_edited(name))
        if isinstance(made, QLineEdit):
            made.returnPressed.connect(self.submitted)

    def _on_edited(self, name: str) -> None:
        if self._findings[name].text():
            self._findings[name].setText("")
            self._findings[name].hide()
            self._mark(name, is_wrong=False)
        self.edited.emit()

    def _mark(self, name: str, *, is_wrong: bool) -> None:
        control = self._inputs[name].control
        if bool(control.property("wrong")) != is_wrong:
            control.setProperty("wrong", is_wrong)
            control.style().polish(control)


def _said(finding: str) -> str:
    return _tr(finding) if finding in _KNOWN else finding


def _tr(text: str) -> str:
    return QCoreApplication.translate("Form", text)

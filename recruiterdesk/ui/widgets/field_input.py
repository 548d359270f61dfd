"""One input per kind of field: what a user types or chooses, as the value that services take."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Picker, Tick
from recruiterdesk.ui.widgets.field_values import (
    day_format,
    day_shown,
    day_typed,
    moment_shown,
    moment_typed,
    number_shown,
    number_typed,
)
from recruiterdesk.ui.widgets.plain_text import set_tip
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.scrolled import Scrolled

FieldValue = str | bool | list[str]
"""What a field holds: text as providers take it, a truth, or several texts."""

Option = tuple[str, str]
"""A value that can be chosen, and its word."""

_TRUE = frozenset({"true", "yes", "1"})
_LONG, _LINES, _MOST_TICKS = 84, 56, 132
_FEW = 5  # so many ticks stand without scrolling


class FieldInput(Protocol):
    """What a form knows of each input."""

    edited: SignalInstance

    @property
    def control(self) -> QWidget:
        """Return what stands in the form."""

    @property
    def stop(self) -> QWidget:
        """Return what takes the keyboard."""

    def value(self) -> FieldValue | None:
        """Return what is there, None for nothing; what cannot be understood is returned as typed."""

    def problem(self) -> str:
        """Return why what was typed cannot be understood, "" where it can."""


class LineInput(QLineEdit):
    """A line: text as it is typed."""

    edited = Signal()

    def __init__(self, field: RecordField, value: FieldValue | None) -> None:
        super().__init__()
        self._field = field
        self.setText(self._shown(_text(value)))
        self.setCursorPosition(0)
        self.textEdited.connect(lambda _text: self.edited.emit())

    @property
    def control(self) -> QWidget:
        """Return the line."""
        return self

    @property
    def stop(self) -> QWidget:
        """Return the line."""
        return self

    def value(self) -> FieldValue | None:
        """Return the text, None for none."""
        typed = self.text().strip()
        return (self._typed(typed) or typed) if typed else None

    def problem(self) -> str:
        """Return why it is not of its kind."""
        typed = self.text().strip()
        return self._why_not() if typed and self._typed(typed) is None else ""

    def _shown(self, value: str) -> str:
        return value

    def _typed(self, text: str) -> str | None:
        return text

    def _why_not(self) -> str:
        return ""


class DayInput(LineInput):
    """A day as it is written here."""

    def __init__(self, field: RecordField, value: FieldValue | None) -> None:
        super().__init__(field, value)
        self.setPlaceholderText(_example_day())
        self.editingFinished.connect(self._on_finished)

    def _on_finished(self) -> None:
        if (day := self._typed(self.text().strip())) is not None:
            self.setText(self._shown(day))

    def _shown(self, value: str) -> str:
        return day_shown(value)

    def _typed(self, text: str) -> str | None:
        return day_typed(text)

    def _why_not(self) -> str:
        return _tr("This is no date. Write it like {example}.").format(example=_example_day())


class MomentInput(DayInput):
    """A day with a clock time, local."""

    def __init__(self, field: RecordField, value: FieldValue | None) -> None:
        super().__init__(field, value)
        self.setPlaceholderText(f"{_example_day()} 14:30")

    def _shown(self, value: str) -> str:
        return moment_shown(value)

    def _typed(self, text: str) -> str | None:
        return moment_typed(text)

    def _why_not(self) -> str:
        return _tr("This is no date with a time. Write it like {example}.").format(example=f"{_example_day()} 14:30")


class NumberInput(LineInput):
    """A number as it is written here."""

    def _shown(self, value: str) -> str:
        return number_shown(value)

    def _typed(self, text: str) -> str | None:
        return number_typed(text)

    def _why_not(self) -> str:
        return _tr("This is no number.")


class LongInput(QPlainTextEdit):
    """Several lines of text; with `is_list` each line is a value of its own."""

    edited = Signal()

    def __init__(self, theme: Theme, value: FieldValue | None, *, is_list: bool = False) -> None:
        super().__init__("\n".join(_texts(value)) if is_list else _text(value))
        self._is_list = is_list
        self.setFixedHeight(theme.px(_LINES if is_list else _LONG))
        self.setTabChangesFocus(True)
        if is_list:
            self.setPlaceholderText(_tr("One on each line"))
        self.textChanged.connect(self.edited)

    @property
    def control(self) -> QWidget:
        """Return the text."""
        return self

    @property
    def stop(self) -> QWidget:
        """Return the text."""
        return self

    def value(self) -> FieldValue | None:
        """Return the text, or its lines; None for none."""
        text = self.toPlainText().strip()
        if not self._is_list:
            return text or None
        return [line.strip() for line in text.splitlines() if line.strip()] or None

    def problem(self) -> str:
        """Return "": any text can be understood."""
        return ""


class FlagInput(Tick):
    """Yes or no; what was never ticked and never known stays unsaid."""

    edited = Signal()

    def __init__(self, theme: Theme, label: str, value: FieldValue | None) -> None:
        super().__init__(theme, label)
        self._is_known = value not in (None, "")
        self.setChecked(value if isinstance(value, bool) else _text(value).lower() in _TRUE)
        self.toggled.connect(lambda _is_on: self.edited.emit())

    @property
    def control(self) -> QWidget:
        """Return the tick."""
        return self

    @property
    def stop(self) -> QWidget:
        """Return the tick."""
        return self

    def value(self) -> FieldValue | None:
        """Return whether it is ticked."""
        return True if self.isChecked() else False if self._is_known else None

    def problem(self) -> str:
        """Return "": a tick is always understood."""
        return ""


class ChoiceInput(Picker):
    """One of several values; the first entry stands for none of them where that may be."""

    edited = Signal()

    def __init__(self, theme: Theme, field: RecordField, value: FieldValue | None, options: Sequence[Option] | None) -> None:
        super().__init__(theme, say(field.label))
        self._field, self._wanted = field, _text(value)
        self._problem = ""
        self.activated.connect(lambda _place: self.edited.emit())
        if options is not None:
            self.offer(options)
        else:
            self.addItem(_tr("Being read …"), self._wanted)

    @property
    def control(self) -> QWidget:
        """Return the list."""
        return self

    @property
    def stop(self) -> QWidget:
        """Return the list."""
        return self

    def offer(self, options: Sequence[Option]) -> None:
        """Offer these; what is chosen stays so, also where it is not among them."""
        wanted = self._wanted if self.count() <= 1 else str(self.currentData() or "")
        self._problem = self.reason = ""
        self.clear()
        if not self._field.is_required or not wanted:
            self.addItem("–" if not self._field.is_required else _tr("Choose …"), "")
        for value, label in options:
            self.addItem(label or value, value)
        if wanted and self.findData(wanted) < 0:
            self.addItem(wanted, wanted)
        self.setCurrentIndex(max(0, self.findData(wanted)))
        self.updateGeometry()

    def fail(self, reason: str) -> None:
        """Say why there is nothing to choose from; what was chosen before stays."""
        self._problem = self.reason = reason
        self.setItemText(0, self._wanted or _tr("Could not be read"))

    def value(self) -> FieldValue | None:
        """Return what is chosen."""
        return str(self.currentData() or "") or None

    def problem(self) -> str:
        """Return why there is nothing to choose from, where the field cannot do without."""
        return self._problem if self._field.is_required and not self.value() else ""


class TicksInput(QWidget):
    """Several of several values."""

    edited = Signal()

    def __init__(self, theme: Theme, field: RecordField, value: FieldValue | None, options: Sequence[Option] | None) -> None:
        super().__init__()
        self._theme, self._field, self._wanted = theme, field, _texts(value)
        self._ticks: list[tuple[str, Tick]] = []
        self._problem = ""
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        holder = QWidget()
        holder.setLayout(self._column)
        self._area = Scrolled(holder)
        self._area.column.setContentsMargins(0, 0, 0, 0)
        self._area.column.addStretch(1)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._note = SafeLabel(theme, _tr("Being read …"), role="text.3", elide="right")
        whole.addWidget(self._note)
        whole.addWidget(self._area)
        self._area.hide()
        if options is not None:
            self.offer(options)

    @property
    def control(self) -> QWidget:
        """Return all ticks."""
        return self

    @property
    def stop(self) -> QWidget:
        """Return the first tick."""
        return self._ticks[0][1] if self._ticks else self

    def offer(self, options: Sequence[Option]) -> None:
        """Offer these; what is ticked stays so."""
        wanted = self.value() if self._ticks else self._wanted
        chosen = set(wanted if isinstance(wanted, list) else ())
        for _, tick in self._ticks:
            tick.hide()
            tick.deleteLater()
        known = {value for value, _ in options}
        self._ticks = []
        for value, label in [*options, *((value, value) for value in sorted(chosen - known))]:
            tick = Tick(self._theme, label or value)
            tick.setChecked(value in chosen)
            tick.toggled.connect(lambda _is_on: self.edited.emit())
            tick.installEventFilter(self)
            self._column.addWidget(tick)
            self._ticks.append((value, tick))
        height = self._theme.size("control.small") * len(self._ticks)
        self._area.setFixedHeight(height if len(self._ticks) <= _FEW else self._theme.px(_MOST_TICKS))
        self._area.setVisible(bool(self._ticks))
        self._note.setText(_tr("Nothing to choose from."))
        self._note.setVisible(not self._ticks)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the tick into sight that the keyboard comes to."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched, 0, self._theme.px(4))
        return super().eventFilter(watched, event)

    def fail(self, reason: str) -> None:
        """Say why there is nothing to choose from."""
        self._problem = reason
        self._note.setText(_tr("Could not be read"))
        set_tip(self._note, reason)

    def value(self) -> FieldValue | None:
        """Return what is ticked, None for nothing."""
        if not self._ticks:
            return self._wanted or None
        return [value for value, tick in self._ticks if tick.isChecked()] or None

    def problem(self) -> str:
        """Return why there is nothing to choose from, where the field cannot do without."""
        return self._problem if self._field.is_required and not self.value() else ""


def input_for(theme: Theme, field: RecordField, value: FieldValue | None) -> FieldInput:
    """Return the input of a field; values that have to be read first are offered later."""
    options = None if field.choices_from else [(choice.value, say(choice.label)) for choice in field.choices]
    has_options = bool(field.choices or field.choices_from)
    makers: dict[str, Callable[[], FieldInput]] = {
        "long": lambda: LongInput(theme, value),
        "flag": lambda: FlagInput(theme, say(field.label), value),
        "date": lambda: DayInput(field, value),
        "moment": lambda: MomentInput(field, value),
        "number": lambda: NumberInput(field, value),
        "choice": lambda: ChoiceInput(theme, field, value, options),
        "list": lambda: TicksInput(theme, field, value, options) if has_options else LongInput(theme, value, is_list=True),
    }
    return makers.get(field.kind, lambda: LineInput(field, value))()


def _example_day() -> str:
    return QDate(QDate.currentDate().year(), 12, 31).toString(day_format())


def _text(value: FieldValue | None) -> str:
    if isinstance(value, list):
        return ", ".join(value)
    return "" if value is None else str(value)


def _texts(value: FieldValue | None) -> list[str]:
    if isinstance(value, list):
        return value
    return [part.strip() for part in _text(value).split(",") if part.strip()]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Form", text)

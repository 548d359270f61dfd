"""Inputs that are typed into: a line, a day, a moment, a number, several lines."""

from PySide6.QtCore import QCoreApplication, QDate, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.field_input import FieldValue, text_of, texts_of
from recruiterdesk.ui.widgets.field_values import (
    day_format,
    day_shown,
    day_typed,
    moment_shown,
    moment_typed,
    number_shown,
    number_typed,
)

_LONG, _LINES = 84, 56


class LineInput(QLineEdit):
    """A line: text as it is typed."""

    edited = Signal()

    def __init__(self, field: RecordField, value: FieldValue | None) -> None:
        super().__init__()
        self._field = field
        self.setText(self._shown(text_of(value)))
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

    def put(self, value: FieldValue | None) -> None:
        """Write a value into the line."""
        self.setText(self._shown(text_of(value)))

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
        super().__init__(_text(value, is_list=is_list))
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

    def put(self, value: FieldValue | None) -> None:
        """Write a text, or its lines."""
        self.setPlainText(_text(value, is_list=self._is_list))

    def problem(self) -> str:
        """Return "": any text can be understood."""
        return ""


def _text(value: FieldValue | None, *, is_list: bool) -> str:
    return "\n".join(texts_of(value)) if is_list else text_of(value)


def _example_day() -> str:
    return QDate(QDate.currentDate().year(), 12, 31).toString(day_format())


def _tr(text: str) -> str:
    return QCoreApplication.translate("Form", text)

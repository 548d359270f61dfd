"""What a form knows of the input of a field, and the values that it gives to services."""

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

FieldValue = str | bool | list[str]
"""What a field holds: text as providers take it, a truth, or several texts."""

Option = tuple[str, str]
"""A value that can be chosen, and its word."""


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

    def put(self, value: FieldValue | None) -> None:
        """Put back what `value` returned earlier, None for nothing."""

    def problem(self) -> str:
        """Return why what was typed cannot be understood, "" where it can."""


def text_of(value: FieldValue | None) -> str:
    """Return a value as one text, several with commas between them."""
    if isinstance(value, list):
        return ", ".join(value)
    return "" if value is None else str(value)


def texts_of(value: FieldValue | None) -> list[str]:
    """Return a value as several texts, those between commas where it is one."""
    if isinstance(value, list):
        return value
    return [part.strip() for part in text_of(value).split(",") if part.strip()]

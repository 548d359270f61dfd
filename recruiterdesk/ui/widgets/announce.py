"""Lets a screen reader say something without moving the focus."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, is_assertive: bool = False) -> None:
    """Say `text` on behalf of `widget`; `is_assertive` breaks off what is being said. Nothing happens where nobody listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 -- not needed before something happens

    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if is_assertive else politeness.Polite)
        QAccessible.updateAccessibility(event)

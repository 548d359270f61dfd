"""Lets a screen reader say something: a sentence of its own, or the item that the keyboard is on."""

from PySide6.QtWidgets import QAbstractItemView, QWidget


def announce(widget: QWidget, text: str, *, is_assertive: bool = False) -> None:
    """Say `text` on behalf of `widget`; `is_assertive` breaks off what is being said. Nothing happens where nobody listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 -- not needed before something happens

    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if is_assertive else politeness.Polite)
        QAccessible.updateAccessibility(event)


def focus_on_current(view: QAbstractItemView) -> None:
    """Tell a screen reader that the focus is on the view's current item: coming to a view, Qt tells only the view itself."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415 -- as above

    if not QAccessible.isActive():
        return
    read = QAccessible.queryAccessibleInterface(view)
    item = read.focusChild() if read is not None else None
    if read is not None and item is not None:
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(read.indexOfChild(item))
        QAccessible.updateAccessibility(event)

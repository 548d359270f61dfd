"""What does not fit on a screen: text wider than its box, rings that are cut, and controls without a name."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from recruiterdesk.ui.accounts.provider_rows import ProviderRow
from recruiterdesk.ui.widgets.choices import Choice, Tick
from recruiterdesk.ui.widgets.focus_ring import FocusRing
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_ARROW = 6


def misfits(shown: QWidget) -> list[str]:
    """Return what is cut and what has no name, of all that is visible."""
    visible = [widget for widget in shown.findChildren(QWidget) if widget.isVisible()]
    cut = [found for widget in visible if (found := too_narrow(widget))]
    nameless = [type(widget).__name__ for widget in visible if is_nameless(widget)]
    return [*cut, *(f"{name} has no name" for name in nameless)]


def too_narrow(widget: QWidget) -> str:
    """Return what does not fit in a widget, "" when all does."""
    size = widget.size()
    match widget:
        case QComboBox():
            # Values come from providers: one that is cut has to say all of itself in its tip.
            room = widget.width() - widget.height() - _ARROW
            is_cut = widget.fontMetrics().horizontalAdvance(widget.currentText()) > room
            wanted = QSize(widget.width() + 1 if is_cut and not widget.toolTip() else 0, widget.minimumSizeHint().height())
        case ProviderRow():
            wanted = QSize(0, widget.heightForWidth(size.width()))
        case KeyButton() | Tick() | Choice():
            wanted = widget.sizeHint()
        case SafeLabel() if widget.wordWrap():
            wanted = QSize(0, widget.heightForWidth(size.width()))
        case SafeLabel() if widget._elide == "none":
            wanted = QSize(widget.fontMetrics().horizontalAdvance(widget.text()), 0)
        case _:
            return ""
    text = widget.accessibleName() or getattr(widget, "text", str)()
    return (
        f"{text!r} has {size.toTuple()}, needs {wanted.toTuple()}"
        if wanted.width() > size.width() or wanted.height() > size.height()
        else ""
    )


def is_nameless(widget: QWidget) -> bool:
    """Return whether a control that the keyboard goes to has neither a name nor a text."""
    if isinstance(widget, QLineEdit):
        return not widget.accessibleName()
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return not (widget.accessibleName() or text)


def cut_rings(shown: QWidget) -> list[str]:
    """Return the names of controls whose ring, when the keyboard goes to them, reaches beyond what they stand in."""
    cut = []
    for widget in shown.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        for ring in shown.window().findChildren(FocusRing):
            parent = ring.parentWidget()
            if ring.isVisible() and parent is not None and not parent.rect().contains(ring.geometry()):
                cut.append(f"{widget.accessibleName() or getattr(widget, 'text', str)()!r}: {ring.geometry()} in {parent.rect()}")
    return cut


def places(shown: QWidget) -> list[tuple[str, tuple[int, int, int, int]]]:
    """Return where each label and button stands that is seen, by its words and its box in `shown`."""
    parts = [part for part in shown.findChildren(QWidget) if part.isVisible() and isinstance(part, SafeLabel | QAbstractButton)]
    boxes = ((part, QRect(part.mapTo(shown, part.rect().topLeft()), part.size())) for part in parts)
    return sorted((part.accessibleName() or part.text(), (box.x(), box.y(), box.width(), box.height())) for part, box in boxes)

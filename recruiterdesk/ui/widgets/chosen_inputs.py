"""Inputs that are chosen from: a tick, one of several values, several of them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Picker, Tick
from recruiterdesk.ui.widgets.field_input import FieldValue, Option, text_of, texts_of
from recruiterdesk.ui.widgets.plain_text import set_tip
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.scrolled import Scrolled

_TRUE = frozenset({"true", "yes", "1"})
_MOST_TICKS = 132
_FEW = 5  # so many ticks stand without scrolling


class FlagInput(Tick):
    """Yes or no; what was never ticked and never known stays unsaid."""

    edited = Signal()

    def __init__(self, theme: Theme, label: str, value: FieldValue | None) -> None:
        super().__init__(theme, label)
        self._is_known = value not in (None, "")
        self.setChecked(value if isinstance(value, bool) else text_of(value).lower() in _TRUE)
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

    def put(self, value: FieldValue | None) -> None:
        """Tick it, or not."""
        self.setChecked(value is True)

    def problem(self) -> str:
        """Return "": a tick is always understood."""
        return ""


class ChoiceInput(Picker):
    """One of several values; the first entry stands for none of them where that may be."""

    edited = Signal()

    def __init__(self, theme: Theme, field: RecordField, value: FieldValue | None, options: Sequence[Option] | None) -> None:
        super().__init__(theme, say(field.label))
        self._field, self._wanted = field, text_of(value)
        self._problem = ""
        self._is_unread = options is None
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
        self._is_unread = False
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

    def put(self, value: FieldValue | None) -> None:
        """Choose a value, also where it is not offered, or not yet."""
        self._wanted = text_of(value)
        if self._is_unread:
            self.setItemData(0, self._wanted)
            return
        if self._wanted and self.findData(self._wanted) < 0:
            self.addItem(self._wanted, self._wanted)
        self.setCurrentIndex(max(0, self.findData(self._wanted)))

    def problem(self) -> str:
        """Return why there is nothing to choose from, where the field cannot do without."""
        return self._problem if self._field.is_required and not self.value() else ""


class TicksInput(QWidget):
    """Several of several values."""

    edited = Signal()

    def __init__(self, theme: Theme, field: RecordField, value: FieldValue | None, options: Sequence[Option] | None) -> None:
        super().__init__()
        self._theme, self._field, self._wanted = theme, field, texts_of(value)
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
        self._offer(options, set(wanted if isinstance(wanted, list) else ()))

    def _offer(self, options: Sequence[Option], chosen: set[str]) -> None:
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

    def put(self, value: FieldValue | None) -> None:
        """Tick these and no others, as soon as they are offered."""
        self._wanted = texts_of(value)
        if self._ticks:
            chosen = set(self._wanted)
            labels = [(one, tick.text()) for one, tick in self._ticks]
            for one, tick in self._ticks:
                tick.setChecked(one in chosen)
            if not chosen.issubset(one for one, _ in labels):
                self._offer(labels, chosen)

    def problem(self) -> str:
        """Return why there is nothing to choose from, where the field cannot do without."""
        return self._problem if self._field.is_required and not self.value() else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Form", text)

"""The foot of the pane, where a note is written: what it says, where it goes, and whether it is sensitive."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Tick
from recruiterdesk.ui.widgets.composer import Composer
from recruiterdesk.ui.widgets.plain_text import set_tip


class NoteFoot(QWidget):
    """A composer with its destination and the tick for sensitive notes. Whose note it is, the pane knows."""

    submitted = Signal(str, bool, bool)  # text, shared, sensitive
    draft_changed = Signal(str)  # the text so far, only when it differs from the last time

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin closed and empty."""
        super().__init__(parent)
        self._theme = theme
        self._last_draft = ""
        self._wants_shared = True  # what the user chose; where the provider takes no notes it waits for one that does
        self._refusal = ""
        self._destinations: tuple[str, str, int | None] = ("", "", None)
        self.composer = Composer(theme, tr("Write a note"))
        self.composer.submitted.connect(self._on_submitted)
        self.composer.draft_changed.connect(self._on_draft)
        self.composer.destination.clicked.connect(self._switch_destination)
        self.sensitive = Tick(theme, tr("Sensitive"))
        self.sensitive.setToolTip(tr("Covered on screen until it is clicked, and marked as sensitive at the provider."))
        self.sensitive.hide()
        self.composer.opened.connect(self.sensitive.setVisible)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.sensitive)
        self._column.addWidget(self.composer)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_destinations(self, shared: str, local: str, limit: int | None, *, refusal: str = "") -> None:
        """Say where a note can go; with a refusal only to this computer."""
        self._destinations = (shared, local, limit)
        self._refusal = refusal
        self._show_destination()

    def set_draft(self, text: str) -> None:
        """Put a kept draft back, where nothing is being written."""
        if not self.composer.draft and text:
            self.composer.set_draft(text)
            self.composer.open(True)

    def clear(self) -> None:
        """Empty it once the note is safely in the outbox."""
        self.composer.set_draft("")
        self.composer.open(False)
        self.sensitive.setChecked(False)

    def leave(self) -> None:
        """Empty it for the next person, without a word: the draft was kept as it was typed, and comes back with whom it is about."""
        self._last_draft = ""
        self.composer.blockSignals(True)
        self.clear()
        self.composer.blockSignals(False)
        self.sensitive.hide()

    def _switch_destination(self) -> None:
        if not self._refusal:
            self._wants_shared = not self._wants_shared
        self._show_destination()

    @property
    def _is_shared(self) -> bool:
        return self._wants_shared and not self._refusal

    def _show_destination(self) -> None:
        shared, local, limit = self._destinations
        if self._is_shared:
            self.composer.set_destination(shared, "shared", limit)
        else:
            self.composer.set_destination(local, "local", None)
        set_tip(self.composer.destination, self._refusal or tr("Click to change where the note goes"))

    def _on_submitted(self, text: str) -> None:
        self.submitted.emit(text, self._is_shared, self.sensitive.isChecked())

    def _on_draft(self, text: str) -> None:
        # The composer speaks up at every change of its own, such as where the note goes: only another text is one of the draft.
        if text != self._last_draft:
            self._last_draft = text
            self.draft_changed.emit(text)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(8), px(16), px(14))
        self._column.setSpacing(px(6))

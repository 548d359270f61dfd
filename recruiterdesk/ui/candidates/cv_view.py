"""The CV as pages: pictures made in a child process, fitted to the width, on a desk-coloured ground."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from recruiterdesk.domain.application import DocumentRow
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.candidates.page_canvas import EDGE, PageCanvas
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Picker
from recruiterdesk.ui.widgets.empty_state import EmptyState
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.plain_text import set_tip
from recruiterdesk.ui.widgets.safe_label import SafeLabel

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)


class CvView(QWidget):
    """One document at a time: chosen, scrolled, zoomed, saved. It never opens a file itself."""

    page_wanted = Signal(object, int, int)  # DocumentRow, page from 1, width in device pixels
    fetch_wanted = Signal(object)  # DocumentRow that is not on this computer yet
    save_wanted = Signal(object)  # DocumentRow

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start without documents."""
        super().__init__(parent)
        self._theme = theme
        self._documents: tuple[DocumentRow, ...] = ()
        self._shown: DocumentRow | None = None
        self._zoom = 1.0  # of the fitted width
        self._build()

    def _build(self) -> None:
        theme = self._theme
        self._bar = Panel(theme, "bg.surface", "b")
        self.picker = Picker(theme, tr("Document"), has_files=True)
        self.picker.currentIndexChanged.connect(self._on_picked)
        self._page_label = SafeLabel(theme, "", "small", "text.3", is_tabular=True)
        self._out = self._button("zoom-out", tr("Smaller"), lambda: self._step_zoom(-1))
        self._percent = SafeLabel(theme, "", "small", "text.2", is_tabular=True)
        self._in = self._button("zoom-in", tr("Larger"), lambda: self._step_zoom(1))
        self._fit_button = self._button("fit", tr("Fit the width"), self.fit_width)
        self._save = self._button("download", tr("Save a copy"), self._on_save)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(theme.px(12), theme.px(2), theme.px(8), theme.px(2))
        row.setSpacing(theme.px(2))
        row.addWidget(self.picker, 1)
        row.addSpacing(theme.px(6))
        for widget in (self._page_label, self._out, self._percent, self._in, self._fit_button, self._save):
            row.addWidget(widget)
        self._warning = SafeLabel(theme, "", "small", "warning", is_wrapped=True)
        self._warning.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6))
        self._warning.hide()
        self.canvas = PageCanvas(theme)
        self.canvas.wanted.connect(self._on_page_wanted)
        self.area = QScrollArea()
        self.area.setWidget(self.canvas)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(tr("Pages"))
        self.area.verticalScrollBar().valueChanged.connect(lambda _value: self._say_page())
        self.empty = EmptyState(theme, "file-text", tr("No documents"))
        self.empty.acted.connect(self._on_fetch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._warning)
        column.addWidget(self.area, 1)
        column.addWidget(self.empty, 1)
        theme.changed.connect(self.fit)

    def _button(self, icon: str, name: str, act: object) -> KeyButton:
        button = KeyButton(self._theme, "", kind="quiet", icon=icon, size="small")
        set_tip(button, name)
        button.setAccessibleName(name)
        button.clicked.connect(act)
        return button

    def show_documents(self, documents: Sequence[DocumentRow], *, how_sure: str) -> None:
        """Offer these; the one that was open stays open, else the first CV opens. `how_sure` is said where there is none."""
        before = self._shown
        self._documents = tuple(documents)
        self.picker.blockSignals(True)
        self.picker.clear()
        for document in documents:
            self.picker.addItem(document.name)
        self.picker.blockSignals(False)
        same = next((d for d in documents if before is not None and d.id == before.id), None)
        chosen = same or next((d for d in documents if d.kind == "resume"), documents[0] if documents else None)
        if chosen is None:
            self._shown = None
            self._set_state(is_shown=False, lead=tr("No documents"), text=how_sure)
            return
        self.picker.setCurrentIndex(documents.index(chosen))
        if same is not None and before is not None and same.file == before.file and not self.area.isHidden():
            self._shown = same
            return
        self._show(chosen)

    @property
    def shown(self) -> DocumentRow | None:
        """Return the document that is open."""
        return self._shown

    def show_page(self, document_id: int, page: int, image: QImage, pages: int) -> None:
        """Take a page; one of another document came too late and is dropped."""
        if self._shown is not None and self._shown.id == document_id:
            self.canvas.set_pages(pages)
            self.canvas.put(page, image)
            self._say_page()

    def show_warning(self, text: str) -> None:
        """Say what is wrong with the file, over its pages."""
        self._warning.setText(text)
        self._warning.setVisible(bool(text))

    def show_failure(self, document_id: int, text: str) -> None:
        """Say why there are no pages."""
        if self._shown is not None and self._shown.id == document_id:
            self._set_state(is_shown=False, lead=tr("This file cannot be shown as pages"), text=text)

    def fit(self) -> None:
        """Give pages the width there is, times the zoom."""
        room = self.area.viewport().width() - 2 * self._theme.px(EDGE)
        self.canvas.set_page_width(round(room * self._zoom))
        self._percent.setText(f"{round(self._zoom * 100)} %")
        self._set_limit(self._out, tr("Smaller"), "" if self._zoom > ZOOMS[0] else tr("The page is as small as it gets."))
        self._set_limit(self._in, tr("Larger"), "" if self._zoom < ZOOMS[-1] else tr("The page is as large as it gets."))

    @staticmethod
    def _set_limit(button: KeyButton, name: str, reason: str) -> None:
        if button.refusal != reason:
            button.set_refusal(reason)
            set_tip(button, reason or name)

    def fit_width(self) -> None:
        """Go back to the fitted width."""
        self._zoom = 1.0
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with + - 0, turn pages with PgUp and PgDown, go to the ends; the rest goes on."""
        bar = self.area.verticalScrollBar()
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Plus: lambda: self._step_zoom(1),
            Qt.Key.Key_Equal: lambda: self._step_zoom(1),
            Qt.Key.Key_Minus: lambda: self._step_zoom(-1),
            Qt.Key.Key_0: self.fit_width,
            Qt.Key.Key_PageDown: lambda: bar.setValue(bar.value() + self.area.viewport().height() - self._theme.px(40)),
            Qt.Key.Key_PageUp: lambda: bar.setValue(bar.value() - self.area.viewport().height() + self._theme.px(40)),
            Qt.Key.Key_Home: lambda: bar.setValue(0),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
        }
        if event.key() in acts:
            acts[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self.fit()

    def sizeHint(self) -> QSize:
        """Return whatever there is."""
        return QSize(self._theme.px(300), self._theme.px(300))

    def _show(self, document: DocumentRow) -> None:
        self._shown = document
        self.show_warning("")
        self._save.setAccessibleName(tr("Save a copy of {name}").format(name=document.name))
        if not document.is_cached and document.pending is None:
            self._set_state(
                is_shown=False,
                lead=tr("Not on this computer yet"),
                text=tr("It is fetched from the provider when you ask for it."),
                action=tr("Fetch it"),
            )
            return
        self._set_state(is_shown=True)
        self.canvas.begin(1)
        self.area.verticalScrollBar().setValue(0)
        self.fit()
        self._say_page()

    def _set_state(self, *, is_shown: bool, lead: str = "", text: str = "", action: str = "") -> None:
        self.area.setVisible(is_shown)
        self.empty.setVisible(not is_shown)
        for widget in (self._out, self._percent, self._in, self._fit_button, self._page_label):
            widget.setVisible(is_shown)
        self._bar.setVisible(bool(self._documents))
        if not is_shown:
            self.empty.say(lead, text, action, icon="file-text")

    def _on_picked(self, place: int) -> None:
        if 0 <= place < len(self._documents):
            self._show(self._documents[place])

    def _on_page_wanted(self, page: int, width: int) -> None:
        if self._shown is not None:
            self.page_wanted.emit(self._shown, page, width)

    def _on_fetch(self) -> None:
        if self._shown is not None:
            self.fetch_wanted.emit(self._shown)

    def _on_save(self) -> None:
        if self._shown is not None:
            self.save_wanted.emit(self._shown)

    def _step_zoom(self, by: int) -> None:
        now = min(range(len(ZOOMS)), key=lambda place: abs(ZOOMS[place] - self._zoom))
        self._zoom = ZOOMS[max(0, min(len(ZOOMS) - 1, now + by))]
        self.fit()

    def _say_page(self) -> None:
        bar = self.area.verticalScrollBar()
        pages = self.canvas._pages  # noqa: SLF001 -- the canvas is this view's own part
        page = self.canvas.page_at(bar.value() + self.area.viewport().height() // 3)
        self._page_label.setText(tr("{page} of {pages}").format(page=page, pages=pages) if pages > 1 else "")


def image_of(width: int, height: int, bgra: bytes) -> QImage:
    """Return a picture from the child's bytes, copied so that they may go."""
    return QImage(bgra, width, height, width * 4, QImage.Format.Format_ARGB32).copy()

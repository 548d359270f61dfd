"""The page before the first account: a welcome, the providers, made-up people, the language, and where the data is kept."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiterdesk.ui.accounts.offers import Offer
from recruiterdesk.ui.accounts.provider_rows import ProviderRows
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Icon
from recruiterdesk.ui.widgets.choices import Choice
from recruiterdesk.ui.widgets.folder_text import FolderText
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Line, Panel
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.scrolled import Scrolled

_WIDTH, _TOP, _EDGE = 660, 30, 12
_LANGUAGES = {"en": "English", "nl": "Nederlands"}  # each by its own name, for whoever cannot read the other


class FirstRunPage(Panel):
    """A column of 660 in the middle, which scrolls where the window is lower."""

    connect_requested = Signal(str)  # a provider's id
    demo_requested = Signal()
    language_chosen = Signal(str)  # "system", "en" or "nl"
    elsewhere_requested = Signal()
    profiles_requested = Signal()

    def __init__(
        self, theme: Theme, found: Sequence[Offer], folder: str = "", language: str = "system", parent: QWidget | None = None
    ) -> None:
        """Show what `found` offers; `folder` is where the data is kept, "" where that is nobody's business."""
        super().__init__(theme, "bg.surface", parent=parent)
        self._theme, self._found, self._folder, self._language = theme, found, folder, language
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._zoom = theme.zoom
        self._scrolled = self._build()
        theme.changed.connect(self._on_theme_changed)

    def _build(self) -> Scrolled:
        theme = self._theme
        middle = QWidget()
        middle.setMaximumWidth(theme.px(_WIDTH + 2 * _EDGE))
        column = QVBoxLayout(middle)
        column.setContentsMargins(theme.px(_EDGE), theme.px(_TOP), theme.px(_EDGE), theme.px(_EDGE))
        column.setSpacing(0)
        self._add_welcome(column)
        self._add_providers(column, self._found)
        column.addSpacing(theme.px(18))
        column.addWidget(Line(theme))
        column.addSpacing(theme.px(10))
        self._add_choices(column, self._folder, self._language)
        column.addStretch(1)
        centred = QWidget()
        row = QHBoxLayout(centred)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        scrolled = Scrolled(centred, self.tr("Welcome"))
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stops at what is in it, which then scrolls into view
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.column.setContentsMargins(0, 0, 0, 0)
        self.rows.chosen_changed.connect(lambda _offer: self._keep_in_view(scrolled))
        self._whole.addWidget(scrolled)
        self._on_chosen(self.rows.chosen)
        self.setFocusProxy(next(iter(self.rows.rows), self.go))
        return scrolled

    def _on_theme_changed(self) -> None:
        """Build it anew in another size: nearly all of it is room, and rows that were counted in the old one."""
        if self._theme.zoom == self._zoom:
            return
        self._zoom = self._theme.zoom
        chosen, before, had_focus = self.rows.chosen, self._scrolled, self.isAncestorOf(self.window().focusWidget() or self.window())
        self._scrolled = self._build()
        if chosen is not None:
            self.rows.choose(chosen.id)
            self._on_chosen(chosen)
        before.hide()
        self._whole.removeWidget(before)
        before.deleteLater()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_welcome(self, column: QVBoxLayout) -> None:
        theme = self._theme
        column.addWidget(SafeLabel(theme, self.tr("Welcome to recruiterdesk"), "name", is_wrapped=True))
        column.addSpacing(theme.px(4))
        words = self.tr(
            "All your applicants from all your hiring providers, in one window. They are copied, encrypted, to this computer; "
            "changes go back within each provider's rules."
        )
        column.addWidget(SafeLabel(theme, words, "reading", "text.2", is_wrapped=True))
        column.addSpacing(theme.px(18))

    def _add_providers(self, column: QVBoxLayout, found: Sequence[Offer]) -> None:
        theme = self._theme
        column.addWidget(SafeLabel(theme, self.tr("Connect your first account"), "body", "text", 600, elide="right"))
        column.addSpacing(theme.px(6))
        self.rows = ProviderRows(theme, found)
        self.rows.chosen_changed.connect(self._on_chosen)
        self.rows.entered.connect(lambda offer: self.connect_requested.emit(offer.id))
        column.addWidget(self.rows)
        column.addSpacing(theme.px(12))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        self.go = KeyButton(theme, "", kind="primary", size="large")
        self.go.clicked.connect(self._on_go)
        self.demo = KeyButton(theme, self.tr("Look around with made-up people"), size="large")
        self.demo.clicked.connect(self.demo_requested)
        buttons.addWidget(self.go)
        buttons.addWidget(self.demo)
        buttons.addStretch(1)
        buttons.addWidget(SafeLabel(theme, self.tr("About two minutes, four steps"), "small", "text.3", elide="right"))
        column.addLayout(buttons)

    def _add_choices(self, column: QVBoxLayout, folder: str, language: str) -> None:
        theme = self._theme
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        languages = QHBoxLayout()
        languages.setSpacing(theme.px(20))
        self.languages: dict[str, Choice] = {}
        self._language_group = QButtonGroup(self)
        for name, text in {"system": self.tr("As the system"), **_LANGUAGES}.items():
            choice = self.languages[name] = Choice(theme, text)
            choice.setChecked(name == language)
            choice.setAccessibleDescription(self.tr("Language"))
            choice.clicked.connect(lambda _checked=False, name=name: self.language_chosen.emit(name))
            self._language_group.addButton(choice)
            languages.addWidget(choice)
        languages.addStretch(1)
        self._add_line(self.tr("Language"), languages)
        if folder:
            self._add_folder(folder)
        self._add_line("", self._promise())
        if folder:
            self._add_line("", self._other_profiles())

    def _add_folder(self, folder: str) -> None:
        theme = self._theme
        self.folder = FolderText(theme, folder, self.tr("Where your data is kept"))
        self.elsewhere = KeyButton(theme, self.tr("Keep it elsewhere …"), size="small")
        self.elsewhere.clicked.connect(self.elsewhere_requested)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.folder, 1)
        row.addWidget(self.elsewhere)
        self._add_line(self.tr("Your data"), row)

    def _promise(self) -> QHBoxLayout:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(Icon(theme, "locked", "text.3", 14), 0, Qt.AlignmentFlag.AlignTop)
        text = self.tr(
            "Encrypted; the key is in your system's keyring. Keys of providers go there too, and to the provider they belong to. "
            "Nowhere else."
        )
        label = SafeLabel(theme, text, "small", "text.3", is_wrapped=True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, label.sizePolicy().verticalPolicy())
        row.addWidget(label, 1)
        return row

    def _other_profiles(self) -> QHBoxLayout:
        theme = self._theme
        hint = QHBoxLayout()
        hint.setSpacing(theme.px(6))
        said = self.tr("Have you been here before?")
        hint.addWidget(SafeLabel(theme, said, "small", "text.3", elide="right"))
        self.profiles = KeyButton(theme, self.tr("Open another profile …"), kind="link", size="small")
        self.profiles.clicked.connect(self.profiles_requested)
        hint.addWidget(self.profiles)
        hint.addStretch(1)
        return hint

    def _add_line(self, label: str, content: QHBoxLayout) -> None:
        row = self._grid.rowCount()
        if label:
            self._grid.addWidget(SafeLabel(self._theme, label, role="text.2", elide="right"), row, 0)
        self._grid.addLayout(content, row, 1)

    def _keep_in_view(self, scrolled: Scrolled) -> None:
        for row in self.rows.rows:
            if row.isChecked():  # the arrows go to it, which Qt does not follow
                scrolled.ensureWidgetVisible(row)

    def _on_chosen(self, offer: Offer | None) -> None:
        self.go.setText(self.tr("Connect {provider}").format(provider=offer.name) if offer is not None else self.tr("Connect"))
        self.go.set_refusal("" if offer is not None else self.tr("Choose a provider first."))

    def _on_go(self) -> None:
        if self.rows.chosen is not None:
            self.connect_requested.emit(self.rows.chosen.id)

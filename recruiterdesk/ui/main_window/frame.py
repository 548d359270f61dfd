"""The main window: sidebar, a stack of pages, status bar, menu. Pages are given; what they show is their own business."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QSplitter, QSplitterHandle, QStackedWidget, QVBoxLayout, QWidget

from recruiterdesk.ui.bridge.notices import Told
from recruiterdesk.ui.generated.tokens import BREAKPOINT
from recruiterdesk.ui.main_window.sidebar import Sidebar
from recruiterdesk.ui.main_window.status_bar import StatusBar
from recruiterdesk.ui.main_window.window_memory import WindowPlace
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.announce import announce
from recruiterdesk.ui.widgets.plain_text import one_line
from recruiterdesk.ui.widgets.sheet import Sheet
from recruiterdesk.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from recruiterdesk.ui.main_window.key_sheet import KeyLine

NAME = "recruiterdesk"
_FIRST_SIZE = QSize(1366, 768)
_LEAST = QSize(640, 420)


class MenuEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the menu bar; `menu` names where it stands: "file", "view", "go" or "help"."""

    menu: str
    text: str
    run: Callable[[], object]
    key: str = ""
    is_shortcut: bool = True  # False where the page itself answers the key


class _Grip(QSplitterHandle):
    """A line of 1 px that can be taken within 7."""

    def __init__(self, theme: Theme, splitter: QSplitter, on_double_click: Callable[[], object]) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._theme, self._on_double_click = theme, on_double_click

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("line"))
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._on_double_click()
        event.accept()


class _SidebarSplitter(QSplitter):
    """Keeps the line between sidebar and page at 1 px; Qt widens the grip beyond it."""

    def __init__(self, theme: Theme, on_double_click: Callable[[], object]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._on_double_click = theme, on_double_click
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Grip(self._theme, self, self._on_double_click)


class MainWindow(QMainWindow):
    """Frame and navigation only."""

    close_requested = Signal()  # the user wants to leave; `is_final` lets the window close
    palette_requested = Signal()
    place_changed = Signal()  # moved, resized, sidebar or rail changed: worth remembering
    undo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wants_rail = False
        self._sidebar_width = 0
        self._profile_name = ""
        self._menu_entries: Sequence[MenuEntry] = ()
        self._key_groups: Callable[[], Sequence[tuple[str, Sequence[KeyLine]]]] = tuple
        self.are_single_keys_on = True
        self.is_final = False
        self.pages: dict[str, QWidget] = {}
        self.sidebar = Sidebar(theme)
        self.status = StatusBar(theme)
        self.stack = QStackedWidget()
        self.toast = Toast(theme, self.stack)
        self.toast.undo_requested.connect(self.undo_requested)
        self._splitter = _SidebarSplitter(theme, self._forget_sidebar_width)
        self._splitter.addWidget(self.sidebar)
        self._splitter.addWidget(self.stack)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self.setWindowTitle(NAME)
        self.setMinimumSize(_LEAST)
        self.resize(_FIRST_SIZE)
        self.sidebar.palette_requested.connect(self.palette_requested)
        self.status.keys_requested.connect(self.open_keys)
        self._add_shortcuts()
        theme.changed.connect(self._lay_out)

    # -- pages ---------------------------------------------------------------------------------------------------------

    def add_page(self, key: str, page: QWidget) -> None:
        """Take a page; its window title is the view's name and must not hold a person's."""
        self.pages[key] = page
        self.stack.addWidget(page)
        page.windowTitleChanged.connect(lambda _title: self._show_title())

    def show_page(self, key: str, place: str = "") -> None:
        """Bring a page to the front and mark `place` in the sidebar."""
        page = self.pages[key]
        if self.stack.currentWidget() is not page:
            self.stack.setCurrentWidget(page)
        self.sidebar.show_place(place)
        self._show_title()

    @property
    def current_page(self) -> str:
        """The key of the page in front, or ""."""
        front = self.stack.currentWidget()
        return next((key for key, page in self.pages.items() if page is front), "")

    def _show_title(self) -> None:
        front = self.stack.currentWidget()
        title = front.windowTitle() if front is not None else ""
        self.setWindowTitle(" · ".join(part for part in (title, self._profile_name, NAME) if part))

    def set_profile_name(self, name: str) -> None:
        """Say whose window this is, in its title and over the places; "" for the usual profile, which needs no name."""
        self._profile_name = one_line(name)
        self.sidebar.show_profile(self._profile_name)
        self._show_title()

    # -- telling -------------------------------------------------------------------------------------------------------

    def tell(self, told: Told) -> None:
        """Show what the program tells by itself, and let a screen reader say it."""
        icon, role = {
            "done": ("check", "success"),
            "info": ("info", "info"),
            "warning": ("warning", "warning"),
            "danger": ("refused", "danger"),
        }[told.kind]
        self.toast.say(told.lead, undo=told.undo, undoes_last=told.undoes_last, icon=icon, role=role)
        said = self.tr("{lead}. Control Z takes back: {what}").format(lead=told.lead, what=told.undo) if told.undo else told.lead
        self.announce(said, is_assertive=told.is_assertive)

    def announce(self, text: str, *, is_assertive: bool = False) -> None:
        """Let a screen reader say something without moving the focus."""
        announce(self, text, is_assertive=is_assertive)

    # -- keys and menu -------------------------------------------------------------------------------------------------

    def set_menu(self, entries: Sequence[MenuEntry]) -> None:
        """Take the entries of the menu bar, which is built when Alt first shows it, and their shortcuts."""
        self._menu_entries = entries
        for entry in entries:
            if entry.key and entry.is_shortcut:
                self._shortcut(entry.key, entry.run)

    def set_key_groups(self, groups: "Callable[[], Sequence[tuple[str, Sequence[KeyLine]]]]") -> None:
        """Say where the sheet of keys gets its lines."""
        self._key_groups = groups

    def open_keys(self) -> None:
        """Open the sheet of keys."""
        from recruiterdesk.ui.main_window.key_sheet import KeySheet  # noqa: PLC0415 -- not needed for the first list: start-up is felt

        KeySheet(self._theme, self, self._key_groups(), are_single_keys_on=self.are_single_keys_on).open()

    def _shortcut(self, key: str, run: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)

    def _add_shortcuts(self) -> None:
        self._shortcut("Ctrl+K", self.palette_requested.emit)
        self._shortcut("Ctrl+B", self.toggle_rail)
        self._shortcut("F6", lambda: self._jump(1))
        self._shortcut("Shift+F6", lambda: self._jump(-1))
        self._shortcut("F1", self.open_keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer `?`, which any page leaves to the window."""
        if event.text() == "?" and self.are_single_keys_on:
            self.open_keys()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show the menu bar by Alt alone, as the desktop's own programs do."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyRelease
            and event.key() == Qt.Key.Key_Alt
            and not event.isAutoRepeat()
        ):
            self.toggle_menu()
        return super().event(event)

    def toggle_menu(self) -> None:
        """Show or hide the menu bar."""
        bar = self.menuWidget()
        if bar is None:
            bar = self._build_menu()
        else:
            bar.setVisible(not bar.isVisible())
        if bar.isVisible():
            bar.setFocus(Qt.FocusReason.MenuBarFocusReason)

    def _build_menu(self) -> QMenuBar:
        bar = QMenuBar(self)
        titles = {"file": self.tr("File"), "view": self.tr("View"), "go": self.tr("Go"), "help": self.tr("Help")}
        menus: dict[str, QMenu] = {}
        for key, title in titles.items():
            menus[key] = bar.addMenu(title)
        for entry in self._menu_entries:
            suffix = f"\t{entry.key}" if entry.key else ""
            action = menus[entry.menu].addAction(f"{entry.text.replace('&', '&&')}{suffix}")
            action.triggered.connect(lambda _checked=False, run=entry.run: run())
        self.setMenuBar(bar)
        bar.show()
        return bar

    def _jump(self, step: int) -> None:
        """Move the focus to the next pane: sidebar, the page's panes, status bar."""
        front = self.stack.currentWidget()
        panes: list[QWidget] = [self.sidebar]
        if front is not None:
            stops = getattr(front, "focus_stops", None)
            panes += list(stops()) if callable(stops) else [front]
        panes.append(self.status)
        panes = [pane for pane in panes if pane.isVisible()]
        focused = self.focusWidget()
        at = next((index for index, pane in enumerate(panes) if focused is not None and (pane is focused or pane.isAncestorOf(focused))), 0)
        for offset in range(1, len(panes) + 1):
            target = first_stop(panes[(at + step * offset) % len(panes)])
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    # -- layout --------------------------------------------------------------------------------------------------------

    def toggle_rail(self) -> None:
        """Change between sidebar and rail, where the window is wide enough for both."""
        self._wants_rail = not self.sidebar.is_rail
        self._lay_out()
        self.place_changed.emit()

    def restore(self, place: WindowPlace | None) -> None:
        """Take the remembered place; call it before the first show."""
        if place is None:
            return
        self._wants_rail, self._sidebar_width = place.is_rail, place.sidebar
        self.setGeometry(QRect(place.x, place.y, place.width, place.height))
        if place.is_maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self._lay_out()

    def place(self) -> WindowPlace:
        """Return the place to remember."""
        box = self.normalGeometry() if self.isMaximized() else self.geometry()
        return WindowPlace(
            x=box.x(),
            y=box.y(),
            width=box.width(),
            height=box.height(),
            is_maximized=self.isMaximized(),
            sidebar=self._sidebar_width,
            is_rail=self._wants_rail,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change to the rail below 1100 logical pixels, and back."""
        super().resizeEvent(event)
        self._lay_out()
        self.place_changed.emit()

    def _lay_out(self) -> None:
        logical = self.width() / self._theme.zoom
        is_rail = self._wants_rail or logical < BREAKPOINT["rail.below"]
        self.sidebar.set_rail(is_rail)
        if not is_rail:
            designed = self._theme.size("sidebar.wide" if logical >= BREAKPOINT["wide.from"] else "sidebar.normal")
            width = self._theme.px(self._sidebar_width) if self._sidebar_width else designed
            self._splitter.setSizes([width, max(1, self.width() - width - 1)])
        else:
            width = self._theme.size("sidebar.rail")
            self._splitter.setSizes([width, max(1, self.width() - width - 1)])

    def _on_splitter_moved(self, position: int, _index: int) -> None:
        if not self.sidebar.is_rail:
            self._sidebar_width = round(position / self._theme.zoom)
            self.place_changed.emit()

    def _forget_sidebar_width(self) -> None:
        self._sidebar_width = 0
        self._lay_out()
        self.place_changed.emit()

    # -- the end -------------------------------------------------------------------------------------------------------

    def has_open_sheet(self) -> bool:
        """Whether a sheet lies over the window."""
        return any(sheet.isVisible() for sheet in self.findChildren(Sheet))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the program to end; the window closes when everything is put away."""
        if self.is_final:
            event.accept()
            return
        event.ignore()
        self.close_requested.emit()


def first_stop(pane: QWidget) -> QWidget | None:
    """Return the first control inside a pane (or the pane itself) that takes the focus by Tab."""
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus and pane.isEnabled():
        return pane
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        if pane.isAncestorOf(widget) and widget.isEnabled() and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return widget
        widget = widget.nextInFocusChain()
    return None

"""What the menu bar, the palette and the sheet of keys offer of the window itself."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from recruiterdesk.ui.accounts.controller import AccountsController
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.main_window.controller import MainController
from recruiterdesk.ui.main_window.frame import MainWindow, MenuEntry
from recruiterdesk.ui.screens.desk_screens import DeskScreens
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.settings.controller import SettingsController

if TYPE_CHECKING:
    from recruiterdesk.ui.main_window.key_sheet import KeyLine


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeskMenus", text)


class DeskMenus:
    """Made once the first list is painted; the entries are made anew at each question, in the window's language."""

    def __init__(
        self,
        window: MainWindow,
        screens: DeskScreens,
        main: MainController,
        accounts: AccountsController,
        settings: SettingsController,
        notices: Notices,
        close: Callable[[], object],
        open_profiles: Callable[[], None],
        open_diagnostics: Callable[[], None],
        *,
        look_for_updates: Callable[[], None],
    ) -> None:
        """Offer what these can do; `close` ends the program."""
        self._window, self._screens, self._main, self._accounts = window, screens, main, accounts
        self._settings, self._notices, self._close = settings, notices, close
        self._look_for_updates = look_for_updates
        self._open_profiles = open_profiles
        self._open_diagnostics = open_diagnostics

    def _sync_all(self) -> None:
        self._accounts.sync()
        self._notices.info(_tr("All accounts are being read, and what waits is sent."))

    def commands(self) -> list[Command]:
        """Return what the palette offers beside what the pages do."""
        why_none = partial(self._why_no_account)
        return [
            Command("window.sync", lambda: _tr("Read all accounts now"), self._sync_all, ("F5",), "sync", why_none),
            Command("window.connect", lambda: _tr("Connect an account …"), self._accounts.connect_account, (), "add"),
            Command("window.abilities", lambda: _tr("What each account can do …"), self._accounts.open_capabilities, (), "columns"),
            Command("window.settings", lambda: _tr("Settings …"), self._settings.open, ("Ctrl+,",), "settings"),
            Command("window.profiles", lambda: _tr("Profiles …"), self._open_profiles, (), "storage"),
            Command("window.keys", lambda: _tr("Show all keys"), self._window.open_keys, ("?",), "keyboard"),
            Command("window.diagnostics", lambda: _tr("Diagnostics …"), self._open_diagnostics, (), "info"),
            Command("window.updates", lambda: _tr("Look for a new version …"), self._look_for_updates, (), "new"),
            Command("window.sidebar", lambda: _tr("Narrow or widen the sidebar"), self._window.toggle_rail, ("Ctrl+B",), "sidebar"),
            *self._screens.offers.account_commands(self._main.accounts),
        ]

    def _why_no_account(self) -> str:
        return "" if self._main.accounts else _tr("Connect an account first.")

    def entries(self) -> list[MenuEntry]:
        """Return what the menu bar offers."""
        go = self._screens.open
        return [
            MenuEntry(menu="file", text=_tr("Connect an account …"), run=self._accounts.connect_account),
            MenuEntry(menu="file", text=_tr("Read all accounts now"), run=self._sync_all, key="F5"),
            MenuEntry(menu="file", text=_tr("What each account can do …"), run=self._accounts.open_capabilities),
            MenuEntry(menu="file", text=_tr("Settings …"), run=self._settings.open, key="Ctrl+,"),
            MenuEntry(menu="file", text=_tr("Profiles …"), run=self._open_profiles),
            MenuEntry(menu="file", text=_tr("Close recruiterdesk"), run=self._close, key="Ctrl+Q"),
            MenuEntry(menu="view", text=_tr("Narrow or widen the sidebar"), run=self._window.toggle_rail, key="Ctrl+B", is_shortcut=False),
            MenuEntry(menu="view", text=_tr("Larger text"), run=partial(self._settings.zoom, 1), key="Ctrl++"),
            MenuEntry(menu="view", text=_tr("Smaller text"), run=partial(self._settings.zoom, -1), key="Ctrl+-"),
            MenuEntry(menu="view", text=_tr("Text as designed"), run=partial(self._settings.zoom, 0), key="Ctrl+0"),
            MenuEntry(menu="go", text=_tr("New"), run=partial(go, "new"), key="G then N", is_shortcut=False),
            MenuEntry(menu="go", text=_tr("All applicants"), run=partial(go, "all"), key="G then A", is_shortcut=False),
            MenuEntry(menu="go", text=_tr("Vacancies"), run=partial(go, "vacancies"), key="G then V", is_shortcut=False),
            MenuEntry(menu="go", text=_tr("Outbox"), run=partial(go, "outbox"), key="G then O", is_shortcut=False),
            MenuEntry(menu="help", text=_tr("Keys"), run=self._window.open_keys, key="F1", is_shortcut=False),
            MenuEntry(menu="help", text=_tr("Look for a new version …"), run=self._look_for_updates),
            MenuEntry(menu="help", text=_tr("Diagnostics …"), run=self._open_diagnostics),
        ]

    def key_groups(self) -> "list[tuple[str, list[KeyLine]]]":
        """Return every key and what it does, by where it works."""
        from recruiterdesk.ui.main_window.key_sheet import KeyLine  # noqa: PLC0415 -- a sheet is loaded when it is opened

        anywhere = [
            KeyLine(_tr("Search or run a command"), ("Ctrl+K",)),
            KeyLine(_tr("Next pane, pane before"), ("F6", "Shift+F6")),
            KeyLine(_tr("Narrow or widen the sidebar"), ("Ctrl+B",)),
            KeyLine(_tr("Read all accounts now"), ("F5",)),
            KeyLine(_tr("Settings …"), ("Ctrl+,",)),
            KeyLine(_tr("Larger text, smaller text"), ("Ctrl++", "Ctrl+-")),
            KeyLine(_tr("Menu"), ("Alt",)),
            KeyLine(_tr("These keys"), ("?",)),
        ]
        groups = [(title, [KeyLine(text, keys) for text, keys in lines]) for title, lines in self._screens.key_groups()]
        return [(_tr("Everywhere"), anywhere), *groups]

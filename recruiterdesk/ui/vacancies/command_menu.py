"""The menus of the vacancies' page: of what can be done with a vacancy, and of where a new one can be made."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from recruiterdesk.ui.search.command import Command


class CommandMenu:
    """One per page; it holds the menu that is open."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._menu: QMenu | None = None

    def pop_up(self, commands: Sequence[Command], at: QPoint, add: Callable[[QMenu], object] = lambda _menu: None) -> None:
        """Open a menu of `commands` at a place of the screen; `add` adds more to it."""
        from recruiterdesk.ui.actions_of_provider.menus import add_commands  # noqa: PLC0415 -- loaded with the first menu

        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        add_commands(menu, commands)
        add(menu)
        menu.popup(at)
        self._menu = menu

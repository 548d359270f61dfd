"""The applicants' page: everyone of a view, the person beside them, and the choice of columns."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability
from recruiterdesk.ui.applications.columns import COLUMNS, spoken_of, text_of
from recruiterdesk.ui.applications.row_painter import ApplicantPainter
from recruiterdesk.ui.bridge.ability import is_here_only
from recruiterdesk.ui.lists.list_page import ListPage
from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.plain_text import as_caption

if TYPE_CHECKING:
    from recruiterdesk.domain.application import ApplicationRow


class ApplicationsPage(ListPage):
    """A list page of applicants; `detail` is the pane of one person, made by the caller."""

    def __init__(self, theme: Theme, detail: QWidget, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Put the list beside `detail`."""
        super().__init__(theme, now, parent)
        self._columns_menu: QMenu | None = None
        self._here_only: set[int] = set()  # the accounts whose stages are kept on this computer; the row painter shares it
        self.model: BlockModel[ApplicationRow] = BlockModel(COLUMNS, text_of(now), spoken_of(now), self)
        self._put_together(
            self.tr("Applicants"), self.model, lambda ink: ApplicantPainter(theme, ink, self._badges, now, self._here_only), detail
        )
        self.frame.filter.returnPressed.connect(lambda: self.table.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._columns_button = KeyButton(theme, "", icon="columns")
        self._columns_button.setAccessibleName(self.tr("Choose columns"))
        self._columns_button.setToolTip(self.tr("Choose columns"))
        self._columns_button.clicked.connect(self._open_columns)
        self.frame.head.add(self._columns_button)
        self.setTabOrder(self.frame.filter, self._columns_button)
        self.table.opened.connect(lambda _number: self.panes.show_second(is_shown=True))

    def know_accounts(self, accounts: Sequence[Account]) -> None:
        """Take the accounts by which a list is judged complete; their counts follow."""
        self._accounts = accounts
        here_only = {account.id for account in accounts if is_here_only(account, Capability.MOVE_STAGE)}
        if here_only != self._here_only:
            self._here_only.clear()
            self._here_only.update(here_only)
            self.table.viewport().update()

    def clear_filter(self) -> None:
        """Empty the filter field."""
        self.frame.clear_filter()

    def _why_empty(self, text: str) -> tuple[str, str]:
        if text:
            return self.tr("Nobody matches “{text}”").format(text=text), "search"
        title = self.frame.head.title
        return self.tr("Nobody in “{view}”").format(view=title) if title else self.tr("Nobody here"), "new"

    def _open_columns(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hidden = set(self.table.columns.choice.hidden)
        for column in self.model.columns:
            said, is_on = as_caption(column.said()), column.key not in hidden
            action = QAction(said, menu, checkable=True, checked=is_on, enabled=not column.is_needed)
            action.toggled.connect(lambda is_on, key=column.key: self.table.columns.set_hidden(key, is_hidden=not is_on))
            menu.addAction(action)
        button = self._columns_button
        menu.popup(button.mapToGlobal(QRect(QPoint(0, 0), button.size()).bottomLeft() + QPoint(0, 4)))
        self._columns_menu = menu

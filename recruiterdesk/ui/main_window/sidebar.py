"""The sidebar: search, places, saved views and accounts; in narrow windows a rail of icons."""

from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from recruiterdesk.ui.main_window.account_panel import AccountPanel
from recruiterdesk.ui.main_window.account_words import AccountSaid
from recruiterdesk.ui.main_window.nav_item import NavItem
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.own_viewport import give_viewport
from recruiterdesk.ui.widgets.paint_badge import key_hint_width, paint_key_hint
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import set_tip
from recruiterdesk.ui.widgets.safe_label import SafeLabel


class NavCount(msgspec.Struct, frozen=True):
    """How many are at a place; hot when some of them need the user, with the words for it."""

    text: str
    is_hot: bool = False
    meaning: str = ""


class FindButton(QAbstractButton):
    """Looks like a field and opens the palette: one click, or Ctrl+K."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._is_rail = theme, False
        self.setText(self.tr("Search or run"))
        self.setAccessibleName(self.tr("Search or run a command"))
        self.setToolTip("Ctrl+K")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        RingOnFocus(theme, self)

    def set_rail(self, is_rail: bool) -> None:
        """Show the magnifier alone."""
        self._is_rail = is_rail
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a field's height."""
        px = self._theme.px
        return QSize(px(36), px(32)) if self._is_rail else QSize(px(160), self._theme.size("control"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, magnifier, words and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        ratio = self.devicePixelRatioF()
        if self._is_rail:
            side = px(16)
            at = QPoint((self.width() - side) // 2, (self.height() - side) // 2)
            painter.drawPixmap(at, theme.pixmap("search", "text.2", side, ratio))
            painter.end()
            return
        painter.setPen(QPen(theme.color("line.strong"), 1))
        painter.setBrush(theme.color("bg.hover" if self.underMouse() else "bg.surface"))
        corner = theme.radius("control")
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        side = px(14)
        painter.drawPixmap(px(9), (self.height() - side) // 2, theme.pixmap("search", "text.3", side, ratio))
        wide = key_hint_width(theme, "Ctrl K")
        right = self.rect().adjusted(self.width() - wide - px(8), 0, 0, 0)
        paint_key_hint(painter, right, theme, "Ctrl K")
        room = self.rect().adjusted(px(9) + side + px(8), 0, -wide - px(14), 0)
        paint_line(painter, room, self.text(), theme.font("body"), theme.color("text.3"))
        painter.end()


class Sidebar(Panel):
    """Emits wishes only. Panels keep their place and identity while accounts change."""

    place_requested = Signal(str)  # "new", "all", "unmatched", "vacancies", "outbox" or "expiring"
    palette_requested = Signal()
    account_picked = Signal(int)
    account_repair_requested = Signal(int)
    account_menu_requested = Signal(int, QPoint)
    connect_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "bg.window", parent=parent)
        self.setAccessibleName(self.tr("Places and accounts"))
        self._panels: dict[int, AccountPanel] = {}
        self._is_rail = False
        self.search_box = FindButton(theme, self)
        self.search_box.clicked.connect(self.palette_requested)
        self.items: dict[str, NavItem] = {}
        self._profile: SafeLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.search_box)
        self._column.addSpacing(theme.px(10))
        self._add("new", "new", self.tr("New"))
        self._add("all", "applicants", self.tr("All applicants"))
        self._add("unmatched", "unknown", self.tr("Unmatched"))
        self.items["unmatched"].hide()
        self._gap = QWidget()
        self._column.addWidget(self._gap)
        self._add("vacancies", "vacancies", self.tr("Vacancies"))
        self._add("outbox", "outbox", self.tr("Outbox"))
        self._filler = QWidget()
        self._add_views()
        self._add_accounts()
        theme.changed.connect(self._arrange)
        self._arrange()

    def _add_views(self) -> None:
        theme = self._theme
        self._views = SafeLabel(theme, self.tr("Saved views"), "micro", "text.3", elide="right")
        self._column.addWidget(self._views)
        self._add("expiring", "expires", self.tr("Expires in 14 days"))

    def _add_accounts(self) -> None:
        theme = self._theme
        self._accounts_row = QWidget()
        row = QHBoxLayout(self._accounts_row)
        row.setContentsMargins(0, 0, 0, 0)
        self._accounts_title = SafeLabel(theme, self.tr("Accounts"), "micro", "text.3", elide="right")
        row.addWidget(self._accounts_title, 1)
        self.connect_button = KeyButton(theme, "", kind="quiet", icon="add", size="small")
        self.connect_button.setAccessibleName(self.tr("Connect an account"))
        self.connect_button.setToolTip(self.tr("Connect an account"))
        self.connect_button.clicked.connect(self.connect_requested)
        row.addWidget(self.connect_button)
        self._column.addWidget(self._accounts_row)
        self._none = SafeLabel(theme, self.tr("None yet"), "small", "text.3", elide="right")
        self._are_accounts_known = False
        self._column.addWidget(self._none)
        self._list = QWidget()
        self._list.setAutoFillBackground(False)
        self._panel_column = QVBoxLayout(self._list)
        self._panel_column.setContentsMargins(0, 0, 0, 0)
        self._panel_column.setSpacing(0)
        self._panel_column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("clear", "true")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        give_viewport(self._scroll, is_clear=True)
        self._scroll.setWidget(self._list)
        self._column.addWidget(self._scroll, 1)
        self.trouble = KeyButton(theme, "", kind="quiet", icon="key")
        self.trouble.icon_role = "danger"
        self.trouble.setAccessibleName(self.tr("Repair an account"))
        self.trouble.hide()
        self._column.addWidget(self._filler, 1)
        self._column.addWidget(self.trouble, 0, Qt.AlignmentFlag.AlignHCenter)

    def _add(self, key: str, icon: str, text: str) -> None:
        item = NavItem(self._theme, icon, text, self)
        item.clicked.connect(lambda: self.place_requested.emit(key))
        self.items[key] = item
        self._column.addWidget(item)

    def panel(self, account_id: int) -> AccountPanel | None:
        """Return the panel of an account, if it is shown."""
        return self._panels.get(account_id)

    def show_place(self, key: str) -> None:
        """Mark where the window is; an unknown place (one vacancy, a search) marks nothing."""
        for name, item in self.items.items():
            item.setAutoExclusive(False)
            item.setChecked(name == key)
            item.setAutoExclusive(True)

    def show_counts(self, counts: Mapping[str, NavCount]) -> None:
        """Show how many there are at each place; "unmatched" is a place only while somebody is."""
        for key, count in counts.items():
            self.items[key].set_count(count.text, is_hot=count.is_hot, meaning=count.meaning)
        if "unmatched" in counts:
            self.items["unmatched"].setVisible(bool(counts["unmatched"].text))

    def show_accounts(self, accounts: Sequence[tuple[int, AccountSaid]], chosen: int | None = None, *, why_none: str = "") -> None:
        """Show these accounts in this order; the places work only when there is one, and say `why_none` else."""
        for gone in [id_ for id_ in self._panels if id_ not in {id_ for id_, _ in accounts}]:
            panel = self._panels.pop(gone)
            self._panel_column.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
        for place, (account_id, said) in enumerate(accounts):
            known = self._panels.get(account_id)
            if known is None:
                known = self._panels[account_id] = AccountPanel(self._theme, account_id, self._list)
                known.picked.connect(self.account_picked)
                known.repair_requested.connect(self.account_repair_requested)
                known.menu_requested.connect(self.account_menu_requested)
            if self._panel_column.indexOf(known) != place:
                self._panel_column.insertWidget(place, known)
            known.show_account(said, is_chosen=account_id == chosen)
        troubled = [said for _, said in accounts if said.remedy]
        set_tip(self.trouble, "\n".join(f"{said.name}: {said.sentence}" for said in troubled))
        self._are_accounts_known = True
        self._none.setVisible(not accounts and not self._is_rail)
        refusal = "" if accounts else why_none or self.tr("Connect an account first.")
        for item in self.items.values():
            if item.refusal != refusal:
                item.set_refusal(refusal)
        self.trouble.setVisible(self._is_rail and bool(troubled))

    def show_profile(self, name: str) -> None:
        """Show the name of a profile over everything, or none."""
        if self._profile is None:
            self._profile = SafeLabel(self._theme, "", "small", "text.2", 600, elide="middle")
            self._column.insertWidget(0, self._profile)
        self._profile.setText(name)
        self._arrange()

    def set_rail(self, is_rail: bool) -> None:
        """Change between the full sidebar and the rail of icons."""
        if is_rail != self._is_rail:
            self._is_rail = is_rail
            self._arrange()

    @property
    def is_rail(self) -> bool:
        """Whether it is a rail now."""
        return self._is_rail

    def _arrange(self) -> None:
        px, is_rail = self._theme.px, self._is_rail
        self._column.setContentsMargins(px(6 if is_rail else 8), px(8 if is_rail else 10), px(6 if is_rail else 8), px(6))
        self._column.setSpacing(px(2) if is_rail else 0)
        self.search_box.set_rail(is_rail)
        for item in self.items.values():
            item.set_rail(is_rail)
        self._gap.setFixedHeight(0 if is_rail else px(6))
        self._views.setContentsMargins(px(8), px(14), px(8), px(5))
        self._views.setFixedHeight(px(14 + 14 + 5))
        row = self._accounts_row.layout()
        if row is not None:
            row.setContentsMargins(px(8), px(9), 0, 0)
        self._none.setContentsMargins(px(8), 0, px(8), 0)
        for part in (self._views, self._accounts_row, self._scroll):
            part.setVisible(not is_rail)
        if self._profile is not None:
            self._profile.setContentsMargins(px(8), 0, px(8), px(8))
            self._profile.setFixedHeight(self._theme.line_height("small") + px(8))
            self._profile.setVisible(not is_rail and bool(self._profile.text()))
        self._none.setVisible(self._are_accounts_known and not is_rail and not self._panels)
        self.trouble.setVisible(is_rail and any(panel.said.remedy for panel in self._panels.values()))
        self._filler.setVisible(is_rail)
        if is_rail:
            self.setFixedWidth(self._theme.size("sidebar.rail"))
        else:
            self.setMinimumWidth(self._theme.size("sidebar.min"))
            self.setMaximumWidth(self._theme.size("sidebar.max"))

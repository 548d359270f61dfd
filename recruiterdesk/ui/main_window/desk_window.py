"""The main window over one open desk: frame, screens, accounts and settings, and what each wishes of the others."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from recruiterdesk.domain.account import Account
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.first_paint import FirstPaint
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.main_window.frame import MainWindow
from recruiterdesk.ui.main_window.window_memory import SETTING, WindowMemory, WindowPlace
from recruiterdesk.ui.screens.desk_screens import DeskScreens
from recruiterdesk.ui.settings.preferences import Preferences
from recruiterdesk.ui.tables.two_panes import TwoPanes
from recruiterdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recruiterdesk.ui.accounts.controller import AccountsController
    from recruiterdesk.ui.diagnostics.controller import DiagnosticsController
    from recruiterdesk.ui.main_window.controller import MainController
    from recruiterdesk.ui.main_window.desk_menus import DeskMenus
    from recruiterdesk.ui.main_window.link_opening import LinkOpening
    from recruiterdesk.ui.profiles.controller import ProfilesController
    from recruiterdesk.ui.settings.controller import SettingsController
    from recruiterdesk.ui.updates.controller import UpdatesController

_FIRST = "first-run"
_REMEMBER_MS = 800
_LATEST_MS = 300


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeskWindow", text)


class DeskWindow(QObject):
    """Built when the desk is open and the language is known; built anew when the language changes."""

    close_requested = Signal()
    language_changed = Signal(str)  # "system", "en" or "nl"
    demo_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        preferences: Preferences,
        memory: WindowMemory,
        accounts: Sequence[Account],
        now: Callable[[], datetime],
        *,
        is_before_loop: bool = False,
    ) -> None:
        """Build everything; `start` reads the first list, or `show_list` before there is a loop."""
        super().__init__()
        self._theme, self._desk, self._preferences, self._memory = theme, desk, preferences, memory
        self.notices = Notices(self)
        self.runner = TaskRunner(self.notices, is_before_loop=is_before_loop)
        self.changes = ChangeSignals(self)
        self.window = MainWindow(theme)
        self.window.toast.time_factor = preferences.more_time
        self.screens = DeskScreens(theme, desk, self.runner, self.changes, self.notices, now, self.window)
        for key, page in self.screens.pages.items():
            self.window.add_page(key, page)
        self._now = now
        self._has_accounts = bool(accounts)
        self._details: dict[str, dict[str, int]] = {}
        self._followed: list[TwoPanes] = []
        self._is_refreshed = False
        self._is_list_started = False
        self._remember = QTimer(self, singleShot=True, interval=_REMEMBER_MS)
        self._remember.timeout.connect(self._keep_place)
        self._connect()
        self._use_single_keys(preferences.has_single_keys)
        self._restore(memory.place_on(self.window.screen()))
        self._show_first_or_new()

    def open_link(self, link: str) -> None:
        """Go to what a link from outside names, or say why not."""
        self._links.open(link)

    @property
    def waiting_link(self) -> str:
        """Return the link that waits until a sheet is closed, "" for none."""
        return self._links.waiting if "_links" in vars(self) else ""

    def _restore(self, place: WindowPlace | None) -> None:
        self.window.restore(place)
        self._details = dict(place.details) if place is not None else {}
        self._follow_detail("applicants")

    def _follow_detail(self, key: str) -> None:
        """Give the detail pane of a page the width it had, once the page is there, and keep what the user makes of it."""
        panes = self.window.pages[key].findChild(TwoPanes)
        if panes is None or panes in self._followed:
            return
        self._followed.append(panes)
        panes.set_widths(self._details.get(key, {}))
        panes.width_changed.connect(partial(self._on_detail_width, key, panes))

    def _on_detail_width(self, key: str, panes: TwoPanes) -> None:
        self._details[key] = panes.widths
        self._remember.start()

    def show_list(self) -> None:
        """Read the first list in place, before there is a loop; `start` does the rest."""
        with self.runner.in_place():
            self._start_list()

    def start(self) -> None:
        """Read the first list, if it is not there yet, then everything around it."""
        self.runner.begin()
        self._connect_accounts()
        self.window.set_menu(self._menus.entries())
        self.window.set_key_groups(self._menus.key_groups)
        self.screens.set_more_commands(self._menus.commands)
        self.changes.follow(self._desk.changes.subscribe)
        self.changes.follow_progress(self._desk.sync.subscribe_progress)
        self.changes.follow_uploads(self._desk.outbox.subscribe_uploads)
        if not self._has_accounts:
            self.main.refresh()
        elif not self._is_list_started:
            self._start_list()

    def _start_list(self) -> None:
        if self._has_accounts:
            self._is_list_started = True
            self.screens.start()
            # The first key of the day works on the list; the focus would else be on the search box, the first control of the window.
            self.screens.applicants.page.table.setFocus(Qt.FocusReason.OtherFocusReason)
            # What stands around the list is read once the list is there.
            viewport = self.screens.applicants.page.table.viewport()
            model = self.screens.applicants.page.model
            FirstPaint(viewport, lambda: model.rowCount() > 0, self._refresh_once)
            QTimer.singleShot(_LATEST_MS, self, self._refresh_once)  # an empty list, or a window that is not seen

    def _refresh_once(self) -> None:
        if not self._is_refreshed:
            self._is_refreshed = True
            self.main.refresh()

    async def aclose(self) -> None:
        """Keep drafts, stop what runs, and let the window go."""
        self.screens.save()
        self.changes.leave()
        self.window.is_final = True
        self.window.close()
        try:
            await self.runner.drain(2.0)
            await self.runner.aclose()
        finally:
            self.window.deleteLater()
            self.deleteLater()

    # -- wiring --------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        window, screens, status = self.window, self.screens, self.window.status
        self.notices.told.connect(window.tell)
        window.close_requested.connect(self.close_requested)
        window.palette_requested.connect(self._open_palette)
        window.undo_requested.connect(screens.undo)
        window.place_changed.connect(self._remember.start)
        window.sidebar.place_requested.connect(screens.open)
        status.outbox_requested.connect(partial(screens.open, "outbox"))
        status.language_requested.connect(lambda: self.settings.choose_language(_tr("nl")))
        screens.place_changed.connect(self._on_place)
        screens.completeness_changed.connect(status.show_completeness)

    def _connect_accounts(self) -> None:
        """Connect what is about accounts: none is shown before `start`, so none can be clicked."""
        sidebar, accounts = self.window.sidebar, self.accounts
        sidebar.account_picked.connect(self._on_account_picked)
        sidebar.account_repair_requested.connect(accounts.repair)
        sidebar.account_menu_requested.connect(accounts.open_menu)
        sidebar.connect_requested.connect(accounts.connect_account)
        sidebar.trouble.clicked.connect(self._repair_first)
        self.screens.repair_requested.connect(self._repair_named)

    @cached_property
    def main(self) -> "MainController":
        """Keeps what stands around the lists true; made with `start`, once the first list is painted."""
        from recruiterdesk.ui.main_window.controller import MainController  # noqa: PLC0415 -- not needed for the first list

        made = MainController(self._desk, self.runner, self.changes, self.window, self._now)
        for box in self.screens.notice_boxes:
            made.add_notice_box(box)
        made.accounts_changed.connect(self._on_accounts_changed)
        made.unmatched_counted.connect(self.screens.applicants.know_unmatched)
        return made

    @cached_property
    def accounts(self) -> "AccountsController":
        """Connects, repairs and removes accounts; made with `start`."""
        from recruiterdesk.ui.accounts.controller import AccountsController  # noqa: PLC0415 -- not needed for the first list

        made = AccountsController(self._theme, self._desk, self.runner, self.notices, self.window, lambda: self.main.accounts)
        made.connected.connect(lambda _name: self.main.refresh())
        made.add_to_menu = self.screens.add_account_menus
        return made

    def _show_first_or_new(self) -> None:
        if self._has_accounts:
            self.window.status.language.say("")
            self.window.show_page("applicants", "new")
            return
        if _FIRST not in self.window.pages:
            from recruiterdesk.ui.accounts.first_run import FirstRunPage  # noqa: PLC0415 -- seen once in a life
            from recruiterdesk.ui.accounts.offers import offers  # noqa: PLC0415 -- as above

            found, folder = offers(self._desk.accounts.providers()), str(self._desk.profiles.this or "")
            page = FirstRunPage(self._theme, found, folder, self._preferences.language)
            page.connect_requested.connect(self.accounts.connect_account)
            page.demo_requested.connect(self.demo_requested)
            page.language_chosen.connect(self._choose_language)
            page.elsewhere_requested.connect(self._keep_elsewhere)
            page.profiles_requested.connect(self._open_profiles)
            self.window.add_page(_FIRST, page)
        # The other language, by its own name, for whoever cannot read this one.
        self.window.status.language.say(_tr("Nederlands"))
        self.window.sidebar.show_accounts([])
        self.window.show_page(_FIRST)
        # The first key chooses a provider; the focus would else be on the search box, which finds nothing yet.
        self.window.pages[_FIRST].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_accounts_changed(self, accounts: Sequence[Account]) -> None:
        had, self._has_accounts = self._has_accounts, bool(accounts)
        if self._has_accounts and not had:
            self._show_first_or_new()
            self.screens.start()
        elif had and not self._has_accounts:
            self._show_first_or_new()

    def _on_place(self, page: str, place: str) -> None:
        if self._has_accounts:
            if "main" in vars(self):  # before, no account is shown that could be chosen
                self.main.choose_account(None)
            self.window.show_page(page, place)
            self._follow_detail(page)

    def _on_account_picked(self, account_id: int) -> None:
        self.screens.open_account(account_id)
        self.main.choose_account(account_id)

    def _repair_named(self, name: str) -> None:
        for account in self.main.accounts:
            if account.name == name:
                self.accounts.repair(account.id)

    def _repair_first(self) -> None:
        for account in self.main.accounts:
            panel = self.window.sidebar.panel(account.id)
            if panel is not None and panel.said.remedy:
                self.accounts.repair(account.id)
                return

    def _open_palette(self) -> None:
        if self._has_accounts and not self.window.has_open_sheet():
            self.screens.open_palette()

    # -- settings and menus --------------------------------------------------------------------------------------------

    @cached_property
    def settings(self) -> "SettingsController":
        """Opens the sheet of settings, and does what is chosen in it; made when it is first needed."""
        from recruiterdesk.ui.settings.controller import SettingsController  # noqa: PLC0415 -- not needed for the first list

        made = SettingsController(self._theme, self._desk, self.runner, self.window)
        made.language_changed.connect(self.language_changed)
        made.single_keys_changed.connect(self._use_single_keys)
        made.more_time_changed.connect(self._use_more_time)
        return made

    @cached_property
    def _links(self) -> "LinkOpening":
        from recruiterdesk.ui.main_window.link_opening import LinkOpening  # noqa: PLC0415 -- loaded with the first link

        return LinkOpening(self._desk, self.runner, self.notices, self.window, self.screens)

    @cached_property
    def profiles(self) -> "ProfilesController":
        """Opens the sheet of profiles; made when it is first needed."""
        from recruiterdesk.ui.profiles.controller import ProfilesController  # noqa: PLC0415 -- as above

        made = ProfilesController(self._theme, self._desk.profiles, self.runner, self.window)
        made.moved.connect(self.close_requested)
        made.renamed.connect(self.window.set_profile_name)
        return made

    def _open_profiles(self) -> None:
        self.profiles.open()

    def _keep_elsewhere(self) -> None:
        self.profiles.keep_elsewhere()

    def _choose_language(self, language: str) -> None:
        self.settings.choose_language(language)

    @cached_property
    def diagnostics(self) -> "DiagnosticsController":
        """Shows what goes to whoever helps, and saves it; made when it is first needed."""
        from recruiterdesk.ui.diagnostics.controller import DiagnosticsController  # noqa: PLC0415 -- not needed for the first list

        return DiagnosticsController(self._theme, self._desk, self.runner, self.notices, self.window)

    def _open_diagnostics(self) -> None:
        self.diagnostics.open()

    @cached_property
    def updates(self) -> "UpdatesController":
        """Tells of a newer version, and looks for one; made when it is first needed."""
        from recruiterdesk.ui.updates.controller import UpdatesController  # noqa: PLC0415 -- not needed for the first list

        made = UpdatesController(self._theme, self._desk.updates, self.runner, self.notices, self.window)
        made.offered.connect(self.main.offer)
        self.main.offer_shown.connect(made.note_shown)
        self.main.offer_answered.connect(made.answer)
        return made

    def _look_for_updates(self) -> None:
        self.updates.look()

    @cached_property
    def _menus(self) -> "DeskMenus":
        from recruiterdesk.ui.main_window.desk_menus import DeskMenus  # noqa: PLC0415 -- as above

        close = self.close_requested.emit
        more = self._open_profiles, self._open_diagnostics
        of = self.window, self.screens, self.main, self.accounts, self.settings, self.notices
        return DeskMenus(*of, close, *more, look_for_updates=self._look_for_updates)

    def _use_more_time(self, times: int) -> None:
        self.window.toast.time_factor = times

    def _use_single_keys(self, are_on: bool) -> None:
        self.window.are_single_keys_on = are_on
        self.screens.set_single_keys(are_on=are_on)

    def _keep_place(self) -> None:
        kept = self._memory.remember(self.window.screen(), msgspec.structs.replace(self.window.place(), details=self._details))
        self.runner.run(self._desk.settings.set(SETTING, kept), owner=self.window, key="place")  # type: ignore[arg-type]  # plain JSON

"""Fills the page of a provider's tables: reads when it is opened, shows what was kept meanwhile, and does what is asked with a line."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from recruiterdesk.domain.errors import DeskError, Invalid, KeyRefused, NotFound, PermissionMissing, Unreachable
from recruiterdesk.domain.provider_profile import ProviderProfile, TableSpec
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.table_service import ShownTable
from recruiterdesk.ui.actions_of_provider.offered import ActionTarget, offered_on_line
from recruiterdesk.ui.actions_of_provider.read_choices import read_choices
from recruiterdesk.ui.bridge.ability import why_not_there
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.open_outside import open_outside
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.tables_of_provider.cells import ShownLine, cell_said
from recruiterdesk.ui.tables_of_provider.files import TableFiles
from recruiterdesk.ui.tables_of_provider.line_sheet import LineSheet
from recruiterdesk.ui.tables_of_provider.page import TablesPage
from recruiterdesk.ui.tables_of_provider.page_commands import table_commands
from recruiterdesk.ui.tables_of_provider.tables_of import TablesOf
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.plain_text import as_caption, as_tip, one_line

_MOST_REASON = 56  # letters of a reason beside an entry that is off; the tooltip says all of it


class TablesScreen(QObject):
    """Owns the page. `page` goes into the window; it is built when a table is first opened."""

    left = Signal()  # back to where one came from
    repair_requested = Signal(str)  # an account's name
    action_requested = Signal(object, str, object)  # Account, an action's name, tuple[ActionTarget, ...]: one for each line

    def __init__(
        self, theme: Theme, desk: Desk, runner: TaskRunner, notices: Notices, now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme, self._desk, self._runner, self._notices, self._now = theme, desk, runner, notices, now
        self._of: TablesOf | None = None
        self._spec: TableSpec | None = None
        self._next: str | None = None
        self._shown: ShownTable | None = None
        self._total: int | None = None
        self._is_reading_more = False
        self._trouble: DeskError | None = None
        self._filters: dict[str, str] = {}
        self._menu: QMenu | None = None
        self.page = TablesPage(theme)
        self._files = TableFiles(desk, runner, notices, self.page, self._age_said)
        self._connect()
        self.page.set_commands(table_commands(self.page, self._read, self._on_save, self.left.emit))

    def _connect(self) -> None:
        page = self.page
        page.table_chosen.connect(self._choose)
        page.filters_wanted.connect(self._on_filters)
        page.read_wanted.connect(self._read)
        page.more_wanted.connect(self._read_more)
        page.line_opened.connect(self._on_line_opened)
        page.line_menu_wanted.connect(self._on_line_menu)
        page.action_wanted.connect(self._on_action)
        page.download_wanted.connect(self._on_download)
        page.save_wanted.connect(self._on_save)
        page.remedy_wanted.connect(self._on_remedy)
        page.left.connect(self.left)
        page.refused.connect(self._notices.refuse)

    # --- whose ---

    @property
    def _profile(self) -> ProviderProfile | None:
        return self._desk.accounts.profile_of(self._of.account) if self._of is not None else None

    def open(self, of: TablesOf, table: str = "") -> None:
        """Show the tables of an account, a vacancy or an application, and read the named one or the first that it can show."""
        self._of = of
        profile = self._desk.accounts.profile_of(of.account)
        tables = [spec for spec in profile.tables if spec.on == of.on]
        able = [spec for spec in tables if not why_not_there(of.account, profile, spec.capability)]
        wanted = next((spec for spec in tables if spec.name == table), None) or next(iter(able or tables), None)
        title = _tr("Tables of {account}").format(account=of.account.name)
        self.page.show_target(of.name or of.account.name, title, profile.badge, f"{profile.name}, {of.account.name}")
        self.page.show_tables(tables, wanted.name if wanted is not None else "")
        if wanted is not None:
            self._choose(wanted.name)
        else:
            self.page.forget_lines()
            self.page.say_empty("columns", _tr("{provider} has no tables for this").format(provider=profile.name))

    def _choose(self, name: str) -> None:
        profile, of = self._profile, self._of
        spec = profile.table(name) if profile is not None else None
        if profile is None or of is None or spec is None:
            return
        self._runner.cancel(self.page, "table")
        self._runner.cancel(self.page, "more")
        self._spec, self._next, self._shown, self._trouble, self._filters = spec, None, None, None, {}
        self._is_reading_more = False
        page = self.page
        page.forget_lines()
        page.say_age("", "info", "text.3")
        page.offer_line_actions(offered_on_line(of.account, profile, spec.line_actions, of.silence), has_files=spec.has_files)
        if reason := why_not_there(of.account, profile, spec.capability):
            page.show_filters(())
            page.say_empty("locked", _tr("{account} cannot show this").format(account=of.account.name), reason)
            self._show_able()
            return
        form = page.show_filters(spec.filters)
        if form is not None:
            read_choices(self._desk, self._runner, form, of.account.id, of.id, of.on)
        if any(field.is_required for field in spec.filters):
            page.say_empty("filter", _tr("Say first what to show"), _tr("Fill in what is marked with *, then press Show."))
            self._show_able()
        else:
            self._read()

    def _on_filters(self) -> None:
        form = self.page.form
        if form is not None and form.check():
            values = form.values()
            self._filters = {name: _as_text(value) for name, value in values.items()}
            self._shown = None
            self.page.forget_lines()
            self._read()

    # --- reading ---

    def _read(self) -> None:
        of, spec = self._of, self._spec
        if of is None or spec is None:
            return
        if self._shown is None:
            self.page.say_empty("sync", _tr("Being read at {account} …").format(account=of.account.name))
        self.page.say_age(_tr("Being read …"), "sync", "text.3")
        self._next, self._trouble, self._is_reading_more = None, None, False
        self._runner.cancel(self.page, "more")
        self._runner.run(self._read_both(of, spec, dict(self._filters)), owner=self.page, key="table", on_error=self._on_error)
        self._show_able()

    async def _read_both(self, of: TablesOf, spec: TableSpec, filters: dict[str, str]) -> None:
        # What was read before is there at once; what is true now follows.
        if self._shown is None:
            try:
                kept = await self._desk.tables.read(of.account.id, spec.name, of.id, filters, offline_only=True)
            except NotFound:
                kept = None
            if kept is not None and self._shown is None:
                self._show(kept)
                self.page.say_age(_tr("{age} Being read again …").format(age=self._age_said(kept)), "sync", "text.3")
                self._next = None  # its next page would belong to another reading
        fresh = await self._desk.tables.read(of.account.id, spec.name, of.id, filters)
        self._show(fresh)
        self._say_age()

    def _show(self, shown: ShownTable) -> None:
        page = shown.page
        self._shown, self._next, self._total, self._trouble = shown, page.next, page.total, shown.trouble
        self.page.say_note(say(page.note))
        if page.lines:
            self.page.show_lines(page.columns, page.lines)
        else:
            self.page.forget_lines()
            lead = _tr("Nothing with these filters") if self._filters else _tr("Nothing here")
            self.page.say_note(say(page.note))
            self.page.say_empty("columns", lead, self._age_said(shown))
        self._show_able()

    def _read_more(self) -> None:
        of, spec, cursor = self._of, self._spec, self._next
        if of is None or spec is None or cursor is None or self._is_reading_more:
            return
        self._is_reading_more = True
        self._say_age()
        reading = self._desk.tables.read(of.account.id, spec.name, of.id, dict(self._filters), cursor)
        self._runner.run(reading, owner=self.page, key="more", on_done=self._on_more, on_error=self._on_more_failed)

    def _on_more(self, shown: ShownTable) -> None:
        self._is_reading_more = False
        self._next = shown.page.next
        self._trouble = shown.trouble
        self.page.show_lines(shown.page.columns, shown.page.lines, follow=True)
        self._say_age()

    def _on_more_failed(self, error: DeskError) -> None:
        # What is there stays; "Read again" begins anew.
        self._is_reading_more, self._next, self._trouble = False, None, error
        self._say_age()

    def _on_error(self, error: DeskError) -> None:
        self._trouble = error
        form = self.page.form
        if isinstance(error, Invalid) and form is not None and error.fields and form.show_findings(error.fields):
            self.page.say_empty("filter", _tr("It cannot be asked so"), say(error.sentence))
            self.page.say_age("", "info", "text.3")
        elif self._shown is not None and self.page.lines:
            self._say_age()
        else:
            action = _tr("Repair") if _is_for_key(error) else _tr("Try again")
            icon = "key" if _is_for_key(error) else "offline" if isinstance(error, Unreachable) else "warning"
            self.page.say_empty(icon, _tr("This could not be read"), say(error.sentence), action)
            self.page.say_age("", "info", "text.3")
        self._show_able()

    def _on_remedy(self) -> None:
        if self._trouble is not None and _is_for_key(self._trouble) and self._of is not None:
            self.repair_requested.emit(self._of.account.name)
        else:
            self._read()

    def _say_age(self) -> None:
        shown = self._shown
        if shown is None:
            return
        count = len(self.page.lines)
        total = self._total
        counted = words.counted(count, _tr("1 line"), _tr("{n} lines"))
        if self._next is not None or (total is not None and total > count):
            counted = (
                _tr("{n} of {m} lines").format(n=words.number(count), m=words.number(total))
                if total is not None and total > count
                else _tr("{n} lines, there are more").format(n=words.number(count))
            )
        reading = _tr("Being read …") if self._is_reading_more else ""
        trouble = say(self._trouble.sentence) if self._trouble is not None else ""
        said = " ".join(part for part in (f"{counted}.", self._age_said(shown), reading, trouble) if part)
        is_old = shown.is_kept or self._trouble is not None
        is_whole = self._next is None and (total is None or total <= count)
        icon, role = ("offline", "warning") if is_old else ("complete", "success") if is_whole else ("more", "text.3")
        self.page.say_age(said, icon, role)

    def _age_said(self, shown: ShownTable) -> str:
        when = words.when(shown.read_at, self._now())
        return (_tr("From this computer, read {when}.") if shown.is_kept else _tr("Read {when}.")).format(when=when)

    def _show_able(self) -> None:
        page = self.page
        of, spec, profile = self._of, self._spec, self._profile
        why = ""
        if of is not None and spec is not None and profile is not None:
            why = why_not_there(of.account, profile, spec.capability)
        page.again.set_refusal(why)
        page.save.set_refusal(why or ("" if page.lines else _tr("There are no lines to save.")))

    # --- lines ---

    def _on_line_opened(self, shown: ShownLine) -> None:
        spec = self._spec
        if spec is not None:
            sheet = LineSheet(self._theme, self.page.window(), say(spec.title), self.page.columns, shown)
            sheet.address_opened.connect(self._on_address)
            sheet.open()

    def _on_address(self, address: str) -> None:
        if not open_outside(address):
            self._notices.refuse(_tr("Nothing on this computer opens this address."))

    def _on_line_menu(self, chosen: tuple[ShownLine, ...], at: QPoint) -> None:
        of, spec, profile = self._of, self._spec, self._profile
        if of is None or spec is None or profile is None:
            return
        menu = QMenu(self.page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        show = menu.addAction(_tr("Show the whole line"), lambda: self._on_line_opened(chosen[0]))
        show.setEnabled(len(chosen) == 1)
        if spec.has_files:
            reason = self.page.why_not_chosen(is_for_many=False)
            download = menu.addAction(_tr("Download …") + _aside(reason), lambda: self._on_download(chosen[0]))
            download.setEnabled(not reason)
            download.setToolTip(as_tip(reason))
        for offer in offered_on_line(of.account, profile, spec.line_actions, of.silence):
            reason = offer.refusal or self.page.why_not_chosen(is_for_many=offer.is_for_many)
            title = as_caption(say(offer.spec.title)) + _aside(reason)
            action = menu.addAction(title, partial(self._on_action, offer.spec.name, chosen))
            action.setEnabled(not reason)
            action.setToolTip(as_tip(reason))
        menu.popup(at)
        self._menu = menu

    def _on_action(self, name: str, chosen: tuple[ShownLine, ...]) -> None:
        of, profile = self._of, self._profile
        spec = profile.action(name) if profile is not None else None
        if of is None or spec is None or not chosen or not all(shown.line.id for shown in chosen):
            return
        number = None if spec.on == "account" else of.id
        targets = tuple(
            ActionTarget(table=spec.on, id=number, name=self._said_first(shown) or of.name, line=shown.line.id) for shown in chosen
        )
        self.action_requested.emit(of.account, name, targets)

    def _said_first(self, shown: ShownLine) -> str:
        said = (cell_said(cell, column.kind) for cell, column in zip(shown.line.cells, self.page.columns, strict=False))
        return next((text for text in said if text), "")

    # --- files ---

    def _on_download(self, shown: ShownLine) -> None:
        if self._of is not None and self._spec is not None:
            self._files.ask_folder(self._of, self._spec, shown)

    def _on_save(self) -> None:
        if self._of is not None and self._spec is not None:
            self._files.ask_name(self._of, self._spec, self._filters)


def _is_for_key(error: DeskError) -> bool:
    return isinstance(error, KeyRefused | PermissionMissing)


def _aside(reason: str) -> str:
    return f"\t{as_caption(one_line(reason, _MOST_REASON))}" if reason else ""


def _as_text(value: str | bool | list[str]) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(value) if isinstance(value, list) else value


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProviderTables", text)

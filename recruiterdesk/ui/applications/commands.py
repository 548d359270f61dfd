"""What keys, menus and the palette do on the applicants' page: with those who are selected, in the list, and on the way to other places."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt

from recruiterdesk.ui.applications.belonging import Belonging
from recruiterdesk.ui.applications.moving import Moving
from recruiterdesk.ui.applications.page import ApplicationsPage
from recruiterdesk.ui.applications.pane_beside import PaneBeside
from recruiterdesk.ui.applications.selected import Selected
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.search.command import Command


def doing_commands(
    selected: Selected, beside: PaneBeside, moving: Moving, belonging: Belonging, undo: Callable[[], None], notices: Notices
) -> list[Command]:
    """Return what is done with those who are selected; what a command acts on is fixed when it runs."""

    def begin_note() -> None:
        pane = beside.pane
        pane.leave_cv()
        (pane.composer if pane.shown_id is not None else pane.several.composer).begin()

    def toggle_cv() -> None:
        beside.pane.toggle_cv()

    def edit() -> None:
        beside.pane.edit_requested.emit()

    def copy_link() -> None:
        from recruiterdesk.ui.bridge import link_copying  # noqa: PLC0415 -- loaded with the first menu

        if (row := selected.only_row) is not None:
            link_copying.copy_link(row, notices)

    def why_no_copy() -> str:
        from recruiterdesk.ui.bridge import link_copying  # noqa: PLC0415 -- as above

        return link_copying.why_no_link(row) if (row := selected.only_row) is not None else _tr("Select one person first.")

    nobody, not_one = selected.why_nobody, selected.why_not_one
    return [
        Command("do.advance", moving.advance_title, moving.advance, ("A",), "advance", moving.why_no_advance),
        Command("do.stage", lambda: _tr("Choose a stage …"), moving.choose, ("S",), "stage", moving.why_no_choice),
        Command("do.reject", lambda: _tr("Reject"), moving.reject, ("R",), "refused", moving.why_no_reject),
        Command("do.note", lambda: _tr("Write a note"), begin_note, ("N",), "note", nobody),
        Command("do.cv", lambda: _tr("Show the CV"), toggle_cv, ("Space",), "file-text", not_one),
        Command("do.edit", lambda: _tr("Edit details …"), edit, (), "edit", not_one),
        Command("do.link", belonging.link_title, belonging.link, (), "link", belonging.why_no_link),
        Command("do.copy_link", lambda: _tr("Copy a link to this applicant"), copy_link, (), "copy", why_no_copy),
        Command("do.assign", lambda: _tr("Assign to a vacancy …"), belonging.assign, ("V",), "vacancies", belonging.why_no_assign),
        Command("do.undo", lambda: _tr("Take back the last change"), undo, ("Ctrl+Z",), "undo"),
    ]


def list_commands(page: ApplicationsPage, leave_pane: Callable[[], None]) -> list[Command]:
    """Return the steps through the list of `page`, and what selects and narrows; Esc ends a picking, else it leaves the pane beside."""
    table = page.table

    def leave() -> None:
        if not table.hasFocus() or not table.end_picking():
            leave_pane()

    def hidden(name: str, title: Callable[[], str], run: Callable[[], None], *keys: str) -> Command:
        return Command(name, title, run, keys, is_listed=False)

    return [
        hidden("list.next", lambda: _tr("Next applicant"), lambda: table.step(1), "J"),
        hidden("list.previous", lambda: _tr("Previous applicant"), lambda: table.step(-1), "K"),
        hidden("list.extend", lambda: _tr("Select the next one too"), lambda: table.step(1, extend=True), "Shift+J"),
        hidden("list.extend_up", lambda: _tr("Select the one before too"), lambda: table.step(-1, extend=True), "Shift+K"),
        hidden("list.toggle", lambda: _tr("Select or leave out"), table.toggle_current, "X"),
        hidden("list.first", lambda: _tr("First applicant"), lambda: table.go_to_end(is_last=False), "Home"),
        hidden("list.last", lambda: _tr("Last applicant"), lambda: table.go_to_end(is_last=True), "End"),
        Command("list.all", lambda: _tr("Select all"), table.selectAll, ("Ctrl+A",), "check"),
        Command("list.filter", lambda: _tr("Filter this list"), page.frame.focus_filter, ("/",), "filter"),
        hidden("list.leave", lambda: _tr("Back to the list"), leave, "Esc"),
        hidden("list.enter", lambda: _tr("Go to the list"), partial(table.setFocus, Qt.FocusReason.ShortcutFocusReason)),
    ]


def going_commands(go: Callable[[str], None], why_none_unmatched: Callable[[], str]) -> list[Command]:
    """Return the ways to other places, which `go` takes by their names."""

    def going(place: str, title: Callable[[], str], key: str, icon: str, reason: Callable[[], str] = lambda: "") -> Command:
        return Command(f"go.{place}", title, partial(go, place), (f"G then {key}",), icon, reason)

    return [
        going("new", lambda: _tr("Go to what is new"), "N", "new"),
        going("all", lambda: _tr("Go to all applicants"), "A", "applicants"),
        going("unmatched", lambda: _tr("Go to unmatched applicants"), "U", "unknown", why_none_unmatched),
        going("expiring", lambda: _tr("Go to whose data must go soon"), "E", "expires"),
        going("vacancies", lambda: _tr("Go to vacancies"), "V", "vacancies"),
        going("outbox", lambda: _tr("Go to the outbox"), "O", "outbox"),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)

"""What keys, menus and the palette do on the vacancies' page: with the one that is selected, in the list, on the way to other places."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt

from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.vacancies.forms import VacancyForms
from recruiterdesk.ui.vacancies.listing import VacancyListing
from recruiterdesk.ui.vacancies.one_opening import OneOpening
from recruiterdesk.ui.vacancies.page import VacanciesPage


def doing_commands(
    listing: VacancyListing,
    forms: VacancyForms,
    opening: OneOpening,
    add_applicant: Callable[[], None],
    why_nobody_new: Callable[[], str],
    notices: Notices,
) -> list[Command]:
    """Return what is done with vacancies; what a command acts on is fixed when it runs."""

    def copy_link() -> None:
        from recruiterdesk.ui.bridge import link_copying  # noqa: PLC0415 -- loaded with the first menu

        if (found := listing.selected) is not None:
            link_copying.copy_link(found[0], notices)

    def why_no_copy() -> str:
        from recruiterdesk.ui.bridge import link_copying  # noqa: PLC0415 -- as above

        return link_copying.why_no_link(found[0]) if (found := listing.selected) is not None else _tr("Select one vacancy first.")

    return [
        Command("do.edit", lambda: _tr("Edit the vacancy …"), forms.begin_edit, ("E",), "edit", forms.why_no_edit),
        Command("do.add", lambda: _tr("Add applicant …"), add_applicant, ("Shift+A",), "applicant-add", why_nobody_new),
        Command("do.new", lambda: _tr("New vacancy …"), forms.begin_new, ("N",), "add", forms.why_no_new),
        Command("do.link", lambda: _tr("Say they are one opening"), opening.link, (), "link", opening.why_no_link),
        Command("do.part", lambda: _tr("Not the same opening"), opening.part, (), "link", opening.why_no_part),
        Command("do.copy_link", lambda: _tr("Copy a link to this vacancy"), copy_link, (), "copy", why_no_copy),
    ]


def list_commands(page: VacanciesPage) -> list[Command]:
    """Return the steps through the list of `page`, and what narrows it."""
    table = page.table

    def hidden(name: str, title: Callable[[], str], run: Callable[[], None], key: str) -> Command:
        return Command(name, title, run, (key,), is_listed=False)

    return [
        hidden("list.next", lambda: _tr("Next vacancy"), lambda: table.step(1), "J"),
        hidden("list.previous", lambda: _tr("Previous vacancy"), lambda: table.step(-1), "K"),
        hidden("list.first", lambda: _tr("First vacancy"), lambda: table.go_to_end(is_last=False), "Home"),
        hidden("list.last", lambda: _tr("Last vacancy"), lambda: table.go_to_end(is_last=True), "End"),
        Command("list.filter", lambda: _tr("Filter this list"), page.frame.focus_filter, ("/",), "filter"),
        hidden("list.leave", lambda: _tr("Back to the list"), lambda: table.setFocus(Qt.FocusReason.ShortcutFocusReason), "Esc"),
    ]


def going_commands(go: Callable[[str], None]) -> list[Command]:
    """Return the keys to other places, which `go` takes by their names; the palette has them from the applicants' page."""

    def going(place: str, title: Callable[[], str], key: str) -> Command:
        return Command(f"go.{place}", title, partial(go, place), (f"G then {key}",), is_listed=False)

    return [
        going("new", lambda: _tr("Go to what is new"), "N"),
        going("all", lambda: _tr("Go to all applicants"), "A"),
        going("expiring", lambda: _tr("Go to whose data must go soon"), "E"),
        going("outbox", lambda: _tr("Go to the outbox"), "O"),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)

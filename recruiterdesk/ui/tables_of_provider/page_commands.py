"""The keys of the page of tables: through its lines, picking several of them, reading again, saving, and back."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.tables.table import DeskTable
from recruiterdesk.ui.tables_of_provider.page import TablesPage


def table_commands(page: TablesPage, read: Callable[[], None], save: Callable[[], None], leave: Callable[[], None]) -> list[Command]:
    """Return what keys and the palette do there; the table is another one whenever other columns come."""

    def on_table(act: Callable[[DeskTable], object]) -> Callable[[], None]:
        def run() -> None:
            if page.table is not None:
                act(page.table)

        return run

    def end_picking_or_leave() -> None:
        if page.table is None or not page.table.end_picking():  # the first Esc ends the picking of lines
            leave()

    return [
        Command("list.next", lambda: _tr("Next line"), on_table(lambda table: table.step(1)), ("J",), is_listed=False),
        Command("list.previous", lambda: _tr("Line before"), on_table(lambda table: table.step(-1)), ("K",), is_listed=False),
        Command(
            "list.extend",
            lambda: _tr("Select the next one too"),
            on_table(lambda table: table.step(1, extend=True)),
            ("Shift+J",),
            is_listed=False,
        ),
        Command(
            "list.extend_up",
            lambda: _tr("Select the one before too"),
            on_table(lambda table: table.step(-1, extend=True)),
            ("Shift+K",),
            is_listed=False,
        ),
        Command("list.toggle", lambda: _tr("Select or leave out"), on_table(lambda table: table.toggle_current()), ("X",), is_listed=False),
        Command("list.all", lambda: _tr("Select all"), on_table(lambda table: table.selectAll()), ("Ctrl+A",), "check"),
        Command(
            "list.first", lambda: _tr("First line"), on_table(lambda table: table.go_to_end(is_last=False)), ("Home",), is_listed=False
        ),
        Command("list.last", lambda: _tr("Last line"), on_table(lambda table: table.go_to_end(is_last=True)), ("End",), is_listed=False),
        Command("table.read", lambda: _tr("Read this table again"), read, (), "sync"),
        Command("table.save", lambda: _tr("Save this table …"), save, (), "download"),
        Command("list.leave", lambda: _tr("Back"), end_picking_or_leave, ("Esc",), is_listed=False),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProviderTables", text)

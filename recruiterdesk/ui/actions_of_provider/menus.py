"""The actions and tables of a provider in a menu and in the palette: each with its reason where it cannot be."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.provider_profile import ProviderProfile, TableSpec
from recruiterdesk.ui.actions_of_provider.offered import DELETE, OfferedAction, offered, why_not_deleted
from recruiterdesk.ui.bridge.ability import why_not_there
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.widgets.plain_text import as_caption, as_tip, one_line

_MOST_REASON = 56  # letters of a reason beside an action that is off; the tooltip says all of it


def provider_commands(
    account: Account,
    profile: ProviderProfile,
    on: str,
    run_action: Callable[[str], None],
    open_table: Callable[[str], None],
    *,
    with_account: bool = False,
    silence: str = "",
) -> list[Command]:
    """Return what a provider offers for records of one kind, as commands.

    `with_account` says whose it is, for a list of several; `silence` why this applicant must not be written to.
    """
    place = account.name if with_account else profile.name
    commands = [_command(offer, place, run_action) for offer in offered(account, profile, on, silence)]
    if on != "account":
        why = partial(why_not_deleted, account, profile, on)
        commands.append(Command(f"delete.{on}", _delete_title, partial(run_action, DELETE), (), "delete", why, lambda: place))
    return commands + [
        Command(
            f"table.{account.id}.{table.name}",
            partial(_table_title, table),
            partial(open_table, table.name),
            (),
            "columns",
            partial(why_not_there, account, profile, table.capability),
            lambda: place,
        )
        for table in profile.tables
        if table.on == on
    ]


def _command(offer: OfferedAction, place: str, run: Callable[[str], None]) -> Command:
    spec = offer.spec
    needs_sheet = bool(spec.fields or spec.file_kind or spec.warning.template)
    return Command(
        f"act.{spec.name}",
        lambda: f"{say(spec.title)} …" if needs_sheet else say(spec.title),
        partial(run, spec.name),
        (),
        "run",
        lambda: offer.refusal,
        lambda: place,
    )


def _table_title(table: TableSpec) -> str:
    return _tr("Show: {table}").format(table=say(table.title))


def add_provider_menus(menu: QMenu, profile: ProviderProfile, commands: Sequence[Command]) -> None:
    """Add a menu of the provider's actions and one of its tables, where there are any."""
    acts = [command for command in commands if command.id.startswith("act.")]
    tables = [command for command in commands if command.id.startswith("table.")]
    for title, entries in (
        (_tr("More at {provider}").format(provider=profile.name), acts),
        (_tr("Tables of {provider}").format(provider=profile.name), tables),
    ):
        if entries:
            inner = menu.addMenu(as_caption(title))
            inner.setToolTipsVisible(True)
            add_commands(inner, entries)
    add_commands(menu, [command for command in commands if command.id.startswith("delete.")])


def _delete_title() -> str:
    return _tr("Delete at the provider …")


def add_commands(menu: QMenu, commands: Sequence[Command]) -> None:
    """Add commands to a menu; one that cannot run is off and says why."""
    for command in commands:
        reason = command.reason()
        why = f"\t{as_caption(one_line(reason, _MOST_REASON))}" if reason else ""
        action = menu.addAction(as_caption(command.title()) + why)
        action.setEnabled(not reason)
        action.setToolTip(as_tip(reason))
        action.triggered.connect(lambda _checked=False, command=command: command.run())


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProviderActions", text)

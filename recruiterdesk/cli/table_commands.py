"""`table` and `do`: what only some providers show, and what only some can do."""

from argparse import Namespace

from recruiterdesk.cli.documents.table_document import action_member, table_document, table_member
from recruiterdesk.cli.field_words import told_fields, with_ids
from recruiterdesk.cli.outcome import Outcome, counted, explained
from recruiterdesk.cli.outcome import table as laid_out
from recruiterdesk.cli.pairs import parse_pairs
from recruiterdesk.cli.plain_table import plain
from recruiterdesk.cli.record import Record, record_of
from recruiterdesk.cli.write_commands import queued
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.provider_profile import TableSpec
from recruiterdesk.domain.provider_table import Cell
from recruiterdesk.services.action_checks import action_refusal
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.table_service import ShownTable


async def table(desk: Desk, arguments: Namespace) -> Outcome:
    """List the tables there are, or read, save or fetch from one."""
    record = await record_of(desk, arguments.ref)
    if arguments.table is None:
        if arguments.set or arguments.to or arguments.line:
            raise WrongUsage("--set, --to and --line go with a table. Name one after the reference.")
        return _tables(desk, record)
    spec = desk.tables.spec(record.account, arguments.table)
    if arguments.line is not None:
        return await _download(desk, record, spec, arguments)
    filters = await with_ids(desk, record, spec.filters, parse_pairs(arguments.set))
    if arguments.to is not None:
        return await _export(desk, record, spec, arguments, filters)
    if arguments.all:
        shown = await desk.tables.read_all(record.account.id, spec.name, record.id, filters, offline_only=arguments.offline)
    else:
        shown = await desk.tables.read(record.account.id, spec.name, record.id, filters, arguments.cursor, offline_only=arguments.offline)
    return Outcome(document=table_document(spec, shown), text=_text(spec, shown))


async def do(desk: Desk, arguments: Namespace) -> Outcome:
    """List the actions there are, or queue one."""
    record = await record_of(desk, arguments.ref)
    if arguments.doing is None:
        if arguments.set or arguments.file or arguments.line:
            raise WrongUsage("--set, --line and --file go with an action. Name one after the reference.")
        return await _actions(desk, record)
    spec = desk.tables.profile_of(record.account).action(arguments.doing)
    if spec is not None and spec.warning.template and not arguments.yes:
        raise WrongUsage("{warning} If that is what you want, add --yes.", warning=str(spec.warning))
    fields = await with_ids(desk, record, spec.fields if spec is not None else (), parse_pairs(arguments.set))
    return queued(
        await desk.writes.act(
            record.account.id,
            arguments.doing,
            record.kind,
            record.id,
            dict(fields),
            arguments.line,
            arguments.file,
            hold_seconds=arguments.hold,
        )
    )


def _tables(desk: Desk, record: Record) -> Outcome:
    refused = desk.tables.refused(record.account)
    specs = [spec for spec in desk.tables.profile_of(record.account).tables if record.kind in ("account", spec.on)]
    rows: list[list[object]] = [
        [spec.name, spec.title, spec.on, "no" if spec.name in refused else "yes", _told(refused.get(spec.name), told_fields(spec.filters))]
        for spec in specs
    ]
    text = explained(["Table", "Shows", "Of", "Can", "Asked by, or why not"], rows, nothing=_none_of(record, "tables", "table"))
    return Outcome(document={"tables": [table_member(spec, refused.get(spec.name)) for spec in specs]}, text=text)


async def _actions(desk: Desk, record: Record) -> Outcome:
    view = await desk.applicants.view(record.id) if record.kind == "application" and record.id is not None else None
    profile = desk.tables.profile_of(record.account)
    specs = [spec for spec in profile.actions if record.kind in ("account", spec.on)]
    refused = {spec.name: action_refusal(record.account, profile, spec, view) for spec in specs}
    rows: list[list[object]] = [
        [spec.name, spec.title, spec.on, "no" if refused[spec.name] else "yes", _told(refused[spec.name], told_fields(spec.fields))]
        for spec in specs
    ]
    text = explained(["Action", "Does", "To", "Can", "Takes, or why not"], rows, nothing=_none_of(record, "actions", "do"))
    return Outcome(document={"actions": [action_member(profile, spec, refused[spec.name]) for spec in specs]}, text=text)


def _none_of(record: Record, what: str, command: str) -> str:
    """Say that nothing of this kind goes with this one record; with its account something may."""
    if record.kind == "account":
        return f"This provider has no {what} of its own."
    kind = "an applicant" if record.kind == "application" else "a vacancy"
    return f'This provider has no {what} of {kind}. Those of the account: recruiterdesk {command} "{plain(record.account.name)}"'


def _told(reason: object | None, fields: str) -> str:
    return fields if reason is None else str(reason)


async def _download(desk: Desk, record: Record, spec: TableSpec, arguments: Namespace) -> Outcome:
    if arguments.to is None:
        raise WrongUsage("--line fetches the file behind a line. Say where to: --to DIR.")
    file = await desk.tables.download(record.account.id, spec.name, record.id, arguments.line, arguments.to)
    member = {"name": file.name, "path": str(file.path), "bytes": file.bytes, "sha256": file.sha256}
    return Outcome(document={"files": [member]}, text=f"{plain(file.name)} is in {plain(file.path.parent)}.")


async def _export(desk: Desk, record: Record, spec: TableSpec, arguments: Namespace, filters: dict[str, str]) -> Outcome:
    written = await desk.tables.export(record.account.id, spec.name, record.id, filters, arguments.to)
    document: dict[str, object] = {
        "path": str(written.path),
        "rows": written.rows,
        "whole": written.is_whole,
        "read_at": to_iso(written.shown.read_at),
        "kept": written.shown.is_kept,
    }
    text = f"{counted(written.rows, 'row is', 'rows are')} in {written.path}."
    if not written.is_whole:
        text += " The provider has more."
    return Outcome(document=document, text="\n".join([text, *_age(written.shown)]), status=0 if written.is_whole else 1)


def _text(spec: TableSpec, shown: ShownTable) -> str:
    page = shown.page
    has_ids = bool(spec.line_actions or spec.has_files)
    heads = [*(["Line"] if has_ids else []), *(str(column.label) for column in page.columns)]
    rows: list[list[object]] = [[*([line.id] if has_ids else []), *map(_cell, line.cells)] for line in page.lines]
    told = [laid_out(heads, rows, nothing="There is nothing in it.")]
    if page.next is not None:
        total = f" of {page.total}" if page.total is not None else ""
        told.append(f"{len(page.lines)}{total} shown. All of them: --all")
    if page.note.template:
        told.append(plain(page.note))
    return "\n".join([*told, *_age(shown)])


def _age(shown: ShownTable) -> list[str]:
    if not shown.is_kept:
        return []
    why = f" {shown.trouble.message}" if shown.trouble is not None else ""
    return [f"As it was read at {to_iso(shown.read_at)}.{why}"]


def _cell(cell: Cell) -> object:
    return ("yes" if cell else "no") if isinstance(cell, bool) else cell

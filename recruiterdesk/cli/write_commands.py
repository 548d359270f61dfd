"""`note`, `move`, `upload`, `apply`, `edit`, `delete` and `post`: what queues a write."""

import sys
from argparse import Namespace
from contextlib import suppress
from datetime import datetime

import msgspec

from recruiterdesk.cli.documents.outbox_document import outbox_document
from recruiterdesk.cli.field_words import with_ids
from recruiterdesk.cli.outcome import Outcome
from recruiterdesk.cli.pairs import parse_pairs
from recruiterdesk.cli.plain_table import plain
from recruiterdesk.cli.record import Record, applicant_or_vacancy
from recruiterdesk.domain.application import ApplicationRow, DocumentKind
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.references import parse_ref


async def note(desk: Desk, arguments: Namespace) -> Outcome:
    """Queue a note, or keep it here."""
    application_id = await desk.applicants.resolve(arguments.ref)
    text, author = arguments.text, arguments.author
    if not arguments.local:
        entry = await desk.writes.note_or_keep(
            application_id, text, author=author, is_sensitive=arguments.sensitive, hold_seconds=arguments.hold
        )
        if entry is not None:
            return queued(entry)
    else:
        await desk.writes.local_note(application_id, text, author=author, is_sensitive=arguments.sensitive)
    view = await desk.applicants.view(application_id)
    kept = max((note for note in view.notes if note.is_local), key=lambda note: note.id)
    summary = f"Note on {view.row.name}, on this computer only"
    return _kept(view.row, "note", f"local-{kept.id}", summary, kept.created_at, "The note is kept on this computer only.")


def _kept(row: ApplicationRow, kind: str, name: str, summary: str, at: datetime | None, text: str) -> Outcome:
    """Return what was done on this computer only, in the form of a write that needs no sending."""
    document: dict[str, object] = {
        "id": name,
        "account": row.account,
        "kind": kind,
        "target": row.ref,
        "summary": summary,
        "state": OutboxState.SENT.value,
        "attempts": 0,
        "created_at": to_iso(at),
        "sent_at": None,
        "error": None,
        "remote_id": None,
        "local": True,
    }
    return Outcome(document=document, text=text)


async def move(desk: Desk, arguments: Namespace) -> Outcome:
    """Queue a stage move."""
    application_id = await desk.applicants.resolve(arguments.ref)
    vacancy_id = await desk.vacancies.resolve(arguments.vacancy) if arguments.vacancy else None
    entry = await desk.writes.move_or_keep(
        application_id, arguments.stage, vacancy_id=vacancy_id, reason=arguments.reason, hold_seconds=arguments.hold
    )
    if entry is not None:
        return queued(entry)
    view = await desk.applicants.view(application_id)
    moved = view.history[0].at if view.history else None  # newest first
    summary = f"Move {view.row.name} to {view.row.stage}, on this computer only"
    return _kept(view.row, "move", f"local-{view.row.id}", summary, moved, "The stage is kept on this computer only.")


async def upload(desk: Desk, arguments: Namespace) -> Outcome:
    """Queue a document."""
    application_id = await desk.applicants.resolve(arguments.ref)
    kind = DocumentKind(arguments.type)
    return queued(await desk.writes.upload(application_id, arguments.file, kind, hold_seconds=arguments.hold))


async def apply(desk: Desk, arguments: Namespace) -> Outcome:
    """Queue a new applicant, and the CV to follow."""
    reference = parse_ref(arguments.ref, may_be_empty=True)
    account = await desk.accounts.get(reference.account)
    vacancy_id = await desk.vacancies.resolve(str(reference)) if reference.remote_id else None
    record = Record(account=account, kind="account" if vacancy_id is None else "vacancy", id=vacancy_id)
    fields = await with_ids(desk, record, desk.accounts.profile_of(account).applicant_fields, parse_pairs(arguments.set))
    entry = await desk.writes.apply(vacancy_id, account.id, dict(fields), arguments.cv, hold_seconds=arguments.hold)
    followers = [other.id for other in await desk.outbox.list() if other.after == entry.id]
    outcome = queued(entry)
    return msgspec.structs.replace(outcome, document={**outcome.document, "followed_by": followers})


async def edit(desk: Desk, arguments: Namespace) -> Outcome:
    """Queue a change of an applicant or a vacancy."""
    is_applicant, record_id = await applicant_or_vacancy(desk, arguments.ref)
    account = await desk.accounts.get(parse_ref(arguments.ref).account)
    record = Record(account=account, kind="application" if is_applicant else "vacancy", id=record_id)
    profile = desk.accounts.profile_of(account)
    known = profile.applicant_fields if is_applicant else profile.vacancy_fields
    meant = await with_ids(desk, record, known, parse_pairs(arguments.set))
    fields = {name: value if value.strip() else None for name, value in meant.items()}
    change = desk.writes.edit if is_applicant else desk.writes.edit_vacancy
    return queued(await change(record_id, fields, hold_seconds=arguments.hold))


async def delete(desk: Desk, arguments: Namespace) -> Outcome:
    """Queue a deletion at the provider."""
    if not arguments.yes:
        raise WrongUsage("This deletes {ref} at the provider, for everybody. Add --yes.", ref=arguments.ref)
    is_applicant, record_id = await applicant_or_vacancy(desk, arguments.ref)
    remove = desk.writes.delete if is_applicant else desk.writes.delete_vacancy
    return queued(await remove(record_id, hold_seconds=arguments.hold))


async def post(desk: Desk, arguments: Namespace) -> Outcome:
    """Queue a new vacancy, and say beside the answer what cannot be taken back once it is sent."""
    account = await desk.accounts.get(arguments.account)
    profile = desk.accounts.profile_of(account)
    try:
        content = msgspec.json.decode(arguments.source.read_bytes(), type=dict[str, object])
    except OSError as error:
        raise WrongUsage(
            "{file} cannot be read: {reason}. Check its name, and that you may open it.",
            file=str(arguments.source),
            reason=error.strerror or "unknown",
        ) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise WrongUsage(
            "{file} holds no JSON object. Put the fields of the vacancy into one, by their names.", file=str(arguments.source)
        ) from None
    words = {name: value for name, value in content.items() if isinstance(value, str)}
    meant = await with_ids(desk, Record(account=account, kind="account"), profile.vacancy_fields, words)
    outcome = queued(await desk.writes.post(account.id, {**content, **meant}, hold_seconds=arguments.hold))
    if profile.vacancy_warning.template and not arguments.yes and sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"{profile.vacancy_warning} Until it is sent: recruiterdesk outbox cancel {outcome.document['id']}\n")
    return outcome


def queued(entry: OutboxEntry) -> Outcome:
    """Say that a write is kept, and how it goes out."""
    when = f"is held until {to_iso(entry.hold_until)}" if entry.state is OutboxState.HELD else "is queued"
    text = f"{plain(entry.summary)}: {when}, as {entry.id}. It goes out with: recruiterdesk sync"
    return Outcome(document=outbox_document(entry), text=text)

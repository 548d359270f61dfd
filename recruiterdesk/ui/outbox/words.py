"""How an outbox entry is said: what it does, how it stands, and in which group it belongs."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum

import msgspec
from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.errors import Unreachable
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.domain.sync_report import UploadProgress
from recruiterdesk.domain.write import Act, AddNote, CreateApplication, DeleteRecord, EditRecord, MoveStage, PostVacancy, UploadDocument
from recruiterdesk.ui.bridge.say import CONTEXT
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.tables.words import counted

# Fields whose label is not their name: labels are texts of the providers, translated with these.
_LABELS = {
    "email": "E-mail",
    "phone_number": "Phone",
    "linkedin": "LinkedIn",
    "github": "GitHub",
    "photo": "Photo address",
    "sourced": "We found this person",
}
_LOCKED = frozenset({AccountState.CREDENTIALS, AccountState.FORBIDDEN})


class Group(StrEnum):
    """The groups of the outbox, in their order."""

    NEEDS_YOU = "needs_you"
    HELD = "held"
    SENDING = "sending"
    QUEUED = "queued"
    NEEDS_KEY = "needs_key"


class Head(msgspec.Struct, frozen=True):
    """The head of a group: how many, and one thing that can be done with all of it."""

    group: Group
    count: int
    action: str = ""
    account: str = ""


def is_held(entry: OutboxEntry, now: datetime) -> bool:
    """Whether an entry's time to be taken back still runs; once it is over the entry waits like any other."""
    return entry.state is OutboxState.HELD and (entry.hold_until is None or seconds_left(entry, now) > 0)


def group_of(entry: OutboxEntry, account: Account | None, now: datetime) -> Group:
    """Return where an open entry belongs."""
    if entry.state in (OutboxState.UNCERTAIN, OutboxState.REFUSED):
        return Group.NEEDS_YOU
    if is_held(entry, now):
        return Group.HELD
    if entry.state is OutboxState.SENDING:
        return Group.SENDING
    return Group.NEEDS_KEY if account is not None and account.state in _LOCKED else Group.QUEUED


def group_said(group: Group) -> str:
    """Return a group's title."""
    return {
        Group.NEEDS_YOU: tr("Needs you"),
        Group.HELD: tr("Held, you can still take it back"),
        Group.SENDING: tr("Sending"),
        Group.QUEUED: tr("Queued"),
        Group.NEEDS_KEY: tr("Waiting for a key"),
    }[group]


def grouped(entries: Sequence[OutboxEntry], accounts: Mapping[int, Account], now: datetime) -> list[Head | OutboxEntry]:
    """Return heads and entries in the order they are shown."""
    by_group: dict[Group, list[OutboxEntry]] = {group: [] for group in Group}
    for entry in entries:
        by_group[group_of(entry, accounts.get(entry.account_id), now)].append(entry)
    # What nobody knows comes before what is known to be refused: it holds up others.
    by_group[Group.NEEDS_YOU].sort(key=lambda entry: entry.state is OutboxState.REFUSED)
    items: list[Head | OutboxEntry] = []
    for group, members in by_group.items():
        if not members:
            continue
        action, account = "", ""
        if group is Group.HELD and len(members) > 1:
            action = tr("Take all back")
        elif group is Group.NEEDS_KEY:
            account = members[0].account
            action = tr("Repair {account}").format(account=account)
        items.append(Head(group, len(members), action, account))
        items += members
    return items


def action_said(entry: OutboxEntry) -> str:
    """Return what an entry does, beside the name of whom it is about."""
    write = entry.write
    if isinstance(write, AddNote):
        return counted(len(write.text), tr("Note, 1 character"), tr("Note, {n} characters"))
    if isinstance(write, MoveStage):
        template = tr("Move to another vacancy, {stage}") if write.vacancy_remote_id else tr("Move to {stage}")
        return template.format(stage=write.stage)
    if isinstance(write, UploadDocument):
        template = tr("Photo {name}, {size}") if write.kind is DocumentKind.PHOTO else "{name}, {size}"
        return template.format(name=write.file.name, size=words.file_size(write.file.bytes))
    if isinstance(write, EditRecord):
        return tr("Change {fields}").format(fields=", ".join(map(_field_said, write.fields)))
    if isinstance(write, Act):
        return ", ".join(part for part in (_title_said(entry, write), write.file.name if write.file is not None else "") if part)
    return {CreateApplication: tr("New applicant"), DeleteRecord: tr("Delete")}.get(type(write), tr("New vacancy"))


def _title_said(entry: OutboxEntry, write: Act) -> str:
    """Return what the provider's profile calls the action, as it was when it was queued."""
    title = entry.summary.values.get("action")
    return QCoreApplication.translate(CONTEXT, title) if isinstance(title, str) and title else write.name.replace("_", " ").capitalize()


def text_of(entry: OutboxEntry) -> str:
    """Return all that was typed or chosen, in full: nothing of it is lost by a refusal."""
    write = entry.write
    if isinstance(write, AddNote):
        return write.text
    if isinstance(write, CreateApplication | EditRecord | Act | PostVacancy):
        fields = write.content if isinstance(write, PostVacancy) else write.fields
        lines = [f"{_field_said(name)}: {_value(value)}" for name, value in fields.items()]
        return "\n".join([*lines, write.file.name] if isinstance(write, Act) and write.file is not None else lines)
    if isinstance(write, MoveStage):
        moved = f"{write.from_stage} → {write.stage}" if write.from_stage else write.stage
        return "\n".join(part for part in (moved, write.reason) if part)
    if isinstance(write, UploadDocument):
        return write.file.name
    return ""


def _field_said(name: str) -> str:
    """Return a field's label in the user's language, as a word in a sentence; one that no label is known of by its own name."""
    said = QCoreApplication.translate(CONTEXT, _LABELS.get(name, name.replace("_", " ").capitalize()))
    return said if any(letter.isupper() for letter in said[1:]) else said[:1].lower() + said[1:]


def _value(value: object) -> str:
    if value is None:
        return tr("emptied")
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def row_said(entry: OutboxEntry, account: Account | None, upload: UploadProgress | None, now: datetime) -> str:
    """Return a whole row as a sentence for a screen reader."""
    parts = (entry.target.name, action_said(entry), entry.account, state_said(entry, account, now, upload))
    return ", ".join(part for part in parts if part)


def state_said(entry: OutboxEntry, account: Account | None, now: datetime, upload: UploadProgress | None = None) -> str:
    """Return how an entry stands, in a few words; `upload` says how far its file is."""
    if upload is not None and entry.state is OutboxState.SENDING:
        return upload_said(upload)
    is_paused = account is not None and account.is_sending_paused and account.state not in (*_LOCKED, AccountState.PAUSED)
    if is_paused and entry.state in (OutboxState.HELD, OutboxState.QUEUED):
        return tr("sending is paused")
    said: dict[OutboxState, Callable[[], str]] = {
        OutboxState.UNCERTAIN: lambda: _uncertain_said(entry, now),
        OutboxState.REFUSED: lambda: refusal_said(entry),
        OutboxState.HELD: lambda: (
            tr("sends in {n} s").format(n=seconds_left(entry, now))
            if is_held(entry, now) and not _is_cut_off(account)
            else tr("waits for a key")  # among those that are held no heading says so
            if account is not None and account.state in _LOCKED
            else _waiting_said(entry, account, now)
        ),
        OutboxState.SENT: lambda: tr("sent {time}").format(time=words.when(entry.sent_at, now)),
        OutboxState.CANCELLED: lambda: tr("taken back"),
        OutboxState.SENDING: lambda: tr("sending"),
        OutboxState.QUEUED: lambda: _waiting_said(entry, account, now),
    }
    return said[entry.state]()


def upload_said(upload: UploadProgress) -> str:
    """Return "67 % of 2.1 MB", and what is awaited once all of it has left."""
    if upload.sent >= upload.total:
        return tr("sent, answer awaited")
    return tr("{percent} % of {size}").format(percent=100 * upload.sent // max(1, upload.total), size=words.file_size(upload.total))


def _uncertain_said(entry: OutboxEntry, now: datetime) -> str:
    # The provider may still be writing it down: only after the quiet window does looking prove anything.
    if entry.not_before is not None and entry.not_before > now:
        return tr("May have arrived, we look at {time}").format(time=words.clock_time(entry.not_before))
    return tr("May have arrived")


def _is_cut_off(account: Account | None) -> bool:
    """Whether nothing goes out for now, however soon its time comes."""
    return account is not None and account.state in (*_LOCKED, AccountState.PAUSED, AccountState.UNREACHABLE)


def _waiting_said(entry: OutboxEntry, account: Account | None, now: datetime) -> str:
    if account is not None and account.state in _LOCKED:
        since = words.when(account.state_since, now)
        return tr("since {time}").format(time=since) if since else tr("waits for a key")
    if account is not None and account.state is AccountState.PAUSED:
        return tr("the account is paused")
    if entry.not_before is not None and entry.not_before > now:
        return tr("waits until {time}").format(time=words.clock_time(entry.not_before))
    if entry.after is not None:
        return tr("after what comes before")
    if _is_cut_off(account) or (entry.error is not None and entry.error.kind == Unreachable.kind):
        return tr("waits for the network")
    return tr("goes out next")


def refusal_said(entry: OutboxEntry) -> str:
    """Return why it was refused, in two or three words."""
    kind = entry.error.kind if entry.error is not None else ""
    return {
        "not_found": tr("Refused, no longer there"),
        "validation": tr("Refused, mend it"),
        "forbidden": tr("Refused, not allowed"),
        "credentials": tr("Refused, the key"),
        "conflict": tr("Refused, changed there"),
        "unsupported": tr("Refused, not possible"),
    }.get(kind, tr("Refused"))


def seconds_left(entry: OutboxEntry, now: datetime) -> int:
    """Return how many seconds a held entry can still be taken back."""
    return max(0, round((entry.hold_until - now).total_seconds())) if entry.hold_until is not None else 0


def repeat_said(entry: OutboxEntry, provider: str) -> str:
    """Return what a second sending would do."""
    write = entry.write
    if isinstance(write, AddNote):
        return tr("Sending twice makes two notes; {provider} cannot remove one.").format(provider=provider)
    if isinstance(write, UploadDocument) and write.kind is not DocumentKind.PHOTO:
        return tr("Sending twice makes two files; {provider} cannot remove one.").format(provider=provider)
    if isinstance(write, CreateApplication):
        return tr("Sending twice makes the same person two applicants.")
    if isinstance(write, PostVacancy):
        return tr("Sending twice makes the same vacancy twice.")
    if isinstance(write, Act):
        return tr("Sending it twice may do it twice. Look in {provider} first.").format(provider=provider)
    return tr("Sending it twice changes nothing more than sending it once.")


def title_of(entry: OutboxEntry) -> str:
    """Return the card's title."""
    write, name = entry.write, entry.target.name
    if isinstance(write, MoveStage):
        return tr("Move {name} to {stage}").format(name=name, stage=write.stage)
    if isinstance(write, UploadDocument):
        return tr("{file} for {name}").format(file=write.file.name, name=name)
    if isinstance(write, Act):
        return tr("{action}: {name}").format(action=_title_said(entry, write), name=name)
    template = {
        AddNote: tr("Note on {name}"),
        DeleteRecord: tr("Delete {name}"),
        EditRecord: tr("Change {name}"),
        PostVacancy: tr("New vacancy: {name}"),
    }.get(type(write), "{name}")
    return template.format(name=name)


def tr(text: str) -> str:
    """Translate in the outbox's context."""
    return QCoreApplication.translate("Outbox", text)

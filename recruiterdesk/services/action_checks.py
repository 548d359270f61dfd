"""What is checked of an action that only its provider has, before it is queued (`ActionSpec`)."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationRow, ApplicationView
from recruiterdesk.domain.errors import Invalid, NotFound, Unsupported
from recruiterdesk.domain.outbox import Target
from recruiterdesk.domain.provider_profile import ActionSpec, ProviderProfile
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.services.contact import why_no_contact
from recruiterdesk.services.references import storable
from recruiterdesk.services.write_checks import FieldValue, checked_creation, refusal
from recruiterdesk.store.provider_tables import WHOLE
from recruiterdesk.store.transaction import Reader

CHOICES_FRESH = timedelta(minutes=10)
"""How long a table that choices are taken from is believed without asking for it again."""

Kept = Mapping[str, frozenset[str]]

WHAT_FOR = {"application": "an applicant", "vacancy": "a vacancy", "account": "an account"}


def known_action(profile: ProviderProfile, name: str, on: str) -> ActionSpec:
    """Return an action that can be done to this kind of thing; raises NotFound naming those that can, Invalid for another kind."""
    spec = profile.action(name)
    if spec is None:
        offered = ", ".join(action.name for action in profile.actions if action.on == on)
        raise NotFound(
            '{provider} has no action "{action}" for {what}. {known}',
            provider=profile.name,
            action=storable(name),
            what=WHAT_FOR.get(on, on),
            known=f"It has: {offered}." if offered else "It has none.",
        )
    if spec.on != on:
        raise Invalid('"{action}" is done to {what}. Name one.', action=str(spec.title), what=WHAT_FOR[spec.on])
    return spec


def action_refusal(account: Account, profile: ProviderProfile, spec: ActionSpec, view: ApplicationView | None) -> Sentence | None:
    """Say why an action cannot be done: the account cannot, or it mails the applicant of `view`, who must not be contacted."""
    reason = refusal(account, profile, spec.capability)
    if reason is not None or view is None or not spec.writes_to_person:
        return reason
    return why_no_contact(view.row, view.seen_before, profile.name)


def require_contact(reader: Reader, profile: ProviderProfile, spec: ActionSpec, application_id: int) -> None:
    """Raise Unsupported with the reason where an action mails an applicant who must not be contacted."""
    if not spec.writes_to_person:
        return
    view = reader.applications.view(application_id)
    if (reason := why_no_contact(view.row, view.seen_before, profile.name)) is not None:
        raise Unsupported(reason)


def tables_for_line(profile: ProviderProfile, spec: ActionSpec) -> tuple[str, ...]:
    """Return the names of the tables one of whose lines the action is done to; none where it takes no line."""
    return tuple(table.name for table in profile.tables if spec.name in table.line_actions)


def needs_line(profile: ProviderProfile, spec: ActionSpec) -> bool:
    """Whether it can only be done to a line, since no field of its own can name what it is about."""
    return bool(tables_for_line(profile, spec)) and not spec.names_line


def checked_line(profile: ProviderProfile, spec: ActionSpec, line: str | None, fields: Mapping[str, FieldValue]) -> str | None:
    """Return the line as it will be sent; raises Invalid for one that is missing, or that the action does not take."""
    tables = tables_for_line(profile, spec)
    given = storable(line).strip() if line is not None else ""
    if given and not tables:
        raise Invalid('"{action}" takes no line of a table. Leave it out.', action=str(spec.title), fields={"line": ["is not asked for"]})
    if tables and not given and not fields.get(spec.names_line):
        raise Invalid(
            '"{action}" is done to one line of a table. Choose it in: {tables}.',
            action=str(spec.title),
            tables=", ".join(tables),
            fields={"line": ["is missing"]},
        )
    return given or None


def check_has_file(spec: ActionSpec, *, is_given: bool) -> None:
    """Raise Invalid for a file that the action does not take, and where one is missing that it needs."""
    if is_given and not spec.file_kind:
        raise Invalid('"{action}" takes no file. Leave it out.', action=str(spec.title), fields={"file": ["is not asked for"]})
    if spec.file_kind and not is_given and not spec.is_file_optional:
        raise Invalid('"{action}" needs a file. Choose one.', action=str(spec.title), fields={"file": ["is missing"]})


def checked_action_fields(fields: Mapping[str, FieldValue], spec: ActionSpec, provider: str, kept: Kept) -> dict[str, FieldValue]:
    """Return the fields by their kinds; raises Invalid naming every wrong or missing one.

    `kept` holds, by the table's name, the ids that a choice from that table may have, where they were read just now.
    """
    checked = checked_creation(fields, spec.fields, provider)
    findings: dict[str, list[str]] = {}
    for field in spec.fields:
        ids, value = kept.get(field.choices_from), checked.get(field.name)
        wanted = value if isinstance(value, list) else [value] if isinstance(value, str) else []
        if ids is not None and any(one not in ids for one in wanted):
            findings[field.name] = [f"is no line of {field.choices_from}"]
    if findings:
        raise Invalid(
            "{provider} would refuse this: {findings}. Nothing was queued.",
            provider=provider,
            findings="; ".join(f"{field.label} {findings[field.name][0]}" for field in spec.fields if field.name in findings),
            fields=findings,
        )
    return checked


def kept_choices(reader: Reader, account_id: int, profile: ProviderProfile, target: str, spec: ActionSpec, now: datetime) -> Kept:
    """Return the ids that choices may have, by table, of tables that were read whole just now; of the others nothing is known.

    `target` is the remote id of what the action is done to, "" for the account.
    """
    kept: dict[str, frozenset[str]] = {}
    for name in {field.choices_from for field in spec.fields} - {""}:
        table = profile.table(name)
        if table is None or table.on not in ("account", spec.on):
            continue
        found = reader.tables.get(account_id, name, "" if table.on == "account" else target, {}, WHOLE)
        if found is not None and found.page.next is None and now - found.read_at <= CHOICES_FRESH:
            kept[name] = frozenset(line.id for line in found.page.lines)
    return kept


def action_target(reader: Reader, account: Account, table: str, local_id: int | None) -> ApplicationRow | Target:
    """Return what an action is done to; raises NotFound, and Invalid for something of another account."""
    if table == "account":
        return Target(table="account", local_id=account.id, remote_id=None, name=account.name)
    if local_id is None:
        raise Invalid("Name what this is done to.", fields={"target": ["is missing"]})
    if table == "application":
        row = reader.applications.view(local_id).row
        _check_owner(row.account_id, account, row.name)
        return row
    vacancy = reader.vacancies.view(local_id).row
    _check_owner(vacancy.account_id, account, vacancy.title)
    return Target(table="vacancy", local_id=vacancy.id, remote_id=vacancy.remote_id, name=vacancy.title)


def _check_owner(owner: int, account: Account, name: str) -> None:
    if owner != account.id:
        raise Invalid("{name} belongs to another account than {account}. Choose something of {account}.", name=name, account=account.name)

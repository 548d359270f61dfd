"""Tables, actions and their fields as documents."""

from collections.abc import Sequence

from recruiterdesk.cli.documents.failure_document import error_document
from recruiterdesk.domain.capability import Ability
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.provider_profile import ActionSpec, FileRule, ProviderProfile, RecordField, TableSpec
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.services.action_checks import tables_for_line
from recruiterdesk.services.table_service import ShownTable


def table_document(spec: TableSpec, shown: ShownTable) -> dict[str, object]:
    """Return lines by the columns' names. `id` names a line for `--line`, `next` is the `--cursor` of the next page, null on the last.

    `error` says why what was kept is shown in the place of a fresh answer, and is left out otherwise.
    """
    names = [column.name for column in shown.page.columns]
    document: dict[str, object] = {
        "table": spec.name,
        "columns": [{"name": column.name, "label": str(column.label), "kind": column.kind.value} for column in shown.page.columns],
        "items": [{**dict(zip(names, line.cells, strict=True)), "id": line.id} for line in shown.page.lines],
        "total": shown.page.total,
        "next": shown.page.next,
        "read_at": to_iso(shown.read_at),
        "kept": shown.is_kept,
        "note": str(shown.page.note),
    }
    return document if shown.trouble is None else {**document, **error_document(shown.trouble)}


def table_member(spec: TableSpec, refusal: Sentence | None) -> dict[str, object]:
    """Return what a table is, what it can be asked by, and why it cannot be shown where that is so."""
    return {
        "name": spec.name,
        "title": str(spec.title),
        "on": spec.on,
        **_state_members(refusal),
        "filters": field_members(spec.filters),
        "line_actions": list(spec.line_actions),
        "files": spec.has_files,
    }


def action_member(profile: ProviderProfile, spec: ActionSpec, refusal: Sentence | None) -> dict[str, object]:
    """Return what an action is, what it asks for, and why it cannot be done where that is so."""
    return {
        "name": spec.name,
        "title": str(spec.title),
        "on": spec.on,
        **_state_members(refusal),
        "fields": field_members(spec.fields),
        "warning": str(spec.warning),
        "line_of": list(tables_for_line(profile, spec)),
        "file": _file_member(profile.file_rule(spec.file_kind), spec) if spec.file_kind else None,
    }


def field_members(fields: Sequence[RecordField]) -> list[dict[str, object]]:
    """Return what can be given, with the values that a choice may have or the table they are lines of."""
    return [
        {
            "name": field.name,
            "label": str(field.label),
            "kind": field.kind,
            "required": field.is_required,
            "hint": str(field.hint),
            "choices": [{"value": choice.value, "label": str(choice.label)} for choice in field.choices],
            "choices_from": field.choices_from or None,
        }
        for field in fields
    ]


def _state_members(refusal: Sentence | None) -> dict[str, str]:
    return {"state": (Ability.YES if refusal is None else Ability.NO).value, "reason": str(refusal or "")}


def _file_member(rule: FileRule | None, spec: ActionSpec) -> dict[str, object]:
    required: dict[str, object] = {"required": not spec.is_file_optional}
    return required if rule is None else {**required, "max_bytes": rule.max_bytes, "extensions": list(rule.extensions)}

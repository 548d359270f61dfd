"""What is checked of a write before it is queued, so that what can be known now is not refused tomorrow."""

import re
from collections.abc import Mapping
from datetime import date
from urllib.parse import urlsplit

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import Invalid, Unsupported
from recruiterdesk.domain.provider_profile import ProviderProfile, RecordField
from recruiterdesk.services.references import storable

FieldValue = str | bool | list[str] | dict[str, str]

_EMAIL = re.compile(r"[^@\s,;<>()]{1,64}@[^@\s,;<>()]+\.[^@\s,;<>()]{2,}")
_YES = frozenset({"true", "yes", "1", "ja", "on"})
_NO = frozenset({"false", "no", "0", "nee", "off"})
_LONGEST_EMAIL = 254


def require_ability(account: Account, profile: ProviderProfile, capability: Capability) -> None:
    """Raise Unsupported with the account's own reason where it cannot do this; what was never tried may be tried."""
    state = account.capabilities.get(capability) or profile.capabilities.get(capability)
    if state is None:
        raise Unsupported("{provider} cannot do this.", provider=profile.name, account=account.name)
    if state.state in (Ability.NO, Ability.LOCAL):
        raise Unsupported(state.reason, account=account.name)


def checked_note(text: str, profile: ProviderProfile | None) -> str:
    """Return a note's text as it will be sent; raises Invalid for an empty one or one over the provider's limit."""
    checked = storable(text).strip()
    if not checked:
        raise Invalid("The note is empty. Type something first.", fields={"text": ["is empty"]})
    if profile is not None and profile.note_limit is not None and len(checked) > profile.note_limit:
        raise Invalid(
            "The note has {length} characters, {provider} takes {limit}. Your text is kept. Shorten it or split it in two.",
            length=len(checked),
            provider=profile.name,
            limit=profile.note_limit,
            fields={"text": [f"has {len(checked)} characters, {profile.note_limit} are taken"]},
        )
    return checked


def checked_creation(fields: Mapping[str, FieldValue], known: tuple[RecordField, ...], provider: str) -> dict[str, FieldValue]:
    """Return the fields of a new record by their kinds, empty ones left out; raises Invalid naming every wrong or missing field."""
    usable = {field.name: field for field in known if field.on_create}
    checked, findings = _checked(fields, usable)
    for field in usable.values():
        if field.is_required and checked.get(field.name) is None:
            findings.setdefault(field.name, ["is missing"])
    _raise_findings(findings, usable, provider)
    return {name: value for name, value in checked.items() if value is not None}


def checked_change(fields: Mapping[str, FieldValue | None], known: tuple[RecordField, ...], provider: str) -> dict[str, FieldValue | None]:
    """Return the changed fields by their kinds, None to clear one; raises Invalid naming every wrong field."""
    usable = {field.name: field for field in known if field.on_edit}
    checked, findings = _checked(fields, usable)
    for name, value in checked.items():
        field = usable[_root(name)]
        if value is None and (field.is_required or not field.is_clearable):
            findings.setdefault(name, ["cannot be empty" if field.is_required else "can be changed there, not taken away"])
    if not fields:
        raise Invalid("Nothing is changed. Name at least one field.")
    _raise_findings(findings, usable, provider)
    return checked


def _checked(
    fields: Mapping[str, FieldValue | None], usable: Mapping[str, RecordField]
) -> tuple[dict[str, FieldValue | None], dict[str, list[str]]]:
    checked: dict[str, FieldValue | None] = {}
    findings: dict[str, list[str]] = {}
    for name, value in fields.items():
        field = usable.get(_root(name))
        if field is None:
            findings[name] = ["is no field here"]
        elif "." in name:
            part = checked.setdefault(field.name, {})
            if isinstance(part, dict) and isinstance(value, str):
                part[storable(name.partition(".")[2])] = storable(value)
            else:
                findings[name] = ["is not text"]
        else:
            try:
                checked[name] = None if value is None else _converted(field, value)
            except ValueError as wrong:
                findings[name] = [str(wrong)]
    return checked, findings


def _root(name: str) -> str:
    return name.partition(".")[0]


def _converted(field: RecordField, value: FieldValue) -> FieldValue | None:
    if isinstance(value, str):
        text = storable(value).strip()
        return _CONVERTERS.get(field.kind, _text)(text) if text else None
    if isinstance(value, list):
        return [storable(part).strip() for part in value if part.strip()]
    if isinstance(value, dict):
        return {storable(key): storable(part) for key, part in value.items()}
    return value


def _text(text: str) -> FieldValue:
    return text


def _email(text: str) -> FieldValue:
    if len(text) > _LONGEST_EMAIL or not _EMAIL.fullmatch(text):
        raise ValueError("is no e-mail address")
    return text


def _url(text: str) -> FieldValue:
    try:
        parts = urlsplit(text)
    except ValueError:
        raise ValueError("is no web address") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("is no web address: it begins with https://")
    return text


def _date(text: str) -> FieldValue:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError("is no date like 1990-12-31") from None


def _flag(text: str) -> FieldValue:
    if text.lower() in _YES | _NO:
        return text.lower() in _YES
    raise ValueError("is neither yes nor no")


def _list(text: str) -> FieldValue:
    return [part.strip() for part in text.split(",") if part.strip()]


_CONVERTERS = {"email": _email, "url": _url, "date": _date, "flag": _flag, "list": _list}


def _raise_findings(findings: dict[str, list[str]], usable: Mapping[str, RecordField], provider: str) -> None:
    if not findings:
        return
    told = "; ".join(f"{usable[name].label if name in usable else name} {finding[0]}" for name, finding in findings.items())
    raise Invalid("{provider} would refuse this: {findings}. Nothing was queued.", provider=provider, findings=told, fields=findings)

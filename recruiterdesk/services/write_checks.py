"""What is checked of a write before it is queued, so that what can be known now is not refused tomorrow."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from urllib.parse import urlsplit

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.errors import Invalid, Unsupported
from recruiterdesk.domain.provider_profile import Choice, ProviderProfile, RecordField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.services.references import storable

FieldValue = str | bool | list[str] | dict[str, str]

_EMAIL = re.compile(r"[^@\s,;<>()]{1,64}@[^@\s,;<>()]+\.[^@\s,;<>()]{2,}")
_YES = frozenset({"true", "yes", "1", "ja", "on"})
_NO = frozenset({"false", "no", "0", "nee", "off"})
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}([.,][0-9]{1,9})?")
_TWO_NUMBERS = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")  # a thousand in one country is a fraction in another
_LONGEST_EMAIL = 254


def refusal(account: Account, profile: ProviderProfile, capability: Capability) -> Sentence | None:
    """Say why an account cannot do something, in its own reason; None where it can, or was never seen to be refused."""
    state = account.capabilities.get(capability) or profile.capabilities.get(capability)
    if state is None:
        return Sentence.of("{provider} cannot do this.", provider=profile.name)
    return state.reason if state.state in (Ability.NO, Ability.LOCAL) else None


def require_ability(account: Account, profile: ProviderProfile, capability: Capability) -> None:
    """Raise Unsupported with the account's own reason where it cannot do this; what was never tried may be tried."""
    reason = refusal(account, profile, capability)
    if reason is not None:
        raise Unsupported(reason, account=account.name)


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
        field = usable[name]
        if value is None and (field.is_required or not field.is_clearable):
            findings.setdefault(name, ["cannot be empty" if field.is_required else "can be changed there, not taken away"])
    if not fields:
        raise Invalid("Nothing is changed. Name at least one field.")
    _raise_findings(findings, usable, provider)
    return checked


def checked_filters(given: Mapping[str, str], known: tuple[RecordField, ...], title: Sentence) -> dict[str, str]:
    """Return what is asked of a table as canonical texts, empty ones left out; raises Invalid naming every wrong or missing one."""
    usable = {field.name: field for field in known}
    checked, findings = _checked(given, usable)
    for field in known:
        if field.is_required and checked.get(field.name) is None:
            findings.setdefault(field.name, ["is missing"])
    if findings:
        raise Invalid(
            '"{table}" cannot be asked so: {findings}. {known}',
            table=str(title),
            findings=_told(findings, usable),
            known=f"It can be asked by {', '.join(usable)}." if usable else "It takes no filters.",
            fields=findings,
        )
    return {name: _as_text(value) for name, value in checked.items() if value is not None}


def _as_text(value: FieldValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ",".join(value)
    return value if isinstance(value, str) else ""


def checked_posting(content: Mapping[str, object], known: tuple[RecordField, ...], provider: str) -> dict[str, object]:
    """Return a new vacancy's fields by their kinds; members of an object stand for fields with a dot in their names.

    Raises Invalid naming every wrong or missing field.
    """
    names = {field.name for field in known}
    flat: dict[str, FieldValue] = {}
    findings: dict[str, list[str]] = {}
    for name, value in _flattened(content, names):
        given = _given(value)
        if given is None and value is not None:
            findings[name] = ["is neither text, a number, yes or no, nor a list of texts"]
        elif given is not None:
            flat[name] = given
    usable = {field.name: field for field in known if field.on_create}
    checked, wrong = _checked(flat, usable)
    findings |= wrong
    for field in usable.values():
        if field.is_required and checked.get(field.name) is None:
            findings.setdefault(field.name, ["is missing"])
    _raise_findings(findings, usable, provider)
    return {name: value for name, value in checked.items() if value is not None}


def _flattened(content: Mapping[str, object], names: set[str]) -> list[tuple[str, object]]:
    flat: list[tuple[str, object]] = []
    for name, value in content.items():
        if name not in names and isinstance(value, dict):
            flat += [(f"{name}.{part}", inner) for part, inner in value.items()]
        else:
            flat.append((name, value))
    return flat


def _given(value: object) -> FieldValue | None:
    """Return a value of a JSON document as a form would give it, None where no form could."""
    if isinstance(value, str | bool):
        return value
    if isinstance(value, int | float):
        return f"{value}0" if _TWO_NUMBERS.fullmatch(str(value)) else str(value)  # in JSON a point is a point
    if isinstance(value, list) and all(isinstance(part, str | int | float) and not isinstance(part, bool) for part in value):
        return [str(part) for part in value]
    if isinstance(value, dict) and all(isinstance(part, str) for part in value.values()):
        return dict(value)
    return None


def _checked(
    fields: Mapping[str, FieldValue | None], usable: Mapping[str, RecordField]
) -> tuple[dict[str, FieldValue | None], dict[str, list[str]]]:
    checked: dict[str, FieldValue | None] = {}
    findings: dict[str, list[str]] = {}
    for name, value in fields.items():
        field = usable.get(name) or usable.get(_root(name))
        if field is None:
            findings[name] = ["is no field here"]
        elif field.name != name:
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
        if not text:
            return None
        if field.kind == "choice":
            return _chosen(field.choices, text)
        value = (_https if field.is_encrypted else _CONVERTERS.get(field.kind, _text))(text)
    if isinstance(value, bool):
        if field.kind != "flag":
            raise ValueError("is not yes or no")
        return value
    if isinstance(value, list):
        if field.kind != "list":
            raise ValueError("is not a list")
        parts = [storable(part).strip() for part in value if part.strip()]
        return [_chosen(field.choices, part) for part in parts] or None
    if isinstance(value, dict):
        if field.kind not in ("text", "long"):
            raise ValueError("has no parts")
        return {storable(key): storable(part) for key, part in value.items()}
    return value


def _chosen(choices: tuple[Choice, ...], text: str) -> str:
    """Return the value that was meant, by itself or by the user's word for it; any text where the choices are not fixed."""
    if not choices or any(choice.value == text for choice in choices):
        return text
    meant = [choice.value for choice in choices if text.casefold() in (choice.value.casefold(), str(choice.label).casefold())]
    if len(meant) != 1:
        raise ValueError(f"is none of: {', '.join(choice.value for choice in choices)}")
    return meant[0]


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


def _https(text: str) -> FieldValue:
    if urlsplit(str(_url(text))).scheme != "https":
        raise ValueError("does not begin with https://")
    return text


def _date(text: str) -> FieldValue:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError("is no date like 1990-12-31") from None


def _moment(text: str) -> FieldValue:
    try:
        # Without a zone it is this computer's own time, as everybody means it who types one.
        return to_iso(datetime.fromisoformat(text).astimezone()) or text
    except (ValueError, OverflowError):
        raise ValueError("is no moment like 2026-11-22T14:30") from None


def _number(text: str) -> FieldValue:
    if not _NUMBER.fullmatch(text):
        raise ValueError("is no number like 42 or 3.5")
    if _TWO_NUMBERS.fullmatch(text):
        raise ValueError("can be read as two numbers: write 3500 or 3.50")
    return text.replace(",", ".")


def _flag(text: str) -> FieldValue:
    if text.lower() in _YES | _NO:
        return text.lower() in _YES
    raise ValueError("is neither yes nor no")


def _list(text: str) -> FieldValue:
    return [part.strip() for part in text.split(",") if part.strip()]


_CONVERTERS = {"email": _email, "url": _url, "date": _date, "moment": _moment, "number": _number, "flag": _flag, "list": _list}


def _raise_findings(findings: dict[str, list[str]], usable: Mapping[str, RecordField], provider: str) -> None:
    if not findings:
        return
    raise Invalid(
        "{provider} would refuse this: {findings}. Nothing was queued.",
        provider=provider,
        findings=_told(findings, usable),
        fields=findings,
    )


def _told(findings: Mapping[str, list[str]], usable: Mapping[str, RecordField]) -> str:
    return "; ".join(f"{usable[name].label if name in usable else name} {finding[0]}" for name, finding in findings.items())

"""A vacancy's fields: flat names on this desk, nested ones at ICTerGezocht.nl (contract sheet, endpoints 1 and 2)."""

import html
import re
from collections.abc import Mapping
from typing import Any, Final

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.providers.ictergezocht.paths import CUSTOM_FIELDS, PATHS

_BY_PATH: Final = {".".join(path).casefold(): name for name, path in PATHS.items()}
_NUMBERS: Final = frozenset({"company_type", "user_function"})
_NEEDED: Final = {"company": ("company_name",), "companyUser": ("user_name", "user_email")}
# A name, a colon, and no web address: what does not look so belongs to the value before it.
_NAMED: Final = re.compile(r"\s*([^\W\d_][^:]{0,250}):(?!//)(.*)", re.DOTALL)


def field_of(path: str) -> str:
    """Return our name of the field that an error's `path` names, in whatever form; the path itself where it is none of ours.

    Understood are `company.name`, `company[name]`, `/company/name` and a place in a list, such as `customFields.0.value`.
    """
    plain = ".".join(part for part in re.split(r"[.\[\]/]+", path) if part)
    found = _BY_PATH.get(plain.casefold())
    if found is None and plain.casefold().startswith("customfields."):
        found = CUSTOM_FIELDS
    return found or {"company": "company_name", "companyuser": "user_name"}.get(plain.casefold(), plain)


def body_with(
    held: Mapping[str, Any], changes: Mapping[str, object], *, is_html: bool = False, ids_as_text: bool = False
) -> dict[str, Any]:
    """Lay changes, by our names, over the body that is held, and return the whole; None takes a field away. `held` stays as it is.

    Raises Invalid, naming fields, for what ICTerGezocht.nl's document does not allow.
    """
    body = {name: dict(value) if isinstance(value, Mapping) else value for name, value in held.items()}
    for name, value in changes.items():
        if name not in PATHS:
            raise Invalid(
                'ICTerGezocht.nl has no field "{field}" for vacancies. Leave it out.', field=name, fields={name: ["is no field here"]}
            )
        *owners, member = PATHS[name]
        wire = _on_the_wire(name, value, is_html=is_html, ids_as_text=ids_as_text)
        into = body.setdefault(owners[0], {}) if owners else body
        if wire is None:
            into.pop(member, None)
        else:
            into[member] = wire
    for owner, needed in _NEEDED.items():
        _check_whole(body, owner, needed)
    return body


def _check_whole(body: dict[str, Any], owner: str, needed: tuple[str, ...]) -> None:
    if not body.get(owner):
        body.pop(owner, None)
        return
    missing = [name for name in needed if not body[owner].get(PATHS[name][-1])]
    if missing:
        findings = {name: ["is missing"] for name in missing}
        if owner == "company":
            raise Invalid("ICTerGezocht.nl takes a company only with its name. Fill it in, or leave the company out.", fields=findings)
        raise Invalid(
            "ICTerGezocht.nl takes a contact only with a name and an e-mail address. Fill both in, or leave the contact out.",
            fields=findings,
        )


def _on_the_wire(name: str, value: object, *, is_html: bool, ids_as_text: bool) -> object:
    if value is None or value in ("", [], {}):
        return None
    if name == CUSTOM_FIELDS:
        return custom_fields(value)
    text = str(value).strip()
    if name in _NUMBERS:
        if not text.isascii() or not text.isdigit():
            raise Invalid(
                "This is none of ICTerGezocht.nl's choices. Choose one from the list.", fields={name: ["is no number from the list"]}
            )
        return text if ids_as_text else int(text)
    if name == "country_code":
        return text.upper()
    return as_html(text) if name == "description" and is_html else text


def custom_fields(value: object) -> list[dict[str, str]]:
    """Read `name: value` lines, or an object, into the document's list.

    Several values of one field are separated by commas, as in the document's example, and so are lists on a command line: what has no name
    of its own belongs to the field before it.
    """
    if isinstance(value, Mapping):
        return [{"name": str(name), "value": str(inner)} for name, inner in value.items()]
    found: list[dict[str, str]] = []
    for part in value if isinstance(value, list) else [value]:
        named = _NAMED.fullmatch(str(part))
        if named is not None and named[2].strip():
            found.append({"name": named[1].strip(), "value": named[2].strip()})
        elif found:
            found[-1]["value"] += f", {str(part).strip()}"
        else:
            raise Invalid(
                'Write each extra field as "name: value", such as "frameworks: Laravel, Vue.js".', fields={CUSTOM_FIELDS: ["has no name"]}
            )
    return found


def as_html(text: str) -> str:
    """Write plain text as paragraphs; what already is HTML stays as it is."""
    if re.match(r"\s*<[a-zA-Z!]", text):
        return text
    paragraphs = [part for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")) if part.strip()]
    return "".join(f"<p>{html.escape(part.strip(), quote=False).replace(chr(10), '<br>')}</p>" for part in paragraphs)

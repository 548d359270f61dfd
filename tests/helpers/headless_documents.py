"""Says how a document differs from headless.md; an empty list is the only good answer. Additional members are free."""

import re
from collections.abc import Callable
from typing import Any

Check = Callable[[Any, str], list[str]]

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")
_REF = re.compile(r"[^/]+/.+")

CAPABILITIES = frozenset(
    re.findall(
        r"\w+",
        """list_vacancies read_vacancy create_vacancy update_vacancy delete_vacancy publish_vacancy search_board facets list_applicants
        read_applicant create_applicant update_applicant delete_applicant move_stage read_notes add_note delete_note list_documents
        download_document upload_document upload_photo tags ratings interviews consent reports insights clicks team locations articles
        receive_applications""",
    )
)
ERROR_KINDS = tuple(
    re.findall(
        r"\w+",
        """usage not_found credentials forbidden validation rate_limited unreachable provider conflict uncertain unsupported storage
        locked cancelled""",
    )
)


def of(*types: type) -> Check:
    """Check for one of some types; a bool is no number here."""

    def check(value: Any, where: str) -> list[str]:
        is_so = isinstance(value, types) and (not isinstance(value, bool) or bool in types)
        return [] if is_so else [f"{where} is {value!r}"]

    return check


def maybe(check: Check) -> Check:
    """Allow null as well."""
    return lambda value, where: [] if value is None else check(value, where)


def one_of(*words: str) -> Check:
    """Check for one of some words."""
    return lambda value, where: [] if value in words else [f"{where} is {value!r}"]


def time(value: Any, where: str) -> list[str]:
    """Check for ISO 8601, UTC, ending in Z."""
    return [] if isinstance(value, str) and _TIME.fullmatch(value) else [f"{where} is {value!r}"]


def ref(value: Any, where: str) -> list[str]:
    """Check for ACCOUNT/REMOTE_ID."""
    return [] if isinstance(value, str) and _REF.fullmatch(value) else [f"{where} is {value!r}"]


def record(**members: Check) -> Check:
    """Check every member of an object; none may be missing."""

    def check(value: Any, where: str) -> list[str]:
        if not isinstance(value, dict):
            return [f"{where} is {value!r}"]
        found = [f"{where}.{name} is missing" for name in members if name.rstrip("_") not in value]
        for name, inner in members.items():
            if name.rstrip("_") in value:
                found += inner(value[name.rstrip("_")], f"{where}.{name.rstrip('_')}")
        return found

    return check


def each(check: Check) -> Check:
    """Check every item of a list."""

    def check_all(value: Any, where: str) -> list[str]:
        if not isinstance(value, list):
            return [f"{where} is {value!r}"]
        return [finding for index, item in enumerate(value) for finding in check(item, f"{where}[{index}]")]

    return check_all


def error(value: Any, where: str) -> list[str]:
    """Check the error object: absent members are left out, not null."""
    found = record(kind=one_of(*ERROR_KINDS), message=of(str))(value, where)
    if found:
        return found
    found += [f"{where}.message says nothing"] if len(value["message"]) < 8 else []
    optional: dict[str, Check] = {"account": of(str), "status": of(int), "fields": of(dict), "retry_after": of(float, int)}
    for name, member in value.items():
        if name in optional:
            found += optional[name](member, f"{where}.{name}")
    return found


def capabilities(value: Any, where: str) -> list[str]:
    """Check that every name is there, and every no has its reason."""
    if not isinstance(value, dict) or set(value) != CAPABILITIES:
        return [f"{where} names {value!r}"]
    found: list[str] = []
    for name, state in value.items():
        found += record(state=one_of("yes", "no", "local", "unverified"), reason=of(str))(state, f"{where}.{name}")
        if state.get("state") != "yes" and not state.get("reason"):
            found.append(f"{where}.{name} has no reason")
    return found


COUNTS = record(seen=of(int), added=of(int), changed=of(int), removed=of(int))

ACCOUNT = record(
    name=of(str),
    provider=one_of("homerun", "smartrecruiters", "recruitsome", "jobsphere", "ictergezocht"),
    base_url=of(str),
    state=one_of("ok", "credentials", "forbidden", "unreachable", "paused", "never_synced"),
    state_reason=maybe(of(str)),
    last_complete_sync=maybe(time),
    vacancies=of(int),
    applicants=of(int),
    queued=of(int),
    capabilities=capabilities,
    settings=of(dict),
)
ACCOUNTS = record(accounts=each(ACCOUNT))
SYNC_REPORT = record(
    state=one_of("complete", "partial", "failed"),
    accounts=each(
        record(
            name=of(str),
            provider=of(str),
            state=one_of("complete", "partial", "failed"),
            requests=of(int),
            throttled=of(int),
            retries=of(int),
            seconds=of(int, float),
            vacancies=COUNTS,
            applicants=COUNTS,
            outbox=record(sent=of(int), refused=of(int), uncertain=of(int), queued=of(int)),
            error=maybe(error),
        )
    ),
)
VACANCY = record(
    ref=ref,
    account=of(str),
    provider=of(str),
    id=of(str),
    title=of(str),
    status=of(str),
    type=maybe(of(str)),
    location=maybe(of(str)),
    department=maybe(of(str)),
    stages=each(of(str)),
    applicants=maybe(of(int)),
    created_at=maybe(time),
    expires_at=maybe(time),
    url=maybe(of(str)),
    insight=maybe(
        record(clicks=maybe(of(int)), cost=maybe(of(int, float)), cpc=maybe(of(int, float)), applications=maybe(of(int)), read_at=time)
    ),
    description=of(str),
)
_APPLICANT: dict[str, Check] = {
    "ref": ref,
    "account": of(str),
    "provider": of(str),
    "id": of(str),
    "vacancy": maybe(record(ref=ref, title=maybe(of(str)))),
    "first_name": of(str),
    "last_name": of(str),
    "full_name": of(str),
    "email": maybe(of(str)),
    "phone": maybe(of(str)),
    "city": maybe(of(str)),
    "country": maybe(of(str)),
    "stage": maybe(of(str)),
    "status": maybe(of(str)),
    "rating": maybe(of(int, float)),
    "sources": each(of(str)),
    "disqualified": of(bool),
    "created_at": maybe(time),
    "updated_at": maybe(time),
    "hired_at": maybe(time),
    "retention_ends_at": maybe(time),
    "url": maybe(of(str)),
    "pending": each(of(str)),
    "local": of(bool),
}
APPLICANT = record(**_APPLICANT)
APPLICANT_DETAIL = record(
    **_APPLICANT,
    notes=each(record(text=of(str), author=of(str), sensitive=of(bool), created_at=maybe(time), local=of(bool), pending=maybe(of(str)))),
    documents=each(record(number=of(int), name=of(str), type=of(str), bytes=maybe(of(int)), cached=of(bool))),
    answers=each(record(question=of(str), answer=of(str))),
    history=each(record(at=time, what=of(str), from_=maybe(of(str)), to=maybe(of(str)), by=of(str))),
    fields=of(dict),
    seen_before=each(record(ref=ref, reason=of(str), certain=of(bool))),
    may_be_contacted=of(bool),
)
OUTBOX_ITEM = record(
    id=of(str),
    account=of(str),
    kind=one_of("note", "move", "upload", "apply", "edit", "delete", "post", "act"),
    target=of(str),
    summary=of(str),
    state=one_of("held", "queued", "sending", "uncertain", "refused", "sent", "cancelled"),
    attempts=of(int),
    created_at=time,
    sent_at=maybe(time),
    error=maybe(error),
    remote_id=maybe(of(str)),
)


def page(item: Check) -> Check:
    """Check a page of a list."""
    return record(total=of(int), items=each(item))


_FIELD = record(
    name=of(str),
    label=of(str),
    kind=of(str),
    required=of(bool),
    hint=of(str),
    choices=each(record(value=of(str), label=of(str))),
    choices_from=maybe(of(str)),
)
_OFFERED = {
    "name": of(str),
    "title": of(str),
    "on": one_of("account", "application", "vacancy"),
    "state": one_of("yes", "no"),
    "reason": of(str),
}
TABLES = record(tables=each(record(**_OFFERED, filters=each(_FIELD), line_actions=each(of(str)), files=of(bool))))
ACTIONS = record(actions=each(record(**_OFFERED, fields=each(_FIELD), warning=of(str), line_of=each(of(str)), file=maybe(of(dict)))))
TABLE = record(
    table=of(str),
    columns=each(record(name=of(str), label=of(str), kind=of(str))),
    items=each(record(id=of(str))),
    total=maybe(of(int)),
    next=maybe(of(str)),
    read_at=time,
    kept=of(bool),
    note=of(str),
)

DOCUMENTS: dict[str, Check] = {
    "account": ACCOUNT,
    "accounts": ACCOUNTS,
    "removed": record(removed=of(str)),
    "sync": SYNC_REPORT,
    "vacancies": page(VACANCY),
    "applicants": page(APPLICANT),
    "vacancy": VACANCY,
    "applicant": APPLICANT_DETAIL,
    "outbox item": OUTBOX_ITEM,
    "outbox": record(items=each(OUTBOX_ITEM)),
    "stages": record(
        account=of(str),
        stages=each(record(stage=of(str), funnel=of(str), chosen=of(bool), applicants=of(int))),
    ),
    "assigned": APPLICANT,
    "linked": record(kind=one_of("applicant", "vacancy"), linked=each(ref)),
    "parted": record(kind=one_of("applicant", "vacancy"), parted=each(ref)),
    "files": record(files=each(record(name=of(str), path=of(str), bytes=of(int), sha256=of(str)))),
    "capabilities": record(capabilities=capabilities),
    "export": record(path=of(str), rows=of(int)),
    "archive": record(path=of(str), files=of(int)),
    "tables": TABLES,
    "table": TABLE,
    "actions": ACTIONS,
    "demo": record(report=of(str), screenshots=each(of(str))),
    "error": record(error=error),
    "doctor": of(dict),
    "receipt": of(dict),
}


def differences(document: Any, name: str) -> list[str]:
    """Return how a document differs from what headless.md says of it."""
    return DOCUMENTS[name](document, name)

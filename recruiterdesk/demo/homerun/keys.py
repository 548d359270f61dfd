"""API keys with scopes, fixed when a key is made, as the document says."""

import msgspec

from recruiterdesk.demo.homerun.problem import FORBIDDEN, NO_PLAN, Problem

SCOPES = (
    "vacancies:read",
    "job-applications:read",
    "job-applications:write",
    "job-application-notes:read",
    "job-application-notes:write",
    "job-application-files:write",
)


class Key(msgspec.Struct, frozen=True):
    """A key; `has_plan` is False where the customer's plan has no API access."""

    secret: str
    scopes: frozenset[str]
    is_expired: bool = False
    has_plan: bool = True


def _key(secret: str, *without: str, **more: bool) -> Key:
    return Key(secret, frozenset(SCOPES) - set(without), **more)


def made_up_keys(seed: int) -> dict[str, Key]:
    """Return one key of each sort, by what it is for."""
    read_only = [scope for scope in SCOPES if scope.endswith(":write")]
    return {
        "full": _key(f"hr_full_{seed:04d}_d41f7a90"),
        "read_only": _key(f"hr_read_{seed:04d}_5b7c11e2", *read_only),
        "no_notes": _key(f"hr_nonotes_{seed:04d}_99ab02cd", "job-application-notes:read", "job-application-notes:write"),
        "no_notes_read": _key(f"hr_nonotesread_{seed:04d}_71c0ffee", "job-application-notes:read"),
        "no_files": _key(f"hr_nofiles_{seed:04d}_0badf11e", "job-application-files:write"),
        "vacancies_only": _key(f"hr_vacancies_{seed:04d}_3a3a3a3a", *[scope for scope in SCOPES if scope != "vacancies:read"]),
        "expired": _key(f"hr_expired_{seed:04d}_deadbeef", is_expired=True),
        "no_plan": _key(f"hr_noplan_{seed:04d}_c0ffee00", has_plan=False),
    }


def admit(keys: dict[str, Key], authorization: str | None, scope: str | None) -> Key:
    """Return the key of a request; raise 401, 402 or 403 as the document says."""
    kind, _, secret = (authorization or "").partition(" ")
    key = next((key for key in keys.values() if kind == "Bearer" and key.secret == secret), None)
    if key is None or key.is_expired:
        raise Problem(401, "Unauthenticated")
    if not key.has_plan:
        raise Problem(402, NO_PLAN)
    if scope is not None and scope not in key.scopes:
        raise Problem(403, FORBIDDEN)
    return key

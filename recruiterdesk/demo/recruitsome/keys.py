"""API keys with the seven scopes, chosen when a key is made, and the two presets of the document."""

import msgspec

from recruiterdesk.demo.recruitsome.problem import INSUFFICIENT_SCOPE, NO_SCOPE, NOT_ENABLED, UNAUTHENTICATED, Problem

SCOPES = (
    "vacancies:read",
    "applications:write",
    "candidates:read",
    "candidates:write",
    "team:read",
    "locations:read",
    "articles:read",
)
CAREER_WEBSITE = ("vacancies:read", "applications:write", "locations:read", "team:read", "articles:read")
CHROME_PLUGIN = ("candidates:read", "candidates:write", "team:read")


class Key(msgspec.Struct, frozen=True):
    """A key; `is_enabled` is False where the tenant has no API access."""

    secret: str
    scopes: frozenset[str]
    is_revoked: bool = False
    is_enabled: bool = True


def made_up_keys(seed: int) -> dict[str, Key]:
    """Return one key of each sort, by what it is for."""
    sorts: dict[str, tuple[str, ...]] = {
        "full": SCOPES,
        "career_website": CAREER_WEBSITE,
        "chrome_plugin": CHROME_PLUGIN,
        "vacancies_only": ("vacancies:read",),
        "candidates_only": ("candidates:read",),
        "no_scopes": (),
    }
    keys = {name: Key(f"rs_{name}_{seed:04d}_5d1c0a7e", frozenset(scopes)) for name, scopes in sorts.items()}
    keys["revoked"] = Key(f"rs_revoked_{seed:04d}_deadbeef", frozenset(SCOPES), is_revoked=True)
    keys["not_enabled"] = Key(f"rs_disabled_{seed:04d}_c0ffee00", frozenset(SCOPES), is_enabled=False)
    return keys


def admit(keys: dict[str, Key], authorization: str | None, scope: str | None) -> Key:
    """Return the key of a request; raise 401, or 403 for either of its two reasons."""
    kind, _, secret = (authorization or "").partition(" ")
    key = next((key for key in keys.values() if kind == "Bearer" and key.secret == secret), None)
    if key is None or key.is_revoked:
        raise Problem(401, UNAUTHENTICATED)
    if not key.is_enabled:
        raise Problem(403, NOT_ENABLED)
    if scope is not None and scope not in key.scopes:
        raise Problem(403, NO_SCOPE, code=INSUFFICIENT_SCOPE)
    return key

"""API keys: made in an account, each with the endpoints that were ticked; and the keys of partners, who act for accounts."""

import msgspec

from recruiterdesk.demo.ictergezocht.problem import Problem

ADD, CHANGE, REMOVE = "POST /vacancy", "PUT /vacancy", "DELETE /vacancy"
INSIGHT, TYPES, FUNCTIONS, CLICKS = "GET /vacancy/insight", "GET /company/type", "GET /company/user/function", "GET /click"
ENDPOINTS = (ADD, CHANGE, REMOVE, INSIGHT, TYPES, FUNCTIONS, CLICKS)


class Key(msgspec.Struct, frozen=True):
    """A key of one account; `endpoints` is what it may use."""

    secret: str
    account: str
    endpoints: frozenset[str]
    is_expired: bool = False


def _key(secret: str, *without: str, account: str = "first", is_expired: bool = False) -> Key:
    return Key(secret, account, frozenset(ENDPOINTS) - set(without), is_expired)


def made_up_keys(seed: int) -> dict[str, Key]:
    """Return one key of each sort, by what it is for. `full` and those after it are of one account, `other` of a second one."""
    return {
        "full": _key(f"ict_full_{seed:04d}_7f3c1d20"),
        "read_only": _key(f"ict_read_{seed:04d}_52ab9e01", ADD, CHANGE, REMOVE),
        "no_clicks": _key(f"ict_noclicks_{seed:04d}_0c11ab1e", CLICKS),
        "no_lists": _key(f"ict_nolists_{seed:04d}_9d0e77f1", TYPES, FUNCTIONS),
        "no_insight": _key(f"ict_noinsight_{seed:04d}_41bb0a6d", INSIGHT),
        "write_only": _key(f"ict_write_{seed:04d}_e2d4c6b8", INSIGHT, TYPES, FUNCTIONS, CLICKS),
        "expired": _key(f"ict_expired_{seed:04d}_deadbeef", is_expired=True),
        "other": _key(f"ict_other_{seed:04d}_a1b2c3d4", account="second"),
    }


def admit(keys: dict[str, Key], authorization: str | None) -> Key:
    """Return the key of a request; raise 401."""
    secret = bearer(authorization)
    key = next((key for key in keys.values() if key.secret == secret), None)
    if key is None or key.is_expired:
        raise Problem(401)
    return key


def admit_partner(partners: dict[str, str], header: str | None) -> str | None:
    """Return which partner acts (`partners`: secret to name), None where nobody says so; raise 401 for a header that names none."""
    if header is None:
        return None
    name = partners.get(bearer(header) or "")
    if name is None:
        raise Problem(401)
    return name


def bearer(header: str | None) -> str | None:
    """Return what stands after `Bearer `."""
    kind, blank, secret = (header or "").partition(" ")
    return secret if kind == "Bearer" and blank and secret else None

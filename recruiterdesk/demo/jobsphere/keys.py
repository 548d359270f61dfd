"""API keys: Read Only or Read/Write, of a customer with a plan and a company that was verified as an employer, or not yet."""

import msgspec

from recruiterdesk.demo.jobsphere.problem import Problem, forbidden

PLANS = {"free": 60, "pro": 500, "enterprise": 1000}  # requests per minute


class Key(msgspec.Struct, frozen=True):
    """A key of one employer. `company_id` is the employer's, `plan` one of PLANS."""

    secret: str
    company_id: str
    may_write: bool = True
    is_verified: bool = True
    plan: str = "free"
    is_revoked: bool = False


def made_up_keys(seed: int, company_id: str, other_company_id: str) -> dict[str, Key]:
    """Return one key of each sort, by what it is for."""
    return {
        "full": Key(f"sk_live_full_{seed:04d}_d41f7a90", company_id),
        "read_only": Key(f"sk_live_read_{seed:04d}_5b7c11e2", company_id, may_write=False),
        "unverified": Key(f"sk_live_unverified_{seed:04d}_99ab02cd", company_id, is_verified=False),
        "other_company": Key(f"sk_live_other_{seed:04d}_3a3a3a3a", other_company_id),
        "pro": Key(f"sk_live_pro_{seed:04d}_71c0ffee", company_id, plan="pro"),
        "enterprise": Key(f"sk_live_enterprise_{seed:04d}_0badf11e", company_id, plan="enterprise"),
        "revoked": Key(f"sk_live_revoked_{seed:04d}_deadbeef", company_id, is_revoked=True),
    }


def admit(keys: dict[str, Key], authorization: str | None) -> Key:
    """Return the key of a request; raise 401 where it is missing or wrong."""
    kind, _, secret = (authorization or "").partition(" ")
    key = next((key for key in keys.values() if kind == "Bearer" and key.secret == secret), None)
    if key is None or key.is_revoked:
        raise Problem(401, "Invalid or missing API key")
    return key


def must_write(key: Key) -> None:
    """Raise 403 unless the key is Read/Write."""
    if not key.may_write:
        raise forbidden()


def must_be_employer(key: Key, company_id: str) -> None:
    """Raise 403 unless the company was verified and is the key's own."""
    if not key.is_verified or company_id != key.company_id:
        raise forbidden()

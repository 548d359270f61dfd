"""API keys, OAuth clients and what they may do (section 2)."""

import msgspec

from recruiterdesk.demo.smartrecruiters.problem import Problem

SCOPES = frozenset(
    {
        *("candidates_read", "candidates_create", "candidates_offers_read", "candidates_manage", "candidate_status_read"),
        *("candidate_applications_manage", "job_applications_read", "company_read", "configuration_read", "configuration_manage"),
        *("interviews_read", "interviews_write", "interview_types_read", "interview_types_write"),
        *("jobs_read", "jobs_manage", "jobs_publications_manage", "messages_read", "messages_write", "messages_manage"),
        *("reporting_read", "reporting_write", "reviews_read", "reviews_write", "users_read", "user_me_read", "users_manage"),
    }
)
READ_SCOPES = frozenset(scope for scope in SCOPES if scope.endswith("_read"))


class Credential(msgspec.Struct, kw_only=True):
    """Who asks: an API key or an OAuth client, with the rights of one user. An API key has all rights of its person."""

    name: str
    user: str
    scopes: frozenset[str]
    is_admin: bool = True
    is_oauth: bool = False
    is_expired: bool = False

    def require(self, scopes: tuple[str, ...]) -> None:
        """Raise 403 when it has none of them; the document names the error for OAuth only."""
        if scopes and not self.scopes & set(scopes):
            code = "OAuthPermissionsException" if self.is_oauth else "PERMISSION_DENIED"
            raise Problem(403, code, f"one of these is needed: {', '.join(scopes)}")

    def require_admin(self) -> None:
        """Raise 403 for anybody but an administrator."""
        if not self.is_admin:
            raise Problem(403, "PERMISSION_DENIED", "only an administrator may do this")


class Client(msgspec.Struct, kw_only=True):
    """An OAuth client; scopes are fixed when it is made. Only one with `redirect_uris` signs in by browser."""

    id: str
    secret: str
    credential: Credential
    redirect_uris: list[str] = []


def made_up_keys(seed: int, users: list[str]) -> dict[str, tuple[str, Credential]]:
    """Return the keys of 32 characters by what they are for."""

    def key(name: str, user: int, scopes: frozenset[str], **more: bool) -> tuple[str, Credential]:
        return f"{name.replace('_', '')[:12]:x<12}{seed:08d}d41f7a90c0ff", Credential(name=name, user=users[user], scopes=scopes, **more)

    return {
        "full": key("full", 0, SCOPES),
        "read_only": key("read_only", 1, READ_SCOPES),
        "no_messages": key("no_messages", 2, frozenset(scope for scope in SCOPES if not scope.startswith("messages_"))),
        "not_admin": key("not_admin", 3, SCOPES, is_admin=False),
        "expired": key("expired", 0, SCOPES, is_expired=True),
    }


def made_up_clients(seed: int, users: list[str]) -> dict[str, Client]:
    """Return the OAuth clients by what they are for."""

    def client(name: str, scopes: frozenset[str], redirect_uris: list[str]) -> Client:
        credential = Credential(name=f"client {name}", user=users[0], scopes=scopes, is_oauth=True)
        return Client(
            id=f"{name}-{seed:04d}", secret=f"{name}{seed:04d}5b7c11e2f00dfeed", credential=credential, redirect_uris=redirect_uris
        )

    return {
        "full": client("full", SCOPES, []),
        "read_only": client("readonly", READ_SCOPES, []),
        "browser": client("browser", SCOPES, ["http://localhost:48215/callback", "https://desk.example.nl/signed-in"]),
    }

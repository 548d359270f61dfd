"""The page that asks for consent and the endpoint that gives tokens (section 2); the page agrees at once."""

import base64
import hashlib
import hmac
import secrets
import time
from urllib.parse import parse_qsl, urlencode

import msgspec

from recruiterdesk.demo.loopback.origin import Answer, Incoming
from recruiterdesk.demo.smartrecruiters.keys import Client, Credential
from recruiterdesk.demo.smartrecruiters.problem import Family, Problem

ALLOW = "/identity/oauth/allow"
TOKEN = "/identity/oauth/token"  # noqa: S105 -- a path
_REFRESH_SECONDS = 28 * 24 * 3600
_CODE_SECONDS = 600
_FORM = "application/x-www-form-urlencoded"
_ALLOW_MEMBERS = {"client_id", "redirect_uri", "scope", "state", "response_type", "code_challenge", "code_challenge_method"}
_TOKEN_MEMBERS = {
    "authorization_code": {"grant_type", "client_id", "client_secret", "code", "redirect_uri", "code_verifier"},
    "refresh_token": {"grant_type", "client_id", "client_secret", "refresh_token", "scope"},
    "client_credentials": {"grant_type", "client_id", "client_secret", "scope"},
}


class _Grant(msgspec.Struct, kw_only=True):
    client: Client
    scopes: frozenset[str]
    expires_at: float
    redirect_uri: str = ""
    challenge: str = ""
    method: str = "plain"


class OAuth:
    """Gives codes and tokens. `token_seconds` and `agrees` may change at any time; `requests` counts what was given."""

    def __init__(self, clients: dict[str, Client], token_seconds: float) -> None:
        self._clients = clients
        self.token_seconds = token_seconds
        self.agrees = True
        self._codes: dict[str, _Grant] = {}
        self._refreshes: dict[str, _Grant] = {}
        self._tokens: dict[str, tuple[Credential, float]] = {}

    def credential(self, token: str) -> Credential | None:
        """Return who a bearer token stands for, None when it is unknown or has run out."""
        credential, expires_at = self._tokens.get(token, (None, 0.0))
        return credential if credential is not None and time.time() < expires_at else None

    def revoke(self) -> None:
        """Forget all tokens, as when somebody withdraws an app's access."""
        self._tokens.clear()
        self._refreshes.clear()

    def allow(self, incoming: Incoming) -> Answer:
        """GET /identity/oauth/allow: send the browser back with a code, or with `access_denied`."""
        given = _pairs(incoming.query)
        if incoming.method != "GET":
            raise _refused("invalid_request", "this is a page")
        client = self._client(given.get("client_id", ""))
        back = given.get("redirect_uri", "")
        if back not in client.redirect_uris:
            raise _refused("invalid_request", "redirect_uri is not one of this application's")
        if set(given) - _ALLOW_MEMBERS or given.get("response_type", "code") != "code" or given.get("scope") == "":
            return _redirect(back, {"error": "invalid_request"}, given)
        scopes = frozenset(given["scope"].split()) if "scope" in given else client.credential.scopes
        if scopes - client.credential.scopes:
            return _redirect(back, {"error": "invalid_scope"}, given)
        if not self.agrees:
            return _redirect(back, {"error": "access_denied"}, given)
        code = secrets.token_urlsafe(24)
        method = given.get("code_challenge_method", "plain")
        self._codes[code] = _Grant(
            client=client,
            scopes=scopes,
            expires_at=time.time() + _CODE_SECONDS,
            redirect_uri=back,
            challenge=given.get("code_challenge", ""),
            method=method,
        )
        return _redirect(back, {"code": code}, given)

    def token(self, incoming: Incoming) -> Answer:
        """POST /identity/oauth/token, form-encoded; the client's secret stands in the form or in a Basic header."""
        if incoming.method != "POST":
            raise Problem(405, "METHOD_NOT_ALLOWED")
        if incoming.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM or incoming.query:
            raise _refused("invalid_request", f"the body must be {_FORM}")
        given = _pairs(incoming.body.decode("utf-8", "replace"))
        kind = given.get("grant_type", "")
        if kind not in _TOKEN_MEMBERS:
            raise _refused("unsupported_grant_type", "this grant type is not supported")
        if set(given) - _TOKEN_MEMBERS[kind] or given.get("scope") == "":
            raise _refused("invalid_request", "a parameter is unknown or empty")
        client = self._authenticate(incoming, given)
        if kind == "client_credentials":
            return self._issue(client, self._narrowed(given, client.credential.scopes), with_refresh=False)
        if kind == "refresh_token":
            # One use only: it is gone whatever comes of it.
            grant = self._refreshes.pop(given.get("refresh_token", ""), None)
            return self._issue(client, self._narrowed(given, self._valid(grant, client).scopes), with_refresh=True)
        grant = self._valid(self._codes.pop(given.get("code", ""), None), client)
        if given.get("redirect_uri", grant.redirect_uri) != grant.redirect_uri or not _proves(grant, given.get("code_verifier")):
            raise _refused("invalid_grant", "redirect_uri or code_verifier does not fit the code")
        return self._issue(client, grant.scopes, with_refresh=True)

    def _client(self, client_id: str) -> Client:
        for client in self._clients.values():
            if client.id == client_id:
                return client
        raise _refused("invalid_client", "this client is unknown")

    def _authenticate(self, incoming: Incoming, given: dict[str, str]) -> Client:
        scheme, _, encoded = incoming.headers.get("authorization", "").partition(" ")
        client_id, secret = given.get("client_id", ""), given.get("client_secret", "")
        if scheme.lower() == "basic":
            try:
                decoded = base64.b64decode(encoded, validate=True).decode()
            except ValueError as error:
                raise _refused("invalid_client", "the Authorization header is not Basic") from error
            if secret:
                raise _refused("invalid_request", "credentials are given twice")
            client_id, _, secret = decoded.partition(":")
        client = self._client(client_id)
        if not hmac.compare_digest(client.secret.encode(), secret.encode()):
            raise _refused("invalid_client", "the client's secret is wrong")
        return client

    @staticmethod
    def _narrowed(given: dict[str, str], scopes: frozenset[str]) -> frozenset[str]:
        if "scope" not in given:
            return scopes
        wanted = frozenset(given["scope"].split())
        if wanted - scopes:
            raise _refused("invalid_scope", "a scope was not granted")
        return wanted

    @staticmethod
    def _valid(grant: _Grant | None, client: Client) -> _Grant:
        if grant is None or grant.client is not client or grant.expires_at < time.time():
            raise _refused("invalid_grant", "the code or refresh token is unknown, used or has run out")
        return grant

    def _issue(self, client: Client, scopes: frozenset[str], *, with_refresh: bool) -> Answer:
        token = secrets.token_urlsafe(32)
        credential = msgspec.structs.replace(client.credential, scopes=scopes)
        self._tokens[token] = (credential, time.time() + self.token_seconds)
        body: dict[str, str | int] = {"access_token": token, "token_type": "Bearer", "expires_in": int(self.token_seconds)}
        if with_refresh:
            refresh = secrets.token_urlsafe(32)
            self._refreshes[refresh] = _Grant(client=client, scopes=scopes, expires_at=time.time() + _REFRESH_SECONDS)
            body |= {"refresh_token": refresh, "scope": " ".join(sorted(scopes))}
        return Answer(200, body, {"cache-control": "no-store"})


def _pairs(text: str) -> dict[str, str]:
    pairs = parse_qsl(text, keep_blank_values=True)
    if len({name for name, _ in pairs}) != len(pairs):
        raise _refused("invalid_request", "a parameter is given twice")
    return dict(pairs)


def _redirect(back: str, more: dict[str, str], given: dict[str, str]) -> Answer:
    if "state" in given:
        more["state"] = given["state"]
    return Answer(302, None, {"location": f"{back}{'&' if '?' in back else '?'}{urlencode(more)}"})


def _proves(grant: _Grant, verifier: str | None) -> bool:
    if not grant.challenge:
        return verifier is None
    if verifier is None:
        return False
    if grant.method == "S256":
        digest = hashlib.sha256(verifier.encode()).digest()
        verifier = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return hmac.compare_digest(verifier.encode(), grant.challenge.encode())


def _refused(code: str, text: str) -> Problem:
    return Problem(400, code, text, family=Family.OAUTH)

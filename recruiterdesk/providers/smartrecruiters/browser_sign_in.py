"""Signing in at SmartRecruiters' own page in the user's browser: OAuth's authorization code over a loopback redirect (sheet, 2)."""

import base64
import hashlib
import secrets
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import urlencode

import httpx

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Invalid, KeyRefused
from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.loopback_redirect import LoopbackRedirect
from recruiterdesk.providers.smartrecruiters.assumptions import AUTHORIZE_PAGES, SIGN_IN_SECONDS
from recruiterdesk.providers.smartrecruiters.assumptions import REDIRECT_URI as USUAL_REDIRECT_URI
from recruiterdesk.providers.smartrecruiters.bases import IDENTITY
from recruiterdesk.providers.smartrecruiters.credentials import ask_for_token, secrets_of
from recruiterdesk.providers.smartrecruiters.sign_ins import CLIENT_ID, CLIENT_SECRET, REDIRECT_URI
from recruiterdesk.providers.smartrecruiters.wire import WireToken

_AUTHORIZE_PATH: Final = f"{IDENTITY}/oauth/allow"
_UNKNOWN_PARAMETER: Final = "invalid_request"  # what RFC 6749 lets a server say of parameters that it does not take


async def sign_in(
    http: AccountHttp, base_url: httpx.URL, given: Mapping[str, str], open_page: Callable[[str], None], clock: Clock
) -> dict[str, str]:
    """Open the page, wait for the user, and return the complete secrets; raises KeyRefused, Unreachable or Cancelled.

    The challenge of PKCE goes along; a server that refuses it, at the page or at the token, is asked again without.
    """
    async with LoopbackRedirect(given.get(REDIRECT_URI) or USUAL_REDIRECT_URI) as redirect:
        verifier = secrets.token_urlsafe(48)
        answer = await _authorize(redirect, base_url, given, open_page, verifier)
        if answer.get("error") == _UNKNOWN_PARAMETER:
            verifier = ""
            answer = await _authorize(redirect, base_url, given, open_page, verifier)
        if not answer.get("code"):
            raise KeyRefused("SmartRecruiters did not let this program in. Sign in there again and agree, or use another way to connect.")
        try:
            found = await _exchange(http, answer["code"], redirect.uri, given, verifier)
        except (Invalid, KeyRefused) as error:
            raise KeyRefused(
                "SmartRecruiters did not accept the sign-in. Check the client's id and secret, and that {address} is registered for it.",
                address=redirect.uri,
            ) from error
    return {**given, **secrets_of(found, clock)}


def challenge_of(verifier: str) -> str:
    """Return the S256 challenge of a verifier (RFC 7636, 4.2)."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def authorize_page(base_url: httpx.URL) -> str:
    """Return the address of the page where the user agrees."""
    return AUTHORIZE_PAGES.get(base_url.host) or str(base_url).rstrip("/") + _AUTHORIZE_PATH


async def _authorize(
    redirect: LoopbackRedirect, base_url: httpx.URL, given: Mapping[str, str], open_page: Callable[[str], None], verifier: str
) -> dict[str, str]:
    asked = {"response_type": "code", "client_id": given.get(CLIENT_ID, ""), "redirect_uri": redirect.uri, "state": redirect.state}
    if verifier:
        asked |= {"code_challenge": challenge_of(verifier), "code_challenge_method": "S256"}
    open_page(f"{authorize_page(base_url)}?{urlencode(asked)}")
    return await redirect.wait(SIGN_IN_SECONDS)


async def _exchange(http: AccountHttp, code: str, redirect_uri: str, given: Mapping[str, str], verifier: str) -> WireToken:
    form = [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect_uri)]
    client = (given.get(CLIENT_ID, ""), given.get(CLIENT_SECRET, ""))
    if not verifier:
        return await ask_for_token(http, form, *client)
    try:
        return await ask_for_token(http, [*form, ("code_verifier", verifier)], *client)
    except Invalid as refused:
        if _UNKNOWN_PARAMETER not in refused.message:
            raise
        return await ask_for_token(http, form, *client)

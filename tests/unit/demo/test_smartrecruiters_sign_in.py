"""Keys, OAuth and what each may do, as the vendor's documents have it."""

import base64
import hashlib
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from set_time import SetTime

from recruiterdesk.demo.smartrecruiters import oauth
from recruiterdesk.demo.smartrecruiters.oauth import ALLOW, TOKEN
from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn

BACK = "http://localhost:48215/callback"


@pytest.fixture
def stand_in() -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=12, limit=1000, token_seconds=600) as started:
        yield started


@pytest.fixture
def web(stand_in: SmartRecruitersStandIn) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=stand_in.base_url, trust_env=False) as client:
        yield client


def token(stand_in: SmartRecruitersStandIn, web: httpx.Client, client: str = "full", **more: str) -> httpx.Response:
    client_id, secret = stand_in.clients[client]
    form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret, **more}
    return web.post(TOKEN, data=form)


def allowed(stand_in: SmartRecruitersStandIn, web: httpx.Client, **more: str) -> dict[str, str]:
    """Go through the page of consent; return what it sends back."""
    query = {"client_id": stand_in.clients["browser"][0], "redirect_uri": BACK, "state": "s1", **more}
    answer = web.get(ALLOW, params=query)
    assert answer.status_code == 302
    location = urlsplit(answer.headers["location"])
    assert f"{location.scheme}://{location.netloc}{location.path}" == BACK
    return {name: values[0] for name, values in parse_qs(location.query).items()}


@pytest.mark.parametrize(("key", "status"), [("full", 200), ("read_only", 200), ("expired", 401)])
def test_a_key_opens_the_jobs_until_it_has_run_out(stand_in: SmartRecruitersStandIn, web: httpx.Client, key: str, status: int) -> None:
    assert web.get("/jobs", headers={"X-SmartToken": stand_in.keys[key]}).status_code == status


@pytest.mark.parametrize("headers", [{}, {"X-SmartToken": "x" * 32}, {"Authorization": "Bearer nonsense"}])
def test_without_good_credentials_the_answer_is_401(web: httpx.Client, headers: dict[str, str]) -> None:
    answer = web.get("/jobs", headers=headers)
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (401, "UNAUTHORIZED")


def test_a_key_that_may_only_read_cannot_change_anything(stand_in: SmartRecruitersStandIn, web: httpx.Client) -> None:
    person = next(iter(stand_in.world.candidates))
    answer = web.patch(f"/candidates/{person}", json={"firstName": "Jan"}, headers={"X-SmartToken": stand_in.keys["read_only"]})
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (403, "PERMISSION_DENIED")
    assert stand_in.ledger.applied == []


def test_client_credentials_give_a_token_that_works_and_says_how_long(stand_in: SmartRecruitersStandIn, web: httpx.Client) -> None:
    given = token(stand_in, web).json()
    assert (given["token_type"], given["expires_in"]) == ("Bearer", 600)
    assert "refresh_token" not in given
    assert web.get("/jobs", headers={"Authorization": f"Bearer {given['access_token']}"}).status_code == 200


def test_a_token_without_the_scope_is_refused_by_the_name_that_the_vendor_gives(
    stand_in: SmartRecruitersStandIn, web: httpx.Client
) -> None:
    access = token(stand_in, web, "read_only").json()["access_token"]
    person = next(iter(stand_in.world.candidates))
    answer = web.delete(f"/candidates/{person}", headers={"Authorization": f"Bearer {access}"})
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (403, "OAuthPermissionsException")


def test_a_token_runs_out(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SetTime()
    monkeypatch.setattr(oauth, "time", clock)
    with (
        SmartRecruitersStandIn(applicants=3, token_seconds=600) as stand_in,
        httpx.Client(base_url=stand_in.base_url, trust_env=False) as web,
    ):
        headers = {"Authorization": f"Bearer {token(stand_in, web).json()['access_token']}"}
        assert web.get("/jobs", headers=headers).status_code == 200
        clock.at += 599
        assert web.get("/jobs", headers=headers).status_code == 200
        clock.at += 2
        assert web.get("/jobs", headers=headers).status_code == 401


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"client_secret": "wrong"}, "invalid_client"),
        ({"client_id": "nobody"}, "invalid_client"),
        ({"scope": ""}, "invalid_request"),
        ({"scope": "everything"}, "invalid_scope"),
        ({"username": "x"}, "invalid_request"),
        ({"grant_type": "refresh_token", "refresh_token": "x"}, "invalid_grant"),
    ],
)
def test_a_wrong_request_for_a_token_is_refused(
    stand_in: SmartRecruitersStandIn, web: httpx.Client, form: dict[str, str], code: str
) -> None:
    answer = token(stand_in, web, **form)
    assert (answer.status_code, answer.json()["error"]) == (400, code)


def test_the_client_may_tell_its_secret_in_a_basic_header(stand_in: SmartRecruitersStandIn, web: httpx.Client) -> None:
    answer = web.post(TOKEN, data={"grant_type": "client_credentials"}, auth=stand_in.clients["full"])
    assert answer.status_code == 200


def test_a_token_is_not_given_for_json(stand_in: SmartRecruitersStandIn, web: httpx.Client) -> None:
    client_id, secret = stand_in.clients["full"]
    body = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
    assert web.post(TOKEN, json=body).status_code == 400


def test_the_page_of_consent_gives_a_code_that_works_once(stand_in: SmartRecruitersStandIn, web: httpx.Client) -> None:
    back = allowed(stand_in, web)
    assert back["state"] == "s1"
    exchange: dict[str, Any] = {"client": "browser", "grant_type": "authorization_code", "code": back["code"], "redirect_uri": BACK}
    first, second = token(stand_in, web, **exchange), token(stand_in, web, **exchange)
    assert (first.status_code, second.json()["error"]) == (200, "invalid_grant")
    assert {"access_token", "refresh_token", "expires_in"} <= set(first.json())


def test_a_refresh_token_works_once_and_brings_the_next_one(stand_in: SmartRecruitersStandIn, web: httpx.Client) -> None:
    code = allowed(stand_in, web)["code"]
    first = token(stand_in, web, "browser", grant_type="authorization_code", code=code).json()
    renewed = token(stand_in, web, "browser", grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert renewed.status_code == 200
    assert renewed.json()["refresh_token"] != first["refresh_token"]
    again = token(stand_in, web, "browser", grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert again.json()["error"] == "invalid_grant"
    headers = {"Authorization": f"Bearer {renewed.json()['access_token']}"}
    assert web.get("/user-api/v201804/users/me", headers=headers).status_code == 200


@pytest.mark.parametrize(("verifier", "status"), [("v" * 43, 200), ("w" * 43, 400), (None, 400)])
def test_a_challenge_that_was_sent_must_be_met(
    stand_in: SmartRecruitersStandIn, web: httpx.Client, verifier: str | None, status: int
) -> None:
    challenge = base64.urlsafe_b64encode(hashlib.sha256(b"v" * 43).digest()).rstrip(b"=").decode()
    code = allowed(stand_in, web, code_challenge=challenge, code_challenge_method="S256")["code"]
    more = {} if verifier is None else {"code_verifier": verifier}
    assert token(stand_in, web, "browser", grant_type="authorization_code", code=code, **more).status_code == status


def test_another_address_to_come_back_to_is_refused_on_the_page_and_with_the_code(
    stand_in: SmartRecruitersStandIn, web: httpx.Client
) -> None:
    query = {"client_id": stand_in.clients["browser"][0], "redirect_uri": "http://localhost:1/callback"}
    assert web.get(ALLOW, params=query).status_code == 400
    code = allowed(stand_in, web)["code"]
    other = token(stand_in, web, "browser", grant_type="authorization_code", code=code, redirect_uri="https://desk.example.nl/signed-in")
    assert other.json()["error"] == "invalid_grant"
    stand_in.register_redirect("browser", "http://localhost:1/callback")
    assert web.get(ALLOW, params=query).status_code == 302


def test_a_user_who_says_no_comes_back_without_a_code(stand_in: SmartRecruitersStandIn, web: httpx.Client) -> None:
    stand_in.oauth.agrees = False
    assert allowed(stand_in, web) == {"error": "access_denied", "state": "s1"}


def test_who_asks_is_told_by_users_me(stand_in: SmartRecruitersStandIn, web: httpx.Client) -> None:
    me = web.get("/user-api/v201804/users/me", headers={"X-SmartToken": stand_in.keys["full"]}).json()
    assert me["systemRole"]["id"] == "ADMINISTRATOR"
    others = web.get("/user-api/v201804/users", headers={"X-SmartToken": stand_in.keys["not_admin"]})
    assert others.status_code == 403

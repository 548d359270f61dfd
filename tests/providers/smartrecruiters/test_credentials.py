"""The three ways to connect, against a server that gives tokens: renewed in time, never twice at once, and kept before they are used."""

import asyncio
import re
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Self
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from hand_clock import HandClock
from smartrecruiters_desk import account_at, connect_to, connected

from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn
from recruiterdesk.domain.errors import Cancelled, KeyRefused, Locked, PermissionMissing, Unreachable, WrongUsage
from recruiterdesk.provider_api.contract import RenewsSecrets, SignsInByBrowser
from recruiterdesk.providers.smartrecruiters import FACTORY
from recruiterdesk.providers.smartrecruiters.browser_sign_in import authorize_page, challenge_of, sign_in
from recruiterdesk.providers.smartrecruiters.credentials import OAuthCredentials
from recruiterdesk.providers.smartrecruiters.factory import SmartRecruitersFactory

CLIENT = {"client_id": "id-1", "client_secret": "made-up-secret"}
FOR_A_PERSON = {**CLIENT, "refresh_token": "refresh-0"}


@pytest.fixture
def stand_in() -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=20) as started:
        yield started


class TokenServer:
    """Gives token 1, 2, 3, …; each refresh token is good once. `token` overrides what the token endpoint says."""

    def __init__(self, *, life: float | None = 1800.0) -> None:
        self.requests: list[httpx.Request] = []
        self.life = life
        self.given = 0
        self.refresh = "refresh-0"
        self.good: set[str] = set()
        self.token: Callable[[httpx.Request], httpx.Response | None] = lambda _: None

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if request.url.path == "/identity/oauth/token":
            return self.token(request) or self._give(request)
        shown = request.headers.get("authorization", "").removeprefix("Bearer ")
        if shown not in self.good:
            return httpx.Response(401)
        return httpx.Response(200, json={"id": "u1", "content": [], "totalFound": 0})

    def _give(self, request: httpx.Request) -> httpx.Response:
        form = {name: values[0] for name, values in parse_qs(request.content.decode()).items()}
        if form["grant_type"] == "refresh_token":
            if form["refresh_token"] != self.refresh:
                return httpx.Response(400, json={"error": "invalid_grant"})
            self.refresh = f"refresh-{self.given + 1}"
        self.given += 1
        self.good = {f"token-{self.given}"}
        body: dict[str, object] = {"access_token": f"token-{self.given}", "token_type": "Bearer"}
        if self.life is not None:
            body["expires_in"] = self.life
        if form["grant_type"] == "refresh_token":
            body["refresh_token"] = self.refresh
        return httpx.Response(200, json=body)

    @property
    def grants(self) -> list[str]:
        tokens = [request for request in self.requests if request.url.path.endswith("/token")]
        return [parse_qs(request.content.decode())["grant_type"][0] for request in tokens]


def oauth(secrets: dict[str, str], clock: HandClock) -> OAuthCredentials:
    return OAuthCredentials(secrets, clock, "Vermeer")


async def test_an_api_key_goes_out_in_its_own_header(stand_in: SmartRecruitersStandIn) -> None:
    async with connected(stand_in) as connection:
        assert (await connection.client.me()).id
    async with connected(stand_in, "expired") as connection:
        with pytest.raises(KeyRefused):
            await connection.probe()


async def test_a_client_by_itself_reads_with_tokens_of_its_own(stand_in: SmartRecruitersStandIn) -> None:
    client_id, client_secret = stand_in.clients["full"]
    async with connected(stand_in, secrets={"client_id": client_id, "client_secret": client_secret}) as connection:
        assert (await connection.list_applications()).items
    async with connected(stand_in, secrets={"client_id": client_id, "client_secret": "wrong"}) as connection:
        with pytest.raises(KeyRefused) as caught:
            await connection.list_applications()
        assert "Sign in again" in caught.value.message


async def test_a_client_whose_tokens_are_withdrawn_gets_another_one(stand_in: SmartRecruitersStandIn) -> None:
    client_id, client_secret = stand_in.clients["full"]
    async with connected(stand_in, secrets={"client_id": client_id, "client_secret": client_secret}) as connection:
        await connection.list_vacancies()
        stand_in.oauth.revoke()
        assert (await connection.list_vacancies()).items


async def test_a_token_without_a_scope_is_a_missing_right_and_no_logout(stand_in: SmartRecruitersStandIn) -> None:
    client_id, client_secret = stand_in.clients["read_only"]
    async with connected(stand_in, secrets={"client_id": client_id, "client_secret": client_secret}) as connection:
        probe = await connection.probe()
        assert {each.scope: each.state.value for each in probe.scopes}["candidates_read"] == "granted"


async def test_a_token_is_asked_for_once_by_many_calls_at_the_same_time_and_never_shown_with_that() -> None:
    server, clock = TokenServer(), HandClock()
    connection = connect_to(server, clock=clock, credentials=oauth(CLIENT, clock))
    await asyncio.gather(*(connection.client.me() for _ in range(6)))
    assert server.grants == ["client_credentials"]
    assert "authorization" not in server.requests[0].headers
    assert all(request.headers["authorization"] == "Bearer token-1" for request in server.requests[1:])


@pytest.mark.parametrize(("life", "fresh", "stale"), [(1800.0, 1730, 1750), (40.0, 28, 31), (None, 1730, 1750)])
async def test_a_token_is_renewed_shortly_before_its_end(life: float | None, fresh: float, stale: float) -> None:
    server, clock = TokenServer(life=life), HandClock()
    connection = connect_to(server, clock=clock, credentials=oauth(CLIENT, clock))
    await connection.client.me()
    clock.turn(fresh)
    await connection.client.me()
    assert len(server.grants) == 1
    clock.turn(stale - fresh)
    await connection.client.me()
    assert len(server.grants) == 2


async def test_a_new_refresh_token_is_kept_before_its_access_token_is_shown() -> None:
    server, clock = TokenServer(), HandClock()
    connection = connect_to(server, clock=clock, credentials=oauth(FOR_A_PERSON, clock))
    assert isinstance(connection, RenewsSecrets)
    kept: list[dict[str, str]] = []

    async def keep(secrets: dict[str, str]) -> None:
        assert not any("authorization" in request.headers for request in server.requests)
        kept.append(secrets)

    connection.keep_secrets_with(keep)
    await connection.client.me()
    assert {name: kept[0][name] for name in (*CLIENT, "refresh_token", "access_token")} == {
        **CLIENT,
        "refresh_token": "refresh-1",
        "access_token": "token-1",
    }


async def test_what_was_kept_is_used_after_a_restart_without_spending_the_refresh_token() -> None:
    server, clock = TokenServer(), HandClock(datetime.now(UTC))
    kept: dict[str, str] = {}

    async def keep(secrets: dict[str, str]) -> None:
        kept.update(secrets)

    first = connect_to(server, clock=clock, credentials=oauth(FOR_A_PERSON, clock))
    first.keep_secrets_with(keep)
    await first.client.me()
    again = connect_to(server, clock=clock, credentials=oauth(kept, clock))
    await again.client.me()
    assert server.grants == ["refresh_token"]
    clock.turn(1800)
    later = connect_to(server, clock=clock, credentials=oauth(kept, clock))
    await later.client.me()
    assert server.grants == ["refresh_token", "refresh_token"]


async def test_a_keyring_that_is_locked_keeps_the_new_token_back_and_nothing_is_lost() -> None:
    server, clock = TokenServer(), HandClock()
    connection = connect_to(server, clock=clock, credentials=oauth(FOR_A_PERSON, clock))
    is_locked = True
    kept: list[str] = []

    async def keep(secrets: dict[str, str]) -> None:
        if is_locked:
            raise Locked("Unlock the keyring.")
        kept.append(secrets["refresh_token"])

    connection.keep_secrets_with(keep)
    for _ in range(2):
        with pytest.raises(Locked):
            await connection.client.me()
    is_locked = False
    await connection.client.me()
    assert kept[-1] == server.refresh
    assert not any(token == "refresh-0" for token in kept)


async def test_a_refused_token_is_renewed_once_and_a_refused_renewal_asks_for_a_new_sign_in() -> None:
    server, clock = TokenServer(), HandClock()
    connection = connect_to(server, clock=clock, credentials=oauth(FOR_A_PERSON, clock))
    await connection.client.me()
    server.good = set()
    await connection.client.me()
    assert len(server.grants) == 2
    server.good, server.refresh = set(), "gone"
    with pytest.raises(KeyRefused) as caught:
        await connection.client.me()
    assert "Sign in again" in caught.value.message


@pytest.mark.parametrize(
    "said",
    [
        httpx.Response(503),
        httpx.Response(200, text="<html>sign in to the network</html>", headers={"content-type": "text/html"}),
        httpx.Response(200, json={"token_type": "bearer"}),
        httpx.Response(200, json=[]),
    ],
)
async def test_trouble_at_the_token_endpoint_logs_nobody_out_and_what_waited_has_not_left(said: httpx.Response) -> None:
    server, clock = TokenServer(), HandClock()
    server.token = lambda _: said
    connection = connect_to(server, clock=clock, credentials=oauth(CLIENT, clock))
    with pytest.raises(Unreachable) as caught:
        await connection.client.me()
    assert caught.value.is_unsent


async def test_a_token_of_a_record_that_is_hidden_stays_good(stand_in: SmartRecruitersStandIn) -> None:
    async with connected(stand_in) as connection:
        vacancy = (await connection.list_vacancies()).items[0].remote_id
        stand_in.hide(vacancy)
        with pytest.raises(PermissionMissing):
            await connection.read_vacancy(vacancy)
        assert (await connection.list_vacancies()).items


@pytest.mark.parametrize(
    "secrets", [{}, {"api_key": ""}, {"api_key": "two words"}, {"api_key": "é"}, {"client_id": "x"}, {"client_secret": "x"}]
)
def test_a_connection_is_never_made_without_its_secrets(secrets: dict[str, str]) -> None:
    with pytest.raises(WrongUsage):
        FACTORY.connect(account_at("https://api.smartrecruiters.example"), secrets, ledger_folder=None)


def test_no_credential_is_shown_by_what_holds_it() -> None:
    clock = HandClock(datetime.now(UTC))
    held = oauth({**FOR_A_PERSON, "access_token": "token-9", "expires_at": str(clock.now().timestamp() + 900)}, clock)
    assert held.headers() == {"Authorization": "Bearer token-9"}
    for secret in ("made-up-secret", "refresh-0", "token-9"):
        assert secret not in repr(held) + repr(vars(held))


# -- the browser -------------------------------------------------------------------------------------------------------------


class Browser:
    """Opens pages as a browser does, redirects included, in the background."""

    def __init__(self, *, without: tuple[str, ...] = ()) -> None:
        self.opened: list[str] = []
        self.pages: list[asyncio.Task[httpx.Response]] = []
        self._group: asyncio.TaskGroup | None = None

    async def __aenter__(self) -> Self:
        self._group = await asyncio.TaskGroup().__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._group is not None
        await self._group.__aexit__(None, None, None)

    def open(self, address: str) -> None:
        assert self._group is not None
        self.opened.append(address)
        self.pages.append(self._group.create_task(self._visit(address)))

    async def _visit(self, address: str) -> httpx.Response:
        async with httpx.AsyncClient(trust_env=False, follow_redirects=True) as browser:
            return await browser.get(address)


def free_redirect() -> str:
    """Return a loopback address with a port that is free now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://localhost:{taken.getsockname()[1]}/callback"


async def test_signing_in_with_the_browser_gives_secrets_that_connect(stand_in: SmartRecruitersStandIn) -> None:
    client_id, client_secret = stand_in.clients["browser"]
    redirect = free_redirect()
    stand_in.register_redirect("browser", redirect)
    assert isinstance(FACTORY, SignsInByBrowser)
    given = {"client_id": client_id, "client_secret": client_secret, "redirect_uri": redirect}
    async with Browser() as browser:
        secrets = await FACTORY.sign_in(stand_in.base_url, given, browser.open)
    assert browser.pages[0].result().status_code == 200
    asked = parse_qs(urlsplit(browser.opened[0]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["redirect_uri"] == [redirect]
    assert "scope" not in asked
    assert client_secret not in browser.opened[0]
    assert {"client_id", "client_secret", "refresh_token", "access_token", "expires_at"} <= secrets.keys()
    async with connected(stand_in, secrets=secrets) as connection:
        assert (await connection.list_vacancies()).items


async def test_somebody_who_says_no_is_told_what_else_there_is(stand_in: SmartRecruitersStandIn) -> None:
    stand_in.oauth.agrees = False
    client_id, client_secret = stand_in.clients["browser"]
    redirect = free_redirect()
    stand_in.register_redirect("browser", redirect)
    given = {"client_id": client_id, "client_secret": client_secret, "redirect_uri": redirect}
    async with Browser() as browser:
        with pytest.raises(KeyRefused):
            await SmartRecruitersFactory().sign_in(stand_in.base_url, given, browser.open)


async def test_a_wrong_secret_is_said_with_the_address_to_register(stand_in: SmartRecruitersStandIn) -> None:
    redirect = free_redirect()
    stand_in.register_redirect("browser", redirect)
    given = {"client_id": stand_in.clients["browser"][0], "client_secret": "wrong", "redirect_uri": redirect}
    async with Browser() as browser:
        with pytest.raises(KeyRefused) as caught:
            await SmartRecruitersFactory().sign_in(stand_in.base_url, given, browser.open)
    assert re.search(r"http://localhost:\d+/callback", caught.value.message)


async def test_a_page_that_does_not_know_the_challenge_is_asked_again_without(stand_in: SmartRecruitersStandIn) -> None:
    redirect = free_redirect()
    stand_in.register_redirect("browser", redirect)
    client_id, client_secret = stand_in.clients["browser"]
    given = {"client_id": client_id, "client_secret": client_secret, "redirect_uri": redirect}
    async with Browser() as browser:

        def old_page(address: str) -> None:
            query = parse_qs(urlsplit(address).query)
            if "code_challenge" in query:
                browser.open(f"{redirect}?error=invalid_request&state={query['state'][0]}")
            else:
                browser.open(address)

        secrets = await SmartRecruitersFactory().sign_in(stand_in.base_url, given, old_page)
    assert secrets["refresh_token"]


async def test_a_token_endpoint_that_does_not_know_the_verifier_is_asked_again_without() -> None:
    asked: list[dict[str, list[str]]] = []

    def token(request: httpx.Request) -> httpx.Response:
        asked.append(parse_qs(request.content.decode()))
        if "code_verifier" in asked[-1]:
            return httpx.Response(400, json={"error": "invalid_request", "error_description": "unknown parameter"})
        return httpx.Response(200, json={"access_token": "a", "refresh_token": "r", "expires_in": 60, "token_type": "Bearer"})

    redirect, clock = free_redirect(), HandClock()
    connection = connect_to(token, clock=clock)
    async with Browser() as browser:

        def page(address: str) -> None:
            browser.open(f"{redirect}?code=c&state={parse_qs(urlsplit(address).query)['state'][0]}")

        given = {**CLIENT, "redirect_uri": redirect}
        secrets = await sign_in(connection.client.http, httpx.URL("https://api.smartrecruiters.com"), given, page, clock)
    assert secrets["refresh_token"] == "r"
    assert ["code_verifier" in each for each in asked] == [True, False]
    assert asked[1]["code"] == ["c"]


async def test_nobody_coming_back_is_no_error_of_the_key(stand_in: SmartRecruitersStandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recruiterdesk.providers.smartrecruiters.browser_sign_in.SIGN_IN_SECONDS", 0.01)
    given = {"client_id": "x", "client_secret": "y", "redirect_uri": free_redirect()}
    with pytest.raises(Cancelled):
        await SmartRecruitersFactory().sign_in(stand_in.base_url, given, lambda _: None)


def test_the_page_is_the_vendors_own_in_production_and_the_accounts_elsewhere() -> None:
    assert authorize_page(httpx.URL("https://api.smartrecruiters.com")) == "https://www.smartrecruiters.com/identity/oauth/allow"
    assert authorize_page(httpx.URL("http://127.0.0.1:8/")) == "http://127.0.0.1:8/identity/oauth/allow"


def test_the_challenge_is_the_one_of_the_standard() -> None:
    assert challenge_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


@pytest.mark.parametrize(
    ("there", "kind"),
    [
        ({"client_id": "id-2", "client_secret": "another", "refresh_token": "r"}, Unreachable),
        ({"api_key": "a-key-instead"}, Unreachable),
        ({}, KeyRefused),
    ],
    ids=["another client", "an API key", "the account was removed"],
)
async def test_a_refresh_token_that_the_user_has_replaced_is_not_spent(there: dict[str, str], kind: type[Unreachable | KeyRefused]) -> None:
    server, clock = TokenServer(), HandClock()
    connection = connect_to(server, clock=clock, credentials=oauth(FOR_A_PERSON, clock))

    async def keep(_: dict[str, str]) -> None:
        raise AssertionError

    async def newest() -> dict[str, str]:
        return there

    connection.keep_secrets_with(keep, newest)
    with pytest.raises(kind) as caught:
        await connection.client.me()
    assert server.requests == []
    assert not isinstance(caught.value, Unreachable) or caught.value.is_unsent


async def test_a_keyring_that_is_locked_spends_no_refresh_token() -> None:
    server, clock = TokenServer(), HandClock()
    connection = connect_to(server, clock=clock, credentials=oauth(FOR_A_PERSON, clock))

    async def keep(_: dict[str, str]) -> None:
        raise AssertionError

    async def newest() -> dict[str, str]:
        raise Locked("Unlock the keyring.")

    connection.keep_secrets_with(keep, newest)
    with pytest.raises(Locked):
        await connection.client.me()
    assert server.requests == []


async def test_what_another_program_was_given_is_used_and_known_to_be_kept() -> None:
    server, clock = TokenServer(), HandClock()
    vault = dict(FOR_A_PERSON)
    told: list[dict[str, str]] = []

    async def keep(secrets: dict[str, str]) -> None:
        told.append(secrets)
        vault.clear()
        vault.update(secrets)

    async def newest() -> dict[str, str]:
        return dict(vault)

    one, two = (connect_to(server, clock=clock, credentials=oauth(FOR_A_PERSON, clock)) for _ in range(2))
    for each in (one, two):
        each.keep_secrets_with(keep, newest)
        await each.client.me()
    assert server.grants == ["refresh_token"]
    assert told[0] == told[1] == vault
    clock.turn(1800)
    for each in (two, one):
        await each.client.me()
    assert server.grants == ["refresh_token"] * 2

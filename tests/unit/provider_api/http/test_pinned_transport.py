"""The key goes to its own origin and nowhere else, on real sockets."""

from collections.abc import Callable

import httpx
import pytest
from loopback_server import Heard, LoopbackServer, loopback_server, reply

from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.provider_api.http.client_factory import build_client

KEY = {"Authorization": "Bearer made-up-key", "Partner-Authorization": "made-up-partner"}
PLACES: dict[str, Callable[[LoopbackServer, LoopbackServer], str]] = {
    "same host": lambda home, _other: home.url("/elsewhere"),
    "other name of the host": lambda home, _other: f"http://localhost:{home.port}/x",
    "other port": lambda _home, other: other.url("/x"),
    "other host": lambda _home, other: f"http://localhost:{other.port}/x",
    "https": lambda home, _other: home.url("/x", scheme="https"),
}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("place", sorted(PLACES))
async def test_no_redirect_is_followed_wherever_it_leads(status: int, place: str) -> None:
    async with loopback_server(lambda _heard: reply(200, b"{}")) as other:
        home: LoopbackServer

        def answer(_heard: Heard) -> bytes:
            return reply(status, Location=PLACES[place](home, other))

        async with loopback_server(answer) as home, build_client(httpx.URL(home.url("/v2")), KEY) as client:
            response = await client.get("job-applications")
            assert response.status_code == status
            assert len(home.heard) == 1
            assert home.heard[0].headers["authorization"] == KEY["Authorization"]
        assert other.received == 0


@pytest.mark.parametrize("place", [name for name in sorted(PLACES) if name != "same host"])
async def test_another_origin_is_refused_before_a_byte_leaves(place: str) -> None:
    ok = reply(200, b"{}")
    async with loopback_server(lambda _heard: ok) as home, loopback_server(lambda _heard: ok) as other:
        async with build_client(httpx.URL(home.url("/v2")), KEY) as client:
            with pytest.raises(ContractBroken):
                await client.get(PLACES[place](home, other))
        assert home.received == other.received == 0


async def test_a_name_and_password_in_the_address_are_refused() -> None:
    async with loopback_server(lambda _heard: reply(200)) as home, build_client(httpx.URL(home.url()), KEY) as client:
        with pytest.raises(ContractBroken):
            await client.get(f"http://name:word@127.0.0.1:{home.port}/")
        assert home.received == 0


async def test_no_object_that_others_see_holds_the_key() -> None:
    async with loopback_server(lambda _heard: reply(200, b"{}")) as home, build_client(httpx.URL(home.url()), KEY) as client:
        response = await client.get("/")
        assert "authorization" not in response.request.headers
        assert "partner-authorization" not in response.request.headers
        assert "made-up" not in repr(vars(client))


async def test_the_environment_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async with loopback_server(lambda _heard: reply(200, b"{}")) as proxy, loopback_server(lambda _heard: reply(200, b"{}")) as home:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, proxy.url())
        monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/at/all.pem")
        monkeypatch.setenv("SSL_CERT_DIR", "/nowhere/at/all")
        monkeypatch.setenv("NETRC", "/nowhere/netrc")
        async with build_client(httpx.URL(home.url()), KEY) as client:
            assert (await client.get("/")).status_code == 200
        assert proxy.received == 0

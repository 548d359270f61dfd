"""Download links: https, public, without the key, and never somewhere else."""

import httpx
import pytest
from loopback_server import loopback_server, reply

from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.provider_api.http.client_factory import build_link_client
from recruiterdesk.provider_api.http.link_transport import LinkTransport

HOSTILE = [
    "http://files.example.com/cv.pdf", "ftp://files.example.com/cv.pdf", "file:///etc/passwd", "data:text/plain,x", "https:///x", "https://",
    "https://name:word@files.example.com/x", "https://localhost/x", "http://localhost/x", "https://127.0.0.1/x", "https://127.1/x",
    "https://2130706433/x", "https://0x7f000001/x", "https://0177.0.0.1/x", "https://0/x", "https://10.0.0.1/x", "https://192.168.0.1/x",
    "https://172.16.0.1/x", "https://169.254.169.254/latest/meta-data/", "https://100.64.0.1/x", "https://[::1]/x", "https://[::]/x",
    "https://[::ffff:127.0.0.1]/x", "https://[fe80::1]/x", "https://[fc00::1]/x", "https://[64:ff9b::7f00:1]/x", "https://[2002:7f00:1::]/x",
    "https://224.0.0.1/x", "https://255.255.255.255/x", "https://localhost./x", "//127.0.0.1/x", "/v2/job-applications", "",
]  # fmt: skip


class Recorder(httpx.AsyncBaseTransport):
    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(200, content=b"cv")


def client_of(transport: LinkTransport) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=transport, trust_env=False)


@pytest.mark.parametrize("link", HOSTILE)
async def test_no_hostile_link_leads_to_a_connection(link: str) -> None:
    recorder = Recorder()
    async with client_of(LinkTransport(recorder, may_use_loopback=False)) as client:
        with pytest.raises((ContractBroken, httpx.TransportError, httpx.InvalidURL)):
            await client.get(link)
    assert recorder.requests == []


@pytest.mark.parametrize("addresses", [["8.8.8.8", "127.0.0.1"], ["::ffff:10.0.0.1"], ["169.254.169.254"], []])
async def test_a_name_that_leads_inside_is_refused(addresses: list[str]) -> None:
    async def look_up(_host: str, _port: int) -> list[str]:
        return addresses

    recorder = Recorder()
    async with client_of(LinkTransport(recorder, may_use_loopback=False, look_up=look_up)) as client:
        with pytest.raises(ContractBroken):
            await client.get("https://files.example.com/cv.pdf")
    assert recorder.requests == []


async def test_the_connection_goes_to_the_address_that_was_checked_whatever_the_name_says_later() -> None:
    answers = [["93.184.216.34"], ["127.0.0.1"]]

    async def look_up(_host: str, _port: int) -> list[str]:
        return answers.pop(0)

    recorder = Recorder()
    async with client_of(LinkTransport(recorder, may_use_loopback=False, look_up=look_up)) as client:
        await client.get("https://files.example.com:8443/cv.pdf?sig=1", headers={"Authorization": "Bearer x", "Cookie": "a=b"})
    (request,) = recorder.requests
    assert request.url.host == "93.184.216.34"
    assert request.headers["host"] == "files.example.com:8443"
    assert request.extensions["sni_hostname"] == "files.example.com"
    assert "authorization" not in request.headers
    assert "cookie" not in request.headers


async def test_an_unknown_host_is_a_broken_connection_not_a_bug() -> None:
    async def look_up(_host: str, _port: int) -> list[str]:
        raise OSError("no such host")

    async with client_of(LinkTransport(Recorder(), may_use_loopback=False, look_up=look_up)) as client:
        with pytest.raises(httpx.ConnectError):
            await client.get("https://files.example.com/")


async def test_links_to_this_computer_are_good_only_where_the_account_is_here_too() -> None:
    async with loopback_server(lambda _heard: reply(200, b"cv")) as server:
        async with build_link_client(httpx.URL("http://127.0.0.1:1/v2")) as client:
            assert (await client.get(server.url("/cv.pdf"))).content == b"cv"
        assert server.heard[0].headers["host"] == f"127.0.0.1:{server.port}"
        async with build_link_client(httpx.URL("https://api.example.com/v2")) as client:
            with pytest.raises(ContractBroken):
                await client.get(server.url("/cv.pdf"))
        assert len(server.heard) == 1


async def test_a_redirected_link_is_not_followed() -> None:
    async with loopback_server(lambda _heard: reply(302, Location="https://elsewhere.example/")) as server:
        async with build_link_client(httpx.URL("http://127.0.0.1:1/v2")) as client:
            assert (await client.get(server.url("/cv.pdf"))).status_code == 302
        assert len(server.heard) == 1

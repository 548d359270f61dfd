"""The address that a sign-in comes back to: only on this computer, only with the right state, once."""

import httpx
import pytest

from recruiterdesk.domain.errors import Cancelled, WrongUsage
from recruiterdesk.provider_api.http.loopback_redirect import LoopbackRedirect


async def visit(address: str, method: str = "GET") -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False) as browser:
        return await browser.request(method, address)


async def test_the_browser_that_comes_back_is_told_to_close_the_page_and_its_code_is_given_out() -> None:
    async with LoopbackRedirect("http://localhost:0/callback") as redirect:
        page = await visit(f"{redirect.uri}?code=abc&state={redirect.state}")
        assert await redirect.wait(5) == {"code": "abc", "state": page.url.params["state"]}
    assert page.status_code == 200
    assert "abc" not in page.text
    assert (page.headers["cache-control"], page.headers["referrer-policy"]) == ("no-store", "no-referrer")


async def test_strangers_get_nothing_and_end_nothing() -> None:
    async with LoopbackRedirect("http://127.0.0.1:0/callback") as redirect:
        base = redirect.uri.removesuffix("/callback")
        for address, method, status in (
            (f"{redirect.uri}?code=abc&state=wrong", "GET", 400),
            (f"{redirect.uri}?code=abc", "GET", 400),
            (f"{base}/favicon.ico", "GET", 404),
            (f"{redirect.uri}?code=abc&state={redirect.state}", "POST", 404),
            (f"{base}/%5B?state=1", "GET", 404),
        ):
            assert (await visit(address, method)).status_code == status
        await visit(f"{redirect.uri}?code=right&state={redirect.state}")
        assert (await redirect.wait(5))["code"] == "right"


async def test_a_state_is_good_once_and_the_next_question_has_another() -> None:
    async with LoopbackRedirect("http://127.0.0.1:0/") as redirect:
        first = redirect.state
        await visit(f"{redirect.uri}?code=1&state={first}")
        assert (await visit(f"{redirect.uri}?code=2&state={first}")).status_code == 400
        assert (await redirect.wait(5))["code"] == "1"
        assert redirect.state != first
        await visit(f"{redirect.uri}?error=x&state={redirect.state}")
        assert (await redirect.wait(5))["error"] == "x"


async def test_nobody_coming_back_ends_in_words() -> None:
    async with LoopbackRedirect("http://127.0.0.1:0/") as redirect:
        with pytest.raises(Cancelled):
            await redirect.wait(0.01)


async def test_a_port_that_is_taken_is_said() -> None:
    async with LoopbackRedirect("http://127.0.0.1:0/") as redirect:
        with pytest.raises(WrongUsage):
            async with LoopbackRedirect(redirect.uri):
                pass


@pytest.mark.parametrize(
    "uri", ["http://example.com:80/", "https://localhost:1/", "http://localhost/", "http://localhost:99999/", "http://127.0.0.1:1/?a=b", ""]
)
def test_an_address_that_is_not_here_is_refused(uri: str) -> None:
    with pytest.raises(WrongUsage):
        LoopbackRedirect(uri)

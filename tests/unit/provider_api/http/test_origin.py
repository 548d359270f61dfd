"""Origins, base addresses and which IP addresses are public."""

import httpx
import pytest

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.provider_api.http.origin import Origin, checked_base_url, is_public_address


def test_an_origin_fills_the_default_port_in_and_ignores_case() -> None:
    assert Origin.of(httpx.URL("HTTPS://API.Homerun.co/v2")) == Origin("https", "api.homerun.co", 443)


@pytest.mark.parametrize(
    "text", ["https://api.homerun.co/v2", " https://api.homerun.co/v2/ ", "http://127.0.0.1:8080/v2", "http://localhost", "http://[::1]:1"]
)
def test_https_anywhere_and_http_on_this_computer_are_good(text: str) -> None:
    assert checked_base_url(text)


@pytest.mark.parametrize(
    "text",
    [
        "http://api.homerun.co/v2",
        "http://127.0.0.1.evil.example/",
        "http://localhost.evil.example/",
        "http://10.0.0.1/",
        "http://[::2]/",
        "ftp://api.homerun.co",
        "file:///etc/passwd",
        "https://",
        "https://name:secret@api.homerun.co",
        "https://api.homerun.co/?key=1",
        "https://api.homerun.co/#x",
        "api.homerun.co",
        "",
        "http://[::1",
    ],
)
def test_every_other_address_is_refused_in_words(text: str) -> None:
    with pytest.raises(WrongUsage):
        checked_base_url(text)


@pytest.mark.parametrize("text", ["8.8.8.8", "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses_are_recognised(text: str) -> None:
    assert is_public_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1",
        "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254",
        "2002:7f00:1::1", "2002:808:808::1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2001:db8::1", "", "nonsense",
    ],
)  # fmt: skip
def test_every_other_address_is_not_public(text: str) -> None:
    assert not is_public_address(text)

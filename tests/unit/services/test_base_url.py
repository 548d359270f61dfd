"""Addresses that a key may go to."""

import pytest

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.services.base_url import checked_base_url, host_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://api.homerun.co/v2/", "https://api.homerun.co/v2"),
        (" https://api.homerun.co/v2 ", "https://api.homerun.co/v2"),
        ("http://127.0.0.1:8080/v2", "http://127.0.0.1:8080/v2"),
        ("http://localhost:9", "http://localhost:9"),
        ("http://[::1]:9/v2", "http://[::1]:9/v2"),
    ],
)
def test_https_and_this_computer_are_fine(text: str, expected: str) -> None:
    assert checked_base_url(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "api.homerun.co",
        "http://api.homerun.co/v2",
        "http://127.0.0.1.evil.example/",
        "http://localhost.evil.example",
        "http://0.0.0.0:80",
        "http://10.0.0.1",
        "ftp://api.homerun.co",
        "file:///etc/passwd",
        "https://user:secret@api.homerun.co",
        "https://api.homerun.co@evil.example/",
        "https://api.homerun.co/?x=1",
        "https://api.homerun.co/#x",
        "https://\u0430pi.homerun.co",
        "https://api.homerun.co:99999",
        "https://[::1",
        "https://api. homerun.co",
        "javascript:alert(1)",
    ],
)
def test_anything_else_is_refused_in_words(text: str) -> None:
    with pytest.raises(Invalid) as caught:
        checked_base_url(text)
    assert "base_url" in caught.value.fields


def test_secrets_are_bound_to_host_and_port() -> None:
    assert host_of("https://api.homerun.co/v2") == "api.homerun.co"
    assert host_of("http://127.0.0.1:8080/v2") == "127.0.0.1:8080"

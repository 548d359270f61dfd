"""Where an account's receiver is: its address, its inbox and the token for it. It has nothing to do with the provider's own address."""

import re
from collections.abc import Mapping
from typing import Final

import httpx
import msgspec

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.provider_api.http.origin import is_loopback_host
from recruiterdesk.providers.ictergezocht.receiver_settings import DEFAULT_INBOX, INBOX, URL

_INBOX: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


class ReceiverAddress(msgspec.Struct, frozen=True):
    """A receiver and one inbox of it."""

    url: str
    inbox: str

    @property
    def base_url(self) -> httpx.URL:
        """Return the address to build requests on."""
        return httpx.URL(self.url)

    @property
    def host(self) -> str:
        """Return what names it in a sentence."""
        url = self.base_url
        return url.host if url.port is None else f"{url.host}:{url.port}"

    def __str__(self) -> str:
        return f"{self.url} {self.inbox}"


def address_in(settings: Mapping[str, str]) -> ReceiverAddress | None:
    """Read the receiver's settings; None where there is no receiver. Raises WrongUsage for an address or an inbox that cannot be."""
    text, inbox = settings.get(URL, "").strip(), settings.get(INBOX, "").strip() or DEFAULT_INBOX
    if not text:
        return None
    if not _INBOX.fullmatch(inbox):
        raise WrongUsage(
            'The setting "receiver_inbox" takes an inbox\'s name, letters and digits such as main. Look at the receiver with: '
            "recruiterdesk "
            "receive inbox list."
        )
    try:
        url = httpx.URL(text.rstrip("/"))
        url.raw_host.decode("ascii")
    except (httpx.InvalidURL, ValueError) as error:
        raise WrongUsage("The receiver's address cannot be read. Write it like https://receiver.example.com.") from error
    if url.scheme not in {"https", "http"} or not url.host or url.userinfo or url.query or url.fragment:
        raise WrongUsage("The receiver's address cannot be used. Write it like https://receiver.example.com, and nothing behind it.")
    if url.scheme == "http" and not is_loopback_host(url.host):
        raise WrongUsage(
            "Applications would travel in the clear to {host}. Use a receiver's address that begins with https.", host=url.host
        )
    return ReceiverAddress(str(url).rstrip("/"), inbox)

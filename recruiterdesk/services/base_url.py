"""The address of a provider, checked before any secret goes there."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from recruiterdesk.domain.errors import Invalid


def checked_base_url(text: str) -> str:
    """Return the address without a trailing slash; raises Invalid unless it is https, or http to this computer (T11)."""
    address = text.strip().rstrip("/")
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        raise _refusal(text) from None
    if not host or parts.scheme not in ("https", "http") or not address.isascii() or any(mark.isspace() for mark in address):
        raise _refusal(text)
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise Invalid("An address holds no name, password, question mark or number sign. Give the part before them.", fields=_FIELD)
    if parts.scheme == "http" and not is_loopback(host):
        raise Invalid(
            "{host} would get the key unencrypted, so it is not asked. Use https.",
            host=host,
            fields={"base_url": ["must begin with https://"]},
        )
    return address


def host_of(base_url: str) -> str:
    """Return the origin that secrets are bound to, as host or host:port."""
    parts = urlsplit(base_url)
    return f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname or ""


def is_loopback(host: str) -> bool:
    """Whether a host is this computer itself: the name localhost, or a loopback address."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


_FIELD = {"base_url": ["is not an https address"]}


def _refusal(text: str) -> Invalid:
    return Invalid('"{address}" is no address of a provider. It begins with https:// and a host.', address=text.strip()[:80], fields=_FIELD)

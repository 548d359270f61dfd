"""An origin: scheme, host and port, the unit to which credentials are bound."""

import ipaddress
from typing import NamedTuple, Self

import httpx

from recruiterdesk.domain.errors import WrongUsage

_PORTS = {"https": 443, "http": 80}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NAT64_LOCAL = ipaddress.ip_network("64:ff9b:1::/48")  # what is_global of Python 3.11 does not know yet


class Origin(NamedTuple):
    """Scheme, host in lower case, and port with the default filled in."""

    scheme: str
    host: str
    port: int

    @classmethod
    def of(cls, url: httpx.URL) -> Self:
        """Return the origin of a URL; the port is 0 for a scheme that we do not speak."""
        return cls(url.scheme, url.host.rstrip("."), url.port or _PORTS.get(url.scheme, 0))

    @property
    def is_loopback(self) -> bool:
        """Whether this is this computer itself."""
        return is_loopback_host(self.host)


def is_loopback_host(host: str) -> bool:
    """Tell whether a host is 127.0.0.0/8, ::1 or the name localhost."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def checked_base_url(text: str) -> httpx.URL:
    """Read an account's base URL; raises WrongUsage unless it is https, or http on this computer, with a plain host."""
    try:
        url = httpx.URL(text.strip().rstrip("/"))
    except (httpx.InvalidURL, ValueError) as error:
        raise WrongUsage("This address cannot be read. Write it like https://api.example.com.") from error
    if url.scheme not in _PORTS or not url.host:
        raise WrongUsage("This address cannot be used. Write it like https://api.example.com.")
    if url.userinfo or url.query or url.fragment:
        raise WrongUsage("Write the address without a name, a password, a question mark or a hash sign in it.")
    if url.scheme == "http" and not is_loopback_host(url.host):
        raise WrongUsage("The key would travel in the clear to {host}. Use an address that begins with https.", host=url.host)
    return url


def is_public_address(text: str) -> bool:
    """Tell whether an IP address is on the public internet, looking inside IPv6 forms that carry an IPv4 one."""
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        # The old tunnels carry any address inside, versions of Python judge them differently, and nobody serves CVs through one.
        if address in _NAT64_LOCAL or address.sixtofour is not None or address.teredo is not None:
            return False
        carried = [address.ipv4_mapped]
        if address in _NAT64:
            carried.append(ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF))
        if any(inner is not None and not inner.is_global for inner in carried):
            return False
        if address.ipv4_mapped is not None:
            return True
    return address.is_global and not address.is_multicast
